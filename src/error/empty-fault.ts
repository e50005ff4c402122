import { faultOf } from "./build-fault.js";
import type { Fault } from "./fault.js";
import type { Noun } from "./noun.js";
import type { Path } from "./path.js";
import { got, say } from "./say.js";

/** Nothing where something must be: no `gates`, of which there must be a `gate`. */
export function emptyFault(path: Path, many: string, one: Noun): Fault {
  return faultOf("empty", path, got("no", { of: many }), say("at_least_one", { of: one }));
}
