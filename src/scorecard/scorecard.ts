import type { Fault, Reason } from "../error/index.js";
import type { Label, Need, QuantityNode, StatedNumber, TableNode } from "../formula/index.js";

/** An item of a scorecard as a policy lists it: a quantity, its table to points, and its weight. */
export interface ItemDefinition {
  readonly name: string;
  readonly metric: QuantityNode;
  /** What the x of the table are shares of; absent, they are amounts. */
  readonly attainmentOf?: QuantityNode;
  /** Absent where points are marks of their own, and where the item does not count. */
  readonly weight?: StatedNumber;
  readonly points: TableNode;
  /** The mark in points under which the item is failed critically; absent, the item is not critical. */
  readonly pass?: StatedNumber;
  /** The item is shown with its points, and stands in no sum. */
  readonly counts?: false;
  readonly label?: Label;
}

/** A grade as a policy lists it: from which score on, that score included. */
export interface GradeDefinition {
  readonly grade: string;
  readonly from: StatedNumber;
  readonly label?: Label;
}

/** A scorecard as a policy lists it. */
export interface ScorecardDefinition {
  readonly id: string;
  readonly items: readonly ItemDefinition[];
  /** `sum`: points are marks of their own, which are added; absent, the score is their weighted mean. */
  readonly method?: "sum";
  /** `hundred`: the weights sum to exactly 100. `relative`: to anything. */
  readonly weights: "hundred" | "relative";
  /** What becomes of an item that is not applicable: out of both sums, no points, or the most that its table gives. */
  readonly notApplicable: "redistribute" | "zero" | "full";
  /** The weight, or the full marks, that must have a reading; under it there is no score. */
  readonly minimumWeight?: StatedNumber;
  /** Signed points that are added after the items: praise, violations. */
  readonly adjustments: readonly ScoreAdjustmentDefinition[];
  readonly places: number;
  /** The ends of the range; absent, 0 and 100, or 0 and the full marks of all items where marks are added. */
  readonly from?: StatedNumber;
  readonly to?: StatedNumber;
  /** What a failed critical item leaves of the score; absent, the bottom of the range. */
  readonly criticalScore?: StatedNumber;
  /** What a failed critical item leaves of the grade, in place of the score. */
  readonly criticalGrade?: string;
  readonly grades: readonly GradeDefinition[];
  readonly label?: Label;
}

/** Points that a scorecard adds after its items, as a policy lists them. */
export interface ScoreAdjustmentDefinition {
  readonly name: string;
  readonly points: QuantityNode;
  readonly label?: Label;
}

/** A scorecard that is being built. */
export interface Scorecard<
  out Id extends string = string,
  out Item extends string = string,
  out Grade extends string = string,
  out N extends Need = Need,
> {
  readonly kind: "scorecard";
  readonly id: Id;
  readonly items: readonly { readonly name: Item }[];
  readonly grades: readonly { readonly grade: Grade }[];
  readonly "~needs": N;
}

/**
 * What became of an item. `weight` is what counted: the item's weight, or its full marks where marks are added; `"0"` where it was left out
 * or does not count, so that the score can be re-added by hand. `points` are those that counted, or that are shown of what does not count;
 * null where the item was left out or is faulty.
 */
export interface ItemResult {
  readonly reading: string | null;
  readonly points: string | null;
  readonly weight: string;
  readonly reason: Reason | null;
  readonly faults: readonly Fault[];
}

/** What became of a scorecard. */
export interface ScoreResult<Item extends string = string, Grade extends string = string> {
  readonly state: "value" | "notApplicable" | "faulty";
  readonly score: string | null;
  readonly grade: Grade | null;
  /** What the score would have been, had no critical item failed; null where none did, or where it would have been none. */
  readonly before: string | null;
  /** The same of the grade. */
  readonly gradeBefore: Grade | null;
  /** The critical items that failed. */
  readonly failed: readonly Item[];
  /** The share of the weight, or of the full marks, that has a reading, to 4 places; null where a fault leaves it unknown. */
  readonly measured: string | null;
  readonly items: { readonly [I in Item]: ItemResult };
  /** What each adjustment added, as rounded; null where there is none. */
  readonly adjustments: Readonly<Record<string, string | null>>;
  readonly reason: Reason | null;
  readonly faults: readonly Fault[];
}
