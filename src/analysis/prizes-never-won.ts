import type { ContestDefinition } from "../contest/index.js";
import type { Path } from "../error/index.js";
import { isOfTeam, walk, type ConditionNode, type QuantityNode, type StatedNumber } from "../formula/index.js";
import { indexOf, type PolicyDefinition } from "../policy/index.js";
import { boundsOf } from "./bounds-of.js";
import { finding, type Finding } from "./finding.js";
import { readsOf } from "./reads-of.js";

/** Factors with prizes in which nobody can be ranked, or all are tied whatever they do; and the contest, where each is one. */
export function prizesNeverWon(policy: PolicyDefinition, contest: ContestDefinition): readonly Finding[] {
  const { numbers } = indexOf(policy);
  const { id, factors, overall, eligible, tieBreakers } = contest;
  const pays = (prizes: readonly StatedNumber[] = []) => prizes.some((prize) => !numbers.of(prize).isZero());
  const said = (path: Path, why: string) => finding("prize_never_won", ["contests", id, ...path], { why });
  if (isNeverMet(eligible, policy)) {
    return [...factors, overall].some((each) => pays(each?.prizes)) ? [said([], "nobody can take part")] : [];
  }
  const areParted = tieBreakers.some(({ quantity }) => !isSameForAll(quantity, contest, policy));
  const whys = factors.map((factor) => {
    if (isNeverMet(factor.eligible, policy)) return "nobody can take part";
    return !areParted && isSameForAll(factor.quantity, contest, policy) ? "everybody has the same figure" : null;
  });
  const ofFactors = factors.flatMap(({ name, prizes }, index) => {
    const why = whys[index] ?? null;
    return why !== null && pays(prizes) ? [said([name], why)] : [];
  });
  const [first = null] = whys;
  return first === null || whys.includes(null) || !pays(overall?.prizes) ? ofFactors : [...ofFactors, said(["overall"], first)];
}

/** Whether those who meet each other have the same figure: of their team's own readings its people do, of the policy's numbers all. */
function isSameForAll(quantity: QuantityNode, { within, entrants }: ContestDefinition, policy: PolicyDefinition): boolean {
  const { isPersonal } = indexOf(policy);
  const { metrics, parameters, others } = readsOf(policy, [quantity]);
  if (within === "team" && entrants === undefined) {
    let isSame = true;
    walk(quantity, (node) => {
      if (isPersonal(node)) isSame = false;
    }, ({ kind }) => isOfTeam(kind));
    return isSame;
  }
  return metrics.size === 0 && !others && policy.parameters.every(({ id, per }) => per === "policy" || !parameters.has(id));
}

/** Whether a condition is never met, by the stated ranges of what it compares. */
function isNeverMet(condition: ConditionNode | undefined, policy: PolicyDefinition): boolean {
  switch (condition?.kind) {
    case "all":
      return condition.parts.some((part) => isNeverMet(part, policy));
    case "any":
      return condition.parts.every((part) => isNeverMet(part, policy));
    case "atLeast":
      return isAlwaysUnder(condition.left, condition.right, false, policy);
    case "moreThan":
      return isAlwaysUnder(condition.left, condition.right, true, policy);
    case "atMost":
      return isAlwaysUnder(condition.right, condition.left, false, policy);
    case "lessThan":
      return isAlwaysUnder(condition.right, condition.left, true, policy);
    default:
      return false;
  }
}

function isAlwaysUnder(one: QuantityNode, other: QuantityNode, orEqual: boolean, policy: PolicyDefinition): boolean {
  const [{ high }, { low }] = [boundsOf(one, policy), boundsOf(other, policy)];
  return high !== null && low !== null && (orEqual ? high.lessThanOrEqualTo(low) : high.lessThan(low));
}
