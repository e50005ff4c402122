import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";

const sql = (file: string): Promise<string> => readFile(new URL(file, import.meta.url), "utf8");

/** What the tables say. */
const answers = {
  lines: `select policy, person, line, state, payable::numeric(20, 2)::text from statement_lines order by policy, person, line`,
  statements:
    `select policy, person, is_provisional, held::numeric(20, 2)::text, payable::numeric(20, 2)::text, closing::numeric(20, 2)::text
    from statements order by policy, person`,
  reviews: `select id,
      case when (score).fault then 'faulty' when (score).value is null then 'notApplicable' else 'value' end as state,
      (score).value::numeric(20, 2)::text as score, grade, case when is_down then grade_before end as grade_before,
      measured::numeric(20, 4)::text,
      (survey_points).value::text as survey
    from reviews join agents using (place) order by id`,
  qualities: `select id, (score).value::numeric(20, 2)::text as score from qualities join agents using (place) order by id`,
  standings:
    `select id, name, rank::int, (prize).value::numeric(20, 2)::text as prize from won join agents using (place) order by id, name`,
  cups: `select team, rank::int, (prize).value::numeric(20, 2)::text as prize from cups order by team`,
  rejected: `select place from rejected order by place`,
};

export type Answers = Readonly<Record<keyof typeof answers, readonly object[]>>;

type Month = { readonly [list in "people" | "teams" | "adjustments" | "carryIns"]: readonly object[] };

/** A month as PostgreSQL works it out, in exact numeric, from the rows as they are handed in, once for each choice of parameters. */
export async function figuresBySql(
  { people, teams, adjustments, carryIns }: Month,
  parameters: readonly (readonly object[])[],
): Promise<readonly Answers[]> {
  const database = await PGlite.create();
  try {
    const found: Answers[] = [];
    for (const [index, values] of parameters.entries()) {
      await database.exec(`create schema month_${index}; set search_path = month_${index}`);
      await database.exec(await sql("cells.sql"));
      for (const [list, rows] of Object.entries({ people, teams, adjustments, carryIns, parameters: values })) {
        await database.query(
          `insert into given select $1, place - 1, r from jsonb_array_elements($2::jsonb) with ordinality as rows (r, place)`,
          [list, JSON.stringify(rows)],
        );
      }
      await database.exec(await sql("figures.sql"));
      const told: [string, readonly unknown[]][] = [];
      for (const [name, query] of Object.entries(answers)) told.push([name, (await database.query(query)).rows]);
      found.push(Object.fromEntries(told) as Answers);
    }
    return found;
  } finally {
    await database.close();
  }
}
