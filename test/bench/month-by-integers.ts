import type { MonthColumns } from "./columns-of.js";
import { rankShopByIntegers } from "./rank-by-integers.js";

// The month over typed columns, in scaled integers, by somebody who needs it alone: as fast as it can be written, and no faster. It trusts
// its input, which comes shop by shop and has every reading, and explains nothing.

/** What the first places win together, in cents: none, one, two, three of them. */
const pools = [0, 30_000, 50_000, 60_000];

export interface MonthByIntegers {
  readonly commission: Float64Array;
  readonly bonus: Float64Array;
  /** What the bonus would have been, had no gate failed; NaN where none did. */
  readonly before: Float64Array;
  /** The gates that failed, as bits. */
  readonly failedGates: Uint8Array;
  readonly score: Float64Array;
  /** By GMV, conversion, response, received. */
  readonly ranks: readonly Int32Array[];
  readonly prize: Float64Array;
  readonly payable: Float64Array;
  readonly total: number;
}

export function monthByIntegers({ people: { team: { codes }, readings } }: MonthColumns): MonthByIntegers {
  const count = codes.length;
  const base = readings.base.values;
  const award = readings.award.values;
  const gmv = readings.gmv.values;
  const target = readings.target.values;
  const satisfaction = readings.satisfaction.values;
  const response = readings.response.values;
  const conversion = readings.conversion.values;
  const phrases = readings.phrases.values;
  const received = readings.received.values;
  const refundRate = readings.refundRate.values;
  const complaints = readings.complaints.values;
  const attendance = readings.attendance.values;
  const commission = new Float64Array(count);
  const bonus = new Float64Array(count);
  const before = new Float64Array(count);
  const score = new Float64Array(count);
  const prize = new Float64Array(count);
  const payable = new Float64Array(count);
  const failedGates = new Uint8Array(count);
  const ranks = Array.from({ length: 4 }, () => new Int32Array(count));
  let total = 0;
  for (let from = 0; from < count;) {
    let end = from;
    while (end < count && codes[end] === codes[from]) end += 1;
    for (let i = from; i < end; i += 1) {
      // Points are in hundredths, and never under 0 before they are cut: so rounding half up is one floor.
      let x = satisfaction[i]! - 800;
      let points = 30 * (x <= 0 ? 0 : x >= 150 ? 10_000 : Math.floor((400 * x + 3) / 6));
      x = 600 - response[i]!;
      points += 20 * (x <= 0 ? 0 : x >= 500 ? 10_000 : 20 * x);
      x = conversion[i]! - 2000;
      points += 20 * (x <= 0 ? 0 : x >= 4000 ? 10_000 : Math.floor((5 * x + 1) / 2));
      const aim = target[i]!;
      x = Math.floor((20_000 * gmv[i]! + aim) / (2 * aim)) - 5000;
      points += 20 * (x <= 0 ? 0 : x >= 7000 ? 10_000 : Math.floor((20 * x + 7) / 14));
      x = phrases[i]! - 700;
      points += 10 * (x <= 0 ? 0 : x >= 300 ? 10_000 : Math.floor((200 * x + 3) / 6));
      score[i] = Math.floor((points + 50) / 100);
      const paid = Math.floor((3 * gmv[i]! + 500) / 1000);
      commission[i] = paid;
      let [earned, wouldBe, failed] = [0, Number.NaN, 0];
      if (gmv[i]! >= aim) {
        if (refundRate[i]! > 300) failed |= 1;
        if (complaints[i]! > 2) failed |= 2;
        if (attendance[i]! < 90) failed |= 4;
        if (response[i]! > 650) failed |= 8;
        if (phrases[i]! < 700) failed |= 16;
        if (failed === 0) earned = 100_000;
        else wouldBe = 100_000;
      }
      bonus[i] = earned;
      before[i] = wouldBe;
      failedGates[i] = failed;
      payable[i] = base[i]! + paid + earned + award[i]!;
    }
    rankShopByIntegers(gmv, from, end, false, pools, ranks[0]!, prize);
    rankShopByIntegers(conversion, from, end, false, pools, ranks[1]!, prize);
    rankShopByIntegers(response, from, end, true, pools, ranks[2]!, prize);
    rankShopByIntegers(received, from, end, false, pools, ranks[3]!, prize);
    for (let i = from; i < end; i += 1) {
      payable[i]! += prize[i]!;
      total += payable[i]!;
    }
    from = end;
  }
  return { commission, bonus, before, failedGates, score, ranks, prize, payable, total };
}
