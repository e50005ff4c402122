export { isJixiaoError } from "./error/index.js";
export type { Fault, FaultCode, Faults, JixiaoError, Path, Reason, ReasonCode } from "./error/index.js";
export type { Currency, DecimalInput, RoundingMode } from "./decimal/index.js";
export {
  all,
  any,
  atLeast,
  atLeastOf,
  atMost,
  between,
  equals,
  lessThan,
  max,
  metric,
  metrics,
  min,
  minus,
  moreThan,
  not,
  orElse,
  parameter,
  perUnit,
  plus,
  prorate,
  ratio,
  round,
  teamMetric,
  times,
  when,
} from "./formula/index.js";
export type {
  AnyUnit,
  Condition,
  ConditionNode,
  GateSet,
  Label,
  Metric,
  MetricDefinition,
  MetricEntry,
  MetricOptions,
  MetricScope,
  Need,
  Operand,
  Parameter,
  ParameterDefinition,
  ParameterOptions,
  Per,
  ProrateOptions,
  Quantity,
  QuantityNode,
  RatioOptions,
  RoundOptions,
  Unit,
} from "./formula/index.js";
export { gate, gates, heldBy, passed, voidedBy } from "./gate/index.js";
export type { Gate, GateDefinition, GateOptions, GateResult, Gates, GatesDefinition, GatesOptions, GatesResult } from "./gate/index.js";
export { definePolicy, line, withParameters } from "./policy/index.js";
export type { LineDefinition, LineEntry, LineOptions, PayLine, Policy, PolicyDefinition, PolicyOptions } from "./policy/index.js";
export { shopCommission } from "./preset/index.js";
export type { ShopCommissionOptions, ShopCommissionPolicy } from "./preset/index.js";
export { check, evaluate, settle, toRows } from "./settle/index.js";
export type {
  FlatRow,
  GatesResults,
  Line,
  Outcome,
  Period,
  PersonOf,
  Reading,
  Rejection,
  RowId,
  Settlement,
  SettlementOf,
  SettlementRow,
  StandAloneOptions,
  Statement,
  StatementOf,
  Stint,
  TeamOf,
  TeamResult,
  TeamResultOf,
  Totals,
} from "./settle/index.js";
export { explain, toText } from "./explain/index.js";
export type { ExplainOptions, Explanation, ExplanationKind, Rounding } from "./explain/index.js";
