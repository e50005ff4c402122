import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// So that the bench needs no flag of Node's.
setFlagsFromString("--expose-gc");
export const collectGarbage = runInNewContext("gc") as () => void;
