export { explain } from "./explain.js";
export type { ExplainOptions } from "./explain.js";
export { explanationText } from "./explanation-text.js";
export type { Explanation, ExplanationKind, Setting, Told } from "./explanation.js";
export type { Audience, SlipOptions } from "./slip-options.js";
export { toHtml } from "./to-html.js";
export type { HtmlOptions } from "./to-html.js";
export { toMarkdown } from "./to-markdown.js";
export { toText } from "./to-text.js";
