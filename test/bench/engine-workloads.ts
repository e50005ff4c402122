import { deepStrictEqual } from "node:assert/strict";
import { settle, shopCommission } from "jixiao";
import { fromRows, settleColumns, type ColumnSettlement, type PeriodColumns } from "jixiao/columns";
import { toSql } from "jixiao/sql";
import { everyKind } from "../explain/every-kind.js";
import { payByHand } from "./by-hand.js";
import { monthColumns, shopColumns } from "./columns-of.js";
import { month } from "./month.js";
import { monthByColumns } from "./month-by-columns.js";
import { monthByHand } from "./month-by-hand.js";
import { monthByIntegers, type MonthByIntegers } from "./month-by-integers.js";
import { monthByJsonRules } from "./month-by-json-rules.js";
import { monthByZen } from "./month-by-zen.js";
import { naiveMonth, naiveShop, naiveShopWhole } from "./naive-queries.js";
import { everyKindOf, monthOf, periodOf } from "./period.js";
import { shopByIntegers, type ShopByIntegers } from "./shop-by-integers.js";
import { on, type Contestant } from "./workloads.js";

/** A policy, and by whom it is worked out. */
export interface EngineWorkload {
  readonly policy: string;
  readonly contestants: Readonly<Record<string, Contestant>>;
  /** Throws where they do not pay the same; says how many people differ where they are not asked to. */
  readonly check: (people: number) => Promise<string>;
}

const shop = shopCommission({ version: "2026-11" });
const trusted = { uniqueIds: "trusted" } as const;

export const engineWorkloads = {
  typedShop: {
    policy: "shop commission: base, commission, a bonus voided by five gates of the shop",
    contestants: {
      columns: on(shopColumns, (period) => totalled(settleColumns(shop, period, trusted))),
      "integers by hand": on(shopColumns, shopByIntegers),
      "decimal.js by hand": on(periodOf, payByHand),
      settle: on(periodOf, (period) => settle(shop, period)),
      "DuckDB by toSql": inDuckDb(shopColumns, (period) => queryOf(shop, period)),
      "DuckDB by toSql, ids trusted": inDuckDb(shopColumns, (period) => queryOf(shop, period, trusted)),
      "DuckDB, naive": inDuckDb(shopColumns, () => naiveShop),
      "DuckDB, naive, as many columns": inDuckDb(shopColumns, () => naiveShopWhole),
    },
    check: async (people) => {
      const period = shopColumns(people);
      deepStrictEqual(shopOf(settleColumns(shop, period, trusted)), shopByIntegers(period));
      return `In DuckDB's naive query ${await differing(period, queryOf(shop, period), naiveShop, ["payable"])}.`;
    },
  },
  typedMonth: {
    policy: "base, commission, a bonus voided by five gates, prize money, a card of five items, four-factor PK in shops of 50",
    contestants: {
      columns: on(monthColumns, (period) => totalled(settleColumns(month, period, trusted))),
      "integers by hand": on(monthColumns, monthByIntegers),
      "columns, rows to rows": on(monthOf, monthByColumns),
      "decimal.js by hand": on(monthOf, monthByHand),
      settle: on(monthOf, (period) => settle(month, period)),
      "DuckDB by toSql": inDuckDb(monthColumns, (period) => queryOf(month, period)),
      "DuckDB by toSql, ids trusted": inDuckDb(monthColumns, (period) => queryOf(month, period, trusted)),
      "DuckDB, naive": inDuckDb(monthColumns, () => naiveMonth),
      "json-rules-engine": on(monthOf, monthByJsonRules),
      "zen-engine": on(monthOf, monthByZen),
    },
    check: async (people) => {
      const [period, rows] = [monthColumns(people), monthOf(people)];
      deepStrictEqual(monthOfColumns(settleColumns(month, period, trusted)), monthByIntegers(period));
      const byHand = monthByHand(rows);
      const ofRows = monthByColumns(rows);
      const statements = ofRows.statements.map((each, at) => ({ ...each, points: byHand.statements[at]!.points }));
      deepStrictEqual({ ...ofRows, statements }, byHand);
      return `In DuckDB's naive query ${await differing(period, queryOf(month, period), naiveMonth, ["payable", "card"])}.`;
    },
  },
  everyKind: {
    policy: "one of every kind of node",
    contestants: {
      columns: on(everyKindColumns, (period) => settleColumns(everyKind, period, trusted)),
      settle: on(everyKindOf, (period) => settle(everyKind, period as never)),
    },
    check: async (people) => {
      const { statements } = settle(everyKind, everyKindOf(people) as never);
      const { handedOver, policies: [of] } = settleColumns(everyKind, everyKindColumns(people), trusted);
      deepStrictEqual([...of!.payable].map((units) => (units / 100).toFixed(2)), statements.map(({ payable }) => payable));
      return `Of ${people} people ${handedOver} are handed over to settle.`;
    },
  },
} as const satisfies Readonly<Record<string, EngineWorkload>>;

/** What is written by hand adds up what is paid as well. */
function totalled(month: ColumnSettlement): readonly [ColumnSettlement, string] {
  return [month, month.policies[0]!.totals.payable];
}

/** Of rows, but without them. */
function everyKindColumns(people: number): PeriodColumns {
  const { rows: _, ...columns } = fromRows(everyKind, everyKindOf(people) as never);
  return columns;
}

/** The first policy's figures in the form of what is written by hand. */
function shopOf({ policies: [of] }: ColumnSettlement): ShopByIntegers {
  const { lines, payable, totals } = of!;
  const [commission, targetBonus] = [lines["commission"]!, lines["targetBonus"]!];
  return {
    commission: commission.payable,
    targetBonus: targetBonus.payable,
    before: targetBonus.before!,
    failedGates: targetBonus.failedGates.bits,
    payable,
    total: Math.round(Number(totals.payable) * 100),
  };
}

function monthOfColumns({ policies: [of] }: ColumnSettlement): MonthByIntegers {
  const { lines, scores, contests, payable, totals } = of!;
  const bonus = lines["bonus"]!;
  return {
    commission: lines["commission"]!.payable,
    bonus: bonus.payable,
    before: bonus.before!,
    failedGates: bonus.failedGates.bits,
    score: scores["card"]!.scores,
    ranks: Object.values(contests["pk"]!.factors).map(({ ranks }) => ranks),
    prize: lines["prize"]!.payable,
    payable,
    total: Math.round(Number(totals.payable) * 100),
  };
}

function queryOf(policy: Parameters<typeof toSql>[0], { people, teams }: PeriodColumns, options: Partial<typeof trusted> = {}): string {
  const columns = ({ readings }: Pick<PeriodColumns["people"], "readings">) =>
    Object.fromEntries(Object.entries(readings).map(([id, { scale }]) => [id, { precision: 10, scale }]));
  return toSql(policy, {
    dialect: "duckdb",
    people: { table: "people", columns: columns(people) },
    teams: { table: "teams", columns: columns(teams!) },
    ...options,
  }).sql;
}

/** A query into a table. */
function inDuckDb<Period extends PeriodColumns>(periodFor: (people: number) => Period, sqlOf: (period: Period) => string): Contestant {
  return async (people) => {
    const { openTables } = await import("./duckdb-tables.js");
    const period = periodFor(people);
    const connection = await openTables(period);
    const sql = sqlOf(period);
    return () => connection.run(`CREATE OR REPLACE TABLE result AS ${sql}`);
  };
}

/** How many people have other figures in a naive query than in that which is exact, once rounded to two places. */
async function differing(period: PeriodColumns, exact: string, naive: string, figures: readonly string[]): Promise<string> {
  const { openTables } = await import("./duckdb-tables.js");
  const connection = await openTables(period);
  await connection.run(`CREATE TABLE exact AS ${exact}; CREATE TABLE naive AS ${naive}`);
  const counts = figures.map((figure) => `count(*) FILTER (WHERE exact."${figure}" <> naive."${figure}"::DECIMAL(18, 2)) AS "${figure}"`);
  const rows = await connection.runAndReadAll(`SELECT ${counts.join(", ")}, count(*) AS people FROM exact JOIN naive USING (id)`);
  const [found] = rows.getRowObjectsJson();
  return `of ${String(found!["people"])} people ${figures.map((figure) => `${String(found![figure])} have another ${figure}`).join(", ")}`;
}
