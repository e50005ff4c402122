import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { explain, type Language } from "jixiao";
import { toHtml } from "jixiao/explain";
import { toCsv, toTable } from "jixiao/rows";
import type { Month, MonthRows } from "./month.js";
import { pictures } from "./pictures.js";
import { policies } from "./policies.js";

/** Everybody's slip, all of them in one page for payroll, the table for its import, and pictures: what was written, by its place. */
export function writeFiles(folder: string, rows: MonthRows, month: Month, language: Language): string[] {
  const explained = month.statements.map(({ person, policy }) => explain(policies, rows, { person, policy }));
  const files = new Map([
    ...explained.map((why) => [join("slips", `${why.name}.html`), toHtml(why, { language })] as const),
    ["payroll.html", toHtml(explained, { language, for: "payroll" })] as const,
    // The mark tells Excel that names are in UTF-8.
    ["payroll.csv", toCsv(toTable(month), { byteOrderMark: true })] as const,
    ...[...pictures(month, language)].map(([file, svg]) => [join("pictures", file), svg] as const),
  ]);
  for (const [file, content] of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return [...files.keys()];
}
