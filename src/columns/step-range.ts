import type { NumberStep, Step } from "../plan/index.js";
import { mostExact } from "./kernels.js";

/** Whether a number may come up that doubles do not hold. */
export function mayMark(step: Step): boolean {
  return step.kind === "number" && step.worst > BigInt(mostExact);
}

/** Whether doubles hold each of its values. */
export function isHeld(step: NumberStep): boolean {
  return magnitudeOf(step) <= BigInt(mostExact);
}

/** The largest that comes up, whatever its sign. */
export function magnitudeOf(step: NumberStep): bigint {
  return -step.least > step.most ? -step.least : step.most;
}

/** Whether twice all that comes up, and once more, is exact. */
export function isExactTwice({ worst }: NumberStep): boolean {
  return 3n * worst <= BigInt(mostExact);
}

/** Whether each of its rows has a value. */
export function isSure({ mayBeAbsent, mayBeFaulty }: Step): boolean {
  return !mayBeAbsent && !mayBeFaulty;
}
