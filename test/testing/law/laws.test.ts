import { describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  byGrade,
  contest,
  curve,
  definePolicy,
  gates,
  heldBy,
  highest,
  line,
  lowest,
  marginal,
  metrics,
  minus,
  orElse,
  prizeOf,
  ratio,
  scorecard,
  shareOf,
  teamSum,
  times,
  voidedBy,
  when,
  wholeAmount,
  type Policy,
} from "../../../src/index.js";
import {
  checkLaws,
  equalPay,
  failedGateStops,
  floorHolds,
  marketImmune,
  monotone,
  neverNegative,
  noCliff,
  notApplicableIsNeutral,
  orderAndNames,
  prizesWithinPool,
  unhurtByOthers,
  untouchable,
  withinBudget,
  type CheckLawsOptions,
  type Law,
} from "../../../src/testing/index.js";
import { untyped } from "../../error/untyped.js";

const { gmv, target, base, csat, orders, inquiries, fine, wait } = metrics({
  person: {
    gmv: { unit: "money", label: { en: "sales", zh: "成交额" } },
    target: "money",
    base: "money",
    csat: "ratio",
    orders: "count",
    inquiries: "count",
    fine: "money",
    wait: "seconds",
  },
});
const { dsr, complaints } = metrics({ team: { dsr: "points", complaints: "count" } });
const shop = gates("shop", { dsr: atLeast(dsr, "4.7"), complaints: atMost(complaints, 2) });
const points = curve([[0, 0], [1, 100]]);
const conversion = ratio(orders, inquiries, { places: 4 });
const card = (notApplicable: "redistribute" | "zero" | "full", critical: { readonly pass?: number } = {}) =>
  scorecard(
    "service",
    { csat: { metric: csat, weight: 60, points, ...critical }, conversion: { metric: conversion, weight: 40, points } },
    { notApplicable, grades: { A: 80, B: 0 } },
  );
const pk = (ties: "split" | "each") =>
  contest("pk", {
    factors: { gmv: highest(gmv), wait: lowest(wait) },
    within: "team",
    eligible: atLeast(inquiries, 20),
    prizesPerFactor: [300, 200],
    ties,
  });

type Parts = Readonly<Record<string, unknown>>;

const policyOf = (parts: Parts): Policy => definePolicy(untyped({ id: "sales", version: "1", currency: "CNY", ...parts }));
const resultOf = (parts: Parts, law: Law, options: CheckLawsOptions = {}) => checkLaws(policyOf(parts), [law], options).laws[0]!;

type Case = readonly [law: Law, parts: Parts, options?: CheckLawsOptions];
type Sentence = readonly [law: Law, parts: Parts, en: string, zh: string, options?: CheckLawsOptions];

const cases = (all: readonly Case[]) => all.map(([law, parts, options = {}]) => ({ name: law.name, law, parts, options }));
const sentences = (all: readonly Sentence[]) =>
  all.map(([law, parts, en, zh, options = {}]) => ({ name: law.name, law, parts, en, zh, options }));

const falling = { pay: { commission: wholeAmount(gmv, [[0, "0.02"], [100000, "0.01"]]) } };
const rising = { pay: { base, commission: marginal(gmv, [[0, "0.002"], [100000, "0.005"]]) } };
const quick = { pay: { base, bonus: when(atMost(wait, 30), 100, 0) } };
const reached = { pay: { commission: times(gmv, "0.003"), bonus: when(atLeast(gmv, target), 1000, 0) } };
const gated = { pay: { base, bonus: line(voidedBy(shop, 1000), { label: { en: "shop bonus", zh: "店铺奖金" } }), kept: heldBy(shop, 50) } };
const voidedBase = { pay: { base: voidedBy(shop, base), bonus: voidedBy(shop, 1000) } };
const fined = { pay: { base, fine: minus(0, fine) } };
const team = { pay: { bonus: times(teamSum(gmv), "0.1") } };
const graded = (...[notApplicable, critical]: Parameters<typeof card>) => ({
  pay: { grade: times(base, orElse(byGrade(card(notApplicable, critical), { A: 1, B: 0 }), 0)) },
});

describe("a law holds of a policy that keeps it", () => {
  it.each(cases([
    [monotone(gmv), rising],
    [monotone(wait, { better: "lower" }), quick],
    [monotone(gmv, { lines: ["base"] }), { pay: { base, ...falling.pay } }],
    [monotone(dsr), gated],
    [noCliff(gmv, { above: "0.01" }), rising],
    [noCliff(gmv, { above: 1, except: ["bonus"] }), reached],
    [untouchable("base"), gated],
    [untouchable("base"), { ...fined, protected: ["base"] }],
    [neverNegative(), { ...fined, protected: ["base"] }],
    [neverNegative(), { ...fined, floor: 0 }],
    [floorHolds(), { ...fined, floor: 2490 }],
    [floorHolds("2490"), { ...fined, floor: 2490 }],
    [failedGateStops(shop, ["bonus", "kept"]), gated],
    [failedGateStops("shop", ["base", "bonus"]), voidedBase],
    [failedGateStops(shop, []), { pay: { base }, gates: [shop] }],
    [orderAndNames(), { pay: { share: shareOf(1000, gmv), prize: prizeOf(pk("split")) } }],
    [equalPay(), { pay: { share: shareOf(1000, gmv), prize: prizeOf(pk("split")) } }],
    [marketImmune("pk", gmv), { pay: { prize: prizeOf(pk("each")) } }],
    [marketImmune(pk("split"), wait), { pay: { prize: prizeOf(pk("split")) } }],
    [prizesWithinPool(), { pay: { prize: prizeOf(pk("split")) } }],
    [withinBudget(45000), { pay: { base } }, { people: [1, 9], ranges: { base: [4000, 5000] } }],
    [notApplicableIsNeutral(), graded("redistribute")],
    [notApplicableIsNeutral("service"), graded("redistribute", { pass: 60 })],
    [unhurtByOthers(gmv), reached],
    [unhurtByOthers(wait, { better: "lower", lines: ["bonus"] }), quick],
    // In a PK a rival who gets worse gives up a place.
    [unhurtByOthers(gmv), {
      pay: { prize: prizeOf(contest("open", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [300] })) },
    }],
  ]))("$name", ({ law, parts, options }) => {
    const { state, holds, runs, relevant, counterexample } = resultOf(parts, law, { ...options, runs: 100 });
    expect([state, holds, runs, counterexample]).toEqual(["holds", true, 100, null]);
    expect(relevant).toBeGreaterThan(30);
  });
});

describe("a law is broken by a policy that does not keep it, and says so in both languages", () => {
  it.each(sentences([
    [
      monotone(gmv),
      falling,
      "p1: sales 100,000.00 instead of 99,999.99 pays 1,000.00 less: commission is 1,000.00 instead of 2,000.00, the band at 100,000 applies to the whole amount",
      "p1：成交额为 100,000.00（原为 99,999.99），少得 1,000.00：commission 为 1,000.00，原为 2,000.00，100,000 档的比例适用于全额",
    ],
    [
      monotone(wait),
      quick,
      "p1: wait 30.1 instead of 30 pays 100.00 less: bonus is 0.00 instead of 100.00, its condition turns at 30",
      "p1：wait 为 30.1（原为 30），少得 100.00：bonus 为 0.00，原为 100.00，其条件在 30 处改变",
    ],
    [
      monotone(dsr, { better: "lower" }),
      gated,
      "p1: dsr 4.69 instead of 4.7 pays 1,000.00 less: shop bonus is 0.00 instead of 1,000.00, voided by shop.dsr",
      "p1：dsr 为 4.69（原为 4.7），少得 1,000.00：店铺奖金为 0.00，原为 1,000.00，因 shop.dsr 未达标而取消",
    ],
    [
      noCliff(gmv, { above: 5 }),
      falling,
      "p1: sales 100,000.00 instead of 99,999.99 pays 1,000.00 less: commission is 1,000.00 instead of 2,000.00, the band at 100,000 applies to the whole amount",
      "p1：成交额为 100,000.00（原为 99,999.99），少得 1,000.00：commission 为 1,000.00，原为 2,000.00，100,000 档的比例适用于全额",
    ],
    [
      noCliff(gmv, { above: 1 }),
      { pay: { prize: prizeOf(contest("open", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [300, 200] })) } },
      "p1: sales 0.01 instead of 0.00 pays 50.00 more: prize is 300.00 instead of 250.00, rank 1 with 300.00 instead of rank 1 with 250.00 in open.gmv",
      "p1：成交额为 0.01（原为 0.00），多得 50.00：prize 为 300.00，原为 250.00，open.gmv 为第 1 名（奖金 300.00），原为第 1 名（奖金 250.00）",
    ],
    [
      untouchable("base"),
      voidedBase,
      "p1: base is 0.00, voided by shop.dsr, instead of 0.01",
      "p1：base 为 0.00，因 shop.dsr 取消，应为 0.01",
    ],
    [
      untouchable("kept"),
      gated,
      "p1: kept is 0.00, held by shop.dsr, instead of 50.00",
      "p1：kept 为 0.00，因 shop.dsr 暂缓发放，应为 50.00",
    ],
    [untouchable("base"), fined, "p1 is paid 0.00, less than base, 0.01", "p1 的应发为 0.00，低于 base 的 0.01"],
    [
      untouchable("bonus"),
      quick,
      "p1: bonus is 0.00 after other readings changed, instead of 100.00",
      "p1：bonus 为 0.00（其他数据改变之后），应为 100.00",
    ],
    [neverNegative(), fined, "p1 is paid -0.01", "p1 的应发为 -0.01"],
    [floorHolds(2490), { ...fined, floor: 2420 }, "p1 is paid 2,420.00, under 2,490.00", "p1 的应发为 2,420.00，低于 2,490.00"],
    [
      failedGateStops(shop, ["bonus"]),
      gated,
      "p1: shop.dsr fails, and kept is 0.00 instead of 50.00",
      "p1：shop.dsr 未达标，kept 为 0.00，原为 50.00",
    ],
    [
      failedGateStops(shop, ["base", "bonus", "kept"]),
      gated,
      "p1: shop.dsr fails, and base still pays 0.01",
      "p1：shop.dsr 未达标，base 仍发 0.01",
    ],
    [
      marketImmune("pk", gmv, inquiries),
      { pay: { prize: prizeOf(pk("split")) } },
      "p1 is rank 1 with 250.00 instead of unranked in pk.gmv when everybody's gmv and inquiries grow",
      "所有人的 gmv、inquiries 同比例增长后，p1 在 pk.gmv 为第 1 名（奖金 250.00），原为无名次",
    ],
    [
      prizesWithinPool("pk"),
      { pay: { prize: prizeOf(pk("each")) } },
      "pk.gmv pays 600.00 of 500.00 in prizes",
      "pk.gmv 发出奖金 600.00，设定总额为 500.00",
    ],
    [withinBudget(4999), { pay: { base } }, "a month of 1 person comes to 5,000.00", "1 人的当月合计为 5,000.00", {
      people: 1,
      ranges: { base: [4000, 5000] },
    }],
    [
      notApplicableIsNeutral(),
      graded("full"),
      "p1 scores 40.00 instead of 0.00 because conversion is not applicable",
      "p1 因 conversion 不适用，得分为 40.00，按其余各项应为 0.00",
    ],
    [
      notApplicableIsNeutral("service"),
      graded("zero"),
      "p1 scores 0.01 instead of 0.02 because conversion is not applicable",
      "p1 因 conversion 不适用，得分为 0.01，按其余各项应为 0.02",
    ],
    [
      unhurtByOthers(gmv),
      team,
      "p2 gets 0.01 less because somebody else's sales gets worse: bonus is 0.00 instead of 0.01",
      "别人的成交额变差，p2 少得 0.01：bonus 为 0.00，原为 0.01",
    ],
    [
      monotone(gmv),
      { ...falling, currency: "JPY" },
      "p1: sales 100,000 instead of 99,999 pays 1,000 less: commission is 1,000 instead of 2,000, the band at 100,000 applies to the whole amount",
      "p1：成交额为 100,000（原为 99,999），少得 1,000：commission 为 1,000，原为 2,000，100,000 档的比例适用于全额",
    ],
    [neverNegative(), { ...fined, currency: "KWD" }, "p1 is paid -0.001", "p1 的应发为 -0.001"],
  ]))("$name: $en", ({ law, parts, en, zh, options }) => {
    const { state, holds, counterexample } = resultOf(parts, law, options);
    expect([state, holds]).toEqual(["broken", false]);
    expect(counterexample?.text).toEqual({ en, zh });
  });
});

describe("the odd unit", () => {
  const uneven = { pay: { share: shareOf(100, gmv) } };

  it.each(["JPY", "CNY", "KWD"])("of %s may go to either of two who are equal", (currency) => {
    for (const law of [equalPay(), orderAndNames()]) expect(resultOf({ ...uneven, currency }, law).state).toBe("holds");
  });
});

describe("a law that says nothing", () => {
  it.each(cases([
    [unhurtByOthers(gmv), reached, { people: 1 }],
    [prizesWithinPool(), reached],
    [notApplicableIsNeutral(), graded("redistribute"), { notApplicable: [], ranges: { inquiries: [1, 9] } }],
    [monotone(gmv), reached, { ranges: { gmv: [5, 5] } }],
    [failedGateStops(shop, ["bonus"]), gated, { ranges: { dsr: ["4.8", 5], complaints: [0, 1] } }],
    [neverNegative(), reached, { people: 0 }],
  ]))("of any case is untried, which is not to hold: $name", ({ law, parts, options }) => {
    const { state, holds, runs, relevant } = resultOf(parts, law, { ...options, runs: 50 });
    expect({ state, holds, runs, relevant }).toEqual({ state: "untried", holds: false, runs: 50, relevant: 0 });
  });
});

describe("a law that names what the policy does not have", () => {
  it.each(([
    [monotone("gmw"), "unknown name: got \"gmw\", expected gmv?"],
    [monotone(gmv, { lines: ["bonsu"] }), "unknown name: got \"bonsu\", expected bonus?"],
    [noCliff(gmv, { above: "1,000" }), "not a number: got \"1,000\", expected a decimal number such as 12.5 or \"12.50\""],
    [noCliff(gmv, { above: 1, except: ["comission"] }), "unknown name: got \"comission\", expected commission?"],
    [untouchable("base"), "unknown name: got \"base\", expected a line of the policy"],
    [floorHolds(), "floor: unknown name: got no floor, expected a policy with a floor or an amount"],
    [floorHolds("12%"), "not a number: got \"12%\", expected a decimal number such as 12.5 or \"12.50\""],
    [withinBudget(NaN), "not a number: got NaN, expected a decimal number such as 12.5 or \"12.50\""],
    [failedGateStops(shop, ["bonus"]), "unknown name: got \"shop\", expected a gate set of the policy"],
    [marketImmune("pk", gmv), "unknown name: got \"pk\", expected a contest of the policy"],
    [prizesWithinPool("pk"), "unknown name: got \"pk\", expected a contest of the policy"],
    [notApplicableIsNeutral("service"), "unknown name: got \"service\", expected a scorecard of the policy"],
    [unhurtByOthers("__proto__"), "unknown name: got \"__proto__\", expected a metric of the policy"],
  ] satisfies readonly (readonly [Law, string])[]).map(([law, message]) => ({ name: law.name, law, message })))(
    "is unknown, and may say what is meant: $name",
    ({ law, message }) => {
      const { state, holds, runs, faults } = resultOf(reached, law);
      expect([state, holds, runs, faults.map((each) => each.message)]).toEqual(["unknown", false, 0, [message]]);
    },
  );

  it("tells a gate that the policy has lost", () => {
    const before = gates("shop", { dsr: atLeast(dsr, "4.7"), complaints: atMost(complaints, 2), refunds: atMost(wait, 5) });
    expect(resultOf(gated, failedGateStops(before, ["bonus", "kept"])).faults.map(({ value, expected }) => [value, expected]))
      .toEqual([["\"refunds\"", { code: "name_of", of: "gate", in: "gate set" }]]);
  });
});

describe("the readings that a law compares", () => {
  it("keep to the ranges that are stated, at their very ends", () => {
    const { counterexample } = resultOf({ pay: { commission: gmv } }, noCliff(gmv, { above: 0 }), { ranges: { gmv: ["99.99", 100] } });
    expect(counterexample?.periods.map(({ people }) => people)).toEqual([[{ id: "p1", gmv: "99.99" }], [{ id: "p1", gmv: "100" }]]);
  });
});
