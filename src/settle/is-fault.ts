import type { Fault } from "../error/index.js";

/** Tells a fault from what might have been read instead. */
export function isFault(read: object): read is Fault {
  return Object.hasOwn(read, "code");
}
