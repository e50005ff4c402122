import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { settle } from "jixiao";
import { explain, toSheet, type Sheet } from "jixiao/explain";
import { policies } from "../../../examples/01-shop-month/policies.js";
import { readMonth } from "../../../examples/01-shop-month/read-month.js";
import { workbook } from "../../../examples/08-why-and-what-if/workbook.js";
import { everyKind, everyPeriod, leads } from "../every-kind.js";

/**
 * Has LibreOffice recompute the sheets of the demo's month and of 500 drawn statements, and compares each cell with what it says, to the
 * cent: `npm run sheets`, with LibreOffice Calc on the machine (Debian: libreoffice-calc-nogui).
 */

function sheetsOfMonth(): Sheet[] {
  const month = readMonth();
  return settle(policies, month).statements.flatMap(({ person, policy }) => {
    const why = explain(policies, month, { person, policy });
    return [toSheet(why), toSheet(why, { for: "payroll", language: "zh" })];
  });
}

function sheetsDrawn(statements: number): Sheet[] {
  const sheets: Sheet[] = [];
  for (const drawn of fc.sample(everyPeriod, { seed: 2026, numRuns: statements })) {
    // What the period draws is more than its type says: cells that no reading may be.
    const period = drawn as never;
    for (const { person, policy } of settle([everyKind, leads], period).statements) {
      if (sheets.length === statements) return sheets;
      sheets.push(toSheet(explain([everyKind, leads], period, { person, policy: policy as "leads" }), { for: "payroll" }));
    }
  }
  return sheets;
}

/** What each cell comes to in LibreOffice, sheet by sheet, as text with all its digits. */
async function recomputed(sheets: readonly Sheet[], folder: string): Promise<string[][][]> {
  mkdirSync(folder);
  const numbered = sheets.map((sheet, index) => ({ ...sheet, name: `s${index}` }));
  writeFileSync(join(folder, "book.xlsx"), await workbook(numbered));
  const form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  execFileSync("soffice", [
    "--headless",
    `-env:UserInstallation=file://${folder}/profile`,
    "--convert-to",
    form,
    "--outdir",
    folder,
    "book.xlsx",
  ], {
    cwd: folder,
    stdio: "ignore",
  });
  return numbered.map(({ name }, index) =>
    parse(readFileSync(join(folder, `book-${index + 1} ${name}.csv`), "utf8"), { relax_column_count: true, skip_empty_lines: false })
  );
}

function wrongCells(sheet: Sheet, cells: readonly (readonly string[])[]): { readonly wrong: readonly string[]; readonly formulas: number } {
  const wrong: string[] = [];
  let formulas = 0;
  sheet.rows.forEach((row, index) => {
    row.forEach(({ kind, value, formula }, column) => {
      if (formula === undefined || kind === "text") return;
      formulas += 1;
      const found = cells[index]?.[column] ?? "";
      const isSame = kind === "truth"
        ? found === value
        : /^-?[\d.]+(E[-+]?\d+)?$/.test(found) && new Decimal(found).minus(value).abs().lessThan("0.0005");
      if (!isSame) wrong.push(`${sheet.name} ${"ABC"[column]}${index + 1} (${row[0]?.value}): ${formula} is ${found}, not ${value}`);
    });
  });
  return { wrong, formulas };
}

const folder = mkdtempSync(join(tmpdir(), "jixiao-sheets-"));
try {
  const sheets = [...sheetsOfMonth(), ...sheetsDrawn(500)];
  const wrong: string[] = [];
  let formulas = 0;
  for (let from = 0; from < sheets.length; from += 100) {
    const some = sheets.slice(from, from + 100);
    const cells = await recomputed(some, join(folder, String(from)));
    some.forEach((sheet, index) => {
      const found = wrongCells(sheet, cells[index] ?? []);
      wrong.push(...found.wrong);
      formulas += found.formulas;
    });
  }
  console.log(`${sheets.length} sheets, ${formulas} formulas recomputed by LibreOffice, ${wrong.length} of them wrong`);
  for (const each of wrong.slice(0, 20)) console.log(each);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
