import { ownOptions } from "../error/index.js";
import { contestFields, type ContestDefinition } from "../contest/index.js";
import { Decimal } from "../decimal/index.js";
import {
  isOfTeam,
  numbersWith,
  policyOfRows,
  readsOtherRows,
  referencesOf,
  visitForeign,
  walk,
  walkFields,
  type Fields,
  type FormulaNode,
  type MetricDefinition,
  type Numbers,
  type ParameterDefinition,
} from "../formula/index.js";
import { gatesFields, type GatesDefinition } from "../gate/index.js";
import { scorecardFields, type ScorecardDefinition } from "../scorecard/index.js";
import { definitionOf } from "./definition-of.js";
import { stepNames } from "./grammar.js";
import type { ExpectationDefinition, LineDefinition, PolicyDefinition } from "./policy.js";

/** What formulas refer to, by id. */
export type Definitions = Pick<PolicyDefinition, "metrics" | "parameters" | "gates" | "scorecards" | "contests">;

/** A policy's lists by id, and what is asked of them for every row: worked out once. */
export interface PolicyIndex {
  /** `position` counts through metrics and parameters, so that what a row says fits in a list. */
  readonly metrics: ReadonlyMap<string, { readonly definition: MetricDefinition; readonly position: number }>;
  readonly parameters: ReadonlyMap<
    string,
    { readonly definition: ParameterDefinition; readonly position: number; readonly value: Decimal }
  >;
  /** The numbers that the policy states, its parameters' values among them. */
  readonly numbers: Numbers;
  readonly gates: ReadonlyMap<string, GatesDefinition>;
  readonly scorecards: ReadonlyMap<string, ScorecardDefinition>;
  readonly contests: ReadonlyMap<string, ContestDefinition>;
  /** The pay lines by name, as formulas refer to them. */
  readonly pay: ReadonlyMap<string, LineDefinition>;
  /** Whether a node reads something of a person, by itself or by what it refers to. */
  readonly isPersonal: (node: FormulaNode) => boolean;
  /** Whether a node reads a rank or a prize, by itself or by what it refers to, other than in the rows of the team. */
  readonly isPlaced: (node: FormulaNode) => boolean;
  /** The ids of gate sets that read something of a person. */
  readonly personalGates: ReadonlySet<string>;
  /** The pay lines that gates may void or hold, or that may be held with another. */
  readonly gatedLines: ReadonlySet<LineDefinition>;
  /** The names of the pay lines that others of the policy read, by themselves or over a team. */
  readonly readLines: ReadonlySet<string>;
  /** Whether anything reads the rows of other people. */
  readonly readsOthers: boolean;
  /** Whether anything reads rows under another policy of the settlement. */
  readonly readsUnder: boolean;
  /** What the policy expects of readings and parameters, by the id of each that is named. */
  readonly expectations: ReadonlyMap<string, readonly ExpectationDefinition[]>;
  /** The columns that mean something, so that no fault suggests them for another. */
  readonly columns: ReadonlySet<string>;
}

/** The fields of what formulas refer to. */
export const listFields = {
  gates: gatesFields,
  scorecards: scorecardFields,
  contests: contestFields,
  pay: { quantity: "quantity" },
} as const satisfies { readonly [list: string]: Fields };

const indexes = new WeakMap<Definitions, PolicyIndex>();

export function indexOf(definitions: Definitions & Partial<PolicyDefinition>): PolicyIndex {
  let index = indexes.get(definitions);
  if (index === undefined) indexes.set(definitions, index = buildIndex(definitions));
  return index;
}

function buildIndex(definitions: Definitions & Partial<PolicyDefinition>): PolicyIndex {
  const own = ownOptions(definitions);
  const { metrics, parameters, gates, scorecards, contests, pay = [] } = own;
  const index = {
    metrics: new Map(metrics.map((definition, position) => [definition.id, { definition, position }])),
    parameters: new Map(parameters.map((
      definition,
      place,
    ) => [definition.id, { definition, position: metrics.length + place, value: new Decimal(definition.value) }])),
    gates: new Map(gates.map((set) => [set.id, set])),
    scorecards: new Map(scorecards.map((card) => [card.id, card])),
    contests: new Map(contests.map((contest) => [contest.id, contest])),
    pay: new Map(pay.map((line) => [line.name, line])),
  };
  const readsPerson = (node: FormulaNode): boolean => {
    switch (node.kind) {
      case "metric":
        return index.metrics.get(node.id)?.definition.scope === "person";
      case "parameter":
        return index.parameters.get(node.id)?.definition.per === "person";
      case "rankOf":
      case "prizeOf":
        return index.contests.get(node.contest)?.entrants === undefined;
      default:
        return readsOtherRows(node.kind);
    }
  };
  // A place in a contest is a person's or a team's, whatever the contest reads.
  const referredTo = (node: FormulaNode): readonly (object | undefined)[] =>
    referencesOf(node).flatMap(({ list, id }) => (list === "contests" ? [] : [index[list].get(id)]));
  const personal = new Set<object | undefined>();
  const placed = new Set<object | undefined>();
  const readers = new Map<object | undefined, object[]>();
  for (const [list, fields] of Object.entries(listFields)) {
    for (const definition of index[list as keyof typeof listFields].values()) {
      walkFields(definition, fields, (node) => {
        if (readsPerson(node)) personal.add(definition);
        if (readsPlace(node)) placed.add(definition);
        for (const read of referredTo(node)) {
          const known = readers.get(read);
          if (known === undefined) readers.set(read, [definition]);
          else known.push(definition);
        }
      }, ({ kind }) => isOfTeam(kind));
    }
  }
  // From what is read on to who reads it, not by recursion: references may be a chain of any length. A set goes on to what is added.
  for (const found of [personal, placed]) for (const each of found) for (const reader of readers.get(each) ?? []) found.add(reader);
  const isPersonal = (node: FormulaNode): boolean => readsPerson(node) || referredTo(node).some((read) => personal.has(read));
  const isPlaced = (node: FormulaNode): boolean => readsPlace(node) || referredTo(node).some((read) => placed.has(read));
  const amounts = [...pay.map(({ quantity }) => quantity), ...stepNames.flatMap((step) => own[step] ?? [])];
  const anywhere = (test: (node: FormulaNode) => boolean): boolean =>
    amounts.some((node) => some(node, test))
    || gates.some((set) => someIn(set, gatesFields, test))
    || scorecards.some((card) => someIn(card, scorecardFields, test))
    || contests.some((contest) => someIn(contest, contestFields, test));
  return {
    ...index,
    numbers: numbersWith((id) => definitionOf(index.parameters, id).value),
    isPersonal,
    isPlaced,
    personalGates: new Set(gates.filter((set) => personal.has(set)).map(({ id }) => id)),
    gatedLines: new Set(pay.filter(({ quantity }) => some(quantity, isGated))),
    readLines: new Set(amounts.flatMap((node) => linesRead(node))),
    readsOthers: contests.length > 0 || anywhere(({ kind }) => readsOtherRows(kind)),
    readsUnder: anywhere((node) => policyOfRows(node) !== undefined),
    expectations: expectationsById(own.expects ?? []),
    columns: new Set(["id", "name", "team", "person", "policy", ...index.metrics.keys(), ...index.parameters.keys()]),
  };
}

function expectationsById(expects: readonly ExpectationDefinition[]): ReadonlyMap<string, readonly ExpectationDefinition[]> {
  const byId = new Map<string, ExpectationDefinition[]>();
  for (const expectation of expects) {
    const read = new Set<string>();
    walk(expectation.condition, (node) => {
      if (node.kind === "metric" || node.kind === "parameter") read.add(node.id);
    });
    for (const id of read) byId.set(id, [...(byId.get(id) ?? []), expectation]);
  }
  return byId;
}

/** Whether a node may void or hold the line in which it stands, or have it held with a line that it reads. */
function isGated(node: FormulaNode): boolean {
  if (node.kind === "voidedBy" || node.kind === "heldBy" || node.kind === "lineOf") return true;
  let found = false;
  visitForeign(node, (_, foreign) => (found ||= some(foreign, isGated)));
  return found;
}

function readsPlace({ kind }: FormulaNode): boolean {
  return kind === "rankOf" || kind === "prizeOf";
}

function linesRead(node: FormulaNode): readonly string[] {
  const names: string[] = [];
  walk(node, (each) => {
    if (each.kind === "lineOf") names.push(each.line);
  });
  return names;
}

function some(node: FormulaNode, test: (node: FormulaNode) => boolean): boolean {
  let found = false;
  walk(node, (each) => {
    found ||= test(each);
  });
  return found;
}

function someIn(definition: object, fields: Fields, test: (node: FormulaNode) => boolean): boolean {
  let found = false;
  walkFields(definition, fields, (each) => {
    found ||= test(each);
  });
  return found;
}
