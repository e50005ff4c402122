import { Decimal } from "../decimal/index.js";
import { walk, type FormulaNode, type MetricDefinition, type ParameterDefinition } from "../formula/index.js";
import type { GatesDefinition } from "../gate/index.js";
import type { LineDefinition, PolicyDefinition } from "./policy.js";

/** What formulas refer to, by id. */
export type Definitions = Pick<PolicyDefinition, "metrics" | "parameters" | "gates">;

/** A policy's lists by id, and what is asked of them for every row: worked out once. */
export interface PolicyIndex {
  /** `position` counts through metrics and parameters, so that what a row says fits in a list. */
  readonly metrics: ReadonlyMap<string, { readonly definition: MetricDefinition; readonly position: number }>;
  readonly parameters: ReadonlyMap<string, { readonly definition: ParameterDefinition; readonly position: number; readonly value: Decimal }>;
  readonly gates: ReadonlyMap<string, GatesDefinition>;
  /** The ids of gate sets that read something of a person. */
  readonly personalGates: ReadonlySet<string>;
  /** The pay lines that gates may void or hold. */
  readonly gatedLines: ReadonlySet<LineDefinition>;
  /** The columns that mean something, so that no fault suggests them for another. */
  readonly columns: ReadonlySet<string>;
}

const indexes = new WeakMap<Definitions, PolicyIndex>();

export function indexOf(definitions: Definitions & Partial<PolicyDefinition>): PolicyIndex {
  let index = indexes.get(definitions);
  if (index === undefined) indexes.set(definitions, (index = buildIndex(definitions)));
  return index;
}

function buildIndex({ metrics, parameters, gates, pay = [] }: Definitions & Partial<PolicyDefinition>): PolicyIndex {
  const index = {
    metrics: new Map(metrics.map((definition, position) => [definition.id, { definition, position }])),
    parameters: new Map(
      parameters.map((definition, place) => [definition.id, { definition, position: metrics.length + place, value: new Decimal(definition.value) }]),
    ),
    gates: new Map(gates.map((set) => [set.id, set])),
  };
  const isPersonal = (node: FormulaNode): boolean => {
    switch (node.kind) {
      case "metric":
        return index.metrics.get(node.id)?.definition.scope === "person";
      case "parameter":
        return index.parameters.get(node.id)?.definition.per === "person";
      case "passed":
        return setIsPersonal(index.gates.get(node.gates));
      default:
        return false;
    }
  };
  const setIsPersonal = (set: GatesDefinition | undefined): boolean => set?.gates.some(({ condition }) => some(condition, isPersonal)) ?? false;
  return {
    ...index,
    personalGates: new Set(gates.filter(setIsPersonal).map(({ id }) => id)),
    gatedLines: new Set(pay.filter(({ quantity }) => some(quantity, ({ kind }) => kind === "voidedBy" || kind === "heldBy"))),
    columns: new Set(["id", "name", "team", "person", "policy", ...index.metrics.keys(), ...index.parameters.keys()]),
  };
}

function some(node: FormulaNode, test: (node: FormulaNode) => boolean): boolean {
  let found = false;
  walk(node, (each) => {
    found ||= test(each);
  });
  return found;
}
