import { emptyFault, faultOf, givenOneThen, got, type Fault, type Path } from "../error/index.js";
import type { StatedNumber } from "./formula.js";
import { statedText, statedValue, type ParametersKnown } from "./stated-number.js";

/** Whether there are bounds, and each is above the one before. A bound is null where it could not be read. */
export function checkRising(
  bounds: readonly (StatedNumber | null)[],
  path: Path,
  what: string,
  check: ParametersKnown & { readonly report: (fault: Fault) => void },
): void {
  if (bounds.length === 0) check.report(emptyFault(path, what, "part"));
  bounds.forEach((bound, index) => {
    const before = bounds[index - 1];
    if (bound === null || before === null || before === undefined) return;
    const [value, under] = [statedValue(bound, check), statedValue(before, check)];
    if (value === null || under === null || value.greaterThan(under)) return;
    const told = got(givenOneThen, { first: statedText(before, check), next: statedText(bound, check) });
    check.report(faultOf("not_rising", [...path, index], told, "each_bound_above_the_one_before"));
  });
}
