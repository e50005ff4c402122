import { stepFor, type RoundingMode } from "./rounding-mode.js";
import { Wide } from "./wide.js";

/** What a Decimal is made of: a number by its shortest decimal form, a text of digits, another Decimal. */
export type DecimalValue = number | string | Decimal;

const most = Number.MAX_SAFE_INTEGER;
/** As far as powers of ten are exact in floating point. */
const mostPlaces = 22;
const powers = Array.from({ length: mostPlaces + 1 }, (_, places) => Number(`1e${places}`));

/** Of how many blocks, of 256 units each, the texts are kept. */
const blocks = 40;
/**
 * How numbers under 10,240 units of at most four places are written, with at least up to four: points, rates and round sums come up again
 * and again, and each is one text. A process has no blocks but those of numbers that came up.
 */
const texts = Array.from<(string | undefined)[] | undefined>({ length: 5 * 5 * blocks });

/**
 * An exact decimal number. Nearly every figure of a policy is so many units of a decimal place, and few enough for a whole number in
 * floating point, which is added, multiplied and compared as fast as a machine can; what is longer is kept by decimal.js. Which of both it
 * is nobody can tell but by its speed. There is no −0, and nothing rounds but what says so.
 */
export class Decimal {
  /** The number is so many units of so many decimal places; NaN where it is too long for that. */
  private readonly units: number;
  private readonly places: number;
  private readonly long: Wide | null;

  /** A number, or so many units of a place: `new Decimal(1250, 2)` is 12.5. */
  constructor(value: DecimalValue | Wide, places = 0) {
    if (typeof value === "number" && isExact(value) && Number.isInteger(value)) {
      // −0 is 0.
      this.units = value + 0;
      this.places = places;
      this.long = null;
      return;
    }
    let text = String(value);
    let units = unitsIn(text);
    if (Number.isNaN(units)) {
      // Without an exponent it may be short.
      text = new Wide(text).toFixed();
      units = unitsIn(text);
    }
    const isLong = Number.isNaN(units);
    this.units = units + 0;
    this.places = isLong ? 0 : placesIn(text);
    this.long = isLong ? new Wide(text) : null;
  }

  plus(other: DecimalValue): Decimal {
    const that = decimalOf(other);
    const places = Math.max(this.places, that.places);
    return shortSum(this.unitsAt(places), that.unitsAt(places), places) ?? new Decimal(this.wide().plus(that.wide()));
  }

  minus(other: DecimalValue): Decimal {
    const that = decimalOf(other);
    const places = Math.max(this.places, that.places);
    return shortSum(this.unitsAt(places), -that.unitsAt(places), places) ?? new Decimal(this.wide().minus(that.wide()));
  }

  times(other: DecimalValue): Decimal {
    const that = decimalOf(other);
    const places = this.places + that.places;
    const units = this.units * that.units;
    return isExact(units) && places <= mostPlaces ? new Decimal(units, places) : new Decimal(this.wide().times(that.wide()));
  }

  /** The quotient to so many places, rounded once: by whole numbers and their remainder, so that no digit is lost. */
  dividedTo(divisor: Decimal, places: number, mode: RoundingMode): Decimal {
    const shift = places + divisor.places - this.places;
    const left = this.units * power(shift);
    const right = divisor.units * power(-shift);
    if (isExact(left) && isExact(right) && places <= mostPlaces) {
      const remainder = left % right;
      const whole = (left - remainder) / right;
      const step = remainder === 0
        ? 0
        : stepFor(mode, (left < 0) !== (right < 0), 2 * Math.abs(remainder) - Math.abs(right), whole % 2 !== 0);
      return new Decimal(whole + step, places);
    }
    const [dividend, by] = [this.wide().times(`1e${places}`), divisor.wide()];
    const whole = dividend.divToInt(by);
    const remainder = dividend.minus(whole.times(by));
    const half = remainder.times(2).abs().comparedTo(by.abs());
    const step = remainder.isZero() ? 0 : stepFor(mode, dividend.isNegative() !== by.isNegative(), half, !whole.mod(2).isZero());
    return new Decimal(whole.plus(step).times(`1e-${places}`));
  }

  negated(): Decimal {
    return this.long === null ? new Decimal(-this.units, this.places) : new Decimal(this.long.negated());
  }

  abs(): Decimal {
    return this.isNegative() ? this.negated() : this;
  }

  /** A key of a map: figures that are written alike have one, others never the same. */
  get key(): number | string {
    const key = this.units * (mostPlaces + 1) + this.places;
    return isExact(key) ? key : this.toString();
  }

  isZero(): boolean {
    return this.units === 0;
  }

  isNegative(): boolean {
    return this.long === null ? this.units < 0 : this.long.isNegative();
  }

  /** −1, 0 or 1, as it is less than, equal to or more than the other. */
  comparedTo(other: DecimalValue): number {
    const that = decimalOf(other);
    const places = Math.max(this.places, that.places);
    // Units that are rounded here are beyond all that are not.
    const difference = this.unitsAt(places) - that.unitsAt(places);
    return Number.isNaN(difference) ? this.wide().comparedTo(that.wide()) : Math.sign(difference);
  }

  equals(other: DecimalValue): boolean {
    return this.comparedTo(other) === 0;
  }

  lessThan(other: DecimalValue): boolean {
    return this.comparedTo(other) < 0;
  }

  lessThanOrEqualTo(other: DecimalValue): boolean {
    return this.comparedTo(other) <= 0;
  }

  greaterThan(other: DecimalValue): boolean {
    return this.comparedTo(other) > 0;
  }

  greaterThanOrEqualTo(other: DecimalValue): boolean {
    return this.comparedTo(other) >= 0;
  }

  /** How many places it needs. */
  decimalPlaces(): number {
    if (this.long !== null) return this.long.decimalPlaces();
    let { units, places } = this;
    for (; places > 0 && units % 10 === 0; places -= 1) units /= 10;
    return places;
  }

  /** The power of ten of its first digit. */
  exponent(): number {
    if (this.long !== null) return this.long.e;
    return this.units === 0 ? 0 : String(Math.abs(this.units)).length - 1 - this.places;
  }

  /** Whether it has at most so many digits before the point, and so many places after it. */
  fits(before: number, after: number): boolean {
    if (this.places <= after && Math.abs(this.units) < power(before)) return true;
    return this.exponent() < before && this.decimalPlaces() <= after;
  }

  /** Exactly, without an exponent: with the places that it needs, and at least so many. */
  toFixed(least = 0): string {
    const isShort = this.units >= 0 && this.units < 256 * blocks && this.places < 5 && least < 5;
    const kept = isShort ? (texts[(this.places * 5 + least) * blocks + (this.units >> 8)] ??= Array.from({ length: 256 })) : null;
    const known = kept?.[this.units & 255];
    if (known !== undefined) return known;
    const places = Math.max(least, this.decimalPlaces());
    if (this.long !== null) return this.long.toFixed(places);
    const digits = String(Math.abs(this.units)).padStart(this.places + 1, "0");
    const point = digits.length - this.places;
    const whole = `${this.units < 0 ? "-" : ""}${digits.slice(0, point)}`;
    const text = places === 0 ? whole : `${whole}.${digits.slice(point, point + places).padEnd(places, "0")}`;
    if (kept !== null) kept[this.units & 255] = text;
    return text;
  }

  toString(): string {
    return this.toFixed();
  }

  /** The nearest floating-point number: for counts, never for money. */
  toNumber(): number {
    // Where both are exact, their quotient is the nearest number.
    return this.places <= mostPlaces && this.long === null ? this.units / power(this.places) : Number(this.toFixed());
  }

  /** As decimal.js says what it is. */
  get toStringTag(): string {
    return "[object Decimal]";
  }

  private wide(): Wide {
    return this.long ?? new Wide(this.toFixed());
  }

  /** Its units at no fewer places than its own; beyond what is exact they are rounded. */
  private unitsAt(places: number): number {
    return places === this.places ? this.units : this.units * power(places - this.places);
  }
}

function decimalOf(value: DecimalValue): Decimal {
  return value instanceof Decimal ? value : new Decimal(value);
}

function isExact(units: number): boolean {
  return units >= -most && units <= most;
}

function shortSum(left: number, right: number, places: number): Decimal | null {
  const sum = left + right;
  return isExact(left) && isExact(right) && isExact(sum) ? new Decimal(sum, places) : null;
}

/** 10 to the power of so many places; 1 for negative ones. */
function power(places: number): number {
  return places <= 0 ? 1 : (powers[places] ?? NaN);
}

/** The units of a number that is written with few digits; NaN for any other text. */
function unitsIn(text: string): number {
  if (text.length > 17) return NaN;
  const first = text.startsWith("-") ? 1 : 0;
  const point = text.indexOf(".");
  let units = NaN;
  for (let at = first; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) units = (at === first ? 0 : units * 10) + digit;
    else if (at !== point || at === text.length - 1) return NaN;
  }
  return isExact(units) ? (first === 0 ? units : -units) : NaN;
}

function placesIn(text: string): number {
  const point = text.indexOf(".");
  return point === -1 ? 0 : text.length - point - 1;
}

export const zero = new Decimal(0);
export const one = new Decimal(1);
