import { rowSchemas } from "jixiao/json";
import { policy } from "./policy.js";

type Schema = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const textOrNull = { type: ["string", "null"] };
const id = { type: ["string", "integer"] };
const idOrNull = { type: ["string", "integer", "null"] };
const amount = { type: "string", description: "money, exact, in the currency's places" };
const amountOrNull = { ...amount, type: ["string", "null"] };

/** All of it is there, and nothing is promised of what else may come. */
const object = (properties: Schema): Schema => ({ type: "object", required: Object.keys(properties), properties });
const list = (items: Schema): Schema => ({ type: "array", items });
const records = (values: Schema): Schema => ({ type: "object", additionalProperties: values });
const part = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** What is said of a pay line, and of what is added after the lines. */
const lineProperties = {
  state: { enum: ["settled", "notApplicable", "pending", "held"] },
  amount: amountOrNull,
  payable: amount,
  before: { ...amountOrNull, description: "what it would be, had no gate failed" },
  failedGates: list(text),
  reason: { oneOf: [part("Reason"), { type: "null" }] },
  faults: list(part("Fault")),
};

function linesOf(values: Schema): Schema {
  return object(Object.fromEntries(policy.pay.map(({ name }) => [name, values])));
}

function rowSchema(of: "person" | "team"): Schema {
  const { $schema: _, ...schema } = rowSchemas(policy)[of].jsonSchema;
  return schema;
}

function period(): Schema {
  const properties = {
    period: { ...text, minLength: 1, examples: ["2026-11"] },
    people: list(part("Person")),
    teams: list(part("Team")),
    adjustments: list(object({ person: id, line: text, amount: { type: ["string", "number"] }, note: text, by: text })),
    carryIns: list({ ...object({ person: id }), description: "balances that the period before left" }),
  };
  return { type: "object", required: ["period", "people"], properties };
}

function statement(): Schema {
  return object({
    person: id,
    name: textOrNull,
    team: idOrNull,
    period: text,
    policy: text,
    version: text,
    currency: text,
    lines: linesOf(part("Line")),
    lineOrder: list(text),
    added: list(object({ ...lineProperties, kind: text, label: text, note: textOrNull, by: textOrNull })),
    payable: amount,
    held: amount,
    pending: list(text),
    provisional: { type: "boolean" },
    balances: object({ draw: amountOrNull, protection: amountOrNull, rounding: amountOrNull }),
  });
}

function settlement(): Schema {
  const { people, ...sums } = { people: { type: "integer" }, payable: amount, held: amount, pending: { type: "integer" }, added: amount };
  return object({
    format: { const: 1 },
    period: text,
    statements: list(part("Statement")),
    rejections: list(object({ from: text, index: { type: "integer" }, id: idOrNull, faults: list(part("Fault")) })),
    teams: list(object({ id, name: textOrNull, gates: records({ type: "object" }) })),
    totals: list(object({ policy: text, currency: text, people, ...sums, lines: linesOf(amount) })),
  });
}

function answers(): Schema {
  const answer = (description: string, schema: Schema): Schema => ({ description, content: { "application/json": { schema } } });
  const refused = (description: string): Schema => answer(description, part("Refusal"));
  return {
    200: answer("the period is settled, all of it", part("Answer")),
    400: refused("it is no JSON, no period, has too many rows, or some of them are faulty"),
    405: refused("it is not a POST"),
    413: refused("the body or the answer is too large"),
    415: refused("it is not application/json"),
  };
}

/**
 * The service as an OpenAPI document: a period's rows are as the policy reads them, so that another policy makes another document, and a
 * client that is generated from it does not compile with a column missing.
 */
export function openApi(): Schema {
  return {
    openapi: "3.1.0",
    info: { title: "Settling a period", version: policy.version },
    paths: {
      "/": {
        post: {
          operationId: "settle",
          parameters: [{ name: "Accept-Language", in: "header", schema: text, description: "the language of messages: en, or zh" }],
          requestBody: { required: true, content: { "application/json": { schema: part("Period") } } },
          responses: answers(),
        },
      },
    },
    components: {
      schemas: {
        Period: period(),
        Person: rowSchema("person"),
        Team: rowSchema("team"),
        Answer: object({ settlement: part("Settlement"), ignored: records(list(text)) }),
        Refusal: { ...object({ faults: list(part("Fault")) }), description: "nothing is settled" },
        Settlement: settlement(),
        Statement: statement(),
        Line: object(lineProperties),
        Reason: object({ code: text, message: text }),
        Fault: object({ code: text, path: list({ type: ["string", "integer"] }), value: text, message: text }),
      },
    },
  };
}
