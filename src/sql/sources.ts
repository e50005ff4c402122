import { tenTo, type ColumnFacts, type Domain, type NumberStep, type PeriodFacts, type Step } from "../plan/index.js";
import type { Dialect } from "./dialect.js";
import { keyOf } from "./marks.js";
import type { Source } from "./print-query.js";
import { stateOf, type SqlColumn, type StepPrinter } from "./print-step.js";
import { tableName, tableNames, teamColumn, type SqlInput } from "./sql-input.js";

/** What is known of the tables before they are read. */
export function factsOf({ people, teams, mostRows }: SqlInput): PeriodFacts {
  return {
    column(_, of, id): ColumnFacts | null {
      const table = of === "teams" ? teams : people;
      const column = table !== null && Object.hasOwn(table.columns, id) ? table.columns[id] : undefined;
      if (column === undefined) return null;
      const { precision, scale } = column;
      const most = tenTo(precision) - 1n;
      return { scale, least: -most, most, mayBeAbsent: true, mayBeFaulty: true };
    },
    mostRows,
    mayLackTeam: true,
    mayHaveStints: false,
    mayBeRejected: false,
    mayHaveAdditions: false,
  };
}

/** The rows of a domain. */
export function sourceOf(domain: Domain, input: SqlInput): Source {
  return domain.of === "teams" ? teamSource(input) : rowSource(domain, input);
}

/** The teams, and after them the two that rows have which name none, or one that is not known. */
function teamSource(input: SqlInput): Source {
  const { teams, dialect } = input;
  const nowhere = (number: number, columns: readonly SqlColumn[]) =>
    `  SELECT NULL AS team_id, ${placeOf(number, dialect)} AS team_no${
      columns.map(([name]) => `, ${keyOf(name)?.startsWith("s") === true ? 3 : 0} AS ${name}`).join("")
    }`;
  return {
    name: tableNames(input).teams,
    from(columns) {
      const virtual = [nowhere(-1, columns), nowhere(-2, columns)].join("\n  UNION ALL\n");
      if (teams === null) return `  SELECT * FROM (\n${virtual}\n  ) AS nowhere`;
      const id = dialect.text(`src.${dialect.quoted(teams.id ?? "id")}`);
      const listed = columns.map(([name, expression]) => `,\n    ${expression} AS ${name}`).join("");
      return `  SELECT * FROM (\n  SELECT ${id} AS team_id, ${placeOf(`ROW_NUMBER() OVER (ORDER BY ${id})`, dialect)} AS team_no${listed}\n`
        + `  FROM ${tableName(teams, dialect)} AS src\n  UNION ALL\n${virtual}\n  ) AS everywhere`;
    },
  };
}

/** The place of a team, in a type that has numbers under zero as well. */
function placeOf(expression: number | string, { wholes: [narrowest] }: Dialect): string {
  return `CAST(${expression} AS ${narrowest?.name})`;
}

function rowSource({ policy: place }: Domain, input: SqlInput): Source {
  const { policies, people, dialect } = input;
  const policy = policies[place];
  const column = teamColumn(input);
  const named = column === null ? null : `src.${column}`;
  return {
    name: policies.length === 1 ? tableNames(input).rows : `${tableNames(input).rows}_${place + 1}`,
    from(columns) {
      const place = named === null
        ? "-1"
        : `CASE WHEN ${named} IS NULL THEN -1 WHEN coalesce(team.team_no, 0) = 0 THEN -2 ELSE team.team_no END`;
      const team = `${named === null ? "" : `${dialect.text(named)} AS team_id, `}${placeOf(place, dialect)} AS team_no`;
      const join = named === null ? "" : `\n  LEFT JOIN ${tableNames(input).teams} AS team ON team.team_id = ${dialect.text(named)}`;
      const where = people.policy === undefined || policy === undefined
        ? ""
        : `\n  WHERE src.${dialect.quoted(people.policy)} = ${dialect.literal(policy.id)}`;
      const listed = columns.map(([name, expression]) => `,\n    ${expression} AS ${name}`).join("");
      return `  SELECT ${dialect.text(`src.${dialect.quoted(people.id ?? "id")}`)} AS id, ${team}${listed}\n`
        + `  FROM ${tableName(people, dialect)} AS src${join}${where}`;
    },
  };
}

/** A reading in whole units, checked against what was said of its column. */
export function loadColumns(
  step: NumberStep & { readonly op: "load" },
  printer: StepPrinter,
  { people, teams, dialect }: SqlInput,
): readonly SqlColumn[] {
  const { columns } = (step.domain?.of === "teams" ? teams : people) ?? people;
  const raw = `src.${dialect.quoted(step.column)}`;
  const { precision, scale } = columns[step.column] ?? { precision: 1, scale: 0 };
  const { isSound, units } = dialect.reading(raw, decimalText(tenTo(precision) - 1n, scale), scale, printer.typeOf(step));
  const value: SqlColumn = [printer.valueOf(step), `CASE WHEN ${isSound} THEN ${units} ELSE 0 END`];
  const state = stateOf(step);
  return state === null ? [value] : [value, [state, `CASE WHEN ${raw} IS NULL THEN 1 WHEN ${isSound} THEN 0 ELSE 3 END`]];
}

function decimalText(units: bigint, scale: number): string {
  const text = String(units).padStart(scale + 1, "0");
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** What the tables say of a team, or of a row. */
export function toldOf(step: Step, { policies, people, teams, dialect }: SqlInput): string {
  if (step.op !== "told") throw new Error("nothing is told of it");
  // Where a table has a column, each of its rows says something in it.
  if (step.what.of === "given") return "1";
  if (step.what.of !== "entrant") return "0";
  if (teams === null || people.team === null) return "0";
  const policy = policies[step.what.policy];
  const under = people.policy === undefined || policy === undefined
    ? ""
    : ` WHERE named.${dialect.quoted(people.policy)} = ${dialect.literal(policy.id)}`;
  const [own, theirs] = [
    dialect.text(`src.${dialect.quoted(teams.id ?? "id")}`),
    dialect.text(`named.${dialect.quoted(people.team ?? "team")}`),
  ];
  return `CASE WHEN ${own} IN (SELECT ${theirs} FROM ${tableName(people, dialect)} AS named${under}) THEN 1 ELSE 0 END`;
}
