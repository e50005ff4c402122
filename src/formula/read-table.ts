import { divide, isLess, roundToPlaces, zero, type Decimal, type RoundingMode } from "../decimal/index.js";
import { ownOptions } from "../error/index.js";
import type { StatedNumber, TableNode } from "./formula.js";
import type { Numbers } from "./numbers.js";

/** A table as numbers. */
interface Steps {
  readonly bounds: readonly Decimal[];
  readonly values: readonly Decimal[];
  /** Null where there is no value. */
  readonly otherwise: Decimal | null;
  /** Between the points of a curve. */
  readonly segments: readonly Segment[];
  /** The places that a curve states. */
  readonly places: number | null;
}

/** A part of a curve: from its point on the left, over a width. */
interface Segment {
  readonly from: Decimal;
  readonly width: Decimal;
  /** The value on the left, times the width; and by how much it rises to the right. */
  readonly start: Decimal;
  readonly rise: Decimal;
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
  const steps = numbers.read(table, readSteps);
  const { values, otherwise } = steps;
  const bounds = target === null ? steps.bounds : steps.bounds.map((share) => share.times(target));
  switch (table.kind) {
    case "curve": {
      const segments = target === null ? steps.segments : segmentsOf(bounds, values);
      return curveAt(steps.places ?? places, table.rounding, bounds, values, segments, at);
    }
    case "bands":
      return values[bounds.filter((from) => !isLess(at, from)).length - 1] ?? otherwise;
    case "bandsUpTo":
      return values[bounds.findIndex((upTo) => !isLess(upTo, at))] ?? otherwise;
  }
}

/** The most that a table can give. */
export function mostOf(table: TableNode, numbers: Numbers): Decimal {
  const { values, otherwise, places } = numbers.read(table, readSteps);
  const most = (otherwise === null || table.kind === "curve" ? values : [...values, otherwise]).reduce((
    best,
    value,
  ) => (isLess(best, value) ? value : best));
  return table.kind === "curve" ? roundToPlaces(most, places ?? usualPlaces, table.rounding) : most;
}

function curveAt(
  places: number,
  rounding: RoundingMode,
  xs: readonly Decimal[],
  ys: readonly Decimal[],
  segments: readonly Segment[],
  at: Decimal,
): Decimal {
  const right = xs.findIndex((x) => !isLess(x, at));
  const flat = right === -1 ? ys.at(-1) : right === 0 ? ys[0] : undefined;
  if (flat !== undefined) return roundToPlaces(flat, places, rounding);
  const segment = segments[right - 1];
  if (segment === undefined) return zero;
  // y0 + (at − x0) × (y1 − y0) ÷ width, as one quotient, so that it is rounded once.
  const { from, width, start, rise } = segment;
  return divide(at.minus(from).times(rise).plus(start), width, places, rounding);
}

function segmentsOf(xs: readonly Decimal[], ys: readonly Decimal[]): readonly Segment[] {
  return xs.slice(1).flatMap((x1, left): readonly Segment[] => {
    const [x0, y0, y1] = [xs[left], ys[left], ys[left + 1]];
    if (x0 === undefined || y0 === undefined || y1 === undefined) return [];
    const width = x1.minus(x0);
    return [{ from: x0, width, start: y0.times(width), rise: y1.minus(y0) }];
  });
}

function readSteps(table: TableNode, numbers: Numbers): Steps {
  const all = (stated: readonly StatedNumber[]) => stated.map(numbers.of);
  switch (table.kind) {
    case "curve": {
      const [bounds, values] = [all(table.points.map(({ x }) => x)), all(table.points.map(({ y }) => y))];
      return { bounds, values, otherwise: null, segments: segmentsOf(bounds, values), places: ownOptions(table).places ?? null };
    }
    case "bands":
      return {
        bounds: all(table.bands.map(({ from }) => from)),
        values: all(table.bands.map(({ value }) => value)),
        otherwise: table.otherwise === null ? null : numbers.of(table.otherwise),
        segments: [],
        places: null,
      };
    case "bandsUpTo":
      return {
        bounds: all(table.bands.map(({ upTo }) => upTo)),
        values: all(table.bands.map(({ value }) => value)),
        otherwise: table.otherwise === null ? null : numbers.of(table.otherwise),
        segments: [],
        places: null,
      };
  }
}
