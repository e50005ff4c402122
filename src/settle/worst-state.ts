import type { LineResult } from "../statement/index.js";

const worstFirst = ["pending", "held", "settled", "notApplicable"] as const;

/** The worst of several states. */
export function worstState(states: readonly LineResult["state"][]): LineResult["state"] {
  return worstFirst.find((each) => states.includes(each)) ?? "notApplicable";
}
