import { fault, jixiaoError, nearestName, type Fault } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { LineDefinition, Policy, PolicyDefinition } from "../policy/index.js";
import {
  openPeriod,
  policiesOf,
  policyPeriods,
  settlePerson,
  Sums,
  valueOutcome,
  type Entry,
  type OpenPeriod,
  type Period,
  type Statement,
} from "../settle/index.js";
import { buildExplanation, lineOutcome } from "./build-explanation.js";
import type { Explanation } from "./explanation.js";

export interface ExplainOptions<L extends string = string> {
  readonly person: RowId;
  /** The policy of the statement, where the person has several. */
  readonly policy?: string;
  /** One line alone; the whole statement unless stated. */
  readonly line?: L;
}

/**
 * How a person's statement, or one line of it, came about. The person is settled again with somebody listening, so that what is
 * explained is what was paid.
 *
 * @throws {JixiaoError} `unknown_person` for one who has no statement, `ambiguous_person` for one who has several, `unknown_policy`,
 * `unknown_name` for a line that the policy does not have; what `settle` throws.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: "128000.00" }] };
 * toText(explain(policy, period, { person: "li", line: "commission" })); // => "commission = 384.00\n  gmv 128000 × 0.003 = 384"
 */
export function explain<const P extends Policy>(
  policy: P | readonly P[],
  period: Period<P>,
  options: ExplainOptions<P["pay"][number]["name"]>,
): Explanation {
  const policies = policiesOf(policy);
  const opened = openPeriod(policies, period);
  const entries = findPerson(policies, opened, options);
  const position = entries[0]?.policy ?? 0;
  const [definition, rows] = [policies[position], policyPeriods(policies, opened)[position]];
  if (definition === undefined || rows === undefined) throw new Error("the person has no policy");

  const recorder = buildExplanation(rows.index);
  const statement = settlePerson({ policy: definition, rows, sums: new Sums(definition) }, opened, entries, recorder);
  const lines = definition.pay.map((line, index) => explainLine(line, statement, recorder.roots, index, entries));
  if (options.line !== undefined) {
    const only = lines[definition.pay.findIndex(({ name }) => name === options.line)];
    if (only !== undefined) return only;
    throw jixiaoError([unknown("line", options.line, statement.lineOrder, "a pay line of the policy")]);
  }
  const { person, name, policy: id, version, provisional, payable } = statement;
  return {
    kind: "statement",
    name: String(person),
    label: null,
    settings: {
      ...(name === null ? {} : { name }),
      ...(provisional ? { state: "provisional" } : {}),
      period: opened.id,
      policy: id,
      version,
    },
    inputs: [...lines, ...recorder.roots.slice(definition.pay.length * entries.length)],
    outcome: valueOutcome(payable),
    rounding: null,
  };
}

/** @throws {JixiaoError} where there is no such statement, or several. */
function findPerson(
  policies: readonly PolicyDefinition[],
  opened: OpenPeriod,
  { person, policy }: ExplainOptions<string>,
): readonly Entry[] {
  const ids = policies.map(({ id }) => id);
  if (policy !== undefined && !ids.includes(policy)) {
    throw jixiaoError([fault("unknown_policy", ["policy"], policy, `one of ${ids.join(", ")}`)]);
  }
  const ofPerson = opened.people.filter(([entry]) => entry !== undefined && String(entry.person) === String(person));
  const found = ofPerson.filter(([entry]) => policy === undefined || policies[entry?.policy ?? 0]?.id === policy);
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  if (only !== undefined) {
    const under = found.map(([entry]) => policies[entry?.policy ?? 0]?.id ?? "");
    throw jixiaoError([fault("ambiguous_person", ["policy"], policy, `one of ${under.join(", ")}: the person has a statement under each`)]);
  }
  const rejected = opened.rejectedRows.find((row) => row.person !== null && String(row.person) === String(person));
  if (rejected !== undefined) {
    throw jixiaoError([fault("unknown_person", ["person"], person, `a person whose rows were not rejected: ${rejected.fault.message}`)]);
  }
  if (ofPerson.length > 0) throw jixiaoError([fault("unknown_person", ["person"], person, `a person who has a statement under ${policy}`)]);
  const known = opened.people.flatMap(([entry]) => (entry === undefined ? [] : [String(entry.person)]));
  throw jixiaoError([unknown("person", String(person), known, "a person who has a statement in this period")]);
}

/** A line as it was recorded; over several rows, one node for each of them. The roots are the lines row by row. */
function explainLine(
  line: LineDefinition,
  statement: Statement,
  roots: readonly Explanation[],
  index: number,
  entries: readonly Entry[],
): Explanation {
  const rows = entries.flatMap(({ id }, row) => {
    const root = roots[row * statement.lineOrder.length + index];
    return root === undefined ? [] : [{ id: String(id), root }];
  });
  const [first] = rows;
  const settled = statement.lines[line.name];
  if (first === undefined || settled === undefined) throw new Error(`the line ${line.name} was not recorded`);
  if (rows.length === 1) return first.root;
  const inputs = rows.map(({ id, root }): Explanation => ({
    kind: "row",
    name: id,
    label: null,
    settings: root.settings,
    inputs: [root],
    outcome: root.outcome,
    rounding: null,
  }));
  return {
    kind: "rows",
    name: line.name,
    label: line.label ?? null,
    settings: { state: settled.state },
    inputs,
    outcome: lineOutcome(settled),
    rounding: null,
  };
}

function unknown(what: "person" | "line", value: string, known: readonly string[], expected: string): Fault {
  const meant = nearestName(value, known);
  return fault(what === "person" ? "unknown_person" : "unknown_name", [what], value, meant === null ? expected : `${expected}: ${meant}?`);
}
