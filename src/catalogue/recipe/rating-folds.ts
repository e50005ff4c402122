import { count, sum, type Elapsed } from "../../tally/index.js";
import {
  afterSalesRatings,
  afterSalesSatisfied,
  serviceOrders,
  serviceOrdersReviewedInTime,
  shopRatingPoints,
  shopRatings,
} from "../reading/e-commerce.js";
import { checkStated } from "./stated.js";
import { inTime, type TimeLimit } from "./time-limit.js";
import { isCounted, type CountedHours } from "./counted-hours.js";

/** What a shop's rating says, and whether ratings by default count. */
export interface ShopRatingOptions<R> {
  /** One to five, of one area: description, service, logistics each have a tally of their own. */
  readonly stars: (record: R) => number;
  /** Whether ratings that the platform gave because nobody rated count. */
  readonly defaults: "counted" | "leftOut";
  readonly isDefault: (record: R) => boolean;
}

/**
 * The readings of detailed seller ratings. @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const ratings = shopRatingFolds({
 *   stars: (rating: { readonly service: number }) => rating.service,
 *   defaults: "leftOut",
 *   isDefault: () => false,
 * });
 * ratings.map((fold) => fold.metric.id); // => ["shopRatings", "shopRatingPoints"]
 */
export function shopRatingFolds<R>(options: ShopRatingOptions<R>) {
  checkStated(options, { stars: "function", defaults: ["counted", "leftOut"], isDefault: "function" });
  const where = (record: R): boolean => options.defaults === "counted" || !options.isDefault(record);
  return [count(shopRatings, { where }), sum(shopRatingPoints, options.stars, { where })] as const;
}

/** What a service order's record says, and which choices of counting are made. */
export interface AfterSalesOptions<R> extends CountedHours<R> {
  /** From the service order to its review; null where it was not reviewed. */
  readonly toReview: (record: R) => Elapsed | null;
  /** Within which a review is in time: twenty minutes on one platform. */
  readonly reviewWithin: TimeLimit;
  /** What the buyer said afterwards; null where nobody rated. */
  readonly satisfied: (record: R) => boolean | null;
}

/**
 * The readings of service orders after a sale. @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const afterSales = afterSalesFolds({
 *   at: (order: { readonly at: string; readonly seconds: string; readonly satisfied: boolean | null }) => order.at,
 *   hours: "always",
 *   toReview: (order) => order,
 *   reviewWithin: { within: 20, unit: "minutes" },
 *   satisfied: (order) => order.satisfied,
 * });
 * afterSales.map((fold) => fold.metric.id);
 * // => ["serviceOrders", "serviceOrdersReviewedInTime", "afterSalesRatings", "afterSalesSatisfied"]
 */
export function afterSalesFolds<R>(options: AfterSalesOptions<R>) {
  checkStated(options, { at: "function", hours: "hours", toReview: "function", reviewWithin: "limit", satisfied: "function" });
  const { toReview, satisfied } = options;
  const [where, isPrompt] = [isCounted(options), inTime(options.reviewWithin)];
  const isReviewed = (record: R): boolean => {
    const taken = toReview(record);
    return taken !== null && isPrompt(taken);
  };
  return [
    count(serviceOrders, { where }),
    count(serviceOrdersReviewedInTime, { where: (record: R) => where(record) && isReviewed(record) }),
    count(afterSalesRatings, { where: (record: R) => satisfied(record) !== null }),
    count(afterSalesSatisfied, { where: (record: R) => satisfied(record) === true }),
  ] as const;
}
