import { describe, expect, it } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  heldBy,
  metric,
  orElse,
  plus,
  settle,
  settlementRows,
  teamMetric,
  times,
  voidedBy,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const [base, gmv, bonus, reports] = [metric("base", "money"), metric("gmv", "money"), metric("bonus", "money"), metric("reports", "count")];
const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
const filed = gates("filed", { report: atLeast(reports, 1) });
const policy = definePolicy({
  id: "p",
  version: "1",
  currency: "CNY",
  pay: {
    base,
    commission: times(gmv, "0.003"),
    bonus: voidedBy(shop, bonus),
    deposit: heldBy(filed, 200),
    praise: orElse(metric("praise", "money"), 0),
  },
});

const good = { id: "li", team: "t", base: 4000, gmv: "128000.00", bonus: 500, reports: 1, praise: null };
const settleOne = (row: object, team: object = { dsr: 5 }) => {
  const month = settle(policy, untyped({ period: "2026-11", teams: [{ id: "t", ...team }], people: [{ ...good, ...row }] }));
  const [statement] = month.statements;
  if (statement === undefined) throw new Error("nobody was paid");
  return { ...statement, totals: month.totals[0], rows: settlementRows(month) };
};

describe("the states of a line", () => {
  it("settled: it pays its amount", () => {
    const { lines, payable, provisional } = settleOne({});
    expect(lines.commission).toEqual({
      state: "settled",
      amount: "384.00",
      payable: "384.00",
      before: null,
      failedGates: [],
      reason: null,
      faults: [],
    });
    expect(lines.praise).toMatchObject({ state: "settled", amount: "0.00", reason: null });
    expect([payable, provisional]).toEqual(["5084.00", false]);
  });

  it("notApplicable: it pays 0.00, says why, and holds up nothing", () => {
    const { lines, payable, pending, provisional } = settleOne({ gmv: null });
    expect(lines.commission).toEqual({
      state: "notApplicable",
      amount: null,
      payable: "0.00",
      before: null,
      failedGates: [],
      reason: { code: "null_reading", id: "gmv", path: ["people", "li", "gmv"], message: "gmv is not applicable: it is null" },
      faults: [],
    });
    expect([payable, pending, provisional]).toEqual(["4700.00", [], false]);
  });

  it("pending: it pays 0.00 and says what is wrong, where, and what was expected", () => {
    const { lines, payable, held, pending, provisional } = settleOne({ gmv: "128,000" });
    expect(lines.commission).toEqual({
      state: "pending",
      amount: null,
      payable: "0.00",
      before: null,
      failedGates: [],
      reason: null,
      faults: [
        {
          code: "not_a_number",
          path: ["people", "li", "gmv"],
          value: "\"128,000\"",
          expected: { code: "reading", unit: "money", or: "null", example: true, hint: "thousands" },
          message:
            "people.li.gmv: not a number: got \"128,000\", expected a number (money) or null, such as 12.5 or \"12.50\"; write thousands without commas",
        },
      ],
    });
    expect([payable, held, pending, provisional]).toEqual(["4700.00", "0.00", ["commission"], true]);
  });

  it("held: the amount stands and is not paid", () => {
    const { lines, payable, held, pending, provisional } = settleOne({ reports: 0 });
    expect(lines.deposit).toEqual({
      state: "held",
      amount: "200.00",
      payable: "0.00",
      before: null,
      failedGates: ["filed.report"],
      reason: null,
      faults: [],
    });
    expect([payable, held, pending, provisional]).toEqual(["4884.00", "200.00", [], true]);
  });

  it("a fault costs only the lines that depend on it: a missing rating never holds back wages", () => {
    const { lines } = settleOne({}, { dsr: undefined });
    expect(Object.values(lines).map(({ state }) => state)).toEqual(["settled", "settled", "pending", "settled", "settled"]);
    expect(lines.bonus.faults.map(({ message }) => message)).toEqual([
      "teams.t.dsr: missing reading: got nothing, expected a number (points) or null",
    ]);
  });

  it("lists every fault that holds a line up", () => {
    const sum = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { sum: plus(base, gmv, bonus) } });
    const [statement] = settle(sum, { period: "2026-11", people: [{ id: "li", base: "4k", gmv: true as never, bonus: 1 }] }).statements;
    expect(statement?.lines.sum.faults.map(({ message }) => message)).toEqual([
      "people.li.base: not a number: got \"4k\", expected a number (money) or null, such as 12.5 or \"12.50\"",
      "people.li.gmv: not a number: got true, expected a number (money) or null, such as 12.5 or \"12.50\"",
    ]);
  });

  it("may be under zero, and so may what is payable", () => {
    const { lines, payable } = settleOne({ base: 0, gmv: "-12000.00", bonus: "-700.00", reports: 1 });
    expect([lines.commission.amount, lines.bonus.amount, payable]).toEqual(["-36.00", "-700.00", "-536.00"]);
  });

  it("are rounded once each, and sums are sums of what is shown", () => {
    const thirds = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { a: times(gmv, "0.333"), b: times(gmv, "0.333"), c: times(gmv, "0.334") },
    });
    const month = settle(thirds, {
      period: "2026-11",
      people: [
        { id: "li", gmv: "0.01" },
        { id: "wang", gmv: "0.05" },
      ],
    });
    expect(month.statements.map(({ payable }) => payable)).toEqual(["0.00", "0.06"]);
    expect(month.totals[0]).toMatchObject({ payable: "0.06", lines: { a: "0.02", b: "0.02", c: "0.02" } });
  });

  it("that round past 15 digits are out of range, as any other figure is", () => {
    const huge = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { huge: plus("999999999999999", "0.995") } });
    expect(settle(huge, { period: "2026-11", people: [{ id: "li" }] }).statements[0]?.lines.huge).toMatchObject({
      state: "pending",
      faults: [{ code: "number_out_of_range" }],
    });
  });
});

describe("totals and rows", () => {
  it("tell what is payable, held and pending over everybody", () => {
    const month = settle(
      policy,
      untyped({
        period: "2026-11",
        teams: [{ id: "t", dsr: 5 }],
        people: [good, { ...good, id: "wang", reports: 0 }, { ...good, id: "zhao", gmv: "n/a", base: "n/a" }, {
          ...good,
          id: "qian",
          gmv: null,
        }],
      }),
    );
    expect(month.totals).toEqual([
      {
        policy: "p",
        currency: "CNY",
        people: 4,
        payable: "15368.00",
        held: "200.00",
        pending: 2,
        added: "0.00",
        lines: { base: "12000.00", commission: "768.00", bonus: "2000.00", deposit: "600.00", praise: "0.00" },
      },
    ]);
  });

  it("are nothing where there is nobody", () => {
    const month = settle(policy, { period: "2026-11", teams: [], people: [] });
    expect(month).toMatchObject({
      statements: [],
      rejections: [],
      teams: [],
      totals: [{ people: 0, payable: "0.00", held: "0.00", pending: 0, lines: { base: "0.00" } }],
    });
    expect(settlementRows(month)).toEqual([]);
  });

  it("say in a row of the table why a line pays nothing", () => {
    const { rows } = settleOne({ gmv: null, bonus: "1k", reports: 0, name: "李雷" }, { dsr: "bad" });
    expect(rows.map(({ line, name, state, amount, payable, failedGates, why }) => [line, name, state, amount, payable, failedGates, why]))
      .toEqual([
        ["base", "李雷", "settled", "4000.00", "4000.00", "", ""],
        ["commission", "李雷", "notApplicable", null, "0.00", "", "gmv is not applicable: it is null"],
        [
          "bonus",
          "李雷",
          "pending",
          null,
          "0.00",
          "",
          "people.li.bonus: not a number: got \"1k\", expected a number (money) or null, such as 12.5 or \"12.50\"",
        ],
        ["deposit", "李雷", "held", "200.00", "0.00", "filed.report", "failed: filed.report"],
        ["praise", "李雷", "settled", "0.00", "0.00", "", ""],
      ]);
  });

  it("separate several faults and several gates", () => {
    const sum = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { sum: plus(base, gmv), bonus: voidedBy(gates("goals", { gmv: atLeast(bonus, 600), base: atLeast(bonus, 700) }), bonus) },
    });
    const [first, second] = settlementRows(settle(
      sum,
      untyped({
        period: "2026-11",
        people: [
          { id: "li", bonus: 500, gmv: 1, base: "x" },
          { id: "wang", bonus: 1 },
        ],
      }),
    ));
    expect(first?.why).toBe("people.li.base: not a number: got \"x\", expected a number (money) or null, such as 12.5 or \"12.50\"");
    expect(second?.failedGates).toBe("goals.gmv goals.base");
    const third = settlementRows(settle(sum, untyped({ period: "2026-11", people: [{ id: "wang", bonus: 1 }] })))[0];
    expect(third?.why)
      .toBe("people.wang.base: missing reading: got nothing, expected a number (money) or null; people.wang.gmv: missing reading: got nothing, expected a number (money) or null");
  });
});
