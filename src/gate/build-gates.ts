import { ownFields } from "../error/index.js";
import {
  copyLabel,
  entriesOf,
  frozen,
  optionsOf,
  type Build,
  type Condition,
  type FreelyNamed,
  type FreeName,
  type Label,
  type Need,
  type NeedsOf,
  type OfOnePerson,
} from "../formula/index.js";
import type { Gate, GateDefinition, Gates, GatesDefinition } from "./gate.js";

const buildGate: Build<{ readonly kind: "gate" } & Omit<GateDefinition, "name">> = frozen;
const buildGates: Build<{ readonly kind: "gates" } & GatesDefinition> = frozen;

/** What a gate does where its condition is unknown, and its label. */
export interface GateOptions {
  /** What the gate does where its condition is unknown: `fail` unless stated; `pass` suits "no refunds, no refund time". */
  readonly notApplicable?: "fail" | "pass";
  readonly label?: Label;
}

/**
 * A condition with what it does when it is unknown, and with a label.
 *
 * @example
 * const refundHours = teamMetric("refundHours", "hours");
 * const shop = gates("shop", { refundHours: gate(atMost(refundHours, 24), { notApplicable: "pass" }) });
 * checkGates(shop, { refundHours: null }).state; // => "passed"
 */
export function gate<const C extends Condition>(condition: C, options: GateOptions = {}): Gate<NeedsOf<C>> {
  const { notApplicable, label, ...unknown } = optionsOf(options);
  return buildGate({ kind: "gate", condition, notApplicable: notApplicable ?? "fail", ...copyLabel(label) }, unknown);
}

/** How many gates of a set must pass, and its label. */
export interface GatesOptions {
  /** How many gates must pass; all of them unless stated. */
  readonly required?: number;
  readonly label?: Label;
}

type OfWhom<N> = [OfOnePerson<N>] extends [never] ? "team" : "person";

/**
 * A named set of gates: it passes when all of them do, or `required` of them, by Kleene's logic. A condition alone is a gate that fails
 * where it is unknown.
 *
 * @example
 * const shop = gates("shop", {
 *   dsr: atLeast(teamMetric("dsr", "points"), "4.7"),
 *   complaints: atMost(teamMetric("complaints", "count"), 2),
 * });
 * checkGates(shop, { dsr: "4.82", complaints: 3 }).failed; // => ["complaints"]
 */
export function gates<const Id extends string, const G extends { readonly [name: string]: Condition | Gate }>(
  id: FreeName<Id>,
  set: [G] extends [FreelyNamed<G>] ? G : FreelyNamed<G>,
  options: GatesOptions = {},
): Gates<Id, keyof G & string, Need.Gates<Id, keyof G & string, OfWhom<NeedsOf<G[keyof G]>>> | NeedsOf<G[keyof G]>> {
  const { required, label, ...unknown } = optionsOf(options);
  const listed = entriesOf<unknown>(set as G).map(([name, of]) => frozen({ name }, gateOf(of)));
  const needed = required === undefined ? {} : { required };
  return buildGates({ kind: "gates", id, gates: Object.freeze(listed), ...needed, ...copyLabel(label) }, unknown);
}

function gateOf(of: unknown): object {
  const { kind, ...fields } = ownFields(of);
  return kind === "gate" ? fields : { condition: of, notApplicable: "fail" };
}
