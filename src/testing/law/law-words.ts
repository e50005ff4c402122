import { Decimal, exactText, placesText } from "../../decimal/index.js";
import type { Label } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import type { Line, Statement } from "../../settle/index.js";
import type { DrawnRow } from "../draw/drawn-period.js";
import type { SettledPeriod, Words } from "./law.js";

/** A figure as people write it: 1,240.00. */
export function figure(value: Decimal | string, places?: number): string {
  const text = typeof value === "string" ? value : places === undefined ? exactText(value) : placesText(value, places);
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Words with a label or, where there is none, an id in them. */
export function labelled(label: Label | undefined, id: string): Words {
  return { en: label?.en ?? label?.zh ?? id, zh: label?.zh ?? label?.en ?? id };
}

export function metricWords(policies: readonly PolicyDefinition[], id: string): Words {
  const found = policies.flatMap(({ metrics, parameters }) => [...metrics, ...parameters]).find((each) => each.id === id);
  return labelled(found?.label, id);
}

/** A pay line by its label. */
export function lineWords(policies: readonly PolicyDefinition[], name: string): Words {
  return labelled(policies.flatMap(({ pay }) => pay).find((line) => line.name === name)?.label, name);
}

/** A gate by its label, or as `shop.dsr`. */
export function gateWords(policies: readonly PolicyDefinition[], gate: string): Words {
  const found = policies.flatMap(({ gates }) => gates.flatMap((set) => set.gates.flatMap((each) => (`${set.id}.${each.name}` === gate ? [each.label] : []))));
  return labelled(found[0], gate);
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
export function placesOf(policies: readonly PolicyDefinition[]): number {
  return policies[0]?.currency.places ?? 2;
}
