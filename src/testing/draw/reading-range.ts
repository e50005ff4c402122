import {
  Decimal,
  exactText,
  greater,
  isMultipleOf,
  lesser,
  parseDecimal,
  roundToMultiple,
  zero,
  type DecimalInput,
} from "../../decimal/index.js";
import { expectedRangeWithReading, faultOf, isNotEmpty, jixiaoError, say, type Fault } from "../../error/index.js";
import { walk, walkFields, type FormulaNode, type MetricDefinition, type Unit } from "../../formula/index.js";
import { policyFields, type PolicyDefinition } from "../../policy/index.js";
import { thresholds } from "../../analysis/index.js";
import { significant } from "./significant.js";

/** From where to where a reading is drawn, both included. */
export type DrawnRange = readonly [low: DecimalInput, high: DecimalInput];

/** What a reading may be: a whole number of steps above `low`, up to `high`. */
export interface ReadingRange {
  readonly id: string;
  readonly low: Decimal;
  readonly high: Decimal;
  /** The least by which two readings differ: a cent, a case, a tenth of a second. */
  readonly step: Decimal;
  /** Readings at which something may change, and one step beside them. */
  readonly edges: readonly string[];
  /** Whether a reading may have more decimals than the step. */
  readonly isFine: boolean;
  readonly mayBeNull: boolean;
}

/** How high a reading goes where the policy compares it with nothing. */
const usualHigh: { readonly [U in Unit]: number } = {
  money: 200_000,
  ratio: 1,
  count: 1000,
  points: 10,
  seconds: 600,
  minutes: 600,
  hours: 100,
  days: 31,
};

const usualPlaces: { readonly [U in Unit]: number } = {
  money: 2,
  ratio: 4,
  count: 0,
  points: 2,
  seconds: 1,
  minutes: 1,
  hours: 1,
  days: 1,
};

/** What rating scales go up to. */
const scales: Readonly<Partial<Record<Unit, readonly number[]>>> = { ratio: [1], points: [5, 10, 100] };

/**
 * The ranges of a policy's metrics, and of the parameters that rows may override.
 *
 * @throws {JixiaoError} where no reading of a metric lies in the range that is stated for it.
 */
export function readingRanges(
  policies: readonly PolicyDefinition[],
  stated: Readonly<Record<string, DrawnRange | undefined>> = {},
  notApplicable?: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, ReadingRange>> {
  const all = policies.map((policy) => [policy.id, rangesOf(policy, stated, new Set(notApplicable ?? mayBeNull(policy)))] as const);
  const faults = all.flatMap(([, ranges]) =>
    [...ranges.values()].filter(({ low, high }) => low.greaterThan(high)).map((range) => noReading(range, stated[range.id]))
  );
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return new Map(all);
}

function noReading({ id, low, high, step }: ReadingRange, stated: DrawnRange | undefined): Fault {
  return faultOf(
    "invalid_choice",
    ["ranges", id],
    `[${(stated?.map(read) ?? [low, high]).map(exactText).join(", ")}]`,
    say(expectedRangeWithReading, { step: exactText(step) }),
  );
}

function rangesOf(
  policy: PolicyDefinition,
  stated: Readonly<Record<string, DrawnRange | undefined>>,
  nullable: ReadonlySet<string>,
): ReadonlyMap<string, ReadingRange> {
  const bounds = directBounds(policy);
  const signed = readBy(policy, adjustments);
  const metrics = policy.metrics.map((metric) => {
    const direct = bounds.get(metric.id) ?? [];
    const isCounted = metric.unit === "count" || metric.unit === "money";
    const most = metric.places === "any" || metric.places === undefined
      ? (metric.unit === "money" ? policy.currency.places : usualPlaces[metric.unit])
      : metric.places;
    const isFine = metric.places === "any" || (metric.places === undefined && !isCounted);
    const places = isFine ? mostPlacesOf(direct, most) : most;
    const least = direct.reduce((found, bound) => lesser(found, bound.times(2)), new Decimal(signed.has(metric.id) ? -10 : 0));
    const low = greater(least, mostReadable.negated());
    const drawn = plausibleRange(stated[metric.id], [low, highOf(metric, direct)], metric);
    return rangeOf(metric.id, drawn, places, isFine, direct, nullable.has(metric.id));
  });
  const parameters = policy.parameters.flatMap(({ id, unit, value, per }) => {
    if (per === "policy") return [];
    const usual = new Decimal(value);
    const places = Math.max(usual.decimalPlaces(), unit === "money" ? policy.currency.places : usualPlaces[unit]);
    const range = ends(stated[id]) ?? [lesser(zero, usual.times(2)), greater(usual.times(2), new Decimal(1))];
    return [rangeOf(id, range, places, true, [usual], false)];
  });
  return new Map([...metrics, ...parameters].map((range) => [range.id, range]));
}

/** Nothing that the metric's range leaves out is drawn; of what it leaves open, what is stated, or usual. */
function plausibleRange(stated: DrawnRange | undefined, usual: Ends, { unit, range }: MetricDefinition): Ends {
  const [from = null, to = null] = range ?? [];
  const asked = ends(stated);
  if (asked !== null) {
    const [low, high] = asked;
    return [from === null ? low : greater(low, new Decimal(from)), to === null ? high : lesser(high, new Decimal(to))];
  }
  const [low, high] = usual;
  const least = from !== null ? new Decimal(from) : to === null || low.lessThanOrEqualTo(to) ? low : new Decimal(to).minus(usualHigh[unit]);
  return [least, to !== null ? new Decimal(to) : (high.greaterThan(least) ? high : least.plus(usualHigh[unit]))];
}

function rangeOf(
  id: string,
  range: Ends,
  places: number,
  isFine: boolean,
  bounds: readonly Decimal[],
  nullable: boolean,
): ReadingRange {
  const step = new Decimal(1, isFine ? mostPlacesOf(range, places) : places);
  // A range that was stated may begin and end between two readings.
  const [low, high] = [roundToMultiple(range[0], step, "ceiling"), roundToMultiple(range[1], step, "floor")];
  const edges = bounds.flatMap((bound) => Object.values(stepsBeside(bound, { step, isFine })).filter((edge) => edge !== null));
  const within = edges.filter((edge) => edge.greaterThanOrEqualTo(low) && edge.lessThanOrEqualTo(high));
  return { id, low, high, step, edges: [...new Set(within.map(exactText))], isFine, mayBeNull: nullable };
}

/** The readings one step beside a bound; `at` is null where no reading can be the bound. */
export function stepsBeside(
  bound: Decimal,
  { step, isFine }: Pick<ReadingRange, "step" | "isFine">,
): { readonly at: Decimal | null; readonly under: Decimal; readonly over: Decimal } {
  if (isFine || isMultipleOf(bound, step)) return { at: bound, under: bound.minus(step), over: bound.plus(step) };
  return { at: null, under: roundToMultiple(bound, step, "floor"), over: roundToMultiple(bound, step, "ceiling") };
}

/** What was checked before. */
function mostPlacesOf(numbers: readonly Decimal[], least: number): number {
  return numbers.reduce((most, each) => Math.max(most, each.decimalPlaces()), least);
}

type Ends = readonly [low: Decimal, high: Decimal];

function ends(stated: DrawnRange | undefined): Ends | null {
  return stated === undefined ? null : [read(stated[0]), read(stated[1])];
}

function read(end: DecimalInput): Decimal {
  const value = parseDecimal(end);
  if (typeof value === "string") throw new Error("a range was let through that cannot be read");
  return value;
}

const mostReadable = new Decimal("999999999999999");

function highOf({ unit }: MetricDefinition, bounds: readonly Decimal[]): Decimal {
  if (bounds.length === 0) return new Decimal(usualHigh[unit]);
  const most = bounds.reduce((found, bound) => greater(found, bound), zero);
  const scale = scales[unit]?.find((end) => most.lessThanOrEqualTo(end));
  if (scale !== undefined) return new Decimal(scale);
  // A low bound does not make what is measured small: whoever may miss two days may miss twenty.
  return lesser(greater(significant(most.times("1.5"), 1, "up"), new Decimal(usualHigh[unit])), mostReadable);
}

/** The constants with which the policy compares a reading as it is. */
function directBounds(policy: PolicyDefinition): ReadonlyMap<string, readonly Decimal[]> {
  const parameters = new Map(policy.parameters.map(({ id, value }) => [id, value]));
  const bounds = new Map<string, Decimal[]>();
  for (const { quantity, bound } of thresholds(policy)) {
    const [one, other] = quantity.kind === "metric" ? [quantity, bound] : [bound, quantity];
    const value = other.kind === "constant" ? other.value : other.kind === "parameter" ? parameters.get(other.id) : undefined;
    if (one.kind !== "metric" || value === undefined) continue;
    bounds.set(one.id, [...(bounds.get(one.id) ?? []), new Decimal(value)]);
  }
  return bounds;
}

/** The readings whose absence the policy provides for: in gates, cards, contests and ratios, and where something stands in their place. */
function mayBeNull(policy: PolicyDefinition): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (node: FormulaNode) => {
    if (node.kind === "metric") found.add(node.id);
  };
  for (const field of ["gates", "scorecards", "contests"] as const) walkFields(policy, { [field]: policyFields[field] }, take);
  walkFields(policy, policyFields, (node) => {
    if (node.kind === "orElse") walk(node.quantity, take);
    if (node.kind === "ratio") walk(node, take);
  });
  return found;
}

const adjustments = { scorecards: { list: { fields: { adjustments: { list: { fields: { points: "quantity" } } } } } } } as const;

/** The metrics that are read in some of a policy's fields. */
function readBy(policy: PolicyDefinition, fields: typeof adjustments): ReadonlySet<string> {
  const found = new Set<string>();
  walkFields(policy, fields, (node) => {
    if (node.kind === "metric") found.add(node.id);
  });
  return found;
}
