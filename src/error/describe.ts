import { quoted } from "./safe-text.js";
import { shorten } from "./shorten.js";

/**
 * A value as text, for a fault: what came in may be a bigint, NaN, a cycle or a proxy that throws, none of which survives JSON.
 * Never throws. Text is quoted and cut at 80 characters; what cannot be seen in it is written as an escape.
 */
export function describe(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoted(shorten(value));
    case "bigint":
      return value > -(10n ** 80n) && value < 10n ** 80n ? `${value}n` : "a huge bigint";
    case "number":
      return Object.is(value, -0) ? "0" : String(value);
    case "object":
      return value === null ? "null" : describeObject(value);
    case "undefined":
      return "nothing";
    case "boolean":
      return String(value);
    case "symbol":
    case "function":
      return `a ${typeof value}`;
  }
}

function describeObject(value: object): string {
  try {
    if (Array.isArray(value)) return "an array";
    if (value instanceof Date) return "a Date";
    if ("toStringTag" in value && value.toStringTag === "[object Decimal]") return describe(`${String(value)}`).slice(1, -1);
    return "an object";
  } catch {
    return "an object that cannot be read";
  }
}
