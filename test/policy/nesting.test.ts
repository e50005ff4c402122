import { describe, expect, it } from "vitest";
import {
  any,
  atLeast,
  checkGates,
  definePolicy,
  evaluate,
  explain,
  gates,
  isJixiaoError,
  metric,
  not,
  orElse,
  passed,
  plus,
  settle,
  teamMetric,
  times,
  voidedBy,
  when,
  type Condition,
  type Fault,
  type Gates,
  type Need,
  type Quantity,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const gmv = metric("gmv", "money");

function nested(depth: number, wrap: (inner: Quantity<"money", Need>) => unknown): Quantity<"money", Need> {
  let quantity: Quantity<"money", Need> = gmv;
  for (let level = 0; level < depth; level += 1) quantity = untyped(wrap(quantity));
  return quantity;
}

function faultsOf(action: () => unknown): readonly Fault[] {
  try {
    action();
  } catch (error) {
    if (isJixiaoError(error)) return error.faults;
    throw error;
  }
  return [];
}

const codesOf = (action: () => unknown) => faultsOf(action).map(({ code }) => code);
const messagesOf = (action: () => unknown) => faultsOf(action).map(({ message }) => message);

const loosePlus = plus as (...parts: readonly unknown[]) => unknown;

describe("a formula nested 10,000 deep", () => {
  it.each<[string, (inner: Quantity<"money", Need>) => unknown]>([
    ["sums", (inner) => plus(inner, 1)],
    ["products", (inner) => times(inner, 1)],
    ["branches", (inner) => when(atLeast(inner, 1), 1, 0)],
    ["fallbacks", (inner) => orElse(1, inner)],
  ])("of %s is one fault, too_deep, and no crash", (_, wrap) => {
    const quantity = nested(10_000, wrap);
    expect(codesOf(() => definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: untyped(quantity) } }))).toEqual(["too_deep"]);
    expect(codesOf(() => evaluate(quantity, untyped({ gmv: 1 })))).toEqual(["too_deep"]);
  });

  it("of conditions too", () => {
    let condition: Condition<Need> = atLeast(gmv, 1);
    for (let level = 0; level < 10_000; level += 1) condition = level % 2 === 0 ? not(condition) : any(condition);
    expect(codesOf(() => evaluate(when(condition, 1, 0), { gmv: 1 }))).toEqual(["too_deep"]);
  });

  it("of gate sets that ask other gate sets too", () => {
    let set: Gates = gates("set", { a: atLeast(gmv, 1) });
    for (let level = 0; level < 10_000; level += 1) set = untyped(gates(untyped(`set-${level}`), { inner: passed(set) }));
    expect(codesOf(() => checkGates(set, untyped({ gmv: 1 })))).toEqual(["too_deep"]);
    expect(codesOf(() => definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: untyped(voidedBy(set, 1)) } }))).toEqual([
      "too_deep",
    ]);
  });

  it("is as deep as the message says: 190 levels of sums are not too many", () => {
    expect(evaluate(
      nested(190, (inner) => plus(inner, 1)),
      untyped({ gmv: 1 }),
    ).value).toBe("191");
    expect(evaluate(
      nested(190, (inner) => times(inner, 1)),
      untyped({ gmv: 1 }),
    ).value).toBe("1");
  });
});

describe("references 3,000 deep", () => {
  it("are one fault, too_deep, in gate sets that each ask the next by its name, as they may come from JSON", () => {
    const asks = Array.from(
      { length: 3000 },
      (_, level) => ({ name: "next", condition: { kind: "passed", gates: `set-${level + 1}` }, notApplicable: "fail" }),
    );
    const sets = [...asks.map((next, level) => ({ id: `set-${level}`, gates: [next] })), gates("set-3000", { gmv: atLeast(gmv, 1) })];
    expect(codesOf(() => definePolicy(untyped({ id: "p", version: "1", currency: "CNY", gates: sets })))).toEqual(["too_deep"]);
  });
});

describe("a large formula", () => {
  it("of 10,000 terms is evaluated, settled and explained", () => {
    const terms = Array.from({ length: 9_999 }, (_, index) => index + 1);
    const sum = plus(gmv, ...terms);
    expect(evaluate(sum, { gmv: "0.25" }).value).toBe("49995000.25");
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { sum } });
    const period = { period: "2026-11", people: [{ id: "li", gmv: "0.25" }] };
    expect(settle(policy, period).statements[0]?.payable).toBe("49995000.25");
    expect(explain(policy, period, { person: "li", line: "sum" }).inputs[0]?.inputs).toHaveLength(10_000);
  });

  it("of 10,000 readings lists all of them where they are missing, each once", () => {
    const terms = Array.from({ length: 10_000 }, (_, index) => metric(`m${index}`, "money"));
    const { faults } = evaluate(plus(gmv, ...terms), untyped({ gmv: 1 }));
    expect(faults).toHaveLength(10_000);
    expect(new Set(faults.map(({ message }) => message)).size).toBe(10_000);
  });

  it("that doubles forty times is one fault, too_large, and no hang", () => {
    const doubled = nested(40, (inner) => plus(inner, inner));
    expect(codesOf(() => definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: untyped(doubled) } }))).toEqual(["too_large"]);
    expect(codesOf(() => evaluate(doubled, untyped({ gmv: 1 })))).toEqual(["too_large"]);
    let condition: Condition<Need> = atLeast(gmv, 1);
    for (let level = 0; level < 40; level += 1) condition = any(condition, condition);
    expect(codesOf(() => evaluate(when(condition, 1, 0), { gmv: 1 }))).toEqual(["too_large"]);
  });

  const asking = (levels: number): Gates => {
    let set: Gates = gates("set", { a: atLeast(teamMetric("dsr", "points"), 1) });
    for (let level = 0; level < levels; level += 1) {
      set = untyped(gates(untyped(`set-${level}`), { left: passed(set), right: passed(set) }));
    }
    return set;
  };
  const policyAsking = (levels: number) =>
    definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: untyped(voidedBy(asking(levels), 1)) } });

  it("of gate sets that ask one another twice takes no longer for it", () => {
    const policy = policyAsking(13);
    const people = Array.from({ length: 10_000 }, (_, index) => ({ id: index, team: "t" }));
    // Were each set asked anew for each mention, these would be 80 million questions: more than any test has time for.
    const { totals } = settle(policy, untyped({ period: "2026-11", teams: [{ id: "t", dsr: 1 }], people }));
    expect(totals[0]?.payable).toBe("10000.00");
  });

  it("of gate sets that ask one another is too large where an explanation of them would be", () => {
    const messages = [
      "too large: got references that multiply, expected at most 100000 nodes",
    ];
    expect(messagesOf(() => policyAsking(20))).toEqual(messages);
    expect(messagesOf(() => checkGates(asking(20), untyped({ dsr: 1 })))).toEqual(messages);
  });

  it("of lines that refer to such gate sets again and again is too large for the same reason", () => {
    const set = asking(13);
    const sum: Quantity<"money", Need> = untyped(loosePlus(...Array.from({ length: 200 }, () => when(passed(set), 1, 0))));
    expect(codesOf(() => definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: untyped(sum) } }))).toEqual(["too_large"]);
    expect(codesOf(() => evaluate(sum, untyped({ dsr: 1 })))).toEqual(["too_large"]);
  });
});
