import { describe, expect, it } from "vitest";
import {
  all,
  atLeast,
  atMost,
  definePolicy,
  explain,
  explanationText,
  gate,
  gates,
  heldBy,
  line,
  metric,
  metrics,
  orElse,
  parameter,
  perUnit,
  plus,
  prorate,
  ratio,
  round,
  settle,
  teamMetric,
  times,
  voidedBy,
  when,
  type Policy,
} from "../../src/index.js";

const { gmv, target, base, worked, chats, reports } = metrics({
  person: {
    gmv: "money",
    target: "money",
    base: { unit: "money", label: { en: "base salary", zh: "底薪" } },
    worked: "days",
    chats: "count",
    reports: "count",
  },
});
const dsr = teamMetric("dsr", "points", { places: 2 });
const shop = gates(
  "shop",
  { dsr: atLeast(dsr, "4.70"), complaints: gate(atMost(teamMetric("complaints", "count"), 2), { notApplicable: "pass" }) },
  { required: 1, label: { en: "shop" } },
);
const filed = gates("filed", { report: atLeast(reports, 1) });

/** A policy in which nearly every kind of node stands. */
const policy = definePolicy({
  id: "service",
  version: "2026-11",
  currency: "CNY",
  label: { en: "service", zh: "客服" },
  gates: [shop],
  pay: {
    base: prorate(base, worked, "21.75"),
    commission: line(times(gmv, parameter("rate", "ratio", "3e-3", { per: "person", source: "contract, 4" })), {
      rounding: "down",
      label: { en: "commission" },
    }),
    chats: perUnit(chats, "0.50"),
    targetBonus: voidedBy(shop, when(all(atLeast(gmv, target), atLeast(ratio(gmv, target, { places: 4 }), 1)), 1000.0, -0)),
    filing: heldBy(filed, orElse(round(plus(gmv, 0), { multiple: 50, rounding: "down" }), 0)),
  },
});

const period = {
  period: "2026-11",
  teams: [
    { id: "shop-1", dsr: "4.70", complaints: null },
    { id: "shop-2", dsr: "4.6", complaints: 3 },
  ],
  people: [
    { id: "li", team: "shop-1", gmv: "128000.00", target: 100000, base: 4000, worked: 22, chats: 812, reports: 1 },
    { id: "wang", team: "shop-2", gmv: "99999.99", target: 99999, base: 4000, worked: 10, chats: 0, reports: 0, rate: "0.004" },
    { id: "zhao", team: "shop-3", gmv: "n/a", target: null, base: 4000, worked: 10, chats: 1, reports: 1 },
  ],
};

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}

describe("a policy", () => {
  it("is plain data in which everything that has a name stands once, and every number in its shortest text", () => {
    expect(policy).toEqual({
      kind: "policy",
      format: 1,
      id: "service",
      version: "2026-11",
      currency: { code: "CNY", places: 2 },
      label: { en: "service", zh: "客服" },
      metrics: expect.arrayContaining([
        { id: "dsr", unit: "points", scope: "team", places: 2 },
        { id: "base", unit: "money", scope: "person", label: { en: "base salary", zh: "底薪" } },
      ]),
      parameters: [{ id: "rate", unit: "ratio", value: "0.003", per: "person", source: "contract, 4" }],
      gates: [
        {
          id: "shop",
          gates: [
            {
              name: "dsr",
              condition: { kind: "atLeast", left: { kind: "metric", id: "dsr" }, right: { kind: "constant", value: "4.7" } },
              notApplicable: "fail",
            },
            {
              name: "complaints",
              condition: { kind: "atMost", left: { kind: "metric", id: "complaints" }, right: { kind: "constant", value: "2" } },
              notApplicable: "pass",
            },
          ],
          required: 1,
          label: { en: "shop" },
        },
        expect.objectContaining({ id: "filed" }),
      ],
      scorecards: [],
      contests: [],
      pay: [
        expect.objectContaining({ name: "base", rounding: "half-up" }),
        {
          name: "commission",
          quantity: { kind: "times", left: { kind: "metric", id: "gmv" }, right: { kind: "parameter", id: "rate" } },
          rounding: "down",
          label: { en: "commission" },
        },
        expect.objectContaining({ name: "chats" }),
        expect.objectContaining({ name: "targetBonus", quantity: expect.objectContaining({ kind: "voidedBy", gates: "shop" }) }),
        expect.objectContaining({ name: "filing" }),
      ],
      protected: [],
    });
    expect(policy.metrics).toHaveLength(8);
    expect(JSON.stringify(policy))
      .toContain("\"met\":{\"kind\":\"constant\",\"value\":\"1000\"},\"unmet\":{\"kind\":\"constant\",\"value\":\"0\"}");
  });

  it("is frozen to its last leaf", () => {
    expect(isDeeplyFrozen(policy)).toBe(true);
  });

  it.each<[string, (policy: Policy) => Policy]>([
    ["JSON", (each) => JSON.parse(JSON.stringify(each)) as Policy],
    ["structuredClone", (each) => structuredClone(each)],
    ["a database that reorders keys", (each) => JSON.parse(JSON.stringify(each), reorder) as Policy],
  ])("survives %s as data, and settles and explains alike", (_, copy) => {
    const copied = copy(policy);
    expect(copied).toEqual(policy);
    expect(JSON.stringify(settle(copied, period))).toBe(JSON.stringify(settle(policy, period)));
    for (const person of ["li", "wang", "zhao"]) {
      expect(explanationText(explain(copied, period, { person }))).toBe(explanationText(explain(policy, period, { person })));
    }
  });

  it("is the same text each time it is defined alike", () => {
    const define = () =>
      definePolicy({ id: "p", version: "1", currency: "CNY", gates: [shop], pay: { a: voidedBy(shop, gmv), b: times(gmv, 0.003) } });
    expect(JSON.stringify(define())).toBe(JSON.stringify(define()));
  });

  it("may have no pay part, or no lines at all", () => {
    const none = definePolicy({ id: "p", version: "1", currency: "CNY", gates: [filed] });
    const [statement] = settle(none, { period: "2026-11", people: [{ id: "li", reports: 0 }] }).statements;
    expect(statement).toMatchObject({
      lines: {},
      lineOrder: [],
      payable: "0.00",
      pending: [],
      gates: { filed: { state: "failed", failed: ["report"] } },
    });
  });

  it("keeps its lines in the order in which they were named", () => {
    expect(policy.pay.map(({ name }) => name)).toEqual(["base", "commission", "chats", "targetBonus", "filing"]);
    expect(settle(policy, period).statements[0]?.lineOrder).toEqual(["base", "commission", "chats", "targetBonus", "filing"]);
  });

  it("may have lines, gates and ids in any language", () => {
    const 底薪 = metric("底薪", "money");
    const 中文 = definePolicy({
      id: "客服",
      version: "二〇二六",
      currency: "CNY",
      pay: { 底薪, 奖金: voidedBy(gates("店铺", { 好评: atLeast(dsr, 4) }), 1000) },
    });
    const [statement] = settle(中文, {
      period: "2026-11",
      teams: [{ id: "一店", dsr: 3 }],
      people: [{ id: "李雷", team: "一店", 底薪: 4000 }],
    }).statements;
    expect(statement?.lines.奖金.failedGates).toEqual(["店铺.好评"]);
    expect(statement?.payable).toBe("4000.00");
  });
});

function reorder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toReversed());
}

describe("labels", () => {
  it("make no conflict of what is otherwise the same", () => {
    const labelled = metric("gmv", "money", { label: { en: "GMV" } });
    const other = gates("filed", { report: gate(atLeast(reports, 1), { label: { en: "report" } }) }, { label: { zh: "已提交" } });
    const both = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { a: labelled, b: gmv, c: voidedBy(filed, gmv), d: voidedBy(other, gmv) },
    });
    expect(both.metrics.filter(({ id }) => id === "gmv")).toHaveLength(1);
    expect(both.gates).toHaveLength(1);
  });

  it("change no figure", () => {
    const plain = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: times(gmv, "0.003") } });
    const labelled = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { a: line(times(metric("gmv", "money", { label: { zh: "成交额" } }), "0.003"), { label: { en: "a" } }) },
    });
    const month = { period: "2026-11", people: [{ id: "li", gmv: "99.99" }] };
    expect(settle(labelled, month)).toEqual(settle(plain, month));
  });
});

describe("the currency", () => {
  it.each<[string | { readonly code: string; readonly places: number }, string, string, string]>([
    ["CNY", "CNY", "33.33", "0.00"],
    ["JPY", "JPY", "33", "0"],
    ["KWD", "KWD", "33.333", "0.000"],
    ["CLF", "CLF", "33.3333", "0.0000"],
    [{ code: "points", places: 1 }, "points", "33.3", "0.0"],
    [{ code: "JPY", places: 2 }, "JPY", "33.33", "0.00"],
  ])("%j gives amounts of its places", (currency, code, third, nothing) => {
    const split = definePolicy({
      id: "p",
      version: "1",
      currency,
      pay: { third: times(ratio(1, 3, { places: 10, unit: "money" }), 100), share: prorate(100, 1, 3), none: 0, na: metric("x", "money") },
    });
    const { statements, totals } = settle(split, { period: "2026-11", people: [{ id: "li", x: null }] });
    expect(statements[0]?.lines).toMatchObject({
      third: { amount: third },
      share: { amount: third },
      none: { amount: nothing },
      na: { amount: null, payable: nothing },
    });
    expect(statements[0]).toMatchObject({ currency: code, held: nothing });
    expect(totals[0]).toMatchObject({ currency: code, held: nothing });
  });

  it("rounds each line by the mode that the line states, half-up unless it does", () => {
    const tie = (amount: string) => ({
      halfUp: amount,
      up: line(amount, { rounding: "up" }),
      down: line(amount, { rounding: "down" }),
      even: line(amount, { rounding: "half-even" }),
      ceiling: line(amount, { rounding: "ceiling" }),
      floor: line(amount, { rounding: "floor" }),
      halfDown: line(amount, { rounding: "half-down" }),
    });
    const amounts = (amount: string) => {
      const [statement] = settle(definePolicy({ id: "p", version: "1", currency: "CNY", pay: tie(amount) }), {
        period: "2026-11",
        people: [{ id: "li" }],
      }).statements;
      return Object.values(statement?.lines ?? {}).map((each) => each.amount);
    };
    expect(amounts("2.345")).toEqual(["2.35", "2.35", "2.34", "2.34", "2.35", "2.34", "2.34"]);
    expect(amounts("-2.345")).toEqual(["-2.35", "-2.35", "-2.34", "-2.34", "-2.34", "-2.35", "-2.34"]);
    expect(amounts("-0.004")).toEqual(["0.00", "-0.01", "0.00", "0.00", "0.00", "-0.01", "0.00"]);
  });
});
