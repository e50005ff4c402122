import { has } from "../../error/index.js";
import type { ContestDefinition } from "../../contest/index.js";
import {
  kindsAt,
  metricFields,
  type ConditionNode,
  type QuantityNode,
  type StatedNumber,
  type TableNode,
  type Unit,
} from "../../formula/index.js";
import type { GatesDefinition } from "../../gate/index.js";
import type { ScorecardDefinition } from "../../scorecard/index.js";
import { decimal, hasSome, isDrawn, maybe, oneOf, places, rising, rounding, several, type Draw, type NotEmpty } from "./draw.js";
import { drawNode, type PartsDrawn } from "./draw-node.js";

/** What there is to refer to while a formula is drawn: only what came before it, so that nothing refers to itself. */
export interface Known {
  readonly policy: string;
  readonly gates: readonly GatesDefinition[];
  readonly scorecards: readonly ScorecardDefinition[];
  readonly contests: readonly ContestDefinition[];
  /** The pay lines before, which a line may read; none where no line may be read. */
  readonly lines: readonly string[];
  /** The ids of the metrics and parameters that formulas were given, which the policy must list. */
  readonly used: Set<string>;
}

type Drawn<Node> = () => Node;

/** Two of each scope and unit, so that one can be taken for the other. */
export const metricIds = (scope: "person" | "team", unit: Unit): NotEmpty<string> => [`${scope} ${unit}`, `another ${scope} ${unit}`];
export const parameterId = (unit: Unit): string => `约定 ${unit}`;
/** A parameter that may stand for a number: its value is above every other bound that is drawn. */
export const numberId = (unit: Unit): string => `数 ${unit}`;
export const numberValue = "100";
export const drawUnit = (draw: Draw): Unit => oneOf(draw, ["money", ...metricFields.unit.choice.filter((unit) => unit !== "money")]);

/** A number that the policy states: as text, or by a parameter. */
export function drawNumber(draw: Draw, unit: Unit, { used }: Pick<Known, "used">, text: () => string = () => decimal(draw)): StatedNumber {
  if (draw(8) < 7) return text();
  used.add(numberId(unit));
  return { kind: "parameter", id: numberId(unit) };
}

/** Bounds that rise, of which the last may be a parameter. */
function bounds(draw: Draw, unit: Unit, known: Known): NotEmpty<StatedNumber> {
  const [first, ...rest] = rising(draw).map((bound, index, { length }) =>
    index < length - 1 ? bound : drawNumber(draw, unit, known, () => bound)
  );
  return [first ?? "0", ...rest];
}

/** A table from one unit to another: that of its values where they have none is points. */
export function drawTable(draw: Draw, from: Unit, to: Unit, known: Known): TableNode {
  const found = bounds(draw, from, known);
  const value = () => drawNumber(draw, to, known);
  const otherwise = () => (isDrawn(draw) ? null : value());
  switch (oneOf(draw, ["bands", "bandsUpTo", "curve"])) {
    case "bands":
      return { kind: "bands", bands: found.map((bound) => ({ from: bound, value: value() })), otherwise: otherwise() };
    case "bandsUpTo":
      return { kind: "bandsUpTo", bands: found.map((upTo) => ({ upTo, value: value() })), otherwise: otherwise() };
    case "curve":
      return {
        kind: "curve",
        points: found.map((x) => ({ x, y: value() })),
        ...maybe(draw, () => ({ places: places(draw) })),
        rounding: rounding(draw),
      };
  }
}

function metric(draw: Draw, scope: "person" | "team", unit: Unit, { used }: Known): QuantityNode {
  const id = oneOf(draw, metricIds(scope, unit));
  used.add(id);
  return { kind: "metric", id };
}

function parameter(unit: Unit, { used }: Known): QuantityNode {
  const id = parameterId(unit);
  used.add(id);
  return { kind: "parameter", id };
}

/** A plain number, which takes any unit, a metric or a parameter. */
function leaf(draw: Draw, unit: Unit, known: Known): QuantityNode {
  switch (oneOf(draw, ["constant", "person", "team", "parameter"])) {
    case "constant":
      return { kind: "constant", value: decimal(draw), ...maybe(draw, () => ({ unit })) };
    case "person":
      return metric(draw, "person", unit, known);
    case "team":
      return metric(draw, "team", unit, known);
    case "parameter":
      return parameter(unit, known);
  }
}

/** A quantity of a unit, at most `depth` nodes above its leaves. `inLine`: where gates may void and hold. */
export function drawQuantity(draw: Draw, unit: Unit, depth: number, inLine: boolean, known: Known): QuantityNode {
  if (depth <= 0) return leaf(draw, unit, known);
  const same = (where = inLine) => drawQuantity(draw, unit, depth - 1, where, known);
  const of = (other: Unit) => drawQuantity(draw, other, depth - 1, false, known);
  const under = () => maybe(draw, () => ({ under: known.policy }));
  const references = [...gated(draw, known, same, inLine), ...graded(draw, unit, known, same), ...placed(draw, unit, known)];
  const kinds: NotEmpty<Drawn<QuantityNode>> = [
    () => leaf(draw, unit, known),
    () => ({ kind: oneOf(draw, ["plus", "min", "max"]), parts: several(draw, () => same()) }),
    () => ({ kind: "minus", left: same(), right: same() }),
    () => ({ kind: "times", left: { kind: "constant", value: decimal(draw) }, right: metric(draw, "person", unit, known) }),
    () => ({ kind: "times", left: parameter("ratio", known), right: metric(draw, "team", unit, known) }),
    () => ({ kind: "ratio", left: of("money"), right: of("count"), places: places(draw), rounding: rounding(draw), unit }),
    () => ({ kind: "roundToPlaces", quantity: same(), places: places(draw), rounding: rounding(draw) }),
    () => ({
      kind: "roundToMultiple",
      quantity: same(),
      multiple: drawNumber(draw, unit, known, () => oneOf(draw, ["100", "0.05", "7"])),
      rounding: rounding(draw),
    }),
    () => ({ kind: "when", condition: drawCondition(draw, depth - 1, known), met: same(), unmet: same() }),
    () => ({ kind: "orElse", quantity: same(), fallback: same() }),
    () => ({
      kind: "prorate",
      quantity: same(),
      worked: of("days"),
      whole: of("days"),
      ...maybe(draw, () => ({ places: places(draw) })),
      rounding: rounding(draw),
    }),
    () => {
      const stated = maybe(draw, () => ({ unit }));
      const target = maybe(draw, () => ({ attainmentOf: of("points") }));
      const table = drawTable(draw, has(target, "attainmentOf") ? "ratio" : "points", has(stated, "unit") ? unit : "points", known);
      return { kind: "lookup", quantity: of("points"), table, ...target, ...stated };
    },
    () => {
      const target = maybe(draw, () => ({ attainmentOf: same(false) }));
      return {
        kind: oneOf(draw, ["marginal", "wholeAmount"]),
        quantity: same(false),
        tiers: bounds(draw, has(target, "attainmentOf") ? "ratio" : unit, known)
          .map((from) => ({ from, rate: drawNumber(draw, "ratio", known) })),
        ...target,
        bound: oneOf(draw, ["inclusive-above", "inclusive-below"]),
      };
    },
    () => ({ kind: "teamSum", quantity: same(false), ...under() }),
    () => ({ kind: "teamMean", quantity: same(false), places: places(draw), rounding: rounding(draw), ...under() }),
    ...(unit === "money"
      ? ([
        () => ({ kind: "perUnit", quantity: of("count"), price: of("money") }),
        () => ({ kind: "shareOf", pool: drawPool(draw, known), by: of("hours"), ...under() }),
      ] satisfies Drawn<QuantityNode>[])
      : []),
    // Often, since what they refer to is not always there.
    ...references,
    ...references,
    ...references,
    ...others(draw, unit, depth, known),
  ];
  return oneOf(draw, kinds)();
}

/** What teams are compared by: the same for the whole team. */
export function drawOfTeam(draw: Draw, unit: Unit, known: Known): QuantityNode {
  const inRows = () => drawQuantity(draw, unit, 1, false, known);
  return oneOf<NotEmpty<Drawn<QuantityNode>>>(draw, [
    () => metric(draw, "team", unit, known),
    () => ({ kind: "plus", parts: [metric(draw, "team", unit, known), { kind: "teamSum", quantity: inRows() }] }),
    () => ({ kind: oneOf(draw, ["teamSum", "teamMin", "teamMax"]), quantity: inRows(), ...maybe(draw, () => ({ under: known.policy })) }),
  ])();
}

export function drawConditionOfTeam(draw: Draw, known: Known): ConditionNode {
  const unit = drawUnit(draw);
  return {
    kind: oneOf(draw, ["atLeast", "atMost"]),
    left: drawOfTeam(draw, unit, known),
    right: { kind: "constant", value: decimal(draw) },
  };
}

/** An amount that is the same for the whole team: its reading, or what it won among teams. */
function drawPool(draw: Draw, known: Known): QuantityNode {
  const contests = known.contests.filter(({ entrants }) => entrants === "teams");
  return hasSome(contests) && isDrawn(draw)
    ? { kind: "prizeOf", contest: oneOf(draw, contests).id }
    : metric(draw, "team", "money", known);
}

/** The kinds that are drawn above, so that what they are drawn from makes sense together. */
const drawnByHand: ReadonlySet<string> = new Set<QuantityNode["kind"]>([
  "constant",
  "metric",
  "parameter",
  "plus",
  "min",
  "max",
  "minus",
  "times",
  "perUnit",
  "ratio",
  "roundToPlaces",
  "roundToMultiple",
  "when",
  "orElse",
  "prorate",
  "voidedBy",
  "heldBy",
  "lookup",
  "marginal",
  "wholeAmount",
  "teamSum",
  "teamMean",
  "shareOf",
  "scoreOf",
  "byGrade",
  "rankOf",
  "prizeOf",
]);

/** Every other kind of the grammar, by what its row says. */
function others(draw: Draw, unit: Unit, depth: number, known: Known): readonly Drawn<QuantityNode>[] {
  const ids = { gates: known.gates, scorecard: known.scorecards, contest: known.contests, line: known.lines.map((id) => ({ id })) };
  const parts: PartsDrawn = {
    quantity: (of) => drawQuantity(draw, of, depth - 1, false, known),
    condition: () => drawCondition(draw, depth - 1, known),
    table: () => drawTable(draw, "points", "points", known),
    id: (list) => ids[list].at(-1)?.id ?? null,
    policy: known.policy,
  };
  return Object.entries(kindsAt.quantity).flatMap(([kind, row]) =>
    drawnByHand.has(kind) ? [] : [() => drawNode(draw, kind, row, unit, parts) ?? leaf(draw, unit, known)]
  );
}

function gated(draw: Draw, { gates }: Known, same: Drawn<QuantityNode>, inLine: boolean): readonly Drawn<QuantityNode>[] {
  return inLine && hasSome(gates)
    ? [() => ({ kind: oneOf(draw, ["voidedBy", "heldBy"]), gates: oneOf(draw, gates).id, quantity: same() })]
    : [];
}

function graded(draw: Draw, unit: Unit, { scorecards }: Known, same: Drawn<QuantityNode>): readonly Drawn<QuantityNode>[] {
  const withGrades = scorecards.filter(({ grades }) => grades.length > 0);
  const byGrade = (cards: NotEmpty<ScorecardDefinition>): QuantityNode => {
    const { id, grades } = oneOf(draw, cards);
    return {
      kind: "byGrade",
      scorecard: id,
      values: grades.map(({ grade }) => ({ grade, quantity: same() })),
      ...maybe(draw, () => ({ unit })),
    };
  };
  return [
    ...(hasSome(withGrades) ? [() => byGrade(withGrades)] : []),
    ...(unit === "points" && hasSome(scorecards) ? [(): QuantityNode => ({ kind: "scoreOf", scorecard: oneOf(draw, scorecards).id })] : []),
  ];
}

function placed(draw: Draw, unit: Unit, { contests }: Known): readonly Drawn<QuantityNode>[] {
  if ((unit !== "money" && unit !== "count") || !hasSome(contests)) return [];
  return [
    () => {
      const { id, factors, overall } = oneOf(draw, contests);
      const names = factors.map(({ name }) => name);
      const isOfFactor = hasSome(names) && (overall === undefined || isDrawn(draw));
      return { kind: unit === "money" ? "prizeOf" : "rankOf", contest: id, ...(isOfFactor ? { factor: oneOf(draw, names) } : {}) };
    },
  ];
}

/** A condition, at most `depth` conditions above its comparisons. */
export function drawCondition(draw: Draw, depth: number, known: Known): ConditionNode {
  const { gates } = known;
  const withGrades = known.scorecards.filter(({ grades }) => grades.length > 0);
  if (depth <= 0) return drawComparison(draw, 0, known);
  const parts = () => several(draw, () => drawCondition(draw, depth - 1, known));
  const kinds: NotEmpty<Drawn<ConditionNode>> = [
    () => drawComparison(draw, depth - 1, known),
    () => ({ kind: oneOf(draw, ["all", "any"]), parts: parts() }),
    () => ({ kind: "not", part: drawCondition(draw, depth - 1, known) }),
    () => {
      const conditions = parts();
      return { kind: "atLeastOf", count: 1 + draw(conditions.length), parts: conditions };
    },
    ...(hasSome(gates) ? [(): ConditionNode => ({ kind: "passed", gates: oneOf(draw, gates).id })] : []),
    ...(hasSome(withGrades) ? [() => gradeIn(draw, withGrades)] : []),
  ];
  return oneOf(draw, kinds)();
}

function gradeIn(draw: Draw, cards: NotEmpty<ScorecardDefinition>): ConditionNode {
  const { id, grades } = oneOf(draw, cards);
  return { kind: "gradeIn", scorecard: id, grades: grades.slice(0, 1 + draw(grades.length)).map(({ grade }) => grade) };
}

function drawComparison(draw: Draw, depth: number, known: Known): ConditionNode {
  const unit = drawUnit(draw);
  const of = () => drawQuantity(draw, unit, depth, false, known);
  const kind = oneOf(draw, ["atLeast", "atMost", "moreThan", "lessThan", "equals", "between"]);
  return kind === "between" ? { kind, quantity: of(), low: of(), high: of() } : { kind, left: of(), right: of() };
}
