import type { Line } from "../statement/index.js";

const worstFirst = ["pending", "held", "settled", "notApplicable"] as const;

/** The worst of several states. */
export function worstState(states: readonly Line["state"][]): Line["state"] {
  return worstFirst.find((each) => states.includes(each)) ?? "notApplicable";
}
