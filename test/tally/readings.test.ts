import { describe, expect, it } from "vitest";
import { definePolicy, metric, settle } from "../../src/index.js";
import { count, mean, share, sum, tally } from "../../src/tally/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { call, calls } from "./calls.js";

interface Order {
  readonly agent: string;
  readonly paid: string;
}
const [orders, gmv, basket, large] = [
  metric("orders", "count"),
  metric("gmv", "money"),
  metric("basket", "money", { places: "any" }),
  metric("large", "ratio"),
];
const shop = tally({
  id: "shop",
  version: "1",
  person: (order: Order) => order.agent,
  readings: [
    count(orders),
    sum(gmv, (order: Order) => order.paid),
    mean(basket, (order: Order) => order.paid, { places: 2 }),
    share(large, (order: Order) => Number(order.paid) > 100, { places: 2 }),
  ],
});
const order: Order = { agent: "li", paid: "128.00" };

describe("removals without their records", () => {
  it("are faults of the readings, which are then absent, so that only what needs them is pending", () => {
    const state = shop.remove(shop.empty, order);
    const { people, faults } = shop.readings(state, { people: [{ id: "li" }, { id: "wang" }] });
    expect(people).toEqual([{ id: "li" }, { id: "wang", orders: 0, gmv: "0", basket: null, large: null }]);
    expect(faults.map(({ message }) => message)).toEqual([
      "people.li.orders: not positive: got -1, expected only what was added to be removed",
      "people.li.gmv: not positive: got -1, expected only what was added to be removed",
      "people.li.basket: not positive: got -1, expected only what was added to be removed",
      "people.li.large: not positive: got -1, expected only what was added to be removed",
    ]);
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base: 4000, commission: gmv } });
    expect(settle(policy, { period: "2026-11", people }).statements[0]?.pending).toEqual(["commission"]);
    expect(shop.readings(shop.add(state, order)).people).toEqual([]);
  });

  it("of keys and steps are faults too", () => {
    const { faults } = calls.readings(calls.remove(calls.empty, call()));
    expect(faults.map(({ path }) => path.at(-1))).toEqual(["handled", "handleTime", "gmv", "customers", "slowest", "serviceLevel"]);
  });

  it("of another value than was added are a fault", () => {
    const { people, faults } = shop.readings(shop.remove(shop.add(shop.empty, order), { ...order, paid: "100" }));
    expect(people).toEqual([{ id: "li", orders: 0, large: untyped(undefined) }].map(({ id, orders: number }) => ({ id, orders: number })));
    expect(faults.map(({ message }) => message)).toEqual([
      "people.li.gmv: invalid count: got 28 of no records, expected only what was added to be removed",
      "people.li.basket: invalid count: got 28 of no records, expected only what was added to be removed",
      "people.li.large: not positive: got -1, expected only what was added to be removed",
    ]);
  });
});

describe("a sum too large for settling", () => {
  it("is a fault of its reading", () => {
    const state = shop.addAll(shop.empty, Array.from({ length: 20 }, () => ({ agent: "li", paid: "99999999999999" })));
    const { people, faults } = shop.readings(state);
    expect(people).toEqual([{ id: "li", orders: 20, basket: "99999999999999", large: "1" }]);
    expect(faults.map(({ path, code }) => [path, code])).toEqual([[["people", "li", "gmv"], "number_out_of_range"]]);
  });
});

describe("a roster", () => {
  const state = shop.addAll(shop.empty, [order, { agent: "7", paid: "1" }, { agent: "zhao", paid: "2" }]);

  it("comes out with each row once, in its order, its columns kept and its ids as they came in", () => {
    const roster = [{ id: 7, base: 4000, gmv: "stale" }, { id: "li", base: 5000, gmv: "stale" }];
    const { people, strangers } = shop.readings(state, { people: roster });
    expect(people).toEqual([
      { id: 7, base: 4000, orders: 1, gmv: "1", basket: "1", large: "0" },
      { id: "li", base: 5000, orders: 1, gmv: "128", basket: "128", large: "1" },
    ]);
    expect(strangers.people.map(({ id }) => id)).toEqual(["zhao"]);
    expect(roster[0]?.gmv).toBe("stale");
  });

  it("keeps no column in the place of a reading that cannot be", () => {
    expect(shop.readings(shop.remove(shop.empty, order), { people: [{ id: "li", gmv: "stale" }] }).people).toEqual([{ id: "li" }]);
  });

  it("keeps what cannot be anybody's row for settling to reject", () => {
    const { people } = shop.readings(state, { people: untyped([null, "li", { id: " " }, { base: 1 }, { id: "li", ["__proto__"]: 1 }]) });
    expect(people.slice(0, 4)).toEqual([null, "li", { id: " " }, { base: 1 }]);
    expect(people).toHaveLength(5);
  });

  it("that is no list is a fault", () => {
    expect(thrownFaults(() => shop.readings(state, { people: untyped("li"), teams: untyped({}) })).map(({ path, code }) => [path, code]))
      .toEqual([
        [["people"], "not_a_list"],
        [["teams"], "not_a_list"],
      ]);
  });
});
