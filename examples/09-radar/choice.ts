import type { Language } from "jixiao";

/** Which rules are looked at: the example's shops, a position of the catalogue by its id, or a policy that somebody pasted, as JSON. */
export type Rules = { readonly kind: "shops" } | { readonly kind: "position"; readonly id: string } | {
  readonly kind: "pasted";
  readonly json: string;
};

export type Theme = "auto" | "light" | "dark";

/** All that somebody chose; it stands in the address, so that a link shows the same. A file of one's own does not: it stays where it is. */
export interface Choice {
  readonly language: Language;
  readonly theme: Theme;
  readonly rules: Rules;
  /** Whose figures are shown; who is ahead unless chosen. */
  readonly person: string | null;
  /** How many records have come; where the setting begins unless chosen. */
  readonly at: number | null;
  /** Records in a second. */
  readonly speed: number;
}

export const speeds: readonly number[] = [1, 5, 25, 100, 400];

export const firstChoice: Choice = { language: "en", theme: "auto", rules: { kind: "shops" }, person: null, at: null, speed: 25 };

/** The choice as what stands behind `#` in an address. What is as it was at first is left out. */
export function hashOf({ language, theme, rules, person, at, speed }: Choice): string {
  const parts = new URLSearchParams();
  if (language !== firstChoice.language) parts.set("language", language);
  if (theme !== firstChoice.theme) parts.set("theme", theme);
  if (rules.kind === "position") parts.set("position", rules.id);
  if (rules.kind === "pasted") parts.set("policy", rules.json);
  if (person !== null) parts.set("person", person);
  if (at !== null) parts.set("at", String(at));
  if (speed !== firstChoice.speed) parts.set("speed", String(speed));
  return parts.toString();
}

/** What an address says; what it says otherwise than it could is passed over. */
export function choiceOf(hash: string): Choice {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const [position, json, at] = [parts.get("position"), parts.get("policy"), parts.get("at")];
  const speed = Number(parts.get("speed") ?? firstChoice.speed);
  const theme = parts.get("theme");
  return {
    language: parts.get("language") === "zh" ? "zh" : firstChoice.language,
    theme: theme === "light" || theme === "dark" ? theme : firstChoice.theme,
    rules: json !== null ? { kind: "pasted", json } : position !== null ? { kind: "position", id: position } : firstChoice.rules,
    person: parts.get("person"),
    at: at !== null && /^\d{1,9}$/.test(at) ? Number(at) : null,
    speed: speeds.includes(speed) ? speed : firstChoice.speed,
  };
}
