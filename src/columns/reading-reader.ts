import { parseDecimal } from "../decimal/index.js";
import { scaledOf } from "../plan/index.js";
import { states, type ReadingColumn } from "./column.js";
import { mostExact } from "./kernels.js";
import type { CellReader } from "./read-rows.js";

const [zero, nine, minus, point] = [48, 57, 45, 46];
/** Whole numbers of so many digits are exact in a double, whatever they are. */
const mostDigits = 15;
const beyondDigits = 1e15;

/** Reads the cells of a reading into whole numbers of the least scale that all of them have. */
export class ReadingReader implements CellReader {
  private readonly values: Float64Array;
  private readonly states: Uint8Array;
  private scale = 0;
  /** The powers of ten up to 10^`scale`, which is the unit. */
  private powers = [1];
  private unit = 1;
  private isSure = true;

  /** `most` are the places that it may have; what has more is a fault where they are declared, and settled by settle where not. */
  constructor(count: number, private readonly most: number, private readonly isDeclared: boolean) {
    this.values = new Float64Array(count);
    this.states = new Uint8Array(count);
  }

  column(): ReadingColumn {
    const { values, scale, states: found, isSure } = this;
    return isSure ? { values, scale } : { values, scale, states: found };
  }

  read(row: number, cell: unknown): void {
    if (typeof cell === "number") this.readNumber(row, cell);
    else if (cell === undefined) this.mark(row, states.nothing);
    else if (cell === null) this.mark(row, states.notApplicable);
    else if (typeof cell !== "string" || !this.readPlain(row, cell)) this.readOther(row, cell);
  }

  /** A number is what JavaScript writes it as: of no more than 15 digits there is one decimal at most that comes to it. */
  private readNumber(row: number, cell: number): void {
    const units = Math.round(cell * this.unit);
    if (Math.abs(units) < beyondDigits && units / this.unit === cell) this.keep(row, units, this.scale);
    else if (!this.readPlain(row, String(cell))) this.readOther(row, cell);
  }

  /** Digits with or without a sign and a point, as nearly all texts are. */
  private readPlain(row: number, text: string): boolean {
    const isNegative = text.charCodeAt(0) === minus;
    const start = isNegative ? 1 : 0;
    const { length } = text;
    if (length === start || length - start > mostDigits + 1) return false;
    let units = 0;
    let pointAt = -1;
    for (let at = start; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= zero && code <= nine) units = units * 10 + (code - zero);
      else if (code === point && pointAt === -1 && at > start && at + 1 < length) pointAt = at;
      else return false;
    }
    if (pointAt === -1 && length - start > mostDigits) return false;
    let places = pointAt === -1 ? 0 : length - pointAt - 1;
    // Of as many as others need, zeros at the end may stay.
    if (places !== this.scale) {
      for (let last = length - 1; places > 0 && text.charCodeAt(last) === zero; last -= 1) {
        units /= 10;
        places -= 1;
      }
    }
    this.keep(row, isNegative ? -units : units, places);
    return true;
  }

  private readOther(row: number, cell: unknown): void {
    const value = parseDecimal(cell);
    if (typeof value === "string") {
      this.mark(row, states.unreadable);
      return;
    }
    const { value: units, scale } = scaledOf(value);
    if (units > BigInt(mostExact) || units < -BigInt(mostExact)) this.mark(row, states.tooWide);
    else this.keep(row, Number(units), scale);
  }

  /** Keeps units of 10^−`places` as units of the column's scale, which becomes finer where it has to. */
  private keep(row: number, units: number, places: number): void {
    if (places > this.scale) {
      if (places > this.most) {
        this.mark(row, this.isDeclared ? states.unreadable : states.tooWide);
        return;
      }
      this.refine(row, places);
    }
    const value = places === this.scale ? units : units * (this.powers[this.scale - places] ?? 1);
    // −0 is 0.
    if (value <= mostExact && value >= -mostExact) this.values[row] = value + 0;
    else this.mark(row, states.tooWide);
  }

  /** The rows above in units of as many places. */
  private refine(rows: number, places: number): void {
    const factor = 10 ** (places - this.scale);
    this.scale = places;
    this.unit = 10 ** places;
    this.powers = Array.from({ length: places + 1 }, (_, exponent) => 10 ** exponent);
    for (let row = 0; row < rows; row += 1) {
      const value = (this.values[row] ?? 0) * factor;
      if (value <= mostExact && value >= -mostExact) this.values[row] = value;
      else {
        this.values[row] = 0;
        this.mark(row, states.tooWide);
      }
    }
  }

  private mark(row: number, state: number): void {
    this.states[row] = state;
    this.isSure = false;
  }
}
