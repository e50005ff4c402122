import { exactText, expectedResultRange, isInRange, placesText, rangeText, roundToPlaces, zero, type Decimal } from "../decimal/index.js";
import { faultOf, type Fault, type Path } from "../error/index.js";
import { evaluateQuantity, faulty, isAbsent, type Absent, type LineMarks } from "../formula/index.js";
import type { GatesFigure, GatesResult } from "../gate/index.js";
import type { LineDefinition } from "../policy/index.js";
import type { RowScope } from "./row-scope.js";
import type { Line } from "./settlement.js";

/** A line with its figures, so that sums need not read them back from text: what is settled, and what is held. */
export interface SettledLine {
  readonly line: Line;
  readonly settled: Decimal;
  readonly held: Decimal | null;
}

// Shared by every line that has none: a statement is small.
const noGates: readonly string[] = Object.freeze([]);
const noFaults: readonly Fault[] = Object.freeze([]);

/** Evaluates a pay line of one row, and rounds it: the figure shown is the figure used. */
export function settleLine(definition: LineDefinition, path: Path, scope: RowScope): SettledLine {
  const gated = scope.index.gatedLines.has(definition);
  const marks: LineMarks | null = gated ? { unvoided: false, failedGates: noGates, voided: false, held: false } : null;
  scope.recorder?.enter({ kind: "line", line: definition });
  const figure = roundedFigure(definition, path, marks, scope);
  const settled = isAbsent(figure)
    ? absentLine(figure, scope.places)
    : amountLine(figure, marks, () => beforeVoiding(definition, path, scope), scope.places);
  scope.recorder?.leave(settled.line);
  return settled;
}

function roundedFigure(definition: LineDefinition, path: Path, marks: LineMarks | null, scope: RowScope): Decimal | Absent {
  scope.path = path;
  scope.marks = marks;
  const figure = evaluateQuantity(definition.quantity, scope);
  if (isAbsent(figure)) return figure;
  const amount = roundToPlaces(figure, scope.places, definition.rounding);
  if (!isInRange(amount)) return faulty([faultOf("number_out_of_range", path, rangeText(amount), expectedResultRange)]);
  if (scope.recorder !== null && !amount.equals(figure)) {
    scope.recorder.rounded({ from: exactText(figure), places: scope.places, multiple: null, mode: definition.rounding });
  }
  return amount;
}

/** What the line would be, had no gate failed. */
function beforeVoiding(definition: LineDefinition, path: Path, scope: RowScope): string | null {
  const figure = roundedFigure(
    definition,
    path,
    { unvoided: true, failedGates: noGates, voided: false, held: false },
    scope.recordedBy(null),
  );
  return isAbsent(figure) ? null : placesText(figure, scope.places);
}

function amountLine(amount: Decimal, marks: LineMarks | null, before: () => string | null, places: number): SettledLine {
  const text = placesText(amount, places);
  const held = marks?.held === true;
  return {
    settled: held ? zero : amount,
    held: held ? amount : null,
    line: {
      state: held ? "held" : "settled",
      amount: text,
      payable: held ? placesText(zero, places) : text,
      before: marks?.voided === true ? before() : null,
      failedGates: marks?.failedGates ?? noGates,
      reason: null,
      faults: noFaults,
    },
  };
}

function absentLine(absent: Absent, places: number): SettledLine {
  const nothing = { amount: null, payable: placesText(zero, places), before: null, failedGates: noGates };
  return {
    settled: zero,
    held: null,
    line: absent.state === "notApplicable"
      ? { state: "notApplicable", ...nothing, reason: absent.reason, faults: noFaults }
      : { state: "pending", ...nothing, reason: null, faults: absent.faults },
  };
}

export function gatesResult({ state, failed, gates }: GatesFigure): GatesResult {
  return { state, failed, gates };
}
