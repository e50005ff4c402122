import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  definePolicy,
  explain,
  explanationText,
  gates,
  metric,
  teamMetric,
  times,
  voidedBy,
  type ExplainOptions,
  type Explanation,
  type Outcome,
  type Setting,
  type Period,
  type Policy,
} from "../../src/index.js";

const gmv = metric("gmv", "money");
const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
const policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: { commission: times(gmv, "0.003"), bonus: voidedBy(shop, 1000) },
});
const period: Period<typeof policy> = { period: "2026-11", teams: [{ id: 1, dsr: 5 }], people: [{ id: "li", team: 1, gmv: 1 }] };

describe("explain", () => {
  test("explains a person's statement, or one of the policy's lines", () => {
    expectTypeOf(explain(policy, period, { person: "li" })).toEqualTypeOf<Explanation>();
    expectTypeOf(explain(policy, period, { person: 7, line: "bonus" })).toEqualTypeOf<Explanation>();
    // @ts-expect-error no line of this policy
    explain(policy, period, { person: "li", line: "nope" });
    // @ts-expect-error a statement is somebody's
    explain(policy, period, { line: "bonus" });
    // @ts-expect-error nobody's id
    explain(policy, period, { person: null });
  });

  test("needs the period that settle needs", () => {
    // @ts-expect-error the gates read teams
    explain(policy, { period: "2026-11", people: [] }, { person: "li" });
    // @ts-expect-error gmv is missing
    explain(policy, { period: "2026-11", teams: [], people: [{ id: "li", team: 1 }] }, { person: "li" });
  });

  test("takes any line of a policy whose type says nothing, and none of one without pay", () => {
    explain(policy as Policy, { period: "2026-11", people: [] }, { person: "li", line: "whatever" });
    const bare = definePolicy({ id: "bare", version: "1", currency: "CNY" });
    explain(bare, { period: "2026-11", people: [] }, { person: "li" });
    // @ts-expect-error there are no lines
    explain(bare, { period: "2026-11", people: [] }, { person: "li", line: "bonus" });
  });

  test("can be wrapped by a function that is generic in the policy", () => {
    const textOf = <P extends Policy>(policy: P, period: Period<P>, options: ExplainOptions<P["pay"][number]["name"]>) =>
      explanationText(explain(policy, period, options));
    expectTypeOf(textOf(policy, period, { person: "li", line: "commission" })).toEqualTypeOf<string>();
    // @ts-expect-error no line of this policy
    textOf(policy, period, { person: "li", line: "nope" });
  });
});

describe("an explanation", () => {
  test("is a tree of nodes, each with its own outcome", () => {
    const { inputs, outcome, settings, kind } = explain(policy, period, { person: "li" });
    expectTypeOf(inputs).toEqualTypeOf<readonly Explanation[]>();
    expectTypeOf(outcome).toEqualTypeOf<Outcome>();
    expectTypeOf(settings).toEqualTypeOf<Readonly<Record<string, Setting>>>();
    expectTypeOf(kind).toExtend<string>();
    expectTypeOf(kind).not.toBeAny();
  });
});
