import type { Wanted } from "./fault.js";
import { nearestName } from "./nearest-name.js";
import { say } from "./say.js";

/** The name that somebody who gave another may have meant; where none is near, one of those that there are, or what is said instead. */
export function oneOf(choices: readonly string[], given: unknown, otherwise: Wanted = say("one_of", { choices })): Wanted {
  const meant = nearestName(given, choices);
  return meant === null ? otherwise : say("one_of", { choices: [meant], meant });
}
