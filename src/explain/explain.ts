import { placesText, zero, type Decimal } from "../decimal/index.js";
import { fault, jixiaoError, nearestName, type Fault } from "../error/index.js";
import type { Policy } from "../policy/index.js";
import { mergeLines, nameOfRows, openPeriod, policiesOf, PolicyPeriod, settleLine, valueOutcome, type Entry, type Period, type RowId } from "../settle/index.js";
import { buildExplanation, lineOutcome } from "./build-explanation.js";
import type { Explanation } from "./explanation.js";

export interface ExplainOptions<L extends string = string> {
  readonly person: RowId;
  /** One line alone; the whole statement unless stated. */
  readonly line?: L;
}

/**
 * How a person's statement, or one line of it, came about. The person is settled again with somebody listening, so that what is
 * explained is what was paid.
 *
 * @throws {JixiaoError} `unknown_name` for a person whom the period does not have or a line that the policy does not have; what `settle`
 * throws.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: "128000.00" }] };
 * toText(explain(policy, period, { person: "li", line: "commission" })); // => "commission = 384.00\n  gmv 128000 × 0.003 = 384"
 */
export function explain<const P extends Policy>(policy: P, period: Period<P>, options: ExplainOptions<P["pay"][number]["name"]>): Explanation {
  const { person, line } = options;
  const policies = policiesOf(policy);
  const opened = openPeriod(policies, period);
  const rows = new PolicyPeriod(policy, policy.currency.places, opened, 0);
  const entries = opened.people.find(([entry]) => entry !== undefined && String(entry.person) === String(person));
  const definitions = policy.pay.filter(({ name }) => line === undefined || name === line);
  const faults: Fault[] = [];
  const rejected = opened.rejectedRows.find((row) => String(row.person) === String(person));
  if (entries === undefined && rejected !== undefined) faults.push(fault("unknown_name", ["person"], String(person), `a person whose rows were not rejected: ${rejected.fault.message}`));
  else if (entries === undefined) faults.push(unknown("person", String(person), opened.people.flatMap(([entry]) => (entry === undefined ? [] : [String(entry.person)])), "a person who has a statement in this period"));
  if (definitions.length === 0 && line !== undefined) faults.push(unknown("line", line, policy.pay.map(({ name }) => name), "a pay line of the policy"));
  const [first, ...others] = faults;
  if (first !== undefined) throw jixiaoError([first, ...others]);

  const { places } = policy.currency;
  const lines = definitions.map(({ name }) => explainLine(policy, rows, name, entries ?? []));
  const [only] = lines;
  if (line !== undefined && only !== undefined) return only.explanation;
  const name = nameOfRows(entries ?? []);
  const isProvisional = lines.some(({ explanation: { settings } }) => settings.state === "pending" || settings.state === "held");
  const payable = lines.reduce<Decimal>((sum, each) => sum.plus(each.payable), zero);
  return {
    kind: "statement",
    name: String(person),
    label: null,
    settings: { ...(name === null ? {} : { name }), ...(isProvisional ? { state: "provisional" } : {}), period: opened.id, policy: policy.id, version: policy.version },
    inputs: lines.map(({ explanation }) => explanation),
    outcome: valueOutcome(placesText(payable, places)),
    rounding: null,
  };
}

interface ExplainedLine {
  readonly explanation: Explanation;
  readonly payable: string;
}

function explainLine(policy: Policy, period: PolicyPeriod, name: string, entries: readonly Entry[]): ExplainedLine {
  const recorder = buildExplanation(period.index);
  const definition = policy.pay.find((line) => line.name === name);
  if (definition === undefined) throw new Error(`the line ${name} is not listed`);
  const rows = entries.map((entry) => {
    if (entries.length > 1) recorder.enter({ kind: "row", id: String(entry.id) });
    const settled = settleLine(definition, ["pay", name], period.scopeOf(entry, recorder));
    if (entries.length > 1) recorder.leave(settled.line);
    return settled;
  });
  const [first] = recorder.roots;
  const [only] = rows;
  if (first === undefined || only === undefined) throw new Error(`the line ${name} was not evaluated`);
  if (rows.length === 1) return { explanation: first, payable: only.line.payable };
  const { line } = mergeLines(rows, policy.currency.places);
  const label = definition.label ?? null;
  return { explanation: { kind: "rows", name, label, settings: { state: line.state }, inputs: recorder.roots, outcome: lineOutcome(line), rounding: null }, payable: line.payable };
}

function unknown(what: string, value: string, known: readonly string[], expected: string): Fault {
  const meant = nearestName(value, known);
  return fault("unknown_name", [what], value, meant === null ? expected : `${expected}: ${meant}?`);
}
