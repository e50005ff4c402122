import { isPlaces, placesText, zero } from "../decimal/index.js";
import { fault, say, type Fault, type Path } from "../error/index.js";
import { lineStates } from "./line-states.js";
import { QueriedRow } from "./queried-row.js";
import type { QueriedLine, QueriedPlacing, QueriedScore, QueriedStanding } from "./queried-settlement.js";
import { recordsOf, type MakeRecord } from "./records-of.js";
import type { SqlResult } from "./sql-query.js";

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

/** Reads what the rows of a query say of lines, of scores and of contests, by what is told of its columns. */
export class ColumnsReader {
  readonly lineOrder: readonly string[];
  private readonly byKey: ReadonlyMap<string, SqlResult>;
  private readonly names: readonly string[];
  private readonly lineColumns: readonly LineColumns[];
  private readonly recordLines: MakeRecord;
  private readonly cards: readonly {
    readonly id: string;
    readonly score: string;
    readonly places: number;
    readonly grade: string | null;
  }[];
  private readonly recordCards: MakeRecord;
  private readonly contests: readonly { readonly id: string; readonly placings: readonly PlacingColumns[]; readonly prizes: string }[];
  private readonly recordContests: MakeRecord;

  /** `places` are those of the currency. */
  constructor(private readonly columns: readonly SqlResult[], private readonly places: number) {
    this.byKey = new Map(columns.map((column) => [JSON.stringify([column.what, column.of, column.factor]), column]));
    if (!columns.every(isResult)) throw new Error("a column without its name, or of nothing that has one");
    const scored = this.those("score").map((column) => column.places ?? 0);
    if (![places, ...scored].every(isPlaces)) throw new Error("a figure without its places");
    this.names = columns.map(({ name }) => name);
    this.lineColumns = this.those("amount").map(({ name: amount, of: name }) => ({
      name,
      amount,
      state: this.column("state", name),
      payable: this.find("linePayable", name),
      before: this.find("before", name),
      failedGates: this.find("failedGates", name),
    }));
    this.lineOrder = Object.freeze(this.lineColumns.map(({ name }) => name));
    this.recordLines = recordsOf(this.lineOrder);
    this.cards = this.those("score").map(({ name: score, of: id, places: own }) => ({
      id,
      score,
      places: own ?? 0,
      grade: this.find("grade", id),
    }));
    this.recordCards = recordsOf(this.cards.map(({ id }) => id));
    this.contests = this.those("prizes").map(({ name: prizes, of: id }) => ({
      id,
      prizes,
      placings: this.those("rank").filter(({ of }) => of === id).map(({ name: rank, factor }) => ({
        factor,
        rank,
        prize: this.column("prize", id, factor),
      })),
    }));
    this.recordContests = recordsOf(this.contests.map(({ id }) => id));
  }

  /** The name of the column that says it; null where none does. */
  find(what: SqlResult["what"], of: string | null = null, factor: string | null = null): string | null {
    return this.byKey.get(JSON.stringify([what, of, factor]))?.name ?? null;
  }

  column(what: SqlResult["what"], of: string | null = null, factor: string | null = null): string {
    const name = this.find(what, of, factor);
    if (name === null) throw new Error(`no column says ${what}`);
    return name;
  }

  those(what: SqlResult["what"]): readonly (SqlResult & { readonly of: string })[] {
    return this.columns.flatMap((each) => (each.what === what && each.of !== null ? [{ ...each, of: each.of }] : []));
  }

  open(cells: unknown, path: Path, faults: Fault[]): QueriedRow {
    return new QueriedRow(cells, this.names, path, faults);
  }

  lines(row: QueriedRow, person: string): Readonly<Record<string, QueriedLine>> {
    return this.recordLines(this.lineColumns, (columns) => this.line(row, columns, person));
  }

  /** A figure for each line. */
  ofLines<Value>(valueOf: (line: string) => Value): Readonly<Record<string, Value>> {
    return this.recordLines(this.lineOrder, valueOf);
  }

  scored(row: QueriedRow): Readonly<Record<string, QueriedScore>> {
    return this.recordCards(this.cards, ({ score, grade, places }) => ({
      score: row.figure(score, places),
      grade: grade === null ? null : row.text(grade),
    }));
  }

  placed(row: QueriedRow): Readonly<Record<string, QueriedStanding>> {
    const placing = ({ rank, prize }: PlacingColumns): QueriedPlacing => ({ rank: row.whole(rank), prize: row.figure(prize, this.places) });
    return this.recordContests(this.contests, ({ placings, prizes }) => {
      const overall = placings.find(({ factor }) => factor === null);
      const factors = placings.flatMap((each) => (each.factor === null ? [] : [[each.factor, placing(each)] as const]));
      return {
        factors: Object.fromEntries(factors),
        overall: overall === undefined ? null : placing(overall),
        prize: row.figure(prizes, this.places),
      };
    });
  }

  private line(row: QueriedRow, { name, ...columns }: LineColumns, person: string): QueriedLine {
    const { places } = this;
    const told = row.oneOf(columns.state, lineStates);
    const hasAmount = row.has(columns.amount);
    if (told !== null && hasAmount !== (told === "settled" || told === "held")) {
      row.refuse(columns.state, "implausible", say("one_of", { choices: hasAmount ? ["settled", "held"] : ["pending", "notApplicable"] }));
    }
    const state = told ?? "pending";
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
}

/** Whether names are text: what was stored, and is handed in again, may have been changed. */
function isResult({ name, of, factor }: SqlResult): boolean {
  return [name, of ?? "", factor ?? ""].every((each) => typeof each === "string");
}

export function notTold(path: Path): Fault {
  return fault("not_told", path, "pending", "settle_of_the_same_rows_which_tells_the_faults");
}
