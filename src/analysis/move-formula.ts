import { exactText, roundToMultiple, roundToPlaces, zero, type Decimal } from "../decimal/index.js";
import {
  isAbsent,
  isComparison,
  type ComparisonNode,
  type ConditionNode,
  type Figure,
  type QuantityNode,
  type TableNode,
  type TiersNode,
  type Truth,
} from "../formula/index.js";
import { formulaText } from "../policy/index.js";
import { RowScope, statementPlan } from "../settle/index.js";
import { endingAt, Ends } from "./ends.js";
import {
  differenceOf,
  isPresent,
  negated,
  productOf,
  quotientOf,
  roundedBy,
  signOf,
  still,
  sumOf,
  together,
  turning,
  type Motion,
  type Moved,
} from "./motion.js";

/** How a quantity moves while the reading does. Its ends are the evaluator's; what lies between them is found by what it is made of. */
export function moveQuantity(node: QuantityNode, ends: Ends): Motion {
  const figures = ends.quantity(node);
  if (!ends.mayMove(node)) return still(figures.from);
  const changed = ends.walk.changes.length;
  const motion = courseOf(node, ends, figures);
  if (isAbsent(figures.from) || isAbsent(figures.to)) return absentMotion(node, ends, figures, ends.walk.changes.length > changed);
  return motion === null ? turning(figures.from, figures.to) : endingAt(figures, motion);
}

/** What is not there at an end. Why it is not was decided below, unless a figure grew too large or a fault depends on how large it is. */
function absentMotion(
  node: QuantityNode,
  ends: Ends,
  { from, to }: { readonly from: Figure; readonly to: Figure },
  isTold: boolean,
): Motion {
  const [before, after] = [stateOf(from), stateOf(to)];
  if (before !== after) {
    if (!isTold) ends.decide("state", formulaText(node), before, after);
  } else if ([from, to].some(dependsOnSize)) ends.giveUp();
  return { ...turning(from, to), way: before === after ? 0 : null };
}

/** A figure that grew too large, or a share under zero: faults of the formula, where those of a reading stand in the row. */
function dependsOnSize(figure: Figure): boolean {
  return isAbsent(figure) && figure.state === "faulty"
    && figure.faults.some(({ code, path: [list] }) =>
      (code === "number_out_of_range" || code === "not_positive") && list !== "people" && list !== "teams"
    );
}

function stateOf(figure: Figure | Truth): string {
  return isAbsent(figure) ? figure.state : "value";
}

/** Null where nothing is known between the ends. */
function courseOf(node: QuantityNode, ends: Ends, figures: { readonly from: Figure; readonly to: Figure }): Motion | null {
  switch (node.kind) {
    case "constant":
    case "parameter":
    case "metric":
      return moveReading(node, ends, figures);
    case "plus":
      return ofParts(node.parts, ends, sumOf);
    case "min":
      return ofParts(node.parts, ends, (parts) => chosen(parts, "min", formulaText(node), ends));
    case "max":
      return ofParts(node.parts, ends, (parts) => chosen(parts, "max", formulaText(node), ends));
    case "minus":
      return ofParts([node.left, node.right], ends, ([left, right]) => both(left, right, differenceOf));
    case "slice":
      return ofParts([node.quantity, node.from, ...(node.to === undefined ? [] : [node.to])], ends, ([value, from, to]) => {
        if (value === undefined || from === undefined) return null;
        const cut = to === undefined ? value : chosen([value, to], "min", formulaText(node), ends);
        return chosen([differenceOf(cut, from), still(zero)], "max", formulaText(node), ends);
      });
    case "times":
      return ofParts([node.left, node.right], ends, ([left, right]) => both(left, right, productOf));
    case "perUnit":
      return ofParts([node.quantity, node.price], ends, ([left, right]) => both(left, right, productOf));
    case "ratio":
      return ofParts(
        [node.left, node.right],
        ends,
        ([left, right]) =>
          both(
            left,
            right,
            (dividend, divisor) => awayFromZero(divisor, ends) ? quotientOf(dividend, divisor, node.places, node.rounding) : null,
          ),
      );
    case "prorate":
      return ofParts([node.quantity, node.worked, node.whole], ends, ([value, worked, whole]) => {
        if (value === undefined || worked === undefined || whole === undefined || !awayFromZero(whole, ends)) return null;
        return quotientOf(productOf(value, worked), whole, node.places ?? ends.from.places, node.rounding);
      });
    case "roundToPlaces":
      return ofParts(
        [node.quantity],
        ends,
        ([value]) => value === undefined ? null : roundedBy(value, (figure) => roundToPlaces(figure, node.places, node.rounding)),
      );
    case "roundToMultiple": {
      const multiple = ends.number(node.multiple);
      return ofParts(
        [node.quantity],
        ends,
        ([value]) => value === undefined ? null : roundedBy(value, (figure) => roundToMultiple(figure, multiple, node.rounding)),
      );
    }
    case "when": {
      const truth = moveCondition(node.condition, ends);
      if (isAbsent(truth.from) || isAbsent(truth.to) || truth.from !== truth.to) return null;
      return moveQuantity(truth.from ? node.met : node.unmet, ends);
    }
    case "orElse": {
      const value = moveQuantity(node.quantity, ends);
      if (isPresent(value)) return value;
      const isReplaced = (figure: Figure) => isAbsent(figure) && figure.state === "notApplicable";
      return isReplaced(value.from) && isReplaced(value.to) ? moveQuantity(node.fallback, ends) : null;
    }
    case "voidedBy":
    case "heldBy":
      return moveGated(node, ends);
    case "lookup": {
      const value = moveQuantity(node.quantity, ends);
      return moveTable(value, node.table, node, ends, formulaText(node.quantity), node.unit === "money" ? ends.from.places : undefined);
    }
    case "marginal":
    case "wholeAmount":
      return moveTiers(node, ends);
    case "teamSum":
      return overTeam(node.quantity, node.under, ends, sumOf);
    case "teamMin":
      return overTeam(node.quantity, node.under, ends, (rows) => chosen(rows, "min", formulaText(node), ends));
    case "teamMax":
      return overTeam(node.quantity, node.under, ends, (rows) => chosen(rows, "max", formulaText(node), ends));
    case "teamMean":
      return overTeam(
        node.quantity,
        node.under,
        ends,
        (rows) => quotientOf(sumOf(rows), still(zero.plus(rows.length)), node.places, node.rounding),
      );
    case "teamCount": {
      const { condition } = node;
      if (condition !== undefined) { for (const row of teamRows(node.under, ends)) moveCondition(condition, row); }
      return isAbsent(figures.from) || isAbsent(figures.to) || !figures.from.equals(figures.to) ? null : still(figures.from);
    }
    case "shareOf": {
      const pool = moveQuantity(node.pool, ends);
      const shares = teamRows(node.under, ends).map((row) => moveQuantity(node.by, row));
      const isStill = [pool, ...shares].every(({ way }) => way === 0);
      return isStill && !isAbsent(figures.from) ? still(figures.from) : null;
    }
    case "lineOf":
      return moveLine(node.line, ends);
    case "scoreOf":
      return ends.walk.references.scorecard(node.scorecard, ends).score;
    case "byGrade": {
      const { grade } = ends.walk.references.scorecard(node.scorecard, ends);
      const value = node.values.find((each) => each.grade === grade);
      return value === undefined ? null : moveQuantity(value.quantity, ends);
    }
    case "rankOf":
    case "prizeOf":
      ends.walk.references.contest(node.contest, node.factor, ends);
      return isAbsent(figures.from) || isAbsent(figures.to) || !figures.from.equals(figures.to) ? null : still(figures.from);
  }
}

function moveReading(
  node: Extract<QuantityNode, { kind: "constant" | "parameter" | "metric" }>,
  ends: Ends,
  { from, to }: { readonly from: Figure; readonly to: Figure },
): Motion | null {
  if (node.kind !== "constant" && ends.path[0] !== "expects") {
    const expected = ends.expectationsOf(node.id);
    for (const { name, condition } of expected) moveCondition(condition, ends.at(["expects", name]));
    // What an expectation found implausible is not seen any more by which halving could tell where it ends.
    if (expected.length > 0 && [from, to].every((figure) => isAbsent(figure) && figure.state === "faulty")) ends.giveUp();
  }
  if (isAbsent(from) || isAbsent(to)) return null;
  return from.equals(to) ? still(from) : { from, to, way: signOf(to.minus(from)), slope: zero.plus(1), isExact: true };
}

/** Of parts that are all there; where one is not, neither is what is made of them. */
function ofParts(nodes: readonly QuantityNode[], ends: Ends, make: (parts: readonly Moved[]) => Moved | null): Motion | null {
  const parts = nodes.map((node) => moveQuantity(node, ends));
  const present = parts.filter(isPresent);
  return present.length === parts.length ? make(present) : null;
}

function both(left: Moved | undefined, right: Moved | undefined, make: (left: Moved, right: Moved) => Moved | null): Moved | null {
  return left === undefined || right === undefined ? null : make(left, right);
}

/** Whether a divisor, or a target, stays on its side of zero. */
function awayFromZero(divisor: Moved, ends: Ends): boolean {
  const { from, to } = ends.order(divisor, still(zero));
  return from === to && from !== 0;
}

/** The least or the greatest of several; which of them that is, is decided. */
export function chosen(
  parts: readonly Moved[],
  of: "min" | "max",
  name: string,
  ends: Ends,
  step: readonly string[] | null = null,
): Moved {
  const sign = of === "min" ? 1 : -1;
  const best = (end: "from" | "to") =>
    parts.reduce((found, part, index) => (signOf(part[end].minus(parts[found]?.[end] ?? zero)) === -sign ? index : found), 0);
  const [first, last] = [best("from"), best("to")];
  const [one, other] = [parts[first], parts[last]];
  if (one === undefined || other === undefined) throw new Error("nothing to choose from");
  const names = [step?.[first] ?? partName(first, one, "from"), step?.[last] ?? partName(last, other, "to")] as const;
  const isSame = ends.decide(step === null ? "choice" : "step", name, ...names) && first === last;
  if (isSame) {
    const doubts = ends.walk.doubts.length;
    for (const [index, part] of parts.entries()) if (index !== first) ends.order(one, part);
    if (ends.walk.doubts.length === doubts) return one;
  }
  return { from: one.from, to: other.to, way: together(parts.map(({ way }) => way)), slope: null, isExact: false };
}

/** The part that is taken, by its place; a fixed amount by what it is. */
function partName(index: number, part: Moved, end: "from" | "to"): string {
  return part.way === 0 ? exactText(part[end]) : `#${index + 1}`;
}

function moveGated(node: Extract<QuantityNode, { kind: "voidedBy" | "heldBy" }>, ends: Ends): Motion | null {
  const told = ends.walk.changes.length;
  const amount = moveQuantity(node.quantity, ends);
  if (!isPresent(amount)) return null;
  // An amount of zero or less asks no gate.
  const asked = ends.order(amount, still(zero));
  if (asked.from <= 0 && asked.to <= 0) return amount;
  if (asked.from <= 0 || asked.to <= 0) {
    if (ends.walk.changes.length === told) ends.decide("state", formulaText(node.quantity), askedName(asked.from), askedName(asked.to));
    return null;
  }
  const set = ends.walk.references.gates(node.gates, ends);
  if (set.from !== set.to || set.from === "faulty") return null;
  return set.from === "failed" && node.kind === "voidedBy" ? still(zero) : amount;
}

function askedName(sign: number): string {
  return sign > 0 ? "above zero" : "not above zero";
}

/** What tiers pay: by the tier that is reached, whose rate holds from its bound on. */
function moveTiers(node: TiersNode, ends: Ends): Motion | null {
  const value = moveQuantity(node.quantity, ends);
  const target = moveTarget(node, value, ends);
  if (target === null || !isPresent(value)) return null;
  const tiers = node.tiers.map(({ from, rate }) => ({ from: boundAt(ends.number(from), target), rate: still(ends.number(rate)) }));
  const isUnder = (sign: number) => node.kind === "wholeAmount" && node.bound === "inclusive-below" ? sign <= 0 : sign < 0;
  const reached = reachedOf(tiers.map(({ from }) => from), value, isUnder, ends);
  const names = (index: number) => (index < 0 ? "none" : boundName(node.tiers[index]?.from, ends));
  if (!ends.decide("tier", formulaText(node.quantity), names(reached.from), names(reached.to))) return null;
  const tier = tiers[reached.from];
  if (tier === undefined) return still(zero);
  if (node.kind === "wholeAmount") return productOf(value, tier.rate);
  const below = tiers.slice(0, reached.from).map((each, index) => {
    const next = tiers[index + 1];
    return next === undefined ? still(zero) : productOf(differenceOf(next.from, each.from), each.rate);
  });
  return sumOf([...below, productOf(differenceOf(value, tier.from), tier.rate)]);
}

function boundName(stated: TiersNode["tiers"][number]["from"] | undefined, ends: Ends): string {
  return stated === undefined ? "none" : exactText(ends.number(stated));
}

function boundAt(share: Decimal, target: Moved | "amounts"): Moved {
  return target === "amounts" ? still(share) : productOf(still(share), target);
}

/** The last bound that is reached at each end, in bounds that rise. */
function reachedOf(
  bounds: readonly Moved[],
  value: Moved,
  isUnder: (sign: number) => boolean,
  ends: Ends,
): { readonly from: number; readonly to: number } {
  const orders = bounds.map((bound) => ends.order(value, bound));
  const last = (end: "from" | "to") => orders.filter((order) => !isUnder(order[end])).length - 1;
  return { from: last("from"), to: last("to") };
}

/** What bounds are shares of, above zero all along; null where there is nothing to attain, or nothing that would attain it. */
function moveTarget({ attainmentOf }: { readonly attainmentOf?: QuantityNode }, value: Motion, ends: Ends): Moved | "amounts" | null {
  if (attainmentOf === undefined) return "amounts";
  const target = moveQuantity(attainmentOf, ends);
  if (!isPresent(target) || !isPresent(value)) return null;
  const { from, to } = ends.order(target, still(zero));
  if (from > 0 && to > 0) return target;
  ends.decide("state", formulaText(attainmentOf), from > 0 ? "value" : "notApplicable", to > 0 ? "value" : "notApplicable");
  return null;
}

/** What a table gives for a figure that moves. */
export function moveTable(
  value: Motion,
  table: TableNode,
  of: { readonly attainmentOf?: QuantityNode },
  ends: Ends,
  name: string,
  usualPlaces = 2,
): Motion | null {
  const target = moveTarget(of, value, ends);
  if (target === null || !isPresent(value)) return null;
  if (table.kind === "curve") return moveCurve(value, { places: usualPlaces, ...table }, target, ends, name);
  const stated = table.kind === "bands" ? table.bands.map(({ from }) => from) : table.bands.map(({ upTo }) => upTo);
  const bounds = stated.map((bound) => boundAt(ends.number(bound), target));
  // Bands from a bound: those that are reached. Bands up to one: those that are exceeded, and one more.
  const reached = reachedOf(bounds, value, (sign) => (table.kind === "bands" ? sign < 0 : sign <= 0), ends);
  const indexOf = (last: number) => (table.kind === "bands" ? last : last + 1);
  const names = (last: number) => boundName(stated[indexOf(last)], ends);
  if (!ends.decide("band", name, names(reached.from), names(reached.to))) return null;
  const given = table.bands[indexOf(reached.from)]?.value ?? table.otherwise;
  return given === null ? null : still(ends.number(given));
}

function moveCurve(
  value: Moved,
  { points, places, rounding }: Extract<TableNode, { kind: "curve" }> & { readonly places: number },
  target: Moved | "amounts",
  ends: Ends,
  name: string,
): Moved | null {
  const bounds = points.map(({ x }) => boundAt(ends.number(x), target));
  const reached = reachedOf(bounds, value, (sign) => sign < 0, ends);
  const names = (index: number) => boundName(points[index]?.x, ends);
  if (!ends.decide("segment", name, names(reached.from), names(reached.to))) return null;
  const [left, right] = [points[reached.from], points[reached.from + 1]];
  const flat = left === undefined ? right : right === undefined ? left : null;
  if (flat === undefined) return null;
  if (flat !== null) return still(roundToPlaces(ends.number(flat.y), places, rounding));
  if (left === undefined || right === undefined) return null;
  const [x0, x1, y0, y1] = [left.x, right.x, left.y, right.y].map((each) => ends.number(each));
  if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return null;
  const share = target === "amounts" ? still(zero.plus(1)) : target;
  const width = productOf(still(x1.minus(x0)), share);
  const along = differenceOf(value, productOf(still(x0), share));
  // The rise is one quotient: (y0 × width + along × (y1 − y0)) ÷ width. Its way is that of along ÷ width, and of the rise.
  const rise = still(y1.minus(y0));
  const whole = quotientOf(sumOf([productOf(still(y0), width), productOf(along, rise)]), width, places, rounding);
  const { way } = quotientOf(along, width, places, rounding);
  const sign = signOf(y1.minus(y0));
  return { ...whole, way: sign === 0 ? 0 : way === null ? whole.way : sign === 1 ? way : together([negated({ ...along, way }).way]) };
}

/** The rows of the team at both ends, one beside the other. */
function teamRows(under: string | undefined, ends: Ends): readonly Ends[] {
  const key = under ?? ends.policy.id;
  const policy = ends.walk.policies.find(({ id }) => id === key) ?? ends.policy;
  const rowsAt = (scope: RowScope) => scope.overTeam(rowsKey, under, ({ rows }) => rows);
  const [from, to] = [rowsAt(ends.from), rowsAt(ends.to)];
  return from.flatMap((row, index) => {
    const other = to[index];
    if (!(row.scope instanceof RowScope) || !(other?.scope instanceof RowScope)) return [];
    return [new Ends(ends.walk, policy, row.id, row.id === ends.row && ends.isOwn, row.scope, other.scope, ends.path)];
  });
}

const rowsKey = {};

/** Over the rows in which there is a figure. */
function overTeam(node: QuantityNode, under: string | undefined, ends: Ends, make: (rows: readonly Moved[]) => Moved): Motion | null {
  const found = teamRows(under, ends).map((row) => moveQuantity(node, row));
  if (found.some(({ from, to }) => stateOf(from) !== stateOf(to))) return null;
  const present = found.filter(isPresent);
  return present.length === 0 ? null : make(present);
}

/** What a line comes to, as shown: of a row, or over the rows of the statement where a step reads it. */
export function moveLine(name: string, ends: Ends): Motion {
  const planned = statementPlan(ends.policy).byName.get(name);
  if (planned === undefined) throw new Error(`${name} is not in the policy`);
  return ends.remember(`line ${name}`, () => {
    const { quantity, rounding } = planned.definition;
    const motion = moveQuantity(quantity, ends.at(planned.path));
    return isPresent(motion) ? roundedBy(motion, (figure) => roundToPlaces(figure, ends.from.places, rounding)) : motion;
  });
}

/** Whether a condition is met, at both ends; what it compares is decided. */
export function moveCondition(node: ConditionNode, ends: Ends, isGate = false): { readonly from: Truth; readonly to: Truth } {
  const truths = ends.condition(node);
  if (!ends.mayMove(node)) return truths;
  switch (node.kind) {
    case "all":
    case "any":
    case "atLeastOf":
      for (const part of node.parts) moveCondition(part, ends);
      break;
    case "not":
      moveCondition(node.part, ends);
      break;
    case "passed":
      ends.walk.references.gates(node.gates, ends);
      break;
    case "gradeIn":
      ends.walk.references.scorecard(node.scorecard, ends);
      break;
    default:
      if (isComparison(node)) moveComparison(node, ends);
      if (!isGate) ends.decide("comparison", formulaText(node), truthName(truths.from), truthName(truths.to));
  }
  return truths;
}

function truthName(truth: Truth): string {
  return isAbsent(truth) ? (truth.state === "faulty" ? "faulty" : "unknown") : truth ? "passed" : "failed";
}

function moveComparison(node: ComparisonNode, ends: Ends): void {
  const [value, ...bounds] = (node.kind === "between" ? [node.quantity, node.low, node.high] : [node.left, node.right])
    .map((each) => moveQuantity(each, ends));
  for (const bound of bounds) if (value !== undefined && isPresent(value) && isPresent(bound)) ends.order(value, bound);
}
