import {
  expectedStateOf,
  fault,
  faultOf,
  got,
  isNotEmpty,
  jixiaoError,
  say,
  unreadableFault,
  type Fault,
  type Path,
} from "../error/index.js";
import type { Cells, TallyCell } from "./cells.js";
import { compareIds } from "./merge-states.js";
import { mostRows, type Layout, type List } from "./layout.js";
import { readList } from "./read-list.js";
import { freezeRow, freezeState, type TallyRow, type TallyState } from "./state.js";

/** How many faults of a state are told. */
const mostFaults = 20;

/**
 * A copy of what claims to be a state of a tally, read once.
 *
 * @throws {JixiaoError} where it is none, or that of another tally, version or format.
 */
export function readState(layout: Layout, input: unknown): TallyState {
  const faults: Fault[] = [];
  let state = freezeState(layout.head, [], []);
  try {
    state = copyState(layout, input, faults);
  } catch {
    // What a getter or a proxy throws may itself be hostile: it is not looked at.
    faults.push(unreadableFault([], say("something_made_by", { by: "tally" })));
  }
  const shown = faults.slice(0, mostFaults);
  if (isNotEmpty(shown)) throw jixiaoError(shown);
  return state;
}

function copyState(layout: Layout, input: unknown, faults: Fault[]): TallyState {
  const { head } = layout;
  const empty = freezeState(head, [], []);
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    faults
      .push(fault(
        "not_an_object",
        [],
        input,
        say(expectedStateOf, { tally: head.tally, fromText: typeof input === "string" }),
      ));
    return empty;
  }
  const given: { readonly [field: string]: unknown } = { ...input };
  for (const field of ["format", "tally", "version"] as const) {
    if (given[field] !== head[field]) {
      faults
        .push(fault("invalid_choice", [field], given[field], say("one_of", { choices: [JSON.stringify(head[field])] })));
    }
  }
  const readings = readList(given.readings, ["readings"], 1000, "a_list", faults);
  if (readings.length !== head.readings.length || !head.readings.every((text, index) => text === readings[index])) {
    faults.push(faultOf("invalid_choice", ["readings"], got("other_readings"), say("a_list_of", { of: head.readings })));
  }
  if (faults.length > 0) return empty;
  return freezeState(head, copyRows(layout, "people", given.people, faults), copyRows(layout, "teams", given.teams, faults));
}

function copyRows(layout: Layout, list: List, rows: unknown, faults: Fault[]): readonly TallyRow[] {
  const copied: TallyRow[] = [];
  for (const [index, row] of readList(rows, [list], mostRows, "a_list", faults).entries()) {
    const read = copyRow(layout.cells[list], row, [list, index], faults);
    if (faults.length >= mostFaults) break;
    if (read === null) continue;
    const before = copied.at(-1);
    if (before !== undefined && compareIds(before, read) >= 0) {
      faults.push(fault("not_rising", [list, index, "id"], read.id, "rows_in_the_order_of_their_ids"));
    }
    copied.push(read);
  }
  return copied;
}

function copyRow(kinds: readonly Cells[], row: unknown, path: Path, faults: Fault[]): TallyRow | null {
  if (typeof row !== "object" || row === null) {
    faults.push(fault("not_an_object", path, row, say("an_object_with", { fields: ["id", "cells"] })));
    return null;
  }
  const { id, cells }: { readonly id?: unknown; readonly cells?: unknown } = { ...row };
  if (typeof id !== "string" || id.trim() === "") {
    faults.push(fault("invalid_id", [...path, "id"], id, "text_that_is_not_blank"));
    return null;
  }
  const given = readList(cells, [...path, "cells"], kinds.length, "a_list", faults);
  const read = kinds.map((kind, index): TallyCell => {
    const cell = kind.read(given[index]);
    if (cell === undefined) faults.push(fault("invalid_kind", [...path, "cells", index], given[index], kind.expected));
    return cell ?? kind.empty;
  });
  if (kinds.every((kind, index) => kind.isEmpty(read[index] ?? kind.empty))) {
    faults.push(faultOf("empty", path, got("a_row_of_nothing"), "a_row_with_something_in_it"));
  }
  return freezeRow(id, read);
}
