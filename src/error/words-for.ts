import { ownOptions } from "./own-fields.js";

/** What a code says in the words of a language, with its values. Of a code that has no words it throws, which `madeOf` makes a fault. */
export function wordsFor(told: { readonly code: string }, words: object): string {
  if (!Object.hasOwn(words, told.code)) throw new RangeError("there are no words for this code");
  const found = (words as Readonly<Record<string, unknown>>)[told.code];
  return typeof found === "function" ? (found as (values: object) => string)(ownOptions(told)) : String(found);
}
