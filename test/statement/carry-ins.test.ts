import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definePolicy, metric, settle, type AddedLine, type Rejection, type Settlement } from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { addedText, blankRow, carryIn, payPolicy, paySlip, stepNames, yuan } from "./pay-slip.js";

const plain = payPolicy([], []);
const everyStep = payPolicy(["base"], stepNames);
const row = { base: 1000, bonus: 2000, drawAt: 500, capAt: 9000, floorAt: 0 };
const told = (rejections: readonly Rejection[]) =>
  rejections.map(({ from, index, id, faults }) => [from, index, id, faults.map(({ code, message }) => `${code}: ${message}`)]);

describe("a balance that is carried in", () => {
  it("of a draw is repaid, of protection is taken: each is a line of its own", () => {
    const { statement, payable } = paySlip(everyStep, row, { carryIns: [carryIn("protection", 100), carryIn("draw", 300)] });
    expect(statement.added).toEqual<AddedLine[]>([
      { kind: "draw", label: "draw", amount: "-300.00" } as const,
      { kind: "carryIn", label: "protection", amount: "-100.00" } as const,
    ].map((line) => ({
      ...line,
      note: null,
      by: null,
      state: "settled",
      payable: line.amount,
      before: null,
      failedGates: [],
      reason: null,
      faults: [],
    })));
    expect({ payable, balances: statement.balances }).toEqual({
      payable: "2600.00",
      balances: { draw: "0.00", protection: "0.00", rounding: "0.00" },
    });
  });

  it("may come in several parts, which are summed", () => {
    const slip = paySlip(everyStep, row, {
      carryIns: [carryIn("draw", "100.50"), carryIn("protection", 1), carryIn("draw", "0.50"), carryIn("protection", "0.25")],
    });
    expect(slip).toMatchObject({
      added: ["draw -101.00", "carryIn protection -1.25"],
      balances: { draw: "0.00", protection: "0.00", rounding: "0.00" },
    });
  });

  it.each<[unknown]>([[0], ["0.00"], ["-0"], [-0], [0n]])("of zero changes nothing: %s", (amount) => {
    const slip = paySlip(everyStep, row, { carryIns: [carryIn("draw", amount), carryIn("protection", amount)] });
    expect(slip).toMatchObject({ added: [], balances: { draw: "0.00", protection: "0.00", rounding: "0.00" } });
    expect(slip.statement.provisional).toBe(false);
  });

  it("is once a statement, however many rows the person has", () => {
    const rows = [{ ...row, bonus: 0 }, row];
    expect(paySlip(everyStep, rows, { carryIns: [carryIn("draw", 300)] })).toMatchObject({ added: ["draw -300.00"], payable: "3700.00" });
  });

  it.each<["draw" | "protection", unknown, string, string]>([
    [
      "draw",
      "1,000",
      "not_a_number",
      "carryIns[0].amount: not a number: got \"1,000\", expected a decimal number such as 12.5 or \"12.50\"; write thousands without commas",
    ],
    [
      "protection",
      null,
      "not_a_number",
      "carryIns[0].amount: not a number: got null, expected a decimal number such as 12.5 or \"12.50\"",
    ],
    [
      "draw",
      undefined,
      "not_a_number",
      "carryIns[0].amount: not a number: got nothing, expected a decimal number such as 12.5 or \"12.50\"",
    ],
    [
      "protection",
      "0.005",
      "too_many_places",
      "carryIns[0].amount: too many places: got \"0.005\", expected money with at most 2 decimals",
    ],
    ["draw", "-0.01", "not_positive", "carryIns[0].amount: not positive: got \"-0.01\", expected a balance of zero or more"],
    ["protection", -300, "not_positive", "carryIns[0].amount: not positive: got -300, expected a balance of zero or more"],
    [
      "draw",
      "1e15",
      "number_out_of_range",
      "carryIns[0].amount: number out of range: got \"1e15\", expected at most 15 digits before the point and 25 after",
    ],
  ])("that cannot be read, or is under zero, is a pending line: %s %s", (balance, amount, code, message) => {
    for (const policy of [everyStep, plain]) {
      const { statement, payable } = paySlip(policy, row, { carryIns: [carryIn(balance, amount)] });
      expect(statement.added).toHaveLength(1);
      expect(statement.added[0]).toMatchObject({
        kind: "carryIn",
        label: balance,
        note: null,
        by: null,
        state: "pending",
        amount: null,
        payable: "0.00",
        reason: null,
        faults: [{ code, message }],
      });
      expect(statement.provisional).toBe(true);
      expect(statement.balances[balance]).toBeNull();
      expect(payable).toBe("3000.00");
    }
  });

  it("that cannot be read leaves its balance unknown, whatever else is carried in", () => {
    const slip = paySlip(everyStep, row, { carryIns: [carryIn("draw", 300), carryIn("protection", "?"), carryIn("protection", 5)] });
    expect(slip.added.toSorted()).toEqual(["carryIn protection pending", "draw -300.00"]);
    expect(slip).toMatchObject({ payable: "2700.00", balances: { draw: "0.00", protection: null, rounding: "0.00" } });
  });

  it("that cannot be read takes nothing and holds up no other step", () => {
    const slip = paySlip(everyStep, { ...row, base: 1000, bonus: 0, fine: -300, floorAt: 900 }, { carryIns: [carryIn("protection", "?")] });
    expect(slip.added.toSorted()).toEqual(["carryIn protection pending", "floor 200.00", "protection 100.00"]);
    expect(slip).toMatchObject({ payable: "1000.00", balances: { draw: "0.00", protection: null, rounding: "0.00" } });
  });

  it("that cannot be read stands where its step stands: what is owed of a draw before the draw, a shortfall after the floor", () => {
    const slip = paySlip(everyStep, { ...row, bonus: 0, fine: -300, drawAt: 800, floorAt: 900 }, {
      carryIns: [carryIn("protection", "?"), carryIn("draw", "?")],
    });
    expect(slip.added).toEqual(["carryIn draw pending", "draw 100.00", "floor 100.00", "carryIn protection pending", "protection 100.00"]);
  });
});

describe("a balance that the policy does not use is carried on untouched", () => {
  it.each<[string, Parameters<typeof payPolicy>, string[], object]>([
    ["neither", [[], []], [], { draw: "300.00", protection: "12.50", rounding: "0.00" }],
    ["the draw alone", [[], ["draw"]], ["draw -300.00"], { draw: "0.00", protection: "12.50", rounding: "0.00" }],
    ["protection alone", [["base"], []], ["carryIn protection -12.50"], { draw: "300.00", protection: "0.00", rounding: "0.00" }],
    ["other steps", [[], ["cap", "floor"]], [], { draw: "300.00", protection: "12.50", rounding: "0.00" }],
  ])("%s", (_, [kept, has], added, balances) => {
    const slip = paySlip(payPolicy(kept, has), row, { carryIns: [carryIn("draw", 300), carryIn("protection", "12.5")] });
    expect(slip).toMatchObject({ added, balances });
    expect(slip.statement.provisional).toBe(false);
  });

  it("in the currency's places", () => {
    const inDinars = definePolicy({ id: "p", version: "1", currency: "KWD", pay: { base: metric("base", "money") } });
    const [statement] = settle(inDinars, {
      period: "2026-11",
      people: [{ id: "li", base: 1 }],
      carryIns: [{ person: "li", balance: "draw", amount: "0.005" }],
    }).statements;
    expect(statement?.balances).toEqual({ draw: "0.005", protection: "0.000", rounding: "0.000" });
  });

  it("for any amount, through any number of months", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 1, max: 4 }), (amount, months) => {
        let balances: { readonly draw: string | null; readonly protection: string | null } = {
          draw: yuan(amount),
          protection: yuan(amount / 2n),
        };
        for (let month = 0; month < months; month += 1) {
          balances =
            paySlip(plain, row, { carryIns: [carryIn("draw", balances.draw), carryIn("protection", balances.protection)] }).balances;
        }
        expect(balances).toEqual({ draw: yuan(amount), protection: yuan(amount / 2n), rounding: "0.00" });
      }),
      { numRuns: 60 },
    );
  });
});

describe("a carry-in that is nobody's is rejected", () => {
  const { base, drawAt } = { base: metric("base", "money"), drawAt: metric("drawAt", "money") };
  const agent = definePolicy({ id: "agent", version: "1", currency: "CNY", pay: { base }, draw: drawAt });
  const lead = definePolicy({ id: "lead", version: "1", currency: "CNY", pay: { base } });
  const people = [
    { id: "li-1", person: "li", policy: "agent", base: 100, drawAt: 50 },
    { id: "li-2", person: "li", policy: "lead", base: 200 },
    { id: "wang", policy: "agent", base: 300, drawAt: 50 },
  ];
  const settleWith = (...carryIns: readonly unknown[]): Settlement =>
    settle([agent, lead], untyped({ period: "2026-11", people, carryIns }));

  it.each<[string, unknown, unknown, string]>([
    [
      "of an unknown person",
      carryIn("draw", 5, { person: "zhao" }),
      "zhao",
      "unknown_person: carryIns[0].person: unknown person: got \"zhao\", expected a person who has a statement",
    ],
    [
      "of a person without a statement under its policy",
      carryIn("draw", 5, { person: "wang", policy: "lead" }),
      "wang",
      "unknown_person: carryIns[0].person: unknown person: got \"wang\", expected a person who has a statement",
    ],
    [
      "of a person with several statements, without a policy",
      carryIn("draw", 5),
      "li",
      "ambiguous_person: carryIns[0].policy: ambiguous person: got no policy, expected one of agent, lead",
    ],
    [
      "of an unknown policy",
      carryIn("draw", 5, { policy: "intern" }),
      "li",
      "unknown_policy: carryIns[0].policy: unknown policy: got \"intern\", expected one of agent, lead",
    ],
    [
      "of another balance",
      carryIn("darw", 5, { person: "wang" }),
      "wang",
      "invalid_choice: carryIns[0].balance: invalid choice: got \"darw\", expected draw?",
    ],
    [
      "of no balance",
      { person: "wang", amount: 5 },
      "wang",
      "invalid_choice: carryIns[0].balance: invalid choice: got nothing, expected one of draw, protection, rounding",
    ],
    [
      "without a person",
      { balance: "draw", amount: 5 },
      null,
      "invalid_id: carryIns[0].person: invalid id: got nothing, expected text that is not blank, or a safe integer",
    ],
    ["that is no object", 5, null, "not_an_object: carryIns[0]: not an object: got 5, expected an object with person, amount"],
  ])("%s", (_, given, id, message) => {
    const month = settleWith(given);
    expect(told(month.rejections)).toEqual([["carryIns", 0, id, [message]]]);
    expect(month.statements.map(({ payable, added, balances }) => [payable, added.length, balances.draw])).toEqual([
      ["100.00", 0, "0.00"],
      ["200.00", 0, "0.00"],
      ["300.00", 0, "0.00"],
    ]);
  });

  it("by its place in the list, and costs the others nothing", () => {
    const month = settleWith(
      carryIn("draw", 5, { person: "zhao" }),
      carryIn("draw", 20, { policy: "agent" }),
      carryIn("draw", 30, { policy: "lead" }),
      null,
    );
    expect(month.rejections.map(({ from, index, id }) => [from, index, id])).toEqual([["carryIns", 0, "zhao"], ["carryIns", 3, null]]);
    expect(month.statements.map(({ added, balances }) => [added.map(addedText), balances.draw])).toEqual([
      [["draw -20.00"], "0.00"],
      [[], "30.00"],
      [[], "0.00"],
    ]);
  });

  it("and is told beside rejected adjustments, each by its own list", () => {
    const month = settle(
      plain,
      untyped({ period: "2026-11", people: [blankRow], adjustments: [5], carryIns: [null, carryIn("draw", 1), {}] }),
    );
    expect(month.rejections.map(({ from, index }) => [from, index])).toEqual([["adjustments", 0], ["carryIns", 0], ["carryIns", 2]]);
    expect(month.statements[0]?.balances.draw).toBe("1.00");
  });
});
