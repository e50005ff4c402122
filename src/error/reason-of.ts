import { englishReasons } from "./english-reasons.js";
import { ownOptions } from "./own-fields.js";
import type { Path } from "./path.js";
import type { Reason, ReasonData, ReasonWords } from "./reason.js";
import { safeText } from "./safe-text.js";
import { shortenValues } from "./shorten.js";

/** The one place in which a reason is made. */
export function reasonOf(data: ReasonData, path: Path): Reason {
  const told = shortenValues(data);
  return { ...told, path, message: safeText(wordsOf(told, englishReasons)) };
}

/** A reason in the words of a language. Of what is no reason it throws, which `told` makes a fault. */
export function wordsOf(told: ReasonData, words: ReasonWords): string {
  if (!Object.hasOwn(words, told.code)) throw new RangeError("there are no words for this code");
  return (words[told.code] as (values: ReasonData) => string)(ownOptions(told));
}
