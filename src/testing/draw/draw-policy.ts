import { has } from "../../error/index.js";
import type { ContestDefinition } from "../../contest/index.js";
import type { Currency } from "../../decimal/index.js";
import {
  metricFields,
  type MetricDefinition,
  type MetricRange,
  type ParameterDefinition,
  type TableNode,
  type Unit,
} from "../../formula/index.js";
import type { GatesDefinition } from "../../gate/index.js";
import type { LineDefinition, PayRoundingDefinition, PolicyDefinition } from "../../policy/index.js";
import type { ItemDefinition, ScorecardDefinition } from "../../scorecard/index.js";
import { decimal, hasSome, isDrawn, label, letter, maybe, oneOf, places, rounding, several, type Draw, type NotEmpty } from "./draw.js";
import {
  drawCondition,
  drawConditionOfTeam,
  drawNumber,
  drawOfTeam,
  drawQuantity,
  drawTable,
  drawUnit,
  metricIds,
  numberId,
  numberValue,
  parameterId,
  type Known,
} from "./draw-formula.js";

const units = metricFields.unit.choice;
const currencies: NotEmpty<Currency> = [{ code: "CNY", places: 2 }, { code: "JPY", places: 0 }, { code: "KWD", places: 3 }, {
  code: "points",
  places: 1,
}];

const ranges: NotEmpty<MetricRange> = [["0", null], [null, "1000000"], ["-5", "500.5"]];

/** Weights that sum to 100, and weights that do not. */
const hundreds: NotEmpty<NotEmpty<string>> = [["100"], ["60", "40"], ["33.4", "33.3", "33.3"]];
const relatives: NotEmpty<NotEmpty<string>> = [["1"], ["3", "1"], ["2", "0.5", "70"]];

/**
 * A policy as data. Only what came before is referred to, units go together, and the metrics and parameters that are listed are those that
 * are used.
 */
export function drawPolicy(draw: Draw, lines: number, depth: number): PolicyDefinition {
  const policy = oneOf(draw, ["shop", "客服", "a.b"]);
  const nothing: Known = { policy, gates: [], scorecards: [], contests: [], lines: [], used: new Set() };
  const first = { ...nothing, gates: isDrawn(draw) ? [drawGates(draw, "first", depth, nothing)] : [] };
  const second = { ...first, scorecards: isDrawn(draw) ? [drawScorecard(draw, "service", first)] : [] };
  const third = { ...second, contests: isDrawn(draw) ? [drawContest(draw, "pk", second)] : [] };
  const known = { ...third, gates: isDrawn(draw) ? [...third.gates, drawGates(draw, "last", depth, third)] : third.gates };
  const pay = several(draw, (index) => drawLine(draw, index, depth, { ...known, lines: lineNames(index) }), lines);
  const amount = () => drawQuantity(draw, "money", 1, false, { ...known, lines: lineNames(pay.length) });
  const steps = {
    ...maybe(draw, () => ({ cap: amount() })),
    ...maybe(draw, () => ({ floor: amount() })),
    ...maybe(draw, () => ({ draw: amount() })),
    ...maybe(draw, () => ({ rounding: drawRounding(draw, known) })),
  };
  return {
    kind: "policy",
    format: 1,
    id: policy,
    version: "2026-11",
    ...maybe(draw, () => ({ effectiveFrom: "2026-11-01" })),
    ...maybe(draw, () => ({ effectiveTo: "2028-02-29" })),
    currency: oneOf(draw, currencies),
    ...label(draw),
    metrics: metrics(draw, known.used),
    parameters: parameters(draw, known.used),
    gates: known.gates,
    scorecards: known.scorecards,
    contests: known.contests,
    ...maybe(draw, () => expectations(draw, known.used)),
    pay,
    protected: isDrawn(draw) ? [oneOf(draw, pay).name] : [],
    ...steps,
  };
}

/** Of whole units, of whichever currency. */
function drawRounding(draw: Draw, known: Known): PayRoundingDefinition {
  const multiple = drawNumber(draw, "money", known, () => oneOf(draw, ["10", "1", "50"]));
  return isDrawn(draw) ? { multiple, mode: "down", carry: true } : { multiple, mode: rounding(draw) };
}

function metrics(draw: Draw, used: ReadonlySet<string>): readonly MetricDefinition[] {
  const all = units.flatMap((unit) =>
    metricFields.scope.choice.flatMap((scope) => metricIds(scope, unit).map((id) => ({ id, unit, scope })))
  );
  return all.filter(({ id }) => used.has(id)).map((metric) => ({
    ...metric,
    ...maybe(draw, () => ({ places: oneOf(draw, [0, 4, "any"]) })),
    ...maybe(draw, () => ({ range: oneOf(draw, ranges) })),
    ...label(draw),
  }));
}

/** Two readings of one unit, of which one is to be the greater; none where no two are used. */
function expectations(draw: Draw, used: ReadonlySet<string>): Pick<PolicyDefinition, "expects"> {
  const pairs = units.flatMap((unit) =>
    metricFields.scope.choice.flatMap((scope) => {
      const [left, right] = metricIds(scope, unit).filter((id) => used.has(id));
      return left === undefined || right === undefined ? [] : [[left, right] as const];
    })
  );
  if (!hasSome(pairs)) return {};
  return {
    expects: several(draw, (index) => {
      const [left, right] = oneOf(draw, pairs);
      const kind = oneOf(draw, ["atMost", "lessThan"]);
      return {
        name: `${letter(index)} 预期`,
        condition: { kind, left: { kind: "metric", id: left }, right: { kind: "metric", id: right } },
      };
    }, 2),
  };
}

function parameters(draw: Draw, used: ReadonlySet<string>): readonly ParameterDefinition[] {
  const numbers = units.filter((unit) => used.has(numberId(unit))).map((unit) => ({
    id: numberId(unit),
    unit,
    value: numberValue,
    per: "policy" as const,
    ...label(draw),
  }));
  const others = units
    .filter((unit) => used.has(parameterId(unit)))
    .map((unit) => ({
      id: parameterId(unit),
      unit,
      value: decimal(draw),
      per: oneOf(draw, ["policy", "person", "team"]),
      ...maybe(draw, () => ({ source: "bonus rules of 2026, section 4" })),
      ...label(draw),
    }));
  return [...numbers, ...others];
}

const lineName = (index: number): string => (index === 1 ? "提成" : `line ${letter(index)}`);

/** So many of them, from the first on. */
const lineNames = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => lineName(index));

function drawLine(draw: Draw, index: number, depth: number, known: Known): LineDefinition {
  return { name: lineName(index), quantity: drawQuantity(draw, "money", depth, true, known), rounding: rounding(draw), ...label(draw) };
}

function drawGates(draw: Draw, id: string, depth: number, known: Known): GatesDefinition {
  const gates = several(draw, (index) => ({
    name: `${id} ${letter(index)}`,
    condition: drawCondition(draw, Math.min(depth, 2), known),
    notApplicable: oneOf(draw, ["fail", "pass"]),
    ...label(draw),
  }));
  return { id, gates, ...maybe(draw, () => ({ required: 1 + draw(gates.length) })), ...label(draw) };
}

function drawScorecard(draw: Draw, id: string, known: Known): ScorecardDefinition {
  const isSum = isDrawn(draw);
  const weights = isSum ? "hundred" : oneOf(draw, ["hundred", "relative"]);
  const item = (index: number) => {
    const unit = drawUnit(draw);
    const measured = () => drawQuantity(draw, unit, 1, false, known);
    const target = maybe(draw, () => ({ attainmentOf: measured() }));
    const table = () => drawTable(draw, has(target, "attainmentOf") ? "ratio" : unit, "points", known);
    return { item: { name: `item ${letter(index)}`, metric: measured(), ...target }, table };
  };
  const withTable = ({ item: fields, table }: ReturnType<typeof item>) => ({ ...fields, points: table() });
  const points = (text: () => string) => drawNumber(draw, "points", known, text);
  const pass = () => maybe(draw, () => ({ pass: points(() => decimal(draw)) }));
  const counting: readonly ItemDefinition[] = isSum
    ? several(draw, (index) => ({ ...item(index).item, points: drawMarks(draw), ...pass(), ...label(draw) }))
    : oneOf(draw, weights === "hundred" ? hundreds : relatives).map((weight, index) => ({
      ...withTable(item(index)),
      // A parameter is 100: alone it may stand for all of the weight.
      weight: weights === "relative" || weight === numberValue ? points(() => weight) : weight,
      ...pass(),
      ...label(draw),
    }));
  const shown: readonly ItemDefinition[] = isDrawn(draw) ? [{ ...withTable(item(counting.length)), counts: false }] : [];
  const grades = isDrawn(draw)
    ? [{ grade: "A", from: points(() => "90"), ...label(draw) }, { grade: "B", from: "0", ...label(draw) }]
    : [];
  const from = points(() => "0");
  const [to, critical] = from === "0" ? [points(() => "100"), points(() => "59")] : ["120", "110"];
  return {
    id,
    items: [...counting, ...shown],
    ...(isSum ? { method: "sum" } : {}),
    weights,
    notApplicable: oneOf(draw, ["redistribute", "zero", "full"]),
    ...maybe(draw, () => ({ minimumWeight: points(() => oneOf(draw, ["50", "1"])) })),
    adjustments: isDrawn(draw) ? [{ name: "praise", points: drawQuantity(draw, "points", 1, false, known), ...label(draw) }] : [],
    ...(isSum ? { places: 6 } : { places: places(draw), from, to }),
    ...oneOf(draw, [{}, isSum ? {} : { criticalScore: critical }, grades.length === 0 ? {} : { criticalGrade: "B" }]),
    grades,
    ...label(draw),
  };
}

/** A table that gives marks: the most of them is above zero. */
function drawMarks(draw: Draw): TableNode {
  const otherwise = oneOf(draw, ["10", "0", "-3"]);
  return oneOf<NotEmpty<TableNode>>(draw, [
    { kind: "bands", bands: [{ from: "1", value: "30" }], otherwise },
    { kind: "bandsUpTo", bands: [{ upTo: "10", value: "40.5" }], otherwise },
    { kind: "curve", points: [{ x: "0", y: otherwise }, { x: "30", y: "30" }], rounding: rounding(draw) },
  ]);
}

function drawContest(draw: Draw, id: string, known: Known): ContestDefinition {
  const order = () => oneOf(draw, ["highest", "lowest"]);
  const prizes = () => (isDrawn(draw) ? ["300", "200", "0"].map((prize) => drawNumber(draw, "money", known, () => prize)) : []);
  const ofTeams = draw(3) === 2;
  const quantity = (unit: Unit) => (ofTeams ? drawOfTeam(draw, unit, known) : drawQuantity(draw, unit, 1, false, known));
  const eligible = () => (ofTeams ? drawConditionOfTeam(draw, known) : drawCondition(draw, 1, known));
  const points = (text: string) => drawNumber(draw, "points", known, () => text);
  const overall: Pick<ContestDefinition, "overall"> = maybe(
    draw,
    () => ({
      overall: { ...oneOf(draw, [{ by: "ranks", points: [] }, { by: "points", points: ["3", "1"].map(points) }]), prizes: prizes() },
    }),
  );
  return {
    id,
    factors: several(draw, (index) => ({
      name: `factor ${letter(index)}`,
      quantity: quantity(drawUnit(draw)),
      order: order(),
      prizes: prizes(),
      ...maybe(draw, () => ({ eligible: eligible() })),
      ...(overall.overall?.by === "ranks" ? maybe(draw, () => ({ weight: points(oneOf(draw, ["2", "0.5", "1"])) })) : {}),
      ...label(draw),
    })),
    ...(ofTeams ? { entrants: "teams" } : {}),
    within: ofTeams ? "policy" : oneOf(draw, ["team", "policy"]),
    ...maybe(draw, () => ({ eligible: eligible() })),
    minimumEntrants: 1 + draw(3),
    method: oneOf(draw, ["competition", "dense"]),
    tieBreakers: isDrawn(draw) ? [{ quantity: quantity("count"), order: order() }] : [],
    ties: oneOf(draw, ["split", "each"]),
    prizeRounding: rounding(draw),
    ...overall,
    onFault: oneOf(draw, ["pending", "without"]),
    ...label(draw),
  };
}
