import { restate, settle, type GateResult, type LineResult } from "jixiao";
import { expect } from "vitest";
import { corrected, readCorrections } from "../../examples/01-shop-month/corrections.js";
import { agentRowsOf, agentsOf, leadsOf } from "../../examples/01-shop-month/month.js";
import { policies } from "../../examples/01-shop-month/policies.js";
import { readMonth } from "../../examples/01-shop-month/read-month.js";

export const rows = readMonth();
export const month = settle(policies, rows);
export const corrections = readCorrections();
export const again = settle(policies, corrected(rows, corrections));
export const restatement = restate(month, again);

export function statementOf(person: string) {
  const found = agentsOf(month).filter((statement) => statement.person === person);
  expect(found).toHaveLength(1);
  return found[0]!;
}

export function leadOf(person: string) {
  const found = leadsOf(month).filter((statement) => statement.person === person);
  expect(found).toHaveLength(1);
  return found[0]!;
}

export function scoreOf(row: string) {
  const found = agentRowsOf(month).filter(({ id }) => id === row);
  expect(found).toHaveLength(1);
  return found[0]!.scores.service;
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

export const settled = (amount: string): Partial<LineResult> => ({
  state: "settled",
  amount,
  payable: amount,
  before: null,
  failedGates: [],
  faults: [],
});
export const voided = (before: string, gate: string): Partial<LineResult> => ({ ...settled("0.00"), before, failedGates: [gate] });
export const pending: Partial<LineResult> = { state: "pending", amount: null, payable: "0.00", before: null, failedGates: [] };
export const notApplicable: Partial<LineResult> = {
  state: "notApplicable",
  amount: null,
  payable: "0.00",
  before: null,
  failedGates: [],
  faults: [],
};
export const atTheBound: Partial<GateResult> = { state: "passed", margin: "0" };
