import { ownFields } from "./own-fields.js";
import type { Expected, ExpectedCode, ExpectedValues, Phrase, PlainExpected, Said, SpokenCode } from "./fault.js";
import type { Given, GivenCode, GivenPhrase, GivenValues, PlainGiven, SpokenGivenCode, Got } from "./given.js";
import { shortenValues } from "./shorten.js";

/**
 * What was expected, as data and in English: a phrase or a code that is its words itself, with its values, which are cut where they are
 * long. After such a code its values are said; what may be meant is asked alone.
 */
export function say<Code extends Exclude<keyof ExpectedValues, SpokenCode>>(phrase: Phrase<Code>, values: ExpectedValues[Code]): Said;
export function say<Code extends SpokenCode>(code: Code, values: ExpectedValues[Code]): Said;
export function say(phrase: PlainExpected | Phrase<ExpectedCode>): Said;
export function say(phrase: ExpectedCode | Phrase<ExpectedCode>, values: object = {}): Said {
  const [expected, english] = inEnglish(phrase, values);
  return { expected: expected as Expected, english };
}

/** What came in, in the same way, where it is told in words. */
export function got<Code extends Exclude<keyof GivenValues, SpokenGivenCode>>(phrase: GivenPhrase<Code>, values: GivenValues[Code]): Got;
export function got<Code extends SpokenGivenCode>(code: Code, values: GivenValues[Code]): Got;
export function got(code: PlainGiven): Got;
export function got(phrase: GivenCode | GivenPhrase<GivenCode>, values: object = {}): Got {
  const [given, english] = inEnglish(phrase, values);
  return { given: given as Given, english };
}

type Values = Readonly<Record<string, unknown>>;

function inEnglish(phrase: string | readonly [string, unknown], values: object): readonly [object, string] {
  const told: Values = ownFields(shortenValues(ownFields(values)));
  const [code, words] = typeof phrase === "string" ? [phrase, spoken(phrase, told)] : phrase;
  return [{ code, ...told }, typeof words === "string" ? fill(words, told) : (words as (values: Values) => string)(told)];
}

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
