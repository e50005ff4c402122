import fc from "fast-check";
import type {
  ConditionNode,
  ContestDefinition,
  GatesDefinition,
  LineDefinition,
  MetricDefinition,
  ParameterDefinition,
  PolicyDefinition,
  QuantityNode,
  RoundingMode,
  ScorecardDefinition,
  TableNode,
  Unit,
} from "../../src/index.js";

type Draw = fc.GeneratorValue;

const units: readonly Unit[] = ["money", "ratio", "count", "points", "seconds", "minutes", "hours", "days"];
const roundings: readonly RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"];
const bounds = ["inclusive-above", "inclusive-below"] as const;

/** What is there to refer to while a formula is drawn: only what came before it, so that nothing refers to itself. */
interface Known {
  readonly policy: string;
  readonly gates: readonly GatesDefinition[];
  readonly scorecards: readonly ScorecardDefinition[];
  readonly contests: readonly ContestDefinition[];
}

const metricsOf = (draw: Draw): readonly MetricDefinition[] =>
  units.flatMap((unit) =>
    (["person", "team"] as const).map((scope) => ({
      id: `${scope} ${unit}`,
      unit,
      scope,
      ...maybe(draw, "places", () => draw(fc.constantFrom, ...([0, 4, "any"] as const))),
      ...labelOf(draw),
    })),
  );

const parametersOf = (draw: Draw): readonly ParameterDefinition[] =>
  units.map((unit, index) => ({
    id: `约定 ${unit}`,
    unit,
    value: decimal(draw),
    per: (["policy", "person", "team"] as const)[index % 3] ?? "policy",
    ...maybe(draw, "source", () => "bonus rules of 2026, section 4"),
    ...labelOf(draw),
  }));

function maybe<Field extends string, Value>(draw: Draw, field: Field, value: () => Value): { readonly [F in Field]?: Value } {
  return (draw(fc.boolean) ? { [field]: value() } : {}) as { readonly [F in Field]?: Value };
}

const labelOf = (draw: Draw) => maybe(draw, "label", () => draw(fc.constantFrom, { en: "pay" }, { zh: "绩效" }, { en: "a “label”\n", zh: "标签 \u{1f9ee}" }, {}));
const decimal = (draw: Draw): string => draw(fc.constantFrom, "0", "1", "0.5", "-3", "100", "0.003", "1250.75", "99999999999999");
const rounding = (draw: Draw): RoundingMode => draw(fc.constantFrom, ...roundings);
const places = (draw: Draw): number => draw(fc.integer, { min: 0, max: 6 });
const several = <Item>(draw: Draw, item: (index: number) => Item): Item[] => Array.from({ length: draw(fc.integer, { min: 1, max: 3 }) }, (_, index) => item(index));
const rising = (draw: Draw): string[] => several(draw, (index) => `${index * 10 - 5}.25`);
const any = <Item>(draw: Draw, items: readonly Item[]): Item => draw(fc.constantFrom, ...items);

function table(draw: Draw): TableNode {
  const bounds = rising(draw);
  switch (any(draw, ["curve", "bands", "bandsUpTo"] as const)) {
    case "curve":
      return { kind: "curve", points: bounds.map((x) => ({ x, y: decimal(draw) })), places: places(draw), rounding: rounding(draw) };
    case "bands":
      return { kind: "bands", bands: bounds.map((from) => ({ from, value: decimal(draw) })), otherwise: decimal(draw) };
    case "bandsUpTo":
      return { kind: "bandsUpTo", bands: bounds.map((upTo) => ({ upTo, value: decimal(draw) })), otherwise: decimal(draw) };
  }
}

/** A metric, a parameter, or a plain number, which takes any unit. */
function leaf(draw: Draw, unit: Unit): QuantityNode {
  switch (any(draw, ["constant", "metric", "team", "parameter"] as const)) {
    case "constant":
      return { kind: "constant", value: decimal(draw) };
    case "metric":
      return { kind: "metric", id: `person ${unit}` };
    case "team":
      return { kind: "metric", id: `team ${unit}` };
    case "parameter":
      return { kind: "parameter", id: `约定 ${unit}` };
  }
}

/** A quantity of a unit. `inLine`: where gates may void and hold. Each branch is a kind that can have the unit. */
function quantity(draw: Draw, unit: Unit, depth: number, inLine: boolean, known: Known): QuantityNode {
  if (depth === 0) return leaf(draw, unit);
  const same = (where = inLine) => quantity(draw, unit, depth - 1, where, known);
  const of = (other: Unit) => quantity(draw, other, depth - 1, false, known);
  const under = () => maybe(draw, "under", () => known.policy);
  const card = () => any(draw, known.scorecards);
  const kinds: (() => QuantityNode)[] = [
    () => leaf(draw, unit),
    () => ({ kind: any(draw, ["plus", "min", "max"] as const), parts: several(draw, () => same()) }),
    () => ({ kind: "minus", left: same(), right: same() }),
    () => ({ kind: "times", left: { kind: "constant", value: decimal(draw) }, right: { kind: "metric", id: `person ${unit}` } }),
    () => ({ kind: "times", left: { kind: "parameter", id: "约定 ratio" }, right: { kind: "metric", id: `team ${unit}` } }),
    () => ({ kind: "ratio", left: of("money"), right: of("count"), places: places(draw), rounding: rounding(draw), unit }),
    () => ({ kind: "roundToPlaces", quantity: same(), places: places(draw), rounding: rounding(draw) }),
    () => ({ kind: "roundToMultiple", quantity: same(), multiple: any(draw, ["0.05", "7", "100"]), rounding: rounding(draw) }),
    () => ({ kind: "when", condition: condition(draw, depth - 1, known), met: same(), unmet: same() }),
    () => ({ kind: "orElse", quantity: same(), fallback: same() }),
    () => ({ kind: "prorate", quantity: same(), worked: of("days"), whole: of("days"), ...maybe(draw, "places", () => places(draw)), rounding: rounding(draw) }),
    () => ({ kind: "lookup", quantity: of("points"), table: table(draw), unit }),
    () => ({
      kind: any(draw, ["marginal", "wholeAmount"] as const),
      quantity: same(false),
      tiers: rising(draw).map((from) => ({ from, rate: decimal(draw) })),
      ...maybe(draw, "attainmentOf", () => same(false)),
      bound: any(draw, bounds),
    }),
    () => ({ kind: "teamSum", quantity: same(false), ...under() }),
    () => ({ kind: "teamMean", quantity: same(false), places: places(draw), rounding: rounding(draw), ...under() }),
  ];
  if (inLine && known.gates.length > 0) {
    kinds.push(() => ({ kind: any(draw, ["voidedBy", "heldBy"] as const), gates: any(draw, known.gates).id, quantity: same() }));
  }
  if (known.scorecards.length > 0) {
    kinds.push(() => {
      const { id, grades } = card();
      const values = grades.map(({ grade }) => ({ grade, quantity: same() }));
      return { kind: "byGrade", scorecard: id, values, ...maybe(draw, "unit", () => unit) };
    });
    if (unit === "points") kinds.push(() => ({ kind: "scoreOf", scorecard: card().id }));
  }
  if (unit === "money") {
    kinds.push(() => ({ kind: "perUnit", quantity: of("count"), price: of("money") }));
    kinds.push(() => ({ kind: "shareOf", pool: { kind: "metric", id: "team money" }, by: of("hours"), ...under() }));
  }
  if ((unit === "money" || unit === "count") && known.contests.length > 0) {
    kinds.push(() => {
      const { id, factors, overall } = any(draw, known.contests);
      const factor = overall === undefined || draw(fc.boolean) ? { factor: any(draw, factors).name } : {};
      return { kind: unit === "money" ? "prizeOf" : "rankOf", contest: id, ...factor };
    });
  }
  return any(draw, kinds)();
}

function condition(draw: Draw, depth: number, known: Known): ConditionNode {
  const unit = any(draw, units);
  const of = () => quantity(draw, unit, Math.max(0, depth - 1), false, known);
  const comparison = (): ConditionNode =>
    draw(fc.boolean)
      ? { kind: any(draw, ["atLeast", "atMost", "moreThan", "lessThan", "equals"] as const), left: of(), right: of() }
      : { kind: "between", quantity: of(), low: of(), high: of() };
  if (depth <= 0) return comparison();
  const parts = () => several(draw, () => condition(draw, depth - 1, known));
  const kinds: (() => ConditionNode)[] = [
    comparison,
    () => ({ kind: any(draw, ["all", "any"] as const), parts: parts() }),
    () => ({ kind: "not", part: condition(draw, depth - 1, known) }),
    () => {
      const of = parts();
      return { kind: "atLeastOf", count: draw(fc.integer, { min: 1, max: of.length }), parts: of };
    },
  ];
  if (known.gates.length > 0) kinds.push(() => ({ kind: "passed", gates: any(draw, known.gates).id }));
  if (known.scorecards.length > 0) {
    kinds.push(() => {
      const { id, grades } = any(draw, known.scorecards);
      return { kind: "gradeIn", scorecard: id, grades: grades.slice(0, 1).map(({ grade }) => grade) };
    });
  }
  return any(draw, kinds)();
}

function gateSet(draw: Draw, id: string, known: Known): GatesDefinition {
  const gates = several(draw, (index) => ({
    name: `${id} ${"abc"[index]}`,
    condition: condition(draw, 2, known),
    notApplicable: any(draw, ["fail", "pass"] as const),
    ...labelOf(draw),
  }));
  return { id, gates, ...maybe(draw, "required", () => draw(fc.integer, { min: 1, max: gates.length })), ...labelOf(draw) };
}

function scorecard(draw: Draw, id: string, known: Known): ScorecardDefinition {
  const weights = any(draw, [["100"], ["60", "40"], ["33.4", "33.3", "33.3"]]);
  return {
    id,
    items: weights.map((weight, index) => ({
      name: `item ${"abc"[index]}`,
      metric: quantity(draw, any(draw, units), 1, false, known),
      weight,
      points: table(draw),
      ...maybe(draw, "pass", () => decimal(draw)),
      ...labelOf(draw),
    })),
    weights: any(draw, ["hundred", "relative"] as const),
    notApplicable: any(draw, ["redistribute", "zero", "full"] as const),
    ...maybe(draw, "minimumWeight", () => "50"),
    adjustments: draw(fc.boolean) ? [] : [{ name: "praise", points: quantity(draw, "points", 1, false, known), ...labelOf(draw) }],
    places: places(draw),
    from: "0",
    to: "100",
    ...maybe(draw, "criticalScore", () => "59"),
    grades: [{ grade: "A", from: "90", ...labelOf(draw) }, { grade: "B", from: "0" }],
    ...labelOf(draw),
  };
}

function contest(draw: Draw, id: string, known: Known): ContestDefinition {
  const order = () => any(draw, ["highest", "lowest"] as const);
  const prizes = () => (draw(fc.boolean) ? [] : ["300", "200.5", "0"]);
  return {
    id,
    factors: several(draw, (index) => ({
      name: `factor ${"abc"[index]}`,
      quantity: quantity(draw, any(draw, units), 1, false, known),
      order: order(),
      prizes: prizes(),
      ...labelOf(draw),
    })),
    within: any(draw, ["team", "policy"] as const),
    ...maybe(draw, "eligible", () => condition(draw, 1, known)),
    minimumEntrants: draw(fc.integer, { min: 1, max: 3 }),
    method: any(draw, ["competition", "dense"] as const),
    tieBreakers: draw(fc.boolean) ? [] : [{ quantity: quantity(draw, "count", 1, false, known), order: order() }],
    ties: any(draw, ["split", "each"] as const),
    prizeRounding: rounding(draw),
    ...maybe(draw, "overall", () => (draw(fc.boolean) ? { by: "ranks" as const, points: [], prizes: prizes() } : { by: "points" as const, points: ["3", "1"], prizes: prizes() })),
    onFault: any(draw, ["pending", "without"] as const),
    ...labelOf(draw),
  };
}

function policyOf(draw: Draw): PolicyDefinition {
  const policy = any(draw, ["shop", "客服", "a.b"]);
  const nothing: Known = { policy, gates: [], scorecards: [], contests: [] };
  const first = { ...nothing, gates: [gateSet(draw, "first", nothing)] };
  const second = { ...first, scorecards: [scorecard(draw, "service", first)] };
  const third = { ...second, contests: [contest(draw, "pk", second)] };
  const known = { ...third, gates: [...third.gates, gateSet(draw, "last", third)] };
  const pay = several(draw, (index): LineDefinition => ({
    name: ["base", "提成", "bonus"][index] ?? "",
    quantity: quantity(draw, "money", 3, true, known),
    rounding: rounding(draw),
    ...labelOf(draw),
  }));
  const amount = () => quantity(draw, "money", 1, false, known);
  return {
    kind: "policy",
    format: 1,
    id: policy,
    version: "2026-11",
    ...maybe(draw, "effectiveFrom", () => "2026-11-01"),
    ...maybe(draw, "effectiveTo", () => "2028-02-29"),
    currency: any(draw, [{ code: "CNY", places: 2 }, { code: "JPY", places: 0 }, { code: "points", places: 3 }]),
    ...labelOf(draw),
    metrics: metricsOf(draw),
    parameters: parametersOf(draw),
    gates: known.gates,
    scorecards: known.scorecards,
    contests: known.contests,
    pay,
    protected: pay.slice(0, draw(fc.integer, { min: 0, max: 1 })).map(({ name }) => name),
    ...maybe(draw, "cap", amount),
    ...maybe(draw, "floor", amount),
    ...maybe(draw, "draw", amount),
  };
}

/** Valid policies as data, drawn over all kinds of nodes, each unit where it may stand. */
export const policyDocuments: fc.Arbitrary<PolicyDefinition> = fc.gen().map(policyOf);

const readings = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(0, 1, "2.5", "1250.75", 31, "-3", "100"), weight: 12 },
  { arbitrary: fc.constantFrom<unknown>(null, undefined, "n/a", "0.12345"), weight: 1 },
);

function rowsOf(draw: Draw, scope: "person" | "team"): Readonly<Record<string, unknown>> {
  return Object.fromEntries(units.map((unit) => [`${scope} ${unit}`, draw(() => readings)]));
}

/** Periods of these policies: two teams, people with a row or two, what is missing and what cannot be read among the readings. */
export const policyPeriods = fc.gen().map((draw) => ({
  period: "2026-11",
  teams: ["east", "west"].map((id) => ({ id, ...rowsOf(draw, "team"), "约定 count": 5 })),
  people: ["li", "wang", "wang", "zhao", "chen"].map((person, index) => ({
    id: `${person} ${index}`,
    person,
    team: any(draw, ["east", "west"]),
    ...rowsOf(draw, "person"),
    ...(index === 0 ? { "约定 ratio": "0.25" } : {}),
  })),
}));
