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
 * What a graph comes to: the circles, as `a → b → a`, each by itself; how many levels it has, counted on through what is referred to; how
 * many nodes the largest entry has.
 */
export interface GraphMeasure {
  readonly cycles: readonly string[];
  readonly depth: number;
  /** Each node counted wherever it is referred to. */
  readonly size: number;
}

/**
 * Measures a graph without recursion: what comes from outside may be a chain of any length. First come the entries that refer to none, then
 * those that refer to such, and so on (A. B. Kahn, 1962). Whatever never comes stands in a circle or leads to one.
 */
export function measureGraph(graph: ReferenceGraph): GraphMeasure {
  const readers = new Map<string, string[]>([...graph.keys()].map((name) => [name, []]));
  const waiting = new Map<string, number>();
  for (const [name, { names }] of graph) {
    const known = names.filter((each) => graph.has(each));
    waiting.set(name, known.length);
    for (const each of known) readers.get(each)?.push(name);
  }
  const measured = new Map<string, { readonly depth: number; readonly size: number }>();
  const ready = [...graph.keys()].filter((name) => waiting.get(name) === 0);
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    const { names = [], levels = 0, nodes = 0 } = graph.get(name) ?? {};
    const below = names.flatMap((each) => measured.get(each) ?? []);
    measured.set(name, {
      depth: below.reduce((most, { depth }) => Math.max(most, depth), 0) + levels,
      size: below.reduce((sum, { size }) => sum + size, nodes),
    });
    for (const reader of readers.get(name) ?? []) {
      const left = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, left);
      if (left === 0) ready.push(reader);
    }
  }
  const all = [...measured.values()];
  return {
    cycles: circlesIn(graph, (name) => graph.has(name) && !measured.has(name)),
    depth: all.reduce((most, { depth }) => Math.max(most, depth), 0),
    size: all.reduce((most, { size }) => Math.max(most, size), 0),
  };
}

/** From each entry on by its first reference that is never measured, until one comes again: ways round can be too many to tell all. */
function circlesIn(graph: ReferenceGraph, isCircular: (name: string) => boolean): readonly string[] {
  const passed = new Set<string>();
  return [...graph.keys()].flatMap((root) => {
    const way: string[] = [];
    let at: string | undefined = isCircular(root) ? root : undefined;
    while (at !== undefined && !passed.has(at)) {
      passed.add(at);
      way.push(at);
      at = graph.get(at)?.names.find(isCircular);
    }
    const from = at === undefined ? -1 : way.indexOf(at);
    return from < 0 ? [] : [circleText(way.slice(from))];
  });
}

/** How many entries of a circle are told: from its beginning, and as many from its end. */
const circleEnd = 5;

/** The way round, without the middle where that is long. */
function circleText(circle: readonly string[]): string {
  const told = circle.length <= 2 * circleEnd ? circle : [...circle.slice(0, circleEnd), "…", ...circle.slice(-circleEnd)];
  return [...told, circle[0]].join(" → ");
}

/** How many nodes stand one within another. */
function levelsOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let below = 0;
  for (const each of Object.values(value)) below = Math.max(below, levelsOf(each));
  return below + (Object.hasOwn(value, "kind") ? 1 : 0);
}
