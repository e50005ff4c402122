import { zero } from "../decimal/index.js";
import { excess } from "./excess.js";
import type { Step } from "./step.js";

/** Lifts what is payable to the floor. */
export const floor: Step = {
  kind: "floor",
  label: "floor",
  limit: "floor",
  balance: null,
  isIn: (policy) => policy.floor !== undefined,
  workOut: ({ limits }, { pay }) => ({ amount: limits.floor === null ? zero : excess(limits.floor, pay) }),
  figures: ({ limits }) => (limits.floor === null ? {} : { floor: limits.floor }),
};
