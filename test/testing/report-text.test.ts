import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, definePolicy, gates, metric, minus, teamMetric, voidedBy, wholeAmount } from "../../src/index.js";
import { checkLaws, floorHolds, law, monotone, neverNegative, prizesWithinPool, reportText, untouchable } from "../../src/testing/index.js";

const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
const policy = definePolicy({
  id: "sales",
  version: "2026-11",
  currency: "CNY",
  pay: { base: voidedBy(shop, metric("base", "money")), fine: minus(0, metric("fine", "money")) },
});
const report = checkLaws(policy, [untouchable("base"), neverNegative(), floorHolds(), prizesWithinPool()]);

describe("reportText()", () => {
  it("has a line for each law, and below a broken one its counterexample with the rows", () => {
    expect(reportText(report)).toBe([
      "sales 2026-11: 0 of 4 laws hold",
      "✗ untouchable(base): nothing but its own readings touches base, and nothing takes pay under it",
      "    p1: base is 0.00, voided by shop.dsr, instead of 0.01",
      "    t1: 0",
      "    p1 of t1: base 0.01",
      "    (readings of 0 are left out)",
      "✗ neverNegative(): what is payable is never under zero",
      "    p1 is paid -0.01",
      "    t1: 0",
      "    p1 of t1: fine 0.01",
      "    (readings of 0 are left out)",
      "✗ floorHolds(): nobody is paid under the floor",
      "    floor: unknown name: got no floor, expected a policy with a floor or an amount",
      "✗ prizesWithinPool(): no group is paid more in prizes than were put up",
      "    says nothing about any of 200 cases: state ranges in which it does, or leave it out",
    ].join("\n"));
  });

  it("says the same in Chinese", () => {
    expect(reportText(report, { language: "zh" }).split("\n")).toEqual([
      "sales 2026-11：4 条规律中有 0 条成立",
      "✗ untouchable(base)：除自身数据外，任何因素都不影响 base，应发也不低于它",
      "    p1：base 为 0.00，因 shop.dsr 取消，应为 0.01",
      "    t1: 0",
      "    p1 of t1: base 0.01",
      "    (为 0 的数据未列出)",
      "✗ neverNegative()：应发不会是负数",
      "    p1 的应发为 -0.01",
      "    t1: 0",
      "    p1 of t1: fine 0.01",
      "    (为 0 的数据未列出)",
      "✗ floorHolds()：所得不低于保底",
      "    floor：没有这个名称：实际为 没有保底，应为 设有保底的方案，或一个金额",
      "✗ prizesWithinPool()：各组发出的奖金不超过设定的奖金总额",
      "    在 200 个样本中均不适用：请调整取值范围，或去掉这一条",
    ]);
  });

  it("shows what is another in the second of two periods, and both where rows are others", () => {
    const gmv = metric("gmv", "money");
    const tiers = definePolicy({
      id: "sales",
      version: "1",
      currency: "CNY",
      pay: { commission: wholeAmount(gmv, [[0, "0.02"], [100000, "0.01"]]) },
    });
    expect(reportText(checkLaws(tiers, [monotone(gmv)])).split("\n").slice(3)).toEqual([
      "    p1: gmv 99999.99 → 100000",
      "    (readings of 0 are left out)",
    ]);
    const never = law<typeof tiers>({
      name: "never",
      says: "never",
      changed: (period) => fc.constant({ ...period, people: [{ id: "li", gmv: null }] }),
      check: () => "it does not",
    });
    expect(reportText(checkLaws(tiers, [never], { people: 1 })).split("\n").slice(3)).toEqual([
      "    p1: 0",
      "    compared with",
      "    li: gmv n/a",
      "    (readings of 0 are left out)",
    ]);
  });

  it("reads a report that came through JSON, and names as they are", () => {
    expect(reportText(JSON.parse(JSON.stringify(report)))).toBe(reportText(report));
    const odd = law({ name: "__proto__ “法则”", says: "<b>$&</b>", check: () => null });
    expect(reportText(checkLaws(policy, [odd]))).toBe("sales 2026-11: 1 of 1 laws hold\n✓ __proto__ “法则”: <b>$&</b>");
  });
});
