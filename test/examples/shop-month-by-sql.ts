import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";

const example = new URL("../../examples/01-shop-month/", import.meta.url);

const tables = {
  people_csv: "people.csv",
  shops_csv: "shops.csv",
  adjustments_csv: "adjustments.csv",
  carry_ins_csv: "carry-ins.csv",
  corrections_csv: "corrections.csv",
};

/** Views, in the order in which they build on each other. */
const views = ["rows.sql", "gates.sql", "scores.sql", "standings.sql", "statements.sql", "added.sql"] as const;
const sql = (file: string): Promise<string> => readFile(new URL(`shop-month/${file}`, import.meta.url), "utf8");

/** The month twice: as it was paid, and with the file of corrections. */
const readings = {
  paid: `create table people_read as select * from people_csv`,
  corrected: `create table people_read as select * from people_csv;
    update people_read set 老客成交额 = 更正值 from corrections_csv where corrections_csv.工号 = people_read.工号 and 指标 = '老客成交额'`,
};

/** What the views say: the committed file that holds each answer, and the query for it. */
const answers = {
  "expected.csv":
    `select person, line, kind, state, amount, payable, before, failed_gates from paid.statement_lines order by row_index, position`,
  "expected-stints.csv": `select id, shop, line, state, amount, payable, before, failed_gates from paid.row_lines
    where id <> person order by row_index, position`,
  "expected-balances.csv": `select person, policy, payable, provisional, draw, protection from paid.balances order by row_index`,
  "expected-restatement.csv":
    `select person, line, kind, before_state, before, after_state, after, difference from restatement order by row_index, position`,
  "expected-scores.csv":
    `select id, state, satisfaction, conversion, response, reply_rate, weight, conduct, score, grade from paid.scores order by row_index`,
  "expected-standings.csv":
    `select shop, id, factor, state, figure, rank, prize, reason from paid.standings order by shop_index, row_index, position`,
  "expected-shops.csv":
    `select shop, gate, state, not_applicable, reading, bound, margin from paid.shop_gates order by row_index, position`,
  "expected-totals.csv": `select policy, figure, value from paid.totals`,
  "expected-rejections.csv": `select "from", index, id from paid.rejections order by position, index`,
};

export type AnswerFile = keyof typeof answers;
export const answerFiles = Object.keys(answers) as AnswerFile[];
export const answerFile = (name: AnswerFile): URL => new URL(name, example);

/** The answers as CSV text, computed by PostgreSQL from the raw CSV files; PostgreSQL reads and writes the CSV itself. */
export async function shopMonthBySql(): Promise<Record<AnswerFile, string>> {
  const database = await PGlite.create();
  try {
    await database.exec(await sql("cells.sql"));
    for (const [table, file] of Object.entries(tables)) {
      const text = await readFile(new URL(`data/${file}`, example), "utf8");
      const columns = text.slice(0, text.indexOf("\n")).split(",").map((column) => `"${column}"`);
      await database.query(`copy ${table} (${columns.join(", ")}) from '/dev/blob' with (format csv, header match)`, [], {
        blob: new Blob([text]),
      });
    }
    for (const [schema, read] of Object.entries(readings)) {
      await database.exec(`create schema ${schema}; set search_path = ${schema}, public; ${read}`);
      for (const file of views) await database.exec(await sql(file));
    }
    await database.exec(`set search_path = public`);
    await database.exec(await sql("restatement.sql"));
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
