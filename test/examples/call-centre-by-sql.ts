import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";

const example = new URL("../../examples/03-call-centre/", import.meta.url);

/** Views and tables, in the order in which they build on each other. */
const views = ["calls.sql", "people.sql", "teams.sql", "standings.sql"] as const;
const sql = (file: string): Promise<string> => readFile(new URL(`call-centre/${file}`, import.meta.url), "utf8");

const people = `id, handled, days, handle_time, answer_speed, within20, slowest_tenth`;
const teams = `id, offered, answered, abandoned, service_level, abandonment`;

/** What the SQL says: the committed file that holds each answer, and the query for it. */
const answers = {
  "expected-agents.csv": `select ${people} from people where kind = 'agent' order by id collate "C"`,
  "expected-agents-by-type.csv": `select ${people} from people where kind = 'type' order by id collate "C"`,
  "expected-centre.csv": `select ${teams} from teams order by kind, id collate "C"`,
  "expected-scores.csv": `select id, per_day, handle_time, within20, score, grade from scores order by id collate "C"`,
  "expected-standings.csv": `select id, factor, trim_scale(figure) as figure, rank, prize from (
    select * from placings union all select id, 4, 'overall', figure, 1, rank, 0, 0.00 from overall
  ) as all_placings order by id collate "C", position`,
  "expected-pay.csv": `select id, by_grade, by_centre, by_pk, by_grade + by_centre + by_pk as payable from pay order by id collate "C"`,
};

export type AnswerFile = keyof typeof answers;
export const answerFiles = Object.keys(answers) as AnswerFile[];
export const answerFile = (name: AnswerFile): URL => new URL(name, example);

/** The answers as CSV text, computed by PostgreSQL from the raw CSV text of the calls, which it reads itself. */
export async function callCentreBySql(calls: string): Promise<Record<AnswerFile, string>> {
  const database = await PGlite.create();
  try {
    const columns = calls.slice(0, calls.indexOf("\n")).trim().split(",").map((column) => `"${column}"`);
    await database.exec(`create table calls_csv (${columns.map((column) => `${column} text`).join(", ")})`);
    await database.query(`copy calls_csv from '/dev/blob' with (format csv, header match)`, [], { blob: new Blob([calls]) });
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
