import { fault, faultOf, type Fault, type Path } from "../error/index.js";
import { checkPolicy } from "./check-policy.js";
import { policyCopier } from "./copy-policy.js";
import { policyFields } from "./grammar.js";
import type { Policy, PolicyDefinition } from "./policy.js";

const lists = ["metrics", "parameters", "gates", "scorecards", "contests"] as const;

/**
 * Copies a policy's data, whose structure is right, into canonical order, and checks what it means. The paths of faults are those of the data: `pay[1]`.
 */
export function readPolicy(document: PolicyDefinition): { readonly policy: Policy; readonly faults: readonly Fault[] } {
  const parts = policyCopier();
  const faults: Fault[] = [];
  for (const list of lists) {
    const ids = new Set<string>();
    document[list].forEach((entry, index) => {
      if (ids.has(entry.id)) faults.push(fault("used_twice", [list, index, "id"], entry.id, "each id once"));
      ids.add(entry.id);
      parts.refer(list, { ...entry }, [list, index]);
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
  faults.push(...parts.faults.map((found) => faultOf(found.code, dataPath(found.path, document), found.value, found.expected)));
  faults.push(...checkPolicy(policy));
  return { policy, faults };
}

/** What the copier knows by its id stands in a list of the data. */
function dataPath([list, id, ...rest]: Path, document: PolicyDefinition): Path {
  const name = lists.find((each) => each === list);
  if (name === undefined || typeof id !== "string") return [list, id, ...rest].filter((step) => step !== undefined);
  return [name, document[name].findIndex((entry) => entry.id === id), ...rest];
}
