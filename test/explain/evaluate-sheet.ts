import { Decimal } from "decimal.js";
import type { Sheet } from "../../src/explain/index.js";

const Exact = Decimal.clone({ precision: 80, toExpNeg: -1000, toExpPos: 1000 });
type Value = Decimal | boolean | string;

/**
 * What the formulas of a sheet come to, cell by cell, worked out anew with exact decimals: those operators and functions of spreadsheets
 * that stand in them, and an error for any other. Cells without a formula are what they say.
 */
export function evaluateSheet({ rows }: Sheet): (cell: string) => Value {
  const known = new Map<string, Value>();
  const valueOf = (cell: string): Value => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const [, column = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
    const { kind, value, formula } = rows[Number(row) - 1]?.[column.charCodeAt(0) - 65] ?? { kind: "text", value: "" };
    const worked = formula !== undefined
      ? new Reader(formula, valueOf).read()
      : kind === "number"
      ? new Exact(value)
      : kind === "truth"
      ? value === "TRUE"
      : value;
    known.set(cell, worked);
    return worked;
  };
  return valueOf;
}

/** Reads a formula from left to right: comparisons bind least, powers most. */
class Reader {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(private readonly formula: string, private readonly valueOf: (cell: string) => Value) {
    this.tokens = formula.match(/\d+(?:\.\d+)?|[A-Z]+\d+|[A-Z]+|>=|<=|[-+*/^(),:<>=]|\S/g) ?? [];
  }

  read(): Value {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new Error(`${this.formula}: ${this.tokens[this.at]} is left over`);
    return value;
  }

  private takes(...tokens: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || !tokens.includes(token)) return null;
    this.at += 1;
    return token;
  }

  private expect(token: string): void {
    if (this.takes(token) === null) throw new Error(`${this.formula}: expected ${token}, not ${this.tokens[this.at]}`);
  }

  private comparison(): Value {
    const left = this.sum();
    const sign = this.takes(">=", "<=", ">", "<", "=");
    if (sign === null) return left;
    const order = number(left).comparedTo(number(this.sum()));
    return { ">=": order >= 0, "<=": order <= 0, ">": order > 0, "<": order < 0, "=": order === 0 }[sign] ?? false;
  }

  private sum(): Value {
    let value = this.product();
    for (let sign = this.takes("+", "-"); sign !== null; sign = this.takes("+", "-")) {
      const next = number(this.product());
      value = sign === "+" ? number(value).plus(next) : number(value).minus(next);
    }
    return value;
  }

  private product(): Value {
    let value = this.power();
    for (let sign = this.takes("*", "/"); sign !== null; sign = this.takes("*", "/")) {
      const next = number(this.power());
      value = sign === "*" ? number(value).times(next) : number(value).dividedBy(next);
    }
    return value;
  }

  private power(): Value {
    if (this.takes("-") !== null) return number(this.power()).negated();
    const value = this.term();
    return this.takes("^") === null ? value : number(value).pow(number(this.power()));
  }

  private term(): Value {
    if (this.takes("(") !== null) {
      const value = this.comparison();
      this.expect(")");
      return value;
    }
    const token = this.tokens[this.at++] ?? "";
    if (/^\d/.test(token)) return new Exact(token);
    if (this.tokens[this.at] === "(") return this.call(token);
    return this.valueOf(token);
  }

  private call(name: string): Value {
    this.expect("(");
    if (name === "IF") return this.branch();
    const values: Value[] = [];
    while (this.takes(")") === null) {
      if (values.length > 0) this.takes(",");
      if (this.tokens[this.at + 1] === ":") values.push(...this.range());
      else values.push(this.comparison());
    }
    const [first = "", second = ""] = values;
    const to = (mode: Decimal.Rounding) => number(first).toDecimalPlaces(number(second).toNumber(), mode);
    switch (name) {
      case "SUM":
        return values.filter((value) => value instanceof Exact).reduce((sum, value) => sum.plus(value), new Exact(0));
      case "MIN":
        return Exact.min(...values.map(number));
      case "MAX":
        return Exact.max(...values.map(number));
      case "ABS":
        return number(first).abs();
      case "INT":
        return number(first).floor();
      case "N":
        return typeof first === "boolean" ? new Exact(first ? 1 : 0) : number(first);
      case "NOT":
        return !truth(first);
      case "AND":
        return values.every(truth);
      case "ROUND":
        return to(Exact.ROUND_HALF_UP);
      case "ROUNDUP":
        return to(Exact.ROUND_UP);
      case "ROUNDDOWN":
        return to(Exact.ROUND_DOWN);
      default:
        throw new Error(`${this.formula}: no function ${name}`);
    }
  }

  /** Only the branch that is taken is worked out; the other is read over. */
  private branch(): Value {
    const isMet = truth(this.comparison());
    this.expect(",");
    const met = isMet ? this.comparison() : this.skip();
    this.expect(",");
    const unmet = isMet ? this.skip() : this.comparison();
    this.expect(")");
    return isMet ? met : unmet;
  }

  private skip(): Value {
    let depth = 0;
    for (; this.at < this.tokens.length; this.at += 1) {
      const token = this.tokens[this.at];
      if (depth === 0 && (token === "," || token === ")")) return "";
      if (token === "(") depth += 1;
      if (token === ")") depth -= 1;
    }
    throw new Error(`${this.formula}: no end`);
  }

  private range(): readonly Value[] {
    const [from = "", , to = ""] = this.tokens.slice(this.at, this.at + 3);
    this.at += 3;
    const [first, last] = [Number(from.slice(1)), Number(to.slice(1))];
    return Array.from({ length: last - first + 1 }, (_, index) => this.valueOf(`${from[0]}${first + index}`));
  }
}

function number(value: Value): Decimal {
  if (value instanceof Exact) return value;
  throw new Error(`${String(value)} is no number`);
}

function truth(value: Value): boolean {
  if (typeof value === "boolean") return value;
  throw new Error(`${String(value)} is neither true nor false`);
}
