import { settle, type GateResult, type Line } from "jixiao";
import { expect } from "vitest";
import { policy } from "../../examples/01-shop-month/policy.js";
import { readMonth } from "../../examples/01-shop-month/read-csv.js";

export const month = settle(policy, readMonth());

export function statementOf(person: string) {
  const found = month.statements.filter((statement) => statement.person === person);
  expect(found).toHaveLength(1);
  return found[0]!;
}

export function scoreOf(person: string) {
  return statementOf(person).scores!.service;
}

export function gatesOf(shop: string) {
  const found = month.teams.filter(({ id }) => id === shop);
  expect(found).toHaveLength(1);
  return found[0]!.gates.shop;
}

export function entrantsOf(shop: string) {
  const found = month.standings.pk.filter(({ team }) => team === shop);
  expect(found).toHaveLength(1);
  return found[0]!.entrants;
}

export function entrant(person: string) {
  const found = month.standings.pk.flatMap(({ entrants }) => entrants.filter(({ id }) => id === person));
  expect(found).toHaveLength(1);
  return found[0]!;
}

export const settled = (amount: string): Partial<Line> => ({ state: "settled", amount, payable: amount, before: null, failedGates: [], faults: [] });
export const voided = (before: string, gate: string): Partial<Line> => ({ ...settled("0.00"), before, failedGates: [gate] });
export const pending: Partial<Line> = { state: "pending", amount: null, payable: "0.00", before: null, failedGates: [] };
export const notApplicable: Partial<Line> = { state: "notApplicable", amount: null, payable: "0.00", before: null, failedGates: [], faults: [] };
export const atTheBound: Partial<GateResult> = { state: "passed", margin: "0" };
