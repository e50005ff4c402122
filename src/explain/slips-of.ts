import { madeOf, readItems, say } from "../error/index.js";
import type { Document } from "./document.js";
import type { Explanation } from "./explanation.js";
import { slip } from "./slip.js";
import { readSlipOptions, type SlipOptions } from "./slip-options.js";

/** A slip for each explanation that came in. */
export function slipsOf(explanations: Explanation | readonly Explanation[], options: SlipOptions | undefined): readonly Document[] {
  const read = readSlipOptions(options);
  const all = (readItems(explanations) ?? [explanations]) as readonly Explanation[];
  return all.map((each) => madeOf("explanation", each, say("something_made_by", { by: "explain" }), () => slip(each, read)));
}
