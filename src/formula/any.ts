import { build } from "./build.js";
import type { Condition, NeedsOf } from "./needs.js";

/**
 * Whether some condition is met: true if any surely is, else unknown if any is, else false (Kleene's strong logic).
 *
 * @example
 * const [a, b] = [metric("a", "count"), metric("b", "count")];
 * evaluate(when(any(atLeast(a, 1), atLeast(b, 1)), 1, 0), { a: 5, b: null }).value; // => "1"
 */
export function any<const Cs extends readonly [Condition, ...Condition[]]>(...parts: Cs): Condition<NeedsOf<Cs[number]>> {
  return build({ kind: "any", parts: Object.freeze([...parts]) });
}
