import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, max, metric, min, type DecimalInput } from "../../src/index.js";
import { decimals, Exact, exactly } from "./decimals.js";

const bonus = metric("bonus", "money");

describe("min and max", () => {
  it.each<[readonly [DecimalInput, ...DecimalInput[]], string, string]>([
    [["2350.00", 2000], "2000", "2350"],
    [["-36.00", 0], "-36", "0"],
    [[1, "1.0", "1.00"], "1", "1"],
    [[7], "7", "7"],
    [["0.30000000000000001", "0.3"], "0.3", "0.30000000000000001"],
    [[3, -1, "2.5", "-1.5"], "-1.5", "3"],
    [["-0", 0], "0", "0"],
  ])("of %j are %s and %s", (parts, least, most) => {
    expect(evaluate(min(...parts), {}).value).toBe(least);
    expect(evaluate(max(...parts), {}).value).toBe(most);
  });

  it("cap and floor an amount", () => {
    const capped = max(min(bonus, 2000), 0);
    expect(["2000.01", "2000.00", "1999.99", "0.01", "0.00", "-0.01"].map((amount) => evaluate(capped, { bonus: amount }).value)).toEqual([
      "2000",
      "2000",
      "1999.99",
      "0.01",
      "0",
      "0",
    ]);
  });

  it("are two of the parts, and the others lie between them", () => {
    fc.assert(fc.property(fc.array(decimals({ digits: 3 }), { minLength: 1, maxLength: 8 }), ([first = "0", ...others]) => {
      const parts = [first, ...others];
      const [least, most] = [evaluate(min(first, ...others), {}).value ?? "", evaluate(max(first, ...others), {}).value ?? ""];
      expect(parts.map(exactly)).toContain(least);
      expect(parts.map(exactly)).toContain(most);
      for (const part of parts) {
        expect(new Exact(least).lessThanOrEqualTo(part)).toBe(true);
        expect(new Exact(most).greaterThanOrEqualTo(part)).toBe(true);
      }
    }));
  });
});
