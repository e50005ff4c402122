import { expectedNarrower, fault, jixiaoError, say } from "../error/index.js";
import { planOf, type Domain, type Plan, type PolicyPlan } from "../plan/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { additionColumns } from "./additions.js";
import { printSteps } from "./print-query.js";
import { StepPrinter } from "./print-step.js";
import { wrapped, type PrintedTables } from "./print-tables.js";
import { proofQuery } from "./proof-query.js";
import { rejectedQuery } from "./rejected-query.js";
import { resultsOf, stintResultsOf, type Result } from "./results-of.js";
import { factsOf, loadColumns, sourceOf, toldOf } from "./sources.js";
import { hasStints, tableNames, teamColumn, type SqlInput } from "./sql-input.js";
import type { SqlQuery, SqlResult } from "./sql-query.js";
import { unreadQuery } from "./unread-query.js";

/** The query of the policy at a place, and what belongs to it. */
export function queryOf(input: SqlInput, asked: number): SqlQuery {
  const plan = planOf(input.policies, factsOf(input));
  const [of, policy] = [plan.policies[asked], input.policies[asked]];
  if (of === undefined || policy === undefined) throw new Error("a policy without a plan");
  return new QueryPrinter(input, plan, of, policy).print();
}

class QueryPrinter {
  private readonly rejected: string;
  private readonly printer: StepPrinter;

  constructor(
    private readonly input: SqlInput,
    private readonly plan: Plan,
    private readonly of: PolicyPlan,
    private readonly policy: PolicyDefinition,
  ) {
    this.rejected = rejectedQuery(input);
    this.printer = new StepPrinter(input.dialect, (path, magnitude) => {
      const { length } = String(magnitude);
      throw jixiaoError([fault("number_out_of_range", path, length, say(expectedNarrower, { most: 38 }))]);
    });
  }

  print(): SqlQuery {
    const { input, of, printer, policy: { id, version, currency: { code, places } } } = this;
    const options = { hasTeam: teamColumn(input) !== null, hasStints: hasStints(input) };
    const results = resultsOf(of, options, printer);
    const stints = options.hasStints ? stintResultsOf(of, options, printer) : null;
    return {
      policy: { id, version, currency: { code, places } },
      sql: this.ofStatements(results),
      rejected: `${this.rejected}${input.dialect.end}`,
      unread: unreadQuery(input),
      columns: results.map(columnOf),
      stints: stints === null ? null : { sql: this.ofStints(stints), columns: stints.map(columnOf) },
      proof: proofQuery(input.dialect),
    };
  }

  private ofStatements(results: readonly Result[]): string {
    const { of: { rows, statements }, input: { dialect } } = this;
    const { tables, outputs, last } = this.tablesFor(results, statements);
    const named = results.map(({ name, isOfRow }, at) => ({
      name: dialect.quoted(name),
      isOfRow: isOfRow && rows !== statements,
      text: outputs[at],
    }));
    const listed = named.map(({ name, isOfRow, text }) =>
      `${isOfRow ? `CASE WHEN own.row_count = 1 THEN single.${name} END` : text} AS ${name}`
    );
    // What each row has of its own stands where a person has one row.
    const ofRows = named.filter(({ isOfRow }) => isOfRow).map(({ name, text }) => wrapped(`    MAX(${text}) AS ${name}`));
    const joined = ofRows.length === 0
      ? ""
      : `\nLEFT JOIN (\n  SELECT own.person,\n${ofRows.join(",\n")}\n  FROM ${last(rows)} AS own GROUP BY own.person\n) AS single `
        + "ON single.person = own.person";
    return this.select(tables, listed, `${last(statements)} AS own${joined}`);
  }

  private ofStints(results: readonly Result[]): string {
    const { of: { rows }, input: { dialect } } = this;
    const { tables, outputs, last } = this.tablesFor(results, rows);
    const listed = results.map(({ name }, at) => `${outputs[at]} AS ${dialect.quoted(name)}`);
    return this.select(tables, listed, `${last(rows)} AS own`);
  }

  private select(tables: readonly string[], columns: readonly string[], from: string): string {
    const { rejected, input } = this;
    const name = tableNames(input).rejected;
    return `WITH ${name} AS (\n${rejected}\n),\n${tables.join(",\n")}\nSELECT\n${columns.map((each) => wrapped(`  ${each}`)).join(",\n")}\n`
      + `FROM ${from}\nWHERE NOT EXISTS (SELECT 1 FROM ${name})${input.dialect.end}`;
  }

  private tablesFor(results: readonly Result[], rows: Domain): PrintedTables {
    const { input, plan, of, policy, printer } = this;
    const { policies, dialect } = input;
    return printSteps({
      plan,
      policies,
      outputs: results.flatMap(({ steps }) => steps),
      texts: results.flatMap(({ texts }) => texts),
      expressions: results.map(({ expression: text, isOfRow }) => ({ text, of: isOfRow ? of.rows : rows })),
      hasStints: hasStints(input),
      rows,
      dialect,
      printer,
      source: (domain) => sourceOf(domain, input, printer),
      load: (step) => loadColumns(step, printer, input),
      addition: (step) => additionColumns(step, policies[step.domain?.policy ?? -1] ?? policy, input, printer),
      told: (step) => toldOf(step, input),
    });
  }
}

function columnOf({ name, what, of, factor, places }: Result): SqlResult {
  return { name, what, of, factor, places };
}
