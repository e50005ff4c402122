import { compareCodePoints } from "../decimal/index.js";
import type { EntrantOrder } from "./entrant-order.js";
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
  order: EntrantOrder,
): void {
  const { values: o, states } = out;
  for (let row = 0; row < o.length; row += 1) {
    if (states !== null) states[row] = (lets?.[row] ?? 0) | (by.states?.[row] ?? 0);
  }
  const rests = new Float64Array(o.length);
  for (let group = 0; group + 1 < start.length; group += 1) {
    const [from, end] = [start[group] ?? 0, start[group + 1] ?? 0];
    order.reserve(end - from);
    const { entered } = order;
    let [count, weights] = [0, 0];
    for (let at = from; at < end; at += 1) {
      const row = members[at] ?? 0;
      if ((states?.[row] ?? 0) !== 0) continue;
      entered[count] = row;
      count += 1;
      weights += by.values[row] ?? 0;
    }
    const whole = pool.values[entered[0] ?? 0] ?? 0;
    const amount = Math.abs(whole);
    const isExact = amount * weights <= mostExact;
    let odd = amount;
    for (let at = 0; at < count; at += 1) {
      const row = entered[at] ?? 0;
      if (!isExact) wide[row] = 1;
      const product = amount * (by.values[row] ?? 0);
      const part = Math.trunc(product / weights);
      o[row] = part;
      rests[row] = product - part * weights;
      odd -= part;
    }
    if (!isExact) continue;
    giveOdd(o, odd, order, order.sort(count, rests, "highest"), idOf);
    if (whole < 0) { for (let at = 0; at < count; at += 1) o[entered[at] ?? 0] = 0 - (o[entered[at] ?? 0] ?? 0); }
  }
}

/** One each of what is left over, to those of whose products most was cut off: of those who are equal, by their ids. */
function giveOdd(o: Float64Array, odd: number, { rows, ends }: EntrantOrder, classes: number, idOf: (row: number) => string): void {
  let [left, from] = [odd, 0];
  for (let above = 0; above < classes && left > 0; above += 1) {
    const end = ends[above] ?? from;
    const equal = rows.subarray(from, end);
    if (equal.length > left) equal.sort((a, b) => compareCodePoints(idOf(a), idOf(b)));
    for (const row of equal.subarray(0, left)) o[row] = (o[row] ?? 0) + 1;
    left -= equal.length;
    from = end;
  }
}
