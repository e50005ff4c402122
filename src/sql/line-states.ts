import type { LineResult } from "../statement/index.js";

export type LineState = LineResult["state"];

/** The words for what a line is, in what comes out of a query. */
export const lineStates = ["settled", "notApplicable", "pending", "held"] as const satisfies readonly LineState[];
