import { isPlaces, placesText, zero, type Decimal } from "../decimal/index.js";
import {
  expectedOwnRowId,
  fault,
  isNotEmpty,
  jixiaoError,
  madeOf,
  readFields,
  readItems,
  say,
  suchAs,
  type Fault,
  type Path,
} from "../error/index.js";
import { isWellFormed } from "../policy/index.js";
import type { PolicyTotals } from "../settle/index.js";
import { balanceNames, type AddedLine, type BalanceName, type Balances } from "../statement/index.js";
import { QueriedRow } from "./queried-row.js";
import type { QueriedLine, QueriedPlacing, QueriedSettlement, QueriedStanding, QueriedStatement } from "./queried-settlement.js";
import { lineStates } from "./line-states.js";
import { recordsOf, type MakeRecord } from "./records-of.js";
import type { SqlQuery, SqlResult } from "./sql-query.js";

/** A query, and the rows that a database gave for it: objects by the names of its columns, or lists in their order. */
export interface QueriedRows {
  readonly query: SqlQuery;
  readonly rows: readonly object[];
}

/** What a database gave for a period: one query a policy. */
export interface QueriedPeriod {
  readonly period: string;
  readonly results: readonly QueriedRows[];
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
 * for a cell; `duplicate_id` for two rows of one person; `implausible` where the lines of a row do not come to what it says is payable;
 * `invalid_period`.
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
  const read = results.map((each, at) => readResult(each, period, ["results", at]));
  return {
    format: 1,
    period,
    statements: read.flatMap(({ statements }) => statements),
    rejections: [],
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
  const { query, rows } = readFields(result) ?? {};
  const items = readItems(rows);
  if (items === null) throw jixiaoError([fault("not_a_list", [...path, "rows"], rows, say("a_list_of", { of: "rows" }))]);
  const made = say("something_made_by", { by: "toSql" });
  const reader = madeOf([...path, "query"], query, made, () => new StatementReader(query as SqlQuery, period));
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
    return statement;
  });
  return { statements, totals: reader.totals(statements) };
}

interface LineColumns {
  readonly name: string;
  readonly state: string;
  readonly amount: string;
  /** What is paid of it, where that is not all of a settled line. */
  readonly payable: string | null;
  readonly before: string | null;
  readonly failedGates: string | null;
}

interface PlacingColumns {
  readonly factor: string | null;
  readonly rank: string;
  readonly prize: string;
}

/** Reads the rows of one query. */
class StatementReader {
  private readonly names: readonly string[];
  private readonly lines: readonly LineColumns[];
  private readonly lineOrder: readonly string[];
  private readonly recordLines: MakeRecord;
  private readonly added: readonly { readonly kind: AddedLine["kind"]; readonly state: string; readonly amount: string }[];
  private readonly balances: readonly { readonly name: BalanceName; readonly column: string | null }[];
  private readonly cards: readonly {
    readonly id: string;
    readonly score: string;
    readonly places: number;
    readonly grade: string | null;
  }[];
  private readonly recordCards: MakeRecord;
  private readonly contests: readonly { readonly id: string; readonly placings: readonly PlacingColumns[]; readonly prizes: string }[];
  private readonly recordContests: MakeRecord;
  private readonly payable: string;
  private readonly held: string;
  private readonly provisional: string;
  private readonly id: string;
  private readonly team: string | null;
  private readonly forSettle: string | null;
  private readonly places: number;

  constructor(private readonly query: SqlQuery, private readonly period: string) {
    const { columns, policy: { currency } } = query;
    const byKey = new Map(columns.map((column) => [JSON.stringify([column.what, column.of, column.factor]), column]));
    const find = (what: SqlResult["what"], of: string | null = null, factor: string | null = null): string | null =>
      byKey.get(JSON.stringify([what, of, factor]))?.name ?? null;
    const column = (...of: Parameters<typeof find>): string => {
      const name = find(...of);
      if (name === null) throw new Error(`no column says ${of.join(" ")}`);
      return name;
    };
    const those = (what: SqlResult["what"]) =>
      columns.flatMap((each) => (each.what === what && each.of !== null ? [{ ...each, of: each.of }] : []));
    const scored = those("score").map(({ places }) => places ?? 0);
    if (![currency.places, ...scored].every(isPlaces)) throw new Error("a figure without its places");
    this.names = columns.map(({ name }) => name);
    this.places = currency.places;
    this.id = column("id");
    this.team = find("team");
    this.payable = column("payable");
    this.held = column("held");
    this.provisional = column("provisional");
    this.forSettle = find("forSettle");
    this.lines = those("amount").map(({ name: amount, of: name }) => ({
      name,
      amount,
      state: column("state", name),
      payable: find("linePayable", name),
      before: find("before", name),
      failedGates: find("failedGates", name),
    }));
    this.lineOrder = Object.freeze(this.lines.map(({ name }) => name));
    this.recordLines = recordsOf(this.lineOrder);
    this.added = those("added").map(({ name: amount, of }) => ({ kind: of as AddedLine["kind"], amount, state: column("addedState", of) }));
    this.balances = balanceNames.map((name) => ({ name, column: find("balance", name) }));
    this.cards = those("score").map(({ name: score, of: id, places }) => ({ id, score, places: places ?? 0, grade: find("grade", id) }));
    this.recordCards = recordsOf(this.cards.map(({ id }) => id));
    this.contests = those("prizes").map(({ name: prizes, of: id }) => ({
      id,
      prizes,
      placings: those("rank").filter(({ of }) => of === id).map(({ name: rank, factor }) => ({
        factor,
        rank,
        prize: column("prize", id, factor),
      })),
    }));
    this.recordContests = recordsOf(this.contests.map(({ id }) => id));
  }

  statement(cells: unknown, path: Path, faults: Fault[]): QueriedStatement {
    const { query: { policy: { id, version, currency } }, places } = this;
    const row = new QueriedRow(cells, this.names, path, faults);
    const person = row.id(this.id);
    const lines = this.recordLines(this.lines, (columns) => this.line(row, columns, person));
    const added = this.added.flatMap((columns) => this.addedLine(row, columns, person));
    const pending = this.lineOrder.filter((name) => lines[name]?.state === "pending");
    const statement: QueriedStatement = {
      person,
      name: null,
      team: this.team === null ? null : row.text(this.team),
      period: this.period,
      policy: id,
      version,
      currency: currency.code,
      lines,
      lineOrder: this.lineOrder,
      added,
      payable: row.figure(this.payable, places) ?? "",
      held: row.figure(this.held, places) ?? "",
      pending: [...pending, ...added.flatMap(({ kind, state }) => (state === "pending" ? [kind] : []))],
      provisional: row.whole(this.provisional) === 1,
      balances: this.balancesOf(row),
      gates: null,
      scores: null,
      stints: [],
      scored: this.recordCards(this.cards, ({ score, grade, places: own }) => ({
        score: row.figure(score, own),
        grade: grade === null ? null : row.text(grade),
      })),
      placed: this.recordContests(this.contests, ({ placings, prizes }) => this.placed(row, placings, prizes)),
      isForSettle: this.forSettle !== null && row.whole(this.forSettle) === 1,
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
      lines: this.recordLines(this.lines, ({ name }) => text(statements.map(({ lines }) => lines[name]?.payable ?? "0"))),
    };
  }

  private line(row: QueriedRow, { name, ...columns }: LineColumns, person: string): QueriedLine {
    const { places } = this;
    const state = row.oneOf(columns.state, lineStates) ?? "pending";
    const amount = row.figure(columns.amount, places);
    const paid = columns.payable === null ? (state === "settled" ? amount : null) : row.figure(columns.payable, places);
    return {
      state,
      amount,
      payable: paid ?? placesText(zero, places),
      before: columns.before === null ? null : row.figure(columns.before, places),
      failedGates: columns.failedGates === null ? [] : (row.text(columns.failedGates) ?? "").split("\n").filter((gate) => gate !== ""),
      reason: null,
      faults: state === "pending" ? [notTold(["people", person, name])] : [],
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

  private placed(row: QueriedRow, columns: readonly PlacingColumns[], prizes: string): QueriedStanding {
    const { places } = this;
    const placing = ({ rank, prize }: PlacingColumns): QueriedPlacing => ({ rank: row.whole(rank), prize: row.figure(prize, places) });
    const overall = columns.find(({ factor }) => factor === null);
    const factors = columns.flatMap((each) => (each.factor === null ? [] : [[each.factor, placing(each)] as const]));
    return {
      factors: Object.fromEntries(factors),
      overall: overall === undefined ? null : placing(overall),
      prize: row.figure(prizes, places),
    };
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

function notTold(path: Path): Fault {
  return fault("not_told", path, "pending", "settle_of_the_same_rows_which_tells_the_faults");
}
