import type { DecimalInput } from "../decimal/index.js";
import { readItems } from "../error/index.js";
import {
  copyLabel,
  frozen,
  numberText,
  operand,
  optionsOf,
  type Build,
  type Condition,
  type Label,
  type NeedsOf,
  type Operand,
  type Quantity,
  type Stated,
  type StatedList,
} from "../formula/index.js";
import type { FactorDefinition, RankingOrder } from "./contest.js";

const buildRanking: Build<{ readonly kind: "ranking" } & Omit<FactorDefinition, "name" | "prizes"> & { readonly prizes?: unknown }> =
  frozen;

/** What a contest compares people by: a quantity, and which end of it wins. `Q` is all that it reads. */
export interface Ranking<out Q = Operand | Condition> {
  readonly kind: "ranking";
  readonly order: RankingOrder;
  readonly "~needs": NeedsOf<Q>;
}

/** Prizes, eligibility and weight of one factor, for `highest` and `lowest`. */
export interface RankingOptions<E extends Condition = never, P extends readonly Operand[] = readonly DecimalInput[], W = DecimalInput> {
  /**
   * The prizes of the first, the second, … place in this factor; the contest's `prizesPerFactor` unless stated. Each may be a parameter of
   * the policy.
   */
  readonly prizes?: StatedList<P, "money", "a prize">;
  /** Who is ranked in this factor: say, at least 30 ratings. It stands beside the contest's own `eligible`. */
  readonly eligible?: E;
  /** How much its rank counts where the overall standing is by the sum of ranks: above zero; 1 unless stated. */
  readonly weight?: Stated<W, "points", "the weight">;
  readonly label?: Label;
}

/**
 * The highest figure wins: sales, conversion, ratings.
 *
 * @example
 * const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money")) } });
 * standings(pk, [{ id: "li", gmv: 500 }, { id: "wang", gmv: 700 }])[0]?.entrants.map(({ factors }) => factors.gmv.rank); // => [2, 1]
 */
export function highest<
  const Q extends Quantity,
  const E extends Condition = never,
  const P extends readonly Operand[] = [],
  const W extends Operand = never,
>(quantity: Q, options: RankingOptions<E, P, W> = {}): Ranking<Q | NoInfer<E> | NoInfer<P>[number] | NoInfer<W>> {
  return ranking("highest", quantity, options);
}

/**
 * The lowest figure wins: response time, refund rate.
 *
 * @example
 * const pk = contest("pk", { factors: { response: lowest(metric("response", "seconds")) } });
 * standings(pk, [{ id: "li", response: 21 }, { id: "wang", response: "21.5" }])[0]?.entrants.map(({ factors }) => factors.response.rank);
 * // => [1, 2]
 */
export function lowest<
  const Q extends Quantity,
  const E extends Condition = never,
  const P extends readonly Operand[] = [],
  const W extends Operand = never,
>(quantity: Q, options: RankingOptions<E, P, W> = {}): Ranking<Q | NoInfer<E> | NoInfer<P>[number] | NoInfer<W>> {
  return ranking("lowest", quantity, options);
}

function ranking<Built>(order: RankingOrder, quantity: unknown, options: object): Built {
  const { prizes, eligible, weight, label, ...unknown } = optionsOf<RankingOptions<Condition>>(options);
  const own = {
    ...(prizes === undefined ? {} : { prizes: numberTexts(prizes) }),
    ...(eligible === undefined ? {} : { eligible }),
    ...(weight === undefined ? {} : { weight: numberText(weight) }),
  };
  return buildRanking({ kind: "ranking", order, quantity: operand(quantity), ...own, ...copyLabel(label) }, unknown);
}

export function numberTexts(numbers: unknown): unknown {
  const list = readItems(numbers);
  return list === null ? numbers : Object.freeze(list.map(numberText));
}
