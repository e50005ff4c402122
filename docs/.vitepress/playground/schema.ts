import type { JsonSchema } from "jixiao/json";

/** What a form reads of a JSON Schema, as far as a policy's uses it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: "string" | "integer" | "boolean" | "object" | "array" | "null";
  readonly const?: unknown;
  readonly default?: unknown;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly prefixItems?: readonly SchemaNode[];
  readonly items?: SchemaNode | false;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly pattern?: string;
}

/** The schema of a policy, and what its parts refer to. */
export interface PolicyForm {
  readonly root: SchemaNode;
  readonly definitions: Readonly<Record<string, SchemaNode>>;
}

export function policyForm(schema: JsonSchema): PolicyForm {
  const root = schema as SchemaNode & { readonly $defs?: PolicyForm["definitions"] };
  return { root, definitions: root.$defs ?? {} };
}

/** By what a value is edited: the one place where keywords of JSON Schema are told apart. */
export type Control =
  | { readonly as: "constant"; readonly value: unknown }
  | { readonly as: "choice"; readonly choices: readonly { readonly value: unknown; readonly title: string }[] }
  | { readonly as: "kinds"; readonly kinds: readonly SchemaNode[] }
  | { readonly as: "list"; readonly items: SchemaNode }
  | { readonly as: "tuple"; readonly items: readonly SchemaNode[] }
  | { readonly as: "fields"; readonly fields: Readonly<Record<string, SchemaNode>>; readonly required: readonly string[] }
  | { readonly as: "text" | "decimal" | "count" | "nothing" };

export function controlOf(schema: SchemaNode, form: PolicyForm): Control {
  const { const: value, oneOf, anyOf, prefixItems, items, properties, required = [], type, pattern } = followed(schema, form);
  if (value !== undefined) return { as: "constant", value };
  if (oneOf?.every((each) => each.const !== undefined && each.type === undefined)) {
    return { as: "choice", choices: oneOf.map((each) => ({ value: each.const, title: each.title ?? String(each.const) })) };
  }
  const kinds = oneOf ?? anyOf;
  if (kinds !== undefined) return { as: "kinds", kinds };
  if (prefixItems !== undefined) return { as: "tuple", items: prefixItems };
  if (items !== undefined && items !== false) return { as: "list", items };
  if (properties !== undefined) return { as: "fields", fields: properties, required };
  if (type === "null") return { as: "nothing" };
  if (type === "integer") return { as: "count" };
  return { as: pattern?.startsWith("^-?") ? "decimal" : "text" };
}

/** A schema that refers to another has words of its own, and all else of the other. */
export function followed({ $ref, ...own }: SchemaNode, form: PolicyForm): SchemaNode {
  return $ref === undefined ? own : { ...form.definitions[$ref.replace("#/$defs/", "")], ...own };
}

/** Which of several kinds a value is: by its `kind`, or by its type. -1 where it is nothing of all that. */
export function kindOf(value: unknown, kinds: readonly SchemaNode[]): number {
  return kinds.findIndex((schema) => {
    if (schema.const !== undefined) return schema.const === value;
    const kind = schema.properties?.["kind"]?.const;
    if (schema.type === "object") return isRecord(value) && (kind === undefined || value["kind"] === kind);
    if (schema.type === "integer") return typeof value === "number";
    if (schema.type === "null") return value === null;
    return typeof value === "string" || schema.type === undefined;
  });
}

/** The least that can stand in a place: constants, defaults, first choices, and nothing yet where somebody has to say it. */
export function starterOf(schema: SchemaNode, form: PolicyForm): unknown {
  const { default: stated } = followed(schema, form);
  const control = controlOf(schema, form);
  if (control.as === "constant") return control.value;
  if (stated !== undefined) return stated;
  switch (control.as) {
    case "choice":
      return control.choices[0]?.value;
    case "kinds":
      return starterOf(simplestOf(control.kinds), form);
    case "list":
      return [starterOf(control.items, form)];
    case "tuple":
      return control.items.map((item) => starterOf(item, form));
    case "fields":
      return Object.fromEntries(control.required.map((name) => [name, starterOf(control.fields[name] ?? {}, form)]));
    case "decimal":
      return "0";
    case "count":
      return 1;
    case "nothing":
      return null;
    case "text":
      return "";
  }
}

/** What ends a formula: a metric, or else what holds no other formula, or as few as can be. */
function simplestOf(kinds: readonly SchemaNode[]): SchemaNode {
  const isNamed = (name: string) => (schema: SchemaNode): boolean => schema.properties?.["kind"]?.const === name;
  const isLeaf = (schema: SchemaNode): boolean => !JSON.stringify(schema.properties ?? {}).includes("\"$ref\"");
  return kinds.find(isNamed("metric")) ?? kinds.find(isNamed("atLeast")) ?? kinds.find(isLeaf) ?? kinds[0] ?? {};
}

/** A value as another kind: what both have, such as the two sides of a comparison, is kept. */
export function asKind(value: unknown, kind: SchemaNode, form: PolicyForm): unknown {
  const starter = starterOf(kind, form);
  if (!isRecord(starter) || !isRecord(value)) return starter;
  const kept = Object.entries(value).filter(([name]) => name !== "kind" && kind.properties?.[name] !== undefined);
  return { ...starter, ...Object.fromEntries(kept) };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
