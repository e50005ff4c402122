import { describe, expect, it } from "vitest";
import { metric } from "../../src/index.js";
import { count, largest, quantile, tally, type TallyState } from "../../src/tally/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { call, calls, type Call } from "./calls.js";

const good = calls.addAll(calls.empty, [call(), call({ agent: "wang", customer: "b", wait: 30 })]);
const head = { format: 1, tally: "calls", version: "1", readings: good.readings };
const messageOf = (state: unknown): string | undefined => thrownFaults(() => calls.parse(state))[0]?.message;
/** The good state with something else in the place of a cell of its first person. */
const withCell = (index: number, cell: unknown): unknown => {
  const [first, ...others] = good.people;
  return { ...good, people: [{ ...first, cells: first?.cells.map((each, place) => (place === index ? cell : each)) }, ...others] };
};
const revoked = Proxy.revocable([], {});
revoked.revoke();

it("a state is small plain JSON", () => {
  expect(JSON.parse(JSON.stringify(good))).toEqual({
    ...head,
    readings: [
      "count handled (count)",
      "mean handleTime (seconds)",
      "sum gmv (money)",
      "distinct customers (count)",
      "quantile slowest (seconds) by 1",
      "share serviceLevel (ratio)",
    ],
    people: [
      { id: "li", cells: [["1"], ["1"], ["1", "60"], ["1", "12.5"], [["a", 1]], [[12, 1]]] },
      { id: "wang", cells: [["1"], ["1"], ["1", "60"], ["1", "12.5"], [["b", 1]], [[30, 1]]] },
    ],
    teams: [{ id: "shop-1", cells: [["2"], ["1", "1"]] }],
  });
});

describe("what is no state of the tally", () => {
  it.each<[string, unknown, string]>([
    ["nothing", undefined, "not an object: got nothing, expected a state of the tally calls"],
    ["text", JSON.stringify(good), "not an object: got "],
    ["text that is no state", "state", "not an object: got \"state\", expected a state of the tally calls: JSON.parse it first"],
    ["a list", [good], "not an object: got an array"],
    ["an empty object", {}, "format: invalid choice: got nothing, expected one of 1"],
    ["a state of another format", { ...good, format: 2 }, "format: invalid choice: got 2, expected one of 1"],
    [
      "a state of another tally",
      { ...good, tally: "chats" },
      "tally: invalid choice: got \"chats\", expected one of \"calls\"",
    ],
    [
      "a state of another version",
      { ...good, version: "2" },
      "version: invalid choice: got \"2\", expected one of \"1\"",
    ],
    [
      "a state of other readings",
      { ...good, readings: ["count handled (count)"] },
      "readings: invalid choice: got other readings, expected a list of count handled (count), ",
    ],
    ["rows that are no list", { ...good, people: {} }, "people: not a list: got an object, expected a list"],
    ["rows that are missing", { ...head, people: [] }, "teams: not a list: got nothing"],
    ["a row that is none", { ...good, teams: [null] }, "teams[0]: not an object: got null"],
    ["a row without an id", { ...good, teams: [{ cells: [["1"], ["1", "0"]] }] }, "teams[0].id: invalid id: got nothing"],
    ["an id that is a number", { ...good, teams: [{ id: 7, cells: [["1"], ["1", "0"]] }] }, "teams[0].id: invalid id: got 7"],
    [
      "rows out of order",
      { ...good, people: good.people.toReversed() },
      "people[1].id: not rising: got \"li\", expected rows in the order of their ids",
    ],
    ["a row that comes twice", { ...good, people: [good.people[0], good.people[0]] }, "people[1].id: not rising"],
    ["a row of nothing", { ...good, teams: [{ id: "s", cells: [["0"], ["0", "0"]] }] }, "teams[0]: empty"],
    [
      "too few cells",
      { ...good, teams: [{ id: "s", cells: [["1"]] }] },
      "teams[0].cells[1]: invalid kind: got nothing, expected a list of 2 exact decimal texts",
    ],
    [
      "too many cells",
      { ...good, teams: [{ id: "s", cells: [["1"], ["1", "0"], []] }] },
      "teams[0].cells: too large: got 3 entries, expected at most 2",
    ],
    ["a number in the place of text", withCell(1, [1]), "people[0].cells[1]: invalid kind"],
    ["a number with needless zeros", withCell(1, ["1.0"]), "people[0].cells[1]: invalid kind"],
    ["a number with an exponent", withCell(1, ["1e3"]), "people[0].cells[1]: invalid kind"],
    ["minus zero", withCell(1, ["-0"]), "people[0].cells[1]: invalid kind"],
    ["a number of a thousand digits", withCell(1, ["1".repeat(1000)]), "people[0].cells[1]: invalid kind"],
    ["half of a sum", withCell(2, ["1"]), "people[0].cells[2]: invalid kind"],
    [
      "keys out of order",
      withCell(4, [["b", 1], ["a", 1]]),
      "people[0].cells[4]: invalid kind: got an array, expected at most 100000 pairs of a text and how often it came, sorted",
    ],
    ["a key that comes twice", withCell(4, [["a", 1], ["a", 1]]), "people[0].cells[4]: invalid kind"],
    ["a key that never came", withCell(4, [["a", 0]]), "people[0].cells[4]: invalid kind"],
    ["a key that came by halves", withCell(4, [["a", 0.5]]), "people[0].cells[4]: invalid kind"],
    ["a key that is a number", withCell(4, [[1, 1]]), "people[0].cells[4]: invalid kind"],
    ["a step that is text", withCell(5, [["1", 1]]), "people[0].cells[5]: invalid kind"],
    ["a step by halves", withCell(5, [[0.5, 1]]), "people[0].cells[5]: invalid kind"],
    ["a cell of far too many keys", withCell(4, Object.assign([], { length: 2 ** 32 - 1 })), "people[0].cells[4]: invalid kind"],
    [
      "far too many rows",
      { ...good, people: Object.assign([], { length: 2 ** 32 - 1 }) },
      "people: too large: got 4294967295 entries, expected at most 1000000",
    ],
    ["a list with holes", { ...good, people: Array(2) }, "people[0]: not an object: got nothing"],
    ["a revoked proxy", { ...good, people: revoked.proxy }, "people: unreadable: got an error, expected a list"],
    ["a getter that throws", {
      ...good,
      get people() {
        throw new Error("no");
      },
    }, "unreadable: got an error, expected something made by tally"],
  ])("%s is refused", (_, state, message) => {
    expect(messageOf(state)?.slice(0, message.length)).toBe(message);
  });

  it("is refused by whatever takes a state", () => {
    const bad: TallyState = untyped({ ...good, version: "2" });
    for (
      const action of [
        () => calls.add(bad, call()),
        () => calls.addAll(bad, []),
        () => calls.remove(bad, call()),
        () => calls.merge(bad, good),
        () => calls.merge(good, bad),
        () => calls.readings(bad),
      ]
    ) {
      expect(thrownFaults(action).map(({ code }) => code)).toEqual(["invalid_choice"]);
    }
  });

  it("is told with at most twenty faults", () => {
    expect(thrownFaults(() => calls.parse({ ...good, people: Array.from({ length: 5000 }, () => null) }))).toHaveLength(20);
  });

  it("cannot be changed after it was read", () => {
    const [records, key]: [unknown[], unknown[]] = [["1"], ["a", 1]];
    const state = calls.parse({ ...good, people: [{ id: "li", cells: [records, ["1"], ["1", "60"], ["1", "12.5"], [key], [[12, 1]]] }] });
    records.push("x");
    key[1] = 99;
    expect(calls.readings(state).people[0]?.customers).toBe(1);
    expect(JSON.stringify(state.people[0]?.cells[0])).toBe("[\"1\"]");
  });

  it("pollutes nothing", () => {
    const text = JSON.stringify(good).replace("\"format\"", "\"__proto__\":{\"polluted\":true},\"format\"").replace(
      "{\"id\":\"li\"",
      "{\"__proto__\":{\"polluted\":true},\"id\":\"__proto__\"",
    );
    const state = calls.parse(JSON.parse(text));
    expect(state.people[0]?.id).toBe("__proto__");
    expect("polluted" in state).toBe(false);
    expect("polluted" in {}).toBe(false);
  });
});

describe("a state of a definition that changed", () => {
  const withStep = (step: number, at: string) =>
    tally({
      id: "t",
      version: "1",
      person: (each: Call) => each.agent,
      readings: [count(metric("n", "count")), quantile(metric("q", "seconds"), at, (each: Call) => each.wait, { step })],
    });
  const stored: unknown = JSON.parse(JSON.stringify(withStep(1, "0.5").add(withStep(1, "0.5").empty, call())));

  it("is refused where its cells mean something else", () => {
    expect(thrownFaults(() => withStep(5, "0.5").parse(stored)).map(({ path }) => path)).toEqual([["readings"]]);
    const other = tally({
      id: "t",
      version: "1",
      person: (each: Call) => each.agent,
      readings: [count(metric("n", "count")), largest(metric("q", "seconds"), (each: Call) => each.wait)],
    });
    expect(thrownFaults(() => other.parse(stored)).map(({ path }) => path)).toEqual([["readings"]]);
  });

  it("is read where another question is asked of the same cells", () => {
    const ninety = withStep(1, "0.9");
    expect(ninety.readings(ninety.parse(stored)).people).toEqual([{ id: "li", n: 1, q: "12" }]);
  });
});

describe("a list that never ends", () => {
  const endless = (start: readonly unknown[]): unknown => {
    let length = start.length;
    return new Proxy([...start], {
      get: (target, key) => (key === "length"
        ? (length += 1)
        : key === Symbol.iterator
        ? () => ({ next: () => ({ done: false, value: 1 }) })
        : Reflect.get(target, key)),
    });
  };

  it("is read to the length that it had first, if at all", () => {
    expect(messageOf(withCell(4, endless([["a", 1]])))).toBeDefined();
    expect(messageOf({ ...good, people: endless(good.people) })).toBeDefined();
    expect(calls.readings(good, { people: untyped(endless([{ id: "li" }])) }).people).toHaveLength(2);
  });
});
