import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";

const example = new URL("../../examples/01-shop-month/", import.meta.url);

/** Views, in the order in which they build on each other. */
const views = ["rows.sql", "gates.sql", "scores.sql", "standings.sql", "statements.sql"] as const;
const sql = (file: string): Promise<string> => readFile(new URL(`shop-month/${file}`, import.meta.url), "utf8");

/** What the views say: the committed file that holds each answer, and the query for it. */
const answers = {
  "expected.csv": `select person, line, state, amount, payable, before, failed_gates from statement_lines order by row_index, position`,
  "expected-scores.csv": `select person, state, satisfaction, conversion, response, reply_rate, weight, conduct, score, grade from scores order by row_index`,
  "expected-standings.csv": `select shop, person, factor, state, figure, rank, prize, reason from standings order by shop_index, row_index, position`,
  "expected-shops.csv": `select shop, gate, state, not_applicable, reading, bound, margin from shop_gates order by row_index, position`,
  "expected-totals.csv": `select figure, value from totals`,
  "expected-rejections.csv": `select "from", index, id from rejections order by "from", index`,
};

export type AnswerFile = keyof typeof answers;
export const answerFiles = Object.keys(answers) as AnswerFile[];
export const answerFile = (name: AnswerFile): URL => new URL(name, example);

/** The answers as CSV text, computed by PostgreSQL from the raw CSV files; PostgreSQL reads and writes the CSV itself. */
export async function shopMonthBySql(): Promise<Record<AnswerFile, string>> {
  const database = await PGlite.create();
  try {
    await database.exec(await sql("cells.sql"));
    for (const [table, file] of [["people_csv", "data/people.csv"], ["shops_csv", "data/shops.csv"]] as const) {
      const text = await readFile(new URL(file, example), "utf8");
      const columns = text.slice(0, text.indexOf("\n")).split(",").map((column) => `"${column}"`);
      await database.query(`copy ${table} (${columns.join(", ")}) from '/dev/blob' with (format csv, header match)`, [], { blob: new Blob([text]) });
    }
    for (const file of views) await database.exec(await sql(file));
    const found: [string, string][] = [];
    for (const [name, query] of Object.entries(answers)) {
      const { blob } = await database.query(`copy (${query}) to '/dev/blob' with (format csv, header)`);
      found.push([name, (await blob?.text()) ?? ""]);
    }
    return Object.fromEntries(found) as Record<AnswerFile, string>;
  } finally {
    await database.close();
  }
}
