import { fault, jixiaoError, say, unreadableFault, type Path } from "../error/index.js";
import type { Policy } from "../policy/index.js";
import type { Period, StatementOf } from "./period.js";
import { settle } from "./settle.js";
import type { Settlement, Statement } from "./settlement.js";

/** Where a statement differs from what it comes to when it is settled again. */
export interface StatementDifference {
  /** In the statement: `["lines", "commission", "amount"]`; empty where there is no such statement any more. */
  readonly path: Path;
  /** What the statement says, and what it comes to now; null where there is nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Settles a period again and gives the first thing in which a statement differs from what it comes to now, in the order of a statement;
 * null where it still says the same, whatever order a database gave its keys.
 *
 * @throws {JixiaoError} where `settle` does, `not_an_object` for what is no statement, `unreadable` for one that throws when it is read.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: 100000 }] };
 * const statement = settle(policy, period).statements[0]!;
 * verify(statement, policy, period); // => null
 * verify({ ...statement, payable: "3000.00" }, policy, period); // => { path: ["payable"], before: "3000.00", after: "300.00" }
 */
export function verify<const P extends Policy>(
  statement: StatementOf<P>,
  policy: P | readonly P[],
  period: Period<P>,
): StatementDifference | null {
  const kept: unknown = statement;
  if (!isRecord(kept)) throw jixiaoError([fault("not_an_object", ["statement"], kept, say("something_made_by", { by: "settle" }))]);
  const { statements }: Settlement<Statement<string, string, unknown, unknown>, unknown, unknown> = settle(policy, period);
  try {
    const again = statements.find((each) => each.policy === kept.policy && String(each.person) === String(kept.person));
    return again === undefined ? { path: [], before: kept, after: null } : firstDifference(kept, again, []);
  } catch {
    throw jixiaoError([unreadableFault(["statement"], "data_that_can_be_read")]);
  }
}

function firstDifference(before: unknown, after: unknown, path: Path): StatementDifference | null {
  if (isRecord(before) && isRecord(after) && Array.isArray(before) === Array.isArray(after)) {
    for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
      const step = Array.isArray(after) ? Number(key) : key;
      const found = firstDifference(own(before, key), own(after, key), [...path, step]);
      if (found !== null) return found;
    }
    return null;
  }
  return Object.is(before, after) ? null : { path, before: before ?? null, after: after ?? null };
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
