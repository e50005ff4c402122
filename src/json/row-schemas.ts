import { fault, has, isNotEmpty, readFields, readItems, say, toldFaults, unreadableFault, type Fault } from "../error/index.js";
import { isAbsent, type MetricDefinition, type ParameterDefinition } from "../formula/index.js";
import { indexOf, openedPolicy, type Policy, type PolicyDefinition } from "../policy/index.js";
import { idFaults, standAloneScope, type PersonRowOf, type TeamRowOf } from "../settle/index.js";
import type { JsonSchema } from "./policy-json-schema.js";
import { standardSchema, type StandardSchema } from "./standard-schema.js";

/** The schema of a row: it refuses what settling would tell a fault of, in the same words. */
export interface RowSchema<Row> extends StandardSchema<Row> {
  /** Draft 2020-12, for who needs no more: a form, an API description. It can't say how many decimals a number may have as text. */
  readonly jsonSchema: JsonSchema;
}

/** The schemas of what a policy needs of a person's row and of a team's. */
export interface RowSchemas<Person, Team> {
  readonly person: RowSchema<Person>;
  readonly team: RowSchema<Team>;
}

/**
 * What a period must measure under a policy, as schemas of a person's row and of a team's row: Standard Schemas and Standard JSON Schemas.
 * Nothing is coerced: a row comes out as it went in, copied. Further columns are allowed. `toZod` of `jixiao/zod` makes zod schemas of
 * them.
 *
 * @throws {JixiaoError} with every fault of what is no policy.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const { person } = rowSchemas(policy);
 * person["~standard"].validate({ id: "li", gmv: "12.50" }).issues; // => undefined
 * person["~standard"].validate({ id: "li", gmv: "12,50" }).issues?.[0]?.path; // => ["gmv"]
 * person.jsonSchema.required; // => ["id", "gmv"]
 */
export function rowSchemas<P extends Policy>(policy: P): RowSchemas<PersonRowOf<P>, TeamRowOf<P>> {
  const opened = openedPolicy(policy, ["policy"]);
  return { person: rowSchema<PersonRowOf<P>>(opened, "person"), team: rowSchema<TeamRowOf<P>>(opened, "team") };
}

type RowKind = "person" | "team";

function rowSchema<Row>(policy: PolicyDefinition, of: RowKind): RowSchema<Row> {
  const columns = columnsOf(policy, of);
  const jsonSchema = jsonOf(columns);
  const read = (value: unknown) => {
    // Read once: what comes out is what was looked at.
    const fields = readItems(value) === null ? readFields(value) : null;
    const faults = fields === null ? [noRow(value)] : faultsOf(policy, columns, fields);
    // The one place in which a row that a policy was asked about gets the type of the policy's rows.
    return isNotEmpty(faults) ? { faults: toldFaults(faults) } : { value: { ...fields } as Row };
  };
  return { ...standardSchema<Row>(read, () => jsonSchema), jsonSchema };
}

/** What is read of such a row beside whose it is. */
interface Columns {
  readonly metrics: readonly MetricDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  /** In which it names somebody. */
  readonly naming: readonly { readonly column: "person" | "team"; readonly mayBeAbsent: boolean }[];
}

function columnsOf(policy: PolicyDefinition, of: RowKind): Columns {
  const metrics = policy.metrics.filter(({ scope }) => scope === of);
  const parameters = policy.parameters.filter(({ per }) => per === of);
  if (of === "team") return { metrics, parameters, naming: [] };
  const readsTeam = policy.metrics.some(({ scope }) => scope === "team") || policy.parameters.some(({ per }) => per === "team")
    || indexOf(policy).readsOthers;
  return { metrics, parameters, naming: [{ column: "team", mayBeAbsent: !readsTeam }, { column: "person", mayBeAbsent: true }] };
}

function noRow(value: unknown): Fault {
  const expected = say("an_object_with", { fields: ["id"] });
  return typeof value === "object" && value !== null && readItems(value) === null
    ? unreadableFault([], expected)
    : fault("not_an_object", [], value, expected);
}

function faultsOf(
  policy: PolicyDefinition,
  { metrics, parameters, naming }: Columns,
  row: { readonly name?: unknown },
): readonly Fault[] {
  const { name } = row;
  const ofName = name === undefined || name === null || typeof name === "string" ? [] : [fault("invalid_text", ["name"], name, "text")];
  const scope = standAloneScope(policy, row, { currency: policy.currency });
  const figures = [...metrics.map(({ id }) => scope.metric(id)), ...parameters.map(({ id }) => scope.parameter(id))];
  const ofFigures = figures.flatMap((figure) => isAbsent(figure) && has(figure, "faults") ? figure.faults : []);
  return [...idFaults(row, naming), ...ofName, ...ofFigures];
}

const ownId = { type: ["string", "integer"], pattern: String.raw`\S` } as const;
const idOrNull = { type: ["string", "integer", "null"], pattern: String.raw`\S` } as const;
const decimalPattern = String.raw`^-?\d+(\.\d+)?([eE][+-]?\d+)?$`;

function jsonOf({ metrics, parameters, naming }: Columns): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: {
      id: ownId,
      ...Object.fromEntries(naming.map(({ column }) => [column, idOrNull])),
      name: { type: ["string", "null"] },
      ...Object.fromEntries([...metrics, ...parameters].map((column) => [column.id, reading(column)])),
    },
    required: ["id", ...naming.filter(({ mayBeAbsent }) => !mayBeAbsent).map(({ column }) => column), ...metrics.map(({ id }) => id)],
  };
}

type ColumnDefinition = MetricDefinition | (ParameterDefinition & { readonly range?: undefined });

function reading({ unit, label, range: [from, to] = [null, null] }: ColumnDefinition): JsonSchema {
  const title = label?.en ?? label?.zh;
  return {
    type: ["number", "string", "null"],
    pattern: decimalPattern,
    description: unit,
    // Of numbers alone: JSON Schema compares no texts.
    ...(from === null ? {} : { minimum: Number(from) }),
    ...(to === null ? {} : { maximum: Number(to) }),
    ...(title === undefined ? {} : { title }),
  };
}
