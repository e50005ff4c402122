import { registry, toJSONSchema } from "zod/mini";
import { conditionSchema, policySchema, quantitySchema, tableSchema } from "./policy-schema.js";

/** A JSON Schema, as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * The JSON Schema (draft 2020-12) of a policy's document, for a form or an editor's completion. It says what JSON Schema can say:
 * structure, kinds, choices, patterns. Names, units and references are checked by `parsePolicy`.
 *
 * @example
 * policyJsonSchema().$schema; // => "https://json-schema.org/draft/2020-12/schema"
 */
export function policyJsonSchema(): JsonSchema {
  const names = registry<{ id: string }>();
  names.add(quantitySchema, { id: "Quantity" });
  names.add(conditionSchema, { id: "Condition" });
  names.add(tableSchema, { id: "Table" });
  return toJSONSchema(policySchema, { target: "draft-2020-12", metadata: names }) as JsonSchema;
}
