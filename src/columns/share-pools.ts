import { compareCodePoints } from "../decimal/index.js";
import { mostExact, type Cell } from "./kernels.js";
import type { Groups } from "./place-entrants.js";

/**
 * The parts of the pools that teams share: by the largest remainders, equal ones by the rows' ids in code-point order, a pool under zero
 * mirrored. A team in which a product is too large is marked.
 */
export function sharePools(
  out: Cell,
  pool: Cell,
  by: Cell,
  lets: Uint8Array | null,
  { start, members }: Groups,
  idOf: (row: number) => string,
  wide: Uint8Array,
): void {
  const { values: o, states } = out;
  for (let row = 0; row < o.length; row += 1) {
    const state = lets?.[row] ?? 0;
    if (states !== null) states[row] = state === 3 ? 3 : state | (by.states?.[row] ?? 0);
  }
  for (let group = 0; group + 1 < start.length; group += 1) {
    const rows = members.subarray(start[group] ?? 0, start[group + 1] ?? 0).filter((row) => (states?.[row] ?? 0) === 0);
    const [first] = rows;
    if (first === undefined) continue;
    const whole = pool.values[first] ?? 0;
    const amount = Math.abs(whole);
    let weights = 0;
    for (const row of rows) weights += by.values[row] ?? 0;
    if (!(amount * weights <= mostExact)) {
      for (const row of rows) wide[row] = 1;
      continue;
    }
    const parts = Array.from(rows, (row) => {
      const product = amount * (by.values[row] ?? 0);
      const part = Math.trunc(product / weights);
      return { row, part, rest: product - part * weights };
    });
    let odd = parts.reduce((left, { part }) => left - part, amount);
    parts.sort((a, b) => b.rest - a.rest || compareCodePoints(idOf(a.row), idOf(b.row)));
    for (const { row, part } of parts) {
      const share = odd > 0 ? part + 1 : part;
      odd -= 1;
      o[row] = (whole < 0 ? -share : share) + 0;
    }
  }
}
