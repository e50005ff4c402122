import { faultOf } from "./build-fault.js";
import type { Fault, Faults } from "./fault.js";
import { givenMore } from "./given.js";
import { got } from "./say.js";

/** The same faults, each once: one reading may be needed in several places of a line. */
export function distinct(faults: readonly Fault[]): readonly Fault[] {
  return faults.length < 2 ? faults : [...new Map(faults.map((each) => [`${each.code} ${each.message}`, each])).values()];
}

/** As many of them as are told, and how many more there are. */
function upTo(most: number, faults: readonly Fault[]): readonly Fault[] {
  const more = faults.length - most;
  return more <= 0
    ? faults
    : [...faults.slice(0, most), faultOf("more_faults", [], got(givenMore, { count: more }), "none_beyond_those_that_are_told")];
}

const mostOfOthers = 10;

/**
 * The faults of several rows, as somebody else's line tells them: in an order that does not hang on that of the rows, and not all of them
 * where there are many, since each of a thousand lines would list a thousand faults.
 */
export function faultsOfOthers(faults: readonly Fault[]): readonly Fault[] {
  return upTo(mostOfOthers, [...distinct(faults)].sort((a, b) => (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)));
}

/** How many faults are told at once. */
const mostTold = 100;

/** The faults of a policy or a call as they are told: each once, and not all of them where there are many. */
export function toldFaults(faults: Faults): Faults {
  const told = upTo(mostTold, distinct(faults));
  return isNotEmpty(told) ? told : faults;
}

export function isNotEmpty(faults: readonly Fault[]): faults is Faults {
  return faults.length > 0;
}
