import { readsOtherRows, referencesOf, walk, walkFields, type FormulaNode } from "../formula/index.js";
import { indexOf, listFields, type PolicyDefinition } from "../policy/index.js";

/**
 * What a formula reads, by itself and by what it refers to.
 *
 * @internal
 */
export interface Reads {
  readonly metrics: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  /** Gate sets, scorecards and contests, as `gates.shop`. */
  readonly references: ReadonlySet<string>;
  /** Whether it reads what a row alone does not tell: the rows of other people, or another line. */
  readonly others: boolean;
}

/**
 * What a formula of a policy reads, through whatever it refers to; `skip` leaves out nodes with all that is below them.
 *
 * @internal
 */
export function readsOf(
  policy: PolicyDefinition,
  formulas: readonly FormulaNode[],
  skip: (node: FormulaNode) => boolean = () => false,
): Reads {
  const index = indexOf(policy);
  const reads = { metrics: new Set<string>(), parameters: new Set<string>(), references: new Set<string>(), others: false };
  const visit = (node: FormulaNode): void => {
    if (node.kind === "metric") reads.metrics.add(node.id);
    if (node.kind === "parameter") reads.parameters.add(node.id);
    if (readsOtherRows(node.kind)) reads.others = true;
    for (const { list, id } of referencesOf(node)) {
      const name = `${list}.${id}`;
      if (list === "pay") reads.others = true;
      const definition = index[list].get(id);
      if (reads.references.has(name) || definition === undefined) continue;
      reads.references.add(name);
      walkFields(definition, listFields[list], visit, skip);
    }
  };
  for (const formula of formulas) walk(formula, visit, skip);
  return reads;
}
