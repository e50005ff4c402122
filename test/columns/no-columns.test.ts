import { describe, expect, it } from "vitest";
import { decimalTexts, fromRows, settleColumns } from "../../src/columns/index.js";
import { definePolicy, metric, settle, times } from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });

it.each<[string, unknown, readonly string[]]>([
  ["no period", undefined, ["not_an_object "]],
  ["no people", { period: "2026-11" }, ["not_an_object people"]],
  ["no readings", { period: "2026-11", people: { id: ["li"] } }, ["not_an_object people"]],
  ["ids that are none, and a column that is none", {
    period: "2026-11",
    people: { id: "li", team: 5, readings: { gmv: [1] } },
    teams: { id: { codes: [0], ids: ["east"] }, readings: {} },
  }, ["not_a_list people.id", "not_a_list people.team", "not_an_object people.readings.gmv", "not_a_list teams.id"]],
  ["a scale that is none, or too fine", {
    period: "2026-11",
    people: {
      id: ["li"],
      readings: Object.fromEntries(["2", -1, 1.5, 41].map((scale) => [`as ${scale}`, { values: Float64Array.of(1), scale }])),
    },
  }, ["2", "-1", "1.5", "41"].map((scale) => `invalid_places people.readings.as ${scale}.scale`)],
  ["bitmaps and states that are none", {
    period: "2026-11",
    people: {
      id: { codes: Int32Array.of(0), ids: ["li"], valid: [true] },
      readings: {
        gmv: { values: Float64Array.of(1), scale: 2, valid: null },
        hours: { values: Float64Array.of(1), scale: 0, states: [0] },
        days: { values: Float64Array.of(1), scale: 0, states: Uint8Array.of(5) },
      },
    },
  }, [
    "invalid_choice people.id.valid",
    "invalid_choice people.readings.gmv.valid",
    "invalid_choice people.readings.hours.states",
    "invalid_count people.readings.days.states.0",
  ]],
  ["numbers that are in no such array", {
    period: "2026-11",
    people: {
      id: ["li"],
      readings: { gmv: { values: Float32Array.of(1), scale: 2 }, hours: { values: [1], scale: 0 }, days: { scale: 0 } },
    },
  }, ["invalid_choice people.readings.gmv.values", "invalid_choice people.readings.hours.values", "not_an_object people.readings.days"]],
  ["amounts that are in no list", {
    period: "2026-11",
    people: { id: ["li"], readings: { gmv: { values: Float64Array.of(1), scale: 2 } } },
    adjustments: 0,
    carryIns: "draw",
  }, ["not_a_list adjustments", "not_a_list carryIns"]],
])("settleColumns refuses %s", (_, period, faults) => {
  expect(thrownFaults(() => settleColumns(policy, untyped(period))).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(faults);
});

it.each([null, 5, {}, { person: { toString: null } }, { person: Symbol("li") }])(
  "settleColumns tells the adjustment %o as settle does",
  (given) => {
    const period = { period: "2026-11", adjustments: [untyped(given)] };
    const columns = { ...period, people: { id: ["li"], readings: { gmv: { values: Float64Array.of(100), scale: 2 } } } };
    const rows = { ...period, people: [{ id: "li", gmv: 1 }] };
    expect(settleColumns(policy, columns).rejections).toEqual(settle(policy, rows).rejections);
    expect(settle(policy, rows).rejections).toHaveLength(1);
  },
);

describe("whatever is passed", () => {
  const wrong: readonly unknown[] = [undefined, null, 5, "x", [], {}];
  const period = { period: "2026-11", people: { id: ["li"], readings: { gmv: { values: Float64Array.of(100), scale: 2 } } } };
  const rows = { period: "2026-11", people: [{ id: "li", gmv: 1 }] };
  const [sales] = settleColumns(policy, period).policies;
  const calls: readonly (readonly [string, (given: unknown) => unknown, readonly unknown[]])[] = [
    ["the policy of settleColumns", (given) => settleColumns(untyped(given), period), wrong],
    ["the period of settleColumns", (given) => settleColumns(policy, untyped(given)), wrong],
    ["the people of settleColumns", (given) => settleColumns(policy, untyped({ ...period, people: given })), wrong],
    ["the teams of settleColumns", (given) => settleColumns(policy, untyped({ ...period, teams: given })), [null, 5, "x", [], {}]],
    ["the readings of settleColumns", (given) => settleColumns(policy, untyped({ ...period, people: { id: ["li"], readings: given } })), [
      undefined,
      null,
      5,
      "x",
      [],
    ]],
    ["the options of settleColumns", (given) => settleColumns(policy, period, untyped(given)), [null, 5, "x", []]],
    ["the policy of fromRows", (given) => fromRows(untyped(given), untyped(rows)), wrong],
    ["the period of fromRows", (given) => fromRows(policy, untyped(given)), wrong],
    ["the people of fromRows", (given) => fromRows(policy, untyped({ ...rows, people: given })), [undefined, null, 5, "x", {}]],
    ["the values of decimalTexts", (given) => decimalTexts(untyped(given), 2), wrong],
    ["the scale of decimalTexts", (given) => decimalTexts(Float64Array.of(1), untyped(given)), [undefined, null, "x", [], {}, -1, 41, 0.5]],
    ["a value of decimalTexts", (given) => decimalTexts(Float64Array.of(1, untyped(given)), 2), [0.5, 2 ** 53, -(2 ** 53), Infinity]],
    ["the place of a statement", (given) => sales?.statement(untyped(given)), [...wrong, -1, 1, 0.5]],
    ["the place of a period", (given) => sales?.periodOf(untyped(given)), [...wrong, -1, 1, 0.5]],
  ];
  const each = calls.flatMap(([what, call, values]) =>
    values.map((value): readonly [string, string, () => unknown] => [what, JSON.stringify(value) ?? "undefined", () => call(value)])
  );

  it.each(each)("%s is told as a fault: %s", (_, __, call) => {
    expect(thrownFaults(call).length).toBeGreaterThan(0);
  });
});
