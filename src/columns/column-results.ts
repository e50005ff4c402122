import type { Entrants } from "../contest/index.js";
import type { Need } from "../formula/index.js";
import type { AddedStep, NumberStep, PolicyPlan, StatementLine, Step } from "../plan/index.js";
import type { Policy } from "../policy/index.js";
import type { Period, PolicyTotals, StatementOf } from "../settle/index.js";
import type { BalanceName } from "../statement/index.js";
import type { PolicyRows } from "./policy-rows.js";
import type { Outputs, Run } from "./run-plan.js";

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
  readonly failedGates: FailedGates;
}

/**
 * Which gates failed a line: a byte a statement, whose lowest bit says so of the first gate. Where there are more than eight gates, as many
 * bytes as they need stand together for each.
 */
export interface FailedGates {
  /** Those that may fail the line, as `shop.dsr`. */
  readonly gates: readonly string[];
  readonly bits: Uint8Array;
}

/** What is added once a statement: 0 where nothing is, or where it is pending (3) or not applicable (1). */
export interface AddedColumn {
  readonly kind: AddedStep["kind"];
  readonly states: Uint8Array;
  readonly amounts: Float64Array;
}

/** A scorecard, one figure a row of the policy, in units of 10^−`scale`. */
export interface ScoreColumn<Grade extends string = string> {
  readonly scale: number;
  /** NaN where there is none. */
  readonly scores: Float64Array;
  /** 0 a score, 1 not applicable, 3 faulty. */
  readonly states: Uint8Array;
  /** The place of the grade among `grades`, the highest first; −1 where there is none. */
  readonly grades: Int16Array;
  readonly gradeNames: readonly Grade[];
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
export interface ContestColumn<Factor extends string = string, Of extends Entrants = Entrants> {
  readonly isOfTeams: Of extends "teams" ? true : false;
  readonly factors: Readonly<Record<Factor, StandingColumn>>;
  readonly overall: StandingColumn | null;
  /** All that an entrant wins; NaN where one is unknown. */
  readonly prizes: Float64Array;
}

type ScoreColumnsOf<N> = { readonly [C in Extract<N, Need.Scorecard> as C["id"]]: ScoreColumn<C["grade"]> };
type ContestColumnsOf<N> = { readonly [C in Extract<N, Need.Contest> as C["id"]]: ContestColumn<C["factor"], C["of"]> };

/** What a policy, of all that were settled, pays, column by column. Columns that say the same may be one array. */
export interface PolicyColumns<P extends Policy = Policy, All extends Policy = P> {
  readonly policy: P["id"];
  readonly currency: { readonly code: string; readonly places: number };
  /** The row of people at which each statement begins, in the order of the input. */
  readonly statementRows: Int32Array;
  /** The row of people that each row of the policy is. */
  readonly rows: Int32Array;
  readonly lines: Readonly<Record<P["pay"][number]["name"], LineColumn>>;
  readonly added: readonly AddedColumn[];
  readonly payable: Float64Array;
  readonly held: Float64Array;
  /** 1 where anything waits. */
  readonly provisional: Uint8Array;
  /** Closing balances; NaN where one is not known. */
  readonly balances: Readonly<Record<BalanceName, Float64Array>>;
  readonly scores: ScoreColumnsOf<P["~needs"]>;
  readonly contests: ContestColumnsOf<P["~needs"]>;
  /** 1 where settle worked the statement out. */
  readonly handedOver: Uint8Array;
  readonly totals: PolicyTotals;
  /** The whole statement, faults in words, by settle: over all rows that hang together with it. */
  statement(at: number): StatementOf<P>;
  /** Those rows, as settle and explain take them. */
  periodOf(at: number): Period<All>;
}

/** What each of several policies pays. */
export type PolicyColumnsOf<P extends Policy, All extends Policy = P> = P extends Policy ? PolicyColumns<P, All> : never;

/** What a run gives, before anything is handed over. */
export type WorkedColumns = Omit<PolicyColumns, "totals" | "statement" | "periodOf">;

/** The columns in which one number stands everywhere, and which, so that nobody need read them. */
export type SameEverywhere = ReadonlyMap<object, number>;

export interface Results {
  readonly columns: WorkedColumns;
  readonly same: SameEverywhere;
}

/** The steps of which results are made. */
export function outputsOf(plans: readonly PolicyPlan[]): Outputs {
  return { steps: plans.flatMap(stepsOf), known: plans.flatMap(knownOf) };
}

function stepsOf({ statement, scores, contests }: PolicyPlan): readonly Step[] {
  const { lines, added, payable, held, isProvisional, isDoubtful } = statement;
  return [
    ...lines.flatMap((line) => [line.isPending, line.isHeld, line.isSettled, line.settled, line.held, ...line.failedBits]),
    ...added.flatMap(({ amount, isPending, isNotApplicable }) => [amount, ...some(isPending), ...some(isNotApplicable)]),
    payable,
    held,
    isProvisional,
    ...some(isDoubtful),
    ...scores.map(({ score }) => score),
    ...contests.flatMap(({ factors, overall }) => [...factors, ...some(overall)].map(({ rank }) => rank)),
  ];
}

function knownOf({ statement: { lines, balances }, scores, contests }: PolicyPlan): readonly NumberStep[] {
  return [
    ...lines.flatMap(({ before }) => some(before)),
    ...[balances.draw, balances.protection, balances.rounding].flatMap(some),
    ...scores.flatMap(({ score, grade }) => [score, ...some(grade)]),
    ...contests.flatMap(({ factors, overall, prize }) => [...[...factors, ...some(overall)].map((standing) => standing.prize), prize]),
  ];
}

function some<Each>(each: Each | null): readonly Each[] {
  return each === null ? [] : [each];
}

/** The results of a run. Where they will be written into, since something is handed over, each is an array of its own. */
export function resultsOf(plan: PolicyPlan, run: Run, of: PolicyRows, teams: number, areWritten: boolean): Results {
  const { statement } = plan;
  const statements = of.first.length;
  const results = new RunResults(run, areWritten);
  const standing = ({ rank, prize }: { readonly rank: Step; readonly prize: Step }, size: number): StandingColumn => ({
    ...results.ranksOf(rank, size),
    prizes: results.known(prize, size),
  });
  const columns: WorkedColumns = {
    policy: plan.policy,
    currency: plan.currency,
    statementRows: of.statementOf === null ? of.rows : of.first.map((row) => of.rows[row] ?? 0),
    rows: of.rows,
    lines: Object.fromEntries(statement.lines.map((line): readonly [string, LineColumn] => {
      const payable = results.values(line.settled, statements);
      return [line.name, {
        ...(results.isAlways(line.isSettled)
          ? { states: results.bytes(0, statements), amounts: areWritten ? payable.slice() : payable }
          : openLineOf(line, payable, results)),
        payable,
        before: line.before === null ? null : results.known(line.before, statements),
        failedGates: { gates: line.failed.map(({ gate }) => gate), bits: results.bits(line.failedBits, statements) },
      }];
    })),
    added: statement.added.map(({ kind, amount, isPending, isNotApplicable }) => {
      const [pending, none] = [results.codes(isPending, statements), results.codes(isNotApplicable, statements)];
      return { kind, amounts: results.values(amount, statements), states: pending.map((each, at) => (each === 1 ? 3 : (none[at] ?? 0))) };
    }),
    payable: results.values(statement.payable, statements),
    held: results.values(statement.held, statements),
    provisional: results.codes(statement.isProvisional, statements),
    balances: {
      draw: results.known(statement.balances.draw, statements),
      protection: results.known(statement.balances.protection, statements),
      rounding: results.known(statement.balances.rounding, statements),
    },
    scores: Object.fromEntries(plan.scores.map(({ id, score, grade, grades }): readonly [string, ScoreColumn] => {
      const size = of.rows.length;
      return [id, {
        scale: score.scale,
        scores: results.known(score, size),
        states: results.codes(score, size),
        grades: results.grades(grade, size),
        gradeNames: grades,
      }];
    })),
    contests: Object.fromEntries(plan.contests.map(({ id, isOfTeams, factors, overall, prize }): readonly [string, ContestColumn] => {
      const size = isOfTeams ? teams : of.rows.length;
      return [id, {
        isOfTeams,
        factors: Object.fromEntries(factors.map((factor) => [factor.name, standing(factor, size)] as const)),
        overall: overall === null ? null : standing(overall, size),
        prizes: results.known(prize, size),
      }];
    })),
    handedOver: results.bytes(0, statements),
  };
  return { columns, same: results.same };
}

type Column = Float64Array | Uint8Array | Int32Array;

/** What came of steps, as arrays of their own: those of a run are taken over, those that were loaded are copied. */
class RunResults {
  private readonly taken = new Set<Column>();
  private readonly uniformNumbers = new Map<string, Float64Array>();
  private readonly uniformBytes = new Map<string, Uint8Array>();
  readonly same = new Map<object, number>();

  constructor(private readonly run: Run, private readonly areWritten: boolean) {}

  /** Whether a condition is true everywhere. */
  isAlways(condition: Step): boolean {
    return condition.domain === null && this.run.cell(condition).states?.[0] === 1;
  }

  /** Where a step has no value, some number within its bounds. */
  values(step: Step, size: number): Float64Array {
    const { values } = this.run.cell(step);
    if (step.domain === null) return this.numbers(values[0] ?? 0, size);
    return this.isFree(step, values, size) ? values : values.slice(0, size);
  }

  /** NaN where there is no value; 0 where there is no step. */
  known(step: Step | null, size: number): Float64Array {
    if (step === null) return this.numbers(0, size);
    const { values, states } = this.run.cell(step);
    if (states === null || this.run.isBlanked(step)) return this.values(step, size);
    if (step.domain === null) return this.numbers(states[0] === 0 ? (values[0] ?? 0) : Number.NaN, size);
    const found = this.isFree(step, values, size) ? values : values.slice(0, size);
    for (let at = 0; at < size; at += 1) if (states[at] !== 0) found[at] = Number.NaN;
    return found;
  }

  /** The states of numbers, the codes of conditions; 0 where there is no step. */
  codes(step: Step | null, size: number): Uint8Array {
    const states = step === null ? null : this.run.cell(step).states;
    if (step === null || states === null) return this.bytes(0, size);
    if (step.domain === null) return this.bytes(states[0] ?? 0, size);
    return this.isFree(step, states, size) ? states : states.slice(0, size);
  }

  /** Of each row the bytes of all steps, one after another. */
  bits(steps: readonly Step[], size: number): Uint8Array {
    const [only = null, ...others] = steps;
    if (others.length === 0) return only === null ? new Uint8Array(0) : this.codes(only, size);
    const all = new Uint8Array(size * steps.length);
    steps.forEach((step, place) => this.codes(step, size).forEach((byte, at) => (all[at * steps.length + place] = byte)));
    return all;
  }

  /** What is the same everywhere. */
  numbers(value: number, size: number): Float64Array {
    return this.uniform(value, size, this.uniformNumbers, () => new Float64Array(size));
  }

  bytes(value: number, size: number): Uint8Array {
    return this.uniform(value, size, this.uniformBytes, () => new Uint8Array(size));
  }

  private uniform<Values extends Float64Array | Uint8Array>(
    value: number,
    size: number,
    known: Map<string, Values>,
    make: () => Values,
  ): Values {
    const key = `${value} ${size}`;
    const found = this.areWritten ? undefined : known.get(key);
    if (found !== undefined) return found;
    const made = make();
    // A new array is 0 everywhere.
    if (value !== 0) made.fill(value);
    known.set(key, made);
    if (!this.areWritten) this.same.set(made, value);
    return made;
  }

  /** The place of a grade; −1 where there is none. */
  grades(step: Step | null, size: number): Int16Array {
    const grades = new Int16Array(size).fill(-1);
    if (step === null) return grades;
    const places = this.known(step, size);
    for (let at = 0; at < size; at += 1) if (!Number.isNaN(places[at])) grades[at] = places[at] ?? 0;
    return grades;
  }

  /** The states of ranks, and ranks; 0 where there is none. */
  ranksOf(step: Step, size: number): Pick<StandingColumn, "states" | "ranks"> {
    if (step.op !== "rank") throw new Error("a standing without a race");
    const { states, ranks } = this.run.placings(step.race);
    const isFree = this.isFree(step, ranks, size) && this.isFree(step, states, size);
    return isFree ? { states, ranks } : { states: states.slice(0, size), ranks: ranks.slice(0, size) };
  }

  /** Whether they can be had as they are: what was loaded is its owner's, and what is written into is one result's. */
  private isFree({ op }: Step, array: Column, size: number): boolean {
    if (op === "load" || array.length !== size || (this.areWritten && this.taken.has(array))) return false;
    this.taken.add(array);
    return true;
  }
}

/** Of a line that may wait or have no amount: its states, and amounts, NaN where there is none. */
function openLineOf({ isPending, isHeld, isSettled, held }: StatementLine, payable: Float64Array, results: RunResults) {
  const size = payable.length;
  const states = new Uint8Array(size);
  const amounts = payable.slice();
  const [pending, waiting, settled] = [isPending, isHeld, isSettled].map((each) => results.codes(each, size));
  const withheld = held.op === "constant" && held.value === 0n ? null : results.values(held, size);
  for (let at = 0; at < size; at += 1) {
    const state = pending?.[at] === 1 ? 3 : waiting?.[at] === 1 ? 2 : settled?.[at] === 1 ? 0 : 1;
    states[at] = state;
    if (state === 1 || state === 3) amounts[at] = Number.NaN;
    else if (withheld !== null) amounts[at] = (payable[at] ?? 0) + (withheld[at] ?? 0);
  }
  return { states, amounts };
}
