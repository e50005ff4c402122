import { Decimal, placesText, zero } from "../decimal/index.js";
import type { Standing } from "../contest/index.js";
import type { Path } from "../error/index.js";
import type { GatesResult } from "../gate/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { policiesOf } from "./policies.js";
import { mergeLines } from "./merge-lines.js";
import { nameOf, nameOfRows, openPeriod, type Entry, type OpenPeriod, type PeriodRows } from "./open-period.js";
import type { Period, SettlementOf } from "./period.js";
import { PolicyPeriod } from "./policy-period.js";
import type { RowScope } from "./row-scope.js";
import type { GatesResults, Line, RowId, ScoreResults, Settlement, Statement, Stint, Totals } from "./settlement.js";
import { standingResult } from "./standing-result.js";
import { gatesResult, settleLine, type SettledLine } from "./settle-row.js";

/**
 * Settles a period: each row comes out once, with a statement or with a rejection, in the order of the input. A fault costs only the
 * lines that depend on it: they are pending and say why.
 *
 * Money: exact; each line is rounded once, to the currency's places, and sums are sums of what is shown.
 *
 * @throws {JixiaoError} where the period itself cannot be read: no text for `period`, no list for `people` or `teams`. Never for a row.
 *
 * @example
 * const [gmv, base] = [metric("gmv", "money"), metric("base", "money")];
 * const policy = definePolicy({ id: "sales", version: "2026-11", currency: "CNY", pay: { base, commission: times(gmv, "0.003") } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000, gmv: "128000.00" }, { id: "wang", base: 4000, gmv: "n/a" }] });
 * month.statements[0]?.payable; // => "4384.00"
 * month.statements[1]?.pending; // => ["commission"]
 * month.totals[0]?.payable; // => "8384.00"
 */
export function settle<const P extends Policy | readonly Policy[]>(policy: P, period: Period<P>): SettlementOf<P> {
  return settlePeriod(policiesOf(policy), period) as SettlementOf<P>;
}

function settlePeriod(policies: readonly PolicyDefinition[], rows: PeriodRows): Settlement {
  const period = openPeriod(policies, rows);
  const parts = policies.map((policy, position): Part => ({
    policy,
    rows: new PolicyPeriod(policy, policy.currency.places, period, position),
    sums: new Sums(policy),
  }));
  const statements: Statement[] = [];
  for (const entries of period.people) {
    const part = parts[entries[0]?.policy ?? 0];
    if (part !== undefined) statements.push(settlePerson(part, period, entries));
  }
  return {
    format: 1,
    period: period.id,
    statements,
    rejections: period.rejections,
    teams: [...period.teams.values()].map((team) => ({
      id: team.id,
      name: nameOf(team.row),
      gates: Object.fromEntries(parts.flatMap((part) => teamGates(part.policy, part.rows, team.id))),
    })),
    standings: Object.fromEntries(parts.flatMap((part) => standingsOf(part.policy, part.rows))),
    totals: parts.map(({ sums }) => sums.totals()),
  };
}

/** A policy with the rows that are under it, and what their statements come to. */
interface Part {
  readonly policy: PolicyDefinition;
  readonly rows: PolicyPeriod;
  readonly sums: Sums;
}

interface SettledRow {
  readonly entry: Entry;
  readonly scope: RowScope;
  readonly lines: readonly SettledLine[];
}

function settlePerson({ policy, rows: policyPeriod, sums }: Part, period: OpenPeriod, entries: readonly Entry[]): Statement {
  const { places } = policy.currency;
  const rows = entries.map((entry): SettledRow => {
    const scope = policyPeriod.scopeOf(entry);
    return { entry, scope, lines: policy.pay.map((line, position) => settleLine(line, sums.path(position), scope)) };
  });
  const [first] = rows;
  if (first === undefined) throw new Error("a person has no row");
  const isSingle = rows.length === 1;
  let payable: Decimal | null = null;
  let held: Decimal | null = null;
  const lines: Record<string, Line> = {};
  let pending: string[] | null = null;
  for (let position = 0; position < policy.pay.length; position += 1) {
    const merged = isSingle ? first.lines[position] : mergeLines(rows.map(({ lines: { [position]: part } }) => part), places);
    if (merged === undefined) throw new Error("a row lacks a line");
    const { line, settled } = merged;
    const name = sums.lineOrder[position] ?? "";
    lines[name] = line;
    if (!settled.isZero()) {
      payable = payable === null ? settled : payable.plus(settled);
      sums.addLine(position, settled);
    }
    if (merged.held !== null) held = held === null ? merged.held : held.plus(merged.held);
    if (line.state === "pending") (pending ??= []).push(name);
  }
  sums.addStatement(held, pending?.length ?? 0);
  return {
    person: first.entry.person,
    name: nameOfRows(entries),
    team: isSingle || rows.every(({ entry }) => String(entry.team) === String(first.entry.team)) ? first.entry.team : null,
    period: period.id,
    policy: policy.id,
    version: policy.version,
    currency: policy.currency.code,
    lines,
    lineOrder: sums.lineOrder,
    payable: placesText(payable ?? zero, places),
    held: placesText(held ?? zero, places),
    pending: pending ?? nonePending,
    provisional: held !== null || pending !== null || hasRejectedRow(period, first.entry),
    gates: isSingle ? personalGates(policy, first.scope) : null,
    scores: isSingle ? scoresOf(policy, first.scope) : null,
    stints: isSingle ? noStints : rows.map((row) => stintOf(policy, row)),
  };
}

// Shared by every statement that has none.
const noStints: readonly Stint[] = Object.freeze([]);
const nonePending: readonly string[] = Object.freeze([]);

function stintOf(policy: PolicyDefinition, { entry, scope, lines }: SettledRow): Stint {
  const named = policy.pay.map(({ name }, position) => [name, lines[position]?.line]);
  return { id: entry.id, team: entry.team, lines: Object.fromEntries(named), gates: personalGates(policy, scope), scores: scoresOf(policy, scope) };
}

function personalGates(policy: PolicyDefinition, scope: RowScope): GatesResults {
  if (scope.index.personalGates.size === 0) return noGates;
  return Object.fromEntries(policy.gates.filter(({ id }) => scope.index.personalGates.has(id)).map(({ id }) => [id, gatesResult(scope.gates(id))]));
}

/** Whether a row that was rejected may be the person's under this policy. */
function hasRejectedRow({ rejectedRows }: OpenPeriod, { person, policy }: Entry): boolean {
  return rejectedRows.length > 0 && rejectedRows.some((row) => String(row.person) === String(person) && row.person !== null && (row.policy ?? policy) === policy);
}

const noGates = Object.freeze({});
const noScores = Object.freeze({});

function scoresOf(policy: PolicyDefinition, scope: RowScope): ScoreResults {
  if (policy.scorecards.length === 0) return noScores;
  return Object.fromEntries(policy.scorecards.map(({ id }) => [id, scope.score(id).result]));
}

/** The sets that read nothing of a person. */
function teamGates(policy: PolicyDefinition, period: PolicyPeriod, team: RowId): (readonly [string, GatesResult])[] {
  const scope = period.teamScope(team);
  if (scope === null) return [];
  return policy.gates.filter(({ id }) => !period.index.personalGates.has(id)).map(({ id }) => [id, gatesResult(scope.gates(id))] as const);
}

function standingsOf({ contests, currency: { places } }: PolicyDefinition, period: PolicyPeriod): (readonly [string, readonly Standing[]])[] {
  return contests.map(({ id }) => [id, period.standings(id).map((held) => standingResult(held, places))] as const);
}

/** What the statements come to, kept while they are made. */
class Sums {
  readonly lineOrder: readonly string[];
  private readonly paths: readonly Path[];
  private readonly lines: Decimal[];
  private people = 0;
  private held = zero;
  private pending = 0;

  constructor(private readonly policy: PolicyDefinition) {
    this.lineOrder = Object.freeze(policy.pay.map(({ name }) => name));
    this.paths = this.lineOrder.map((name) => ["pay", name]);
    this.lines = this.lineOrder.map(() => zero);
  }

  path(position: number): Path {
    return this.paths[position] ?? [];
  }

  addLine(position: number, settled: Decimal): void {
    this.lines[position] = (this.lines[position] ?? zero).plus(settled);
  }

  addStatement(held: Decimal | null, pending: number): void {
    this.people += 1;
    if (held !== null) this.held = this.held.plus(held);
    this.pending += pending;
  }

  totals(): Totals {
    const { places, code } = this.policy.currency;
    const payable = this.lines.reduce((sum, line) => sum.plus(line), zero);
    return {
      policy: this.policy.id,
      currency: code,
      people: this.people,
      payable: placesText(payable, places),
      held: placesText(this.held, places),
      pending: this.pending,
      lines: Object.fromEntries(this.lineOrder.map((name, position) => [name, placesText(this.lines[position] ?? zero, places)])),
    };
  }
}
