import { englishReasons } from "./english-reasons.js";
import type { Path } from "./path.js";
import type { Reason, ReasonData } from "./reason.js";
import { safeText } from "./safe-text.js";
import { shortenValues } from "./shorten.js";
import { wordsFor } from "./words-for.js";

/** The one place in which a reason is made. */
export function reasonOf(data: ReasonData, path: Path): Reason {
  const told = shortenValues(data);
  return { ...told, path, message: safeText(wordsFor(told, englishReasons)) };
}
