import { fieldsOf, type Fields, type Shape } from "../../src/formula/index.js";
import { policyFields } from "../../src/policy/index.js";
import type { PolicyDefinition } from "../../src/index.js";

/** A policy as data with the values of its parameters written where they stand for numbers. */
export function writtenOut(policy: PolicyDefinition): object {
  const values = new Map(policy.parameters.map(({ id, value }) => [id, value]));
  return { ...policy, ...inFields(policy, policyFields, values) };
}

function inFields(record: object, fields: Fields, values: ReadonlyMap<string, string>): object {
  return Object.fromEntries(Object.entries(record).map(([field, value]: [string, unknown]) => {
    const shape = fields[field];
    return [field, shape === undefined ? value : inShape(value, shape, values)];
  }));
}

function inShape(value: unknown, shape: Shape, values: ReadonlyMap<string, string>): unknown {
  if (typeof shape === "string") {
    const isNode = shape === "quantity" || shape === "condition" || shape === "table";
    return isNode ? inFields(value as object, fieldsOf((value as { readonly kind: string }).kind), values) : value;
  }
  if ("number" in shape) return typeof value === "string" ? value : values.get((value as { readonly id: string }).id);
  if ("list" in shape) return (value as readonly unknown[]).map((each) => inShape(each, shape.list, values));
  if ("optional" in shape) return inShape(value, shape.optional, values);
  if ("ofRows" in shape) return inShape(value, shape.ofRows, values);
  return "fields" in shape ? inFields(value as object, shape.fields, values) : value;
}
