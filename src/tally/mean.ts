import { Decimal, divide, one } from "../decimal/index.js";
import { optionsOf, type Metric } from "../formula/index.js";
import type { Totals } from "./cells.js";
import { readAmount, type Amount, type Timed } from "./amount.js";
import { buildFold, isFault, type Fold, type FoldCheck, type Meaning, type QuotientOptions, type Values } from "./fold.js";
import { readQuotient } from "./read-options.js";
import { checkSum, readingText } from "./reading-text.js";
import { secondsPer } from "./time-unit.js";
import { totals } from "./totals.js";

/**
 * The mean of what the records give: their sum ÷ how many they are, one division, rounded to `places`. The state keeps sum and number, so
 * that the mean of a month is never a mean of daily means. Null where there is nothing to divide by.
 *
 * Unit: the metric's own. A counted metric (count) must have as many `places` as the mean.
 *
 * @example
 * const talk = mean(metric("talk", "seconds"), (call: { readonly talk: number }) => call.talk, { places: 1 });
 * const calls = tally({ id: "calls", version: "1", person: (call: { readonly agent: string }) => call.agent, readings: [talk] });
 * const state = calls.addAll(calls.empty, [{ agent: "li", talk: 20 }, { agent: "li", talk: 21 }, { agent: "li", talk: 21 }]);
 * calls.readings(state).people; // => [{ id: "li", talk: "20.7" }]
 */
export function mean<M extends Metric, R, V extends Amount>(
  metric: Timed<M, V>,
  value: (record: R) => Values<V>,
  options: QuotientOptions<R>,
): Fold<R, M, string | null, true> {
  return buildFold({ kind: "mean", metric, options: optionsOf(options), value, known: ["where", "places", "rounding"], open });
}

function open(check: FoldCheck): Meaning<Totals, readonly Decimal[]> {
  const { metric } = check;
  const { places, rounding } = readQuotient(check);
  const per = secondsPer(metric.unit);
  return {
    cells: totals(2),
    item: (value, path) => {
      const amount = readAmount(value, metric, per, path);
      return isFault(amount) ? amount : [one, amount];
    },
    reading: ([times = "0", total = "0"], path) => {
      const amiss = checkSum(times, total, path);
      if (amiss !== null || times === "0") return amiss;
      return readingText(divide(new Decimal(total), new Decimal(times).times(per), places, rounding), path);
    },
  };
}
