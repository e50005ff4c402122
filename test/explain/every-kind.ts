import fc from "fast-check";
import {
  all,
  any,
  atLeast,
  atLeastOf,
  atMost,
  bands,
  bandsUpTo,
  between,
  byGrade,
  contest,
  curve,
  definePolicy,
  equals,
  gate,
  gates,
  gradeIn,
  heldBy,
  highest,
  lessThan,
  line,
  lineOf,
  lookup,
  lowest,
  marginal,
  max,
  metrics,
  min,
  minus,
  moreThan,
  not,
  orElse,
  parameter,
  passed,
  perUnit,
  plus,
  prizeOf,
  prorate,
  rankOf,
  ratio,
  round,
  scorecard,
  scoreOf,
  shareOf,
  slice,
  teamCount,
  teamMax,
  teamMean,
  teamMin,
  teamSum,
  times,
  voidedBy,
  when,
  wholeAmount,
} from "../../src/index.js";

const { a, b, c, n, days, rating } = metrics({
  person: { a: "money", b: "money", c: "money", n: "count", days: "days" },
  team: { rating: "points" },
});
const rate = parameter("rate", "ratio", "0.0125", { per: "person" });
const pool = parameter("pool", "money", "100.005");
const inner = gates("inner", { rating: gate(atLeast(rating, 3), { notApplicable: "pass" }), a: moreThan(a, b) }, { required: 1 });
const outer = gates("outer", { inner: passed(inner), n: between(n, 1, 3), c: not(equals(c, 0)) }, { required: 2 });

const items = {
  rating: { metric: rating, weight: 40, points: bands([[2, 25], [3, 80]], { otherwise: 0 }), pass: 30 },
  n: { metric: n, weight: "35.5", points: curve([[0, 0], [3, 100]], { places: 1, rounding: "up" }) },
  days: { metric: days, weight: "24.5", points: bandsUpTo([[10, 100], ["21.75", 60]], { otherwise: 10 }) },
};
const grades = { A: 70, B: 45, C: 0 };
const card = scorecard("card", items, {
  grades,
  minimumWeight: 30,
  adjustments: { busy: ratio(n, 7, { places: 5, unit: "points" }), fixed: "-1.005" },
  places: 1,
  range: [0, 90],
  criticalScore: 20,
});
const harsh = scorecard("harsh", items, {
  grades,
  notApplicable: "zero",
  adjustments: { share: ratio(a, b, { places: 4, unit: "points" }) },
});
const loose = scorecard("loose", { ...items, rating: { ...items.rating, weight: 7 } }, {
  grades,
  weights: "relative",
  notApplicable: "full",
});

const marks = scorecard("marks", {
  rating: { metric: rating, points: bands([[2, 10], [3, 30]], { otherwise: 0 }), pass: 20 },
  n: { metric: n, points: curve([[0, 0], [3, "30.005"]], { places: 3 }) },
  days: { metric: days, points: bandsUpTo([[10, 40], ["21.75", 20]], { otherwise: 10 }) },
  a: { metric: a, points: curve([[0, 0], [100, 10]]), counts: false },
}, { method: "sum", places: 3, minimumWeight: 35, grades: { A: 70, B: 45, C: 0 }, criticalGrade: "B" });

const pk = contest("pk", {
  factors: { a: highest(a, { prizes: [300, 200, 100] }), n: lowest(n) },
  within: "team",
  eligible: atLeast(days, 1),
  tieBreakers: [highest(b)],
  prizesPerFactor: [50, 30],
  overall: { by: "ranks", prizes: [80] },
});
const everyone = contest("everyone", {
  factors: { mean: highest(teamMean(b, { places: 1 })), n: highest(n) },
  prizesPerFactor: ["33.33", 20, 10],
  minimumEntrants: 1,
  method: "dense",
  ties: "each",
  overall: { by: "points", points: [3, 2, 1], prizes: [7] },
  onFault: "without",
});

const shops = contest("shops", {
  entrants: "teams",
  factors: { a: highest(teamSum(a), { prizes: ["100.01", 50] }), rating: highest(rating, { eligible: moreThan(teamCount(), 1) }) },
  eligible: atLeast(teamCount(atLeast(days, 1)), 1),
  tieBreakers: [lowest(teamSum(b))],
  minimumEntrants: 1,
  overall: { by: "points", points: [2, 1], prizes: ["0.05"] },
});

/** A policy in which every kind of node stands. */
export const everyKind = definePolicy({
  id: "every-kind",
  version: "1",
  currency: "CNY",
  pay: {
    sums: line(plus(minus(a, b), min(a, b, c), max(b, c)), { rounding: "half-even" }),
    products: line(plus(times(a, rate), perUnit(n, "0.335")), { rounding: "floor" }),
    quotients: plus(
      ratio(a, b, { places: 3, unit: "money", rounding: "half-down" }),
      prorate(c, days, "21.75", { places: 1, rounding: "up" }),
      prorate(a, 3, days),
    ),
    roundings: plus(
      round(times(a, "0.333"), { places: 1, rounding: "ceiling" }),
      round(b, { multiple: "0.05" }),
      round(c, { multiple: 7, rounding: "down" }),
    ),
    branches: plus(
      when(any(lessThan(a, b), all(atMost(b, c), atLeast(n, 2))), orElse(a, 1), orElse(orElse(b, c), 2)),
      when(atLeastOf(2, atLeast(a, 1), atLeast(b, 1), atLeast(c, 1)), c, 3),
    ),
    gated: voidedBy(outer, plus(heldBy(inner, c), voidedBy(inner, a))),
    asked: when(passed(outer), times(a, times(rate, rate)), 0),
    graded: plus(byGrade(card, { A: a, B: times(a, "0.5"), C: 5 }), when(gradeIn(harsh, ["A", "B"]), 10, b)),
    scored: plus(
      lookup(scoreOf(card), curve([[20, 0], [90, "100.01"]], { rounding: "half-even" }), { unit: "money" }),
      lookup(scoreOf(marks), curve([[0, 0], [100, 50]]), { unit: "money" }),
      byGrade(marks, { A: 3, B: b, C: 1 }),
      when(gradeIn(marks, ["B"]), 1, 2),
      lookup(scoreOf(loose), bands([[50, 100], ["66.67", 200]], { otherwise: "-10" }), { unit: "money" }),
      lookup(n, bandsUpTo([[1, 30], [2, 20]], { otherwise: 10 }), { unit: "money" }),
    ),
    won: plus(prizeOf(pk), prizeOf(pk, "n"), prizeOf(everyone), prizeOf(everyone, "mean")),
    teams: plus(
      prizeOf(shops),
      prizeOf(shops, "rating"),
      shareOf(prizeOf(shops, "a"), n),
      perUnit(orElse(rankOf(shops), 9), "0.5"),
      perUnit(orElse(rankOf(shops, "a"), 7), 3),
    ),
    ranked: plus(perUnit(rankOf(pk), "0.5"), perUnit(rankOf(pk, "a"), 3), perUnit(orElse(rankOf(everyone), 9), 7)),
    team: plus(teamSum(a), teamMean(b, { places: 3, rounding: "floor" })),
    attained: plus(
      lookup(a, bands([["0.5", 10], [1, 25]], { otherwise: null }), { attainmentOf: c, unit: "money" }),
      orElse(lookup(b, bandsUpTo([["0.9", 7], ["1.1", 3]], { otherwise: null }), { attainmentOf: a, unit: "money" }), 1),
      lookup(b, curve([["0.8", 0], ["1.2", 33]]), { attainmentOf: c, unit: "money" }),
    ),
    slices: plus(
      times(slice(a, { to: c }), "0.01"),
      times(slice(a, { from: c }), "0.02"),
      slice(b, { from: 10, to: max(c, 20) }),
      slice(c, {}),
    ),
    ends: plus(minus(teamMax(a), teamMin(b)), perUnit(teamCount(atLeast(c, 1)), "0.335"), perUnit(teamCount(), 2)),
    ofLines: minus(times(lineOf("gated"), "0.335"), when(atLeast(lineOf("sums"), lineOf("asked")), lineOf("won"), 1)),
    ofTeam: times(teamMax(plus(lineOf("gated"), lineOf("products"))), "0.01"),
    tiers: plus(
      marginal(a, [[0, "0.1"], ["100.55", "0.205"], [500, "0.3"]]),
      wholeAmount(b, [[10, "0.01"], ["100.10", "0.02"]], { bound: "inclusive-below" }),
      wholeAmount(a, [["0.8", "0.01"], [1, "0.03"]], { attainmentOf: c }),
    ),
    shared: plus(shareOf(pool, n), shareOf(teamSum(a), days)),
  },
  protected: ["sums", "scored"],
  cap: max(times(a, 3), 500, lineOf("sums")),
  floor: orElse(min(b, 200), 10),
  draw: plus(times(c, "0.335"), 50),
  rounding: { multiple: 5, mode: "down", carry: true },
});

/** Its people are led by those under another policy. */
export const leads = definePolicy({
  id: "leads",
  version: "1",
  currency: "CNY",
  pay: {
    base: b,
    override: times(plus(teamSum(a, { under: "every-kind" }), teamMean(times(b, rate), { under: "every-kind", places: 2 })), "0.015"),
    heads: perUnit(plus(teamCount({ under: "every-kind" }), teamCount(atLeast(a, b), { under: "every-kind" })), 3),
    most: minus(teamMax(a, { under: "every-kind" }), teamMin(c, { under: "every-kind" })),
    tenth: times(teamSum(lineOf("gated"), { under: "every-kind" }), "0.1"),
    none: shareOf(pool, n, { under: "every-kind" }),
  },
});

const amounts = fc.oneof(
  { arbitrary: fc.integer({ min: -30_000, max: 90_000 }).map((cents) => (cents / 100).toFixed(2)), weight: 6 },
  { arbitrary: fc.constantFrom<unknown>(0, "0.01", "-0.01", 1, "999999999999999", "0.335"), weight: 2 },
  { arbitrary: fc.constantFrom<unknown>(null, undefined, "n/a"), weight: 1 },
);
const few = (...values: readonly unknown[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 8 }, { arbitrary: fc.constantFrom<unknown>(null, undefined, "?"), weight: 1 });

/** Periods of it, in which people have one row or several, of teams that are known or not, and rows may be rejected. */
export const everyPeriod = fc.record(
  {
    period: fc.constant("2026-11"),
    teams: fc.tuple(few(2, 3, "3.5"), few(1, 3)).map(([first, second]) => [
      { id: "t", rating: first },
      { id: "u", rating: second },
    ]),
    people: fc
      .array(
        fc.record({
          person: fc.constantFrom("li", "wang", "zhao"),
          policy: fc.oneof(
            { arbitrary: fc.constant<unknown>("every-kind"), weight: 8 },
            { arbitrary: fc.constant<unknown>("leads"), weight: 2 },
            { arbitrary: fc.constant<unknown>(undefined), weight: 1 },
          ),
          team: fc.oneof({ arbitrary: fc.constantFrom<unknown>("t", "u"), weight: 12 }, {
            arbitrary: fc.constantFrom<unknown>("nowhere", null),
            weight: 1,
          }),
          a: amounts,
          b: amounts,
          c: amounts,
          n: few(0, 1, 2, 3, 4),
          days: few(0, 10, "21.75", 22),
          rate: fc.constantFrom<unknown>(undefined, "0.02", null, "x"),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .chain((rows) =>
        fc.tuple(fc.constant(rows), fc.oneof({ arbitrary: fc.constant(false), weight: 9 }, { arbitrary: fc.constant(true), weight: 1 }))
      )
      // Where two rows claim one id, both are rejected.
      .map(([rows, isClaimed]) => rows.map((row, index) => ({ id: isClaimed && index === 1 ? "row-0" : `row-${index}`, ...row }))),
    adjustments: fc.array(
      fc.record({
        person: fc.constantFrom("li", "wang", "zhao"),
        policy: fc.constantFrom("every-kind", "leads"),
        line: fc.constantFrom("sums", "fine"),
        amount: fc.constantFrom<unknown>(-5000, "12.50", 0, "?"),
        reason: fc.constantFrom("broken", null),
        by: fc.constantFrom("zhao", null),
      }),
      { maxLength: 2 },
    ),
    carryIns: fc.array(
      fc.record({
        person: fc.constantFrom("li", "wang", "zhao"),
        policy: fc.constantFrom("every-kind", "leads"),
        balance: fc.constantFrom("draw", "protection", "rounding"),
        amount: fc.constantFrom<unknown>(300, "40.40", "4.40", 0, null),
      }),
      { maxLength: 2 },
    ),
  },
  { noNullPrototype: true },
);
