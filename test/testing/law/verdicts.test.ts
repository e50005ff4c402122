import { describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  contest,
  curve,
  definePolicy,
  equals,
  gates,
  heldBy,
  highest,
  metric,
  metrics,
  minus,
  moreThan,
  parameter,
  perUnit,
  plus,
  prizeOf,
  ratio,
  scorecard,
  scoreOf,
  shareOf,
  teamMean,
  teamMetric,
  times,
  voidedBy,
  wholeAmount,
  when,
  type Policy,
  type Quantity,
} from "../../../src/index.js";
import {
  checkLaws,
  equalPay,
  failedGateStops,
  lawStrength,
  marketImmune,
  monotone,
  neverNegative,
  noCliff,
  notApplicableIsNeutral,
  orderAndNames,
  untouchable,
  withinBudget,
  type Law,
} from "../../../src/testing/index.js";

const { base, gmv, target, absences } = metrics({ person: { base: "money", gmv: "money", target: "money", absences: "count" } });
const dsr = teamMetric("dsr", "points");
const shop = gates("shop", { dsr: atLeast(dsr, "4.7") });
type Pay = Readonly<Record<string, Quantity<"money"> | Quantity<"number"> | number>>;
const policyOf = (pay: Pay, id = "a"): Policy => definePolicy({ id, version: "1", currency: "CNY", pay });

describe("a law does not accuse a policy that keeps it", () => {
  it.each([
    ["a floor", { floor: 2420 }],
    ["a draw", { draw: 3000 }],
    ["a cap", { cap: 5000 }],
    ["protection", { protected: ["base"] as const }],
  ])("where something is held, and %s looks at the sum before it is paid", (_, steps) => {
    const policy = definePolicy({
      id: "a",
      version: "1",
      currency: "CNY",
      pay: { base, bonus: heldBy(shop, 1000), fine: minus(0, metric("fine", "money")) },
      ...steps,
    });
    expect(checkLaws(policy, [monotone(dsr)], { ranges: { base: [0, 6000] } }).laws[0]?.state).toBe("holds");
  });

  it("of a cliff between readings that are many steps apart", () => {
    const reached = atLeast(ratio(gmv, target, { places: 2 }), 1);
    const policy = policyOf({ commission: times(gmv, "0.003"), bonus: when(reached, 1000, 0) });
    expect(checkLaws(policy, [noCliff(gmv, { above: 1, except: ["bonus"] })]).laws[0]?.state).toBe("holds");
  });

  it("by the scorecard of another policy", () => {
    const item = (id: string, weight: number) => ({ metric: metric(id, "ratio"), weight, points: curve([[0, 0], [1, 100]]) });
    const card = (...weights: readonly [number, number, number]) =>
      scorecard("service", { a: item("a", weights[0]), b: item("b", weights[1]), c: item("c", weights[2]) });
    const sales = definePolicy({ id: "sales", version: "1", currency: "CNY", scorecards: [card(50, 30, 20)] });
    const service = definePolicy({ id: "service", version: "1", currency: "CNY", scorecards: [card(20, 30, 50)] });
    expect(checkLaws([sales, service], [notApplicableIsNeutral()]).laws[0]?.state).toBe("holds");
  });

  it("of more than one odd unit for each pool that a line has a share of", () => {
    const policy = policyOf({ shares: plus(shareOf("100.01", gmv), shareOf("50.01", gmv), shareOf("33.33", gmv)) });
    expect(checkLaws(policy, [equalPay(), orderAndNames()], { teams: 1 }).holds).toBe(true);
  });
});

describe("a law is not blind", () => {
  it.each([
    ["none", equals(absences, 0)],
    ["few", atMost(absences, 2)],
  ])("to what is rare only where the policy asks for %s", (_, condition) => {
    const policy = policyOf({ salary: 3000, fine: minus(0, perUnit(absences, 500)), full: when(condition, 300, 0) });
    expect(checkLaws(policy, [neverNegative()]).laws[0]?.state).toBe("broken");
  });

  it("to large sales where the policy asks for any", () => {
    const policy = policyOf({ commission: times(gmv, "0.03"), attendance: when(moreThan(gmv, 0), 200, 0) });
    expect(checkLaws(policy, [withinBudget(6000)], { people: 6 }).laws[0]?.state).toBe("broken");
  });

  it("to what is measured of teams, and says so of what the contest does not read", () => {
    const pk = contest("pk", {
      factors: { gmv: highest(gmv) },
      eligible: atLeast(teamMetric("shopGmv", "money"), 100000),
      within: "policy",
      prizesPerFactor: [300],
    });
    const policy = policyOf({ prize: prizeOf(pk), base });
    expect(checkLaws(policy, [marketImmune(pk, "gmv"), marketImmune(pk, "gmv", "shopGmv"), marketImmune(pk, "base")]).laws.map(
      ({ state }) => state
    )).toEqual(["holds", "broken", "unknown"]);
  });

  it("to one of several policies, in whatever order they are given", () => {
    const [a, b] = [policyOf({ c: times(gmv, "0.01") }, "a"), policyOf({ c: when(atLeast(gmv, 100), 1, 0) }, "b")];
    for (const both of [[a, b], [b, a]]) expect(checkLaws(both, [withinBudget(5700)], { people: 3 }).laws[0]?.state).toBe("broken");
  });
});

describe("any bound that a policy may have", () => {
  it.each(["900000000000000", "999999999999999", "-999999999999999"])("can be drawn at: %s", (bound) => {
    expect(checkLaws(policyOf({ bonus: when(atLeast(gmv, bound), 1, 0) }), [neverNegative()], { runs: 20 }).holds).toBe(true);
  });
});

describe("what a counterexample says of its cause", () => {
  const falling = wholeAmount(gmv, [[0, "0.005"], [100000, "0.004"]]);
  const told = (pay: Pay, law: Law) => checkLaws(policyOf(pay), [law]).laws[0]?.counterexample?.text.en;

  it("is of the lines that the law looks at", () => {
    expect(told({ commission: falling, bonus: when(atLeast(gmv, 100000), 1000, 0) }, monotone("gmv", { lines: ["commission"] })))
      .toBe("p1: gmv 100,000.00 instead of 99,999.99 pays 100.00 less: commission is 400.00 instead of 500.00, the band at 100,000 applies to the whole amount");
  });

  it("is a line that lost, not one that gained more", () => {
    const step = (amount: number) => when(atLeast(gmv, 100000), amount, 0);
    expect(told({ a: step(1000), b: step(-600), c: step(-600) }, monotone("gmv")))
      .toBe("p1: gmv 100,000.00 instead of 99,999.99 pays 200.00 less: b is -600.00 instead of 0.00, its condition turns at 100,000");
  });

  it("goes the way that the reading goes", () => {
    const rising = { commission: wholeAmount(gmv, [[0, "0.005"], [100000, "0.006"]]) };
    const text = told(rising, monotone("gmv", { better: "lower", lines: ["commission"] }));
    const line = "commission is 500.00 instead of 600.00, the band at 100,000 no longer applies";
    expect(text).toContain(`99,999.99 instead of 100,000.00 pays 100.00 less: ${line}`);
  });
});

describe("a line that reads people under another policy", () => {
  it("may change with what fails a gate of theirs: it reads the same reading", () => {
    const csat = metric("csat", "ratio");
    const card = scorecard("service", { csat: { metric: csat, weight: 100, points: curve([[0, 0], [1, 100]]) } });
    const own = gates("own", { csat: atLeast(csat, "0.8") });
    const agents = definePolicy({
      id: "agents",
      version: "1",
      currency: "CNY",
      pay: { bonus: voidedBy(own, 100), score: perUnit(scoreOf(card), 1) },
    });
    const leads = definePolicy({
      id: "leads",
      version: "1",
      currency: "CNY",
      pay: { team: perUnit(teamMean(scoreOf(card), { places: 2, under: "agents" }), 1) },
    });
    expect(checkLaws([agents, leads], [failedGateStops(own, ["bonus"])]).laws[0]?.state).toBe("holds");
  });
});

describe("a parameter that rows may override", () => {
  const goal = parameter("goal", "money", 100000, { per: "person" });

  it("is a reading like any other", () => {
    const policy = definePolicy({ id: "a", version: "1", currency: "CNY", pay: { bonus: when(atLeast(gmv, goal), 1000, 0) } });
    const laws = [monotone("goal", { better: "lower" }), untouchable("bonus", { reads: [gmv, "goal"] })] as const;
    expect(checkLaws(policy, laws).laws.map(({ state }) => state)).toEqual(["holds", "holds"]);
  });

  it("does not make lawStrength count what only the options noticed", () => {
    const rate = parameter("rate", "ratio", "0.003", { per: "person" });
    const policy = definePolicy({ id: "a", version: "1", currency: "CNY", pay: { base, commission: times(gmv, rate) } });
    expect(lawStrength(policy, [neverNegative()], { runs: 10, ranges: { rate: [0, "0.01"] } }).noticed).toBe(0);
  });
});
