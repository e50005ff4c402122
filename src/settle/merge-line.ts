import { Decimal, placesText, zero } from "../decimal/index.js";
import { distinct } from "../error/index.js";
import type { SettledLine } from "./settle-line.js";
import type { PlannedLine } from "./statement-plan.js";
import { worstState } from "./worst-state.js";

/** A line over several rows of one person: sums, in the worst state among them. */
export function mergeLine(of: PlannedLine, rows: readonly SettledLine[], places: number): SettledLine {
  const lines = rows.map(({ line }) => line);
  const sum = (figures: readonly (Decimal | null)[]) =>
    figures.reduce<Decimal>((total, figure) => (figure === null ? total : total.plus(figure)), zero);
  const settled = sum(rows.map((row) => row.settled));
  const held = sum(rows.map((row) => row.held));
  const state = worstState(lines.map((line) => line.state));
  const isKnown = state === "settled" || state === "held";
  const isVoided = lines.some(({ before }) => before !== null);
  const before = () =>
    sum(lines.map((line) => (line.before === null ? (line.amount === null ? null : new Decimal(line.amount)) : new Decimal(line.before))));
  return {
    of,
    settled,
    held: rows.some((row) => row.held !== null) ? held : null,
    heldBy: [...new Set(rows.flatMap((row) => row.heldBy))],
    line: {
      state,
      amount: isKnown ? placesText(settled.plus(held), places) : null,
      payable: placesText(settled, places),
      before: isKnown && isVoided ? placesText(before(), places) : null,
      failedGates: [...new Set(lines.flatMap(({ failedGates }) => failedGates))],
      reason: state === "notApplicable" ? (lines.find(({ reason }) => reason !== null)?.reason ?? null) : null,
      faults: distinct(lines.flatMap((line) => line.faults)),
    },
  };
}
