import type { Sheet } from "jixiao/explain";
import writeExcelFile from "write-excel-file/node";

/** A workbook of pay slips that check themselves, a sheet each: an .xlsx file, whose formulas are worked out by whoever opens it. */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = writeExcelFile(sheets.map(({ name, rows }, index) => ({
    // A sheet's name is short, has none of a few signs, and stands once.
    sheet: `${index + 1} ${name.replace(/[:\\/?*[\]]/g, " ")}`.slice(0, 31).trim(),
    columns: [{ width: 70 }, { width: 16 }, { width: 16 }, { width: 70 }],
    data: rows.map((row) => [
      ...row.map(({ kind, value, formula }) => {
        if (formula !== undefined) return { type: "Formula" as const, value: `=${formula}` };
        if (kind === "number") return { type: Number, value: Number(value) };
        if (kind === "truth") return { type: Boolean, value: value === "TRUE" };
        return value === "" ? null : { type: String, value };
      }),
      // Why it is no more stands beside it.
      ...row.flatMap(({ note }) => (note === undefined ? [] : [{ type: String, value: note.replaceAll("\n", "; ") }])),
    ]),
  })));
  return written.toBuffer();
}
