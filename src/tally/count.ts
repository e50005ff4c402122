import { one, type Decimal } from "../decimal/index.js";
import { optionsOf, type Metric } from "../formula/index.js";
import type { Totals } from "./cells.js";
import { buildFold, type Fold, type FoldCheck, type FoldOptions, type InUnit, type Meaning } from "./fold.js";
import { checkUnit } from "./read-options.js";
import { readingCount } from "./reading-text.js";
import { totals } from "./totals.js";

/**
 * How many records there are. A count of 0 is a number: whoever has no record has none.
 *
 * @example
 * const handled = count(metric("handled", "count"), { where: (call: { readonly answered: boolean }) => call.answered });
 * const calls = tally({ id: "calls", version: "1", person: (call: { readonly agent: string }) => call.agent, readings: [handled] });
 * const state = calls.addAll(calls.empty, [{ agent: "li", answered: true }, { agent: "li", answered: false }]);
 * calls.readings(state).people; // => [{ id: "li", handled: 1 }]
 */
export function count<M extends Metric, R = unknown>(
  metric: InUnit<M, "count", "a number of records">,
  options: FoldOptions<R> = {},
): Fold<R, M, number, true> {
  return buildFold({ kind: "count", metric, options: optionsOf(options), known: ["where"], open });
}

function open(check: FoldCheck): Meaning<Totals, readonly Decimal[]> {
  checkUnit("count", check);
  return {
    cells: totals(1),
    item: () => [one],
    reading: ([times = "0"], path) => readingCount(times, path),
  };
}
