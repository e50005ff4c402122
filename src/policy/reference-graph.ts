import { contestFields } from "../contest/index.js";
import { walkFields, type Fields } from "../formula/index.js";
import { gatesFields } from "../gate/index.js";
import { scorecardFields } from "../scorecard/index.js";
import type { Definitions } from "./policy-index.js";

/** What a gate set, a scorecard or a contest refers to, each time it does, and how many nodes it has itself. */
interface References {
  readonly names: readonly string[];
  readonly nodes: number;
}

/** Every gate set, scorecard and contest, as `gates.shop`, with what it refers to. */
export type ReferenceGraph = ReadonlyMap<string, References>;

export function referenceGraph({ gates, scorecards, contests }: Definitions): ReferenceGraph {
  return new Map([
    ...gates.map((set) => [`gates.${set.id}`, referencesIn(set, gatesFields)] as const),
    ...scorecards.map((card) => [`scorecards.${card.id}`, referencesIn(card, scorecardFields)] as const),
    ...contests.map((contest) => [`contests.${contest.id}`, referencesIn(contest, contestFields)] as const),
  ]);
}

function referencesIn(definition: object, fields: Fields): References {
  const names: string[] = [];
  let nodes = 1;
  walkFields(definition, fields, (node) => {
    nodes += 1;
    if ("gates" in node) names.push(`gates.${node.gates}`);
    if ("scorecard" in node) names.push(`scorecards.${node.scorecard}`);
    if ("contest" in node) names.push(`contests.${node.contest}`);
  });
  return { names, nodes };
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
  return Math.max(0, ...[...graph.keys()].map(sizeOf));
}
