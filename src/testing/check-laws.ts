import fc from "fast-check";
import {
  describeThrown,
  emptyFault,
  fault,
  faultOf,
  givenCount,
  got,
  isJixiaoError,
  isNotEmpty,
  jixiaoError,
  ownFields,
  ownOptions,
  readItems,
  say,
  unknownFields,
  type Fault,
} from "../error/index.js";
import type { Need } from "../formula/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { policiesOf, type Period } from "../settle/index.js";
import type { DrawnPeriod } from "./draw/drawn-period.js";
import { settleDrawn, type BilingualText, type Law, type SettledPeriod } from "./law/law.js";
import { isPlausible } from "./draw/is-plausible.js";
import { StepsWithin } from "./draw/steps-within.js";
import { optionFaults } from "./draw/option-faults.js";
import { periodsOptions, type PeriodsOptions } from "./draw/period-plan.js";
import type { ReadingIdOf } from "./periods.js";

/** How laws are checked: what periods are like, how many, and which. */
export interface CheckLawsOptions<Reading extends string = string> extends PeriodsOptions<Reading> {
  /** How many cases each law is tried on: 200 unless stated. */
  readonly runs?: number;
  /** By which number the cases are drawn: 1 unless stated. The same number gives the same cases. */
  readonly seed?: number;
}

export const checkLawsOptions = [...periodsOptions, "runs", "seed"] as const;

/** The smallest case that was found in which a law does not hold. */
export interface Counterexample<P extends Policy = Policy> {
  readonly text: BilingualText;
  /** The period, or the two that were compared, as `settle` takes them. */
  readonly periods: readonly Period<P>[];
}

/** What became of a law. */
export interface LawResult<P extends Policy = Policy> {
  readonly law: string;
  readonly says: BilingualText;
  /**
   * `untried`: no case that was drawn was one that it says anything about. `unknown`: it names something that the policy does not have, or
   * it throws or gives no verdict.
   */
  readonly state: "holds" | "broken" | "untried" | "unknown";
  readonly holds: boolean;
  /** On how many cases it was tried, and on how many of them it says something. */
  readonly runs: number;
  readonly relevant: number;
  readonly counterexample: Counterexample<P> | null;
  /**
   * Why it is unknown; `too_many_steps` where a smaller counterexample may be found than within 10,000 steps. A smaller case that is tried
   * is a step; a large one is a step for every twenty figures of its people: lines of pay, gates, items of cards, factors of contests.
   */
  readonly faults: readonly Fault[];
}

/** What became of all laws: plain data. */
export interface LawReport<P extends Policy = Policy> {
  readonly format: 1;
  readonly policies: readonly { readonly id: string; readonly version: string }[];
  readonly seed: number;
  /** Whether every law holds. */
  readonly holds: boolean;
  readonly laws: readonly LawResult<P>[];
}

type Scores<N> = N extends Need.Scorecard ? N["id"] | `${N["id"]}.grade` : never;
type Places<N> = N extends Need.Contest ? `${N["id"]}.${N["factor"] | "overall"}${"" | ".prize"}` : never;

/** Through a field, so that the compiler's message lists the names instead of the policy's whole type. */
interface Named<Name> {
  readonly name: Name;
}

/** What laws and examples may name of a policy, or of several: its lines, and in examples scores, grades, ranks and prizes. */
export type FigureNameOf<P extends Policy> = Named<P["pay"][number]["name"] | Scores<P["~needs"]> | Places<P["~needs"]>>["name"];

/**
 * Tries laws on periods that are drawn for a policy, or for several that are settled together, and gives a report as plain data: for each
 * broken law the smallest counterexample, in words and as periods. The same policy, laws, seed and version of this library give the same
 * report.
 *
 * @throws {JixiaoError} where an option names no reading of the policy or is none, or something among the laws is none. Never for a law
 * that does not hold.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { base: metric("base", "money"), commission: times(gmv, "0.003") },
 * });
 * const report = checkLaws(policy, [monotone(gmv), untouchable("base"), neverNegative()]);
 * report.holds; // => true
 * report.laws.map(({ law, state, runs }) => `${law}: ${state}, ${runs}`);
 * // => ["monotone(gmv): holds, 200", "untouchable(base): holds, 200", "neverNegative(): holds, 200"]
 */
export function checkLaws<const P extends Policy>(
  policy: P | readonly P[],
  laws: readonly Law<NoInfer<FigureNameOf<P>>, NoInfer<ReadingIdOf<P>>>[],
  options?: CheckLawsOptions<ReadingIdOf<P>>,
): LawReport<P> {
  if (readItems(laws)?.length === 0) {
    throw jixiaoError([emptyFault(["laws"], "laws", "law")]);
  }
  // What was drawn for the policies are periods of them.
  return tryLaws(policiesOf(policy), laws, options === undefined ? {} : options, checkLawsOptions) as LawReport<P>;
}

/** Tries laws, or none, on policies that were checked together. */
export function tryLaws(
  policies: readonly PolicyDefinition[],
  laws: readonly Law[],
  options: CheckLawsOptions,
  known: readonly string[],
): LawReport {
  const faults = [
    ...lawFaults(laws),
    ...optionFaults(policies, options),
    ...unknownFields(Object.keys(ownFields(options)), known, []),
  ];
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  const { runs = 200, seed = 1 } = ownOptions(options);
  const results = laws.map((law) => checkLaw(policies, law, { ...options, runs, seed }));
  return {
    format: 1,
    policies: policies.map(({ id, version }) => ({ id, version })),
    seed,
    holds: results.every(({ holds }) => holds),
    laws: results,
  };
}

function lawFaults(laws: unknown): readonly Fault[] {
  const given = readItems(laws);
  if (given === null) return [fault("not_a_list", ["laws"], laws, say("a_list_of", { of: "laws" }))];
  return given.flatMap((
    each,
    index,
  ) => (isLaw(each) ? [] : [fault("not_an_object", ["laws", index], each, say("something_made_by", { by: "neverNegative" }))]));
}

function isLaw(value: unknown): boolean {
  const { kind, name, runs, unknown, cases, judge } = ownFields(value);
  return kind === "law" && typeof name === "string" && (runs === null || runs === 1)
    && [unknown, cases, judge].every((each) => typeof each === "function");
}

/** Periods as text, by which they are known again; null where a law of one's own put something into them that has none. */
function textOf(periods: readonly DrawnPeriod[]): string | null {
  try {
    return JSON.stringify(periods);
  } catch {
    return null;
  }
}

/** How many steps are taken to smaller cases in which a law may be broken too, so that they take no longer than somebody waits. */
const mostSteps = 10_000;

/** A case is a step; a large one is more, one for so many figures: lines of pay, gates, items of cards, factors of contests. */
const figuresOfStep = 20;

function figuresOf({ pay, gates, scorecards, contests }: PolicyDefinition): number {
  const within = [...gates.map((set) => set.gates), ...scorecards.map(({ items }) => items), ...contests.map(({ factors }) => factors)];
  return within.reduce((sum, { length }) => sum + length, pay.length);
}

function stepsOf(policies: readonly PolicyDefinition[], settled: readonly SettledPeriod[]): number {
  const figures = new Map(policies.map((policy) => [policy.id, figuresOf(policy)]));
  const statements = settled.flatMap(({ settlement }) => settlement.statements);
  const all = statements.reduce((sum, { policy }) => sum + (figures.get(policy) ?? 0), 0);
  return Math.max(Math.ceil(all / figuresOfStep), 1);
}

/** Checks one law on policies that were checked together; what breaks it becomes small, unless nobody will look at it. */
export function checkLaw(
  policies: readonly PolicyDefinition[],
  law: Law,
  options: CheckLawsOptions & { readonly runs: number; readonly seed: number },
  becomesSmall = true,
): LawResult {
  const { name, says } = law;
  const faults = law.unknown(policies);
  if (faults.length > 0) return { law: name, says, state: "unknown", holds: false, runs: 0, relevant: 0, counterexample: null, faults };
  const found: { smallest: Counterexample | null; amiss: readonly Fault[] } = { smallest: null, amiss: [] };
  let [runs, relevant] = [0, 0];
  // What came of the smaller cases that were tried since the smallest was found: what is drawn by smaller numbers is often the same.
  const tried = new Map<string, boolean>();
  // A law changes what was drawn, which may make a month of it that cannot be; an example is as it was written down.
  const isOutside = (period: DrawnPeriod) => law.runs === null && !isPlausible(policies, period);
  const isHeld = (periods: readonly DrawnPeriod[], cases: StepsWithin<readonly DrawnPeriod[]>): boolean => {
    if (found.amiss.length > 0) return true;
    const isFirst = found.smallest === null;
    if (isFirst) runs += 1;
    const text = isFirst ? null : textOf(periods);
    const known = text === null ? undefined : tried.get(text);
    const settled = known !== undefined || periods.some(isOutside) ? [] : periods.map((period) => settleDrawn(policies, period));
    if (!isFirst) cases.take(stepsOf(policies, settled));
    if (known !== undefined) return known;
    const verdict = settled.length === 0 ? "irrelevant" : law.judge(settled, policies);
    if (isFirst && verdict !== "irrelevant") relevant += 1;
    const holds = verdict === null || verdict === "irrelevant";
    if (!holds) {
      found.smallest = { text: verdict, periods };
      tried.clear();
    }
    if (text !== null) tried.set(text, holds);
    return holds;
  };
  const told = (error: unknown): true => {
    found.amiss = isJixiaoError(error)
      ? error.faults
      : [faultOf("unreadable", [name], describeThrown(error), "a_law_that_can_be_checked")];
    return true;
  };
  // What a law of somebody's own throws, or what its changed periods throw while they are drawn, is no verdict.
  try {
    const cases = new StepsWithin(law.cases({ policies, options }), mostSteps);
    const property = fc.property(cases, (periods) => {
      try {
        return isHeld(periods, cases);
      } catch (error) {
        return told(error);
      }
    });
    fc.check(property, { numRuns: law.runs ?? options.runs, seed: options.seed, endOnFailure: !becomesSmall });
    if (cases.isExceeded) {
      found.amiss = [
        faultOf(
          "too_many_steps",
          [name],
          got(givenCount, { count: mostSteps + 1, of: "steps" }),
          say("at_most", { most: mostSteps, of: "steps" }),
        ),
      ];
    }
  } catch (error) {
    told(error);
  }
  const { smallest: counterexample, amiss } = found;
  const state = counterexample !== null ? "broken" : amiss.length > 0 ? "unknown" : relevant === 0 ? "untried" : "holds";
  return { law: name, says, state, holds: state === "holds", runs, relevant, counterexample, faults: amiss };
}
