import type { Fault } from "../error/index.js";
import type { Condition, ConditionNode, Label, Need } from "../formula/index.js";

/** A gate as a policy lists it: a named condition, and what it does when the whole condition is unknown. */
export interface GateDefinition {
  readonly name: string;
  readonly condition: ConditionNode;
  readonly notApplicable: "fail" | "pass";
  readonly label?: Label;
}

/** A set of gates as a policy lists it. Absent, `required` means all of them. */
export interface GatesDefinition {
  readonly id: string;
  readonly gates: readonly GateDefinition[];
  readonly required?: number;
  readonly label?: Label;
}

/** A gate that is being built: a condition with its choices. */
export interface Gate<out N extends Need = Need> {
  readonly kind: "gate";
  readonly condition: Condition<N>;
  readonly "~needs": N;
}

/** A set of gates that is being built, by which an amount can be voided or held. */
export interface Gates<out Id extends string = string, out Name extends string = string, out N extends Need = Need> {
  readonly kind: "gates";
  readonly id: Id;
  readonly gates: readonly { readonly name: Name }[];
  readonly "~needs": N;
}

/**
 * What became of a gate. `notApplicable` says that its condition was unknown and its own choice decided. Only a gate of one comparison has
 * a reading, a bound and a margin: the signed distance to the bound, positive inside.
 */
export interface GateResult {
  readonly state: "passed" | "failed" | "faulty";
  readonly notApplicable: boolean;
  readonly reading: string | null;
  readonly bound: string | null;
  readonly margin: string | null;
  readonly faults: readonly Fault[];
}

/** What became of a gate set, with the gates that surely failed. */
export interface GatesResult<Name extends string = string> {
  readonly state: GateResult["state"];
  readonly failed: readonly Name[];
  readonly gates: { readonly [G in Name]: GateResult };
}
