import type { Faults, Path } from "../error/index.js";
import type { Label, RowId, Unit } from "../formula/index.js";
import type { PolicyChange } from "../policy/index.js";
import type { Outcome, Statement } from "../settle/index.js";
import type { AddedLine, BalanceName } from "../statement/index.js";

/**
 * Why somebody is paid otherwise than before: what changed, one thing after another in a stated order, each with what it does to what is
 * payable. Nothing of other people is in it but that something of theirs changed.
 */
export interface Difference {
  readonly kind: "difference";
  readonly person: RowId;
  readonly name: string | null;
  readonly currency: string;
  /** The statement of before, and that of after; null where there is none. */
  readonly before: DifferenceEnd | null;
  readonly after: DifferenceEnd | null;
  /** What is payable after, less what was payable before; whatever waits, is held or is not there counts as 0.00. */
  readonly difference: string;
  /** Whether anything at either end is pending or held: its amount, and so the difference, may still change. */
  readonly provisional: boolean;
  /** In the order in which they were replaced; those that moved nothing among them, with 0.00. */
  readonly causes: readonly DifferenceCause[];
  /** What no cause explains: the difference less all of the causes. Always 0.00. */
  readonly rest: string;
}

/** A statement that is compared. */
export interface DifferenceEnd extends Pick<Statement, "period" | "policy" | "version" | "payable" | "held" | "pending" | "provisional"> {}

/** What was replaced at once, and what that does. */
export interface DifferenceCause {
  /** One change, or several that make sense only together. */
  readonly changes: readonly [DifferenceChange, ...DifferenceChange[]];
  readonly amount: string;
  /** The lines that it moves; they sum to the amount. */
  readonly lines: readonly MovedLine[];
}

/** A line of the policy by its name, or what is added once a statement by its label. */
export interface MovedLine {
  readonly line: string;
  readonly kind: "line" | AddedLine["kind"];
  readonly label: Label | null;
  readonly amount: string;
}

/**
 * Something that differs.
 *
 * - `statement`: somebody has one at one end alone. `rejected` says what is wrong with their row at the other, if that is why.
 * - `rows`: the person has other rows (stints); they are replaced as a whole
 * - `reading`: of a row of the person, or of their team, whose id is `row`; a parameter that the row overrides counts as one
 * - `team`: the team of a row, and whether the period knows it
 * - `others`: anything of other rows and other teams
 * - `parameter`: its value in the policy
 * - `rule`: an entry of a policy, by its place: `["pay", "commission"]`, `["gates", "shop"]`, `["cap"]`; another policy as a whole: `[]`
 * - `policy`: the policy that the person's rows name
 * - `adjustment`, `carryIn`: what those of this label, or of this balance, come to; null where one cannot be read
 */
export type DifferenceChange =
  | { readonly kind: "statement"; readonly rejected: Faults | null }
  | { readonly kind: "rows"; readonly before: readonly RowId[]; readonly after: readonly RowId[] }
  | {
    readonly kind: "reading";
    readonly of: "person" | "team";
    readonly row: RowId;
    readonly id: string;
    readonly label: Label | null;
    readonly unit: Unit;
    readonly before: Outcome;
    readonly after: Outcome;
  }
  | { readonly kind: "team"; readonly row: RowId; readonly before: TeamOfRow; readonly after: TeamOfRow }
  | { readonly kind: "others" }
  | {
    readonly kind: "parameter";
    readonly id: string;
    readonly label: Label | null;
    readonly unit: Unit;
    readonly before: string;
    readonly after: string;
  }
  | {
    readonly kind: "rule";
    readonly policy: string;
    readonly path: Path;
    readonly label: Label | null;
    /** What of it changed, as `diffPolicies` tells it; empty where the policy as a whole came or went. */
    readonly changes: readonly PolicyChange[];
  }
  | { readonly kind: "policy"; readonly before: string; readonly after: string }
  | {
    readonly kind: "adjustment";
    readonly line: string;
    readonly label: Label | null;
    readonly before: string | null;
    readonly after: string | null;
  }
  | { readonly kind: "carryIn"; readonly balance: BalanceName; readonly before: string | null; readonly after: string | null };

/** The team that a row names; null where it names none. */
export interface TeamOfRow {
  readonly id: RowId | null;
  readonly isKnown: boolean;
}
