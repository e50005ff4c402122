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
} from "../formula/index.js";
import type { Contest, ContestDefinition, RankMethod } from "./contest.js";
import { numberTexts, type Ranking } from "./build-ranking.js";

const buildContest: Build<{ readonly kind: "contest" } & ContestDefinition> = frozen;

/** How factors come together: by the sum of ranks, or by points for each rank; with prizes of its own. */
export type OverallOptions =
  | { readonly by: "ranks"; readonly points?: undefined; readonly prizes?: readonly DecimalInput[] }
  | { readonly by: "points"; readonly points: readonly DecimalInput[]; readonly prizes?: readonly DecimalInput[] };

export interface ContestOptions<F, W extends "team" | "policy", E extends Condition, T extends readonly Ranking[]> {
  /** By what people are compared, by name. */
  readonly factors: F;
  /** Who meets whom: the people of a team, or everyone under the policy, which is the default. */
  readonly within?: W;
  /** Who takes part: say, at least 50 inquiries, so that few cases do not outrank many. Who is not eligible is unranked. */
  readonly eligible?: E;
  /** Fewer ranked people than this, and nobody is ranked in that factor; 2 unless stated. */
  readonly minimumEntrants?: number;
  /** `competition` (1, 2, 2, 4) unless stated. */
  readonly method?: RankMethod;
  /** Further quantities that part ties, in every factor and overall, the first first. */
  readonly tieBreakers?: T;
  /** The prizes of the first, the second, … place in each factor. */
  readonly prizesPerFactor?: readonly DecimalInput[];
  /** `split` (those tied share the prizes of the places that they fill) unless stated; `each` gives every one the shared place's prize. */
  readonly ties?: "split" | "each";
  /** How a shared prize is rounded to the currency's places: `floor` unless stated, so that the pool is never exceeded. */
  readonly prizeRounding?: RoundingMode;
  readonly overall?: OverallOptions;
  /** `pending` (a fault makes the factor unknown for all) unless stated; `without` ranks the others. */
  readonly onFault?: "pending" | "without";
  readonly label?: Label;
}

/**
 * A contest (PK): each factor ranks people by one quantity, as it is, not turned into points.
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
>(
  id: FreeName<Id>,
  options: ContestOptions<[F] extends [FreelyNamed<F>] ? F : FreelyNamed<F>, W, E, T>,
): Contest<
  Id,
  keyof F & string,
  NeedsOf<F[keyof F] | E | T[number]> | Need.Contest<Id, keyof F & string> | Need.Others | (W extends "team" ? Need.Teammates : never)
> {
  const {
    factors,
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
    within: within ?? "policy",
    ...(eligible === undefined ? {} : { eligible }),
    minimumEntrants: minimumEntrants ?? 2,
    method: method ?? "competition",
    tieBreakers: Object.freeze(readItems(tieBreakers ?? [])?.map(bare)) ?? tieBreakers,
    ties: ties ?? "split",
    prizeRounding: prizeRounding ?? "floor",
    ...(overall === undefined ? {} : { overall: buildOverall(overall) }),
    onFault: onFault ?? "pending",
    ...copyLabel(label),
  }, unknown);
}

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
