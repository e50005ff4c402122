import { describe, expect, it } from "vitest";
import {
  atLeast,
  definePolicy,
  explain,
  explanationText,
  gates,
  metric,
  settle,
  settlementRows,
  teamMetric,
  voidedBy,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const policy = definePolicy({
  id: "p",
  version: "1",
  currency: "CNY",
  pay: { base: metric("base", "money"), bonus: voidedBy(gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") }), 1000) },
});

const ids = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "李雷",
  "🀄",
  "a.b",
  "\"",
  " li ",
  "",
  7,
  -7,
  "07",
  "1e3",
  Number.MAX_SAFE_INTEGER,
].filter((id) => id !== "");

describe("ids of people and teams", () => {
  it("come out as they came in, whatever they are, and each has its own statement", () => {
    const people = ids.map((id, index) => ({ id, team: id, base: index }));
    const month = settle(policy, { period: "2026-11", teams: ids.map((id) => ({ id, dsr: 5 })), people });
    expect(month.rejections).toEqual([]);
    expect(month.statements.map(({ person, team, payable }) => [person, team, payable]))
      .toEqual(ids.map((id, index) => [id, id, `${1000 + index}.00`]));
    expect(month.teams.map(({ id }) => id)).toEqual(ids);
    expect(settlementRows(month)).toHaveLength(ids.length * 2);
    expect(JSON.parse(JSON.stringify(month))).toEqual(month);
    expect(structuredClone(month)).toEqual(month);
    for (const person of ids) {
      expect(explanationText(explain(policy, { period: "2026-11", teams: ids.map((id) => ({ id, dsr: 5 })), people }, { person })))
        .toContain(String(person));
    }
  });

  it("do nothing to Object.prototype, nor to anything else that objects inherit", () => {
    const before = Reflect.ownKeys(Object.prototype);
    const month = settle(policy, {
      period: "2026-11",
      teams: [{ id: "__proto__", dsr: "bad" }],
      people: [
        { id: "constructor", person: "__proto__", team: "__proto__", base: 1 },
        { id: "prototype", person: "__proto__", team: "__proto__", base: 2 },
      ],
    });
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    expect(untyped({}) as { polluted?: unknown }).not.toHaveProperty("base");
    expect(month.statements.map(({ person, payable, stints }) => [person, payable, stints.map(({ id }) => id)])).toEqual([
      ["__proto__", "3.00", ["constructor", "prototype"]],
    ]);
  });

  it("−0 is 0, as an id too, so that a result survives JSON", () => {
    const month = settle(policy, { period: "2026-11", teams: [{ id: -0, dsr: 5 }], people: [{ id: -0, team: -0, base: 1 }] });
    expect(JSON.parse(JSON.stringify(month))).toEqual(month);
  });

  it("of 0 and \"0\" are one", () => {
    expect(settle(policy, {
      period: "2026-11",
      teams: [],
      people: [
        { id: 0, team: null, base: 1 },
        { id: "0", team: null, base: 1 },
      ],
    }).rejections).toHaveLength(2);
  });
});

describe("columns", () => {
  const odd = definePolicy({
    id: "p",
    version: "1",
    currency: "CNY",
    pay: { base: metric("toString", "money"), more: metric("valueOf", "money") },
  });

  it("named __proto__ and constructor are harmless, and ignored as every column that is not read", () => {
    const row = JSON
      .parse("{\"id\": \"li\", \"toString\": 4000, \"valueOf\": 1, \"__proto__\": {\"valueOf\": 9}, \"constructor\": {\"prototype\": {\"polluted\": 1}}}") as object;
    const [statement] = settle(odd, untyped({ period: "2026-11", people: [row] })).statements;
    expect(statement?.payable).toBe("4001.00");
    expect({}).not.toHaveProperty("polluted");
  });

  it("that a row inherits are missing", () => {
    const [statement] = settle(odd, untyped({ period: "2026-11", people: [{ id: "li", valueOf: 1 }] })).statements;
    expect(statement?.lines.base).toMatchObject({
      state: "pending",
      faults: [{ code: "missing_reading", path: ["people", "li", "toString"] }],
    });
  });

  it("that are misspelt are named in the fault, of people and of teams", () => {
    const [statement] = settle(
      policy,
      untyped({ period: "2026-11", teams: [{ id: "t", DSR: 5 }], people: [{ id: "li", team: "t", bsae: 4000 }] }),
    ).statements;
    expect(statement?.lines.base.faults.map(({ message }) => message)).toEqual([
      "people.li.base: missing reading: got nothing, expected a number (money) or null; did you mean the column \"bsae\"?",
    ]);
    expect(statement?.lines.bonus.faults.map(({ message }) => message)).toEqual([
      "teams.t.dsr: missing reading: got nothing, expected a number (points) or null; did you mean the column \"DSR\"?",
    ]);
  });

  it("that mean something else are not taken for misspelt ones", () => {
    const two = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { gmv: metric("gmv", "money"), gmw: metric("gmw", "money") } });
    const [statement] = settle(two, untyped({ period: "2026-11", people: [{ id: "li", gmw: 1 }] })).statements;
    expect(statement?.lines.gmv.faults[0]?.message)
      .toBe("people.li.gmv: missing reading: got nothing, expected a number (money) or null");
  });
});

describe("text that cannot be kept everywhere", () => {
  it.each(["\ud800", "li\udc00", "li\u0000"])("is no id of a person or a team, and no period: %j", (text) => {
    const month = settle(policy, {
      period: "2026-11",
      teams: [{ id: text, dsr: 5 }],
      people: [{ id: text, team: null, base: 1 }, { id: "li", team: text, base: 1 }],
    });
    expect(month.rejections.map(({ from, faults: [{ code, expected }] }) => [from, code, expected])).toEqual([
      ["teams", "invalid_id", { code: "well_formed_text" }],
      ["people", "invalid_id", { code: "well_formed_text" }],
    ]);
    expect(month.statements.map(({ person, pending, payable }) => [person, pending, payable])).toEqual([["li", ["bonus"], "1.00"]]);
    expect(thrownFaults(() => settle(policy, { period: text, teams: [], people: [] })).map(({ code }) => code)).toEqual(["invalid_period"]);
  });
});
