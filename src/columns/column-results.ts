import type { AddedStep, PolicyPlan, Step } from "../plan/index.js";
import type { PolicyTotals, Statement } from "../settle/index.js";
import type { BalanceName } from "../statement/index.js";
import type { PolicyRows } from "./open-columns.js";
import type { Run } from "./run-plan.js";

/** The states of a line, as its column has them. */
export const lineStates = ["settled", "notApplicable", "held", "pending"] as const;

/**
 * A pay line, one figure a statement, in units of the currency's last place (cents). What a double does not hold exactly is NaN:
 * `statement(i)` has it.
 */
export interface LineColumn {
  /** 0 settled, 1 not applicable, 2 held, 3 pending. */
  readonly states: Uint8Array;
  /** NaN where there is none: pending, or not applicable. */
  readonly amounts: Float64Array;
  readonly payable: Float64Array;
  /** What the line would be, had no gate failed; NaN where none did. Null where no gate voids anything of it. */
  readonly before: Float64Array | null;
  /** For each gate that may fail the line, as `shop.dsr`, 1 where it did. */
  readonly failedGates: Readonly<Record<string, Uint8Array>>;
}

/** What is added once a statement: 0 where nothing is, or where it is pending (3) or not applicable (1). */
export interface AddedColumn {
  readonly kind: AddedStep["kind"];
  readonly states: Uint8Array;
  readonly amounts: Float64Array;
}

/** A scorecard, one figure a row of the policy, in units of 10^−`scale`. */
export interface ScoreColumn {
  readonly scale: number;
  /** NaN where there is none. */
  readonly scores: Float64Array;
  /** 0 a score, 1 not applicable, 3 faulty. */
  readonly states: Uint8Array;
  /** The place of the grade among `grades`, the highest first; −1 where there is none. */
  readonly grades: Int16Array;
  readonly gradeNames: readonly string[];
}

/** A standing, one place an entrant: the policy's rows, or the teams of the period. */
export interface StandingColumn {
  /** 0 ranked, 1 unranked, 3 unknown. */
  readonly states: Uint8Array;
  /** 0 where there is none. */
  readonly ranks: Int32Array;
  /** In units of the currency's last place; NaN where unknown. */
  readonly prizes: Float64Array;
}

/** The standings of a contest, column by column. */
export interface ContestColumn {
  readonly isOfTeams: boolean;
  readonly factors: Readonly<Record<string, StandingColumn>>;
  readonly overall: StandingColumn | null;
  /** All that an entrant wins; NaN where one is unknown. */
  readonly prizes: Float64Array;
}

/** What a policy pays, column by column. */
export interface PolicyColumns {
  readonly policy: string;
  readonly currency: { readonly code: string; readonly places: number };
  /** The row of people at which each statement begins, in the order of the input. */
  readonly people: Int32Array;
  /** The row of people that each row of the policy is. */
  readonly rows: Int32Array;
  readonly lines: Readonly<Record<string, LineColumn>>;
  readonly added: readonly AddedColumn[];
  readonly payable: Float64Array;
  readonly held: Float64Array;
  /** 1 where anything waits. */
  readonly provisional: Uint8Array;
  /** Closing balances; NaN where one is not known. */
  readonly balances: Readonly<Record<BalanceName, Float64Array>>;
  readonly scores: Readonly<Record<string, ScoreColumn>>;
  readonly contests: Readonly<Record<string, ContestColumn>>;
  /** 1 where settle worked the statement out. */
  readonly handedOver: Uint8Array;
  readonly totals: PolicyTotals;
  /** The whole statement, faults in words, by settle: over all rows that hang together with it. */
  statement(at: number): Statement;
  /** Those rows, as settle and explain take them. */
  periodOf(at: number): SettledPeriod;
}

/** A period as settle takes it. */
export interface SettledPeriod {
  readonly period: string;
  readonly teams: readonly object[];
  readonly people: readonly object[];
  readonly adjustments: readonly object[];
  readonly carryIns: readonly object[];
}

/** What a run gives, before anything is handed over. */
export type WorkedColumns = Omit<PolicyColumns, "totals" | "statement" | "periodOf">;

/** The steps of which results are made. */
export function outputsOf({ statement, scores, contests }: PolicyPlan): readonly Step[] {
  const { lines, added, payable, held, isProvisional, balances, isDoubtful } = statement;
  return [
    ...lines.flatMap((line) => [line.isPending, line.isHeld, line.isSettled, line.settled, line.held, ...some(line.before)]),
    ...lines.flatMap(({ failed }) => failed.map(({ where }) => where)),
    ...added.flatMap(({ amount, isPending, isNotApplicable }) => [amount, ...some(isPending), ...some(isNotApplicable)]),
    payable,
    held,
    isProvisional,
    ...some(balances.draw),
    ...some(balances.protection),
    ...some(balances.rounding),
    ...some(isDoubtful),
    ...scores.flatMap(({ score, grade }) => [score, ...some(grade)]),
    ...contests.flatMap(({ factors, overall, prize }) => [
      ...factors.flatMap((factor) => [factor.rank, factor.prize]),
      ...(overall === null ? [] : [overall.rank, overall.prize]),
      prize,
    ]),
  ];
}

function some<Each extends Step>(step: Each | null): readonly Each[] {
  return step === null ? [] : [step];
}

/** The results of a run. They are arrays of their own, so that what is handed over can be written into them. */
export function resultsOf(plan: PolicyPlan, run: Run, of: PolicyRows, teams: number): WorkedColumns {
  const { statement } = plan;
  const statements = of.first.length;
  const values = (step: Step, size: number): Float64Array => spread(step, run.cell(step).values, size, new Float64Array(size));
  const codes = (step: Step | null, size: number): Uint8Array => {
    const { states } = step === null ? { states: null } : run.cell(step);
    return step === null || states === null ? new Uint8Array(size) : spread(step, states, size, new Uint8Array(size));
  };
  /** NaN where there is no value. */
  const known = (step: Step | null, size: number): Float64Array => {
    if (step === null) return new Float64Array(size);
    const found = values(step, size);
    codes(step, size).forEach((state, at) => {
      if (state !== 0) found[at] = Number.NaN;
    });
    return found;
  };
  const standing = ({ rank, prize }: { readonly rank: Step; readonly prize: Step }, size: number): StandingColumn => ({
    states: codes(rank, size),
    ranks: Int32Array.from(values(rank, size), (each, at) => ((run.cell(rank).states?.[at] ?? 0) === 0 ? each : 0)),
    prizes: known(prize, size),
  });
  return {
    policy: plan.policy,
    currency: plan.currency,
    people: of.first.map((row) => of.rows[row] ?? 0),
    rows: of.rows,
    lines: Object.fromEntries(statement.lines.map((line): readonly [string, LineColumn] => {
      const [isPending, isHeld, isSettled] = [line.isPending, line.isHeld, line.isSettled].map((each) => codes(each, statements));
      const states = Uint8Array.from(
        { length: statements },
        (_, at) => isPending?.[at] === 1 ? 3 : isHeld?.[at] === 1 ? 2 : isSettled?.[at] === 1 ? 0 : 1,
      );
      const payable = values(line.settled, statements);
      const held = values(line.held, statements);
      const amounts = payable.map((each, at) => (states[at] === 0 || states[at] === 2 ? each + (held[at] ?? 0) : Number.NaN));
      return [line.name, {
        states,
        amounts,
        payable,
        before: line.before === null ? null : known(line.before, statements),
        failedGates: Object.fromEntries(line.failed.map(({ gate, where }) => [gate, codes(where, statements)] as const)),
      }];
    })),
    added: statement.added.map(({ kind, amount, isPending, isNotApplicable }) => {
      const [pending, none] = [codes(isPending, statements), codes(isNotApplicable, statements)];
      return { kind, amounts: values(amount, statements), states: pending.map((each, at) => (each === 1 ? 3 : (none[at] ?? 0))) };
    }),
    payable: values(statement.payable, statements),
    held: values(statement.held, statements),
    provisional: codes(statement.isProvisional, statements),
    balances: {
      draw: known(statement.balances.draw, statements),
      protection: known(statement.balances.protection, statements),
      rounding: known(statement.balances.rounding, statements),
    },
    scores: Object.fromEntries(plan.scores.map(({ id, score, grade, grades }): readonly [string, ScoreColumn] => {
      const size = of.rows.length;
      const places = grade === null ? null : known(grade, size);
      return [id, {
        scale: score.scale,
        scores: known(score, size),
        states: codes(score, size),
        grades: Int16Array.from({ length: size }, (_, row) => {
          const place = places?.[row] ?? Number.NaN;
          return Number.isNaN(place) ? -1 : place;
        }),
        gradeNames: grades,
      }];
    })),
    contests: Object.fromEntries(plan.contests.map(({ id, isOfTeams, factors, overall, prize }): readonly [string, ContestColumn] => {
      const size = isOfTeams ? teams : of.rows.length;
      return [id, {
        isOfTeams,
        factors: Object.fromEntries(factors.map((factor) => [factor.name, standing(factor, size)] as const)),
        overall: overall === null ? null : standing(overall, size),
        prizes: known(prize, size),
      }];
    })),
    handedOver: new Uint8Array(statements),
  };

  /** A copy; what is the same everywhere stands everywhere. */
  function spread<Values extends Float64Array | Uint8Array>(step: Step, from: Values, size: number, into: Values): Values {
    if (step.domain === null) into.fill(from[0] ?? 0);
    else into.set(from.length > size ? from.subarray(0, size) : from);
    return into;
  }
}
