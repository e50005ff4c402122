import { has } from "../../error/index.js";
import { contestFields, type ContestDefinition } from "../../contest/index.js";
import { Decimal, exactText, isLess, isMultipleOf, placesOfText, zero } from "../../decimal/index.js";
import {
  fieldsOf,
  mostOf,
  ofRows,
  policyOfRows,
  type Fields,
  type FormulaNode,
  type QuantityNode,
  type Shape,
  type StatedNumber,
  type TableNode,
} from "../../formula/index.js";
import { gatesFields, type GatesDefinition } from "../../gate/index.js";
import { indexOf, policyFields, type LineDefinition, type PolicyDefinition } from "../../policy/index.js";
import { rangeOf, scorecardFields, weightOf, type ScorecardDefinition } from "../../scorecard/index.js";
import { exactPlaces } from "./exact-places.js";
import { numberOf } from "./number-of.js";

/**
 * The same policy with whatever changes no figure of any period written in one way, so that two policies with the same normal form pay the
 * same, by general reasons: a parameter in the place of a number, a rounding of what has no more places, a bound between two bands of one
 * value, the mode in which no prize is divided. Two policies with different normal forms may still pay the same.
 */
export function normalForm(policy: PolicyDefinition): PolicyDefinition {
  return {
    ...inner(policy, policyFields, policy),
    gates: policy.gates.map((set) => normalGates(inner(set, gatesFields, policy))),
    scorecards: policy.scorecards.map((card) => normalScorecard(inner(card, scorecardFields, policy), policy)),
    contests: policy.contests.map((contest) => normalContest(inner(contest, contestFields, policy))),
    pay: policy.pay.map((line) => normalLine(inner(line, policyFields.pay.list.fields, policy), policy)),
  };
}

/** A record with every node below it in its normal form: the grammar says where they are, so that the record stays of its type. */
function inner<Each extends object>(record: Each, fields: Fields, policy: PolicyDefinition): Each {
  const entries = Object.entries(record).map(([field, value]: [string, unknown]) => {
    const shape = fields[field];
    // What is under another policy has its names, of which this one says nothing.
    const isForeign = shape !== undefined && ofRows(shape) !== null && policyOfRows(record) !== undefined;
    return [field, shape === undefined || isForeign ? value : below(value, shape, policy)] as const;
  });
  return Object.fromEntries(entries) as Each;
}

function below(value: unknown, shape: Shape, policy: PolicyDefinition): unknown {
  if (shape === "quantity" || shape === "condition" || shape === "table") {
    const node = value as FormulaNode | TableNode;
    return normalNode(inner(node, fieldsOf(node.kind), policy), policy);
  }
  if (typeof shape === "string" || has(shape, "choice") || has(shape, "words")) return value;
  if (has(shape, "number")) return numberOf(value as StatedNumber, policy);
  if (has(shape, "ofRows")) return below(value, shape.ofRows, policy);
  if (has(shape, "list")) return (value as readonly unknown[]).map((each) => below(each, shape.list, policy));
  if (has(shape, "orNull")) return value === null ? null : below(value, shape.orNull, policy);
  return has(shape, "optional") ? below(value, shape.optional, policy) : inner(value as object, shape.fields, policy);
}

/** In a normal form every number is text. */
function text(stated: StatedNumber): string {
  if (typeof stated !== "string") throw new Error(`${stated.id} stands where the normal form has its value`);
  return stated;
}

const valueOf = (stated: StatedNumber): Decimal => new Decimal(text(stated));

function normalNode(node: FormulaNode | TableNode, policy: PolicyDefinition): FormulaNode | TableNode {
  switch (node.kind) {
    case "min":
    case "max":
      return node.parts.length === 1 ? { kind: "plus", parts: node.parts } : node;
    case "any":
      return node.parts.length === 1 ? { kind: "all", parts: node.parts } : node;
    case "atLeastOf":
      return node.count === node.parts.length
        ? { kind: "all", parts: node.parts }
        : node.count === 1
        ? { kind: "any", parts: node.parts }
        : node;
    case "roundToPlaces":
      return (exactPlaces(node.quantity, policy) ?? Infinity) <= node.places ? node.quantity : node;
    case "marginal":
      // At its own bound a slice is nothing, whichever band it belongs to.
      return { ...node, tiers: joinedTiers(node), bound: "inclusive-above" };
    case "wholeAmount":
      // From 0 on at one rate, all of it is the only slice, and at 0 itself nothing is paid either way.
      return node.tiers.length === 1 && node.tiers[0]?.from === "0"
        ? normalNode({ ...node, kind: "marginal" }, policy)
        : { ...node, tiers: joinedTiers(node) };
    case "bands":
      return { ...node, bands: node.bands.filter(({ value }, index) => value !== (node.bands[index - 1]?.value ?? node.otherwise)) };
    case "bandsUpTo":
      return { ...node, bands: node.bands.filter(({ value }, index) => value !== (node.bands[index + 1]?.value ?? node.otherwise)) };
    case "curve":
      return normalCurve(node);
    case "lookup":
      return {
        ...node,
        table: readOf(node.table, placesRead(node.quantity, node, policy), node.unit === "money" ? policy.currency.places : 2),
      };
    default:
      return node;
  }
}

type Tiers = Extract<FormulaNode, { readonly kind: "marginal" | "wholeAmount" }>;

/** A tier at the rate of the one below it is none; under the first, nothing is paid. */
function joinedTiers({ tiers }: Tiers): Tiers["tiers"] {
  return tiers.filter(({ rate }, index) => rate !== (tiers[index - 1]?.rate ?? "0"));
}

/** The most places to which anything can be rounded. */
const mostPlaces = 25;

type Curve = Extract<TableNode, { readonly kind: "curve" }>;

/** Without the points on a straight line between their neighbours: beyond the ends a curve is flat. */
function normalCurve(curve: Curve): Curve {
  const spare = curve.points.findIndex((_, index) => isOnLine(curve.points, index));
  if (spare !== -1) return normalCurve({ ...curve, points: curve.points.filter((_, index) => index !== spare) });
  return curve;
}

/** The most places of what a table is read at; a share of a target may have any. */
function placesRead(
  quantity: QuantityNode,
  { attainmentOf }: { readonly attainmentOf?: QuantityNode },
  policy: PolicyDefinition,
): number | null {
  return attainmentOf === undefined ? exactPlaces(quantity, policy) : null;
}

/** A table for readings of so many places at most: how a curve is rounded does not matter where no point of it has more places. */
function readOf(table: TableNode, places: number | null, usual: number): TableNode {
  if (table.kind !== "curve") return table;
  const most = table.points.reduce((found, point, index) => Math.max(found, pointPlaces(point, table.points[index + 1], places)), 0);
  return most <= (table.places ?? usual) ? { ...table, places: mostPlaces, rounding: "half-up" } : table;
}

/** The most places that a curve has from a point to the next: y0 + (x − x0) × slope; infinitely many where the slope has. */
function pointPlaces(from: Curve["points"][number], to: Curve["points"][number] | undefined, places: number | null): number {
  if (to === undefined) return placesOfText(text(from.y));
  const [rise, run] = [valueOf(to.y).minus(valueOf(from.y)), valueOf(to.x).minus(valueOf(from.x))];
  const slope = Array.from({ length: mostPlaces + 1 }, (_, index) => index).find((index) => isMultipleOf(rise.times(`1e${index}`), run));
  return places === null || slope === undefined
    ? Infinity
    : Math.max(placesOfText(text(from.y)), Math.max(places, placesOfText(text(from.x))) + slope);
}

function isOnLine(points: Curve["points"], index: number): boolean {
  const [left, point, right] = [points[index - 1], points[index], points[index + 1]];
  if (point === undefined || (left === undefined && right === undefined)) return false;
  if (left === undefined || right === undefined) return point.y === (left ?? right)?.y;
  const rise = (from: typeof point, to: typeof point) => valueOf(to.y).minus(valueOf(from.y));
  const run = (from: typeof point, to: typeof point) => valueOf(to.x).minus(valueOf(from.x));
  return rise(left, point).times(run(left, right)).equals(rise(left, right).times(run(left, point)));
}

function normalLine(line: LineDefinition, policy: PolicyDefinition): LineDefinition {
  return (exactPlaces(line.quantity, policy) ?? Infinity) <= policy.currency.places ? { ...line, rounding: "half-up" } : line;
}

function normalGates(set: GatesDefinition): GatesDefinition {
  const { required, ...others } = set;
  return required === set.gates.length ? others : set;
}

function normalScorecard(card: ScorecardDefinition, policy: PolicyDefinition): ScorecardDefinition {
  const { criticalScore, criticalGrade, minimumWeight, from: _, to: __, ...others } = card;
  const { numbers } = indexOf(policy);
  const counting = card.items.filter(({ counts }) => counts !== false);
  const marks = counting.map(({ points }) => mostOf(points, numbers));
  // A mean of points comes to no more than the most of them, and a sum to no more than all of them.
  const most = marks.reduce((best, each) => (card.method === "sum" ? best.plus(each) : isLess(best, each) ? each : best));
  const { from, to } = rangeOf(card, numbers);
  const isNeverReached = card.adjustments.length === 0 && !isLess(to, most);
  const isCritical = counting.some(({ pass }) => pass !== undefined);
  const items = card.items.map(({ pass, ...item }) => ({
    ...item,
    points: readOf(item.points, placesRead(item.metric, item, policy), 2),
    ...(pass === undefined ? {} : { pass: reached(text(pass), valuesOf(item.points)) }),
  }));
  const isCounted = minimumWeight !== undefined && counting.length <= mostItems;
  const weights = counting.map((item) => weightOf(card, item, numbers) ?? zero);
  const least = isCounted ? reached(text(minimumWeight), sumsOf(weights)) : minimumWeight;
  return {
    ...others,
    ...(least === undefined ? {} : { minimumWeight: least }),
    items,
    weights: "hundred",
    from: exactText(from),
    to: exactText(isNeverReached ? most : to),
    ...(isCritical && criticalScore !== undefined && !from.equals(text(criticalScore)) ? { criticalScore } : {}),
    ...(isCritical && criticalGrade !== undefined ? { criticalGrade } : {}),
  };
}

/** With more items there are too many sums of weights. */
const mostItems = 10;

/**
 * What a bound comes to among figures that alone can be compared with it: the least that reaches it; any that none reaches is like another.
 */
function reached(bound: string, figures: readonly Decimal[] | null): string {
  if (figures === null) return bound;
  const [first, ...others] = figures.filter((figure) => !isLess(figure, new Decimal(bound)));
  return first === undefined ? "none" : exactText(others.reduce((least, each) => (isLess(each, least) ? each : least), first));
}

/** The values of a table of steps; null for a curve, which has all those between. */
function valuesOf(table: TableNode): readonly Decimal[] | null {
  if (table.kind === "curve") return null;
  const values = table.bands.map(({ value }) => value);
  return (table.otherwise === null ? values : [table.otherwise, ...values]).map(valueOf);
}

/** What the weights of some of the items, at least one, can sum to. */
function sumsOf(weights: readonly Decimal[]): readonly Decimal[] {
  const sums: Decimal[] = [];
  for (const weight of weights) for (const each of [new Decimal(0), ...sums]) sums.push(each.plus(weight));
  return sums;
}

function normalContest(contest: ContestDefinition): ContestDefinition {
  const factors = contest.factors.map(({ weight, ...factor }) => ({
    ...factor,
    ...(weight === undefined || weight === "1" ? {} : { weight }),
    prizes: withoutLastZeros(factor.prizes),
  }));
  const { overall, ...others } = contest;
  const standing = overall === undefined
    ? null
    : { by: overall.by, points: overall.by === "ranks" ? [] : withoutLastZeros(overall.points), prizes: withoutLastZeros(overall.prizes) };
  const prizes = [...factors.flatMap((factor) => factor.prizes), ...(standing?.prizes ?? [])];
  return {
    ...others,
    factors,
    ...(standing === null ? {} : { overall: standing }),
    ...(prizes.length === 0 ? { ties: "split" } : {}),
    // No prize is under zero, where these would differ.
    ...(prizes.length === 0 || contest.ties === "each" || contest.prizeRounding === "floor" ? { prizeRounding: "down" } : {}),
    ...(prizes.length > 0 && contest.prizeRounding === "ceiling" ? { prizeRounding: "up" } : {}),
  };
}

/** Who is beyond the list gets nothing. */
function withoutLastZeros(amounts: readonly StatedNumber[]): readonly StatedNumber[] {
  return amounts.at(-1) === "0" ? withoutLastZeros(amounts.slice(0, -1)) : amounts;
}
