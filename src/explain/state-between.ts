import { fault, isJixiaoError, say } from "../error/index.js";
import { readColumn, type RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { openPeriod, policiesOf, policyPeriods, settlePayee, type Payee, type Statement } from "../settle/index.js";

/** What somebody's statement is settled from, some of it as it was and some as it is. */
export interface StateBetween {
  /** By the ids that they had before, or have after where they are new. */
  readonly policies: ReadonlyMap<string, PolicyDefinition>;
  /** The person's rows. */
  readonly own: readonly object[];
  readonly others: readonly unknown[];
  /** The teams of the person's rows, by their ids. */
  readonly ownTeams: ReadonlyMap<string, object>;
  readonly otherTeams: readonly unknown[];
  readonly additions: Payee["additions"];
}

/** Who is settled; `names` are ids that mean the one policy, where there is only one. */
export interface SettledPerson {
  readonly person: RowId;
  readonly period: string;
  readonly names: readonly string[];
}

/**
 * The state with its policies read, and the statement; null where there is none: a policy is none, or a row nobody's. Policies that were
 * `known` before are not read again.
 */
export function settleBetween(
  state: StateBetween,
  known: StateBetween["policies"],
  { person, period, names }: SettledPerson,
): { readonly state: StateBetween; readonly statement: Statement } | null {
  const read = state.policies === known ? known : readPolicies(state);
  if (read === null) return null;
  const policies = [...read.values()];
  const [first] = policies;
  const byId = new Map<unknown, PolicyDefinition>(policies.map((policy) => [policy.id, policy]));
  if (first !== undefined && policies.length === 1) { for (const name of [...names, undefined, null]) byId.set(name, first); }
  const opened = openPeriod(policies, {
    period,
    people: [...state.own, ...state.others],
    teams: [...state.ownTeams.values(), ...state.otherTeams],
  }, (row, path) => {
    const named = readColumn(row, "policy");
    return byId.get(named) ?? fault("unknown_policy", path, named, say("one_of", { choices: policies.map(({ id }) => id) }));
  });
  const payee = opened.payeesOf(person).find(({ rows }) => rows.some(({ row }) => row === state.own[0]));
  if (payee === undefined || payee.rows.length !== state.own.length) return null;
  const { policy, rows, position } = payee;
  const of = { person: payee.person, policy, rows, position, additions: state.additions };
  const { statement } = settlePayee(of, policyPeriods(policies, opened)(policy.id), opened, null);
  return { state: { ...state, policies: read }, statement };
}

function readPolicies({ policies }: StateBetween): StateBetween["policies"] | null {
  try {
    const read = policiesOf([...policies.values()]);
    return new Map([...policies.keys()].flatMap((id, index) => {
      const policy = read[index];
      return policy === undefined ? [] : [[id, policy] as const];
    }));
  } catch (error) {
    if (isJixiaoError(error)) return null;
    throw error;
  }
}
