import type { JsonSchema } from "./policy-json-schema.js";

/** The same schema in draft 7, as far as schemas of ours use what has another name there. */
export function inDraft07(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).flatMap(([keyword, value]) => rewritten(keyword, value)));
}

function rewritten(keyword: string, value: unknown): readonly (readonly [keyword: string, value: unknown])[] {
  switch (keyword) {
    case "$schema":
      return [["$schema", "http://json-schema.org/draft-07/schema#"]];
    case "$ref":
      return [["$ref", String(value).replace("#/$defs/", "#/definitions/")]];
    case "$defs":
      return [["definitions", mapped(value)]];
    case "properties":
      return [["properties", mapped(value)]];
    case "prefixItems":
      return [["items", (value as readonly JsonSchema[]).map(inDraft07)]];
    case "oneOf":
    case "anyOf":
      return [[keyword, (value as readonly JsonSchema[]).map(inDraft07)]];
    case "items":
      return value === false ? [["additionalItems", false]] : [["items", inDraft07(value as JsonSchema)]];
    default:
      return [[keyword, value]];
  }
}

function mapped(schemas: unknown): JsonSchema {
  return Object.fromEntries(Object.entries(schemas as JsonSchema).map(([name, schema]) => [name, inDraft07(schema as JsonSchema)]));
}
