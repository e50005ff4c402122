import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// So that the bench needs no flag of Node's.
setFlagsFromString("--expose-gc");
export const collectGarbage = runInNewContext("gc") as () => void;

/** How many bytes of heap that which is made keeps, once all that was needed to make it is gone. */
export function heapOf(make: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = [make()];
  collectGarbage();
  const after = process.memoryUsage().heapUsed;
  // Read once more, so that it cannot have been collected.
  if (kept.length !== 1) throw new Error("nothing was kept");
  return after - before;
}
