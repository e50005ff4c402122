import { Decimal, placesText, zero } from "../decimal/index.js";
import { expectedId, fault, faultOf, givenTwo, got, jixiaoError, readOptions, say, type Faults } from "../error/index.js";
import type { Label, RowId } from "../formula/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { namedLines, readId, type Statement } from "../settle/index.js";
import { openSide, statementOn, type ComparedSide, type OpenSide, type StatementSide } from "./compared-side.js";
import type { Difference, DifferenceCause, DifferenceChange, DifferenceEnd, MovedLine } from "./difference.js";
import { findPayee } from "./explain.js";
import { settleBetween } from "./state-between.js";
import { wayBetween } from "./steps-between.js";

/** Whose difference is asked for. */
export interface DifferenceOptions {
  readonly person: RowId;
  /** The policy of the statement, where the person has several. */
  readonly policy?: string;
}

/**
 * Why somebody is paid otherwise: of two periods, two versions of a policy, or a correction. What differs is replaced, one thing after
 * another, and the person is settled after each: the amount of a cause is what that changes of what is payable, so that the causes sum to
 * the difference to the cent.
 *
 * The order is stated, and it decides which cause is told what two do together (more sales at a higher rate): the later one. It is: each
 * reading of the person, the team, each reading of the team, other rows, the policy that the rows name, parameters, rules in the order of a
 * policy, adjustments, carry-ins. Causes that make sense only together are one: bounds that would not rise, a gate and the line that is
 * voided by it, a reading by whose absence a line would wait that waits at neither end.
 *
 * Unit: one currency, in its places; nothing is rounded here. Cost: the person is settled once for each thing that differs; where the
 * policy reads other rows, the period is read as often.
 *
 * @throws {JixiaoError} `invalid_id` for what is no person's id, `unknown_person` for one who has a statement at neither end,
 * `ambiguous_person` for one who has several at one, `unknown_policy` for one that neither side has, `invalid_currency` where the two are
 * not in one currency, `not_an_object` or `unknown_field` for a side that is none; what `settle` throws.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const rate = parameter("rate", "ratio", "0.003");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, rate) } });
 * const month = (period: string, gmv: number) => ({ period, people: [{ id: "li", gmv }] });
 * const why = explainDifference(
 *   { policy, period: month("2026-10", 100000) },
 *   { policy: withParameters(policy, { rate: "0.004" }), period: month("2026-11", 128000) },
 *   { person: "li" },
 * );
 * why.difference; // => "212.00"
 * why.causes.map(({ amount }) => amount); // => ["84.00", "128.00"]
 */
export function explainDifference<const P extends Policy, const Q extends Policy>(
  before: ComparedSide<P>,
  after: ComparedSide<Q>,
  options: DifferenceOptions,
): Difference {
  const { person: asked, policy } = readOptions(options, ["person", "policy"]);
  const person = readId(asked);
  if (person === null) throw jixiaoError([fault("invalid_id", ["person"], asked, say(expectedId, { orNull: false }))]);
  const [was, is] = [openSide(before, "before"), openSide(after, "after")];
  const ids = [was, is].flatMap(({ policies }) => policies.map(({ id }) => id));
  if (policy !== undefined && !ids.includes(policy)) {
    throw jixiaoError([fault("unknown_policy", ["policy"], policy, say("one_of", { choices: [...new Set(ids)] }))]);
  }
  const [old, now] = [statementOn(was, person, policy), statementOn(is, person, policy)];
  if (old !== null && now !== null) return betweenStatements(old, now);
  const only = old ?? now;
  if (only !== null) return oneStatement(only, old === null ? was : is, old === null);
  const { policies, period } = is;
  findPayee(policies, period, { person, ...(policies.some(({ id }) => id === policy) ? { policy } : {}) } as DifferenceOptions);
  throw new Error(`${person} has a statement, and was not found`);
}

function betweenStatements(old: StatementSide, now: StatementSide): Difference {
  const [was, is] = [old.policy.currency, now.policy.currency];
  if (was.code !== is.code || was.places !== is.places) {
    const [first, second] = [old, now].map(({ policy: { currency } }) => `${currency.code} (${currency.places})`);
    throw jixiaoError([
      faultOf("invalid_currency", ["after"], got(givenTwo, { first: first ?? "", second: second ?? "" }), "one_currency"),
    ]);
  }
  const { start, steps } = wayBetween(old, now);
  const single = old.policies.length === 1 && now.policies.length === 1;
  const who = {
    person: now.payee.person,
    period: now.period.id,
    names: single ? [old, now].map(({ policy: { id } }) => id) : [],
  };
  const waits = new Set<string>([...old.statement.pending, ...now.statement.pending]);
  const causes: DifferenceCause[] = [];
  let state = start;
  let known = start.policies;
  let settled = old.statement;
  let together: DifferenceChange[] = [];
  for (const [index, { change, apply, joinsNext }] of steps.entries()) {
    state = apply(state);
    together.push(change);
    const isLast = index === steps.length - 1;
    if (joinsNext && !isLast) continue;
    const next = settleBetween(state, known, who);
    if (next === null || (!isLast && next.statement.pending.some((line) => !waits.has(line)))) continue;
    state = next.state;
    known = state.policies;
    causes.push(causeOf(together, settled, next.statement, [old.policy, now.policy]));
    settled = next.statement;
    together = [];
  }
  const difference = new Decimal(now.statement.payable).minus(old.statement.payable);
  const told = causes.reduce((sum, { amount }) => sum.plus(amount), zero);
  return {
    ...personOf(now.statement),
    name: now.statement.name ?? old.statement.name,
    before: endOf(old.statement),
    after: endOf(now.statement),
    difference: placesText(difference, is.places),
    provisional: old.statement.provisional || now.statement.provisional,
    causes,
    rest: placesText(difference.minus(told), is.places),
  };
}

/** Of somebody who has a statement at one end alone, that it is there is the cause of all of it. */
function oneStatement({ statement, policy }: StatementSide, missing: OpenSide, isNew: boolean): Difference {
  const { places } = policy.currency;
  const rejected = missing.period.rejectedRows.find(({ person }) => person !== null && String(person) === String(statement.person));
  const faults: Faults | null = rejected === undefined ? null : [rejected.fault];
  const lines = movedLines(isNew ? null : statement, isNew ? statement : null, [policy]);
  const payable = new Decimal(statement.payable);
  const amount = placesText(isNew ? payable : payable.negated(), places);
  return {
    ...personOf(statement),
    before: isNew ? null : endOf(statement),
    after: isNew ? endOf(statement) : null,
    difference: amount,
    provisional: statement.provisional || faults !== null,
    causes: [{ changes: [{ kind: "statement", rejected: faults }], amount, lines }],
    rest: placesText(zero, places),
  };
}

function personOf({ person, name, currency }: Statement): Pick<Difference, "kind" | "person" | "name" | "currency"> {
  return { kind: "difference", person, name, currency };
}

function endOf({ period, policy, version, payable, held, pending, provisional }: Statement): DifferenceEnd {
  return { period, policy, version, payable, held, pending, provisional };
}

function causeOf(
  [first, ...others]: readonly DifferenceChange[],
  before: Statement,
  after: Statement,
  policies: readonly [PolicyDefinition, PolicyDefinition],
): DifferenceCause {
  if (first === undefined) throw new Error("nothing was replaced");
  const [, { currency: { places } }] = policies;
  return {
    changes: [first, ...others],
    amount: placesText(new Decimal(after.payable).minus(before.payable), places),
    lines: movedLines(before, after, policies),
  };
}

function movedLines(before: Statement | null, after: Statement | null, policies: readonly PolicyDefinition[]): readonly MovedLine[] {
  const places = policies[0]?.currency.places ?? 0;
  const sums = new Map<string, { readonly line: string; readonly kind: MovedLine["kind"]; readonly sum: Decimal }>();
  for (const [statement, sign] of [[before, -1], [after, 1]] as const) {
    for (const { name, kind, line: { payable } } of statement === null ? [] : namedLines(statement)) {
      const key = JSON.stringify([kind, name]);
      sums.set(key, { line: name, kind, sum: (sums.get(key)?.sum ?? zero).plus(new Decimal(payable).times(sign)) });
    }
  }
  return [...sums.values()].flatMap(({ line, kind, sum }) =>
    sum.isZero() ? [] : [{ line, kind, label: labelOf(line, policies), amount: placesText(sum, places) }]
  );
}

function labelOf(line: string, policies: readonly PolicyDefinition[]): Label | null {
  const labels = policies.flatMap(({ pay }) => pay.find(({ name }) => name === line)?.label ?? []);
  return labels.at(-1) ?? null;
}
