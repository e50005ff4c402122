import type { DecimalInput } from "../decimal/index.js";
import type { MetricDefinition, MetricScope, ParameterDefinition, ParameterScope } from "./formula.js";
import type { AnyUnit, Unit } from "./unit.js";

/**
 * A number that a policy computes: `Quantity<"money", Metric<"gmv", "money", "person">>` is an amount of money for which a person's GMV
 * must be known. What a node reads is a union of the metrics themselves, so that merging is `|` and hovers read like prose. The names
 * that begin with `~` exist for the compiler alone.
 */
export interface Quantity<out U extends AnyUnit = AnyUnit, out N extends Need = Need> {
  readonly kind: string;
  readonly "~unit": U;
  readonly "~needs": N;
}

/** Something that is true, false or unknown of a person or a team. */
export interface Condition<out N extends Need = Need> {
  readonly kind: string;
  /** Without it, a quantity would pass for a condition. */
  readonly "~condition": true;
  readonly "~needs": N;
}

/** What a team measured in a period: an id, a unit, and whose reading it is. */
export interface Metric<out Id extends string = string, out U extends Unit = Unit, out S extends MetricScope = MetricScope>
  extends Quantity<U, Metric<Id, U, S>>, MetricDefinition
{
  readonly kind: "metric";
  readonly id: Id;
  readonly unit: U;
  readonly scope: S;
}

/** A named constant of a policy. */
export interface Parameter<out Id extends string = string, out U extends Unit = Unit, out P extends ParameterScope = ParameterScope>
  extends Quantity<U, Parameter<Id, U, P>>, Omit<ParameterDefinition, "value">
{
  readonly kind: "parameter";
  readonly id: Id;
  readonly unit: U;
  readonly per: P;
}

/** Everything that a node may read or give results of. */
export type Need = Metric | Parameter | Need.Gates | Need.Scorecard | Need.Contest | Need.Line | Need.Others | Need.Teammates;

/** What a node may need, or give results of, beside metrics and parameters. These names exist for the compiler alone. */
export declare namespace Need {
  /** A gate set whose results can be asked for; `Of` says whether with the person's statement or with the team. */
  export interface Gates<out Id extends string = string, out Gate extends string = string, out Of extends MetricScope = MetricScope> {
    readonly kind: "gates";
    readonly id: Id;
    readonly gate: Gate;
    readonly of: Of;
  }

  /** A scorecard whose scores can be asked for. */
  export interface Scorecard<out Id extends string = string, out Item extends string = string, out Grade extends string = string> {
    readonly kind: "scorecard";
    readonly id: Id;
    readonly item: Item;
    readonly grade: Grade;
  }

  /** A contest whose standings can be asked for, and who stands in them. */
  export interface Contest<
    out Id extends string = string,
    out F extends string = string,
    out Of extends "people" | "teams" = "people" | "teams",
  > {
    readonly kind: "contest";
    readonly id: Id;
    readonly factor: F;
    readonly of: Of;
  }

  /** What a pay line of the policy comes to. */
  export interface Line<out Name extends string = string> {
    readonly kind: "line";
    readonly name: Name;
  }

  /** What one person has among others, a rank, a prize or a share: what stands alone has none. */
  export interface Others {
    readonly kind: "others";
  }

  /** The rows of the person's team, which a person's row must name, and what is read in each of them. */
  export interface Teammates<out N extends Need = Need> {
    readonly kind: "teammates";
    readonly "~read": N;
  }
}

/** A table from one number to another: a curve, or bands; with the parameters in it, and the units of those that are bounds and values. */
export interface LookupTable<out N extends Need = never, out Bounds extends AnyUnit = never, out Values extends AnyUnit = never> {
  readonly kind: "curve" | "bands" | "bandsUpTo";
  readonly "~table": true;
  readonly "~needs": N;
  readonly "~bounds": Bounds;
  readonly "~values": Values;
}

export type AnyTable = LookupTable<Need, AnyUnit, AnyUnit>;

/** What a builder takes for a number: a quantity, or a plain number of any accepted form. */
export type Operand = Quantity | DecimalInput;

// An indexed access, which resolves inside a user's own generic function, and leaves no alias in the .d.ts.
export type NeedsOf<X> = Extract<X, { readonly "~needs": Need }>["~needs"];
export type UnitsOf<X> = X extends { readonly "~unit": infer U extends AnyUnit } ? Exclude<U, "number"> : never;
/** What is read for one person's row and in the rows of the team, without the difference. */
export type InAnyRow<N> = [Need] extends [N] ? N : N extends Need.Teammates<infer Read> ? Need.Teammates<never> | InAnyRow<Read> : N;

/** What is one person's alone: not what is read in the rows of the team, which is the same for all of it. */
export type OfOnePerson<N> = Extract<N, { readonly scope: "person" } | { readonly per: "person" } | Need.Others>;

export type OrNumber<U extends AnyUnit> = [U] extends [never] ? "number" : U;

type Clash<Verb extends string, A, B> = `cannot ${Verb} ${A & string} and ${B & string}`;

/** B, or a sentence in its place. A unit that the compiler does not know passes; `definePolicy` checks it again. */
export type Agree<A, B, Verb extends string> = [UnitsOf<A>] extends [never] ? B
  : [UnitsOf<B>] extends [UnitsOf<A>] ? B
  : [Unit] extends [UnitsOf<B>] ? B
  : Clash<Verb, UnitsOf<A>, UnitsOf<B>>;

/** The unit of the first part that has one. Looked for only among several: each step costs the length of the list. */
type First<Qs extends readonly unknown[], All = UnitsOf<Qs[number]>> = true extends IsUnion<All> ? Search<Qs> : All;
type Search<Qs extends readonly unknown[]> = Qs extends readonly [infer H, ...infer R] ? [UnitsOf<H>] extends [never] ? Search<R>
  : UnitsOf<H>
  : UnitsOf<Qs[number]>;

/** The same list, with a sentence in the place of each part whose unit is not that of the first part that has one. */
export type SameUnit<Qs extends readonly unknown[], Verb extends string, U = First<Qs>> = {
  readonly [I in keyof Qs]: [UnitsOf<Qs[I]>] extends [U] ? Qs[I] : [Unit] extends [UnitsOf<Qs[I]>] ? Qs[I] : Clash<Verb, U, UnitsOf<Qs[I]>>;
};

/**
 * X, or a sentence where it is no number that a policy can state: where a row may override it, or where it is in another unit. What the
 * compiler does not know passes; `definePolicy` checks it again.
 */
export type Stated<X, U extends AnyUnit, What extends string> = X extends Parameter<infer Id, infer V, infer P>
  ? [ParameterScope] extends [P] ? StatedIn<X, V, U, What>
  : [P] extends ["policy"] ? StatedIn<X, V, U, What>
  : `a row may override '${Id}': use slice, when and times`
  : X extends Quantity ? `${What} is a number or a parameter of the policy: use slice, when and times`
  : X;
type StatedIn<X, V extends AnyUnit, U extends AnyUnit, What extends string> = [U] extends [never] ? X
  : [V] extends [U] ? X
  : [Unit] extends [V] ? X
  : `${What} is ${U}, not ${V}`;

/** A list of such numbers, with a sentence in the place of what cannot stand there. */
export type StatedList<L extends readonly Operand[], U extends AnyUnit, What extends string> = {
  readonly [I in keyof L]: Stated<L[I], U, What>;
};

/** Pairs of numbers that a policy states. */
export type Pairs = readonly (readonly [bound: Operand, value: Operand])[];

/** The same pairs, with a sentence in the place of what cannot stand there. */
export type StatedPairs<B extends Pairs, X extends AnyUnit, Bound extends string, Y extends AnyUnit, Value extends string> = {
  readonly [I in keyof B]: readonly [Stated<B[I][0], X, Bound>, Stated<B[I][1], Y, Value>];
};

/** A table, or a sentence where its parameters are not in the units of what is looked up and of what it gives. */
export type TableFor<X extends AnyUnit, T extends AnyTable, U extends Unit> = [T["~bounds"]] extends [never] ? TableGiving<T, U>
  : [X] extends [never] ? TableGiving<T, U>
  : [T["~bounds"]] extends [X] ? TableGiving<T, U>
  : [Unit] extends [T["~bounds"] | X] ? TableGiving<T, U>
  : Clash<"compare", X, T["~bounds"]>;
type TableGiving<T extends AnyTable, U extends Unit> = [Unit] extends [T["~values"] | U] ? T
  : [U] extends [never] ? ([T["~values"]] extends ["points" | "ratio"] ? T : `the table gives ${T["~values"]}: state its unit`)
  : [T["~values"]] extends [U] ? T
  : `the table gives ${T["~values"]}, not ${U}`;

type Dimension<X> = Exclude<UnitsOf<X>, "ratio">;

/** B, or a sentence where A and B both have a unit other than ratio. */
export type Factor<A, B> = [Dimension<A>] extends [never] ? B
  : [Dimension<B>] extends [never] ? B
  : [Unit] extends [UnitsOf<A> | UnitsOf<B>] ? B
  : `cannot multiply ${Dimension<A>} by ${Dimension<B>}${Advice<Dimension<A>, Dimension<B>>}`;

/** A count or a time is priced; money times money has no meaning. */
type Advice<A, B> = A extends "money" ? (B extends "money" ? "" : ": price it with perUnit")
  : B extends "money" ? ": price it with perUnit"
  : "";

export type Product<A, B> = [Unit] extends [UnitsOf<A | B>] ? Unit
  : [Dimension<A | B>] extends [never] ? OrNumber<UnitsOf<A | B>>
  : Dimension<A | B>;

/** A, or a sentence where it cannot be priced. */
export type Priceable<A> = [UnitsOf<A>] extends [never] ? A
  : [Unit] extends [UnitsOf<A>] ? A
  : [Extract<UnitsOf<A>, "money" | "ratio">] extends [never] ? A
  : `cannot price ${Unpriced<Extract<UnitsOf<A>, "money" | "ratio">>}`;

type Unpriced<U> = U extends "ratio" ? "ratio: use times with an amount, such as money(1000)" : "money: use times";

/** An id that can be a column beside the columns which every row has, or a sentence in its place. */
export type FreeId<Id extends string> = Id extends "id" | "team" | "name" | "person" | "policy"
  ? `'${Id}' is a column of every row: choose another id`
  : FreeName<Id>;

/** A name that can be a key, or a sentence in its place. */
export type FreeName<Name extends string> = Name extends `${bigint}` ? `'${Name}' looks like a number: choose another name`
  : Name extends "__proto__" | "constructor" | "prototype" ? `'${Name}' cannot be a name`
  : Name;

/** The same map, with a sentence in the place of each entry whose name cannot be a key. */
export type FreelyNamed<Map> = { readonly [Name in keyof Map]: Freely<Name, Map[Name]> };
type Freely<Name, Value> = Name extends string | number ? (FreeName<`${Name}`> extends `${Name}` ? Value : FreeName<`${Name}`>) : Value;

type IsUnion<T, U = T> = T extends unknown ? ([U] extends [T] ? false : true) : never;

export type Known<Id extends string> = string extends Id ? never : Id;

// One pass over the union (two keys merge in an `as` clause), never an Extract for each id: that is quadratic.
type Uses<N> = { [M in Extract<N, Metric | Parameter> as Known<M["id"]>]: M };
type Use<M> = M extends Metric ? `metric of a ${M["scope"]} in ${M["unit"]}`
  : M extends Parameter ? `parameter of a ${M["per"]} in ${M["unit"]}`
  : never;

/** For each id that stands for two things, a sentence that says so. */
export type Clashes<N, V = Uses<N>> = {
  [Id in keyof V as true extends IsUnion<V[Id]> ? Id : never]: `'${Id & string}' is used twice: as ${Use<V[Id]>}`;
};
