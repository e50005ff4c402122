import type { Fault, Path } from "../error/index.js";
import { distinct, faultOf } from "../error/index.js";

/** The same faults with their paths as a person who built the policy knows them: `pay.commission`, where the data has `pay[1]`. */
export function nameFaults(faults: readonly Fault[], policy: object): readonly Fault[] {
  return distinct(faults.map(({ code, path, value, expected }) => faultOf(code, namedPath(path, policy), value, expected)));
}

function namedPath(path: Path, policy: object): Path {
  let place: unknown = policy;
  return path.map((step) => {
    place = typeof place === "object" && place !== null ? (place as Record<string | number, unknown>)[step] : undefined;
    return typeof step === "number" ? (nameOf(place) ?? step) : step;
  });
}

function nameOf(entry: unknown): string | null {
  if (typeof entry !== "object" || entry === null || "kind" in entry) return null;
  if ("name" in entry && typeof entry.name === "string") return entry.name;
  return "id" in entry && typeof entry.id === "string" ? entry.id : null;
}
