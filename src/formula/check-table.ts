import { Decimal } from "../decimal/index.js";
import { faultOf, type Fault, type Path } from "../error/index.js";
import type { TableNode } from "./formula.js";

/** Whether a table has bounds, and they rise strictly. */
export function checkTable(table: TableNode | null, path: Path, report: (fault: Fault) => void): void {
  if (table === null) return;
  switch (table.kind) {
    case "curve":
      checkRising(present(table.points).map(({ x }) => x), [...path, "points"], "points", report);
      return;
    case "bands":
      checkRising(present(table.bands).map(({ from }) => from), [...path, "bands"], "bands", report);
      return;
    case "bandsUpTo":
      checkRising(present(table.bands).map(({ upTo }) => upTo), [...path, "bands"], "bands", report);
  }
}

/** Whether there are bounds, and each is above the one before. A bound is null where it could not be read. */
export function checkRising(bounds: readonly (string | null)[], path: Path, what: string, report: (fault: Fault) => void): void {
  if (bounds.length === 0) report(faultOf("empty", path, `no ${what}`, `at least one of the ${what}`));
  bounds.forEach((bound, index) => {
    const before = bounds[index - 1];
    if (bound === null || before === null || before === undefined || new Decimal(bound).greaterThan(before)) return;
    report(faultOf("not_rising", [...path, index], `${before}, then ${bound}`, "each bound above the one before"));
  });
}

function present<Entry>(entries: readonly (Entry | null)[] | null): readonly Entry[] {
  return (entries ?? []).filter((entry) => entry !== null);
}
