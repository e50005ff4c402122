import { describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  bands,
  bandsUpTo,
  byGrade,
  contest,
  curve,
  definePolicy,
  fourFactorPk,
  gates,
  highest,
  line,
  lookup,
  lowest,
  marginal,
  metric,
  min,
  money,
  orElse,
  parameter,
  plus,
  prizeOf,
  scorecard,
  scoreOf,
  shopCommission,
  statisticsScorecard,
  teamMetric,
  times,
  voidedBy,
  wholeAmount,
  when,
  type PolicyDefinition,
} from "../../src/index.js";
import { findingText, lint } from "../../src/analysis/index.js";
import { policy as callCentre } from "../../examples/03-call-centre/policy.js";
import { policy as helpdesk } from "../../examples/04-helpdesk-webhooks/policy.js";
import { policy as serverless } from "../../examples/05-serverless/policy.js";
import { policies as shopPolicies } from "../../examples/01-shop-month/policies.js";
import { flawed } from "../../examples/06-fair-pay/flawed-policy.js";
import { mended } from "../../examples/06-fair-pay/mended-policy.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { rules } from "./shop-rules.js";

const gmv = metric("gmv", "money");
const rating = metric("rating", "points", { range: [1, 5] });
const response = metric("response", "seconds");
const target = metric("target", "money");

const policyOf = (parts: object): PolicyDefinition => definePolicy(untyped({ id: "p", version: "1", currency: "CNY", ...parts }));
const card = (items: object, options: object = {}) => scorecard("card", untyped(items), untyped(options));

const found = (policy: PolicyDefinition, options?: Parameters<typeof lint>[1]) => lint(policy, options).map(({ accept }) => accept);

describe("lint()", () => {
  it.each<readonly [string, object, readonly string[]]>([
    ["tiers that pay like their neighbour", { pay: { a: marginal(gmv, [[0, "0.01"], [100, "0.01"], [200, "0.02"]]) } }, [
      "same_as_neighbour:pay.a",
    ]],
    ["bands that give the same", { pay: { a: times(gmv, lookup(rating, bands([[2, "0.1"], [3, "0.1"]], { otherwise: 0 }))) } }, [
      "same_as_neighbour:pay.a",
    ]],
    ["all of an amount at a lower rate", { pay: { a: wholeAmount(gmv, [[0, "0.02"], [100, "0.01"]]) } }, ["falls_at_bound:pay.a"]],
    ["a rate ten times its neighbour's", { pay: { a: marginal(gmv, [[0, "0.002"], [100, "0.03"]]) } }, ["rate_ten_times:pay.a"]],
    ["bands nobody can reach", { pay: { a: times(gmv, lookup(rating, bands([[4, "0.1"], [6, "0.2"]], { otherwise: 0 }))) } }, [
      "unreachable:pay.a",
    ]],
    ["gates that nobody can pass", { pay: { a: voidedBy(gates("g", { r: atLeast(rating, 6) }), gmv) } }, ["always_decided:gates.g.r"]],
    ["gates that everybody passes", { pay: { a: voidedBy(gates("g", { r: atMost(rating, 5) }), gmv) } }, ["always_decided:gates.g.r"]],
    ["whether there is a reading at all, which is no mistake", {
      pay: { a: times(gmv, orElse(when(atLeast(rating, 1), "0.01", 0), 0)) },
    }, []],
    ["gates that nothing uses", {
      pay: { a: voidedBy(gates("g", { r: atLeast(rating, 3) }), gmv) },
      gates: [gates("h", { r: atLeast(rating, 4) })],
    }, ["unused:gates.h"]],
    ["grades that nothing uses", {
      pay: {
        a: times(
          gmv,
          lookup(
            scoreOf(card({ r: { metric: rating, weight: 100, points: curve([[1, 0], [5, 100]]) } }, { grades: { A: 90, B: 0 } })),
            curve([[0, 0], [100, 1]]),
          ),
        ),
      },
    }, ["grades_unused:scorecards.card"]],
    ["grades that no score reaches", {
      scorecards: [card({ r: { metric: rating, weight: 100, points: curve([[1, 0], [5, 80]]) } }, { grades: { A: 90, B: 0 } })],
    }, ["grade_unreachable:scorecards.card.A"]],
    ["a curve against its item's direction", {
      scorecards: [card({ r: { metric: response, weight: 100, points: curve([[10, 0], [60, 100]]) } })],
      contests: [contest("pk", { factors: { response: lowest(response) } })],
    }, ["against_direction:scorecards.card.r"]],
    ["a critical item that weighs 1", {
      scorecards: [card({
        r: { metric: rating, weight: 1, points: curve([[1, 0], [5, 100]]), pass: 60 },
        s: { metric: response, weight: 99, points: curve([[10, 100], [60, 0]]) },
      })],
    }, ["critical_weight_one:scorecards.card.r"]],
    ["prizes that no line pays", {
      pay: { a: gmv },
      contests: [contest("pk", { factors: { gmv: highest(gmv) }, prizesPerFactor: [300, 100] })],
    }, ["prize_never_paid:contests.pk"]],
    ["prizes that rise with the place", {
      pay: { a: prizeOf(contest("pk", { factors: { gmv: highest(gmv) }, prizesPerFactor: [100, 300] })) },
    }, ["prizes_rise:contests.pk.gmv"]],
    ["prizes for which nobody can take part", {
      pay: {
        a: prizeOf(contest("pk", {
          factors: { gmv: highest(gmv) },
          prizesPerFactor: [100],
          eligible: atLeast(metric("rate", "ratio", { range: [0, 1] }), 90),
        })),
      },
    }, ["always_decided:contests.pk", "prize_never_won:contests.pk"]],
    ["prizes of a team for what is the same for all of it", {
      pay: {
        a: prizeOf(contest("pk", {
          factors: { dsr: highest(teamMetric("dsr", "points")), gmv: highest(gmv) },
          within: "team",
          prizesPerFactor: [100],
          overall: { by: "ranks", prizes: [50] },
        })),
      },
    }, ["prize_never_won:contests.pk.dsr"]],
    ["prizes for a number of the policy", {
      pay: {
        a: prizeOf(contest("pk", { factors: { all: highest(money(5)) }, prizesPerFactor: [100], overall: { by: "ranks", prizes: [50] } })),
      },
    }, ["prize_never_won:contests.pk.all", "prize_never_won:contests.pk.overall"]],
    ["a line that is always zero", { pay: { a: gmv, b: times(min(gmv, 0), 0) } }, ["always_zero:pay.b"]],
    ["labels that are missing in one language", {
      label: { en: "Sales", zh: "销售" },
      pay: { a: plus(metric("gmv", "money", { label: { zh: "成交额" } }), 0) },
    }, ["label_missing:metrics.gmv"]],
  ])("finds %s", (_, parts, expected) => {
    expect(found(policyOf(parts))).toEqual(expected);
  });

  it("finds what a parsed policy lists and never reads", () => {
    const policy = policyOf({ pay: { a: gmv } });
    const listed = {
      ...policy,
      metrics: [...policy.metrics, ...policyOf({ pay: { a: target } }).metrics],
      parameters: policyOf({ pay: { a: parameter("p", "money", 3) } }).parameters,
    };
    expect(found(untyped(JSON.parse(JSON.stringify(listed))))).toEqual(["unused:metrics.target", "unused:parameters.p"]);
  });

  it("tells cliffs above an amount, where one is stated", () => {
    const policy = policyOf({ pay: { a: wholeAmount(gmv, [[0, "0.01"], [100000, "0.02"]]), b: when(atLeast(gmv, target), 1000, 0) } });
    expect(found(policy)).toEqual([]);
    expect(found(policy, { cliffAbove: 900 })).toEqual(["cliff:pay.a", "cliff:pay.b"]);
    expect(found(policy, { cliffAbove: 900, accept: ["cliff:pay.b"] })).toEqual(["cliff:pay.a"]);
    expect(found(policy, { cliffAbove: 900, accept: ["cliff"] })).toEqual([]);
    expect(found(policy, { cliffAbove: 1000 })).toEqual([]);
  });

  const rated = { rating: { metric: rating, weight: 100, points: curve([[1, 0], [5, 100]]) } };
  const level = parameter("level", "points", "100.5");

  it.each<readonly [string, PolicyDefinition["scorecards"][number] | object, readonly string[]]>([
    ["a pass mark that the table does not give", card({ rating: { ...rated.rating, pass: 200 } }), [
      "pass_unreachable:scorecards.card.rating",
    ]],
    ["a pass mark that it gives just so", card({ rating: { ...rated.rating, pass: 100 } }), []],
    ["a parameter as the pass mark", card({ rating: { ...rated.rating, pass: level } }), ["pass_unreachable:scorecards.card.rating"]],
    ["a weight that all items do not have", card(rated, { minimumWeight: 101 }), ["weight_unreachable:scorecards.card"]],
    ["the weight of all items", card(rated, { minimumWeight: 100 }), []],
    ["a grade under zero", card(rated, { grades: { A: 90, B: -1 } }), ["grade_out_of_range:scorecards.card.B"]],
    ["a grade that another hides at the bottom", card(rated, { range: [20, 100], grades: { A: 90, C: 20, D: 10 } }), [
      "grade_out_of_range:scorecards.card.D",
    ]],
    ["a lowest grade from zero, under the range", card(rated, { range: [20, 100], grades: { A: 90, D: 0 } }), []],
    [
      "a grade over the range, adjustments or not",
      card(rated, {
        grades: { S: 101, A: 90, B: 0 },
        adjustments: { praise: metric("praise", "points") },
      }),
      ["grade_out_of_range:scorecards.card.S"],
    ],
    [
      "a grade that critical items alone give",
      card({ rating: { ...rated.rating, pass: 60 } }, { criticalGrade: "F", grades: { A: 90, B: 0, F: -1 } }),
      [],
    ],
  ])("finds %s", (_, of, expected) => {
    expect(found(policyOf({ scorecards: [of] }))).toEqual(expected);
  });

  it("finds points of places under zero, and says why they look wrong", () => {
    const pk = contest("pk", { factors: { gmv: highest(gmv), rating: highest(rating) }, overall: { by: "points", points: [5, 1, -2] } });
    const told = lint(policyOf({ contests: [pk] }));
    expect(told.map(({ accept, values }) => [accept, values])).toEqual([["points_below_zero:contests.pk.overall", {
      place: "3",
      points: "-2",
    }]]);
    expect(told.map((each) => findingText(each, { language: "zh" }))).toEqual([
      "contests.pk.overall：第 3 名得 -2 分：取得该名次反而落后于在该要素中未排名的人。改为不小于零的积分（accept: \"points_below_zero:contests.pk.overall\"）",
    ]);
  });

  const graded = scorecard("card", { csat: { metric: rating, weight: 100, points: curve([[1, 0], [5, 100]]) } }, {
    grades: { A: 90, B: 75, C: 0 },
  });
  const base = metric("base", "money", { range: [3000, 8000] });

  // Worked by hand: 800 − 400 and 400 − 0; (1.2 − 1) × 8,000 and (1 − 0.9) × 8,000; 300 − 100 and 100 − 0.
  it.each<readonly [string, object, number, readonly (readonly [from: string, amount: string])[]]>([
    ["grades that pay amounts", { a: byGrade(graded, { A: 800, B: 400, C: 0 }) }, 399, [["B", "400"], ["A", "400"]]],
    ["grades that multiply what has a range", { a: times(base, byGrade(graded, { A: "1.2", B: 1, C: "0.9" })) }, 1000, [["A", "1600"]]],
    [
      "grades beside other pay",
      { a: plus(metric("bonus", "money", { range: [0, 50] }), byGrade(graded, { A: 800, B: 400, C: 400 })) },
      300,
      [
        ["A", "400"],
      ],
    ],
    ["grades that multiply what has none", { a: times(gmv, byGrade(graded, { A: "1.2", B: 1, C: "0.9" })) }, 1, []],
    ["bands", { a: lookup(rating, bands([[3, 100], [4, 300]], { otherwise: 0 }), { unit: "money" }) }, 99, [["3", "100"], ["4", "200"]]],
    ["bands up to a bound", { a: lookup(rating, bandsUpTo([[3, 300], [4, 100]], { otherwise: 0 }), { unit: "money" }) }, 150, [[
      "3",
      "-200",
    ]]],
  ])("tells cliffs of %s", (_, pay, cliffAbove, expected) => {
    const told = lint(policyOf({ pay }), { cliffAbove, accept: ["unreachable"] });
    expect(told.map(({ code, values }) => [code, values["from"], values["amount"]])).toEqual(expected.map((each) => ["cliff", ...each]));
  });

  it("says each by the labels of the policy, where it is handed in", () => {
    const sales = metric("gmv", "money", { label: { en: "sales", zh: "成交额" } });
    const goal = metric("target", "money", { label: { en: "target", zh: "目标" } });
    const named = scorecard("service", { csat: { metric: rating, weight: 100, points: curve([[1, 0], [5, 100]]) } }, {
      label: { en: "service", zh: "服务评分" },
      grades: { A: 90, B: 75, C: 0 },
    });
    const policy = policyOf({
      pay: {
        bonus: line(when(atLeast(sales, goal), 1000, 0), { label: { en: "bonus", zh: "达标奖金" } }),
        grade: line(byGrade(named, { A: 800, B: 400, C: 400 }), { label: { en: "grade pay", zh: "绩效工资" } }),
      },
    });
    const told = lint(policy, { cliffAbove: 300 });
    expect(told.map((each) => findingText(each, { policy, language: "zh" }).split("。")[0])).toEqual([
      "达标奖金：满足 成交额 ≥ 目标 时所得一次变动 1000，超过 300",
      "绩效工资：服务评分 达到 A 时所得一次变动 400，超过 300",
    ]);
    expect(told.map((each) => findingText(each).split(";")[0])).toEqual([
      "pay.bonus: atLeast(gmv, target) being met changes pay by 1000 at once, more than 300",
      "pay.grade: service reaching A changes pay by 400 at once, more than 300",
    ]);
  });

  it("says each in English and Chinese, with the figures, how to mend it and how to accept it", () => {
    const [first] = lint(policyOf({ pay: { a: wholeAmount(gmv, [[0, "0.02"], [100000, "0.0076"]]) } }));
    if (first === undefined) throw new Error("nothing was found");
    expect(first.message)
      .toBe("pay.a: all of the amount is paid at 0.0076 from 100000 on, and at 0.02 under it: whoever reaches the bound is paid 1240 less; "
        + "let the rate rise, or pay each slice at its own rate (marginal) (accept: \"falls_at_bound:pay.a\")");
    expect(findingText(first, { language: "zh" })).toBe("pay.a：达到 100000 后全额按 0.0076 计，未达到时按 0.02 计：达到界限反而少得 1240。"
      + "让比例递增，或改为分段计算（marginal）（accept: \"falls_at_bound:pay.a\"）");
  });

  it("refuses to accept what it never finds", () => {
    expect(thrownFaults(() => lint(rules, { accept: ["clif"] })).map(({ message }) => message)).toEqual([
      "accept[0]: invalid choice: got \"clif\", expected cliff?",
    ]);
  });

  it.each([
    ["an amount that is none", { cliffAbove: "1,000" }, "cliffAbove"],
    ["a list that is none", { accept: null }, "accept"],
    ["a code that is none", { accept: [null] }, "accept.0"],
  ])("refuses %s, instead of looking for nothing", (_, options, path) => {
    expect(thrownFaults(() => lint(rules, untyped(options))).map((fault) => fault.path.join("."))).toEqual([path]);
  });

  it("refuses to word what is no finding", () => {
    expect(thrownFaults(() => findingText(untyped(5))).map(({ code }) => code)).toEqual(["not_an_object"]);
  });

  it("finds what is wrong in the draft of the fair-pay example, and nothing in the mended one", () => {
    expect(found(flawed)).toEqual(["falls_at_bound:pay.commission", "against_direction:scorecards.service.response"]);
    expect(found(mended)).toEqual([]);
  });

  it("gives no false alarm on presets and examples", () => {
    const presets = [
      shopCommission({ id: "shop", version: "1", currency: "CNY" }),
      definePolicy({ id: "pk", version: "1", currency: "CNY", contests: [fourFactorPk()], scorecards: [statisticsScorecard()] }),
    ];
    for (const policy of [...presets, rules, ...shopPolicies, callCentre, helpdesk, serverless]) expect(found(policy)).toEqual([]);
  });
});
