import { describe, expect, it } from "vitest";
import {
  definePolicy,
  explain,
  isJixiaoError,
  metric,
  settle,
  times,
  type Explanation,
  type Fault,
  type FaultCode,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const [base, gmv] = [metric("base", "money", { label: { en: "base salary", zh: "底薪" } }), metric("gmv", "money")];
const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base, commission: times(gmv, "0.003") } });
const period = {
  period: "2026-11",
  people: [
    { id: "li", base: 4000, gmv: "999.99" },
    { id: 7, base: 1, gmv: 0 },
    { id: "twice", base: 1, gmv: 0 },
    { id: "twice", base: 1, gmv: 0 },
  ],
};

function faultsOf(action: () => unknown): readonly Fault[] {
  try {
    action();
  } catch (error) {
    if (isJixiaoError(error)) return error.faults;
    throw error;
  }
  return [];
}

const thrown = (options: unknown, of: unknown = period) => faultsOf(() => explain(policy, untyped(of), untyped(options)));
const messageOf = (action: () => unknown) => faultsOf(action)[0]?.message;

describe("explain", () => {
  it("gives a tree: label, figures in, figure out, and the rounding", () => {
    const outcome = (value: string) => ({ state: "value", value, reason: null, faults: [] });
    const leaf = { label: null, settings: {}, inputs: [], rounding: null };
    expect(explain(policy, period, { person: "li", line: "commission" })).toEqual({
      kind: "line",
      name: "commission",
      label: null,
      settings: { state: "settled" },
      inputs: [
        {
          kind: "times",
          name: null,
          label: null,
          settings: {},
          inputs: [
            { ...leaf, kind: "metric", name: "gmv", settings: { unit: "money" }, outcome: outcome("999.99") },
            { ...leaf, kind: "constant", name: null, outcome: outcome("0.003") },
          ],
          outcome: outcome("2.99997"),
          rounding: null,
        },
      ],
      outcome: outcome("3.00"),
      rounding: { from: "2.99997", places: 2, multiple: null, mode: "half-up" },
    });
  });

  it("keeps labels in both languages", () => {
    expect(explain(policy, period, { person: "li", line: "base" }).inputs[0]?.label).toEqual({ en: "base salary", zh: "底薪" });
  });

  it("tells a person's whole statement, which 7 and \"7\" both name", () => {
    const explanation = explain(policy, period, { person: 7 });
    expect(explanation).toMatchObject({ kind: "statement", name: "7", outcome: { value: "1.00" } });
    expect(explain(policy, period, { person: "7" })).toEqual(explanation);
  });

  it("leaves the period and its settlement as they were", () => {
    const before = JSON.stringify(settle(policy, period));
    const frozen = { period: "2026-11", people: Object.freeze(period.people.map((row) => Object.freeze({ ...row }))) };
    explain(policy, frozen, { person: "li" });
    expect(JSON.stringify(settle(policy, frozen))).toBe(before);
  });

  it.each<[string, unknown, FaultCode, string]>([
    [
      "a person who is not there",
      { person: "zhangsan" },
      "unknown_person",
      "person: unknown person: got \"zhangsan\", expected a person who has a statement",
    ],
    [
      "a person who is misspelt",
      { person: "Lei" },
      "unknown_person",
      "person: unknown person: got \"Lei\", expected li?",
    ],
    [
      "a person whose rows were rejected",
      { person: "twice" },
      "unknown_person",
      "person: unknown person: got \"twice\", expected a person whose rows were not rejected: people.twice.id: duplicate id: got \"twice\", expected an id of its own: 2 rows claim it; rows of one person have ids of their own and the same person",
    ],
    [
      "nobody",
      { person: undefined },
      "invalid_id",
      "person: invalid id: got nothing, expected text that is not blank, or a safe integer",
    ],
    [
      "a line that is not there",
      { person: "li", line: "prize" },
      "unknown_name",
      "line: unknown name: got \"prize\", expected a pay line of the policy",
    ],
    [
      "a line that is misspelt",
      { person: "li", line: "comission" },
      "unknown_name",
      "line: unknown name: got \"comission\", expected commission?",
    ],
    [
      "a person with a name that every object inherits",
      { person: "constructor" },
      "unknown_person",
      "person: unknown person: got \"constructor\", expected a person who has a statement",
    ],
    [
      "a line with a name that every object inherits",
      { person: "li", line: "toString" },
      "unknown_name",
      "line: unknown name: got \"toString\", expected a pay line of the policy",
    ],
  ])("throws for %s, and says what may have been meant", (_, options, code, message) => {
    expect(thrown(options).map((fault) => [fault.code, fault.message])).toEqual([[code, message]]);
  });

  it("throws what settle throws for a period that cannot be read", () => {
    expect(thrown({ person: "li" }, { period: "", people: null }).map(({ code }) => code)).toEqual(["invalid_period", "not_a_list"]);
  });

  it("tells the rows of a person who has several, each in their own words", () => {
    const rows = {
      period: "2026-11",
      people: [
        { id: "li-1", person: "li", base: 1000, gmv: 1 },
        { id: "li-2", person: "li", base: "?", gmv: 2 },
      ],
    };
    const line: Explanation = explain(policy, untyped(rows), { person: "li", line: "base" });
    const message = "people[\"li-2\"].base: not a number: got \"?\", expected a number (money) or null, such as 12.5 or \"12.50\"";
    expect(line).toMatchObject({
      kind: "rows",
      name: "base",
      label: null,
      settings: { state: "pending" },
      outcome: { state: "faulty", faults: [{ message }] },
    });
    expect(line.inputs.map(({ kind, name, settings, outcome }) => [kind, name, settings.state, outcome.state, outcome.value])).toEqual([
      ["row", "li-1", "settled", "value", "1000.00"],
      ["row", "li-2", "pending", "faulty", null],
    ]);
    expect(line.inputs.map(({ inputs }) => inputs.map(({ kind, outcome }) => [kind, outcome.value]))).toEqual([[["line", "1000.00"]], [[
      "line",
      null,
    ]]]);
    expect(explain(policy, untyped(rows), { person: "li" })).toMatchObject({
      settings: { state: "provisional" },
      outcome: { value: "1000.01" },
    });
  });

  it("tells the statement of a person under one of several policies", () => {
    const other = definePolicy({ id: "other", version: "2", currency: "CNY", pay: { tip: metric("tip", "money") } });
    const both = {
      period: "2026-11",
      people: [
        { id: "li", policy: "p", base: 1, gmv: 0 },
        { id: "li-2", person: "li", policy: "other", tip: "2.50" },
        { id: "wang", policy: "other", tip: 3 },
      ],
    } as const;
    expect(explain([policy, other], both, { person: "wang" })).toMatchObject({
      name: "wang",
      settings: { policy: "other" },
      outcome: { value: "3.00" },
    });
    expect(explain([policy, other], both, { person: "li", policy: "other", line: "tip" })).toMatchObject({
      kind: "line",
      outcome: { value: "2.50" },
    });
    expect(messageOf(() => explain([policy, other], both, { person: "li" })))
      .toBe("policy: ambiguous person: got nothing, expected one of p, other");
  });
});
