import type { Step } from "../plan/index.js";
import type { Cell } from "./kernels.js";
import { isSure } from "./step-range.js";

/** A place for the values of a step and, where it may lack one, for its states. */
export function newCell(step: Step, size: number, ofStates = size): Cell {
  if (step.kind === "condition") return { values: new Float64Array(0), states: new Uint8Array(size) };
  return { values: new Float64Array(size), states: isSure(step) ? null : new Uint8Array(ofStates) };
}

/** The arrays of a block that steps share, one after another: each is free again after its last use. */
export class Registers {
  private readonly cells = new Map<Step, Cell>();

  constructor(steps: readonly Step[], whole: ReadonlySet<Step>, private readonly size: number) {
    const isOwn = new Set(steps.filter((step) => step.domain === null || !whole.has(step)));
    const last = new Map<Step, Step>();
    for (const step of steps) {
      last.set(step, step);
      for (const each of step.of) if (isOwn.has(each)) last.set(each, step);
    }
    const free = { number: [] as Cell[], condition: [] as Cell[] };
    for (const step of steps) {
      if (isOwn.has(step)) this.cells.set(step, this.take(step, free));
      // What is the same everywhere is read by all that comes.
      if (step.domain === null) continue;
      for (const each of new Set([...step.of, step])) {
        const cell = this.cells.get(each);
        if (cell !== undefined && last.get(each) === step) free[each.kind].push(cell);
      }
    }
  }

  has(step: Step): boolean {
    return this.cells.has(step);
  }

  cellOf(step: Step): Cell {
    const cell = this.cells.get(step);
    if (cell === undefined) throw new Error("a step without a register");
    return cell;
  }

  private take(step: Step, free: { readonly number: Cell[]; readonly condition: Cell[] }): Cell {
    if (step.kind === "condition") return free.condition.pop() ?? { values: new Float64Array(0), states: new Uint8Array(this.size) };
    const hasStates = step.mayBeAbsent || step.mayBeFaulty;
    const at = free.number.findIndex(({ states }) => (states !== null) === hasStates);
    const [found] = at === -1 ? [] : free.number.splice(at, 1);
    return found ?? newCell(step, this.size);
  }
}
