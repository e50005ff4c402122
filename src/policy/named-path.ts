import type { Fault, Path } from "../error/index.js";
import { distinct, faultAt, ownFields } from "../error/index.js";

/** The same faults with their paths as a person who built the policy knows them: `pay.commission`, where the data has `pay[1]`. */
export function nameFaults(faults: readonly Fault[], policy: object): readonly Fault[] {
  return distinct(faults.map((each) => faultAt(namedPath(each.path, policy), each)));
}

function namedPath(path: Path, policy: object): Path {
  let place: unknown = policy;
  return path.map((step) => {
    place = stepInto(place, step);
    return typeof step === "number" ? (entryName(place) ?? step) : step;
  });
}

/** A list of what has names is entered by the name as well as by the place. */
function stepInto(place: unknown, step: string | number): unknown {
  if (Array.isArray(place) && typeof step === "string") return place.find((entry: unknown) => entryName(entry) === step);
  return typeof place === "object" && place !== null ? (place as Record<string | number, unknown>)[step] : undefined;
}

/** The name by which people know an entry of a list; null where it has none. */
export function entryName(entry: unknown): string | null {
  const { kind, name, grade, id } = ownFields(entry);
  if (kind !== undefined) return null;
  const named = [name, grade, id].find((each) => typeof each === "string");
  return typeof named === "string" ? named : null;
}
