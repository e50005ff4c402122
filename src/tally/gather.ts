import { one } from "../decimal/index.js";
import { expectedId, fault, faultOf, got, say, type Path } from "../error/index.js";
import { unreadable } from "../formula/index.js";
import { readId } from "../settle/index.js";
import { groupFaults } from "./group-faults.js";
import { checkSize, type Layout, type List } from "./layout.js";
import { compareIds } from "./merge-states.js";
import type { Callback } from "./open-folds.js";
import { freezeRow, freezeState, type TallyState } from "./state.js";
import { ask, takeValues, type Amiss } from "./take-values.js";

/** Whose a record is; null where the tally has no readings of people, or of teams. */
export type Owners = { readonly [L in List]: Callback | null };

/** How many faults of records are told at once. */
const mostFaults = 100;

/** The state of these records alone. `pathOf` says where a record is, for its faults. */
export function gather(
  layout: Layout,
  owners: Owners,
  records: readonly unknown[],
  pathOf: (index: number) => Path,
  amiss: Amiss,
): TallyState {
  const { faults } = amiss;
  const rows = { people: new Map<string, unknown[][]>(), teams: new Map<string, unknown[][]>() };
  const place = (list: List, record: unknown, path: Path): void => {
    const callback = owners[list];
    if (callback === null) return;
    const at = [...path, list === "people" ? "person" : "team"];
    const answer = ask(callback, record, at, amiss);
    if (answer === null || answer === unreadable) return;
    const id = readId(answer);
    if (id === null) {
      faults.push(fault("invalid_id", at, answer, say(expectedId, { orNull: true })));
      return;
    }
    const known = rows[list].get(String(id));
    const items = known ?? layout.cells[list].map(() => []);
    if (known === undefined) rows[list].set(String(id), items);
    items[0]?.push([one]);
    layout.folds[list].forEach((fold, index) => {
      for (const item of takeValues(fold, record, [...path, fold.id], amiss)) items[index + 1]?.push(item);
    });
  };
  for (const [index, record] of records.entries()) {
    const [path, before] = [pathOf(index), faults.length];
    place("people", record, path);
    place("teams", record, path);
    if (faults.length > before) { for (const each of groupFaults(faults.splice(before), path.length)) faults.push(each); }
    if (faults.length <= mostFaults) continue;
    faults.splice(mostFaults, faults.length, faultOf("more_faults", [], got("more_records"), "none_beyond_those_that_are_told"));
    break;
  }
  const rowsOf = (list: List) =>
    [...rows[list]]
      .map(([id, items]) => {
        const cells = layout.cells[list].map((each, index) => each.of(items[index] ?? []));
        checkSize(layout, list, id, cells, faults);
        return freezeRow(id, cells);
      })
      .sort(compareIds);
  return freezeState(layout.head, faults.length > 0 ? [] : rowsOf("people"), faults.length > 0 ? [] : rowsOf("teams"));
}
