import fc from "fast-check";
import type { PolicyDefinition } from "../../src/index.js";
import { parsePolicy } from "../../src/json/index.js";
import { policies } from "../../src/testing/index.js";
import { drawnPeriods } from "../testing/drawn-periods.js";
import { everyKind, everyPeriod, leads } from "./every-kind.js";

/** A row as a period has it. */
export type DrawnRow = Readonly<Record<string, unknown>>;

interface DrawnRows {
  readonly period: string;
  readonly teams: readonly DrawnRow[];
  readonly people: readonly DrawnRow[];
  readonly adjustments?: readonly DrawnRow[];
  readonly carryIns?: readonly DrawnRow[];
}

/** What is settled before, or after. */
export interface DrawnSide {
  readonly policy: readonly PolicyDefinition[];
  readonly period: DrawnRows;
}

export interface DrawnDifference {
  readonly before: DrawnSide;
  readonly after: DrawnSide;
}

type Draw = fc.GeneratorValue;

const isDrawn = (draw: Draw, weight: number): boolean => draw(fc.integer, { min: 0, max: weight }) === 0;

/** Rows of which some are another's of the same place, some cells another's, and one may be missing. */
function mixed(draw: Draw, was: readonly DrawnRow[], is: readonly DrawnRow[], share: number): readonly DrawnRow[] {
  const rows = was.flatMap((row, index) => {
    const other = is[index] ?? row;
    if (isDrawn(draw, 24)) return [];
    if (isDrawn(draw, 12)) return [other];
    return [Object.fromEntries([...new Set([...Object.keys(row), ...Object.keys(other)])]
      .map((column) => [column, column !== "id" && isDrawn(draw, share) ? other[column] : row[column]] as const)
      .filter(([, value]) => value !== undefined))];
  });
  return isDrawn(draw, 12) ? rows.toReversed() : rows;
}

function corrected(draw: Draw, was: DrawnRows, is: DrawnRows): DrawnRows {
  const kind = draw(fc.integer, { min: 0, max: 3 });
  if (kind === 0) return is;
  const share = kind === 1 ? 40 : 6;
  return {
    period: kind === 3 ? is.period : "2026-12",
    teams: mixed(draw, was.teams, is.teams, share),
    people: mixed(draw, was.people, is.people, share),
    ...(was.adjustments === undefined ? {} : { adjustments: isDrawn(draw, 1) ? was.adjustments : is.adjustments ?? [] }),
    ...(was.carryIns === undefined ? {} : { carryIns: isDrawn(draw, 1) ? was.carryIns : is.carryIns ?? [] }),
  };
}

/** The same policy with one of its numbers twice what it was, where that is still a policy. */
function withAnotherNumber(draw: Draw, policy: PolicyDefinition): PolicyDefinition {
  const document = JSON.stringify(policy);
  const numbers = [...document.matchAll(/"(?:value|rate|y|weight|points|from)":"(\d[\d.]*)"/g)];
  const found = numbers[draw(fc.nat, { max: numbers.length - 1 })];
  if (found === undefined) return policy;
  const at = found.index + found[0].lastIndexOf(found[1] ?? "");
  const changed = `${document.slice(0, at)}${Number(found[1]) * 2}${document.slice(at + (found[1] ?? "").length)}`;
  try {
    return parsePolicy(changed);
  } catch {
    return policy;
  }
}

/** Two policies of a settlement, of which one or both may have been changed in a rule or two. */
const ofEveryKind: fc.Arbitrary<DrawnDifference> = fc.gen().map((draw) => {
  const [was, is] = [draw(() => everyPeriod), draw(() => everyPeriod)] as unknown as readonly [DrawnRows, DrawnRows];
  const changed = [everyKind, leads].map((policy) => (isDrawn(draw, 1) ? withAnotherNumber(draw, policy) : policy));
  return {
    before: { policy: [everyKind, leads], period: was },
    after: { policy: isDrawn(draw, 2) ? [everyKind, leads] : changed, period: isDrawn(draw, 4) ? was : corrected(draw, was, is) },
  };
});

/** Policies of every kind: the same, or two that have nothing in common but the readings. */
const ofDrawnPolicies: fc.Arbitrary<DrawnDifference> = fc.gen().map((draw) => {
  const policy = draw(() => policies({ depth: 2 }));
  const other = isDrawn(draw, 1) ? policy : draw(() => policies({ depth: 2 }));
  const [was, is] = [draw(() => drawnPeriods), draw(() => drawnPeriods)] as unknown as readonly [DrawnRows, DrawnRows];
  const carried = () => ({
    adjustments: isDrawn(draw, 2)
      ? [{ person: "li", line: draw(fc.constantFrom, "x", "y"), amount: draw(fc.integer, { min: -9, max: 9 }) }]
      : [],
  });
  return {
    before: { policy: [policy], period: { ...was, ...carried() } },
    after: { policy: [other], period: isDrawn(draw, 3) ? was : corrected(draw, { ...was, ...carried() }, { ...is, ...carried() }) },
  };
});

/** Two statements of somebody: of two periods, two versions of a policy, a correction, or all at once. */
export const drawnDifferences: fc.Arbitrary<DrawnDifference> = fc.oneof({ arbitrary: ofEveryKind, weight: 1 }, {
  arbitrary: ofDrawnPolicies,
  weight: 4,
});
