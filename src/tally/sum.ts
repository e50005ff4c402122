import { Decimal, one } from "../decimal/index.js";
import { optionsOf, type Metric } from "../formula/index.js";
import type { Totals } from "./cells.js";
import { readAmount, type Amount, type Timed } from "./amount.js";
import { buildFold, isFault, type Fold, type FoldCheck, type FoldOptions, type Meaning, type Values } from "./fold.js";
import { withinPlaces } from "./read-options.js";
import { checkSum, readingText } from "./reading-text.js";
import { totals } from "./totals.js";

/**
 * The sum of what the records give, exactly. Nothing sums to 0.
 *
 * Unit: the metric's own. Time that passed is summed in seconds alone, where it has three decimals; in hours it may have no end.
 *
 * @example
 * const gmv = sum(metric("gmv", "money"), (order: { readonly paid: string }) => order.paid);
 * const orders = tally({ id: "orders", version: "1", person: (order: { readonly agent: string }) => order.agent, readings: [gmv] });
 * const state = orders.addAll(orders.empty, [{ agent: "li", paid: "0.10" }, { agent: "li", paid: "0.20" }]);
 * orders.readings(state).people; // => [{ id: "li", gmv: "0.3" }]
 */
export function sum<M extends Metric, R, V extends Amount>(
  metric: Timed<M, V, "seconds">,
  value: (record: R) => Values<V>,
  options: FoldOptions<R> = {},
): Fold<R, M, string, true> {
  return buildFold({ kind: "sum", metric, options: optionsOf(options), value, known: ["where"], open });
}

function open({ metric }: FoldCheck): Meaning<Totals, readonly Decimal[]> {
  return {
    cells: totals(2),
    item: (value, path) => {
      const amount = withinPlaces(readAmount(value, metric, 1, path), metric, path);
      return isFault(amount) ? amount : [one, amount];
    },
    reading: ([times = "0", total = "0"], path) => checkSum(times, total, path) ?? readingText(new Decimal(total), path),
  };
}
