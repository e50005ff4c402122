import { Decimal, exactText, greater, lesser, longQuotient } from "../decimal/index.js";
import type { TableNode } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { numberOf } from "./sources.js";

/** A stretch of a table's x, null where it has no end, and the values at its ends; null where the table has none there. */
export interface TableStep {
  readonly from: string | null;
  readonly to: string | null;
  readonly values: readonly [string, string] | null;
}

/** A table from left to right. */
export function tableSteps(table: TableNode, policy: PolicyDefinition): readonly TableStep[] {
  const number = (stated: Parameters<typeof numberOf>[1]) => numberOf(policy, stated);
  const flat = (value: Parameters<typeof numberOf>[1] | null): TableStep["values"] =>
    value === null ? null : [number(value), number(value)];
  const bounds = table.kind === "curve"
    ? table.points.map(({ x }) => number(x))
    : table.kind === "bands"
    ? table.bands.map(({ from }) => number(from))
    : table.bands.map(({ upTo }) => number(upTo));
  const ends = [null, ...bounds, null];
  return ends.slice(1).map((to, index): TableStep => ({ from: ends[index] ?? null, to, values: valuesAt(index) }));

  function valuesAt(index: number): TableStep["values"] {
    switch (table.kind) {
      case "curve": {
        const [left, right] = [table.points[Math.max(index - 1, 0)], table.points[Math.min(index, table.points.length - 1)]];
        return left === undefined || right === undefined ? null : [number(left.y), number(right.y)];
      }
      case "bands":
        return flat(table.bands[index - 1]?.value ?? table.otherwise);
      case "bandsUpTo":
        return flat(table.bands[index]?.value ?? table.otherwise);
    }
  }
}

/** The least and the most that a table gives, zero among them. */
export function tableEnds(table: TableNode, policy: PolicyDefinition): readonly [from: Decimal, to: Decimal] {
  const given = tableSteps(table, policy).flatMap(({ values }) => values ?? []).map((value) => new Decimal(value));
  const zero = new Decimal(0);
  return [given.reduce(lesser, zero), given.reduce(greater, zero)];
}

/** Where a table first gives so much, from the side of less; null where that is nowhere, on both sides, or at no exact figure. */
export function boundOf(steps: readonly TableStep[], value: Decimal): string | null {
  const parted = steps.flatMap((step) => partedAt(step, value));
  const reaches = parted.map(({ values }) => values !== null && values.every((each) => !new Decimal(each).lessThan(value)));
  const [first, last] = [reaches.indexOf(true), reaches.lastIndexOf(true)];
  if (first === -1 || reaches.slice(first, last + 1).includes(false)) return null;
  const [from, to] = [parted[first]?.from ?? null, parted[last]?.to ?? null];
  return from === null ? to : to === null ? from : null;
}

/** A slope as two, at the figure where it passes a value; as it is where it does not, or at no figure that can be written. */
function partedAt(step: TableStep, value: Decimal): readonly TableStep[] {
  const { from, to, values } = step;
  if (from === null || to === null || values === null) return [step];
  const [start, end] = [new Decimal(values[0]), new Decimal(values[1])];
  if (!value.minus(start).times(value.minus(end)).isNegative()) return [step];
  const at = longQuotient(new Decimal(to).minus(from).times(value.minus(start)), end.minus(start)).plus(from);
  if (at.decimalPlaces() > mostPlaces) return [step];
  const middle = exactText(at);
  return [{ from, to: middle, values: [values[0], exactText(value)] }, { from: middle, to, values: [exactText(value), values[1]] }];
}

/** As many as a reading may have. */
const mostPlaces = 25;
