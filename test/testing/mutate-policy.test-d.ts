import { expectTypeOf, test } from "vitest";
import { definePolicy, metric, settle, times } from "jixiao";
import { mutatePolicy, type MutationKind, type PolicyVariant } from "jixiao/testing";

const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });

test("a variant has the policy's type: it reads what the policy reads and pays its lines", () => {
  const variants = mutatePolicy(policy);
  expectTypeOf(variants).toEqualTypeOf<readonly PolicyVariant<typeof policy>[]>();
  const [variant] = variants;
  if (variant === undefined) return;
  expectTypeOf(variant.kind).toEqualTypeOf<MutationKind>();
  const month = settle(variant.policy, { period: "2026-11", people: [{ id: "li", gmv: 1 }] });
  expectTypeOf<NonNullable<(typeof month.statements)[number]>["lines"]>().toHaveProperty("commission");
  // @ts-expect-error: the reading is missing
  settle(variant.policy, { period: "2026-11", people: [{ id: "li" }] });
});
