import { count, distinct, sum, type Elapsed } from "../../tally/index.js";
import { orders } from "../reading/complaints.js";
import {
  buyers,
  disputesLost,
  netSales,
  ordersPaid,
  ordersRefunded,
  refundHours,
  refunds,
  refundsDue,
  refundsOnTime,
  returnsAccepted,
  returnsAsked,
} from "../reading/e-commerce.js";
import { checkStated, oneOfThese } from "./stated.js";
import { timeIn } from "./time-in.js";
import { inTime, type TimeLimit } from "./time-limit.js";

/** What an order's record says, and which choices of counting are made. */
export interface OrderOptions<R> {
  readonly paid: (record: R) => boolean;
  /** What was paid, in the policy's currency. */
  readonly amount: (record: R) => string;
  /** What was paid back of it. */
  readonly refunded: (record: R) => "nothing" | "part" | "all";
  /** What was kept of the amount after refunds. */
  readonly kept: (record: R) => string;
  /** Whether sales are what was paid or what was kept. */
  readonly sales: "paid" | "kept";
  /** Whether an order of which a part was paid back is a refunded one. */
  readonly partRefunds: "counted" | "leftOut";
  readonly buyer: (record: R) => string;
  /** Whether the platform stepped in and ruled for the buyer. */
  readonly disputeLost: (record: R) => boolean;
}

/**
 * The readings of orders: placed, paid, refunded, disputes lost, buyers and sales. Whose an order is says `attribution` of `jixiao/tally`,
 * as the tally's `person`.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none; of a record, where `refunded` says something else.
 *
 * @example
 * const folds = orderFolds({
 *   paid: (order: { readonly buyer: string; readonly amount: string; readonly back: boolean }) => true,
 *   amount: (order) => order.amount,
 *   refunded: (order) => (order.back ? "all" : "nothing"),
 *   kept: (order) => (order.back ? "0" : order.amount),
 *   sales: "kept",
 *   partRefunds: "leftOut",
 *   buyer: (order) => order.buyer,
 *   disputeLost: () => false,
 * });
 * folds.map((fold) => fold.metric.id); // => ["orders", "ordersPaid", "ordersRefunded", "disputesLost", "buyers", "netSales"]
 */
export function orderFolds<R>(options: OrderOptions<R>) {
  checkStated(options, {
    paid: "function",
    amount: "function",
    refunded: "function",
    kept: "function",
    sales: ["paid", "kept"],
    partRefunds: ["counted", "leftOut"],
    buyer: "function",
    disputeLost: "function",
  });
  const { paid: where, amount, kept, sales, partRefunds, buyer, disputeLost } = options;
  const isRefunded = (record: R): boolean => {
    const back = oneOfThese(options.refunded(record), ["nothing", "part", "all"], "refunded");
    return back === "all" || (back === "part" && partRefunds === "counted");
  };
  return [
    count<typeof orders, R>(orders),
    count(ordersPaid, { where }),
    count(ordersRefunded, { where: (record: R) => where(record) && isRefunded(record) }),
    count(disputesLost, { where: (record: R) => where(record) && disputeLost(record) }),
    distinct(buyers, buyer, { where }),
    sum(netSales, sales === "kept" ? kept : amount, { where }),
  ] as const;
}

/** What a refund's record says, and which choices of timing it are made. */
export interface RefundOptions<R> {
  /** From asking to the refund, by the clock that is meant; null where it is not paid back. */
  readonly toRefund: (record: R) => Elapsed | null;
  /** How long it has been due, from getting the goods back to the refund or to the end of the period; null where it is not due. */
  readonly dueFor: (record: R) => Elapsed | null;
  /** Within which a refund is on time: fifteen days by law. */
  readonly dueWithin: TimeLimit;
  /** Whether a return without a reason was asked for in the days that the law gives. */
  readonly returnAsked: (record: R) => boolean;
  readonly returnAccepted: (record: R) => boolean;
  /** Whether returns of goods that the law excepts count. */
  readonly exceptedGoods: "counted" | "leftOut";
  readonly isExcepted: (record: R) => boolean;
  /** To how many places each refund's hours are rounded before they are added. */
  readonly places: number;
}

/**
 * The readings of refunds and returns. A record is a refund or a return that was asked for, as it stands at the end of the period.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const folds = refundFolds({
 *   toRefund: (refund: { readonly seconds: string }) => refund,
 *   dueFor: (refund) => refund,
 *   dueWithin: { within: 15, unit: "days" },
 *   returnAsked: () => false,
 *   returnAccepted: () => false,
 *   exceptedGoods: "leftOut",
 *   isExcepted: () => false,
 *   places: 2,
 * });
 * folds.map((fold) => fold.metric.id); // => ["refunds", "refundHours", "refundsDue", "refundsOnTime", "returnsAsked", "returnsAccepted"]
 */
export function refundFolds<R>(options: RefundOptions<R>) {
  checkStated(options, {
    toRefund: "function",
    dueFor: "function",
    dueWithin: "limit",
    returnAsked: "function",
    returnAccepted: "function",
    exceptedGoods: ["counted", "leftOut"],
    isExcepted: "function",
    places: "number",
  });
  const { toRefund, dueFor, returnAsked, returnAccepted, exceptedGoods, isExcepted } = options;
  const [isOnTime, hours] = [inTime(options.dueWithin), timeIn("hours", options.places)];
  const hoursTaken = (record: R): string | null => {
    const taken = toRefund(record);
    return taken === null ? null : hours(taken);
  };
  const wasOnTime = (record: R): boolean => {
    const due = dueFor(record);
    return due !== null && toRefund(record) !== null && isOnTime(due);
  };
  const isAsked = (record: R): boolean => returnAsked(record) && (exceptedGoods === "counted" || !isExcepted(record));
  return [
    count(refunds, { where: (record: R) => toRefund(record) !== null }),
    sum(refundHours, hoursTaken),
    count(refundsDue, { where: (record: R) => dueFor(record) !== null }),
    count(refundsOnTime, { where: wasOnTime }),
    count(returnsAsked, { where: isAsked }),
    count(returnsAccepted, { where: (record: R) => isAsked(record) && returnAccepted(record) }),
  ] as const;
}
