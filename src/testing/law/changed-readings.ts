import { expectedNameOf, say } from "../../error/index.js";
import fc from "fast-check";
import { Decimal, exactText } from "../../decimal/index.js";
import type { Fault } from "../../error/index.js";
import type { Metric } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import { idOf } from "./named.js";
import { crossing } from "../draw/aim.js";
import { drawPeriods } from "../draw/draw-period.js";
import type { DrawnPeriod, DrawnRow } from "../draw/drawn-period.js";
import { labelled } from "./law-words.js";
import { unknownNames, type BilingualText, type LawSubject, type SettledPeriod } from "./law.js";
import { planPeriods, type RowPlan } from "../draw/period-plan.js";
import type { ReadingRange } from "../draw/reading-range.js";
import { readings, type DrawnReading } from "../draw/readings.js";
import { flatScopes } from "../draw/shape-row.js";

/** A metric of the policy, or its id. */
export type MetricName<Id extends string = string> = Metric<Id> | Id;

export function metricId<Id extends string>(metric: MetricName<Id>): Id {
  return idOf(metric, "metric", say("something_made_by", { by: "metric" }));
}

/** What people read of a metric: its label, or its id. */
export function metricTitle(metric: MetricName): BilingualText {
  return typeof metric === "string" ? { en: metric, zh: metric } : labelled(metric.label, metric.id);
}

/** What rows may say: metrics, and the parameters that they may override. */
export function unknownMetrics(policies: readonly PolicyDefinition[], ids: readonly string[]): readonly Fault[] {
  const known = policies.flatMap(({ metrics, parameters }) => [...metrics, ...parameters.filter(({ per }) => per !== "policy")]);
  return unknownNames(say(expectedNameOf, { of: "metric", in: "policy" }), ids, known.map(({ id }) => id));
}

/** Whether two readings are one step apart, or as it comes: half of them at a threshold. */
export type Apart = "a step" | "any";

/**
 * Two periods between which one reading of one row, a person's or a team's, rises or falls. At a threshold, they are the readings on both
 * sides of it.
 */
export function changedReadings(
  subject: LawSubject,
  id: string,
  apart: Apart,
  way: "rises" | "falls",
): fc.Arbitrary<readonly DrawnPeriod[]> {
  const plan = planPeriods(subject.policies, subject.options);
  const all = [...plan.people, ...plan.teams].filter(({ ranges }) => ranges.some((range) => range.id === id));
  const range = all.flatMap(({ ranges }) => ranges).find((each) => each.id === id);
  if (range === undefined) return fc.constant([]);
  const drawn = {
    period: drawPeriods(plan, subject.options),
    row: fc.nat(1000),
    // Two in three at a threshold; and what fails elsewhere shrinks to one, since the readings on both sides of it say why.
    threshold: fc.noBias(fc.nat(1499)).map((place) => (place < 1000 ? place : null)),
    readings: fc.tuple(readings({ ...range, mayBeNull: false }), readings({ ...range, mayBeNull: false })),
  };
  return fc.record(drawn).map(({ period, row: place, threshold, readings: [one, other] }) => {
    const list = plan.people.some((rows) => all.includes(rows)) ? "people" : "teams";
    const rows = period[list] ?? [];
    const having = rows.filter((each) => Object.hasOwn(each, id));
    const row = having[place % Math.max(having.length, 1)];
    const ofRow = all.find(({ policy }) => list === "teams" || row?.policy === undefined || policy.id === row.policy);
    if (row === undefined || ofRow === undefined) return [];
    const [low, high] = pairOf(
      ofRow,
      list === "people" ? { ...period.teams?.find((team) => team.id === row.team), ...row } : row,
      range,
      threshold,
      [one, other],
      apart,
    );
    const withReading = (reading: string): DrawnPeriod => ({
      ...period,
      [list]: rows.map((each) => (each === row ? { ...row, [id]: reading } : each)),
    });
    if (low === high) return [];
    return (way === "rises" ? [low, high] : [high, low]).map(withReading);
  });
}

function pairOf(
  { policy, aims }: RowPlan,
  row: DrawnRow,
  { id, low, high, step }: ReadingRange,
  place: number | null,
  drawn: readonly DrawnReading[],
  apart: Apart,
): readonly [string, string] {
  const own = aims.flatMap((aim) => aim.ranges.flatMap((each) => (each.id === id ? [{ aim, range: each }] : [])));
  const aimed = place === null ? undefined : own[place % Math.max(own.length, 1)];
  const found = aimed === undefined ? null : crossing(aimed.aim, aimed.range, row, flatScopes(policy));
  if (found !== null && place !== null) {
    // From one side to the bound, or from the bound to the other side: a bound belongs to either.
    if (found.at === null) return inOrder(found.under, found.over);
    const [from, to] = place % 2 === 0 ? [found.at, found.under] : [found.at, found.over];
    return inOrder(apart === "a step" ? besides(to, from, step) : from, to);
  }
  const [one, another] = drawn.map((reading) => reading ?? "0");
  if (apart === "any") return inOrder(one ?? "0", another ?? "0");
  // From the reading that the row has, which may be somebody else's too; at the end of the range, downwards.
  const start = new Decimal(row[id] ?? one ?? 0);
  const next = start.plus(step);
  const other = next.greaterThan(high) ? start.minus(step) : next;
  return inOrder(exactText(start), exactText(other.lessThan(low) ? start : other));
}

/** The reading next to one, towards another: a figure may stay at its bound for many steps. */
function besides(reading: string, towards: string, step: Decimal): string {
  const way = new Decimal(towards).minus(reading);
  return way.abs().lessThanOrEqualTo(step) ? towards : exactText(new Decimal(reading).plus(step.times(Math.sign(way.toNumber()))));
}

function inOrder(one: string, other: string): readonly [string, string] {
  return new Decimal(one).lessThanOrEqualTo(other) ? [one, other] : [other, one];
}

/** The rows of people whom a change of a reading may concern: whose own it is, or whose team's. */
export function concerned(
  { period: before }: SettledPeriod,
  { period: after }: SettledPeriod,
  id: string,
): { readonly own: readonly DrawnRow[]; readonly others: readonly DrawnRow[] } {
  const isChanged = (row: DrawnRow, index: number, list: "people" | "teams") => row[id] !== before[list]?.[index]?.[id];
  const teams = new Set(after.teams?.filter((row, index) => isChanged(row, index, "teams")).map((row) => row.id));
  const own = after.people.filter((row, index) => isChanged(row, index, "people") || teams.has(row.team ?? null));
  return { own, others: after.people.filter((row) => !own.includes(row)) };
}
