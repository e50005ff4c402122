import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  between,
  equals,
  evaluate,
  lessThan,
  metric,
  moreThan,
  plus,
  times,
  when,
  type Condition,
  type DecimalInput,
  type Need,
  type Reading,
} from "../../src/index.js";
import { decimals } from "./decimals.js";

const [a, b, c] = [metric("a", "points"), metric("b", "points"), metric("c", "points")];

type Row = { readonly a?: Reading; readonly b?: Reading; readonly c?: Reading };

function holds(condition: Condition<Need>, row: Row): boolean | string {
  const outcome = evaluate(when(condition, 1, 0), row);
  return outcome.value === null ? outcome.state : outcome.value === "1";
}

describe("comparisons", () => {
  const sides: readonly [DecimalInput, DecimalInput][] = [
    ["4.6", "4.7"],
    ["4.7", "4.7"],
    ["4.70", 4.7],
    ["4.8", "4.7"],
    ["-1", 0],
    ["-0", 0],
  ];

  it.each<[string, (left: typeof a, right: typeof b) => Condition, readonly boolean[]]>([
    ["atLeast", atLeast, [false, true, true, true, false, true]],
    ["atMost", atMost, [true, true, true, false, true, true]],
    ["moreThan", moreThan, [false, false, false, true, false, false]],
    ["lessThan", lessThan, [true, false, false, false, true, false]],
    ["equals", equals, [false, true, true, false, false, true]],
  ])("%s compares numbers, not how they are written", (_, compare, expected) => {
    expect(sides.map(([left, right]) => holds(compare(a, b), { a: left, b: right }))).toEqual(expected);
  });

  it("between includes both of its ends", () => {
    expect(["29.999", 30, "30.001", "89.999", 90, "90.001"].map((value) => holds(between(a, 30, 90), { a: value }))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it("between bounds that are turned round holds of nothing", () => {
    expect([1, 2, 3].map((value) => holds(between(a, 3, 1), { a: value }))).toEqual([false, false, false]);
  });

  it("a DSR of 4.695 does not reach 4.7: readings are never rounded", () => {
    expect(holds(atLeast(a, "4.7"), { a: "4.695" })).toBe(false);
    expect(holds(atLeast(a, "4.7"), { a: 4.695 })).toBe(false);
    expect(holds(atLeast(a, "4.7"), { a: "4.699999999999999999999999" })).toBe(false);
    expect(holds(atLeast(a, "4.7"), { a: 4.7 })).toBe(true);
  });

  it("0.1 and 0.2 together are 0.3: floats never decide", () => {
    expect(holds(equals(plus(a, b), "0.3"), { a: 0.1, b: 0.2 })).toBe(true);
    expect(holds(moreThan(plus(a, b), "0.3"), { a: 0.1, b: 0.2 })).toBe(false);
    expect(holds(equals(times(a, 3), "0.3"), { a: 0.1 })).toBe(true);
  });

  it("a float that missed its mark is read as it stands", () => {
    expect(holds(equals(a, "0.3"), { a: 0.1 + 0.2 })).toBe(false);
    expect(holds(moreThan(a, "0.3"), { a: 0.1 + 0.2 })).toBe(true);
  });

  it("numbers that differ in their 25th decimal differ", () => {
    const [less, more] = ["99999999999999.0000000000000000000000001", "99999999999999.0000000000000000000000002"];
    expect(holds(lessThan(a, b), { a: less, b: more })).toBe(true);
    expect(holds(equals(a, b), { a: less, b: more })).toBe(false);
  });

  it("exactly one of less, equal and more holds, and the others follow from them", () => {
    const near = fc.tuple(decimals({ digits: 1, places: 1 }), decimals({ digits: 1, places: 1 }));
    fc.assert(fc.property(fc.oneof(near, fc.tuple(decimals(), decimals())), ([left, right]) => {
      const row = { a: left, b: right };
      const [less, equal, more] = [holds(lessThan(a, b), row), holds(equals(a, b), row), holds(moreThan(a, b), row)];
      expect([less, equal, more].filter((each) => each === true)).toHaveLength(1);
      expect(holds(atLeast(a, b), row)).toBe(!less);
      expect(holds(atMost(a, b), row)).toBe(!more);
      expect(holds(atMost(b, a), row)).toBe(!less);
    }));
  });

  it("between is at least the one and at most the other", () => {
    const near = decimals({ digits: 1, places: 1 });
    fc.assert(fc.property(near, near, near, (value, low, high) => {
      const row = { a: value, b: low, c: high };
      expect(holds(between(a, b, c), row)).toBe(holds(atLeast(a, b), row) === true && holds(atMost(a, c), row) === true);
    }));
  });

  it.each<[string, Row, string]>([
    ["unknown where the left is not applicable", { a: null, b: 1, c: 2 }, "notApplicable"],
    ["unknown where the right is not applicable", { a: 1, b: null, c: 2 }, "notApplicable"],
    ["a fault where one side is missing", { b: 1, c: 2 }, "faulty"],
    ["a fault where one side is missing and the other not applicable", { a: null, c: 2 }, "faulty"],
  ])("a comparison is %s", (_, row, expected) => {
    for (const compare of [atLeast, atMost, moreThan, lessThan, equals]) expect(holds(compare(a, b), row)).toBe(expected);
    expect(holds(between(a, b, c), row)).toBe(expected);
    expect(holds(between(a, c, b), row)).toBe(expected);
  });
});
