import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policyText } from "../../src/explain/index.js";
import {
  bands,
  byGrade,
  contest,
  definePolicy,
  highest,
  marginal,
  metric,
  money,
  parameter,
  prizeOf,
  scorecard,
  shareOf,
  shopCommission,
  teamMean,
  teamSum,
  times,
  wholeAmount,
} from "../../src/index.js";
import { everyKind, leads } from "./every-kind.js";

const policies = [everyKind, leads, shopCommission({ version: "1" })];

const [gmv, base] = [metric("gmv", "money"), metric("base", "money")];
const marks = scorecard(
  "marks",
  { gmv: { metric: gmv, points: bands([[1000, 60]], { otherwise: 0 }) } },
  { method: "sum", grades: { A: 50, B: 0 } },
);
const pk = contest("pk", {
  factors: { gmv: highest(gmv), base: highest(base) },
  within: "team",
  prizesPerFactor: [100],
  overall: { by: "ranks" },
});

/** The numbers that a policy states. */
function statedIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => statedIn(each));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const isNumber = ["value", "from", "upTo", "x", "y", "rate", "weight", "pass", "multiple", "minimumWeight"].includes(name);
    return [...(isNumber && typeof each === "string" ? [each] : []), ...statedIn(each)];
  });
}

const plain = (text: string) => text.replace(/(?<=\d),(?=\d{3})/g, "");

describe("a policy in words", () => {
  it("has a sentence for each line, gate, item, grade, factor, step, parameter and reading, with its place", () => {
    for (const language of ["en", "zh"] as const) {
      for (const policy of policies) {
        const text = policyText(policy, { language });
        const places = [
          ...policy.pay.map(({ name }) => `pay.${name}`),
          ...policy.gates.flatMap(({ id, gates }) => gates.map(({ name }) => `gates.${id}.${name}`)),
          ...policy.scorecards.flatMap(({ id, items, adjustments, grades }) =>
            [...items.map(({ name }) => name), ...adjustments.map(({ name }) => name), ...grades.map(({ grade }) => grade)].map((name) =>
              `scorecards.${id}.${name}`
            )
          ),
          ...policy.contests.flatMap(({ id, factors }) => factors.map(({ name }) => `contests.${id}.${name}`)),
          ...(["cap", "floor", "draw", "rounding"] as const).filter((step) => policy[step] !== undefined),
          ...policy.parameters.map(({ id }) => `parameters.${id}`),
          ...policy.metrics.map(({ id }) => `metrics.${id}`),
        ];
        expect(places.filter((place) => !text.includes(`[${place}]`))).toEqual([]);
      }
    }
  });

  it("has every number that the policy states", () => {
    for (const policy of policies) {
      const text = plain(policyText(policy));
      expect(statedIn({ ...policy, metrics: [] }).filter((number) => !text.includes(number.replace(/\.?0+$/, "")))).toEqual([]);
    }
  });

  it("is others' words where a number of it is another", () => {
    const gmv = metric("gmv", "money");
    const sheet = (rate: string) =>
      policyText(definePolicy({
        id: "p",
        version: "1",
        currency: "CNY",
        pay: { commission: times(gmv, parameter("rate", "ratio", rate)) },
      }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (one, other) => {
        expect(sheet(`0.${one}`) === sheet(`0.${other}`)).toBe(Number(`0.${one}`) === Number(`0.${other}`));
      }),
      { numRuns: 20, seed: 43 },
    );
  });

  it("of the shop commission reads so", () => {
    const sheet = policyText(shopCommission({ version: "2026-11" }), { language: "zh" });
    expect(sheet.slice(0, sheet.indexOf("- refundHours"))).toBe(`计薪规则：shop-commission，版本 2026-11
- 没有取值或除数为零的，为不适用；缺它便无法计算或判断的也不适用，该工资项不发放。 [id]
- 金额单位为 CNY。各工资项除另有写明外四舍五入到 2 位小数；其余除写明之处外均不取整。 [currency]

工资项目 [pay]
- 同一人一期内有多行的，各工资项逐行计算、排名并取整，发放各行之和。 [pay]
- 底薪：底薪。 [pay.base]
- 提成：老客成交额 × 提成比例（0.003）。 [pay.commission]
- 指标完成奖金：（若 老客成交额 不低于 目标，为 奖金（1,000）；否则为 0）；大于零而 店铺指标 未通过时为零。 [pay.targetBonus]

店铺指标 [gates.shop]
- 以下 5 项全部达标为通过： [gates.shop.gates]
- refundRate：退款率 不高于 0.03。无数据可考核时，视为未达标。 [gates.shop.refundRate]
`);
  });

  // Each decides an amount, and a reader of the sheet has nothing else to go by.
  it.each([
    ["tiers of a whole amount", wholeAmount(gmv, [[1000, "0.1"]]), "under the first bound nothing is paid", "未达首个界限的不计"],
    [
      "shares of a target",
      marginal(gmv, [[1, "0.1"]], { attainmentOf: base }),
      "not applicable where that is not above zero",
      "不大于零时不适用",
    ],
    ["a team's sum", teamSum(gmv), "the team's rows under these rules that have it", "团队中适用本规则的各行（有数据的）"],
    ["a team's mean", teamMean(gmv, { places: 2 }), "that have it, rounded half up to 2 decimals", "（有数据的） gmv 的平均值"],
    ["a pool", shareOf(money(1000), base), "what is left goes in least units to those who lost most", "余下的最小单位依次给截去最多者"],
    ["a card of marks", byGrade(marks, { A: 100, B: 0 }), "multiplied by the full marks of all items", "得分乘以全部项目满分"],
    ["a card without readings", byGrade(marks, { A: 100, B: 0 }), "no item has a reading there is no score", "各项均无数据的没有得分"],
    ["an overall standing", prizeOf(pk), "one more than there are ranked anywhere", "按参加排名者总数加一计"],
    [
      "a row that is wrong in a contest",
      prizeOf(pk),
      "or the whole row, of somebody who may be ranked is wrong",
      "可能参加排名者的数据或整行有误",
    ],
    ["several rows of a person", gmv, "row by row, and is paid the sum", "逐行计算、排名并取整"],
    ["what is missing", gmv, "waits until that is put right", "待更正后计算"],
  ])("says of %s what decides it", (_, quantity, english, chinese) => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: quantity } });
    expect(policyText(policy)).toContain(english);
    expect(policyText(policy, { language: "zh" })).toContain(chinese);
  });

  it("tells the steps of a statement in the order in which they are applied", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { base },
      draw: 1000,
      cap: 9000,
      floor: 500,
      protected: ["base"],
      rounding: { multiple: 10, mode: "down" },
    });
    const places = (text: string) => text.split("\n").flatMap((line) => /\[(draw|cap|floor|protected|rounding)\]$/.exec(line)?.[1] ?? []);
    const order = ["draw", "cap", "floor", "protected", "rounding"];
    expect(places(policyText(policy))).toEqual(order);
    expect(places(policyText(policy, { language: "zh" }))).toEqual(order);
  });

  it("escapes what it is told in Markdown and HTML", () => {
    const name = "<b>|x*";
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: metric(name, "money") } });
    expect(policyText(policy, { format: "markdown" })).toContain("- a: \\<b\\>\\|x\\*. (pay.a)");
    expect(policyText(policy, { format: "fragment" })).toContain("<li>a: &#60;b&#62;|x*. <code>pay.a</code></li>");
    expect(policyText(policy, { format: "html" })).toMatch(/^<!DOCTYPE html>/);
  });
});

test("refuses another format, and what is no policy", () => {
  expect(() => policyText(everyKind, { format: "pdf" } as never))
    .toThrow("format: invalid choice: got \"pdf\", expected one of text, markdown, html, fragment");
  expect(() => policyText({} as never)).toThrow("policy: not an object");
});
