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
      "readngs: there is no such field: got \"readngs\", expected readings?",
      "id: this is no text: got \"\", expected text that is not blank",
      "version: this is no text: got nothing, expected text that is not blank",
      "person: nothing of this kind can stand here: got \"agent\", expected a function of a record",
      "readings[0].metric.unit: the units do not go together: got \"money\", expected a metric in count",
      "readings[1].places: the number has too many decimals for its unit: got 1, expected at most 0, or a metric that states more places",
      "readings[2].wehre: there is no such field: got \"wehre\", expected where?",
      "readings[2].rounding: this is none of the choices: got \"nearest\", expected one of half-up, half-even, half-down, up, down, ceiling, floor",
      "readings[2].places: this is no number of decimal places: got -1, expected a whole number from 0 to 25",
      "readings[2].value: nothing of this kind can stand here: got nothing, expected a function of a record",
      "readings[3].places: the number has too many decimals for its unit: got 4, expected at most 2, or a metric that states more places",
      "readings[4].step: this is too small: got 0, expected a step above zero",
      "readings[4].at: this is too large: got 90, expected a share above 0 and at most 1",
      "readings[5].at: this is no number: got \"x\", expected a share above 0 and at most 1",
      "readings[5].step: the number has too many decimals for its unit: got 1, expected at most 0, or a metric that states more places",
      "readings[6].metric: one name stands for two things: got \"n\", expected one reading for each metric id: call the other one otherwise, such as teamN",
      "readings[6].value: nothing of this kind can stand here: got \"customer\", expected a function of a record",
      "readings[7].metric: nothing of this kind can stand here: got an object, expected a metric",
      "readings[8].metric.id: this name cannot be used: got \"__proto__\", expected a name that JavaScript does not reserve",
      "readings[10]: nothing of this kind can stand here: got an object, expected one of count, sum, mean, share, min, max, distinct, quantile",
      "readings[11]: nothing of this kind can stand here: got null, expected one of count, sum, mean, share, min, max, distinct, quantile",
      "readings[9]: this cannot stand here: got total, a metric of a team, expected a tally with team, which says of which team a record is",
    ]);
  });

  it.each<[string, unknown, string]>([
    ["nothing", undefined, "this is no object: got nothing, expected an object with id, version, readings"],
    ["no readings", { ...head, readings: [] }, "readings: nothing is in it: got no readings, expected at least one reading"],
    [
      "readings that are no list",
      { ...head, readings: {} },
      "readings: this is no list: got an object, expected a list of count, sum, mean, share, min, max, distinct, quantile",
    ],
    [
      "a person that is missing",
      { ...head, person: undefined, readings: [count(n)] },
      "readings[0]: this cannot stand here: got n, a metric of a person, expected a tally with person, which says of which person a record is",
    ],
    [
      "a quantile of nothing",
      { ...head, readings: [quantile(metric("slow", "seconds"), 0, wait, { step: 1 })] },
      "readings[0].at: this is too small: got 0, expected a share above 0 and at most 1",
    ],
    [
      "options that are null",
      { ...head, readings: [mean(metric("talk", "seconds"), wait, untyped(null))] },
      "readings[0].places: this is no number of decimal places: got nothing, expected a whole number from 0 to 25",
    ],
  ])("with %s says so", (_, definition, message) => {
    expect(messagesOf(definition)).toContain(message);
  });
});

describe("a tally with smallest or largest", () => {
  it("refuses to remove", () => {
    const calls = tally({ ...head, readings: [count(n), largest(metric("slowest", "seconds"), wait)] });
    expect(thrownFaults(() => calls.remove(calls.empty, untyped(call()))).map(({ message }) => message)).toEqual([
      "readings[1]: this cannot stand here: got largest slowest (seconds), expected readings that can be undone: of what a smallest or largest was before, nothing is kept",
    ]);
  });
});
