import { optionsOf, type Metric } from "../formula/index.js";
import type { Amount, Timed } from "./amount.js";
import { openExtreme } from "./extremes.js";
import { buildFold, type Fold, type FoldOptions, type Values } from "./fold.js";

/**
 * The largest of what the records give; null where they give nothing. It cannot be undone: a tally with it has no `remove`.
 *
 * Unit: the metric's own. Time that passed is kept in seconds.
 *
 * @example
 * import { largest } from "jixiao/tally";
 * const wait = largest(metric("wait", "seconds"), (call: { readonly wait: number }) => call.wait);
 * const calls = tally({ id: "calls", version: "1", person: (call: { readonly agent: string }) => call.agent, readings: [wait] });
 * const state = calls.addAll(calls.empty, [{ agent: "li", wait: 5 }, { agent: "li", wait: 20 }]);
 * calls.readings(state).people; // => [{ id: "li", wait: "20" }]
 */
export function largest<M extends Metric, R, V extends Amount>(
  metric: Timed<M, V, "seconds">,
  value: (record: R) => Values<V>,
  options: FoldOptions<R> = {},
): Fold<R, M, string | null, false> {
  return buildFold({
    kind: "largest",
    metric,
    options: optionsOf(options),
    value,
    known: ["where"],
    open: (check) => openExtreme(-1, check),
  });
}
