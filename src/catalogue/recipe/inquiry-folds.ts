import { distinct, elapsed, type Instant, type WorkingHours } from "../../tally/index.js";
import { inquirers, inquirersPaidFinally, inquirersPaidNextDay } from "../reading/e-commerce.js";
import { checkStated } from "./stated.js";
import { inTime } from "./time-limit.js";

/** What an inquiry's record says, and which choices of counting conversions are made. */
export interface InquiryOptions<R> {
  readonly buyer: (record: R) => string;
  readonly asked: (record: R) => Instant;
  /** When the buyer first paid after asking; null where not. */
  readonly paid: (record: R) => Instant | null;
  /** By whose calendar a day is a day. */
  readonly calendar: Pick<WorkingHours, "dateOf">;
  /** Up to how many dates after the inquiry a payment is one in the end; the platforms' figure is four days late. */
  readonly finallyWithin: number;
  /** Whether a buyer who asks on two days is one inquirer or two. */
  readonly repeated: "onceAPeriod" | "onceADay";
  /** Whether inquiries after a purchase, about it, count. */
  readonly afterSales: "counted" | "leftOut";
  readonly isAfterSales: (record: R) => boolean;
}

/**
 * The readings of inquirers and of those who paid: on the same or the next date, and in the end. People count, not chats.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const inquiries = inquiryFolds({
 *   buyer: (chat: { readonly buyer: string; readonly at: string; readonly paid: string | null }) => chat.buyer,
 *   asked: (chat) => chat.at,
 *   paid: (chat) => chat.paid,
 *   calendar: workingHours({ offset: "+08:00", days: [["00:00", "24:00"]] }),
 *   finallyWithin: 3,
 *   repeated: "onceAPeriod",
 *   afterSales: "leftOut",
 *   isAfterSales: () => false,
 * });
 * inquiries.map((fold) => fold.metric.id); // => ["inquirers", "inquirersPaidNextDay", "inquirersPaidFinally"]
 */
export function inquiryFolds<R>(options: InquiryOptions<R>) {
  checkStated(options, {
    buyer: "function",
    asked: "function",
    paid: "function",
    calendar: "calendar",
    finallyWithin: "number",
    repeated: ["onceAPeriod", "onceADay"],
    afterSales: ["counted", "leftOut"],
    isAfterSales: "function",
  });
  const { buyer, asked, paid, calendar, finallyWithin, repeated, afterSales, isAfterSales } = options;
  const key = (record: R): string => (repeated === "onceAPeriod" ? buyer(record) : `${calendar.dateOf(asked(record))} ${buyer(record)}`);
  const where = (record: R): boolean => afterSales === "counted" || !isAfterSales(record);
  const midnightOf = (at: Instant): string => `${calendar.dateOf(at)}T00:00:00Z`;
  const paidWithin = (dates: number) => {
    const isSoon = inTime({ within: dates, unit: "days" });
    return (record: R): boolean => {
      const at = paid(record);
      return where(record) && at !== null && isSoon(elapsed(midnightOf(asked(record)), midnightOf(at)));
    };
  };
  return [
    distinct(inquirers, key, { where }),
    distinct(inquirersPaidNextDay, key, { where: paidWithin(1) }),
    distinct(inquirersPaidFinally, key, { where: paidWithin(finallyWithin) }),
  ] as const;
}
