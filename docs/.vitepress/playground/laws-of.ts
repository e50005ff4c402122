import type { Policy } from "jixiao";
import {
  equalPay,
  failedGateStops,
  floorHolds,
  monotone,
  neverNegative,
  noCliff,
  notApplicableIsNeutral,
  orderAndNames,
  prizesWithinPool,
  unhurtByOthers,
  untouchable,
  type Law,
} from "jixiao/testing";
import type { AskedReading } from "./playground-state.js";

/** The laws that policies can be asked about without more being said, and those of a reading. */
export function lawsOf(policies: readonly Policy[], asked: AskedReading | null): readonly Law[] {
  const cards = policies.some(({ scorecards }) => scorecards.length > 0);
  const prizes = policies.some(({ contests }) => contests.length > 0);
  return [
    ...(asked === null ? [] : aboutReading(asked)),
    neverNegative(),
    ...[...new Set(policies.flatMap(({ protected: lines }) => lines))].map((line) => untouchable(line)),
    ...(policies.some(({ floor }) => floor !== undefined) ? [floorHolds()] : []),
    ...policies.flatMap(stoppedLines),
    ...(prizes ? [prizesWithinPool()] : []),
    ...(cards ? [notApplicableIsNeutral()] : []),
    equalPay(),
    orderAndNames(),
  ];
}

function aboutReading({ reading, better, above }: AskedReading): readonly Law[] {
  const laws = [monotone(reading, { better }), unhurtByOthers(reading, { better })];
  // What is no amount is no bound: it is on its way to be one.
  return /^\d+(\.\d+)?$/.test(above) ? [noCliff(reading, { above }), ...laws] : laws;
}

/** For each set of gates the lines of which it stops the whole. */
function stoppedLines({ gates, pay }: Policy): readonly Law[] {
  return gates.flatMap(({ id }) => {
    const lines = pay.filter(({ quantity }) => (quantity.kind === "voidedBy" || quantity.kind === "heldBy") && quantity.gates === id)
      .map(({ name }) => name);
    return lines.length === 0 ? [] : [failedGateStops(id, lines)];
  });
}
