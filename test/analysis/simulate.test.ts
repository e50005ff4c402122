import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, definePolicy, gates, metrics, settle, teamMetric, times, voidedBy, when, type Policy } from "../../src/index.js";
import { simulate } from "../../src/analysis/index.js";
import { periods } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const { gmv, base } = metrics({ person: { gmv: "money", base: "money" } });

const policyOf = (version: string, rate: string, dsr: string, currency = "CNY") =>
  definePolicy({
    id: "sales",
    version,
    currency,
    pay: {
      base,
      commission: times(gmv, rate),
      bonus: voidedBy(gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), dsr) }), when(atLeast(gmv, 100000), 1000, 0)),
    },
    cap: 9000,
  });

const [before, after] = [policyOf("1", "0.003", "4.7"), policyOf("2", "0.002", "4.5")];
const month = (period: string, dsr: string) => ({
  period,
  teams: [{ id: "east", dsr }],
  people: [
    { id: "li", name: "李", team: "east", gmv: 128000, base: 4000 },
    { id: "wang", name: "王", team: "east", gmv: 90000, base: 4000 },
    { id: "zhao", name: "赵", team: "east", gmv: 0, base: 4000 },
  ],
});
const months = [month("2026-10", "4.6"), month("2026-11", "4.8")];

// Worked by hand: October before 4384 + 4270 + 4000, after 5256 + 4180 + 4000; November before 5384 + 4270 + 4000, after as October.
describe("simulate()", () => {
  const simulated = simulate(before, after, months);

  it("tells what both cost by month, line and team", () => {
    expect(simulated.total).toEqual({ before: "26308.00", after: "26872.00", difference: "564.00" });
    expect(simulated.months.map(({ period, difference }) => [period, difference])).toEqual([["2026-10", "782.00"], ["2026-11", "-218.00"]]);
    expect(simulated.lines.map(({ line, difference }) => [line, difference])).toEqual([
      ["base", "0.00"],
      ["commission", "-436.00"],
      ["bonus", "1000.00"],
    ]);
    expect(simulated.teams.map(({ team, difference }) => [team, difference])).toEqual([["east", "564.00"]]);
  });

  it("tells who wins and who loses, by name, and who crosses which gate", () => {
    expect(simulated.people).toEqual({ better: 1, worse: 1, same: 1 });
    expect(simulated.winners).toEqual([{ person: "li", name: "李", before: "9768.00", after: "10512.00", difference: "744.00" }]);
    expect(simulated.losers.map(({ name, difference }) => [name, difference])).toEqual([["王", "-180.00"]]);
    expect(simulated.quantiles.map(({ difference }) => difference)).toEqual(["-180.00", "-180.00", "0.00", "744.00", "744.00"]);
    expect(simulated.crossings).toEqual([
      { kind: "gate", period: "2026-10", id: "east", name: null, of: "shop.dsr", before: "failed", after: "passed" },
    ]);
  });

  it("draws the people of the months for what a year may cost, the same for the same seed", () => {
    const drawn = (seed: number) => simulate(before, after, months, { bootstrap: { seed, draws: 200, months: 12 } }).bootstrap;
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
    expect([drawn(7)?.before.expected, drawn(7)?.difference.expected]).toEqual(["157848.00", "3384.00"]);
    const { low, middle, high } = drawn(7)?.after ?? { low: "", middle: "", high: "" };
    expect(Number(low)).toBeLessThan(Number(middle));
    expect(Number(middle)).toBeLessThan(Number(high));
  });

  it("refuses no months, and two currencies", () => {
    expect(thrownFaults(() => simulate(before, after, [])).map(({ code }) => code)).toEqual(["empty"]);
    const inYen = policyOf("3", "0.003", "4.7", "JPY");
    expect(thrownFaults(() => simulate(before, inYen, months)).map(({ message }) => message)).toEqual([
      "after: invalid currency: got CNY, JPY, expected one of CNY",
    ]);
  });

  it.each([["months", Number.POSITIVE_INFINITY], ["months", null], ["draws", 0], ["draws", 1e9], ["seed", 0.5]])(
    "refuses to draw by %s of %s",
    (field, count) => {
      const call = () => simulate(before, after, months, { bootstrap: untyped({ [field]: count }) });
      expect(thrownFaults(call).map(({ code, path }) => [code, ...path])).toEqual([["invalid_count", "bootstrap", field]]);
    },
  );

  it("sums what settling pays, whatever the months are", () => {
    const cents = (policy: Policy, all: readonly Parameters<typeof settle>[1][]) =>
      all.reduce((sum, each) => sum + Math.round(Number(settle(policy, each).totals[0]?.payable) * 100), 0);
    fc.assert(
      fc.property(fc.array(periods(before, { people: 4 }), { minLength: 1, maxLength: 3 }), (drawn) => {
        const { total, lines, months: byMonth, teams } = simulate(
          before,
          after,
          drawn.map((each, index) => ({ ...each, period: `m${index}` })),
        );
        expect(Math.round(Number(total.before) * 100)).toBe(cents(before, drawn));
        expect(Math.round(Number(total.after) * 100)).toBe(cents(after, drawn));
        for (const parts of [lines, byMonth, teams]) {
          expect(parts.reduce((sum, { difference }) => sum + Math.round(Number(difference) * 100), 0))
            .toBe(Math.round(Number(total.difference) * 100));
        }
      }),
      { numRuns: 25, seed: 1 },
    );
  });
});
