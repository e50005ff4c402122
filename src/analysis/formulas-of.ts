import { contestFields } from "../contest/index.js";
import type { Path } from "../error/index.js";
import { walkFields, type FormulaNode } from "../formula/index.js";
import { stepNames, type PolicyDefinition } from "../policy/index.js";

interface PlacedFormula {
  readonly path: Path;
  readonly formula: FormulaNode;
}

/** Every formula of a policy, with where it stands. */
export function formulasOf(policy: PolicyDefinition): readonly PlacedFormula[] {
  const contests = policy.contests.flatMap((contest) => {
    const all: FormulaNode[] = [];
    walkFields(contest, contestFields, (node) => all.push(node));
    return all.map((formula) => ({ path: ["contests", contest.id], formula }));
  });
  return [
    ...policy.pay.map(({ name, quantity }) => ({ path: ["pay", name], formula: quantity })),
    ...stepNames.flatMap((step) => (policy[step] === undefined ? [] : [{ path: [step], formula: policy[step] }])),
    ...policy.gates.flatMap(({ id, gates }) => gates.map(({ name, condition }) => ({ path: ["gates", id, name], formula: condition }))),
    ...policy.scorecards.flatMap(({ id, items, adjustments }) => [
      ...items.map(({ name, metric }) => ({ path: ["scorecards", id, name], formula: metric })),
      ...adjustments.map(({ name, points }) => ({ path: ["scorecards", id, name], formula: points })),
    ]),
    ...contests,
  ];
}
