export { readsOf } from "./reads-of.js";
export type { Reads } from "./reads-of.js";
export { thresholds, thresholdsIn } from "./thresholds.js";
export type { Threshold } from "./thresholds.js";
export { payCurve } from "./pay-curve.js";
export type { PayCurve, PayCurveOptions, PayStretch, PayTurn } from "./pay-curve.js";
export type { DecisionChange, DecisionKind } from "./decision.js";
export type { PersonOptions, ReadingName } from "./asked-reading.js";
