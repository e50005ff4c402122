import type { Currency, RoundingMode } from "../decimal/index.js";
import type { ContestDefinition, FactorDefinition } from "../contest/index.js";
import type {
  ConditionNode,
  MetricDefinition,
  ParameterDefinition,
  QuantityNode,
  StatedNumber,
  TableNode,
  TiersNode,
  Unit,
} from "../formula/index.js";
import type { GateDefinition, GatesDefinition } from "../gate/index.js";
import type { LineDefinition, PolicyDefinition } from "../policy/index.js";
import type { GradeDefinition, ItemDefinition, ScoreAdjustmentDefinition, ScorecardDefinition } from "../scorecard/index.js";

/** What the words of a language ask for: names and formulas that stand in a sentence. */
export interface RuleTeller {
  /** A quantity as a part of a sentence; in brackets where it is more than a name or a number. */
  readonly part: (node: QuantityNode) => string;
  /** The same as a sentence of its own. */
  readonly whole: (node: QuantityNode) => string;
  readonly condition: (node: ConditionNode) => string;
  /** What is absent is not told: its sentence is not asked for. */
  readonly number: (stated: StatedNumber | undefined) => string;
  /** What a table, or tiers, stands under on this sheet. */
  readonly table: (table: TableNode | TiersNode["tiers"], of: QuantityNode | undefined) => string;
  readonly metric: (id: string) => string;
  readonly parameter: (id: string) => string;
  readonly gates: (id: string) => string;
  readonly scorecard: (id: string) => string;
  readonly contest: (id: string) => string;
  readonly factor: (contest: string, factor: string) => string;
  readonly line: (name: string) => string;
  readonly grade: (scorecard: string, grade: string) => string;
}

/** A sentence for each field that there may be, or null where the field says nothing of its own: a new one does not compile without. */
type Told<Noun> = { readonly [Field in keyof Noun]-?: (noun: Noun, tell: RuleTeller) => string | null | undefined };

/** What a language says on a rule sheet. */
export interface RuleWords {
  title(name: string, version: string): string;
  readonly quantity: (node: QuantityNode, tell: RuleTeller) => string;
  readonly condition: (node: ConditionNode, tell: RuleTeller) => string;
  readonly units: { readonly [U in Unit]: string };
  readonly modes: { readonly [Mode in RoundingMode]: string };
  readonly sections: {
    readonly pay: string;
    readonly statement: string;
    readonly readings: string;
    readonly parameters: string;
    readonly expects: string;
  };
  /** What holds for whoever has several rows, and for readings that are not there. */
  readonly rows: string;
  readonly missing: string;
  /** The lists of a policy have sections of their own. */
  readonly policy: Omit<Told<PolicyDefinition>, "metrics" | "parameters" | "gates" | "scorecards" | "contests" | "pay" | "expects">;
  readonly gates: Told<GatesDefinition>;
  readonly gate: Told<GateDefinition>;
  readonly scorecard: Omit<Told<ScorecardDefinition>, "items" | "adjustments" | "grades">;
  readonly item: Told<ItemDefinition>;
  readonly adjustment: Told<ScoreAdjustmentDefinition>;
  readonly grade: Told<GradeDefinition>;
  readonly contest: Omit<Told<ContestDefinition>, "factors">;
  readonly factor: Told<FactorDefinition>;
  readonly metric: Told<MetricDefinition>;
  readonly parameter: Told<ParameterDefinition>;
  line(name: string, how: string, mode: RoundingMode, currency: Currency): string;
  readonly lineFields: { readonly [Field in keyof LineDefinition]-?: true };
  expectation(condition: string): string;
  tableTitle(number: number): string;
  tableOf(number: number, of: string | null): string;
  readonly columns: { readonly [Kind in TableNode["kind"] | "tiers"]: readonly [string, string] };
  /** How a curve is read between its points; null where its decimals are those of a score or an amount. */
  curve(places: number | null, mode: string): string;
  readonly otherwise: string;
  readonly none: string;
  /** What stands between a name and what is told of it. */
  readonly colon: string;
  readonly comma: string;
}
