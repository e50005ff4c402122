import { describe, expect, it } from "vitest";
import {
  definePolicy,
  evaluate,
  marginal,
  metrics,
  orElse,
  parameter,
  perUnit,
  plus,
  settle,
  times,
  wholeAmount,
  type DecimalInput,
  type Reading,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const { gmv, target, chats, hours } = metrics({ person: { gmv: "money", target: "money", chats: "count", hours: "hours" } });

const kinds = { marginal, wholeAmount } as const;
type Tiers = Parameters<typeof marginal>[1];

/** What each kind pays for an amount. */
const both = (tiers: Tiers, amount: DecimalInput) => ({
  marginal: evaluate(marginal(gmv, tiers), { gmv: amount }).value,
  wholeAmount: evaluate(wholeAmount(gmv, tiers), { gmv: amount }).value,
});

describe("marginal and wholeAmount", () => {
  const tiers: Tiers = [[100, "0.1"], [200, "0.2"], [500, "0.3"]];

  it.each([
    { amount: "-1000", marginal: "0", wholeAmount: "0" },
    { amount: "0", marginal: "0", wholeAmount: "0" },
    { amount: "99.99", marginal: "0", wholeAmount: "0" },
    { amount: "100", marginal: "0", wholeAmount: "10" },
    { amount: "100.01", marginal: "0.001", wholeAmount: "10.001" },
    { amount: "200", marginal: "10", wholeAmount: "40" },
    { amount: "350", marginal: "40", wholeAmount: "70" },
    { amount: "500", marginal: "70", wholeAmount: "150" },
    { amount: "600", marginal: "100", wholeAmount: "180" },
  ])("pay for $amount $marginal and $wholeAmount: under the first bound nothing", ({ amount, ...paid }) => {
    expect(both(tiers, amount)).toEqual(paid);
  });

  it("pay nothing for an amount under zero where the first bound is 0", () => {
    expect(both([[0, "0.1"]], "-50")).toEqual({ marginal: "0", wholeAmount: "0" });
    expect(both([[0, "-0.1"]], "-50")).toEqual({ marginal: "0", wholeAmount: "0" });
  });

  it("take a bound under zero as any other: slices begin there", () => {
    // From −100 to −20 there are 80, of which 40 are above −60.
    const tiers: Tiers = [[-100, "0.1"], [-60, "0.5"]];
    expect(both(tiers, "-20")).toEqual({ marginal: "24", wholeAmount: "-10" });
    expect(both(tiers, "-100")).toEqual({ marginal: "0", wholeAmount: "-10" });
    expect(both(tiers, "-100.01")).toEqual({ marginal: "0", wholeAmount: "0" });
  });

  it("take rates of zero, above one and under zero", () => {
    expect(both([[0, 0], [100, 2], [200, "-0.5"]], 150)).toEqual({ marginal: "100", wholeAmount: "300" });
    expect(both([[0, 0], [100, 2], [200, "-0.5"]], 300)).toEqual({ marginal: "150", wholeAmount: "-150" });
  });

  it("give 0, never −0", () => {
    expect(both([[0, "-0.1"]], 0)).toEqual({ marginal: "0", wholeAmount: "0" });
    expect(both([["-0", "0.1"]], "-0")).toEqual({ marginal: "0", wholeAmount: "0" });
  });

  it("round nothing: the line does, once", () => {
    const tiers: Tiers = [[0, "0.0000001"], ["0.01", "0.00333"]];
    // 0.01 × 0.0000001 + 99.98 × 0.00333
    expect(both(tiers, "99.99")).toEqual({ marginal: "0.332933401", wholeAmount: "0.3329667" });
    const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: marginal(gmv, tiers) } });
    expect(settle(policy, { period: "2026-11", people: [{ id: "li", gmv: "99.99" }] }).statements[0]?.payable).toBe("0.33");
  });

  it("read bounds and rates in every form of number", () => {
    expect(both([[0n, 0.1], ["1e2", "2e-1"]], 150)).toEqual(both([[0, "0.1"], [100, "0.2"]], 150));
    expect(both([[0, 0.1]], 0.3).marginal).toBe("0.03");
  });

  it("take any quantity, and a plain number", () => {
    expect(evaluate(marginal(plus(gmv, times(gmv, "0.5")), tiers), { gmv: 200 }).value).toBe("30");
    expect(evaluate(wholeAmount(300, tiers), {}).value).toBe("60");
  });

  it("copy their tiers: changing the list afterwards changes nothing", () => {
    const list: [number, string][] = [[0, "0.1"]];
    const [slices, whole] = [marginal(gmv, list), wholeAmount(gmv, list)];
    list[0] = [0, "0.9"];
    list.push([50, "0.9"]);
    expect([slices, whole].map((commission) => evaluate(commission, { gmv: 100 }).value)).toEqual(["10", "10"]);
    expect(Object.isFrozen(slices)).toBe(true);
  });

  it.each(["marginal", "wholeAmount"] as const)("%s keeps the unit of its quantity: chats by tiers are chats, and have a price", (kind) => {
    const counted = kinds[kind](chats, [[0, 1], [100, "1.5"]]);
    expect(evaluate(perUnit(counted, "0.50"), { chats: 200 }).value).toBe(kind === "marginal" ? "125" : "150");
    expect(evaluate(plus(counted, chats), { chats: 10 }).value).toBe("20");
  });

  it.each(["marginal", "wholeAmount"] as const)("%s is not applicable where its quantity is, and faulty where its quantity is", (kind) => {
    const commission = kinds[kind](gmv, tiers);
    expect(evaluate(commission, { gmv: null })).toMatchObject({ state: "notApplicable", reason: { code: "null_reading", path: ["gmv"] } });
    expect(evaluate(commission, { gmv: "1,000" }).faults.map(({ code }) => code)).toEqual(["not_a_number"]);
    expect(evaluate(commission, untyped({})).faults.map(({ code }) => code)).toEqual(["missing_reading"]);
    expect(evaluate(orElse(commission, 5), { gmv: null }).value).toBe("5");
  });

  it.each(["marginal", "wholeAmount"] as const)("%s that grows past 15 digits is a fault", (kind) => {
    expect(evaluate(kinds[kind](gmv, [[0, 10]]), { gmv: "999999999999999" }).faults.map(({ message }) => message)).toEqual([
      "number out of range: got 9999999999999990, expected a result of at most 15 digits before the point and 60 after: round it first",
    ]);
  });
});

describe("attainmentOf", () => {
  const tiers: Tiers = [["0.8", "0.01"], [1, "0.02"], ["1.2", "0.05"]];
  const commissions = {
    marginal: marginal(gmv, tiers, { attainmentOf: target }),
    wholeAmount: wholeAmount(gmv, tiers, { attainmentOf: target }),
  };
  const at = (amount: Reading, of: Reading) => ({
    marginal: evaluate(commissions.marginal, { gmv: amount, target: of }).value,
    wholeAmount: evaluate(commissions.wholeAmount, { gmv: amount, target: of }).value,
  });

  it.each([
    { amount: "79999.99", marginal: "0", wholeAmount: "0" },
    { amount: "80000", marginal: "0", wholeAmount: "800" },
    { amount: "100000", marginal: "200", wholeAmount: "2000" },
    { amount: "120000", marginal: "600", wholeAmount: "6000" },
    { amount: "140000", marginal: "1600", wholeAmount: "7000" },
  ])("of a target of 100,000 pays for $amount $marginal and $wholeAmount", ({ amount, ...paid }) => {
    expect(at(amount, "100000")).toEqual(paid);
  });

  it("never rounds an attainment: 99.99999% is not reached", () => {
    expect(at("99999.99", "100000").wholeAmount).toBe("999.9999");
    // 1.1 × 3 is 3.3 here, and 3.3000000000000003 in floats.
    expect(evaluate(wholeAmount(gmv, [[1.1, 1]], { attainmentOf: 3 }), { gmv: 3.3 }).value).toBe("3.3");
    // 1 ÷ 3 has no decimal form: bounds are multiplied, nothing is divided.
    const third = (bound: string) => evaluate(wholeAmount(gmv, [[bound, 1]], { attainmentOf: 3 }), { gmv: 1 }).value;
    expect(third("0.3333333333333333333333333")).toBe("1");
    expect(third("0.3333333333333333333333334")).toBe("0");
  });

  it.each(["marginal", "wholeAmount"] as const)("%s with a target that is not applicable is not applicable", (kind) => {
    expect(evaluate(commissions[kind], { gmv: 1, target: null })).toEqual({
      state: "notApplicable",
      value: null,
      reason: { code: "null_reading", id: "target", path: ["target"], message: "target is not applicable: it is null" },
      faults: [],
    });
  });

  it.each([
    [0, "0"],
    ["-0", "0"],
    ["-5000", "-5000"],
  ])("with a target of %s is not applicable: there is nothing to attain", (of, shown) => {
    for (const commission of Object.values(commissions)) {
      expect(evaluate(commission, { gmv: 90000, target: of })).toEqual({
        state: "notApplicable",
        value: null,
        reason: { code: "no_target", target: shown, path: [], message: `the target is ${shown}: there is nothing to attain` },
        faults: [],
      });
    }
  });

  it("with a target that is missing or unreadable is faulty, also where the amount is not applicable", () => {
    expect(evaluate(commissions.marginal, untyped({ gmv: 1 })).faults.map(({ code, path }) => [code, path])).toEqual([["missing_reading", [
      "target",
    ]]]);
    expect(evaluate(commissions.wholeAmount, { gmv: null, target: "12%" }).faults.map(({ path }) => path)).toEqual([["target"]]);
    expect(evaluate(commissions.marginal, { gmv: "x", target: null }).faults.map(({ path }) => path)).toEqual([["gmv"]]);
    expect(evaluate(commissions.marginal, { gmv: "x", target: "y" }).faults).toHaveLength(2);
    expect(evaluate(commissions.marginal, { gmv: "x", target: 0 }).state).toBe("faulty");
  });

  it("gives the reason of the amount where both are not applicable: it stands first", () => {
    expect(evaluate(commissions.marginal, { gmv: null, target: null }).reason?.path).toEqual(["gmv"]);
    expect(evaluate(commissions.marginal, { gmv: null, target: 0 }).reason?.path).toEqual(["gmv"]);
  });

  it("may be a parameter, a sum, or a plain number", () => {
    const quota = parameter("quota", "money", 100000, { per: "person" });
    const ofQuota = wholeAmount(gmv, tiers, { attainmentOf: quota });
    expect(evaluate(ofQuota, { gmv: 100000 }).value).toBe("2000");
    expect(evaluate(ofQuota, { gmv: 100000, quota: 125000 }).value).toBe("1000");
    expect(evaluate(ofQuota, { gmv: 100000, quota: null }).state).toBe("notApplicable");
    expect(evaluate(wholeAmount(gmv, tiers, { attainmentOf: times(target, 2) }), { gmv: 100000, target: 50000 }).value).toBe("2000");
    expect(evaluate(wholeAmount(gmv, tiers, { attainmentOf: "50000" }), { gmv: 60000 }).value).toBe("3000");
  });

  it("of counts and times as of money", () => {
    expect(evaluate(marginal(chats, [[0, 1], [1, 2]], { attainmentOf: 100 }), { chats: 130 }).value).toBe("160");
    expect(evaluate(wholeAmount(hours, [[1, 2]], { attainmentOf: hours }), { hours: "7.5" }).value).toBe("15");
  });

  it("lends its unit to a plain quantity: what is a share of money is money", () => {
    const amount = wholeAmount("0.5", [[0, "0.1"]], { attainmentOf: target });
    const row = { gmv: 1000, target: 1 };
    expect(evaluate(plus(gmv, amount), row).value).toBe("1000.05");
    // @ts-expect-error money times money
    expect(() => evaluate(times(gmv, amount), row)).toThrow("cannot multiply money by money");
  });

  it("in a line pays 0.00 where there is no target, says why, and holds up nothing else", () => {
    const policy = definePolicy({
      id: "sales",
      version: "1",
      currency: "CNY",
      pay: { base: times(gmv, "0.001"), bonus: commissions.wholeAmount },
    });
    const { statements } = settle(policy, {
      period: "2026-11",
      people: [
        { id: "li", gmv: 120000, target: 100000 },
        { id: "wang", gmv: 120000, target: 0 },
        { id: "zhao", gmv: 120000, target: null },
        { id: "qian", gmv: 120000, target: "n/a" },
      ],
    });
    expect(statements.map(({ payable, lines }) => [payable, lines.bonus.state, lines.bonus.reason?.message ?? null])).toEqual([
      ["6120.00", "settled", null],
      ["120.00", "notApplicable", "the target is 0: there is nothing to attain"],
      ["120.00", "notApplicable", "target is not applicable: it is null"],
      ["120.00", "pending", null],
    ]);
    expect(statements[1]?.lines.bonus.reason?.path).toEqual(["pay", "bonus"]);
  });
});
