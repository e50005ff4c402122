import { quoted } from "./safe-text.js";

/** Where something is, from the outside in: names as text, positions in lists as numbers, ids of people and teams as text. */
export type Path = readonly (string | number)[];

/** How many characters of a path are told: from its beginning, and as many from its end. */
const longestEnd = 150;

/** `["people", "li", "gmv"]` reads `people.li.gmv`; what is no plain name is quoted: `people["7"].gmv`. */
export function pathText(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (!isPlain(step)) text += `[${quoted(step)}]`;
    else text += text === "" ? step : `.${step}`;
  }
  return text.length <= 2 * longestEnd ? text : `${text.slice(0, longestEnd)}…${text.slice(-longestEnd)}`;
}

/** No literal: of that an engine lists the letters of all scripts as soon as it reads this file, and a start waits for it. */
function isPlain(step: string): boolean {
  return new RegExp("^[\\p{L}_$][\\p{L}\\p{N}_$]*$", "u").test(step);
}
