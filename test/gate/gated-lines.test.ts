import { describe, expect, it } from "vitest";
import {
  atLeast,
  checkGates,
  definePolicy,
  evaluate,
  gates,
  heldBy,
  isJixiaoError,
  line,
  max,
  metric,
  minus,
  orElse,
  plus,
  settle,
  teamMetric,
  times,
  voidedBy,
  when,
  type LineResult,
  type Need,
  type Quantity,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const bonus = metric("bonus", "money");
const [shop, team, filed] = [
  gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7"), rating: atLeast(teamMetric("rating", "points"), 3) }),
  gates("team", { spirit: atLeast(teamMetric("spirit", "points"), 1) }),
  gates("filed", { report: atLeast(metric("reports", "count"), 1) }),
];

function pay(quantity: Quantity<"money" | "number", Need>, row: Record<string, unknown>): LineResult {
  const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { pay: untyped(quantity) } });
  const period = { period: "2026-11", teams: [{ id: "t", ...row }], people: [{ id: "li", team: "t", ...row }] };
  const [statement] = settle(policy, untyped(period)).statements as readonly { readonly lines: { readonly pay: LineResult } }[];
  if (statement === undefined) throw new Error("nobody was paid");
  return statement.lines.pay;
}

const settled = (amount: string) => ({
  state: "settled",
  amount,
  payable: amount,
  before: null,
  failedGates: [],
  reason: null,
  faults: [],
});

describe("voidedBy", () => {
  it("leaves the amount where the set passes, at the very bounds too", () => {
    expect(pay(voidedBy(shop, bonus), { bonus: 1000, dsr: "4.7", rating: 3 })).toEqual(settled("1000.00"));
  });

  it("makes it 0 where the set fails, and keeps the amount before and the gates that failed", () => {
    expect(pay(voidedBy(shop, bonus), { bonus: 1000, dsr: "4.695", rating: 3 })).toEqual({
      ...settled("0.00"),
      before: "1000.00",
      failedGates: ["shop.dsr"],
    });
    expect(pay(voidedBy(shop, bonus), { bonus: 1000, dsr: 4, rating: null }).failedGates).toEqual(["shop.dsr", "shop.rating"]);
  });

  it.each([0, "0.00", "-36.00", "-0.01"])(
    "asks no gate for an amount of zero or less: %s comes out, even past a gate that is faulty",
    (amount) => {
      const expected = Number(amount).toFixed(2).replace("-0.00", "0.00");
      for (const dsr of ["4", "5", "bad"]) expect(pay(voidedBy(shop, bonus), { bonus: amount, dsr, rating: 3 })).toEqual(settled(expected));
    },
  );

  it("asks for the smallest amount above zero", () => {
    expect(pay(voidedBy(shop, times(bonus, "0.001")), { bonus: "0.01", dsr: 4, rating: 3 })).toEqual({
      ...settled("0.00"),
      before: "0.00",
      failedGates: ["shop.dsr"],
    });
  });

  it("lets what is not applicable and faults of the amount out, and asks no gate", () => {
    expect(pay(voidedBy(shop, bonus), { bonus: null, dsr: "bad", rating: 3 })).toMatchObject({
      state: "notApplicable",
      amount: null,
      payable: "0.00",
      before: null,
      failedGates: [],
      faults: [],
    });
    const line = pay(voidedBy(shop, bonus), { bonus: "bad", dsr: "bad", rating: 3 });
    expect(line).toMatchObject({ state: "pending", amount: null, payable: "0.00", failedGates: [] });
    expect(line.faults.map(({ path }) => path)).toEqual([["people", "li", "bonus"]]);
  });

  it("waits for a faulty gate, unless another surely fails", () => {
    const line = pay(voidedBy(shop, bonus), { bonus: 1000, dsr: "bad", rating: 3 });
    expect(line).toMatchObject({ state: "pending", amount: null, before: null, failedGates: [] });
    expect(line.faults.map(({ path }) => path)).toEqual([["teams", "t", "dsr"]]);
    expect(pay(voidedBy(shop, bonus), { bonus: 1000, dsr: "bad", rating: 1 })).toEqual({
      ...settled("0.00"),
      before: "1000.00",
      failedGates: ["shop.rating"],
    });
  });

  it("nested, names the sets that were asked: past an inner one that failed there is nothing left to void", () => {
    const both = voidedBy(team, voidedBy(shop, bonus));
    expect(pay(both, { bonus: 1000, dsr: 5, rating: 3, spirit: 1 })).toEqual(settled("1000.00"));
    expect(pay(both, { bonus: 1000, dsr: 5, rating: 3, spirit: 0 })).toEqual({
      ...settled("0.00"),
      before: "1000.00",
      failedGates: ["team.spirit"],
    });
    expect(pay(both, { bonus: 1000, dsr: 4, rating: 3, spirit: 0 })).toEqual({
      ...settled("0.00"),
      before: "1000.00",
      failedGates: ["shop.dsr"],
    });
    expect(pay(both, { bonus: 1000, dsr: 4, rating: 3, spirit: "bad" })).toEqual({
      ...settled("0.00"),
      before: "1000.00",
      failedGates: ["shop.dsr"],
    });
  });

  it("stands at any depth of a line, and the amount before is that of the whole line", () => {
    const row = { bonus: 1000, dsr: 4, rating: 3, spirit: 0 };
    expect(pay(plus(100, voidedBy(shop, bonus)), row)).toEqual({ ...settled("100.00"), before: "1100.00", failedGates: ["shop.dsr"] });
    expect(pay(minus(100, voidedBy(shop, bonus)), row)).toEqual({ ...settled("100.00"), before: "-900.00", failedGates: ["shop.dsr"] });
    expect(pay(plus(voidedBy(shop, bonus), voidedBy(team, bonus)), row)).toEqual({
      ...settled("0.00"),
      before: "2000.00",
      failedGates: ["shop.dsr", "team.spirit"],
    });
    expect(pay(max(voidedBy(shop, bonus), 300), row)).toEqual({ ...settled("300.00"), before: "1000.00", failedGates: ["shop.dsr"] });
  });

  it("in a branch that is not taken asks nothing", () => {
    const row = { bonus: 1000, dsr: "bad", rating: 3 };
    expect(pay(when(atLeast(bonus, 5000), voidedBy(shop, bonus), 7), row)).toEqual(settled("7.00"));
    expect(pay(orElse(bonus, voidedBy(shop, bonus)), row)).toEqual(settled("1000.00"));
  });

  it("rounds the amount before as the line rounds", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "JPY",
      pay: { pay: line(voidedBy(team, times(bonus, "0.5")), { rounding: "up" }) },
    });
    const month = settle(policy, { period: "2026-11", teams: [{ id: "t", spirit: 0 }], people: [{ id: "li", team: "t", bonus: 7 }] });
    expect(month.statements[0]?.lines.pay).toMatchObject({ amount: "0", before: "4" });
  });
});

describe("heldBy", () => {
  it("leaves the amount where the set passes", () => {
    expect(pay(heldBy(filed, bonus), { bonus: 1000, reports: 1 })).toEqual(settled("1000.00"));
  });

  it("holds the line where the set fails: the amount stands and is not paid", () => {
    expect(pay(heldBy(filed, bonus), { bonus: 1000, reports: 0 })).toEqual({
      state: "held",
      amount: "1000.00",
      payable: "0.00",
      before: null,
      failedGates: ["filed.report"],
      reason: null,
      faults: [],
    });
  });

  it.each([0, "-36.00"])("asks no gate for an amount of zero or less, since failing must not put a deduction off: %s", (amount) => {
    for (const reports of [0, "bad"]) expect(pay(heldBy(filed, bonus), { bonus: amount, reports }).state).toBe("settled");
  });

  it("lets what is not applicable and faults out", () => {
    expect(pay(heldBy(filed, bonus), { bonus: null, reports: 0 }).state).toBe("notApplicable");
    expect(pay(heldBy(filed, bonus), { bonus: "bad", reports: 0 })).toMatchObject({
      state: "pending",
      faults: [{ path: ["people", "li", "bonus"] }],
    });
    expect(pay(heldBy(filed, bonus), { bonus: 1, reports: "bad" })).toMatchObject({
      state: "pending",
      faults: [{ path: ["people", "li", "reports"] }],
    });
  });

  it("holds the whole line when one that was evaluated holds", () => {
    expect(pay(plus(100, heldBy(filed, bonus)), { bonus: 1000, reports: 0 })).toMatchObject({
      state: "held",
      amount: "1100.00",
      payable: "0.00",
    });
    expect(pay(plus(-2000, heldBy(filed, bonus)), { bonus: 1000, reports: 0 })).toMatchObject({
      state: "held",
      amount: "-1000.00",
      payable: "0.00",
    });
    expect(pay(when(atLeast(bonus, 5000), heldBy(filed, bonus), 7), { bonus: 1000, reports: 0 })).toEqual(settled("7.00"));
  });

  it("and voidedBy in one line: held, with the amount before and both sets named", () => {
    const both = plus(voidedBy(shop, bonus), heldBy(filed, bonus));
    expect(pay(both, { bonus: 1000, reports: 0, dsr: 4, rating: 3 })).toMatchObject({
      state: "held",
      amount: "1000.00",
      payable: "0.00",
      before: "2000.00",
      failedGates: ["shop.dsr", "filed.report"],
    });
  });

  it("around what is voided holds nothing, since nothing is left; the other way round what is held is voided and stays held", () => {
    const row = { bonus: 1000, reports: 0, dsr: 4, rating: 3 };
    expect(pay(heldBy(filed, voidedBy(shop, bonus)), row)).toEqual({ ...settled("0.00"), before: "1000.00", failedGates: ["shop.dsr"] });
    expect(pay(voidedBy(shop, heldBy(filed, bonus)), row)).toMatchObject({
      state: "held",
      amount: "0.00",
      before: "1000.00",
      failedGates: ["filed.report", "shop.dsr"],
    });
  });
});

function messages(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    if (isJixiaoError(error)) return error.faults.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe("voidedBy and heldBy in the wrong place", () => {
  const misplaced = (kind: string) =>
    `misplaced: got ${kind}, expected it in a pay line, outside of conditions: what gates void or hold must show where it is paid`;

  it("inside a condition of a line are a fault of the policy", () => {
    const policy = (gated: typeof bonus) =>
      definePolicy({ id: "p", version: "1", currency: "CNY", pay: { pay: when(atLeast(gated, 1), 1, 0) } });
    expect(messages(() => policy(untyped(voidedBy(shop, bonus))))).toEqual([`pay.pay.quantity.condition.left: ${misplaced("voidedBy")}`]);
    expect(messages(() => policy(untyped(plus(1, heldBy(shop, bonus)))))).toEqual([
      `pay.pay.quantity.condition.left.parts[1]: ${misplaced("heldBy")}`,
    ]);
  });

  it("inside a gate are a fault, wherever the gate is used", () => {
    const odd = gates("odd", { a: atLeast(voidedBy(team, bonus), 1) });
    expect(messages(() => definePolicy({ id: "p", version: "1", currency: "CNY", gates: [odd] }))).toEqual([
      `gates.odd.gates.a.condition.left: ${misplaced("voidedBy")}`,
    ]);
    expect(messages(() => checkGates(odd, { bonus: 1, spirit: 1 }))).toEqual([
      `gates.odd.gates.a.condition.left: ${misplaced("voidedBy")}`,
    ]);
  });

  it("standing alone are a fault, at any depth", () => {
    expect(messages(() => evaluate(voidedBy(team, bonus), { bonus: 1, spirit: 1 }))).toEqual([misplaced("voidedBy")]);
    expect(messages(() => evaluate(plus(heldBy(team, bonus), 1), { bonus: 1, spirit: 1 }))).toEqual([`parts[0]: ${misplaced("heldBy")}`]);
  });
});
