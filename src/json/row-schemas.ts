import { has } from "../error/index.js";
import { check, custom, looseObject, optional, pipe, registry, toJSONSchema, transform, type ZodMiniType } from "zod/mini";
import { isAbsent, readMetric, readParameter, type MetricDefinition, type ParameterDefinition, type RowId } from "../formula/index.js";
import { zero } from "../decimal/index.js";
import type { Fault } from "../error/index.js";
import { indexOf, openedPolicy, type Policy, type PolicyDefinition } from "../policy/index.js";
import { readId, standAloneScope, type PersonRowOf, type Reading, type TeamRowOf } from "../settle/index.js";
import type { JsonSchema } from "./policy-json-schema.js";

/** The schema of a row, and the same for who needs no zod: a form, an API description. */
export interface RowSchema<Row> {
  /** A zod schema, and so a Standard Schema too: it refuses what settling would tell a fault of, in the same words. */
  readonly schema: ZodMiniType<Row>;
  /** Draft 2020-12. It can't say how many decimals a number may have as text. */
  readonly jsonSchema: JsonSchema;
}

export interface RowSchemas<Person, Team> {
  readonly person: RowSchema<Person>;
  readonly team: RowSchema<Team>;
}

const decimalPattern = String.raw`^-?\d+(\.\d+)?([eE][+-]?\d+)?$`;

/**
 * What a period must measure under a policy, as schemas of a person's row and of a team's row. Nothing is coerced: a row comes out as it
 * went in. Further columns are allowed.
 *
 * @throws {JixiaoError} with every fault of what is no policy.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const { person } = rowSchemas(policy);
 * person.schema.safeParse({ id: "li", gmv: "12.50" }).success; // => true
 * person.schema.safeParse({ id: "li", gmv: "12,50" }).success; // => false
 * person.jsonSchema.required; // => ["id", "gmv"]
 */
export function rowSchemas<P extends Policy>(policy: P): RowSchemas<PersonRowOf<P>, TeamRowOf<P>> {
  return schemasOf<P>(openedPolicy(policy, ["policy"]));
}

function schemasOf<P extends Policy>(policy: PolicyDefinition): RowSchemas<PersonRowOf<P>, TeamRowOf<P>> {
  const readsTeam = policy.metrics.some(({ scope }) => scope === "team") || policy.parameters.some(({ per }) => per === "team")
    || indexOf(policy).readsOthers;
  const id = idSchema("text that is not blank, or a safe integer", false);
  const other = idSchema("text that is not blank, a safe integer, or null", true);
  return {
    person: rowSchema<PersonRowOf<P>>(policy, {
      id,
      team: readsTeam ? other : optional(other),
      person: optional(other),
      name: optional(nameSchema()),
      ...columns(policy, "person"),
    }),
    team: rowSchema<TeamRowOf<P>>(policy, { id, name: optional(nameSchema()), ...columns(policy, "team") }),
  };
}

/** What a schema of ours is in JSON Schema, since zod knows no more of it than that it is a function. */
const inJson = registry<JsonSchema>();

function described<Value>(schema: ZodMiniType<Value>, json: JsonSchema): ZodMiniType<Value> {
  inJson.add(schema, json);
  return schema;
}

function idSchema(expected: string, orNull: boolean): ZodMiniType<RowId | null> {
  const schema = custom<RowId | null>((value) => (orNull && value === null) || readId(value) !== null, { error: `expected ${expected}` });
  return described(schema, { type: orNull ? ["string", "integer", "null"] : ["string", "integer"], pattern: String.raw`\S` });
}

function nameSchema(): ZodMiniType<string | null> {
  return described(custom<string | null>((value) => value === null || typeof value === "string", { error: "expected text or null" }), {
    type: ["string", "null"],
  });
}

function columns(policy: PolicyDefinition, of: "person" | "team"): Readonly<Record<string, ZodMiniType<Reading | undefined>>> {
  const known = indexOf(policy).columns;
  const figureOf = (metric: MetricDefinition, value: unknown) =>
    readMetric(metric, { [metric.id]: value }, null, policy.currency.places, known);
  const overriddenBy = (parameter: ParameterDefinition, value: unknown) => readParameter(parameter, zero, { [parameter.id]: value }, null);
  return Object.fromEntries([
    ...policy.metrics.filter(({ scope }) => scope === of).map((metric) =>
      [metric.id, column(metric, (value) => figureOf(metric, value))] as const
    ),
    ...policy.parameters.filter(({ per }) => per === of).map((parameter) =>
      [parameter.id, optional(column(parameter, (value) => overriddenBy(parameter, value)))] as const
    ),
  ]);
}

type ColumnDefinition = MetricDefinition | (ParameterDefinition & { readonly range?: undefined });

function column(
  { unit, label, range: [from, to] = [null, null] }: ColumnDefinition,
  read: (value: unknown) => ReturnType<typeof readMetric>,
): ZodMiniType<Reading> {
  const faultOf = (value: unknown) => {
    const figure = read(value);
    return isAbsent(figure) && has(figure, "faults") ? (figure.faults[0]?.message ?? "") : null;
  };
  const schema = custom<Reading>((value) => faultOf(value) === null, { error: ({ input }) => faultOf(input) ?? "" });
  const title = label?.en ?? label?.zh;
  return described(schema, {
    type: ["number", "string", "null"],
    pattern: decimalPattern,
    description: unit,
    // Of numbers alone: JSON Schema compares no texts.
    ...(from === null ? {} : { minimum: Number(from) }),
    ...(to === null ? {} : { maximum: Number(to) }),
    ...(title === undefined ? {} : { title }),
  });
}

function rowSchema<Row>(policy: PolicyDefinition, shape: Readonly<Record<string, ZodMiniType>>): RowSchema<Row> {
  const row = looseObject(shape).check(check((read) => {
    const faults = brokenExpectations(policy, read.value);
    for (const { path, message } of faults) read.issues.push({ code: "custom", input: read.value, path: [...path], message });
  }));
  // The one place in which a schema that was made from a policy gets the type of the policy's rows.
  const schema = pipe(transform(readOnce), row) as unknown as ZodMiniType<Row>;
  return { schema, jsonSchema: toJSONSchema(row, { target: "draft-2020-12", metadata: inJson, unrepresentable: "any" }) as JsonSchema };
}

/** What is implausible since the readings of the row do not go together. */
function brokenExpectations(policy: PolicyDefinition, row: object): readonly Fault[] {
  const { expectations, metrics } = indexOf(policy);
  if (expectations.size === 0) return [];
  const scope = standAloneScope(policy, row, { currency: policy.currency });
  return [...expectations.keys()].flatMap((id) => {
    const figure = metrics.has(id) ? scope.metric(id) : scope.parameter(id);
    const faults = isAbsent(figure) && has(figure, "faults") ? figure.faults : [];
    return faults.filter(({ expected }) => expected.code === "expectation");
  });
}

/** A row with each of its columns read; nothing in its place where reading throws, which zod does not expect. */
function readOnce(row: unknown): unknown {
  try {
    return typeof row !== "object" || row === null || Array.isArray(row) ? row : { ...row };
  } catch {
    return undefined;
  }
}
