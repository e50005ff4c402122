import type { Said } from "./fault.js";
import { say } from "./say.js";

/** What is expected, shown by examples, as one would write them. */
export function suchAs(...examples: readonly string[]): Said {
  return say("something_such_as", { examples });
}
