import type { RoundingMode } from "../decimal/index.js";
import { commonDivisor, divideRounded, leastOf, magnitude, mostOfAll, mostScale, tenTo, unitsAt, type Scaled } from "./scaled.js";
import { boundsAt, factsOf, StepList } from "./step-list.js";
import type { ComparisonKind, ConditionStep, NumberStep, Piece, Step } from "./step.js";

/** No figure has more digits before the point. */
const mostDigits = 15;

/** Makes steps: what is constant is worked out at once, and bounds follow from those of the operands. */
export class Steps extends StepList {
  constant({ value, scale }: Scaled): NumberStep {
    return this.addNumber({ op: "constant", value }, [], { domain: null, scale, least: value, most: value });
  }

  whole(value: number | bigint): NumberStep {
    return this.constant({ value: BigInt(value), scale: 0 });
  }

  absent(state: 1 | 3): NumberStep {
    const facts = { domain: null, scale: 0, least: 0n, most: 0n, mayBeAbsent: state === 1, mayBeFaulty: state === 3 };
    return this.addNumber({ op: "absent", state }, [], facts);
  }

  sum(parts: readonly NumberStep[]): NumberStep {
    return this.linear(parts.map((step) => [step, 1n]));
  }

  minus(left: NumberStep, right: NumberStep): NumberStep {
    return this.linear([[left, 1n], [right, -1n]]);
  }

  /** Σ factor × operand. */
  linear(parts: readonly (readonly [NumberStep, bigint])[]): NumberStep {
    return this.unitsOf(parts, mostScale(parts.map(([step]) => step)));
  }

  times(step: NumberStep, { value, scale }: Scaled): NumberStep {
    return this.unitsOf([[step, value]], step.scale + scale, scale);
  }

  /** The same number in units of more places. */
  rescaled(step: NumberStep, scale: number): NumberStep {
    return step.scale === scale ? step : this.unitsOf([[step, 1n]], scale);
  }

  /** Σ factor × operand in units of `scale`; the factors have so many places of their own. */
  private unitsOf(parts: readonly (readonly [NumberStep, bigint])[], scale: number, places = 0): NumberStep {
    let plus = 0n;
    const terms = new Map<NumberStep, bigint>();
    for (const [step, factor] of parts) {
      const units = factor * tenTo(scale - places - step.scale);
      if (step.op === "constant") plus += units * step.value;
      else if (units !== 0n || step.mayBeAbsent || step.mayBeFaulty) terms.set(step, (terms.get(step) ?? 0n) + units);
    }
    const [first] = terms;
    if (first === undefined) return this.constant({ value: plus, scale });
    if (terms.size === 1 && first[1] === 1n && plus === 0n && first[0].scale === scale) return first[0];
    const of = this.together([...terms.keys()]);
    const factors = [...terms.values()];
    let [least, most, worst] = [plus, plus, magnitude(plus)];
    of.forEach((step, index) => {
      const factor = factors[index] ?? 0n;
      const ends = [factor * step.least, factor * step.most];
      least += leastOf(ends);
      most += mostOfAll(ends);
      worst += mostOfAll(ends.map(magnitude));
    });
    return this.addNumber({ op: "linear", factors, plus }, of, { scale, least, most, worst });
  }

  product(left: NumberStep, right: NumberStep): NumberStep {
    if (right.op === "constant") return this.times(left, right);
    if (left.op === "constant") return this.times(right, left);
    const of = this.together([left, right]);
    const corners = [left.least, left.most].flatMap((end) => [end * right.least, end * right.most]);
    return this.addNumber({ op: "product" }, of, { scale: left.scale + right.scale, least: leastOf(corners), most: mostOfAll(corners) });
  }

  /** left ÷ right, rounded to so many places; not applicable where right is 0. */
  quotient(left: NumberStep, right: NumberStep, places: number, mode: RoundingMode): NumberStep {
    const shift = places + right.scale - left.scale;
    const [times, per] = shift > 0 ? [tenTo(shift), 1n] : [1n, tenTo(-shift)];
    if (right.op === "constant" && right.value !== 0n) return this.divided(left, times, per * right.value, places, mode);
    const of = this.together([left, right]);
    const over = mostOfAll([magnitude(left.least), magnitude(left.most)]) * times;
    const isPositive = right.least > 0n;
    const least = left.least >= 0n && right.least >= 0n ? 0n : -over / (isPositive ? per * right.least : per) - 1n;
    const most = over / (isPositive ? per * right.least : per) + 1n;
    const worst = mostOfAll([over, mostOfAll([magnitude(right.least), magnitude(right.most)]) * per]);
    const mayBeAbsent = left.mayBeAbsent || right.mayBeAbsent || (right.least <= 0n && right.most >= 0n);
    return this.addNumber({ op: "quotient", times, per, mode }, of, { scale: places, least, most, worst, mayBeAbsent });
  }

  /** (step × times) ÷ per in units of so many places, rounded; `per` is not 0. */
  private divided(step: NumberStep, times: bigint, per: bigint, places: number, mode: RoundingMode): NumberStep {
    const common = commonDivisor(times, per) * (per < 0n ? -1n : 1n);
    const [over, under] = [times / common, per / common];
    if (step.op === "constant") return this.constant({ value: divideRounded(step.value * over, under, mode), scale: places });
    if (under === 1n) return this.unitsOf([[step, over]], places, places - step.scale);
    const ends = [divideRounded(step.least * over, under, mode), divideRounded(step.most * over, under, mode)];
    const worst = mostOfAll([mostOfAll([magnitude(step.least), magnitude(step.most)]) * magnitude(over), under]);
    const facts = { scale: places, least: leastOf(ends), most: mostOfAll(ends), worst };
    return this.addNumber({ op: "divide", times: over, per: under, mode }, [step], facts);
  }

  rounded(step: NumberStep, places: number, mode: RoundingMode): NumberStep {
    return step.scale <= places ? step : this.divided(step, 1n, tenTo(step.scale - places), places, mode);
  }

  /** Rounded to a whole number of a multiple, which is above 0. */
  roundedTo(step: NumberStep, multiple: Scaled, mode: RoundingMode): NumberStep {
    return this.times(this.quotient(step, this.constant(multiple), 0, mode), multiple);
  }

  least(parts: readonly NumberStep[]): NumberStep {
    return this.extreme("least", leastOf, parts);
  }

  greatest(parts: readonly NumberStep[]): NumberStep {
    return this.extreme("greatest", mostOfAll, parts);
  }

  private extreme(op: "least" | "greatest", end: (values: readonly bigint[]) => bigint, parts: readonly NumberStep[]): NumberStep {
    const distinct = [...new Set(this.aligned(parts))];
    const [first] = distinct;
    if (first === undefined) throw new Error("an extreme of nothing");
    if (distinct.length === 1) return first;
    const constants = distinct.flatMap((step) => (step.op === "constant" ? [step.value] : []));
    if (constants.length === distinct.length) return this.constant({ value: end(constants), scale: first.scale });
    const facts = { scale: first.scale, least: end(distinct.map(({ least }) => least)), most: end(distinct.map(({ most }) => most)) };
    return this.addNumber({ op }, this.together(distinct), facts);
  }

  /** By how much one amount is above another; zero where it is not. */
  excess(amount: NumberStep, over: NumberStep): NumberStep {
    return this.greatest([this.minus(amount, over), this.whole(0)]);
  }

  /** `met` where the condition is true, `unmet` where it is false, and unknown where it is. */
  select(condition: ConditionStep, met: NumberStep, unmet: NumberStep): NumberStep {
    const [left, right] = this.aligned([met, unmet]);
    if (left === undefined || right === undefined) throw new Error("a choice of one");
    if (left === right && !condition.mayBeAbsent && !condition.mayBeFaulty) return left;
    const of = this.together<Step>([condition, left, right]);
    return this.addNumber({ op: "select" }, of, unionOf(left, right));
  }

  orElse(step: NumberStep, fallback: NumberStep): NumberStep {
    if (!step.mayBeAbsent) return step;
    const [left, right] = this.aligned([step, fallback]);
    if (left === undefined || right === undefined) throw new Error("a choice of one");
    const { mayBeAbsent } = right;
    return this.addNumber({ op: "orElse" }, this.together([left, right]), { ...unionOf(left, right), mayBeAbsent });
  }

  /** Not applicable where the condition is not true. */
  require(step: NumberStep, condition: ConditionStep): NumberStep {
    return this.addNumber({ op: "require" }, this.together<Step>([step, condition]), {
      ...factsOf(step),
      mayBeAbsent: true,
      mayBeFaulty: step.mayBeFaulty || condition.mayBeFaulty,
    });
  }

  /** Not applicable where the condition is false, even where the step is a fault. */
  whereMet(step: NumberStep, condition: ConditionStep): NumberStep {
    return this.addNumber({ op: "whereMet" }, this.together<Step>([step, condition]), {
      ...factsOf(step),
      mayBeAbsent: true,
      mayBeFaulty: step.mayBeFaulty || condition.mayBeFaulty,
    });
  }

  /** A fault where the condition is true. */
  refuse(step: NumberStep, condition: ConditionStep): NumberStep {
    return this.addNumber({ op: "refuse" }, this.together<Step>([step, condition]), { ...factsOf(step), mayBeFaulty: true });
  }

  /** A figure of a formula: one of too many digits is a fault. */
  inRange(step: NumberStep): NumberStep {
    const limit = tenTo(mostDigits + step.scale);
    if (step.least > -limit && step.most < limit) return step;
    const [least, most] = [mostOfAll([step.least, 1n - limit]), leastOf([step.most, limit - 1n])];
    const facts = { scale: step.scale, least, most, worst: mostOfAll([-step.least, step.most, limit]) };
    return this.addNumber({ op: "limit", limit }, [step], { ...facts, mayBeFaulty: true });
  }

  /** A figure with no more than so many places; a fault where it has more. */
  exact(step: NumberStep, places: number): NumberStep {
    if (step.scale <= places) return step;
    const unit = tenTo(step.scale - places);
    const facts = { scale: places, least: step.least / unit, most: step.most / unit, worst: mostOfAll([-step.least, step.most, unit]) };
    return this.addNumber({ op: "exact", unit }, [step], { ...facts, mayBeFaulty: true });
  }

  gated(step: NumberStep, set: ConditionStep, keeps: boolean): NumberStep {
    if (keeps && !set.mayBeFaulty) return step;
    const of = this.together<Step>([step, set]);
    const { scale, least, most } = step;
    return this.addNumber({ op: "gated", keeps }, of, { scale, least: leastOf([least, 0n]), most: mostOfAll([most, 0n]) });
  }

  /** 0 where there is no value. */
  known(step: NumberStep): NumberStep {
    if (!step.mayBeAbsent && !step.mayBeFaulty) return step;
    return this.addNumber({ op: "known" }, [step], { ...factsOf(step), mayBeAbsent: false, mayBeFaulty: false });
  }

  flag(condition: ConditionStep): NumberStep {
    return this.addNumber({ op: "flag" }, [condition], { scale: 0, least: 0n, most: 1n });
  }

  /** A function in pieces of x at `scale`, whose bounds are in units of that scale or of the operand's, whichever is finer. */
  piecewise(
    x: NumberStep,
    bounds: { readonly at: readonly Scaled[]; readonly isStrict: boolean },
    pieces: (xScale: number, at: readonly bigint[]) => readonly (Piece | null)[],
    scale: number,
    mode: RoundingMode,
  ): NumberStep {
    const xScale = mostScale([x, ...bounds.at]);
    const at = bounds.at.map((bound) => unitsAt(bound, xScale));
    const all = pieces(xScale, at);
    const unit = tenTo(xScale - x.scale);
    if (x.op === "constant") {
      const value = x.value * unit;
      const piece = all[at.filter((bound) => (bounds.isStrict ? value > bound : value >= bound)).length] ?? null;
      if (piece === null) return this.absent(1);
      return this.constant({ value: divideRounded(piece.plus + piece.times * value, piece.per, mode), scale });
    }
    const { least: from, most: to } = boundsAt(x, xScale);
    const values: bigint[] = [];
    const magnitudes: bigint[] = [magnitude(from), magnitude(to)];
    all.forEach((piece, index) => {
      const [start, end] = [at[index - 1], at[index]];
      const low = start === undefined || start < from ? from : start;
      const high = end === undefined || end > to ? to : end;
      if (piece === null || low > high) return;
      for (const each of [low, high]) {
        values.push(divideRounded(piece.plus + piece.times * each, piece.per, mode));
        magnitudes.push(magnitude(piece.plus) + magnitude(piece.times * each), piece.per);
      }
    });
    const hasNone = all.includes(null);
    return this.addNumber({ op: "piece", unit, bounds: at, isStrict: bounds.isStrict, pieces: all, mode }, [x], {
      scale,
      least: values.length === 0 ? 0n : leastOf(values),
      most: values.length === 0 ? 0n : mostOfAll(values),
      worst: mostOfAll(magnitudes),
      mayBeAbsent: x.mayBeAbsent || hasNone,
    });
  }

  compare(by: ComparisonKind, left: NumberStep, right: NumberStep): ConditionStep {
    return this.addCondition({ op: "compare", by }, this.together(this.aligned([left, right])));
  }

  isAbove(step: NumberStep, bound: Scaled): ConditionStep {
    return this.compare("moreThan", step, this.constant(bound));
  }

  atLeastOf(needed: number, parts: readonly ConditionStep[]): ConditionStep {
    const [only] = parts;
    if (parts.length === 1 && needed === 1 && only !== undefined) return only;
    return this.addCondition({ op: "atLeastOf", needed }, this.together(parts));
  }

  all(parts: readonly ConditionStep[]): ConditionStep {
    return this.atLeastOf(parts.length, parts);
  }

  any(parts: readonly ConditionStep[]): ConditionStep {
    return this.atLeastOf(1, parts);
  }

  /** All are true, or it is not known of one. */
  strict(parts: readonly ConditionStep[]): ConditionStep {
    return this.addCondition({ op: "strict" }, this.together(parts));
  }

  not(condition: ConditionStep): ConditionStep {
    return this.addCondition({ op: "not" }, [condition]);
  }

  judge(condition: ConditionStep, as: 0 | 1): ConditionStep {
    return condition.mayBeAbsent ? this.addCondition({ op: "judge", as }, [condition], { mayBeAbsent: false }) : condition;
  }

  is(step: Step, codes: readonly number[]): ConditionStep {
    return this.addCondition({ op: "is", codes }, [step], { mayBeAbsent: false, mayBeFaulty: false });
  }

  hasValue(step: NumberStep): ConditionStep {
    return this.is(step, [0]);
  }

  isTrue(condition: ConditionStep): ConditionStep {
    return condition.mayBeAbsent || condition.mayBeFaulty ? this.is(condition, [1]) : condition;
  }

  aligned(parts: readonly NumberStep[]): readonly NumberStep[] {
    const scale = mostScale(parts);
    return parts.map((step) => this.rescaled(step, scale));
  }
}

function unionOf(left: NumberStep, right: NumberStep) {
  return { scale: left.scale, least: leastOf([left.least, right.least]), most: mostOfAll([left.most, right.most]) };
}
