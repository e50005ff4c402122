import type { TiersNode } from "../formula/index.js";
import { whereAimed } from "./lower-table.js";
import type { Lowering } from "./lowering.js";
import { mostScale, scaledOf, unitsAt } from "./scaled.js";
import type { NumberStep, Piece } from "./step.js";

/** What tiers pay of x: exactly, so that nothing is divided. `target` is what the bounds are shares of, or null. */
export function lowerTiers({ kind, tiers, bound }: TiersNode, x: NumberStep, target: NumberStep | null, on: Lowering): NumberStep {
  const { steps, index: { numbers } } = on;
  const at = tiers.map(({ from }) => scaledOf(numbers.of(from)));
  const rates = tiers.map(({ rate }) => scaledOf(numbers.of(rate)));
  const isStrict = kind === "wholeAmount" && bound === "inclusive-below";
  if (target === null) {
    const scale = mostScale(rates);
    const units = rates.map((rate) => unitsAt(rate, scale));
    const ofBand = kind === "wholeAmount" ? wholeBands(units) : (from: readonly bigint[]) => slices(from, units);
    const xScale = mostScale([x, ...at]);
    return steps.piecewise(x, { at, isStrict }, (_, from) => ofBand(from), xScale + scale, "down");
  }
  const from = at.map((share) => steps.times(target, share));
  const paid = kind === "wholeAmount"
    ? from.reduce<NumberStep>(
      (below, each, index) =>
        steps.select(steps.compare(isStrict ? "moreThan" : "atLeast", x, each), steps.times(x, rates[index] ?? nothing), below),
      steps.whole(0),
    )
    : steps.sum(from.map((each, index) => {
      const next = from[index + 1];
      return steps.times(steps.excess(next === undefined ? x : steps.least([x, next]), each), rates[index] ?? nothing);
    }));
  return whereAimed(paid, target, on);
}

const nothing = { value: 0n, scale: 0 };
const unpaid: Piece = { plus: 0n, times: 0n, per: 1n };

function wholeBands(rates: readonly bigint[]): () => readonly Piece[] {
  return () => [unpaid, ...rates.map((times) => ({ plus: 0n, times, per: 1n }))];
}

/** What the bands below come to, and the band's own rate from where it begins. */
function slices(from: readonly bigint[], rates: readonly bigint[]): readonly Piece[] {
  let below = 0n;
  return [
    unpaid,
    ...rates.map((rate, index) => {
      const start = from[index] ?? 0n;
      const previous = from[index - 1];
      if (previous !== undefined) below += (start - previous) * (rates[index - 1] ?? 0n);
      return { plus: below - start * rate, times: rate, per: 1n };
    }),
  ];
}
