import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  combine,
  definePolicy,
  isJixiaoError,
  marginal,
  metric,
  metrics,
  minus,
  prorate,
  round,
  settle,
  times,
  wholeAmount,
  type CombinedSettlement,
  type Settlement,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { adjustment, blankRow, cents, lineNames, payPolicy, yuan } from "../statement/pay-slip.js";
import { settleYear, years } from "../statement/slips.js";

const plain = payPolicy([], []);
const capped = payPolicy(["base"], ["cap"]);
const month = (period: string, people: readonly object[], more: object = {}, policy = plain): Settlement =>
  settle(policy, untyped({ period, people: people.map((row) => ({ ...blankRow, ...row })), ...more }));

describe("several months together", () => {
  it("are the sums of what was payable, line by line, a person and policy", () => {
    const quarter = combine([
      month("2026-10", [{ base: 3000, bonus: 100 }, { id: "wang", name: "王", base: 2000 }]),
      month("2026-11", [{ base: 3000, bonus: "0.50", fine: -20 }]),
      month("2026-12", [{ id: "zhao", base: 1 }, { name: "李雷", base: "3100.25" }]),
    ]);
    expect(quarter).toEqual<CombinedSettlement>({
      periods: ["2026-10", "2026-11", "2026-12"],
      statements: [
        {
          person: "li",
          name: "李雷",
          policy: "agent",
          currency: "CNY",
          periods: ["2026-10", "2026-11", "2026-12"],
          lines: { base: "9100.25", bonus: "100.50", fine: "-20.00" },
          lineOrder: ["base", "bonus", "fine"],
          added: "0.00",
          payable: "9180.75",
          provisional: false,
        },
        {
          person: "wang",
          name: "王",
          policy: "agent",
          currency: "CNY",
          periods: ["2026-10"],
          lines: { base: "2000.00", bonus: "0.00", fine: "0.00" },
          lineOrder: ["base", "bonus", "fine"],
          added: "0.00",
          payable: "2000.00",
          provisional: false,
        },
        {
          person: "zhao",
          name: null,
          policy: "agent",
          currency: "CNY",
          periods: ["2026-12"],
          lines: { base: "1.00", bonus: "0.00", fine: "0.00" },
          lineOrder: ["base", "bonus", "fine"],
          added: "0.00",
          payable: "1.00",
          provisional: false,
        },
      ],
      totals: [{ policy: "agent", currency: "CNY", people: 3, payable: "11181.75" }],
    });
  });

  it("of one month is that month", () => {
    const one = month("2026-11", [{ base: 3000, bonus: 400, capAt: 3100 }], {}, capped);
    expect(combine([one])).toMatchObject({
      periods: ["2026-11"],
      statements: [{ payable: "3100.00", added: "-300.00", lines: { base: "3000.00", bonus: "400.00" } }],
      totals: [{ payable: "3100.00", people: 1 }],
    });
  });

  it("has what was added apart; an adjustment that names a line counts with it", () => {
    const quarter = combine([
      month("2026-10", [{ base: 3000, bonus: 400, capAt: 3100 }], { adjustments: [adjustment("praise", 50)] }, capped),
      month("2026-11", [{ base: 3000, capAt: 9000 }], { adjustments: [adjustment("bonus", -120), adjustment("praise", 5)] }, capped),
    ]);
    // October: a cap of −350 and 50 of praise; November: 5 of praise and 115 of protection, since the bonus was taken back.
    expect(quarter.statements[0]).toMatchObject({
      lines: { base: "6000.00", bonus: "280.00", fine: "0.00" },
      added: "-180.00",
      payable: "6100.00",
    });
  });

  it("counts what waits as what was paid of it, and says that it may still change", () => {
    const quarter = combine([
      month("2026-10", [{ base: 3000, bonus: "?" }]),
      month("2026-11", [{ base: 3000, bonus: 200, reports: 0 }, { id: "wang" }]),
      month("2026-12", [{ base: null }]),
    ]);
    expect(quarter.statements.map(({ person, payable, provisional, lines }) => [person, payable, provisional, lines["bonus"]])).toEqual([
      ["li", "6000.00", true, "0.00"],
      ["wang", "0.00", false, "0.00"],
    ]);
  });

  it("keeps a person's policies apart, and takes ids as text", () => {
    const lead = definePolicy({ id: "lead", version: "1", currency: "CNY", pay: { salary: metric("base", "money") } });
    const both = (period: string, rows: readonly object[]): Settlement =>
      settle([plain, lead], untyped({ period, people: rows.map((row) => ({ ...blankRow, ...row })) }));
    const year = combine([
      both("1", [{ id: 7, policy: "agent", base: 1 }]),
      both("2", [{ id: "7", policy: "lead", base: 10 }]),
      both("3", [{ id: "7", policy: "agent", base: 100 }, { id: 8, policy: "lead", base: 1000 }]),
    ]);
    expect(year.statements.map(({ person, policy, periods, payable }) => [person, policy, periods, payable])).toEqual([
      [7, "agent", ["1", "3"], "101.00"],
      ["7", "lead", ["2"], "10.00"],
      [8, "lead", ["3"], "1000.00"],
    ]);
    expect(year.totals).toEqual([{ policy: "agent", currency: "CNY", people: 1, payable: "101.00" }, {
      policy: "lead",
      currency: "CNY",
      people: 2,
      payable: "1010.00",
    }]);
  });

  it("has the lines of all versions of a policy", () => {
    const later = definePolicy({ id: "agent", version: "2", currency: "CNY", pay: { meals: 300, base: metric("base", "money") } });
    const year = combine([month("1", [{ base: 1 }]), settle(later, { period: "2", people: [{ id: "li", base: 10 }] })]);
    expect(year.statements[0]).toMatchObject({
      lineOrder: ["base", "bonus", "fine", "meals"],
      lines: { base: "11.00", meals: "300.00" },
      payable: "311.00",
    });
  });

  it("takes settlements that were stored as JSON, and is JSON itself", () => {
    const months = [month("1", [{ base: 1 }]), month("2", [{ base: 2 }])];
    const stored = JSON.parse(JSON.stringify(months)) as readonly Settlement[];
    expect(combine(stored)).toEqual(combine(months));
    expect(JSON.parse(JSON.stringify(combine(months)))).toEqual(combine(months));
  });

  it("of people without anybody is empty", () => {
    expect(combine([month("1", [])])).toEqual({ periods: ["1"], statements: [], totals: [] });
  });
});

describe("what cannot be combined throws", () => {
  const faultsOf = (settlements: readonly Settlement[]): unknown => {
    try {
      return combine(settlements);
    } catch (error) {
      return isJixiaoError(error) ? error.faults.map(({ code, message }) => [code, message]) : error;
    }
  };
  const inCurrency = (period: string, currency: string, id: string, base: string) =>
    settle(definePolicy({ id: "agent", version: "1", currency, pay: { base: metric("base", "money") } }), {
      period,
      people: [{ id, base }],
    });

  it("no months", () => {
    expect(faultsOf([])).toEqual([["empty", "settlements: empty: got no settlements, expected at least one settlement"]]);
  });

  it("a month that comes twice, or three times: each month is told once", () => {
    expect(faultsOf([month("1", []), month("2", []), month("1", []), month("2", []), month("1", [])])).toEqual([
      ["used_twice", "settlements: used twice: got 1, expected each period once"],
      ["used_twice", "settlements: used twice: got 2, expected each period once"],
    ]);
  });

  it("a policy that changes its currency", () => {
    expect(faultsOf([inCurrency("1", "CNY", "li", "100"), inCurrency("2", "KWD", "li", "7.125")])).toEqual([[
      "invalid_currency",
      "agent: invalid currency: got CNY and KWD, expected one currency",
    ]]);
  });

  it("a policy that changes its currency, also where nobody was paid in both: the totals would add yuan to dinars", () => {
    expect(faultsOf([inCurrency("1", "CNY", "li", "100"), inCurrency("2", "KWD", "wang", "7.125")])).toEqual([[
      "invalid_currency",
      expect.any(String),
    ]]);
  });

  it("all at once", () => {
    const found = faultsOf([inCurrency("1", "CNY", "li", "100"), inCurrency("1", "KWD", "li", "7.125")]);
    expect(Array.isArray(found) ? found.map(([code]: readonly string[]) => code) : found).toEqual(["used_twice", "invalid_currency"]);
  });
});

describe("what was already paid trues up a target of more than a month", () => {
  /** What the combined lines of the months so far say that somebody was paid; nothing before the first. */
  const paidSoFar = (
    months: readonly Settlement[],
    line: string,
  ): string => (months.length === 0 ? "0" : (combine(months).statements[0]?.lines[line] ?? "0"));

  it("China's cumulative withholding: each month's tax is that of the year so far less what was withheld", () => {
    // 个人所得税法 (2018), rates of the annual schedule; the example of 30,000 a month with 11,500 deducted is the tax authority's, widely
    // reprinted: 555, 625 and 1,850 in the first three months. The later months follow by the same rule.
    const [taxable, withheld] = [metric("taxable", "money"), metric("withheld", "money")];
    const schedule = [["0", "0.03"], ["36000", "0.10"], ["144000", "0.20"], ["300000", "0.25"], ["420000", "0.30"], ["660000", "0.35"], [
      "960000",
      "0.45",
    ]] as const;
    const policy = definePolicy({
      id: "tax",
      version: "2019",
      currency: "CNY",
      pay: { tax: minus(marginal(taxable, schedule), withheld) },
    });
    const months: Settlement[] = [];
    for (let number = 1; number <= 12; number += 1) {
      months
        .push(settle(policy, {
          period: `2019-${number}`,
          people: [{ id: "li", taxable: number * 18_500, withheld: paidSoFar(months, "tax") }],
        }));
    }
    expect(months.map(({ statements }) => statements[0]?.payable)).toEqual([
      "555.00",
      "625.00",
      "1850.00",
      "1850.00",
      "1850.00",
      "1850.00",
      "1850.00",
      "2250.00",
      "3700.00",
      "3700.00",
      "3700.00",
      "3700.00",
    ]);
    const year = settle(policy, { period: "2019", people: [{ id: "li", taxable: 222_000, withheld: 0 }] });
    expect(combine(months).statements[0]?.payable).toBe("27480.00");
    expect(year.statements[0]?.payable).toBe("27480.00");
  });

  const simplyComp = [["January", 250_000, "2500.00", "2500.00"], ["February", 600_000, "15500.00", "5500.00"], [
    "March",
    800_000,
    "6000.00",
    "6000.00",
  ]] as const;

  it.each([
    ["highest rate", 2, "24000.00"],
    ["each slice at its own", 3, "14000.00"],
  ] as const)("SimplyComp's quota of a million, month by month: %s", (_, column, year) => {
    // "Apply highest rate": https://help.simplycomp.com/hc/en-us/articles/24325209007639-Apply-highest-rate; March and the year of the
    // highest rate are computed, since its table is cut off.
    const { credit, target, paid } = metrics({ person: { credit: "money", target: "money", paid: "money" } });
    const tiers = [["0", "0.01"], ["0.5", "0.03"]] as const;
    const reached = column === 2 ? wholeAmount(credit, tiers, { attainmentOf: target }) : marginal(credit, tiers, { attainmentOf: target });
    const policy = definePolicy({ id: "sales", version: "1", currency: "USD", pay: { commission: minus(reached, paid) } });
    const months: Settlement[] = [];
    for (const [period, toDate] of simplyComp) {
      months
        .push(settle(policy, { period, people: [{ id: "li", credit: toDate, target: 1_000_000, paid: paidSoFar(months, "commission") }] }));
    }
    expect(months.map(({ statements }) => statements[0]?.payable)).toEqual(simplyComp.map((row) => row[column]));
    expect(combine(months).statements[0]?.lines).toEqual({ commission: year });
  });

  it("Spiff's marginal payout within a running total: a deal of 20,000 after 145,000", () => {
    // "Use Marginal Payout Rule Functions": https://trailhead.salesforce.com/content/learn/modules/salesforce-spiff-marginal-payout-rules
    const { sold, paid } = metrics({ person: { sold: "money", paid: "money" } });
    const policy = definePolicy({
      id: "sales",
      version: "1",
      currency: "USD",
      pay: { commission: minus(marginal(sold, [["0", "0.04"], ["150000", "0.06"], ["250000", "0.08"]]), paid) },
    });
    const before = settle(policy, { period: "1", people: [{ id: "li", sold: 145_000, paid: 0 }] });
    const after = settle(policy, { period: "2", people: [{ id: "li", sold: 165_000, paid: paidSoFar([before], "commission") }] });
    expect([before, after].map(({ statements }) => statements[0]?.payable)).toEqual(["5800.00", "1100.00"]);
    expect(combine([before, after]).totals).toEqual([{ policy: "sales", currency: "USD", people: 1, payable: "6900.00" }]);
  });

  it("a yearly bonus paid in quarters of 20%, 20% and 20%, and the rest at the end", () => {
    // SEC, CIK 1125920 (2022), exhibit 10.01: 60,000 × 5% = 3,000, of which 600 a quarter; the last is what the year's attainment leaves.
    const { target, share, attained, paid } = metrics({ person: { target: "money", share: "ratio", attained: "ratio", paid: "money" } });
    const quarterly = definePolicy({
      id: "bonus",
      version: "2022",
      currency: "USD",
      pay: { bonus: times(times(target, share), attained) },
    });
    const yearly = definePolicy({ id: "bonus", version: "2022", currency: "USD", pay: { bonus: minus(times(target, attained), paid) } });
    const quarter = (period: string, attained: string) =>
      settle(quarterly, { period, people: [{ id: "li", target: 3000, share: "0.2", attained }] });
    const atTarget = ["Q1", "Q2", "Q3"].map((period) => quarter(period, "1"));
    const last = settle(yearly, { period: "Q4", people: [{ id: "li", target: 3000, attained: "1", paid: paidSoFar(atTarget, "bonus") }] });
    expect(last.statements[0]?.payable).toBe("1200.00");
    expect(combine([...atTarget, last]).statements[0]).toMatchObject({ periods: ["Q1", "Q2", "Q3", "Q4"], payable: "3000.00" });
    // 75%, 140% and 175% in the quarters, as published: 450, 840 and 1,050; 110% over the year leaves 960.
    const uneven = [quarter("Q1", "0.75"), quarter("Q2", "1.4"), quarter("Q3", "1.75")];
    expect(uneven.map(({ statements }) => statements[0]?.payable)).toEqual(["450.00", "840.00", "1050.00"]);
    expect(settle(yearly, { period: "Q4", people: [{ id: "li", target: 3000, attained: "1.1", paid: paidSoFar(uneven, "bonus") }] })
      .statements[0]?.payable).toBe("960.00");
  });

  it("and counts what was corrected by hand on that line, so that it is not paid twice", () => {
    const { sold, paid } = metrics({ person: { sold: "money", paid: "money" } });
    const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: minus(times(sold, "0.01"), paid) } });
    const first = settle(policy, {
      period: "1",
      people: [{ id: "li", sold: 10_000, paid: 0 }],
      adjustments: [{ person: "li", line: "commission", amount: 30, reason: "a sale that was entered late" }],
    });
    const second = settle(policy, { period: "2", people: [{ id: "li", sold: 13_000, paid: paidSoFar([first], "commission") }] });
    expect([first, second].map(({ statements }) => statements[0]?.payable)).toEqual(["130.00", "0.00"]);
  });
});

describe("laws of combining", () => {
  const sumOf = (amounts: readonly string[]) => yuan(amounts.reduce((sum, amount) => sum + cents(amount), 0n));

  it("twelve months are the sums of their lines, of what was added, and of what was payable", () => {
    fc.assert(
      fc.property(years, (slips) => {
        const months = settleYear(slips);
        const statements = months.flatMap(({ statements }) => statements);
        const [year] = combine(months).statements;
        for (const name of lineNames) {
          const named = statements.flatMap(({ added }) =>
            added.flatMap(({ kind, label, payable }) => (kind === "adjustment" && label === name ? payable : []))
          );
          expect(year?.lines[name]).toBe(sumOf([...statements.map(({ lines }) => lines[name]?.payable ?? "0.00"), ...named]));
        }
        const others = statements.flatMap(({ added }) =>
          added.flatMap(({ kind, label, payable }) => (kind === "adjustment" && lineNames.some((name) => name === label) ? [] : payable))
        );
        expect(year?.added).toBe(sumOf(others));
        expect(year?.payable).toBe(sumOf(statements.map(({ payable }) => payable)));
        expect(year?.payable).toBe(sumOf([...Object.values(year?.lines ?? {}), year?.added ?? ""]));
        expect(combine(months).totals[0]?.payable).toBe(sumOf(months.flatMap(({ totals }) => totals.map(({ payable }) => payable))));
      }),
      { numRuns: 60 },
    );
  });

  it("the order of the months changes no sum", () => {
    fc.assert(
      fc.property(
        years.chain((slips) => fc.shuffledSubarray([...settleYear(slips)], { minLength: 12 }).map((shuffled) => ({ slips, shuffled }))),
        ({ slips, shuffled }) => {
          const [sorted] = combine(settleYear(slips)).statements;
          const [mixed] = combine(shuffled).statements;
          expect({ ...mixed, periods: [] }).toEqual({ ...sorted, periods: [] });
        },
      ),
      { numRuns: 30 },
    );
  });

  it("a cumulative target, trued up month by month, pays in the year what the year alone would", () => {
    const { toDate, paid } = metrics({ person: { toDate: "money", paid: "money" } });
    const policies = [marginal, wholeAmount].map((tiers) =>
      definePolicy({
        id: "sales",
        version: "1",
        currency: "CNY",
        pay: { commission: minus(round(tiers(toDate, [["1000", "0.013"], ["20000", "0.05"], ["50000", "0.02"]]), { places: 2 }), paid) },
      })
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        fc.array(fc.integer({ min: -300_000, max: 2_000_000 }), { minLength: 1, maxLength: 12 }),
        (policy, sales) => {
          const months: Settlement[] = [];
          let total = 0n;
          for (const [index, sold] of sales.entries()) {
            total += BigInt(sold);
            const before = months.length === 0 ? "0" : (combine(months).statements[0]?.lines["commission"] ?? "0");
            months.push(settle(policy, { period: String(index), people: [{ id: "li", toDate: yuan(total), paid: before }] }));
          }
          const year = settle(policy, { period: "year", people: [{ id: "li", toDate: yuan(total), paid: 0 }] });
          // What was earned is rounded before what was paid is taken off. Rounded afterwards, half a cent of a month that takes pay back
          // goes the other way, since half-up is away from zero.
          expect(combine(months).statements[0]?.payable).toBe(year.statements[0]?.payable);
        },
      ),
      { numRuns: 80 },
    );
  });

  it("a wage by the days worked, month by month, is the year's up to half a cent a month", () => {
    const policy = definePolicy({
      id: "wage",
      version: "1",
      currency: "CNY",
      pay: { base: prorate(metric("wage", "money"), metric("worked", "days"), metric("whole", "days")) },
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000_000 }),
        fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 1, maxLength: 12 }),
        (wage, days) => {
          const whole = 261;
          const months = days.map((worked, index) =>
            settle(policy, { period: String(index), people: [{ id: "li", wage: yuan(BigInt(wage)), worked, whole }] })
          );
          const all = settle(policy, {
            period: "year",
            people: [{ id: "li", wage: yuan(BigInt(wage)), worked: days.reduce((sum, each) => sum + each, 0), whole }],
          });
          const off = cents(combine(months).statements[0]?.payable ?? "") - cents(all.statements[0]?.payable ?? "");
          // Each month and the year itself is off by half a cent at most.
          expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(BigInt(days.length + 1));
        },
      ),
      { numRuns: 80 },
    );
  });
});
