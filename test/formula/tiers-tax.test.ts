import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandsUpTo, definePolicy, evaluate, line, lookup, marginal, metrics, minus, settle, times } from "../../src/index.js";
import { decimals, Exact, exactly } from "./decimals.js";
import { china, cumulated, irishCharge2021, sliced, worked, type Bands } from "./tax-schedules.js";

const { income, withheld } = metrics({ person: { income: "money", withheld: { unit: "money", places: "any" } } });
const taxOn = (bands: Bands, amount: string) => evaluate(marginal(income, bands), { income: amount }).value ?? "";

describe("an official schedule, as marginal tiers, gives the tax that its source prints", () => {
  it.each([...cumulated, ...worked])("$name", ({ bands, printed }) => {
    expect(printed.map(([amount]) => [amount, taxOn(bands, amount)])).toEqual(printed.map(([amount, tax]) => [amount, exactly(tax)]));
  });

  it("United Kingdom, income tax 2024–25: of £35,000, £22,430 is taxed at 20%", () => {
    // gov.uk, "Income Tax rates and Personal Allowances: previous tax years", https://www.gov.uk/income-tax-rates/previous-tax-years :
    // printed is the slice; its tax is ours.
    expect(taxOn([["12570", "1"]], "35000")).toBe("22430");
    expect(taxOn([["12570", "0.20"]], "35000")).toBe("4486");
  });
});

describe("a schedule in the form 'a sum, plus a rate of the excess over the bound' is the same", () => {
  it.each(cumulated)("$name", ({ bands, printed }) => {
    const sums = new Map(printed);
    fc.assert(fc.property(fc.nat({ max: bands.length - 1 }), decimals({ digits: 6, places: 2, positive: true }), (index, above) => {
      const [from, rate] = bands[index] ?? ["", ""];
      const next = bands[index + 1]?.[0] ?? "999999999";
      const amount = Exact.min(new Exact(from).plus(above), next);
      const sum = sums.get(from) ?? "0";
      expect(taxOn(bands, amount.toFixed())).toBe(exactly(amount.minus(from).times(rate).plus(sum)));
    }));
  });
});

describe("a source that prints the slices", () => {
  it.each(sliced)("$name", ({ bands, amount, slices, sum }) => {
    const reached = bands.filter(([from]) => new Exact(from).lessThan(amount)).map(([from], index) =>
      [from, bands[index + 1]?.[0] ?? amount] as const
    );
    const paid = reached.map(([from, next]) => new Exact(taxOn(bands, Exact.min(next, amount).toFixed())).minus(taxOn(bands, from)));
    expect(paid.map(exactly)).toEqual(slices.map(exactly));
    expect(taxOn(bands, amount)).toBe(exactly(sum));
  });

  it("and rounds them by themselves: a cent apart. No tier is rounded here, the line is, once", () => {
    expect(taxOn(irishCharge2021, "28000")).toBe("562.645");
    const charge = marginal(income, irishCharge2021);
    const policy = definePolicy({
      id: "charge",
      version: "2021",
      currency: "EUR",
      pay: { ours: charge, printed: line(charge, { rounding: "half-down" }) },
    });
    const [statement] = settle(policy, { period: "2021", people: [{ id: "case study", income: "28000" }] }).statements;
    expect(statement?.lines.ours.amount).toBe("562.65");
    expect(statement?.lines.printed.amount).toBe("562.64");
  });
});

describe.each(china)("$name: income × rate − quick deduction", ({ bands, deductions, above }) => {
  const rates = bandsUpTo(deductions.map(([upTo], index) => [upTo, bands[index]?.[1] ?? ""]), { otherwise: bands.at(-1)?.[1] ?? "" });
  const quick = minus(times(income, lookup(income, rates)), lookup(income, bandsUpTo(deductions, { otherwise: above }), { unit: "money" }));
  const quickTaxOn = (amount: string) => evaluate(quick, { income: amount }).value;

  it("is the marginal form at every bound and a cent beside it", () => {
    for (const [bound] of bands) {
      for (const cents of ["-0.01", "0", "0.01"]) {
        const amount = Exact.max(new Exact(bound).plus(cents), 0).toFixed();
        expect(taxOn(bands, amount)).toBe(quickTaxOn(amount));
      }
    }
  });

  it("is the marginal form for any income", () => {
    fc.assert(fc.property(decimals({ digits: 8, places: 2, positive: true }), (amount) => {
      expect(taxOn(bands, amount)).toBe(quickTaxOn(amount));
    }));
  });

  it("has deductions that follow from the bounds and the rates", () => {
    let sum = new Exact(0);
    const following = bands.map(([from, rate], index) => {
      sum = new Exact(rate).minus(bands[index - 1]?.[1] ?? rate).times(from).plus(sum);
      return exactly(sum);
    });
    expect(following).toEqual([...deductions.map(([, deduction]) => deduction), above]);
  });
});

describe("China's cumulative withholding (累计预扣法)", () => {
  const [annual] = china;
  const due = minus(marginal(income, annual?.bands ?? []), withheld);
  const months = (taxable: readonly string[]) => {
    let [toDate, paid] = [new Exact(0), new Exact(0)];
    return taxable.map((amount) => {
      toDate = toDate.plus(amount);
      const { value } = evaluate(due, { income: toDate.toFixed(), withheld: paid.toFixed() });
      paid = paid.plus(value ?? "");
      return value;
    });
  };

  it("withholds what a widely reprinted example of 2019 does in its first three months", () => {
    // Wage 30,000; less 5,000, 4,500 and 2,000 a month: 555.00, 37,000 × 10% − 2,520 − 555 = 625.00, 55,500 × 10% − 2,520 − 555 − 625 =
    // 1,850.00.
    expect(months(["18500", "18500", "18500"])).toEqual(["555", "625", "1850"]);
  });

  it("comes in twelve months to the year's tax, whatever each month brings", () => {
    // A year of that example: 222,000 × 20% − 16,920. The months after the third are ours.
    const year = months(Array.from({ length: 12 }, () => "18500"));
    expect(year.slice(3)).toEqual(["1850", "1850", "1850", "1850", "2250", "3700", "3700", "3700", "3700"]);
    expect(Exact.sum(...year.map((month) => month ?? "")).toFixed()).toBe("27480");
    fc.assert(fc.property(fc.array(decimals({ digits: 6, places: 2 }), { minLength: 1, maxLength: 12 }), (taxable) => {
      const total = Exact.sum(...taxable).toFixed();
      expect(exactly(Exact.sum(...months(taxable).map((month) => month ?? "")))).toBe(taxOn(annual?.bands ?? [], total));
    }));
  });
});
