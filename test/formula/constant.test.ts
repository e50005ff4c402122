import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  constant,
  definePolicy,
  diffPolicies,
  evaluate,
  explain,
  explanationText,
  faultText,
  marginal,
  max,
  metrics,
  minus,
  money,
  parameter,
  perUnit,
  plus,
  prorate,
  ratio,
  settle,
  shareOf,
  teamMetric,
  times,
  when,
  type DecimalInput,
  type Quantity,
} from "../../src/index.js";
import { parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { mutatePolicy, policies } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { decimals, Exact, exactly } from "./decimals.js";

const { gmv, orders, inquiries, wait, chats, score } = metrics({
  person: { gmv: "money", orders: "count", inquiries: "count", wait: "seconds", chats: "count", score: "ratio" },
});

const conversion = ratio(orders, inquiries, { places: 4 });
const paying = (bonus: Quantity) => definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: untyped(bonus) } });
const paid = (bonus: Quantity, row: object) =>
  settle(paying(bonus), untyped({ period: "2026-11", people: [{ id: "a", ...row }] })).statements[0]?.payable;

describe("a bonus of 1000 by conversion", () => {
  const row = { orders: 421, inquiries: 812 };

  it.each<[string, Quantity, string]>([
    ["an amount times the ratio", times(money(1000), conversion), "518.50"],
    ["the ratio times an amount", times(conversion, money(1000)), "518.50"],
    ["a parameter times the ratio", times(parameter("bonus", "money", 1000), conversion), "518.50"],
    // 421,000 ÷ 812 is 518.4729…: no figure was rounded before.
    ["an amount, prorated", prorate(1000, orders, inquiries), "518.47"],
  ])("as %s", (_, bonus, expected) => {
    expect(paid(bonus, row)).toBe(expected);
  });

  it("as a plain number times the ratio is a ratio, and both ways of writing it send to money(1000)", () => {
    const messages = [times(1000, conversion), (perUnit as (...parts: readonly unknown[]) => Quantity)(conversion, 1000)].map((bonus) =>
      thrownFaults(() => paying(bonus)).flatMap((fault) => [fault.message, faultText(fault, { language: "zh" })])
    );
    expect(messages).toEqual([
      [
        "pay.bonus.quantity: unit mismatch: got ratio, expected a quantity in money: a ratio is multiplied by an amount, such as times(money(1000), …)",
        "pay.bonus.quantity：单位不一致：实际为 比率，应为 金额：这是要发放的数额，比率须与金额相乘，例如 times(money(1000), …)",
      ],
      [
        "pay.bonus.quantity.quantity: unit mismatch: got ratio, expected a count or a time: cannot price ratio: use times with an amount, such as money(1000)",
        "pay.bonus.quantity.quantity：单位不一致：实际为 比率，应为 个数或时间：比率 不能按单价计算，请用 times 与金额相乘，例如 money(1000)",
      ],
    ]);
  });
});

describe("constant and money", () => {
  it.each<[string, Quantity, object, string]>([
    ["an amount alone", money("1000.00"), {}, "1000"],
    ["an amount that is finer than a cent", money("0.005"), {}, "0.005"],
    ["an amount under zero", money(-200), {}, "-200"],
    ["nothing, never −0", money("-0"), {}, "0"],
    ["a bigint", money(1000n), {}, "1000"],
    ["a number by its shortest form", money(0.1), {}, "0.1"],
    ["1000 at 92.15%", times(money(1000), score), { score: "0.9215" }, "921.5"],
    ["1000 at 100%", times(money(1000), score), { score: 1 }, "1000"],
    ["1000 at 0%", times(money(1000), score), { score: 0 }, "0"],
    ["an amount and a plain number", plus(money(1000), 5), {}, "1005"],
    ["seconds over 30", max(minus(wait, constant(30, "seconds")), 0), { wait: "41.5" }, "11.5"],
    ["seconds at 30", max(minus(wait, constant(30, "seconds")), 0), { wait: 30 }, "0"],
    ["a price that is an amount", perUnit(chats, money("0.50")), { chats: 812 }, "406"],
    ["a condition: 30 seconds are at most 30", when(atMost(wait, constant(30, "seconds")), 1, 0), { wait: "30.0" }, "1"],
    ["a condition: 30.01 are more", when(atMost(wait, constant(30, "seconds")), 1, 0), { wait: "30.01" }, "0"],
    ["tiers of an amount", marginal(money(250000), [[0, "0.002"], [100000, "0.003"]]), {}, "650"],
  ])("of %s (by hand)", (_, quantity, row, expected) => {
    expect(evaluate(quantity, untyped(row)).value).toBe(expected);
  });

  it("are the number that they were written with, whatever its places", () => {
    fc.assert(fc.property(decimals({ places: 12 }), decimals({ digits: 2 }), (value, rate) => {
      expect(evaluate(money(value), {}).value).toBe(exactly(value));
      expect(evaluate(times(money(value), score), { score: rate }).value).toBe(exactly(new Exact(value).times(rate)));
      expect(evaluate(money(value), {}).value).toBe(evaluate(plus(value), {}).value);
    }));
  });

  it("are a pool that a team shares", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { part: shareOf(times(money(1000), teamMetric("rate", "ratio")), 1) },
    });
    const teams = [{ id: "t", rate: "0.5" }];
    expect(settle(policy, { period: "2026-11", teams, people: [{ id: 1, team: "t" }, { id: 2, team: "t" }] }).totals[0]?.payable)
      .toBe("500.00");
  });

  it.each<[string, Quantity, string]>([
    ["an amount and seconds", untyped(plus(money(1), untyped(wait))), "cannot add money and seconds"],
    ["seconds and an amount", untyped(when(atLeast(wait, untyped(money(1))), 1, 0)), "cannot compare seconds and money"],
    ["an amount times an amount", untyped(times(gmv, untyped(money(1)))), "cannot multiply money by money"],
  ])("do not go with another unit: %s", (_, quantity, sentence) => {
    expect(thrownFaults(() => paying(quantity)).map(({ message }) => message).join()).toContain(sentence);
  });

  it.each<[string, Quantity, string]>([
    ["no number", money(untyped("1,000")), "not a number: got \"1,000\""],
    ["nothing", money(untyped(undefined)), "not a number: got nothing"],
    [
      "a unit that there is not",
      constant(30, untyped("second")),
      "invalid choice: got \"second\", expected one of money, ratio",
    ],
  ])("of %s are refused by what reads them first", (_, quantity, sentence) => {
    expect(thrownFaults(() => evaluate(quantity, {})).map(({ message }) => message).join()).toContain(sentence);
  });
});

describe("a policy with constants that have a unit", () => {
  const policyOf = (amount: DecimalInput, late: DecimalInput = 30) =>
    paying(when(atMost(wait, constant(late, "seconds")), times(money(amount), conversion), 0));

  it("comes back from JSON as it was", () => {
    const read: unknown = JSON.parse(stringifyPolicy(policyOf(1000)));
    expect(JSON.stringify(read)).toContain("{\"kind\":\"constant\",\"value\":\"1000\",\"unit\":\"money\"}");
    expect(parsePolicy(read)).toEqual(policyOf(1000));
  });

  it("says what differs from another", () => {
    const texts = (after: ReturnType<typeof paying>) => diffPolicies(policyOf(1000), after).changes.map(({ text }) => text);
    expect(texts(policyOf(1200))).toEqual(["bonus: left 1000 → 1200"]);
    expect(texts(policyOf(1000, 20))).toEqual(["bonus: bound 30 → 20"]);
    expect(texts(policyOf(1000))).toEqual([]);
    expect(diffPolicies(paying(times(2, gmv)), paying(times(money(2), score))).changes.map(({ text }) => text))
      .toContain("bonus: unit nothing → money");
  });

  it("has the mistakes that one may make with its numbers, and none of their units", () => {
    const told = mutatePolicy(policyOf(1000)).map(({ text }) => text);
    expect(told).toEqual(expect.arrayContaining(["bonus: left 1000 → 1001", "bonus: left 1000 → 10000", "bonus: bound 30 → 31"]));
    expect(told.filter((text) => text.includes("unit"))).toEqual([]);
  });

  it("is drawn by policies(), with every unit", () => {
    const text = fc.sample(policies(), { numRuns: 1000, seed: 1 }).map((each) => JSON.stringify(each)).join();
    for (const unit of ["money", "ratio", "count", "points", "seconds", "minutes", "hours", "days"]) {
      expect(text).toMatch(new RegExp(`\\{"kind":"constant","value":"[^"]*","unit":"${unit}"\\}`));
    }
  });

  it("is explained by its numbers", () => {
    const month = { period: "2026-11", people: [{ id: "a", orders: 421, inquiries: 812, wait: 12 }] };
    expect(explanationText(explain(policyOf(1000), month, { person: "a", line: "bonus" })).split("\n")).toEqual([
      "bonus = 518.50",
      "  518.5, as wait 12 ≤ 30 (yes) = 518.5",
      "    wait 12 ≤ 30: yes, by 18",
      "    1000 × 0.5185 = 518.5",
      "      orders 421 ÷ inquiries 812 = 0.5185, rounded half-up to 4 places",
    ]);
  });
});
