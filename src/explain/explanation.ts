import type { Label, Rounding } from "../formula/index.js";
import type { Outcome, StatementSubject } from "../settle/index.js";

/**
 * How a figure came about: a tree, of which each node can be checked by its own inputs alone.
 *
 * `kind` is the kind of the policy's node (`times`, `atLeast`, `gates`, `line`, …), `name` the id or name of what has one. `settings` are
 * the node's own fields that are no inputs (a number of required gates, a choice). Conditions come out as `true` or `false`, gates and gate
 * sets as `passed` or `failed`. `rounding` is null where nothing was rounded off.
 */
export interface Explanation {
  readonly kind: ExplanationKind;
  readonly name: string | null;
  readonly label: Label | null;
  readonly settings: Readonly<Record<string, string | number>>;
  readonly inputs: readonly Explanation[];
  readonly outcome: Outcome;
  readonly rounding: Rounding | null;
}

/** Every kind of node of a formula, and what formulas stand in. */
export type ExplanationKind = StatementSubject["kind"] | "rows" | "statement";
