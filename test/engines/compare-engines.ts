import fc from "fast-check";
import { isJixiaoError, settle, type Settlement } from "../../src/index.js";
import { fromRows } from "../../src/columns/index.js";
import { compareColumns } from "../columns/compare-columns.js";
import { untyped } from "../error/untyped.js";
import { compareWithSettle } from "../plan/compare.js";
import { drawnSettlements } from "../plan/drawn-settlements.js";
import { compareSql } from "../sql/compare-sql.js";
import { openDuckDb, openPGlite, type Database } from "../sql/databases.js";
import { flawedMonths } from "../sql/flawed-months.js";
import { typedMonths } from "../sql/typed-months.js";
import { checkDialect } from "./check-dialect.js";
import { openClickHouse } from "./open-clickhouse.js";
import { openPostgreSql } from "./open-postgresql.js";

/**
 * Compares every engine with settle on so many drawn settlements and prints what was compared and what was refused: `npm run engines --
 * 1000 7` for a thousand from seed 7, `npm run engines -- 1000 7 plan columns` for these engines alone. They are drawn fifty at a time,
 * from one seed and the next, with a line for each fifty. Exits 1 where anything differs, and where a database cannot be had.
 */
const [runs = "100", seed = "1", ...asked] = process.argv.slice(2);
const databases: Readonly<Record<string, () => Promise<Database>>> = {
  duckdb: openDuckDb,
  pglite: openPGlite,
  postgresql: openPostgreSql,
  clickhouse: openClickHouse,
};
const engines = ["plan", "columns", ...Object.keys(databases)];
const unknown = asked.filter((each) => !engines.includes(each));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: there are ${engines.join(", ")}`);
  process.exit(1);
}
const isAsked = (engine: string) => asked.length === 0 || asked.includes(engine);
const pieceSize = 50;

/** Mostly of few people with whatever may be there, some of many, and some with rows that are nobody's. */
const few = fc.integer({ min: 5, max: 12 });
const ids = fc.constantFrom("TEXT", "TEXT", "BIGINT");
const months = fc.oneof(
  { arbitrary: typedMonths(few, ids), weight: 12 },
  { arbitrary: typedMonths(fc.integer({ min: 20, max: 120 }), ids), weight: 4 },
  { arbitrary: typedMonths(fc.integer({ min: 200, max: 2000 }), ids), weight: 1 },
  { arbitrary: flawedMonths(few), weight: 3 },
);

interface Compared {
  readonly compared: number;
  readonly differences: readonly string[];
  readonly settlement: Settlement;
}

interface Drawn {
  readonly policies: readonly unknown[];
}

/** What was compared of an engine. */
class Comparison {
  readonly row = { settlements: 0, policies: 0, statements: 0, "with rejections": 0, refused: 0, results: 0, differences: 0, "CPU s": 0 };
  private before = process.cpuUsage();

  constructor(readonly engine: string) {
    comparisons.push(this);
  }

  async of<Each extends Drawn>(from: number, drawn: readonly Each[], work: (each: Each) => Compared | Promise<Compared>): Promise<void> {
    const { row } = this;
    this.before = process.cpuUsage();
    for (const [at, each] of drawn.entries()) {
      const where = `${this.engine}, seed ${from}, settlement ${at + 1}`;
      try {
        const { compared, differences, settlement } = await work(each);
        row.settlements += 1;
        row.policies += each.policies.length;
        row.statements += settlement.statements.length;
        row["with rejections"] += settlement.rejections.length > 0 ? 1 : 0;
        row.results += compared;
        row.differences += differences.length;
        for (const difference of differences.slice(0, 3)) this.report(`${where}: ${difference}`);
      } catch (error) {
        if (isJixiaoError(error)) {
          row.refused += 1;
          continue;
        }
        row.differences += 1;
        this.report(`${where}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    const { user, system } = process.cpuUsage(this.before);
    row["CPU s"] = Math.round(10 * row["CPU s"] + (user + system) / 1e5) / 10;
    console.log(`${this.engine}, to seed ${from}: ${row.policies} policies, ${row.results} results, ${row.differences} differ`);
  }

  private report(problem: string): void {
    problems.push(problem);
    console.error(problem.slice(0, 2000));
  }
}

const comparisons: Comparison[] = [];
const problems: string[] = [];
const opened: { readonly database: Database; readonly comparison: Comparison }[] = [];
for (const [engine, open] of Object.entries(databases)) {
  if (!isAsked(engine)) continue;
  try {
    const database = await open();
    const { compared, differences } = await checkDialect(database);
    console.log(`${database.name}, what is said of its dialect: ${compared} results, ${differences.length} differ`);
    problems.push(...differences);
    opened.push({ database, comparison: new Comparison(database.name) });
  } catch (error) {
    problems.push(`${engine} cannot be had: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const inMemoryOf = (engine: string, name: string) => (isAsked(engine) ? new Comparison(name) : null);
const plan = inMemoryOf("plan", "plan, whole numbers of any size");
const columns = inMemoryOf("columns", "columns");
const columnsOfMonths = inMemoryOf("columns", "columns, of months as databases have them");

// Whoever stops it gets the table of what was compared so far.
const stop = { isAsked: false };
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => (stop.isAsked = true));
for (let done = 0, from = Number(seed); done < Number(runs) && !stop.isAsked; done += pieceSize, from += 1) {
  const options = { numRuns: Math.min(pieceSize, Number(runs) - done), seed: from };
  if (plan !== null || columns !== null) {
    const drawn = fc.sample(drawnSettlements, options);
    await plan?.of(from, drawn, ({ policies, period }) => compareWithSettle(policies, period));
    await columns?.of(
      from,
      drawn,
      ({ policies, period }) => compareColumns(policies, fromRows(untyped(policies), untyped(period)), period),
    );
  }
  if (columns === null && opened.length === 0) continue;
  const drawn = fc.sample(months, options).map((month) => ({
    ...month,
    settlement: settle(untyped(month.policies), untyped(month.period)) as Settlement,
  }));
  await columnsOfMonths?.of(
    from,
    drawn,
    ({ policies, period }) => compareColumns(policies, fromRows(untyped(policies), untyped(period)), period),
  );
  for (const { database, comparison } of opened) {
    await comparison.of(from, drawn, (month) => compareSql(month, database, month.settlement));
  }
}
for (const { database } of opened) await database.close();
console.table(Object.fromEntries(comparisons.map(({ engine, row }) => [engine, row])));
for (const problem of problems.slice(0, 40)) console.error(problem.slice(0, 2000));
process.exit(problems.length === 0 ? 0 : 1);
