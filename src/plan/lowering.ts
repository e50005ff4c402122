import type { ConditionNode, QuantityNode } from "../formula/index.js";
import type { PolicyDefinition, PolicyIndex } from "../policy/index.js";
import type { PeriodFacts } from "./facts.js";
import type { ConditionStep, Domain, NumberStep } from "./step.js";
import type { Steps } from "./steps.js";

/** A gate set: its gates, each passed (1), failed (0) or faulty (3), and whether enough of them pass. */
export interface LoweredGates {
  readonly id: string;
  readonly policy: number;
  readonly gates: readonly { readonly name: string; readonly step: ConditionStep }[];
  readonly passed: ConditionStep;
}

/** A scorecard: the score, the place of the grade among `grades`, the highest first, and the points of each item. */
export interface LoweredScore {
  readonly id: string;
  readonly score: NumberStep;
  /** Null where the card has no grades. */
  readonly grade: NumberStep | null;
  readonly grades: readonly string[];
  readonly items: readonly { readonly name: string; readonly points: NumberStep }[];
}

/** Where an entrant stands, in one factor or overall, and what that wins. */
export interface LoweredStanding {
  readonly rank: NumberStep;
  readonly prize: NumberStep;
}

export interface LoweredContest {
  readonly id: string;
  /** Whether the standings are of teams; they are of the policy's rows otherwise. */
  readonly isOfTeams: boolean;
  readonly factors: readonly ({ readonly name: string } & LoweredStanding)[];
  readonly overall: LoweredStanding | null;
  /** What is won over all of them. */
  readonly prize: NumberStep;
}

/** A gate, as `shop.dsr`, that fails where the condition, which is never unknown, is true. */
export interface Mark {
  readonly gate: string;
  readonly where: ConditionStep;
}

/** What a formula does to the line in which it stands, beside what it comes to. */
export interface Marks {
  /** The gates that fail where they are asked. */
  readonly failed: readonly Mark[];
  /** Those of them that hold the line. */
  readonly held: readonly Mark[];
  /** The sets of them that void an amount of it. */
  readonly voided: readonly Mark[];
}

/** A pay line of a row: what it comes to, rounded, and what gates do to it. */
export interface LoweredLine {
  readonly name: string;
  readonly amount: NumberStep;
  /** What it would be, had no gate failed; not applicable where none did. */
  readonly before: NumberStep | null;
  readonly marks: Marks;
  /** Whether it is held; null where nothing holds it. */
  readonly held: ConditionStep | null;
}

/**
 * What lowering a formula needs to know, of a policy and of what it refers to. The formula is handed all of it, so that it needs nothing of
 * what lowers gates, scorecards, contests and lines.
 */
export interface Lowering {
  readonly steps: Steps;
  readonly policy: PolicyDefinition;
  readonly index: PolicyIndex;
  readonly facts: PeriodFacts;
  /** The place of the policy in the settlement. */
  readonly place: number;
  readonly rows: Domain;
  readonly teams: Domain;
  readonly statements: Domain;
  /** Whether gates are not asked: what a line would be, had none failed. */
  readonly isUnvoided: boolean;
  /** What a node comes to; `fields` lead to it from what is being lowered. */
  quantity(node: QuantityNode, ...fields: readonly (string | number)[]): NumberStep;
  condition(node: ConditionNode, ...fields: readonly (string | number)[]): ConditionStep;
  marks(node: QuantityNode | ConditionNode): Marks;
  metric(id: string): NumberStep;
  parameter(id: string): NumberStep;
  gates(id: string): LoweredGates;
  score(id: string): LoweredScore;
  contest(id: string): LoweredContest;
  /** What another line comes to, for whatever reads it. */
  lineFigure(name: string): NumberStep;
  line(name: string): LoweredLine;
  /** The policy whose rows are gone over. */
  under(policy: string | undefined): Lowering;
}
