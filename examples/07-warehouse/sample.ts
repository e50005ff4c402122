import { settle, type Settlement, type Statement, type TeamEntrant } from "jixiao";
import type { SqlQuery, SqlResult } from "jixiao/sql";
import { literal, type Database } from "./database.js";
import type { Month } from "./drawn-month.js";
import { policy } from "./policy.js";
import { shopsOfPeople, type ShopMonth } from "./shop-rows.js";

type ResultRow = Readonly<Record<string, string | number | null>>;

/** What `settle` says of a sample, held to what the database said. */
export interface Sample {
  readonly drawn: number;
  /** Those, and whoever works in their shops. */
  readonly people: number;
  readonly shops: number;
  readonly figures: number;
  readonly differences: readonly string[];
}

/** Draws so many people, settles their shops by `settle`, and compares every column of everybody there. */
export async function sampled(database: Database, month: Month, query: SqlQuery, size: number): Promise<Sample> {
  const drawn = await database.rows<
    { readonly id: string }
  >(`SELECT id FROM "${month.period}".people ORDER BY md5_number_lower('sample ' || id), id LIMIT ${size}`);
  const shops = await shopsOfPeople(database, month, drawn.map(({ id }) => id));
  const theirs = shops.people.map(({ id }) => literal(id)).join(", ");
  const rows = await database.rows<ResultRow>(`SELECT * FROM "${month.period}".settled WHERE id IN (${theirs})`);
  return {
    drawn: drawn.length,
    people: shops.people.length,
    shops: shops.teams.length,
    figures: shops.people.length * query.columns.length,
    differences: differencesOf(query, rows, shops),
  };
}

function differencesOf({ columns }: SqlQuery, rows: readonly ResultRow[], shops: ShopMonth): readonly string[] {
  const told = new Map(rows.map((row) => [row["id"], row]));
  const settlement: Settlement = settle(policy, shops);
  const entrants = new Map(settlement.standings["pk"]?.flatMap((standing) => standing.entrants.map((each) => [each.id, each] as const)));
  return settlement.statements.flatMap((statement) =>
    columns.flatMap((column) => {
      const bySql = plain(told.get(statement.person)?.[column.name]);
      const bySettle = plain(figureOf(column, statement, entrants.get(statement.person)));
      return bySql === bySettle ? [] : [`${statement.person} ${column.name}: ${bySql} by SQL, ${bySettle} by settle`];
    })
  );
}

/** What a column of the query says, as a statement has it. */
function figureOf(
  { what, of, factor }: SqlResult,
  statement: Statement,
  entrant: TeamEntrant | undefined,
): string | number | null | undefined {
  const line = statement.lines[of ?? ""];
  const placing = factor === null ? entrant?.overall : entrant?.factors[factor];
  switch (what) {
    case "id":
      return statement.person;
    case "amount":
      return line?.amount;
    case "state":
      return line?.state;
    case "before":
      return line?.before;
    case "failedGates":
      return line?.failedGates.map((gate) => `${gate}\n`).join("");
    case "payable":
      return statement.payable;
    case "held":
      return statement.held;
    case "provisional":
      return statement.provisional ? 1 : 0;
    case "score":
      return statement.scores?.[of ?? ""]?.score;
    case "grade":
      return statement.scores?.[of ?? ""]?.grade;
    case "rank":
      return placing?.rank;
    case "prize":
      return factor === null ? entrant?.prize : placing?.prize;
    default:
      throw new Error(`this policy has no ${what}`);
  }
}

/** A figure without the zeros at its end, which a column of decimals shows and `settle` does not. */
function plain(figure: string | number | null | undefined): string {
  const text = String(figure ?? "none");
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}
