import { expectedEachOnce, fault, faultAt, faultOf, isNotEmpty, say, type Fault, type Path } from "../error/index.js";
import { mostEntries } from "./limits.js";
import { checkPolicy } from "./check-policy.js";
import { policyCopier } from "./copy-policy.js";
import { policyFields } from "./grammar.js";
import type { Policy, PolicyDefinition } from "./policy.js";

const lists = ["metrics", "parameters", "gates", "scorecards", "contests"] as const;

/** A policy in canonical order, or every fault of the data. */
export type ReadPolicy = { readonly policy: Policy; readonly faults: readonly [] } | {
  readonly policy: null;
  readonly faults: readonly [Fault, ...Fault[]];
};

/**
 * Copies a policy's data, whose structure is right, into canonical order, and checks what it means. The paths of faults are those of the
 * data: `pay[1]`.
 */
export function readPolicy(document: PolicyDefinition): ReadPolicy {
  const tooLong = ([...lists, "pay"] as const).filter((list) => document[list].length > mostEntries);
  const long = tooLong.map((list) =>
    faultOf("too_large", [list], `${document[list].length} entries`, say("at_most", { most: mostEntries, of: "entries" }))
  );
  if (isNotEmpty(long)) return { policy: null, faults: long };

  const parts = policyCopier(false);
  const twice: Fault[] = [];
  for (const list of lists) {
    const ids = new Set<string>();
    document[list].forEach((entry, index) => {
      if (ids.has(entry.id)) twice.push(fault("used_twice", [list, index, "id"], entry.id, say(expectedEachOnce, { of: "id" })));
      else parts.refer(list, entry, [list, index]);
      ids.add(entry.id);
    });
  }
  const fields = Object.entries(policyFields).flatMap(([field, shape]) => {
    const value: unknown = document[field as keyof PolicyDefinition];
    if (value === undefined || lists.some((list) => list === field)) return [];
    return [[field, parts.copy(value, shape, [field])] as const];
  });
  const copied = new Map<string, unknown>([...fields, ...Object.entries(parts.lists())]);
  const ordered = Object.keys(policyFields).flatMap((field) => (copied.has(field) ? [[field, copied.get(field)] as const] : []));
  const policy = Object.freeze({ kind: "policy", format: 1, ...Object.fromEntries(ordered) }) as Policy;
  const inData = dataPaths(document);
  const copying = parts.faults.map((found) => faultAt(inData(found.path), found));
  const faults = [...twice, ...copying, ...checkPolicy(policy)];
  return isNotEmpty(faults) ? { policy: null, faults } : { policy, faults: [] };
}

/** What the copier knows by its id stands in a list of the data. */
function dataPaths(document: PolicyDefinition): (path: Path) => Path {
  const places = new Map<string, Map<string, number>>();
  for (const list of lists) {
    const ofList = new Map<string, number>();
    // The first of several with one id is the one that was copied.
    document[list].forEach(({ id }, index) => ofList.has(id) || ofList.set(id, index));
    places.set(list, ofList);
  }
  return (path) => {
    const [list, id, ...rest] = path;
    const place = typeof list === "string" && typeof id === "string" ? places.get(list)?.get(id) : undefined;
    return list === undefined || place === undefined ? path : [list, place, ...rest];
  };
}
