import { safeText, type Language } from "../error/index.js";
import type { Label, RowId } from "../formula/index.js";

/** What is read by people, in either language. */
export type Words = { readonly [In in Language]: string };

/** What every figure has: a title, and a sentence that says in words what the picture shows. */
export interface Told {
  readonly title: Words;
  readonly sentence: Words;
}

/** The same said in each language. */
export function both(say: (language: Language) => string): Words {
  return { en: say("en"), zh: say("zh") };
}

/** The label in each language; the name where there is none. */
export function labelOf(of: { readonly label?: Label | undefined } | undefined, name: string): Words {
  return both((language) => safeText(of?.label?.[language] ?? name));
}

/** What somebody, or a team, is called: the name, or the id where there is none. */
export function calledOf({ id, name }: { readonly id: RowId; readonly name: string | null }): string {
  return safeText(name ?? String(id));
}

/** Parts of a sentence one after the other. */
export function listed(parts: readonly string[], language: Language): string {
  return parts.join(language === "zh" ? "；" : "; ");
}

/** Parts as a title: `Li Na · service · 2026-11`. */
export function titleOf(...parts: readonly (Words | string)[]): Words {
  return both((language) =>
    parts.map((part) => (typeof part === "string" ? part : part[language])).filter((part) => part !== "").join(" · ")
  );
}
