import { safeText } from "./safe-text.js";

/** Text of whatever origin as it stands in an element or an attribute of HTML or SVG. The one place where markup is escaped. */
export function markupText(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
