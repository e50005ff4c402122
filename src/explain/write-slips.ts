import { madeOf, readItems, say } from "../error/index.js";
import type { Difference } from "./difference.js";
import { differenceDocument } from "./difference-document.js";
import type { Document } from "./document.js";
import type { Explanation } from "./explanation.js";
import { slip } from "./slip.js";
import { readSlipOptions, type SlipOptions } from "./slip-options.js";

/** What can be handed out: why a statement or a line is what it is, or why it is another than before. */
export type Handout = Explanation | Difference;

/** Writes a slip for each explanation that came in. */
export function writeSlips(
  given: Handout | readonly Handout[],
  options: SlipOptions | undefined,
  write: (slips: readonly Document[]) => string,
): string {
  const read = readSlipOptions(options);
  const all = (readItems(given) ?? [given]) as readonly Handout[];
  const made = say("something_made_by", { by: "explain" });
  const slips = all.map((each) =>
    madeOf("explanation", each, made, () => (isDifference(each) ? differenceDocument(each, read.language) : slip(each, read)))
  );
  // What is no text shows where it is written.
  return madeOf("explanation", given, made, () => write(slips));
}

function isDifference(given: Handout): given is Difference {
  return given.kind === "difference";
}
