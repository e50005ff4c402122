import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// So that the bench needs no flag of Node's.
setFlagsFromString("--expose-gc");
export const collectGarbage = runInNewContext("gc") as () => void;

/** How many bytes of heap a result holds, once all that was needed to make it is gone. */
export function heapOf(make: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const held = [make()];
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before;
  // Used once more, or it would be garbage already when the heap is read.
  held.pop();
  return bytes;
}
