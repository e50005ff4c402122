import { Decimal, exactText, placesText } from "../../decimal/index.js";
import { evaluateQuantity, isAbsent, type Label, type QuantityNode } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import { standAloneScope, type Line, type Statement } from "../../settle/index.js";
import type { DrawnRow } from "../draw/draw-period.js";
import { statementOf, type SettledPeriod, type Words } from "./law.js";
import { readsOf, thresholds, type Threshold } from "../threshold.js";

/** A figure as people write it: 1,240.00. */
export function figure(value: Decimal | string, places?: number): string {
  const text = typeof value === "string" ? value : places === undefined ? exactText(value) : placesText(value, places);
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Words with a label or, where there is none, an id in them. */
function labelled(label: Label | undefined, id: string): Words {
  return { en: label?.en ?? label?.zh ?? id, zh: label?.zh ?? label?.en ?? id };
}

export function metricWords(policies: readonly PolicyDefinition[], id: string): Words {
  const found = policies.flatMap(({ metrics, parameters }) => [...metrics, ...parameters]).find((each) => each.id === id);
  return labelled(found?.label, id);
}

/** A reading in words: an amount with the currency's places. */
export function readingWords(policies: readonly PolicyDefinition[], id: string, reading: string | null | undefined): string {
  if (reading === null || reading === undefined) return "n/a";
  const isMoney = policies.some(({ metrics }) => metrics.some((metric) => metric.id === id && metric.unit === "money"));
  const value = new Decimal(reading);
  return figure(value, isMoney ? Math.max(value.decimalPlaces(), policies[0]?.currency.places ?? 2) : undefined);
}

/** What a person gets of some lines, or altogether: what is held is theirs as well. */
export function paidTo(statement: Statement, lines?: readonly string[]): Decimal {
  if (lines === undefined) return new Decimal(statement.payable).plus(statement.held);
  return lines.reduce((sum, name) => sum.plus(ofLine(statement.lines[name])), new Decimal(0));
}

/** What a line comes to, held or not. */
export function ofLine(line: Line | undefined): Decimal {
  if (line === undefined) return new Decimal(0);
  return new Decimal(line.state === "held" ? (line.amount ?? 0) : line.payable);
}

/** A reading of somebody, or of their team, in a period. */
export function readingOf(period: SettledPeriod, row: DrawnRow, id: string): string | null | undefined {
  return flatRow(period, row)[id];
}

/** The places of the currency, which policies that are settled together have in common. */
export function placesOf(policies: readonly PolicyDefinition[]): number {
  return policies[0]?.currency.places ?? 2;
}

/** Why somebody's pay differs between two periods: the line that differs most, and what in it turned. */
export function causeOf(policies: readonly PolicyDefinition[], before: SettledPeriod, after: SettledPeriod, row: DrawnRow, except: readonly string[] = []): Words {
  const [was, is] = [statementOf(before, row), statementOf(after, row)];
  const policy = policies.find(({ id }) => id === is?.policy);
  if (was === undefined || is === undefined || policy === undefined) return { en: "", zh: "" };
  const loss = (name: string) => ofLine(was.lines[name]).minus(ofLine(is.lines[name]));
  const [name] = is.lineOrder.filter((each) => !except.includes(each)).sort((a, b) => loss(b).abs().comparedTo(loss(a).abs()));
  const definition = policy.pay.find((line) => line.name === name);
  if (name === undefined || definition === undefined || loss(name).isZero()) return addedCause(was, is);
  const { places } = policy.currency;
  const title = labelled(definition.label, name);
  const [from, to] = [figure(ofLine(was.lines[name]), places), figure(ofLine(is.lines[name]), places)];
  const why = [...gateCauses(was.lines[name], is.lines[name]), ...turned(policy, definition.quantity, name, before, after, row)];
  return {
    en: `${title.en} is ${to} instead of ${from}${why.map(({ en }) => `, ${en}`).join("")}`,
    zh: `${title.zh} 为 ${to}，原为 ${from}${why.map(({ zh }) => `，${zh}`).join("")}`,
  };
}

function addedCause(was: Statement, is: Statement): Words {
  const changed = is.added.find(({ kind, payable }) => was.added.find((each) => each.kind === kind)?.payable !== payable);
  if (changed === undefined) return { en: "no line of theirs differs", zh: "各项均未变化" };
  const from = was.added.find(({ kind }) => kind === changed.kind)?.payable ?? "0";
  return { en: `${changed.kind} is ${figure(changed.payable)} instead of ${figure(from)}`, zh: `${changed.label} 为 ${figure(changed.payable)}，原为 ${figure(from)}` };
}

function gateCauses(was: Line | undefined, is: Line | undefined): readonly Words[] {
  return (is?.failedGates ?? []).filter((gate) => was?.failedGates.includes(gate) === false).map((gate) => (is?.state === "held" ? { en: `held by ${gate}`, zh: `因 ${gate} 暂缓发放` } : { en: `voided by ${gate}`, zh: `因 ${gate} 未达标而取消` }));
}

/** The thresholds of a line on the other side of which its figures now are. */
function turned(policy: PolicyDefinition, quantity: QuantityNode, line: string, before: SettledPeriod, after: SettledPeriod, row: DrawnRow): readonly Words[] {
  const { references } = readsOf(policy, [quantity]);
  const [was, is] = [flatRow(before, row), flatRow(after, row)];
  const own = thresholds(policy).filter(({ path: [list, name] }) => (list === "pay" ? name === line : references.has(`${list}.${name}`)));
  const crossed = own.filter((threshold) => {
    if (readsOf(policy, [threshold.quantity, threshold.bound]).others) return false;
    const [one, other] = [sideOf(policy, threshold, was), sideOf(policy, threshold, is)];
    return one !== null && other !== null && one !== other;
  });
  const told = crossed.filter(({ path: [list] }) => list !== "gates").flatMap((threshold) => turnWords(policy, threshold, is));
  return told.slice(0, 2);
}

function flatRow({ period }: SettledPeriod, { id, policy }: DrawnRow): DrawnRow {
  const person = period.people.find((each) => each.id === id && each.policy === policy);
  return { ...period.teams?.find((team) => team.id === person?.team), ...person };
}

function sideOf(policy: PolicyDefinition, { quantity, bound }: Threshold, row: DrawnRow): number | null {
  const scope = standAloneScope(policy, row, { currency: policy.currency });
  const [one, other] = [evaluateQuantity(quantity, scope), evaluateQuantity(bound, scope)];
  return isAbsent(one) || isAbsent(other) ? null : one.comparedTo(other);
}

function turnWords(policy: PolicyDefinition, threshold: Threshold, row: DrawnRow): readonly Words[] {
  const bound = evaluateQuantity(threshold.bound, standAloneScope(policy, row, { currency: policy.currency }));
  if (isAbsent(bound)) return [];
  const at = figure(bound);
  const where = String(threshold.path.at(-1));
  switch (threshold.kind) {
    case "tier":
      return [
        threshold.of === "wholeAmount"
          ? { en: `the band at ${at} applies to the whole amount`, zh: `${at} 档的比例适用于全额` }
          : { en: `the band at ${at} has another rate`, zh: `${at} 档的比例不同` },
      ];
    case "grade":
      return [{ en: `the score passes ${at}, the bound of grade ${threshold.of}`, zh: `得分越过等级 ${threshold.of} 的界限 ${at}` }];
    case "pass":
      return [{ en: `the pass mark ${at} of ${where} decides`, zh: `${where} 的及格线 ${at} 起作用` }];
    case "table":
      return [{ en: `the table of ${where} turns at ${at}`, zh: `${where} 的分值表在 ${at} 处变化` }];
    case "comparison":
      return [{ en: `its condition turns at ${at}`, zh: `其条件在 ${at} 处改变` }];
    default:
      return [{ en: `its ${threshold.of} is reached at ${at}`, zh: `在 ${at} 处达到 ${threshold.of}` }];
  }
}
