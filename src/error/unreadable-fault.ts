import { faultOf } from "./build-fault.js";
import type { Fault, Wanted } from "./fault.js";
import type { Path } from "./path.js";
import { got } from "./say.js";

/** Something that threw when it was read. */
export function unreadableFault(path: Path, expected: Wanted): Fault {
  return faultOf("unreadable", path, got("an_error"), expected);
}
