import type { RoundingMode } from "../decimal/index.js";
import type { ComparisonKind } from "../plan/index.js";

/** Values with the states beside them; null where none is ever absent. Of a condition, the states are its codes. */
export interface Cell {
  values: Float64Array;
  states: Uint8Array | null;
}

/** Marks the rows of a block in which a number came up that doubles do not hold exactly. */
export type Wide = Uint8Array;

/** Where a step has no states, or nobody asks. */
export const noCodes = new Uint8Array(0);

/** Whole numbers of this magnitude and less are exact in doubles, and so is the quotient of two of them once it is cut. */
export const mostExact = Number.MAX_SAFE_INTEGER;

/** Kernels work on rows from 0 to `count`. An absent value is some number within its bounds, with its state beside it. */
type Count = number;

export function linear(out: Cell, of: readonly Cell[], factors: Float64Array, plus: number, count: Count): void {
  const o = out.values;
  const [a, b, c] = of;
  if (a === undefined) return;
  if (b === undefined) linearOfOne(o, a.values, factors[0] ?? 0, plus, count);
  else if (c === undefined) linearOfTwo(o, a.values, b.values, factors, plus, count);
  else {
    linearOfThree(o, a.values, b.values, c.values, factors, plus, count);
    for (let index = 3; index < of.length; index += 2) {
      const [x, y] = [of[index]?.values ?? o, of[index + 1]?.values ?? null];
      if (y === null) addTimes(o, x, factors[index] ?? 0, count);
      else addBoth(o, x, y, factors[index] ?? 0, factors[index + 1] ?? 0, count);
    }
  }
}

function linearOfOne(o: Float64Array, x: Float64Array, factor: number, plus: number, count: Count): void {
  for (let i = 0; i < count; i += 1) o[i] = (x[i] ?? 0) * factor + plus;
}

function linearOfTwo(o: Float64Array, x: Float64Array, y: Float64Array, factors: Float64Array, plus: number, count: Count): void {
  const [f = 0, g = 0] = factors;
  for (let i = 0; i < count; i += 1) o[i] = (x[i] ?? 0) * f + (y[i] ?? 0) * g + plus;
}

function linearOfThree(
  o: Float64Array,
  x: Float64Array,
  y: Float64Array,
  z: Float64Array,
  factors: Float64Array,
  plus: number,
  count: Count,
): void {
  const [f = 0, g = 0, h = 0] = factors;
  for (let i = 0; i < count; i += 1) o[i] = (x[i] ?? 0) * f + (y[i] ?? 0) * g + (z[i] ?? 0) * h + plus;
}

function addTimes(o: Float64Array, x: Float64Array, factor: number, count: Count): void {
  for (let i = 0; i < count; i += 1) o[i] = (o[i] ?? 0) + (x[i] ?? 0) * factor;
}

function addBoth(o: Float64Array, x: Float64Array, y: Float64Array, factor: number, other: number, count: Count): void {
  for (let i = 0; i < count; i += 1) o[i] = (o[i] ?? 0) + (x[i] ?? 0) * factor + (y[i] ?? 0) * other;
}

/** Rows in which the terms of a sum, all of one sign, would be too large: then no order of adding is exact. */
export function markWideTerms(wide: Wide, of: readonly Cell[], factors: Float64Array, plus: number, count: Count): void {
  for (let i = 0; i < count; i += 1) {
    let sum = Math.abs(plus);
    for (let index = 0; index < of.length; index += 1) sum += Math.abs((of[index]?.values[i] ?? 0) * (factors[index] ?? 0));
    if (!(sum <= mostExact)) wide[i] = 1;
  }
}

export function product(o: Float64Array, x: Float64Array, y: Float64Array, count: Count): void {
  // −0 is 0.
  for (let i = 0; i < count; i += 1) o[i] = (x[i] ?? 0) * (y[i] ?? 0) + 0;
}

/** Rows in which a value is too large; 0 stands there from then on. */
export function markWide(wide: Wide, o: Float64Array, count: Count): void {
  for (let i = 0; i < count; i += 1) {
    if (!(Math.abs(o[i] ?? 0) <= mostExact)) {
      wide[i] = 1;
      o[i] = 0;
    }
  }
}

/** The same of what is not kept. */
export function markWideTimes(wide: Wide, x: Float64Array, factor: number, most: number, count: Count): void {
  for (let i = 0; i < count; i += 1) if (!(Math.abs((x[i] ?? 0) * factor) <= most)) wide[i] = 1;
}

/** The most that is divided exactly: less than a half of a divisor that doubles do not hold, so that it does not matter which one it is. */
export function mostDivided(divisor: number): number {
  return divisor > mostExact ? mostExact / 2 : mostExact;
}

/** The quotient of whole numbers that are exact, rounded to one: cut, and then by its exact remainder. The divisor is above 0. */
export function divideRounded(dividend: number, divisor: number, mode: RoundingMode): number {
  const whole = Math.trunc(dividend / divisor);
  const rest = dividend - whole * divisor;
  const beyond = Math.abs(rest);
  const one = Math.sign(rest);
  const left = divisor - beyond;
  // −0 is 0.
  switch (mode) {
    case "half-up":
      return (beyond >= left ? whole + one : whole) + 0;
    case "half-even":
      return (beyond > left || (beyond === left && whole % 2 !== 0) ? whole + one : whole) + 0;
    case "half-down":
      return (beyond > left ? whole + one : whole) + 0;
    case "up":
      return whole + one;
    case "down":
      return whole + 0;
    case "ceiling":
      return (rest > 0 ? whole + 1 : whole) + 0;
    case "floor":
      return (rest < 0 ? whole - 1 : whole) + 0;
  }
}

/**
 * Rounding half up is one division that is cut, where twice what is divided, with the divisor, is exact: whether it is, and whether
 * anything is under 0.
 */
export interface Halves {
  readonly areSure: boolean;
  readonly areSigned: boolean;
}

export function divide(
  o: Float64Array,
  x: Float64Array,
  { times, per, mode }: { readonly times: number; readonly per: number; readonly mode: RoundingMode },
  { areSure, areSigned }: Halves,
  count: Count,
): void {
  if (!areSure || mode !== "half-up") {
    for (let i = 0; i < count; i += 1) o[i] = divideRounded((x[i] ?? 0) * times, per, mode);
    return;
  }
  const twice = 2 * times;
  const both = 2 * per;
  if (areSigned) {
    for (let i = 0; i < count; i += 1) {
      const over = (x[i] ?? 0) * twice;
      o[i] = Math.trunc((over + per * (1 - 2 * Number(over < 0))) / both) + 0;
    }
    return;
  }
  for (let i = 0; i < count; i += 1) o[i] = Math.floor(((x[i] ?? 0) * twice + per) / both);
}

/** The same of quotients that are never under 0, where the divisor is always above it. */
export function quotientOfHalves(o: Float64Array, x: Float64Array, y: Float64Array, times: number, per: number, count: Count): void {
  const twice = 2 * times;
  for (let i = 0; i < count; i += 1) {
    const divisor = (y[i] ?? 0) * per;
    o[i] = Math.floor(((x[i] ?? 0) * twice + divisor) / (2 * divisor));
  }
}

export function quotient(
  out: Cell,
  x: Float64Array,
  y: Float64Array,
  { times, per, mode }: { readonly times: number; readonly per: number; readonly mode: RoundingMode },
  count: Count,
): void {
  const { values: o, states } = out;
  for (let i = 0; i < count; i += 1) {
    const divisor = (y[i] ?? 0) * per;
    if (divisor === 0) {
      o[i] = 0;
      if (states !== null) states[i] = (states[i] ?? 0) | 1;
    } else {
      const dividend = (x[i] ?? 0) * times;
      o[i] = divisor < 0 ? divideRounded(-dividend, -divisor, mode) : divideRounded(dividend, divisor, mode);
    }
  }
}

/** A piecewise function as numbers. */
export interface Pieces {
  readonly unit: number;
  /** Where each piece but the first begins. */
  readonly bounds: Float64Array;
  readonly plus: Float64Array;
  readonly times: Float64Array;
  readonly per: Float64Array;
  /** 1 where there is no value. */
  readonly none: Uint8Array;
  readonly mode: RoundingMode;
}

export function piecewise(out: Cell, x: Float64Array, { unit, bounds, plus, times, per, none, mode }: Pieces, count: Count): void {
  const { values: o, states } = out;
  for (let i = 0; i < count; i += 1) {
    const at = (x[i] ?? 0) * unit;
    let piece = 0;
    for (let bound = 0; bound < bounds.length; bound += 1) piece += Number(at >= (bounds[bound] ?? 0));
    const divisor = per[piece] ?? 1;
    const value = (plus[piece] ?? 0) + (times[piece] ?? 0) * at;
    o[i] = divisor === 1 ? value : divideRounded(value, divisor, mode);
    if (states !== null && none[piece] === 1 && states[i] === 0) states[i] = 1;
  }
}

/**
 * A line between two numbers that stay the same, as most items of scorecards are, rounded half up: (`begin` + `rise` × 2x) ÷ `both`, cut,
 * of x from −(`to` − `from`) ÷ 2 to as much above 0.
 */
export interface Ramp {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly begin: number;
  readonly rise: number;
  readonly both: number;
}

/** Pieces as a ramp, where they are one, and all that comes up is exact, for x up to a magnitude; null where not. */
export function rampOf({ unit, bounds, plus, times, per, none, mode }: Pieces, magnitude: number): Ramp | null {
  const [from = 0, to = 0] = bounds;
  const [low = 0, start = 0, high = 0] = plus;
  const [before, rise = 0, after] = times;
  const [, width = 1] = per;
  const isFlat = before === 0 && after === 0 && per[0] === 1 && per[2] === 1;
  if (bounds.length !== 2 || !isFlat || mode !== "half-up" || none.includes(1)) return null;
  const [begun, done] = [start + rise * from, start + rise * to];
  const isJoined = divideRounded(begun, width, mode) === low && divideRounded(done, width, mode) === high;
  const reach = Math.max(Math.abs(from), Math.abs(to), magnitude * unit);
  const isExact = 4 * (Math.abs(start) + (Math.abs(rise) + 1) * reach + width) <= mostExact;
  if (!isJoined || !isExact || Math.min(begun, done) < 0) return null;
  return { unit, from, to, begin: 2 * start + width + rise * (from + to), rise, both: 2 * width };
}

export function ramp(o: Float64Array, x: Float64Array, { unit, from, to, begin, rise, both }: Ramp, count: Count): void {
  for (let i = 0; i < count; i += 1) {
    const at = (x[i] ?? 0) * unit;
    // Twice x, cut off at both ends, less both ends: without asking on which side of them it is, which processors guess wrong.
    o[i] = Math.floor((begin + rise * (Math.abs(at - from) - Math.abs(at - to))) / both);
  }
}

/** Rows in which a piece's terms would be too large. */
export function markWidePieces(wide: Wide, x: Float64Array, { unit, plus, times, per, bounds }: Pieces, count: Count): void {
  for (let i = 0; i < count; i += 1) {
    const at = (x[i] ?? 0) * unit;
    let piece = 0;
    for (let bound = 0; bound < bounds.length; bound += 1) piece += Number(at >= (bounds[bound] ?? 0));
    const sum = Math.abs(plus[piece] ?? 0) + Math.abs((times[piece] ?? 0) * at);
    if (!(sum <= mostDivided(per[piece] ?? 1) && Math.abs(at) <= mostExact)) wide[i] = 1;
  }
}

/** By its state, what is added to a value so that none stands where there is none. */
const blanks = Float64Array.of(0, Number.NaN, Number.NaN, Number.NaN);

/** NaN where there is no value. */
export function blank(o: Float64Array, states: Uint8Array, count: Count): void {
  for (let i = 0; i < count; i += 1) o[i] = (o[i] ?? 0) + (blanks[states[i] ?? 0] ?? 0);
}

/**
 * The greatest of two, or, where `sign` is −1, the least; where their sum and difference are exact, without asking which it is, which
 * processors guess wrong.
 */
export function extreme(o: Float64Array, x: Float64Array, y: Float64Array, sign: 1 | -1, areSmall: boolean, count: Count): void {
  if (areSmall) {
    for (let i = 0; i < count; i += 1) {
      const [left, right] = [x[i] ?? 0, y[i] ?? 0];
      o[i] = (left + right + sign * Math.abs(left - right)) / 2;
    }
  } else for (let i = 0; i < count; i += 1) o[i] = sign * Math.max(sign * (x[i] ?? 0), sign * (y[i] ?? 0));
}

/** The state of what needs all of its operands; whether one is true, of conditions that are never unknown. */
export function joinStates(out: Uint8Array, of: readonly Cell[], count: Count): void {
  const some = of.flatMap(({ states }) => states ?? []);
  const [a, b] = some;
  if (a === undefined) out.fill(0, 0, count);
  else if (b === undefined) out.set(count === a.length ? a : a.subarray(0, count));
  else {
    for (let i = 0; i < count; i += 1) out[i] = (a[i] ?? 0) | (b[i] ?? 0);
    for (let index = 2; index < some.length; index += 1) {
      const next = some[index] ?? a;
      for (let i = 0; i < count; i += 1) out[i] = (out[i] ?? 0) | (next[i] ?? 0);
    }
  }
}

export function select(out: Cell, condition: Uint8Array, met: Cell, unmet: Cell, count: Count): void {
  const { values: o, states } = out;
  for (let i = 0; i < count; i += 1) {
    const code = condition[i] ?? 0;
    const isMet = code === 1;
    o[i] = (isMet ? met.values[i] : unmet.values[i]) ?? 0;
    if (states !== null) states[i] = code > 1 ? (code === 2 ? 1 : 3) : ((isMet ? met.states?.[i] : unmet.states?.[i]) ?? 0);
  }
}

/** One of two numbers by a condition that is never unknown. */
export function choose(o: Float64Array, condition: Uint8Array, met: number, unmet: number, count: Count): void {
  for (let i = 0; i < count; i += 1) {
    const code = condition[i] ?? 0;
    o[i] = met * code + unmet * (1 - code);
  }
}

/** One number where a condition that is never unknown is true; not applicable where it is not. */
export function only({ values: o, states }: Cell, condition: Uint8Array, value: number, count: Count): void {
  if (states === null) return;
  for (let i = 0; i < count; i += 1) {
    o[i] = value;
    states[i] = 1 - (condition[i] ?? 0);
  }
}

export function orElse(out: Cell, first: Cell, fallback: Cell, count: Count): void {
  const { values: o, states } = out;
  for (let i = 0; i < count; i += 1) {
    const state = first.states?.[i] ?? 0;
    const isNone = state === 1;
    o[i] = (isNone ? fallback.values[i] : first.values[i]) ?? 0;
    if (states !== null) states[i] = isNone ? (fallback.states?.[i] ?? 0) : state;
  }
}

export function require(states: Uint8Array, of: Uint8Array | null, condition: Uint8Array, count: Count): void {
  for (let i = 0; i < count; i += 1) {
    const [state, code] = [of?.[i] ?? 0, condition[i] ?? 0];
    states[i] = state === 3 || code === 3 ? 3 : code === 1 ? state : 1;
  }
}

export function whereMet(states: Uint8Array, of: Uint8Array | null, condition: Uint8Array, count: Count): void {
  for (let i = 0; i < count; i += 1) {
    const [state, code] = [of?.[i] ?? 0, condition[i] ?? 0];
    states[i] = state === 1 || code === 0 ? 1 : code === 3 ? 3 : state;
  }
}

export function refuse(states: Uint8Array, of: Uint8Array | null, condition: Uint8Array, count: Count): void {
  for (let i = 0; i < count; i += 1) {
    const state = of?.[i] ?? 0;
    states[i] = state === 0 && condition[i] === 1 ? 3 : state;
  }
}

export function limit(out: Cell, of: Cell, most: number, count: Count): void {
  const { values: o, states } = out;
  for (let i = 0; i < count; i += 1) {
    const value = of.values[i] ?? 0;
    const state = of.states?.[i] ?? 0;
    const isIn = Math.abs(value) < most;
    o[i] = isIn ? value : 0;
    if (states !== null) states[i] = !isIn && state === 0 ? 3 : state;
  }
}

export function exact(out: Cell, of: Cell, unit: number, count: Count): void {
  const { values: o, states } = out;
  for (let i = 0; i < count; i += 1) {
    const value = of.values[i] ?? 0;
    const state = of.states?.[i] ?? 0;
    const whole = Math.trunc(value / unit);
    o[i] = whole;
    if (states !== null) states[i] = state === 0 && whole * unit !== value ? 3 : state;
  }
}

/** What a gate set that is never unknown lets pass of what always has a value. */
export function passed(o: Float64Array, x: Float64Array, set: Uint8Array, count: Count): void {
  for (let i = 0; i < count; i += 1) {
    const value = x[i] ?? 0;
    o[i] = value * ((set[i] ?? 0) | Number(value <= 0));
  }
}

export function gated(out: Cell, of: Cell, set: Uint8Array, keeps: boolean, count: Count): void {
  const { values: o, states } = out;
  for (let i = 0; i < count; i += 1) {
    const value = of.values[i] ?? 0;
    const state = of.states?.[i] ?? 0;
    const code = set[i] ?? 0;
    const isAsked = state === 0 && value > 0;
    o[i] = isAsked && code === 0 && !keeps ? 0 : value;
    if (states !== null) states[i] = isAsked && code === 3 ? 3 : state;
  }
}

export function known(o: Float64Array, of: Cell, count: Count): void {
  for (let i = 0; i < count; i += 1) o[i] = (of.states?.[i] ?? 0) === 0 ? (of.values[i] ?? 0) : 0;
}

export function flag(out: Cell, condition: Uint8Array, count: Count): void {
  const { values: o, states } = out;
  for (let i = 0; i < count; i += 1) {
    const code = condition[i] ?? 0;
    o[i] = code === 1 ? 1 : 0;
    if (states !== null) states[i] = code < 2 ? 0 : code === 2 ? 1 : 3;
  }
}

export function compare(out: Uint8Array, by: ComparisonKind, x: Float64Array, y: Float64Array, count: Count): void {
  switch (by) {
    case "atLeast":
      for (let i = 0; i < count; i += 1) out[i] = Number((x[i] ?? 0) >= (y[i] ?? 0));
      return;
    case "moreThan":
      for (let i = 0; i < count; i += 1) out[i] = Number((x[i] ?? 0) > (y[i] ?? 0));
      return;
    case "atMost":
      compare(out, "atLeast", y, x, count);
      return;
    case "lessThan":
      compare(out, "moreThan", y, x, count);
      return;
    case "equals":
      for (let i = 0; i < count; i += 1) out[i] = Number(x[i] === y[i]);
  }
}

/** A comparison of what is absent is unknown, and of a fault is the fault. */
export function unknownWhere(out: Uint8Array, of: readonly Cell[], count: Count): void {
  for (const { states } of of) {
    if (states === null) continue;
    for (let i = 0; i < count; i += 1) {
      const state = states[i] ?? 0;
      if (state !== 0) out[i] = state === 3 ? 3 : out[i] === 3 ? 3 : 2;
    }
  }
}

export function atLeastOf(out: Uint8Array, of: readonly Uint8Array[], needed: number, count: Count): void {
  for (let i = 0; i < count; i += 1) {
    let [met, unknown, worst] = [0, 0, 0];
    for (const codes of of) {
      const code = codes[i] ?? 0;
      met += Number(code === 1);
      unknown += Number(code > 1);
      worst = Math.max(worst, code);
    }
    out[i] = met >= needed ? 1 : met + unknown < needed ? 0 : worst;
  }
}

/** Codes of four rows as one number, as far as there are four. */
function inFours(codes: Uint8Array, count: Count): Int32Array {
  return new Int32Array(codes.buffer, codes.byteOffset, count >> 2);
}

/** Whether all are true, of conditions that are never unknown. */
export function all(out: Uint8Array, of: readonly Cell[], count: Count): void {
  const codes = of.map(({ states }) => states ?? out);
  const o = inFours(out, count);
  codes.forEach((each, index) => {
    const [x, y] = [inFours(each, count), inFours(index === 0 ? each : out, count)];
    for (let i = 0; i < o.length; i += 1) o[i] = (x[i] ?? 0) & (y[i] ?? 0);
  });
  for (let i = 4 * o.length; i < count; i += 1) out[i] = codes.reduce((code, each) => code & (each[i] ?? 0), 1);
}

export function not(out: Uint8Array, of: Uint8Array, count: Count): void {
  const [o, x] = [inFours(out, count), inFours(of, count)];
  for (let i = 0; i < o.length; i += 1) o[i] = (x[i] ?? 0) ^ 0x01010101;
  for (let i = 4 * o.length; i < count; i += 1) out[i] = 1 - (of[i] ?? 0);
}

export function strict(out: Uint8Array, of: readonly Uint8Array[], count: Count): void {
  for (let i = 0; i < count; i += 1) {
    let [worst, isEach] = [0, 1];
    for (const codes of of) {
      const code = codes[i] ?? 0;
      worst = Math.max(worst, code);
      if (code !== 1) isEach = 0;
    }
    out[i] = worst > 1 ? worst : isEach;
  }
}

/** The codes of some conditions as bits, the first's the lowest, where a condition is true; none where it is false. */
export function bits(out: Uint8Array, where: Uint8Array, of: readonly Cell[], count: Count): void {
  const codes = of.map(({ states }) => states ?? out);
  const [o, w] = [inFours(out, count), inFours(where, count)];
  o.fill(0);
  codes.forEach((each, bit) => {
    const x = inFours(each, count);
    for (let i = 0; i < o.length; i += 1) o[i] = (o[i] ?? 0) | ((x[i] ?? 0) << bit);
  });
  // 1 times 255 is a byte of ones.
  for (let i = 0; i < o.length; i += 1) o[i] = (o[i] ?? 0) & Math.imul(w[i] ?? 0, 255);
  for (let i = 4 * o.length; i < count; i += 1) {
    out[i] = codes.reduce((byte, each, bit) => byte | ((each[i] ?? 0) << bit), 0) & -(where[i] ?? 0);
  }
}

/** Each code by what a list of four says of it. */
export function recode(out: Uint8Array, of: Uint8Array, by: Uint8Array, count: Count): void {
  for (let i = 0; i < count; i += 1) out[i] = by[of[i] ?? 0] ?? 0;
}

/** The values, or the states, of whatever each row belongs to. */
export function gatherValues(o: Float64Array, of: Float64Array, place: Int32Array, base: number, count: Count): void {
  for (let i = 0; i < count; i += 1) o[i] = of[place[base + i] ?? 0] ?? 0;
}

export function gatherStates(o: Uint8Array, of: Uint8Array, place: Int32Array, base: number, count: Count): void {
  for (let i = 0; i < count; i += 1) o[i] = of[place[base + i] ?? 0] ?? 0;
}
