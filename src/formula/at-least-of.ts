import { build } from "./build.js";
import type { Condition, NeedsOf } from "./needs.js";

/**
 * Whether at least `count` of the conditions are met; unknown where those that are unknown decide it.
 *
 * @example
 * const [a, b] = [metric("a", "count"), metric("b", "count")];
 * evaluate(when(atLeastOf(1, atLeast(a, 1), atLeast(b, 1)), 1, 0), { a: 0, b: 3 }).value; // => "1"
 */
export function atLeastOf<const Cs extends readonly [Condition, ...Condition[]]>(
  count: number,
  ...parts: Cs
): Condition<NeedsOf<Cs[number]>> {
  return build({ kind: "atLeastOf", count, parts: Object.freeze([...parts]) });
}
