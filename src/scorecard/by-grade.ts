import {
  build,
  entriesOf,
  operand,
  type Agree,
  type Need,
  type NeedsOf,
  type Operand,
  type OrNumber,
  type Quantity,
  type UnitsOf,
} from "../formula/index.js";
import type { Scorecard } from "./scorecard.js";

/** A value for each grade, or a sentence in the place of what is none. */
type Valued<M, G extends string> = {
  readonly [K in G | keyof M]: K extends keyof M ? K extends G ? Agree<M[Exclude<G, K> & keyof M], M[K], "give grades both">
    : `'${K & string}' is no grade of this scorecard`
    : Operand;
};

/**
 * A quantity for each grade of a scorecard; only that of the grade reached is evaluated. Not applicable where there is no grade. Unit:
 * the values', which agree; plain numbers make it plain.
 *
 * @example
 * const [csat, base] = [metric("csat", "ratio"), metric("base", "money")];
 * const service = scorecard("service", { csat: { metric: csat, weight: 100, points: curve([["0.8", 0], ["1", 100]]) } }, {
 *   grades: { A: 90, D: 0 },
 * });
 * evaluate(times(base, byGrade(service, { A: "1.2", D: "0.8" })), { csat: "0.98", base: 2000 }).value; // => "2400"
 */
export function byGrade<G extends string, N extends Need, const M extends { readonly [grade: string]: Operand }>(
  card: Scorecard<string, string, G, N>,
  values: [M] extends [Valued<M, G>] ? M : Valued<M, G>,
): Quantity<OrNumber<UnitsOf<M[keyof M]>>, N | NeedsOf<M[keyof M]>> {
  const listed = entriesOf(values as { readonly [grade: string]: unknown }).map(([grade, quantity]) =>
    Object.freeze({ grade, quantity: operand(quantity) })
  );
  return build({ kind: "byGrade", scorecard: card, values: Object.freeze(listed) });
}
