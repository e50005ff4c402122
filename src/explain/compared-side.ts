import { faultAt, isJixiaoError, isNotEmpty, jixiaoError, readFields, say, fault, unknownFields } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import {
  openPeriod,
  policiesOf,
  policyPeriods,
  settlePayee,
  type OpenPeriod,
  type Payee,
  type Period,
  type PolicyPeriod,
  type Statement,
} from "../settle/index.js";
import { findPayee } from "./explain.js";

/** One of the two that are compared: a policy, or several, and the period that is settled by it. */
export interface ComparedSide<P extends Policy = Policy> {
  readonly policy: P | readonly P[];
  readonly period: Period<P>;
}

/** A side that was read. */
export interface OpenSide {
  readonly policies: readonly PolicyDefinition[];
  readonly period: OpenPeriod<PolicyDefinition>;
}

/** A side on which somebody has a statement. */
export interface StatementSide extends OpenSide {
  readonly payee: Payee;
  readonly policy: PolicyDefinition;
  readonly policyPeriod: PolicyPeriod;
  readonly statement: Statement;
}

/** @throws {JixiaoError} what `settle` throws, with the side in the path. */
export function openSide(side: unknown, name: "before" | "after"): OpenSide {
  const given = readFields(side);
  const fields = ["policy", "period"] as const;
  if (given === null) throw jixiaoError([fault("not_an_object", [name], side, say("an_object_with", { fields }))]);
  const unknown = unknownFields(Object.keys(given), fields, [name]);
  if (isNotEmpty(unknown)) throw jixiaoError(unknown);
  const { policy, period } = given as unknown as ComparedSide;
  try {
    const policies = policiesOf(policy);
    return { policies, period: openPeriod(policies, period) };
  } catch (error) {
    if (!isJixiaoError(error)) throw error;
    const [first, ...others] = error.faults.map((found) => faultAt([name, ...found.path], found));
    throw first === undefined ? error : jixiaoError([first, ...others]);
  }
}

/**
 * Somebody's statement on a side; null where there is none.
 *
 * @throws {JixiaoError} `ambiguous_person` where there are several.
 */
export function statementOn(side: OpenSide, person: RowId, policy: string | undefined): StatementSide | null {
  const [found, another] = side.period.payeesOf(person, policy);
  const payee = another === undefined ? found : findPayee(side.policies, side.period, { person });
  if (payee === undefined) return null;
  const policyPeriod = policyPeriods(side.policies, side.period)(payee.policy.id);
  const { statement } = settlePayee(payee, policyPeriod, side.period, null);
  return { ...side, payee, policy: payee.policy, policyPeriod, statement };
}
