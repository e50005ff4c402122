import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { callTypes, outcomes, type Call, type CallType, type Outcome } from "./call.js";

export const file = "calls-1999-01.csv.gz";

/** The text of the month's file in a folder. Throws what the file system throws. */
export function readText(folder: string): string {
  return gunzipSync(readFileSync(join(folder, file))).toString("utf8");
}

/** The calls of a CSV text, in its order. A cell that cannot be read is an error that names its line. */
export function callsOf(csv: string): Call[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  return rows.map((row, index) => {
    const cell = (column: string, written: RegExp): string => {
      const text = row[column] ?? "";
      if (!written.test(text)) throw new Error(`line ${index + 2}: ${column} is ${JSON.stringify(text)}, expected ${written}`);
      return text;
    };
    const seconds = (column: string): number => Number(cell(column, /^\d{1,6}$/));
    const day = cell("date", /^\d{6}$/);
    const outcome = cell("outcome", oneOf(outcomes)) as Outcome;
    const agent = cell("server", /./);
    return {
      day: `19${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`,
      type: cell("type", oneOf(Object.keys(callTypes))) as CallType,
      outcome,
      // One caller hung up, and still has an agent in the file: nobody was served.
      agent: outcome === "AGENT" && agent !== "NO_SERVER" ? agent : null,
      wait: seconds("q_time"),
      talk: seconds("ser_time"),
    };
  });
}

function oneOf(words: readonly string[]): RegExp {
  return new RegExp(`^(${words.join("|")})$`);
}
