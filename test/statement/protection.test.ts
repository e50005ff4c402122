import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  heldBy,
  isJixiaoError,
  metric,
  settle,
  voidedBy,
  type AddedLine,
  type Statement,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { addedText, adjustment, carryIn, cents, payPolicy, paySlip, yuan } from "./pay-slip.js";
import { settleYear, slips, years } from "./slips.js";

const keepsBase = payPolicy(["base"], []);
const withFloor = payPolicy(["base"], ["floor"]);
const withCap = payPolicy(["base"], ["cap"]);

describe("protected lines", () => {
  it.each<[string, object, string[], string, string]>([
    ["take nothing from a deduction that leaves their sum", { base: 4000, bonus: 500, fine: -500 }, [], "4000.00", "0.00"],
    [
      "stop a deduction at their sum, and carry on what it could not take",
      { base: 4000, bonus: 500, fine: "-500.01" },
      ["protection 0.01"],
      "4000.00",
      "0.01",
    ],
    ["stop it from under zero", { base: 4000, fine: -5000 }, ["protection 5000.00"], "4000.00", "5000.00"],
    ["of which one is not applicable protect nothing of it", { base: null, fine: -100 }, ["protection 100.00"], "0.00", "100.00"],
    ["that are under zero do not lift it", { base: -100, fine: -50 }, ["protection 50.00"], "-100.00", "50.00"],
  ])("%s", (_, row, added, payable, closing) => {
    expect(paySlip(keepsBase, row)).toMatchObject({ added, payable, balances: { draw: "0.00", protection: closing } });
  });

  it("without any, payable may be negative", () => {
    expect(paySlip(payPolicy([], []), { base: 4000, fine: -5000 })).toMatchObject({
      added: [],
      payable: "-1000.00",
      balances: { protection: "0.00" },
    });
  });

  it("protect the sum, not each line", () => {
    const slip = paySlip(payPolicy(["base", "bonus"], []), { base: 4000, bonus: 500, fine: -700 });
    expect(slip).toMatchObject({ added: ["protection 700.00"], payable: "4500.00", balances: { protection: "700.00" } });
    // A deduction that is itself protected lowers what is protected.
    expect(paySlip(payPolicy(["base", "fine"], []), { base: 4000, bonus: 500, fine: -700 })).toMatchObject({
      added: [],
      payable: "3800.00",
    });
  });

  it("protect what is settled of them: what is voided, held or pending is not", () => {
    const shop = gates("shop", { open: atLeast(metric("open", "count"), 1) });
    const of = (base: "voided" | "held") => {
      const quantity = metric("base", "money");
      const policy = definePolicy({
        id: "p",
        version: "1",
        currency: "CNY",
        pay: { base: base === "held" ? heldBy(shop, quantity) : voidedBy(shop, quantity), fine: metric("fine", "money") },
        protected: ["base"],
      });
      return settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000, fine: -100, open: 0 }] }).statements[0];
    };
    expect(of("voided")).toMatchObject({
      payable: "0.00",
      added: [{ kind: "protection", amount: "100.00" }],
      balances: { protection: "100.00" },
    });
    expect(of("held")).toMatchObject({
      payable: "0.00",
      held: "4000.00",
      added: [{ kind: "protection", amount: "100.00" }],
      balances: { protection: null },
    });
    const rows = [{ base: 1600 }, { base: "?", fine: -2000 }];
    expect(paySlip(keepsBase, rows)).toMatchObject({ payable: "1600.00", added: ["protection 2000.00"], balances: { protection: null } });
  });

  it("protect the sum over all rows of the person", () => {
    expect(paySlip(keepsBase, [{ base: 1600 }, { base: 2400, fine: -500 }])).toMatchObject({
      payable: "4000.00",
      balances: { protection: "500.00" },
    });
  });

  it("have to be lines of the policy", () => {
    try {
      definePolicy(untyped({ id: "p", version: "1", currency: "CNY", pay: { base: 1 }, protected: ["bass"] }));
      expect.unreachable();
    } catch (error) {
      expect(isJixiaoError(error) ? error.faults.map(({ code, path }) => [code, path]) : error).toEqual([["unknown_name", [
        "protected",
        0,
      ]]]);
    }
  });
});

describe("a shortfall that is carried in", () => {
  const carried = (amount: unknown) => ({ carryIns: [carryIn("protection", amount)] });

  it.each<[string, object, string[], string, string]>([
    ["is taken from what is above the protected sum", { base: 4000, bonus: 800 }, ["carryIn protection -500.00"], "4300.00", "0.00"],
    [
      "is taken down to the protected sum, and what it can't take is the new shortfall",
      { base: 4000, bonus: 300 },
      ["carryIn protection -300.00"],
      "4000.00",
      "200.00",
    ],
    ["takes nothing at the protected sum", { base: 4000 }, [], "4000.00", "500.00"],
    ["grows by what a new deduction could not take", { base: 4000, fine: -70 }, ["protection 70.00"], "4000.00", "570.00"],
    [
      "takes from nobody's base: without any there is nothing under which it stops but zero",
      { bonus: 600 },
      ["carryIn protection -500.00"],
      "100.00",
      "0.00",
    ],
  ])("%s", (_, row, added, payable, closing) => {
    expect(paySlip(keepsBase, row, carried(500))).toMatchObject({ added, payable, balances: { draw: "0.00", protection: closing } });
  });

  it("may take pay under the floor, also what the floor has just added, never under the protected sum", () => {
    expect(paySlip(withFloor, { base: 4000, bonus: 2000, floorAt: 5900 }, carried(1500))).toMatchObject({
      added: ["carryIn protection -1500.00"],
      payable: "4500.00",
      balances: { protection: "0.00" },
    });
    expect(paySlip(withFloor, { base: 1000, floorAt: 1500 }, carried(800))).toMatchObject({
      added: ["floor 500.00", "carryIn protection -500.00"],
      payable: "1000.00",
      balances: { protection: "300.00" },
    });
  });

  it("comes after the floor: the floor lifts what a deduction took, before any shortfall is made", () => {
    expect(paySlip(withFloor, { base: 1000, fine: -700, floorAt: 900 })).toMatchObject({
      added: ["floor 600.00", "protection 100.00"],
      payable: "1000.00",
      balances: { protection: "100.00" },
    });
    expect(paySlip(withFloor, { base: 1000, fine: -700, floorAt: 1000 })).toMatchObject({
      added: ["floor 700.00"],
      payable: "1000.00",
      balances: { protection: "0.00" },
    });
  });

  it("is taken over several months, to the cent", () => {
    const months = [
      [{ base: 4000, fine: -5000 }, "4000.00", "5000.00"],
      [{ base: 4000, bonus: 3000 }, "4000.00", "2000.00"],
      [{ base: 4000, bonus: "1999.99" }, "4000.00", "0.01"],
      [{ base: 4000, bonus: 2500 }, "6499.99", "0.00"],
      [{ base: 4000, bonus: 2500 }, "6500.00", "0.00"],
    ] as const;
    let balance: string | null = "0.00";
    for (const [row, payable, closing] of months) {
      const slip = paySlip(keepsBase, row, carried(balance));
      expect(slip).toMatchObject({ payable, balances: { protection: closing } });
      balance = slip.balances.protection;
    }
  });

  it("is a clawback in a later month: half of a commission of 10,000 that was paid already", () => {
    // Core8, "Clawbacks and early exit": https://docs.core8.co/commission-plan-patterns/clawbacks-and-early-exit
    const earned = paySlip(keepsBase, { base: 3000, bonus: 10_000 });
    const after = paySlip(keepsBase, { base: 3000, bonus: 2000 }, {
      adjustments: [adjustment("commission", -5000, { reason: "early exit" })],
    });
    expect([earned.payable, after.payable, after.balances.protection]).toEqual(["13000.00", "3000.00", "3000.00"]);
    const last = paySlip(keepsBase, { base: 3000, bonus: 4000 }, carried(after.balances.protection));
    expect(last).toMatchObject({ payable: "4000.00", balances: { protection: "0.00" } });
  });
});

describe("the cap stops at the protected sum", () => {
  it.each<[object, object, string[], string]>([
    [{ base: 4000, bonus: 500, capAt: 3000 }, {}, ["cap -500.00"], "4000.00"],
    [{ base: 4000, capAt: 3000 }, {}, [], "4000.00"],
    [{ base: 4000, bonus: 500, capAt: 4200 }, {}, ["cap -300.00"], "4200.00"],
    [
      { base: 4000, bonus: 500, capAt: 3000 },
      { adjustments: [adjustment("base", 100)] },
      ["adjustment base 100.00", "cap -500.00"],
      "4100.00",
    ],
    [
      { base: 4000, bonus: 500, capAt: 3000 },
      { adjustments: [adjustment("praise", 100)] },
      ["adjustment praise 100.00", "cap -600.00"],
      "4000.00",
    ],
    [{ base: 4000, fine: -500, capAt: 3000 }, {}, ["protection 500.00"], "4000.00"],
  ])("%j with %j", (row, additions, added, payable) => {
    const slip = paySlip(withCap, row, additions);
    expect(slip.added).toEqual(added);
    expect(slip.payable).toBe(payable);
    expect(slip.balances.protection).toBe(added.includes("protection 500.00") ? "500.00" : "0.00");
  });
});

describe("an adjustment that names a protected line counts with it", () => {
  it.each<[string, object, object, string[], string, string]>([
    [
      "less of it is protected",
      { base: 4000, fine: -4000 },
      adjustment("base", -500),
      ["adjustment base -500.00", "protection 4000.00"],
      "3500.00",
      "4000.00",
    ],
    [
      "more of it is protected",
      { base: 4000, fine: -1000 },
      adjustment("base", 500),
      ["adjustment base 500.00", "protection 1000.00"],
      "4500.00",
      "1000.00",
    ],
    [
      "a correction of the base downwards makes no shortfall",
      { base: 4000 },
      adjustment("base", -500),
      ["adjustment base -500.00"],
      "3500.00",
      "0.00",
    ],
    [
      "one that names another line does not",
      { base: 4000 },
      adjustment("bonus", -500),
      ["adjustment bonus -500.00", "protection 500.00"],
      "4000.00",
      "500.00",
    ],
    [
      "one that names no line does not",
      { base: 4000, fine: -1000 },
      adjustment("Base", 500),
      ["adjustment Base 500.00", "protection 500.00"],
      "4000.00",
      "500.00",
    ],
  ])("%s", (_, row, adjusted, added, payable, closing) => {
    const slip = paySlip(keepsBase, row, { adjustments: [adjusted] });
    expect(slip).toMatchObject({ added, payable, balances: { protection: closing } });
    expect(slip.statement.lines.base).toEqual(paySlip(keepsBase, row).statement.lines.base);
  });

  it("also where the line is pending or not applicable: it is money of that line", () => {
    expect(paySlip(keepsBase, { base: "?", fine: -400 }, { adjustments: [adjustment("base", 3000)] })).toMatchObject({
      payable: "3000.00",
      added: ["adjustment base 3000.00", "protection 400.00"],
    });
    expect(paySlip(keepsBase, { base: null, fine: -400 }, { adjustments: [adjustment("base", 3000)] })).toMatchObject({
      payable: "3000.00",
      balances: { protection: "400.00" },
    });
  });
});

describe("what could not be deducted, over twelve months", () => {
  const sumOf = (statement: Statement | undefined, kind: AddedLine["kind"]): bigint =>
    (statement?.added ?? []).reduce((sum, { kind: each, payable }) => (each === kind ? sum + cents(payable) : sum), 0n);

  it("is carried on until it is taken: nothing is lost or invented", () => {
    fc.assert(
      fc.property(years, (months) => {
        const [first] = months;
        if (first === undefined) return;
        const statements = settleYear(months).map(({ statements }) => statements[0]);
        const opening = first.carryIns.reduce(
          (sum, { balance, amount }) => (balance === "protection" && amount !== "faulty" ? sum + amount : sum),
          0n,
        );
        let short = opening;
        for (const statement of statements) {
          const [missing, taken] = [sumOf(statement, "protection"), -sumOf(statement, "carryIn")];
          expect(missing === 0n || taken === 0n).toBe(true);
          expect(taken).toBeLessThanOrEqual(short);
          short += missing - taken;
          expect(statement?.balances.protection).toBe(yuan(short));
        }
        if (first.kept.length === 0) expect(short).toBe(opening);
      }),
      { numRuns: 120 },
    );
  });

  it("is what the year's pay is above what was earned: all deductions are taken in the end", () => {
    fc.assert(
      fc.property(
        years.map((months) => months.map((month) => ({ ...month, has: [], kept: ["base" as const], carryIns: [] }))),
        (months) => {
          const statements = settleYear(months).map(({ statements }) => statements[0]);
          const paid = statements.reduce((sum, statement) => sum + cents(statement?.payable ?? "0.00"), 0n);
          const lines = statements.flatMap((statement) => [
            ...Object.values(statement?.lines ?? {}),
            ...(statement?.added.filter(({ kind }) => kind === "adjustment") ?? []),
          ]);
          const earned = lines.reduce((sum, { payable }) => sum + cents(payable), 0n);
          expect(yuan(paid - earned)).toBe(statements.at(-1)?.balances.protection);
        },
      ),
      { numRuns: 80 },
    );
  });

  it("is at least zero, whatever comes in", () => {
    fc.assert(
      fc.property(slips(), (slip) => {
        for (const { balances } of settleYear([slip]).flatMap(({ statements }) => statements)) {
          for (const balance of [balances.draw, balances.protection]) {
            if (balance !== null) expect(cents(balance)).toBeGreaterThanOrEqual(0n);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is worked out with the lines of one statement alone: nobody pays for a colleague", () => {
    const people = [{ id: "li", base: 1000, bonus: 0, fine: -300, reports: 1 }, {
      id: "wang",
      base: 1000,
      bonus: 900,
      fine: 0,
      reports: 1,
    }];
    const month = settle(keepsBase, untyped({ period: "2026-11", people, carryIns: [carryIn("protection", 50)] }));
    expect(month.statements.map(({ payable, added, balances }) => [payable, added.map(addedText), balances.protection])).toEqual([
      ["1000.00", ["protection 300.00"], "350.00"],
      ["1900.00", [], "0.00"],
    ]);
  });
});
