import { Decimal, isLess, placesText } from "../decimal/index.js";
import {
  expectedDecimal,
  expectedDecimals,
  expectedDigits,
  expectedId,
  fault,
  oneOf,
  readFields,
  readItems,
  say,
  type Fault,
  type Path,
  type Wanted,
} from "../error/index.js";

const decimal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** So many digits come back from a double as they went in; one with more may have been another number in the database. */
const exactDigits = 15;

/** A row that a database gave back, by the names of its columns, whatever its driver makes of numbers. */
export class QueriedRow {
  private readonly fields: { readonly [column: string]: unknown };

  /** `faults` takes what is wrong with it. */
  constructor(row: unknown, columns: readonly string[], private readonly path: Path, private readonly faults: Fault[]) {
    const items = readItems(row);
    const fields = items === null ? readFields(row) : Object.fromEntries(columns.map((name, at) => [name, items[at]]));
    this.fields = fields ?? {};
    if (fields === null || columns.some((name) => this.fields[name] === undefined)) {
      faults.push(fault("not_an_object", path, row, say("an_object_with", { fields: columns })));
    }
  }

  id(column: string): string {
    const value = this.fields[column];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (typeof value === "bigint" || Number.isSafeInteger(value)) return String(value);
    return this.refuse(column, "invalid_id", say(expectedId, { orNull: false })) ?? "";
  }

  text(column: string): string | null {
    const value = this.fields[column] ?? null;
    return value === null || typeof value === "string" ? value : this.refuse(column, "invalid_text", "text");
  }

  oneOf<Choice extends string>(column: string, choices: readonly Choice[]): Choice | null {
    const value = this.fields[column];
    const found = choices.find((choice) => choice === value);
    return found ?? this.refuse(column, "invalid_choice", oneOf(choices, value));
  }

  /** A number of so many places, exactly; null where there is none. */
  decimal(column: string, places: number): Decimal | null {
    const value = this.fields[column] ?? null;
    if (value === null) return null;
    const text = textOf(value);
    if (text === null || !decimal.test(text)) return this.refuse(column, "not_a_number", say(expectedDecimal, {}));
    const read = new Decimal(text);
    const before = exactDigits - places;
    if (typeof value === "number" && !isLess(read.abs(), new Decimal(`1e${before}`))) {
      return this.refuse(column, "number_out_of_range", say(expectedDigits, { before, after: places, ofResult: false }));
    }
    return read.decimalPlaces() <= places
      ? read
      : this.refuse(column, "too_many_places", say(expectedDecimals, { unit: "money", most: places }));
  }

  figure(column: string, places: number): string | null {
    const read = this.decimal(column, places);
    return read === null ? null : placesText(read, places);
  }

  /** A figure that every row has. */
  amount(column: string, places: number): string {
    if (!this.has(column)) this.refuse(column, "not_a_number", say(expectedDecimal, {}));
    return this.figure(column, places) ?? "";
  }

  whole(column: string): number | null {
    const read = this.decimal(column, 0);
    return read === null ? null : Number(read.toFixed());
  }

  /** Whether there is something in the column. */
  has(column: string): boolean {
    return (this.fields[column] ?? null) !== null;
  }

  /** Whether it is so: 1 or 0. */
  truth(column: string): boolean {
    const read = this.whole(column);
    if (!this.has(column) || (read !== null && read !== 0 && read !== 1)) {
      this.refuse(column, "invalid_choice", say("one_of", { choices: ["0", "1"] }));
    }
    return read === 1;
  }

  refuse(column: string, code: Fault["code"], expected: Wanted): null {
    this.faults.push(fault(code, [...this.path, column], this.fields[column], expected));
    return null;
  }
}

/** A number of a driver as text: numbers, bigints, texts, and objects that are written as numbers. */
function textOf(value: unknown): string | null {
  switch (typeof value) {
    case "string":
    case "number":
    case "bigint":
      return String(value);
    case "object":
      try {
        return value === null || Array.isArray(value) ? null : String(value);
      } catch {
        return null;
      }
    default:
      return null;
  }
}
