import { compareDecimals, Decimal, exactText, type DecimalInput } from "../decimal/index.js";
import { expectedAboveZero, fault, jixiaoError, ownFields, say, type Path } from "../error/index.js";
import { checkChoices } from "./choices.js";
import { elapsed, type Elapsed } from "./elapsed.js";
import { inOrder, type Timely } from "./in-order.js";
import type { Instant } from "./instant.js";
import { readLength, type TimeUnit } from "./time-unit.js";
import type { WorkingHours } from "./working-hours.js";

/** A question to which no answer came. It has no length, but it was not answered within any. */
export interface Unanswered {
  readonly seconds: null;
}

/** From the event that started the clock to the one that stopped it; null where none did. */
export interface DurationRound<E> {
  readonly start: E;
  readonly stop: E | null;
}

/** What a question that is never answered is: left out; unanswered for good; or counted until a moment, left out where that is null. */
export type NeverAnswered<R> = "leftOut" | "unanswered" | { readonly until: (record: R) => Instant | null };

/** A pause in which nobody wrote: longer than this, the bound excluded, by the clock that `hours` says. */
export interface Silence {
  readonly over: DecimalInput;
  readonly unit: TimeUnit;
}

type ValueOf<N> = N extends "unanswered" ? Elapsed | Unanswered : Elapsed;

/** What starts and stops the clock of a `duration`, and what becomes of what was never answered. */
export interface DurationOptions<R, E, N extends NeverAnswered<never>> {
  /** What happened, in any order. */
  readonly events: (record: R) => readonly E[];
  readonly at: (event: E) => Instant;
  /** Which events start the clock, unless it runs already: a buyer's message. */
  readonly starts: (event: E, record: R) => boolean;
  /** Which events stop it: the answer of a person. That of a bot does not, unless it is named here. */
  readonly stops: (event: E, record: R) => boolean;
  /** Whether the clock runs on where a conversation is handed over, or which events start it anew. */
  readonly transfers: "runOn" | { readonly restartAt: (event: E, record: R) => boolean };
  /** Whether only the first question of a record counts, or every one: also those of a conversation that was opened again. */
  readonly rounds: "first" | "every";
  readonly neverAnswered: N;
  /** When the clock runs. */
  readonly hours: "always" | WorkingHours;
  /**
   * Between which two events the round ends, as one that was never answered: those with a longer pause between them. Where `neverAnswered`
   * counts until a moment, it counts no longer than until the pause was too long. Absent, no pause ends a round.
   */
  readonly silence?: Silence;
  /** Which rounds count at all; absent, all of them. */
  readonly where?: (round: DurationRound<E>, record: R) => boolean;
}

/**
 * How long somebody waited, from the events of a record: a value function for `mean`, `quantile`, `largest` and, by `within`, for `share`.
 * Nothing is assumed: bots, transfers, reopened and never-answered conversations and off hours are each a choice that must be made.
 *
 * Events are taken in the order of their moments, those of one moment in the order of the list. A clock that runs is not started again.
 *
 * @throws {JixiaoError} with every fault of the definition at once; the function that it gives throws those of a record, which a tally
 * tells as faults of the record.
 *
 * @example
 * interface Message { readonly at: string; readonly from: "buyer" | "bot" | "agent" }
 * const firstResponse = duration({
 *   events: (chat: { readonly messages: readonly Message[] }) => chat.messages,
 *   at: (message) => message.at,
 *   starts: (message) => message.from === "buyer",
 *   stops: (message) => message.from === "agent",
 *   transfers: "runOn",
 *   rounds: "first",
 *   neverAnswered: "leftOut",
 *   hours: "always",
 * });
 * firstResponse({
 *   messages: [
 *     { at: "2026-11-03T09:00:00Z", from: "buyer" },
 *     { at: "2026-11-03T09:00:01Z", from: "bot" },
 *     { at: "2026-11-03T09:01:30Z", from: "agent" },
 *   ],
 * });
 * // => [{ seconds: "90" }]
 */
export function duration<R, E, const N extends NeverAnswered<R>>(options: DurationOptions<R, E, N>): (record: R) => readonly ValueOf<N>[] {
  const longestPause = readOptions(options);
  const { events, at, starts, stops, transfers, rounds, neverAnswered, hours, where } = options;
  const between = hours === "always" ? elapsed : hours.between;
  const secondsBetween = (from: Timely<E>, to: Timely<E>): Decimal => new Decimal(between(from.at, to.at).seconds);
  return (record) => {
    const values: (Elapsed | Unanswered)[] = [];
    const finish = (start: Timely<E>, stop: Timely<E> | null, last: Timely<E>): void => {
      if (where !== undefined && !answer(where({ start: start.event, stop: stop?.event ?? null }, record), ["where"])) return;
      if (stop !== null) values.push(between(start.at, stop.at));
      else if (neverAnswered === "unanswered") values.push(unanswered);
      else if (neverAnswered !== "leftOut") {
        const until = neverAnswered.until(record);
        if (until === null) return;
        const whole = between(start.at, until);
        values.push(longestPause === null ? whole : shorter(whole, secondsBetween(start, last).plus(longestPause)));
      }
    };
    let running: Timely<E> | null = null;
    let last: Timely<E> | null = null;
    for (const next of inOrder(events(record), at)) {
      if (running !== null && last !== null && longestPause !== null && compareDecimals(secondsBetween(last, next), longestPause) > 0) {
        finish(running, null, last);
        running = null;
        if (rounds === "first") break;
      }
      last = next;
      if (running === null) {
        if (answer(starts(next.event, record), [...next.path, "starts"])) running = next;
      } else if (answer(stops(next.event, record), [...next.path, "stops"])) {
        finish(running, next, next);
        running = null;
        if (rounds === "first") break;
      } else if (transfers !== "runOn" && answer(transfers.restartAt(next.event, record), [...next.path, "restartAt"])) running = next;
    }
    if (running !== null && last !== null) finish(running, null, last);
    // Only `neverAnswered` decides whether an unanswered one is among them.
    return values as readonly ValueOf<N>[];
  };
}

function shorter(time: Elapsed, seconds: Decimal): Elapsed {
  return compareDecimals(seconds, new Decimal(time.seconds)) < 0 ? Object.freeze({ seconds: exactText(seconds) }) : time;
}

const unanswered: Unanswered = Object.freeze({ seconds: null });

/** What a function of an event says: nothing but true and false, so that a misspelt field is no "no". */
function answer(given: unknown, path: Path): boolean {
  if (typeof given === "boolean") return given;
  throw jixiaoError([fault("invalid_choice", path, given, say("one_of", { choices: ["true", "false"] }))]);
}

const callbacks = ["events", "at", "starts", "stops"] as const;
const known = [...callbacks, "transfers", "rounds", "neverAnswered", "hours", "silence", "where"];

/** Checks the options; gives the longest pause in seconds, null where a round may have any. */
function readOptions(options: unknown): Decimal | null {
  let longestPause: Decimal | null = null;
  checkChoices(options, known, ({ given, expect, has, faults }) => {
    for (const field of callbacks) expect(typeof given[field] === "function", field, "a_function");
    expect(
      given.transfers === "runOn" || has("transfers", "restartAt"),
      "transfers",
      say("one_of", { choices: ["\"runOn\"", "{ restartAt: (event) => … }"] }),
    );
    expect(given.rounds === "first" || given.rounds === "every", "rounds", say("one_of", { choices: ["first", "every"] }));
    const ends = given.neverAnswered === "leftOut" || given.neverAnswered === "unanswered" || has("neverAnswered", "until");
    expect(ends, "neverAnswered", say("one_of", { choices: ["\"leftOut\"", "\"unanswered\"", "{ until: (record) => … }"] }));
    expect(given.hours === "always" || has("hours", "between"), "hours", say("one_of", { choices: ["\"always\"", "workingHours({ … })"] }));
    if (given.silence !== undefined) {
      const { over, unit } = ownFields(given.silence);
      longestPause = readLength(over, unit, ["silence", "over"], ["silence", "unit"], faults);
      if (longestPause?.lessThanOrEqualTo(0)) {
        faults.push(fault("not_positive", ["silence", "over"], over, say(expectedAboveZero, { of: "pause" })));
      }
    }
    expect(given.where === undefined || typeof given.where === "function", "where", "a_function");
  });
  return longestPause;
}
