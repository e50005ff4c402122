import { exactText } from "../decimal/index.js";
import { faultOf } from "../error/index.js";
import { absence, faulty, isAbsent, type Figure, type RowId } from "../formula/index.js";
import type { Columns } from "./row-scope.js";

/** What rows that stand alone say of their team: each of them says it, and they must say the same. */
export function agreedColumns(team: RowId, rows: readonly Columns[]): Columns {
  const agreed = (id: string, figures: readonly Figure[]): Figure => {
    const absent = absence(figures);
    if (absent?.state === "faulty") return absent;
    const found = [...new Set(figures.map((figure) => (isAbsent(figure) ? "null" : exactText(figure))))];
    const [first] = figures;
    if (first !== undefined && found.length === 1) return first;
    const path = ["teams", String(team), id];
    return faulty([faultOf("rows_disagree", path, [...found].sort().join(", "), "one_reading_in_every_row_of_the_team")]);
  };
  return {
    metric: (id) => agreed(id, rows.map((row) => row.metric(id))),
    parameter: (id) => agreed(id, rows.map((row) => row.parameter(id))),
  };
}
