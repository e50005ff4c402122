import { ownOptions } from "../error/index.js";
import { contestFields } from "../contest/index.js";
import { referencesOf, visitForeign, walk, walkFields, type Fields, type FormulaNode } from "../formula/index.js";
import { gatesFields } from "../gate/index.js";
import { scorecardFields } from "../scorecard/index.js";
import { stepFields, type StepName } from "./grammar.js";
import type { Definitions } from "./policy-index.js";
import type { PolicyDefinition } from "./policy.js";

/** What a gate set, a scorecard or a contest refers to, each time it does, how many nodes it has itself, and how deep they are. */
interface References {
  readonly names: readonly string[];
  readonly nodes: number;
  readonly levels: number;
}

/** Every gate set, scorecard and contest, as `gates.shop`, with what it refers to; so is a pay line that another reads. */
export type ReferenceGraph = ReadonlyMap<string, References>;

/** What is under another policy counts there: its name begins with that policy's id. */
export function referenceGraph(policies:
  readonly (Definitions & Partial<Pick<PolicyDefinition, "pay" | StepName>> & { readonly id: string })[]): ReferenceGraph
{
  const graph = new Map(policies.map(ownOptions).flatMap(({ id, gates, scorecards, contests, pay = [], ...others }) => [
    // A line's own levels are counted where it is copied: here it is one more reader of what is referred to.
    [graphName(id, "pay", ""), { ...referencesIn({ ...others, pay }, amountFields, id), levels: 0 }] as const,
    ...gates.map((set) => [graphName(id, "gates", set.id), referencesIn(set, gatesFields, id)] as const),
    ...scorecards.map((card) => [graphName(id, "scorecards", card.id), referencesIn(card, scorecardFields, id)] as const),
    ...contests.map((contest) => [graphName(id, "contests", contest.id), referencesIn(contest, contestFields, id)] as const),
  ]));
  const read = new Set([...graph.values()].flatMap(({ names }) => names));
  for (const { id, pay = [] } of policies) {
    for (const line of pay) {
      const name = graphName(id, "pay", line.name);
      if (read.has(name)) graph.set(name, referencesIn(line, lineFields, id));
    }
  }
  return graph;
}

const lineFields = { quantity: "quantity" } as const;
const amountFields = { pay: { list: { fields: lineFields } }, ...stepFields } as const;

function graphName(policy: string, list: string, id: string): string {
  return policy === "" ? `${list}.${id}` : `${policy}: ${list}.${id}`;
}

function referencesIn(definition: object, fields: Fields, policy: string): References {
  const names: string[] = [];
  let nodes = 1;
  const visit = (within: string) => (node: FormulaNode) => {
    nodes += 1;
    for (const { list, id } of referencesOf(node)) names.push(graphName(within, list, id));
    visitForeign(node, (other, foreign) => walk(foreign, visit(other)));
  };
  walkFields(definition, fields, visit(policy));
  return { names, nodes, levels: levelsOf(definition) };
}

/**
 * What a graph comes to: the circles, as `a → b → a`, one of those that hang together; how many levels it has, counted on through what is
 * referred to; how many nodes the largest entry has.
 */
export interface GraphMeasure {
  readonly cycles: readonly string[];
  readonly depth: number;
  /** Each node counted wherever it is referred to. */
  readonly size: number;
}

/** An entry on the way; `reaches` is the first entry to which it is known to lead back, `circle` the first way back to itself. */
interface Visit {
  readonly name: string;
  readonly references: References;
  readonly position: number;
  readonly level: number;
  next: number;
  reaches: number;
  circle: string | null;
}

/**
 * Measures a graph without recursion: what comes from outside may be a chain of any length. Entries that lead to each other are found as
 * strongly connected components (R. Tarjan, 1972), since the ways round among them can be too many to list.
 */
export function measureGraph(graph: ReferenceGraph): GraphMeasure {
  const measured = new Map<string, { readonly depth: number; readonly size: number }>();
  const cycles: string[] = [];
  const trail: Visit[] = [];
  /** What may still turn out to stand in a circle with an entry of the trail. */
  const opened: Visit[] = [];
  const open = new Map<string, Visit>();
  const enter = (name: string, from: Visit | undefined): void => {
    const references = graph.get(name);
    const above = open.get(name);
    if (above !== undefined && from !== undefined) {
      from.reaches = Math.min(from.reaches, above.position);
      if (trail[above.level] === above) above.circle ??= circleText(trail, above.level);
    } else if (references !== undefined && !measured.has(name)) {
      const visit = { name, references, position: opened.length, level: trail.length, next: 0, reaches: opened.length, circle: null };
      trail.push(visit);
      opened.push(visit);
      open.set(name, visit);
    }
  };
  for (const root of graph.keys()) {
    enter(root, undefined);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const next = top.references.names[top.next];
      top.next += 1;
      if (next !== undefined) {
        enter(next, top);
        continue;
      }
      const below = top.references.names.map((name) => measured.get(name) ?? { depth: 0, size: 0 });
      measured.set(top.name, {
        depth: top.references.levels + below.reduce((most, { depth }) => Math.max(most, depth), 0),
        size: below.reduce((sum, { size }) => sum + size, top.references.nodes),
      });
      trail.pop();
      const { reaches, position, circle } = top;
      const parent = trail.at(-1);
      if (reaches < position && parent !== undefined) parent.reaches = Math.min(parent.reaches, reaches);
      if (reaches < position) continue;
      if (circle !== null) cycles.push(circle);
      for (const { name } of opened.splice(position)) open.delete(name);
    }
  }
  const all = [...measured.values()];
  return {
    cycles,
    depth: all.reduce((most, { depth }) => Math.max(most, depth), 0),
    size: all.reduce((most, { size }) => Math.max(most, size), 0),
  };
}

/** How many entries of a circle are told: from its beginning, and as many from its end. */
const circleEnd = 5;

/** The way from an entry of the trail to its end and back, without the middle where that is long. */
function circleText(trail: readonly Visit[], level: number): string {
  const all = trail.length - level <= 2 * circleEnd
    ? trail.slice(level).map(({ name }) => name)
    : [...trail.slice(level, level + circleEnd).map(({ name }) => name), "…", ...trail.slice(-circleEnd).map(({ name }) => name)];
  return [...all, trail[level]?.name].join(" → ");
}

/** How many nodes stand one within another. */
function levelsOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let below = 0;
  for (const each of Object.values(value)) below = Math.max(below, levelsOf(each));
  return below + (Object.hasOwn(value, "kind") ? 1 : 0);
}
