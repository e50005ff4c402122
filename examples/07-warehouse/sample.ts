import { settle, type Settlement } from "jixiao";
import { readSettlement, type SqlQuery } from "jixiao/sql";
import { literal, type Database } from "./database.js";
import type { Month } from "./drawn-month.js";
import { policy } from "./policy.js";
import { shopsOfPeople } from "./shop-rows.js";

/** What `settle` says of a sample, held to what the database said. */
export interface Sample {
  readonly drawn: number;
  /** Those, and whoever works in their shops. */
  readonly people: number;
  readonly shops: number;
  readonly figures: number;
  readonly differences: readonly string[];
}

/** Draws so many people, settles their shops by `settle`, and compares all that the query says of everybody there. */
export async function sampled(database: Database, { period }: Month, query: SqlQuery, size: number): Promise<Sample> {
  const drawn = await database.rows<
    { readonly id: string }
  >(`SELECT id FROM "${period}".people ORDER BY md5_number_lower('sample ' || id), id LIMIT ${size}`);
  const shops = await shopsOfPeople(database, { period }, drawn.map(({ id }) => id));
  const theirs = shops.people.map(({ id }) => literal(id)).join(", ");
  const rows = await database.rows<object>(`SELECT * FROM "${period}".settled WHERE id IN (${theirs})`);
  const bySql = figuresBySql(query, period, rows);
  const bySettle = figuresBySettle(settle(policy, shops));
  const names = [...new Set([...bySettle.keys(), ...bySql.keys()])];
  return {
    drawn: drawn.length,
    people: shops.people.length,
    shops: shops.teams.length,
    figures: names.length,
    differences: names.flatMap((name) => {
      const [told, settled] = [bySql.get(name) ?? "nothing", bySettle.get(name) ?? "nothing"];
      return told === settled ? [] : [`${name}: ${told} by SQL, ${settled} by settle`];
    }),
  };
}

type Figures = ReadonlyMap<string, string>;

function figuresBySql(query: SqlQuery, period: string, rows: readonly object[]): Figures {
  const { statements } = readSettlement({ period, results: [{ query, rows }] });
  return new Map(statements.flatMap(({ person, team, lines, payable, held, provisional, scored, placed }) => {
    const { factors, prize } = placed["pk"] ?? {};
    return leaves({ team, lines: paid(lines), payable, held, provisional, service: scored["service"], factors, prize }, String(person));
  }));
}

function figuresBySettle({ statements, standings }: Settlement): Figures {
  const entrants = new Map(standings["pk"]?.flatMap((standing) => standing.entrants.map((each) => [each.id, each] as const)));
  return new Map(statements.flatMap(({ person, team, lines, payable, held, provisional, scores }) => {
    const { score, grade } = scores?.["service"] ?? {};
    const { factors, prize } = entrants.get(person) ?? {};
    const places = Object.entries(factors ?? {}).map(([name, { rank, prize: won }]) => [name, { rank, prize: won }] as const);
    const service = { score, grade };
    return leaves(
      { team, lines: paid(lines), payable, held, provisional, service, factors: Object.fromEntries(places), prize },
      String(person),
    );
  }));
}

/** The figures of lines; the words of faults and of reasons are for `settle` alone. */
function paid(lines: Settlement["statements"][number]["lines"]): object {
  return Object.fromEntries(Object.entries(lines).map(([name, { state, amount, payable, before, failedGates }]) => [
    name,
    { state, amount, payable, before, failedGates: failedGates.join(", ") },
  ]));
}

/** Each figure within a value, by where it stands. */
function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value !== "object" || value === null) return [[path, String(value ?? "none")]];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, `${path} ${name}`));
}
