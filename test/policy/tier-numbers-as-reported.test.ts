import { describe, expect, it } from "vitest";
import {
  bands,
  contest,
  curve,
  evaluate,
  highest,
  lookup,
  marginal,
  metric,
  min,
  parameter,
  plus,
  score,
  scorecard,
  slice,
  standings,
  times,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

/**
 * Asked for by people who write such plans: mrexcel.com threads 1088633 and 1090340 (tiers by attainment whose rates differ by person),
 * frappe/erpnext issue 2426 and PolicyEngine/policyengine-core issue 390 (rates and bounds of a scale as parameters).
 */
describe("numbers of tiers, tables, contests and cards as people asked to state them", () => {
  const [revenue, goal, n, q] = [metric("revenue", "money"), metric("goal", "money"), metric("n", "count"), metric("q", "points")];
  const rate = parameter("rate", "ratio", "0.05", { per: "person" });
  const to = parameter("to", "money", 100000, { per: "person" });
  const points = curve([[0, 0], [100, 100]]);
  const told = (run: () => unknown) => thrownFaults(run).map(({ message }) => message);
  const ofRow = "a parameter of the policy alone: what differs by person is written with slice, when and times";
  const noNumber = "a number, or a parameter of the policy: what differs by row is written with slice, when and times";

  it("rates of one's own in tiers by attainment are refused, and slices pay 7000 + 2625 + 750", () => {
    const tiers = untyped([[0, rate], [1, times(rate, "1.5")], ["1.25", min(times(rate, "2.5"), "0.15")]]);
    expect(told(() => evaluate(marginal(revenue, tiers, { attainmentOf: goal }), untyped({})))).toEqual([
      `tiers[1].rate: invalid kind: got "times", expected ${noNumber}`,
      `tiers[2].rate: invalid kind: got "min", expected ${noNumber}`,
      `tiers[0].rate: misplaced: got rate, expected ${ofRow}`,
    ]);
    const [to125, over] = [times(goal, "1.25"), min(times(rate, "2.5"), "0.15")];
    const commission = plus(
      times(slice(revenue, { to: goal }), rate),
      times(slice(revenue, { from: goal, to: to125 }), times(rate, "1.5")),
      times(slice(revenue, { from: to125 }), over),
    );
    expect(evaluate(commission, { revenue: 130000, goal: 100000, rate: "0.07" }).value).toBe("10375");
  });

  it("a bound of one's own is refused, and slices pay 45000 + 49500", () => {
    expect(told(() => evaluate(marginal(revenue, untyped([[0, "0.45"], [to, "0.5"]])), untyped({})))).toEqual([
      `tiers[1].from: misplaced: got to, expected ${ofRow}`,
    ]);
    const scale = plus(times(slice(revenue, { to }), "0.45"), times(slice(revenue, { from: to }), "0.5"));
    expect(evaluate(scale, { revenue: 199000 }).value).toBe("94500");
  });

  it("a bonus in a table is 200 from 100 on", () => {
    const bonus = bands([[100, parameter("bonus", "money", 200)]], { otherwise: 0 });
    expect(evaluate(lookup(n, bonus, { unit: "money" }), { n: 120 }).value).toBe("200");
  });

  it("a first prize is 300", () => {
    const cup = contest("c", { factors: { q: highest(q) }, prizesPerFactor: [parameter("first", "money", 300)] });
    expect(standings(cup, [{ id: "a", q: 1 }, { id: "b", q: 2 }])[0]?.entrants.map(({ prize }) => prize)).toEqual(["0.00", "300.00"]);
  });

  it("a weight is points: as a ratio it is refused, in points it weighs", () => {
    const weighing = (weight: unknown) => scorecard("c", { q: { metric: q, weight: untyped(weight), points } });
    expect(told(() => score(weighing(parameter("w", "ratio", 100)), { q: 50 }))).toEqual([
      "scorecards.c.items.q.weight: unit mismatch: got w (ratio), expected a parameter in points",
    ]);
    expect(score(weighing(parameter("w", "points", 100)), { q: 50 }).score).toBe("50.00");
  });

  it("a grade is reached from its bound on", () => {
    const card = scorecard("c", { q: { metric: q, weight: 100, points } }, { grades: { A: parameter("a", "points", 90), B: 0 } });
    expect(["95", "90", "89.99"].map((of) => score(card, { q: of }).grade)).toEqual(["A", "A", "B"]);
  });
});
