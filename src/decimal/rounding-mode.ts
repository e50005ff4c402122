import { Decimal } from "./decimal.js";

/**
 * How a figure that does not fit its places is rounded, by the names of the General Decimal Arithmetic Specification (Cowlishaw, version
 * 1.70, "Rounding"): `half-up` takes ties away from zero, `half-even` to the even neighbour, `half-down` towards zero; `up` is away
 * from zero, `down` towards it, `ceiling` towards positive infinity, `floor` towards negative infinity.
 */
export type RoundingMode = "half-up" | "half-even" | "half-down" | "up" | "down" | "ceiling" | "floor";

/** The same modes as decimal.js numbers them. */
export const decimalModes: { readonly [Mode in RoundingMode]: 0 | 1 | 2 | 3 | 4 | 5 | 6 } = {
  "half-up": Decimal.ROUND_HALF_UP,
  "half-even": Decimal.ROUND_HALF_EVEN,
  "half-down": Decimal.ROUND_HALF_DOWN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceiling: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
};

export const roundingModes = Object.keys(decimalModes) as readonly RoundingMode[];
