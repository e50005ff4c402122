import { expect, it } from "vitest";
import { settleColumns } from "../../src/columns/index.js";
import { definePolicy, metric, times } from "../../src/index.js";
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
  }, ["not_a_list people.id", "not_a_list people.team", "not_an_object people.gmv", "not_a_list teams.id"]],
  ["a scale that is none", { period: "2026-11", people: { id: ["li"], readings: { gmv: { values: Float64Array.of(1), scale: "2" } } } }, [
    "not_an_object people.gmv",
  ]],
])("settleColumns refuses %s", (_, period, faults) => {
  expect(thrownFaults(() => settleColumns(policy, untyped(period))).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(faults);
});
