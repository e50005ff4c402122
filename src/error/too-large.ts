import { faultOf } from "./build-fault.js";
import type { Fault } from "./fault.js";
import { givenCount } from "./given.js";
import type { Noun } from "./noun.js";
import type { Path } from "./path.js";
import { got, say } from "./say.js";

/** More than so many. */
export function tooLarge(path: Path, count: number, most: number, of: Noun): Fault {
  return faultOf("too_large", path, got(givenCount, { count, of }), say("at_most", { most, of }));
}
