import { expectedNarrower, expectedWholeNumber, fault, jixiaoError, oneOf, readOptions, say } from "../error/index.js";
import {
  planOf,
  tenTo,
  type ColumnFacts,
  type Domain,
  type NumberStep,
  type PeriodFacts,
  type PolicyPlan,
  type Step,
} from "../plan/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { policiesOf } from "../settle/index.js";
import { dialects, type Dialect, type DialectName } from "./dialect.js";
import { printSteps, type Source } from "./print-query.js";
import { magnitudeOf, stateOf, StepPrinter, type SqlColumn } from "./print-step.js";
import { proofQuery } from "./proof-query.js";
import { readTable } from "./read-table.js";
import type { SqlTable } from "./sql-table.js";

/** For which database the query is, and how it is asked. */
export interface ToSqlOptions {
  readonly dialect: DialectName;
  readonly people: SqlTable;
  readonly teams?: SqlTable;
  /** Whose statements are asked for, of several policies. */
  readonly policy?: string;
  /** No more rows than this: sums are given types that hold so many. 10,000,000 unless stated. */
  readonly mostRows?: number;
}

/** A column that comes out, and what it says. */
export interface SqlResult {
  readonly name: string;
  readonly what:
    | "id"
    | "amount"
    | "state"
    | "before"
    /** The gates that failed the line, each before a line feed. */
    | "failedGates"
    | "payable"
    | "held"
    | "provisional"
    | "added"
    | "addedState"
    | "balance"
    | "doubtful"
    | "score"
    | "grade"
    | "rank"
    | "prize";
  /** The line, the step, the balance, the scorecard or the contest. */
  readonly of: string | null;
  /** The factor of a contest; null where it is overall, or all that is won. */
  readonly factor: string | null;
}

/** A policy as a query, and what it takes and gives. */
export interface SqlQuery {
  /** One row a statement. It gives none while `rejected` gives some. */
  readonly sql: string;
  /** One row for each id that is none, or that several rows claim, and for each policy that is not known. */
  readonly rejected: string;
  readonly columns: readonly SqlResult[];
  /** Gives a row for each thing that this very database works out otherwise: run it first, and believe nothing if it gives any. */
  readonly proof: string;
}

/**
 * A policy as one query, for a database that has the readings: the same cents as `settle`, in whole numbers throughout.
 *
 * When to use it: the data is in PostgreSQL or DuckDB and should stay there. What comes out is figures and states; why a line waits,
 * `settle` says of the same row. Each person has one row; adjustments and carry-ins are added by `settle`.
 *
 * @throws {JixiaoError} what `settle` throws of policies; `invalid_choice` for a dialect that there is not; every fault of a table that is
 * described wrongly; `too_many_places` and
 * `number_out_of_range` where a step has more places or digits than the database's whole numbers, with its path.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const query = toSql(policy, { dialect: "duckdb", people: { table: "people", columns: { gmv: { precision: 12, scale: 2 } } } });
 * query.columns.map(({ name }) => name).slice(0, 3); // => ["id", "commission", "commission state"]
 */
export function toSql<const P extends Policy>(policy: P | readonly P[], options: ToSqlOptions): SqlQuery {
  const read = readOptions(options, ["dialect", "people", "teams", "policy", "mostRows"]);
  const policies = policiesOf(policy);
  const { dialect: name, people, teams, mostRows = 10_000_000 } = read;
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
  const tables = [readTable(people, ["people"]), teams === undefined ? null : readTable(teams, ["teams"])] as const;
  return printQuery(policies, asked, dialects[name], ...tables, mostRows);
}

function printQuery(
  policies: readonly PolicyDefinition[],
  asked: number,
  dialect: Dialect,
  people: SqlTable,
  teams: SqlTable | null,
  mostRows: number,
): SqlQuery {
  const facts = factsOf(people, teams, mostRows);
  const plan = planOf(policies, facts);
  const of = plan.policies[asked];
  if (of === undefined) throw new Error("a policy without a plan");
  const printer = new StepPrinter(dialect, (step, magnitude) => {
    const { length } = String(magnitude);
    throw jixiaoError([fault("number_out_of_range", step.path, length, say(expectedNarrower, { most: 38 }))]);
  });
  const results = resultsOf(of, printer);
  const { tables, last } = printSteps({
    plan,
    outputs: results.flatMap(({ steps }) => steps),
    rows: of.rows,
    dialect,
    printer,
    source: (domain) => (domain.of === "teams" ? teamSource(teams, dialect) : rowSource(domain, policies, people, teams, dialect)),
    load: (step) => loadColumns(step, printer, dialect, (step.domain?.of === "teams" ? teams : people) ?? people),
    told: (step) => toldOf(step, policies, people, teams, dialect),
  });
  const rejected = rejectedQuery(policies, people, teams, dialect);
  const names = new Set<string>();
  const listed = results.map((result) => ({ result, name: nameOf(result.name, names) }));
  const columns = listed.map(({ result: { expression }, name }) => `  ${expression} AS ${dialect.quoted(name)}`);
  return {
    sql: `WITH rejected AS (\n${rejected}\n),\n${tables.join(",\n")}\nSELECT\n${columns.join(",\n")}\nFROM ${last(of.rows)} AS own\n`
      + `WHERE NOT EXISTS (SELECT 1 FROM rejected)${dialect.end}`,
    rejected: `${rejected}${dialect.end}`,
    columns: listed.map(({ result: { what, of: from, factor }, name }) => ({ name, what, of: from, factor })),
    proof: proofQuery(dialect),
  };
}

function factsOf(people: SqlTable, teams: SqlTable | null, mostRows: number): PeriodFacts {
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

function tableName({ table }: SqlTable, { quoted }: Dialect): string {
  return typeof table === "string" ? quoted(table) : table.map(quoted).join(".");
}

const teamRows = "team_rows";

/** The teams, and after them the two that rows have which name none, or one that is not known. */
function teamSource(teams: SqlTable | null, dialect: Dialect): Source {
  const nowhere = (number: number, columns: readonly SqlColumn[]) =>
    `  SELECT NULL AS team_id, ${placeOf(number, dialect)} AS team_no${
      columns.map(([name]) => `, ${name.startsWith("s") ? 3 : 0} AS ${name}`).join("")
    }`;
  return {
    name: teamRows,
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

function rowSource(
  { policy: place }: Domain,
  policies: readonly PolicyDefinition[],
  people: SqlTable,
  teams: SqlTable | null,
  dialect: Dialect,
): Source {
  const policy = policies[place];
  return {
    name: `rows_${place + 1}`,
    from(columns) {
      const { team = "team" } = people;
      const named = team === null || (teams === null && !usesTeam(people)) ? null : `src.${dialect.quoted(team)}`;
      const number = named === null
        ? "-1"
        : `CASE WHEN ${named} IS NULL THEN -1 WHEN coalesce(team.team_no, 0) = 0 THEN -2 ELSE team.team_no END`;
      const join = named === null ? "" : `\n  LEFT JOIN ${teamRows} AS team ON team.team_id = ${dialect.text(named)}`;
      const where = people.policy === undefined || policy === undefined
        ? ""
        : `\n  WHERE src.${dialect.quoted(people.policy)} = ${dialect.literal(policy.id)}`;
      const listed = columns.map(([name, expression]) => `,\n    ${expression} AS ${name}`).join("");
      return `  SELECT ${dialect.text(`src.${dialect.quoted(people.id ?? "id")}`)} AS id, ${placeOf(number, dialect)} AS team_no${listed}\n`
        + `  FROM ${tableName(people, dialect)} AS src${join}${where}`;
    },
  };
}

/** Where there are no teams, people need no column for them, unless one is named. */
function usesTeam({ team }: SqlTable): boolean {
  return team !== undefined && team !== null;
}

/** A reading in whole units, checked against what was said of its column. */
function loadColumns(
  step: NumberStep & { readonly op: "load" },
  printer: StepPrinter,
  dialect: Dialect,
  { columns }: SqlTable,
): readonly SqlColumn[] {
  const raw = `src.${dialect.quoted(step.column)}`;
  const { precision, scale } = columns[step.column] ?? { precision: 1, scale: 0 };
  const { isSound, units } = dialect.reading(raw, decimalText(tenTo(precision) - 1n, scale), scale, printer.typeOf(step));
  const value: SqlColumn = [printer.valueOf(step), printer.cast(`CASE WHEN ${isSound} THEN ${units} ELSE 0 END`, printer.typeOf(step))];
  const state = stateOf(step);
  return state === null ? [value] : [value, [state, `CASE WHEN ${raw} IS NULL THEN 1 WHEN ${isSound} THEN 0 ELSE 3 END`]];
}

function decimalText(units: bigint, scale: number): string {
  const text = String(units).padStart(scale + 1, "0");
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** What the tables say of a team, or of a row. */
function toldOf(step: Step, policies: readonly PolicyDefinition[], people: SqlTable, teams: SqlTable | null, dialect: Dialect): string {
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

/** The ids that are none, or that several rows claim, and the rows of policies that are not known. */
function rejectedQuery(policies: readonly PolicyDefinition[], people: SqlTable, teams: SqlTable | null, dialect: Dialect): string {
  const ids = (table: SqlTable, from: string) =>
    `  SELECT '${from}' AS from_table, id, COUNT(*) AS row_count\n`
    + `  FROM (SELECT ${dialect.text(dialect.quoted(table.id ?? "id"))} AS id FROM ${tableName(table, dialect)}) AS ${from}\n`
    + "  GROUP BY id HAVING id IS NULL OR trim(id) = '' OR COUNT(*) > 1";
  const unknown = people.policy === undefined ? [] : [
    `  SELECT 'people' AS from_table, ${dialect.text(dialect.quoted(people.id ?? "id"))} AS id, 1 AS row_count\n  FROM ${
      tableName(people, dialect)
    }\n`
    + `  WHERE ${dialect.quoted(people.policy)} IS NULL OR ${dialect.quoted(people.policy)} NOT IN (${
      policies.map(({ id }) => dialect.literal(id)).join(", ")
    })`,
  ];
  return [ids(people, "people"), ...(teams === null ? [] : [ids(teams, "teams")]), ...unknown].join("\n  UNION ALL\n");
}

interface Result extends Omit<SqlResult, "name"> {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly expression: string;
}

/** What comes out of a policy, column by column. */
function resultsOf(
  { statement, scores, contests, currency: { places } }: PolicyPlan,
  printer: StepPrinter,
): readonly Result[] {
  const { dialect } = printer;
  const results: Result[] = [];
  const add = (
    name: string,
    what: SqlResult["what"],
    of: string | null,
    steps: readonly Step[],
    expression: string,
    factor: string | null = null,
  ) => results.push({ name, what, of, factor, steps, expression });
  const decimal = (step: NumberStep, scale = places) => whereKnown(step, dialect.decimal(shownUnits(step, scale, printer), scale));
  const code = (step: Step | null) => (step === null ? "0" : printer.valueOf(step));
  add("id", "id", null, [], "own.id");
  for (const { name, isPending, isHeld, isSettled, settled, held, before, failed } of statement.lines) {
    const conditions = [isPending, isHeld, isSettled];
    const units = `(${shownUnits(settled, places, printer)} + ${shownUnits(held, places, printer)})`;
    add(
      name,
      "amount",
      name,
      [...conditions, settled, held],
      `CASE WHEN ${code(isPending)} = 0 AND (${code(isHeld)} = 1 OR ${code(isSettled)} = 1) THEN ${dialect.decimal(units, places)} END`,
    );
    add(
      `${name} state`,
      "state",
      name,
      conditions,
      `CASE WHEN ${code(isPending)} = 1 THEN 'pending' WHEN ${code(isHeld)} = 1 THEN 'held' WHEN ${code(isSettled)} = 1 THEN 'settled' `
        + "ELSE 'notApplicable' END",
    );
    if (before !== null) add(`${name} before`, "before", name, [before], decimal(before));
    if (failed.length > 0) {
      add(
        `${name} failed gates`,
        "failedGates",
        name,
        failed.map(({ where }) => where),
        failed.map(({ gate, where }) => `CASE WHEN ${code(where)} = 1 THEN ${dialect.literal(`${gate}\n`)} ELSE '' END`).join(" || "),
      );
    }
  }
  for (const { kind, amount, isPending, isNotApplicable } of statement.added) {
    add(kind, "added", kind, [amount], decimal(amount));
    const steps = [isPending, isNotApplicable].flatMap((step) => step ?? []);
    add(
      `${kind} state`,
      "addedState",
      kind,
      steps,
      `CASE WHEN ${code(isPending)} = 1 THEN 'pending' WHEN ${code(isNotApplicable)} = 1 THEN 'notApplicable' ELSE 'settled' END`,
    );
  }
  add("payable", "payable", null, [statement.payable], decimal(statement.payable));
  add("held", "held", null, [statement.held], decimal(statement.held));
  add(
    "provisional",
    "provisional",
    null,
    [statement.isProvisional],
    `CASE WHEN ${code(statement.isProvisional)} = 1 THEN 1 ELSE 0 END`,
  );
  for (const [name, step] of Object.entries(statement.balances)) {
    if (step !== null) add(`${name} balance`, "balance", name, [step], decimal(step));
  }
  const { isDoubtful } = statement;
  if (isDoubtful !== null) add("doubtful balances", "doubtful", null, [isDoubtful], code(isDoubtful));
  for (const { id, score, grade, grades } of scores) {
    add(id, "score", id, [score], decimal(score, score.scale));
    if (grade !== null) {
      const cases = grades.map((name, place) => `WHEN ${place} THEN ${dialect.literal(name)}`).join(" ");
      add(`${id} grade`, "grade", id, [grade], whereKnown(grade, `CASE ${printer.valueOf(grade)} ${cases} END`));
    }
  }
  for (const { id, isOfTeams, factors, overall, prize } of contests) {
    // Standings of teams are the teams', not a person's.
    if (isOfTeams) continue;
    for (const { name, ...standing } of [...factors, ...(overall === null ? [] : [{ name: null, ...overall }])]) {
      const called = name === null ? id : `${id} ${name}`;
      add(`${called} rank`, "rank", id, [standing.rank], whereKnown(standing.rank, printer.valueOf(standing.rank)), name);
      add(`${called} prize`, "prize", id, [standing.prize], decimal(standing.prize), name);
    }
    if (factors.length > 1 || overall !== null) add(`${id} prizes`, "prize", id, [prize], decimal(prize));
  }
  return results;
}

/** A step in units of a finer place, in a type that holds them. */
function shownUnits(step: NumberStep, places: number, printer: StepPrinter): string {
  const unit = tenTo(places - step.scale);
  if (step.op === "constant") return printer.dialect.whole(step.value * unit);
  if (unit === 1n) return printer.valueOf(step);
  return `${printer.cast(printer.valueOf(step), printer.type(step, magnitudeOf(step) * unit))} * ${unit}`;
}

function whereKnown(step: NumberStep, expression: string): string {
  const state = stateOf(step);
  return state === null ? expression : `CASE WHEN ${state} = 0 THEN ${expression} END`;
}

/** Databases cut names, or refuse them, that have more bytes than this. */
const longestName = 60;

/** A name of its own, of no more bytes than databases take. */
function nameOf(wanted: string, taken: Set<string>): string {
  const bytes = [...wanted].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) < 0x80 ? 1 : 4), 0);
  let name = bytes > longestName ? `column ${taken.size + 1}` : wanted;
  // PostgreSQL keeps the case of quoted names, DuckDB compares without it.
  for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${wanted} ${next}`;
  taken.add(name.toLowerCase());
  return name;
}
