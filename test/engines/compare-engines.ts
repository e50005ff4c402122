import fc from "fast-check";
import { isJixiaoError } from "../../src/index.js";
import { fromRows } from "../../src/columns/index.js";
import { compareColumns } from "../columns/compare-columns.js";
import { manyRows } from "../columns/many-rows.js";
import { untyped } from "../error/untyped.js";
import { compareWithSettle } from "../plan/compare.js";
import { drawnSettlements } from "../plan/drawn-settlements.js";
import { compareSql } from "../sql/compare-sql.js";
import { openDuckDb, openPGlite } from "../sql/databases.js";
import { typedMonths } from "../sql/typed-months.js";

/**
 * Compares every engine with settle on so many drawn settlements (`npm run engines -- 1000 1`: how many, and the seed), prints what was
 * compared and what was refused, and exits 1 where anything differs.
 */
const [runs = 500, seed = 1] = process.argv.slice(2).map(Number);
const differing: string[] = [];
const table: Record<string, { compared: number; refused: number; differences: number }> = {};

async function compare<Each>(
  engine: string,
  drawn: fc.Arbitrary<Each>,
  work: (each: Each) => Promise<{ compared: number; differences: readonly string[] }>,
) {
  const row = { compared: 0, refused: 0, differences: 0 };
  for (const each of fc.sample(drawn, { numRuns: runs, seed })) {
    try {
      const { compared, differences } = await work(each);
      row.compared += compared;
      row.differences += differences.length;
      for (const difference of differences.slice(0, 3)) differing.push(`${engine}: ${difference}`);
    } catch (error) {
      if (!isJixiaoError(error)) throw error;
      row.refused += 1;
    }
  }
  table[engine] = row;
}

await compare("plan, whole numbers of any size", drawnSettlements, async ({ policies, period }) => compareWithSettle(policies, period));
await compare(
  "columns",
  drawnSettlements,
  async ({ policies, period }) => compareColumns(policies, fromRows(untyped(policies), untyped(period)), period),
);
await compare("columns, more rows than a block", drawnSettlements, async (drawn) => {
  const { policies, period } = manyRows(drawn, 200);
  return compareColumns(policies, fromRows(untyped(policies), untyped(period)), period);
});
for (const [engine, open] of [["DuckDB", openDuckDb], ["PostgreSQL (PGlite)", openPGlite]] as const) {
  const database = await open();
  await compare(engine, typedMonths, (month) => compareSql(month, database));
  await database.close();
}
console.table(table);
for (const difference of differing.slice(0, 20)) console.error(difference);
process.exit(differing.length === 0 ? 0 : 1);
