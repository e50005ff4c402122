import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { callTypes, outcomes, type Call, type CallType, type Outcome } from "./call.js";

/** The text of a file of calls, packed or not, or of the one that a folder holds. Throws what the file system throws. */
export function readText(place: string): string {
  const file = statSync(place).isDirectory() ? onlyFileIn(place) : place;
  const content = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(content) : content).toString("utf8");
}

function onlyFileIn(folder: string): string {
  const [file, ...others] = readdirSync(folder).filter((name) => /\.(csv|tsv|txt)(\.gz)?$/i.test(name)).toSorted();
  if (file === undefined) throw new Error("no .csv, .tsv or .txt file is in it, packed (.gz) or not");
  if (others.length > 0) throw new Error(`name one of its files: ${[file, ...others].join(", ")}`);
  return join(folder, file);
}

/** The calls of a text with commas or tabs between its cells, in its order. A cell that cannot be read is an error that names its line. */
export function callsOf(text: string): Call[] {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, trim: true, delimiter: [",", "\t"] });
  return rows.map((row, index) => {
    const cell = (column: string, written: RegExp): string => {
      const content = row[column] ?? "";
      if (!written.test(content)) throw new Error(`line ${index + 2}: ${column} is ${JSON.stringify(content)}, expected ${written}`);
      return content;
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

/** The month that the calls came in, such as `1999-01`. Calls of several months are an error, and so are none. */
export function monthOf(calls: readonly Call[]): string {
  const [month, ...others] = [...new Set(calls.map(({ day }) => day.slice(0, 7)))].toSorted();
  if (month === undefined) throw new Error("no call is in it");
  if (others.length > 0) throw new Error(`its calls are of several months: ${[month, ...others].join(", ")}`);
  return month;
}

function oneOf(words: readonly string[]): RegExp {
  return new RegExp(`^(${words.join("|")})$`);
}
