import { ownFields } from "../../error/index.js";
import { count, elapsed, type Instant } from "../../tally/index.js";
import { contactsRepeated, resolvableAtFirst, resolvedAtFirst } from "../reading/contact-centre.js";
import { isCounted, type CountedHours } from "./counted-hours.js";
import { checkStated } from "./stated.js";
import { inTime, type TimeLimit } from "./time-limit.js";

/** What a contact's record says, and which choices of counting it as resolved are made. */
export interface ResolutionOptions<R> extends CountedHours<R> {
  /** When the customer last came before; null where never. Of the same matter or of any is for this to say. */
  readonly earlier: (record: R) => Instant | null;
  /** When the customer next came again; null where not yet. */
  readonly later: (record: R) => Instant | null;
  /** Within which another contact is a repeated one. */
  readonly repeatWithin: TimeLimit;
  /** What says that it is settled: that the customer did not return in that time, or the agent's or the customer's word. */
  readonly resolved: "noReturn" | ((record: R) => boolean);
  /** Whether it could have been settled at once; who says so has to be somebody else than who is measured. */
  readonly resolvable: (record: R) => boolean;
}

/**
 * The readings of first contact resolution and of repeated contacts. They are known when the time for a return is over, not before.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none; of a record, `not_rising` where an earlier contact is
 * later.
 *
 * @example
 * const resolution = resolutionFolds({
 *   at: (call: { readonly at: string; readonly before: string | null; readonly after: string | null }) => call.at,
 *   hours: "always",
 *   earlier: (call) => call.before,
 *   later: (call) => call.after,
 *   repeatWithin: { within: 7, unit: "days" },
 *   resolved: "noReturn",
 *   resolvable: () => true,
 * });
 * resolution.map((fold) => fold.metric.id); // => ["resolvedAtFirst", "resolvableAtFirst", "contactsRepeated"]
 */
export function resolutionFolds<R>(options: ResolutionOptions<R>) {
  const word = ownFields(options).resolved;
  checkStated(options, {
    at: "function",
    hours: "hours",
    earlier: "function",
    later: "function",
    repeatWithin: "limit",
    resolved: typeof word === "function" ? "function" : ["noReturn"],
    resolvable: "function",
  });
  const { at, earlier, later, resolved, resolvable } = options;
  const [isOpen, isSoon] = [isCounted(options), inTime(options.repeatWithin)];
  const follows = (from: Instant | null, to: Instant | null): boolean => from !== null && to !== null && isSoon(elapsed(from, to));
  const isRepeated = (record: R): boolean => follows(earlier(record), at(record));
  const isSettled = (record: R): boolean => (resolved === "noReturn" ? !follows(at(record), later(record)) : resolved(record));
  const isFirst = (record: R): boolean => isOpen(record) && !isRepeated(record);
  return [
    count(resolvedAtFirst, { where: (record: R) => isFirst(record) && isSettled(record) }),
    count(resolvableAtFirst, { where: (record: R) => isFirst(record) && (isSettled(record) || resolvable(record)) }),
    count(contactsRepeated, { where: (record: R) => isOpen(record) && isRepeated(record) }),
  ] as const;
}
