import type { ShopColumns } from "./columns-of.js";

// Shop commission over typed columns, in scaled integers, by somebody who needs it alone. It trusts its input, and explains nothing.

export interface ShopByIntegers {
  readonly commission: Float64Array;
  readonly targetBonus: Float64Array;
  /** What the bonus would have been, had no gate failed; NaN where none did. */
  readonly before: Float64Array;
  /** The gates that failed, as bits. */
  readonly failedGates: Uint8Array;
  readonly payable: Float64Array;
  readonly total: number;
}

export function shopByIntegers({ people: { team: { codes }, readings }, teams }: ShopColumns): ShopByIntegers {
  const failedOf = failedGatesOf(teams);
  const count = codes.length;
  const base = readings.base.values;
  const gmv = readings.gmv.values;
  const target = readings.target.values;
  const commission = new Float64Array(count);
  const targetBonus = new Float64Array(count);
  const before = new Float64Array(count);
  const failedGates = new Uint8Array(count);
  const payable = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    const sold = gmv[i]!;
    // Half away from zero, as money is rounded: refunds may be more than what was sold.
    const paid = sold < 0 ? -Math.floor((-3 * sold + 500) / 1000) : Math.floor((3 * sold + 500) / 1000);
    const earned = sold >= target[i]! ? 100_000 : 0;
    const failed = earned === 0 ? 0 : failedOf[codes[i]!]!;
    const bonus = failed === 0 ? earned : 0;
    commission[i] = paid + 0;
    targetBonus[i] = bonus;
    before[i] = failed === 0 ? Number.NaN : earned;
    failedGates[i] = failed;
    payable[i] = base[i]! + paid + bonus;
    total += payable[i]!;
  }
  return { commission, targetBonus, before, failedGates, payable, total };
}

function failedGatesOf({ id, readings: { refundRate, refundHours, disputeRate, dsr, complaints } }: ShopColumns["teams"]): Uint8Array {
  return Uint8Array.from(id, (_, shop) => {
    const { values, valid } = refundHours;
    const hasRefunds = valid === undefined || ((valid[shop >> 3]! >> (shop & 7)) & 1) === 1;
    return (refundRate.values[shop]! > 300 ? 1 : 0)
      | (hasRefunds && values[shop]! > 240 ? 2 : 0)
      | (disputeRate.values[shop]! > 100 ? 4 : 0)
      | (dsr.values[shop]! < 470 ? 8 : 0)
      | (complaints.values[shop]! > 2 ? 16 : 0);
  });
}
