import { exactText, type Decimal } from "../decimal/index.js";
import { blankOf, distinct, filled, isNotEmpty, type Blank, type Fault, type Faults } from "../error/index.js";
import {
  distanceOf,
  evaluateComparison,
  evaluateCondition,
  isAbsent,
  isComparison,
  sharedNames,
  type Comparison,
  type ComparisonNode,
  type Distance,
  type Recorder,
  type Scope,
  type SharedResults,
  type Truth,
} from "../formula/index.js";
import type { GateDefinition, GateResult, GatesDefinition, GatesResult } from "./gate.js";

/** The result of a gate set, with the faults of those gates that hold its answer up. */
export type GatesFigure =
  | (GatesResult & { readonly state: "passed" | "failed" })
  | (GatesResult & { readonly state: "faulty"; readonly faults: Faults });

/** What is told of gates, beside their conditions. */
export type GateSubject =
  | { readonly kind: "gates"; readonly set: GatesDefinition }
  | { readonly kind: "gate"; readonly set: GatesDefinition; readonly gate: GateDefinition };

/** In what gates are evaluated. */
export interface GateScope extends Scope {
  readonly recorder: Recorder<GateSubject, GatesFigure | GateResult> | null;
}

/** Works out a set by Kleene's logic: one sure failure fails it whatever a faulty gate would say, enough sure passes pass it. */
export function evaluateGates(set: GatesDefinition, scope: GateScope): GatesFigure {
  const { recorder } = scope;
  recorder?.enter({ kind: "gates", set });
  const faults: Fault[] = [];
  const failedGates: string[] = [];
  let passed = 0;
  const blank = scope.numbers.read(set, blankGates);
  const gates = filled({ ...blank.record }, blank, set.gates, (gate) => {
    const result = evaluateGate(set, gate, scope);
    for (const each of result.faults) faults.push(each);
    if (result.state === "failed") failedGates.push(gate.name);
    else if (result.state === "passed") passed += 1;
    return result;
  });
  const needed = set.required ?? set.gates.length;
  const failed = failedGates.length === 0 ? noneFailed : sharedNames(failedGates, set, scope.shared);
  const held = distinct(faults);
  let figure: GatesFigure;
  if (passed >= needed) figure = { state: "passed", failed, gates };
  else if (set.gates.length - failed.length < needed || !isNotEmpty(held)) figure = { state: "failed", failed, gates };
  else figure = { state: "faulty", failed, gates, faults: held };
  recorder?.leave(figure);
  return figure;
}

function evaluateGate(set: GatesDefinition, gate: GateDefinition, scope: GateScope): GateResult {
  scope.recorder?.enter({ kind: "gate", set, gate });
  const { condition } = gate;
  const result = isComparison(condition)
    ? judgeComparison(gate, condition, evaluateComparison(condition, scope), scope.shared)
    : judge(gate, evaluateCondition(condition, scope), nothingCompared);
  scope.recorder?.leave(result);
  return result;
}

/** A result that many rows have: for the same reading and bounds it is the same. */
interface KeptResult extends Pick<Comparison, "low" | "high"> {
  readonly result: GateResult;
}

function judgeComparison(gate: GateDefinition, node: ComparisonNode, compared: Comparison, shared: SharedResults | null): GateResult {
  const { truth, reading, low, high } = compared;
  if (shared === null || isAbsent(truth) || isAbsent(reading)) return judge(gate, truth, distanceOf(node, compared));
  const [kept, key] = [shared.of<KeptResult>(gate), reading.key];
  const known = kept.find(key);
  // The bounds of a policy are the same figures for each row.
  if (known !== null && known.low === low && known.high === high) return known.result;
  const result = judge(gate, truth, distanceOf(node, compared));
  if (known === null) kept.keep(key, { low, high, result: Object.freeze(result) });
  return result;
}

function judge(gate: GateDefinition, truth: Truth, { reading, bound, margin }: Distance): GateResult {
  const isUnknown = isAbsent(truth);
  const isFaulty = isUnknown && truth.state === "faulty";
  const passes = isUnknown ? gate.notApplicable === "pass" : truth;
  return {
    state: isFaulty ? "faulty" : passes ? "passed" : "failed",
    notApplicable: isUnknown && !isFaulty,
    reading: text(reading),
    bound: text(bound),
    margin: text(margin),
    faults: isFaulty ? truth.faults : noFaults,
  };
}

// Shared by every result that has none.
const noFaults: readonly Fault[] = Object.freeze([]);
const nothingCompared: Distance = { reading: null, bound: null, margin: null };
const noneFailed: readonly string[] = Object.freeze([]);

function blankGates({ gates }: GatesDefinition): Blank {
  return blankOf(gates.map(({ name }) => name));
}

function text(value: Decimal | null): string | null {
  return value === null ? null : exactText(value);
}
