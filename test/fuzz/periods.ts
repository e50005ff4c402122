import fc from "fast-check";
import {
  combine,
  explain,
  canonicalInput,
  restate,
  settle,
  shopCommission,
  settlementRows,
  explanationText,
  verify,
  type Policy,
  type Settlement,
} from "../../src/index.js";
import { parsePeriod } from "../../src/json/index.js";
import { periods, policies } from "../../src/testing/index.js";
import { untyped } from "../error/untyped.js";
import type { Draw } from "./fuzz.js";
import { hostileValue } from "./hostile-value.js";
import { copy, mutate } from "./mutate.js";

const drawnPolicies: readonly Policy[] = [shopCommission({ version: "2026-11" }), ...fc.sample(policies(), { numRuns: 30, seed: 1 })];
const good = drawnPolicies.map((policy) => ({
  policy,
  periods: fc.sample<object>(periods(policy, { people: [1, 5] }), { numRuns: 4, seed: 1 }),
}));

/** Periods that are nearly as they should be, of policies that are sound: what a program may pass, getters and proxies among it. */
export const drawPeriod: Draw = function*(drawn) {
  const { policy, periods: ofPolicy } = drawn.any(good);
  const line = policy.pay[0]?.name ?? "base";
  const period = {
    ...copy(drawn.any(ofPolicy)),
    ...(drawn.next() < 0.5 ? { adjustments: [{ person: "p1", line, amount: "-10.00", reason: "overpaid", by: "li" }] } : {}),
    ...(drawn.next() < 0.3 ? { carryIns: [{ person: "p1", balance: drawn.any(["draw", "protection"]), amount: "5.00" }] } : {}),
  };
  const changes = Array.from({ length: 1 + drawn.under(4) }, () => mutate(period, drawn, hostileValue));
  const input = `${policy.id}, ${changes.join("; ")}`;
  let settlement: Settlement | null = null;
  const rows = rowsIn(period);
  yield {
    call: "parsePeriod",
    input,
    run: () => {
      // The period is handed on as it came in, however large.
      const { ignored, faults } = parsePeriod(policy, period);
      return { ignored, faults };
    },
  };
  yield {
    call: "settle",
    input,
    rows,
    run: () => {
      settlement = settle(policy, untyped(period));
      return settlement;
    },
  };
  if (settlement === null) return;
  const settled: Settlement = settlement;
  const [statement] = settled.statements;
  yield {
    call: "settle, again",
    input,
    run: () => {
      if (JSON.stringify(settle(policy, untyped(period))) !== JSON.stringify(settled)) throw new Error("it settles otherwise");
    },
  };
  yield { call: "settlementRows", input, run: () => settlementRows(settled) };
  yield { call: "combine", input, run: () => combine([settled, { ...settled, period: "another" }]) };
  yield { call: "canonicalInput", input, run: () => canonicalInput(policy, untyped(period)) };
  yield {
    call: "restate",
    input,
    run: () => {
      if (restate(settled, settled).changes.length > 0) throw new Error("a settlement differs from itself");
    },
  };
  if (statement === undefined) return;
  yield {
    call: "verify",
    input,
    run: () => {
      if (verify(untyped(statement), policy, untyped(period)) !== null) throw new Error("a statement differs from itself");
    },
  };
  yield { call: "explain", input, run: () => explain(policy, untyped(period), { person: statement.person }) };
  yield {
    call: "explanationText",
    input,
    run: () =>
      (["en", "zh"] as const).map((language) =>
        explanationText(explain(policy, untyped(period), { person: statement.person }), { language })
      ),
  };
};

function rowsIn(period: object): number {
  const { people, teams }: { readonly people?: unknown; readonly teams?: unknown } = period;
  return [people, teams].reduce<number>((rows, list) => rows + (isList(list) ? list.length : 0), 0);
}

function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
