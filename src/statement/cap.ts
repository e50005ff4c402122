import { greater, lesser, zero } from "../decimal/index.js";
import { excess } from "./excess.js";
import type { Step } from "./step.js";

/** Cuts off what is above the cap, down to the protected sum at most. */
export const cap: Step = {
  kind: "cap",
  label: "cap",
  limit: "cap",
  balance: null,
  isIn: (policy) => policy.cap !== undefined,
  workOut({ limits, protectedSum }, { pay, toppedUp, balances: { draw: owed } }) {
    if (limits.cap === null) return { amount: zero };
    const cut = excess(pay, protectedSum === null ? limits.cap : greater(limits.cap, protectedSum));
    // Cut off by the cap, a top-up was never paid, so it is not owed.
    return { amount: cut.negated(), balances: { draw: owed.minus(lesser(cut, toppedUp)) } };
  },
  figures: ({ limits }) => (limits.cap === null ? {} : { cap: limits.cap }),
};
