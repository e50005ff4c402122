import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definePolicy, metric, settle, settlementRows, type AddedLine, type Rejection, type Settlement } from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { addedText, adjustment, blankRow, payPolicy, paySlip, stepNames } from "./pay-slip.js";
import { amountCell, periodOf, slipPolicy, slips } from "./slips.js";

const plain = payPolicy([], []);
const keepsBase = payPolicy(["base"], []);
const told = (rejections: readonly Rejection[]) =>
  rejections.map(({ from, index, id, faults }) => [from, index, id, faults.map(({ code, message }) => `${code}: ${message}`)]);

describe("an adjustment by hand", () => {
  it("is a line of its own, with its reason and who decided it", () => {
    const { statement } = paySlip(plain, { base: 4000 }, {
      adjustments: [{ person: "li", line: "praise", amount: "50.5", reason: "a customer wrote", by: "Han Meimei" }],
    });
    expect(statement.added).toEqual<AddedLine[]>([
      {
        kind: "adjustment",
        label: "praise",
        note: "a customer wrote",
        by: "Han Meimei",
        state: "settled",
        amount: "50.50",
        payable: "50.50",
        before: null,
        failedGates: [],
        reason: null,
        faults: [],
      },
    ]);
    expect(statement).toMatchObject({
      payable: "4050.50",
      provisional: false,
      balances: { draw: "0.00", protection: "0.00", rounding: "0.00" },
    });
  });

  it("may lack a reason and an author", () => {
    const { statement } = paySlip(plain, {}, {
      adjustments: [{ person: "li", line: "praise", amount: 1 }, { person: "li", line: "praise", amount: 1, reason: null, by: null }],
    });
    expect(statement.added.map(({ label, note, by, payable }) => [label, note, by, payable]))
      .toEqual(Array.from({ length: 2 }, () => ["praise", null, null, "1.00"]));
  });

  it("comes in the order of the input, several under one label too", () => {
    const slip = paySlip(plain, {}, { adjustments: [adjustment("b", 2), adjustment("a", 1), adjustment("b", -3)] });
    expect(slip).toMatchObject({ added: ["adjustment b 2.00", "adjustment a 1.00", "adjustment b -3.00"], payable: "0.00" });
  });

  it("of zero is shown: somebody decided it", () => {
    expect(paySlip(plain, {}, { adjustments: [adjustment("praise", 0), adjustment("praise", "-0.00")] }).added).toEqual([
      "adjustment praise 0.00",
      "adjustment praise 0.00",
    ]);
  });

  it.each<[unknown, string]>([
    ["-0.01", "-0.01"],
    [1e3, "1000.00"],
    [0.1, "0.10"],
    [12n, "12.00"],
    ["1.5e1", "15.00"],
    ["999999999999999.99", "999999999999999.99"],
  ])("takes an amount in any form in which a number comes in: %s", (amount, payable) => {
    expect(paySlip(plain, {}, { adjustments: [adjustment("praise", amount)] }).payable).toBe(payable);
  });

  it.each<[string, unknown, string, string]>([
    [
      "text",
      "n/a",
      "not_a_number",
      "adjustments[0].amount: not a number: got \"n/a\", expected a decimal number such as 12.5 or \"12.50\"",
    ],
    [
      "commas",
      "1,000",
      "not_a_number",
      "adjustments[0].amount: not a number: got \"1,000\", expected a decimal number such as 12.5 or \"12.50\"; write thousands without commas",
    ],
    [
      "nothing",
      undefined,
      "not_a_number",
      "adjustments[0].amount: not a number: got nothing, expected a decimal number such as 12.5 or \"12.50\"",
    ],
    [
      "null",
      null,
      "not_a_number",
      "adjustments[0].amount: not a number: got null, expected a decimal number such as 12.5 or \"12.50\"",
    ],
    [
      "NaN",
      Number.NaN,
      "not_a_number",
      "adjustments[0].amount: not a number: got NaN, expected a decimal number such as 12.5 or \"12.50\"",
    ],
    [
      "a tenth of a cent",
      "0.001",
      "too_many_places",
      "adjustments[0].amount: too many places: got \"0.001\", expected money with at most 2 decimals",
    ],
    [
      "sixteen digits",
      "1e15",
      "number_out_of_range",
      "adjustments[0].amount: number out of range: got \"1e15\", expected at most 15 digits before the point and 25 after",
    ],
  ])("whose amount cannot be read is a pending line, and the statement is provisional: %s", (_, amount, code, message) => {
    const { statement, payable } = paySlip(keepsBase, { base: 4000 }, { adjustments: [adjustment("praise", amount)] });
    expect(statement.added).toHaveLength(1);
    expect(statement.added[0]).toMatchObject({
      kind: "adjustment",
      label: "praise",
      note: "as agreed",
      by: "hr",
      state: "pending",
      amount: null,
      payable: "0.00",
      reason: null,
      faults: [{ code, message }],
    });
    expect(statement).toMatchObject({ provisional: true, balances: { draw: "0.00", protection: null, rounding: "0.00" } });
    expect(payable).toBe("4000.00");
    expect(statement.lines.base?.state).toBe("settled");
  });

  it("has the currency's places: half a yen is a fault", () => {
    const inYen = definePolicy({ id: "p", version: "1", currency: "JPY", pay: { base: metric("base", "money") } });
    const of = (amount: string) =>
      settle(inYen, { period: "2026-11", people: [{ id: "li", base: 1 }], adjustments: [{ person: "li", line: "praise", amount }] })
        .statements[0];
    expect(of("5")).toMatchObject({ payable: "6", added: [{ amount: "5" }] });
    expect(of("5.0")).toMatchObject({ payable: "6" });
    expect(of("0.5")).toMatchObject({
      payable: "1",
      added: [{ state: "pending", faults: [{ code: "too_many_places", expected: { code: "decimals", unit: "money", most: 0 } }] }],
    });
  });

  it("changes no line's state, whichever line it names", () => {
    const row = { base: "?", bonus: 300, reports: 0, fine: null };
    const bare = paySlip(keepsBase, row).statement;
    const adjusted =
      paySlip(keepsBase, row, { adjustments: [adjustment("base", 4000), adjustment("bonus", 300), adjustment("fine", -1)] }).statement;
    expect(adjusted.lines).toEqual(bare.lines);
    expect(adjusted).toMatchObject({ payable: "4299.00", held: "300.00", pending: ["base"], provisional: true });
  });

  it("whose label is that of a step is none", () => {
    const slip = paySlip(payPolicy(["base"], stepNames), { base: 100, capAt: 120, drawAt: 0, floorAt: 0 }, {
      adjustments: [adjustment("draw", 50), adjustment("protection", 5), adjustment("__proto__", 1)],
    });
    expect(slip).toMatchObject({
      added: ["adjustment draw 50.00", "adjustment protection 5.00", "adjustment __proto__ 1.00", "cap -36.00"],
      payable: "120.00",
      balances: { draw: "0.00", protection: "0.00", rounding: "0.00" },
    });
  });

  it.each<[unknown]>([[undefined], [null], [""], ["  "], [5]])("without a usable label is called an adjustment: %s", (line) => {
    expect(paySlip(plain, {}, { adjustments: [{ person: "li", line, amount: 5 }] }).added).toEqual(["adjustment 5.00"]);
  });

  it("is once a statement, however many rows the person has", () => {
    expect(paySlip(plain, [{ base: 100 }, { base: 200 }], { adjustments: [adjustment("praise", 10)] }).payable).toBe("310.00");
  });

  it("finds the person by the text of the id", () => {
    const month = settle(
      plain,
      untyped({
        period: "2026-11",
        people: [{ ...blankRow, id: 7 }, { ...blankRow, id: "007" }],
        adjustments: [{ person: "7", line: "praise", amount: 5 }, { person: 7, line: "praise", amount: 6 }],
      }),
    );
    expect(month.statements.map(({ person, payable }) => [person, payable])).toEqual([[7, "11.00"], ["007", "0.00"]]);
    expect(month.rejections).toEqual([]);
  });

  it("is in nobody else's statement", () => {
    const period = { period: "2026-11", people: [blankRow, { ...blankRow, id: "wang" }] };
    const month = settle(plain, untyped({ ...period, adjustments: [adjustment("praise", 5)] }));
    expect(month.statements[1]).toEqual(settle(plain, untyped(period)).statements[1]);
  });

  it.each([undefined, null, []])("may be absent: %j", (adjustments) => {
    expect(paySlip(plain, {}, { adjustments, carryIns: adjustments })).toMatchObject({
      added: [],
      balances: { draw: "0.00", protection: "0.00", rounding: "0.00" },
    });
  });

  it.each<[string, unknown, string]>([
    ["adjustments", {}, "adjustments: not a list: got an object, expected a list"],
    ["adjustments", "none", "adjustments: not a list: got \"none\", expected a list"],
    ["carryIns", 0, "carryIns: not a list: got 0, expected a list"],
  ])("has to be in a list: %s is %j", (list, given, message) => {
    expect(() => settle(plain, untyped({ period: "2026-11", people: [], [list]: given }))).toThrow(message);
  });
});

describe("an adjustment that is nobody's is rejected", () => {
  const agent = definePolicy({ id: "agent", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
  const lead = definePolicy({ id: "lead", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
  const people = [
    { id: "li-1", person: "li", policy: "agent", base: 100 },
    { id: "li-2", person: "li", policy: "lead", base: 200 },
    { id: "wang", policy: "agent", base: 300 },
    { id: "twice", policy: "agent", base: 1 },
    { id: "twice", policy: "agent", base: 1 },
  ];
  const settleWith = (...adjustments: readonly unknown[]): Settlement => {
    const month = settle([agent, lead], untyped({ period: "2026-11", people, adjustments }));
    return { ...month, rejections: month.rejections.filter(({ from }) => from !== "people") };
  };

  it.each<[string, unknown, unknown, string]>([
    [
      "of an unknown person",
      { person: "zhao", line: "praise", amount: 5 },
      "zhao",
      "unknown_person: adjustments[0].person: unknown person: got \"zhao\", expected a person who has a statement",
    ],
    [
      "of a row's id instead of the person's",
      { person: "li-1", line: "praise", amount: 5 },
      "li-1",
      "unknown_person: adjustments[0].person: unknown person: got \"li-1\", expected a person who has a statement",
    ],
    [
      "of a person whose rows were rejected",
      { person: "twice", line: "praise", amount: 5 },
      "twice",
      "unknown_person: adjustments[0].person: unknown person: got \"twice\", expected a person who has a statement",
    ],
    [
      "of a person otherwise written",
      { person: " wang", line: "praise", amount: 5 },
      " wang",
      "unknown_person: adjustments[0].person: unknown person: got \" wang\", expected a person who has a statement",
    ],
    [
      "of a person without a statement under its policy",
      { person: "wang", policy: "lead", line: "praise", amount: 5 },
      "wang",
      "unknown_person: adjustments[0].person: unknown person: got \"wang\", expected a person who has a statement",
    ],
    [
      "of a person with several statements, without a policy",
      { person: "li", line: "praise", amount: 5 },
      "li",
      "ambiguous_person: adjustments[0].policy: ambiguous person: got no policy, expected one of agent, lead",
    ],
    [
      "of a person with several statements, with a policy of null",
      { person: "li", policy: null, line: "praise", amount: 5 },
      "li",
      "ambiguous_person: adjustments[0].policy: ambiguous person: got no policy, expected one of agent, lead",
    ],
    [
      "of an unknown policy",
      { person: "li", policy: "intern", line: "praise", amount: 5 },
      "li",
      "unknown_policy: adjustments[0].policy: unknown policy: got \"intern\", expected one of agent, lead",
    ],
    [
      "without a person",
      { line: "praise", amount: 5 },
      null,
      "invalid_id: adjustments[0].person: invalid id: got nothing, expected text that is not blank, or a safe integer",
    ],
    [
      "with a blank person",
      { person: " ", line: "praise", amount: 5 },
      null,
      "invalid_id: adjustments[0].person: invalid id: got \" \", expected text that is not blank, or a safe integer",
    ],
    [
      "that is no object",
      "praise",
      null,
      "not_an_object: adjustments[0]: not an object: got \"praise\", expected an object with person, amount",
    ],
    [
      "that is null",
      null,
      null,
      "not_an_object: adjustments[0]: not an object: got null, expected an object with person, amount",
    ],
  ])("%s", (_, given, id, message) => {
    const month = settleWith(given);
    expect(told(month.rejections)).toEqual([["adjustments", 0, id, [message]]]);
    expect(month.statements.map(({ payable, added }) => [payable, added.length])).toEqual([["100.00", 0], ["200.00", 0], ["300.00", 0]]);
  });

  it("by its place in the list, and costs the others nothing", () => {
    const month = settleWith({ person: "wang", line: "praise", amount: 5 }, { person: "zhao", line: "praise", amount: 5 }, {
      person: "li",
      policy: "lead",
      line: "praise",
      amount: 7,
    }, 5);
    expect(month.rejections.map(({ from, index, id }) => [from, index, id])).toEqual([["adjustments", 1, "zhao"], [
      "adjustments",
      3,
      null,
    ]]);
    expect(month.statements.map(({ policy, person, payable }) => [policy, person, payable])).toEqual([["agent", "li", "100.00"], [
      "lead",
      "li",
      "207.00",
    ], ["agent", "wang", "305.00"]]);
  });

  it("and need not name a policy where the person has one statement", () => {
    expect(settleWith({ person: "wang", policy: "agent", line: "praise", amount: 5 }).statements[2]?.payable).toBe("305.00");
    expect(settleWith({ person: "wang", line: "praise", amount: 5 }).statements[2]?.payable).toBe("305.00");
  });

  it.each<[string, unknown]>([
    ["a list", ["agent"]],
    ["an object without a prototype", Object.create(null)],
    ["an object that cannot be text", {
      toString: () => {
        throw new Error("no text");
      },
    }],
    ["a symbol", Symbol("agent")],
    ["a number", 5],
  ])("and never throws, whatever names the policy: %s", (_, policy) => {
    const { rejections } = settleWith({ person: "wang", policy, line: "praise", amount: 5 });
    expect(rejections.map(({ from, index, id, faults }) => [from, index, id, faults[0].code])).toEqual([[
      "adjustments",
      0,
      "wang",
      "unknown_policy",
    ]]);
  });

  it.each<[string, unknown]>([
    ["a getter that throws", {
      get person() {
        throw new Error("no person");
      },
    }],
    [
      "a proxy that throws",
      new Proxy({}, {
        ownKeys: () => {
          throw new Error("no keys");
        },
      }),
    ],
    ["a list", []],
    ["a function", () => 5],
  ])("and never throws, whatever it is: %s", (_, given) => {
    expect(settleWith(given).rejections).toHaveLength(1);
  });
});

describe("the order of adjustments", () => {
  it("changes only the order of the added lines, not what is paid or carried on", () => {
    const shuffled = slips().chain((slip) =>
      fc.shuffledSubarray([...slip.adjustments], { minLength: slip.adjustments.length }).map((adjustments) => ({ slip, adjustments }))
    );
    const pathless = (text: string) => text.replaceAll(/adjustments\[\d+\]/g, "adjustments");
    fc.assert(
      fc.property(shuffled, ({ slip, adjustments }) => {
        const [before, after] = [slip, { ...slip, adjustments }].map((each) =>
          settle(slipPolicy(each), untyped(periodOf(each))).statements[0]
        );
        const texts = (lines: readonly AddedLine[] = [], isAdjustment: boolean) =>
          lines.filter(({ kind }) => (kind === "adjustment") === isAdjustment).map(addedText);
        expect(texts(after?.added, false)).toEqual(texts(before?.added, false));
        expect(texts(after?.added, true).toSorted()).toEqual(texts(before?.added, true).toSorted());
        const rest = (statement: typeof before) => pathless(JSON.stringify({ ...statement, added: [] }));
        expect(rest(after)).toBe(rest(before));
      }),
      { numRuns: 250 },
    );
  });

  it("of colleagues changes nothing but the place by which a fault names an adjustment, which has no id", () => {
    const people = [blankRow, { ...blankRow, id: "wang" }];
    const mine = adjustment("praise", "?");
    const of = (...adjustments: readonly object[]) =>
      JSON.stringify(settle(plain, untyped({ period: "2026-11", people, adjustments })).statements[0]);
    expect(of({ person: "wang", line: "praise", amount: 5 }, mine).replaceAll("adjustments[1]", "adjustments[0]").replace(
      "\"adjustments\",1",
      "\"adjustments\",0",
    )).toBe(of(mine));
  });

  it("comes through in the flat rows", () => {
    const slip = paySlip(plain, {}, { adjustments: [adjustment("b", 2), adjustment("a", "?")] });
    expect(settlementRows(slip.month).slice(3).map(({ kind, line, state, payable }) => [kind, line, state, payable])).toEqual([
      ["adjustment", "b", "settled", "2.00"],
      ["adjustment", "a", "pending", "0.00"],
    ]);
  });
});

describe("adjustments of a whole period", () => {
  it("come out exactly once: in a statement, or in a rejection by the index", () => {
    const entries = fc.array(
      fc.record({
        person: fc.constantFrom<unknown>("li", "wang", 7, "7", "zhao", null, ""),
        amount: fc.constantFrom<bigint | "faulty">(100n, -250n, "faulty"),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, (given) => {
        const adjustments = given.map(({ person, amount }, index) => ({ person, line: `no. ${index}`, amount: amountCell(amount) }));
        const month = settle(
          plain,
          untyped({ period: "2026-11", people: [blankRow, { ...blankRow, id: "wang" }, { ...blankRow, id: 7 }], adjustments }),
        );
        const inStatements = month.statements.flatMap(({ person, added }) => added.map(({ label }) => [label, String(person)]));
        const inRejections = month.rejections.map(({ from, index }) => [from, index]);
        const isKnown = (person: unknown) => ["li", "wang", "7"].includes(String(person));
        expect(inStatements.toSorted())
          .toEqual(given.flatMap(({ person }, index) => (isKnown(person) ? [[`no. ${index}`, String(person)]] : [])).toSorted());
        expect(inRejections).toEqual(given.flatMap(({ person }, index) => (isKnown(person) ? [] : [["adjustments", index]])));
      }),
      { numRuns: 120 },
    );
  });
});
