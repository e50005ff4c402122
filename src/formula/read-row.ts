import { Decimal, numberFault, parseDecimal } from "../decimal/index.js";
import {
  expectedDecimals,
  expectedExpectation,
  expectedReading,
  expectedReadingFromTo,
  fault,
  faultOf,
  got,
  isNotEmpty,
  nearestNameOf,
  reasonOf,
  say,
  unreadableFault,
  type FaultCode,
  type Path,
  type Wanted,
} from "../error/index.js";
import { faulty, isAbsent, notApplicable, type Figure } from "./figure.js";
import type { MetricDefinition, ParameterDefinition, MetricRange } from "./formula.js";
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

/** Reads a metric's column: a number, null for "not applicable", or a fault. */
export function readMetric(
  metric: MetricDefinition,
  row: Row,
  owner: RowOwner | null,
  currencyPlaces: number,
  columns: { readonly meantBy: MeantColumn },
): Figure {
  const value = readNumber(metric, row, owner, "null");
  if (value === null) {
    const column = columns.meantBy(metric.id);
    const expected = say(expectedReading, { unit: metric.unit, or: "null", ...(column === null ? {} : { column }) });
    return faulty([faultOf("missing_reading", pathOf(owner, metric.id), got("nothing"), expected)]);
  }
  if (isAbsent(value)) return value;
  const places = metric.places ?? (metric.unit === "count" ? 0 : metric.unit === "money" ? currencyPlaces : "any");
  const isFine = places !== "any" && value.decimalPlaces() > places;
  const isOutside = metric.range !== undefined && !isWithin(value, metric.range);
  return !isFine && !isOutside ? value : wrongReading(metric, row, owner, isFine ? places : null, isOutside);
}

/** What is wrong with a reading: that it has more places than so many, where they are told, or is out of the metric's range. */
function wrongReading(
  { id, unit, range }: MetricDefinition,
  row: Row,
  owner: RowOwner | null,
  places: number | null,
  isOutside: boolean,
): Figure {
  const wrong = (code: FaultCode, expected: Wanted) => fault(code, pathOf(owner, id), readColumn(row, id), expected);
  const outside = isOutside && range !== undefined ? [wrong("implausible", expectedWithin(unit, range))] : [];
  const [first, ...others] = places === null
    ? outside
    : [wrong("too_many_places", say(expectedDecimals, { unit, most: places })), ...outside];
  if (first === undefined) throw new Error("nothing is wrong with the reading");
  return faulty([first, ...others]);
}

const ends = new WeakMap<MetricRange, MetricRange<Decimal>>();

/** The ends as numbers, read once a metric. */
function endsOf(range: MetricRange): MetricRange<Decimal> {
  let read = ends.get(range);
  if (read === undefined) {
    const [from, to] = range;
    ends.set(range, read = [from === null ? null : new Decimal(from), to === null ? null : new Decimal(to)]);
  }
  return read;
}

function isWithin(value: Decimal, range: MetricRange): boolean {
  const [from, to] = endsOf(range);
  return (from === null || value.greaterThanOrEqualTo(from)) && (to === null || value.lessThanOrEqualTo(to));
}

function expectedWithin(unit: Unit, [from, to]: MetricRange): Wanted {
  return say(expectedReadingFromTo, { unit, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) });
}

/**
 * What a reading or an overridden parameter is that an expectation of the policy, which is surely false, names: implausible. What is not
 * applicable or faulty stays what it is, and so does the policy's own value.
 */
export function implausible(
  id: string,
  figure: Figure,
  names: readonly string[],
  row: Row,
  owner: RowOwner | null,
): Figure {
  const value = readColumn(row, id);
  if (isAbsent(figure) || value === undefined) return figure;
  const faults = names.map((name) => fault("implausible", pathOf(owner, id), value, say(expectedExpectation, { name })));
  return isNotEmpty(faults) ? faulty(faults) : figure;
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
  if (column === unreadable) return faulty([unreadableFault(pathOf(owner, id), say(expectedReading, { unit, or }))]);
  const value = parseDecimal(column);
  return typeof value === "string"
    ? faulty([numberFault(value, column, pathOf(owner, id), { unit, or, example: true })])
    : value;
}

/** The column of a row that was meant by one that it lacks. */
export type MeantColumn = (id: string) => string | null;

/** The last columns that were looked at. */
interface Looked {
  readonly columns: readonly string[];
  readonly meant: MeantColumn;
}

const looked = new WeakMap<ReadonlySet<string>, Looked>();

/** For how many of the known columns it is worked out which was meant: the first, whichever are asked for. */
const mostSuggestions = 200;

/**
 * Which columns of a row were meant by those that it lacks: worked out once for rows that come with the same, as those of a file do.
 * `known` are the columns that mean something else.
 */
export function meantColumns(row: Row, known: ReadonlySet<string>): MeantColumn {
  const columns = columnsOf(row);
  const last = looked.get(known);
  if (last?.columns.length === columns.length && columns.every((column, index) => column === last.columns[index])) return last.meant;
  const nearest = nearestNameOf(columns.filter((column) => !known.has(column)));
  const left = new Set([...known].slice(mostSuggestions));
  const found = new Map<string, string | null>();
  const meant = (id: string): string | null => {
    if (!found.has(id)) found.set(id, left.has(id) ? null : nearest(id));
    return found.get(id) ?? null;
  };
  looked.set(known, { columns, meant });
  return meant;
}

function columnsOf(row: Row): readonly string[] {
  try {
    return Object.keys(row);
  } catch {
    return [];
  }
}
