import {
  expectedDecimal,
  expectedDigits,
  expectedReading,
  fault,
  faultOf,
  say,
  type ExpectedValues,
  type Fault,
  type Hint,
  type Path,
} from "../error/index.js";
import { rangeText } from "./decimal-text.js";
import { Decimal, zero } from "./decimal.js";
import { Wide } from "./wide.js";

/**
 * A number as it comes in: a finite JS number (read by its shortest decimal form, so 0.1 is 0.1), a bigint, a decimal string such as
 * `"-12.50"` or `"1.5e3"`, or a Decimal of any copy of decimal.js. At most 15 digits before the point and 25 after.
 */
export type DecimalInput = number | bigint | string | { readonly d: readonly number[]; readonly e: number; readonly s: number };

export type NumberFault = "not_a_number" | "number_out_of_range";

const plain = /^-?\d+(?:\.\d+)?$/;
const scientific = /^-?\d+(?:\.\d+)?[eE]([+-]?\d+)$/;
const mostDigitsBefore = 15;
const mostDigitsAfter = 25;
const mostDigitsAfterInResult = 60;
const longestText = 1000;

/** Reads a number of any accepted form, exactly, or says which fault it is. */
export function parseDecimal(input: unknown): Decimal | NumberFault {
  switch (typeof input) {
    case "string":
      return parseText(input);
    case "number":
      // A small whole number needs no text.
      if (Number.isInteger(input) && Math.abs(input) < 1e9) return new Decimal(input);
      return Number.isFinite(input) ? parseText(String(input)) : "not_a_number";
    case "bigint":
      return input > -(10n ** 15n) && input < 10n ** 15n ? new Decimal(input.toString()) : "number_out_of_range";
    case "object":
      return parseObject(input);
    default:
      return "not_a_number";
  }
}

function parseText(text: string): Decimal | NumberFault {
  if (!plain.test(text)) {
    const match = scientific.exec(text);
    if (match === null) return "not_a_number";
    // An exponent of thousands would make decimal.js answer 0 or Infinity, which is another number.
    if (Math.abs(Number(match[1])) > longestText * 2) return isZeroText(text) ? zero : "number_out_of_range";
  }
  if (text.length > longestText) return "number_out_of_range";
  const value = new Decimal(text);
  return value.fits(mostDigitsBefore, mostDigitsAfter) ? value : "number_out_of_range";
}

function isZeroText(text: string): boolean {
  return !/[1-9]/.test(text.slice(0, text.search(/[eE]/)));
}

function parseObject(input: object | null): Decimal | NumberFault {
  if (input === null) return "not_a_number";
  try {
    // Read as text: another copy's digits may be laid out otherwise, and its settings are not ours.
    return Wide.isDecimal(input) ? parseText(String(input)) : "not_a_number";
  } catch {
    return "not_a_number";
  }
}

/** The fault of a number that could not be read; `reading` says of which reading it is. */
export function numberFault(code: NumberFault, input: unknown, path: Path, reading?: ExpectedValues["reading"]): Fault {
  if (code === "number_out_of_range") {
    return fault(code, path, input, say(expectedDigits, { before: mostDigitsBefore, after: mostDigitsAfter, ofResult: false }));
  }
  const hint = hintFor(input, reading !== undefined);
  const hinted = hint === null ? {} : { hint };
  return fault(code, path, input, reading === undefined ? say(expectedDecimal, hinted) : say(expectedReading, { ...reading, ...hinted }));
}

/** What somebody who wrote a number as a person would should write instead. */
function hintFor(input: unknown, isCell: boolean): Hint | null {
  if (typeof input !== "string") return null;
  const text = input.trim();
  if (text === "") return isCell ? "empty_cell" : null;
  if (text.endsWith("%")) return "percent";
  return /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? "thousands" : null;
}

/** Whether a figure that was computed is within the range in which all of them stay: 15 digits before the point, 60 after. */
export function isInRange(value: Decimal): boolean {
  return value.fits(mostDigitsBefore, mostDigitsAfterInResult);
}

/** The fault of a figure that is out of it. */
export function rangeFault(value: Decimal, path: Path): Fault {
  const expected = say(expectedDigits, { before: mostDigitsBefore, after: mostDigitsAfterInResult, ofResult: true });
  return faultOf("number_out_of_range", path, rangeText(value), expected);
}
