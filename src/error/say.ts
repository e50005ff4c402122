import { ownFields } from "./own-fields.js";
import type { Expected, ExpectedCode, ExpectedValues, Phrase, PlainExpected, Said, SpokenCode } from "./fault.js";
import { shortenValues } from "./shorten.js";

/**
 * What was expected, as data and in English: a phrase or a code that is its words itself, with its values, which are cut where they are
 * long. After such a code its values are said; what may be meant is asked alone.
 */
export function say<Code extends Exclude<keyof ExpectedValues, SpokenCode>>(phrase: Phrase<Code>, values: ExpectedValues[Code]): Said;
export function say<Code extends SpokenCode>(code: Code, values: ExpectedValues[Code]): Said;
export function say(phrase: PlainExpected | Phrase<ExpectedCode>): Said;
export function say(phrase: ExpectedCode | Phrase<ExpectedCode>, values: object = {}): Said {
  const told: Values = ownFields(shortenValues(ownFields(values)));
  const [code, words] = typeof phrase === "string" ? [phrase, spoken(phrase, told)] : phrase;
  const english = typeof words === "string" ? fill(words, told) : (words as (values: Values) => string)(told);
  return { expected: { code, ...told } as Expected, english };
}

type Values = Readonly<Record<string, unknown>>;

function spoken(code: string, { meant, ...values }: Values): string {
  if (meant !== undefined) return "{meant}?";
  return [code.replaceAll("_", " "), ...Object.keys(values).map((name) => `{${name}}`)].join(" ");
}

/** One pass over what is ours: a value that looks like a placeholder stays what it is. */
function fill(words: string, values: Values): string {
  return words
    .replace(/\[(\w+)\|(.*?)\]/g, (_, name: string, then: string) => (String(values[name] || "") === "" ? "" : then))
    .replace(/\{(\w+)\}/g, (_, name: string) => [values[name]].flat().join(", "));
}
