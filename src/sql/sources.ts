import { tenTo, type ColumnFacts, type Domain, type NumberStep, type PeriodFacts, type Step } from "../plan/index.js";
import { additionJoins, unreadAdjustment } from "./additions.js";
import type { Dialect } from "./dialect.js";
import type { Source } from "./print-query.js";
import { stateOf, unreadValue, type SqlColumn, type StepPrinter } from "./print-step.js";
import { columnOf, decimalText, hasStints, personOf, tableName, tableNames, teamColumn, type SqlInput } from "./sql-input.js";

/** What is known of the tables before they are read. */
export function factsOf(input: SqlInput): PeriodFacts {
  const { people, teams, adjustments, carryIns, mostRows } = input;
  return {
    column(_, of, id): ColumnFacts | null {
      const table = of === "teams" ? teams : people;
      const column = table !== null && Object.hasOwn(table.columns, id) ? table.columns[id] : undefined;
      if (column === undefined) return null;
      const { precision, scale } = column;
      const most = tenTo(precision) - 1n;
      return { scale, least: -most, most, mayBeAbsent: true, mayBeFaulty: true, isChecked: true };
    },
    mostRows,
    mayLackTeam: true,
    mayHaveStints: hasStints(input),
    mayBeRejected: false,
    mayHaveAdditions: adjustments !== null || carryIns !== null,
  };
}

/** The rows of a domain. */
export function sourceOf(domain: Domain, input: SqlInput, printer: StepPrinter): Source {
  switch (domain.of) {
    case "teams":
      return teamSource(input, printer);
    case "rows":
      return rowSource(domain, input, printer);
    case "statements":
      return statementSource(domain, input, printer);
  }
}

/** The tables of several policies are numbered. */
function nameOf(name: "rows" | "statements", { policy }: Domain, input: SqlInput): string {
  const own = tableNames(input)[name];
  return input.policies.length === 1 ? own : `${own}_${policy + 1}`;
}

/** The teams, and after them the two that rows have which name none, or one that is not known. */
function teamSource(input: SqlInput, printer: StepPrinter): Source {
  const { teams, dialect } = input;
  const nowhere = (number: number, columns: readonly SqlColumn[], loaded: readonly Step[]) => {
    const values = new Map(loaded.map((step) => [printer.valueOf(step), step.op === "load" ? unreadValue(step) : 0]));
    const cells = columns.map(([name]) => `, ${values.get(name) ?? 3} AS ${name}`);
    return `  SELECT NULL AS team_id, ${placeOf(number, dialect)} AS team_no${cells.join("")}`;
  };
  return {
    name: tableNames(input).teams,
    from(columns, loaded) {
      const virtual = [nowhere(-1, columns, loaded), nowhere(-2, columns, loaded)].join("\n  UNION ALL\n");
      if (teams === null) return `  SELECT * FROM (\n${virtual}\n  ) AS nowhere`;
      const id = dialect.text(`src.${dialect.quoted(teams.id ?? "id")}`);
      return `  SELECT * FROM (\n  SELECT ${id} AS team_id, ${placeOf(`ROW_NUMBER() OVER (ORDER BY ${id})`, dialect)} AS team_no${
        listOf(columns)
      }\n`
        + `  FROM ${tableName(teams, dialect)} AS src\n  UNION ALL\n${virtual}\n  ) AS everywhere`;
    },
  };
}

/** The place of a team, in a type that has numbers under zero as well. */
function placeOf(expression: number | string, { wholes: [narrowest] }: Dialect): string {
  return `CAST(${expression} AS ${narrowest?.name})`;
}

function rowSource(domain: Domain, input: SqlInput, printer: StepPrinter): Source {
  const { policies, people, dialect } = input;
  const policy = policies[domain.policy];
  const column = teamColumn(input);
  const named = column === null ? null : `src.${column}`;
  return {
    name: nameOf("rows", domain, input),
    from(columns) {
      // Teams are numbered from 1, and ClickHouse says 0 where there is none.
      const place = named === null ? "-1" : `CASE WHEN ${named} IS NULL THEN -1 ELSE coalesce(nullif(team.team_no, 0), -2) END`;
      const own = [
        `${dialect.text(`src.${dialect.quoted(people.id ?? "id")}`)} AS id`,
        ...(hasStints(input) ? [`${personOf(input, "src")} AS person`] : []),
        ...(named === null ? [] : [`${dialect.text(named)} AS team_id`]),
        `${placeOf(place, dialect)} AS team_no`,
      ];
      const join = named === null ? "" : `\n  LEFT JOIN ${tableNames(input).teams} AS team ON team.team_id = ${dialect.text(named)}`;
      // Where each row is a statement, it is added to here.
      const added = hasStints(input) || policy === undefined ? "" : additionJoins(input, policy, personOf(input, "src"), printer);
      const where = people.policy === undefined || policy === undefined || policies.length === 1
        ? ""
        : `\n  WHERE ${dialect.text(`src.${dialect.quoted(people.policy)}`)} = ${dialect.literal(policy.id)}`;
      return `  SELECT ${own.join(", ")}${listOf(columns)}\n  FROM ${tableName(people, dialect)} AS src${join}${added}${where}`;
    },
  };
}

/** A row a person, over all of theirs: of one team where they all are of it. */
function statementSource(domain: Domain, input: SqlInput, printer: StepPrinter): Source {
  const policy = input.policies[domain.policy];
  return {
    name: nameOf("statements", domain, input),
    from(columns) {
      const team = teamColumn(input) === null
        ? ""
        : ", CASE WHEN COUNT(*) = COUNT(team_id) AND MIN(team_id) = MAX(team_id) THEN MIN(team_id) END AS team_id";
      const own = ["person", "row_count", ...(team === "" ? [] : ["team_id"])].map((name) => `src.${name} AS ${name}`).join(", ");
      const grouped = `SELECT person, COUNT(*) AS row_count${team}\n    FROM ${nameOf("rows", domain, input)} GROUP BY person`;
      const added = policy === undefined ? "" : additionJoins(input, policy, "src.person", printer);
      return `  SELECT ${own}${listOf(columns)}\n  FROM (\n    ${grouped}\n  ) AS src${added}`;
    },
  };
}

function listOf(columns: readonly SqlColumn[]): string {
  return columns.map(([name, expression]) => `,\n    ${expression} AS ${name}`).join("");
}

/** A reading in whole units, checked against what was said of its column. */
export function loadColumns(
  step: NumberStep & { readonly op: "load" },
  printer: StepPrinter,
  { people, teams, dialect }: SqlInput,
): readonly SqlColumn[] {
  const { columns } = (step.domain?.of === "teams" ? teams : people) ?? people;
  const raw = `src.${dialect.quoted(columnOf(columns, step.column))}`;
  const { scale, least, most } = step;
  const { isSound, units } = dialect.reading(raw, [decimalText(least, scale), decimalText(most, scale)], scale, printer.typeOf(step));
  const value: SqlColumn = [printer.valueOf(step), `CASE WHEN ${isSound} THEN ${units} ELSE ${unreadValue(step)} END`];
  const state = stateOf(step);
  return state === null ? [value] : [value, [state, `CASE WHEN ${raw} IS NULL THEN 1 WHEN ${isSound} THEN 0 ELSE 3 END`]];
}

/** What the tables say of a team, or of a row. */
export function toldOf(step: Step, input: SqlInput): string {
  const { policies, people, teams, dialect } = input;
  if (step.op !== "told") throw new Error("nothing is told of it");
  if (step.what.of === "unreadAdjustment" || step.what.of === "unreadProtectedAdjustment") return unreadAdjustment(step, input);
  // Where a table has a column, each of its rows says something in it.
  if (step.what.of === "given") return "1";
  if (step.what.of !== "entrant") return "0";
  if (teams === null || people.team === null) return "0";
  const policy = policies[step.what.policy];
  const under = people.policy === undefined || policy === undefined || policies.length === 1
    ? ""
    : ` WHERE ${dialect.text(`named.${dialect.quoted(people.policy)}`)} = ${dialect.literal(policy.id)}`;
  const [own, theirs] = [
    dialect.text(`src.${dialect.quoted(teams.id ?? "id")}`),
    dialect.text(`named.${dialect.quoted(people.team ?? "team")}`),
  ];
  return `CASE WHEN ${own} IN (SELECT ${theirs} FROM ${tableName(people, dialect)} AS named${under}) THEN 1 ELSE 0 END`;
}
