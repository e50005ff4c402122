import { describe, expect, it } from "vitest";
import { definePolicy, evaluate, marginal, metrics, plus, teamSum, wholeAmount } from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const { gmv, hours } = metrics({ person: { gmv: "money", hours: "hours" } });

/** Builders as they are called without types. */
const kinds = {
  marginal: marginal as (...parts: readonly unknown[]) => unknown,
  wholeAmount: wholeAmount as (...parts: readonly unknown[]) => unknown,
};

const messagesOf = (quantity: unknown) =>
  thrownFaults(() => evaluate(untyped(quantity), untyped({ gmv: 1, hours: 1 }))).map(({ message }) => message);

const number = "a decimal number such as 12.5 or \"12.50\"";

describe.each(["marginal", "wholeAmount"] as const)("%s whose faults are reported by what reads it first", (kind) => {
  const build = kinds[kind];

  it.each<[string, unknown, readonly string[]]>([
    ["no tiers", [], ["tiers: empty: got no tiers, expected at least one part"]],
    ["tiers that are no list", "0-100", ["tiers: empty: got no tiers, expected at least one part"]],
    ["nothing for tiers", undefined, ["tiers: empty: got no tiers, expected at least one part"]],
    [
      "a bound twice",
      [["1", "0.1"], ["1.0", "0.2"]],
      ["tiers[1]: not rising: got 1, then 1, expected each bound above the one before"],
    ],
    [
      "bounds that fall, twice",
      [[3, 0], [2, 0], ["1e0", 0]],
      [
        "tiers[1]: not rising: got 3, then 2, expected each bound above the one before",
        "tiers[2]: not rising: got 2, then 1, expected each bound above the one before",
      ],
    ],
    ["a bound of 0 beside one of −0", [["-0", 1], [0, 2]], [
      "tiers[1]: not rising: got 0, then 0, expected each bound above the one before",
    ]],
    [
      "a bound with a comma, a rate in percent",
      [["1,000", "5%"]],
      [
        `tiers[0].from: not a number: got "1,000", expected ${number}; write thousands without commas`,
        `tiers[0].rate: not a number: got "5%", expected ${number}; write 12.5% as 0.125`,
      ],
    ],
    ["a tier without a rate", [[0]], [`tiers[0].rate: not a number: got nothing, expected ${number}`]],
    [
      "a tier that is no pair",
      [5],
      [
        `tiers[0].from: not a number: got nothing, expected ${number}`,
        `tiers[0].rate: not a number: got nothing, expected ${number}`,
      ],
    ],
    [
      "a bound without end, as tables of brackets have it",
      [[0, "0.1"], [Number.POSITIVE_INFINITY, "0.2"]],
      [`tiers[1].from: not a number: got Infinity, expected ${number}`],
    ],
    [
      "a bound of 16 digits",
      [["1e15", 0]],
      ["tiers[0].from: number out of range: got \"1e15\", expected at most 15 digits before the point and 25 after"],
    ],
  ])("%s", (_, tiers, messages) => {
    expect(messagesOf(build(gmv, tiers))).toEqual(messages);
  });

  it("a bound that cannot be read is not compared with its neighbours, the others are", () => {
    expect(messagesOf(build(gmv, [[5, 0], ["x", 0], [4, 0], [3, 0]]))).toEqual([
      `tiers[1].from: not a number: got "x", expected ${number}`,
      "tiers[3]: not rising: got 4, then 3, expected each bound above the one before",
    ]);
  });

  it.each(["above", "inclusive", "", 5, true])("bound: %j", (bound) => {
    expect(messagesOf(build(gmv, [[0, 1]], { bound }))).toEqual([
      `bound: invalid choice: got ${JSON.stringify(bound)}, expected one of inclusive-above, inclusive-below`,
    ]);
  });

  it("bounds by the attainment of another unit", () => {
    expect(messagesOf(build(gmv, [[0, 1]], { attainmentOf: hours }))).toEqual([
      "unit mismatch: got money and hours, expected one unit: cannot compare money and hours",
    ]);
  });

  it.each<[string, unknown, string]>([
    ["null", null, `attainmentOf.value: not a number: got null, expected ${number}`],
    ["text", "80%", `attainmentOf.value: not a number: got "80%", expected ${number}; write 12.5% as 0.125`],
    [
      "a mistake of its own",
      plus(gmv, untyped(hours)),
      "attainmentOf: unit mismatch: got money and hours, expected one unit: cannot add money and hours",
    ],
  ])("attainmentOf that is %s", (_, attainmentOf, message) => {
    expect(messagesOf(build(gmv, [[0, 1]], { attainmentOf }))).toEqual([message]);
  });

  it("no quantity", () => {
    expect(messagesOf(build(undefined, [[0, 1]]))).toEqual([`quantity.value: not a number: got nothing, expected ${number}`]);
  });

  it("units that do not go together below it", () => {
    expect(messagesOf(build(plus(gmv, untyped(hours)), [[0, 1]]))).toEqual([
      "quantity: unit mismatch: got money and hours, expected one unit: cannot add money and hours",
    ]);
  });

  it("its own unit beside another", () => {
    expect(messagesOf(plus(gmv, untyped(build(hours, [[0, 1]]))))).toEqual([
      "unit mismatch: got money and hours, expected one unit: cannot add money and hours",
    ]);
  });

  it("all faults at once, each with its place in a policy", () => {
    const commission = build(gmv, [[2, "x"], [1, 0]], { bound: "up", attainmentOf: hours });
    const pay = untyped({ base: gmv, commission: plus(gmv, untyped(commission)), wage: build(hours, [[0, 1]]) });
    expect(thrownFaults(() => definePolicy({ id: "p", version: "1", currency: "CNY", pay })).map(({ message }) => message)).toEqual([
      `pay.commission.quantity.parts[1].tiers[0].rate: not a number: got "x", expected ${number}`,
      "pay.commission.quantity.parts[1].bound: invalid choice: got \"up\", expected one of inclusive-above, inclusive-below",
      "pay.commission.quantity.parts[1].tiers[1]: not rising: got 2, then 1, expected each bound above the one before",
      "pay.commission.quantity.parts[1]: unit mismatch: got money and hours, expected one unit: cannot compare money and hours",
      "pay.wage.quantity: unit mismatch: got hours, expected a quantity in money",
    ]);
  });

  it("what reads a team, where a row stands alone", () => {
    expect(messagesOf(build(teamSum(gmv), [[0, 1]]))).toEqual([
      "quantity: misplaced: got teamSum, expected what reads one row alone: this reads the other people: use settle",
    ]);
  });
});
