import { exactText, parseDecimal } from "../decimal/index.js";
import { describe, ownFields, type Fault } from "../error/index.js";
import { isAbsent, withoutWords, type Figure, type RowId } from "../formula/index.js";
import { policyFields, type Policy, type PolicyDefinition } from "../policy/index.js";
import { misspeltFields } from "./misspelt-fields.js";
import { openPeriod, type OpenPeriod } from "./open-period.js";
import type { Period } from "./period.js";
import { policiesOf } from "./policies-of.js";
import type { PeriodRows } from "./read-lists.js";
import { adjustmentFields, carryInFields } from "./read-additions.js";
import { rowName } from "./row-name.js";
import { rowReadings } from "./row-readings.js";

/** What this version of the library makes of a policy and a period: another number where the same data is paid otherwise. */
const meaning = 2;

/**
 * What a settlement is worked out from, as canonical text, for the caller to hash and keep beside the statements: policies without what
 * only people read, rows as they are read, and a number for what this version of the library makes of them. The order of keys, of rows and
 * of columns, columns that nothing reads, and how a number is written (`100`, `"100.00"`) change nothing; the order of one person's rows
 * does, since it is the order of the stints.
 *
 * @throws {JixiaoError} where `settle` does.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const one = canonicalInput(policy, { period: "2026-11", people: [{ id: "li", gmv: 100000 }, { id: "wang", gmv: 5 }] });
 * const other = canonicalInput(policy, { period: "2026-11", people: [{ gmv: "5.00", id: "wang" }, { gmv: "100000.00", id: "li" }] });
 * one === other; // => true
 */
export function canonicalInput<const P extends Policy>(policy: P | readonly P[], period: Period<P>): string {
  return JSON.stringify(canonical(policiesOf(policy), period));
}

function canonical(policies: readonly PolicyDefinition[], rows: PeriodRows): unknown {
  const period = openPeriod(policies, rows);
  const { payees, teams } = rowReadings(policies, period);
  return {
    meaning,
    policies: byText(policies.map((policy) => [policy.id, sorted(withoutWords(policy, policyFields))])),
    period: period.id,
    people: byText(payees.map(({ payee, rows: own }) => {
      const written = own.map(({ row: { id, person, team, row, policy }, figures }) => ({
        policy: policy.id,
        id,
        person,
        team,
        name: rowName(row),
        readings: figures.map(([name, figure]) => [name, textOf(figure)]),
      }));
      return [JSON.stringify([payee.policy.id, String(payee.person)]), written];
    })),
    teams: byText(teams.map(({ policy, team, figures }) => {
      const readings = figures.map(([name, figure]) => [name, textOf(figure)]);
      return [JSON.stringify([policy.id, String(team)]), { policy: policy.id, id: team, name: teamName(period, team), readings }];
    })),
    rejected: byText([
      ...period.rejections.map(({ from, id, faults }) => [from, id, ...causes(faults)]),
      ...period.rejectedRows.map(({ person, team, policy }) => ["names", person, team, policy?.id ?? null]),
    ].map((row) => [JSON.stringify(row), row])),
    adjustments: additions(period.lists.adjustments, adjustmentFields),
    carryIns: additions(period.lists.carryIns, carryInFields),
  };
}

/** A reading, null where it is not applicable, or what is wrong with it. */
function textOf(figure: Figure): unknown {
  if (!isAbsent(figure)) return exactText(figure);
  return figure.state === "notApplicable" ? null : causes(figure.faults);
}

/** Faults without their places, which the rows have, and their words, which are made of the rest. */
function causes(faults: readonly Fault[]): readonly unknown[] {
  return faults.map(({ code, value, expected }) => [code, value, expected]);
}

function teamName({ teams }: OpenPeriod<PolicyDefinition>, team: RowId): string | null {
  const known = teams.get(String(team));
  return known === undefined ? null : rowName(known.row);
}

/** What is added by hand: of one person, in the order in which it is added. */
function additions(list: readonly unknown[], known: readonly string[]): readonly unknown[] {
  return byText(list.map((row) => {
    const { person, policy, line, balance, amount, reason, by } = ownFields(row);
    const parsed = parseDecimal(amount);
    const words = [person, policy, line, balance, reason, by].map(
      (word) => (typeof word === "string" || typeof word === "number" ? word : null)
    );
    const misspelt = misspeltFields(row, known).map(({ field }) => field);
    return [String(words[0]), [...words, typeof parsed === "string" ? describe(amount) : exactText(parsed), ...misspelt]];
  }));
}

/** In the order of their texts, by code units; what has the same text stays in the order in which it is. */
function byText<Item>(items: readonly (readonly [text: string, item: Item])[]): readonly Item[] {
  return [...items].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}

/** With keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(byText(Object.entries(value).map(([key, each]) => [key, [key, sorted(each)] as const])));
}
