import { has, ownFields } from "../error/index.js";
import { fieldsOf } from "./fields-of.js";
import type { Fields, Shape } from "./grammar.js";

/** A record of these fields without what only people read, here and below: what is left decides on figures. */
export function withoutWords(record: object, fields: Fields): object {
  return Object.fromEntries(Object.entries(record).flatMap(([field, value]: [string, unknown]) => {
    const shape = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (shape === undefined) return [[field, value]];
    return typeof shape === "object" && has(shape, "words") ? [] : [[field, below(value, shape)]];
  }));
}

function below(value: unknown, shape: Shape): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (typeof shape === "string" || has(shape, "ofRows")) {
    const { kind } = ownFields(value);
    return kind === undefined ? value : withoutWords(value, fieldsOf(String(kind)));
  }
  if (has(shape, "list")) return Array.isArray(value) ? value.map((each) => below(each, shape.list)) : value;
  if (has(shape, "optional")) return below(value, shape.optional);
  if (has(shape, "orNull")) return below(value, shape.orNull);
  return has(shape, "fields") ? withoutWords(value, shape.fields) : value;
}
