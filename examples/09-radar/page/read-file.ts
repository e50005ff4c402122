import { parse } from "csv-parse/browser/esm/sync";
import type { RecordFile } from "../matching.js";

/** A CSV file that somebody opened: in UTF-8, or as Excel in China writes it. */
export async function readFile(file: File): Promise<RecordFile> {
  const bytes = await file.arrayBuffer();
  const lines: Record<string, string>[] = parse(textOf(bytes), {
    bom: true,
    columns: true,
    relax_column_count: true,
    skip_empty_lines: false,
  });
  return { name: file.name, columns: Object.keys(lines[0] ?? {}), lines };
}

function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
