import { zero } from "../decimal/index.js";
import { excess } from "./excess.js";
import type { Step } from "./step.js";

/** Lifts what is payable to the sum of the protected lines; what that adds is a shortfall, which is deducted later. */
export const protection: Step = {
  kind: "protection",
  label: "protection",
  limit: null,
  balance: null,
  isIn: (policy) => policy.protected.length > 0,
  workOut({ protectedSum }, { pay, balances: { protection: left } }) {
    if (protectedSum === null) return { amount: zero };
    const missing = excess(protectedSum, pay);
    return { amount: missing, balances: { protection: left.plus(missing) } };
  },
  figures: () => ({}),
};
