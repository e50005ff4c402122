export { explain } from "./explain.js";
export type { ExplainOptions } from "./explain.js";
export { explanationText } from "./explanation-text.js";
export type { Explanation, ExplanationKind, Setting, Told } from "./explanation.js";
