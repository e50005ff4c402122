import { build } from "./build.js";
import type { Condition, NeedsOf } from "./needs.js";

/**
 * Whether every condition is met: false if any surely is not, else unknown if any is, else true (Kleene's strong logic).
 *
 * @example
 * const [a, b] = [metric("a", "count"), metric("b", "count")];
 * evaluate(when(all(atLeast(a, 1), atLeast(b, 1)), 1, 0), { a: 0, b: null }).value; // => "0"
 */
export function all<const Cs extends readonly [Condition, ...Condition[]]>(...parts: Cs): Condition<NeedsOf<Cs[number]>> {
  return build({ kind: "all", parts: Object.freeze([...parts]) });
}
