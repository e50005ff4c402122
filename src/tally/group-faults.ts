import { faultOf, forReadings, givenIn, wantedBy, type Fault } from "../error/index.js";

/** How many readings one fault names. */
const mostNames = 5;

/**
 * The faults of one record, whose paths say in their first `depth` steps which record it is and in the next one of which reading. What
 * several readings find in one place of the record, such as an event without a moment, is told once, at that place.
 */
export function groupFaults(faults: readonly Fault[], depth: number): readonly Fault[] {
  const groups = new Map<string, { readonly first: Fault; readonly readings: Set<string> }>();
  faults.forEach((each, index) => {
    const { code, path, value, expected } = each;
    const place = path.slice(depth + 1);
    const key = isInRecord(place[0]) ? JSON.stringify([code, place, value, expected]) : String(index);
    const group = groups.get(key) ?? { first: each, readings: new Set() };
    group.readings.add(String(path[depth]));
    groups.set(key, group);
  });
  return [...groups.values()].map(({ first, readings }) => {
    if (readings.size === 1) return first;
    const { code, path } = first;
    const told = [...readings].slice(0, mostNames);
    const wanted = forReadings(wantedBy(first), told, readings.size - told.length);
    return faultOf(code, [...path.slice(0, depth), ...path.slice(depth + 1)], givenIn(first), wanted);
  });
}

/** Whether a step after the reading's id leads into the record: neither to a value of its list, nor to its `where`. */
function isInRecord(step: string | number | undefined): boolean {
  return typeof step === "string" && step !== "where";
}
