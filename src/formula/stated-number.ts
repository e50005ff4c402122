import { Decimal } from "../decimal/index.js";
import { fault, faultOf, type Fault, type FaultCode, type Path, type Wanted } from "../error/index.js";
import type { ParameterDefinition, StatedNumber } from "./formula.js";

/** What there is to know of a policy's parameters while it is checked. */
export interface ParametersKnown {
  /** A parameter of the policy, its value null where that could not be read; null where the policy has none of that id. */
  readonly parameterOf: (id: string) => ParameterDefinition | null;
}

/** The value of a number that a policy states; null where there is none, which is a fault already. */
export function statedValue(stated: StatedNumber | null | undefined, { parameterOf }: ParametersKnown): Decimal | null {
  if (stated === null || stated === undefined) return null;
  const text = typeof stated === "string" ? stated : (parameterOf(stated.id)?.value ?? null);
  return text === null ? null : new Decimal(text);
}

/** The same in words: a parameter by its name, with its value. */
export function statedText(stated: StatedNumber, { parameterOf }: ParametersKnown): string {
  if (typeof stated === "string") return stated;
  const value = parameterOf(stated.id)?.value ?? null;
  return value === null ? stated.id : `${stated.id} (${value})`;
}

/** A fault of a number that a policy states: as it came in, or the parameter by its name. */
export function faultOfNumber(code: FaultCode, path: Path, stated: StatedNumber, wanted: Wanted, known: ParametersKnown): Fault {
  return typeof stated === "string" ? fault(code, path, stated, wanted) : faultOf(code, path, statedText(stated, known), wanted);
}
