import type { DecimalInput } from "../decimal/index.js";
import { build, copyLabel, numberText, optionsOf } from "./build.js";
import type { Label, ParameterScope } from "./formula.js";
import type { Unit } from "./unit.js";
import type { FreeId, Parameter } from "./needs.js";

/** Whose row may override a parameter, and where its value comes from. */
export interface ParameterOptions<P extends ParameterScope> {
  /** Whose row may give another value in a column of this name: absent there means the policy's value, null not applicable. */
  readonly per?: P;
  /** Where the value comes from: a clause, a decision, a date. */
  readonly source?: string;
  readonly label?: Label;
}

/**
 * A named constant of a policy: a rate, a bonus, a legal minimum. `withParameters` gives the same policy with other values.
 *
 * Unit: as stated; at most 15 digits before the point and 25 after.
 *
 * @example
 * const rate = parameter("rate", "ratio", "0.003", { per: "person" });
 * const commission = times(metric("gmv", "money"), rate);
 * evaluate(commission, { gmv: "128000.00" }).value; // => "384"
 * evaluate(commission, { gmv: "128000.00", rate: "0.004" }).value; // => "512"
 */
export function parameter<const Id extends string, U extends Unit, P extends ParameterScope = "policy">(
  id: FreeId<Id>,
  unit: U,
  value: DecimalInput,
  options: ParameterOptions<P> = {},
): Parameter<Id, U, P> {
  const { per, source, label, ...unknown } = optionsOf(options);
  const from = source === undefined ? {} : { source };
  return build({ kind: "parameter", id, unit, value: numberText(value), per: per ?? "policy", ...from, ...copyLabel(label) }, unknown);
}
