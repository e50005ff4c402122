import { numberFault, parseDecimal, type Decimal, type DecimalInput } from "../decimal/index.js";
import { choiceOf, fault, isNotEmpty, jixiaoError, readItems, readOptions, say, type Fault } from "../error/index.js";
import type { RankingOrder, RankMethod } from "./contest.js";
import { rankOfClass, tieClasses } from "./tie-classes.js";

/** Which end ranks first, and how ties are numbered, for `ranks`. */
export interface RanksOptions {
  /** Which end ranks first: `highest` unless stated. */
  readonly order?: RankingOrder;
  /**
   * For two who are tied behind the first: `competition` 1, 2, 2, 4 (the default), `dense` 1, 2, 2, 3, `modified` 1, 3, 3, 4, `fractional`
   * 1, 2.5, 2.5, 4.
   */
  readonly method?: RankMethod | "modified" | "fractional";
}

/**
 * The rank of each value among all of them, compared exactly; null where the value is null, which no rank counts.
 *
 * Source of the methods: SciPy, `scipy.stats.rankdata` (min, dense, max, average).
 *
 * @throws {JixiaoError} `not_a_number` or `number_out_of_range`, with the position of each such value; `invalid_choice` for an option.
 *
 * @example
 * ranks([90, 75, "75.0", 60, null]); // => [1, 2, 2, 4, null]
 * ranks([90, 75, 75, 60], { method: "fractional" }); // => [1, 2.5, 2.5, 4]
 * ranks([21.4, 18, 30], { order: "lowest" }); // => [2, 1, 3]
 */
export function ranks(values: readonly (DecimalInput | null)[], options?: RanksOptions): (number | null)[] {
  const { order = "highest", method = "competition" } = readOptions(options, ["order", "method"]);
  choiceOf("order", order, ["highest", "lowest"]);
  choiceOf("method", method, ["competition", "dense", "modified", "fractional"]);
  const figures = readValues(values);
  const present = figures.flatMap((figure, index) => (figure === null ? [] : [{ figure, index }]));
  const found: (number | null)[] = figures.map(() => null);
  let better = 0;
  tieClasses(present, ({ figure }) => figure, order).forEach((tied, above) => {
    const rank = rankOfClass(method, better, tied.length, above);
    for (const { index } of tied) found[index] = rank;
    better += tied.length;
  });
  return found;
}

function readValues(values: readonly (DecimalInput | null)[]): readonly (Decimal | null)[] {
  const given = readItems(values);
  if (given === null) throw jixiaoError([fault("not_a_list", ["values"], values, say("a_list_of", { of: "numbers and nulls" }))]);
  const faults: Fault[] = [];
  const figures = given.map((value, index) => {
    if (value === null) return null;
    const figure = parseDecimal(value);
    if (typeof figure !== "string") return figure;
    faults.push(numberFault(figure, value, ["values", index]));
    return null;
  });
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return figures;
}
