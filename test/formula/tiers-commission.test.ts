import { describe, expect, it } from "vitest";
import {
  evaluate,
  marginal,
  metrics,
  minus,
  moreThan,
  times,
  wholeAmount,
  when,
  type Quantity,
  type TierOptions,
} from "../../src/index.js";
import { plans, simplyComp, slab, spiff, type Plan } from "./commission-plans.js";
import { Exact, exactly } from "./decimals.js";
import { sdlt2025, type Bands } from "./tax-schedules.js";

const { sold, paid } = metrics({ person: { sold: "money", paid: "money" } });

const marginalOf = (bands: Bands, amount: string, options: TierOptions<typeof sold, string> = {}) =>
  evaluate(marginal(sold, bands, options), { sold: amount }).value;
const wholeOf = (bands: Bands, amount: string, options: TierOptions<typeof sold, string> = {}) =>
  evaluate(wholeAmount(sold, bands, options), { sold: amount }).value;

const optionsOf = ({ bound, target }: Plan) => ({
  ...(bound === undefined ? {} : { bound }),
  ...(target === undefined ? {} : { attainmentOf: target }),
});

describe("a commission as its source publishes it", () => {
  const cases = plans.flatMap((plan) => plan.pays.map((pays) => ({ ...plan, ...pays, options: optionsOf(plan) })));

  it.each(cases.flatMap(({ marginal, ...rest }) => (marginal === undefined ? [] : [{ ...rest, commission: marginal }])))(
    "$source: $amount by slices is $commission",
    ({ bands, amount, commission, options }) => {
      expect(marginalOf(bands, amount, options)).toBe(exactly(commission));
    },
  );

  it.each(cases.flatMap(({ wholeAmount, ...rest }) => (wholeAmount === undefined ? [] : [{ ...rest, commission: wholeAmount }])))(
    "$source: $amount as a whole is $commission",
    ({ bands, amount, commission, options }) => {
      expect(wholeOf(bands, amount, options)).toBe(exactly(commission));
    },
  );

  it.each(cases.flatMap(({ slices, ...rest }) => (slices === undefined ? [] : [{ ...rest, slices }])))(
    "$source: the slices of $amount are $slices",
    ({ bands, amount, slices, options, target }) => {
      const bounds = bands.map(([from]) => new Exact(from).times(target ?? 1).toFixed());
      const ours = slices.map((_, index) => {
        const top = Exact.min(bounds[index + 1] ?? amount, amount).toFixed();
        return exactly(new Exact(marginalOf(bands, top, options) ?? "").minus(marginalOf(bands, bounds[index] ?? "", options) ?? ""));
      });
      expect(ours).toEqual(slices.map(exactly));
    },
  );

  it("SimplyComp: month by month, what is due to date less what was paid", () => {
    const months = (due: Quantity<"money", typeof sold>) => {
      let before = new Exact(0);
      return simplyComp.months.map(({ toDate }) => {
        const { value } = evaluate(minus(due, paid), { sold: toDate, paid: before.toFixed() });
        before = before.plus(value ?? "");
        return value;
      });
    };
    const options = { attainmentOf: simplyComp.target };
    expect(months(marginal(sold, simplyComp.bands, options))).toEqual(simplyComp.months.map((month) => month.marginal));
    expect(months(wholeAmount(sold, simplyComp.bands, options))).toEqual(simplyComp.months.map((month) => month.highestRate));
  });

  it("Spiff: a deal is paid from where the running total stands", () => {
    const after = new Exact(spiff.before).plus(spiff.deal).toFixed();
    expect(exactly(new Exact(marginalOf(spiff.bands, after) ?? "").minus(marginalOf(spiff.bands, spiff.before) ?? "")))
      .toBe(spiff.commission);
  });
});

describe("stamp duty before and after 4 December 2014: whole amount, and slices", () => {
  it.each([
    // Pounds and pence are ours; what is published of each price stands beside it.
    { price: "125000", before: "0", after: "0" },
    { price: "125001", before: "1250.01", after: "0.02" }, // a jump of £1,250
    { price: "250000", before: "2500", after: "2500" },
    { price: "250001", before: "7500.03", after: "2500.05" }, // a jump of £5,000
    { price: "275000", before: "8250", after: "3750" }, // £4,500 less
    { price: "500000", before: "15000", after: "15000" },
    { price: "500001", before: "20000.04", after: "15000.05" }, // a jump of £5,000
    { price: "937500", before: "37500", after: "37500" }, // breaks even
  ])("£$price: £$before, then £$after", ({ price, before, after }) => {
    expect(wholeOf(slab, price, { bound: "inclusive-below" })).toBe(before);
    expect(marginalOf(sdlt2025, price)).toBe(after);
  });

  const slabOf = (price: string) => new Exact(wholeOf(slab, price, { bound: "inclusive-below" }) ?? "");

  it.each([
    // Taxation, "If I were Chancellor", 19 May 2010, in whole pounds.
    // https://taxation.co.uk/articles/2010-05-19-20419-if-i-were-chancellor
    ["125000", 1250],
    ["250000", 5000],
    ["500000", 5000],
  ])("jumps at £%s by £%s, as published", (price, jump) => {
    expect(slabOf(new Exact(price).plus(1).toFixed()).minus(slabOf(price)).floor().toNumber()).toBe(jump);
  });

  it("at £275,000 saves the £4,500 that the Chancellor announced", () => {
    // https://communities.lawsociety.org.uk/property-news/chancellor-announces-end-of-sdlt-slab-system/5045489.article
    expect(slabOf("275000").minus(marginalOf(sdlt2025, "275000") ?? "").toNumber()).toBe(4500);
  });

  it("breaks even at £937,500: a pound less was dearer before, a pound more is dearer after", () => {
    // https://cliftoningram.co.uk/news/latest-news/new-stamp-duty-rates
    const order = (price: string) => slabOf(price).comparedTo(marginalOf(sdlt2025, price) ?? "");
    expect(["937499", "937500", "937501"].map(order)).toEqual([1, 0, -1]);
  });
});

describe("whose a bound is", () => {
  const eclipse: Bands = [["0", "0.02"], ["200", "0.03"], ["500", "0.04"], ["1000", "0.055"]];
  const jumping: Bands = [["0", "0.50"], ["100000", "0.60"]];

  it.each([
    // Each rule is published, the amounts at the bound are ours.
    // Salesforce, "tier_payout": unless told otherwise, "this function uses the tier with the lower value".
    // https://help.salesforce.com/apex/HTViewHelpDoc?id=sales.spiff_function_ref_tier_payout.htm
    { source: "Spiff, tier_payout", bands: spiff.bands, at: "150000", below: "6000", above: "9000", owner: "below" },
    { source: "Epicor Eclipse, $500.01 to $1000.00", bands: eclipse, at: "1000", below: "40", above: "55", owner: "below" },
    { source: "stamp duty, £125,001 to £250,000", bands: slab, at: "125000", below: "0", above: "1250", owner: "below" },
    { source: "stamp duty, £125,001 to £250,000", bands: slab, at: "250000", below: "2500", above: "7500", owner: "below" },
    { source: "Earn Base, once you reach it", bands: jumping, at: "100000", below: "50000", above: "60000", owner: "above" },
    {
      source: "MyTime, $500+",
      bands: [["0", "0.25"], ["500", "0.30"], ["3000", "0.40"]],
      at: "500",
      below: "125",
      above: "150",
      owner: "above",
    },
  ] as const)("$source: $at belongs to the band $owner", ({ bands, at, below, above, owner }) => {
    expect(wholeOf(bands, at, { bound: "inclusive-below" })).toBe(below);
    expect(wholeOf(bands, at, { bound: "inclusive-above" })).toBe(above);
    expect(wholeOf(bands, at)).toBe(above);
    expect(wholeOf(bands, at, { bound: `inclusive-${owner}` })).toBe(owner === "below" ? below : above);
    for (const cent of ["-0.01", "0.01"]) {
      const beside = new Exact(at).plus(cent).toFixed();
      expect(wholeOf(bands, beside, { bound: "inclusive-below" })).toBe(wholeOf(bands, beside, { bound: "inclusive-above" }));
    }
    expect(marginalOf(bands, at, { bound: "inclusive-below" })).toBe(marginalOf(bands, at));
  });

  it("by attainment, it is a share of the target", () => {
    const options = { attainmentOf: "80000" };
    expect(wholeOf([["0", "0.01"], ["1", "0.02"]], "80000", { ...options, bound: "inclusive-below" })).toBe("800");
    expect(wholeOf([["0", "0.01"], ["1", "0.02"]], "80000", options)).toBe("1600");
  });

  it("under the bound that begins at 0, an amount of 0 pays nothing, whoever owns it", () => {
    expect(wholeOf([["0", "0.02"]], "0", { bound: "inclusive-below" })).toBe("0");
    expect(wholeOf([["0", "0.02"]], "0")).toBe("0");
  });

  it("a table that gives one bound up and the next down is a choice between tiers", () => {
    // Sales Cookie, "Under 100%", "100% – 150%", "Above 150%"; the rates are ours.
    // https://support2.salescookie.com/portal/en/kb/articles/kb-what-is-the-difference-between-cumulative-and-non-cumulative-tiers
    const target = "100000";
    const commission = when(
      moreThan(sold, times(target, "1.5")),
      times(sold, "0.10"),
      wholeAmount(sold, [[0, "0.05"], [1, "0.08"]], { attainmentOf: target }),
    );
    const at = (amount: string) => evaluate(commission, { sold: amount }).value;
    expect(["99999.99", "100000", "150000", "150000.01"].map(at)).toEqual(["4999.9995", "8000", "12000", "15000.001"]);
  });
});

describe("a commission on the whole amount may leave less for more", () => {
  it("where it is deducted, at every jump: the seller's net of the old stamp duty", () => {
    const net = minus(sold, wholeAmount(sold, slab, { bound: "inclusive-below" }));
    expect(["250000", "250001"].map((price) => evaluate(net, { sold: price }).value)).toEqual(["247500", "242500.97"]);
  });

  it("where it is paid, as soon as a rate falls", () => {
    const falling: Bands = [["0", "0.10"], ["1000", "0.05"]];
    expect(["999.99", "1000"].map((amount) => wholeOf(falling, amount))).toEqual(["99.999", "50"]);
    expect(["999.99", "1000"].map((amount) => marginalOf(falling, amount))).toEqual(["99.999", "100"]);
  });
});
