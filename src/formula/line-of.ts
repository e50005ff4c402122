import { build } from "./build.js";
import type { Need, Quantity } from "./needs.js";

/**
 * What another pay line of the row comes to, as the statement shows it: rounded, after its gates, without adjustments by hand. Not
 * applicable and faulty as that line is; where that line is held, this one is held by the same gates.
 *
 * Inside `teamSum` and the others over a team it is the line of each row gone over, under the policy whose names hold there. In a step it
 * is the line's sum over the rows of the statement, and what is held counts. Stands in pay lines and steps alone; lines that need each
 * other in a circle, and a name that is no line of the policy, are faults of the policy. Unit: money.
 *
 * @example
 * const commission = times(metric("gmv", "money"), "0.003");
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission, tax: times(lineOf("commission"), "-0.1") },
 * });
 * settle(policy, { period: "2026-11", people: [{ id: "li", gmv: "1515.10" }] }).statements[0]?.lines;
 * // => { commission: { amount: "4.55", … }, tax: { amount: "-0.46", … } }
 */
export function lineOf<const Name extends string>(line: Name): Quantity<"money", Need.Line<Name>> {
  return build({ kind: "lineOf", line });
}
