import type { RoundingMode } from "../decimal/index.js";
import type { Fault, Reason } from "../error/index.js";
import type { ConditionNode, Label, Need, QuantityNode, RowId, StatedNumber } from "../formula/index.js";

/** Which end of a quantity wins. */
export type RankingOrder = "highest" | "lowest";

/** Who takes part in a contest. */
export type Entrants = "people" | "teams";

/** How those behind a tie are ranked: 1, 2, 2, 4 or 1, 2, 2, 3. */
export type RankMethod = "competition" | "dense";

/** A factor of a contest as a policy lists it. */
export interface FactorDefinition {
  readonly name: string;
  readonly quantity: QuantityNode;
  readonly order: RankingOrder;
  /** The prizes of the first, the second, … place. */
  readonly prizes: readonly StatedNumber[];
  /** Who is ranked in this factor, of those who are eligible for the contest. */
  readonly eligible?: ConditionNode;
  /** How often its rank counts in a sum of ranks; absent, once. */
  readonly weight?: StatedNumber;
  readonly label?: Label;
}

/** What decides between those who are tied, as a policy lists it. */
export interface TieBreakerDefinition {
  readonly quantity: QuantityNode;
  readonly order: RankingOrder;
}

/** How factors come together: the sum of ranks, lowest first, or points for each rank, highest first. */
export interface OverallDefinition {
  readonly by: "ranks" | "points";
  /** The points of rank 1, 2, …; empty where ranks are summed. */
  readonly points: readonly StatedNumber[];
  readonly prizes: readonly StatedNumber[];
}

/** A contest as a policy lists it. */
export interface ContestDefinition {
  readonly id: string;
  readonly factors: readonly FactorDefinition[];
  /** Whether teams compete, over everyone under the policy; absent, people do. */
  readonly entrants?: "teams";
  /** Who meets whom: the people of a team, or everyone under the policy. */
  readonly within: "team" | "policy";
  readonly eligible?: ConditionNode;
  /** Fewer ranked people than this: nobody is ranked. */
  readonly minimumEntrants: number;
  readonly method: RankMethod;
  readonly tieBreakers: readonly TieBreakerDefinition[];
  /** Whether those who are tied share the prizes of the places that they fill, or each get the prize of the first of them. */
  readonly ties: "split" | "each";
  /** How a shared prize is rounded to the currency's places. */
  readonly prizeRounding: RoundingMode;
  readonly overall?: OverallDefinition;
  /** Whether a fault makes a factor unknown for all, or the others are ranked without whom it concerns. */
  readonly onFault: "pending" | "without";
  readonly label?: Label;
}

/** A contest that is being built. */
export interface Contest<
  out Id extends string = string,
  out Factor extends string = string,
  out N extends Need = Need,
  out Of extends Entrants = Entrants,
> {
  readonly kind: "contest";
  readonly id: Id;
  readonly factors: readonly { readonly name: Factor }[];
  readonly "~needs": N;
  readonly "~entrants": Of;
}

/** Who ranks where in a factor, or overall. `prize` is null where a fault leaves it unknown; who is unranked has "0.00" and a reason. */
export interface Placing {
  readonly rank: number | null;
  readonly figure: string | null;
  readonly prize: string | null;
  readonly reason: Reason | null;
  /** Those of an entrant without whom the others are ranked (`onFault: "without"`). What leaves everybody unknown is told by the group. */
  readonly faults: readonly Fault[];
}

/** A factor whose ranks are unknown, or the overall standing (`factor` is null), and why: told once for all whose prize there is null. */
export interface PendingStanding<Factor extends string = string> {
  readonly factor: Factor | null;
  readonly faults: readonly Fault[];
}

/** What became of a team in a contest of teams. */
export interface TeamEntrant<Factor extends string = string> {
  readonly id: RowId;
  readonly factors: { readonly [F in Factor]: Placing };
  /** Null where the contest has no overall standing. */
  readonly overall: Placing | null;
  /** All of the entrant's prizes; null where one is unknown. */
  readonly prize: string | null;
}

/** What became of a person's row in a contest. */
export interface Entrant<Factor extends string = string> extends TeamEntrant<Factor> {
  readonly person: RowId;
}

/** The standing of one group: a team, or everyone (`team` is null). Entrants in the order of the input. */
export interface GroupStandings<Factor extends string = string> {
  readonly team: RowId | null;
  readonly entrants: readonly Entrant<Factor>[];
  readonly pending: readonly PendingStanding<Factor>[];
}

/** The standing of the teams, in the order of the input. */
export interface TeamStandings<Factor extends string = string> {
  readonly team: null;
  readonly entrants: readonly TeamEntrant<Factor>[];
  readonly pending: readonly PendingStanding<Factor>[];
}

/** The standing of a contest, by who takes part in it. */
export type StandingsOf<Factor extends string, Of extends Entrants> = Of extends "teams" ? TeamStandings<Factor> : GroupStandings<Factor>;
