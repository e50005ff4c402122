import { compareDecimals, Decimal, exactText } from "../decimal/index.js";
import { readOptions, type Language } from "../error/index.js";
import { isComparison, type AnyUnit, type ComparisonNode, type RowId } from "../formula/index.js";
import type { GateDefinition, GateResult, GatesDefinition, GatesResult } from "../gate/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Settlement } from "../settle/index.js";
import { namesIn } from "./board-of.js";
import { drawnOf, entryOf, named, type Policies } from "./sources.js";
import { unitOf } from "./unit-of.js";
import { valueText } from "./value-text.js";
import { both, labelOf, listed, titleOf, type Told, type Words } from "./words.js";

/** Which set of gates is drawn. */
export interface GateSetOptions {
  /** The set of gates, where there are several. */
  readonly gates?: string;
}

/** Who fails a gate, and by how much. */
export interface GateMiss {
  readonly id: RowId;
  readonly called: string;
  /** Null where the gate is no single comparison, or its condition is unknown. */
  readonly reading: string | null;
  readonly bound: string | null;
  /** How far it is from the bound, above zero. */
  readonly miss: string | null;
}

/** A gate, and how many pass it. */
export interface GateCount {
  readonly name: string;
  readonly label: Words;
  readonly unit: AnyUnit;
  /** How it compares; null where it is no single comparison. */
  readonly compares: ComparisonNode["kind"] | null;
  /** The bound of all; null where it differs, or there is none. */
  readonly bound: string | null;
  readonly passed: number;
  readonly failed: number;
  /** For how many it is unknown, for a fault in the data. */
  readonly faulty: number;
  /** The furthest from the bound first. */
  readonly misses: readonly GateMiss[];
}

/** How many fail which gate, and by how much. */
export interface GatesFigure extends Told {
  readonly kind: "gates";
  readonly period: string;
  readonly gates: string;
  readonly of: "teams" | "people";
  /** How many teams, or rows of people, there are. */
  readonly count: number;
  readonly rows: readonly GateCount[];
}

/**
 * How many teams, or people, fail which gate of a set, and by how much: states, readings and margins as the settlement has them.
 *
 * @throws {JixiaoError} `unknown_name` for a set of gates that there is not; `not_an_object` for what is no policy or no settlement.
 *
 * @example
 * const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", gates: [shop] });
 * const month = settle(policy, { period: "2026-11", teams: [{ id: "east", dsr: "4.62" }, { id: "west", dsr: "4.8" }], people: [] });
 * gatesOf(policy, month).rows; // => [{ name: "dsr", passed: 1, failed: 1, misses: [{ called: "east", miss: "0.08", … }], … }]
 */
export function gatesOf(policies: Policies, settlement: Settlement, options?: GateSetOptions): GatesFigure {
  const { gates } = readOptions(options, ["gates"]);
  return drawnOf(policies, (all) => {
    const { set, of, subjects } = gateSubjectsOf(all, settlement, gates);
    const rows = set.gates.map((gate) => countOf(gate, subjects, all));
    const title = titleOf(labelOf(set, set.id), { en: "gates failed", zh: "门槛未通过" }, settlement.period);
    const { length: count } = subjects;
    return {
      kind: "gates",
      title,
      sentence: both((language) => sentenceOf(title[language], rows, count, language)),
      period: settlement.period,
      gates: set.id,
      of,
      count,
      rows,
    };
  });
}

/** Whose gates they are, and what became of them. */
export interface GateSubject {
  readonly id: RowId;
  readonly called: string;
  readonly result: GatesResult;
}

/** A set of gates with everybody, or every team, that has results of it. */
export function gateSubjectsOf(
  policies: readonly PolicyDefinition[],
  settlement: Settlement,
  asked: string | undefined,
): { readonly set: GatesDefinition; readonly of: GatesFigure["of"]; readonly subjects: readonly GateSubject[] } {
  const set = named(policies.flatMap(({ gates }) => gates), ({ id }) => id, asked, "gates", "gate set");
  const found = (id: RowId, gates: Readonly<Record<string, GatesResult>> | null) => {
    const result = entryOf(gates, set.id);
    return result === undefined ? [] : [{ id, result }];
  };
  const teams = settlement.teams.flatMap(({ id, gates }) => found(id, gates));
  const of = teams.length > 0 ? "teams" : "people";
  const subjects = of === "teams" ? teams : settlement.statements.flatMap(({ person, gates, stints }) => [
    ...found(person, gates),
    ...stints.flatMap((stint) => found(stint.id, stint.gates)),
  ]);
  const names = namesIn(settlement, subjects.map(({ id }) => id), of === "teams");
  return { set, of, subjects: subjects.map((subject) => ({ ...subject, called: names.get(String(subject.id)) ?? "" })) };
}

/** How a gate compares; null where it is no single comparison. */
export function comparesOf({ condition }: GateDefinition): ComparisonNode["kind"] | null {
  return isComparison(condition) ? condition.kind : null;
}

/** The unit in which a gate compares; a plain number where it is no single comparison. */
export function unitOfGate({ condition }: GateDefinition, policies: readonly PolicyDefinition[]): AnyUnit {
  if (!isComparison(condition)) return "number";
  return unitOf(condition.kind === "between" ? condition.quantity : condition.left, policies);
}

function countOf(gate: GateDefinition, subjects: readonly GateSubject[], policies: readonly PolicyDefinition[]): GateCount {
  const results = subjects.flatMap(({ id, called, result }) => {
    const each = entryOf(result.gates, gate.name);
    return each === undefined ? [] : [{ id, called, ...each }];
  });
  const inState = (state: GateResult["state"]) => results.filter((each) => each.state === state);
  const [shared = null, ...others] = new Set(results.map((each) => each.bound));
  const misses = inState("failed").map(({ id, called, reading, bound, margin }) => ({
    id,
    called,
    reading,
    bound,
    miss: margin === null ? null : exactText(new Decimal(margin).abs()),
  }));
  return {
    name: gate.name,
    label: labelOf(gate, gate.name),
    unit: unitOfGate(gate, policies),
    compares: comparesOf(gate),
    bound: others.length > 0 ? null : shared,
    passed: inState("passed").length,
    failed: misses.length,
    faulty: inState("faulty").length,
    misses: misses.sort((one, other) => compareDecimals(new Decimal(other.miss ?? 0), new Decimal(one.miss ?? 0))),
  };
}

function sentenceOf(title: string, rows: readonly GateCount[], count: number, language: Language): string {
  const isChinese = language === "zh";
  const told = rows.map(({ label, unit, failed, faulty, misses }) => {
    const text = (value: string) => valueText(value, unit, language);
    const each = misses.map(({ called, reading, miss }) => {
      if (reading === null || miss === null) return called;
      return isChinese ? `${called} ${text(reading)}，差 ${text(miss)}` : `${called} ${text(reading)}, off by ${text(miss)}`;
    });
    const unknown = faulty === 0 ? "" : isChinese ? `，${faulty} 个未知` : `, ${faulty} unknown`;
    const who = each.length === 0 ? "" : isChinese ? `（${listed(each, language)}）` : ` (${listed(each, language)})`;
    return isChinese ? `${label.zh} ${failed} 个未通过${unknown}${who}` : `${label.en} ${failed} failed${unknown}${who}`;
  });
  return isChinese ? `${title}，共 ${count} 个：${listed(told, language)}。` : `${title}, of ${count}: ${listed(told, language)}.`;
}
