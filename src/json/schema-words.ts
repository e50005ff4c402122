import type { Language } from "../error/index.js";
import type { Fields } from "../formula/index.js";

/** What a schema calls something, and what it says of it, in each language. */
export type SchemaWords = { readonly [In in Language]: readonly [title: string, description: string] };

/** Words for each of these fields, and for the fields of what stands in them: a field of the grammar without words does not compile. */
export type FieldWords<Of extends Fields> = { readonly [Field in keyof Of]: SchemaWords & WordsWithin<Of[Field]> };

type WordsWithin<Shape> = Shape extends { readonly fields: infer Of extends Fields } ? { readonly fields: FieldWords<Of> }
  : Shape extends
    | { readonly list: infer Inner }
    | { readonly optional: infer Inner }
    | { readonly orNull: infer Inner }
    | { readonly words: infer Inner } ? WordsWithin<Inner>
  : unknown;

/** Words for each kind of node and its fields, and an example of it in the names of the example of a policy. */
export type KindWords<Kinds extends { readonly [kind: string]: { readonly fields: Fields } }, Node> = {
  readonly [Kind in keyof Kinds]: SchemaWords & {
    readonly fields: FieldWords<Kinds[Kind]["fields"]>;
    readonly example: Node & { readonly kind: Kind };
  };
};
