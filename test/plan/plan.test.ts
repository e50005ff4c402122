import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definePolicy, lineOf, metric, min, times, type Policy } from "../../src/index.js";
import { planOf, type ColumnFacts, type PeriodFacts } from "../../src/plan/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { compareWithSettle, opsOf } from "./compare.js";
import { drawnSettlements } from "./drawn-settlements.js";

const runs = 50;

describe("a plan", () => {
  const drawn = fc.sample(drawnSettlements, { numRuns: runs, seed: 25 });
  const all = drawn.map(({ policies, period }) => compareWithSettle(policies, period));

  it("comes to what settle comes to, in every line, step, score, gate, place, prize and balance", () => {
    expect(all.flatMap(({ differences }) => differences)).toEqual([]);
    expect(all.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(runs * 50);
  });

  it("uses, taken together, every op", () => {
    const met = new Set([...all, linesInSteps()].flatMap(({ plan }) => [...opsOf(plan).keys()]));
    expect([...met].toSorted()).toEqual([
      "absent",
      "addition",
      "agreed",
      "atLeastOf",
      "bits",
      "compare",
      "constant",
      "countGroup",
      "countTeam",
      "divide",
      "exact",
      "flag",
      "gated",
      "gather",
      "greatest",
      "is",
      "judge",
      "known",
      "least",
      "limit",
      "linear",
      "load",
      "not",
      "ofStatement",
      "orElse",
      "overTeam",
      "piece",
      "prize",
      "product",
      "quotient",
      "rank",
      "refuse",
      "require",
      "select",
      "share",
      "shareable",
      "some",
      "strict",
      "told",
      "total",
      "whereMet",
    ]);
  });
});

/** A cap that is as much as the base of all stints, in each of which it is read beside the person's own. */
function linesInSteps() {
  const [base, most] = [metric("base", "money"), metric("most", "money")];
  const policy = definePolicy({
    id: "base",
    version: "1",
    currency: "CNY",
    pay: { base, bonus: metric("bonus", "money") },
    cap: min(times(lineOf("base"), 2), most),
  });
  return compareWithSettle([policy], {
    period: "2026-11",
    people: [
      { id: "li 1", person: "li", base: 1000, bonus: 1500, most: 9000 },
      { id: "li 2", person: "li", base: 500, bonus: 900, most: 9000 },
      { id: "wang 1", person: "wang", base: 500, bonus: 900, most: 900 },
      { id: "wang 2", person: "wang", base: 500, bonus: 900, most: 800 },
    ],
  });
}

describe("a line that a step reads", () => {
  it("is what it comes to over all rows of the statement", () => {
    const { differences, settlement: { statements } } = linesInSteps();
    expect(differences).toEqual([]);
    expect(statements.map(({ payable, pending }) => [payable, pending])).toEqual([["3000.00", []], ["2800.00", ["cap"]]]);
  });
});

/** Of readings that have so many places, whichever they are. */
function factsOf(scale: number): PeriodFacts {
  const column: ColumnFacts = { scale, least: 0n, most: 10n ** BigInt(scale + 3), mayBeAbsent: false, mayBeFaulty: false };
  return {
    column: () => column,
    mostRows: 1000,
    mayLackTeam: false,
    mayHaveStints: false,
    mayBeRejected: false,
    mayHaveAdditions: false,
  };
}

describe("planOf()", () => {
  const [rate, share] = [metric("rate", "ratio"), metric("share", "ratio")];
  const policy: Policy = definePolicy({
    id: "sales",
    version: "1",
    currency: "CNY",
    pay: { bonus: times(times(metric("gmv", "money", { places: "any" }), rate), share) },
  });

  it("says which figure has more places than a plan keeps, and what to do", () => {
    expect(thrownFaults(() => planOf([policy], factsOf(14))).map(({ message }) => message)).toEqual([
      "pay.bonus.quantity: too many places: got 42, "
      + "expected a figure of at most 40 decimals, whatever is read: round what it is made of first",
    ]);
  });

  it("works out bounds from those of the columns", () => {
    const { policies: [sales] } = planOf([policy], factsOf(2));
    expect(sales?.lines[0]?.amount).toMatchObject({ scale: 2, least: 0n, most: 10n ** 11n, mayBeAbsent: false, mayBeFaulty: false });
  });
});
