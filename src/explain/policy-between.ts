import type { Path } from "../error/index.js";
import { diffPolicies, entryName, type PolicyChange, type PolicyDefinition } from "../policy/index.js";

/** An entry of a policy that differs, by its place, and what of it does. */
export interface ChangedEntry {
  readonly path: Path;
  readonly changes: readonly PolicyChange[];
}

/** What says which policy it is, and changes no figure by itself. */
const naming: ReadonlySet<unknown> = new Set(["kind", "format", "id", "version", "effectiveFrom", "effectiveTo", "currency", "label"]);

const lists = ["metrics", "parameters", "gates", "scorecards", "contests", "expects", "pay"] as const;
const singles = ["protected", "cap", "floor", "draw", "rounding"] as const;

/**
 * The entries that differ, in the order in which they are replaced: parameters and readings, what formulas refer to, lines, steps. A metric
 * or a parameter that only one of them has is none: what reads it is.
 */
export function changedEntries(before: PolicyDefinition, after: PolicyDefinition): readonly ChangedEntry[] {
  if (before === after) return [];
  const entries = new Map<string, { readonly path: Path; readonly changes: PolicyChange[] }>();
  for (const change of diffPolicies(before, after).changes) {
    const [first] = change.path;
    const isInList = lists.some((list) => list === first);
    const isDefinition = first === "metrics" || first === "parameters";
    // The order of entries decides nothing.
    if (naming.has(first) || (isInList && change.path.length === 1 && change.kind === "moved")) continue;
    if (isDefinition && change.path.length === 2 && change.kind !== "changed") continue;
    const path = change.path.slice(0, isInList ? 2 : 1);
    const entry = entries.get(keyOf(path)) ?? { path, changes: [] };
    entry.changes.push(change);
    entries.set(keyOf(path), entry);
  }
  const order = ["parameters", ...lists, ...singles];
  const placeOf = ({ path }: ChangedEntry) => order.findIndex((field) => field === path[0]);
  return [...entries.values()].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The earlier policy with some of the entries of the later one, as data that is still to be read. */
export function policyBetween(before: PolicyDefinition, after: PolicyDefinition, replaced: readonly Path[]): PolicyDefinition {
  const keys = new Set(replaced.map(keyOf));
  const between: Record<string, unknown> = { ...before };
  for (const field of singles) if (keys.has(keyOf([field]))) between[field] = after[field];
  for (const list of lists) {
    const isDefinition = list === "metrics" || list === "parameters";
    const entries = keys.has(keyOf([list]))
      ? after[list]
      : entriesBetween(before[list] ?? [], after[list] ?? [], (name) => keys.has(keyOf([list, name])), isDefinition);
    between[list] = entries?.length === 0 && before[list] === undefined ? undefined : entries;
  }
  return Object.fromEntries(Object.entries(between).filter(([, value]) => value !== undefined)) as unknown as PolicyDefinition;
}

/** The entries of before, those that are replaced as they are after; of definitions both, since what reads them may be replaced later. */
function entriesBetween(
  before: readonly object[],
  after: readonly object[],
  isReplaced: (name: string) => boolean,
  keepsBoth: boolean,
): readonly object[] {
  const [was, is] = [byName(before), byName(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const entry = isReplaced(name) || (keepsBoth && !was.has(name)) ? is.get(name) : was.get(name);
    return entry === undefined ? [] : [entry];
  });
}

function byName(entries: readonly object[]): ReadonlyMap<string, object> {
  return new Map(entries.map((entry) => [entryName(entry) ?? "", entry]));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
