import { Decimal, exactText, placesText } from "../../decimal/index.js";
import { walk, type Label } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import type { Statement } from "../../settle/index.js";
import { hasSteps, type LineResult } from "../../statement/index.js";
import type { DrawnRow } from "../draw/drawn-period.js";
import type { BilingualText, SettledPeriod } from "./law.js";

/** A figure as people write it: 1,240.00. */
export function figure(value: Decimal | string, places?: number): string {
  const text = typeof value === "string" ? value : places === undefined ? exactText(value) : placesText(value, places);
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Words with a label or, where there is none, an id in them. */
export function labelled(label: Label | undefined, id: string): BilingualText {
  return { en: label?.en ?? label?.zh ?? id, zh: label?.zh ?? label?.en ?? id };
}

export function metricWords(policies: readonly PolicyDefinition[], id: string): BilingualText {
  const found = policies.flatMap(({ metrics, parameters }) => [...metrics, ...parameters]).find((each) => each.id === id);
  return labelled(found?.label, id);
}

/** A pay line by its label. */
export function lineWords(policies: readonly PolicyDefinition[], name: string): BilingualText {
  return labelled(policies.flatMap(({ pay }) => pay).find((line) => line.name === name)?.label, name);
}

/** A gate by its label, or as `shop.dsr`. */
export function gateWords(policies: readonly PolicyDefinition[], gate: string): BilingualText {
  const found = policies.flatMap(({ gates }) =>
    gates.flatMap((set) => set.gates.flatMap((each) => (`${set.id}.${each.name}` === gate ? [each.label] : [])))
  );
  return labelled(found[0], gate);
}

/** A reading in words: an amount with the currency's places. */
export function readingWords(policies: readonly PolicyDefinition[], id: string, reading: string | null | undefined): string {
  if (reading === null || reading === undefined) return "n/a";
  const isMoney = policies.some(({ metrics }) => metrics.some((metric) => metric.id === id && metric.unit === "money"));
  const value = new Decimal(reading);
  return figure(value, isMoney ? Math.max(value.decimalPlaces(), policies[0]?.currency.places ?? 2) : undefined);
}

/**
 * What a person gets of some lines, or altogether: what is held is theirs as well. Null where something is worked out on
 * the sum and something is held: they will look again when it is paid.
 */
export function paidTo(policies: readonly PolicyDefinition[], statement: Statement, lines?: readonly string[]): Decimal | null {
  if (lines !== undefined) return lines.reduce((sum, name) => sum.plus(ofLine(statement.lines[name])), new Decimal(0));
  const policy = policies.find(({ id }) => id === statement.policy);
  const held = new Decimal(statement.held);
  return policy !== undefined && hasSteps(policy) && !held.isZero() ? null : held.plus(statement.payable);
}

/** How much less somebody gets than before; null where it is not known. */
export function lossOf(policies: readonly PolicyDefinition[], was: Statement, is: Statement, lines?: readonly string[]): Decimal | null {
  const [before, after] = [paidTo(policies, was, lines), paidTo(policies, is, lines)];
  return before === null || after === null ? null : before.minus(after);
}

/** One unit of the currency for each pool of which a line has a share: that many odd units may go to one or another. */
export function oddUnits(policies: readonly PolicyDefinition[], { policy: id }: Statement, line: string): Decimal {
  const policy = policies.find((each) => each.id === id);
  let shares = 0;
  for (const { name, quantity } of policy?.pay ?? []) {
    if (name === line) walk(quantity, ({ kind }) => (shares += kind === "shareOf" ? 1 : 0));
  }
  return new Decimal(`1e-${currencyPlaces(policies)}`).times(Math.max(shares, 1));
}

/** What a line comes to, held or not. */
export function ofLine(line: LineResult | undefined): Decimal {
  if (line === undefined) return new Decimal(0);
  return new Decimal(line.state === "held" ? (line.amount ?? 0) : line.payable);
}

/** A person's row and their team's together. */
export function flatRow({ period }: SettledPeriod, { id, policy }: DrawnRow): DrawnRow {
  const person = period.people.find((each) => each.id === id && each.policy === policy);
  return { ...period.teams?.find((team) => team.id === person?.team), ...person };
}

/** A reading of somebody, or of their team, in a period. */
export function readingOf(period: SettledPeriod, row: DrawnRow, id: string): string | null | undefined {
  return flatRow(period, row)[id];
}

/** The places of the currency, which policies that are settled together have in common. */
export function currencyPlaces(policies: readonly PolicyDefinition[]): number {
  return policies[0]?.currency.places ?? 2;
}
