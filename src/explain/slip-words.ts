import type { ComparisonNode } from "../formula/index.js";
import type { AddedWords, Balances } from "../statement/index.js";
import type { StandingFacts } from "./standing-facts.js";

/** A condition of one comparison that is not met. */
export interface Missed {
  readonly what: string;
  readonly reading: string;
  readonly kind: ComparisonNode["kind"];
  readonly bounds: readonly string[];
  readonly distance: string | null;
}

/** What a language says on a pay slip. What is told at all is the same in each. */
export interface SlipWords {
  title(name: string, period: string): string;
  /** A person with the id. */
  named(name: string, id: string): string;
  policy(id: string, version: string): string;
  readonly payable: string;
  readonly provisional: string;
  readonly line: string;
  amount(currency: string): string;
  readonly none: string;
  readonly balancesTitle: string;
  readonly balances: { readonly [Name in keyof Balances]: string };
  readonly unknown: string;
  readonly workingTitle: string;
  readonly added: AddedWords;
  adjustment(of: string): string;
  addedBy(by: string): string;
  voided(before: string, set: string): string;
  held(amount: string, set: string): string;
  pending(why: string): string;
  notApplicable(why: string): string;
  /** A gate that failed, or would have. */
  failed(gate: string, missed: Missed | null): string;
  missed(missed: Missed): string;
  failedToo(set: string, gates: readonly string[]): string;
  score(card: string, score: string, grade: string | null): string;
  standing(factor: string | null, facts: StandingFacts, currency: string): string;
  notRanked(factor: string | null, why: string): string;
  places(facts: StandingFacts): string;
  readonly othersFault: string;
}
