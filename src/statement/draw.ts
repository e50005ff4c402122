import { greater, lesser, zero } from "../decimal/index.js";
import { excess } from "./excess.js";
import type { Step } from "./step.js";

/** Tops up to the draw, or repays what is owed of earlier ones from what is earned above it. */
export const draw: Step = {
  kind: "draw",
  label: "draw",
  limit: "draw",
  balance: "draw",
  isIn: (policy) => policy.draw !== undefined,
  workOut({ limits, faulty, protectedSum }, { pay, balances: { draw: owed } }) {
    if (limits.draw === null) return { amount: zero };
    const toppedUp = excess(limits.draw, pay);
    if (!toppedUp.isZero()) return { amount: toppedUp, toppedUp, balances: { draw: owed.plus(toppedUp) } };
    // A repayment stops at the draw, at the protected sum and at the floor.
    const stop = [protectedSum, limits.floor].filter((each) => each !== null).reduce(greater, limits.draw);
    const repaid = lesser(owed, excess(pay, stop));
    // Nobody is taken from down to a floor that is not known.
    if (faulty.has("floor") && !repaid.isZero()) return { amount: zero, waitsFor: "floor" };
    return { amount: repaid.negated(), balances: { draw: owed.minus(repaid) } };
  },
  figures: ({ limits }, { balances: { draw: owed } }, amount) => ({
    ...(limits.draw === null ? {} : { draw: limits.draw }),
    ...(amount.isNegative() ? { owed, ...(limits.floor === null ? {} : { floor: limits.floor }) } : {}),
  }),
};
