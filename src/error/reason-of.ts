import { englishReasons } from "./english.js";
import type { Path } from "./path.js";
import type { Reason, ReasonData, ReasonWords } from "./reason.js";
import { safeText } from "./safe-text.js";
import { shortenValues } from "./shorten.js";

/** The one place in which a reason is made. */
export function reasonOf(data: ReasonData, path: Path): Reason {
  const told = shortenValues(data);
  return { ...told, path, message: safeText(wordsOf(told, englishReasons)) };
}

/** A reason in the words of a language. */
export function wordsOf(told: ReasonData, words: ReasonWords): string {
  return (words[told.code] as (values: ReasonData) => string)(told);
}
