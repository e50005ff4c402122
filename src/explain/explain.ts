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
import { Decimal } from "../decimal/index.js";
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
  type PolicyPeriod,
  type Statement,
} from "../settle/index.js";
import { buildExplanation, lineOutcome, lineSettings } from "./build-explanation.js";
import type { Explanation } from "./explanation.js";

/** Whose statement is explained, and which line of it. */
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
  const roots = recorder.roots.slice(0, pay.length * rows.length).map((root, position) => {
    const row = rows[Math.floor(position / pay.length)];
    return row === undefined ? root : withUnaskedGates(root, (id) => explainGates(id, row, policyPeriod));
  });
  const lines = pay.map((line, index) => explainLine(line, statement, roots, index, payee));
  if (asked.line !== undefined) {
    const only = lines[pay.findIndex(({ name }) => name === asked.line)];
    if (only !== undefined) return only;
    const none = say(expectedNameOf, { of: "pay line", in: "policy" });
    throw jixiaoError([fault("unknown_name", ["line"], options.line, oneOf(statement.lineOrder, options.line, none))]);
  }
  const { person, name, policy: id, version, provisional, payable, currency } = statement;
  const [{ id: row }] = rows;
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
      currency,
      // A person of several rows has them below each line.
      ...(rows.length === 1 && String(row) !== String(person) ? { row: String(row) } : {}),
      ...balancesLeft(statement),
    },
    inputs: [...lines, ...recorder.roots.slice(pay.length * rows.length)],
    outcome: valueOutcome(payable),
    rounding: null,
  };
}

/**
 * Whose statement it is that is asked for.
 *
 * @throws {JixiaoError} where there is no such statement, or several.
 *
 * @internal
 */
export function findPayee(
  policies: readonly PolicyDefinition[],
  opened: OpenPeriod<PolicyDefinition>,
  { person: asked, policy }: Partial<Pick<ExplainOptions, "person" | "policy">>,
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

/** What is carried into the next period, unless it is nothing. */
function balancesLeft({ balances }: Statement): Explanation["settings"] {
  return Object
    .fromEntries(Object.entries(balances).flatMap(([name, amount]: [string, string | null]) =>
      amount !== null && new Decimal(amount).isZero() ? [] : [[name, amount ?? "unknown"]]
    ));
}

/** A set of gates as it is for a row, whoever asks. */
function explainGates(id: string, row: Payee["rows"][number], policyPeriod: PolicyPeriod): Explanation | undefined {
  const recorder = buildExplanation(policyPeriod.index);
  policyPeriod.scopeOf(row).recordedBy(recorder).gates(id);
  return recorder.roots[0];
}

/** The same with the gates beside an amount for which nobody asked them: who reads why it is nothing asks for them. */
function withUnaskedGates(node: Explanation, gatesOf: (id: string) => Explanation | undefined): Explanation {
  // Other rows have gates of their own.
  if (node.kind === "row" || node.inputs.length === 0) return node;
  const inputs = node.inputs.map((input) => withUnaskedGates(input, gatesOf));
  const isUnasked = (node.kind === "voidedBy" || node.kind === "heldBy") && inputs.length === 1 && node.outcome.state === "value";
  const unasked = isUnasked && node.name !== null ? gatesOf(node.name) : undefined;
  return { ...node, inputs, ...(unasked === undefined ? {} : { beside: [unasked] }) };
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
    settings: lineSettings(settled),
    inputs,
    outcome: lineOutcome(settled),
    rounding: null,
  };
}
