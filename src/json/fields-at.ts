import { kindsAt, type Fields, type Shape } from "../formula/index.js";
import { policyFields } from "../policy/index.js";

/** The names of the fields that what stands at a path of a policy's document may have. */
export function fieldsAt(document: unknown, path: readonly (string | number)[]): readonly string[] {
  let value = document;
  let shape: Shape | undefined = { fields: policyFields };
  for (const step of path) {
    const fields = fieldsOf(value, shape);
    shape = typeof step === "number" ? itemOf(shape) : fields !== null && Object.hasOwn(fields, step) ? fields[step] : undefined;
    value = typeof value === "object" && value !== null ? (value as Readonly<Record<string | number, unknown>>)[step] : undefined;
  }
  return Object.keys(fieldsOf(value, shape) ?? {});
}

function fieldsOf(value: unknown, given: Shape | undefined): Fields | null {
  const shape = required(given);
  if (shape === undefined) return null;
  if (typeof shape === "object") return "fields" in shape ? shape.fields : null;
  if (shape !== "quantity" && shape !== "condition" && shape !== "table") return null;
  const known: { readonly [kind: string]: { readonly fields: Fields } } = kindsAt[shape];
  const kind = typeof value === "object" && value !== null && "kind" in value ? String(value.kind) : "";
  return Object.hasOwn(known, kind) ? (known[kind]?.fields ?? null) : null;
}

function itemOf(given: Shape | undefined): Shape | undefined {
  const shape = required(given);
  return typeof shape === "object" && "list" in shape ? shape.list : undefined;
}

/** What stands in a field where it is there. */
function required(shape: Shape | undefined): Shape | undefined {
  if (typeof shape !== "object") return shape;
  if ("optional" in shape) return shape.optional;
  if ("orNull" in shape) return shape.orNull;
  if ("words" in shape) return shape.words;
  return "ofRows" in shape ? shape.ofRows : shape;
}
