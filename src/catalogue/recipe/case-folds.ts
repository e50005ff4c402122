import { count, sum, type Elapsed } from "../../tally/index.js";
import {
  cases,
  casesClosed,
  casesEscalated,
  casesOpen,
  casesOpened,
  casesReopened,
  casesResolved,
  casesUntouched,
  hoursToResolve,
  hoursWaitingOnUs,
  targetsBreached,
} from "../reading/complaints.js";
import { checkStated } from "./stated.js";
import { timeIn } from "./time-in.js";
import { inTime, type TimeLimit } from "./time-limit.js";

/** What a case's record says, and which choices of counting are made. */
export interface CaseOptions<R> {
  /** Whether it was opened in the period. */
  readonly openedInPeriod: (record: R) => boolean;
  /** Whether it was resolved in the period. */
  readonly resolvedInPeriod: (record: R) => boolean;
  /** Whether it is open at the end of the period. */
  readonly openAtEnd: (record: R) => boolean;
  readonly escalations: (record: R) => number;
  readonly reopenings: (record: R) => number;
  /** How long it took to resolve, by the clock that is meant; null where it is not resolved. */
  readonly toResolve: (record: R) => Elapsed | null;
  /** How long of that the customer waited for us; null where it is not resolved. */
  readonly waitingOnUs: (record: R) => Elapsed | null;
  /** How long nothing has happened to it. */
  readonly untouchedFor: (record: R) => Elapsed;
  /** Within which a case has to be resolved. */
  readonly target: TimeLimit;
  /** Within which something has to happen to an open case. */
  readonly staleAfter: TimeLimit;
  /** To how many places each case's hours are rounded before they are added. */
  readonly places: number;
}

/**
 * The readings of cases: opened, resolved, open, escalated, opened again, over their target, untouched, and hours. A record is a case as it
 * stands at the end of the period.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * interface Case {
 *   readonly opened: boolean;
 *   readonly seconds: string | null;
 * }
 * const folds = caseFolds({
 *   openedInPeriod: (each: Case) => each.opened,
 *   resolvedInPeriod: (each) => each.seconds !== null,
 *   openAtEnd: (each) => each.seconds === null,
 *   escalations: () => 0,
 *   reopenings: () => 0,
 *   toResolve: ({ seconds }) => (seconds === null ? null : { seconds }),
 *   waitingOnUs: ({ seconds }) => (seconds === null ? null : { seconds }),
 *   untouchedFor: () => ({ seconds: "0" }),
 *   target: { within: 2, unit: "days" },
 *   staleAfter: { within: 3, unit: "days" },
 *   places: 2,
 * });
 * folds.map((fold) => fold.metric.id); // => ["cases", "casesOpened", "casesResolved", "casesClosed", "casesOpen", "casesUntouched", …]
 */
export function caseFolds<R>(options: CaseOptions<R>) {
  checkStated(options, {
    openedInPeriod: "function",
    resolvedInPeriod: "function",
    openAtEnd: "function",
    escalations: "function",
    reopenings: "function",
    toResolve: "function",
    waitingOnUs: "function",
    untouchedFor: "function",
    target: "limit",
    staleAfter: "limit",
    places: "number",
  });
  const { openedInPeriod, resolvedInPeriod, openAtEnd, escalations, reopenings, toResolve, waitingOnUs, untouchedFor } = options;
  const [inTarget, isFresh, hours] = [inTime(options.target), inTime(options.staleAfter), timeIn("hours", options.places)];
  const hoursOf = (time: (record: R) => Elapsed | null) => (record: R): string | null => {
    const taken = time(record);
    return taken === null ? null : hours(taken);
  };
  const isLate = (record: R): boolean => {
    const taken = toResolve(record);
    return taken !== null && !inTarget(taken);
  };
  return [
    count<typeof cases, R>(cases),
    count(casesOpened, { where: openedInPeriod }),
    count(casesResolved, { where: resolvedInPeriod }),
    count(casesClosed, { where: resolvedInPeriod }),
    count(casesOpen, { where: openAtEnd }),
    count(casesUntouched, { where: (record: R) => openAtEnd(record) && !isFresh(untouchedFor(record)) }),
    count(casesEscalated, { where: (record: R) => escalations(record) > 0 }),
    count(casesReopened, { where: (record: R) => resolvedInPeriod(record) && reopenings(record) > 0 }),
    count(targetsBreached, { where: (record: R) => resolvedInPeriod(record) && isLate(record) }),
    sum(hoursToResolve, hoursOf(toResolve), { where: resolvedInPeriod }),
    sum(hoursWaitingOnUs, hoursOf(waitingOnUs), { where: resolvedInPeriod }),
  ] as const;
}
