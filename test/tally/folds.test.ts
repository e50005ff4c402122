import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metric, type DecimalInput } from "../../src/index.js";
import { count, distinct, largest, mean, quantile, share, smallest, sum, tally, type Fold } from "../../src/tally/index.js";

type Value = DecimalInput | null | readonly (DecimalInput | null)[];
interface Item {
  readonly value: Value;
}

const value = (item: Item): Value => item.value;
const [money, seconds, hours, counted] = [metric("x", "money"), metric("x", "seconds"), metric("x", "hours"), metric("x", "count")];

/** What a fold makes of values that are all one person's. */
function readingOf(fold: Fold<Item>, values: readonly Value[]): unknown {
  const items = tally({ id: "items", version: "1", person: () => "li", readings: [fold] });
  const { people, faults } = items.readings(items.addAll(items.empty, values.map((each) => ({ value: each }))), { people: [{ id: "li" }] });
  expect(faults).toEqual([]);
  return (people[0] as { readonly x?: unknown } | undefined)?.x;
}

const meanTo = (places: number, rounding?: "half-even" | "down"): Fold<Item> =>
  mean(seconds, value, { places, ...(rounding === undefined ? {} : { rounding }) });
const median = (step: DecimalInput): Fold<Item> => quantile(seconds, "0.5", value, { step });
const isLarge = ({ value: each }: Item): boolean | null => (typeof each === "number" ? each >= 10 : null);

describe("a fold", () => {
  it.each<[string, Fold<Item>, readonly Value[], unknown]>([
    ["count of nothing", count(counted), [], 0],
    ["count", count(counted), [1, 2, null], 3],
    ["count where", count(counted, { where: (item: Item) => item.value === 1 }), [1, 2, 1], 2],
    ["sum of nothing", sum(money, value), [], "0"],
    ["sum in floats 0.30000000000000004", sum(money, value), ["0.1", 0.2], "0.3"],
    ["sum of what cancels out", sum(money, value), ["12.50", "-12.5"], "0"],
    ["sum without what is null", sum(money, value), [1, null, 2n], "3"],
    ["sum of several of one record", sum(money, value), [[1, null, "2.5"], []], "3.5"],
    ["mean of nothing", meanTo(1), [], null],
    ["mean of null", meanTo(1), [null], null],
    ["mean", meanTo(1), [20, 21, 21], "20.7"],
    ["mean, a tie rounded half up", meanTo(0), [2, 3], "3"],
    ["mean, a tie rounded to even", meanTo(0, "half-even"), [2, 3], "2"],
    ["mean, a tie rounded down", meanTo(0, "down"), [2, 3], "2"],
    ["mean of hours", mean(hours, value, { places: 2 }), ["0.5", 1, 1], "0.83"],
    ["share of nothing", share(metric("x", "ratio"), isLarge, { places: 4 }), [], null],
    ["share of what does not count", share(metric("x", "ratio"), isLarge, { places: 4 }), [null, "7"], null],
    ["share", share(metric("x", "ratio"), isLarge, { places: 4 }), [9, 10, 11, null], "0.6667"],
    ["min of nothing", smallest(seconds, value), [], null],
    ["min, by number and not by text", smallest(seconds, value), [10, "9.5", 100], "9.5"],
    ["max, by number and not by text", largest(seconds, value), [10, "9.5", 100], "100"],
    ["max below zero", largest(seconds, value), [-10, "-9.50"], "-9.5"],
    ["distinct of nothing", distinct(counted, (item: Item) => String(item.value)), [], 0],
    ["distinct, 7 and \"7\" being one", distinct(counted, (item: Item) => item.value as string | number), [
      7,
      "7",
      "__proto__",
      "constructor",
      "7 ",
    ], 4],
    ["median of nothing", median(1), [], null],
    ["median of one", median(1), [5], "5"],
    ["median of an even number, the lower of two", median(1), [1, 2, 3, 4], "2"],
    ["median of an odd number", median(1), [9, 1, 5], "5"],
    ["median on steps of 5, half up", median(5), ["7.5"], "10"],
    ["median on steps of 5 below zero, half away from zero", median(5), ["-7.5"], "-10"],
    ["median on steps of 0.1", median("0.1"), ["0.34"], "0.3"],
    ["the 0.9 quantile of ten", quantile(seconds, "0.9", value, { step: 1 }), [3, 8, 9, 10, 12, 15, 20, 31, 44, 90], "44"],
    ["the 0.95 quantile of ten", quantile(seconds, "0.95", value, { step: 1 }), [3, 8, 9, 10, 12, 15, 20, 31, 44, 90], "90"],
    ["the whole", quantile(seconds, 1, value, { step: 1 }), [3, 90], "90"],
    ["a quantile of hours, on steps of a quarter", quantile(hours, "0.5", value, { step: "0.25" }), ["0.3"], "0.25"],
  ])("%s", (_, fold, values, reading) => {
    expect(readingOf(fold, values)).toBe(reading);
  });

  it("of a quantile is the nearest rank of the sorted values, within half a step", () => {
    fc.assert(fc.property(
      fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 20 }),
      (values, percent, step) => {
        const sorted = values.toSorted((a, b) => a - b);
        const exact = sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? Number.NaN;
        const found = Number(readingOf(quantile(seconds, `${percent}e-2`, value, { step }), values));
        expect(Math.abs(found - exact) * 2).toBeLessThanOrEqual(step);
        expect(Number(readingOf(quantile(seconds, `${percent}e-2`, value, { step: 1 }), values))).toBe(exact);
      },
    ));
  });

  it("of a sum is the sum in whole cents", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 })), (cents) => {
      const whole = cents.reduce((total, each) => total + BigInt(each), 0n);
      const text = readingOf(sum(money, value), cents.map((each) => `${each}e-2`));
      expect(BigInt(Math.round(Number(text) * 100))).toBe(whole);
    }));
  });
});
