import { describe, expectTypeOf, test } from "vitest";
import type { output } from "zod/mini";
import type { ConditionNode, PolicyDefinition, QuantityNode, TableNode } from "../../src/index.js";
import type { conditionSchema, policySchema, quantitySchema, tableSchema } from "../../src/json/policy-schema.js";
import type { conditionKinds, quantityKinds, tableKinds } from "../../src/formula/index.js";
import type { policyFields } from "../../src/policy/index.js";

/** Unites the properties of an intersection, so that two types of the same properties are equal. */
type Flat<T> = { [K in keyof T]: T[K] };

/** The type of what a shape of the grammar holds. */
type Held<S> = S extends "quantity" ? QuantityNode
  : S extends "condition" ? ConditionNode
  : S extends "table" ? TableNode
  : S extends "count" | "places" ? number
  : S extends "metricPlaces" ? number | "any"
  : S extends string ? string
  : S extends { readonly choice: readonly (infer C)[] } ? C
  : S extends { readonly list: infer L } ? readonly Held<L>[]
  : S extends { readonly optional: infer O } ? Held<O>
  : S extends { readonly fields: infer F } ? HeldFields<F>
  : never;
type OptionalKeys<F> = { [K in keyof F]: F[K] extends { readonly optional: unknown } ? K : never }[keyof F];
type HeldFields<F> = Flat<
  { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Held<F[K]> } & { readonly [K in OptionalKeys<F>]?: Held<F[K]> }
>;
type Nodes<Kinds> = { [K in keyof Kinds]: Flat<{ readonly kind: K } & HeldFields<Kinds[K]>> }[keyof Kinds];

/** The hand-written union with a member of its own for each kind. */
type EachKind<N extends { readonly kind: string }> = {
  [K in N["kind"]]: N extends unknown ? (K extends N["kind"] ? Flat<Omit<N, "kind"> & { readonly kind: K }> : never)
    : never;
}[N["kind"]];

describe("the schemas", () => {
  test("give what is written by hand", () => {
    expectTypeOf<output<typeof policySchema>>().toEqualTypeOf<PolicyDefinition>();
    expectTypeOf<output<typeof quantitySchema>>().toEqualTypeOf<QuantityNode>();
    expectTypeOf<output<typeof conditionSchema>>().toEqualTypeOf<ConditionNode>();
    expectTypeOf<output<typeof tableSchema>>().toEqualTypeOf<TableNode>();
  });
});

describe("the grammar, of which the schemas are made", () => {
  test("has the kinds that are written by hand", () => {
    expectTypeOf<keyof typeof quantityKinds>().toEqualTypeOf<QuantityNode["kind"]>();
    expectTypeOf<keyof typeof conditionKinds>().toEqualTypeOf<ConditionNode["kind"]>();
    expectTypeOf<keyof typeof tableKinds>().toEqualTypeOf<TableNode["kind"]>();
  });

  test("has fields that hold what is written by hand", () => {
    expectTypeOf<Nodes<typeof quantityKinds>>().toEqualTypeOf<EachKind<QuantityNode>>();
    expectTypeOf<Nodes<typeof conditionKinds>>().toEqualTypeOf<EachKind<ConditionNode>>();
    expectTypeOf<Nodes<typeof tableKinds>>().toEqualTypeOf<EachKind<TableNode>>();
    expectTypeOf<Flat<{ readonly kind: "policy"; readonly format: 1 } & HeldFields<typeof policyFields>>>().toEqualTypeOf<
      PolicyDefinition
    >();
  });
});
