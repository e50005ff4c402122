import { count } from "../../tally/index.js";
import { hotlineRequests, hotlineResolved, hotlineResponded } from "../reading/complaints.js";
import { checkStated } from "./stated.js";

/** What a hotline's record says, and which choices of counting are made. */
export interface HotlineOptions<R> {
  /** Whether the citizen was called back or written to. */
  readonly responded: (record: R) => boolean;
  /** Whether it was settled, by the citizen's word where that is what counts; null where nobody could be asked. */
  readonly resolved: (record: R) => boolean | null;
  /** Whether requests of which nobody could be asked are unresolved, or not counted at all. */
  readonly notAsked: "unresolved" | "leftOut";
}

/**
 * The readings of a public hotline (12345): requests, responded to, resolved.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const hotline = hotlineFolds({
 *   responded: (request: { readonly calledBack: boolean; readonly saysSolved: boolean | null }) => request.calledBack,
 *   resolved: (request) => request.saysSolved,
 *   notAsked: "unresolved",
 * });
 * hotline.map((fold) => fold.metric.id); // => ["hotlineRequests", "hotlineResponded", "hotlineResolved"]
 */
export function hotlineFolds<R>(options: HotlineOptions<R>) {
  checkStated(options, { responded: "function", resolved: "function", notAsked: ["unresolved", "leftOut"] });
  const { responded, resolved, notAsked } = options;
  const where = (record: R): boolean => notAsked === "unresolved" || resolved(record) !== null;
  return [
    count(hotlineRequests, { where }),
    count(hotlineResponded, { where: (record: R) => where(record) && responded(record) }),
    count(hotlineResolved, { where: (record: R) => resolved(record) === true }),
  ] as const;
}
