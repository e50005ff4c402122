import type { DecimalInput, RoundingMode } from "../decimal/index.js";
import { ownFields, readItems } from "../error/index.js";
import {
  copyLabel,
  entriesOf,
  frozen,
  optionsOf,
  type Build,
  type Condition,
  type FreelyNamed,
  type FreeName,
  type Label,
  type Need,
  type NeedsOf,
  type OfOnePerson,
  type Operand,
  type StatedList,
} from "../formula/index.js";
import type { Contest, ContestDefinition, Entrants, RankMethod } from "./contest.js";
import { numberTexts, type Ranking } from "./build-ranking.js";

const buildContest: Build<{ readonly kind: "contest" } & ContestDefinition> = frozen;

type Numbers = readonly Operand[];

/** How factors come together: by the sum of ranks, or by points for each rank; with prizes of its own. */
export type OverallOptions<S extends Numbers = readonly DecimalInput[], Z extends Numbers = readonly DecimalInput[]> =
  | { readonly by: "ranks"; readonly points?: undefined; readonly prizes?: Prizes<Z> }
  | { readonly by: "points"; readonly points: StatedList<S, "points", "what a place gives">; readonly prizes?: Prizes<Z> };
type Prizes<P extends Numbers> = StatedList<P, "money", "a prize">;

/** X, or a sentence where teams cannot be compared by it: where it is not the same for the whole team. */
type By<X, Of extends Entrants> = [Of] extends ["teams"] ? OfTeam<X, NeedsOf<X>> : X;
type OfTeam<X, N> = [Need] extends [N] ? X
  : [Extract<N, Need.Others | Need.Contest>] extends [never] ? ([OfOnePerson<N>] extends [never] ? X
      : `'${IdOf<OfOnePerson<N>>}' is of one person: compare teams by teamSum, teamMean, teamMin, teamMax or teamCount`)
  : "teams are compared by no rank, prize or share";
type IdOf<N> = Extract<N, { readonly id: string }>["id"];
type Factors<F, Of extends Entrants> = FreelyNamed<{ readonly [Name in keyof F]: By<F[Name], Of> }>;
type TieBreakers<T extends readonly Ranking[], Of extends Entrants> = { readonly [I in keyof T]: By<T[I], Of> };

/** Factors and prizes of a contest, who takes part and among whom, for `contest`. */
export interface ContestOptions<
  F,
  W extends "team" | "policy",
  E extends Condition,
  T extends readonly Ranking[],
  Of extends Entrants = "people",
  P extends Numbers = readonly DecimalInput[],
  S extends Numbers = readonly DecimalInput[],
  Z extends Numbers = readonly DecimalInput[],
> {
  /** By what people are compared, by name; teams, by what is the same for the whole team: its readings, and what goes over its rows. */
  readonly factors: [F] extends [Factors<F, Of>] ? F : Factors<F, Of>;
  /** `teams`: the teams that have rows under the policy compete, all of them with each other. People do unless stated. */
  readonly entrants?: Exclude<Of, "people">;
  /** Who meets whom: the people of a team, or everyone under the policy, which is the default. */
  readonly within?: [Of, W] extends ["teams", "team"] ? "teams meet everyone under the policy" : W;
  /** Who takes part: say, at least 50 inquiries, so that few cases do not outrank many. Who is not eligible is unranked. */
  readonly eligible?: By<E, Of>;
  /** Fewer ranked people, or teams, than this, and nobody is ranked in that factor; 2 unless stated. */
  readonly minimumEntrants?: number;
  /** `competition` (1, 2, 2, 4) unless stated. */
  readonly method?: RankMethod;
  /** Further quantities that part ties, in every factor and overall, the first first. */
  readonly tieBreakers?: [T] extends [TieBreakers<T, Of>] ? T : TieBreakers<T, Of>;
  /** The prizes of the first, the second, … place in each factor. These and every other number of it may be parameters of the policy. */
  readonly prizesPerFactor?: Prizes<P>;
  /** `split` (those tied share the prizes of the places that they fill) unless stated; `each` gives every one the shared place's prize. */
  readonly ties?: "split" | "each";
  /** How a shared prize is rounded to the currency's places: `floor` unless stated, so that the pool is never exceeded. */
  readonly prizeRounding?: RoundingMode;
  readonly overall?: OverallOptions<S, Z>;
  /** `pending` (a fault makes the factor unknown for all) unless stated; `without` ranks the others. */
  readonly onFault?: "pending" | "without";
  readonly label?: Label;
}

/**
 * A contest (PK): each factor ranks people by one quantity, as it is, not turned into points. With `entrants: "teams"` it ranks the teams:
 * each of a team's people has the whole prize, unless it is shared with `shareOf(prizeOf(pk), by)`.
 *
 * Faults (`empty`, `not_positive`, …) are reported by whatever reads the contest first.
 *
 * @example
 * const [gmv, wait] = [metric("gmv", "money"), metric("wait", "seconds")];
 * const pk = contest("pk", { factors: { gmv: highest(gmv), wait: lowest(wait) }, prizesPerFactor: [300, 200, 100] });
 * const rows = [{ id: "li", gmv: 900, wait: 20 }, { id: "wang", gmv: 900, wait: 30 }, { id: "zhao", gmv: 800, wait: 40 }];
 * standings(pk, rows)[0]?.entrants.map(({ prize }) => prize); // => ["550.00", "450.00", "200.00"]
 */
export function contest<
  const Id extends string,
  const F extends { readonly [factor: string]: Ranking },
  const W extends "team" | "policy" = "policy",
  const E extends Condition = never,
  const T extends readonly Ranking[] = [],
  const Of extends Entrants = "people",
  const P extends Numbers = [],
  const S extends Numbers = [],
  const Z extends Numbers = [],
>(id: FreeName<Id>, options: ContestOptions<F, W, E, T, Of, P, S, Z>): Contest<
  Id,
  keyof F & string,
  | NeedsOf<F[keyof F] | E | T[number] | P[number] | S[number] | Z[number]>
  | Need.Contest<Id, keyof F & string, Known<Of>>
  | Among<Known<Of>, W>,
  Known<Of>
> {
  const {
    factors,
    entrants,
    within,
    eligible,
    minimumEntrants,
    method,
    tieBreakers,
    prizesPerFactor,
    ties,
    prizeRounding,
    overall,
    onFault,
    label,
    ...unknown
  } = optionsOf(options);
  const listed = entriesOf<unknown>(factors).map(([name, entry]) => buildFactor(name, entry, prizesPerFactor));
  return buildContest({
    kind: "contest",
    id,
    factors: Object.freeze(listed),
    ...(entrants === undefined ? {} : { entrants }),
    within: within ?? "policy",
    ...(eligible === undefined ? {} : { eligible }),
    minimumEntrants: minimumEntrants ?? 2,
    method: method ?? "competition",
    tieBreakers: Object.freeze(readItems(tieBreakers ?? [])?.map(bare)) ?? tieBreakers,
    ties: ties ?? "split",
    prizeRounding: prizeRounding ?? "floor",
    ...(overall === undefined ? {} : { overall: buildOverall(overall as OverallOptions) }),
    onFault: onFault ?? "pending",
    ...copyLabel(label),
  }, unknown);
}

/** Who takes part, as the options say: what a contest stands in tells nothing of it to the compiler. */
type Known<Of> = [Of] extends ["teams"] ? "teams" : "people";

/** Whose rows a place in the contest comes from. */
type Among<Of extends Entrants, W extends "team" | "policy"> =
  | (Of extends "teams" ? never : Need.Others)
  | (Of extends "teams" ? Need.Teammates<never> : W extends "team" ? Need.Teammates<never> : never);

function buildFactor(name: string, entry: unknown, prizes: unknown): object {
  const { kind: _, ...fields } = ownFields(entry);
  return frozen({ name }, { prizes: numberTexts(prizes ?? []), ...fields });
}

/** A tie-breaker is a ranking without prizes. */
function bare(entry: unknown): object {
  const { kind: _, ...fields } = ownFields(entry);
  return Object.freeze(fields);
}

function buildOverall(overall: OverallOptions): unknown {
  if (typeof overall !== "object" || overall === null) return overall;
  const { by, points, prizes, ...unknown } = optionsOf<OverallOptions>(overall);
  return frozen({ by, points: numberTexts(points ?? []), prizes: numberTexts(prizes ?? []) }, unknown);
}
