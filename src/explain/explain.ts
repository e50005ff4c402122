import {
  expectedId,
  expectedNameOf,
  expectedNotRejected,
  expectedPersonWithStatement,
  fault,
  jixiaoError,
  oneOf,
  readOptions,
  say,
} from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { LineDefinition, Policy, PolicyDefinition } from "../policy/index.js";
import {
  openPeriod,
  policiesOf,
  policyPeriods,
  readId,
  settlePayee,
  valueOutcome,
  type OpenPeriod,
  type Payee,
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
 * @throws {JixiaoError} `invalid_id` for what is no person's id, `unknown_person` for one who has no statement, `ambiguous_person` for one
 * who has several, `unknown_policy`, `unknown_name` for a line that the policy does not have; what `settle` throws.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: "128000.00" }] };
 * explanationText(explain(policy, period, { person: "li", line: "commission" })); // => "commission = 384.00\n  gmv 128000 × 0.003 = 384"
 */
export function explain<const P extends Policy>(
  policy: P | readonly P[],
  period: Period<P>,
  options: ExplainOptions<P["pay"][number]["name"]>,
): Explanation {
  const policies = policiesOf(policy);
  const asked = readOptions(options, ["person", "policy", "line"]);
  const opened = openPeriod(policies, period);
  const payee = findPayee(policies, opened, asked);
  const { policy: { pay }, rows } = payee;
  const policyPeriod = policyPeriods(policies, opened)(payee.policy.id);

  const recorder = buildExplanation(policyPeriod.index);
  const { statement } = settlePayee(payee, policyPeriod, opened, recorder);
  const lines = pay.map((line, index) => explainLine(line, statement, recorder.roots, index, payee));
  if (asked.line !== undefined) {
    const only = lines[pay.findIndex(({ name }) => name === asked.line)];
    if (only !== undefined) return only;
    const none = say(expectedNameOf, { of: "pay line", in: "policy" });
    throw jixiaoError([fault("unknown_name", ["line"], options.line, oneOf(statement.lineOrder, options.line, none))]);
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
    inputs: [...lines, ...recorder.roots.slice(pay.length * rows.length)],
    outcome: valueOutcome(payable),
    rounding: null,
  };
}

/** @throws {JixiaoError} where there is no such statement, or several. */
function findPayee(
  policies: readonly PolicyDefinition[],
  opened: OpenPeriod<PolicyDefinition>,
  { person: asked, policy }: Partial<ExplainOptions<string>>,
): Payee {
  const person = readId(asked);
  if (person === null) throw jixiaoError([fault("invalid_id", ["person"], asked, say(expectedId, { orNull: false }))]);
  const ids = policies.map(({ id }) => id);
  if (policy !== undefined && !ids.includes(policy)) {
    throw jixiaoError([fault("unknown_policy", ["policy"], policy, say("one_of", { choices: ids }))]);
  }
  const found = opened.payeesOf(person, policy);
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  if (only !== undefined) {
    const under = found.map((payee) => payee.policy.id);
    throw jixiaoError([fault("ambiguous_person", ["policy"], policy, say("one_of", { choices: under }))]);
  }
  const rejected = opened.rejectedRows.find((row) => row.person !== null && String(row.person) === String(person));
  if (rejected !== undefined) {
    throw jixiaoError([fault("unknown_person", ["person"], person, say(expectedNotRejected, { fault: rejected.fault }))]);
  }
  if (opened.payeesOf(person).length > 0) {
    throw jixiaoError([fault("unknown_person", ["person"], person, say(expectedPersonWithStatement, { under: String(policy) }))]);
  }
  const known = opened.payees.map((payee) => String(payee.person));
  throw jixiaoError([
    fault("unknown_person", ["person"], String(person), oneOf(known, String(person), say(expectedPersonWithStatement, {}))),
  ]);
}

/** A line as it was recorded; over several rows, one node for each of them. The roots are the lines row by row. */
function explainLine(
  line: LineDefinition,
  statement: Statement,
  roots: readonly Explanation[],
  index: number,
  payee: Payee,
): Explanation {
  const rows = payee.rows.flatMap(({ id }, row) => {
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
