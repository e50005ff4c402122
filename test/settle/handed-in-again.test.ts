import { describe, expect, it } from "vitest";
import {
  combine,
  definePolicy,
  explain,
  explanationText,
  metric,
  restate,
  settle,
  settlementRows,
  times,
  type Settlement,
} from "../../src/index.js";
import { toTable } from "../../src/rows/index.js";
import { reportText } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
const period = { period: "2026-11", people: [{ id: "li", gmv: 100000 }] };
const month: Settlement = settle(policy, period);
const told = (action: () => unknown) => thrownFaults(action).map(({ code, path }) => [code, path]);
const changed = (change: object): Settlement => untyped({ ...month, statements: [{ ...month.statements[0], ...change }] });
const revoked = (): never => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return untyped(proxy);
};

const none: readonly [string, unknown][] = [
  ["nothing", undefined],
  ["null", null],
  ["a text", "settlement"],
  ["an empty object", {}],
  ["a list", []],
  ["a proxy that was revoked", revoked()],
  ["statements that are none", { ...month, statements: [null] }],
  ["a statement without lines", { ...month, statements: [{}] }],
  ["something added that is no list", changed({ added: 5 })],
];

describe("what is handed in as a settlement and is none", () => {
  it.each(none)("is refused by everything that takes one: %s", (_, given) => {
    const settlement: Settlement = untyped(given);
    expect(told(() => settlementRows(settlement))).toEqual([["not_an_object", ["settlement"]]]);
    expect(told(() => toTable(settlement))).toEqual([["not_an_object", ["settlement"]]]);
    expect(told(() => restate(settlement, month))).toEqual([["not_an_object", ["before"]]]);
    expect(told(() => restate(month, settlement))).toEqual([["not_an_object", ["after"]]]);
    expect(told(() => combine([settlement]))).toEqual([["not_an_object", ["settlements", 0]]]);
  });

  it("keeps what was thrown as the cause", () => {
    try {
      settlementRows(untyped({}));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ cause: { name: "TypeError" } });
    }
  });

  it("is refused where it stands where there should be several", () => {
    expect(told(() => combine(untyped(month)))).toEqual([["not_a_list", ["settlements"]]]);
  });

  it.each([["NaN"], ["1e5"], ["1,000.00"], [300], [null]])("is refused where a line pays %s", (payable) => {
    const wrong = changed({ lines: { commission: { ...month.statements[0]?.lines["commission"], payable } } });
    const fault = [["not_a_number", ["sales", "li", "commission", "payable"]]];
    expect(told(() => restate(month, wrong))).toEqual(fault);
    expect(told(() => combine([wrong]))).toEqual(fault);
  });

  it("is what a database gave back, as good as what settle gave", () => {
    const stored = JSON.parse(JSON.stringify(month)) as Settlement;
    expect(settlementRows(stored)).toEqual(settlementRows(month));
    expect(restate(stored, structuredClone(month)).changes).toEqual([]);
    expect(combine([stored])).toEqual(combine([month]));
  });
});

describe("what is handed in as an explanation or a report and is none", () => {
  const explanation = explain(policy, period, { person: "li" });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["an empty object", {}],
    ["a proxy that was revoked", revoked()],
    ["one without what it was made of", { ...explanation, inputs: [{}] }],
    ["one whose outcome is none", { ...explanation, outcome: null }],
  ])("is refused: %s", (_, given) => {
    expect(told(() => explanationText(untyped(given)))).toEqual([["not_an_object", ["explanation"]]]);
    expect(told(() => reportText(untyped(given)))).toEqual([["not_an_object", ["report"]]]);
  });

  it.each<[string, unknown, string, readonly string[]]>([
    ["a line that is a number", { person: "li", line: 5 }, "unknown_name", ["line"]],
    ["nobody", {}, "invalid_id", ["person"]],
    ["no options", undefined, "invalid_id", ["person"]],
    ["a person who is an object", { person: Object.create(null) }, "invalid_id", ["person"]],
    ["an option that it does not have", { person: "li", lines: "commission" }, "unknown_field", ["lines"]],
  ])("explain refuses %s", (_, options, code, path) => {
    expect(told(() => explain(policy, period, untyped(options)))).toEqual([[code, path]]);
  });
});
