import { Decimal } from "../decimal/index.js";
import { faultOf, say, type Fault, type Path } from "../error/index.js";

/** Whether there are bounds, and each is above the one before. A bound is null where it could not be read. */
export function checkRising(bounds: readonly (string | null)[], path: Path, what: string, report: (fault: Fault) => void): void {
  if (bounds.length === 0) report(faultOf("empty", path, `no ${what}`, say("at_least_one_of_the", { list: what })));
  bounds.forEach((bound, index) => {
    const before = bounds[index - 1];
    if (bound === null || before === null || before === undefined || new Decimal(bound).greaterThan(before)) return;
    report(faultOf("not_rising", [...path, index], `${before}, then ${bound}`, "each_bound_above_the_one_before"));
  });
}
