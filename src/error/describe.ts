import type { Got } from "./given.js";
import { isMap } from "./is-map.js";
import { got } from "./say.js";
import { quoted } from "./safe-text.js";
import { shorten } from "./shorten.js";

/**
 * A value as text, for a fault: what came in may be a bigint, NaN, a cycle or a proxy that throws, none of which survives JSON.
 * Never throws. Text is quoted and cut at 80 characters; what cannot be seen in it is written as an escape.
 */
export function describe(value: unknown): string {
  const told = givenAs(value);
  return typeof told === "string" ? told : told.english;
}

/** The same: a text as it would be written, or words for what cannot be. */
export function givenAs(value: unknown): string | Got {
  switch (typeof value) {
    case "string":
      return quoted(shorten(value));
    case "bigint":
      return value > -(10n ** 80n) && value < 10n ** 80n ? `${value}n` : got("a_huge_bigint");
    case "number":
      return Object.is(value, -0) ? "0" : String(value);
    case "object":
      return value === null ? "null" : objectAs(value);
    case "undefined":
      return got("nothing");
    case "boolean":
      return String(value);
    case "symbol":
      return got("a_symbol");
    case "function":
      return got("a_function");
  }
}

function objectAs(value: object): string | Got {
  try {
    if (Array.isArray(value)) return got("an_array");
    if (value instanceof Date) return got("a_Date");
    if ("toStringTag" in value && value.toStringTag === "[object Decimal]") return quoted(shorten(String(value))).slice(1, -1);
    return got(isMap(value) ? "an_object" : "an_instance_of_a_class");
  } catch {
    return got("an_object_that_cannot_be_read");
  }
}
