import {
  allocateFigures,
  compareDecimals,
  Decimal,
  divide,
  exactText,
  greater,
  isInRange,
  lesser,
  rangeFault,
  roundToMultiple,
  roundToPlaces,
  zero,
  type RoundingMode,
} from "../decimal/index.js";
import { expectedZeroOrMore, fault, faultsOfOthers, isNotEmpty, reasonOf, say, type Fault, has } from "../error/index.js";
import { absence, absenceOfTwo, faulty, isAbsent, notApplicable, type Absent, type Faulty, type Figure, type Truth } from "./figure.js";
import type { ComparisonNode, ConditionNode, QuantityNode, TableNode, TiersNode } from "./formula.js";
import type { Numbers } from "./numbers.js";
import { paidTiers, payTiers } from "./pay-tiers.js";
import { readTable } from "./read-table.js";
import { holdLine, type Scope, type TeammateRows } from "./scope.js";

/** The one evaluator. Where a recorder listens, it hears of each node and what came of it; the figures are the same. */
export function evaluateQuantity(node: QuantityNode, scope: Scope): Figure {
  const { recorder } = scope;
  if (recorder === null) return quantity(node, scope);
  recorder.enter(node);
  const figure = quantity(node, scope);
  recorder.leave(figure);
  return figure;
}

export function evaluateCondition(node: ConditionNode, scope: Scope): Truth {
  const { recorder } = scope;
  if (recorder === null) return condition(node, scope);
  recorder.enter(node);
  const truth = condition(node, scope);
  recorder.leave(truth);
  return truth;
}

function quantity(node: QuantityNode, scope: Scope): Figure {
  switch (node.kind) {
    case "constant":
      return constant(node);
    case "metric":
      return scope.metric(node.id);
    case "parameter":
      return scope.parameter(node.id);
    case "plus":
      return fold(node.parts, scope, add);
    case "min":
      return fold(node.parts, scope, lesser);
    case "max":
      return fold(node.parts, scope, greater);
    case "minus":
      return pair(node.left, node.right, scope, subtract);
    case "slice":
      return slice(node, scope);
    case "times":
      return pair(node.left, node.right, scope, multiply);
    case "perUnit":
      return pair(node.quantity, node.price, scope, multiply);
    case "ratio":
      return quotient(node, scope);
    case "roundToPlaces":
    case "roundToMultiple":
      return rounded(node, scope);
    case "when": {
      const truth = evaluateCondition(node.condition, scope);
      return isAbsent(truth) ? truth : evaluateQuantity(truth ? node.met : node.unmet, scope);
    }
    case "orElse": {
      const figure = evaluateQuantity(node.quantity, scope);
      return isAbsent(figure) && figure.state === "notApplicable" ? evaluateQuantity(node.fallback, scope) : figure;
    }
    case "prorate":
      return prorate(node, scope);
    case "voidedBy":
    case "heldBy":
      return gated(node, scope);
    case "lookup":
      return lookUp(
        evaluateQuantity(node.quantity, scope),
        targetOf(node, scope),
        node.table,
        scope,
        node.unit === "money" ? scope.places : undefined,
      );
    case "teamSum":
    case "teamMin":
    case "teamMax":
    case "teamMean":
      return overTeam(node, scope);
    case "teamCount":
      return countOfTeam(node, scope);
    case "shareOf":
      return share(node, scope);
    case "marginal":
    case "wholeAmount":
      return tiered(node, scope);
    case "lineOf": {
      const figure = scope.line(node.line);
      return isAbsent(figure) ? figure : inRange(figure, scope);
    }
    case "scoreOf":
      return scope.score(node.scorecard).figure;
    case "byGrade":
      return byGrade(node, scope);
    case "rankOf":
      return scope.rank(node.contest, node.factor);
    case "prizeOf":
      return scope.prize(node.contest, node.factor);
  }
}

const add = (left: Decimal, right: Decimal) => left.plus(right);
const subtract = (left: Decimal, right: Decimal) => left.minus(right);
const multiply = (left: Decimal, right: Decimal) => left.times(right);

const constants = new WeakMap<object, Decimal>();

/** The number that a node's text stands for, read once a policy: nodes are frozen. */
function constant(node: Extract<QuantityNode, { kind: "constant" }>): Decimal {
  let value = constants.get(node);
  if (value === undefined) constants.set(node, value = new Decimal(node.value));
  return value;
}

function readMultiple({ multiple }: Extract<QuantityNode, { kind: "roundToMultiple" }>, numbers: Numbers): Decimal {
  return numbers.of(multiple);
}

function fold(parts: readonly QuantityNode[], scope: Scope, combine: (left: Decimal, right: Decimal) => Decimal): Figure {
  let total: Decimal | null = null;
  let absent: Absent[] | null = null;
  for (const part of parts) {
    const figure = evaluateQuantity(part, scope);
    if (isAbsent(figure)) (absent ??= []).push(figure);
    else total = total === null ? figure : combine(total, figure);
  }
  return (absent === null ? null : absence(absent)) ?? inRange(total ?? zero, scope);
}

function pair(
  leftNode: QuantityNode,
  rightNode: QuantityNode,
  scope: Scope,
  combine: (left: Decimal, right: Decimal) => Figure,
): Figure {
  const left = evaluateQuantity(leftNode, scope);
  const right = evaluateQuantity(rightNode, scope);
  if (isAbsent(left) || isAbsent(right)) return absenceOfTwo(left, right) ?? left;
  const figure = combine(left, right);
  return isAbsent(figure) ? figure : inRange(figure, scope);
}

/** What of a quantity lies between its bounds. */
function slice(node: Extract<QuantityNode, { kind: "slice" }>, scope: Scope): Figure {
  const value = evaluateQuantity(node.quantity, scope);
  const from = evaluateQuantity(node.from, scope);
  const to = node.to === undefined ? value : evaluateQuantity(node.to, scope);
  if (isAbsent(value) || isAbsent(from) || isAbsent(to)) return absence([value, from, to]) ?? value;
  return inRange(greater(lesser(value, to).minus(from), zero), scope);
}

function quotient(node: Extract<QuantityNode, { kind: "ratio" }>, scope: Scope): Figure {
  return pair(
    node.left,
    node.right,
    scope,
    (left, right) => right.isZero() ? zeroDivisor(node.right, scope) : divided(left, [left], right, node, scope),
  );
}

/** The one division of a node, of a product of these factors. Who listens hears of its rounding. */
function divided(
  dividend: Decimal,
  factors: readonly Decimal[],
  divisor: Decimal,
  { places, rounding }: { readonly places: number; readonly rounding: RoundingMode },
  { recorder }: Scope,
): Decimal {
  const figure = divide(dividend, divisor, places, rounding);
  if (recorder !== null && !figure.times(divisor).equals(dividend)) {
    const from = `${factors.map(exactText).join(" × ")} ÷ ${exactText(divisor)}`;
    recorder.rounded({ from, places, multiple: null, mode: rounding });
  }
  return figure;
}

function rounded(node: Extract<QuantityNode, { kind: "roundToPlaces" | "roundToMultiple" }>, scope: Scope): Figure {
  const value = evaluateQuantity(node.quantity, scope);
  if (isAbsent(value)) return value;
  const multiple = node.kind === "roundToMultiple" ? scope.numbers.read(node, readMultiple) : null;
  const places = node.kind === "roundToPlaces" ? node.places : 0;
  const figure = multiple === null ? roundToPlaces(value, places, node.rounding) : roundToMultiple(value, multiple, node.rounding);
  if (scope.recorder !== null && !figure.equals(value)) {
    const to = multiple === null ? { places, multiple: null } : { places: null, multiple: exactText(multiple) };
    scope.recorder.rounded({ from: exactText(value), ...to, mode: node.rounding });
  }
  return inRange(figure, scope);
}

function prorate(node: Extract<QuantityNode, { kind: "prorate" }>, scope: Scope): Figure {
  const value = evaluateQuantity(node.quantity, scope);
  const worked = evaluateQuantity(node.worked, scope);
  const whole = evaluateQuantity(node.whole, scope);
  if (isAbsent(value) || isAbsent(worked) || isAbsent(whole)) return absence([value, worked, whole]) ?? value;
  if (whole.isZero()) return zeroDivisor(node.whole, scope);
  const { places = scope.places, rounding } = node;
  return inRange(divided(value.times(worked), [value, worked], whole, { places, rounding }, scope), scope);
}

/**
 * The amount first: where there is none, or it is zero or less, no gate is asked, so that failing neither cancels a deduction nor puts
 * one off.
 */
function gated(node: Extract<QuantityNode, { kind: "voidedBy" | "heldBy" }>, scope: Scope): Figure {
  const amount = evaluateQuantity(node.quantity, scope);
  const { marks } = scope;
  if (isAbsent(amount) || amount.isZero() || amount.isNegative() || marks === null || marks.unvoided) return amount;
  const set = scope.gates(node.gates);
  switch (set.state) {
    case "passed":
      return amount;
    case "faulty":
      return faulty(set.faults);
    case "failed": {
      const failed = set.failed.map((name) => `${node.gates}.${name}`);
      if (node.kind === "heldBy") {
        holdLine(marks, failed);
        return amount;
      }
      marks.failedGates = [...new Set([...marks.failedGates, ...failed])];
      marks.voided = true;
      return zero;
    }
  }
}

/** What tiers pay. */
function tiered(node: TiersNode, scope: Scope): Figure {
  const figure = evaluateQuantity(node.quantity, scope);
  const target = targetOf(node, scope);
  if (isAbsent(figure) || (target !== null && isAbsent(target))) return (target === null ? null : absenceOfTwo(figure, target)) ?? figure;
  const { recorder } = scope;
  if (recorder !== null) {
    for (const tier of paidTiers(node, figure, target, scope.numbers)) {
      recorder.enter({ kind: "tier", ...tier });
      // −0 is 0.
      recorder.leave(zero.plus(tier.part.times(tier.rate)));
    }
  }
  return inRange(payTiers(node, figure, target, scope.numbers), scope);
}

/** What a table gives for a figure; `places` are those of a curve that states none. */
export function lookUp(figure: Figure, target: Figure | null, table: TableNode, scope: Scope, places?: number): Figure {
  if (isAbsent(figure) || (target !== null && isAbsent(target))) return (target === null ? null : absenceOfTwo(figure, target)) ?? figure;
  const value = readTable(table, figure, scope.numbers, places, target);
  if (value !== null) return value;
  const at = { at: exactText(figure), ...(target === null ? {} : { target: exactText(target) }) };
  return notApplicable(reasonOf({ code: "no_value", ...at }, scope.path));
}

/** What bounds are shares of; null where they are amounts. One that is not above zero leaves nothing to attain. */
export function targetOf({ attainmentOf }: { readonly attainmentOf?: QuantityNode }, scope: Scope): Figure | null {
  if (attainmentOf === undefined) return null;
  const target = evaluateQuantity(attainmentOf, scope);
  return isAbsent(target) || !(target.isZero() || target.isNegative())
    ? target
    : notApplicable(reasonOf({ code: "no_target", target: exactText(target) }, scope.path));
}

type OverTeamNode = Extract<QuantityNode, { kind: "teamSum" | "teamMin" | "teamMax" | "teamMean" }>;

/** Over the rows of the team: who has no figure is left out, a fault in one is the fault of all. */
function overTeam(node: OverTeamNode, scope: Scope): Figure {
  return scope.overTeam(node, node.under, (team) => {
    const { found, absent } = eachOfTeam(team, scope, (row) => evaluateQuantity(node.quantity, row));
    if (absent !== null) return absent;
    const figures = found.flatMap(({ figure }) => (isAbsent(figure) ? [] : [figure]));
    return figures.length === 0 ? nobody(scope) : combined(figures, node, scope);
  });
}

function combined(figures: readonly Decimal[], node: OverTeamNode, scope: Scope): Figure {
  switch (node.kind) {
    case "teamSum":
      return inRange(figures.reduce(add, zero), scope);
    case "teamMin":
      return figures.reduce(lesser);
    case "teamMax":
      return figures.reduce(greater);
    case "teamMean":
      return mean(figures, node, scope);
  }
}

/** What each row comes to, and the faults among them: a fault in one is the fault of all. */
interface TeamFigures<Result extends Figure | Truth> {
  readonly found: readonly { readonly id: string; readonly figure: Result }[];
  readonly absent: Faulty | null;
}

function eachOfTeam<Result extends Figure | Truth>(
  { rows, faults }: TeammateRows,
  scope: Scope,
  evaluate: (row: Scope) => Result,
): TeamFigures<Result> {
  const found: { readonly id: string; readonly figure: Result }[] = [];
  const all: Fault[] = [...faults];
  for (const { id, scope: of } of rows) {
    scope.recorder?.enter({ kind: "row", id });
    const figure = evaluate(of);
    scope.recorder?.leave(figure);
    if (!isAbsent(figure) || figure.state !== "faulty") found.push({ id, figure });
    else for (const each of figure.faults) all.push(each);
  }
  const told = faultsOfOthers(all);
  return { found, absent: isNotEmpty(told) ? faulty(told) : null };
}

/** How many rows the team has, or in how many of them the condition is met; where it is unknown a row is left out. */
function countOfTeam(node: Extract<QuantityNode, { kind: "teamCount" }>, scope: Scope): Figure {
  const { condition: met } = node;
  return scope.overTeam(node, node.under, (team) => {
    const { found, absent } = eachOfTeam(team, scope, (row) => (met === undefined ? true : evaluateCondition(met, row)));
    return absent ?? new Decimal(found.filter(({ figure }) => figure === true).length);
  });
}

function nobody(scope: Scope): Absent {
  return noRows(scope, "nobody");
}

function noRows(scope: Scope, why: "nobody" | "not_among" | "no_shares"): Absent {
  return notApplicable(reasonOf({ code: "no_rows", why }, scope.path));
}

/** The row's part of a pool, which its team shares. */
function share(node: Extract<QuantityNode, { kind: "shareOf" }>, scope: Scope): Figure {
  const whole = evaluateQuantity(node.pool, scope);
  const found = scope.overTeam(node, node.under, (team) => partsOfPool(node.by, whole, team, scope));
  if (has(found, "state")) return found;
  const own = scope.amongTeam(node.under);
  if (own === null) return noRows(scope, "not_among");
  return found.get(own) ?? nobody(scope);
}

/** What each row gets: its part, or why it has none. */
function partsOfPool(by: QuantityNode, whole: Figure, team: TeammateRows, scope: Scope): ReadonlyMap<string, Figure> | Absent {
  const { found, absent } = eachOfTeam(team, scope, (row) => evaluateQuantity(by, row));
  const weighed = found.flatMap(({ id, figure }) => (isAbsent(figure) ? [] : [{ key: id, weight: figure }]));
  const negative = weighed.filter(({ weight }) => weight.isNegative()).map(({ key, weight }) =>
    fault("not_positive", scope.path, weight, say(expectedZeroOrMore, { of: "share", for: key }))
  );
  // A share under zero is a fault beside the others, whatever the pool comes to.
  const shares = isNotEmpty(negative) ? [faulty(negative)] : [];
  const none = absence(absent === null ? [whole, ...shares] : [whole, absent, ...shares]);
  if (none !== null || isAbsent(whole)) return none ?? nobody(scope);
  if (weighed.length === 0) return nobody(scope);
  if (weighed.every(({ weight }) => weight.isZero())) return noRows(scope, "no_shares");
  const parts = new Map(found.map(({ id, figure }) => [id, figure]));
  for (const { key, amount } of allocateFigures(roundToPlaces(whole, scope.places, "half-up"), weighed, scope.places)) {
    parts.set(key, amount);
  }
  return parts;
}

function mean(
  figures: readonly Decimal[],
  to: { readonly places: number; readonly rounding: RoundingMode },
  scope: Scope,
): Figure {
  const sum = figures.reduce(add, zero);
  return inRange(divided(sum, [sum], new Decimal(figures.length), to, scope), scope);
}

/** Only the value of the grade that was reached is evaluated. */
function byGrade(node: Extract<QuantityNode, { kind: "byGrade" }>, scope: Scope): Figure {
  const { figure, grade } = scope.score(node.scorecard);
  if (isAbsent(figure) && grade === null) return figure;
  const value = node.values.find((each) => each.grade === grade);
  if (value === undefined) throw new Error(`the grade ${grade} has no value`);
  return evaluateQuantity(value.quantity, scope);
}

function condition(node: ConditionNode, scope: Scope): Truth {
  switch (node.kind) {
    case "all":
      return kleene(node.parts, scope, node.parts.length);
    case "any":
      return kleene(node.parts, scope, 1);
    case "atLeastOf":
      return kleene(node.parts, scope, node.count);
    case "not": {
      const truth = evaluateCondition(node.part, scope);
      return isAbsent(truth) ? truth : !truth;
    }
    case "passed": {
      const set = scope.gates(node.gates);
      return set.state === "faulty" ? faulty(set.faults) : set.state === "passed";
    }
    case "gradeIn": {
      const { figure, grade } = scope.score(node.scorecard);
      return isAbsent(figure) && grade === null ? figure : grade !== null && node.grades.includes(grade);
    }
    default:
      return compare(node, scope).truth;
  }
}

/** Whether at least `needed` parts are true: all of them for "all", one for "any" (Kleene's strong logic). */
function kleene(parts: readonly ConditionNode[], scope: Scope, needed: number): Truth {
  let met = 0;
  const absent: Absent[] = [];
  for (const part of parts) {
    const truth = evaluateCondition(part, scope);
    if (isAbsent(truth)) absent.push(truth);
    else if (truth) met += 1;
  }
  if (met >= needed) return true;
  return met + absent.length < needed ? false : (absence(absent) ?? false);
}

const comparisons: { readonly [Kind in ComparisonNode["kind"]]: true } = {
  atLeast: true,
  atMost: true,
  moreThan: true,
  lessThan: true,
  equals: true,
  between: true,
};

export function isComparison<
  Node extends { readonly kind: string },
>(node: Node): node is Extract<Node, { readonly kind: ComparisonNode["kind"] }> {
  return Object.hasOwn(comparisons, node.kind);
}

/** A comparison with what a gate shows of it: the reading, the bound that is nearest, and the signed distance, positive inside. */
export interface Comparison {
  readonly truth: Truth;
  readonly reading: Decimal | null;
  readonly bound: Decimal | null;
  readonly margin: Decimal | null;
}

/** Evaluates a comparison, and what a gate shows of it. */
export function evaluateComparison(node: ComparisonNode, scope: Scope): Comparison {
  scope.recorder?.enter(node);
  const { reading, low, high, truth } = compare(node, scope);
  scope.recorder?.leave(truth);
  const known = isAbsent(reading) ? null : reading;
  if (node.kind !== "between" || high === null) {
    const bound = isAbsent(low) ? null : low;
    const distance = known === null || bound === null || node.kind === "between" ? null : margin(node.kind, known, bound);
    return { truth, reading: known, bound, margin: distance };
  }
  if (known === null || isAbsent(low) || isAbsent(high)) return { truth, reading: known, bound: null, margin: null };
  const [above, under] = [known.minus(low), high.minus(known)];
  return { truth, reading: known, ...(under.lessThan(above) ? { bound: high, margin: under } : { bound: low, margin: above }) };
}

function margin(kind: Exclude<ComparisonNode["kind"], "between">, reading: Decimal, bound: Decimal): Decimal {
  const distance = reading.minus(bound);
  switch (kind) {
    case "atLeast":
    case "moreThan":
      return distance;
    case "atMost":
    case "lessThan":
      return distance.negated();
    case "equals":
      return distance.abs().negated();
  }
}

function compare(
  node: ComparisonNode,
  scope: Scope,
): { readonly reading: Figure; readonly low: Figure; readonly high: Figure | null; readonly truth: Truth } {
  const isBetween = node.kind === "between";
  const reading = evaluateQuantity(isBetween ? node.quantity : node.left, scope);
  const low = evaluateQuantity(isBetween ? node.low : node.right, scope);
  const high = isBetween ? evaluateQuantity(node.high, scope) : null;
  return { reading, low, high, truth: truthOf(node.kind, reading, low, high) };
}

function truthOf(kind: ComparisonNode["kind"], reading: Figure, low: Figure, high: Figure | null): Truth {
  if (isAbsent(reading) || isAbsent(low) || (high !== null && isAbsent(high))) {
    return absence(high === null ? [reading, low] : [reading, low, high]) ?? false;
  }
  const order = compareDecimals(reading, low);
  switch (kind) {
    case "atLeast":
      return order >= 0;
    case "atMost":
      return order <= 0;
    case "moreThan":
      return order > 0;
    case "lessThan":
      return order < 0;
    case "equals":
      return order === 0;
    case "between":
      return order >= 0 && high !== null && compareDecimals(reading, high) <= 0;
  }
}

function zeroDivisor(divisor: QuantityNode, scope: Scope): Figure {
  return notApplicable(reasonOf(
    { code: "zero_divisor", of: divisor.kind === "metric" || divisor.kind === "parameter" ? divisor.id : null },
    scope.path,
  ));
}

function inRange(value: Decimal, scope: Scope): Figure {
  // −0 is 0.
  if (value.isZero()) return zero;
  return isInRange(value) ? value : faulty([rangeFault(value, scope.path)]);
}
