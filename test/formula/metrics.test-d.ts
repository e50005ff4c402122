import { describe, expectTypeOf, test } from "vitest";
import { metric, metrics, parameter, teamMetric, type Metric, type Parameter, type Quantity, type Unit } from "../../src/index.js";

describe("metric and teamMetric", () => {
  test("keep id, unit and scope", () => {
    expectTypeOf(metric("gmv", "money")).toEqualTypeOf<Metric<"gmv", "money", "person">>();
    expectTypeOf(teamMetric("dsr", "points", { label: { zh: "DSR 评分" } })).toEqualTypeOf<Metric<"dsr", "points", "team">>();
    expectTypeOf(metric("aov", "money", { places: "any" }).unit).toEqualTypeOf<"money">();
  });

  test("are quantities that need themselves", () => {
    expectTypeOf(metric("gmv", "money")).toExtend<Quantity<"money", Metric<"gmv", "money", "person">>>();
  });

  test("take an id that is known only when the program runs", () => {
    expectTypeOf(metric("gmv" as string, "money")).toEqualTypeOf<Metric<string, "money", "person">>();
    expectTypeOf(metric("gmv", "money" as Unit)).toEqualTypeOf<Metric<"gmv", Unit, "person">>();
  });

  test("refuse what cannot be a column, and what is no unit", () => {
    // @ts-expect-error every row has an id
    metric("id", "money");
    // @ts-expect-error every row of a person may name a team
    teamMetric("team", "money");
    // @ts-expect-error JavaScript would move it to the front
    metric("7", "money");
    // @ts-expect-error JavaScript has other plans for it
    metric("__proto__", "money");
    // @ts-expect-error a currency is no unit
    metric("gmv", "CNY");
    // @ts-expect-error places are a number or "any"
    metric("gmv", "money", { places: "2" });
  });
});

describe("parameter", () => {
  test("belongs to the policy unless stated", () => {
    expectTypeOf(parameter("rate", "ratio", "0.003")).toEqualTypeOf<Parameter<"rate", "ratio", "policy">>();
    expectTypeOf(parameter("rate", "ratio", "0.003", { source: "clause 4" })).toEqualTypeOf<Parameter<"rate", "ratio", "policy">>();
    expectTypeOf(parameter("rate", "ratio", "0.003", { per: "person" })).toEqualTypeOf<Parameter<"rate", "ratio", "person">>();
    expectTypeOf(parameter("bonus", "money", 1000n, { per: "team" })).toEqualTypeOf<Parameter<"bonus", "money", "team">>();
  });

  test("refuses what is no number, no owner or no id", () => {
    // @ts-expect-error a value is stated: not applicable is for rows
    parameter("rate", "ratio", null);
    // @ts-expect-error a shop is a team
    parameter("rate", "ratio", 1, { per: "shop" });
    // @ts-expect-error every row of a person may have a name
    parameter("name", "ratio", 1);
  });
});

describe("metrics", () => {
  test("gives each by its id, with a unit alone or with options", () => {
    const { gmv, aov, dsr } = metrics({
      person: { gmv: "money", aov: { unit: "money", places: "any", label: { en: "average order value" } } },
      team: { dsr: "points" },
    });
    expectTypeOf(gmv).toEqualTypeOf<Metric<"gmv", "money", "person">>();
    expectTypeOf(aov).toEqualTypeOf<Metric<"aov", "money", "person">>();
    expectTypeOf(dsr).toEqualTypeOf<Metric<"dsr", "points", "team">>();
  });

  test("takes one scope alone, and a list made elsewhere", () => {
    const units = { gmv: "money", chats: { unit: "count" } } as const;
    expectTypeOf(metrics({ person: units }).chats).toEqualTypeOf<Metric<"chats", "count", "person">>();
    expectTypeOf(metrics({ team: { dsr: "points" } }).dsr).toEqualTypeOf<Metric<"dsr", "points", "team">>();
    expectTypeOf<keyof ReturnType<typeof metrics<{}, { dsr: "points" }>>>().toEqualTypeOf<"dsr">();
  });

  test("knows nothing that was not asked for", () => {
    // @ts-expect-error there is no such metric
    void metrics({ person: { gmv: "money" } }).gvm;
  });

  test("refuses one id for a person and a team, ids that cannot be columns, and what is no unit", () => {
    // @ts-expect-error gmv is on both lists
    metrics({ person: { gmv: "money" }, team: { gmv: "money" } });
    // @ts-expect-error gmv is on both lists, whatever the units
    metrics({ person: { gmv: "money" }, team: { gmv: { unit: "count" } } });
    // @ts-expect-error every row has an id
    metrics({ person: { id: "count" } });
    // @ts-expect-error a number, as a key
    metrics({ team: { 7: "count" } });
    // @ts-expect-error misspelt
    metrics({ person: { gmv: "mony" } });
    // @ts-expect-error misspelt, with options
    metrics({ person: { gmv: { unit: "mony" } } });
    // @ts-expect-error there are people and teams
    metrics({ shop: { gmv: "money" } });
  });
});
