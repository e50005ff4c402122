import { divide, exactText, one, roundToPlaces, type DecimalInput } from "../decimal/index.js";
import { expectedAboveZero, expectedStepsOf, fault, say } from "../error/index.js";
import { optionsOf, type Metric } from "../formula/index.js";
import type { Counts } from "./cells.js";
import { counts } from "./counts.js";
import { readAmount, type Amount, type Timed } from "./amount.js";
import { buildFold, isFault, type Fold, type FoldCheck, type FoldOptions, type Meaning, type Values } from "./fold.js";
import { checkPlaces, readOption } from "./read-options.js";
import { checkCounts, readingText } from "./reading-text.js";
import { secondsPer } from "./time-unit.js";

/** Which records a `quantile` counts, and to what it rounds their values first. */
export interface QuantileOptions<R> extends FoldOptions<R> {
  /** What values are rounded to (half-up) before they are counted, in the metric's unit: 1 counts whole seconds. */
  readonly step: DecimalInput;
}

/**
 * The value that a share `at` of the values does not exceed: "0.5" is the median, "0.9" what nine in ten stayed within. Always one of the
 * values, never between two.
 *
 * The values are counted on multiples of `step`, so the answer is within half a step of the exact one, and exact where the values lie on
 * the steps. At most 100,000 different steps a row. Null where there are no values. Source: nearest rank, definition 1 of Hyndman and Fan,
 * Sample Quantiles in Statistical Packages, The American Statistician 50 (1996).
 *
 * @example
 * const slow = quantile(metric("slow", "seconds"), "0.9", (call: { readonly wait: number }) => call.wait, { step: 1 });
 * const calls = tally({ id: "calls", version: "1", person: (call: { readonly agent: string }) => call.agent, readings: [slow] });
 * const state = calls.addAll(calls.empty, [3, 8, 9, 10, 12, 15, 20, 31, 44, 90].map((wait) => ({ agent: "li", wait })));
 * calls.readings(state).people; // => [{ id: "li", slow: "44" }]
 */
export function quantile<M extends Metric, R, V extends Amount>(
  metric: Timed<M, V>,
  at: DecimalInput,
  value: (record: R) => Values<V>,
  options: QuantileOptions<R>,
): Fold<R, M, string | null, true> {
  return buildFold({ kind: "quantile", metric, options: { ...optionsOf(options), at }, value, known: ["where", "at", "step"], open });
}

function open(check: FoldCheck): Meaning<Counts, number> {
  const { metric } = check;
  const step = readOption("step", null, say(expectedAboveZero, { of: "step" }), check) ?? one;
  const at = readOption("at", 1, "a_share_above_0_and_at_most_1", check) ?? one;
  checkPlaces(step.decimalPlaces(), "step", check);
  const per = secondsPer(metric.unit);
  return {
    cells: counts("step"),
    by: exactText(step),
    item: (value, path) => {
      const amount = readAmount(value, metric, per, path);
      if (isFault(amount)) return amount;
      const steps = divide(amount, step.times(per), 0, "half-up").toNumber();
      return Number.isSafeInteger(steps)
        ? steps
        : fault("number_out_of_range", path, value, say(expectedStepsOf, { most: Number.MAX_SAFE_INTEGER, step: exactText(step) }));
    },
    reading: (cell, path) => {
      const amiss = checkCounts(cell, path);
      if (amiss !== null || cell.length === 0) return amiss;
      let left = roundToPlaces(at.times(cell.reduce((sum, [, times]) => sum + times, 0)), 0, "ceiling").toNumber();
      const [steps] = cell.find(([, times]) => (left -= times) <= 0) ?? [0];
      return readingText(step.times(steps), path);
    },
  };
}
