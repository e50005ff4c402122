import {
  atLeast,
  definePolicy,
  gates,
  heldBy,
  metrics,
  settle,
  type AddedLine,
  type Policy,
  type Settlement,
  type Statement,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

export const stepNames = ["draw", "cap", "floor"] as const;
export type Step = (typeof stepNames)[number];
export const lineNames = ["base", "bonus", "fine"] as const;
export type LineName = (typeof lineNames)[number];

const { base, bonus, fine, reports, drawAt, capAt, floorAt } = metrics({
  person: { base: "money", bonus: "money", fine: "money", reports: "count", drawAt: "money", capAt: "money", floorAt: "money" },
});
const figures = { draw: drawAt, cap: capAt, floor: floorAt };
const filed = gates("filed", { report: atLeast(reports, 1) });
const policies = new Map<string, Policy>();

/** A base, a bonus that is held until a report is filed, a fine; with the steps that are named, each read from the row. */
export function payPolicy(kept: readonly LineName[], has: readonly Step[]): Policy {
  const key = `${kept.join(" ")}, ${has.join(" ")}`;
  const known = policies.get(key);
  if (known !== undefined) return known;
  const steps = Object.fromEntries(has.map((step) => [step, figures[step]]));
  const policy: Policy = definePolicy(untyped({
    id: "agent",
    version: "1",
    currency: "CNY",
    pay: { base, bonus: heldBy(filed, bonus), fine },
    protected: kept,
    ...steps,
  }));
  policies.set(key, policy);
  return policy;
}

/** What a row has unless a test says otherwise: nothing is paid and no step does anything. */
export const blankRow = { id: "li", base: 0, bonus: 0, fine: 0, reports: 1, drawAt: null, capAt: null, floorAt: null };

export interface PaidSlip {
  readonly statement: Statement;
  readonly month: Settlement;
  readonly payable: string;
  /** Such as `draw -300.00`, `adjustment praise 50.00`, `cap pending`. */
  readonly added: readonly string[];
  readonly balances: Statement["balances"];
}

/** Settles a month of one person, of one row or of several. */
export function paySlip(policy: Policy, rows: object | readonly object[], additions: object = {}): PaidSlip {
  const people = Array.isArray(rows)
    ? rows.map((row: object, index) => ({ ...blankRow, id: `li-${index + 1}`, person: "li", ...row }))
    : [{ ...blankRow, ...rows }];
  const month: Settlement = settle(policy, untyped({ period: "2026-11", people, ...additions }));
  const [statement] = month.statements;
  if (statement === undefined) throw new Error("nobody was paid");
  return { statement, month, payable: statement.payable, added: statement.added.map(addedText), balances: statement.balances };
}

export function addedText({ kind, label, state, payable }: AddedLine): string {
  return `${label === kind ? kind : `${kind} ${label}`} ${state === "settled" ? payable : state}`;
}

export const adjustment = (line: string, amount: unknown, more: object = {}) => ({
  person: "li",
  line,
  amount,
  reason: "as agreed",
  by: "hr",
  ...more,
});
export const carryIn = (balance: string, amount: unknown, more: object = {}) => ({ person: "li", balance, amount, ...more });

export function cents(amount: string): bigint {
  const [, sign = "", whole = "", part = ""] = /^(-?)(\d+)\.(\d\d)$/.exec(amount) ?? [];
  if (whole === "") throw new Error(`${amount} is no amount in yuan and cents`);
  return BigInt(`${sign}${whole}${part}`);
}

export function yuan(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
