import { readFileSync } from "node:fs";
import { chineseNumbers } from "jixiao/rows";
import { parse } from "csv-parse/sync";

/** The rows of a file of `data`, as its columns are called. */
export function readFile(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`data/${file}`, import.meta.url)), { bom: true, columns: true });
}

/** What holds for all of the files: an empty cell is missing, a dash is not applicable. */
export const stated = { numbers: chineseNumbers, notApplicable: ["—"] } as const;
