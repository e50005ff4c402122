import { compareCodePoints } from "../decimal/index.js";
import type { Fault } from "../error/index.js";
import { checkSize, type Layout, type List } from "./layout.js";
import { mergeSorted } from "./merge-sorted.js";
import { freezeRow, freezeState, type TallyRow, type TallyState } from "./state.js";

/** The state of both together. A row that comes to nothing is left out; a cell that grows too large is a fault. */
export function mergeStates(layout: Layout, a: TallyState, b: TallyState, faults: Fault[]): TallyState {
  const merge = (list: List) =>
    mergeSorted(a[list], b[list], compareIds, ({ id, cells }, other) => {
      const merged = layout.cells[list].map((each, index) => each.merge(cells[index] ?? each.empty, other.cells[index] ?? each.empty));
      checkSize(layout, list, id, merged, faults);
      return layout.cells[list].every((each, index) => each.isEmpty(merged[index] ?? each.empty)) ? null : freezeRow(id, merged);
    });
  return freezeState(layout.head, merge("people"), merge("teams"));
}

/** The state that takes back what this one brings. */
export function negateState(layout: Layout, state: TallyState): TallyState {
  const negate = (list: List) =>
    state[list].map(({ id, cells }) =>
      freezeRow(id, layout.cells[list].map((each, index) => each.negate?.(cells[index] ?? each.empty) ?? each.empty))
    );
  return freezeState(layout.head, negate("people"), negate("teams"));
}

export function compareIds(a: TallyRow, b: TallyRow): number {
  return compareCodePoints(a.id, b.id);
}
