export { explain } from "./explain.js";
export type { ExplainOptions } from "./explain.js";
export type { Explanation, ExplanationKind } from "./explanation.js";
export { toText } from "./to-text.js";
export type { TextOptions } from "./to-text.js";
export type { Language } from "./words.js";
