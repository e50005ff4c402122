import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definePolicy, metric, settle, type AddedLine, type Statement } from "../../src/index.js";
import { addedText, adjustment, carryIn, cents, payPolicy, paySlip, stepNames, yuan } from "./pay-slip.js";
import { nonRecoverableDraws, publishedDraws } from "./published-draws.js";
import { settleYear, years } from "./slips.js";

const drawOnly = payPolicy([], ["draw"]);
const everyStep = payPolicy(["base"], stepNames);
const wide = { drawAt: 1000, capAt: 99_999, floorAt: 0 };

describe("a recoverable draw", () => {
  const commission = metric("commission", "money");

  it.each(publishedDraws)("is paid and repaid month by month as published: $source", ({ draw, months }) => {
    const policy = definePolicy({ id: "sales", version: "1", currency: "USD", pay: { commission }, draw });
    let owed: string | null = "0.00";
    for (const [month, gross, change, pay, owedAfter] of months) {
      const [statement]: readonly Statement[] = settle(policy, {
        period: month,
        people: [{ id: "li", commission: gross }],
        carryIns: [{ person: "li", balance: "draw", amount: owed ?? "nothing" }],
      }).statements;
      expect([month, ...(statement?.added.map(({ kind, amount }) => [kind, amount]) ?? [])])
        .toEqual(change === null ? [month] : [month, ["draw", change]]);
      expect(statement).toMatchObject({
        period: month,
        payable: pay,
        provisional: false,
        balances: { draw: owedAfter, protection: "0.00", rounding: "0.00" },
      });
      owed = statement?.balances.draw ?? null;
    }
  });

  it.each(nonRecoverableDraws)("that is never recovered is a floor, and nothing is owed: %s", (_, draw, earned, lift, paid) => {
    const policy = definePolicy({ id: "sales", version: "1", currency: "USD", pay: { commission }, floor: draw });
    const [statement] = settle(policy, { period: "2026-11", people: [{ id: "li", commission: earned }] }).statements;
    expect(statement?.added.map(addedText)).toEqual(lift === null ? [] : [`floor ${lift}`]);
    expect(statement).toMatchObject({ payable: paid, balances: { draw: "0.00", protection: "0.00", rounding: "0.00" } });
  });

  it("pays the same as that floor in the first month, and owes it: QuotaPath's 3200 of 5000", () => {
    const policy = definePolicy({ id: "sales", version: "1", currency: "USD", pay: { commission }, draw: 5000 });
    expect(settle(policy, { period: "2026-11", people: [{ id: "li", commission: 3200 }] }).statements[0]).toMatchObject({
      payable: "5000.00",
      balances: { draw: "1800.00" },
    });
  });

  it("leaves 1000 owed of a draw of 3000 with 2000 earned: LegalClarity", () => {
    const policy = definePolicy({ id: "sales", version: "1", currency: "USD", pay: { commission }, draw: 3000 });
    expect(settle(policy, { period: "2026-11", people: [{ id: "li", commission: 2000 }] }).statements[0]).toMatchObject({
      payable: "3000.00",
      balances: { draw: "1000.00" },
    });
  });

  it.each<[string, object, string | null, string[], string, string]>([
    ["tops up what is missing", { bonus: 700, drawAt: 1000 }, null, ["draw 300.00"], "1000.00", "300.00"],
    ["tops up from under zero", { fine: "-20.00", drawAt: 250 }, null, ["draw 270.00"], "250.00", "270.00"],
    ["adds a top-up to what was owed", { bonus: 700, drawAt: 1000 }, "40.00", ["draw 300.00"], "1000.00", "340.00"],
    ["is repaid from what is above it", { bonus: 1500, drawAt: 1000 }, "200.00", ["draw -200.00"], "1300.00", "0.00"],
    ["is repaid in part where there is less above it", { bonus: 1500, drawAt: 1000 }, "800.00", ["draw -500.00"], "1000.00", "300.00"],
    [
      "a repayment never takes pay under the draw, by a cent",
      { bonus: "1000.01", drawAt: 1000 },
      "800.00",
      ["draw -0.01"],
      "1000.00",
      "799.99",
    ],
    ["neither tops up nor is repaid at the draw", { bonus: 1000, drawAt: 1000 }, "800.00", [], "1000.00", "800.00"],
    ["is not repaid where nothing is owed", { bonus: 5000, drawAt: 1000 }, null, [], "5000.00", "0.00"],
    [
      "of zero lifts to zero, and is repaid from all that is above",
      { bonus: 500, drawAt: 0 },
      "800.00",
      ["draw -500.00"],
      "0.00",
      "300.00",
    ],
    ["of zero tops up from under zero", { fine: -500, drawAt: 0 }, "800.00", ["draw 500.00"], "0.00", "1300.00"],
    [
      "that is not applicable carries on what is owed",
      { bonus: 5000, drawAt: null },
      "800.00",
      ["draw notApplicable"],
      "5000.00",
      "800.00",
    ],
  ])("%s", (_, row, owed, added, payable, closing) => {
    const slip = paySlip(drawOnly, row, owed === null ? {} : { carryIns: [carryIn("draw", owed)] });
    expect(slip).toMatchObject({ added, payable, balances: { draw: closing, protection: "0.00", rounding: "0.00" } });
    expect(slip.statement.provisional).toBe(false);
  });

  it("comes after the adjustments: they are part of the gross", () => {
    expect(paySlip(drawOnly, { bonus: 1200, drawAt: 1000 }, { adjustments: [adjustment("praise", -300)] })).toMatchObject({
      added: ["adjustment praise -300.00", "draw 100.00"],
      balances: { draw: "100.00" },
    });
    expect(paySlip(drawOnly, { bonus: 900, drawAt: 1000 }, { adjustments: [adjustment("praise", 300)], carryIns: [carryIn("draw", 500)] }))
      .toMatchObject({ added: ["adjustment praise 300.00", "draw -200.00"], balances: { draw: "300.00" } });
  });

  describe("a repayment stops", () => {
    it.each<[string, object, object, string[], string, string]>([
      ["at the protected sum", { base: 2000, bonus: 300 }, {}, ["draw -300.00"], "2000.00", "700.00"],
      [
        "at the protected sum with the adjustments of its lines",
        { base: 2000, bonus: 300 },
        { adjustments: [adjustment("base", 250)] },
        ["adjustment base 250.00", "draw -300.00"],
        "2250.00",
        "700.00",
      ],
      ["at the protected sum, under which it takes nothing", { base: 2000, fine: -300 }, {}, ["protection 300.00"], "2000.00", "1000.00"],
      ["at the floor", { bonus: 1500, floorAt: 1200 }, {}, ["draw -300.00"], "1200.00", "700.00"],
      ["at the floor, under which it takes nothing", { bonus: 1100, floorAt: 1200 }, {}, ["floor 100.00"], "1200.00", "1000.00"],
      [
        "at the floor, also where the protected sum is under it",
        { base: 1100, bonus: 400, floorAt: 1200 },
        {},
        ["draw -300.00"],
        "1200.00",
        "700.00",
      ],
      [
        "at the protected sum, also where the floor is under it",
        { base: 1300, bonus: 200, floorAt: 1200 },
        {},
        ["draw -200.00"],
        "1300.00",
        "800.00",
      ],
      [
        "not at a floor that is not applicable",
        { bonus: 1500, floorAt: null },
        {},
        ["draw -500.00", "floor notApplicable"],
        "1000.00",
        "500.00",
      ],
      ["not at the cap: what is above the cap repays first", { bonus: 1500, capAt: 1200 }, {}, ["draw -500.00"], "1000.00", "500.00"],
    ])("%s", (_, row, additions, added, payable, closing) => {
      const slip = paySlip(everyStep, { ...wide, ...row }, { carryIns: [carryIn("draw", 1000)], ...additions });
      expect(slip.added).toEqual(added);
      expect(slip).toMatchObject({ payable, balances: { draw: closing } });
    });
  });

  describe("where the floor cannot be read, a repayment", () => {
    const faultyFloor = (row: object, owed: number) =>
      paySlip(everyStep, { ...wide, drawAt: 3000, floorAt: "?", ...row }, { carryIns: [carryIn("draw", owed)] });

    it("is pending with the floor's fault, and nothing is taken: nobody repays down to a floor that is not known", () => {
      const { statement, added, payable, balances } = faultyFloor({ bonus: 4000 }, 500);
      expect({ added, payable, balances }).toEqual({
        added: ["draw pending", "floor pending"],
        payable: "4000.00",
        balances: { draw: null, protection: "0.00", rounding: "0.00" },
      });
      expect(statement.added[0]?.faults).toEqual(statement.added[1]?.faults);
      expect(statement).toMatchObject({ provisional: true, pending: ["draw", "floor"] });
    });

    it.each<[string, object, number, string[], string]>([
      ["that there is not does not wait: nothing is owed", { bonus: 4000 }, 0, ["floor pending"], "4000.00"],
      ["that there is not does not wait: nothing is above the draw", { bonus: 3000 }, 500, ["floor pending"], "3000.00"],
      ["that the protected sum stops does not wait", { base: 4000 }, 500, ["floor pending"], "4000.00"],
      ["is no top-up, which waits for no floor", { bonus: 2500 }, 500, ["draw 500.00", "floor pending"], "3000.00"],
    ])("%s", (_, row, owed, added, payable) => {
      expect(faultyFloor(row, owed)).toMatchObject({ added, payable });
    });

    it("waits where the rows give different floors, too", () => {
      const rows = [{ ...wide, drawAt: 3000, bonus: 2000, floorAt: 100 }, { ...wide, drawAt: 3000, bonus: 2000, floorAt: 200 }];
      expect(paySlip(everyStep, rows, { carryIns: [carryIn("draw", 500)] }).added).toEqual(["draw pending", "floor pending"]);
    });
  });

  describe("what the cap cuts off a top-up is not owed", () => {
    it.each<[string, object, string[], string, string]>([
      ["part of it", { bonus: 100, drawAt: 1000, capAt: 800 }, ["draw 900.00", "cap -200.00"], "800.00", "700.00"],
      ["all of it, and of the gross as well", { bonus: 900, drawAt: 1000, capAt: 800 }, ["draw 100.00", "cap -200.00"], "800.00", "0.00"],
      ["all of it, to the cent", { bonus: 800, drawAt: 1000, capAt: 800 }, ["draw 200.00", "cap -200.00"], "800.00", "0.00"],
      [
        "no more than the cap cuts: it stops at the protected sum",
        { base: 900, fine: -300, drawAt: 1000, capAt: 800 },
        ["draw 400.00", "cap -100.00"],
        "900.00",
        "300.00",
      ],
      [
        "although the floor then adds to it: what a floor adds is never owed",
        { bonus: 100, drawAt: 1000, capAt: 500, floorAt: 700 },
        ["draw 900.00", "cap -500.00", "floor 200.00"],
        "700.00",
        "400.00",
      ],
    ])("%s", (_, row, added, payable, closing) => {
      expect(paySlip(everyStep, { ...wide, ...row })).toMatchObject({ added, payable, balances: { draw: closing } });
    });

    it("nor does it forgive what was owed before", () => {
      const slip = paySlip(everyStep, { ...wide, bonus: 900, capAt: 500 }, { carryIns: [carryIn("draw", 250)] });
      expect(slip).toMatchObject({ added: ["draw 100.00", "cap -500.00"], payable: "500.00", balances: { draw: "250.00" } });
    });

    it("and what it cuts off something else is no repayment", () => {
      const slip = paySlip(everyStep, { ...wide, bonus: 1500, capAt: 700 }, { carryIns: [carryIn("draw", 200)] });
      expect(slip).toMatchObject({ added: ["draw -200.00", "cap -600.00"], payable: "700.00", balances: { draw: "0.00" } });
    });
  });

  it("does not wait for what is owed: a carry-in that cannot be read holds up no top-up, only the balance", () => {
    const slip = paySlip(drawOnly, { bonus: 500, drawAt: 2000 }, { carryIns: [carryIn("draw", "1,000")] });
    expect(slip).toMatchObject({ added: ["carryIn draw pending", "draw 1500.00"], payable: "2000.00", balances: { draw: null } });
  });

  it("is not repaid while what is owed cannot be read", () => {
    const slip = paySlip(drawOnly, { bonus: 3000, drawAt: 2000 }, { carryIns: [carryIn("draw", "1,000"), carryIn("draw", 70)] });
    expect(slip).toMatchObject({ added: ["carryIn draw pending"], payable: "3000.00", balances: { draw: null } });
  });
});

describe("what is owed of a draw, over twelve months", () => {
  const sumOf = (statement: Statement | undefined, kind: AddedLine["kind"], isWanted: (amount: bigint) => boolean = () => true): bigint =>
    (statement?.added ?? []).reduce(
      (sum, { kind: each, payable }) => (each === kind && isWanted(cents(payable)) ? sum + cents(payable) : sum),
      0n,
    );

  it("is what was topped up, less what was repaid, less what caps cut off top-ups: nothing is lost or invented", () => {
    fc.assert(
      fc.property(years, (months) => {
        const [first] = months;
        if (first === undefined) return;
        const statements = settleYear(months).map(({ statements }) => statements[0]);
        const opening = first.carryIns.reduce(
          (sum, { balance, amount }) => (balance === "draw" && amount !== "faulty" ? sum + amount : sum),
          0n,
        );
        let owed = opening;
        for (const statement of statements) {
          const topUp = sumOf(statement, "draw", (amount) => amount > 0n);
          const repaid = -sumOf(statement, "draw", (amount) => amount < 0n);
          const cut = -sumOf(statement, "cap");
          owed += topUp - repaid - (cut < topUp ? cut : topUp);
          expect(statement?.balances.draw).toBe(yuan(owed));
          expect(owed).toBeGreaterThanOrEqual(0n);
        }
        if (!first.has.includes("draw")) expect(owed).toBe(opening);
      }),
      { numRuns: 120 },
    );
  });

  it("is not known while a bonus waits, and is the same once it is mended, whatever came between", () => {
    const month = (period: string, bonus: unknown, owed: unknown) =>
      paySlip(drawOnly, { bonus, drawAt: 1000 }, { period, carryIns: [carryIn("draw", owed)] });
    const waiting = month("2026-11", "?", 300);
    expect(waiting).toMatchObject({ payable: "1000.00", added: ["draw 1000.00"], balances: { draw: null } });
    const mended = month("2026-11", 1200, 300);
    expect(mended).toMatchObject({ payable: "1000.00", added: ["draw -200.00"], balances: { draw: "100.00" } });
  });
});
