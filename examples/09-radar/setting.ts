import type { Label, Language, Policy } from "jixiao";

/** What is replayed: rules, who is measured by them, and what came in of them, in the order in which it came. */
export interface Setting {
  readonly policy: Policy;
  readonly period: string;
  readonly title: Words;
  readonly people: readonly Member[];
  readonly teams: readonly Member[];
  /** How a reading comes of records, by the metric's id. What is not named here stands in the rows of `people` and `teams`. */
  readonly folds: Readonly<Record<string, FoldChoice>>;
  readonly records: readonly Entry[];
}

/** What is read by people, in either language. */
export type Words = Readonly<Record<Language, string>>;

/** Somebody, or a team, with the readings that are known beforehand. */
export interface Member {
  readonly id: string;
  readonly name: Words;
  /** Of a person. */
  readonly team?: string;
  readonly readings: Readonly<Record<string, string | null>>;
}

/** What the records give is added up, or its mean is taken, to so many places. */
export type FoldChoice = "sum" | { readonly meanTo: number };

/** Something that came in: of whom, of which team, and what it gives to their readings. */
export interface Entry {
  /** As it is shown: `11-17 14:32`, or what a file has. */
  readonly time: string;
  readonly person: string | null;
  readonly team: string | null;
  readonly values: Readonly<Record<string, string | null>>;
  /** An earlier one that is taken back, such as a sale that came to be a refund. */
  readonly takesBack?: Entry;
}

/** What something is called; its name in the policy where nobody has said. */
export function labelText(label: Label | undefined, name: string, language: Language): string {
  return label?.[language] ?? label?.en ?? name;
}
