import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromRows } from "../../src/columns/index.js";
import { keptPlan } from "../../src/columns/kept-plan.js";
import { definePolicy, metric, times } from "../../src/index.js";
import type { ColumnFacts, PeriodFacts } from "../../src/plan/index.js";
import { untyped } from "../error/untyped.js";
import { drawnSettlements } from "../plan/drawn-settlements.js";
import { compareColumns } from "./compare-columns.js";

const known: ColumnFacts = { scale: 2, least: 5n, most: 5000n, mayBeAbsent: false, mayBeFaulty: false };
const facts = (column: ColumnFacts | null, more: Partial<PeriodFacts> = {}): PeriodFacts => ({
  column: () => column,
  mostRows: 100,
  mayLackTeam: false,
  mayHaveStints: false,
  mayBeRejected: false,
  mayHaveAdditions: false,
  ...more,
});
const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: times(metric("gmv", "money"), "0.003") } });
const another = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: times(metric("gmv", "money"), "0.003") } });

describe("the plan of a policy", () => {
  it("is the last one for a period that reaches as far, with some room", () => {
    const first = keptPlan([policy], facts(known));
    expect(keptPlan([policy], facts({ ...known }))).toBe(first);
    expect(keptPlan([policy], facts({ ...known, least: 7n, most: 4999n }, { mostRows: 99 }))).toBe(first);
    expect(keptPlan([policy], facts({ ...known, most: 2001n }, { mostRows: 51 }))).toBe(first);
  });

  it("is the same whatever was asked before: one that would do, but reaches further, is not taken", () => {
    const wide = keptPlan([policy], facts({ ...known, most: 1_000_000n }));
    expect(keptPlan([policy], facts(known))).not.toBe(wide);
    expect(keptPlan([policy], facts({ ...known, most: 9_007_199_254_740_991n })).steps.map((step) =>
      step.kind === "number" ? step.most : 0n
    ))
      .toContain(9_007_199_254_740_991n);
  });

  it.each<[string, PeriodFacts]>([
    ["least", facts({ ...known, least: 4n })],
    ["sign of the least", facts({ ...known, least: -5n })],
    ["least, which may be 0", facts({ ...known, least: 0n })],
    ["most", facts({ ...known, most: 5001n })],
    ["scale", facts({ ...known, scale: 3 })],
    ["a reading that may be absent", facts({ ...known, mayBeAbsent: true })],
    ["a reading that may be faulty", facts({ ...known, mayBeFaulty: true })],
    ["a column that is not there", facts(null)],
    ["number of rows", facts(known, { mostRows: 101 })],
    ["rows without a team", facts(known, { mayLackTeam: true })],
    ["stints", facts(known, { mayHaveStints: true })],
    ["rejected rows", facts(known, { mayBeRejected: true })],
    ["additions", facts(known, { mayHaveAdditions: true })],
  ])("is another one for a period of another %s", (_, other) => {
    const first = keptPlan([policy], facts(known));
    expect(keptPlan([policy], other)).not.toBe(first);
    expect(keptPlan([policy], other)).toBe(keptPlan([policy], other));
  });

  it("is another one for other policies", () => {
    const first = keptPlan([policy], facts(known));
    expect(keptPlan([policy, another], facts(known))).not.toBe(first);
    expect(keptPlan([another], facts(known))).not.toBe(first);
  });

  it("comes to the cents of settle of a period and of a part of it", () => {
    const differences = fc.sample(drawnSettlements, { numRuns: 8, seed: 25 }).flatMap(({ policies, period }) => {
      const fewer = { ...period, people: period.people.filter((_, row) => row % 3 > 0) };
      return [period, fewer].flatMap((each) => compareColumns(policies, fromRows(untyped(policies), untyped(each)), each).differences);
    });
    expect(differences).toEqual([]);
  });
});
