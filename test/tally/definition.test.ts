import { describe, expect, it } from "vitest";
import { metric, teamMetric } from "../../src/index.js";
import { count, distinct, largest, mean, quantile, share, sum, tally } from "../../src/tally/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { call, type Call } from "./calls.js";

const wait = (each: Call): number => each.wait;
const messagesOf = (definition: unknown): readonly string[] => thrownFaults(() => tally(untyped(definition))).map(({ message }) => message);
const head = { id: "calls", version: "1", person: (each: Call) => each.agent };
const n = metric("n", "count");
const noKind = "readings[0]: not an object: got an object, expected one of count, sum, mean, share, min, max, distinct, quantile";

function trap(): never {
  throw new Error("a trap");
}

describe("a bad definition", () => {
  it("is told with all its faults at once", () => {
    expect(messagesOf({
      id: "",
      person: "agent",
      readngs: [],
      readings: [
        count(untyped(metric("gmv", "money"))),
        mean(n, wait, { places: 1 }),
        mean(metric("talk", "seconds"), untyped(undefined), untyped({ places: -1, rounding: "nearest", wehre: wait })),
        share(metric("quick", "ratio", { places: 2 }), () => true, { places: 4 }),
        quantile(metric("slow", "seconds"), 90, wait, { step: 0 }),
        quantile(metric("most", "count"), "x", wait, { step: "0.5" }),
        distinct(n, untyped("customer")),
        sum(untyped({ id: "gmv" }), wait),
        sum(untyped({ ...metric("x", "money"), id: "__proto__" }), wait),
        sum(teamMetric("total", "money"), wait),
        { kind: "count" },
        null,
      ],
    })).toEqual([
      "readngs: unknown field: got \"readngs\", expected readings?",
      "id: invalid text: got \"\", expected text that is not blank",
      "version: invalid text: got nothing, expected text that is not blank",
      "person: invalid kind: got \"agent\", expected a function",
      "readings[0].metric.unit: unit mismatch: got \"money\", expected a quantity in count",
      "readings[1].places: too many places: got 1, expected count with at most 0 decimals",
      "readings[2].wehre: unknown field: got \"wehre\", expected where?",
      "readings[2].rounding: invalid choice: got \"nearest\", expected one of half-up, half-even, half-down, up, down, ceiling, floor",
      "readings[2].places: invalid places: got -1, expected a whole number from 0 to 25",
      "readings[2].value: invalid kind: got nothing, expected a function",
      "readings[3].places: too many places: got 4, expected ratio with at most 2 decimals",
      "readings[4].step: not positive: got 0, expected a step above zero",
      "readings[4].at: too large: got 90, expected a share above 0 and at most 1",
      "readings[5].at: not a number: got \"x\", expected a share above 0 and at most 1",
      "readings[5].step: too many places: got 1, expected count with at most 0 decimals",
      "readings[6].metric: used twice: got \"n\", expected each metric once",
      "readings[6].value: invalid kind: got \"customer\", expected a function",
      "readings[7].metric: invalid kind: got an object, expected something made by metric",
      "readings[8].metric.id: invalid name: got \"__proto__\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number",
      "readings[10]: invalid kind: got an object, expected one of count, sum, mean, share, min, max, distinct, quantile",
      "readings[11]: invalid kind: got null, expected one of count, sum, mean, share, min, max, distinct, quantile",
      "readings[9]: misplaced: got total, a metric of a team, expected a tally with team, which says of which team a record is",
    ]);
  });

  it.each<[string, unknown, string]>([
    ["nothing", undefined, "not an object: got nothing, expected an object with id, version, readings"],
    ["no readings", { ...head, readings: [] }, "readings: empty: got no readings, expected at least one reading"],
    [
      "readings that are no list",
      { ...head, readings: {} },
      "readings: not a list: got an object, expected a list of count, sum, mean, share, min, max, distinct, quantile",
    ],
    [
      "a reading whose options cannot be looked at",
      { ...head, readings: [{ ...count(n), options: new Proxy({}, { ownKeys: trap }) }] },
      "readings[0]: invalid kind: got an object, expected one of count, sum, mean, share, min, max, distinct, quantile",
    ],
    ["a reading that cannot be opened", { ...head, readings: [{ ...count(n), open: trap }] }, noKind],
    ...[() => undefined, () => "east", () => ({}), () => ({ item: trap, reading: trap, by: Symbol("day") })].map(
      (open): [string, unknown, string] => [
        `a reading that opens as ${JSON.stringify(open())}`,
        { ...head, readings: [{ ...count(n), open }] },
        noKind,
      ]
    ),
    [
      "a person that is missing",
      { ...head, person: undefined, readings: [count(n)] },
      "readings[0]: misplaced: got n, a metric of a person, expected a tally with person, which says of which person a record is",
    ],
    [
      "a quantile of nothing",
      { ...head, readings: [quantile(metric("slow", "seconds"), 0, wait, { step: 1 })] },
      "readings[0].at: not positive: got 0, expected a share above 0 and at most 1",
    ],
    [
      "options that are null",
      { ...head, readings: [mean(metric("talk", "seconds"), wait, untyped(null))] },
      "readings[0].places: invalid places: got nothing, expected a whole number from 0 to 25",
    ],
  ])("with %s says so", (_, definition, message) => {
    expect(messagesOf(definition)).toContain(message);
  });
});

describe("a tally with smallest or largest", () => {
  it("refuses to remove", () => {
    const calls = tally({ ...head, readings: [count(n), largest(metric("slowest", "seconds"), wait)] });
    expect(thrownFaults(() => calls.remove(calls.empty, untyped(call()))).map(({ message }) => message)).toEqual([
      "readings[1]: misplaced: got largest slowest (seconds), expected readings that can be undone",
    ]);
  });
});
