import type { Policy } from "../../src/index.js";
import { parsePolicy } from "../../src/json/index.js";
import { untyped } from "../error/untyped.js";

/**
 * A policy of an example, made by the library that is tested. Examples import the package, which is another copy of it; what another copy
 * made is read and checked anew each time that it is settled, which takes many times as long as settling.
 */
export function madeHere<P extends Policy>(policy: P): P {
  return untyped(parsePolicy(JSON.parse(JSON.stringify(policy))));
}
