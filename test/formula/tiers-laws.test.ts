import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, marginal, metric, wholeAmount, type TierOptions } from "../../src/index.js";
import { decimals, Exact, exactly } from "./decimals.js";

const x = metric("x", "money", { places: "any" });
type Tier = readonly [from: string, rate: string];
type Options = TierOptions<typeof x, string>;

const slicesOf = (tiers: readonly Tier[], amount: string, options: Options = {}) =>
  evaluate(marginal(x, tiers, options), { x: amount }).value ?? "";
const wholeOf = (tiers: readonly Tier[], amount: string, options: Options = {}) =>
  evaluate(wholeAmount(x, tiers, options), { x: amount }).value ?? "";

const byNumber = (left: string, right: string) => new Exact(left).comparedTo(right);
const rates = decimals({ digits: 1, places: 4 });
const magnitudes = rates.map((rate) => new Exact(rate).abs().toFixed());

/** Bounds that rise, each with a rate. */
const tiersWith = (rate: fc.Arbitrary<string>, bounds = decimals({ digits: 4, places: 2 })): fc.Arbitrary<readonly Tier[]> =>
  fc
    .uniqueArray(fc.tuple(bounds, rate), { minLength: 1, maxLength: 6, selector: ([from]) => new Exact(from).toFixed() })
    .map((tiers) => tiers.toSorted(([left], [right]) => byNumber(left, right)));

/** The same with amounts, among which are the bounds themselves and a hair beside them. */
const tiersAt = (tiers: fc.Arbitrary<readonly Tier[]>) =>
  tiers.chain((tiers) => {
    const bounds = fc.constantFrom(...tiers.map(([from]) => from));
    const beside = fc.tuple(bounds, fc.constantFrom("0.0000001", "-0.0000001")).map(([from, hair]) => new Exact(from).plus(hair).toFixed());
    const amounts = fc.oneof(decimals({ digits: 4, places: 3 }), bounds, beside);
    return fc.record({ tiers: fc.constant(tiers), amount: amounts, other: amounts });
  });

/** The tiers with rates that rise, the least first. */
const rising = (tiers: fc.Arbitrary<readonly Tier[]>) =>
  tiers.map((tiers) => {
    const sorted = tiers.map(([, rate]) => rate).toSorted(byNumber);
    return tiers.map(([from], index) => [from, sorted[index] ?? ""] as const);
  });

describe("marginal", () => {
  it("is the sum over its slices", () => {
    fc.assert(fc.property(tiersAt(tiersWith(rates)), ({ tiers, amount }) => {
      let sum = new Exact(0);
      tiers.forEach(([from, rate], index) => {
        const top = Exact.min(amount, tiers[index + 1]?.[0] ?? amount);
        sum = Exact.max(top.minus(from), 0).times(rate).plus(sum);
      });
      expect(slicesOf(tiers, amount)).toBe(exactly(sum));
    }));
  });

  it("is the sum over every single cent at the rate of the band in which that cent lies", () => {
    const cents = fc.integer({ min: -60, max: 60 });
    const tiersInCents = fc
      .uniqueArray(fc.tuple(cents, fc.integer({ min: -500, max: 500 })), { minLength: 1, maxLength: 5, selector: ([from]) => from })
      .map((tiers) => tiers.toSorted(([left], [right]) => left - right));
    fc.assert(fc.property(tiersInCents, cents, (tiers, amount) => {
      let sum = 0;
      // The cent that leads from here to the next one: its band begins at it or below.
      for (let cent = -60; cent < amount; cent += 1) sum += tiers.findLast(([from]) => from <= cent)?.[1] ?? 0;
      const written = tiers.map(([from, rate]) => [new Exact(`${from}e-2`).toFixed(), new Exact(`${rate}e-3`).toFixed()] as const);
      expect(slicesOf(written, new Exact(`${amount}e-2`).toFixed())).toBe(exactly(`${sum}e-5`));
    }));
  });

  it("never pays less for more, as long as no rate is under zero", () => {
    fc.assert(fc.property(tiersAt(tiersWith(magnitudes)), ({ tiers, amount, other }) => {
      const [less, more] = [amount, other].toSorted(byNumber);
      expect(new Exact(slicesOf(tiers, more ?? "")).greaterThanOrEqualTo(slicesOf(tiers, less ?? ""))).toBe(true);
    }));
  });

  it("never leaves less for more either, as long as no rate is above one", () => {
    fc.assert(fc.property(
      tiersAt(tiersWith(decimals({ digits: 1, places: 4 }).map((rate) => Exact.min(rate, 1).toFixed()))),
      ({ tiers, amount, other }) => {
        const [less, more] = [amount, other].toSorted(byNumber).map((each) => new Exact(each).minus(slicesOf(tiers, each)));
        expect(more?.greaterThanOrEqualTo(less ?? "")).toBe(true);
      },
    ));
  });

  it("is continuous: at a bound nothing jumps, on either side it moves by its own rate", () => {
    fc.assert(fc.property(tiersWith(rates), fc.constantFrom("0.01", "0.0001", "0.00000000000001"), (tiers, step) => {
      tiers.forEach(([from, rate], index) => {
        const at = slicesOf(tiers, from);
        const above = new Exact(slicesOf(tiers, new Exact(from).plus(step).toFixed())).minus(at);
        const below = new Exact(at).minus(slicesOf(tiers, new Exact(from).minus(step).toFixed()));
        expect([exactly(below), exactly(above)]).toEqual([
          exactly(new Exact(tiers[index - 1]?.[1] ?? 0).times(step)),
          exactly(new Exact(rate).times(step)),
        ]);
      });
    }));
  });

  it("does not ask whose a bound is", () => {
    fc.assert(fc.property(tiersAt(tiersWith(rates)), ({ tiers, amount }) => {
      expect(slicesOf(tiers, amount, { bound: "inclusive-below" })).toBe(slicesOf(tiers, amount, { bound: "inclusive-above" }));
    }));
  });

  it("does not change by a further bound within a band", () => {
    fc.assert(fc.property(tiersAt(tiersWith(rates)), decimals({ digits: 4, places: 4 }), ({ tiers, amount }, further) => {
      const band = tiers.findLast(([from]) => new Exact(from).lessThan(further));
      fc.pre(band !== undefined && tiers.every(([from]) => !new Exact(from).equals(further)));
      const more = [...tiers, [further, band?.[1] ?? ""] as const].toSorted(([left], [right]) => byNumber(left, right));
      expect(slicesOf(more, amount)).toBe(slicesOf(tiers, amount));
    }));
  });

  it("of parts, each paid from where the one before ended, sums to that of the whole", () => {
    fc.assert(fc.property(
      tiersWith(rates),
      fc.array(decimals({ digits: 3, places: 2 }), { minLength: 1, maxLength: 6 }),
      (tiers, parts) => {
        let [before, paid] = [new Exact(0), new Exact(slicesOf(tiers, "0"))];
        for (const part of parts) {
          const after = before.plus(part);
          paid = paid.plus(slicesOf(tiers, after.toFixed())).minus(slicesOf(tiers, before.toFixed()));
          before = after;
        }
        expect(exactly(paid)).toBe(slicesOf(tiers, before.toFixed()));
      },
    ));
  });
});

describe("wholeAmount", () => {
  it("is the amount at the rate that a search through all bounds finds", () => {
    fc.assert(fc.property(tiersAt(tiersWith(rates)), fc.constantFrom("inclusive-above", "inclusive-below"), ({ tiers, amount }, bound) => {
      let [best, found] = [new Exact(-1e9), "0"];
      for (const [from, rate] of tiers) {
        const order = new Exact(amount).comparedTo(from);
        if ((order > 0 || (order === 0 && bound === "inclusive-above")) && best.lessThan(from)) [best, found] = [new Exact(from), rate];
      }
      expect(wholeOf(tiers, amount, { bound })).toBe(exactly(new Exact(amount).times(found)));
    }));
  });

  it("asks whose a bound is at the bounds alone", () => {
    fc.assert(fc.property(tiersAt(tiersWith(rates)), ({ tiers, amount }) => {
      fc.pre(tiers.every(([from]) => !new Exact(from).equals(amount)));
      expect(wholeOf(tiers, amount, { bound: "inclusive-below" })).toBe(wholeOf(tiers, amount));
    }));
  });

  it("may pay less for more: the witness", () => {
    const falling: readonly Tier[] = [["0", "0.05"], ["100000", "0.03"]];
    expect(["99999.99", "100000", "166666.65"].map((amount) => wholeOf(falling, amount))).toEqual(["4999.9995", "3000", "4999.9995"]);
  });

  it("never pays less for more where no rate is under zero and none falls, from zero up", () => {
    fc.assert(fc.property(
      tiersAt(rising(tiersWith(magnitudes))),
      fc.constantFrom("inclusive-above", "inclusive-below"),
      ({ tiers, amount, other }, bound) => {
        const [less, more] = [amount, other].map((each) => new Exact(each).abs().toFixed()).toSorted(byNumber);
        expect(new Exact(wholeOf(tiers, more ?? "", { bound })).greaterThanOrEqualTo(wholeOf(tiers, less ?? "", { bound }))).toBe(true);
      },
    ));
  });

  it("never pays less than marginal where the rates rise from zero up", () => {
    const positive = decimals({ digits: 4, places: 2, positive: true });
    fc.assert(fc.property(tiersAt(rising(tiersWith(magnitudes, positive))), ({ tiers, amount }) => {
      expect(new Exact(wholeOf(tiers, amount)).greaterThanOrEqualTo(slicesOf(tiers, amount))).toBe(true);
    }));
  });

  it("is marginal less a deduction of its band, as tax tables write it: the quick deduction", () => {
    fc.assert(fc.property(tiersAt(tiersWith(rates)), ({ tiers, amount }) => {
      let [deduction, before] = [new Exact(0), new Exact(0)];
      for (const [from, rate] of tiers.filter(([from]) => new Exact(from).lessThanOrEqualTo(amount))) {
        deduction = new Exact(rate).minus(before).times(from).plus(deduction);
        before = new Exact(rate);
      }
      expect(slicesOf(tiers, amount)).toBe(exactly(new Exact(wholeOf(tiers, amount)).minus(deduction)));
    }));
  });
});

describe("attainmentOf", () => {
  it("is the same as bounds that are multiplied by the target", () => {
    fc.assert(fc.property(
      tiersAt(tiersWith(rates)),
      decimals({ digits: 3, places: 3, positive: true }),
      fc.constantFrom("inclusive-above", "inclusive-below"),
      (at, target, bound) => {
        const scaled = at.tiers.map(([from, rate]) => [new Exact(from).times(target).toFixed(), rate] as const);
        // Amounts that lie on the bounds and beside them, since they are multiplied likewise.
        const amount = new Exact(at.amount).times(target).toFixed();
        expect(slicesOf(at.tiers, amount, { attainmentOf: target })).toBe(slicesOf(scaled, amount));
        expect(wholeOf(at.tiers, amount, { attainmentOf: target, bound })).toBe(wholeOf(scaled, amount, { bound }));
      },
    ));
  });
});
