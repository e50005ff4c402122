import { zero } from "../decimal/index.js";
import { blankOf, type Path } from "../error/index.js";
import type { GatesDefinition } from "../gate/index.js";
import { indexOf, type LineDefinition, type PolicyDefinition } from "../policy/index.js";
import { hasSteps, nothingAdded, settleSteps, type SettledSteps } from "../statement/index.js";
import type { GatesResults, ScoreResults, Statement } from "./settlement.js";

/** A pay line, with what is asked of it for every row. */
export interface PlannedLine {
  readonly definition: LineDefinition;
  readonly path: Path;
  /** Whether gates may void or hold it. */
  readonly isGated: boolean;
  readonly isProtected: boolean;
}

/** What all statements under a policy share: worked out once. */
export interface StatementPlan {
  readonly policy: PolicyDefinition;
  readonly lines: readonly PlannedLine[];
  /** The same by name, for lines that read each other. */
  readonly byName: ReadonlyMap<string, PlannedLine>;
  readonly lineOrder: readonly string[];
  /** A statement's lines, and what it shows of gate sets and scorecards, by name. */
  readonly blankLines: Statement["lines"];
  readonly personalGates: readonly GatesDefinition[];
  readonly blankGates: GatesResults;
  readonly blankScores: ScoreResults;
  /** What comes after the lines where nothing does; null where the policy works out something once a statement. */
  readonly withoutSteps: SettledSteps | null;
}

const plans = new WeakMap<PolicyDefinition, StatementPlan>();

export function statementPlan(policy: PolicyDefinition): StatementPlan {
  let plan = plans.get(policy);
  if (plan === undefined) plans.set(policy, plan = planStatement(policy));
  return plan;
}

function planStatement(policy: PolicyDefinition): StatementPlan {
  const { gatedLines, personalGates } = indexOf(policy);
  const sets = policy.gates.filter(({ id }) => personalGates.has(id));
  const kept = new Set(policy.protected);
  const lines = policy.pay.map((definition) => ({
    definition,
    path: ["pay", definition.name],
    isGated: gatedLines.has(definition),
    isProtected: kept.has(definition.name),
  }));
  return {
    policy,
    lines,
    byName: new Map(lines.map((line) => [line.definition.name, line])),
    lineOrder: Object.freeze(policy.pay.map(({ name }) => name)),
    blankLines: blankOf(policy.pay.map(({ name }) => name)),
    personalGates: sets,
    blankGates: blankOf(sets.map(({ id }) => id)),
    blankScores: blankOf(policy.scorecards.map(({ id }) => id)),
    withoutSteps: hasSteps(policy) ? null : nothingAfter(policy),
  };
}

/** Frozen, since all statements share it. */
function nothingAfter(policy: PolicyDefinition): SettledSteps {
  const nothing = { person: "", rows: [], settled: zero, protectedSum: zero, isOpen: false, additions: nothingAdded, recorder: null };
  const { added, sum, balances } = settleSteps({ policy, ...nothing });
  return Object.freeze({ added: Object.freeze(added), sum, balances: Object.freeze(balances) });
}
