import { fieldsOf } from "./fields-of.js";
import type { Fields, Shape } from "./grammar.js";

/** A record of these fields without what only people read, here and below: what is left decides on figures. */
export function withoutWords(record: object, fields: Fields): object {
  return Object.fromEntries(Object.entries(record).flatMap(([field, value]: [string, unknown]) => {
    const shape = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (shape === undefined) return [[field, value]];
    return typeof shape === "object" && "words" in shape ? [] : [[field, below(value, shape)]];
  }));
}

function below(value: unknown, shape: Shape): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (typeof shape === "string" || "ofRows" in shape) return "kind" in value ? withoutWords(value, fieldsOf(String(value.kind))) : value;
  if ("list" in shape) return Array.isArray(value) ? value.map((each) => below(each, shape.list)) : value;
  if ("optional" in shape) return below(value, shape.optional);
  if ("orNull" in shape) return below(value, shape.orNull);
  return "fields" in shape ? withoutWords(value, shape.fields) : value;
}
