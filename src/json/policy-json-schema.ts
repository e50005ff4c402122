import { kindsAt, type Fields, type Shape } from "../formula/index.js";
import { currencyFields, policyFields } from "../policy/index.js";

/** A JSON Schema, as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What a formula is made of, by its name among the definitions of the schema. */
const nodes = { condition: "Condition", quantity: "Quantity", table: "Table" } as const;

const text = { type: "string", pattern: String.raw`\S` } as const;
const decimal = { type: "string", pattern: String.raw`^-?\d+(\.\d+)?([eE][+-]?\d+)?$` } as const;
const places = { type: "integer", minimum: 0, maximum: 25 } as const;

/**
 * The JSON Schema (draft 2020-12) of a policy's document, for a form or an editor's completion. It says what JSON Schema can say:
 * structure, kinds, choices, patterns. Names, units and references are checked by `parsePolicy`.
 *
 * @example
 * policyJsonSchema().$schema; // => "https://json-schema.org/draft/2020-12/schema"
 */
export function policyJsonSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...record(policyFields, { kind: { const: "policy" }, format: { const: 1 } }),
    $defs: Object.fromEntries(Object.entries(nodes).map(([at, name]) => [name, kindsSchema(kindsAt[at as keyof typeof nodes])])),
  };
}

function kindsSchema(kinds: { readonly [kind: string]: { readonly fields: Fields } }): JsonSchema {
  return { oneOf: Object.entries(kinds).map(([kind, { fields }]) => record(fields, { kind: { const: kind } })) };
}

/** An object of these fields, and of `start` before them. */
function record(fields: Fields, start: { readonly [field: string]: JsonSchema } = {}): JsonSchema {
  const required = Object.entries(fields).filter(([, shape]) => !mayBeAbsent(shape)).map(([field]) => field);
  return {
    type: "object",
    properties: { ...start, ...Object.fromEntries(Object.entries(fields).map(([field, shape]) => [field, schemaOf(shape)])) },
    required: [...Object.keys(start), ...required],
    additionalProperties: false,
  };
}

function mayBeAbsent(shape: Shape): boolean {
  return typeof shape === "object" && ("optional" in shape || "words" in shape || "default" in shape);
}

function schemaOf(shape: Shape): JsonSchema {
  if (typeof shape === "string") return namedSchema(shape);
  const absent = "default" in shape ? { default: shape.default } : {};
  if ("choice" in shape) return { type: typeof shape.choice[0], enum: shape.choice, ...absent };
  if ("number" in shape) return { anyOf: [decimal, record(kindsAt.quantity.parameter.fields, { kind: { const: "parameter" } })] };
  if ("list" in shape) return { type: "array", items: schemaOf(shape.list), ...absent };
  if ("optional" in shape) return schemaOf(shape.optional);
  if ("orNull" in shape) return { anyOf: [schemaOf(shape.orNull), { type: "null" }] };
  if ("words" in shape) return schemaOf(shape.words);
  if ("ofRows" in shape) return namedSchema(shape.ofRows);
  return record(shape.fields);
}

function namedSchema(shape: Extract<Shape, string>): JsonSchema {
  switch (shape) {
    case "quantity":
    case "condition":
    case "table":
      return { $ref: `#/$defs/${nodes[shape]}` };
    case "decimal":
      return decimal;
    case "count":
      return { type: "integer", minimum: 1 };
    case "places":
      return places;
    case "metricPlaces":
      return { anyOf: [places, { const: "any" }] };
    case "range": {
      const end = { anyOf: [namedSchema("decimal"), { type: "null" }] };
      return { type: "array", prefixItems: [end, end], items: false, minItems: 2 };
    }
    case "currency":
      return { anyOf: [{ type: "string", pattern: "^[A-Z]{3}$" }, record(currencyFields)] };
    case "metric":
    case "parameter":
    case "line":
    case "policy":
    case "name":
    case "text":
    case "gates":
    case "scorecard":
    case "contest":
      return text;
    case "date":
      return { type: "string", pattern: String.raw`^\d{4}-\d{2}-\d{2}$` };
  }
}
