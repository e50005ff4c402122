import type { TableNode } from "../formula/index.js";
import type { Lowering } from "./lowering.js";
import { commonDivisor, divideRounded, mostScale, scaledOf, tenTo, unitsAt, type Scaled } from "./scaled.js";
import type { NumberStep, Piece } from "./step.js";

type Curve = Extract<TableNode, { kind: "curve" }>;
type Bands = Exclude<TableNode, Curve>;

/** The places of a curve's value, where nothing else is stated. */
const usualPlaces = 2;

/** What a table gives for x; `target` is what its bounds are shares of, or null. */
export function lowerTable(table: TableNode, x: NumberStep, target: NumberStep | null, on: Lowering, usual = usualPlaces): NumberStep {
  const value = table.kind === "curve" ? lowerCurve(table, x, target, usual, on) : lowerBands(table, x, target, on);
  return target === null ? value : whereAimed(value, target, on);
}

/** What is measured by a target has no value where that is zero or less. */
export function whereAimed(value: NumberStep, target: NumberStep, { steps }: Lowering): NumberStep {
  return steps.require(value, steps.compare("moreThan", target, steps.whole(0)));
}

function lowerCurve(table: Curve, x: NumberStep, target: NumberStep | null, usual: number, on: Lowering): NumberStep {
  const { steps, index: { numbers } } = on;
  const { places = usual, rounding } = table;
  const points = table.points.map((point) => ({ x: scaledOf(numbers.of(point.x)), y: scaledOf(numbers.of(point.y)) }));
  const [xScale, yScale] = [mostScale(points.map((point) => point.x)), mostScale(points.map((point) => point.y))];
  const ys = points.map(({ y }) => unitsAt(y, yScale));
  const flat = (y: bigint | undefined) => divideRounded((y ?? 0n) * tenTo(places), tenTo(yScale), rounding);
  /** The lines between the points: y0 × width + (x − x0) × rise, of which the width is what it is divided by. */
  const lines = (at: readonly bigint[]) =>
    at.slice(1).map((right, index) => {
      const [left, low, high] = [at[index] ?? 0n, ys[index] ?? 0n, ys[index + 1] ?? 0n];
      return { plus: low * (right - left) - left * (high - low), times: high - low, width: right - left };
    });
  if (target === null) {
    const at = points.map((point) => point.x);
    return steps.piecewise(
      x,
      { at, isStrict: false },
      (_, xs) => [
        flatPiece(flat(ys[0])),
        ...lines(xs).map(({ plus, times, width }) =>
          simplified({ plus: tenTo(places) * plus, times: tenTo(places) * times, per: width * tenTo(yScale) })
        ),
        flatPiece(flat(ys.at(-1))),
      ],
      places,
      rounding,
    );
  }
  const isUpTo = (point: { readonly x: Scaled } | undefined) =>
    steps.compare("atMost", x, steps.times(target, point?.x ?? { value: 0n, scale: 0 }));
  const ofFlat = (y: bigint | undefined) => steps.constant({ value: flat(y), scale: places });
  const above = lines(points.map((point) => unitsAt(point.x, xScale))).reduceRight<NumberStep>(
    (higher, { plus, times, width }, index) => {
      const rise = steps.sum([
        steps.times(x, { value: times, scale: yScale }),
        steps.times(target, { value: plus, scale: yScale + xScale }),
      ]);
      const within = steps.quotient(rise, steps.times(target, { value: width, scale: xScale }), places, rounding);
      return steps.select(isUpTo(points[index + 1]), within, higher);
    },
    ofFlat(ys.at(-1)),
  );
  return steps.select(isUpTo(points[0]), ofFlat(ys[0]), above);
}

/** The value of each band after the bound that is reached, and before the first of them. */
function lowerBands(table: Bands, x: NumberStep, target: NumberStep | null, on: Lowering): NumberStep {
  const { steps, index: { numbers } } = on;
  const at = table.kind === "bands"
    ? table.bands.map(({ from }) => scaledOf(numbers.of(from)))
    : table.bands.map(({ upTo }) => scaledOf(numbers.of(upTo)));
  const inBands = table.bands.map(({ value }) => scaledOf(numbers.of(value)));
  const otherwise = table.otherwise === null ? null : scaledOf(numbers.of(table.otherwise));
  // Up to a bound it is the band's own value; from a bound on it is the value of the band that begins there.
  const isUpTo = table.kind === "bandsUpTo";
  const values: readonly (Scaled | null)[] = isUpTo ? [...inBands, otherwise] : [otherwise, ...inBands];
  if (target === null) {
    const scale = mostScale(values.flatMap((value) => value ?? []));
    const pieces = values.map((value) => (value === null ? null : flatPiece(unitsAt(value, scale))));
    return steps.piecewise(x, { at, isStrict: isUpTo }, () => pieces, scale, "down");
  }
  const ofBand = (value: Scaled | null | undefined) => (value === null || value === undefined ? steps.absent(1) : steps.constant(value));
  return at.reduce<NumberStep>((below, bound, index) => {
    const isReached = steps.compare(isUpTo ? "moreThan" : "atLeast", x, steps.times(target, bound));
    return steps.select(isReached, ofBand(values[index + 1]), below);
  }, ofBand(values[0]));
}

function flatPiece(value: bigint): Piece {
  return { plus: value, times: 0n, per: 1n };
}

function simplified({ plus, times, per }: Piece): Piece {
  const common = commonDivisor(commonDivisor(plus, times), per);
  return { plus: plus / common, times: times / common, per: per / common };
}
