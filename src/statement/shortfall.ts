import { lesser, zero } from "../decimal/index.js";
import { excess } from "./excess.js";
import type { Step } from "./step.js";

/** Deducts what protection kept from being deducted before, down to the protected sum at most. */
export const shortfall: Step = {
  kind: "carryIn",
  label: "protection",
  limit: null,
  balance: "protection",
  isIn: (policy) => policy.protected.length > 0,
  workOut({ protectedSum }, { pay, balances: { protection: left } }) {
    if (protectedSum === null) return { amount: zero };
    const taken = lesser(left, excess(pay, protectedSum));
    return { amount: taken.negated(), balances: { protection: left.minus(taken) } };
  },
  figures: (_, { balances: { protection: owed } }) => ({ owed }),
};
