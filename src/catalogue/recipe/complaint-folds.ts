import { count, sum, type Elapsed } from "../../tally/index.js";
import {
  complainantsSatisfied,
  complainantsSurveyed,
  complaintDays,
  complaints,
  complaintsAcknowledgedInTime,
  complaintsAtRegulator,
  complaintsDue,
  complaintsInDeadline,
  complaintsRepeated,
  complaintsResolved,
  complaintsResolvedEarly,
  complaintsUnanswered,
  complaintsUpheld,
  externalDecided,
  externalForCustomer,
  feedbackOnTime,
  feedbackRequired,
} from "../reading/complaints.js";
import { checkStated, oneOfThese } from "./stated.js";
import { timeIn } from "./time-in.js";
import { inTime, type TimeLimit } from "./time-limit.js";

/** What a complaint's record says, and which choices of counting are made. */
export interface ComplaintOptions<R> {
  /** Whether it was found to be right; null where nobody has decided. */
  readonly upheld: (record: R) => boolean | null;
  /** From receipt to the first word of a person, by the clock that is meant; null where there was none. */
  readonly toAcknowledge: (record: R) => Elapsed | null;
  readonly acknowledgeWithin: TimeLimit;
  /** From receipt to the resolution; null where it is not resolved. */
  readonly toResolve: (record: R) => Elapsed | null;
  /** From receipt to the resolution in business days, the day of receipt being the first; null where it is not resolved. */
  readonly businessDays: (record: R) => number | null;
  /** By which business day a resolution is early: one regulator has three. */
  readonly earlyBy: number;
  /** How it stood when its deadline came; `notDue` where that has not come. */
  readonly atDeadline: (record: R) => "resolved" | "answered" | "unanswered" | "notDue";
  readonly reachedRegulator: (record: R) => boolean;
  /** Whether the same customer complained of the same matter before, in the time that is meant. */
  readonly repeated: (record: R) => boolean;
  /** Whom an outside body found right; null where none decided. */
  readonly external: (record: R) => "customer" | "company" | null;
  /** What the customer said of how it was handled; null where nobody asked or answered. */
  readonly satisfied: (record: R) => boolean | null;
  /** Whether the customer was told of the outcome in time; null where nobody had to be told. */
  readonly toldInTime: (record: R) => boolean | null;
  /** Whether complaints that were not upheld count in times and deadlines. */
  readonly rejected: "counted" | "leftOut";
  /** To how many places each complaint's days are rounded before they are added. */
  readonly places: number;
}

/**
 * The readings of complaints: how many, upheld, acknowledged and resolved in time, at a regulator, repeated, and what came of them. A
 * record is a complaint as it stands at the end of the period.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none; of a record, where an answer is none of these.
 *
 * @example
 * interface Complaint {
 *   readonly days: number;
 *   readonly right: boolean;
 * }
 * const folds = complaintFolds({
 *   upheld: (each: Complaint) => each.right,
 *   toAcknowledge: () => ({ seconds: "3600" }),
 *   acknowledgeWithin: { within: 1, unit: "days" },
 *   toResolve: (each) => ({ seconds: String(each.days * 86_400) }),
 *   businessDays: (each) => each.days,
 *   earlyBy: 3,
 *   atDeadline: () => "resolved",
 *   reachedRegulator: () => false,
 *   repeated: () => false,
 *   external: () => null,
 *   satisfied: () => null,
 *   toldInTime: () => true,
 *   rejected: "counted",
 *   places: 2,
 * });
 * folds.map((fold) => fold.metric.id); // => ["complaints", "complaintsUpheld", "complaintsAcknowledgedInTime", "complaintsResolved", …]
 */
export function complaintFolds<R>(options: ComplaintOptions<R>) {
  checkStated(options, {
    upheld: "function",
    toAcknowledge: "function",
    acknowledgeWithin: "limit",
    toResolve: "function",
    businessDays: "function",
    earlyBy: "number",
    atDeadline: "function",
    reachedRegulator: "function",
    repeated: "function",
    external: "function",
    satisfied: "function",
    toldInTime: "function",
    rejected: ["counted", "leftOut"],
    places: "number",
  });
  const { upheld, toAcknowledge, toResolve, businessDays, earlyBy, satisfied, toldInTime } = options;
  const [isPrompt, days] = [inTime(options.acknowledgeWithin), timeIn("days", options.places)];
  const where = (record: R): boolean => options.rejected === "counted" || upheld(record) !== false;
  const atDeadline = (record: R) => oneOfThese(options.atDeadline(record), ["resolved", "answered", "unanswered", "notDue"], "atDeadline");
  const external = (record: R) => {
    const found = options.external(record);
    return found === null ? null : oneOfThese(found, ["customer", "company"], "external");
  };
  const daysTaken = (record: R): string | null => {
    const taken = toResolve(record);
    return taken === null ? null : days(taken);
  };
  const isAcknowledged = (record: R): boolean => {
    const taken = toAcknowledge(record);
    return taken !== null && isPrompt(taken);
  };
  const isEarly = (record: R): boolean => {
    const taken = businessDays(record);
    return taken !== null && taken <= earlyBy;
  };
  const counted = (met: (record: R) => boolean) => ({ where: (record: R) => where(record) && met(record) });
  return [
    count(complaints, { where }),
    count(complaintsUpheld, { where: (record: R) => upheld(record) === true }),
    count(complaintsAcknowledgedInTime, counted(isAcknowledged)),
    count(complaintsResolved, counted((record) => toResolve(record) !== null)),
    sum(complaintDays, daysTaken, { where }),
    count(complaintsResolvedEarly, counted(isEarly)),
    count(complaintsDue, counted((record) => atDeadline(record) !== "notDue")),
    count(complaintsInDeadline, counted((record) => atDeadline(record) === "resolved")),
    count(complaintsUnanswered, counted((record) => atDeadline(record) === "unanswered")),
    count(complaintsAtRegulator, counted(options.reachedRegulator)),
    count(complaintsRepeated, counted(options.repeated)),
    count(externalDecided, { where: (record: R) => external(record) !== null }),
    count(externalForCustomer, { where: (record: R) => external(record) === "customer" }),
    count(complainantsSurveyed, { where: (record: R) => satisfied(record) !== null }),
    count(complainantsSatisfied, { where: (record: R) => satisfied(record) === true }),
    count(feedbackRequired, { where: (record: R) => toldInTime(record) !== null }),
    count(feedbackOnTime, { where: (record: R) => toldInTime(record) === true }),
  ] as const;
}
