import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  combine,
  definePolicy,
  diffPolicies,
  explain,
  explanationText,
  metrics,
  minus,
  plus,
  restate,
  settle,
  settlementRows,
  times,
  type CarryIn,
  type PayRounding,
  type Policy,
  type RoundingMode,
  type Settlement,
} from "../../src/index.js";
import { parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { mutatePolicy, policies } from "../../src/testing/index.js";
import { toTable } from "../../src/rows/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { addedText } from "./pay-slip.js";

const { base, gmv, other } = metrics({ person: { base: "money", gmv: "money", other: "money" } });

interface Limits {
  readonly cap?: string | number;
  readonly floor?: string | number;
  readonly kept?: boolean;
  readonly currency?: string;
}

/** A base, and something else that is paid or taken; the base may be protected. */
const policyOf = (rounding: PayRounding, { kept = false, currency = "CNY", ...limits }: Limits = {}): Policy =>
  definePolicy({ id: "p", version: "1", currency, pay: { base, other }, protected: kept ? ["base"] : [], ...limits, rounding });

const monthOf = (policy: Policy, row: object, additions: object = {}): Settlement =>
  settle(policy, untyped({ period: "2026-11", people: [{ id: "li", base: 0, other: 0, ...row }], ...additions }));

const carriedIn = (amount: unknown, balance = "rounding") => ({ person: "li", balance, amount });

/** What is payable, and what was added. */
function paid(policy: Policy, row: object, additions: object = {}): readonly string[] {
  const [statement] = monthOf(policy, row, additions).statements;
  return [String(statement?.payable), ...(statement?.added ?? []).map(addedText)];
}

describe("what is paid is rounded last", () => {
  const ten = (mode?: RoundingMode): PayRounding => ({ multiple: 10, ...(mode === undefined ? {} : { mode }) });
  // Worked by hand.
  it.each<[string, PayRounding, string, readonly string[]]>([
    ["half up, unless stated", ten(), "4384.99", ["4380.00", "rounding -4.99"]],
    ["a tie goes up", ten(), "4385.00", ["4390.00", "rounding 5.00"]],
    ["a tie half down goes down", ten("half-down"), "4385.00", ["4380.00", "rounding -5.00"]],
    ["a tie half even goes to the even ten", ten("half-even"), "4385.00", ["4380.00", "rounding -5.00"]],
    ["and the next to the other even one", ten("half-even"), "4395.00", ["4400.00", "rounding 5.00"]],
    ["down", ten("down"), "4389.99", ["4380.00", "rounding -9.99"]],
    ["up", ten("up"), "4380.01", ["4390.00", "rounding 9.99"]],
    ["a multiple already is no line", ten("up"), "4380.00", ["4380.00"]],
    ["to five cents", { multiple: "0.05" }, "12.33", ["12.35", "rounding 0.02"]],
    ["to five cents, down to them", { multiple: "0.05" }, "12.32", ["12.30", "rounding -0.02"]],
    ["to a cent, which all are", { multiple: "0.01" }, "12.33", ["12.33"]],
    ["to a thousand, which it is not", { multiple: 1000, mode: "down" }, "999.99", ["0.00", "rounding -999.99"]],
    ["nothing stays nothing", ten("up"), "0", ["0.00"]],
    ["what is owed is not rounded", ten("up"), "-5.37", ["-5.37"]],
  ])("%s", (_, rounding, amount, expected) => {
    expect(paid(policyOf(rounding), { other: amount })).toEqual(expected);
  });

  // Worked by hand.
  it.each<[string, PayRounding, Limits, object, object, readonly string[]]>([
    ["not over the cap: the ten under it", ten("up"), { cap: 4388 }, { other: "4385.37" }, {}, ["4380.00", "rounding -5.37"]],
    ["a cap that is a ten", ten("up"), { cap: 4390 }, { other: "4385.37" }, {}, ["4390.00", "rounding 4.63"]],
    ["not under the floor: the ten over it", ten("down"), { floor: 4381 }, { other: "4385.37" }, {}, ["4390.00", "rounding 4.63"]],
    [
      "what the floor lifted is not taken again",
      ten("down"),
      { floor: "4505.30" },
      { other: "4385.37" },
      {},
      ["4510.00", "floor 119.93", "rounding 4.70"],
    ],
    [
      "the floor wins over the cap",
      ten(),
      { cap: "4505.30", floor: "4505.30" },
      { other: "4000.00" },
      {},
      ["4510.00", "floor 505.30", "rounding 4.70"],
    ],
    ["nor under the protected sum", ten("down"), { kept: true }, { base: "4005.00" }, {}, ["4010.00", "rounding 5.00"]],
    [
      "what was taken under the floor before is held to the protected sum alone",
      { multiple: 100, mode: "down" },
      { kept: true, floor: 4500 },
      { base: 4000, other: 20 },
      { carryIns: [carriedIn(305, "protection")] },
      ["4100.00", "floor 480.00", "carryIn protection -305.00", "rounding -95.00"],
    ],
    [
      "and not under that",
      { multiple: 300, mode: "down" },
      { kept: true, floor: 4500 },
      { base: 4000, other: 20 },
      { carryIns: [carriedIn(305, "protection")] },
      ["4200.00", "floor 480.00", "carryIn protection -305.00", "rounding 5.00"],
    ],
    ["in yen, to whole hundreds", { multiple: 100 }, { currency: "JPY" }, { other: 250150 }, {}, ["250200", "rounding 50"]],
    ["in dinars, to five fils", { multiple: "0.005", mode: "down" }, { currency: "KWD" }, { other: "1.234" }, {}, [
      "1.230",
      "rounding -0.004",
    ]],
    ["after what was decided by hand", ten("down"), {}, { other: "4385.37" }, {
      adjustments: [{ person: "li", line: "praise", amount: "4.63" }],
    }, ["4390.00", "adjustment praise 4.63"]],
    ["whatever is not known of the cap", ten("up"), { cap: untyped(gmv) }, { other: "4385.37", gmv: "?" }, {}, [
      "4390.00",
      "cap pending",
      "rounding 4.63",
    ]],
  ])("and the limits hold: %s", (_, rounding, limits, row, additions, expected) => {
    expect(paid(policyOf(rounding, limits), row, additions)).toEqual(expected);
  });

  it("is in the rows and tables of a settlement, a line that adds up", () => {
    const month = monthOf(policyOf({ multiple: 10 }), { other: "4384.37" });
    expect(settlementRows(month).map(({ line, kind, payable }) => [line, kind, payable])).toEqual([
      ["base", "line", "0.00"],
      ["other", "line", "4384.37"],
      ["rounding", "rounding", "-4.37"],
    ]);
    expect(toTable(month, { columns: { other: "其他", rounding: "取整", payable: "实发" } }).rows).toEqual([[
      "4384.37",
      "-4.37",
      "4380.00",
    ]]);
    expect(month.totals).toMatchObject([{ payable: "4380.00", added: "-4.37" }]);
  });

  it("is restated with what was corrected, and combined with other months", () => {
    const policy = policyOf({ multiple: 10, mode: "down" });
    const [before, after] = [monthOf(policy, { other: "4384.37" }), monthOf(policy, { other: "4391.00" })];
    expect(restate(before, after).changes.map(({ line, kind, difference }) => [line, kind, difference])).toEqual([
      ["other", "line", "6.63"],
      ["rounding", "rounding", "3.37"],
    ]);
    expect(combine([before, { ...after, period: "2026-12" }]).statements).toMatchObject([{ added: "-5.37", payable: "8770.00" }]);
  });
});

describe("what is cut off is carried on (扣零)", () => {
  const carried: PayRounding = { multiple: 10, mode: "down", carry: true };
  // Worked by hand.
  it.each<[string, Limits, string, string, readonly string[], string]>([
    ["the first month", {}, "0", "4385.37", ["4380.00", "rounding -5.37"], "5.37"],
    ["with what was left", {}, "4.62", "4385.37", ["4380.00", "rounding -5.37"], "9.99"],
    ["until it is a ten", {}, "4.63", "4385.37", ["4390.00", "rounding 4.63"], "0.00"],
    ["and something over", {}, "9.00", "4385.37", ["4390.00", "rounding 4.63"], "4.37"],
    ["nothing is cut off", {}, "0", "4380.00", ["4380.00"], "0.00"],
    ["nothing is cut off, and what was left stays", {}, "3.00", "4380.00", ["4380.00"], "3.00"],
    ["all that there is", {}, "0", "9.99", ["0.00", "rounding -9.99"], "9.99"],
    ["a cent makes the ten", {}, "9.99", "0.01", ["10.00", "rounding 9.99"], "0.00"],
    ["nothing is payable: it is carried on", {}, "9.99", "0", ["0.00"], "9.99"],
    ["less than nothing is: it is carried on", {}, "5.00", "-3.00", ["-3.00"], "5.00"],
    ["the floor pays more than was left", { floor: "4505.30" }, "0", "4385.37", ["4510.00", "floor 119.93", "rounding 4.70"], "0.00"],
    ["or less", { floor: "4505.30" }, "6.00", "4385.37", ["4510.00", "floor 119.93", "rounding 4.70"], "1.30"],
    ["the cap lets less be paid", { cap: 4388 }, "2.00", "5000.00", ["4380.00", "cap -612.00", "rounding -8.00"], "10.00"],
    ["in yen", { currency: "JPY" }, "4", "4385", ["4380", "rounding -5"], "9"],
  ])("%s", (_, limits, opening, amount, expected, left) => {
    const policy = policyOf(carried, limits);
    const additions = { carryIns: opening === "0" ? [] : [carriedIn(opening)] };
    expect(paid(policy, { other: amount }, additions)).toEqual(expected);
    expect(monthOf(policy, { other: amount }, additions).statements[0]?.balances.rounding).toBe(left);
  });

  it("is what the published program of the payroll software does: whole tens, 5.37 carried", () => {
    const commission = times(gmv, "0.003");
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base, commission }, rounding: carried });
    const month = settle(policy, { period: "x", people: [{ id: "li", base: 4000, gmv: "128456.78" }] });
    expect(month.statements).toMatchObject([{ payable: "4380.00", balances: { rounding: "5.37" } }]);
    const floored = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { base, commission },
      floor: "4505.30",
      rounding: carried,
    });
    const lifted = settle(floored, { period: "x", people: [{ id: "li", base: 4000, gmv: "128456.78" }] });
    expect(lifted.statements).toMatchObject([{ payable: "4510.00", balances: { rounding: "0.00" } }]);
  });

  it.each<[string, readonly unknown[], string]>([
    ["the multiple itself", ["10.00"], "carryIns: got 10.00"],
    ["two that are it together", ["5.00", "5.00"], "carryIns: got 10.00"],
    ["under zero", ["-0.01"], "carryIns[0].amount: got \"-0.01\""],
    ["unreadable", ["?"], "carryIns[0].amount: got \"?\""],
    ["a part of a cent", ["0.005"], "carryIns[0].amount: got \"0.005\""],
  ])("a balance that no rounding left is pending, and pay is rounded without it: %s", (_, amounts, told) => {
    const [statement] = monthOf(policyOf(carried), { other: "4385.37" }, {
      carryIns: amounts.map((amount) => carriedIn(amount)),
    }).statements;
    expect(statement).toMatchObject({ payable: "4380.00", provisional: true, pending: ["carryIn"], balances: { rounding: null } });
    expect(statement?.added.map(addedText)).toEqual(["carryIn rounding pending", "rounding -5.37"]);
    const [fault] = statement?.added[0]?.faults ?? [];
    expect(`${fault?.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("").slice(1)}: got ${fault?.value}`)
      .toBe(told);
  });

  it("more than a cap let be paid is decided on by hand in the next month: the tens an adjustment, the rest carried in", () => {
    const policy = policyOf(carried, { cap: 4388 });
    const left = monthOf(policy, { other: "5000.00" }, { carryIns: [carriedIn("9.99")] }).statements[0];
    expect(left).toMatchObject({ payable: "4380.00", balances: { rounding: "17.99" } });
    const next = monthOf(policy, { other: "4000.00" }, {
      adjustments: [{ person: "li", line: "left of November", amount: "10.00", reason: "over the cap", by: "hr" }],
      carryIns: [carriedIn("7.99")],
    }).statements[0];
    // 4000 + 10 + 7.99 are 4017.99: four hundred tens and one, and 7.99 is left.
    expect(next).toMatchObject({ payable: "4010.00", provisional: false, balances: { rounding: "7.99" } });
  });

  it("says what it expected, in both languages", () => {
    const [statement] = monthOf(policyOf(carried), { other: 1 }, { carryIns: [carriedIn(10)] }).statements;
    expect(statement?.added[0]?.faults[0]?.message)
      .toBe("carryIns: too large: got 10.00, expected less than 10.00, to which what is paid is rounded: what is cut off is less");
  });

  it("a balance that the policy does not use is carried on untouched", () => {
    for (
      const policy of [
        policyOf({ multiple: 10, mode: "down" }),
        definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base, other } }),
      ]
    ) {
      const [statement] = monthOf(policy, { other: "4385.37" }, { carryIns: [carriedIn("77.70")] }).statements;
      expect(statement).toMatchObject({ provisional: false, balances: { rounding: "77.70" } });
    }
  });

  it.each<[string, Limits, object, object, string | null]>([
    ["a line is pending", {}, { other: "?" }, {}, null],
    ["an adjustment is not known", {}, { other: 4000 }, { adjustments: [{ person: "li", line: "praise", amount: "?" }] }, null],
    ["the floor is not known", { floor: untyped(gmv) }, { other: 4000, gmv: "?" }, {}, null],
    ["the cap is not known", { cap: untyped(gmv) }, { other: 4000, gmv: "?" }, {}, null],
    ["a shortfall is not known", { kept: true }, { base: 4000, other: "5.37" }, { carryIns: [carriedIn("?", "protection")] }, null],
    [
      "an adjustment is not known between a cap and a floor that are one amount: it comes to the same",
      { cap: "4505.30", floor: "4505.30" },
      { other: 4000 },
      { adjustments: [{ person: "li", line: "praise", amount: "?" }] },
      "0.00",
    ],
    [
      "nor between two amounts: it may be another",
      { cap: "4519.30", floor: "4505.30" },
      { other: 4000 },
      { adjustments: [{ person: "li", line: "praise", amount: "?" }] },
      null,
    ],
    [
      "a draw's balance is not known that the policy does not use",
      {},
      { other: "4385.37" },
      { carryIns: [carriedIn("?", "draw")] },
      "5.37",
    ],
  ])("the closing balance where %s", (_, limits, row, additions, expected) => {
    expect(monthOf(policyOf(carried, limits), row, additions).statements[0]?.balances.rounding).toBe(expected);
  });

  // Cents, reckoned by the rules alone.
  interface Month {
    readonly pay: bigint;
    readonly cap: bigint | null;
    readonly floor: bigint | null;
  }
  const ceil = (amount: bigint, multiple: bigint) => ((amount + multiple - 1n) / multiple) * multiple;
  function byHand({ pay: earned, cap, floor }: Month, opening: bigint, multiple: bigint) {
    let pay = earned;
    if (cap !== null && pay > cap) pay = cap;
    if (floor !== null && pay < floor) pay = floor;
    if (pay <= 0n) return { pay, left: opening };
    const whole = pay + opening;
    let rounded = (whole / multiple) * multiple;
    if (cap !== null && pay <= cap && rounded > cap) rounded = (cap / multiple) * multiple;
    if (floor !== null && rounded < floor) rounded = ceil(floor, multiple);
    return { pay: rounded, left: whole > rounded ? whole - rounded : 0n };
  }
  const yuan = (cents: bigint) => `${cents < 0n ? "-" : ""}${String(cents < 0n ? -cents : cents).padStart(3, "0").replace(/(..)$/, ".$1")}`;

  const amounts = fc.integer({ min: -500, max: 9000 }).map(BigInt);
  const some = fc.option(fc.integer({ min: 100, max: 6000 }).map(BigInt));
  const multiples = fc.constantFrom(5n, 10n, 50n, 100n, 1000n);

  it("law: month by month it is what a clerk reckons, whatever the limits", () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 4 }), some, some, multiples, (months, cap, floor, multiple) => {
        const policy = policyOf({ multiple: yuan(multiple), mode: "down", carry: true }, {
          ...(cap === null ? {} : { cap: yuan(cap) }),
          ...(floor === null ? {} : { floor: yuan(floor) }),
        });
        let opening = 0n;
        for (const pay of months) {
          const [statement] =
            monthOf(policy, { other: yuan(pay) }, { carryIns: opening === 0n ? [] : [carriedIn(yuan(opening))] }).statements;
          const expected = byHand({ pay, cap, floor }, opening, multiple);
          expect([statement?.payable, statement?.balances.rounding]).toEqual([yuan(expected.pay), yuan(expected.left)]);
          // What a cap leaves may be more than a rounding leaves, and then has to be looked at by somebody.
          opening = expected.left < multiple ? expected.left : 0n;
        }
      }),
      { numRuns: 200 },
    );
  });

  it("law: nothing is lost or invented: what was paid and what is left are what was earned", () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 6 }), multiples, (months, multiple) => {
        const policy = policyOf({ multiple: yuan(multiple), mode: "down", carry: true });
        let carryIns: readonly CarryIn[] = [];
        let sum = 0n;
        for (const pay of months) {
          const [statement] = monthOf(policy, { other: yuan(pay) }, { carryIns }).statements;
          const left = statement?.balances.rounding ?? "";
          carryIns = [{ person: "li", balance: "rounding", amount: left }];
          sum += BigInt(String(statement?.payable).replace(".", ""));
        }
        const [{ amount } = { amount: "0" }] = carryIns;
        expect(sum + BigInt(String(amount).replace(".", ""))).toBe(months.reduce((total, each) => total + each, 0n));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a rounding that is none", () => {
  it.each<[string, unknown, string, readonly string[]]>([
    ["finer than the currency", { multiple: "0.005" }, "CNY", [
      "rounding.multiple: invalid multiple: got \"0.005\", expected money with at most 2 decimals",
    ]],
    ["a part of a yen", { multiple: "1.5" }, "JPY", [
      "rounding.multiple: invalid multiple: got \"1.5\", expected money with at most 0 decimals",
    ]],
    ["zero", { multiple: 0 }, "CNY", ["rounding.multiple: invalid multiple: got 0, expected a number above zero"]],
    ["under zero", { multiple: -10 }, "CNY", ["rounding.multiple: invalid multiple: got -10, expected a number above zero"]],
    ["to nothing", {}, "CNY", [
      "rounding.multiple: not a number: got nothing, expected a decimal number such as 12.5 or \"12.50\"",
    ]],
    ["carried, but rounded up", { multiple: 10, mode: "up", carry: true }, "CNY", [
      "rounding.mode: invalid choice: got \"up\", expected down: only what is cut off can be carried on",
    ]],
    ["carried, with no mode stated", { multiple: 10, carry: true }, "CNY", [
      "rounding.mode: invalid choice: got \"half-up\", expected down: only what is cut off can be carried on",
    ]],
    ["carried perhaps", { multiple: 10, mode: "down", carry: "yes" }, "CNY", [
      "rounding.carry: invalid choice: got \"yes\", expected one of true",
    ]],
    ["in no mode", { multiple: 10, mode: "nearest" }, "CNY", [
      "rounding.mode: invalid choice: got \"nearest\", expected one of half-up, half-even, half-down, up, down, ceiling, floor",
    ]],
    ["misspelt", { multiple: 10, carries: true }, "CNY", [
      "rounding.carries: unknown field: got \"carries\", expected one of multiple, mode, carry",
    ]],
    ["a number", 10, "CNY", ["rounding: not an object: got 10, expected an object"]],
  ])("is a fault of the policy: %s", (_, rounding, currency, messages) => {
    expect(thrownFaults(() => policyOf(untyped(rounding), { currency })).map(({ message }) => message)).toEqual(messages);
  });

  it("also where it comes from JSON", () => {
    const document: object = JSON.parse(stringifyPolicy(policyOf({ multiple: 10, mode: "down", carry: true })));
    const faults = (rounding: object) =>
      thrownFaults(() => parsePolicy({ ...document, rounding })).map(({ code, path }) => [code, path.join(".")]);
    expect(faults({ multiple: "0.001", mode: "up", carry: true })).toEqual([
      ["invalid_multiple", "rounding.multiple"],
      ["invalid_choice", "rounding.mode"],
    ]);
    expect(faults({ multiple: "10", mode: "down", carry: false })).toEqual([["invalid_choice", "rounding.carry"]]);
  });
});

describe("a rounding as a part of the policy", () => {
  const policy = policyOf({ multiple: 10, mode: "down", carry: true }, { cap: 9000, floor: 2000, kept: true });

  it("is what it is through JSON", () => {
    expect(policy.rounding).toEqual({ multiple: "10", mode: "down", carry: true });
    expect(parsePolicy(JSON.parse(stringifyPolicy(policy)))).toEqual(policy);
    expect(policyOf({ multiple: 10, carry: false }).rounding).toEqual({ multiple: "10", mode: "half-up" });
  });

  it("is told where it differs", () => {
    const texts = (before: Policy, after: Policy) => diffPolicies(before, after).changes.map(({ text }) => text);
    expect(texts(policyOf({ multiple: 10 }), policyOf({ multiple: 100, mode: "down" }))).toEqual([
      "rounding.multiple: 10 → 100",
      "rounding.mode: half-up → down",
    ]);
    expect(texts(definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base, other } }), policyOf({ multiple: 10 }))).toEqual([
      "rounding: nothing → multiple 10, mode half-up",
    ]);
  });

  it("may have small mistakes in it, each of which pays otherwise", () => {
    const variants = mutatePolicy(policy).filter(({ path }) => path[0] === "rounding");
    expect(variants.map(({ kind, path }) => `${kind} ${path.join(".")}`)).toEqual([
      "dropped rounding",
      "digit rounding.multiple",
      "tenfold rounding.multiple",
      "dropped rounding.carry",
    ]);
    for (const variant of variants) {
      const left = (each: Policy) => {
        const [statement] = monthOf(each, { base: 2995, other: "8.00" }, { carryIns: [carriedIn("9.00")] }).statements;
        return [statement?.payable, statement?.balances];
      };
      expect(left(variant.policy)).not.toEqual(left(policy));
    }
  });

  it("is drawn", () => {
    const drawn = fc.sample(policies(), { numRuns: 200, seed: 1 }).flatMap(({ rounding }) => rounding ?? []);
    expect(drawn.some(({ carry }) => carry === true)).toBe(true);
    expect(new Set(drawn.map(({ mode }) => mode)).size).toBeGreaterThan(3);
  });

  it("says in both languages what was rounded, and within what", () => {
    const period: unknown = {
      period: "2026-11",
      people: [{ id: "li", base: 4000, other: "385.37" }],
      carryIns: [carriedIn("3.00")],
    };
    const [english, chinese] = (["en", "zh"] as const).map((language) =>
      explanationText(explain(policy, untyped(period), { person: "li" }), { language }).split("\n").at(-1)
    );
    expect(english).toBe("  rounding (before 4385.37, cap 9000.00, floor 2000.00, carried 3.00, protected 4000.00) = -5.37, "
      + "rounded down to a multiple of 10 from 4388.37");
    expect(chinese).toBe("  取整（此前应发 4385.37，封顶额 9000.00，保底额 2000.00，上期扣零 3.00，受保护 4000.00） = -5.37，"
      + "由 4388.37 截尾到 10 的倍数");
  });

  it("changes nothing where it is not", () => {
    const plain = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { total: plus(base, minus(other, 1)) }, floor: 5 });
    const [statement] = monthOf(plain, { base: "4385.37" }).statements;
    expect(statement).toMatchObject({ payable: "4384.37", added: [], balances: { draw: "0.00", protection: "0.00", rounding: "0.00" } });
  });
});
