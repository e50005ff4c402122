import { cap } from "./cap.js";
import { draw } from "./draw.js";
import { floor } from "./floor.js";
import { protection } from "./protection.js";
import { carriedRounding, rounding } from "./rounding.js";
import { shortfall } from "./shortfall.js";
import type { Step } from "./step.js";

/** All steps, in the order in which they are worked out. */
export const steps: readonly Step[] = [draw, cap, floor, shortfall, protection, rounding, carriedRounding];
