import type { RoundingMode } from "../decimal/index.js";
import { commonDivisor, divideRounded, leastOf, magnitude, mostOfAll, mostScale, tenTo, unitsAt, type Scaled } from "./scaled.js";
import { boundsAt, factsOf, StepList } from "./step-list.js";
import type { ComparisonKind, ConditionStep, NumberStep, Piece, Step } from "./step.js";

/** No figure has more digits before the point. */
const mostDigits = 15;

/** Makes steps: what is constant is worked out at once, and bounds follow from those of the operands. */
export class Steps extends StepList {
  private readonly decided = new Map<ComparisonKind, ConditionStep>();

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
      else if (units !== 0n || !isSure(step)) {
        // A multiple of a multiple is one.
        const { of, factor: own, plus: added } = multipleOf(step);
        plus += units * added;
        terms.set(of, (terms.get(of) ?? 0n) + units * own);
      }
    }
    const [first] = terms;
    if (first === undefined) return this.constant({ value: plus, scale });
    if (terms.size === 1) {
      const [only, factor] = first;
      if (factor === 1n && plus === 0n && only.scale === scale) return only;
      const choice = choiceOf(only);
      const of = (value: bigint) => this.constant({ value: value * factor + plus, scale });
      if (choice !== null) return this.select(choice.condition, of(choice.met), of(choice.unmet));
      const [amount, set] = only.of;
      const isGated = only.op === "gated" && plus === 0n && factor > 0n && amount?.kind === "number" && set?.kind === "condition";
      if (isGated) return this.gated(this.unitsOf([[amount, factor]], scale, scale - amount.scale), set, only.keeps);
    }
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
    const { of, factor, plus } = multipleOf(step);
    if (of !== step && plus === 0n && factor > 0n) return this.divided(of, over * factor, under, places, mode);
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
    const aligned = [...new Set(this.aligned(parts))];
    const distinct = aligned.filter((step, at) => !isSure(step) || !aligned.some((other, place) => isBeyond(op, other, place, step, at)));
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
    const decided = decidedOf(condition);
    if (decided !== null) return decided ? left : right;
    if (left === right && isSure(condition)) return left;
    const of = this.together<Step>([condition, whereTrue(left, condition), right]);
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
    if (decidedOf(condition) === true) return step;
    const value = whereTrue(step, condition);
    if (value !== step) return this.require(value, condition);
    const [by, met] = step.of;
    const isMet = step.op === "select" && isSure(condition)
      && (by === condition || (isAllOf(condition) && condition.of.some((each) => each === by)));
    if (isMet && met?.kind === "number") return this.require(met, condition);
    return this.addNumber({ op: "require" }, this.together<Step>([step, condition]), {
      ...factsOf(step),
      mayBeAbsent: true,
      mayBeFaulty: step.mayBeFaulty || condition.mayBeFaulty,
    });
  }

  /** Not applicable where the condition is false, even where the step is a fault. */
  whereMet(step: NumberStep, condition: ConditionStep): NumberStep {
    if (decidedOf(condition) === true) return step;
    return this.addNumber({ op: "whereMet" }, this.together<Step>([step, condition]), {
      ...factsOf(step),
      mayBeAbsent: true,
      mayBeFaulty: step.mayBeFaulty || condition.mayBeFaulty,
    });
  }

  /** A fault where the condition is true. */
  refuse(step: NumberStep, condition: ConditionStep): NumberStep {
    if (decidedOf(condition) === false) return step;
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
    if ((keeps && !set.mayBeFaulty) || decidedOf(set) === true) return step;
    const of = this.together<Step>([step, set]);
    const { scale, least, most } = step;
    return this.addNumber({ op: "gated", keeps }, of, { scale, least: leastOf([least, 0n]), most: mostOfAll([most, 0n]) });
  }

  /** 0 where there is no value. */
  known(step: NumberStep): NumberStep {
    if (isSure(step)) return step;
    return this.addNumber({ op: "known" }, [step], { ...factsOf(step), mayBeAbsent: false, mayBeFaulty: false });
  }

  flag(condition: ConditionStep): NumberStep {
    const decided = decidedOf(condition);
    if (decided !== null) return this.whole(decided ? 1 : 0);
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

  /** The same everywhere: zero is at most zero, and not less. */
  always(isTrue: boolean): ConditionStep {
    const by = isTrue ? "atMost" : "lessThan";
    let step = this.decided.get(by);
    if (step === undefined) {
      const zero = this.whole(0);
      this.decided.set(by, step = this.addCondition({ op: "compare", by }, [zero, zero]));
    }
    return step;
  }

  compare(by: ComparisonKind, left: NumberStep, right: NumberStep): ConditionStep {
    const of = this.together(this.aligned([left, right]));
    const [over, under] = of;
    if (over === undefined || under === undefined) throw new Error("a comparison of one");
    const decided = isSure(over) && isSure(under) ? comparedByBounds(by, over, under) : null;
    if (decided !== null) return this.always(decided);
    const choice = under.op === "constant" ? choiceOf(over) : null;
    if (choice !== null && under.op === "constant") {
      const [met, unmet] = [choice.met, choice.unmet].map((value) => isSo(by, value, under.value));
      if (met !== unmet) return met === true ? choice.condition : this.not(choice.condition);
    }
    return this.addCondition({ op: "compare", by }, of);
  }

  /** Whether a value of a step may compare so: by what is known of it, wherever it has one. */
  mayCompare(by: ComparisonKind, left: NumberStep, right: NumberStep): boolean {
    const [over, under] = this.aligned([left, right]);
    return over === undefined || under === undefined || comparedByBounds(by, over, under) !== false;
  }

  isAbove(step: NumberStep, bound: Scaled): ConditionStep {
    return this.compare("moreThan", step, this.constant(bound));
  }

  atLeastOf(needed: number, parts: readonly ConditionStep[]): ConditionStep {
    const open = parts.filter((step) => decidedOf(step) === null);
    const left = needed - parts.filter((step) => decidedOf(step) === true).length;
    if (left <= 0) return this.always(true);
    if (left > open.length) return this.always(false);
    const isAll = left === open.length;
    if (!isAll && left !== 1) return this.addCondition({ op: "atLeastOf", needed: left }, this.together(open));
    const distinct = this.teamsFirst([...new Set(open)], isAll);
    const [only] = distinct;
    if (distinct.length === 1 && only !== undefined) return only;
    return this.addCondition({ op: "atLeastOf", needed: isAll ? distinct.length : 1 }, this.together(distinct));
  }

  /** What is asked of the team alone, of all or of any, comes to one condition of the team, which its rows then read. */
  private teamsFirst(parts: readonly ConditionStep[], isAll: boolean): readonly ConditionStep[] {
    const isSame = isAll ? isAllOf : isAnyOf;
    const hasGathered = (step: ConditionStep) => isSame(step) && step.of.some(({ op }) => op === "gather");
    if (!parts.some((step) => step.op === "gather" || step.domain?.of === "teams" || hasGathered(step))) return parts;
    const inner = parts.flatMap((step) => (hasGathered(step) ? step.of : [step]));
    const own = [...new Set(inner.flatMap((step) => (step.kind === "condition" ? [ungathered(step)] : [])))];
    const ofTeams = own.filter(({ domain }) => domain?.of === "teams");
    if (ofTeams.length < 2 || ofTeams.length === own.length) return parts;
    return [...own.filter(({ domain }) => domain?.of !== "teams"), isAll ? this.all(ofTeams) : this.any(ofTeams)];
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
    const decided = decidedOf(condition);
    if (decided !== null) return this.always(!decided);
    const [inner] = condition.of;
    if (condition.op === "not" && inner?.kind === "condition") return inner;
    return this.addCondition({ op: "not" }, [condition]);
  }

  /**
   * Which of eight conditions at most, none of which is ever unknown, are true. What they have in common is asked once, and what the team
   * says of them is put together before its rows read it.
   */
  bits(parts: readonly ConditionStep[]): ConditionStep {
    const [only, ...others] = parts.map(allOf);
    if (only === undefined) throw new Error("bits of nothing");
    const common = only.filter((each) => others.every((part) => part.includes(each)));
    const own = parts.map((part) => this.all(allOf(part).filter((each) => !common.includes(each))));
    const ofTeam = own.map(ungathered);
    const areOfTeam = own.every((part, index) => part !== ofTeam[index]);
    return this.addCondition({ op: "bits" }, this.together([this.all(common), ...areOfTeam ? [this.bits(ofTeam)] : own]));
  }

  judge(condition: ConditionStep, as: 0 | 1): ConditionStep {
    return condition.mayBeAbsent ? this.addCondition({ op: "judge", as }, [condition], { mayBeAbsent: false }) : condition;
  }

  is(step: Step, codes: readonly number[]): ConditionStep {
    const decided = step.kind === "condition" ? decidedOf(step) : null;
    const possible = decided === null ? codesOf(step) : [decided ? 1 : 0];
    const asked = possible.filter((code) => codes.includes(code));
    if (asked.length === 0 || asked.length === possible.length) return this.always(asked.length > 0);
    if (step.kind === "condition" && isSure(step)) return asked[0] === 1 ? step : this.not(step);
    const [value, condition] = step.of;
    const isMet = step.op === "require" && value !== undefined && isSure(value) && condition?.kind === "condition";
    if (isMet && asked.length === 1 && asked[0] === 0) return this.isTrue(condition);
    return this.addCondition({ op: "is", codes }, [step], { mayBeAbsent: false, mayBeFaulty: false });
  }

  hasValue(step: NumberStep): ConditionStep {
    return this.is(step, [0]);
  }

  isTrue(condition: ConditionStep): ConditionStep {
    return isSure(condition) ? condition : this.is(condition, [1]);
  }

  aligned(parts: readonly NumberStep[]): readonly NumberStep[] {
    const scale = mostScale(parts);
    return parts.map((step) => this.rescaled(step, scale));
  }
}

function unionOf(left: NumberStep, right: NumberStep) {
  return { scale: left.scale, least: leastOf([left.least, right.least]), most: mostOfAll([left.most, right.most]) };
}

/** Whether it always has a value, or is always true or false. */
function isSure({ mayBeAbsent, mayBeFaulty }: Step): boolean {
  return !mayBeAbsent && !mayBeFaulty;
}

function isAllOf(step: ConditionStep): boolean {
  return step.op === "atLeastOf" && step.needed === step.of.length;
}

/** The conditions that are all true where it is. */
function allOf(step: ConditionStep): readonly ConditionStep[] {
  return isAllOf(step) ? step.of.flatMap((each) => (each.kind === "condition" ? allOf(each) : [])) : [step];
}

function isAnyOf(step: ConditionStep): boolean {
  return step.op === "atLeastOf" && step.needed === 1;
}

/** The states, or the codes, that it may have. */
function codesOf({ kind, mayBeAbsent, mayBeFaulty }: Step): readonly number[] {
  const absent = kind === "number" ? 1 : 2;
  return [...(kind === "number" ? [0] : [0, 1]), ...(mayBeAbsent ? [absent] : []), ...(mayBeFaulty ? [3] : [])];
}

/** A step as factor × another + plus; itself once, where it is none. */
function multipleOf(step: NumberStep): { readonly of: NumberStep; readonly factor: bigint; readonly plus: bigint } {
  const [of, ...others] = step.of;
  const isMultiple = step.op === "linear" && others.length === 0 && of?.kind === "number";
  return isMultiple ? { of, factor: step.factors[0] ?? 1n, plus: step.plus } : { of: step, factor: 1n, plus: 0n };
}

/** A choice between two numbers that are the same everywhere. */
function choiceOf(step: NumberStep) {
  const [condition, met, unmet] = step.of;
  const isChoice = step.op === "select" && condition?.kind === "condition" && met?.op === "constant" && unmet?.op === "constant";
  return isChoice ? { condition, met: met.value, unmet: unmet.value } : null;
}

/** The value where the condition is true: whoever reads it there need not ask again. */
function whereTrue(step: NumberStep, condition: ConditionStep): NumberStep {
  const [required] = step.of;
  if (step.op !== "known" || required?.op !== "require" || required.of[1] !== condition) return step;
  const [value] = required.of;
  return value?.kind === "number" && isSure(value) ? value : step;
}

/** The condition of the team that a row reads; itself, where it is the row's own. */
function ungathered(condition: ConditionStep): ConditionStep {
  const [of] = condition.of;
  return condition.op === "gather" && of?.kind === "condition" ? of : condition;
}

/** Whether a condition is the same everywhere, and then what; null where it has to be asked. */
export function decidedOf(step: ConditionStep): boolean | null {
  if (step.op !== "compare") return null;
  const [left, right] = step.of;
  return left?.op === "constant" && right?.op === "constant" ? isSo(step.by, left.value, right.value) : null;
}

function isSo(by: ComparisonKind, left: bigint, right: bigint): boolean {
  switch (by) {
    case "atLeast":
      return left >= right;
    case "atMost":
      return left <= right;
    case "moreThan":
      return left > right;
    case "lessThan":
      return left < right;
    case "equals":
      return left === right;
  }
}

/** What a comparison comes to wherever both are within their bounds; null where it depends. */
function comparedByBounds(by: ComparisonKind, left: NumberStep, right: NumberStep): boolean | null {
  switch (by) {
    case "atLeast":
      return left.least >= right.most || (left.most < right.least ? false : null);
    case "atMost":
      return left.most <= right.least || (left.least > right.most ? false : null);
    case "moreThan":
      return left.least > right.most || (left.most <= right.least ? false : null);
    case "lessThan":
      return left.most < right.least || (left.least >= right.most ? false : null);
    case "equals": {
      const isEqual = left.least === right.most && left.most === right.least;
      return isEqual || (left.most < right.least || left.least > right.most ? false : null);
    }
  }
}

/** Whether another is always as far out, so that a step is never the extreme alone; of two that are the same, the first is kept. */
function isBeyond(op: "least" | "greatest", other: NumberStep, place: number, step: NumberStep, at: number): boolean {
  if (other === step || !isSure(other)) return false;
  const isAsFar = op === "least" ? other.most <= step.least : other.least >= step.most;
  const isMutual = op === "least" ? step.most <= other.least : step.least >= other.most;
  return isAsFar && (!isMutual || place < at);
}
