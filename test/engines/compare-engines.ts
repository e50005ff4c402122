import fc from "fast-check";
import { isJixiaoError } from "../../src/index.js";
import { fromRows } from "../../src/columns/index.js";
import { compareColumns } from "../columns/compare-columns.js";
import { manyRows } from "../columns/many-rows.js";
import { untyped } from "../error/untyped.js";
import { compareWithSettle } from "../plan/compare.js";
import { drawnSettlements } from "../plan/drawn-settlements.js";
import { compareSql, type TypedMonth } from "../sql/compare-sql.js";
import { openDuckDb, openPGlite, type Database } from "../sql/databases.js";
import { typedMonths } from "../sql/typed-months.js";
import { checkDialect } from "./check-dialect.js";
import { openClickHouse } from "./open-clickhouse.js";
import { openPostgreSql } from "./open-postgresql.js";

/**
 * Compares every engine with settle on so many drawn settlements and prints what was compared and what was refused:
 * `npm run engines -- 1000 7` for a thousand from seed 7, `npm run engines -- 1000 7 plan columns` for these engines alone. Exits 1 where
 * anything differs, and where a database cannot be had.
 */
const [runs = "100", seed = "1", ...asked] = process.argv.slice(2);
const engines = ["plan", "columns", "duckdb", "pglite", "postgresql", "clickhouse"] as const;
const unknown = asked.filter((each) => !engines.some((name) => name === each));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: there are ${engines.join(", ")}`);
  process.exit(1);
}

interface Compared {
  readonly compared: number;
  readonly differences: readonly string[];
}

const problems: string[] = [];
const table: Record<
  string,
  { settlements: number; policies: number; refused: number; results: number; differences: number; "CPU s": number }
> = {};

async function compare<Each extends { readonly policies?: readonly unknown[] }>(
  engine: string,
  drawn: readonly Each[],
  work: (each: Each) => Compared | Promise<Compared>,
) {
  const row = { settlements: 0, policies: 0, refused: 0, results: 0, differences: 0, "CPU s": 0 };
  const before = process.cpuUsage();
  for (const [at, each] of drawn.entries()) {
    try {
      const { compared, differences } = await work(each);
      row.settlements += 1;
      row.policies += each.policies?.length ?? 0;
      row.results += compared;
      row.differences += differences.length;
      for (const difference of differences.slice(0, 3)) problems.push(`${engine}, settlement ${at + 1}: ${difference}`);
    } catch (error) {
      if (!isJixiaoError(error)) throw error;
      row.refused += 1;
    }
  }
  const { user, system } = process.cpuUsage(before);
  row["CPU s"] = Math.round((user + system) / 1e5) / 10;
  table[engine] = row;
}

const isAsked = (engine: (typeof engines)[number]) => asked.length === 0 || asked.includes(engine);
const options = { numRuns: Number(runs), seed: Number(seed) };

if (isAsked("plan") || isAsked("columns")) {
  const drawn = fc.sample(drawnSettlements, options);
  if (isAsked("plan")) {
    await compare("plan, whole numbers of any size", drawn, ({ policies, period }) => compareWithSettle(policies, period));
  }
  if (isAsked("columns")) {
    await compare(
      "columns",
      drawn,
      ({ policies, period }) => compareColumns(policies, fromRows(untyped(policies), untyped(period)), period),
    );
  }
}

// Of more people, since a database takes longer to plan a query than to run it.
const months = fc.sample(typedMonths, options).map((month): TypedMonth => ({
  ...month,
  period: untyped(manyRows(untyped(month), 8).period),
}));
const databases: readonly (readonly [(typeof engines)[number], () => Promise<Database>])[] = [
  ["duckdb", openDuckDb],
  ["pglite", openPGlite],
  ["postgresql", openPostgreSql],
  ["clickhouse", openClickHouse],
];
for (const [engine, open] of databases) {
  if (!isAsked(engine)) continue;
  let database: Database;
  try {
    database = await open();
  } catch (error) {
    problems.push(`${engine} cannot be had: ${error instanceof Error ? error.message : String(error)}`);
    continue;
  }
  await compare(`${database.name}: its dialect`, [{ policies: [], database }], (each) => checkDialect(each.database));
  await compare(database.name, months, (month) => compareSql(month, database));
  await database.close();
}
console.table(table);
for (const problem of problems.slice(0, 40)) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
