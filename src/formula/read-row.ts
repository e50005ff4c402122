import { numberFault, parseDecimal } from "../decimal/index.js";
import { expectedDecimals, expectedReading, fault, faultOf, nearestName, reasonOf, say, type Path } from "../error/index.js";
import { faulty, isAbsent, notApplicable, type Figure } from "./figure.js";
import type { MetricDefinition, ParameterDefinition } from "./formula.js";
import type { Unit } from "./unit.js";

/** A row as it comes in: whatever a database, a CSV file or an API gives. */
export type Row = object;

/** An id of a person or a team: text that is not blank, or a safe integer, compared as text; it comes out as it came in. */
export type RowId = string | number;

/** Whose row it is, for the path of a fault; null for a row that stands alone. */
export interface RowOwner {
  readonly from: "people" | "teams";
  readonly id: string;
}

function pathOf(owner: RowOwner | null, column: string): Path {
  return owner === null ? [column] : [owner.from, owner.id, column];
}

/** What `readColumn` gives for a column whose getter throws. */
export const unreadable: unique symbol = Symbol("unreadable");

/** A column of a row, by its own properties only: undefined where it has none. */
export function readColumn(row: Row, column: string): unknown {
  try {
    return Object.hasOwn(row, column) ? (row as Record<string, unknown>)[column] : undefined;
  } catch {
    return unreadable;
  }
}

/** Reads a metric's column: a number, null for "not applicable", or a fault. `known` are the columns that mean something else. */
export function readMetric(
  metric: MetricDefinition,
  row: Row,
  owner: RowOwner | null,
  currencyPlaces: number,
  known: ReadonlySet<string>,
): Figure {
  const value = readNumber(metric, row, owner, "null");
  if (value === null) {
    const column = suggestion(metric.id, row, known);
    const expected = say(expectedReading, { unit: metric.unit, or: "null", ...(column === null ? {} : { column }) });
    return faulty([faultOf("missing_reading", pathOf(owner, metric.id), "nothing", expected)]);
  }
  if (isAbsent(value)) return value;
  const places = metric.places ?? (metric.unit === "count" ? 0 : metric.unit === "money" ? currencyPlaces : "any");
  if (places === "any" || value.decimalPlaces() <= places) return value;
  return faulty([
    fault(
      "too_many_places",
      pathOf(owner, metric.id),
      readColumn(row, metric.id),
      say(expectedDecimals, { unit: metric.unit, most: places }),
    ),
  ]);
}

/** Reads a parameter that a row may override: an absent column means the policy's value. */
export function readParameter(parameter: ParameterDefinition, ofPolicy: Figure, row: Row, owner: RowOwner | null): Figure {
  return readNumber(parameter, row, owner, "null_or_nothing") ?? ofPolicy;
}

/** Null where the row has no such column. */
function readNumber(
  { id, unit }: { readonly id: string; readonly unit: Unit },
  row: Row,
  owner: RowOwner | null,
  or: "null" | "null_or_nothing",
): Figure | null {
  const column = readColumn(row, id);
  if (column === undefined) return null;
  if (column === null) {
    return notApplicable(reasonOf({ code: "null_reading", id }, pathOf(owner, id)));
  }
  if (column === unreadable) return faulty([faultOf("unreadable", pathOf(owner, id), "an error", say(expectedReading, { unit, or }))]);
  const value = parseDecimal(column);
  return typeof value === "string"
    ? faulty([numberFault(value, column, pathOf(owner, id), { unit, or, example: true })])
    : value;
}

function suggestion(id: string, row: Row, known: ReadonlySet<string>): string | null {
  return nearestName(id, columnsOf(row).filter((column) => !known.has(column)));
}

function columnsOf(row: Row): readonly string[] {
  try {
    return Object.keys(row);
  } catch {
    return [];
  }
}
