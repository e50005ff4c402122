import { describe, expect, it } from "vitest";
import { atLeast, definePolicy, metric, min, when } from "../../src/index.js";
import { decisionText, nextSteps, nextStepText, type DecisionChange, type DecisionKind } from "../../src/analysis/index.js";
import { untyped } from "../error/untyped.js";
import { november, rules } from "./shop-rules.js";

const badShop = { ...november, teams: [{ id: "shop-1", refundRate: "0.05", dsr: "4.5" }] };

describe("a next step in words", () => {
  it("says what it takes, what it pays and which rule it meets", () => {
    const readings = [{ reading: "gmv", to: 200000 }, { reading: "csat", to: 1, step: "0.001" }, { reading: "orders", to: 300 }];
    const { steps, without } = nextSteps(rules, november, { person: "li", readings });
    const told = (language: "en" | "zh") => [...steps, ...without].map((each) => nextStepText(each, { language, policy: rules }));
    expect(told("en")).toMatchInlineSnapshot(`
      [
        "gmv: 18,800 more, 81,200 → 100,000: pays 1,037.60 more, 5,700.00 in all; commission: gmv reaches the tier from 100000; targetBonus: gmv ≥ target is met, and was not met",
        "orders: 60 more, 120 → 180: pays 100.00 more, 4,762.40 in all; pk, orders: rank 2 → 1 (2)",
        "csat: no step as far as 1, where 4,662.40 is paid in all",
      ]
    `);
    expect(told("zh")).toMatchInlineSnapshot(`
      [
        "gmv 增加 18,800（81,200 → 100,000）：多得 1,037.60，合计 5,700.00；commission：gmv 达到 100000 起的档；targetBonus：gmv ≥ target 不满足 → 满足",
        "orders 增加 60（120 → 180）：多得 100.00，合计 4,762.40；pk，orders：名次 2 → 1 (2)",
        "csat 到 1 为止没有下一个台阶，届时合计 4,662.40",
      ]
    `);
  });

  it("of two readings names both", () => {
    const readings = [{ reading: "refundRate", to: 0, step: "0.001" }, { reading: "dsr", to: 5, step: "0.01" }];
    const { steps } = nextSteps(rules, badShop, { person: "wang", readings });
    expect(steps.map((step) => nextStepText(step))).toMatchInlineSnapshot(`
      [
        "refundRate: 0.02 less, 0.05 → 0.03 and dsr: 0.2 more, 4.5 → 4.7: pays 1,000.00 more, 6,040.00 in all; dsr of shop: failed → passed",
      ]
    `);
  });

  it("says where a part of the way is not known", () => {
    const none = { reading: "gmv", to: "5000", payable: "10.00", why: "unknown", unknown: [["pay", "commission"]] } as const;
    expect([nextStepText(none), nextStepText(none, { language: "zh" })]).toMatchInlineSnapshot(`
      [
        "gmv: no step was found as far as 5,000, and a part of the way is not known: commission",
        "gmv 到 5,000 为止未找到台阶，其中一段无法确定：commission",
      ]
    `);
  });

  const change = (kind: DecisionKind, of: string, before: string, after: string): DecisionChange => ({
    kind,
    path: ["pay", "bonus"],
    of,
    row: null,
    before,
    after,
  });

  it.each<readonly [DecisionChange, string, string]>([
    [change("gate", "dsr", "failed", "passed"), "bonus: failed → passed", "bonus：未通过 → 通过"],
    [change("comparison", "a", "failed", "passed"), "bonus: a is met, and was not met", "bonus：a 不满足 → 满足"],
    [change("tier", "gmv", "none", "100"), "bonus: gmv reaches the tier from 100", "bonus：gmv 达到 100 起的档"],
    [change("tier", "gmv", "100", "none"), "bonus: gmv reaches no tier", "bonus：gmv 未达任何档"],
    [change("band", "gmv", "1", "2"), "bonus: gmv comes to the band 2", "bonus：gmv 进入分段 2"],
    [change("segment", "gmv", "1", "2"), "bonus: gmv passes 2 on the curve", "bonus：gmv 越过曲线上的 2"],
    [change("grade", "card", "C", "B"), "bonus: grade C → B", "bonus：等级 C → B"],
    [
      change("score", "card", "within", "top"),
      "bonus: where the score lies in its range: within → top",
      "bonus：得分在范围内的位置 范围内 → 上限",
    ],
    [change("critical", "card", "", "audit"), "bonus: critical items that fail: none → audit", "bonus：未及格的关键项 无 → audit"],
    [change("rank", "overall", "3", "2"), "bonus, overall: rank 3 → 2", "bonus，总成绩：名次 3 → 2"],
    [change("choice", "min(a, b)", "#1", "500"), "bonus: of min(a, b), 500 counts in place of #1", "bonus：min(a, b) 取 500，原取 #1"],
    [change("state", "bonus", "notApplicable", "value"), "bonus: not applicable → known", "bonus：不适用 → 有值"],
    [change("step", "cap", "not reached", "reached"), "bonus: not reached → reached", "bonus：未达到 → 达到"],
  ])("tells %o", (told, english, chinese) => {
    expect(decisionText(told)).toBe(english);
    expect(decisionText(told, { language: "zh" })).toBe(chinese);
    expect(decisionText({ ...told, row: "wang" })).toBe(`${english} (wang)`);
  });

  it("refuses what is none of it", () => {
    expect(() => decisionText(untyped(null))).toThrow("change: not an object");
    expect(() => nextStepText(untyped({}))).toThrow("step: not an object");
    expect(() => nextStepText(untyped({}), { language: untyped("fr") })).toThrow("language: invalid choice");
    expect(() => nextStepText(untyped({}), { policy: untyped({}) })).toThrow("policy: not an object");
  });

  it("names readings in formulas by the labels of the policy, where it is handed in", () => {
    const gmv = metric("gmv", "money", { label: { en: "sales", zh: "成交额" } });
    const target = metric("target", "money", { label: { en: "target", zh: "目标" } });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: when(atLeast(min(gmv, 5), target), 1000, 0) } });
    const told = change("comparison", "atLeast(min(gmv, 5), target)", "failed", "passed");
    expect(decisionText(told, { policy })).toBe("bonus: min(sales, 5) ≥ target is met, and was not met");
    expect(decisionText(told, { policy, language: "zh" })).toBe("bonus：min(成交额, 5) ≥ 目标 不满足 → 满足");
    expect(decisionText({ ...told, of: "atLeast(other, 1)" }, { policy })).toBe("bonus: atLeast(other, 1) is met, and was not met");
  });
});
