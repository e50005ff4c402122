import type { StatedNumber } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";

/** A number that a policy states, as text: a parameter's is its value. */
export function numberOf(stated: StatedNumber, { parameters }: PolicyDefinition): string {
  if (typeof stated === "string") return stated;
  const found = parameters.find(({ id }) => id === stated.id);
  if (found === undefined) throw new Error(`${stated.id} is no parameter of the policy`);
  return found.value;
}
