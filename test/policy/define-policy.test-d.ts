import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  heldBy,
  line,
  metric,
  parameter,
  perUnit,
  plus,
  settle,
  shopCommission,
  teamMetric,
  times,
  voidedBy,
  when,
  withParameters,
  type LineEntry,
  type Metric,
  type Need,
  type Operand,
  type Parameter,
  type PayLine,
  type Policy,
  type PolicyDefinition,
  type Quantity,
  type Unit,
} from "../../src/index.js";

const gmv = metric("gmv", "money");
const base = metric("base", "money");
const art = metric("art", "seconds");
const share = metric("share", "ratio");
const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
const head = { id: "sales", version: "2026-11", currency: "CNY" } as const;

type Gmv = Metric<"gmv", "money", "person">;
type Base = Metric<"base", "money", "person">;
type Shop = Metric<"dsr", "points", "team"> | Need.Gates<"shop", "dsr", "team">;

describe("definePolicy", () => {
  test("knows its id, its lines and what they need", () => {
    const policy = definePolicy({ ...head, pay: { base, commission: times(gmv, "0.003"), bonus: voidedBy(shop, 1000) } });
    expectTypeOf(policy).toEqualTypeOf<Policy<"sales", "base" | "commission" | "bonus", Base | Gmv | Shop>>();
    expectTypeOf(policy.id).toEqualTypeOf<"sales">();
    expectTypeOf(policy.pay[0]!.name).toEqualTypeOf<"base" | "commission" | "bonus">();
    expectTypeOf(policy).toExtend<PolicyDefinition>();
  });

  test("takes numbers of any form as lines, and lines with choices of their own", () => {
    const policy = definePolicy({
      ...head,
      pay: {
        a: 5,
        b: "5.00",
        c: 5n,
        d: line(5),
        e: line("5.00"),
        f: line(times(gmv, "0.003"), { rounding: "down", label: { zh: "提成" } }),
      },
    });
    expectTypeOf(policy).toEqualTypeOf<Policy<"sales", "a" | "b" | "c" | "d" | "e" | "f", Gmv>>();
  });

  test("needs no pay, and reports gates that no line refers to", () => {
    expectTypeOf(definePolicy(head)).toEqualTypeOf<Policy<"sales", never, never>>();
    expectTypeOf(definePolicy({ ...head, gates: [shop] })).toEqualTypeOf<Policy<"sales", never, Shop>>();
    expectTypeOf(definePolicy({ ...head, gates: [shop], pay: { gmv } })).toEqualTypeOf<Policy<"sales", "gmv", Gmv | Shop>>();
  });

  test("takes a currency by its code, or with its places", () => {
    definePolicy({ ...head, currency: { code: "PTS", places: 0 }, label: { en: "points", zh: "积分" } });
    // @ts-expect-error the places belong to it
    definePolicy({ ...head, currency: { code: "PTS" } });
    // @ts-expect-error statements carry a version
    definePolicy({ id: "sales", currency: "CNY" });
    // @ts-expect-error misspelt
    definePolicy({ ...head, pays: { gmv } });
  });

  test("takes one metric that was built twice", () => {
    const policy = definePolicy({ ...head, pay: { a: gmv, b: plus(gmv, metric("gmv", "money")), c: line(metric("gmv", "money")) } });
    expectTypeOf(policy).toEqualTypeOf<Policy<"sales", "a" | "b" | "c", Gmv>>();
  });

  test("refuses one id with two meanings", () => {
    // @ts-expect-error in money and in seconds
    definePolicy({ ...head, pay: { bonus: when(atLeast(metric("gmv", "seconds"), 1), gmv, 0) } });
    // @ts-expect-error of a person and of a team
    definePolicy({ ...head, pay: { bonus: when(atLeast(teamMetric("gmv", "money"), 1), gmv, 0) } });
    // @ts-expect-error a metric and a parameter
    definePolicy({ ...head, pay: { bonus: plus(gmv, parameter("gmv", "money", 1)) } });
    // @ts-expect-error one row may state it, and none may
    definePolicy({ ...head, pay: { bonus: plus(parameter("cap", "money", 1), parameter("cap", "money", 1, { per: "person" })) } });
    // @ts-expect-error in two lines, each with choices of its own
    definePolicy({ ...head, pay: { a: line(gmv), b: line(perUnit(metric("gmv", "count"), 1)) } });
    // @ts-expect-error in a gate set and in a line
    definePolicy({ ...head, gates: [gates("fast", { gmv: atLeast(metric("gmv", "seconds"), 1) })], pay: { gmv } });
    // @ts-expect-error in two gate sets
    definePolicy({ ...head, gates: [gates("a", { gmv: atLeast(gmv, 1) }), gates("b", { gmv: atLeast(metric("gmv", "count"), 1) })] });
  });

  test("refuses lines that are no money", () => {
    // @ts-expect-error seconds
    definePolicy({ ...head, pay: { gmv, art } });
    // @ts-expect-error a ratio is a share of something
    definePolicy({ ...head, pay: { share } });
    // @ts-expect-error seconds, with choices of its own
    definePolicy({ ...head, pay: { art: line(art, { rounding: "up" }) } });
    // @ts-expect-error a condition is no amount
    definePolicy({ ...head, pay: { reached: atLeast(gmv, 1) } });
    // @ts-expect-error a gate set is no amount
    definePolicy({ ...head, pay: { shop } });
  });

  test("refuses names that cannot be keys", () => {
    // @ts-expect-error a number
    definePolicy({ ...head, pay: { 7: gmv } });
    // @ts-expect-error looks like a number
    definePolicy({ ...head, pay: { "-1": gmv } });
    // @ts-expect-error JavaScript has other plans for it
    definePolicy({ ...head, pay: { constructor: line(gmv) } });
    // @ts-expect-error looks like a number
    definePolicy({ ...head, id: "7" });
    definePolicy({ ...head, pay: { 提成: gmv, "7 days": gmv } });
  });

  test("takes what the compiler does not know: it checks again when the program runs", () => {
    definePolicy({ ...head, pay: { a: gmv as Quantity, b: line(gmv as Quantity), c: metric("c", "money" as Unit) } });
    definePolicy({ ...head, id: "sales" as string, pay: { a: metric("a" as string, "money") } });
    const amounts: Readonly<Record<string, LineEntry>> = { gmv };
    expectTypeOf(definePolicy({ ...head, pay: amounts }).pay[0]!.name).toEqualTypeOf<string>();
  });
});

describe("line", () => {
  test("keeps the quantity", () => {
    expectTypeOf(line(gmv)).toEqualTypeOf<PayLine<Gmv>>();
    expectTypeOf(line(gmv, { rounding: "half-even" })).toExtend<PayLine<Operand>>();
    // @ts-expect-error seconds
    line(art);
    // @ts-expect-error no mode of rounding
    line(gmv, { rounding: "nearest" });
  });
});

describe("withParameters", () => {
  const rate = parameter("rate", "ratio", "0.003", { per: "person" });
  const bonus = parameter("bonus", "money", 1000);
  const policy = definePolicy({ ...head, pay: { commission: times(gmv, rate), bonus } });

  test("takes the policy's parameters, each or none, and gives the same policy", () => {
    expectTypeOf(withParameters(policy, { rate: "0.004" })).toEqualTypeOf(policy);
    expectTypeOf(withParameters(policy, { rate: 1n, bonus: 800 })).toEqualTypeOf(policy);
    expectTypeOf(withParameters(policy, {})).toEqualTypeOf(policy);
    withParameters(policy as Policy, { whatever: 1 });
  });

  test("refuses metrics, unknown names and what is no number", () => {
    // @ts-expect-error misspelt
    withParameters(policy, { rat: 1 });
    // @ts-expect-error a metric is measured
    withParameters(policy, { gmv: 1 });
    // @ts-expect-error not applicable is for rows
    withParameters(policy, { rate: null });
  });
});

describe("functions of a policy", () => {
  const policyOf = <N extends Need>(amount: Quantity<"money", N>) =>
    definePolicy({ ...head, gates: [shop], pay: { amount, half: line(times(amount, "0.5")), held: heldBy(shop, amount) } });

  test("keep what their arguments need", () => {
    expectTypeOf(policyOf(gmv)).toEqualTypeOf<Policy<"sales", "amount" | "half" | "held", Gmv | Shop>>();
    settle(policyOf(gmv), { period: "2026-11", teams: [], people: [{ id: 1, team: null, gmv: 1 }] });
    // @ts-expect-error gmv is missing
    settle(policyOf(gmv), { period: "2026-11", teams: [], people: [{ id: 1, team: null }] });
  });

  test("any policy is a Policy", () => {
    const policies: readonly Policy[] = [policyOf(gmv), definePolicy(head), shopCommission({ version: "1" })];
    expectTypeOf(policies).items.toEqualTypeOf<Policy>();
  });
});

describe("shopCommission", () => {
  test("is a policy like one's own", () => {
    const policy = shopCommission({ version: "2026-11", gates: { dsr: "4.8" }, voids: ["targetBonus", "commission"] });
    expectTypeOf(policy.pay[0]!.name).toEqualTypeOf<"base" | "commission" | "targetBonus">();
    withParameters(policy, { rate: "0.004", bonus: 800 });
    expectTypeOf<Extract<(typeof policy)["~needs"], Parameter>["id"]>().toEqualTypeOf<"rate" | "bonus">();
    // @ts-expect-error no gate of a shop
    shopCommission({ version: "2026-11", gates: { returns: 1 } });
    // @ts-expect-error no line
    shopCommission({ version: "2026-11", voids: ["bonus"] });
  });
});
