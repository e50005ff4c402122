import { describe, expect, it } from "vitest";
import {
  all,
  atLeast,
  byGrade,
  checkGates,
  contest,
  curve,
  definePolicy,
  evaluate,
  gate,
  gates,
  gradeIn,
  heldBy,
  highest,
  metric,
  metrics,
  minus,
  orElse,
  parameter,
  passed,
  perUnit,
  prizeOf,
  ratio,
  score,
  scorecard,
  scoreOf,
  settle,
  settlementRows,
  teamMean,
  teamMetric,
  times,
  voidedBy,
  when,
  withParameters,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { asPoints } from "./card-of-points.js";

const { quality, speed, base, gmv } = metrics({ person: { quality: "points", speed: "points", base: "money", gmv: "money" } });
const service = scorecard(
  "service",
  { quality: { metric: quality, weight: 60, points: asPoints }, speed: { metric: speed, weight: 40, points: asPoints } },
  { grades: { A: 90, B: 75, C: 60, D: 0 } },
);

describe("performance pay: base times the coefficient of the grade", () => {
  const policy = definePolicy({
    id: "service",
    version: "2026-11",
    currency: "CNY",
    pay: { base, performance: times(times(base, "0.3"), byGrade(service, { A: "1.2", B: "1", C: "0.8", D: 0 })) },
  });
  const people = [
    // (60 × 95 + 40 × 90) ÷ 100 = 93: A, 1500 × 1.2.
    { id: "li", base: 5000, quality: 95, speed: 90 },
    // (60 × 80 + 40 × 70) ÷ 100 = 76: B.
    { id: "wang", base: 5000, quality: 80, speed: 70 },
    // 60 alone, since speed is N/A: C, 1500 × 0.8.
    { id: "zhao", base: 5000, quality: 60, speed: null },
    // (60 × 60 + 40 × 59.99) ÷ 100 = 59.996 ≈ 60.00: C.
    { id: "qian", base: 5000, quality: 60, speed: "59.99" },
    // (60 × 60 + 40 × 59) ÷ 100 = 59.60: D.
    { id: "sun", base: 5000, quality: 60, speed: 59 },
    { id: "zhou", base: 5000, quality: null, speed: null },
    { id: "wu", base: 5000, quality: 80 },
  ];
  const settlement = settle(policy, untyped({ period: "2026-11", people }));
  const { statements, totals } = settlement;

  it("is paid by the grade reached", () => {
    expect(statements.map(({ person, scores, lines }) => [
      person,
      scores?.service.score,
      scores?.service.grade,
      lines.performance.state,
      lines.performance.amount,
    ])).toEqual([
      ["li", "93.00", "A", "settled", "1800.00"],
      ["wang", "76.00", "B", "settled", "1500.00"],
      ["zhao", "60.00", "C", "settled", "1200.00"],
      ["qian", "60.00", "C", "settled", "1200.00"],
      ["sun", "59.60", "D", "settled", "0.00"],
      ["zhou", null, null, "notApplicable", null],
      ["wu", null, null, "pending", null],
    ]);
  });

  it("pays nothing and holds up nothing where there is no score, and says why", () => {
    expect(statements[5]).toMatchObject({
      payable: "5000.00",
      pending: [],
      provisional: false,
      lines: {
        performance: { payable: "0.00", reason: { code: "no_item", scorecard: "service", message: "no item of service is applicable" } },
      },
    });
  });

  it("waits for a reading that is missing, and nothing else does", () => {
    expect(statements[6]).toMatchObject({
      payable: "5000.00",
      pending: ["performance"],
      provisional: true,
      lines: { performance: { faults: [{ code: "missing_reading", path: ["people", "wu", "speed"] }] } },
      scores: { service: { state: "faulty", items: { quality: { points: "80" }, speed: { points: null } } } },
    });
    expect(totals[0]).toMatchObject({ people: 7, payable: "40700.00", pending: 1, lines: { base: "35000.00", performance: "5700.00" } });
  });

  it("comes out as flat rows with the reason", () => {
    const why = settlementRows(settlement).filter(({ line, why }) => line === "performance" && why !== "");
    expect(why.map(({ person, why }) => [person, why])).toEqual([
      ["zhou", "no item of service is applicable"],
      ["wu", "people.wu.speed: missing reading: got nothing, expected a number (points) or null"],
    ]);
  });
});

describe("a statement's scores", () => {
  it("are what score says of the same row, faults by the owner of the row", () => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [service] });
    const rows = [{ quality: 95, speed: "90.5" }, { quality: null, speed: 70 }, { quality: 1, speed: 2 }];
    const { statements } = settle(policy, { period: "2026-11", people: rows.map((row, id) => ({ id, ...row })) });
    expect(statements[0]?.scores?.service).toEqual(score(service, rows[0] ?? untyped({})));
    expect(statements[2]?.scores?.service).toEqual(score(service, rows[2] ?? untyped({})));
    expect(statements[1]?.scores?.service).toMatchObject({
      score: "70.00",
      items: { quality: { reason: { path: ["people", "1", "quality"] } } },
    });
  });

  it("are those of every card that anything refers to, or that is listed, by id", () => {
    const listed = scorecard("listed", { a: { metric: quality, weight: 100, points: asPoints } });
    const asked = scorecard("asked", { a: { metric: speed, weight: 100, points: asPoints } }, { grades: { A: 0 } });
    const inner = scorecard("inner", { a: { metric: speed, weight: 100, points: asPoints } });
    const outer = scorecard("outer", { a: { metric: scoreOf(inner), weight: 100, points: asPoints } });
    const good = gates("good", { asked: gradeIn(asked, ["A"]) });
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      scorecards: [listed],
      pay: { bonus: voidedBy(good, 100), more: when(atLeast(scoreOf(outer), 50), 1, 0) },
    });
    const { statements } = settle(policy, { period: "2026-11", people: [{ id: "li", quality: 10, speed: 20 }] });
    const scores = Object.entries(statements[0]?.scores ?? {}).map(([id, { score }]) => [id, score]);
    expect(Object.fromEntries(scores)).toEqual({ listed: "10.00", asked: "20.00", inner: "20.00", outer: "20.00" });
    expect(scores).toHaveLength(4);
  });

  it("are with the rows of a person who has several", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { performance: times(base, byGrade(service, { A: "1.2", B: 1, C: "0.8", D: 0 })) },
    });
    const [statement] = settle(policy, {
      period: "2026-11",
      people: [
        { id: "li-1", person: "li", base: 1000, quality: 95, speed: 90 },
        { id: "li-2", person: "li", base: 2000, quality: 60, speed: 60 },
      ],
    }).statements;
    // 1000 × 1.2 + 2000 × 0.8.
    expect(statement).toMatchObject({ person: "li", payable: "2800.00", scores: null });
    expect(statement?.stints.map(({ id, scores }) => [id, scores.service.score, scores.service.grade])).toEqual([
      ["li-1", "93.00", "A"],
      ["li-2", "60.00", "C"],
    ]);
  });

  it("need no pay line", () => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [service] });
    const [statement] = settle(policy, { period: "2026-11", people: [{ id: "li", quality: 95, speed: 90 }] }).statements;
    expect(statement).toMatchObject({
      payable: "0.00",
      lines: {},
      provisional: false,
      scores: { service: { score: "93.00", grade: "A" } },
    });
  });

  it("are in the order of nobody's rows: who stands beside whom changes no score", () => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [service] });
    const people = [{ id: "li", quality: 95, speed: 90 }, { id: "wang", quality: null, speed: null }, {
      id: "zhao",
      quality: 5,
      speed: "5.55",
    }];
    const scores = (rows: typeof people) =>
      Object.fromEntries(settle(policy, { period: "2026-11", people: rows }).statements.map(({ person, scores }) => [person, scores]));
    expect(scores(people.toReversed())).toEqual(scores(people));
  });
});

describe("gates on a score", () => {
  const good = gates("good", {
    score: atLeast(scoreOf(service), 75),
    grade: gate(gradeIn(service, ["A", "B"]), { notApplicable: "pass" }),
  });

  it("say reading, bound and margin", () => {
    expect(checkGates(good, { quality: 80, speed: 70 })).toMatchObject({
      state: "passed",
      gates: { score: { state: "passed", reading: "76", bound: "75", margin: "1" }, grade: { state: "passed", reading: null } },
    });
    expect(checkGates(good, { quality: 70, speed: 70 })).toMatchObject({
      state: "failed",
      failed: ["score", "grade"],
      gates: { score: { margin: "-5" } },
    });
  });

  it("fail closed where there is no score, or pass where they say so", () => {
    expect(checkGates(good, { quality: null, speed: null })).toMatchObject({
      state: "failed",
      failed: ["score"],
      gates: { score: { notApplicable: true, reading: null }, grade: { state: "passed", notApplicable: true } },
    });
  });

  it("are faulty where the score is", () => {
    expect(checkGates(good, { quality: "x", speed: 1 })).toMatchObject({
      state: "faulty",
      failed: [],
      gates: { score: { state: "faulty" }, grade: { state: "faulty" } },
    });
  });

  it("void or hold what is paid, and stand with the person", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { base, commission: voidedBy(good, times(gmv, "0.01")), bonus: heldBy(good, 500), half: when(passed(good), 100, 50) },
    });
    const people = [
      { id: "li", base: 1000, gmv: 20_000, quality: 80, speed: 70 },
      { id: "wang", base: 1000, gmv: 20_000, quality: 70, speed: 70 },
      { id: "zhao", base: 1000, gmv: 20_000, quality: 70, speed: "x" },
    ];
    const { statements } = settle(policy, { period: "2026-11", people });
    const lines = statements.map(({ lines, lineOrder }) => lineOrder.map((name) => [lines[name].state, lines[name].payable]));
    expect(lines).toEqual([
      [["settled", "1000.00"], ["settled", "200.00"], ["settled", "500.00"], ["settled", "100.00"]],
      [["settled", "1000.00"], ["settled", "0.00"], ["held", "0.00"], ["settled", "50.00"]],
      [["settled", "1000.00"], ["pending", "0.00"], ["pending", "0.00"], ["pending", "0.00"]],
    ]);
    expect(statements[1]).toMatchObject({
      lines: { commission: { before: "200.00", failedGates: ["good.score", "good.grade"] } },
      gates: { good: { state: "failed" } },
      held: "500.00",
    });
  });

  it("stand with the team where the card reads nothing but the team", () => {
    const shopCard = scorecard("shop", { dsr: { metric: teamMetric("dsr", "points"), weight: 100, points: curve([[4, 0], [5, 100]]) } });
    const shop = gates("shop", { score: atLeast(scoreOf(shopCard), 70) });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: voidedBy(shop, 100) } });
    const teams = [{ id: "a", dsr: "4.7" }, { id: "b", dsr: "4.69" }, { id: "c", dsr: null }];
    const settled = settle(policy, { period: "2026-11", teams, people: teams.map(({ id }) => ({ id: `of-${id}`, team: id })) });
    expect(settled.teams.map(({ gates }) => [gates.shop.state, gates.shop.gates.score.reading])).toEqual([["passed", "70"], [
      "failed",
      "69",
    ], ["failed", null]]);
    expect(settled.statements.map(({ payable, gates }) => [payable, gates])).toEqual([["100.00", {}], ["0.00", {}], ["0.00", {}]]);
  });
});

describe("a card that reads the team", () => {
  const dsr = teamMetric("dsr", "points");
  const card = scorecard(
    "card",
    { own: { metric: quality, weight: 50, points: asPoints }, dsr: { metric: dsr, weight: 50, points: curve([[4, 0], [5, 100]]) } },
    { grades: { A: 80, B: 0 } },
  );

  it("takes one flat row alone", () => {
    expect(score(card, { quality: 90, dsr: "4.7" }).score).toBe("80.00");
  });

  it("takes each person's own team in a period, and what is wrong with it costs the score alone", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { base, performance: times(base, byGrade(card, { A: "1.2", B: 1 })) },
    });
    const teams = [{ id: "t", dsr: "4.7" }, { id: "u", dsr: null }, { id: "v" }];
    const people = ["t", "u", "v", "w", null].map((team) => ({ id: `of ${team}`, team, quality: 90, base: 1000 }));
    const { statements } = settle(policy, untyped({ period: "2026-11", teams, people }));
    expect(statements.map(({ scores, lines }) => [
      scores?.card.score,
      lines.base.payable,
      lines.performance.payable,
      lines.performance.faults.map(({ message }) => message),
    ])).toEqual([
      ["80.00", "1000.00", "1200.00", []],
      ["90.00", "1000.00", "1200.00", []],
      [null, "1000.00", "0.00", ["teams.v.dsr: missing reading: got nothing, expected a number (points) or null"]],
      [null, "1000.00", "0.00", ["people[\"of w\"].team: unknown team: got \"w\", expected the id of a team of the period"]],
      [null, "1000.00", "0.00", ["people[\"of null\"].team: unknown team: got no team, expected the id of a team of the period"]],
    ]);
    expect(statements[1]?.scores?.card.items.dsr).toMatchObject({ weight: "0", reason: { path: ["teams", "u", "dsr"] } });
  });

  it("may compare a person with the team's mean, in a period", () => {
    const relative = scorecard("relative", {
      sales: { metric: ratio(gmv, teamMean(gmv, { places: 2 }), { places: 4 }), weight: 100, points: curve([["0.5", 0], ["1.5", 100]]) },
    });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [relative] });
    // The mean of 100, 200 and 300 is 200: ratios 0.5, 1 and 1.5. N/A is left out of the mean and has no score.
    const people = [100, 200, 300, null].map((gmv, id) => ({ id, team: "t", gmv }));
    const { statements } = settle(policy, { period: "2026-11", teams: [{ id: "t" }], people });
    expect(statements.map(({ scores }) => scores?.relative.score)).toEqual(["0.00", "50.00", "100.00", null]);
  });
});

describe("scores of others", () => {
  it("make a lead's pay by the team's mean score, who has none left out", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { bonus: when(atLeast(teamMean(scoreOf(service), { places: 2 }), "76.50"), 100, 0) },
    });
    // (93 + 60) ÷ 2 = 76.50.
    const people = [
      { id: "li", team: "t", quality: 95, speed: 90 },
      { id: "wang", team: "t", quality: 60, speed: 60 },
      { id: "zhao", team: "t", quality: null, speed: null },
    ];
    expect(settle(policy, { period: "2026-11", teams: [{ id: "t" }], people }).statements.map(({ payable }) => payable)).toEqual([
      "100.00",
      "100.00",
      "100.00",
    ]);
    const faulty = [...people, { id: "qian", team: "t", quality: "x", speed: 1 }];
    expect(settle(policy, { period: "2026-11", teams: [{ id: "t" }], people: faulty }).statements.map(({ pending }) => pending))
      .toEqual(Array.from({ length: 4 }, () => ["bonus"]));
  });
});

describe("a card read through another card's item", () => {
  const inner = scorecard("inner", {
    a: { metric: quality, weight: 2, points: asPoints },
    b: { metric: speed, weight: 1, points: asPoints },
  }, { weights: "relative" });
  const outer = scorecard("outer", {
    inner: { metric: scoreOf(inner), weight: 50, points: asPoints },
    own: { metric: metric("own", "points"), weight: 50, points: asPoints },
  });

  it("counts as it was rounded", () => {
    // (2 × 100 + 0) ÷ 3 = 66.67, (66.67 + 0.02) ÷ 2 = 33.345 ≈ 33.35; by the exact 66.666… it would be 33.343… ≈ 33.34.
    expect(score(outer, { quality: 100, speed: 0, own: "0.02" })).toMatchObject({
      score: "33.35",
      items: { inner: { reading: "66.67", points: "66.67" } },
    });
  });

  it("is not applicable there where it has no score, with its own reason", () => {
    expect(score(outer, { quality: null, speed: null, own: 40 })).toMatchObject({
      score: "40.00",
      items: {
        inner: {
          weight: "0",
          reason: { code: "no_item", scorecard: "inner", path: ["scorecards", "inner"], message: "no item of inner is applicable" },
        },
      },
    });
  });

  it("hands on its faults, each once", () => {
    expect(score(outer, { quality: "x", speed: "y", own: "z" }).faults.map(({ path }) => path)).toEqual([["quality"], ["speed"], ["own"]]);
  });
});

describe("results in one line each", () => {
  it("a prize only for those whose grade is at least B", () => {
    const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [300, 200] });
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { prize: when(gradeIn(service, ["A", "B"]), prizeOf(pk), 0) },
    });
    const people = [
      { id: "li", team: "t", gmv: 300, quality: 60, speed: 60 },
      { id: "wang", team: "t", gmv: 200, quality: 95, speed: 90 },
    ];
    expect(settle(policy, { period: "2026-11", teams: [{ id: "t" }], people }).statements.map(({ payable }) => payable)).toEqual([
      "0.00",
      "200.00",
    ]);
  });

  it("entrants by their score, eligible from a grade on", () => {
    const pk = contest("pk", {
      factors: { score: highest(scoreOf(service)) },
      within: "policy",
      eligible: gradeIn(service, ["A", "B", "C"]),
      prizesPerFactor: [300, 200, 100],
    });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(pk) } });
    const people = [93, 76, 59, 60].map((points, id) => ({ id, team: null, quality: points, speed: points }));
    expect(settle(policy, { period: "2026-11", teams: [], people }).statements.map(({ payable }) => payable)).toEqual([
      "300.00",
      "200.00",
      "0.00",
      "100.00",
    ]);
  });

  it("a coefficient that is a parameter, which another version of the policy changes", () => {
    const low = parameter("low", "ratio", "0.8");
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { performance: times(base, byGrade(service, { A: "1.2", B: 1, C: low, D: 0 })) },
    });
    const paid = (of: typeof policy) =>
      settle(of, { period: "2026-11", people: [{ id: "li", base: 1000, quality: 60, speed: 60 }] }).statements[0]?.payable;
    expect([paid(policy), paid(withParameters(policy, { low: "0.5" }))]).toEqual(["800.00", "500.00"]);
  });

  it("a bonus of so much a point, over a mark", () => {
    const bonus = when(atLeast(scoreOf(service), 80), perUnit(minus(scoreOf(service), 80), "10.00"), 0);
    // (93 − 80) × 10.
    expect([93, 80, "79.99"].map((points) => evaluate(bonus, { quality: points, speed: points }).value)).toEqual(["130", "0", "0"]);
  });

  it("a score where there is none, by orElse", () => {
    expect(evaluate(orElse(scoreOf(service), 60), { quality: null, speed: null }).value).toBe("60");
    expect(evaluate(orElse(scoreOf(service), 60), { quality: "x", speed: null }).state).toBe("faulty");
  });

  it("a condition of both a grade and a gate", () => {
    const both = all(gradeIn(service, ["A"]), atLeast(gmv, 100));
    expect(evaluate(when(both, 1, 0), { quality: 95, speed: 95, gmv: 100 }).value).toBe("1");
    // One sure no is enough, whatever the grade.
    expect(evaluate(when(both, 1, 0), { quality: "x", speed: null, gmv: 99 }).value).toBe("0");
  });
});
