import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { definePolicy, metric, parameter, plus, settle, teamMetric, times } from "../../src/index.js";
import { parsePeriod, parsePolicy, rowSchemas, stringifyPolicy } from "../../src/json/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const gmv = metric("gmv", "money", { label: { en: "sales" } });
const policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: { commission: times(gmv, parameter("rate", "ratio", "0.003", { per: "person" })), pool: plus(teamMetric("pool", "money"), 0) },
});
const team = { id: "east", pool: "10.00" };
const li = { id: "li", team: "east", gmv: "100000.00" };

describe("rowSchemas", () => {
  const { person, team: ofTeam } = rowSchemas(policy);
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const accepts = ajv.compile(person.jsonSchema);

  it.each<[string, object]>([
    ["a row", li],
    ["numbers, bigints and null", { ...li, gmv: 5n, rate: null }],
    ["further columns", { ...li, shift: 2 }],
    ["a value of one's own", { ...li, rate: 0.004, name: "李", person: 7 }],
  ])("accepts %s, and gives it as it was", (_, row) => {
    expect(person["~standard"].validate(row)).toEqual({ value: row });
  });

  it.each<[string, object, string]>([
    ["no reading", { id: "li", team: "east" }, "gmv: missing reading: got nothing, expected a number (money) or null"],
    [
      "a comma",
      { ...li, gmv: "1,000" },
      "gmv: not a number: got \"1,000\", expected a number (money) or null, such as 12.5 or \"12.50\"; write thousands without commas",
    ],
    [
      "a tenth of a cent",
      { ...li, gmv: "1.001" },
      "gmv: too many places: got \"1.001\", expected money with at most 2 decimals",
    ],
    [
      "a rate in words",
      { ...li, rate: "x" },
      "rate: not a number: got \"x\", expected a number (ratio), null or nothing, such as 12.5 or \"12.50\"",
    ],
    ["no id", { ...li, id: " " }, "id: invalid id: got \" \", expected text that is not blank, or a safe integer"],
    ["no team", { id: "li", gmv: 1 }, "team: invalid id: got nothing, expected text that is not blank, or a safe integer, or null"],
    [
      "a team of no id",
      { ...li, team: {} },
      "team: invalid id: got an object, expected text that is not blank, or a safe integer, or null",
    ],
    ["a name of no text", { ...li, name: 5 }, "name: invalid text: got 5, expected text"],
    ["a list", [], "not an object: got an array, expected an object with id"],
  ])("refuses %s, in the words of settling", (_, row, message) => {
    expect(person["~standard"].validate(row).issues?.map((issue) => issue.message)).toEqual([message]);
  });

  it("refuses a row that throws when it is read", () => {
    expect(person["~standard"].validate({
      ...li,
      get shift() {
        throw new Error("no");
      },
    }).issues).toEqual([{ path: [], message: "unreadable: got an error, expected an object with id" }]);
  });

  it("gives what it looked at, though a column answers otherwise each time", () => {
    const answers = ["1.00", "x"];
    const result = person["~standard"].validate({
      ...li,
      get gmv() {
        return answers.shift();
      },
    });
    expect(result).toEqual({ value: { ...li, gmv: "1.00" } });
  });

  it("tells every fault of a row at once, in Chinese where that is asked for", () => {
    const row = { id: 1.5, team: "east", gmv: "x", rate: true };
    const { issues } = person["~standard"].validate(row, { libraryOptions: { language: "zh" } });
    expect(issues?.map(({ path }) => path)).toEqual([["id"], ["gmv"], ["rate"]]);
    expect(issues?.[1]?.message).toBe("gmv：不是数字：实际为 \"x\"，应为 数字（金额）或 null，例如 12.5 或 \"12.50\"");
  });

  it("has a JSON Schema by which ajv accepts and refuses the same rows", () => {
    expect([li, { ...li, gmv: null }, { ...li, gmv: 5, shift: 2 }].map((row) => accepts(row))).toEqual([true, true, true]);
    expect([{ id: "li" }, { ...li, gmv: "1,000" }, { ...li, id: " " }, { ...li, gmv: true }, { gmv: 1, team: "east" }].map((row) =>
      accepts(row)
    )).toEqual([false, false, false, false, false]);
    expect(ofTeam.jsonSchema.required).toEqual(["id", "pool"]);
    expect(person.jsonSchema.properties).toMatchObject({ gmv: { description: "money", title: "sales" } });
  });
});

describe("parsePeriod", () => {
  it("types rows from outside, so that they settle without a cast", () => {
    const { period, ignored, faults } = parsePeriod(policy, JSON.parse(JSON.stringify({ period: "2026-11", teams: [team], people: [li] })));
    expect(settle(policy, period).statements[0]?.lines.commission.payable).toBe("300.00");
    expect({ ignored, faults }).toEqual({
      ignored: { period: [], people: [], teams: [], adjustments: [], carryIns: [] },
      faults: [],
    });
  });

  it("reports what nothing reads, of the person, of the team, and of the period", () => {
    const { ignored } = parsePeriod(policy, {
      period: "2026-11",
      adjustmets: [],
      teams: [{ ...team, gmv: 1 }],
      people: [{ ...li, rtae: 1 }, { ...li, id: "wang", pool: 1, rtae: 2 }],
    });
    expect(ignored).toEqual({ period: ["adjustmets"], people: ["rtae", "pool"], teams: ["gmv"], adjustments: [], carryIns: [] });
  });

  it("tells what settling will say, and keeps the rows", () => {
    const input = {
      period: "2026-11",
      teams: [{ id: "east", pool: "ten" }],
      people: [{ ...li, gvm: 1, gmv: undefined }, { id: "" }, { ...li, id: "chen", team: "west" }],
    };
    const { period, faults } = parsePeriod(policy, input);
    expect(faults.map(({ message }) => message)).toEqual([
      "people[1].id: invalid id: got \"\", expected text that is not blank, or a safe integer",
      "teams.east.pool: not a number: got \"ten\", expected a number (money) or null, such as 12.5 or \"12.50\"",
      "people.li.gmv: missing reading: got nothing, expected a number (money) or null; did you mean the column \"gvm\"?",
      "people.chen.team: unknown team: got \"west\", expected the id of a team of the period",
    ]);
    const { statements, rejections } = settle(policy, period);
    const said = [
      ...rejections.flatMap((each) => each.faults),
      ...statements.flatMap(({ lines }) => Object.values(lines).flatMap((line) => line.faults)),
    ];
    expect(new Set(said.map(({ message }) => message))).toEqual(new Set(faults.map(({ message }) => message)));
    expect(period.people).toBe(input.people);
  });

  it("of a policy that was itself read settles without a cast too", () => {
    const read = parsePolicy(JSON.parse(stringifyPolicy(policy)));
    expect(settle(read, parsePeriod(read, { period: "2026-11", teams: [team], people: [li] }).period).statements[0]?.payable)
      .toBe("310.00");
  });

  it("of hostile rows tells faults, and settles the others", () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const getter = {
      id: "wang",
      team: "east",
      get gmv() {
        throw new Error("no");
      },
    };
    const people = [
      li,
      getter,
      revoked.proxy,
      JSON.parse("{ \"id\": \"__proto__\", \"team\": \"east\", \"gmv\": 1e400, \"__proto__\": { \"polluted\": 1 } }"),
      null,
      [],
      "li",
    ];
    const { period, faults, ignored } = parsePeriod(policy, { period: "2026-11", teams: [team], people });
    expect(faults.map(({ code, path }) => `${path.join(".")}: ${code}`)).toEqual([
      "people.2: not_an_object",
      "people.4: not_an_object",
      "people.5: not_an_object",
      "people.6: not_an_object",
      "people.wang.gmv: unreadable",
      "people.__proto__.gmv: not_a_number",
    ]);
    expect(ignored.people).toEqual(["__proto__"]);
    expect(settle(policy, period).statements.map(({ payable }) => payable)).toEqual(["310.00", "10.00", "10.00"]);
    expect("polluted" in {}).toBe(false);
  });

  it.each(["people", "teams", "adjustments", "carryIns"])("refuses %s that cannot be read, or without end", (list) => {
    const fails = Object.defineProperty([1], 0, {
      get() {
        throw new Error("no");
      },
    });
    const endless: unknown[] = [];
    endless.length = 1_000_001;
    const faultsOf = (rows: unknown) =>
      thrownFaults(() => parsePeriod(policy, { period: "2026-11", people: [], [list]: rows })).map(({ code, path }) =>
        `${path.join(".")}: ${code}`
      );
    expect(faultsOf(fails)).toEqual([`${list}: unreadable`]);
    expect(faultsOf(endless)).toEqual([`${list}: too_large`]);
  });

  it.each<[unknown, readonly string[]]>([
    [null, ["not an object: got null, expected an object with period, people, teams"]],
    [{}, [
      "period: invalid period: got nothing, expected something such as \"2026-11\"",
      "people: not a list: got nothing, expected a list of rows",
    ]],
  ])("throws for a period that cannot be read: %j", (input, messages) => {
    expect(thrownFaults(() => parsePeriod(policy, untyped(input))).map(({ message }) => message)).toEqual(messages);
  });
});
