import { describe, expect, it } from "vitest";
import { isJixiaoError, settle, shopCommission, withParameters, type ShopCommissionOptions } from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const good = { id: "shop-1", refundRate: "0.03", refundHours: 24, disputeRate: "0.001", dsr: "4.7", complaints: 2 };
const li = { id: "li", team: "shop-1", gmv: "128000.00", target: 100000, base: 4000 };

function amounts(options: Omit<ShopCommissionOptions, "version">, team: object = {}, person: object = {}) {
  const policy = shopCommission({ version: "2026-11", ...options });
  const [statement] = settle(policy, { period: "2026-11", teams: [{ ...good, ...team }], people: [{ ...li, ...person }] }).statements;
  return [...Object.values(statement?.lines ?? {}).map(({ amount }) => amount), statement?.payable];
}

function messages(options: unknown): readonly string[] {
  try {
    shopCommission(untyped(options));
  } catch (error) {
    if (isJixiaoError(error)) return error.faults.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe("shopCommission", () => {
  it("pays the base, 0.3% of the GMV, and 1000 where the target is reached, exactly at every bound of the shop", () => {
    expect(amounts({})).toEqual(["4000.00", "384.00", "1000.00", "5384.00"]);
    expect(amounts({}, {}, { gmv: "100000.00" })).toEqual(["4000.00", "300.00", "1000.00", "5300.00"]);
    expect(amounts({}, {}, { gmv: "99999.99" })).toEqual(["4000.00", "300.00", "0.00", "4300.00"]);
    expect(amounts({}, {}, { gmv: "-12000.00" })).toEqual(["4000.00", "-36.00", "0.00", "3964.00"]);
  });

  it.each<[string, object]>([
    ["refunds", { refundRate: "0.0301" }],
    ["refund time", { refundHours: "24.5" }],
    ["disputes", { disputeRate: "0.00101" }],
    ["DSR", { dsr: "4.695" }],
    ["complaints", { complaints: 3 }],
    ["refunds that are not applicable", { refundRate: null }],
    ["DSR that is not applicable", { dsr: null }],
  ])("voids the bonus where the shop fails any gate: %s", (_, team) => {
    expect(amounts({}, team)).toEqual(["4000.00", "384.00", "0.00", "4384.00"]);
  });

  it("lets a shop without refunds pass without a refund time", () => {
    expect(amounts({}, { refundHours: null })).toEqual(["4000.00", "384.00", "1000.00", "5384.00"]);
  });

  it.each<[string, ShopCommissionOptions["voids"], readonly string[]]>([
    ["the target bonus, by default", undefined, ["4000.00", "384.00", "0.00", "4384.00"]],
    ["the target bonus, said so", ["targetBonus"], ["4000.00", "384.00", "0.00", "4384.00"]],
    ["the bonus and the commission", ["targetBonus", "commission"], ["4000.00", "0.00", "0.00", "4000.00"]],
    ["everything", ["targetBonus", "commission", "base"], ["0.00", "0.00", "0.00", "0.00"]],
    ["nothing", [], ["4000.00", "384.00", "1000.00", "5384.00"]],
  ])("may read voided as %s", (_, voids, expected) => {
    expect(amounts(voids === undefined ? {} : { voids }, { dsr: "4.6" })).toEqual(expected);
    expect(amounts(voids === undefined ? {} : { voids })).toEqual(["4000.00", "384.00", "1000.00", "5384.00"]);
  });

  it("keeps a negative commission, whatever is voided: failing cancels no deduction", () => {
    expect(amounts({ voids: ["targetBonus", "commission", "base"] }, { dsr: 4 }, { gmv: "-12000.00" })).toEqual([
      "0.00",
      "-36.00",
      "0.00",
      "-36.00",
    ]);
  });

  it("takes a rate, a bonus, bounds and a currency", () => {
    expect(amounts({ rate: "0.004", bonus: 800 })).toEqual(["4000.00", "512.00", "800.00", "5312.00"]);
    expect(amounts({ gates: { dsr: "4.8" } })).toEqual(["4000.00", "384.00", "0.00", "4384.00"]);
    expect(amounts({ gates: { dsr: 4, complaints: 10 } }, { dsr: "4.1", complaints: 9 })).toEqual([
      "4000.00",
      "384.00",
      "1000.00",
      "5384.00",
    ]);
    expect(amounts({ currency: "JPY" })).toEqual(["4000", "384", "1000", "5384"]);
  });

  it("keeps the bounds that are not stated", () => {
    expect(amounts({ gates: { dsr: 4 } }, { dsr: "4.1", complaints: 3 })).toEqual(["4000.00", "384.00", "0.00", "4384.00"]);
  });

  it("reports the shop's gates with the team, whatever they void", () => {
    const month = settle(shopCommission({ version: "2026-11", voids: [] }), { period: "2026-11", teams: [good], people: [] });
    expect(month.teams[0]?.gates.shop).toMatchObject({ state: "passed", gates: { dsr: { reading: "4.7", bound: "4.7", margin: "0" } } });
  });

  it("has its rate and bonus as parameters", () => {
    const policy = withParameters(shopCommission({ version: "2026-11" }), { rate: "0.01", bonus: 1 });
    expect(settle(policy, { period: "2026-11", teams: [good], people: [li] }).statements[0]?.payable).toBe("5281.00");
  });

  it("has labels in both languages", () => {
    const policy = shopCommission({ version: "2026-11" });
    expect([...policy.pay, ...policy.metrics, ...policy.parameters, ...policy.gates].filter(({ label }) =>
      label?.en === undefined || label.zh === undefined
    )).toEqual([]);
  });

  const number = "a decimal number such as 12.5 or \"12.50\"";
  it.each<[string, unknown, readonly string[]]>([
    ["a percentage for a rate", { version: "1", rate: "0.3%" }, [
      `parameters.rate.value: not a number: got "0.3%", expected ${number}; write 12.5% as 0.125`,
    ]],
    ["no bonus", { version: "1", bonus: null }, [`parameters.bonus.value: not a number: got null, expected ${number}`]],
    [
      "a bound with a comma",
      { version: "1", gates: { dsr: "4,7" } },
      [`gates.shop.gates.dsr.condition.right.value: not a number: got "4,7", expected ${number}`],
    ],
    ["no version", {}, ["version: invalid text: got nothing, expected text that is not blank"]],
    [
      "another currency",
      { version: "1", currency: "RMB" },
      ["currency: invalid currency: got \"RMB\", expected an ISO 4217 code such as \"CNY\", or { code, places }"],
    ],
  ])("tells what is wrong with its options: %s", (_, options, expected) => {
    expect(messages(options)).toEqual(expected);
  });

  it("tells all of it at once", () => {
    expect(messages({ version: "", currency: "?", rate: "x", bonus: "y", gates: { dsr: "z" } })).toHaveLength(5);
  });

  it.each<[string, unknown, string]>([
    [
      "a line that it does not have",
      { version: "1", voids: ["bonus"] },
      "voids[0]: unknown field: got \"bonus\", expected one of base, commission, targetBonus",
    ],
    [
      "a gate that it does not have",
      { version: "1", gates: { dsrScore: "4.8" } },
      "gates.dsrScore: unknown field: got \"dsrScore\", expected one of refundRate, refundHours, disputeRate, dsr, complaints",
    ],
    [
      "lines that are no list",
      { version: "1", voids: "targetBonus" },
      "voids: not a list: got \"targetBonus\", expected a list of base, commission, targetBonus",
    ],
    [
      "an option that is misspelt",
      { version: "1", bonuss: 800 },
      "options.bonuss: unknown field: got \"bonuss\", expected bonus?",
    ],
    [
      "no options at all",
      undefined,
      "options: not an object: got nothing, expected an object with id, version, currency, rate, bonus, gates, voids, metrics",
    ],
  ])("does not pass over what it does not know, since somebody would be paid by another rule: %s", (_, options, message) => {
    expect(messages(options)).toEqual([message]);
  });
});
