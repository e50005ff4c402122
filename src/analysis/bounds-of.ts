import { Decimal, greater, lesser, zero } from "../decimal/index.js";
import type { QuantityNode, StatedNumber, TableNode } from "../formula/index.js";
import { indexOf, type PolicyDefinition } from "../policy/index.js";
import { rangeOf } from "../scorecard/index.js";

/** From where to where a quantity can go, whatever the readings are; null where there is no end that is known. */
export interface Bounds {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

const anything: Bounds = { low: null, high: null };

/** The ends of a quantity, by what the policy states: ranges of metrics, constants, tables, cards and prizes. */
export function boundsOf(node: QuantityNode, policy: PolicyDefinition): Bounds {
  const { numbers, metrics, scorecards, contests } = indexOf(policy);
  const of = (each: QuantityNode) => boundsOf(each, policy);
  switch (node.kind) {
    case "constant":
      return at(new Decimal(node.value));
    case "parameter": {
      const parameter = policy.parameters.find(({ id }) => id === node.id);
      return parameter?.per === "policy" ? at(new Decimal(parameter.value)) : anything;
    }
    case "metric": {
      const [low, high] = metrics.get(node.id)?.definition.range ?? [null, null];
      return { low: low === null ? null : new Decimal(low), high: high === null ? null : new Decimal(high) };
    }
    case "plus":
      return node.parts.map(of).reduce((sum, part) => ({ low: added(sum.low, part.low), high: added(sum.high, part.high) }));
    case "minus": {
      const [left, right] = [of(node.left), of(node.right)];
      return { low: added(left.low, right.high?.negated() ?? null), high: added(left.high, right.low?.negated() ?? null) };
    }
    case "times":
      return product(of(node.left), of(node.right));
    case "perUnit":
      return product(of(node.quantity), of(node.price));
    case "min": {
      const parts = node.parts.map(of);
      return { low: ifAllKnown(parts.map(({ low }) => low), lesser), high: amongKnown(parts.map(({ high }) => high), lesser) };
    }
    case "max": {
      const parts = node.parts.map(of);
      return { low: amongKnown(parts.map(({ low }) => low), greater), high: ifAllKnown(parts.map(({ high }) => high), greater) };
    }
    case "when":
      return either([of(node.met), of(node.unmet)]);
    case "orElse":
      return either([of(node.quantity), of(node.fallback)]);
    case "voidedBy":
      return either([of(node.quantity), at(zero)]);
    case "heldBy":
      return of(node.quantity);
    case "byGrade":
      return either(node.values.map(({ quantity }) => of(quantity)));
    case "lookup":
      return either(valuesOf(node.table).map((value) => at(numbers.of(value))));
    case "scoreOf": {
      const card = scorecards.get(node.scorecard);
      if (card === undefined) return anything;
      const { from, to } = rangeOf(card, numbers);
      return { low: from, high: to };
    }
    case "prizeOf": {
      const contest = contests.get(node.contest);
      const prizes = contest === undefined ? [] : [...contest.factors.flatMap((each) => each.prizes), ...(contest.overall?.prizes ?? [])];
      return prizes.every((prize) => numbers.of(prize).isZero()) ? at(zero) : { low: zero, high: null };
    }
    default:
      return anything;
  }
}

function valuesOf(table: TableNode): readonly StatedNumber[] {
  if (table.kind === "curve") return table.points.map(({ y }) => y);
  const values = table.bands.map(({ value }) => value);
  return table.otherwise === null ? values : [...values, table.otherwise];
}

function at(value: Decimal): Bounds {
  return { low: value, high: value };
}

function added(left: Decimal | null, right: Decimal | null): Decimal | null {
  return left === null || right === null ? null : left.plus(right);
}

function product(left: Bounds, right: Bounds): Bounds {
  const isZero = ({ low, high }: Bounds) => low !== null && high !== null && low.isZero() && high.isZero();
  if (isZero(left) || isZero(right)) return at(zero);
  const { low, high } = left;
  if (low === null || high === null || right.low === null || right.high === null) return anything;
  const corners = [low.times(right.low), low.times(right.high), high.times(right.low), high.times(right.high)];
  return { low: corners.reduce(lesser), high: corners.reduce(greater) };
}

function either(all: readonly Bounds[]): Bounds {
  return { low: ifAllKnown(all.map(({ low }) => low), lesser), high: ifAllKnown(all.map(({ high }) => high), greater) };
}

/** The end that is chosen, if there is none that is not known. */
function ifAllKnown(ends: readonly (Decimal | null)[], choose: (left: Decimal, right: Decimal) => Decimal): Decimal | null {
  const known = ends.filter((end) => end !== null);
  return known.length < ends.length || known.length === 0 ? null : known.reduce(choose);
}

/** The end that is chosen among those that are known: of the parts that `min` takes, one end above is enough. */
function amongKnown(ends: readonly (Decimal | null)[], choose: (left: Decimal, right: Decimal) => Decimal): Decimal | null {
  const known = ends.filter((end) => end !== null);
  return known.length === 0 ? null : known.reduce(choose);
}
