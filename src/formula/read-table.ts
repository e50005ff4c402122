import { divide, isLess, roundToPlaces, zero, type Decimal, type RoundingMode } from "../decimal/index.js";
import type { StatedNumber, TableNode } from "./formula.js";
import type { Numbers } from "./numbers.js";

/** A table as numbers. */
interface Steps {
  readonly bounds: readonly Decimal[];
  readonly values: readonly Decimal[];
  /** Null where there is no value. */
  readonly otherwise: Decimal | null;
}

/** The places of a curve's value, where nothing else is stated. */
const usualPlaces = 2;

/**
 * The value of a table at a figure, or null where it has none; `places` are those of a curve that states none, `target` what its bounds are
 * shares of: they are multiplied by it, so that nothing is divided but once, where a curve is.
 */
export function readTable(
  table: TableNode,
  at: Decimal,
  numbers: Numbers,
  places: number = usualPlaces,
  target: Decimal | null = null,
): Decimal | null {
  const { bounds: shares, values, otherwise } = numbers.read(table, readSteps);
  const bounds = target === null ? shares : shares.map((share) => share.times(target));
  switch (table.kind) {
    case "curve":
      return curveAt({ places, ...table }, bounds, values, at);
    case "bands":
      return values[bounds.filter((from) => !isLess(at, from)).length - 1] ?? otherwise;
    case "bandsUpTo":
      return values[bounds.findIndex((upTo) => !isLess(upTo, at))] ?? otherwise;
  }
}

/** The most that a table can give. */
export function mostOf(table: TableNode, numbers: Numbers): Decimal {
  const { values, otherwise } = numbers.read(table, readSteps);
  const most = (otherwise === null || table.kind === "curve" ? values : [...values, otherwise]).reduce((
    best,
    value,
  ) => (isLess(best, value) ? value : best));
  return table.kind === "curve" ? roundToPlaces(most, table.places ?? usualPlaces, table.rounding) : most;
}

function curveAt(
  table: { readonly places: number; readonly rounding: RoundingMode },
  xs: readonly Decimal[],
  ys: readonly Decimal[],
  at: Decimal,
): Decimal {
  const right = xs.findIndex((x) => !isLess(x, at));
  const flat = right === -1 ? ys.at(-1) : right === 0 ? ys[0] : undefined;
  if (flat !== undefined) return roundToPlaces(flat, table.places, table.rounding);
  const [x0, x1, y0, y1] = [xs[right - 1], xs[right], ys[right - 1], ys[right]];
  if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return zero;
  const width = x1.minus(x0);
  // y0 + (at − x0) × (y1 − y0) ÷ width, as one quotient, so that it is rounded once.
  const rise = y0.times(width).plus(at.minus(x0).times(y1.minus(y0)));
  return divide(rise, width, table.places, table.rounding);
}

function readSteps(table: TableNode, numbers: Numbers): Steps {
  const all = (stated: readonly StatedNumber[]) => stated.map(numbers.of);
  switch (table.kind) {
    case "curve":
      return { bounds: all(table.points.map(({ x }) => x)), values: all(table.points.map(({ y }) => y)), otherwise: null };
    case "bands":
      return {
        bounds: all(table.bands.map(({ from }) => from)),
        values: all(table.bands.map(({ value }) => value)),
        otherwise: table.otherwise === null ? null : numbers.of(table.otherwise),
      };
    case "bandsUpTo":
      return {
        bounds: all(table.bands.map(({ upTo }) => upTo)),
        values: all(table.bands.map(({ value }) => value)),
        otherwise: table.otherwise === null ? null : numbers.of(table.otherwise),
      };
  }
}
