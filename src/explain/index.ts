export { explain } from "./explain.js";
export type { ExplainOptions } from "./explain.js";
export { explanationText } from "./explanation-text.js";
export type { ExplanationTextOptions } from "./explanation-text.js";
export type { Explanation, ExplanationKind } from "./explanation.js";
export type { Language } from "./words.js";
