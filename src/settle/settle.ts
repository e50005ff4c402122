import { Decimal, placesText, zero } from "../decimal/index.js";
import { distinct, type Fault } from "../error/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { openPeriod, type Entry, type Team } from "./open-period.js";
import type { Period, SettlementOf } from "./period.js";
import type { RowScope } from "./row-scope.js";
import type { GatesResults, Line, Settlement, Statement, Stint, TeamResult, Totals } from "./settlement.js";
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
export function settle<const P extends Policy>(policy: P, period: Period<P>): SettlementOf<P> {
  return settlePeriod(policy, period) as SettlementOf<P>;
}

function settlePeriod(policy: PolicyDefinition, period: Parameters<typeof openPeriod>[1]): Settlement {
  const opened = openPeriod(policy, period);
  const statements: Statement[] = [];
  const sums = new Sums(policy);
  for (const entries of opened.people.values()) statements.push(settlePerson(policy, opened.id, entries, sums));
  return {
    format: 1,
    period: opened.id,
    statements,
    rejections: opened.rejections,
    teams: opened.teams.map((team) => teamResult(policy, team)),
    totals: [sums.totals()],
  };
}

interface SettledRow {
  readonly entry: Entry;
  readonly scope: RowScope;
  readonly lines: readonly SettledLine[];
}

function settlePerson(policy: PolicyDefinition, period: string, entries: readonly Entry[], sums: Sums): Statement {
  const { places } = policy.currency;
  const rows = entries.map((entry): SettledRow => {
    const scope = entry.scope(null);
    return { entry, scope, lines: policy.pay.map((line) => settleLine(line, ["pay", line.name], scope)) };
  });
  const [first, ...others] = rows;
  if (first === undefined) throw new Error("a person has no row");
  const isSingle = others.length === 0;
  let payable = zero;
  let held = zero;
  const lines: Record<string, Line> = {};
  const pending: string[] = [];
  policy.pay.forEach(({ name }, position) => {
    const parts = rows.flatMap((row) => row.lines[position] ?? []);
    const settled = sumOf(parts, "settled");
    const line = isSingle && parts[0] !== undefined ? parts[0].line : mergeLines(parts, settled, places);
    lines[name] = line;
    payable = payable.plus(settled);
    held = held.plus(sumOf(parts, "held"));
    if (line.state === "pending") pending.push(name);
    sums.addLine(position, settled);
  });
  sums.addStatement(payable, held, pending.length);
  return {
    person: first.entry.person,
    name: rows.find(({ entry }) => entry.name !== null)?.entry.name ?? null,
    team: others.every(({ entry }) => String(entry.team) === String(first.entry.team)) ? first.entry.team : null,
    period,
    policy: policy.id,
    version: policy.version,
    currency: policy.currency.code,
    lines,
    lineOrder: sums.lineOrder,
    payable: placesText(payable, places),
    held: placesText(held, places),
    pending,
    provisional: pending.length > 0 || Object.values(lines).some(({ state }) => state === "held"),
    gates: isSingle ? personalGates(policy, first.scope) : null,
    stints: isSingle ? [] : rows.map((row) => stintOf(policy, row)),
  };
}

function stintOf(policy: PolicyDefinition, { entry, scope, lines }: SettledRow): Stint {
  const named = policy.pay.map(({ name }, position) => [name, lines[position]?.line]);
  return { id: entry.id, team: entry.team, lines: Object.fromEntries(named), gates: personalGates(policy, scope) };
}

function sumOf(parts: readonly SettledLine[], state: Line["state"]): Decimal {
  let sum = zero;
  for (const { line, amount } of parts) if (line.state === state) sum = sum.plus(amount);
  return sum;
}

const worstFirst = ["pending", "held", "settled", "notApplicable"] as const;

/** A line over several rows of one person: sums, in the worst state among them. */
function mergeLines(parts: readonly SettledLine[], settled: Decimal, places: number): Line {
  const lines = parts.map(({ line }) => line);
  const state = worstFirst.find((each) => lines.some((line) => line.state === each)) ?? "notApplicable";
  const faults: readonly Fault[] = distinct(lines.flatMap((line) => line.faults));
  const isKnown = state === "settled" || state === "held";
  const total = (of: (part: SettledLine) => Decimal) => placesText(parts.reduce((sum, part) => sum.plus(of(part)), zero), places);
  const isVoided = lines.some(({ before }) => before !== null);
  return {
    state,
    amount: isKnown ? total(({ amount }) => amount) : null,
    payable: placesText(settled, places),
    before: isKnown && isVoided ? total(({ line, amount }) => (line.before === null ? amount : new Decimal(line.before))) : null,
    failedGates: [...new Set(lines.flatMap(({ failedGates }) => failedGates))],
    reason: state === "notApplicable" ? (lines.find(({ reason }) => reason !== null)?.reason ?? null) : null,
    faults,
  };
}

function personalGates(policy: PolicyDefinition, scope: RowScope): GatesResults {
  if (scope.index.personalGates.size === 0) return noGates;
  return Object.fromEntries(policy.gates.filter(({ id }) => scope.index.personalGates.has(id)).map(({ id }) => [id, gatesResult(scope.gates(id))]));
}

const noGates = Object.freeze({});

function teamResult(policy: PolicyDefinition, { id, name, scope }: Team): TeamResult {
  const ofTeam = policy.gates.filter((set) => !scope.index.personalGates.has(set.id));
  return { id, name, gates: Object.fromEntries(ofTeam.map((set) => [set.id, gatesResult(scope.gates(set.id))])) };
}

/** What the statements come to, kept while they are made. */
class Sums {
  readonly lineOrder: readonly string[];
  private readonly lines: Decimal[];
  private people = 0;
  private payable = zero;
  private held = zero;
  private pending = 0;

  constructor(private readonly policy: PolicyDefinition) {
    this.lineOrder = Object.freeze(policy.pay.map(({ name }) => name));
    this.lines = this.lineOrder.map(() => zero);
  }

  addLine(position: number, settled: Decimal): void {
    this.lines[position] = (this.lines[position] ?? zero).plus(settled);
  }

  addStatement(payable: Decimal, held: Decimal, pending: number): void {
    this.people += 1;
    this.payable = this.payable.plus(payable);
    this.held = this.held.plus(held);
    this.pending += pending;
  }

  totals(): Totals {
    const { places, code } = this.policy.currency;
    return {
      policy: this.policy.id,
      currency: code,
      people: this.people,
      payable: placesText(this.payable, places),
      held: placesText(this.held, places),
      pending: this.pending,
      lines: Object.fromEntries(this.lineOrder.map((name, position) => [name, placesText(this.lines[position] ?? zero, places)])),
    };
  }
}
