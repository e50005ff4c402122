import type { Outcome } from "../settle/index.js";
import type { Balances } from "../statement/index.js";
import type { DifferenceChange, DifferenceEnd } from "./difference.js";
import type { SlipWords } from "./slip-words.js";

/** What differs, with what it was and what it is already in the words of the language. */
export interface ToldChange {
  readonly change: DifferenceChange;
  /** The label in the language, or the name. */
  readonly title: string;
  /** The row or the team whose it is, where the person has several of them. */
  readonly row: string | null;
}

/** What a language says of a difference. What is told at all is the same in each. */
export interface DifferenceWords {
  title(name: string, before: DifferenceEnd | null, after: DifferenceEnd | null): string;
  named(name: string, id: string): string;
  /** What is paid at an end. */
  before(end: DifferenceEnd, payable: string): string;
  after(end: DifferenceEnd, payable: string): string;
  readonly difference: string;
  readonly provisional: string;
  readonly cause: string;
  amount(currency: string): string;
  /** What holds for all causes. */
  readonly order: string;
  readonly rest: string;
  readonly unmoved: string;
  readonly same: string;
  /** What is replaced at once. */
  readonly together: string;
  change(told: ToldChange): string;
  fromTo(before: string, after: string): string;
  /** In place of a figure. */
  readonly absent: { readonly [State in Exclude<Outcome["state"], "value">]: string };
  noTeam: string;
  unknownTeam(team: string): string;
  /** What changed of a rule. */
  rule(change: Extract<DifferenceChange, { readonly kind: "rule" }>["changes"][number]): string;
  moved(line: string, amount: string): string;
  rejected(why: string): string;
  readonly added: SlipWords["added"];
  adjustment(of: string): string;
  readonly balances: { readonly [Name in keyof Balances]: string };
  readonly steps: { readonly [Step in "protected" | "cap" | "floor" | "draw" | "rounding"]: string };
}
