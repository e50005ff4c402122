import type { Fault, Path } from "../error/index.js";
import { distinct, faultOf } from "../error/index.js";

/** The same faults with their paths as a person who built the policy knows them: `pay.commission`, where the data has `pay[1]`. */
export function nameFaults(faults: readonly Fault[], policy: object): readonly Fault[] {
  return distinct(faults.map(({ code, path, value, expected }) => faultOf(code, namedPath(path, policy), value, expected)));
}

function namedPath(path: Path, policy: object): Path {
  let place: unknown = policy;
  return path.map((step) => {
    place = stepInto(place, step);
    return typeof step === "number" ? (nameOf(place) ?? step) : step;
  });
}

/** A list of what has ids is entered by the id as well as by the place. */
function stepInto(place: unknown, step: string | number): unknown {
  if (Array.isArray(place) && typeof step === "string") return place.find((entry: unknown) => typeof entry === "object" && entry !== null && "id" in entry && entry.id === step);
  return typeof place === "object" && place !== null ? (place as Record<string | number, unknown>)[step] : undefined;
}

function nameOf(entry: unknown): string | null {
  if (typeof entry !== "object" || entry === null || "kind" in entry) return null;
  if ("name" in entry && typeof entry.name === "string") return entry.name;
  if ("grade" in entry && typeof entry.grade === "string") return entry.grade;
  return "id" in entry && typeof entry.id === "string" ? entry.id : null;
}
