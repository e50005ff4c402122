import { compareCodePoints } from "../decimal/index.js";
import { expectedId, expectedWholeNumber, fault, faultOf, jixiaoError, ownFields, say, suchAs, type Path } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import { isIsoDate } from "../policy/index.js";
import { readId } from "../settle/index.js";
import { checkChoices } from "./choices.js";
import { inOrder } from "./in-order.js";
import { day, dayOf, instantFault, readInstant, type Instant } from "./instant.js";
import type { WorkingHours } from "./working-hours.js";

/** Chats with a buyer who bought something before are no inquiries for so many days. */
export interface AfterSales<R> {
  readonly days: number;
  /** When the buyer bought something else: the payments of other orders. */
  readonly bought: (record: R) => readonly Instant[];
}

/** What records say of a sale, and by which rule it is somebody's. */
export interface AttributionOptions<R, E> {
  /** What was said between the buyer and the shop, in any order. */
  readonly events: (record: R) => readonly E[];
  readonly at: (event: E) => Instant;
  /** Who of the staff said it; null where it was the buyer or a bot, or where nobody should be credited for it. */
  readonly agent: (event: E, record: R) => RowId | null;
  readonly placed: (record: R) => Instant;
  /** Null where the order is not paid. */
  readonly paid: (record: R) => Instant | null;
  /**
   * Whose the order is: of who got it placed, `"placing"`; of who got it paid, `"payment"`; or of who got it placed and, where nobody did,
   * of who got it paid, `"placingFirst"`.
   */
  readonly judgedBy: "placing" | "payment" | "placingFirst";
  /** Where several agents were in time: who was the first of them, or who was the last before it was placed, or paid. */
  readonly chat: "first" | "last";
  /** Within how many days of a chat the order must be placed, or paid. */
  readonly days: number;
  /** How days are counted: as 24 hours, or by the date of a place, so that 0 is the same date and 1 also the next. */
  readonly counted: "elapsed" | Pick<WorkingHours, "dateOf">;
  /** Whether what is said after the buyer bought something else is an inquiry all the same, or for how many days it is none. */
  readonly afterSales: "inquiry" | AfterSales<R>;
  /** Whose a silent order is: one for which nobody was in time. What is shared goes by an id of its own, such as that of the shop. */
  readonly silent: "nobody" | { readonly shared: (record: R) => RowId };
}

/**
 * To whom an order belongs, from what was said to its buyer: what a `tally` takes as its `person`. One agent may have received the buyer,
 * another got the order placed and another got it paid; nothing is assumed, and each choice must be made.
 *
 * Who got an order placed is the first or the last who chatted with the buyer before that moment, this moment included, and within the
 * days; who got it paid, the same before the payment. Two who chatted in the same moment go by id, in code-point order. An order that is
 * not paid is nobody's by payment.
 *
 * @throws {JixiaoError} with every fault of the choices at once; the function that it gives throws those of an order, which a tally tells
 * as faults of the record: `invalid_time`, `not_rising` where it was paid before it was placed, `invalid_id`.
 *
 * @example
 * interface Message { readonly at: string; readonly by: string }
 * interface Sale { readonly placed: string; readonly paid: string | null; readonly chat: readonly Message[] }
 * const usual = {
 *   events: (sale: Sale) => sale.chat,
 *   at: (message: Message) => message.at,
 *   agent: (message: Message) => message.by,
 *   placed: (sale: Sale) => sale.placed,
 *   paid: (sale: Sale) => sale.paid,
 *   chat: "last",
 *   days: 2,
 *   counted: "elapsed",
 *   afterSales: "inquiry",
 *   silent: "nobody",
 * } as const;
 * const sale = {
 *   placed: "2026-11-03T10:00:00Z",
 *   paid: "2026-11-03T16:00:00Z",
 *   chat: [{ at: "2026-11-03T09:00:00Z", by: "li" }, { at: "2026-11-03T15:00:00Z", by: "wang" }],
 * };
 * attribution({ ...usual, judgedBy: "placing" })(sale); // => "li"
 * attribution({ ...usual, judgedBy: "payment" })(sale); // => "wang"
 */
export function attribution<R, E>(options: AttributionOptions<R, E>): (record: R) => RowId | null {
  checkOptions(options);
  const { events, at, agent, placed, paid, judgedBy, chat, days, counted, afterSales, silent } = options;

  /** Whether a moment is not before another, and within so many days of it. */
  const isWithin = (most: number, from: Moment, to: Moment): boolean => {
    if (from.moment > to.moment) return false;
    return counted === "elapsed" ? to.moment - from.moment <= most * day : dateNumber(counted, to) - dateNumber(counted, from) <= most;
  };
  /** Who chatted, and when: the first or the last who did comes first. */
  const inquiriesOf = (record: R): readonly Inquiry[] => {
    const before = afterSales === "inquiry" ? [] : readPurchases(afterSales.bought(record));
    const isAfterSales = (chatted: Moment): boolean =>
      afterSales !== "inquiry"
      && before.some((bought) => bought.moment < chatted.moment && isWithin(afterSales.days, bought, chatted));
    const inquiries = inOrder(events(record), at).flatMap((each): readonly Inquiry[] => {
      const by = agent(each.event, record);
      if (by === null) return [];
      const inquiry = { at: each.at, moment: each.moment, by: idOf(by, [...each.path, "agent"]) };
      return isAfterSales(inquiry) ? [] : [inquiry];
    });
    const sign = chat === "first" ? 1 : -1;
    return inquiries.sort((a, b) => sign * (a.moment - b.moment) || compareCodePoints(String(a.by), String(b.by)));
  };
  return (record) => {
    const placing = momentOf(placed(record), ["placed"]);
    const settled = paid(record);
    const payment = settled === null ? null : momentOf(settled, ["paid"]);
    if (payment !== null && payment.moment < placing.moment) {
      throw jixiaoError([
        faultOf("not_rising", ["paid"], String(payment.at), say("no_moment_before", { moment: String(placing.at) })),
      ]);
    }
    const inquiries = inquiriesOf(record);
    const inTimeFor = (moment: Moment): RowId | null => inquiries.find((each) => isWithin(days, each, moment))?.by ?? null;
    const placer = judgedBy === "payment" ? null : inTimeFor(placing);
    if (placer !== null) return placer;
    if (judgedBy !== "placing") {
      if (payment === null) return null;
      const payer = inTimeFor(payment);
      if (payer !== null) return payer;
    }
    return silent === "nobody" ? null : idOf(silent.shared(record), ["silent", "shared"]);
  };
}

interface Moment {
  readonly at: Instant;
  readonly moment: number;
}

interface Inquiry extends Moment {
  readonly by: RowId;
}

function momentOf(at: Instant, path: Path): Moment {
  const moment = readInstant(at);
  if (moment === null) throw jixiaoError([instantFault(path, at)]);
  return { at, moment };
}

function readPurchases(bought: readonly Instant[]): readonly Moment[] {
  const path = ["afterSales", "bought"];
  if (!Array.isArray(bought)) throw jixiaoError([fault("not_a_list", path, bought, say("a_list_of", { of: "moments" }))]);
  return bought.map((at: Instant, index) => momentOf(at, [...path, index]));
}

function idOf(given: RowId, path: Path): RowId {
  const id = readId(given);
  if (id === null) throw jixiaoError([fault("invalid_id", path, given, say(expectedId, { orNull: false }))]);
  return id;
}

/** The number of the day in which a moment is. */
function dateNumber({ dateOf }: Pick<WorkingHours, "dateOf">, { at }: Moment): number {
  const date: unknown = dateOf(at);
  if (typeof date === "string" && isIsoDate(date)) return dayOf(date);
  throw jixiaoError([fault("invalid_date", ["counted", "dateOf"], date, suchAs("2026-11-01"))]);
}

const callbacks = ["events", "at", "agent", "placed", "paid"] as const;
const known = [...callbacks, "judgedBy", "chat", "days", "counted", "afterSales", "silent"];

/** As for working hours, ten years; no shop looks back so far. */
const mostDays = 3660;

function checkOptions(options: unknown): void {
  checkChoices(options, known, ({ given, expect, has }) => {
    const oneOf = (field: string, names: readonly string[]): void =>
      expect(names.some((name) => name === given[field]), field, say("one_of", { choices: names.map((name) => JSON.stringify(name)) }));
    const isDays = (value: unknown): boolean => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= mostDays;
    for (const field of callbacks) expect(typeof given[field] === "function", field, "a_function");
    oneOf("judgedBy", ["placing", "payment", "placingFirst"]);
    oneOf("chat", ["first", "last"]);
    expect(isDays(given.days), "days", say(expectedWholeNumber, { from: 0, to: mostDays }));
    expect(
      given.counted === "elapsed" || has("counted", "dateOf"),
      "counted",
      say("one_of", { choices: ["\"elapsed\"", "workingHours({ … })"] }),
    );
    const isAfterSales = has("afterSales", "bought") && isDays(ownFields(given.afterSales).days);
    expect(
      given.afterSales === "inquiry" || isAfterSales,
      "afterSales",
      say("one_of", { choices: ["\"inquiry\"", "{ days: 7, bought: (record) => … }"] }),
    );
    expect(
      given.silent === "nobody" || has("silent", "shared"),
      "silent",
      say("one_of", { choices: ["\"nobody\"", "{ shared: (record) => … }"] }),
    );
  });
}
