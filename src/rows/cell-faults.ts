import { givenAs, got, type Got } from "../error/index.js";
import type { CellFault } from "./cell-fault.js";
import { cellFaultText, type ToldFault } from "./cell-fault-text.js";
import type { Unread } from "./read-number.js";
import type { RowList } from "./row-reader.js";

/** How many rows one fault names, how many values of one column are told one by one, and how many faults in all. */
const mostRows = 10;
const mostValues = 100;
const mostFaults = 1000;

/** A column, by what it is called here and in the file. */
interface Place {
  readonly name: string | null;
  readonly from: string | null;
}

/** A row of a file, and whose it is. */
interface RowPlace {
  readonly row: number;
  readonly who: string | null;
}

interface Group extends ToldFault {
  rows: number[];
  who: (string | null)[];
  count: number;
}

/** What was found in the rows of a file, each cause once: one value in a column is one fault, in however many rows it stands. */
export class CellFaults {
  private readonly groups = new Map<string, Group>();
  private readonly values = new Map<string, number>();

  constructor(private readonly list: RowList) {}

  /** A cell, or a row where there is no column. */
  cell(row: RowPlace, { name, from }: Place, cell: unknown, { code, expected }: Unread): void {
    this.add(code, name, from, code === "unreadable" ? got("an_error") : givenAs(cell), expected, row);
  }

  /** A column, of which that is true of all its rows. */
  column({ name, from }: Place, rows: number, came: string | Got, { code, expected }: Unread): void {
    const told = toldAs(came);
    this.groups.set(`${code} ${from}`, { code, list: this.list, rows: [], who: [], count: rows, column: from, name, ...told, expected });
  }

  told(): readonly CellFault[] {
    return [...this.groups.values()].map((fault) => ({ ...fault, message: cellFaultText(fault) }));
  }

  private add(
    code: CellFault["code"],
    name: string | null,
    column: string | null,
    came: string | Got,
    expected: CellFault["expected"],
    { row, who }: RowPlace,
  ): void {
    const place = JSON.stringify([code, name, column]);
    // What bytes of another encoding look like says nothing, and is otherwise in every cell.
    const told = code === "wrong_encoding" ? { value: null } : toldAs(came);
    const exact = `${place} ${told.value}`;
    const known = this.groups.get(exact) ?? this.open(place, exact, { code, list: this.list, column, name, ...told, expected });
    known.count += 1;
    if (known.rows.length < mostRows) {
      known.rows.push(row);
      known.who.push(who);
    }
  }

  private open(place: string, exact: string, fault: Omit<ToldFault, "rows" | "who" | "count">): Group {
    const values = this.values.get(place) ?? 0;
    const isTold = values < mostValues && this.groups.size < mostFaults;
    const key = isTold ? exact : place;
    const { given: _, ...others } = fault;
    const known = this.groups.get(key)
      ?? { ...(isTold ? fault : { ...others, value: null }), rows: [], who: [], count: 0 };
    this.groups.set(key, known);
    this.values.set(place, values + 1);
    return known;
  }
}

/** What came in as a fault has it: as text, and as data where that is words. */
function toldAs(came: string | Got): Pick<CellFault, "value" | "given"> {
  return typeof came === "string" ? { value: came } : { value: came.english, given: came.given };
}
