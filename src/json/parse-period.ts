import { fault, jixiaoError, ownFields, say, type Fault } from "../error/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import {
  adjustmentFields,
  carryInFields,
  openPeriod,
  policiesOf,
  settlementFaults,
  settleOpened,
  type Period,
  type SettlementOf,
} from "../settle/index.js";

/** A period that was read from outside. */
export interface ParsedPeriod<P extends Policy> {
  /** The same rows, as a period of the policy. */
  readonly period: Period<P>;
  /** Fields and columns that nothing reads, each once: a misspelt one is among them. */
  readonly ignored: { readonly [From in "period" | "people" | "teams" | "adjustments" | "carryIns"]: readonly string[] };
  /** What settling says of the period, each once: of its rows and readings, of what is added by hand, and of what hangs on them. */
  readonly faults: readonly Fault[];
  /** What `settle` gives for it: what is wrong with a period is found by settling it. */
  readonly settlement: SettlementOf<P>;
}

const fields: ReadonlySet<string> = new Set(["period", "people", "teams", "adjustments", "carryIns"]);

/**
 * Takes a period that came from outside (a CSV file, an API) as a period of a policy, so that it can be settled without a cast. Nothing is
 * coerced and no row is left out: a bad row stays, and `settle` rejects it or makes its lines pending; what it says is in `faults`
 * already, and what it gives in `settlement`, so that nobody need settle a sound period again.
 *
 * @throws {JixiaoError} where the period itself cannot be read: no object, no text for `period`, no list for `people`, a list of more than
 * a million rows.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const input = JSON.parse('{ "period": "2026-11", "people": [{ "id": "li", "gmv": "1e5", "shift": 2 }] }');
 * const { period, ignored, faults, settlement } = parsePeriod(policy, input);
 * ignored.people; // => ["shift"]
 * faults; // => []
 * settlement.totals[0]?.payable; // => "300.00"
 * settle(policy, period).totals[0]?.payable; // => "300.00"
 */
export function parsePeriod<const P extends Policy>(policy: P | readonly P[], input: unknown): ParsedPeriod<P> {
  if (typeof input !== "object" || input === null) {
    throw jixiaoError([fault("not_an_object", [], input, say("an_object_with", { fields: ["period", "people", "teams"] }))]);
  }
  const policies = policiesOf(policy);
  const given = ownFields(input);
  const rows = Object.fromEntries(Object.entries(given).filter(([field, value]) => fields.has(field) && value !== undefined));
  const period = { period: given.period, people: given.people, ...rows };
  const opened = openPeriod(policies, period);
  const settlement = settleOpened(policies, opened);
  return {
    // It was settled as it is, by the same code: only the type is new.
    period: period as unknown as Period<P>,
    ignored: {
      period: Object.keys(given).filter((field) => !fields.has(field)),
      people: unread(opened.lists.people, columnsOf(policies, "person", ["id", "name", "team", "person", "policy"])),
      teams: unread(opened.lists.teams, columnsOf(policies, "team", ["id", "name"])),
      adjustments: unread(opened.lists.adjustments, new Set(adjustmentFields)),
      carryIns: unread(opened.lists.carryIns, new Set(carryInFields)),
    },
    faults: settlementFaults(settlement),
    settlement: settlement as SettlementOf<P>,
  };
}

function columnsOf(policies: readonly PolicyDefinition[], of: "person" | "team", always: readonly string[]): ReadonlySet<string> {
  const read = policies.flatMap(({ metrics, parameters }) => [
    ...metrics.filter(({ scope }) => scope === of).map(({ id }) => id),
    ...parameters.filter(({ per }) => per === of).map(({ id }) => id),
  ]);
  return new Set([...always, ...read]);
}

function unread(rows: readonly unknown[], read: ReadonlySet<string>): readonly string[] {
  const columns = new Set<string>();
  for (const row of rows) for (const column of Object.keys(ownFields(row))) columns.add(column);
  return [...columns].filter((column) => !read.has(column));
}
