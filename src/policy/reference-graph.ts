import { contestFields } from "../contest/index.js";
import { walk, walkFields, type Fields, type FormulaNode } from "../formula/index.js";
import { gatesFields } from "../gate/index.js";
import { scorecardFields } from "../scorecard/index.js";
import type { Definitions } from "./policy-index.js";

/** What a gate set, a scorecard or a contest refers to, each time it does, how many nodes it has itself, and how deep they are. */
interface References {
  readonly names: readonly string[];
  readonly nodes: number;
  readonly levels: number;
}

/** Every gate set, scorecard and contest, as `gates.shop`, with what it refers to. */
export type ReferenceGraph = ReadonlyMap<string, References>;

/** What is under another policy counts there: its name begins with that policy's id. */
export function referenceGraph(policies: readonly (Definitions & { readonly id: string })[]): ReferenceGraph {
  return new Map(
    policies.flatMap(({ id, gates, scorecards, contests }) => [
      ...gates.map((set) => [nameOf(id, "gates", set.id), referencesIn(set, gatesFields, id)] as const),
      ...scorecards.map((card) => [nameOf(id, "scorecards", card.id), referencesIn(card, scorecardFields, id)] as const),
      ...contests.map((contest) => [nameOf(id, "contests", contest.id), referencesIn(contest, contestFields, id)] as const),
    ]),
  );
}

function nameOf(policy: string, list: string, id: string): string {
  return policy === "" ? `${list}.${id}` : `${policy}: ${list}.${id}`;
}

function referencesIn(definition: object, fields: Fields, policy: string): References {
  const names: string[] = [];
  let nodes = 1;
  const visit = (within: string) => (node: FormulaNode) => {
    nodes += 1;
    if ("gates" in node) names.push(nameOf(within, "gates", node.gates));
    if ("scorecard" in node) names.push(nameOf(within, "scorecards", node.scorecard));
    if ("contest" in node) names.push(nameOf(within, "contests", node.contest));
    if ("under" in node && node.under !== undefined) walk("by" in node ? node.by : node.quantity, visit(node.under));
  };
  walkFields(definition, fields, visit(policy));
  return { names, nodes, levels: levelsOf(definition) };
}

/** The ways round, each once, as `a → b → a`. */
export function findCycles(graph: ReferenceGraph): readonly string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      cycles.push([...trail.slice(trail.indexOf(name)), name].join(" → "));
      return;
    }
    if (done.has(name)) return;
    for (const next of new Set(graph.get(name)?.names)) visit(next, [...trail, name]);
    done.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  return cycles;
}

/** How many nodes the largest of them comes to, each counted wherever it is referred to. The graph has no cycles. */
export function largestExpansion(graph: ReferenceGraph): number {
  const sizes = new Map<string, number>();
  const sizeOf = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const { names, nodes } = graph.get(name) ?? { names: [], nodes: 0 };
    const size = names.reduce((sum, each) => sum + sizeOf(each), nodes);
    sizes.set(name, size);
    return size;
  };
  let largest = 0;
  for (const name of graph.keys()) largest = Math.max(largest, sizeOf(name));
  return largest;
}

/** How many levels the deepest of them comes to, counted on through what is referred to. The graph has no cycles. */
export function deepestExpansion(graph: ReferenceGraph): number {
  const depths = new Map<string, number>();
  const depthOf = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    const { names, levels } = graph.get(name) ?? { names: [], levels: 0 };
    let below = 0;
    for (const next of new Set(names)) below = Math.max(below, depthOf(next));
    depths.set(name, levels + below);
    return levels + below;
  };
  let deepest = 0;
  for (const name of graph.keys()) deepest = Math.max(deepest, depthOf(name));
  return deepest;
}

/** How many nodes stand one within another. */
function levelsOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let below = 0;
  for (const each of Object.values(value)) below = Math.max(below, levelsOf(each));
  return below + ("kind" in value ? 1 : 0);
}
