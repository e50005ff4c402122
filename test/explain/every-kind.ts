import fc from "fast-check";
import {
  all,
  any,
  atLeast,
  atLeastOf,
  atMost,
  between,
  definePolicy,
  equals,
  gate,
  gates,
  heldBy,
  lessThan,
  line,
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
  prorate,
  ratio,
  round,
  times,
  voidedBy,
  when,
} from "../../src/index.js";

const { a, b, c, n, days, rating } = metrics({
  person: { a: "money", b: "money", c: "money", n: "count", days: "days" },
  team: { rating: "points" },
});
const rate = parameter("rate", "ratio", "0.0125", { per: "person" });
const inner = gates("inner", { rating: gate(atLeast(rating, 3), { notApplicable: "pass" }), a: moreThan(a, b) }, { required: 1 });
const outer = gates("outer", { inner: passed(inner), n: between(n, 1, 3), c: not(equals(c, 0)) }, { required: 2 });

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
  },
});

const amounts = fc.oneof(
  { arbitrary: fc.integer({ min: -30_000, max: 90_000 }).map((cents) => (cents / 100).toFixed(2)), weight: 6 },
  { arbitrary: fc.constantFrom<unknown>(0, "0.01", "-0.01", 1, "999999999999999", "0.335"), weight: 2 },
  { arbitrary: fc.constantFrom<unknown>(null, undefined, "n/a"), weight: 1 },
);
const few = (...values: readonly unknown[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 8 }, { arbitrary: fc.constantFrom<unknown>(null, undefined, "?"), weight: 1 });

/** Periods of it, in which people have one row or two. */
export const everyPeriod = fc.record(
  {
    period: fc.constant("2026-11"),
    teams: fc.record({ rating: few(2, 3, "3.5") }).map((team) => [{ id: "t", ...team }]),
    people: fc
      .array(
        fc.record({
          person: fc.constantFrom("li", "wang", "zhao"),
          a: amounts,
          b: amounts,
          c: amounts,
          n: few(0, 1, 2, 3, 4),
          days: few(0, 10, "21.75", 22),
          rate: fc.constantFrom<unknown>(undefined, "0.02", null, "x"),
        }),
        { minLength: 1, maxLength: 4 },
      )
      .map((rows) => rows.map((row, index) => ({ id: `row-${index}`, team: "t", ...row }))),
  },
  { noNullPrototype: true },
);
