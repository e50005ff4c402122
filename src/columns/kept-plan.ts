import { planOf, type ColumnFacts, type PeriodFacts, type Plan } from "../plan/index.js";
import type { PolicyDefinition } from "../policy/index.js";

/** A plan, and all that was known when it was made, as far as it was asked; nothing of the period itself. */
interface KeptPlan {
  readonly policies: readonly PolicyDefinition[];
  readonly known: Omit<PeriodFacts, "column">;
  readonly asked: readonly AskedColumn[];
  readonly plan: Plan;
}

interface AskedColumn {
  readonly of: Parameters<PeriodFacts["column"]>;
  readonly known: ColumnFacts | null;
}

/** The last plan of the policies that each is the first of. */
const kept = new WeakMap<PolicyDefinition, KeptPlan>();

/**
 * The plan of some policies for what is known of a period: the last one, where that allows for all of it, since a plan's bounds say only what
 * need not be asked of a row. Months differ in their figures, but seldom in what they reach to.
 */
export function keptPlan(policies: readonly PolicyDefinition[], facts: PeriodFacts): Plan {
  const [first] = policies;
  if (first === undefined) throw new Error("a plan of no policy");
  const last = kept.get(first);
  if (last !== undefined && allowsFor(last, policies, facts)) return last.plan;
  const asked: AskedColumn[] = [];
  const { column, ...known } = facts;
  const plan = planOf(policies, {
    ...known,
    column: (...of) => {
      const found = column(...of);
      asked.push({ of, known: found });
      return found;
    },
  });
  kept.set(first, { policies, known, asked, plan });
  return plan;
}

const flags = ["mayLackTeam", "mayHaveStints", "mayBeRejected", "mayHaveAdditions"] as const satisfies readonly (keyof PeriodFacts)[];

function allowsFor(last: KeptPlan, policies: readonly PolicyDefinition[], facts: PeriodFacts): boolean {
  return policies.length === last.policies.length
    && policies.every((policy, place) => policy === last.policies[place])
    && flags.every((flag) => facts[flag] === last.known[flag])
    && facts.mostRows <= last.known.mostRows
    && last.asked.every(({ of, known }) => isWithin(facts.column(...of), known));
}

function isWithin(now: ColumnFacts | null, then: ColumnFacts | null): boolean {
  if (now === null || then === null) return now === then;
  return now.scale === then.scale
    && now.least >= then.least
    && now.most <= then.most
    && now.mayBeAbsent === then.mayBeAbsent
    && now.mayBeFaulty === then.mayBeFaulty;
}
