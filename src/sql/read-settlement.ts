import { placesText, zero, type Decimal } from "../decimal/index.js";
import {
  expectedEachOnce,
  expectedOwnRowId,
  fault,
  faultOf,
  givenCount,
  got,
  isNotEmpty,
  jixiaoError,
  madeOf,
  readFields,
  readItems,
  repeated,
  say,
  suchAs,
  type Fault,
  type Path,
} from "../error/index.js";
import { isWellFormed } from "../policy/index.js";
import type { PolicyTotals } from "../settle/index.js";
import { balanceNames, type AddedLine, type BalanceName, type Balances } from "../statement/index.js";
import { ColumnsReader, notTold } from "./columns-reader.js";
import { lineStates } from "./line-states.js";
import type { QueriedRow } from "./queried-row.js";
import { rejectionOf } from "./queried-rejection.js";
import type { QueriedSettlement, QueriedStatement, QueriedStint } from "./queried-settlement.js";
import type { SqlQuery, SqlStints } from "./sql-query.js";

/** A query, and the rows that a database gave for it: objects by the names of its columns, or lists in their order. */
export interface QueriedRows {
  readonly query: SqlQuery;
  readonly rows: readonly object[];
  /** Those for its `stints`, where several rows may be one person's: without them a statement does not tell its rows apart. */
  readonly stints?: readonly object[];
}

/** What a database gave for a period: one query a policy. */
export interface QueriedPeriod {
  readonly period: string;
  readonly results: readonly QueriedRows[];
  /**
   * Those for `rejected`, of any of the queries: the settlement says them. Needed where a query gave no row, as each does while one is
   * rejected: nobody has nothing to be paid because nobody looked.
   */
  readonly rejected?: readonly object[];
}

/**
 * Makes a settlement of the rows that a database gave for the query of a policy, or for those of several: for `combine`, for files and for
 * screens that take what `settle` gives. Numbers may be texts, numbers, bigints or a driver's own decimals; each is read exactly.
 *
 * What a database does not know is not there, and the types say so: names, words of faults, why a line is none, the items of scores, gate
 * sets. What was adjusted by hand is one line, the sum. `settle` says all of it of the same rows.
 *
 * @throws {JixiaoError} `not_an_object` for a query that `toSql` did not make, and for a row that lacks one of its columns; `not_a_number`,
 * `too_many_places`, `number_out_of_range` (a JavaScript number of more than 15 digits: cast it to text), `invalid_choice` and `invalid_id`
 * for a cell; `duplicate_id` for two rows of one person; `used_twice` for two results of one policy; `implausible` where the lines of a row
 * do not come to what it says is payable, for a settled line without an amount, and for rows beside those that are rejected; `not_a_list`
 * where a query gave no row, and nobody says whether any is `rejected`; `invalid_period`.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const query = toSql(policy, { dialect: "duckdb", people: { table: "people", columns: { gmv: { precision: 12, scale: 2 } } } });
 * const row = { id: "li", commission: "3.00", "commission state": "settled", payable: "3.00", held: "0.00", provisional: 0 };
 * readSettlement({ period: "2026-11", results: [{ query, rows: [row] }] }).totals[0]?.payable; // => "3.00"
 */
export function readSettlement(queried: QueriedPeriod): QueriedSettlement {
  const given = readFields(queried);
  const results = readItems(given?.["results"]);
  if (given === null || results === null) {
    throw jixiaoError([fault("not_an_object", [], queried, say("an_object_with", { fields: ["period", "results"] }))]);
  }
  const { period } = given;
  if (typeof period !== "string" || period.trim() === "" || !isWellFormed(period)) {
    throw jixiaoError([fault("invalid_period", ["period"], period, suchAs("\"2026-11\""))]);
  }
  const rejected = given["rejected"] === undefined ? null : listOf(given["rejected"], ["rejected"]);
  const faults: Fault[] = [];
  const rejections = (rejected ?? []).map((row, at) => rejectionOf(row, at, faults));
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  const read = results.map((each, at) => readResult(each, period, ["results", at]));
  for (const policy of repeated(read.map(({ totals }) => totals.policy))) {
    throw jixiaoError([fault("used_twice", ["results"], policy, say(expectedEachOnce, { of: "policy" }))]);
  }
  read.forEach(({ statements: { length: count } }, at) => {
    if (count === 0 && rejected === null) {
      throw jixiaoError([fault("not_a_list", ["rejected"], undefined, say("a_list_of", { of: "rows" }))]);
    }
    // A query gives no row while one is rejected: these two are not of one moment.
    if (count > 0 && rejections.length > 0) {
      const came = got(givenCount, { count, of: "rows" });
      throw jixiaoError([faultOf("implausible", ["results", at, "rows"], came, say("at_most", { most: 0, of: "rows" }))]);
    }
  });
  return {
    format: 1,
    period,
    statements: read.flatMap(({ statements }) => statements),
    rejections,
    teams: [],
    standings: {},
    totals: read.map(({ totals }) => totals),
  };
}

interface ReadResult {
  readonly statements: readonly QueriedStatement[];
  readonly totals: PolicyTotals;
}

function readResult(result: unknown, period: string, path: Path): ReadResult {
  const { query, rows, stints } = readFields(result) ?? {};
  const made = say("something_made_by", { by: "toSql" });
  const items = listOf(rows, [...path, "rows"]);
  const reader = madeOf([...path, "query"], query, made, () => new StatementReader(query as SqlQuery, period));
  const byPerson = stints === undefined ? null : readStints(query as SqlQuery, listOf(stints, [...path, "stints"]), path);
  const faults: Fault[] = [];
  const people = new Set<string>();
  const statements = items.map((row, at) => {
    const of = [...path, "rows", at];
    const statement = reader.statement(row, of, faults);
    const person = String(statement.person);
    if (people.has(person)) faults.push(fault("duplicate_id", of, person, say(expectedOwnRowId, { rows: 2, ofPeople: false })));
    people.add(person);
    // What is wrong with all rows is told of the first.
    if (isNotEmpty(faults)) throw jixiaoError(faults);
    const own = byPerson?.get(person) ?? [];
    return own.length > 1 ? { ...statement, stints: own } : statement;
  });
  return { statements, totals: reader.totals(statements) };
}

function listOf(rows: unknown, path: Path): readonly unknown[] {
  const items = readItems(rows);
  if (items === null) throw jixiaoError([fault("not_a_list", path, rows, say("a_list_of", { of: "rows" }))]);
  return items;
}

/** The stints of each person, in the order of their rows. */
function readStints(query: SqlQuery, rows: readonly unknown[], path: Path): ReadonlyMap<string, readonly QueriedStint[]> {
  const { stints, policy: { currency } } = query;
  const made = say("something_made_by", { by: "toSql" });
  const reader = madeOf([...path, "query", "stints"], stints, made, () => new StintReader(stints as SqlStints, currency.places));
  const byPerson = new Map<string, QueriedStint[]>();
  for (const [at, row] of rows.entries()) {
    const faults: Fault[] = [];
    const { person, stint } = reader.stint(row, [...path, "stints", at], faults);
    if (isNotEmpty(faults)) throw jixiaoError(faults);
    const known = byPerson.get(person);
    if (known === undefined) byPerson.set(person, [stint]);
    else known.push(stint);
  }
  return byPerson;
}

/** Reads the rows of one query. */
class StatementReader {
  private readonly reader: ColumnsReader;
  private readonly added: readonly { readonly kind: AddedLine["kind"]; readonly state: string; readonly amount: string }[];
  private readonly balances: readonly { readonly name: BalanceName; readonly column: string | null }[];
  private readonly payable: string;
  private readonly held: string;
  private readonly provisional: string;
  private readonly id: string;
  private readonly team: string | null;
  private readonly forSettle: string | null;
  private readonly places: number;

  constructor(private readonly query: SqlQuery, private readonly period: string) {
    const { columns, policy: { currency } } = query;
    const reader = new ColumnsReader(columns, currency.places);
    this.reader = reader;
    this.places = currency.places;
    this.id = reader.column("id");
    this.team = reader.find("team");
    this.payable = reader.column("payable");
    this.held = reader.column("held");
    this.provisional = reader.column("provisional");
    this.forSettle = reader.find("forSettle");
    this.added = reader.those("added").map(({ name: amount, of }) => ({
      kind: of as AddedLine["kind"],
      amount,
      state: reader.column("addedState", of),
    }));
    this.balances = balanceNames.map((name) => ({ name, column: reader.find("balance", name) }));
  }

  statement(cells: unknown, path: Path, faults: Fault[]): QueriedStatement {
    const { query: { policy: { id, version, currency } }, reader, places } = this;
    const { lineOrder } = reader;
    const row = reader.open(cells, path, faults);
    const person = row.id(this.id);
    const lines = reader.lines(row, person);
    const added = this.added.flatMap((columns) => this.addedLine(row, columns, person));
    const pending = lineOrder.filter((name) => lines[name]?.state === "pending");
    const statement: QueriedStatement = {
      person,
      name: null,
      team: this.team === null ? null : row.text(this.team),
      period: this.period,
      policy: id,
      version,
      currency: currency.code,
      lines,
      lineOrder,
      added,
      payable: row.amount(this.payable, places),
      held: row.amount(this.held, places),
      pending: [...pending, ...added.flatMap(({ kind, state }) => (state === "pending" ? [kind] : []))],
      provisional: row.truth(this.provisional),
      balances: this.balancesOf(row),
      gates: null,
      scores: null,
      stints: [],
      scored: reader.scored(row),
      placed: reader.placed(row),
      isForSettle: this.forSettle !== null && row.truth(this.forSettle),
    };
    if (faults.length === 0) this.addUp(statement, row);
    return statement;
  }

  totals(statements: readonly QueriedStatement[]): PolicyTotals {
    const { policy: { id, currency } } = this.query;
    const text = (figures: readonly string[]) => placesText(sumOf(figures), currency.places);
    return {
      policy: id,
      currency: currency.code,
      people: statements.length,
      payable: text(statements.map(({ payable }) => payable)),
      held: text(statements.map(({ held }) => held)),
      pending: statements.reduce((sum, { pending }) => sum + pending.length, 0),
      added: text(statements.flatMap(({ added }) => added.map(({ payable }) => payable))),
      lines: this.reader.ofLines((name) => text(statements.map(({ lines }) => lines[name]?.payable ?? "0"))),
    };
  }

  /** A line where something is added, or may be. */
  private addedLine(row: QueriedRow, { kind, ...columns }: StatementReader["added"][number], person: string): readonly AddedLine[] {
    const state = row.oneOf(columns.state, lineStates) ?? "pending";
    const amount = row.decimal(columns.amount, this.places);
    if (amount === null || (amount.isZero() && state === "settled")) return [];
    const text = placesText(amount, this.places);
    return [{
      kind,
      label: kind === "carryIn" ? "protection" : kind,
      note: null,
      by: null,
      state,
      amount: state === "settled" ? text : null,
      payable: text,
      before: null,
      failedGates: [],
      reason: null,
      faults: state === "pending" ? [notTold(["people", person, kind])] : [],
    }];
  }

  /** A balance that the policy does not use, and that nobody carries in, is nothing. */
  private balancesOf(row: QueriedRow): Balances {
    const balances: { -readonly [Name in BalanceName]: string | null } = { draw: null, protection: null, rounding: null };
    for (const { name, column } of this.balances) {
      balances[name] = column === null ? placesText(zero, this.places) : row.figure(column, this.places);
    }
    return balances;
  }

  /** Digits that got lost on the way show here. */
  private addUp({ lines, added, payable }: QueriedStatement, row: QueriedRow): void {
    const text = placesText(sumOf([...Object.values(lines), ...added].map((line) => line.payable)), this.places);
    if (text !== payable) row.refuse(this.payable, "implausible", suchAs(text));
  }
}

function sumOf(figures: readonly string[]): Decimal {
  return figures.reduce<Decimal>((sum, figure) => sum.plus(figure), zero);
}

/** Reads the rows of people, of whom some have several, as stints of their statements. */
class StintReader {
  private readonly reader: ColumnsReader;
  private readonly id: string;
  private readonly person: string;
  private readonly team: string | null;

  constructor(stints: SqlStints, places: number) {
    this.reader = new ColumnsReader(stints.columns, places);
    this.id = this.reader.column("id");
    this.person = this.reader.column("person");
    this.team = this.reader.find("team");
  }

  stint(cells: unknown, path: Path, faults: Fault[]): { readonly person: string; readonly stint: QueriedStint } {
    const { reader } = this;
    const row = reader.open(cells, path, faults);
    const id = row.id(this.id);
    return {
      person: row.id(this.person),
      stint: {
        id,
        team: this.team === null ? null : row.text(this.team),
        lines: reader.lines(row, id),
        gates: {},
        scores: {},
        scored: reader.scored(row),
        placed: reader.placed(row),
      },
    };
  }
}
