import { zero, type Decimal } from "../decimal/index.js";
import { statementPlan, type Payee } from "../settle/index.js";
import { Ends, type Walk } from "./ends.js";
import { isPresent, still, sumOf, turning, type Moved } from "./motion.js";
import { moveLine } from "./move-formula.js";
import { moveSteps } from "./move-steps.js";

/** What is payable while the reading moves; `paid` is what settling says at both ends, `beside` looks at what pay need not read. */
export function moveStatement(
  walk: Walk,
  from: Payee,
  to: Payee,
  paid: { readonly from: Decimal; readonly to: Decimal },
  beside: (ends: Ends) => void,
): Moved {
  const { policy } = from;
  const rows = from.rows.flatMap((row, index) => {
    const other = to.rows[index];
    if (other === undefined) return [];
    const [before, after] = [walk.from(policy.id).scopeOf(row), walk.to(policy.id).scopeOf(other)];
    return [new Ends(walk, policy, String(row.id), true, before, after, [])];
  });
  const lines = statementPlan(policy).lines.flatMap((planned) =>
    rows.map((ends) => {
      const [before, after] = [ends.from.settledLine(planned), ends.to.settledLine(planned)];
      const motion = moveLine(planned.definition.name, ends);
      ends.at(planned.path).decide("state", planned.definition.name, before.line.state, after.line.state);
      const isSame = before.line.state === after.line.state;
      const settled = isSame && before.line.state !== "settled"
        ? still(zero)
        : isSame && isPresent(motion)
        ? motion
        : turning(before.settled, after.settled);
      return { isProtected: planned.isProtected, settled };
    })
  );
  const sum = (only: (line: (typeof lines)[number]) => boolean) => sumOf(lines.filter(only).map(({ settled }) => settled));
  const pay = moveSteps(sum(() => true), sum(({ isProtected }) => isProtected), from, rows);
  for (const row of rows) beside(row);
  if (walk.changes.length > 0 || walk.unknown.length > 0 || pay === null) return turning(paid.from, paid.to);
  if (!pay.from.equals(paid.from) || !pay.to.equals(paid.to)) throw new Error("what is payable was not followed through the statement");
  return pay;
}
