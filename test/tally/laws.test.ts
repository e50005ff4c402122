import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metric, teamMetric } from "../../src/index.js";
import { count, distinct, largest, mean, quantile, share, smallest, sum, tally, type TallyState } from "../../src/tally/index.js";
import { calls, type Call } from "./calls.js";

const anyCall: fc.Arbitrary<Call> = fc.record({
  agent: fc.constantFrom("li", "wang", "张", "𠮷", "\u{e000}", "__proto__", null),
  shop: fc.constantFrom("shop-1", "shop-2", null),
  customer: fc.constantFrom("a", "b", "𠮷", "\u{ffff}", "constructor"),
  served: fc.boolean(),
  wait: fc.integer({ min: 0, max: 60 }),
  talk: fc.integer({ min: 0, max: 900 }),
  sold: fc.integer({ min: -5000, max: 5000 }).map((cents) => `${cents}e-2`),
});
const anyCalls = fc.array(anyCall, { maxLength: 30 });
/** A state as it comes up: of calls that were added, and of others that were removed. */
const anyState = fc.tuple(anyCalls, anyCalls).map(([added, removed]) =>
  removed.reduce((state, each) => calls.remove(state, each), calls.addAll(calls.empty, added))
);
const bytes = (state: TallyState): string => JSON.stringify(state);
const same = (a: TallyState, b: TallyState): void => expect(bytes(a)).toBe(bytes(b));

describe("merging", () => {
  it("is associative and commutative, and the empty state changes nothing", () => {
    fc.assert(fc.property(anyState, anyState, anyState, (a, b, c) => {
      same(calls.merge(calls.merge(a, b), c), calls.merge(a, calls.merge(b, c)));
      same(calls.merge(a, b), calls.merge(b, a));
      same(calls.merge(a, calls.empty), a);
    }));
  });

  it("gives the same bytes for the same records, in any order and split into any parts", () => {
    fc.assert(fc.property(
      anyCalls.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.array(fc.integer({ min: 0, max: 30 })))
      ),
      ([list, shuffled, cuts]) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), shuffled.length];
        const parts = places.slice(1).map((end, index) => calls.addAll(calls.empty, shuffled.slice(places[index], end)));
        const whole = calls.addAll(calls.empty, list);
        same(parts.reduce(calls.merge, calls.empty), whole);
        same(list.reduce(calls.add, calls.empty), whole);
        expect(JSON.stringify(calls.readings(parts.reduce(calls.merge, calls.empty)))).toBe(JSON.stringify(calls.readings(whole)));
      },
    ));
  });
});

describe("removing", () => {
  it("undoes adding, wherever it happens and in whatever order", () => {
    fc.assert(fc.property(anyState, anyCall, (state, each) => {
      same(calls.remove(calls.add(state, each), each), state);
      same(calls.add(calls.remove(state, each), each), state);
      same(calls.merge(calls.remove(calls.empty, each), calls.add(state, each)), state);
    }));
  });
});

describe("a state", () => {
  it("survives JSON, and a database that sorts keys", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      return typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).toReversed().map(([key, each]) => [key, reversed(each)]))
        : value;
    };
    fc.assert(fc.property(anyState, (state) => {
      same(calls.parse(JSON.parse(bytes(state))), state);
      same(calls.parse(reversed(state)), state);
    }));
  });

  it("is frozen through and through", () => {
    fc.assert(fc.property(anyState, (state) => {
      const isFrozen = (value: unknown): boolean =>
        typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
      expect(isFrozen(state)).toBe(true);
      expect(isFrozen(calls.parse(JSON.parse(bytes(state))))).toBe(true);
    }));
  });
});

describe("what cannot be undone", () => {
  const extremes = tally({
    id: "extremes",
    version: "1",
    person: (call: Call) => call.agent,
    readings: [
      smallest(metric("shortest", "seconds"), (call: Call) => call.wait),
      largest(metric("longest", "seconds"), (call: Call) => call.wait),
    ],
  });

  it("merges by the same laws", () => {
    const anyExtremes = anyCalls.map((list) => extremes.addAll(extremes.empty, list));
    fc.assert(fc.property(anyExtremes, anyExtremes, anyExtremes, (a, b, c) => {
      same(extremes.merge(extremes.merge(a, b), c), extremes.merge(a, extremes.merge(b, c)));
      same(extremes.merge(a, b), extremes.merge(b, a));
    }));
  });
});

describe("a January", () => {
  interface Order {
    readonly day: number;
    readonly agent: string;
    readonly shop: string;
    readonly buyer: number;
    readonly paid: string;
    readonly seconds: number;
  }
  // Figures that repeat in no simple way, without chance.
  const orders = Array.from({ length: 3100 }, (_, index): Order => {
    const at = (index * 7919) % 10_007;
    return {
      day: index % 31,
      agent: `agent-${at % 23}`,
      shop: `shop-${at % 4}`,
      buyer: at % 997,
      paid: `${at % 300}.${10 + (at % 90)}`,
      seconds: at % 400,
    };
  });
  const january = tally({
    id: "january",
    version: "1",
    person: (order: Order) => order.agent,
    team: (order: Order) => order.shop,
    readings: [
      count(metric("orders", "count")),
      sum(metric("gmv", "money"), (order: Order) => order.paid),
      mean(metric("basket", "money", { places: "any" }), (order: Order) => order.paid, { places: 2 }),
      distinct(metric("buyers", "count"), (order: Order) => order.buyer),
      quantile(metric("slow", "seconds"), "0.9", (order: Order) => order.seconds, { step: 5 }),
      largest(metric("slowest", "seconds"), (order: Order) => order.seconds),
      share(teamMetric("quick", "ratio"), (order: Order) => order.seconds <= 180, { places: 4 }),
      distinct(teamMetric("shopBuyers", "count"), (order: Order) => order.buyer),
    ],
  });
  const whole = january.addAll(january.empty, orders);

  it("split by days and merged in any order is the January of one pass, byte for byte", () => {
    const days = Array.from({ length: 31 }, (_, day) => january.addAll(january.empty, orders.filter((order) => order.day === day)));
    for (const order of [days, days.toReversed(), days.toSorted((a, b) => bytes(a).length - bytes(b).length)]) {
      same(order.reduce(january.merge), whole);
      same(order.map((day) => january.parse(JSON.parse(bytes(day)))).reduce(january.merge, january.empty), whole);
    }
  });

  it("is what counting by hand gives", () => {
    const { people, teams } = january.readings(whole);
    const mine = orders.filter(({ agent }) => agent === "agent-7");
    const cents = mine.reduce((total, { paid }) => total + Number(paid.replace(".", "")), 0);
    const row = people.find(({ id }) => id === "agent-7");
    expect(row?.orders).toBe(mine.length);
    expect(row?.gmv).toBe(String(cents / 100));
    expect(row?.basket).toBe(String(Math.round(cents / mine.length) / 100));
    expect(row?.buyers).toBe(new Set(mine.map(({ buyer }) => buyer)).size);
    expect(row?.slowest).toBe(String(Math.max(...mine.map(({ seconds }) => seconds))));
    const shop = orders.filter((order) => order.shop === "shop-2");
    const quick = shop.filter(({ seconds }) => seconds <= 180).length;
    expect(teams.find(({ id }) => id === "shop-2")).toEqual({
      id: "shop-2",
      quick: String(Math.round((quick / shop.length) * 10_000) / 10_000),
      shopBuyers: new Set(shop.map(({ buyer }) => buyer)).size,
    });
  });
});
