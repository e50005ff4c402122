import type { Label, Rounding, StatedNumber, TableNode, TiersNode } from "../formula/index.js";
import type { Outcome, StatementSubject } from "../settle/index.js";

/**
 * How a figure came about: a tree, of which each node can be checked by its own inputs alone.
 *
 * `kind` is the kind of the policy's node (`times`, `atLeast`, `gates`, `line`, …), `name` the id or name of what has one. `settings` are
 * the node's own fields that are no inputs (a number of required gates, a choice, the table by which a figure was read). Conditions come
 * out as `true` or `false`, gates and gate sets as `passed` or `failed`. `rounding` is null where nothing was rounded off.
 *
 * What goes over a team, or compares its people, within the rows of another such figure is told once a line: it has a number, `once`, and
 * where it stands again under that number, `told` is `before` and the rows are not repeated (of a contest, the person's own is).
 */
export interface Explanation {
  readonly kind: ExplanationKind;
  readonly name: string | null;
  readonly label: Label | null;
  readonly settings: Readonly<Record<string, Setting>>;
  readonly inputs: readonly Explanation[];
  /** What went into nothing and is told all the same: the gates of an amount of zero or less, which nobody asks. */
  readonly beside?: readonly Explanation[];
  readonly outcome: Outcome;
  readonly rounding: Rounding | null;
}

/** A field of a node: a word, a number, also one that the policy states, and the table or the tiers by which something is read or paid. */
export type Setting = string | number | Told<StatedNumber> | Told<TableNode> | Told<TiersNode["tiers"]>;

/** What a policy states; of each parameter that stands for a number in it the value and, where it has one, the label. */
export type Told<Stated> = Stated extends Exclude<StatedNumber, string> ? Stated & { readonly value: string; readonly label?: Label }
  : Stated extends object ? { readonly [Field in keyof Stated]: Told<Stated[Field]> }
  : Stated;

/** Every kind of node of a formula, and what formulas stand in. */
export type ExplanationKind = StatementSubject["kind"] | "rows" | "statement";
