import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  contest,
  curve,
  definePolicy,
  diffPolicies,
  gates,
  highest,
  marginal,
  metric,
  parameter,
  plus,
  policyInForce,
  scorecard,
  teamMetric,
  times,
  voidedBy,
  type PolicyDefinition,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { policies } from "../../src/testing/index.js";

const gmv = metric("gmv", "money");
const version = (name: string, dates: { readonly effectiveFrom?: string; readonly effectiveTo?: string }, id = "sales") =>
  definePolicy({ id, version: name, currency: "CNY", ...dates, pay: { commission: times(gmv, "0.003") } });
const autumn = version("autumn", { effectiveFrom: "2026-08-01", effectiveTo: "2026-10-31" });
const winter = version("winter", { effectiveFrom: "2026-12-01" });
const messagesOf = (versions: readonly PolicyDefinition[], date: string) =>
  thrownFaults(() => policyInForce(versions, date)).map(({ message }) => message);

describe("policyInForce", () => {
  it("says so where it is given no list", () => {
    const thrown = thrownFaults(() => policyInForce(untyped(version("only", {})), "2026-11-01"));
    expect(thrown.map(({ code, path }) => [code, path])).toEqual([["not_a_list", ["versions"]]]);
  });

  it.each([
    ["2026-08-01", "autumn"],
    ["2026-10-31", "autumn"],
    ["2026-12-01", "winter"],
    ["9999-12-31", "winter"],
  ])("on %s is %s: the first and the last day belong to a version", (date, name) => {
    expect(policyInForce([winter, autumn], date).version).toBe(name);
  });

  it("may be a version that is in force for one day", () => {
    const day = version("singles' day", { effectiveFrom: "2026-11-11", effectiveTo: "2026-11-11" });
    const others = [version("before", { effectiveTo: "2026-11-10" }), version("after", { effectiveFrom: "2026-11-12" })];
    const inForce = ["2026-11-10", "2026-11-11", "2026-11-12"].map((date) => policyInForce([day, ...others], date).version);
    expect(inForce).toEqual(["before", "singles' day", "after"]);
  });

  it("is always the one version that has no dates", () => {
    expect(policyInForce([version("only", {})], "0001-01-01").version).toBe("only");
  });

  it.each<[string, readonly PolicyDefinition[], string, string]>([
    [
      "a gap",
      [winter, autumn],
      "2026-11-15",
      "date: no version: got 2026-11-15, expected a day on which a version is in force: version autumn (from 2026-08-01 to 2026-10-31) and version winter (from 2026-12-01)",
    ],
    [
      "before the first",
      [autumn],
      "2026-07-31",
      "date: no version: got 2026-07-31, expected a day on which a version is in force: version autumn (from 2026-08-01 to 2026-10-31)",
    ],
    [
      "no versions",
      [],
      "2026-07-31",
      "date: no version: got 2026-07-31, expected a day on which a version is in force: there are no versions",
    ],
    [
      "an overlap",
      [autumn, version("late", { effectiveTo: "2026-09-30" })],
      "2026-09-01",
      "date: several versions: got 2026-09-01, expected a day on which one version is in force, not version autumn (from 2026-08-01 to 2026-10-31) and version late (to 2026-09-30)",
    ],
    [
      "another policy",
      [autumn, version("1", {}, "service")],
      "2026-09-01",
      "versions[1].id: unknown policy: got \"service\", expected a version of sales",
    ],
    ["no date", [autumn], "2026-02-30", "date: invalid date: got \"2026-02-30\", expected something such as 2026-11-01"],
  ])("says which, for %s", (_, versions, date, message) => {
    expect(messagesOf(versions, date)).toEqual([message]);
  });
});

describe("diffPolicies", () => {
  const dsr = teamMetric("dsr", "points");
  const build = (rate: string, bound: string, tier: string, weight: number, label: string, more: object = {}) => {
    const shop = gates("shop", { dsr: atLeast(dsr, bound) });
    const card = scorecard("service", { dsr: { metric: dsr, weight, points: curve([[0, 0], [5, 100]]) } }, {
      weights: "relative",
      grades: { A: 90, B: 0 },
    });
    return definePolicy({
      id: "sales",
      version: "1",
      currency: "CNY",
      label: { en: label },
      scorecards: [card],
      pay: {
        commission: voidedBy(shop, times(gmv, rate)),
        tiers: marginal(gmv, [[0, "0.01"], [1000, tier]]),
        share: times(gmv, parameter("share", "ratio", rate)),
        ...more,
      },
    });
  };
  const before = build("0.003", "4.7", "0.02", 50, "old");

  it("tells a rate, a bound, a tier, a weight and a parameter by their names", () => {
    const { changes, labels } = diffPolicies(before, build("0.0035", "4.8", "0.03", 60, "new"));
    expect(changes.map(({ text }) => text)).toEqual([
      "parameter share: value 0.003 → 0.0035",
      "shop.dsr: bound 4.7 → 4.8",
      "service.dsr: weight 50 → 60",
      "commission: rate 0.003 → 0.0035",
      "tiers.1000: rate 0.02 → 0.03",
    ]);
    expect(labels.map(({ text }) => text)).toEqual(["label.en: old → new"]);
  });

  it("has the same as data", () => {
    expect(diffPolicies(before, build("0.003", "4.8", "0.02", 50, "old")).changes).toEqual([
      {
        kind: "changed",
        path: ["gates", "shop", "gates", "dsr", "condition", "right", "value"],
        before: "4.7",
        after: "4.8",
        text: "shop.dsr: bound 4.7 → 4.8",
      },
    ]);
  });

  it("tells what was added, what was removed and what is another formula", () => {
    const after = build("0.003", "4.7", "0.02", 50, "old", { share: plus(gmv, 1), meals: 300 });
    expect(diffPolicies(before, after).changes.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      "removed: parameter share: removed, unit ratio, value 0.003, per policy",
      "changed: share: times(gmv, share) → plus(gmv, 1)",
      "added: meals: added, 300, rounding half-up",
    ]);
  });

  it("tells which of several amounts is another, and a list of which nothing is left", () => {
    const pk = (first: number, overall: readonly number[]) =>
      definePolicy({
        id: "pk",
        version: "1",
        currency: "CNY",
        contests: [
          contest("pk", { factors: { gmv: highest(gmv) }, prizesPerFactor: [first, 200], overall: { by: "ranks", prizes: overall } }),
        ],
      });
    expect(diffPolicies(pk(300, [500]), pk(400, [])).changes.map(({ text }) => text)).toEqual([
      "pk.gmv: prizes 1 300 → 400",
      "pk: prizes 500 → nothing",
    ]);
  });

  it("tells another order of the lines, which is the order on a statement", () => {
    const lines = (pay: { readonly a?: 1; readonly b?: 2 }) => definePolicy({ id: "p", version: "1", currency: "CNY", pay });
    expect(diffPolicies(lines({ a: 1, b: 2 }), lines({ b: 2, a: 1 })).changes.map(({ text }) => text)).toEqual([
      "pay in the order b, a, before a, b",
    ]);
  });

  it("tells another source of a parameter apart from what changes a figure, as it does another label", () => {
    const sales = (value: string, source: string, label: string) =>
      definePolicy({
        id: "sales",
        version: "1",
        currency: "CNY",
        pay: { commission: times(gmv, parameter("rate", "ratio", value, { source, label: { en: label } })) },
      });
    const { changes, labels } = diffPolicies(sales("0.003", "handbook 2025", "rate"), sales("0.0035", "handbook 2026", "share"));
    expect(changes.map(({ text }) => text)).toEqual(["parameter rate: value 0.003 → 0.0035"]);
    expect(labels.map(({ path, before, after }) => [path.join("."), before, after])).toEqual([
      ["parameters.rate.source", "handbook 2025", "handbook 2026"],
      ["parameters.rate.label.en", "rate", "share"],
    ]);
  });

  it("of a policy and itself is nothing, and both ways round it names the same places", () => {
    fc.assert(
      fc.property(policies(), policies(), (one, other) => {
        expect(diffPolicies(one, one)).toEqual({ changes: [], labels: [] });
        const places = (from: PolicyDefinition, to: PolicyDefinition) =>
          diffPolicies(from, to).changes.map(({ path }) => path.join("/")).toSorted();
        expect(places(one, other)).toEqual(places(other, one));
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
