import { exactText, greater, isLess, roundToMultiple, zero, type Decimal } from "../decimal/index.js";
import { excess } from "./excess.js";
import type { Known, Progress, Step } from "./step.js";

/** Rounds what is payable to a multiple. */
export const rounding: Step = roundingStep(false);

/** The same, and what was cut off is carried into the next period (扣零). */
export const carriedRounding: Step = roundingStep(true);

function roundingStep(carries: boolean): Step {
  return {
    kind: "rounding",
    label: "rounding",
    limit: null,
    balance: carries ? "rounding" : null,
    isIn: (policy) => policy.rounding !== undefined && (policy.rounding.carry ?? false) === carries,
    workOut(known, before) {
      const { pay } = before;
      if (known.rounding === null || known.rounding.carries !== carries || !isLess(zero, pay)) return { amount: zero };
      const whole = wholeOf(known, before);
      const rounded = withinLimits(
        roundToMultiple(whole, known.rounding.multiple, known.rounding.mode),
        known.rounding.multiple,
        known,
        pay,
      );
      return { amount: rounded.minus(pay), ...(carries ? { balances: { rounding: excess(whole, rounded) } } : {}) };
    },
    figures: (known, { pay, balances: { rounding: carried } }) => {
      const { cap, floor } = limitsOf(known, pay);
      return { ...(carries ? { carried } : {}), ...(cap === null ? {} : { cap }), ...(floor === null ? {} : { floor }) };
    },
    rounded: (known, before) =>
      known.rounding === null
        ? null
        : {
          from: exactText(wholeOf(known, before)),
          places: null,
          multiple: exactText(known.rounding.multiple),
          mode: known.rounding.mode,
        },
  };
}

/** What is rounded: where it is carried on, with what was cut off before. */
function wholeOf({ rounding: of }: Known, { pay, balances }: Progress): Decimal {
  return of?.carries === true ? pay.plus(balances.rounding) : pay;
}

/** Not over the cap, and not under the floor and the protected sum, which win over it. */
function withinLimits(rounded: Decimal, multiple: Decimal, known: Known, pay: Decimal): Decimal {
  const { cap, floor } = limitsOf(known, pay);
  const capped = cap !== null && isLess(cap, rounded) ? roundToMultiple(cap, multiple, "floor") : rounded;
  const least = [floor, known.protectedSum].filter((each) => each !== null).reduce<Decimal | null>(
    (most, each) => (most === null ? each : greater(most, each)),
    null,
  );
  return least !== null && isLess(capped, least) ? roundToMultiple(least, multiple, "ceiling") : capped;
}

/** A limit on whose other side pay is already, as the steps before have it, is none that rounding passes. */
function limitsOf({ limits: { cap, floor } }: Known, pay: Decimal): { readonly cap: Decimal | null; readonly floor: Decimal | null } {
  return { cap: cap !== null && isLess(cap, pay) ? null : cap, floor: floor !== null && isLess(pay, floor) ? null : floor };
}
