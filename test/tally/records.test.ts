import { describe, expect, it } from "vitest";
import { isJixiaoError, metric, teamMetric, type Fault, type JixiaoError } from "../../src/index.js";
import { count, distinct, duration, elapsed, largest, mean, quantile, share, sum, tally } from "../../src/tally/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { call, calls, gmv, type Call } from "./calls.js";

const told = (faults: readonly Fault[]): readonly string[] => faults.map(({ message }) => message);
const ofAgent = { id: "items", version: "1", person: (each: Call) => each.agent };
const thrownBy = (run: () => unknown): JixiaoError => {
  try {
    run();
  } catch (error) {
    if (isJixiaoError(error)) return error;
  }
  throw new Error("no JixiaoError was thrown");
};
const hostileError = new Proxy(new Error("no"), {
  getPrototypeOf: () => {
    throw new Error("no");
  },
});

describe("a bad record", () => {
  it("is told with all its faults, and the state is as it was", () => {
    const state = calls.add(calls.empty, call());
    const before = JSON.stringify(state);
    const bad = call({
      agent: untyped(""),
      shop: untyped(1.5),
      talk: Number.NaN,
      sold: untyped(undefined),
      wait: untyped("soon"),
      customer: untyped({}),
    });
    expect(told(thrownFaults(() => calls.add(state, bad)))).toEqual([
      "person: invalid id: got \"\", expected text that is not blank, or a safe integer, or null",
      "team: invalid id: got 1.5, expected text that is not blank, or a safe integer, or null",
    ]);
    expect(told(thrownFaults(() => calls.add(state, { ...bad, agent: "li", shop: "shop-1" })))).toEqual([
      "handleTime: not a number: got NaN, expected a number (seconds) or null",
      "gmv: not a number: got nothing, expected a number (money) or null",
      "customers: invalid id: got an object, expected a key: well-formed text, a safe integer, or null",
      "slowest: not a number: got \"soon\", expected a number (seconds) or null",
    ]);
    expect(JSON.stringify(state)).toBe(before);
  });

  it("among many is told with its place, and none of them is added", () => {
    expect(told(thrownFaults(() => calls.addAll(calls.empty, [call(), call({ sold: "1,000" }), call(), call({ talk: Infinity })]))))
      .toEqual([
        "[1].gmv: not a number: got \"1,000\", expected a number (money) or null; write thousands without commas",
        "[3].handleTime: not a number: got Infinity, expected a number (seconds) or null",
      ]);
  });

  it("has the place that it has among all, wherever the list is cut", () => {
    const many = Array.from({ length: 120_001 }, (_, index) => call({ sold: index === 120_000 ? "?" : "1" }));
    expect(thrownFaults(() => calls.addAll(calls.empty, many)).map(({ path }) => path)).toEqual([[120_000, "gmv"]]);
  });

  it("is one of at most a hundred that are told", () => {
    const faults = thrownFaults(() => calls.addAll(calls.empty, Array.from({ length: 5000 }, () => call({ sold: "?" }))));
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)?.code).toBe("more_faults");
  });

  it.each<[string, unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["a number", 1],
    ["an object without fields", {}],
    [
      "a revoked proxy",
      (() => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
      })(),
    ],
    ["an object whose getters throw", {
      get agent() {
        throw hostileError;
      },
    }],
  ])("that is %s is a fault, not a crash", (_, record) => {
    expect(thrownFaults(() => calls.add(calls.empty, untyped(record))).length).toBeGreaterThan(0);
    expect(thrownFaults(() => calls.remove(calls.empty, untyped(record))).length).toBeGreaterThan(0);
  });

  it.each<[string, unknown, string]>([
    ["an error", new Error("no"), "the error \"no\""],
    ["an error without a message", new Error(), "an error"],
    ["a long message", new Error("x".repeat(1000)), `the error "${"x".repeat(80)}…"`],
    ["a message that is no text", { message: { toString: () => "no" } }, "an error"],
    ["a message that throws", {
      get message() {
        throw hostileError;
      },
    }, "an error"],
    ["text", "no", "the error \"no\""],
    ["what has a hostile prototype", hostileError, "the error \"no\""],
    ["nothing", undefined, "an error"],
    ["a forged error", Object.assign(new Error("no"), { name: "JixiaoError", faults: [{}] }), "the error \"no\""],
    ["a forged error with no faults", Object.assign(new Error("no"), { name: "JixiaoError", faults: [] }), "the error \"no\""],
  ])("whose function throws %s is unreadable, and says what was thrown", (_, thrown, got) => {
    const items = tally({
      ...ofAgent,
      readings: [sum(gmv, (): string => {
        throw thrown;
      })],
    });
    expect(told(thrownFaults(() => items.add(items.empty, call())))).toEqual([
      `gmv: unreadable: got ${got}, expected an answer of the function that reads the record`,
    ]);
  });

  it("that shows a mistake in a function has what was thrown first as the error's cause", () => {
    const misread = untyped((each: { readonly messages: readonly unknown[] }) => each.messages.length);
    const items = tally({ ...ofAgent, readings: [sum(metric("msgs", "count"), misread), sum(gmv, misread, { where: misread })] });
    const error = thrownBy(() => items.addAll(items.empty, [call(), call()]));
    const got =
      `got the error "Cannot read properties of undefined (reading 'length')", expected an answer of the function that reads the record`;
    expect(told(error.faults))
      .toEqual([0, 1].flatMap((index) => [`[${index}].msgs: unreadable: ${got}`, `[${index}].gmv.where: unreadable: ${got}`]));
    expect(error.cause).toBeInstanceOf(TypeError);
    expect("cause" in thrownBy(() => calls.add(calls.empty, call({ sold: "?" })))).toBe(false);
  });

  it("is told once where several readings stumble over one place in it", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g"] as const;
    const waited = (each: Call): { readonly seconds: string } => elapsed(untyped(each.sold), 1e12);
    const waits = tally({
      ...ofAgent,
      team: (each: Call) => each.shop,
      readings: [...ids.slice(0, 2).map((id) => sum(metric(id, "seconds"), waited)), sum(teamMetric("c", "seconds"), waited)],
    });
    const moment = "expected ISO 8601 text with its offset, such as \"2026-11-03T09:00:00+08:00\", or whole milliseconds since 1970";
    expect(told(thrownFaults(() => waits.addAll(waits.empty, [call(), call({ agent: null }), call({ agent: null, shop: null })]))))
      .toEqual([
        `[0].from: invalid time: got "12.50", ${moment} (for a, b, c)`,
        `[1].c.from: invalid time: got "12.50", ${moment}`,
      ]);
    const many = tally({ ...ofAgent, readings: ids.map((id) => sum(metric(id, "seconds"), waited)) });
    expect(told(thrownFaults(() => many.add(many.empty, call())))).toEqual([
      `from: invalid time: got "12.50", ${moment} (for a, b, c, d, e and 2 more)`,
    ]);
  });

  it("tells at most a hundred faults of one answer", () => {
    const events = Array.from({ length: 200_000 }, () => ({ at: "noon" }));
    const wait = duration({
      events: () => events,
      at: ({ at }) => at,
      starts: () => true,
      stops: () => true,
      transfers: "runOn",
      rounds: "every",
      neverAnswered: "leftOut",
      hours: "always",
    });
    const items = tally({ ...ofAgent, readings: [sum(metric("wait", "seconds"), wait)] });
    expect(thrownFaults(() => items.add(items.empty, call()))).toHaveLength(100);
  });

  it("is one of which nothing says yes or no", () => {
    const misspelt = untyped((each: { readonly srved: boolean }) => each.srved);
    const items = tally({
      ...ofAgent,
      readings: [count(metric("handled", "count"), { where: misspelt }), share(metric("quick", "ratio"), misspelt, { places: 2 })],
    });
    expect(told(thrownFaults(() => items.add(items.empty, call())))).toEqual([
      "handled.where: invalid choice: got nothing, expected one of true, false",
      "quick: invalid choice: got nothing, expected one of true, false, null",
    ]);
  });

  it("has more decimals than a counted reading may have", () => {
    const readings = [
      sum(metric("chats", "count"), (each: Call) => each.talk),
      largest(metric("longest", "count"), (each: Call) => each.talk),
      sum(metric("cents", "money", { places: 2 }), (each: Call) => each.talk),
      sum(metric("points", "points"), (each: Call) => each.talk),
    ];
    const items = tally({ ...ofAgent, readings });
    expect(told(thrownFaults(() => items.add(items.empty, call({ talk: 0.125 }))))).toEqual([
      "chats: too many places: got 0.125, expected count with at most 0 decimals",
      "longest: too many places: got 0.125, expected count with at most 0 decimals",
      "cents: too many places: got 0.125, expected money with at most 2 decimals",
    ]);
    expect(thrownFaults(() => items.add(items.empty, call({ talk: untyped("") }))).map(({ code }) => code)).toEqual([
      "not_a_number",
      "not_a_number",
      "not_a_number",
      "not_a_number",
    ]);
  });

  it("gives more than a reading can take", () => {
    const steps = tally({
      ...ofAgent,
      readings: [quantile(metric("slow", "seconds"), "0.5", (each: Call) => each.talk, { step: "0.001" })],
    });
    expect(thrownFaults(() => steps.add(steps.empty, call({ talk: 1e14 }))).map(({ code }) => code)).toEqual(["number_out_of_range"]);
    const several = tally({ ...ofAgent, readings: [sum(gmv, () => Array.from({ length: 10_001 }, () => 1))] });
    expect(thrownFaults(() => several.add(several.empty, call())).map(({ code }) => code)).toEqual(["too_large"]);
    const holes = tally({ ...ofAgent, readings: [sum(gmv, () => Array.from<number>({ length: 1 }).concat(Array<number>(1)))] });
    expect(thrownFaults(() => holes.add(holes.empty, call())).map(({ path }) => path)).toEqual([["gmv", 0], ["gmv", 1]]);
  });

  it("gives time to what is no time", () => {
    const waited = (): { readonly seconds: string } => elapsed(1e12, 1e12 + 1500);
    const readings = [
      sum(metric("hours", "hours"), untyped(waited)),
      mean(metric("points", "points"), untyped(waited), { places: 1 }),
      sum(metric("s", "seconds"), waited),
    ];
    const items = tally({ ...ofAgent, readings });
    expect(told(thrownFaults(() => items.add(items.empty, call())))).toEqual([
      "hours: unit mismatch: got an object, expected a number (hours): time that passed needs a metric in seconds",
      "points: unit mismatch: got an object, expected a number (points): time that passed needs a metric in a unit of time",
    ]);
  });
});

describe("a record that is nobody's", () => {
  it("counts for the team, and one of no team for the person", () => {
    const state = calls.addAll(calls.empty, [call({ agent: null }), call({ shop: null })]);
    const { people, teams } = calls.readings(state);
    expect(people.map(({ id, handled }) => [id, handled])).toEqual([["li", 1]]);
    expect(teams.map(({ id }) => id)).toEqual(["shop-1"]);
  });

  it("is read by no function of a person's readings", () => {
    const items = tally({
      ...ofAgent,
      readings: [sum(gmv, (): string => {
        throw new Error("read");
      })],
    });
    expect(items.add(items.empty, call({ agent: null }))).toEqual(items.empty);
  });
});

it.each(["\0", "a\ud800", "\udc00a"])("%j can stand in no database, and so in no state", (text) => {
  expect(thrownFaults(() => calls.add(calls.empty, call({ agent: text, shop: null }))).map(({ path }) => path)).toEqual([["person"]]);
  expect(thrownFaults(() => calls.add(calls.empty, call({ customer: text }))).map(({ path }) => path)).toEqual([["customers"]]);
});

describe("ids", () => {
  it("are compared as text, and may be any", () => {
    const ids = tally({ id: "ids", version: "1", person: (id: string | number) => id, readings: [count(metric("n", "count"))] });
    const { people } = ids.readings(ids.addAll(ids.empty, [7, "7", "__proto__", "toString", "\u{10000}", "\u{ffff}", " 7"]));
    expect(people).toEqual([
      { id: " 7", n: 1 },
      { id: "7", n: 2 },
      { id: "__proto__", n: 1 },
      { id: "toString", n: 1 },
      { id: "\u{ffff}", n: 1 },
      { id: "\u{10000}", n: 1 },
    ]);
    expect(Object.getPrototypeOf(people[2])).toBe(Object.prototype);
  });
});

describe("more keys than a state may have", () => {
  const keys = tally({
    id: "keys",
    version: "1",
    team: () => "shop",
    readings: [distinct(teamMetric("n", "count"), (key: number) => key)],
  });
  const numbers = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);

  it("are a fault, of adding and of merging", () => {
    const full = keys.addAll(keys.empty, numbers(0, 100_000));
    expect(keys.readings(full).teams).toEqual([{ id: "shop", n: 100_000 }]);
    const tooMany = ["teams.shop.n: too large: got 100001 keys, expected at most 100000"];
    expect(told(thrownFaults(() => keys.add(full, 100_000)))).toEqual(tooMany);
    expect(told(thrownFaults(() => keys.addAll(keys.empty, numbers(0, 100_001))))).toEqual(tooMany);
    expect(told(thrownFaults(() => keys.merge(keys.addAll(keys.empty, numbers(50_000, 100_001)), full)))).toEqual(tooMany);
  });
});

it("a value that cannot be read is a fault", () => {
  const { proxy, revoke } = Proxy.revocable([1], {});
  revoke();
  const items = tally({
    ...ofAgent,
    readings: [
      sum(gmv, () => proxy),
      distinct(metric("n", "count"), untyped(() => Object.create(null))),
      count(metric("all", "count"), { where: untyped(() => proxy) }),
    ],
  });
  expect(thrownFaults(() => items.add(items.empty, call())).map(({ path }) => path)).toEqual([["gmv"], ["n"], ["all", "where"]]);
  expect(thrownFaults(() => items.readings(items.empty, { people: untyped(proxy) })).map(({ path, code }) => [path, code])).toEqual([[[
    "people",
  ], "unreadable"]]);
});

it("what is no list of records is a fault", () => {
  expect(thrownFaults(() => calls.addAll(calls.empty, untyped(null))).map(({ code }) => code)).toEqual(["not_a_list"]);
  expect(thrownFaults(() => calls.addAll(calls.empty, untyped(7))).map(({ code }) => code)).toEqual(["not_a_list"]);
});

it("any iterable is a list of records", () => {
  function* some(): Iterable<Call> {
    yield call();
    yield call({ agent: "wang" });
  }
  expect(calls.addAll(calls.empty, some())).toEqual(calls.addAll(calls.empty, [...some()]));
  expect(calls.addAll(calls.empty, [])).toEqual(calls.empty);
});
