import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  definePolicy,
  explain,
  explanationText,
  metric,
  prorate,
  settle,
  settlementRows,
  teamMetric,
  times,
  type AddedLine,
  type Explanation,
  type Policy,
  type Settlement,
  type Statement,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { byHand, type Slip } from "./by-hand.js";
import {
  addedText,
  adjustment,
  blankRow,
  carryIn,
  cents,
  lineNames,
  payPolicy,
  paySlip,
  stepNames,
  yuan,
  type LineName,
  type Step,
} from "./pay-slip.js";
import { peopleOf, periodOf, settleSlip, slipPolicy, slips } from "./slips.js";

const runs = { numRuns: 250 };
const everyStep = payPolicy(["base"], stepNames);
const withSteps = (...has: readonly Step[]) => payPolicy(["base"], has);
const sumOf = (amounts: readonly string[]) => yuan(amounts.reduce((sum, amount) => sum + cents(amount), 0n));

describe("the steps after the lines", () => {
  it("come in their order, each on what the one before left", () => {
    const row = { base: 1000, bonus: 1500, drawAt: 1000, capAt: 2000, floorAt: 2100 };
    const slip = paySlip(everyStep, row, {
      carryIns: [carryIn("protection", 5), carryIn("draw", 300)],
      adjustments: [adjustment("base", -10), adjustment("praise", 20)],
    });
    expect(slip.added).toEqual([
      "adjustment base -10.00",
      "adjustment praise 20.00",
      "draw -300.00",
      "cap -210.00",
      "floor 100.00",
      "carryIn protection -5.00",
    ]);
    expect(slip.payable).toBe("2095.00");
    expect(slip.balances).toEqual({ draw: "0.00", protection: "0.00", rounding: "0.00" });
  });

  it("end with the protection", () => {
    const row = { base: 1000, bonus: 200, drawAt: -5000, capAt: 600, floorAt: 700 };
    const slip = paySlip(everyStep, row, { adjustments: [adjustment("broken window", -800)], carryIns: [carryIn("protection", 40)] });
    expect(slip.added).toEqual(["adjustment broken window -800.00", "floor 300.00", "protection 300.00"]);
    expect(slip).toMatchObject({ payable: "1000.00", balances: { draw: "0.00", protection: "340.00", rounding: "0.00" } });
  });

  it.each<[string, object, string[], string]>([
    ["a cap takes what is above it", { bonus: 1500, capAt: 1200 }, ["cap -300.00"], "1200.00"],
    // Without protected lines there is no protected sum at which it would stop: payable may be negative.
    ["a cap under zero takes pay under zero", { bonus: 100, capAt: -50 }, ["cap -150.00"], "-50.00"],
    ["a floor adds what is missing", { bonus: 700, floorAt: 1200 }, ["floor 500.00"], "1200.00"],
    ["a floor adds from under zero", { fine: -300, floorAt: 1200 }, ["floor 1500.00"], "1200.00"],
    [
      "where cap and floor disagree, the floor wins",
      { bonus: 2000, capAt: 1000, floorAt: 1500 },
      ["cap -1000.00", "floor 500.00"],
      "1500.00",
    ],
    ["a cap at the cent", { bonus: "1200.01", capAt: 1200 }, ["cap -0.01"], "1200.00"],
    ["a floor at the cent", { bonus: "1199.99", floorAt: 1200 }, ["floor 0.01"], "1200.00"],
  ])("%s", (_, row, added, payable) => {
    const slip = paySlip(payPolicy([], ["cap", "floor"]), { capAt: 99_999, floorAt: -99_999, ...row });
    expect(slip.added).toEqual(added);
    expect(slip.payable).toBe(payable);
    expect(slip.statement.provisional).toBe(false);
  });

  it("are left out where they change nothing", () => {
    const slip = paySlip(everyStep, { base: 1000, drawAt: 1000, capAt: 1000, floorAt: 1000 }, {
      carryIns: [carryIn("draw", 0), carryIn("protection", 0)],
    });
    expect(slip).toMatchObject({ added: [], payable: "1000.00", balances: { draw: "0.00", protection: "0.00", rounding: "0.00" } });
    expect(paySlip(everyStep, { base: 1000, drawAt: 500, capAt: 5000, floorAt: 500 }).added).toEqual([]);
  });

  it("have lines of the same shape as pay lines", () => {
    const { statement } = paySlip(withSteps("cap"), { bonus: 1500, capAt: 1200 });
    expect(statement.added).toEqual<AddedLine[]>([
      {
        kind: "cap",
        label: "cap",
        note: null,
        by: null,
        state: "settled",
        amount: "-300.00",
        payable: "-300.00",
        before: null,
        failedGates: [],
        reason: null,
        faults: [],
      },
    ]);
  });

  it("change no pay line", () => {
    const row = { base: 1000, bonus: 1500, fine: -700, drawAt: 1000, capAt: 2000, floorAt: 2100 };
    expect(paySlip(everyStep, row, { adjustments: [adjustment("base", -10)] }).statement.lines)
      .toEqual(paySlip(payPolicy([], []), row).statement.lines);
  });

  it("are rounded half-up to the currency's places, and what is shown is what is used", () => {
    const floor = times(metric("wage", "money"), "0.333");
    const inYen = definePolicy({ id: "p", version: "1", currency: "JPY", pay: { base: metric("base", "money") }, floor });
    const [statement] = settle(inYen, { period: "2026-11", people: [{ id: "li", base: 300, wage: 1000 }] }).statements;
    expect(statement).toMatchObject({ added: [{ amount: "33" }], payable: "333", balances: { draw: "0", protection: "0", rounding: "0" } });
    const half = settle(inYen, { period: "2026-11", people: [{ id: "li", base: 0, wage: 500 }] }).statements[0];
    expect(half?.payable).toBe("167");
    const inDinars = definePolicy({ id: "p", version: "1", currency: "KWD", pay: { base: metric("base", "money") }, cap: "10.0005" });
    expect(settle(inDinars, { period: "2026-11", people: [{ id: "li", base: "10.002" }] }).statements[0]).toMatchObject({
      added: [{ amount: "-0.001" }],
      payable: "10.001",
    });
  });

  it("that round past fifteen digits are a fault, as a line is", () => {
    const amount = metric("amount", "money", { places: "any" });
    const people = [{ id: "li", amount: "999999999999999.999" }];
    const asLine = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { amount } });
    expect(settle(asLine, { period: "2026-11", people }).statements[0]?.lines.amount).toMatchObject({
      state: "pending",
      faults: [{ code: "number_out_of_range" }],
    });
    const asFloor = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base: 0 }, floor: amount });
    expect(settle(asFloor, { period: "2026-11", people }).statements[0]?.added).toMatchObject([{
      state: "pending",
      faults: [{ code: "number_out_of_range" }],
    }]);
  });

  it("are worked out for a policy without pay lines", () => {
    const guarantee = definePolicy({ id: "p", version: "1", currency: "CNY", floor: metric("hourly", "money") });
    expect(settle(guarantee, { period: "2026-11", people: [{ id: "li", hourly: 800 }] }).statements[0]).toMatchObject({
      payable: "800.00",
      added: [{ kind: "floor" }],
    });
  });
});

describe("a line that waits", () => {
  it.each<[string, object, string]>([
    ["pending", { bonus: "?" }, "800.00"],
    ["held", { bonus: 400, reports: 0 }, "800.00"],
  ])("that is %s holds up no step: they look at what is settled", (_, row, payable) => {
    const slip = paySlip(everyStep, { base: 500, drawAt: 600, capAt: 5000, floorAt: 800, ...row }, {
      carryIns: [carryIn("protection", 100)],
    });
    expect(slip.added).toEqual(["draw 100.00", "floor 200.00", "carryIn protection -100.00"]);
    expect(slip).toMatchObject({ payable: "700.00", balances: { draw: null, protection: null, rounding: "0.00" } });
    expect(slip.statement.provisional).toBe(true);
    expect(paySlip(everyStep, { base: 500, drawAt: 600, capAt: 5000, floorAt: 800, ...row }).payable).toBe(payable);
  });

  it("counts with what is settled in its other rows", () => {
    const rows = [{ bonus: 300, floorAt: 800 }, { bonus: "?", floorAt: 800 }];
    expect(paySlip(withSteps("floor"), rows)).toMatchObject({ added: ["floor 500.00"], payable: "800.00" });
  });

  it("leaves a balance that the policy does not use as it is", () => {
    const slip = paySlip(payPolicy([], []), { bonus: "?" }, { carryIns: [carryIn("draw", 300), carryIn("protection", "12.50")] });
    expect(slip.balances).toEqual({ draw: "300.00", protection: "12.50", rounding: "0.00" });
  });

  it("that is not applicable is final: every balance is known", () => {
    const slip = paySlip(everyStep, { base: 500, bonus: null, drawAt: 600, capAt: 5000, floorAt: 0 });
    expect(slip).toMatchObject({ added: ["draw 100.00"], balances: { draw: "100.00", protection: "0.00", rounding: "0.00" } });
    expect(slip.statement.provisional).toBe(false);
  });
});

describe("a rejected row that names the person", () => {
  const rejected = (...rows: readonly object[]) =>
    settle(everyStep, untyped({ period: "2026-11", people: [{ ...blankRow, person: null }, { ...blankRow, id: "wang" }, ...rows] }));
  const standing = (month: Settlement) =>
    month.statements.map(({ person, provisional, balances }) => [person, provisional, balances.draw, balances.protection]);
  const others = ["wang", false, "0.00", "0.00"];

  it.each<[string, readonly object[]]>([
    ["two rows of one id", [{ id: "twice", person: "li" }, { id: "twice", person: "li" }]],
    ["a row of an unknown policy", [{ id: "li-2", person: "li", policy: "unheard of" }]],
    ["a row of an unknown policy that is of the same name otherwise written", [{ id: 5, person: "li", policy: 7 }]],
    ["a row without a usable id", [{ id: " ", person: "li" }]],
    ["a row without any id", [{ person: "li" }]],
  ])("makes the statement provisional: %s", (_, rows) => {
    expect(standing(rejected(...rows))).toEqual([["li", true, null, null], others]);
  });

  it("changes no amount", () => {
    const { statements } = rejected({ id: "li-2", person: "li", policy: "unheard of", base: 500 });
    expect(statements[0]).toMatchObject({
      payable: "0.00",
      added: [{ kind: "draw", state: "notApplicable" }, { kind: "cap" }, { kind: "floor" }],
    });
  });
});

describe("a step that is not applicable", () => {
  it.each<[Step, string]>([
    ["draw", "drawAt is not applicable: it is null"],
    ["cap", "capAt is not applicable: it is null"],
    ["floor", "floorAt is not applicable: it is null"],
  ])("says why and changes nothing: %s", (step, why) => {
    const { statement, added, payable, balances } = paySlip(withSteps(step), { base: 100, bonus: 900 }, {
      carryIns: [carryIn("draw", 70), carryIn("protection", 30)],
    });
    expect(added).toEqual([`${step} notApplicable`, "carryIn protection -30.00"]);
    expect(statement.added[0]).toMatchObject({
      kind: step,
      label: step,
      amount: null,
      payable: "0.00",
      faults: [],
      reason: { code: "null_reading", path: ["people", "li", `${step}At`], message: why },
    });
    expect({ payable, balances }).toEqual({ payable: "970.00", balances: { draw: "70.00", protection: "0.00", rounding: "0.00" } });
    expect(statement.provisional).toBe(false);
  });

  it("is so where one row gives N/A and none a fault, whatever the others give", () => {
    const rows = [{ capAt: 100 }, { capAt: null }, { capAt: 200, bonus: 500 }];
    expect(paySlip(withSteps("cap"), rows)).toMatchObject({ added: ["cap notApplicable"], payable: "500.00" });
  });
});

describe("a step that is faulty", () => {
  it.each(stepNames)("is pending, says what, and stops nothing else: %s", (step) => {
    const row = { base: 1000, bonus: 1000, fine: -100, drawAt: 500, capAt: 1500, floorAt: 1600, [`${step}At`]: "1,000" };
    const { statement, added } = paySlip(everyStep, row, { carryIns: [carryIn("draw", 50)] });
    const line = statement.added.find(({ kind }) => kind === step);
    expect(line).toMatchObject({
      state: "pending",
      amount: null,
      payable: "0.00",
      reason: null,
      faults: [{
        code: "not_a_number",
        path: ["people", "li", `${step}At`],
        message: expect.stringContaining(`people.li.${step}At: not a number: got "1,000"`),
      }],
    });
    // Nobody repays down to a floor that is not known.
    expect(statement).toMatchObject({ provisional: true, pending: step === "floor" ? ["draw", "floor"] : [step], held: "0.00" });
    const expected = {
      draw: ["draw pending", "cap -400.00", "floor 100.00"],
      cap: ["draw -50.00", "cap pending"],
      floor: ["draw pending", "cap -400.00", "floor pending"],
    };
    expect(added).toEqual(expected[step]);
  });

  it("names the column that is missing", () => {
    const { capAt: _, ...row } = { ...blankRow, capAt: 1 };
    const [statement] = settle(withSteps("cap"), untyped({ period: "2026-11", people: [row] })).statements;
    expect(statement?.added[0]?.faults[0]).toMatchObject({ code: "missing_reading", path: ["people", "li", "capAt"] });
  });

  it("is pending where it reads a team that is not known", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { base: metric("base", "money") },
      floor: teamMetric("minimum", "money"),
    });
    const month = settle(policy, {
      period: "2026-11",
      teams: [{ id: "shop", minimum: 500 }],
      people: [{ id: "li", team: "shop", base: 100 }, { id: "wang", team: "no such", base: 100 }],
    });
    expect(month.statements.map(({ payable, provisional, added }) => [payable, provisional, added.map(addedText)])).toEqual([
      ["500.00", false, ["floor 400.00"]],
      ["100.00", true, ["floor pending"]],
    ]);
    expect(month.statements[1]?.added[0]?.faults[0]?.path).toEqual(["people", "wang", "team"]);
  });

  it("is so where the rows of the person give different amounts", () => {
    const rows = [{ floorAt: 100 }, { floorAt: 200 }, { floorAt: "100.00" }];
    const { statement, payable } = paySlip(withSteps("floor"), rows);
    expect(statement.added).toHaveLength(1);
    expect(statement.added[0]).toMatchObject({
      kind: "floor",
      state: "pending",
      faults: [
        {
          code: "rows_disagree",
          path: ["people", "li", "floor"],
          value: "100.00, 200.00, 100.00",
          expected: { code: "one_amount_in_every_row_of_the_person" },
          message: "people.li.floor: rows disagree: got 100.00, 200.00, 100.00, expected one amount in every row of the person",
        },
      ],
    });
    expect(payable).toBe("0.00");
    expect(statement.provisional).toBe(true);
  });

  it("is not so where the rows write one amount differently", () => {
    expect(paySlip(withSteps("floor"), [{ floorAt: 100 }, { floorAt: "1e2" }, { floorAt: "100.00" }]).added).toEqual(["floor 100.00"]);
  });

  it("is so where one row has a fault and another is not applicable", () => {
    const { statement } = paySlip(withSteps("floor"), [{ floorAt: null }, { floorAt: "?" }, { floorAt: 10 }]);
    expect(statement.added.map(({ state, faults }) => [state, faults.length])).toEqual([["pending", 1]]);
    expect(statement.added[0]?.faults[0]?.path).toEqual(["people", "li-2", "floorAt"]);
  });
});

describe("a closing balance is null where a faulty step may still change it", () => {
  const owed = { carryIns: [carryIn("draw", 50)] };
  const short = { carryIns: [carryIn("protection", 50)] };
  const readable = { base: 1000, drawAt: 500, capAt: 5000, floorAt: 0 };

  it.each<[string, object, object, object]>([
    ["the draw, on what is owed", { drawAt: "?" }, {}, { draw: null, protection: "0.00", rounding: "0.00" }],
    ["the draw, on a shortfall that it could lift", { drawAt: "?", fine: -100 }, {}, { draw: null, protection: null, rounding: "0.00" }],
    ["the draw, on a carry-in that it could leave less for", { drawAt: "?", bonus: 100 }, {
      carryIns: [...owed.carryIns, carryIn("protection", 70)],
    }, { draw: null, protection: null, rounding: "0.00" }],
    ["the cap, on a top-up that it could cut off", { capAt: "?", drawAt: 1500 }, {}, { draw: null, protection: "0.00", rounding: "0.00" }],
    ["the cap, on a carry-in for which it could leave less", { capAt: "?", bonus: 100 }, short, {
      draw: "0.00",
      protection: null,
      rounding: "0.00",
    }],
    ["the floor, on a repayment that it could stop", { floorAt: "?", bonus: 100 }, owed, {
      draw: null,
      protection: "0.00",
      rounding: "0.00",
    }],
    ["the floor, on a shortfall that it could lift", { floorAt: "?", fine: -100 }, {}, {
      draw: "0.00",
      protection: null,
      rounding: "0.00",
    }],
    ["an adjustment, on both", {}, { adjustments: [adjustment("praise", "?")] }, { draw: null, protection: null, rounding: "0.00" }],
    ["rows that disagree, as any fault", { drawAt: "?" }, {}, { draw: null, protection: "0.00", rounding: "0.00" }],
  ])("%s", (_, row, additions, balances) => {
    expect(paySlip(everyStep, { ...readable, ...row }, additions).balances).toEqual(balances);
  });

  it.each<[string, object, object, object]>([
    ["the cap cannot touch a repayment", { capAt: "?", bonus: 100 }, owed, { draw: "0.00", protection: "0.00", rounding: "0.00" }],
    ["the floor cannot touch a top-up", { floorAt: "?", drawAt: 1500 }, {}, { draw: "500.00", protection: "0.00", rounding: "0.00" }],
    ["the floor cannot stop what is not repaid", { floorAt: "?", drawAt: 1000 }, owed, {
      draw: "50.00",
      protection: "0.00",
      rounding: "0.00",
    }],
    [
      "what was carried into protection cannot touch the draw",
      { bonus: 100 },
      { carryIns: [...owed.carryIns, carryIn("protection", "?")] },
      { draw: "0.00", protection: null, rounding: "0.00" },
    ],
    // The cap stops at the protected sum, so that only lines and adjustments make a shortfall.
    ["the cap cannot touch a shortfall", { capAt: "?", fine: -300, drawAt: 0 }, {}, {
      draw: "0.00",
      protection: "300.00",
      rounding: "0.00",
    }],
    ["the cap cannot cut off a top-up that ends at the protected sum", { capAt: "?", fine: -300, drawAt: 1000 }, {}, {
      draw: "300.00",
      protection: "0.00",
      rounding: "0.00",
    }],
    // A floor only adds, and all that was carried in is taken already.
    ["the floor cannot touch a carry-in that is taken whole", { floorAt: "?", bonus: 500 }, short, {
      draw: "0.00",
      protection: "0.00",
      rounding: "0.00",
    }],
  ])("not where it cannot: %s", (_, row, additions, balances) => {
    expect(paySlip(everyStep, { ...readable, ...row }, additions).balances).toEqual(balances);
  });

  it("not where the draw is not applicable: it carries on what is owed, whatever an adjustment comes to", () => {
    const slip = paySlip(withSteps("draw"), { base: 1000, drawAt: null }, {
      carryIns: [carryIn("draw", 300)],
      adjustments: [adjustment("praise", "?")],
    });
    expect(slip.balances.draw).toBe("300.00");
  });

  it("not where what cannot be read is a balance that the policy does not use", () => {
    const slip = paySlip(payPolicy(["base"], []), { base: 1000 }, { carryIns: [carryIn("draw", "?"), carryIn("protection", 750)] });
    expect(slip.balances).toEqual({ draw: null, protection: "750.00", rounding: "0.00" });
  });
});

describe("what was added, elsewhere", () => {
  const additions = {
    adjustments: [adjustment("praise", 20, { reason: "thanked by a customer" }), adjustment("fine", "?")],
    carryIns: [carryIn("draw", 300)],
  };
  const slip = paySlip(everyStep, { base: 1000, bonus: 1500, drawAt: 1000, capAt: 2000, floorAt: null }, additions);

  it("is in the flat rows, by its kind and label, with what was said of it", () => {
    expect(settlementRows(slip.month).map(({ line, kind, state, amount, payable, why }) => [line, kind, state, amount, payable, why]))
      .toEqual([
        ["base", "line", "settled", "1000.00", "1000.00", ""],
        ["bonus", "line", "settled", "1500.00", "1500.00", ""],
        ["fine", "line", "settled", "0.00", "0.00", ""],
        ["praise", "adjustment", "settled", "20.00", "20.00", "thanked by a customer"],
        ["fine", "adjustment", "pending", null, "0.00", expect.any(String)],
        ["draw", "draw", "settled", "-300.00", "-300.00", ""],
        ["cap", "cap", "settled", "-220.00", "-220.00", ""],
        ["floor", "floor", "notApplicable", null, "0.00", "floorAt is not applicable: it is null"],
      ]);
  });

  it("says in the flat rows why an adjustment is not paid, although it has a reason of its own", () => {
    expect(settlementRows(slip.month).find(({ state }) => state === "pending")?.why)
      .toContain("adjustments[1].amount: not a number: got \"?\"");
  });

  it("is in the totals", () => {
    const people = [{ ...blankRow, bonus: 700, capAt: 500 }, { ...blankRow, id: "wang", fine: -200, capAt: 500 }];
    const month = settle(
      withSteps("cap"),
      untyped({ period: "2026-11", people, adjustments: [{ person: "wang", line: "praise", amount: "0.50" }] }),
    );
    expect(month.totals).toEqual([
      {
        policy: "agent",
        currency: "CNY",
        people: 2,
        payable: "500.00",
        held: "0.00",
        pending: 0,
        added: "0.00",
        lines: { base: "0.00", bonus: "700.00", fine: "-200.00" },
      },
    ]);
    // −200 of the cap, 0.50 of praise, 199.50 of protection.
    expect(month.statements.map(({ payable }) => payable)).toEqual(["500.00", "0.00"]);
  });

  it("adds up, with the lines, to what is payable: in the statement, the flat rows and the totals", () => {
    fc.assert(
      fc.property(slips(), slips(), (slip, other) => {
        const people = [
          ...peopleOf(slip),
          ...peopleOf({ ...other, isRowRejected: false }).map((row, index) => ({ ...row, id: `wang-${index}`, person: "wang" })),
        ];
        const { adjustments, carryIns } = periodOf(slip);
        const month: Settlement = settle(slipPolicy(slip), untyped({ period: "2026-11", people, adjustments, carryIns }));
        for (const { payable, lines, added } of month.statements) {
          expect(payable).toBe(sumOf([...Object.values(lines), ...added].map((line) => line.payable)));
        }
        const [totals] = month.totals;
        const rows = settlementRows(month);
        expect(totals?.payable).toBe(sumOf(month.statements.map(({ payable }) => payable)));
        expect(totals?.payable).toBe(sumOf(rows.map(({ payable }) => payable)));
        expect(totals?.added).toBe(sumOf(rows.flatMap(({ kind, payable }) => (kind === "line" ? [] : payable))));
        for (const name of lineNames) {
          expect(totals?.lines[name])
            .toBe(sumOf(rows.flatMap(({ kind, line, payable }) => (kind === "line" && line === name ? payable : []))));
        }
        expect(totals?.held).toBe(sumOf(month.statements.map(({ held }) => held)));
        expect(totals?.pending).toBe(month.statements.reduce((count, { pending }) => count + pending.length, 0));
        expect(totals?.people).toBe(2);
      }),
      runs,
    );
  });
});

describe("the steps agree with a clerk who works them out by hand", () => {
  // Where a carry-in stands that cannot be read is a test of its own, among the carry-ins.
  const isUnread = (line: string) => /^carryIn \w+ pending$/.test(line);
  const apart = (added: readonly string[]) => [added.filter((line) => !isUnread(line)), added.filter(isUnread).toSorted()];
  const compare = (slip: Slip) => {
    const [statement] = settleSlip(slip).statements;
    const { added, payable, isProvisional, closing } = byHand(slip);
    expect(apart(statement?.added.map(addedText) ?? [])).toEqual(apart(added));
    expect(statement).toMatchObject({ payable, provisional: isProvisional });
    for (const balance of ["draw", "protection"] as const) {
      const possible = closing[balance];
      // Null exactly where it waits for a line, or where what cannot be read may still change it.
      const [only] = possible ?? [];
      expect(statement?.balances[balance]).toBe(possible?.size === 1 ? only : null);
    }
  };

  it("wherever they are faulty, not applicable, or wait, in the lines, in what is paid and in what is carried on", () => {
    fc.assert(fc.property(slips(), compare), { numRuns: 1000 });
  });

  it("and where everything is known", () => {
    fc.assert(fc.property(slips({ isSettled: true }), compare), { numRuns: 400 });
  });

  it("and where what is owed cannot be read", () => {
    const unread = slips().map((slip): Slip => ({
      ...slip,
      has: [...new Set<Step>(["draw", ...slip.has])],
      carryIns: [...slip.carryIns, { balance: "draw", amount: "faulty" }],
    }));
    fc.assert(fc.property(unread, compare), runs);
  });
});

describe("laws of the steps", () => {
  /** What a step was, where it was worked out: the same in every row. */
  const figureOf = (slip: Slip, step: Step): bigint | null => {
    const figures = new Set(slip.rows.map((row) => row[step]));
    const [figure] = figures;
    return slip.has.includes(step) && figures.size === 1 && typeof figure === "bigint" ? figure : null;
  };
  const sumOfKept = ({ lines, added }: Statement, kept: readonly LineName[]): bigint =>
    kept.reduce((sum, name) => sum + cents(lines[name]?.payable ?? "0.00"), 0n)
    + added.reduce(
      (sum, { kind, label, payable }) => (kind === "adjustment" && kept.some((name) => name === label) ? sum + cents(payable) : sum),
      0n,
    );
  const settledWith = (slip: Slip) => {
    const [statement] = settleSlip(slip).statements;
    if (statement === undefined) throw new Error("nobody was paid");
    const changed = (kind: AddedLine["kind"]) =>
      statement.added.reduce((sum, line) => (line.kind === kind ? sum + cents(line.payable) : sum), 0n);
    return { statement, payable: cents(statement.payable), changed };
  };

  it("payable is never under what is settled of the protected lines", () => {
    fc.assert(
      fc.property(slips(), (slip) => {
        const { statement, payable } = settledWith(slip);
        if (slip.kept.length > 0) expect(payable).toBeGreaterThanOrEqual(sumOfKept(statement, slip.kept));
      }),
      runs,
    );
  });

  it("payable is at least the floor, less at most what a carried-in shortfall takes", () => {
    fc.assert(
      fc.property(slips(), (slip) => {
        const { payable, changed } = settledWith(slip);
        const floor = figureOf(slip, "floor");
        if (floor !== null) expect(payable - changed("carryIn")).toBeGreaterThanOrEqual(floor);
      }),
      runs,
    );
  });

  it("payable is at most the cap, unless the floor or the protected sum is above it", () => {
    fc.assert(
      fc.property(slips(), (slip) => {
        const { statement, payable } = settledWith(slip);
        const cap = figureOf(slip, "cap");
        const others = [slip.kept.length > 0 ? sumOfKept(statement, slip.kept) : null, figureOf(slip, "floor")];
        if (cap !== null) expect(payable <= cap || others.some((other) => other !== null && payable <= other)).toBe(true);
      }),
      runs,
    );
  });

  it("a shortfall is made by lines and adjustments alone: without them no step makes one", () => {
    const positive = slips().map((slip): Slip => ({
      ...slip,
      rows: slip.rows.map((row) => ({ ...row, base: magnitude(row.base), bonus: magnitude(row.bonus), fine: magnitude(row.fine) })),
      adjustments: slip.adjustments.map(({ line, amount }) => ({ line, amount: amount === "faulty" || amount >= 0n ? amount : -amount })),
    }));
    fc.assert(
      fc.property(positive, (slip) => {
        expect(settledWith(slip).changed("protection")).toBe(0n);
      }),
      runs,
    );
  });

  it("a pending bonus holds up neither the base, nor a step, nor anybody else", () => {
    fc.assert(
      fc.property(slips(), (slip) => {
        const withBonus = (bonus: "faulty" | bigint): Settlement => {
          const rows = slip.rows.map((row) => ({ ...row, bonus }));
          const people = [...peopleOf({ ...slip, rows, isRowRejected: false }), {
            ...blankRow,
            id: "wang",
            base: 300,
            bonus: 20,
            floorAt: 500,
          }];
          return settle(slipPolicy(slip), untyped({ ...periodOf(slip), people }));
        };
        const [pending, known] = [withBonus("faulty"), withBonus(0n)];
        const [mine, others] = pending.statements;
        expect(mine).toMatchObject({ payable: known.statements[0]?.payable, added: known.statements[0]?.added, provisional: true });
        expect(mine?.pending).toContain("bonus");
        expect(mine?.lines.base).toEqual(known.statements[0]?.lines.base);
        expect(others).toEqual(known.statements[1]);
      }),
      runs,
    );
  });

  it("no step, adjustment or carry-in changes a line, what is held, or what is pending", () => {
    fc.assert(
      fc.property(slips(), (slip) => {
        const { lines, held, pending, stints, added } = settledWith(slip).statement;
        const bare = settledWith({ ...slip, kept: [], has: [], adjustments: [], carryIns: [] }).statement;
        expect({ lines, held, stints }).toEqual({ lines: bare.lines, held: bare.held, stints: bare.stints });
        expect(pending).toEqual([...bare.pending, ...added.flatMap(({ kind, state }) => (state === "pending" ? kind : []))]);
        expect(bare.added).toEqual([]);
      }),
      runs,
    );
  });

  it("the same input gives the same output, and is not changed", () => {
    fc.assert(
      fc.property(slips(), (slip) => {
        const period = periodOf(slip);
        const before = structuredClone(period);
        const once = settle(slipPolicy(slip), untyped(period));
        expect(JSON.stringify(settle(slipPolicy(slip), untyped(period)))).toBe(JSON.stringify(once));
        expect(period).toEqual(before);
        expect(structuredClone(once)).toEqual(JSON.parse(JSON.stringify(once)));
      }),
      { numRuns: 60 },
    );
  });
});

function magnitude<Reading>(reading: Reading): Reading | bigint {
  return typeof reading === "bigint" && reading < 0n ? -reading : reading;
}

describe("explaining what was added", () => {
  const explained = (policy: Policy, period: unknown): Explanation => explain(policy, untyped(period), { person: "li" });
  const addedNodes = (node: Explanation) => node.inputs.filter(({ kind }) => kind === "added");
  const period = (row: object, additions: object = {}) => ({ period: "2026-11", people: [{ ...blankRow, ...row }], ...additions });

  const full = period(
    { base: 1000, bonus: 1500, drawAt: 1000, capAt: 2000, floorAt: 2100 },
    {
      carryIns: [carryIn("draw", 300), carryIn("protection", 5)],
      adjustments: [adjustment("base", -10, { reason: "late", by: "the shop's lead" })],
    },
  );

  it("shows each added line with the figures of which it was made", () => {
    const nodes = addedNodes(explained(everyStep, full));
    expect(nodes.map(({ name, outcome, inputs }) => [name, outcome.value, inputs.map(({ name }) => name)])).toEqual([
      ["base", "-10.00", []],
      ["draw", "-300.00", ["drawAt"]],
      ["cap", "-190.00", ["capAt"]],
      ["floor", "100.00", ["floorAt"]],
      ["protection", "-5.00", []],
    ]);
    expect(nodes.map(({ settings }) => settings)).toMatchObject([
      { kind: "adjustment", state: "settled", before: "2500.00", note: "late", by: "the shop's lead" },
      { kind: "draw", state: "settled", before: "2490.00", protected: "990.00", draw: "1000.00", owed: "300.00", floor: "2100.00" },
      { kind: "cap", state: "settled", before: "2190.00", protected: "990.00", cap: "2000.00" },
      { kind: "floor", state: "settled", before: "2000.00", floor: "2100.00" },
      { kind: "carryIn", state: "settled", before: "2100.00", protected: "990.00", owed: "5.00" },
    ]);
  });

  it("tells them in words", () => {
    const ofStatement = (text: string) => text.split("\n").filter((line) => /^ {2}\S/.test(line));
    // Each line may also tell the figures of which it was made, in brackets.
    const told = (words: string, amount: string) => expect.stringMatching(new RegExp(`^ {2}${words}( \\(.*\\))?(: | = )${amount}`));
    expect(ofStatement(explanationText(explained(everyStep, full)))).toEqual([
      told("base", "1000.00$"),
      told("bonus", "1500.00$"),
      told("fine", "0.00$"),
      told("adjustment, base, late, by the shop's lead", "-10.00$"),
      told("draw", "-300.00$"),
      told("cap", "-190.00$"),
      told("floor", "100.00$"),
      told("carried in, protection", "-5.00$"),
    ]);
    const waiting =
      explanationText(explained(everyStep, period({ base: 1000, fine: -10, floorAt: "?" }, { adjustments: [adjustment("praise", "?")] })));
    expect(ofStatement(waiting).slice(3)).toEqual([
      told("adjustment, praise, as agreed, by hr", "unknown, since adjustments\\[0\\].amount: not a number: got \"\\?\""),
      told("draw", "not applicable, since drawAt is not applicable: it is null$"),
      told("cap", "not applicable, since capAt is not applicable: it is null$"),
      told("floor", "unknown, since people.li.floorAt: not a number: got \"\\?\""),
      told("protection", "10.00$"),
    ]);
  });

  it("gives one figure for each row of the person", () => {
    const people = [{ ...blankRow, id: 1, person: "li", floorAt: 100 }, { ...blankRow, id: 2, person: "li", floorAt: 200 }];
    const [node] = addedNodes(explained(withSteps("floor"), { period: "2026-11", people }));
    expect(node?.inputs.map(({ outcome }) => outcome.value)).toEqual(["100", "200"]);
    expect(node?.outcome.faults[0]).toMatchObject({ code: "rows_disagree", path: ["people", "li", "floor"] });
  });

  it("is of what was settled, and adds up", () => {
    fc.assert(
      fc.property(slips(), (slip) => {
        const [statement] = settleSlip(slip).statements;
        const node = explained(slipPolicy(slip), periodOf(slip));
        const nodes = addedNodes(node);
        expect(nodes.map(
          ({ name, settings, outcome }) => [name, settings.kind, settings.state, outcome.value, outcome.faults, outcome.reason]
        )).toEqual(statement?.added.map(({ label, kind, state, amount, faults, reason }) => [label, kind, state, amount, faults, reason]));
        expect(node.outcome.value).toBe(statement?.payable);
        const lines = Object.values(statement?.lines ?? {}).map(({ payable }) => cents(payable));
        let paid = lines.reduce((sum, line) => sum + line, 0n);
        for (const { settings, outcome } of nodes) {
          if (settings.before !== undefined) expect(settings.before).toBe(yuan(paid));
          if (outcome.value !== null) paid += cents(outcome.value);
        }
        expect(node.outcome.value).toBe(yuan(paid));
      }),
      runs,
    );
  });

  /** What an added line comes to by its own settings. */
  const recomputed = ({ settings, outcome }: Explanation): string | null => {
    const figure = (name: string) => (typeof settings[name] === "string" ? cents(settings[name]) : null);
    const [before, kept, owed] = [figure("before") ?? 0n, figure("protected"), figure("owed") ?? 0n];
    const greatest = (step: string, ...bounds: readonly (bigint | null)[]) =>
      bounds.reduce<bigint>((most, bound) => (bound !== null && bound > most ? bound : most), figure(step) ?? 0n);
    const taken = (bound: bigint) => (before - bound < owed ? before - bound : owed);
    switch (settings.kind) {
      case "draw": {
        const draw = figure("draw") ?? 0n;
        return yuan(before < draw ? draw - before : -taken(greatest("draw", kept, figure("floor"))));
      }
      case "cap":
        return yuan(greatest("cap", kept) - before);
      case "floor":
        return yuan((figure("floor") ?? 0n) - before);
      case "carryIn":
        return yuan(-taken(kept ?? 0n));
      case "protection":
        return yuan((kept ?? 0n) - before);
      default:
        return outcome.value;
    }
  };

  it("gives nodes of which each is right by its own figures", () => {
    fc.assert(
      fc.property(slips(), (slip) => {
        for (const node of addedNodes(explained(slipPolicy(slip), periodOf(slip)))) {
          if (node.settings.state === "settled") expect(node.outcome.value).toBe(recomputed(node));
        }
      }),
      runs,
    );
  });

  it("also where a repayment stops at the floor: the floor is among the figures of the repayment", () => {
    const stopped = period({ bonus: 1500, drawAt: 1000, capAt: 99_999, floorAt: 1200 }, { carryIns: [carryIn("draw", 900)] });
    const [draw] = addedNodes(explained(everyStep, stopped));
    expect(draw?.outcome.value).toBe("-300.00");
    expect(draw === undefined ? null : recomputed(draw)).toBe("-300.00");
  });

  it("finds the faults of a step where settling does", () => {
    const cap = times(metric("sold", "money"), metric("share", "ratio"));
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base: metric("base", "money") }, cap, draw: 0 });
    const month = { period: "2026-11", people: [{ id: "li", base: 0, sold: "999999999999999", share: 100 }] };
    const [settled] = settle(policy, month).statements[0]?.added ?? [];
    expect(settled?.faults[0]).toMatchObject({ code: "number_out_of_range", path: ["cap"] });
    const [node] = addedNodes(explain(policy, month, { person: "li" }));
    expect(node?.outcome.faults).toEqual(settled?.faults);
    expect(node?.inputs[0]?.outcome.faults).toEqual(settled?.faults);
  });
});

describe("a raise and a transfer in mid-month", () => {
  const { wage, worked, whole } = { wage: metric("wage", "money"), worked: metric("worked", "days"), whole: metric("whole", "days") };
  const byShop = times(metric("gmv", "money"), teamMetric("rate", "ratio"));
  const policy = definePolicy({
    id: "agent",
    version: "1",
    currency: "CNY",
    pay: { base: prorate(wage, worked, whole), commission: byShop },
    protected: ["base"],
    floor: metric("minimum", "money"),
  });
  const teams = [{ id: "north", rate: "0.003" }, { id: "south", rate: "0.01" }];
  const row = (id: string, values: object) => ({
    id,
    person: "li",
    team: "north",
    wage: 4000,
    worked: 10,
    whole: 22,
    gmv: 0,
    minimum: 0,
    ...values,
  });
  const month = (...people: readonly object[]) => settle(policy, untyped({ period: "2026-11", teams, people })).statements[0];

  it("pay each part by its own wage: a raise on the eleventh workday", () => {
    const statement = month(row("li-1", {}), row("li-2", { wage: 4600, worked: 12 }));
    // 4000 × 10 ÷ 22 = 1818.18, 4600 × 12 ÷ 22 = 2509.09.
    expect(statement).toMatchObject({ payable: "4327.27", team: "north", lines: { base: { amount: "4327.27" } } });
    expect(statement?.stints.map(({ lines }) => lines.base.amount)).toEqual(["1818.18", "2509.09"]);
  });

  it("pay each part by its own shop: a transfer", () => {
    const statement = month(row("li-1", { gmv: 50_000 }), row("li-2", { team: "south", worked: 12, gmv: 30_000 }));
    expect(statement).toMatchObject({
      team: null,
      payable: "4450.00",
      lines: { base: { amount: "4000.00" }, commission: { amount: "450.00" } },
    });
    expect(statement?.stints.map(({ team, lines }) => [team, lines.commission.amount])).toEqual([["north", "150.00"], ["south", "300.00"]]);
  });

  it("is settled once as to the floor and the protection, on the sum of the parts", () => {
    const rows = [row("li-1", { minimum: 5000 }), row("li-2", { wage: 4600, worked: 12, minimum: 5000 })];
    const statement = month(...rows);
    expect(statement?.added.map(addedText)).toEqual(["floor 672.73"]);
    expect(statement?.payable).toBe("5000.00");
    const fined = settle(
      policy,
      untyped({
        period: "2026-11",
        teams,
        people: rows.map((each) => ({ ...each, minimum: 0 })),
        adjustments: [adjustment("broken window", -100)],
      }),
    );
    expect(fined.statements[0]).toMatchObject({ payable: "4327.27", balances: { protection: "100.00" } });
  });

  it("sums to the whole where both parts have one reading, up to one rounding for each part", () => {
    const split = fc
      .tuple(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 2_000_000 }))
      .filter(([days]) => days.some((each) => each > 0));
    fc.assert(
      fc.property(split, ([days, wageInCents]) => {
        const all = days.reduce((sum, each) => sum + each, 0);
        const parts = month(...days.map((worked, index) => row(`li-${index}`, { wage: yuan(BigInt(wageInCents)), worked, whole: all })));
        expect(parts?.payable).toBe(sumOf(days.length === 1 ? [parts?.payable ?? ""] : (parts?.stints.map(({ lines }) =>
          lines.base.payable
        ) ?? [])));
        // Each part is rounded half-up: it is off by half a cent at most.
        const off = cents(parts?.payable ?? "") - BigInt(wageInCents);
        expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(BigInt(days.length));
      }),
      runs,
    );
  });

  it("sums exactly where nothing is rounded off", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 2, maxLength: 5 }), (sold) => {
        const parts = month(...sold.map((gmv, index) => row(`li-${index}`, { worked: 0, gmv: yuan(BigInt(gmv) * 100n), team: "south" })));
        expect(parts?.lines.commission.payable).toBe(month(row("li", {
          worked: 0,
          gmv: yuan(BigInt(sold.reduce((sum, gmv) => sum + gmv, 0)) * 100n),
          team: "south",
        }))?.lines.commission.payable);
      }),
      { numRuns: 60 },
    );
  });
});
