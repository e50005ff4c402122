import { choiceOf, chosenFrom, expectedWholeNumber, fault, isNotEmpty, jixiaoError, oneOf, readOptions, say } from "../error/index.js";
import type { Policy } from "../policy/index.js";
import { policiesOf } from "../settle/index.js";
import { dialects, type DialectName } from "./dialect.js";
import { missingColumns } from "./missing-columns.js";
import { queryOf } from "./query-of.js";
import { readAmounts, readTable } from "./read-table.js";
import type { SqlQuery } from "./sql-query.js";
import type { SqlAdjustments, SqlCarryIns, SqlTable } from "./sql-table.js";

/** For which database the query is, and how it is asked. */
export interface ToSqlOptions {
  readonly dialect: DialectName;
  readonly people: SqlTable;
  readonly teams?: SqlTable;
  /** What is added by hand, and what is carried in from the period before. */
  readonly adjustments?: SqlAdjustments;
  readonly carryIns?: SqlCarryIns;
  /** Whose statements are asked for, of several policies. */
  readonly policy?: string;
  /**
   * `trusted` where a primary key vouches that every row of people has an id of its own, text that is not blank or a whole number: then the
   * query does not look, which is a third of what a short one takes. `checked` unless stated.
   */
  readonly uniqueIds?: "checked" | "trusted";
  /** No more rows than this: sums are given types that hold so many. 10,000,000 unless stated. */
  readonly mostRows?: number;
}

/**
 * A policy as one query, for a database that has the readings: the same cents as `settle`, in whole numbers throughout.
 *
 * When to use it: the data is in PostgreSQL, DuckDB or ClickHouse and should stay there. What comes out is figures and states, which
 * `readSettlement` reads back; why a line waits, `settle` says of the same row. Scores, ranks and prizes of people with several rows are
 * each row's: `stints` gives them, with the lines of each row. An amount that cannot be read, which `settle` shows as a line that waits,
 * does not come out.
 *
 * @throws {JixiaoError} what `settle` throws of policies; `invalid_choice` for a dialect that there is not; every fault of a table that is
 * described wrongly; `missing_reading` for a metric that no table has; `too_many_places` and `number_out_of_range` where a step has more
 * places or digits than the database's whole numbers, with its path.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const query = toSql(policy, { dialect: "duckdb", people: { table: "people", columns: { gmv: { precision: 12, scale: 2 } } } });
 * query.columns.map(({ name }) => name).slice(0, 3); // => ["id", "commission", "commission state"]
 */
export function toSql<const P extends Policy>(policy: P | readonly P[], options: ToSqlOptions): SqlQuery {
  const read = readOptions(options, ["dialect", "people", "teams", "adjustments", "carryIns", "policy", "uniqueIds", "mostRows"]);
  const policies = policiesOf(policy);
  const { people, teams, adjustments, carryIns, uniqueIds = "checked", mostRows = 10_000_000 } = read;
  const dialect = chosenFrom("dialect", read.dialect, dialects);
  if (people === undefined) {
    throw jixiaoError([fault("not_an_object", ["people"], people, say("an_object_with", { fields: ["table", "columns"] }))]);
  }
  const asked = read.policy === undefined ? 0 : policies.findIndex(({ id }) => id === read.policy);
  if (asked === -1) throw jixiaoError([fault("unknown_policy", ["policy"], read.policy, oneOf(policies.map(({ id }) => id), read.policy))]);
  if (!Number.isSafeInteger(mostRows) || mostRows < 1) {
    throw jixiaoError([fault("invalid_count", ["mostRows"], mostRows, say(expectedWholeNumber, { from: 1, to: Number.MAX_SAFE_INTEGER }))]);
  }
  const areIdsTrusted = choiceOf("uniqueIds", uniqueIds, ["checked", "trusted"]) === "trusted";
  const tables = {
    people: readTable(people, ["people"], policies.length > 1),
    teams: teams === undefined ? null : readTable(teams, ["teams"], false),
  };
  const added = {
    adjustments: readAmounts(adjustments, "line", ["adjustments"], policies.length > 1),
    carryIns: readAmounts(carryIns, "balance", ["carryIns"], policies.length > 1),
  };
  const missing = policies.slice(asked, asked + 1).flatMap((of) => missingColumns(of, tables.people, tables.teams));
  if (isNotEmpty(missing)) throw jixiaoError(missing);
  return queryOf({ policies, dialect, ...tables, ...added, areIdsTrusted, mostRows }, asked);
}
