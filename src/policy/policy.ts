import type { Currency, RoundingMode } from "../decimal/index.js";
import type { ContestDefinition } from "../contest/index.js";
import type {
  ConditionNode,
  Label,
  MetricDefinition,
  Need,
  ParameterDefinition,
  Quantity,
  QuantityNode,
  StatedNumber,
} from "../formula/index.js";
import type { GatesDefinition } from "../gate/index.js";
import type { ScorecardDefinition } from "../scorecard/index.js";

/** A pay line as a policy lists it: a money quantity, evaluated and then rounded to the currency's places. */
export interface LineDefinition {
  readonly name: string;
  readonly quantity: QuantityNode;
  readonly rounding: RoundingMode;
  readonly label?: Label;
}

/** What a policy expects of the readings of one row: where it is surely false, something that it names was misread. */
export interface ExpectationDefinition {
  readonly name: string;
  readonly condition: ConditionNode;
}

/** What a policy is: plain, frozen data, in which everything that has a name stands once. */
export interface PolicyDefinition {
  readonly kind: "policy";
  /** Of what form this data is: a format stays readable by every later version. */
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  /** The first and the last day on which this version is in force, as ISO dates; absent, from ever and for ever. */
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly currency: Currency;
  readonly label?: Label;
  readonly metrics: readonly MetricDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  readonly gates: readonly GatesDefinition[];
  readonly scorecards: readonly ScorecardDefinition[];
  readonly contests: readonly ContestDefinition[];
  /** Over the readings and parameters of one row, all of a person or all of a team. */
  readonly expects?: readonly ExpectationDefinition[];
  readonly pay: readonly LineDefinition[];
  /** The lines under whose sum what is payable never falls. */
  readonly protected: readonly string[];
  /** The most, and the least, that a statement comes to. */
  readonly cap?: QuantityNode;
  readonly floor?: QuantityNode;
  /** What is paid in advance of earnings, and recovered from later ones. */
  readonly draw?: QuantityNode;
  /** How what is payable is rounded at last. */
  readonly rounding?: PayRoundingDefinition;
}

/** To which multiple what is payable is rounded, and whether what is cut off is carried on. */
export interface PayRoundingDefinition {
  readonly multiple: StatedNumber;
  readonly mode: RoundingMode;
  readonly carry?: true;
}

/** A policy that was checked; its type knows its lines and which readings it needs. */
export interface Policy<out Id extends string = string, out Line extends string = string, out N extends Need = Need>
  extends PolicyDefinition
{
  readonly id: Id;
  readonly pay: readonly (LineDefinition & { readonly name: Line })[];
  readonly "~needs": N;
}

/** A pay line that is being built: a quantity with its choices. */
export interface PayLine<out Q = Quantity> {
  readonly kind: "line";
  readonly quantity: Q;
}
