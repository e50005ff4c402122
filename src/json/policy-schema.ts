import {
  expectedDate,
  expectedDecimalText,
  expectedFormat1,
  expectedKind,
  expectedKindPolicy,
  expectedPlacesOrAny,
  expectedWholeNumber,
  say,
} from "../error/index.js";
import {
  array,
  discriminatedUnion,
  enum as choice,
  exactOptional,
  int,
  lazy,
  literal,
  maximum,
  minimum,
  nullable,
  regex,
  strictObject,
  string,
  union,
  type ZodMiniType,
} from "zod/mini";
import { kindsAt, type ConditionNode, type Fields, type QuantityNode, type Shape, type TableNode } from "../formula/index.js";
import { policyFields, type PolicyDefinition } from "../policy/index.js";
import { says } from "./faults-of-issue.js";

const decimalPattern = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const text = string({ error: says("invalid_text", "text_that_is_not_blank") })
  .check(regex(/\S/, { error: says("invalid_text", "text_that_is_not_blank") }));
const expectedNumber = says("not_a_number", expectedDecimalText);
const decimal = string({ error: expectedNumber }).check(regex(decimalPattern, { error: expectedNumber }));
const expectedPlaces = says("invalid_places", say(expectedWholeNumber, { from: 0, to: 25 }));
const places = int({ error: expectedPlaces }).check(minimum(0, { error: expectedPlaces }), maximum(25, { error: expectedPlaces }));
const expectedCount = says("invalid_count", say(expectedWholeNumber, { from: 1 }));
const count = int({ error: expectedCount }).check(minimum(1, { error: expectedCount }));

/** The schema of a number that a policy computes. */
export const quantitySchema: ZodMiniType<QuantityNode> = kindsSchema<QuantityNode>(kindsAt.quantity, "quantity");
export const conditionSchema: ZodMiniType<ConditionNode> = kindsSchema<ConditionNode>(kindsAt.condition, "condition");
export const tableSchema: ZodMiniType<TableNode> = kindsSchema<TableNode>(kindsAt.table, "table");

/** The schema of a policy, made from the grammar: what its structure is. What it means is checked by the code that `definePolicy` uses. */
export const policySchema: ZodMiniType<PolicyDefinition> = typed<PolicyDefinition>(strictObject(
  {
    kind: literal("policy", { error: says("invalid_kind", expectedKindPolicy) }),
    format: literal(1, { error: says("invalid_choice", expectedFormat1) }),
    ...fieldSchemas(policyFields),
  },
  { error: says("not_an_object", "a_policy") },
));

function kindsSchema<Node>(
  kinds: { readonly [kind: string]: { readonly fields: Fields } },
  of: "quantity" | "condition" | "table",
): ZodMiniType<Node> {
  const [first, ...others] = Object.entries(kinds).map(([kind, { fields }]) => lazyKind(kind, fields));
  if (first === undefined) throw new Error("a grammar without kinds");
  return typed<
    Node
  >(discriminatedUnion("kind", [first, ...others], {
    error: says("invalid_kind", say(expectedKind, { of, kinds: Object.keys(kinds) })),
  }));
}

function lazyKind(kind: string, fields: Fields) {
  return strictObject({ kind: literal(kind), ...fieldSchemas(fields) });
}

function fieldSchemas(fields: Fields): Record<string, ZodMiniType> {
  return Object.fromEntries(Object.entries(fields).map(([field, shape]) => [field, schemaOf(shape)]));
}

function schemaOf(shape: Shape): ZodMiniType {
  if (typeof shape === "string") return namedSchema(shape);
  if ("choice" in shape) return choice([...shape.choice], { error: says("invalid_choice", say("one_of", { choices: shape.choice })) });
  if ("list" in shape) return array(schemaOf(shape.list), { error: says("not_a_list", "a_list") });
  if ("optional" in shape) return exactOptional(schemaOf(shape.optional));
  if ("orNull" in shape) return nullable(schemaOf(shape.orNull));
  if ("words" in shape) return exactOptional(schemaOf(shape.words));
  if ("ofRows" in shape) return namedSchema(shape.ofRows);
  return strictObject(fieldSchemas(shape.fields), { error: says("not_an_object", "an_object") });
}

function namedSchema(shape: Extract<Shape, string>): ZodMiniType {
  switch (shape) {
    case "quantity":
      return lazy(() => quantitySchema);
    case "condition":
      return lazy(() => conditionSchema);
    case "table":
      return lazy(() => tableSchema);
    case "decimal":
    case "multiple":
      return decimal;
    case "count":
      return count;
    case "places":
      return places;
    case "metricPlaces":
      return union([places, literal("any")], { error: says("invalid_places", say(expectedPlacesOrAny, { from: 0, to: 25 })) });
    case "metric":
    case "parameter":
    case "policy":
    case "name":
    case "text":
    case "gates":
    case "scorecard":
    case "contest":
      return text;
    case "date":
      return string({ error: says("invalid_date", expectedDate) })
        .check(regex(/^\d{4}-\d{2}-\d{2}$/, { error: says("invalid_date", expectedDate) }));
  }
}

/** The one place in which a schema that was made from the grammar gets the type that the grammar is held to by a type test. */
function typed<Output>(schema: ZodMiniType): ZodMiniType<Output> {
  return schema as ZodMiniType<Output>;
}
