import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  definePolicy,
  diffPolicies,
  evaluate,
  explain,
  explanationText,
  marginal,
  metrics,
  min,
  minus,
  orElse,
  parameter,
  perUnit,
  plus,
  settle,
  slice,
  times,
  when,
  atLeast,
  type DecimalInput,
  type Quantity,
  type Reading,
} from "../../src/index.js";
import { parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { mutatePolicy, policies } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { decimals, Exact, exactly } from "./decimals.js";

const { gmv, goal, low, chats, hours } = metrics({
  person: { gmv: "money", goal: "money", low: "money", chats: "count", hours: "hours" },
});

const part = (amount: DecimalInput, bounds: { readonly from?: DecimalInput; readonly to?: DecimalInput }) =>
  evaluate(slice(amount, bounds), {}).value;

describe("slice", () => {
  it.each([
    // Oracle Fusion Incentive Compensation, "Options for Splitting Attainment Numbers Across Rate Tiers": 60,000 split by its ranges.
    // https://docs.oracle.com/en/cloud/saas/sales/facmi/options-for-splitting-attainment-numbers-across-rate-tiers.html
    { amount: "60000", from: "0", to: "10000", expected: "10000", source: "Oracle, the first range" },
    { amount: "60000", from: "10000", to: "50000", expected: "40000", source: "Oracle, the second range" },
    { amount: "60000", from: "50000", to: "100000", expected: "10000", source: "Oracle, the third range" },
    { amount: "60000", from: "100000", expected: "0", source: "Oracle, the range that is not reached" },
    // Epicor Eclipse Online Help, "Tiered Commission Plan Details".
    { amount: "1200", from: "500", to: "1000", expected: "500", source: "Epicor Eclipse, the range from 500.01" },
    { amount: "1200", from: "1000", expected: "200", source: "Epicor Eclipse, the range without an end" },
    { amount: "100000", from: "0", to: "100000", expected: "100000", source: "by hand: at its upper bound" },
    { amount: "100000.01", from: "0", to: "100000", expected: "100000", source: "by hand: a cent over its upper bound" },
    { amount: "99999.99", from: "0", to: "100000", expected: "99999.99", source: "by hand: a cent under its upper bound" },
    { amount: "100000", from: "100000", to: "200000", expected: "0", source: "by hand: at its lower bound" },
    { amount: "100000.01", from: "100000", to: "200000", expected: "0.01", source: "by hand: a cent over its lower bound" },
    { amount: "-50", expected: "0", source: "by hand: under zero, without bounds" },
    { amount: "-50", to: "100", expected: "0", source: "by hand: under zero" },
    { amount: "-50", from: "-80", to: "100", expected: "30", source: "by hand: from under zero" },
    { amount: "-50", from: "-80", to: "-60", expected: "20", source: "by hand: all of it under zero" },
    { amount: "70", expected: "70", source: "by hand: without bounds" },
    { amount: "70", from: "40", to: "40", expected: "0", source: "by hand: between one bound twice" },
    { amount: "70", from: "60", to: "40", expected: "0", source: "by hand: bounds that fall" },
    { amount: "-0", from: "-0", to: "-0", expected: "0", source: "by hand: never −0" },
    { amount: "0.3", from: "0.1", expected: "0.2", source: "by hand: exactly, as floats do not" },
  ])("of $amount from $from to $to is $expected ($source)", ({ amount, from, to, expected }) => {
    expect(part(amount, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })).toBe(expected);
  });

  it("adds up: what is under a bound and what is above it are all of it", () => {
    fc.assert(fc.property(decimals(), decimals({ positive: true }), (amount, bound) => {
      const sum = new Exact(part(amount, { to: bound }) ?? "").plus(part(amount, { from: bound }) ?? "");
      expect(exactly(sum)).toBe(exactly(Exact.max(amount, 0)));
    }));
  });

  it("is what marginal pays for, slice by slice", () => {
    const bounds = fc.uniqueArray(decimals(), { minLength: 1, maxLength: 5, selector: exactly })
      .map((list) => list.toSorted((a, b) => new Exact(a).comparedTo(b)));
    fc.assert(fc.property(decimals(), bounds, decimals({ digits: 1 }), (amount, froms, rate) => {
      const tiers = froms.map((from, index) => [from, new Exact(rate).plus(index).toFixed()] as const);
      const parts = tiers.map(([from, each], index) => {
        const to = froms[index + 1];
        return times(slice(amount, { from, ...(to === undefined ? {} : { to }) }), each);
      });
      expect(evaluate(plus(0, ...parts), {}).value).toBe(evaluate(marginal(amount, tiers), {}).value);
    }));
  });
});

describe("slice, by the bounds and rates of the person's row", () => {
  // mrexcel.com, threads 1088633 and 1090340; frappe/erpnext#2426: each has a quota and a rate of their own, one and a half times the rate
  // over the quota, and two and a half times it, but 15% at most, over 125% of it. The figures are worked by hand.
  const rate = parameter("rate", "ratio", "0.05", { per: "person" });
  const high = times(goal, "1.25");
  const commission = plus(
    times(slice(gmv, { to: goal }), rate),
    times(slice(gmv, { from: goal, to: high }), times(rate, "1.5")),
    times(slice(gmv, { from: high }), min(times(rate, "2.5"), "0.15")),
  );

  it.each<[expected: string, worked: string, row: { readonly gmv: Reading; readonly goal: Reading; readonly rate?: string }]>([
    ["10375", "7000 + 2625 + 750", { gmv: 130000, goal: 100000, rate: "0.07" }],
    ["7500", "5000 + 1875 + 625", { gmv: 130000, goal: 100000 }],
    ["6875", "5000 + 1875", { gmv: 125000, goal: 100000 }],
    ["5000", "5000", { gmv: "100000.00", goal: 100000 }],
    ["4000", "4000", { gmv: 80000, goal: 100000 }],
    ["10000", "80000 × 0.125: all of it is over a goal of 0", { gmv: 80000, goal: 0 }],
  ])("pays %s, which is %s", (expected, _, row) => {
    expect(evaluate(commission, row).value).toBe(expected);
  });

  it("is not applicable where a bound is, faulty where one is, and says all faults", () => {
    const row = (bounds: { readonly goal: Reading; readonly low: Reading }) =>
      evaluate(slice(gmv, { from: low, to: goal }), { gmv: 5, ...bounds });
    expect(row({ goal: null, low: 1 })).toMatchObject({ state: "notApplicable", reason: { id: "goal" } });
    expect(row({ goal: 9, low: null })).toMatchObject({ state: "notApplicable", reason: { id: "low" } });
    expect(row({ goal: "x", low: null }).faults.map(({ path }) => path)).toEqual([["goal"]]);
    expect(row({ goal: "x", low: "y" }).faults.map(({ path }) => path)).toEqual([["low"], ["goal"]]);
    expect(evaluate(orElse(slice(gmv, { to: goal }), 0), { gmv: 5, goal: null }).value).toBe("0");
  });

  it("keeps the unit of its quantity: a slice of a count is priced", () => {
    const answered = plus(perUnit(slice(chats, { to: 600 }), "0.40"), perUnit(slice(chats, { from: 600 }), "0.60"));
    expect(evaluate(answered, { chats: 812 }).value).toBe("367.2");
    expect(evaluate(when(atLeast(slice(chats, { from: 600 }), 1), 1, 0), { chats: 601 }).value).toBe("1");
  });

  it("that grows past 15 digits is a fault", () => {
    const faults = evaluate(slice(gmv, { from: "-999999999999999" }), { gmv: "999999999999999" }).faults;
    expect(faults.map(({ code }) => code)).toEqual(["number_out_of_range"]);
  });
});

describe("a policy with slices", () => {
  const paying = (commission: Quantity<"money">) =>
    definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: untyped(commission) } });
  const policy = paying(times(slice(gmv, { from: 1000, to: goal }), "0.05"));

  it("comes back from JSON as it was, and pays the same", () => {
    const read = parsePolicy(JSON.parse(stringifyPolicy(policy)));
    expect(read).toEqual(policy);
    const period = { period: "2026-11", people: [{ id: "li", gmv: 5000, goal: 3000 }] };
    expect(settle(read, period).statements[0]?.payable).toBe("100.00");
  });

  it("differs from another by its bounds", () => {
    const other = paying(times(slice(gmv, { from: 1000 }), "0.05"));
    expect(diffPolicies(policy, other).changes.map(({ text }) => text)).toContain("commission: to goal → nothing");
    const third = paying(times(slice(gmv, { from: 1200, to: goal }), "0.05"));
    expect(diffPolicies(policy, third).changes.map(({ text }) => text)).toEqual(["commission: from 1000 → 1200"]);
  });

  it("is drawn by policies(), with an upper bound and without", () => {
    const drawn = fc.sample(policies(), { numRuns: 500, seed: 1 }).map((each) => JSON.stringify(each));
    expect(drawn.some((text) => text.includes("\"kind\":\"slice\""))).toBe(true);
    const found = drawn.flatMap((text) => slicesIn(JSON.parse(text)));
    expect(found.some((each) => "to" in each)).toBe(true);
    expect(found.some((each) => !("to" in each))).toBe(true);
  });

  it("has the mistakes that one may make with it", () => {
    expect(mutatePolicy(policy).map(({ kind, text }) => `${kind}: ${text}`)).toEqual(expect.arrayContaining([
      "unwrapped: commission: left slice(gmv, 1000, goal) → gmv",
      "swapped: commission: from 1000 → goal; commission: to goal → 1000",
      "reading: commission: id goal → gmv",
      "digit: commission: from 1000 → 1001",
      "dropped: commission: to goal → nothing",
    ]));
  });

  it("is explained, in English and Chinese", () => {
    const month = { period: "2026-11", people: [{ id: "li", gmv: 5000, goal: 3000 }] };
    const both = paying(plus(slice(gmv, { from: 1000, to: goal }), slice(gmv, { to: goal }), slice(gmv, { from: goal })));
    const told = explain(both, month, { person: "li", line: "commission" });
    expect(explanationText(told).split("\n").slice(2)).toEqual([
      "    the part of gmv 5000 above 1000 and up to goal 3000 = 2000",
      "    the part of gmv 5000 above 0 and up to goal 3000 = 3000",
      "    the part of gmv 5000 above goal 3000 = 2000",
    ]);
    expect(explanationText(told, { language: "zh" }).split("\n").slice(2)).toEqual([
      "    gmv 5000 中超过 1000、不超过 goal 3000 的部分 = 2000",
      "    gmv 5000 中超过 0、不超过 goal 3000 的部分 = 3000",
      "    gmv 5000 中超过 goal 3000 的部分 = 2000",
    ]);
  });

  const loose = slice as (...parts: readonly unknown[]) => Quantity<"money">;
  it.each<[string, Quantity<"money">, readonly string[]]>([
    ["a lower bound of another unit", loose(gmv, { from: hours }), [
      "pay.commission.quantity: unit mismatch: got money and hours, expected one unit: cannot compare money and hours",
    ]],
    ["an upper bound of another unit", loose(gmv, { to: hours }), [
      "pay.commission.quantity: unit mismatch: got money and hours, expected one unit: cannot compare money and hours",
    ]],
    ["a bound that is no number", loose(gmv, { from: null }), [
      "pay.commission.quantity.from.value: not a number: got null, expected a decimal number such as 12.5 or \"12.50\"",
    ]],
    ["no quantity", loose(undefined, { to: minus(gmv, 1) }), [
      "pay.commission.quantity.quantity.value: not a number: got nothing, expected a decimal number such as 12.5 or \"12.50\"",
    ]],
  ])("that has %s is refused", (_, commission, messages) => {
    expect(thrownFaults(() => paying(commission)).map(({ message }) => message)).toEqual(messages);
  });
});

function slicesIn(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(slicesIn);
  return "kind" in value && value.kind === "slice" ? [value, ...below] : below;
}
