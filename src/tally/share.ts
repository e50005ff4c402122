import { Decimal, divide, one, zero } from "../decimal/index.js";
import { fault, say } from "../error/index.js";
import { optionsOf, type Metric } from "../formula/index.js";
import type { Totals } from "./cells.js";
import { buildFold, type Fold, type FoldCheck, type InUnit, type Meaning, type QuotientOptions, type Values } from "./fold.js";
import { checkUnit, readQuotient } from "./read-options.js";
import { checkTimes, readingText } from "./reading-text.js";
import { totals } from "./totals.js";

/**
 * The share of the records for which something is true: one division, rounded to `places`. A record for which `met` gives null counts on
 * neither side. Null where no record counts: 0 ÷ 0 is no hundred per cent.
 *
 * Unit: ratio.
 *
 * @example
 * const quick = share(metric("quick", "ratio"), (call: { readonly wait: number }) => call.wait <= 20, { places: 4 });
 * const calls = tally({ id: "calls", version: "1", person: (call: { readonly agent: string }) => call.agent, readings: [quick] });
 * const state = calls.addAll(calls.empty, [{ agent: "li", wait: 5 }, { agent: "li", wait: 20 }, { agent: "li", wait: 21 }]);
 * calls.readings(state).people; // => [{ id: "li", quick: "0.6667" }]
 */
export function share<M extends Metric, R>(
  metric: InUnit<M, "ratio", "a share">,
  met: (record: R) => Values<boolean>,
  options: QuotientOptions<R>,
): Fold<R, M, string | null, true> {
  return buildFold({ kind: "share", metric, options: optionsOf(options), value: met, known: ["where", "places", "rounding"], open });
}

/** The cell has those that met it and those that did not: both are zero or more unless something is amiss. */
function open(check: FoldCheck): Meaning<Totals, readonly Decimal[]> {
  checkUnit("ratio", check);
  const { places, rounding } = readQuotient(check);
  return {
    cells: totals(2),
    item: (
      value,
      path,
    ) => (typeof value === "boolean"
      ? (value ? [one, zero] : [zero, one])
      : fault("invalid_choice", path, value, say("one_of", { choices: ["true", "false", "null"] }))),
    reading: ([met = "0", unmet = "0"], path) => {
      const amiss = checkTimes(met, path) ?? checkTimes(unmet, path);
      const all = new Decimal(met).plus(unmet);
      if (amiss !== null || all.isZero()) return amiss;
      return readingText(divide(new Decimal(met), all, places, rounding), path);
    },
  };
}
