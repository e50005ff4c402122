import { conditionKinds, quantityKinds, tableKinds, type Fields, type Shape } from "../formula/index.js";
import { policyFields } from "../policy/index.js";

const kinds: Readonly<Record<string, { readonly [kind: string]: Fields }>> = {
  quantity: quantityKinds,
  condition: conditionKinds,
  table: tableKinds,
};

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
  const known = kinds[shape];
  const kind = typeof value === "object" && value !== null && "kind" in value ? String(value.kind) : "";
  return known !== undefined && Object.hasOwn(known, kind) ? (known[kind] ?? null) : null;
}

function itemOf(given: Shape | undefined): Shape | undefined {
  const shape = required(given);
  return typeof shape === "object" && "list" in shape ? shape.list : undefined;
}

function required(shape: Shape | undefined): Shape | undefined {
  return typeof shape === "object" && "optional" in shape ? shape.optional : shape;
}
