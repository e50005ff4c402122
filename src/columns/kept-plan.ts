import { planOf, tenTo, type ColumnFacts, type PeriodFacts, type Plan } from "../plan/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { mostExact } from "./kernels.js";

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
 * The plan of some policies for what is known of a period, with some room: months differ in their figures, but seldom in what they reach
 * to, so that the last plan is often the one that would be made again. What a plan is never depends on what was asked before.
 */
export function keptPlan(policies: readonly PolicyDefinition[], facts: PeriodFacts): Plan {
  const [first] = policies;
  if (first === undefined) throw new Error("a plan of no policy");
  const roomy = { ...facts, mostRows: Number(above(BigInt(facts.mostRows))) };
  const column = (...of: AskedColumn["of"]) => roomyColumn(facts.column(...of));
  const last = kept.get(first);
  if (last !== undefined && isOf(last, policies, { ...roomy, column })) return last.plan;
  const asked: AskedColumn[] = [];
  const plan = planOf(policies, {
    ...roomy,
    column: (...of) => {
      const known = column(...of);
      asked.push({ of, known });
      return known;
    },
  });
  kept.set(first, { policies, known: roomy, asked, plan });
  return plan;
}

/**
 * The same column with room up to the next of 1, 2 and 5 times a power of ten, which is where ranges of metrics mostly end, so that what is
 * within one still is; and down to the last, so that what is never 0 never is.
 */
function roomyColumn(column: ColumnFacts | null): ColumnFacts | null {
  if (column === null) return null;
  const { least, most } = column;
  return { ...column, least: least < 0n ? -above(-least) : below(least), most: most < 0n ? -below(-most) : above(most) };
}

const held = BigInt(mostExact);

function above(value: bigint): bigint {
  const unit = tenTo(value.toString().length - 1);
  const found = [unit, 2n * unit, 5n * unit, 10n * unit].find((each) => each >= value) ?? value;
  return value === 0n ? 0n : value <= held && found > held ? held : found;
}

function below(value: bigint): bigint {
  const unit = tenTo(value.toString().length - 1);
  return value === 0n ? 0n : [5n * unit, 2n * unit].find((each) => each <= value) ?? unit;
}

const periodFacts = ["mostRows", "mayLackTeam", "mayHaveStints", "mayBeRejected", "mayHaveAdditions"] as const satisfies readonly (
  keyof PeriodFacts
)[];
const columnFacts = ["scale", "least", "most", "mayBeAbsent", "mayBeFaulty"] as const satisfies readonly (keyof ColumnFacts)[];

function isOf(last: KeptPlan, policies: readonly PolicyDefinition[], facts: PeriodFacts): boolean {
  return policies.length === last.policies.length
    && policies.every((policy, place) => policy === last.policies[place])
    && periodFacts.every((name) => facts[name] === last.known[name])
    && last.asked.every(({ of, known }) => isSame(facts.column(...of), known));
}

function isSame(now: ColumnFacts | null, then: ColumnFacts | null): boolean {
  return now === null || then === null ? now === then : columnFacts.every((name) => now[name] === then[name]);
}
