import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  atMost,
  between,
  constant,
  equals,
  gates,
  heldBy,
  lessThan,
  max,
  metric,
  min,
  minus,
  money,
  moreThan,
  orElse,
  parameter,
  perUnit,
  plus,
  prorate,
  ratio,
  round,
  slice,
  times,
  voidedBy,
  when,
  type AnyUnit,
  type DecimalInput,
  type Quantity,
  type Unit,
} from "../../src/index.js";

const gmv = metric("gmv", "money");
const target = metric("target", "money");
const share = metric("share", "ratio");
const chats = metric("chats", "count");
const art = metric("art", "seconds");
const rate = parameter("rate", "ratio", "0.003");
const reached = atLeast(gmv, target);
const shop = gates("shop", { reached });
const unknown = plus(1) as Quantity;

const unitOf = <U extends AnyUnit>(quantity: Quantity<U>) => expectTypeOf(quantity["~unit"]);

describe("the unit of what is built", () => {
  test("is the parts', and a plain number takes its partners'", () => {
    unitOf(plus(gmv, target)).toEqualTypeOf<"money">();
    unitOf(plus(1, gmv, "2.5", 3n)).toEqualTypeOf<"money">();
    unitOf(plus(1, 2)).toEqualTypeOf<"number">();
    unitOf(plus(art)).toEqualTypeOf<"seconds">();
    unitOf(minus(gmv, 100)).toEqualTypeOf<"money">();
    unitOf(slice(gmv, { to: target })).toEqualTypeOf<"money">();
    unitOf(slice(1000, { from: 10, to: target })).toEqualTypeOf<"money">();
    unitOf(slice(gmv, {})).toEqualTypeOf<"money">();
    unitOf(slice(5, { from: 1 })).toEqualTypeOf<"number">();
    unitOf(money(1000)).toEqualTypeOf<"money">();
    unitOf(constant(30, "seconds")).toEqualTypeOf<"seconds">();
    unitOf(times(money(1000), share)).toEqualTypeOf<"money">();
    unitOf(plus(1, constant(30, "seconds"), art)).toEqualTypeOf<"seconds">();
    expectTypeOf(money(1000)["~needs"]).toEqualTypeOf<never>();
    unitOf(minus(100, gmv)).toEqualTypeOf<"money">();
    unitOf(min(gmv, 2000)).toEqualTypeOf<"money">();
    unitOf(max(0, gmv, target)).toEqualTypeOf<"money">();
    unitOf(orElse(chats, 0)).toEqualTypeOf<"count">();
    unitOf(when(reached, 1000, 0)).toEqualTypeOf<"number">();
    unitOf(when(reached, gmv, 0)).toEqualTypeOf<"money">();
    unitOf(when(reached, 0, gmv)).toEqualTypeOf<"money">();
  });

  test("is, of a product, that of the one factor which is no ratio", () => {
    unitOf(times(gmv, "0.003")).toEqualTypeOf<"money">();
    unitOf(times(gmv, rate)).toEqualTypeOf<"money">();
    unitOf(times(rate, gmv)).toEqualTypeOf<"money">();
    unitOf(times(share, rate)).toEqualTypeOf<"ratio">();
    unitOf(times(share, 2)).toEqualTypeOf<"ratio">();
    unitOf(times(2, chats)).toEqualTypeOf<"count">();
    unitOf(times(2, 3)).toEqualTypeOf<"number">();
  });

  test("is money of what is priced, and of a quotient ratio unless stated", () => {
    unitOf(perUnit(chats, "0.50")).toEqualTypeOf<"money">();
    unitOf(perUnit(art, parameter("wage", "money", "0.01"))).toEqualTypeOf<"money">();
    unitOf(perUnit(3, 4)).toEqualTypeOf<"money">();
    unitOf(ratio(gmv, chats, { places: 2 })).toEqualTypeOf<"ratio">();
    unitOf(ratio(gmv, chats, { places: 2, unit: "money" })).toEqualTypeOf<"money">();
  });

  test("stays through rounding, proration and gates", () => {
    unitOf(round(gmv, { places: 0 })).toEqualTypeOf<"money">();
    unitOf(round(art, { multiple: 5, rounding: "down" })).toEqualTypeOf<"seconds">();
    unitOf(prorate(gmv, chats, 22)).toEqualTypeOf<"money">();
    unitOf(prorate(gmv, art, art, { places: 0 })).toEqualTypeOf<"money">();
    unitOf(voidedBy(shop, gmv)).toEqualTypeOf<"money">();
    unitOf(voidedBy(shop, 1000)).toEqualTypeOf<"number">();
    unitOf(heldBy(shop, gmv)).toEqualTypeOf<"money">();
  });

  test("is never one that the compiler made up", () => {
    unitOf(plus(unknown, 1)).toEqualTypeOf<Unit>();
    unitOf(times(unknown, gmv)).toEqualTypeOf<Unit>();
    expectTypeOf<Quantity["~unit"]>().toEqualTypeOf<AnyUnit>();
  });
});

describe("what does not go together", () => {
  test("cannot be added, subtracted or compared", () => {
    // @ts-expect-error money and seconds
    plus(gmv, art);
    // @ts-expect-error money and count, after a plain number
    plus(1, gmv, chats);
    // @ts-expect-error money and seconds
    minus(gmv, art);
    // @ts-expect-error money and seconds
    min(gmv, art);
    // @ts-expect-error money and ratio: a ratio is no plain number
    max(gmv, share);
    // @ts-expect-error money and seconds
    atLeast(gmv, art);
    // @ts-expect-error money and seconds
    atMost(gmv, art);
    // @ts-expect-error money and seconds
    moreThan(gmv, art);
    // @ts-expect-error money and seconds
    lessThan(gmv, art);
    // @ts-expect-error money and seconds
    equals(gmv, art);
    // @ts-expect-error money and seconds
    between(gmv, art, 5);
    // @ts-expect-error money and seconds
    between(gmv, 5, art);
  });

  test("cannot be chosen between", () => {
    // @ts-expect-error money and seconds
    when(reached, gmv, art);
    // @ts-expect-error money and seconds
    orElse(gmv, art);
  });

  test("cannot be multiplied, priced or prorated", () => {
    // @ts-expect-error money by money
    times(gmv, target);
    // @ts-expect-error a count is priced
    times(chats, gmv);
    // @ts-expect-error money has its price
    perUnit(gmv, "0.5");
    // @ts-expect-error a ratio is multiplied
    perUnit(share, 5);
    // @ts-expect-error an amount by an amount
    times(gmv, money(1000));
    // @ts-expect-error a unit that there is not
    constant(30, "second");
    // @ts-expect-error a price is money
    perUnit(chats, art);
    // @ts-expect-error seconds of a count
    prorate(gmv, art, chats);
  });

  test("is found behind other nodes", () => {
    // @ts-expect-error money and seconds
    plus(times(gmv, rate), round(art, { places: 0 }));
    // @ts-expect-error money and ratio
    atLeast(ratio(gmv, target, { places: 2 }), gmv);
  });

  test("passes where the compiler does not know a unit: definePolicy checks again", () => {
    plus(gmv, unknown, art as Quantity);
    times(gmv, unknown);
    perUnit(unknown, 5);
    atLeast(unknown, gmv);
    when(reached, gmv, unknown);
  });

  test("is no number at all", () => {
    // @ts-expect-error a condition is no number
    plus(gmv, reached);
    // @ts-expect-error not applicable is for rows
    plus(gmv, null);
    // @ts-expect-error truth is no number
    times(gmv, true);
    // @ts-expect-error nothing to add
    plus();
  });
});

describe("numbers of other forms", () => {
  test("are text, bigints, and decimals of any copy of decimal.js", () => {
    const decimal = { d: [1, 5], e: 0, s: 1 };
    expectTypeOf(decimal).toExtend<DecimalInput>();
    unitOf(plus(gmv, decimal)).toEqualTypeOf<"money">();
  });

  test("may come as a list of unknown length after a first part", () => {
    const months = [gmv, gmv];
    unitOf(plus(0, ...months)).toEqualTypeOf<"money">();
    // @ts-expect-error seconds and money
    plus(art, ...months);
  });
});

describe("options of rounding", () => {
  test("are places or a multiple, not both, not neither", () => {
    // @ts-expect-error one or the other
    round(gmv, { places: 2, multiple: 5 });
    // @ts-expect-error one of them
    round(gmv, {});
    // @ts-expect-error no mode of rounding
    round(gmv, { places: 2, rounding: "bankers" });
    // @ts-expect-error a quotient states its places
    ratio(gmv, target, {});
  });
});
