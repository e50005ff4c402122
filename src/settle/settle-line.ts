import { exactText, isInRange, placesText, rangeFault, roundToPlaces, zero, type Decimal } from "../decimal/index.js";
import { isNotEmpty, type Fault, type Path } from "../error/index.js";
import {
  evaluateQuantity,
  faulty,
  isAbsent,
  notApplicable,
  once,
  type Absent,
  type Figure,
  type LineMarks,
  type Scope,
} from "../formula/index.js";
import type { LineResult } from "../statement/index.js";
import type { PlannedLine } from "./statement-plan.js";
import type { StatementRecorder } from "./statement-recorder.js";

/** The row in which a line is worked out. */
interface LineScope extends Scope {
  readonly recorder: StatementRecorder | null;
  /** The same row, at a place of the policy. */
  at(path: Path, marks: LineMarks | null): LineScope;
  /** The same row, with another recorder. */
  recordedBy(recorder: StatementRecorder | null): LineScope;
}

/** A line with its figures, so that sums need not read them back from text: what is settled, and what is held. */
export interface SettledLine {
  readonly of: PlannedLine;
  readonly line: LineResult;
  readonly settled: Decimal;
  readonly held: Decimal | null;
  /** The gates that hold it: whatever reads it is held by them as well. */
  readonly heldBy: readonly string[];
}

/** What a line comes to, as shown, for whatever reads it. */
export function figureOfLine({ line: { state, reason, faults }, settled, held }: SettledLine): Figure {
  if (state === "notApplicable" && reason !== null) return notApplicable(reason);
  if (state === "pending" && isNotEmpty(faults)) return faulty(faults);
  return held === null ? settled : settled.plus(held);
}

// Shared by every line that has none: a statement is small.
const noGates: readonly string[] = Object.freeze([]);
const noFaults: readonly Fault[] = Object.freeze([]);

/** Evaluates a pay line of one row, and rounds it: the figure shown is the figure used. */
export function settleLine(of: PlannedLine, scope: LineScope): SettledLine {
  const marks: LineMarks | null = of.isGated ? { unvoided: false, failedGates: noGates, voided: false, heldBy: noGates } : null;
  scope.recorder?.enter({ kind: "line", line: of.definition });
  const figure = roundedFigure(of, scope.at(of.path, marks));
  const settled = isAbsent(figure)
    ? absentLine(of, figure, scope.places)
    : amountLine(of, figure, marks, marks?.voided === true ? beforeVoiding(of, scope) : null, scope);
  scope.recorder?.leave(settled.line);
  return settled;
}

function roundedFigure({ definition, path }: PlannedLine, scope: LineScope): Decimal | Absent {
  const figure = evaluateQuantity(definition.quantity, scope);
  if (isAbsent(figure)) return figure;
  const amount = roundToPlaces(figure, scope.places, definition.rounding);
  if (!isInRange(amount)) return faulty([rangeFault(amount, path)]);
  if (scope.recorder !== null && !amount.equals(figure)) {
    scope.recorder.rounded({ from: exactText(figure), places: scope.places, multiple: null, mode: definition.rounding });
  }
  return amount;
}

/** What the line would be, had no gate failed. */
function beforeVoiding(of: PlannedLine, scope: LineScope): string | null {
  const marks = { unvoided: true, failedGates: noGates, voided: false, heldBy: noGates };
  const figure = roundedFigure(of, scope.recordedBy(null).at(of.path, marks));
  return isAbsent(figure) ? null : placesText(figure, scope.places);
}

function amountLine(
  of: PlannedLine,
  amount: Decimal,
  marks: LineMarks | null,
  before: string | null,
  { places, shared }: LineScope,
): SettledLine {
  const { heldBy, failedGates } = marks ?? { heldBy: noGates, failedGates: noGates };
  const held = heldBy.length > 0;
  const show = (): { readonly result: LineResult } => {
    const text = placesText(amount, places);
    const payable = held ? placesText(zero, places) : text;
    return { result: { state: held ? "held" : "settled", amount: text, payable, before, failedGates, reason: null, faults: noFaults } };
  };
  // Which gates failed is told of few.
  const line = once(failedGates.length === 0 ? shared : null, of, amount.key, show).result;
  return { of, settled: held ? zero : amount, held: held ? amount : null, heldBy, line };
}

function absentLine(of: PlannedLine, absent: Absent, places: number): SettledLine {
  const nothing = { amount: null, payable: placesText(zero, places), before: null, failedGates: noGates };
  return {
    of,
    settled: zero,
    held: null,
    heldBy: noGates,
    line: absent.state === "notApplicable"
      ? { state: "notApplicable", ...nothing, reason: absent.reason, faults: noFaults }
      : { state: "pending", ...nothing, reason: null, faults: absent.faults },
  };
}
