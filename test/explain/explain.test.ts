import { describe, expect, it } from "vitest";
import { definePolicy, explain, isJixiaoError, metric, settle, times, type Explanation, type Fault } from "../../src/index.js";
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

function thrown(options: unknown, of: unknown = period): readonly Fault[] {
  try {
    explain(policy, untyped(of), untyped(options));
  } catch (error) {
    if (isJixiaoError(error)) return error.faults;
    throw error;
  }
  return [];
}

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
            { ...leaf, kind: "metric", name: "gmv", outcome: outcome("999.99") },
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

  it('tells a person\'s whole statement, which 7 and "7" both name', () => {
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

  it.each<[string, unknown, readonly string[]]>([
    [
      "a person who is not there",
      { person: "zhangsan" },
      ['person: nothing has this name: got "zhangsan", expected a person who has a statement in this period'],
    ],
    [
      "a person who is misspelt",
      { person: "Lei" },
      ['person: nothing has this name: got "Lei", expected a person who has a statement in this period: li?'],
    ],
    [
      "a person whose rows were rejected",
      { person: "twice" },
      ['person: nothing has this name: got "twice", expected a person who has a statement in this period'],
    ],
    ["nobody", { person: undefined }, ['person: nothing has this name: got "undefined", expected a person who has a statement in this period']],
    ["a line that is not there", { person: "li", line: "prize" }, ['line: nothing has this name: got "prize", expected a pay line of the policy']],
    [
      "a line that is misspelt",
      { person: "li", line: "comission" },
      ['line: nothing has this name: got "comission", expected a pay line of the policy: commission?'],
    ],
    [
      "a name that every object inherits",
      { person: "constructor", line: "toString" },
      [
        'person: nothing has this name: got "constructor", expected a person who has a statement in this period',
        'line: nothing has this name: got "toString", expected a pay line of the policy',
      ],
    ],
  ])("throws for %s, and says what may have been meant", (_, options, messages) => {
    expect(thrown(options).map(({ message }) => message)).toEqual(messages);
    expect(new Set(thrown(options).map(({ code }) => code))).toEqual(new Set(["unknown_name"]));
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
    expect(line).toMatchObject({ kind: "rows", name: "base", outcome: { value: "1000.00" } });
    expect(line.inputs.map(({ kind, outcome }) => [kind, outcome.state, outcome.value])).toEqual([
      ["line", "value", "1000.00"],
      ["line", "faulty", null],
    ]);
  });
});
