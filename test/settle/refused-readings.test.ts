import { createRequire } from "node:module";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { definePolicy, metric, settle } from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const policy = definePolicy({
  id: "p",
  version: "1",
  currency: "CNY",
  pay: { base: metric("base", "money"), other: metric("other", "money") },
});
const OtherDecimal = createRequire(import.meta.url)("decimal.js") as typeof Decimal;

function settleReading(other: unknown) {
  const [statement] = settle(policy, untyped({ period: "2026-11", people: [{ id: "li", base: 4000, other }] })).statements;
  if (statement === undefined) throw new Error("nobody was paid");
  return statement;
}

const noNumber = (got: string, hint = "") =>
  `people.li.other: not a number: got ${got}, expected a number (money) or null, such as 12.5 or "12.50"${hint}`;
const emptyCell = "; an empty cell is null where there was nothing to measure";
const outOfRange = (got: string) =>
  `people.li.other: number out of range: got ${got}, expected at most 15 digits before the point and 25 after`;

describe("a reading in a form that is refused makes its line pending, with its own fault, and no other", () => {
  it.each<[string, unknown, string, string]>([
    ["not-a-number", Number.NaN, "not_a_number", noNumber("NaN")],
    ["infinity", Number.POSITIVE_INFINITY, "not_a_number", noNumber("Infinity")],
    ["minus infinity", Number.NEGATIVE_INFINITY, "not_a_number", noNumber("-Infinity")],
    ["nothing", "", "not_a_number", noNumber("\"\"", emptyCell)],
    ["a blank", " ", "not_a_number", noNumber("\" \"", emptyCell)],
    ["blanks around a number", " 12 ", "not_a_number", noNumber("\" 12 \"")],
    ["a thousands separator", "1,000", "not_a_number", noNumber("\"1,000\"", "; write thousands without commas")],
    ["a decimal comma", "12,50", "not_a_number", noNumber("\"12,50\"")],
    ["a percentage", "12%", "not_a_number", noNumber("\"12%\"", "; write 12.5% as 0.125")],
    ["hexadecimal", "0x10", "not_a_number", noNumber("\"0x10\"")],
    ["a plus sign", "+5", "not_a_number", noNumber("\"+5\"")],
    ["a currency sign", "¥5", "not_a_number", noNumber("\"¥5\"")],
    ["no digits before the point", ".5", "not_a_number", noNumber("\".5\"")],
    ["no digits after the point", "5.", "not_a_number", noNumber("\"5.\"")],
    ["full-width digits", "１２", "not_a_number", noNumber("\"１２\"")],
    ["a true minus sign", "−5", "not_a_number", noNumber("\"−5\"")],
    ["a word", "Infinity", "not_a_number", noNumber("\"Infinity\"")],
    ["true", true, "not_a_number", noNumber("true")],
    ["false", false, "not_a_number", noNumber("false")],
    ["a date", new Date(0), "not_a_number", noNumber("a Date")],
    ["a list of a number", [5], "not_a_number", noNumber("an array")],
    ["an object", { valueOf: () => 5 }, "not_a_number", noNumber("an object")],
    ["a boxed number", Object(5), "not_a_number", noNumber("an instance of a class")],
    ["a function", () => 5, "not_a_number", noNumber("a function")],
    ["a Decimal that is no number", new Decimal(Number.NaN), "not_a_number", noNumber("NaN")],
    ["16 digits before the point", "1000000000000000", "number_out_of_range", outOfRange("\"1000000000000000\"")],
    ["16 digits in a number", 1e15, "number_out_of_range", outOfRange("1000000000000000")],
    ["16 digits in a bigint", -(10n ** 15n), "number_out_of_range", outOfRange("-1000000000000000n")],
    ["26 digits after the point", "0.00000000000000000000000001", "number_out_of_range", outOfRange("\"0.00000000000000000000000001\"")],
    ["a huge exponent", "1e999999999", "number_out_of_range", outOfRange("\"1e999999999\"")],
    [
      "a number with more decimals than money has",
      "0.005",
      "too_many_places",
      "people.li.other: too many places: got \"0.005\", expected money with at most 2 decimals",
    ],
    [
      "half a cent in a number",
      0.005,
      "too_many_places",
      "people.li.other: too many places: got 0.005, expected money with at most 2 decimals",
    ],
    [
      "a float that missed its mark",
      0.1 + 0.2,
      "too_many_places",
      "people.li.other: too many places: got 0.30000000000000004, expected money with at most 2 decimals",
    ],
    [
      "nothing at all",
      undefined,
      "missing_reading",
      "people.li.other: missing reading: got nothing, expected a number (money) or null",
    ],
  ])("%s", (_, value, code, message) => {
    const { lines, pending, payable } = settleReading(value);
    expect(lines.other.faults.map((fault) => [fault.code, fault.message])).toEqual([[code, message]]);
    expect(pending).toEqual(["other"]);
    expect(payable).toBe("4000.00");
  });

  it.each<[string, unknown, string]>([
    ["a number", 12.5, "12.50"],
    ["minus zero", -0, "0.00"],
    ["a bigint", 12n, "12.00"],
    ["text", "-12.50", "-12.50"],
    ["an exponent", "1.5e3", "1500.00"],
    ["zeros that change nothing", "0012.5000", "12.50"],
    ["a Decimal", new Decimal("12.5"), "12.50"],
    ["a Decimal of another copy", new OtherDecimal("12.5"), "12.50"],
  ])("and one that is accepted is paid: %s", (_, value, amount) => {
    expect(settleReading(value).lines.other).toMatchObject({ state: "settled", amount, payable: amount });
  });

  it("null is not applicable, which is none of these", () => {
    expect(settleReading(null).lines.other).toMatchObject({ state: "notApplicable", faults: [] });
  });
});
