/**
 * How a figure that does not fit its places is rounded, by the names of the General Decimal Arithmetic Specification (Cowlishaw, version
 * 1.70, "Rounding"): `half-up` takes ties away from zero, `half-even` to the even neighbour, `half-down` towards zero; `up` is away
 * from zero, `down` towards it, `ceiling` towards positive infinity, `floor` towards negative infinity.
 */
export type RoundingMode = "half-up" | "half-even" | "half-down" | "up" | "down" | "ceiling" | "floor";

export const roundingModes: readonly RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"];

/** What is added to the whole part of a number whose rest is cut off; `half` is the sign of the rest compared with half a unit. */
export function stepFor(mode: RoundingMode, isNegative: boolean, half: number, isOdd: boolean): number {
  return isAwayFromZero(mode, isNegative, half, isOdd) ? (isNegative ? -1 : 1) : 0;
}

function isAwayFromZero(mode: RoundingMode, isNegative: boolean, half: number, isOdd: boolean): boolean {
  switch (mode) {
    case "up":
      return true;
    case "down":
      return false;
    case "ceiling":
      return !isNegative;
    case "floor":
      return isNegative;
    case "half-up":
      return half >= 0;
    case "half-down":
      return half > 0;
    case "half-even":
      return half > 0 || (half === 0 && isOdd);
  }
}
