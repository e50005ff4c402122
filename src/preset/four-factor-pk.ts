import { ownOptions } from "../error/index.js";
import { contest, highest, lowest, type Contest } from "../contest/index.js";
import type { DecimalInput } from "../decimal/index.js";
import { atLeast, metrics, ratio, type Need, type NeedsOf, type Operand, type StatedList } from "../formula/index.js";
import { checkOptions } from "./check-options.js";
import { withOwnMetrics, type KnownMetrics, type OwnMetrics, type ReadMetrics } from "./own-metrics.js";

/** Metrics, prizes and eligibility of `fourFactorPk`. */
export interface FourFactorPkOptions<
  Own extends OwnMetrics<Usual> = {},
  P extends readonly Operand[] = readonly DecimalInput[],
  Z extends readonly Operand[] = readonly DecimalInput[],
> {
  /** Metrics of one's own in the place of those that it reads, of the same units: other columns, ranges, labels. */
  readonly metrics?: Own & KnownMetrics<Own, Usual>;
  /** The prizes of the first, the second, … place in each factor; 300, 200, 100 unless stated. Each may be a parameter. */
  readonly prizesPerFactor?: StatedList<P, "money", "a prize">;
  /** The prizes of the overall standing, by the sum of ranks; none unless stated. Each may be a parameter. */
  readonly overallPrizes?: StatedList<Z, "money", "a prize">;
  /** Fewer inquiries than this, and one takes no part: few cases must not outrank many; 50 unless stated. */
  readonly minimumInquiries?: DecimalInput;
}

/** What it reads, made for who asks for it: a program that starts need not wait for it. */
function usualMetrics() {
  return metrics({
    person: {
      gmv: { unit: "money", label: { en: "GMV", zh: "订单成交总额" } },
      orders: { unit: "count", range: [0, null], label: { en: "inquirers who ordered", zh: "询单下单人数" } },
      inquiries: { unit: "count", range: [0, null], label: { en: "customers received", zh: "接待人数" } },
      responseSeconds: { unit: "seconds", range: [0, 86_400], label: { en: "response time", zh: "响应时间" } },
    },
  });
}

type Usual = ReturnType<typeof usualMetrics>;
type Factor = "gmv" | "conversion" | "response" | "received";

/**
 * The four-factor PK of a shop's people: GMV, inquiry conversion, response time (shorter is better) and customers received. Each factor
 * compares people and nothing is turned into points, so that it works the same in a good month and in a bad one. A few lines of public
 * builders: copy them to go on from here.
 *
 * Units: `orders` and `inquiries` are counts, from which conversion is worked out at 4 places; who received nobody has no conversion.
 *
 * @throws {JixiaoError} `unknown_field` for an option or a metric that it does not have, `unit_mismatch` for a metric of another unit;
 * faults of the contest come from what reads it.
 *
 * @example
 * const pk = fourFactorPk({ minimumInquiries: 0 });
 * const rows = [
 *   { id: "li", team: "shop-1", gmv: 90000, orders: 421, inquiries: 812, responseSeconds: "21.4" },
 *   { id: "wang", team: "shop-1", gmv: 72000, orders: 430, inquiries: 790, responseSeconds: "18" },
 * ];
 * standings(pk, rows)[0]?.entrants.map(({ prize }) => prize); // => ["1000.00", "1000.00"]
 * JSON.stringify(fourFactorPk({ metrics: { gmv: metric("成交额", "money") } })).includes("成交额"); // => true
 */
export function fourFactorPk<
  const Own extends OwnMetrics<Usual> = {},
  const P extends readonly Operand[] = [],
  const Z extends readonly Operand[] = [],
>(options: FourFactorPkOptions<Own, P, Z> = {}): FourFactorPk<Own, P[number] | Z[number]> {
  checkOptions(options, ["prizesPerFactor", "overallPrizes", "minimumInquiries", "metrics"]);
  // Whether they may stand there is for the contest to say.
  const given = ownOptions(options as FourFactorPkOptions<Own>);
  const { gmv, orders, inquiries, responseSeconds } = withOwnMetrics(usualMetrics(), given.metrics);
  const { prizesPerFactor = [300, 200, 100], overallPrizes = [], minimumInquiries = 50 } = given;
  const pk = contest("pk", {
    factors: {
      gmv: highest(gmv, { label: { en: "GMV", zh: "成交额" } }),
      conversion: highest(ratio(orders, inquiries, { places: 4 }), { label: { en: "inquiry conversion", zh: "询单转化率" } }),
      response: lowest(responseSeconds, { label: { en: "response time", zh: "响应时间" } }),
      received: highest(inquiries, { label: { en: "customers received", zh: "接待人数" } }),
    },
    within: "team",
    eligible: atLeast(inquiries, minimumInquiries),
    prizesPerFactor,
    overall: { by: "ranks", prizes: overallPrizes },
    label: { en: "four-factor PK", zh: "四要素 PK" },
  });
  return pk as unknown as FourFactorPk<Own, P[number] | Z[number]>;
}

/** The contest that `fourFactorPk` gives; `Own` are the metrics that stand in the place of its own, `Prize` what its prizes are. */
export type FourFactorPk<Own = {}, Prize = never> = Contest<
  "pk",
  Factor,
  ReadMetrics<Own, Usual> | NeedsOf<Prize> | Need.Contest<"pk", Factor, "people"> | Need.Others | Need.Teammates<never>,
  "people"
>;
