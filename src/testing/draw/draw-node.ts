import { has } from "../../error/index.js";
import type { ConditionNode, Fields, QuantityKind, QuantityNode, Shape, TableNode, Unit } from "../../formula/index.js";
import { decimal, label, maybe, oneOf, places, rising, several, type Draw, type NotEmpty } from "./draw.js";

/** What draws the parts of a node. */
export interface PartsDrawn {
  readonly quantity: (unit: Unit) => QuantityNode;
  readonly condition: () => ConditionNode;
  readonly table: () => TableNode;
  /** The id of something that the policy lists, where there is any. */
  readonly id: (list: "gates" | "scorecard" | "contest" | "line") => string | null;
  /** The policy whose rows may be gone over. */
  readonly policy: string;
}

/**
 * A node of a kind of which no more needs to be known than the grammar says; null where it cannot have the unit, or a part is not
 * there.
 */
export function drawNode(draw: Draw, kind: string, row: QuantityKind, unit: Unit, parts: PartsDrawn): QuantityNode | null {
  if (!canGive(row, unit)) return null;
  const fields = drawFields(draw, row.fields, (field) => unitOf(row, field, unit), unit, parts);
  // The grammar's table is held to the nouns by a type test.
  return fields === null ? null : ({ kind, ...fields } as unknown as QuantityNode);
}

function canGive({ unit: rule }: QuantityKind, unit: Unit): boolean {
  if (typeof rule === "string") return rule === unit || rule === "number";
  return !has(rule, "priced") || unit === "money";
}

/** Of which unit the quantity in a field is drawn. */
function unitOf({ unit: rule, also }: QuantityKind, field: string, unit: Unit): Unit {
  if (also?.agree.includes(field) === true) return "days";
  if (typeof rule === "string" || has(rule, "unstated")) return "count";
  if (has(rule, "agree")) return rule.agree.includes(field) ? unit : "count";
  if (has(rule, "of")) return rule.of === field ? unit : "count";
  if (has(rule, "product")) return rule.product[0] === field ? unit : "ratio";
  return rule.by === field ? "money" : "count";
}

function drawFields(
  draw: Draw,
  fields: Fields,
  unitOfField: (field: string) => Unit,
  unit: Unit,
  parts: PartsDrawn,
): Readonly<Record<string, unknown>> | null {
  const drawn: Record<string, unknown> = {};
  for (const [field, shape] of Object.entries(fields)) {
    if (typeof shape === "object" && has(shape, "optional")) {
      Object.assign(drawn, maybe(draw, () => ({ [field]: drawShape(draw, shape.optional, field, unitOfField, unit, parts) })));
    } else if (typeof shape === "object" && has(shape, "words")) Object.assign(drawn, label(draw));
    else drawn[field] = drawShape(draw, shape, field, unitOfField, unit, parts);
    if (drawn[field] === null) return null;
  }
  return drawn;
}

function drawShape(
  draw: Draw,
  shape: Shape,
  field: string,
  unitOfField: (field: string) => Unit,
  unit: Unit,
  parts: PartsDrawn,
): unknown {
  const below = (inner: Shape) => drawShape(draw, inner, field, unitOfField, unit, parts);
  if (typeof shape === "object") {
    if (has(shape, "choice")) return shape.choice.includes(unit) ? unit : oneOf(draw, shape.choice as NotEmpty<string | boolean>);
    if (has(shape, "number")) return shape.above === undefined ? decimal(draw) : oneOf(draw, ["100", "0.05", "7"]);
    if (has(shape, "ofRows")) return below(shape.ofRows);
    if (has(shape, "optional")) return below(shape.optional);
    if (has(shape, "orNull")) return below(shape.orNull);
    if (has(shape, "words")) return below(shape.words);
    if (has(shape, "fields")) return drawFields(draw, shape.fields, unitOfField, unit, parts);
    const { list, rising: by } = shape;
    if (by === undefined) return several(draw, () => below(list));
    return rising(draw).map((bound) => ({ ...(below(list) as object), [by]: bound }));
  }
  switch (shape) {
    case "quantity":
      return parts.quantity(unitOfField(field));
    case "condition":
      return parts.condition();
    case "table":
      return parts.table();
    case "decimal":
      return decimal(draw);
    case "count":
      return 1 + draw(3);
    case "places":
    case "metricPlaces":
      return places(draw);
    case "gates":
    case "scorecard":
    case "contest":
    case "line":
      return parts.id(shape);
    case "policy":
      return parts.policy;
    case "range":
    case "metric":
    case "parameter":
    case "name":
    case "text":
    case "date":
    case "currency":
      return null;
  }
}
