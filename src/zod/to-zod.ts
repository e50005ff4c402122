import { NEVER, transform, type ZodMiniType } from "zod/mini";
import { errorOf, ownFields, type Fault } from "../error/index.js";
import type { StandardSchema } from "../json/index.js";

/**
 * A schema of this library as a zod schema, to be put into one's own: of a person's row, a team's row, a policy. What it refuses and why is
 * what the schema itself refuses; zod's `toJSONSchema` gives its JSON Schema. Works beside `zod` and `zod/mini`, version 4.
 *
 * @throws {JixiaoError} `not_an_object` for what is no schema of this library.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const person = toZod(rowSchemas(policy).person);
 * person.safeParse({ id: "li", gmv: "12.50" }).success; // => true
 * person.safeParse({ id: "li", gmv: "12,50" }).error?.issues[0]?.path; // => ["gmv"]
 */
export function toZod<Value>(schema: StandardSchema<Value>): ZodMiniType<Value, unknown> {
  const { validate, jsonSchema } = ownFields(ownFields(schema)["~standard"]) as Partial<StandardSchema<Value>["~standard"]>;
  if (typeof validate !== "function" || typeof jsonSchema !== "object") throw errorOf([noSchema(typeof schema)]);
  const zod = transform((input: unknown, context): Value => {
    const result = validate(input);
    if (result.issues === undefined) return result.value;
    for (const { message, path } of result.issues) context.issues.push({ code: "custom", message, path: [...path], input });
    return NEVER;
  });
  zod._zod.toJSONSchema = () => jsonSchema.input({ target: "draft-2020-12" });
  return zod;
}

/** As `fault` makes it, which is heavier than this entry: a test holds them together. */
function noSchema(value: string): Fault {
  return {
    code: "not_an_object",
    path: ["schema"],
    value,
    expected: { code: "something_made_by", by: "rowSchemas" },
    message: `schema: not an object: got ${value}, expected something made by rowSchemas`,
  };
}
