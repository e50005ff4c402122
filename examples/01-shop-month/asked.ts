import { parseArgs } from "node:util";
import type { Language } from "jixiao";

/** What somebody asks of the demo. */
export interface Asked {
  /** The whole report after the glance. */
  readonly all: boolean;
  /** Whose slip to print, in place of the glance. */
  readonly person: string | null;
  readonly language: Language;
}

/** The words behind `npm run demo --`. @throws {Error} where there is something else among them. */
export function readAsked(words: readonly string[]): Asked {
  const { values: { all = false, person = null, language = "en" } } = parseArgs({
    args: [...words],
    options: { all: { type: "boolean" }, person: { type: "string" }, language: { type: "string" } },
  });
  if (language !== "en" && language !== "zh") throw new Error(`--language is en or zh, not ${language}`);
  return { all, person, language };
}
