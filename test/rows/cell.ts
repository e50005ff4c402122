import { metric, type Unit } from "../../src/index.js";
import { readRows, type NumberColumnOptions, type NumberForm } from "../../src/rows/index.js";

export interface CellOptions extends Omit<NumberColumnOptions, "from"> {
  readonly unit?: Unit;
  readonly numbers?: NumberForm;
}

/** What one cell is read as: the text of the reading, null for "not applicable", "missing", or the code of its fault. */
export function readCell(cell: unknown, { unit = "money", ...options }: CellOptions = {}): string | null {
  const { rows, faults } = readRows([{ id: "li", cell }], {
    for: { cell: metric("cell", unit) },
    columns: { id: "id", cell: { from: "cell", ...options } },
  });
  const [fault] = faults;
  if (fault?.code === "missing_reading") return "missing";
  return fault?.code ?? (rows[0]?.["cell"] as string | null);
}
