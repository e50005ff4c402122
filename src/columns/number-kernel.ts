import type { NumberStep } from "../plan/index.js";
import {
  choose,
  divide,
  exact,
  extreme,
  flag,
  gated,
  gatherStates,
  gatherValues,
  joinStates,
  known,
  limit,
  linear,
  markWidePieces,
  markWideTerms,
  markWideTimes,
  mostDivided,
  mostExact,
  noCodes,
  only,
  orElse,
  passed,
  piecewise,
  product,
  quotient,
  quotientOfHalves,
  ramp,
  rampOf,
  refuse,
  require,
  select,
  whereMet,
  type Cell,
  type Pieces,
} from "./kernels.js";
import { isExactTwice, isSure, magnitudeOf, mayMark } from "./step-range.js";

/** Works out a step for a block of rows, from row `base` on, and marks those in which it was not exact. */
export type NumberKernel = (base: number, count: number, wide: Uint8Array) => void;

/** What works out the numbers of a step that looks at one row; `place` tells where a row of another domain stands. */
export function numberKernel(step: NumberStep, out: Cell, of: readonly Cell[], place: () => Int32Array): NumberKernel {
  const isWide = mayMark(step);
  const halves = { areSure: isExactTwice(step), areSigned: step.least < 0n };
  const [a = out, b = out, c = out] = of;
  const join = (count: number) => {
    if (out.states !== null) joinStates(out.states, of, count);
  };
  switch (step.op) {
    case "constant": {
      const value = Number(step.value);
      return (_, count) => {
        out.values.fill(value, 0, count);
      };
    }
    case "absent":
      return (_, count) => {
        out.values.fill(0, 0, count);
        out.states?.fill(step.state, 0, count);
      };
    case "linear": {
      const factors = Float64Array.from(step.factors, Number);
      const plus = Number(step.plus);
      return (_, count, wide) => {
        if (isWide) markWideTerms(wide, of, factors, plus, count);
        linear(out, of, factors, plus, count);
        join(count);
      };
    }
    case "product":
      return (_, count) => {
        product(out.values, a.values, b.values, count);
        join(count);
      };
    case "quotient": {
      const { mode } = step;
      const by = { times: Number(step.times), per: Number(step.per), mode };
      const [, divisor] = step.of;
      const isAbove = divisor?.kind === "number" && divisor.least > 0n;
      return (_, count, wide) => {
        join(count);
        if (isAbove && halves.areSure && !halves.areSigned && mode === "half-up") {
          quotientOfHalves(out.values, a.values, b.values, by.times, by.per, count);
          return;
        }
        if (isWide) {
          markWideTimes(wide, a.values, by.times, mostExact, count);
          markWideTimes(wide, b.values, by.per, mostExact, count);
        }
        quotient(out, a.values, b.values, by, count);
      };
    }
    case "divide": {
      const by = { times: Number(step.times), per: Number(step.per), mode: step.mode };
      return (_, count, wide) => {
        if (isWide) markWideTimes(wide, a.values, by.times, mostDivided(by.per), count);
        divide(out.values, a.values, by, halves, count);
        join(count);
      };
    }
    case "piece": {
      const pieces = piecesOf(step);
      const [x] = step.of;
      const line = x?.kind === "number" ? rampOf(pieces, Number(magnitudeOf(x))) : null;
      if (line !== null) {
        return (_, count) => {
          join(count);
          ramp(out.values, a.values, line, count);
        };
      }
      return (_, count, wide) => {
        join(count);
        if (isWide) markWidePieces(wide, a.values, pieces, count);
        piecewise(out, a.values, pieces, count);
      };
    }
    case "least":
    case "greatest": {
      const sign = step.op === "least" ? -1 : 1;
      const areSmall = step.of.every((each) => each.kind !== "number" || 2n * magnitudeOf(each) <= BigInt(mostExact));
      return (_, count) => {
        extreme(out.values, a.values, b.values, sign, areSmall, count);
        for (const each of of.slice(2)) extreme(out.values, out.values, each.values, sign, areSmall, count);
        join(count);
      };
    }
    case "select": {
      const [condition, met, unmet] = step.of;
      if (condition !== undefined && isSure(condition) && met?.op === "constant" && unmet?.op === "constant") {
        const [left, right] = [Number(met.value), Number(unmet.value)];
        return (_, count) => choose(out.values, a.states ?? noCodes, left, right, count);
      }
      return (_, count) => select(out, a.states ?? noCodes, b, c, count);
    }
    case "orElse":
      return (_, count) => orElse(out, a, b, count);
    case "require":
    case "whereMet":
    case "refuse": {
      const [value, condition] = step.of;
      if (step.op === "require" && value?.op === "constant" && condition !== undefined && isSure(condition)) {
        const number = Number(value.value);
        return (_, count) => only(out, b.states ?? noCodes, number, count);
      }
      const states = step.op === "require" ? require : step.op === "whereMet" ? whereMet : refuse;
      return (_, count) => {
        out.values.set(a.values.length === count ? a.values : a.values.subarray(0, count));
        states(out.states ?? noCodes, a.states, b.states ?? noCodes, count);
      };
    }
    case "limit": {
      const most = Number(step.limit);
      return (_, count) => limit(out, a, most, count);
    }
    case "exact": {
      const unit = Number(step.unit);
      return (_, count) => exact(out, a, unit, count);
    }
    case "gated": {
      const [amount, set] = step.of;
      if (amount !== undefined && set !== undefined && isSure(amount) && isSure(set)) {
        return (_, count) => passed(out.values, a.values, b.states ?? noCodes, count);
      }
      return (_, count) => gated(out, a, b.states ?? noCodes, step.keeps, count);
    }
    case "known":
      return (_, count) => known(out.values, a, count);
    case "flag":
      return (_, count) => flag(out, a.states ?? noCodes, count);
    case "gather":
    case "ofStatement": {
      const places = place();
      return (base, count) => {
        gatherValues(out.values, a.values, places, base, count);
        if (out.states !== null && a.states !== null) gatherStates(out.states, a.states, places, base, count);
      };
    }
    default:
      throw new Error(`${step.op} does not look at one row`);
  }
}

function piecesOf({ unit, bounds, isStrict, pieces, mode }: NumberStep & { readonly op: "piece" }): Pieces {
  const numbers = (of: "plus" | "times" | "per") =>
    Float64Array.from(pieces, (piece) => (piece === null ? (of === "per" ? 1 : 0) : Number(piece[of])));
  return {
    unit: Number(unit),
    // Whole numbers are above another where they are at least one more.
    bounds: Float64Array.from(bounds, (bound) => Number(isStrict ? bound + 1n : bound)),
    plus: numbers("plus"),
    times: numbers("times"),
    per: numbers("per"),
    none: Uint8Array.from(pieces, (piece) => (piece === null ? 1 : 0)),
    mode,
  };
}
