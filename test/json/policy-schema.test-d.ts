import { describe, expectTypeOf, test } from "vitest";
import type { output } from "zod/mini";
import type { ConditionNode, PolicyDefinition, QuantityNode, TableNode } from "../../src/index.js";
import type { conditionSchema, policySchema, quantitySchema, tableSchema } from "../../src/json/policy-schema.js";

describe("the schemas", () => {
  test("give what is written by hand", () => {
    expectTypeOf<output<typeof policySchema>>().toEqualTypeOf<PolicyDefinition>();
    expectTypeOf<output<typeof quantitySchema>>().toEqualTypeOf<QuantityNode>();
    expectTypeOf<output<typeof conditionSchema>>().toEqualTypeOf<ConditionNode>();
    expectTypeOf<output<typeof tableSchema>>().toEqualTypeOf<TableNode>();
  });
});
