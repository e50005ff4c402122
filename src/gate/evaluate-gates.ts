import { exactText, type Decimal } from "../decimal/index.js";
import { blankOf, distinct, isNotEmpty, type Fault, type Faults } from "../error/index.js";
import {
  evaluateComparison,
  evaluateCondition,
  isAbsent,
  isComparison,
  once,
  type Comparison,
  type ConditionNode,
  type Recorder,
  type Scope,
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
  const gates = { ...scope.numbers.read(set, blankGates) };
  for (const gate of set.gates) {
    const result = evaluateGate(set, gate, scope);
    for (const each of result.faults) faults.push(each);
    if (result.state === "failed") failedGates.push(gate.name);
    else if (result.state === "passed") passed += 1;
    gates[gate.name] = result;
  }
  const needed = set.required ?? set.gates.length;
  const failed = failedGates.length === 0
    ? noneFailed
    : once(scope.shared, set, JSON.stringify(failedGates), () => ({ result: failedGates })).result;
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
  const compared = isComparison(condition) ? evaluateComparison(condition, scope) : truthAlone(condition, scope);
  const { truth, reading, bound } = compared;
  const make = (): SharedResult => ({ truth, bound, result: judge(gate, compared) });
  // A bound of the policy is the same figure for each row; of a range, it may be the lower end for one and the upper for another.
  const { result } = reading === null || isAbsent(truth)
    ? make()
    : once(scope.shared, gate, reading.key, make, (known) => known.truth === truth && known.bound === bound);
  scope.recorder?.leave(result);
  return result;
}

/** A result that many rows have: of the same reading and the same bound it is the same. */
interface SharedResult extends Pick<Comparison, "truth" | "bound"> {
  readonly result: GateResult;
}

function truthAlone(condition: ConditionNode, scope: Scope): Comparison {
  return { truth: evaluateCondition(condition, scope), reading: null, bound: null, margin: null };
}

function judge(gate: GateDefinition, { truth, reading, bound, margin }: Comparison): GateResult {
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
const noneFailed: readonly string[] = Object.freeze([]);

function blankGates({ gates }: GatesDefinition): Readonly<Record<string, GateResult>> {
  return blankOf(gates.map(({ name }) => name));
}

function text(value: Decimal | null): string | null {
  return value === null ? null : exactText(value);
}
