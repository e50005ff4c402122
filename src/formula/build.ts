import { ownFields } from "../error/index.js";
import type { ConditionNode, MetricDefinition, ParameterDefinition, QuantityNode, TableNode } from "./formula.js";

/** A noun's fields by name, whatever they hold while it is being built: of what came in, `definePolicy` says what is wrong. */
type Draft<Noun> = Noun extends unknown ? { readonly [Field in keyof Noun]: Field extends "kind" ? Noun[Field] : unknown } : never;

/** Builds a noun: each of its fields, and none that it has not. */
export type Build<Noun> = <Built>(fields: Draft<Noun>) => Built;

/**
 * Freezes a record and gives it the type that a builder promises; the names that begin with `~` in that type exist for the compiler
 * alone.
 */
export function frozen<Built>(fields: object): Built {
  return Object.freeze(fields) as Built;
}

/** Metrics and parameters bring their definitions along; a policy keeps these once, and refers to them by id. */
type BuiltNode =
  | Exclude<QuantityNode, { readonly kind: "metric" | "parameter" }>
  | ({ readonly kind: "metric" } & MetricDefinition)
  | ({ readonly kind: "parameter" } & ParameterDefinition)
  | ConditionNode
  | TableNode;

/** Builds a node of a formula. */
export function build<Built>(fields: Draft<BuiltNode>): Built {
  return frozen(fields);
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

function isNode(input: unknown): input is object {
  try {
    return typeof input === "object" && input !== null && "kind" in input && typeof input.kind === "string";
  } catch {
    return false;
  }
}

/** The options of a builder, or none where nothing can be read: builders never throw. */
export function optionsOf<Options extends object>(options: Options): Partial<Options> {
  return ownFields(options) as Partial<Options>;
}

/** A frozen copy of a label, or of what was given for one. */
export function copyLabel(label: unknown): { readonly label?: unknown } {
  return label === undefined ? {} : { label: typeof label === "object" && label !== null ? Object.freeze(optionsOf(label)) : label };
}
