import type { RoundingMode } from "../decimal/index.js";
import type { Unit } from "./unit.js";

/** Whose reading a metric is: a person's or a team's (a shop is a team). */
export type MetricScope = "person" | "team";

/** Who may override a parameter: nobody but the policy, a person's row, or a team's row. */
export type ParameterScope = "policy" | "person" | "team";

/** What people read instead of an id, in either language. It changes no figure. */
export interface Label {
  readonly en?: string;
  readonly zh?: string;
}

/** From where to where readings are plausible, both included; null where there is no end. */
export type MetricRange<Number = string> = readonly [from: Number | null, to: Number | null];

/**
 * A metric as a policy lists it. `places` is how many decimals a reading may have; absent, the unit decides. A reading out of the `range`
 * is a fault in the data.
 */
export interface MetricDefinition {
  readonly id: string;
  readonly unit: Unit;
  readonly scope: MetricScope;
  readonly places?: number | "any";
  readonly range?: MetricRange;
  readonly label?: Label;
}

/** A named constant of a policy, as the policy lists it. `source` says where the value comes from: a clause, a decision, a date. */
export interface ParameterDefinition {
  readonly id: string;
  readonly unit: Unit;
  readonly value: string;
  readonly per: ParameterScope;
  readonly source?: string;
  readonly label?: Label;
}

/** A number that a policy states: as text, or by a parameter of the policy, whose value it is. */
export type StatedNumber = string | { readonly kind: "parameter"; readonly id: string };

/**
 * A number that a policy computes, as plain data. Metrics, parameters, gates, scorecards and contests stand in it by name, and the policy
 * lists each of them once.
 */
export type QuantityNode =
  | { readonly kind: "constant"; readonly value: string; readonly unit?: Unit }
  | { readonly kind: "metric"; readonly id: string }
  | { readonly kind: "parameter"; readonly id: string }
  | { readonly kind: "plus" | "min" | "max"; readonly parts: readonly QuantityNode[] }
  | { readonly kind: "minus" | "times"; readonly left: QuantityNode; readonly right: QuantityNode }
  | { readonly kind: "slice"; readonly quantity: QuantityNode; readonly from: QuantityNode; readonly to?: QuantityNode }
  | { readonly kind: "perUnit"; readonly quantity: QuantityNode; readonly price: QuantityNode }
  | {
    readonly kind: "ratio";
    readonly left: QuantityNode;
    readonly right: QuantityNode;
    readonly places: number;
    readonly rounding: RoundingMode;
    readonly unit: Unit;
  }
  | { readonly kind: "roundToPlaces"; readonly quantity: QuantityNode; readonly places: number; readonly rounding: RoundingMode }
  | { readonly kind: "roundToMultiple"; readonly quantity: QuantityNode; readonly multiple: StatedNumber; readonly rounding: RoundingMode }
  | { readonly kind: "when"; readonly condition: ConditionNode; readonly met: QuantityNode; readonly unmet: QuantityNode }
  | { readonly kind: "orElse"; readonly quantity: QuantityNode; readonly fallback: QuantityNode }
  | {
    readonly kind: "prorate";
    readonly quantity: QuantityNode;
    readonly worked: QuantityNode;
    readonly whole: QuantityNode;
    readonly places?: number;
    readonly rounding: RoundingMode;
  }
  | { readonly kind: "voidedBy" | "heldBy"; readonly gates: string; readonly quantity: QuantityNode }
  | {
    readonly kind: "lookup";
    readonly quantity: QuantityNode;
    readonly table: TableNode;
    /** What the x of the table are shares of; absent, they are amounts. */
    readonly attainmentOf?: QuantityNode;
    readonly unit?: Unit;
  }
  | TiersNode
  | { readonly kind: "teamSum" | "teamMin" | "teamMax"; readonly quantity: QuantityNode; readonly under?: string }
  | {
    readonly kind: "teamMean";
    readonly quantity: QuantityNode;
    readonly places: number;
    readonly rounding: RoundingMode;
    readonly under?: string;
  }
  | { readonly kind: "teamCount"; readonly condition?: ConditionNode; readonly under?: string }
  | { readonly kind: "shareOf"; readonly pool: QuantityNode; readonly by: QuantityNode; readonly under?: string }
  | { readonly kind: "lineOf"; readonly line: string }
  | { readonly kind: "scoreOf"; readonly scorecard: string }
  | { readonly kind: "byGrade"; readonly scorecard: string; readonly values: readonly GradeValue[]; readonly unit?: Unit }
  | { readonly kind: "rankOf" | "prizeOf"; readonly contest: string; readonly factor?: string };

/** Rates by bands of a quantity: each slice at its own band's rate, or all of it at the rate of the band reached. */
export interface TiersNode {
  readonly kind: "marginal" | "wholeAmount";
  readonly quantity: QuantityNode;
  readonly tiers: readonly { readonly from: StatedNumber; readonly rate: StatedNumber }[];
  /** What the bounds are shares of; absent, they are amounts. */
  readonly attainmentOf?: QuantityNode;
  /** Whether a bound belongs to the band above it or below it. */
  readonly bound: "inclusive-above" | "inclusive-below";
}

/** What a grade is worth. */
interface GradeValue {
  readonly grade: string;
  readonly quantity: QuantityNode;
}

/** A table from one number to another: straight lines between points, or steps; `otherwise` is null where there is no value. */
export type TableNode =
  | {
    readonly kind: "curve";
    readonly points: readonly { readonly x: StatedNumber; readonly y: StatedNumber }[];
    /** Absent, 2; where the value is stated to be money, the currency's. */
    readonly places?: number;
    readonly rounding: RoundingMode;
  }
  | {
    readonly kind: "bands";
    readonly bands: readonly { readonly from: StatedNumber; readonly value: StatedNumber }[];
    readonly otherwise: StatedNumber | null;
  }
  | {
    readonly kind: "bandsUpTo";
    readonly bands: readonly { readonly upTo: StatedNumber; readonly value: StatedNumber }[];
    readonly otherwise: StatedNumber | null;
  };

/** Something that is true, false or unknown. */
export type ConditionNode =
  | ComparisonNode
  | { readonly kind: "all" | "any"; readonly parts: readonly ConditionNode[] }
  | { readonly kind: "not"; readonly part: ConditionNode }
  | { readonly kind: "atLeastOf"; readonly count: number; readonly parts: readonly ConditionNode[] }
  | { readonly kind: "passed"; readonly gates: string }
  | { readonly kind: "gradeIn"; readonly scorecard: string; readonly grades: readonly string[] };

/** A condition that has a reading, a bound and a distance between them. */
export type ComparisonNode =
  | {
    readonly kind: "atLeast" | "atMost" | "moreThan" | "lessThan" | "equals";
    readonly left: QuantityNode;
    readonly right: QuantityNode;
  }
  | { readonly kind: "between"; readonly quantity: QuantityNode; readonly low: QuantityNode; readonly high: QuantityNode };

export type FormulaNode = QuantityNode | ConditionNode;
