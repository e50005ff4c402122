import { fieldsOf } from "./fields-of.js";
import type { Shape } from "./grammar.js";
import { ofRows } from "./of-rows.js";

/** Whether nodes of this kind read the rows of other people: those of a team, or those of a contest. */
export function readsOtherRows(kind: string): boolean {
  return Object.values(fieldsOf(kind)).some(isOfOthers);
}

function isOfOthers(shape: Shape): boolean {
  return shape === "contest" || ofRows(shape) !== null;
}
