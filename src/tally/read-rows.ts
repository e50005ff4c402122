import { ownFields, say, type Fault } from "../error/index.js";
import type { Row } from "../formula/index.js";
import { readId } from "../settle/index.js";
import { isFault } from "./fold.js";
import { mostRows, type Layout, type List } from "./layout.js";
import { readList } from "./read-list.js";
import type { TallyRow, TallyState } from "./state.js";

/** The rows of a list with their readings, and those whom the roster does not name. */
export interface ReadRows {
  readonly rows: readonly Row[];
  readonly strangers: readonly Row[];
}

/**
 * The readings of a state: each row of the roster once, in its order, with the readings of its id; without a roster, everybody of whom
 * there is a record. A reading that cannot be is absent, and its fault goes to `faults`; that of a roster which is none to `refused`.
 */
export function readRows(layout: Layout, list: List, state: TallyState, roster: unknown, faults: Fault[], refused: Fault[]): ReadRows {
  const known = new Map(state[list].map((row) => [row.id, row]));
  const readingsOf = (id: string, row: TallyRow | undefined): readonly (readonly [string, unknown])[] =>
    layout.folds[list].flatMap(({ id: metric, meaning }, index) => {
      const reading = meaning.reading(row?.cells[index + 1] ?? meaning.cells.empty, [list, id, metric]);
      if (!isFault(reading)) return [[metric, reading]];
      faults.push(reading);
      return [];
    });
  const alone = (row: TallyRow) => Object.fromEntries([["id", row.id], ...readingsOf(row.id, row)]);
  if (roster === undefined) return { rows: [...known.values()].map(alone), strangers: [] };
  const metrics = new Set(layout.folds[list].map(({ id }) => id));
  const named = new Set<string>();
  const rows = readList(roster, [list], mostRows, say("a_list_of", { of: "rows" }), refused).map((row) => {
    const fields = ownFields(row);
    const id = readId(fields.id);
    // What cannot be anybody's row is for settling to reject.
    if (id === null) return row as Row;
    named.add(String(id));
    return Object.fromEntries([
      ...Object.entries(fields).filter(([column]) => !metrics.has(column)),
      ...readingsOf(String(id), known.get(String(id))),
    ]);
  });
  return { rows, strangers: [...known.values()].filter(({ id }) => !named.has(id)).map(alone) };
}
