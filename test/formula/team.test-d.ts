import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  checkGates,
  definePolicy,
  evaluate,
  gates,
  marginal,
  metric,
  parameter,
  plus,
  settle,
  shareOf,
  teamCount,
  teamMax,
  teamMean,
  teamMin,
  teamMetric,
  teamSum,
  times,
  wholeAmount,
  type Metric,
  type Need,
  type Parameter,
  type Quantity,
} from "../../src/index.js";

const [gmv, hours, chats] = [metric("gmv", "money"), metric("hours", "hours"), metric("chats", "count")];
const pool = teamMetric("pool", "money");
const rate = parameter("rate", "ratio", "0.001");
const head = { id: "leads", version: "2026-11", currency: "CNY" } as const;

type Gmv = Metric<"gmv", "money", "person">;
type Hours = Metric<"hours", "hours", "person">;
type Pool = Metric<"pool", "money", "team">;

describe("teamSum and teamMean", () => {
  test("keep the unit, and need what the quantity needs of each row of the team", () => {
    expectTypeOf(teamSum(gmv)).toEqualTypeOf<Quantity<"money", Need.Teammates<Gmv>>>();
    expectTypeOf(teamSum(1)).toEqualTypeOf<Quantity<"number", Need.Teammates<never>>>();
    expectTypeOf(teamMean(hours, { places: 1, rounding: "down" })).toEqualTypeOf<Quantity<"hours", Need.Teammates<Hours>>>();
    expectTypeOf(times(teamSum(gmv), rate)).toEqualTypeOf<Quantity<"money", Need.Teammates<Gmv> | Parameter<"rate", "ratio", "policy">>>();
    // @ts-expect-error a mean states its places
    teamMean(gmv, {});
    // @ts-expect-error a condition is no number
    teamSum(atLeast(gmv, 1));
    // @ts-expect-error money and hours
    plus(teamSum(gmv), teamSum(hours));
  });

  test("and so do the others over a team; a count is of rows", () => {
    expectTypeOf(teamMin(gmv)).toEqualTypeOf<Quantity<"money", Need.Teammates<Gmv>>>();
    expectTypeOf(teamMax(hours)).toEqualTypeOf<Quantity<"hours", Need.Teammates<Hours>>>();
    expectTypeOf(teamMax(1)).toEqualTypeOf<Quantity<"number", Need.Teammates<never>>>();
    expectTypeOf(teamCount()).toEqualTypeOf<Quantity<"count", Need.Teammates<never>>>();
    expectTypeOf(teamCount(atLeast(gmv, 1))).toEqualTypeOf<Quantity<"count", Need.Teammates<Gmv>>>();
    // @ts-expect-error a condition is no number
    teamMin(atLeast(gmv, 1));
    // @ts-expect-error a number is no condition
    teamCount(gmv);
    // @ts-expect-error money and a count
    plus(teamMax(gmv), teamCount());
  });

  test("need a team, and rows that name one", () => {
    const policy = definePolicy({ ...head, pay: { override: times(teamSum(gmv), rate) } });
    settle(policy, { period: "2026-11", teams: [{ id: "a" }], people: [{ id: 1, team: "a", gmv: 1 }] });
    // @ts-expect-error whose team?
    settle(policy, { period: "2026-11", teams: [{ id: "a" }], people: [{ id: 1, gmv: 1 }] });
    // @ts-expect-error the sum is over a team
    settle(policy, { period: "2026-11", people: [] });
  });

  test("cannot be worked out for one row alone", () => {
    // @ts-expect-error this reads the other people: use settle
    evaluate(teamSum(gmv), { gmv: 1 });
    // @ts-expect-error this reads the other people: use settle
    evaluate(plus(gmv, times(teamMean(gmv, { places: 2 }), "0.5")), { gmv: 1 });
    // @ts-expect-error this reads the other people: use settle
    checkGates(gates("g", { team: atLeast(teamSum(gmv), 1) }), { gmv: 1 });
    evaluate(teamSum(gmv) as Quantity, { gmv: 1 });
  });

  test("under another policy need nothing of the person's own, beside the team", () => {
    expectTypeOf(teamSum(gmv, { under: "agents" })).toEqualTypeOf<Quantity<"money", Need.Teammates<never>>>();
    expectTypeOf(teamMean(gmv, { under: "agents", places: 2 })).toEqualTypeOf<Quantity<"money", Need.Teammates<never>>>();
    expectTypeOf(teamMin(gmv, { under: "agents" })).toEqualTypeOf<Quantity<"money", Need.Teammates<never>>>();
    expectTypeOf(teamMax(gmv, { under: "agents" })).toEqualTypeOf<Quantity<"money", Need.Teammates<never>>>();
    expectTypeOf(teamCount({ under: "agents" })).toEqualTypeOf<Quantity<"count", Need.Teammates<never>>>();
    expectTypeOf(teamCount(atLeast(gmv, 1), { under: "agents" })).toEqualTypeOf<Quantity<"count", Need.Teammates<never>>>();
    expectTypeOf(shareOf(pool, hours, { under: "agents" })).toEqualTypeOf<Quantity<"money", Pool | Need.Teammates<never> | Need.Others>>();
    const leads = definePolicy({ ...head, pay: { override: times(teamSum(gmv, { under: "agents" }), rate) } });
    const agents = definePolicy({ ...head, id: "agents", pay: { commission: times(gmv, "0.003") } });
    settle([leads, agents], {
      period: "2026-11",
      teams: [{ id: "a" }],
      people: [
        { id: 1, policy: "leads", team: "a" },
        { id: 2, policy: "agents", team: "a", gmv: 1 },
      ],
    });
    // @ts-expect-error a policy is named by its id
    teamSum(gmv, { under: agents });
  });
});

describe("shareOf", () => {
  test("is money, of a pool that is money, by anything", () => {
    expectTypeOf(shareOf(pool, hours)).toEqualTypeOf<Quantity<"money", Pool | Need.Teammates<Hours> | Need.Others>>();
    expectTypeOf(shareOf(teamSum(gmv), 1)).toEqualTypeOf<Quantity<"money", Need.Teammates<Gmv> | Need.Teammates<never> | Need.Others>>();
    // @ts-expect-error a pool is an amount
    shareOf(teamMetric("cases", "count"), hours);
    // @ts-expect-error a condition is no share
    shareOf(pool, atLeast(hours, 1));
    // @ts-expect-error this reads the other people: use settle
    evaluate(shareOf(pool, hours), { pool: 100, hours: 1 });
  });
});

describe("marginal and wholeAmount", () => {
  test("keep the unit of what they pay, and need it and its target", () => {
    expectTypeOf(marginal(gmv, [[0, "0.002"], ["100000", 0.003]])).toEqualTypeOf<Quantity<"money", Gmv>>();
    expectTypeOf(wholeAmount(gmv, [[0.8, 1n]], { attainmentOf: metric("target", "money"), bound: "inclusive-below" })).toEqualTypeOf<
      Quantity<"money", Gmv | Metric<"target", "money", "person">>
    >();
    expectTypeOf(wholeAmount(gmv, [[1, 1]], { attainmentOf: 100000 })).toEqualTypeOf<Quantity<"money", Gmv>>();
    // @ts-expect-error a target in chats is none of money
    wholeAmount(gmv, [[1, 1]], { attainmentOf: chats });
    // @ts-expect-error a rate for each bound
    marginal(gmv, [[0]]);
    // @ts-expect-error above or below
    marginal(gmv, [[0, 1]], { bound: "inclusive" });
    // @ts-expect-error a condition is no number
    marginal(atLeast(gmv, 1), [[0, 1]]);
  });
});
