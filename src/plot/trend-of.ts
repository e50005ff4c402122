import { exactText, Decimal, type DecimalInput } from "../decimal/index.js";
import { fault, has, jixiaoError, readOptions, safeText, type Language } from "../error/index.js";
import type { AnyUnit, RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Outcome, Settlement } from "../settle/index.js";
import { gateSubjectsOf, unitOfGate } from "./gates-of.js";
import { outcomeText, outcomeWith } from "./outcome-with.js";
import {
  drawnOf,
  entryOf,
  named,
  policyNamed,
  readAmount,
  rowOf,
  settlementsOf,
  statementOf,
  type PersonOptions,
  type Policies,
} from "./sources.js";
import { boundOf, tableEnds, tableSteps } from "./table-steps.js";
import { unitOf } from "./unit-of.js";
import { valueText } from "./value-text.js";
import { both, labelOf, listed, titleOf, type Told, type Words } from "./words.js";

/** What is followed: an item of a scorecard or its score, the reading of a gate, a pay line, or what is payable. */
export type TrendSubject =
  | { readonly scorecard: string; readonly item?: string }
  | { readonly gates: string; readonly gate: string }
  | { readonly line: string }
  | "payable";

/** Whose figure is followed over the periods, and beside which target. */
export interface TrendOptions extends Partial<PersonOptions> {
  readonly of: TrendSubject;
  /** The team, where the gate is a team's. */
  readonly team?: RowId;
  /** The target, where the policy states none: where an item has its full points, the bound of a gate. */
  readonly target?: DecimalInput;
}

/** A period: the value, or why there is none; null where there is no statement or team. */
export interface TrendPoint {
  readonly period: string;
  readonly value: Outcome | null;
  readonly target: string | null;
}

/** A reading over periods, with its target. */
export interface TrendFigure extends Told {
  readonly kind: "trend";
  readonly called: string;
  readonly label: Words;
  readonly unit: AnyUnit;
  readonly points: readonly TrendPoint[];
}

/**
 * A reading, a score or an amount over periods, in the order of the settlements, with its target. A period without a value is a gap.
 *
 * @throws {JixiaoError} `unknown_name` for an item, a gate or a line that there is not, `unknown_person` for who is in no settlement,
 * `empty` without a settlement; `not_an_object` for what is no policy or no settlement.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const monthOf = (period: string, gmv: number) => settle(policy, { period, people: [{ id: "li", gmv }] });
 * const { points } = trendOf(policy, [monthOf("2026-10", 90000), monthOf("2026-11", 128000)], { person: "li", of: "payable" });
 * points.map(({ period, value }) => [period, value?.value]); // => [["2026-10", "270.00"], ["2026-11", "384.00"]]
 */
export function trendOf(policies: Policies, settlements: readonly Settlement[], options: TrendOptions): TrendFigure {
  const { of = "payable", team, target, ...person } = readOptions(options, ["of", "team", "target", "person", "policy"]);
  const stated = target === undefined ? null : exactText(readAmount(target, "target"));
  return drawnOf(policies, (all) => {
    const months = settlementsOf(settlements);
    const followed = months.flatMap((month) => follow(all, month, of, team, person));
    const last = followed.at(-1);
    if (last === undefined) {
      // It throws, and says who there is.
      statementOf(months[months.length - 1] ?? months[0], person);
      throw jixiaoError([fault("unknown_team", ["team"], team, "the_id_of_a_team_of_the_period")]);
    }
    const points = months.map(({ period }): TrendPoint => {
      const each = followed.find((one) => one.period === period);
      return { period, value: each?.value ?? null, target: stated ?? each?.target ?? null };
    });
    const { called, label, unit } = last;
    const title = titleOf(called, label, `${points[0]?.period} – ${points.at(-1)?.period}`);
    return {
      kind: "trend",
      title,
      sentence: both((language) => sentenceOf(title[language], points, unit, language)),
      called,
      label,
      unit,
      points,
    };
  });
}

interface Followed extends TrendPoint {
  readonly called: string;
  readonly label: Words;
  readonly unit: AnyUnit;
}

/** What is followed, in one period; nothing where there is no such person, or team. */
function follow(
  policies: readonly PolicyDefinition[],
  month: Settlement,
  of: TrendSubject,
  team: RowId | undefined,
  person: Partial<PersonOptions>,
): readonly Followed[] {
  const { period } = month;
  if (of !== "payable" && has(of, "gates")) {
    const { set, subjects } = gateSubjectsOf(policies, month, of.gates);
    const gate = named(set.gates, ({ name }) => name, of.gate, "gate", "gate");
    return subjects.filter(({ id }) => String(id) === String(team ?? person.person)).map(({ called, result }) => {
      const { reading, bound, faults } = entryOf(result.gates, gate.name) ?? { reading: null, bound: null, faults: [] };
      const value = reading === null && faults.length === 0 ? null : outcomeWith(reading, { reason: null, faults });
      return { period, called, label: labelOf(gate, gate.name), unit: unitOfGate(gate, policies), value, target: bound };
    });
  }
  if (!month.statements.some((each) => String(each.person) === String(person.person))) return [];
  const statement = statementOf(month, person);
  const policy = policyNamed(policies, statement.policy);
  const called = safeText(statement.name ?? String(statement.person));
  if (of === "payable") {
    const label = { en: "payable", zh: "应发合计" };
    return [{ period, called, label, unit: "money", value: outcomeWith(statement.payable, { reason: null, faults: [] }), target: null }];
  }
  if (has(of, "line")) {
    const { name, label } = named(policy.pay, (line) => line.name, of.line, "line", "pay line");
    const line = entryOf(statement.lines, name);
    return line === undefined
      ? []
      : [{ period, called, label: labelOf({ label }, name), unit: "money", value: outcomeWith(line.amount, line), target: null }];
  }
  const card = named(policy.scorecards, ({ id }) => id, of.scorecard, "scorecard", "scorecard");
  const result = entryOf(rowOf(statement, undefined).scores, card.id);
  if (result === undefined) return [];
  if (of.item === undefined) {
    return [{ period, called, label: labelOf(card, card.id), unit: "points", value: outcomeWith(result.score, result), target: null }];
  }
  const item = named(card.items, ({ name }) => name, of.item, "item", "item");
  const reading = entryOf(result.items, item.name);
  if (reading === undefined) return [];
  const full = item.attainmentOf === undefined
    ? boundOf(tableSteps(item.points, policy), new Decimal(tableEnds(item.points, policy)[1]))
    : null;
  const unit = unitOf(item.metric, [policy, ...policies]);
  return [{ period, called, label: labelOf(item, item.name), unit, value: outcomeWith(reading.reading, reading), target: full }];
}

function sentenceOf(title: string, points: readonly TrendPoint[], unit: AnyUnit, language: Language): string {
  const isChinese = language === "zh";
  const text = (figure: string) => valueText(figure, unit, language);
  const told = points.map(({ period, value, target }) => {
    const own = value === null ? "–" : outcomeText(value, language, text);
    return `${period} ${own}${target === null ? "" : isChinese ? `（目标 ${text(target)}）` : ` (target ${text(target)})`}`;
  });
  return isChinese ? `${title}：${listed(told, language)}。` : `${title}: ${listed(told, language)}.`;
}
