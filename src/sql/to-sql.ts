import { expectedNarrower, expectedWholeNumber, fault, isNotEmpty, jixiaoError, oneOf, readOptions, say } from "../error/index.js";
import { planOf, type Domain } from "../plan/index.js";
import type { Policy } from "../policy/index.js";
import { policiesOf } from "../settle/index.js";
import { additionColumns } from "./additions.js";
import { dialects, type DialectName } from "./dialect.js";
import { missingColumns } from "./missing-columns.js";
import { printSteps } from "./print-query.js";
import { StepPrinter } from "./print-step.js";
import { wrapped } from "./print-tables.js";
import { proofQuery } from "./proof-query.js";
import { readAmounts, readTable } from "./read-table.js";
import { rejectedQuery } from "./rejected-query.js";
import { resultsOf, stintResultsOf, type Result } from "./results-of.js";
import { factsOf, loadColumns, sourceOf, toldOf } from "./sources.js";
import { hasStints, tableNames, teamColumn, type SqlInput } from "./sql-input.js";
import type { SqlQuery, SqlResult } from "./sql-query.js";
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
  const { dialect: name, people, teams, adjustments, carryIns, uniqueIds = "checked", mostRows = 10_000_000 } = read;
  if (typeof name !== "string" || !Object.hasOwn(dialects, name)) {
    throw jixiaoError([fault("invalid_choice", ["dialect"], name, oneOf(Object.keys(dialects), name))]);
  }
  if (people === undefined) {
    throw jixiaoError([fault("not_an_object", ["people"], people, say("an_object_with", { fields: ["table", "columns"] }))]);
  }
  const asked = read.policy === undefined ? 0 : policies.findIndex(({ id }) => id === read.policy);
  if (asked === -1) throw jixiaoError([fault("unknown_policy", ["policy"], read.policy, oneOf(policies.map(({ id }) => id), read.policy))]);
  if (!Number.isSafeInteger(mostRows) || mostRows < 1) {
    throw jixiaoError([fault("invalid_count", ["mostRows"], mostRows, say(expectedWholeNumber, { from: 1, to: Number.MAX_SAFE_INTEGER }))]);
  }
  if (uniqueIds !== "checked" && uniqueIds !== "trusted") {
    throw jixiaoError([fault("invalid_choice", ["uniqueIds"], uniqueIds, say("one_of", { choices: ["checked", "trusted"] }))]);
  }
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
  return printQuery({ policies, dialect: dialects[name], ...tables, ...added, areIdsTrusted: uniqueIds === "trusted", mostRows }, asked);
}

function printQuery(input: SqlInput, asked: number): SqlQuery {
  const { policies, dialect } = input;
  const plan = planOf(policies, factsOf(input));
  const [of, policy] = [plan.policies[asked], policies[asked]];
  if (of === undefined || policy === undefined) throw new Error("a policy without a plan");
  const printer = new StepPrinter(dialect, (path, magnitude) => {
    const { length } = String(magnitude);
    throw jixiaoError([fault("number_out_of_range", path, length, say(expectedNarrower, { most: 38 }))]);
  });
  const options = { hasTeam: teamColumn(input) !== null, hasStints: hasStints(input) };
  const print = (results: readonly Result[], rows: Domain) =>
    printSteps({
      plan,
      policies,
      outputs: results.flatMap(({ steps }) => steps),
      texts: results.flatMap(({ texts }) => texts),
      expressions: results.map(({ expression: text, isOfRow }) => ({ text, of: isOfRow ? of.rows : rows })),
      hasStints: options.hasStints,
      rows,
      dialect,
      printer,
      source: (domain) => sourceOf(domain, input, printer),
      load: (step) => loadColumns(step, printer, input),
      addition: (step) => additionColumns(step, policies[step.domain?.policy ?? asked] ?? policy, input, printer),
      told: (step) => toldOf(step, input),
    });
  const { rejected: nobody } = tableNames(input);
  const rejected = rejectedQuery(input);
  const select = (tables: readonly string[], columns: readonly string[], from: string) =>
    `WITH ${nobody} AS (\n${rejected}\n),\n${tables.join(",\n")}\nSELECT\n${columns.map((each) => wrapped(`  ${each}`)).join(",\n")}\n`
    + `FROM ${from}\nWHERE NOT EXISTS (SELECT 1 FROM ${nobody})${dialect.end}`;

  const results = resultsOf(of, options, printer);
  const { tables, outputs, last } = print(results, of.statements);
  const named = results.map(({ name, isOfRow }, at) => ({
    name: dialect.quoted(name),
    isOfRow: isOfRow && of.rows !== of.statements,
    text: outputs[at],
  }));
  const listed = named.map(({ name, isOfRow, text }) =>
    `${isOfRow ? `CASE WHEN own.row_count = 1 THEN single.${name} END` : text} AS ${name}`
  );
  // What each row has of its own stands where a person has one row.
  const ofRows = named.filter(({ isOfRow }) => isOfRow).map(({ name, text }) => wrapped(`    MAX(${text}) AS ${name}`));
  const joined = ofRows.length === 0
    ? ""
    : `\nLEFT JOIN (\n  SELECT own.person,\n${ofRows.join(",\n")}\n  FROM ${last(of.rows)} AS own GROUP BY own.person\n) AS single `
      + "ON single.person = own.person";

  const stintResults = options.hasStints ? stintResultsOf(of, options, printer) : [];
  const stints = options.hasStints ? print(stintResults, of.rows) : null;
  const { id, version, currency: { code, places } } = policy;
  return {
    policy: { id, version, currency: { code, places } },
    sql: select(tables, listed, `${last(of.statements)} AS own${joined}`),
    rejected: `${rejected}${dialect.end}`,
    columns: results.map(columnOf),
    stints: stints === null ? null : {
      sql: select(
        stints.tables,
        stintResults.map(({ name }, at) => `${stints.outputs[at]} AS ${dialect.quoted(name)}`),
        `${stints.last(of.rows)} AS own`,
      ),
      columns: stintResults.map(columnOf),
    },
    proof: proofQuery(dialect),
  };
}

function columnOf({ name, what, of, factor, places }: Result): SqlResult {
  return { name, what, of, factor, places };
}
