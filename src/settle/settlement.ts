import type { Entrants, StandingsOf } from "../contest/index.js";
import type { Faults } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { GatesResult } from "../gate/index.js";
import type { ScoreResult } from "../scorecard/index.js";
import type { AddedLine, Balances, LineResult } from "../statement/index.js";

/** The gate results of a statement or a team, by the ids of the sets. */
export type GatesResults = Readonly<Record<string, GatesResult>>;

/** The scores of a statement, by the ids of the scorecards. */
export type ScoreResults = Readonly<Record<string, ScoreResult>>;

/** One row of a person who has several: a raise, a transfer. */
export interface Stint<L extends string = string, G = GatesResults, S = ScoreResults> {
  readonly id: RowId;
  readonly team: RowId | null;
  readonly lines: { readonly [Name in L]: LineResult };
  readonly gates: G;
  readonly scores: S;
}

/** What a person is paid under a policy for a period. */
export interface Statement<Id extends string = string, L extends string = string, G = GatesResults, S = ScoreResults> {
  readonly person: RowId;
  readonly name: string | null;
  /** Null where the person has none, or several rows that name different ones. */
  readonly team: RowId | null;
  readonly period: string;
  readonly policy: Id;
  readonly version: string;
  readonly currency: string;
  /** Where the person has several rows: sums over them, in the worst state among them (pending, held, settled, notApplicable). */
  readonly lines: { readonly [Name in L]: LineResult };
  /** The order of the lines: databases reorder keys. */
  readonly lineOrder: readonly L[];
  /** What was added after the lines, in the order in which it was worked out. */
  readonly added: readonly AddedLine[];
  /** The sum of what is settled, as shown, of the lines and of what was added. */
  readonly payable: string;
  /** The sum of what is held. */
  readonly held: string;
  /** What waits for a fault to be mended: lines by name, what is added by kind. */
  readonly pending: readonly (L | AddedLine["kind"])[];
  /** Whether anything is pending or held, or a rejected row names the person. */
  readonly provisional: boolean;
  readonly balances: Balances;
  /** The sets that read something of the person; the others are with the teams. Null where there are stints, which have them. */
  readonly gates: G | null;
  /** The results of the policy's scorecards. Null where there are stints, which have them. */
  readonly scores: S | null;
  /** The person's rows, where there are several; empty where there is one. */
  readonly stints: readonly Stint<L, G, S>[];
}

/** A row that cannot be anybody's, by its place in the input. */
export interface Rejection {
  readonly from: "people" | "teams" | "adjustments" | "carryIns";
  readonly index: number;
  readonly id: RowId | null;
  readonly faults: Faults;
}

type StandingsResults = Readonly<Record<string, readonly StandingsOf<string, Entrants>[]>>;

/** What became of a team in a period: its gate sets. */
export interface TeamResult<G = GatesResults> {
  readonly id: RowId;
  readonly name: string | null;
  readonly gates: G;
}

/** The sums of the statements under a policy. */
export interface PolicyTotals<L extends string = string> {
  readonly policy: string;
  readonly currency: string;
  readonly people: number;
  readonly payable: string;
  readonly held: string;
  /** How many lines are pending, of the policy's and of those added. */
  readonly pending: number;
  /** What the added lines come to. */
  readonly added: string;
  /** What is payable, line by line. */
  readonly lines: { readonly [Name in L]: string };
}

/** A period that was settled: every row of the input is in it exactly once, with a statement or with a rejection. */
export interface Settlement<S extends Statement<string, string, unknown, unknown> = Statement, T = TeamResult, C = StandingsResults> {
  readonly format: 1;
  readonly period: string;
  readonly statements: readonly S[];
  readonly rejections: readonly Rejection[];
  readonly teams: readonly T[];
  /** The standings of the policies' contests, by id: one for each team, one for everyone, or one for the teams that compete. */
  readonly standings: C;
  readonly totals: readonly PolicyTotals<keyof S["lines"] & string>[];
}
