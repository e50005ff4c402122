import { mostExact, type Cell } from "./kernels.js";

/** Rows that differ: a fault, unless one of them is not applicable. */
const disagreed = 2;

/** The sum of the rows of each statement; a statement in which it is too large for doubles is marked. */
export function totalStatements({ values: o }: Cell, { values }: Cell, statementOf: Int32Array, wide: Uint8Array): void {
  for (let row = 0; row < statementOf.length; row += 1) {
    const at = statementOf[row] ?? 0;
    const sum = (o[at] ?? 0) + (values[row] ?? 0);
    if (!(Math.abs(sum) <= mostExact)) wide[at] = 1;
    o[at] = sum;
  }
}

/** The value on which the rows of each statement agree. */
export function agreedStatements(out: Cell, { values, states }: Cell, statementOf: Int32Array): void {
  const isFirst = new Uint8Array(out.values.length).fill(1);
  for (let row = 0; row < statementOf.length; row += 1) {
    const at = statementOf[row] ?? 0;
    const state = states?.[row] ?? 0;
    const now = out.states?.[at] ?? 0;
    if (state !== 0) {
      if (out.states !== null) out.states[at] = now === disagreed ? state : Math.max(state, now);
    } else if (isFirst[at] === 1) {
      out.values[at] = values[row] ?? 0;
      isFirst[at] = 0;
    } else if (out.values[at] !== values[row] && now === 0 && out.states !== null) out.states[at] = disagreed;
  }
  if (out.states === null) return;
  for (let at = 0; at < out.states.length; at += 1) if (out.states[at] === disagreed) out.states[at] = 3;
}

/** Which statements have a row of which a condition holds. */
export function someStatements({ states: o }: Cell, { states }: Cell, statementOf: Int32Array): void {
  if (o === null) return;
  for (let row = 0; row < statementOf.length; row += 1) if (states?.[row] === 1) o[statementOf[row] ?? 0] = 1;
}
