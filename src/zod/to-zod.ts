import { NEVER, pipe, transform, unknown, type ZodMiniType } from "zod/mini";
import type { StandardSchema } from "../json/index.js";

/**
 * A schema of this library as a zod schema, to be put into one's own: of a person's row, a team's row, a policy. What it refuses and why is
 * what the schema itself refuses; zod's `toJSONSchema` gives its JSON Schema. Works beside `zod` and `zod/mini`, version 4.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const person = toZod(rowSchemas(policy).person);
 * person.safeParse({ id: "li", gmv: "12.50" }).success; // => true
 * person.safeParse({ id: "li", gmv: "12,50" }).error?.issues[0]?.path; // => ["gmv"]
 */
export function toZod<Value>(schema: StandardSchema<Value>): ZodMiniType<Value, unknown> {
  const { validate, jsonSchema } = schema["~standard"];
  const read = transform((input: unknown, context): Value => {
    const result = validate(input);
    if (result.issues === undefined) return result.value;
    for (const { message, path } of result.issues) context.issues.push({ code: "custom", message, path: [...path], input });
    return NEVER;
  });
  const zod = pipe(unknown(), read);
  zod._zod.toJSONSchema = () => jsonSchema.input({ target: "draft-2020-12" });
  return zod;
}
