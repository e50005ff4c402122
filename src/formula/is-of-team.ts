import { fieldsOf } from "./fields-of.js";

/**
 * Whether nodes of this kind come to the same for everybody of a team, since they go over all of its rows. A part of a pool goes over them
 * too, and is one row's.
 */
export function isOfTeam(kind: string): boolean {
  return kind !== "shareOf" && Object.hasOwn(fieldsOf(kind), "under");
}
