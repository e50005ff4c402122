import type fc from "fast-check";
import {
  expectedNameOf,
  expectedVerdict,
  fault,
  faultOf,
  jixiaoError,
  oneOf,
  ownFields,
  readOptions,
  say,
  type Fault,
  type Wanted,
} from "../../error/index.js";
import { textOf } from "./named.js";
import type { Policy, PolicyDefinition } from "../../policy/index.js";
import { settle, type Period, type Settlement, type SettlementOf, type Statement } from "../../settle/index.js";
import { drawPeriods } from "../draw/draw-period.js";
import type { DrawnPeriod, DrawnRow } from "../draw/drawn-period.js";
import { planPeriods, type PeriodsOptions } from "../draw/period-plan.js";

/** The same in English and Chinese. */
export interface BilingualText {
  readonly en: string;
  readonly zh: string;
}

/** What a law is asked about: the policy, or those that are settled together, and what periods are to be like. */
export interface LawSubject {
  readonly policies: readonly PolicyDefinition[];
  readonly options: PeriodsOptions;
}

/** A period that was drawn, and what came of it. */
export interface SettledPeriod<P extends Period<Policy> = DrawnPeriod, S = Settlement> {
  readonly period: P;
  readonly settlement: S;
}

/** Whether a law holds of what was drawn: null where it does, `irrelevant` where it says nothing about it, words where it does not. */
export type LawVerdict = BilingualText | "irrelevant" | null;

/** A law of fair pay. `lines` and `readings` are what it names of a policy, so that the compiler knows whether the policy has them. */
export interface Law<out Line extends string = string, out Reading extends string = string> {
  readonly kind: "law";
  /** Such as `monotone(gmv)`. */
  readonly name: string;
  /** What it means for the people paid. */
  readonly says: BilingualText;
  readonly lines: readonly Line[];
  readonly readings: readonly Reading[];
  /** What it names that the policy has not. */
  readonly unknown: (policies: readonly PolicyDefinition[]) => readonly Fault[];
  /** How often it is tried, where the cases are not drawn: an example once. */
  readonly runs: 1 | null;
  /** What it is tried on: one period, or several to be compared. */
  readonly cases: (subject: LawSubject) => fc.Arbitrary<readonly DrawnPeriod[]>;
  readonly judge: (settled: readonly SettledPeriod[], policies: readonly PolicyDefinition[]) => LawVerdict;
}

type Parts = Pick<Law, "name" | "says" | "cases" | "judge"> & Partial<Pick<Law, "runs" | "unknown">>;

/** A law from its parts; one that names nothing of a policy knows all that it names. */
export function buildLaw<
  Line extends string = never,
  Reading extends string = never,
>(parts: Parts & { readonly lines?: readonly Line[]; readonly readings?: readonly Reading[] }): Law<Line, Reading> {
  const { says, judge } = parts;
  const told = (verdict: LawVerdict): LawVerdict => (verdict === null || verdict === "irrelevant" ? verdict : spaced(verdict));
  return {
    kind: "law",
    runs: null,
    lines: [],
    readings: [],
    unknown: () => [],
    ...parts,
    says: spaced(says),
    judge: (settled, policies) => told(judge(settled, policies)),
  };
}

/**
 * Chinese as it is set: a space between it and what is written in Latin letters and digits, and none within it, whatever labels and ids are
 * put in.
 */
function spaced({ en, zh }: BilingualText): BilingualText {
  const [han, latin] = ["\\p{Script=Han}", "[A-Za-z0-9]"];
  const without = zh.replace(new RegExp(`(?<=${han}) (?=${han})`, "gu"), "");
  return { en, zh: without.replace(new RegExp(`(?<=${han})(?=${latin})|(?<=${latin})(?=${han})`, "gu"), " ") };
}

/** A law of one's own. */
export interface LawOptions<P extends Policy> {
  readonly name: string;
  /** What it means for the people paid. */
  readonly says: BilingualText | string;
  /**
   * Null where it holds; `"irrelevant"` where it says nothing about what was drawn, so that a law that never was about anything does not
   * pass for one that holds; otherwise a sentence with the figures, in one language or both. `after` is the changed period, if the law has
   * `changed`.
   */
  readonly check: (before: OwnPeriod<P>, after: OwnPeriod<P>) => BilingualText | string | null;
  /** Draws another period to compare with the one drawn. */
  readonly changed?: (period: Period<P>) => fc.Arbitrary<Period<P>>;
}

/** A drawn period and what came of it, for a law of one's own. */
export interface OwnPeriod<P extends Policy> {
  readonly period: Period<P>;
  readonly settlement: SettlementOf<P>;
}

/**
 * A law of one's own: about a period and what came of it, or about two of which the second is the first with something changed.
 *
 * @throws whatever its `check` throws, out of `checkLaws`.
 *
 * @example
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { base: metric("base", "money"), commission: times(metric("gmv", "money"), "0.003") },
 * });
 * const modest = law<typeof policy>({
 *   name: "modest",
 *   says: { en: "nobody earns more by commission than by base", zh: "提成不超过底薪" },
 *   check: ({ settlement }) => {
 *     const rich = settlement.statements.find(({ lines }) => Number(lines.commission.amount) > Number(lines.base.amount));
 *     return rich === undefined
 *       ? null
 *       : `${rich.person} gets ${rich.lines.commission.amount} of commission, and ${rich.lines.base.amount} of base`;
 *   },
 * });
 * checkLaws(policy, [modest]).laws[0]?.counterexample?.text.en; // => "p1 gets 0.01 of commission, and 0.00 of base"
 */
export function law<P extends Policy>(options: LawOptions<P>): Law<never, never> {
  const { name, says, check, changed } = readOptions<LawOptions<P>>(options, ["name", "says", "check", "changed"]);
  const title = textOf(name, ["name"]);
  const sense = bothWords(says);
  if (sense === null) throw jixiaoError([fault("invalid_text", ["says"], says, "text_that_is_not_blank")]);
  if (typeof check !== "function") throw jixiaoError([fault("invalid_kind", ["check"], check, "a_function")]);
  if (changed !== undefined && typeof changed !== "function") {
    throw jixiaoError([fault("invalid_kind", ["changed"], changed, "a_function")]);
  }
  // What was drawn is a period of the policies that the law is checked with.
  const own = (settled: SettledPeriod | undefined) => settled as unknown as OwnPeriod<P>;
  return buildLaw({
    name: title,
    says: sense,
    cases: (subject) =>
      changed === undefined
        ? single(subject)
        : drawnFor(subject).chain((period) =>
          changed(period as unknown as Period<P>).map((after) => [period, after as unknown as DrawnPeriod] as const)
        ),
    judge: (settled) => {
      const verdict: unknown = check(own(settled[0]), own(settled.at(-1)));
      if (verdict === null || verdict === "irrelevant") return verdict;
      const broken = bothWords(verdict);
      // A check without types may return nothing at all, which says neither that the law holds nor that it does not.
      if (broken === null) throw jixiaoError([fault("invalid_kind", ["check"], verdict, expectedVerdict)]);
      return broken;
    },
  });
}

/** Words in both languages; null for what are none. */
function bothWords(words: unknown): BilingualText | null {
  const { en, zh } = typeof words === "string" ? { en: words, zh: words } : ownFields(words);
  return typeof en === "string" && typeof zh === "string" && en.trim() !== "" && zh.trim() !== "" ? { en, zh } : null;
}

/** Periods of what a law is asked about. */
export function drawnFor({ policies, options }: LawSubject): fc.Arbitrary<DrawnPeriod> {
  return drawPeriods(planPeriods(policies, options), options);
}

/** The same, for a law that looks at one at a time. */
export function single(subject: LawSubject): fc.Arbitrary<readonly [DrawnPeriod]> {
  return drawnFor(subject).map((period) => [period] as const);
}

export function settleDrawn(policies: readonly PolicyDefinition[], period: DrawnPeriod): SettledPeriod {
  return { period, settlement: settle(policies as readonly Policy[], period) };
}

/** A law holds of all if it holds of each: the first breach is told. */
export function firstBreach<Each>(all: Iterable<Each>, judge: (each: Each) => LawVerdict): LawVerdict {
  let isRelevant = false;
  for (const each of all) {
    const verdict = judge(each);
    if (verdict === "irrelevant") continue;
    if (verdict !== null) return verdict;
    isRelevant = true;
  }
  return isRelevant ? null : "irrelevant";
}

/** Somebody's statements in two periods. */
export interface Compared {
  readonly row: DrawnRow;
  readonly was: Statement;
  readonly is: Statement;
  readonly before: SettledPeriod;
  readonly after: SettledPeriod;
}

/** Judges the statements of some people in two periods; a statement that waits for something says nothing. */
export function comparePeople(
  [before, after]: readonly SettledPeriod[],
  choose: (before: SettledPeriod, after: SettledPeriod) => readonly DrawnRow[],
  judge: (each: Compared) => LawVerdict,
): LawVerdict {
  if (before === undefined || after === undefined) return "irrelevant";
  return firstBreach(choose(before, after), (row) => {
    const [was, is] = [statementOf(before, row), statementOf(after, row)];
    if (was === undefined || is === undefined || was.pending.length + is.pending.length > 0) return "irrelevant";
    return judge({ row, was, is, before, after });
  });
}

/** The statement of a person of a period; every person has one row. */
export function statementOf({ settlement }: SettledPeriod, row: DrawnRow): Statement | undefined {
  return settlement.statements.find(({ person, policy }) => person === row.id && (row.policy === undefined || policy === row.policy));
}

export function unknownLines(policies: readonly PolicyDefinition[], names: readonly string[]): readonly Fault[] {
  return unknownNames(say(expectedNameOf, { of: "line", in: "policy" }), names, policies.flatMap(({ pay }) => pay.map(({ name }) => name)));
}

/** The faults of names that none of the policies has. */
export function unknownNames(expected: Wanted, names: readonly string[], known: readonly string[]): readonly Fault[] {
  return names.flatMap((name) => {
    if (known.includes(name)) return [];
    return [faultOf("unknown_name", [], JSON.stringify(name), oneOf(known, name, expected))];
  });
}
