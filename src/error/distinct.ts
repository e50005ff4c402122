import { faultOf } from "./build-fault.js";
import type { Fault, Faults } from "./fault.js";
import { givenMore } from "./given.js";
import { got } from "./say.js";

/** The same faults, each once: one reading may be needed in several places of a line. */
export function distinct(faults: readonly Fault[]): readonly Fault[] {
  return faults.length < 2 ? faults : [...new Map(faults.map((each) => [`${each.code} ${each.message}`, each])).values()];
}

const mostOfOthers = 10;

/**
 * The faults of several rows, as somebody else's line tells them: in an order that does not hang on that of the rows, and not all of them
 * where there are many, since each of a thousand lines would list a thousand faults.
 */
export function faultsOfOthers(faults: readonly Fault[]): readonly Fault[] {
  const all = [...distinct(faults)].sort((a, b) => (a.message < b.message ? -1 : a.message > b.message ? 1 : 0));
  if (all.length <= mostOfOthers) return all;
  return [
    ...all.slice(0, mostOfOthers),
    faultOf("more_faults", [], got(givenMore, { count: all.length - mostOfOthers }), "none_beyond_those_that_are_told"),
  ];
}

/** How many faults are told at once. */
const mostTold = 100;

/** The faults of a policy or a call as they are told: each once, and not all of them where there are many. */
export function toldFaults(faults: Faults): Faults {
  const all = distinct(faults);
  const told = all.slice(0, mostTold);
  if (all.length > mostTold) {
    told.push(faultOf("more_faults", [], got(givenMore, { count: all.length - mostTold }), "none_beyond_those_that_are_told"));
  }
  return isNotEmpty(told) ? told : faults;
}

export function isNotEmpty(faults: readonly Fault[]): faults is Faults {
  return faults.length > 0;
}
