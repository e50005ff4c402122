import { exactText, type Decimal } from "../decimal/index.js";
import { distinct, isNotEmpty, type Fault, type Faults } from "../error/index.js";
import {
  evaluateComparison,
  evaluateCondition,
  isAbsent,
  isComparison,
  type Comparison,
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
  const results: [string, GateResult][] = [];
  const faults: Fault[] = [];
  const failed: string[] = [];
  let passed = 0;
  for (const gate of set.gates) {
    const result = evaluateGate(set, gate, scope);
    results.push([gate.name, result]);
    for (const each of result.faults) faults.push(each);
    if (result.state === "failed") failed.push(gate.name);
    else if (result.state === "passed") passed += 1;
  }
  const needed = set.required ?? set.gates.length;
  const gates = Object.fromEntries(results);
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
  const result = judge(gate, isComparison(gate.condition) ? evaluateComparison(gate.condition, scope) : truthAlone(gate, scope));
  scope.recorder?.leave(result);
  return result;
}

function truthAlone(gate: GateDefinition, scope: Scope): Comparison {
  return { truth: evaluateCondition(gate.condition, scope), reading: null, bound: null, margin: null };
}

function judge(gate: GateDefinition, { truth, ...figures }: Comparison): GateResult {
  const shown = { reading: text(figures.reading), bound: text(figures.bound), margin: text(figures.margin) };
  if (!isAbsent(truth)) return { state: truth ? "passed" : "failed", notApplicable: false, ...shown, faults: [] };
  if (truth.state === "faulty") return { state: "faulty", notApplicable: false, ...shown, faults: truth.faults };
  return { state: gate.notApplicable === "pass" ? "passed" : "failed", notApplicable: true, ...shown, faults: [] };
}

function text(value: Decimal | null): string | null {
  return value === null ? null : exactText(value);
}
