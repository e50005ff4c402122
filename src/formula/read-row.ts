import { isFault, parseDecimal } from "../decimal/index.js";
import { faultOf, nearestName, type Path } from "../error/index.js";
import { faulty, notApplicable, type Figure } from "./figure.js";
import type { MetricDefinition, ParameterDefinition } from "./formula.js";

/** A row as it comes in: whatever a database, a CSV file or an API gives. */
export type Row = object;

/** A column of a row, by its own properties only: undefined where it has none. A getter that throws gives a fault. */
export function readColumn(row: Row, column: string): { readonly value: unknown } | "unreadable" {
  try {
    return { value: Object.hasOwn(row, column) ? (row as Record<string, unknown>)[column] : undefined };
  } catch {
    return "unreadable";
  }
}

/** Reads a metric's column: a number, null for "not applicable", or a fault. `known` are the columns that mean something else. */
export function readMetric(metric: MetricDefinition, row: Row, path: Path, currencyPlaces: number, known: ReadonlySet<string>): Figure {
  const expected = `a number (${metric.unit}) or null`;
  const value = readNumber(metric.id, row, path, expected, () =>
    faulty([faultOf("missing_reading", [...path, metric.id], "nothing", `${expected}${suggestion(metric.id, row, known)}`)]),
  );
  if ("state" in value) return value;
  const places = metric.places ?? (metric.unit === "count" ? 0 : metric.unit === "money" ? currencyPlaces : "any");
  if (places === "any" || value.decimalPlaces() <= places) return value;
  return faulty([faultOf("too_many_places", [...path, metric.id], value.toFixed(), `${metric.unit} with at most ${places} decimals`)]);
}

/** Reads a parameter that a row may override: an absent column means the policy's value. */
export function readParameter(parameter: ParameterDefinition, ofPolicy: Figure, row: Row, path: Path): Figure {
  return readNumber(parameter.id, row, path, `a number (${parameter.unit}), null or nothing`, () => ofPolicy);
}

function readNumber(id: string, row: Row, path: Path, expected: string, absent: () => Figure): Figure {
  const column = readColumn(row, id);
  if (column === "unreadable") return faulty([faultOf("unreadable", [...path, id], "an error", expected)]);
  if (column.value === undefined) return absent();
  if (column.value === null) return notApplicable({ code: "null_reading", path: [...path, id], message: `${id} is not applicable: it is null` });
  const value = parseDecimal(column.value, [...path, id], `${expected}, such as 12.5 or "12.50"`);
  return isFault(value) ? faulty([value]) : value;
}

function suggestion(id: string, row: Row, known: ReadonlySet<string>): string {
  const name = nearestName(id, columnsOf(row).filter((column) => !known.has(column)));
  return name === null ? "" : `; did you mean the column ${JSON.stringify(name)}?`;
}

function columnsOf(row: Row): readonly string[] {
  try {
    return Object.keys(row);
  } catch {
    return [];
  }
}
