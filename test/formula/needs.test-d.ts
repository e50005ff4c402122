import { describe, expectTypeOf, test } from "vitest";
import {
  all,
  any,
  atLeast,
  atLeastOf,
  atMost,
  between,
  equals,
  evaluate,
  gate,
  gates,
  heldBy,
  lessThan,
  max,
  metric,
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
  teamMetric,
  times,
  voidedBy,
  when,
  type AnyUnit,
  type Condition,
  type Metric,
  type Need,
  type Parameter,
  type Quantity,
} from "../../src/index.js";

const a = metric("a", "money");
const b = metric("b", "money");
const c = metric("c", "count");
const dsr = teamMetric("dsr", "points");
const rate = parameter("rate", "ratio", "0.003");

type A = Metric<"a", "money", "person">;
type B = Metric<"b", "money", "person">;
type C = Metric<"c", "count", "person">;
type Dsr = Metric<"dsr", "points", "team">;
type Rate = Parameter<"rate", "ratio", "policy">;
type Shop = Need.Gates<"shop", "dsr", "team">;

const shop = gates("shop", { dsr: atLeast(dsr, "4.7") });

const needsOf = <N extends Need>(of: Quantity<AnyUnit, N> | Condition<N>) => expectTypeOf(of["~needs"]);

describe("what a node needs", () => {
  test("is itself for a metric and a parameter, nothing for numbers", () => {
    needsOf(a).toEqualTypeOf<A>();
    needsOf(rate).toEqualTypeOf<Rate>();
    needsOf(plus(1, "2")).toEqualTypeOf<never>();
  });

  test("is the union of what its parts need", () => {
    needsOf(plus(a, 1, b)).toEqualTypeOf<A | B>();
    needsOf(minus(a, b)).toEqualTypeOf<A | B>();
    needsOf(min(a, b, 5)).toEqualTypeOf<A | B>();
    needsOf(max(5, a)).toEqualTypeOf<A>();
    needsOf(times(a, rate)).toEqualTypeOf<A | Rate>();
    needsOf(perUnit(c, times(a, rate))).toEqualTypeOf<A | C | Rate>();
    needsOf(ratio(a, c, { places: 2 })).toEqualTypeOf<A | C>();
    needsOf(round(a, { places: 0 })).toEqualTypeOf<A>();
    needsOf(orElse(a, b)).toEqualTypeOf<A | B>();
    needsOf(prorate(a, c, 22)).toEqualTypeOf<A | C>();
    needsOf(when(atLeast(c, 1), a, b)).toEqualTypeOf<A | B | C>();
    needsOf(voidedBy(shop, a)).toEqualTypeOf<A | Dsr | Shop>();
    needsOf(heldBy(shop, 1000)).toEqualTypeOf<Dsr | Shop>();
  });

  test("is that of the conditions too", () => {
    needsOf(atLeast(a, b)).toEqualTypeOf<A | B>();
    needsOf(atMost(a, 1)).toEqualTypeOf<A>();
    needsOf(moreThan(1, b)).toEqualTypeOf<B>();
    needsOf(lessThan(a, b)).toEqualTypeOf<A | B>();
    needsOf(equals(c, 0)).toEqualTypeOf<C>();
    needsOf(between(a, 0, b)).toEqualTypeOf<A | B>();
    needsOf(not(atLeast(a, 1))).toEqualTypeOf<A>();
    needsOf(all(atLeast(a, 1), atLeast(c, 1))).toEqualTypeOf<A | C>();
    needsOf(any(atLeast(a, 1), atLeast(c, 1))).toEqualTypeOf<A | C>();
    needsOf(atLeastOf(1, atLeast(a, 1), atLeast(c, 1))).toEqualTypeOf<A | C>();
    needsOf(passed(shop)).toEqualTypeOf<Dsr | Shop>();
    expectTypeOf(gate(atLeast(a, 1))["~needs"]).toEqualTypeOf<A>();
  });

  test("is not widened by where a node stands", () => {
    const asked: Quantity<"money"> = plus(a, b);
    expectTypeOf(asked).toEqualTypeOf<Quantity<"money">>();
    evaluate(plus(a, b), { a: 1, b: 2 });
    // @ts-expect-error b is missing
    evaluate(plus(a, b), { a: 1 });
  });

  test("is everything, where it was erased", () => {
    const erased = plus(a, b as Quantity<"money">);
    expectTypeOf<Need>().toExtend<(typeof erased)["~needs"]>();
    evaluate(erased as Quantity, { whatever: 1 });
    // @ts-expect-error what is known to be needed still is
    evaluate(erased, { whatever: 1 });
  });
});

describe("what is no condition", () => {
  test("is a number, a gate set or a plain truth", () => {
    // @ts-expect-error a metric is a number
    when(a, 1, 0);
    // @ts-expect-error a sum is a number
    not(plus(a, b));
    // @ts-expect-error write passed(shop)
    when(shop, 1, 0);
    // @ts-expect-error a policy reads; it is not told
    when(true, 1, 0);
    // @ts-expect-error a metric is a number
    all(atLeast(a, 1), b);
    // @ts-expect-error nothing to ask
    any();
    // @ts-expect-error a gate stands in a set
    when(gate(atLeast(a, 1)), 1, 0);
  });
});

describe("helpers that are generic in what is needed", () => {
  const half = <N extends Need, M extends Need>(amount: Quantity<"money", N>, goal: Quantity<"money", M>) =>
    when(atLeast(amount, goal), plus(times(amount, "0.5"), min(goal, 1)), 0);
  const guarded = <N extends Need>(amount: Quantity<"money", N>) => voidedBy(shop, max(amount, 0));
  const reaching = <N extends Need>(amount: Quantity<"money", N>) => all(atLeast(amount, 1), not(atMost(amount, 2)));
  const capped = <N extends Need>(amounts: readonly Quantity<"money", N>[]) => min(2000, plus(0, ...amounts));

  test("compile in their own bodies and keep what their arguments need", () => {
    expectTypeOf(half(a, b)).toEqualTypeOf<Quantity<"money", A | B>>();
    expectTypeOf(guarded(a)).toEqualTypeOf<Quantity<"money", A | Dsr | Shop>>();
    expectTypeOf(reaching(b)).toEqualTypeOf<Condition<B>>();
    expectTypeOf(capped<A | B>([a, b])).toEqualTypeOf<Quantity<"money", A | B>>();
  });

  test("still tell units apart", () => {
    // @ts-expect-error the helper takes money
    half(a, c);
    // @ts-expect-error money and count
    (<N extends Need>(amount: Quantity<"money", N>) => plus(amount, c))(a);
  });
});
