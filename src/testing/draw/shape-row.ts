import { evaluateCondition, isAbsent, type ConditionNode, type Figure, type Scope } from "../../formula/index.js";
import { Decimal, exactText, roundToMultiple } from "../../decimal/index.js";
import { indexOf, type PolicyDefinition, type PolicyIndex } from "../../policy/index.js";
import { openReadings, RowScope, type Columns } from "../../settle/index.js";
import { approach, crossing, type Crossing } from "./aim.js";
import type { DrawnRow } from "./drawn-period.js";
import type { Aim, GateAim, RowPlan } from "./period-plan.js";
import type { ReadingRange } from "./reading-range.js";
import { roundReading, type DrawnReading } from "./readings.js";

/** At which side of which threshold, by which reading. */
export interface AimDraft {
  readonly threshold: number;
  readonly reading: number;
  readonly side: keyof Crossing;
}

/** Gates as they come, all passing, or all but one. */
export type GatesDraft = "any" | "passing" | number;

export interface RowDraft {
  readonly readings: Readonly<Record<string, DrawnReading | undefined>>;
  readonly gates: GatesDraft;
  readonly aims: readonly AimDraft[];
  /** How far a reading that has to give way goes from where it may be furthest to its bound, in thousandths. */
  readonly share: number;
}

/** The scope of a row, until it is asked for that of another. */
export type ScopeOf = (row: DrawnRow) => Scope;

/** What rows say that are tried one after another: a column is read again where it says something else than before. */
class TriedColumns implements Columns {
  row: DrawnRow = {};
  private readonly read = new Map<string, { readonly text: DrawnReading | undefined; readonly figure: Figure }>();

  constructor(private readonly index: PolicyIndex, private readonly places: number) {}

  metric(id: string): Figure {
    return this.figure(id, "metric");
  }

  parameter(id: string): Figure {
    return this.figure(id, "parameter");
  }

  private figure(id: string, kind: keyof Columns): Figure {
    const text = this.row[id];
    const last = this.read.get(id);
    if (last !== undefined && last.text === text) return last.figure;
    const figure = openReadings(this.row, null, this.index, this.places)[kind](id);
    this.read.set(id, { text, figure });
    return figure;
  }
}

/**
 * Rows in which formulas are evaluated alone, beside the row of a team if there is one, under a policy that expects nothing of a row. Row
 * after row is tried that differs from the last in one reading: what says the same as before is not read again.
 */
export function flatScopes(policy: PolicyDefinition, beside?: DrawnRow): ScopeOf {
  const index = indexOf(policy);
  const { places } = policy.currency;
  const person = new TriedColumns(index, places);
  const team = beside === undefined ? person : openReadings(beside, null, index, places);
  const ground = { index, places, lines: new Map<string, never>(), shared: new Map(), company: null };
  return (row) => {
    person.row = row;
    return RowScope.of(ground, person, team, null, null);
  };
}

/** Brings a row's gates to what is wanted of them, and then some figures to their thresholds. */
export function shapeRow(plan: RowPlan, drawn: DrawnRow, { gates, aims }: RowDraft, scopeOf: ScopeOf): DrawnRow {
  let row = drawn;
  if (gates !== "any") {
    plan.gates.forEach((gate, index) => {
      row = steer(gate, row, gates === "passing" || gates % plan.gates.length !== index, scopeOf);
    });
  }
  for (const draft of aims) {
    const aim = plan.aims[draft.threshold % Math.max(plan.aims.length, 1)];
    const found = aim === undefined ? null : hit(aim, draft, row, scopeOf);
    if (found?.isHit === true) ({ row } = found);
  }
  return row;
}

type MaybeScopeOf = (row: DrawnRow) => Scope | null;

/** The row with the figure at that side of its bound, if one reading can bring it there; else a row that is nearer to it. */
export function hit(
  aim: Aim,
  { reading, side }: AimDraft,
  row: DrawnRow,
  scopeOf: MaybeScopeOf,
): { readonly row: DrawnRow; readonly isHit: boolean } {
  // Where one reading cannot bring the figure there, another may.
  const ranges = aim.ranges.map((_, turn) => aim.ranges[(reading + turn) % aim.ranges.length]).filter((range) => range !== undefined);
  const direct = hitByOne(aim, ranges, side, row, scopeOf);
  if (direct !== null) {
    const round = direct.isExact ? null : hitByOne(aim, ranges, side, withRound(ranges, row), scopeOf);
    return { row: (round ?? direct).row, isHit: true };
  }
  const near = approach(aim, ranges, row, scopeOf);
  const found = near.isCrossed ? hitByOne(aim, ranges, side, near.row, scopeOf) : null;
  return { row: (found ?? near).row, isHit: found !== null };
}

interface Hit {
  readonly row: DrawnRow;
  /** Whether the figure is on the side that was wanted. */
  readonly isExact: boolean;
}

function hitByOne(
  aim: Aim,
  ranges: readonly ReadingRange[],
  side: keyof Crossing,
  row: DrawnRow,
  scopeOf: MaybeScopeOf,
): Hit | null {
  let second: Hit | null = null;
  for (const range of ranges) {
    const { id } = range;
    const found = crossing(aim, range, row, scopeOf);
    if (found === null) continue;
    const wanted = found[side];
    if (wanted !== null) return { row: { ...row, [id]: wanted }, isExact: true };
    second ??= { row: { ...row, [id]: found.over }, isExact: false };
  }
  return second;
}

/** With readings of few digits, of which a figure is more likely to be a bound exactly. */
function withRound(ranges: readonly ReadingRange[], row: DrawnRow): DrawnRow {
  return {
    ...row,
    ...Object
      .fromEntries(ranges.flatMap(
        (range) => (typeof row[range.id] === "string" ? [[range.id, roundReading(row[range.id] ?? "0", range)]] : [])
      )),
  };
}

/** A gate that is not as it is wanted: one of its thresholds decides. */
export function steer({ condition, passes, aims }: GateAim, row: DrawnRow, wanted: boolean, scopeOf: ScopeOf): DrawnRow {
  const isSo = (each: DrawnRow) => isMet(condition, passes, scopeOf(each)) === wanted;
  if (isSo(row)) return row;
  for (const aim of aims) {
    for (const range of aim.ranges) {
      const found = crossing(aim, range, row, scopeOf);
      if (found === null) continue;
      for (const value of [found.at, found.over, found.under]) {
        const changed = { ...row, [range.id]: value };
        if (value !== null && isSo(changed)) return changed;
      }
    }
  }
  return row;
}

/**
 * Brings a row to what the policy expects: one reading of each expectation that is false gives way, somewhere between the end of its range
 * and the bound. As it is where that cannot be done.
 */
export function meetExpectations({ expects }: RowPlan, drawn: DrawnRow, share: number, scopeOf: ScopeOf): DrawnRow {
  return expects.reduce((row, { condition, aims }) => {
    const isSo = (each: DrawnRow) => isMet(condition, true, scopeOf(each));
    if (isSo(row)) return row;
    for (const aim of aims) {
      for (const range of aim.ranges) {
        const found = crossing(aim, range, row, scopeOf);
        if (found === null) continue;
        const bounds = [found.at, found.under, found.over].filter((each) => each !== null);
        const candidates = bounds.flatMap(
          (bound) => [between(range, range.low, bound, share), between(range, range.high, bound, share), bound]
        );
        const met = candidates.map((value) => ({ ...row, [range.id]: value })).find(isSo);
        if (met !== undefined) return met;
      }
    }
    return row;
  }, drawn);
}

function between({ low, step }: ReadingRange, end: Decimal, bound: string, share: number): string {
  const reading = end.plus(new Decimal(bound).minus(end).times(share).times("0.001"));
  return exactText(roundToMultiple(reading.minus(low), step, "half-up").plus(low));
}

function isMet(condition: ConditionNode, passes: boolean, scope: Scope): boolean {
  const truth = evaluateCondition(condition, scope);
  return isAbsent(truth) ? passes : truth;
}
