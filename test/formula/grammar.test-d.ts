import { describe, expectTypeOf, test } from "vitest";
import type { contestFields } from "../../src/contest/grammar.js";
import type { conditionKinds, Fields, metricFields, parameterFields, quantityKinds, tableKinds } from "../../src/formula/grammar.js";
import type { gatesFields } from "../../src/gate/grammar.js";
import type {
  ConditionNode,
  ContestDefinition,
  Currency,
  GatesDefinition,
  LineDefinition,
  MetricDefinition,
  MetricRange,
  ParameterDefinition,
  PolicyDefinition,
  QuantityNode,
  RoundingMode,
  ScorecardDefinition,
  StatedNumber,
  TableNode,
  Unit,
} from "../../src/index.js";
import type { policyFields } from "../../src/policy/grammar.js";
import type { scorecardFields } from "../../src/scorecard/grammar.js";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Show<T> = { [K in keyof T]: T[K] };

interface Named {
  readonly quantity: QuantityNode;
  readonly condition: ConditionNode;
  readonly table: TableNode;
  readonly decimal: string;
  readonly name: string;
  readonly text: string;
  readonly date: string;
  readonly metric: string;
  readonly parameter: string;
  readonly line: string;
  readonly policy: string;
  readonly gates: string;
  readonly scorecard: string;
  readonly contest: string;
  readonly count: number;
  readonly places: number;
  readonly metricPlaces: number | "any";
  readonly currency: Currency;
  readonly range: MetricRange;
}

/** What a shape of the grammar stands for. */
type Of<S> = S extends keyof Named ? Named[S]
  : S extends { readonly number: unknown } ? StatedNumber
  : S extends { readonly choice: readonly (infer Word)[] } ? Plain<Word>
  : S extends { readonly list: infer Each } ? readonly Of<Each>[]
  : S extends { readonly orNull: infer Held } ? Of<Held> | null
  : S extends { readonly ofRows: infer Node } ? Of<Node>
  : S extends { readonly fields: infer F extends Fields } ? RecordOf<F>
  : never;

type Optional<F> = { [K in keyof F]: F[K] extends { readonly optional: unknown } | { readonly words: unknown } ? K : never }[keyof F];

/** A record of these fields, beside what it has anyhow. */
type RecordOf<F, Start = {}> = Show<
  & Start
  & { readonly [K in Exclude<keyof F, Optional<F>>]: Of<F[K]> }
  & {
    readonly [K in Optional<F>]?: F[K] extends { readonly optional: infer S } | { readonly words: infer S } ? Of<S> : never;
  }
>;

/** A type as far as the grammar tells it: modes and units are lists that are known when the program runs, words to the compiler. */
type Plain<T> = true extends Same<T, StatedNumber> ? StatedNumber
  : true extends Same<T, QuantityNode> | Same<T, ConditionNode> | Same<T, TableNode> | Same<T, MetricRange> ? T
  : true extends Same<T, RoundingMode> | Same<T, Unit> ? string
  : T extends readonly (infer Each)[] ? readonly Plain<Each>[]
  : T extends object ? PlainFields<T>
  : T;
type PlainFields<T> = { [K in keyof T]: Plain<Exclude<T[K], undefined>> };

/** What a table says of each kind. */
type ByTable<Kinds> = {
  readonly [K in keyof Kinds]: Kinds[K] extends { readonly fields: infer F } ? RecordOf<F, { readonly kind: K }> : never;
};

/** What a union says of each kind: several may be written as one member of it. */
type ByUnion<U extends { readonly kind: string }> = { readonly [K in U["kind"]]: PlainFields<OfKind<U, K>> };
type OfKind<U, K> = U extends { readonly kind: infer All } ? (K extends All ? Show<{ readonly kind: K } & Omit<U, "kind">> : never) : never;

/** The names under which two records differ. */
type Differences<A, B> = {
  [K in keyof A | keyof B]-?: K extends keyof A & keyof B ? (Same<Pick<A, K>, Pick<B, K>> extends true ? never : K) : K;
}[keyof A | keyof B];

describe("the grammar's tables say what the types say that are written by hand", () => {
  test("of every kind of quantity, condition and table", () => {
    expectTypeOf<never>().toEqualTypeOf<Differences<ByTable<typeof quantityKinds>, ByUnion<QuantityNode>>>();
    expectTypeOf<never>().toEqualTypeOf<Differences<ByTable<typeof conditionKinds>, ByUnion<ConditionNode>>>();
    expectTypeOf<never>().toEqualTypeOf<Differences<ByTable<typeof tableKinds>, ByUnion<TableNode>>>();
  });

  test("of what a policy lists", () => {
    expectTypeOf<never>().toEqualTypeOf<Differences<RecordOf<typeof metricFields>, PlainFields<MetricDefinition>>>();
    expectTypeOf<never>().toEqualTypeOf<Differences<RecordOf<typeof parameterFields>, PlainFields<ParameterDefinition>>>();
    expectTypeOf<never>().toEqualTypeOf<Differences<RecordOf<typeof gatesFields>, PlainFields<GatesDefinition>>>();
    expectTypeOf<never>().toEqualTypeOf<Differences<RecordOf<typeof scorecardFields>, PlainFields<ScorecardDefinition>>>();
    expectTypeOf<never>().toEqualTypeOf<Differences<RecordOf<typeof contestFields>, PlainFields<ContestDefinition>>>();
    expectTypeOf<never>().toEqualTypeOf<Differences<Of<(typeof policyFields)["pay"]["list"]>, PlainFields<LineDefinition>>>();
  });

  test("of a policy", () => {
    expectTypeOf<never>().toEqualTypeOf<
      Differences<RecordOf<typeof policyFields, { readonly kind: "policy"; readonly format: 1 }>, PlainFields<PolicyDefinition>>
    >();
  });
});

describe("and the comparison itself", () => {
  test("sees a field that is missing, optional, of another type or in no table", () => {
    type Wrong<F, Written> = Differences<RecordOf<F>, PlainFields<Written>>;
    expectTypeOf<Wrong<{ a: "decimal"; b: { optional: "places" } }, { readonly a: string; readonly b?: number }>>().toEqualTypeOf<never>();
    expectTypeOf<Wrong<{ a: "decimal" }, { readonly a: string; readonly b?: number }>>().toEqualTypeOf<"b">();
    expectTypeOf<Wrong<{ a: "decimal"; b: "text" }, { readonly a: string }>>().toEqualTypeOf<"b">();
    expectTypeOf<Wrong<{ a: "decimal" }, { readonly a?: string }>>().toEqualTypeOf<"a">();
    expectTypeOf<Wrong<{ a: "count" }, { readonly a: string }>>().toEqualTypeOf<"a">();
    expectTypeOf<Wrong<{ a: "quantity" }, { readonly a: ConditionNode }>>().toEqualTypeOf<"a">();
    expectTypeOf<Wrong<{ a: { choice: readonly ["x"] } }, { readonly a: "x" | "y" }>>().toEqualTypeOf<"a">();
    expectTypeOf<Wrong<{ a: { list: { fields: { b: "text" } } } }, { readonly a: readonly { readonly b?: string }[] }>>().toEqualTypeOf<
      "a"
    >();
    expectTypeOf<Differences<ByTable<{ x: { fields: {} } }>, ByUnion<{ readonly kind: "x" | "y" }>>>().toEqualTypeOf<"y">();
    expectTypeOf<Differences<ByTable<{ x: { fields: { a: "text" } } }>, ByUnion<{ readonly kind: "x"; readonly a: number }>>>()
      .toEqualTypeOf<"x">();
  });
});
