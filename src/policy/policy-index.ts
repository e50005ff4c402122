import type { ContestDefinition } from "../contest/index.js";
import { contestFields } from "../contest/index.js";
import { Decimal } from "../decimal/index.js";
import { walk, walkFields, type Fields, type FormulaNode, type MetricDefinition, type ParameterDefinition } from "../formula/index.js";
import { gatesFields, type GatesDefinition } from "../gate/index.js";
import { scorecardFields, type ScorecardDefinition } from "../scorecard/index.js";
import type { LineDefinition, PolicyDefinition } from "./policy.js";

/** What formulas refer to, by id. */
export type Definitions = Pick<PolicyDefinition, "metrics" | "parameters" | "gates" | "scorecards" | "contests">;

/** A policy's lists by id, and what is asked of them for every row: worked out once. */
export interface PolicyIndex {
  /** `position` counts through metrics and parameters, so that what a row says fits in a list. */
  readonly metrics: ReadonlyMap<string, { readonly definition: MetricDefinition; readonly position: number }>;
  readonly parameters: ReadonlyMap<string, { readonly definition: ParameterDefinition; readonly position: number; readonly value: Decimal }>;
  readonly gates: ReadonlyMap<string, GatesDefinition>;
  readonly scorecards: ReadonlyMap<string, ScorecardDefinition>;
  readonly contests: ReadonlyMap<string, ContestDefinition>;
  /** The ids of gate sets that read something of a person. */
  readonly personalGates: ReadonlySet<string>;
  /** The pay lines that gates may void or hold. */
  readonly gatedLines: ReadonlySet<LineDefinition>;
  /** Whether anything reads the rows of other people. */
  readonly readsOthers: boolean;
  /** The columns that mean something, so that no fault suggests them for another. */
  readonly columns: ReadonlySet<string>;
}

const indexes = new WeakMap<Definitions, PolicyIndex>();

export function indexOf(definitions: Definitions & Partial<PolicyDefinition>): PolicyIndex {
  let index = indexes.get(definitions);
  if (index === undefined) indexes.set(definitions, (index = buildIndex(definitions)));
  return index;
}

const othersKinds: ReadonlySet<string> = new Set(["teamSum", "teamMean", "rankOf", "prizeOf"]);

function buildIndex({ metrics, parameters, gates, scorecards, contests, pay = [] }: Definitions & Partial<PolicyDefinition>): PolicyIndex {
  const index = {
    metrics: new Map(metrics.map((definition, position) => [definition.id, { definition, position }])),
    parameters: new Map(
      parameters.map((definition, place) => [definition.id, { definition, position: metrics.length + place, value: new Decimal(definition.value) }]),
    ),
    gates: new Map(gates.map((set) => [set.id, set])),
    scorecards: new Map(scorecards.map((card) => [card.id, card])),
    contests: new Map(contests.map((contest) => [contest.id, contest])),
  };
  const isPersonal = (node: FormulaNode): boolean => {
    switch (node.kind) {
      case "metric":
        return index.metrics.get(node.id)?.definition.scope === "person";
      case "parameter":
        return index.parameters.get(node.id)?.definition.per === "person";
      case "passed":
        return someIn(index.gates.get(node.gates), gatesFields, isPersonal);
      case "scoreOf":
      case "byGrade":
      case "gradeIn":
        return someIn(index.scorecards.get(node.scorecard), scorecardFields, isPersonal);
      default:
        return othersKinds.has(node.kind);
    }
  };
  const readsOthers = (node: FormulaNode) => othersKinds.has(node.kind);
  return {
    ...index,
    personalGates: new Set(gates.filter((set) => someIn(set, gatesFields, isPersonal)).map(({ id }) => id)),
    gatedLines: new Set(pay.filter(({ quantity }) => some(quantity, ({ kind }) => kind === "voidedBy" || kind === "heldBy"))),
    readsOthers:
      contests.length > 0 ||
      pay.some(({ quantity }) => some(quantity, readsOthers)) ||
      gates.some((set) => someIn(set, gatesFields, readsOthers)) ||
      scorecards.some((card) => someIn(card, scorecardFields, readsOthers)),
    columns: new Set(["id", "name", "team", "person", "policy", ...index.metrics.keys(), ...index.parameters.keys()]),
  };
}

/** What the definitions refer to beside metrics and parameters, as `gates.shop`. */
export function referencesIn(definition: object, fields: Fields): readonly string[] {
  const found = new Set<string>();
  walkFields(definition, fields, (node) => {
    if ("gates" in node) found.add(`gates.${node.gates}`);
    if ("scorecard" in node) found.add(`scorecards.${node.scorecard}`);
    if ("contest" in node) found.add(`contests.${node.contest}`);
  });
  return [...found];
}

/** Every gate set, scorecard and contest with what it refers to. */
export function referenceGraph({ gates, scorecards, contests }: Definitions): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...gates.map((set) => [`gates.${set.id}`, referencesIn(set, gatesFields)] as const),
    ...scorecards.map((card) => [`scorecards.${card.id}`, referencesIn(card, scorecardFields)] as const),
    ...contests.map((contest) => [`contests.${contest.id}`, referencesIn(contest, contestFields)] as const),
  ]);
}

function some(node: FormulaNode, test: (node: FormulaNode) => boolean): boolean {
  let found = false;
  walk(node, (each) => {
    found ||= test(each);
  });
  return found;
}

function someIn(definition: object | undefined, fields: Fields, test: (node: FormulaNode) => boolean): boolean {
  let found = false;
  if (definition !== undefined) {
    walkFields(definition, fields, (each) => {
      found ||= test(each);
    });
  }
  return found;
}
