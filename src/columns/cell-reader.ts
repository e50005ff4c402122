import { parseDecimal } from "../decimal/index.js";
import { scaledOf } from "../plan/index.js";
import { states } from "./column.js";
import { mostExact } from "./kernels.js";

const [zero, nine, minus, point] = [48, 57, 45, 46];
/** Whole numbers of fewer digits are exact in a double, whatever they are. */
const mostDigits = 15;

/** Reads cells one after another, without an object for each: what the last one came to stands in the fields. */
export class CellReader {
  /** The number of the last cell: so many units of 10^−`places`, which are as few as it takes. */
  units = 0;
  places = 0;

  /** The state of a cell. */
  read(cell: unknown): number {
    this.units = 0;
    this.places = 0;
    if (cell === undefined) return states.nothing;
    if (cell === null) return states.notApplicable;
    if (typeof cell === "number" && Number.isInteger(cell) && Math.abs(cell) < 1e15) {
      // −0 is 0.
      this.units = cell + 0;
      return states.value;
    }
    const text = typeof cell === "number" ? String(cell) : cell;
    return typeof text === "string" && this.readPlain(text) ? states.value : this.readOther(cell);
  }

  /** Digits with or without a sign and a point, as nearly all texts are. */
  private readPlain(text: string): boolean {
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
    for (let last = length - 1; places > 0 && text.charCodeAt(last) === zero; last -= 1) {
      units /= 10;
      places -= 1;
    }
    this.units = (isNegative ? -units : units) + 0;
    this.places = places;
    return true;
  }

  private readOther(cell: unknown): number {
    const value = parseDecimal(cell);
    if (typeof value === "string") return states.unreadable;
    const { value: units, scale } = scaledOf(value);
    if (units > BigInt(mostExact) || units < -BigInt(mostExact)) return states.tooWide;
    this.units = Number(units);
    this.places = scale;
    return states.value;
  }
}
