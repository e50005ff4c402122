import { ownFields, readFields } from "../error/index.js";
import type { ConditionNode, MetricDefinition, ParameterDefinition, QuantityNode, TableNode } from "./formula.js";

/** A noun's fields by name, whatever they hold while it is being built: of what came in, `definePolicy` says what is wrong. */
type Draft<Noun> = Noun extends unknown ? { readonly [Field in keyof Noun]: Field extends "kind" ? Noun[Field] : unknown } : never;

/** Builds a noun: each of its fields, and options that its builder does not know. */
export type Build<Noun> = <Built>(fields: Draft<Noun>, unknown?: object) => Built;

/**
 * Freezes a record and gives it the type that a builder promises; the names that begin with `~` in that type exist for the compiler
 * alone. Options that the builder does not know are kept as well, and none of them in the place of a field: the grammar has no such
 * fields, so that whatever reads the record refuses them.
 */
export function frozen<Built>(fields: object, unknown: object = {}): Built {
  const others = Object.entries(unknown).map(
    ([name, value]: [string, unknown]) => [Object.hasOwn(fields, name) ? `options.${name}` : name, value]
  );
  return Object.freeze(others.length === 0 ? fields : { ...fields, ...Object.fromEntries(others) }) as Built;
}

/** Metrics and parameters bring their definitions along; a policy keeps these once, and refers to them by id. */
type BuiltNode =
  | Exclude<QuantityNode, { readonly kind: "metric" | "parameter" }>
  | ({ readonly kind: "metric" } & MetricDefinition)
  | ({ readonly kind: "parameter" } & ParameterDefinition)
  | ConditionNode
  | TableNode;

/** Builds a node of a formula. */
export function build<Built>(fields: Draft<BuiltNode>, unknown?: object): Built {
  return frozen(fields, unknown);
}

/** A node as it is; anything else as a constant, of which `definePolicy` says whether it is a number. */
export function operand(input: unknown): object {
  return isNode(input) ? input : build<object>({ kind: "constant", value: numberText(input) });
}

export function operands(inputs: readonly unknown[]): readonly object[] {
  return Object.freeze(inputs.map(operand));
}

/** The text of what may be a number, and anything else as it came in. Never throws, needs no decimal.js. */
export function numberText(input: unknown): unknown {
  if (typeof input === "number") return Number.isFinite(input) ? String(input) : input;
  if (typeof input === "bigint") return input.toString();
  if (typeof input !== "object" || input === null) return input;
  try {
    return "toStringTag" in input && input.toStringTag === "[object Decimal]" ? String(input) : input;
  } catch {
    return input;
  }
}

/** Whether something is what a builder gave. Never throws. */
export function isNode(input: unknown): input is { readonly kind: string } {
  try {
    return typeof input === "object" && input !== null && Object.hasOwn(input, "kind")
      && typeof (input as { readonly kind?: unknown }).kind === "string";
  } catch {
    return false;
  }
}

/** The options of a builder. What is no object, or cannot be read, is an option that no builder knows: builders never throw. */
export function optionsOf<Options extends object>(options: Options): Partial<Options> {
  if ((options as unknown) === undefined) return ownFields(undefined) as Partial<Options>;
  return (readFields(options) ?? ownFields({ options })) as Partial<Options>;
}

/** What is built of several things by name: an entry for each of them, or none where nothing can be read. */
export function entriesOf<
  Entry,
>(named: { readonly [name: string]: Entry } | undefined): readonly (readonly [name: string, entry: Entry])[] {
  return Object.entries(ownFields(named)) as [string, Entry][];
}

/** A frozen copy of a label, or of what was given for one. */
export function copyLabel(label: unknown): { readonly label?: unknown } {
  return label === undefined ? {} : { label: typeof label === "object" && label !== null ? Object.freeze(ownFields(label)) : label };
}
