export { all } from "./all.js";
export { any } from "./any.js";
export { atLeast } from "./at-least.js";
export { atLeastOf } from "./at-least-of.js";
export { atMost } from "./at-most.js";
export { between } from "./between.js";
export { bands, bandsUpTo } from "./bands.js";
export type { BandsOptions } from "./bands.js";
export { build, copyLabel, entriesOf, frozen, numberText, operand, optionsOf } from "./build.js";
export type { Build } from "./build.js";
export { checkAgreement, checkCondition, checkQuantity, checkRecord, checkSameForTeam, checkUnit, someOfTeam } from "./check-formula.js";
export type { FormulaCheck } from "./check-formula.js";
export { fieldsOf, kindOf, kindsAt } from "./fields-of.js";
export { isOfTeam } from "./is-of-team.js";
export { ofRows } from "./of-rows.js";
export { readsOtherRows } from "./reads-other-rows.js";
export { referencesOf } from "./references-of.js";
export { withoutWords } from "./without-words.js";
export { constant } from "./constant.js";
export { curve } from "./curve.js";
export type { CurveOptions } from "./curve.js";
export { equals } from "./equals.js";
export { evaluateComparison, evaluateCondition, evaluateQuantity, isComparison, lookUp, targetOf } from "./evaluate-formula.js";
export type { Comparison } from "./evaluate-formula.js";
export { absence, faulty, isAbsent, notApplicable } from "./figure.js";
export type { Absent, Faulty, Figure, Truth } from "./figure.js";
export type {
  ComparisonNode,
  ConditionNode,
  FormulaNode,
  Label,
  MetricDefinition,
  MetricRange,
  MetricScope,
  ParameterDefinition,
  ParameterScope,
  QuantityNode,
  StatedNumber,
  TableNode,
  TiersNode,
} from "./formula.js";
export type { AnyUnit, Unit } from "./unit.js";
export { conditionKinds, label, metricFields, parameterFields, quantityKinds, tableKinds } from "./grammar.js";
export type { Fields, QuantityKind, Shape } from "./grammar.js";
export { lineOf } from "./line-of.js";
export { lookup } from "./lookup.js";
export type { LookupOptions } from "./lookup.js";
export { lessThan } from "./less-than.js";
export { max } from "./max.js";
export { metric, teamMetric } from "./metric.js";
export type { MetricOptions } from "./metric.js";
export { metrics } from "./metrics.js";
export type { MetricEntry } from "./metrics.js";
export { min } from "./min.js";
export { minus } from "./minus.js";
export { money } from "./money.js";
export { moreThan } from "./more-than.js";
export type {
  Agree,
  AnyTable,
  Clashes,
  Condition,
  FreeName,
  FreelyNamed,
  InAnyRow,
  Known,
  Metric,
  Need,
  NeedsOf,
  OfOnePerson,
  Operand,
  OrNumber,
  Parameter,
  Quantity,
  LookupTable,
  Stated,
  StatedList,
  TableFor,
  UnitsOf,
} from "./needs.js";
export { not } from "./not.js";
export { orElse } from "./or-else.js";
export { parameter } from "./parameter.js";
export type { ParameterOptions } from "./parameter.js";
export { perUnit } from "./per-unit.js";
export { plus } from "./plus.js";
export { prorate } from "./prorate.js";
export type { ProrateOptions } from "./prorate.js";
export { ratio } from "./ratio.js";
export { mostOf } from "./read-table.js";
export type { RatioOptions } from "./ratio.js";
export { listOf } from "./list-of.js";
export { mistakes } from "./mistakes.js";
export type { Mistakes } from "./mistakes.js";
export { implausible, meantColumns, readColumn, readMetric, readParameter, unreadable } from "./read-row.js";
export type { MeantColumn, Row, RowId, RowOwner } from "./read-row.js";
export { round } from "./round.js";
export type { RoundOptions } from "./round.js";
export type { FormulaSubject, Recorder, Rounding } from "./recorder.js";
export { numbersWith } from "./numbers.js";
export type { Numbers } from "./numbers.js";
export { holdLine } from "./scope.js";
export { once } from "./shared-results.js";
export type { SharedResults } from "./shared-results.js";
export type { LineMarks, Scope, ScoreAnswer, TeammateRows } from "./scope.js";
export { shareOf } from "./share-of.js";
export { teamCount } from "./team-count.js";
export { teamMax } from "./team-max.js";
export { teamMean } from "./team-mean.js";
export type { TeamMeanOptions } from "./team-mean.js";
export { teamMin } from "./team-min.js";
export type { TeammateOptions } from "./team-options.js";
export { teamSum } from "./team-sum.js";
export { slice } from "./slice.js";
export type { SliceOptions } from "./slice.js";
export { faultOfNumber, statedText, statedValue } from "./stated-number.js";
export type { ParametersKnown } from "./stated-number.js";
export { marginal, wholeAmount } from "./tiers.js";
export type { TierOptions } from "./tiers.js";
export { times } from "./times.js";
export { policyOfRows, visitForeign, walk, walkFields } from "./walk.js";
export { when } from "./when.js";
