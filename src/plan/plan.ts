import type { Currency } from "../decimal/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { PeriodFacts } from "./facts.js";
import type { LoweredContest, LoweredGates, LoweredLine, LoweredScore } from "./lowering.js";
import { lowerStatement, lowerStatementLine, type LoweredStatement, type RowLine } from "./lower-statement.js";
import { PolicyLowering } from "./policy-lowering.js";
import type { Domain, Step } from "./step.js";
import { Steps } from "./steps.js";

/** What a plan works out under one policy. */
export interface PolicyPlan {
  readonly policy: string;
  readonly currency: Currency;
  readonly rows: Domain;
  /** The rows themselves, where nobody has several. */
  readonly statements: Domain;
  readonly lines: readonly LoweredLine[];
  /** The lines of each row: those of the statement where nobody has several. */
  readonly rowLines: readonly RowLine[];
  readonly statement: LoweredStatement;
  readonly scores: readonly LoweredScore[];
  readonly contests: readonly LoweredContest[];
  /** All sets; those that read nothing of a person are of teams. */
  readonly gates: readonly LoweredGates[];
}

/** How the policies of a settlement are worked out, step by step, over whole numbers. */
export interface Plan {
  /** Each after all that it reads. */
  readonly steps: readonly Step[];
  readonly teams: Domain;
  readonly policies: readonly PolicyPlan[];
}

/**
 * Lowers the policies of a settlement to steps over whole numbers, each with a scale and with bounds that follow from what is known of the
 * columns. Whatever executes the steps comes to the cents that `settle` comes to.
 *
 * @throws {JixiaoError} `too_many_places`, with the path of the node, where a figure would have more decimal places than a plan keeps.
 */
export function planOf(policies: readonly PolicyDefinition[], facts: PeriodFacts): Plan {
  const steps = new Steps();
  const teams: Domain = { of: "teams", policy: -1 };
  let races = 0;
  const lowerings: readonly PolicyLowering[] = policies.map((policy, place): PolicyLowering => {
    const rows: Domain = { of: "rows", policy: place };
    const statements: Domain = facts.mayHaveStints ? { of: "statements", policy: place } : rows;
    const under = (id: string) => {
      const found = lowerings.find((each) => each.policy.id === id);
      if (found === undefined) throw new Error(`the settlement has no policy ${id}`);
      return found;
    };
    const nextRace = () => {
      races += 1;
      return races;
    };
    return new PolicyLowering({ steps, policy, facts, place, rows, teams, statements, under, nextRace });
  });
  return { steps: steps.list, teams, policies: lowerings.map(planOfPolicy) };
}

function planOfPolicy(lowering: PolicyLowering): PolicyPlan {
  const { policy, steps, rows, statements } = lowering;
  const lines = policy.pay.map(({ name }) => lowering.line(name));
  const merged = lines.map((line) => {
    steps.path = ["pay", line.name];
    return lowerStatementLine(line, lowering);
  });
  steps.path = [];
  const figures = new Map(merged.map(({ of, figure }) => [of.name, figure]));
  return {
    policy: policy.id,
    currency: policy.currency,
    rows,
    statements,
    lines,
    rowLines: merged.map(({ ofRow }) => ofRow),
    statement: lowerStatement(merged.map(({ of }) => of), lowering.ofStatement(figures)),
    scores: policy.scorecards.map(({ id }) => scoreOfRows(id, lowering)),
    contests: policy.contests.map(({ id }) => lowering.contest(id)),
    gates: policy.gates.map(({ id }) => lowering.gates(id)),
  };
}

/** A scorecard as rows have it, whatever it reads. */
function scoreOfRows(id: string, lowering: PolicyLowering): LoweredScore {
  const { steps, rows } = lowering;
  const { score, grade, grades, items } = lowering.score(id);
  return {
    id,
    score: steps.broughtTo(rows, score),
    grade: grade === null ? null : steps.broughtTo(rows, grade),
    grades,
    items: items.map(({ name, points }) => ({ name, points: steps.broughtTo(rows, points) })),
  };
}
