import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  atMost,
  contest,
  gate,
  gates,
  heldBy,
  highest,
  metric,
  parameter,
  passed,
  prizeOf,
  shareOf,
  teamCount,
  teamMean,
  teamMetric,
  teamSum,
  voidedBy,
  type Condition,
  type Gate,
  type Gates,
  type Metric,
  type Need,
  type Parameter,
  type Quantity,
} from "../../src/index.js";

const gmv = metric("gmv", "money");
const dsr = teamMetric("dsr", "points");
const complaints = teamMetric("complaints", "count");

type Gmv = Metric<"gmv", "money", "person">;
type Dsr = Metric<"dsr", "points", "team">;
type Complaints = Metric<"complaints", "count", "team">;

const shop = gates("shop", { dsr: atLeast(dsr, "4.7"), complaints: gate(atMost(complaints, 2), { notApplicable: "pass" }) });
type Shop = Need.Gates<"shop", "dsr" | "complaints", "team">;

describe("gates", () => {
  test("know their id, the names of their gates and what they read", () => {
    expectTypeOf(shop).toEqualTypeOf<Gates<"shop", "dsr" | "complaints", Dsr | Complaints | Shop>>();
    expectTypeOf(gate(atLeast(dsr, "4.7"), { label: { en: "DSR" } })).toEqualTypeOf<Gate<Dsr>>();
  });

  test("take how many must pass, and a label", () => {
    expectTypeOf(gates("one", { dsr: atLeast(dsr, 4) }, { required: 1, label: { en: "one", zh: "一" } }).id).toEqualTypeOf<"one">();
    // @ts-expect-error of a number of gates
    gates("one", { dsr: atLeast(dsr, 4) }, { required: "all" });
    // @ts-expect-error a gate fails or passes
    gate(atLeast(dsr, 4), { notApplicable: "skip" });
  });

  test("have their results with the person as soon as one gate reads something of a person", () => {
    const setsOf = <N extends Need>(set: Gates<string, string, N>) => expectTypeOf(set["~needs"]).extract<Need.Gates>();
    setsOf(gates("g", { a: atLeast(gmv, 1) })).toEqualTypeOf<Need.Gates<"g", "a", "person">>();
    setsOf(gates("g", { a: atLeast(gmv, 1), b: atLeast(dsr, 1) })).toEqualTypeOf<Need.Gates<"g", "a" | "b", "person">>();
    setsOf(gates("g", { a: atLeast(parameter("p", "money", 1, { per: "person" }), 1) })).toEqualTypeOf<Need.Gates<"g", "a", "person">>();
    setsOf(gates("g", { a: atLeast(parameter("p", "money", 1, { per: "team" }), 1) })).toEqualTypeOf<Need.Gates<"g", "a", "team">>();
    setsOf(gates("g", { a: atLeast(parameter("p", "money", 1), 1) })).toEqualTypeOf<Need.Gates<"g", "a", "team">>();
    setsOf(gates("g", { a: passed(shop) })).toEqualTypeOf<Need.Gates<"g", "a", "team"> | Shop>();
  });

  test("have them with the team where what is read of people is read over the whole team, which a share is not", () => {
    const setsOf = <N extends Need>(set: Gates<string, string, N>) => expectTypeOf(set["~needs"]).extract<Need.Gates>();
    setsOf(gates("g", { a: atLeast(teamSum(gmv), 1), b: atLeast(teamCount(atLeast(gmv, 1)), 1) })).toEqualTypeOf<
      Need.Gates<"g", "a" | "b", "team">
    >();
    setsOf(gates("g", { a: atLeast(gmv, teamMean(gmv, { places: 2 })) })).toEqualTypeOf<Need.Gates<"g", "a", "person">>();
    setsOf(gates("g", { a: atLeast(shareOf(teamSum(gmv), 1), 1) })).toEqualTypeOf<Need.Gates<"g", "a", "person">>();
    setsOf(gates("g", { a: atLeast(prizeOf(contest("pk", { factors: { dsr: highest(dsr) } })), 1) })).toEqualTypeOf<
      Need.Gates<"g", "a", "person">
    >();
  });

  test("may ask whether others pass, and then need what those need", () => {
    const both = gates("both", { shop: passed(shop), sales: atLeast(gmv, 1) });
    expectTypeOf(both["~needs"]).toEqualTypeOf<Gmv | Dsr | Complaints | Shop | Need.Gates<"both", "shop" | "sales", "person">>();
  });

  test("refuse names that cannot be keys", () => {
    // @ts-expect-error an id that looks like a number
    gates("7", { a: atLeast(gmv, 1) });
    // @ts-expect-error a name that looks like a number
    gates("g", { "7": atLeast(gmv, 1) });
    // @ts-expect-error a number
    gates("g", { 7: atLeast(gmv, 1) });
    // @ts-expect-error JavaScript has other plans for it
    gates("g", { a: atLeast(gmv, 1), constructor: atLeast(gmv, 1) });
  });

  test("refuse what is no condition", () => {
    // @ts-expect-error a metric is a number
    gates("g", { a: gmv });
    // @ts-expect-error write passed(shop)
    gates("g", { a: shop });
    // @ts-expect-error a metric is a number
    gate(gmv);
  });

  test("of names that are known only when the program runs", () => {
    const conditions: Readonly<Record<string, Condition<Gmv>>> = {};
    expectTypeOf(gates("g", conditions)).toEqualTypeOf<Gates<"g", string, Gmv | Need.Gates<"g", string, "person">>>();
  });
});

describe("voidedBy, heldBy and passed", () => {
  test("need what the set and the amount need, and carry the set's results", () => {
    expectTypeOf(voidedBy(shop, gmv)).toEqualTypeOf<Quantity<"money", Gmv | Dsr | Complaints | Shop>>();
    expectTypeOf(heldBy(shop, 1000)).toEqualTypeOf<Quantity<"number", Dsr | Complaints | Shop>>();
    expectTypeOf(voidedBy(shop, parameter("bonus", "money", 1000))).toEqualTypeOf<
      Quantity<"money", Dsr | Complaints | Shop | Parameter<"bonus", "money", "policy">>
    >();
    expectTypeOf(passed(shop)).toEqualTypeOf<Condition<Dsr | Complaints | Shop>>();
  });

  test("take a set, not a condition", () => {
    // @ts-expect-error a condition has no name to show where it is paid
    voidedBy(atLeast(gmv, 1), 1000);
    // @ts-expect-error a condition has no name to show where it is paid
    heldBy(atLeast(gmv, 1), 1000);
    // @ts-expect-error a condition is asked by when
    passed(atLeast(gmv, 1));
    // @ts-expect-error a condition is no amount
    voidedBy(shop, atLeast(gmv, 1));
  });
});
