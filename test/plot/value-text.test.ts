import fc from "fast-check";
import { expect, test } from "vitest";
import { shifted } from "../../src/plot/shifted.js";
import { valueText } from "../../src/plot/value-text.js";

// Worked by hand.
test.each([
  ["0.9342", "ratio", "93.42%"],
  ["0.0004", "ratio", "0.04%"],
  ["1", "ratio", "100%"],
  ["-0.5", "ratio", "-50%"],
  ["0.00", "ratio", "0%"],
  ["12345.6789", "ratio", "1,234,567.89%"],
  ["128000.00", "money", "128,000.00"],
  ["-900.00", "money", "-900.00"],
  ["24.6", "seconds", "24.6 s"],
] as const)("%s of the unit %s is written %s", (value, unit, text) => {
  expect(valueText(value, unit, "en")).toBe(text);
});

test("a point that is moved and moved back leaves the number as it was", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: -20, max: 20 }), (digits, power) => {
      expect(shifted(shifted(String(digits), power), -power)).toBe(String(digits));
    }),
    { numRuns: 200, seed: 2 },
  );
});
