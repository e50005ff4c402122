import type { Path } from "../error/index.js";
import type { RankingOrder, RankMethod } from "../contest/index.js";
import type { RoundingMode } from "../decimal/index.js";

/**
 * For what a step has a value: each team, each row of the people under a policy, or each statement under it. Domains are compared by
 * identity; where no person has several rows, the statements of a policy are its rows. After the teams of the period come two more: one for
 * rows that name no team, and one for rows that name a team that is not known. Whatever is read of them, or over their rows, is a fault; in
 * a contest of teams the first takes no part, and the place of the second is a fault.
 */
export interface Domain {
  readonly of: "teams" | "rows" | "statements";
  /** The place of the policy in the settlement; of teams, which are the same under all of them, −1. */
  readonly policy: number;
}

/** Of whom an entrant's comparison is: the row's team, or everybody in the domain. */
export type Group = "team" | "everyone";

/** A part of a piecewise function: (`plus` + `times` × x) ÷ `per`; null where it has no value. */
export interface Piece {
  readonly plus: bigint;
  readonly times: bigint;
  readonly per: bigint;
}

export type ComparisonKind = "atLeast" | "atMost" | "moreThan" | "lessThan" | "equals";

/** How teams' rows, or the rows of a statement, come together. */
type Fold = "sum" | "least" | "greatest";

/**
 * What a step of numbers does; `of` stands in the step. States are 0 for a value, 1 for not applicable, 3 for a fault, so that the state of
 * what needs all of its operands is their bitwise or; conditions are 0 for false, 1 for true, 2 for not applicable, 3 for a fault.
 */
export type NumberOp =
  /** The same everywhere. */
  | { readonly op: "constant"; readonly value: bigint }
  /** Nowhere a value. */
  | { readonly op: "absent"; readonly state: 1 | 3 }
  /** A column; `policy` is the place of the policy in whose names it is. */
  | { readonly op: "load"; readonly column: string; readonly policy: number }
  /** A figure of the statement that is added by hand or carried in. */
  | { readonly op: "addition"; readonly what: Addition }
  /** Σ factor × operand + plus. */
  | { readonly op: "linear"; readonly factors: readonly bigint[]; readonly plus: bigint }
  | { readonly op: "product" }
  /** (first × times) ÷ (second × per), rounded; not applicable where the second is 0. */
  | { readonly op: "quotient"; readonly times: bigint; readonly per: bigint; readonly mode: RoundingMode }
  /** (operand × times) ÷ per, rounded; per is above 0. */
  | { readonly op: "divide"; readonly times: bigint; readonly per: bigint; readonly mode: RoundingMode }
  /** x = operand × `unit`; the piece after the last of the rising `bounds` that x reaches (where `isStrict`, passes). */
  | {
    readonly op: "piece";
    readonly unit: bigint;
    readonly bounds: readonly bigint[];
    readonly isStrict: boolean;
    readonly pieces: readonly (Piece | null)[];
    readonly mode: RoundingMode;
  }
  | { readonly op: "least" | "greatest" }
  /** The second operand where the first, a condition, is true, the third where it is false. */
  | { readonly op: "select" }
  /** The second where the first is not applicable. */
  | { readonly op: "orElse" }
  /** The first where the second, a condition, is true; not applicable where it is not. A fault of either comes first. */
  | { readonly op: "require" }
  /** The same, but not applicable where the condition is false even if the first is a fault. */
  | { readonly op: "whereMet" }
  /** The first; a fault where it has a value and the second, a condition, is true. */
  | { readonly op: "refuse" }
  /** The operand; a fault where its magnitude is `limit` or more. */
  | { readonly op: "limit"; readonly limit: bigint }
  /** The operand ÷ `unit`; a fault where that leaves a remainder. */
  | { readonly op: "exact"; readonly unit: bigint }
  /** The first where it is absent, zero or less, or the second, a gate set, passes; where it fails, 0, or the first if `keeps`. */
  | { readonly op: "gated"; readonly keeps: boolean }
  /** The operand where it has a value, else 0. */
  | { readonly op: "known" }
  /** 1 where the operand, a condition, is true, 0 where it is false. */
  | { readonly op: "flag" }
  /** That of the row's team. */
  | { readonly op: "gather" }
  /** That of the row's statement. */
  | { readonly op: "ofStatement" }
  /** Over the team's rows in the operand's domain that have a value; not applicable where none has; a fault in one is the fault of all. */
  | { readonly op: "overTeam"; readonly fold: Fold; readonly rows: Domain }
  /** In how many rows of the team the operand, a condition, is true; a fault in one is the fault of all. */
  | { readonly op: "countTeam"; readonly rows: Domain }
  /** How many of the group the operand, a condition, is true of. */
  | { readonly op: "countGroup"; readonly group: Group }
  /** 0 where a team's pool can be shared by the operands, the pool and what it is shared by; else why not. */
  | { readonly op: "shareable"; readonly rows: Domain }
  /** The row's part of the pool (first) by the second, where the third, `shareable`, lets it. */
  | { readonly op: "share" }
  /** The place of an entrant in a race. */
  | { readonly op: "rank"; readonly race: Race }
  /** What the entrant of a race wins. */
  | { readonly op: "prize"; readonly race: Race; readonly prizes: Prizes }
  /** Over the rows of the statement that have a value; never absent. */
  | { readonly op: "total"; readonly rows: Domain }
  /** The one value of all rows of the statement; a fault where they differ. */
  | { readonly op: "agreed"; readonly rows: Domain };

export type ConditionOp =
  | { readonly op: "compare"; readonly by: ComparisonKind }
  /** Whether all operands are true; unknown where one is. */
  | { readonly op: "strict" }
  /** Whether at least `needed` are true, by Kleene's logic. */
  | { readonly op: "atLeastOf"; readonly needed: number }
  | { readonly op: "not" }
  /** What is not applicable is so much: 0 or 1. */
  | { readonly op: "judge"; readonly as: 0 | 1 }
  /** Whether the state of a number, or the code of a condition, is one of these; never unknown. */
  | { readonly op: "is"; readonly codes: readonly number[] }
  /**
   * Not one code but eight at most, as bits, the first of the lowest: those of the operands after the first, none of which is ever unknown,
   * where the first is true; none where it is false. Nothing reads them but what gathers them, and bits of its one operand.
   */
  | { readonly op: "bits" }
  | { readonly op: "gather" }
  | { readonly op: "ofStatement" }
  /** Whether it is true in some row of the statement. */
  | { readonly op: "some"; readonly rows: Domain }
  /** What the period says of a team or of a statement. */
  | { readonly op: "told"; readonly what: Told };

/** What is added to a statement: sums of what can be read, and what is carried in of each balance. */
export type Addition = "adjustments" | "protectedAdjustments" | "carriedDraw" | "carriedProtection" | "carriedRounding";

/**
 * What a period says: whether an adjustment could not be read (of a protected line, of another), whether a row of the person was rejected;
 * whether a team has rows under a policy, rejected ones included; whether a row says anything in a column, null among it.
 */
export type Told =
  | { readonly of: "unreadAdjustment" | "unreadProtectedAdjustment" | "rejectedRow" }
  | { readonly of: "entrant"; readonly policy: number }
  | { readonly of: "given"; readonly policy: number; readonly column: string };

/** Who is first in one standing of a contest. */
export interface Race {
  readonly id: number;
  /** Where the contest stands in the policy. */
  readonly path: Path;
  /** The place of the policy whose contest it is. */
  readonly policy: number;
  readonly domain: Domain;
  readonly group: Group;
  /** The figure by which an entrant is compared: not applicable where it is surely not ranked, a fault where that is not known. */
  readonly entry: NumberStep;
  readonly order: RankingOrder;
  readonly tieBreakers: readonly { readonly step: NumberStep; readonly order: RankingOrder }[];
  readonly method: RankMethod;
  readonly minimumEntrants: number;
  readonly onFault: "pending" | "without";
  /** What counts as a fault from outside: rows that were rejected, or, of an overall standing, an entrant with a fault. */
  readonly outside: "rejected" | "entries";
  /** Who takes part; null where everybody in the domain does. */
  readonly entrants: ConditionStep | null;
}

/** The prizes of the first, second, … place in units of the step's scale, and how those who are tied share them. */
interface Prizes {
  /** In units of 10^−`scale`. */
  readonly amounts: readonly bigint[];
  readonly scale: number;
  readonly ties: "split" | "each";
  readonly mode: RoundingMode;
}

interface Placed {
  readonly id: number;
  /** Null where it is the same everywhere. */
  readonly domain: Domain | null;
  readonly of: readonly Step[];
  /** Where in the policy it comes from. */
  readonly path: Path;
  readonly mayBeAbsent: boolean;
  readonly mayBeFaulty: boolean;
}

/**
 * A whole number of 10^−`scale` for each of a domain, never under `least` or above `most`, where it is absent as well: some number within
 * them stands there, with its state beside it. `worst` is the largest magnitude that comes up while it is worked out; a rounding doubles
 * what it divides, and adds the divisor.
 */
export type NumberStep = Placed & NumberOp & {
  readonly kind: "number";
  readonly scale: number;
  readonly least: bigint;
  readonly most: bigint;
  readonly worst: bigint;
};

export type ConditionStep = Placed & ConditionOp & { readonly kind: "condition" };

export type Step = NumberStep | ConditionStep;
