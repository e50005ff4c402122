import fc, { Arbitrary, stream, Value, type Random, type Stream } from "fast-check";
import type { ConditionNode, Scope } from "../../formula/index.js";
import { evaluateCondition, isAbsent } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import { openPeriod, policyPeriods, standAloneScope } from "../../settle/index.js";
import { approach, crossing, type Crossing } from "./aim.js";
import type { Aim, GateAim, PeriodOptions, PeriodPlan, RowPlan } from "./period-plan.js";
import type { ReadingRange } from "./reading-range.js";
import { simplerPeriods, type Fewest } from "./simpler-periods.js";
import { readings, roundReading, type DrawnReading } from "./readings.js";
import type { Threshold } from "../threshold.js";

/** A row as it is drawn: readings as decimal text, or null. */
export type DrawnRow = Readonly<Record<string, DrawnReading>>;

/** A period as it is drawn: a type that fits any policy. */
export interface DrawnPeriod {
  readonly period: string;
  readonly teams?: readonly DrawnRow[];
  readonly people: readonly DrawnRow[];
}

/** At which side of which threshold, by which reading. */
interface AimDraft {
  readonly threshold: number;
  readonly reading: number;
  readonly side: keyof Crossing;
}

/** Gates as they come, all passing, or all but one. */
type GatesDraft = "any" | "passing" | number;

interface RowDraft {
  readonly readings: Readonly<Record<string, DrawnReading | undefined>>;
  readonly gates: GatesDraft;
  readonly aims: readonly AimDraft[];
}

interface PersonDraft extends RowDraft {
  readonly policy: number;
  readonly team: number;
  /** Whose readings are copied, and which: one of them, or all. */
  readonly like: { readonly person: number; readonly reading: number | null } | null;
}

interface PeriodDraft {
  readonly teams: readonly RowDraft[];
  readonly people: readonly PersonDraft[];
  /** What takes the whole period to be aimed at. */
  readonly together: (AimDraft & { readonly person: number }) | null;
}

const any = 1000;
const aimFields = { threshold: fc.nat(any), reading: fc.nat(any), side: fc.constantFrom<keyof Crossing>("at", "under", "over") };
/** More people than this have enough aims among them if each has one; and what takes the whole period to be aimed at takes too long. */
const fewPeople = 12;
// Several of a row, so that a policy with many thresholds has each of them met within a usual number of runs.
const aimDrafts = (isLarge: boolean) => fc.array(fc.record(aimFields), { maxLength: isLarge ? 1 : 4, size: "max" });
const gateDrafts: fc.Arbitrary<GatesDraft> = fc.oneof(fc.constant("any" as const), fc.constant("passing" as const), fc.nat(any));

/** Draws the periods of a plan. */
export function drawPeriods(plan: PeriodPlan, options: PeriodOptions): fc.Arbitrary<DrawnPeriod> {
  const isLarge = sizeOf(options.people ?? [1, 6]).maxLength > fewPeople;
  const people = plan.people.map((rows, policy) => personDrafts(rows, policy, plan.hasTeams, isLarge));
  const drafts = fc.record({
    teams: fc.array(teamDrafts(plan, isLarge), { ...sizeOf(plan.hasTeams ? (options.teams ?? [1, 3]) : 0), size: "max" }),
    people: fc.array(fc.oneof(...people), { ...sizeOf(options.people ?? [1, 6]), size: "max" }),
    together: !isLarge && plan.people.some(({ together }) => together.length > 0) ? fc.option(fc.record({ ...aimFields, person: fc.nat(any) }), { freq: 2 }) : fc.constant(null),
  });
  const fewest = { people: sizeOf(options.people ?? [1, 6]).minLength, teams: sizeOf(options.teams ?? [1, 3]).minLength };
  return new Periods(plan, fewest, drafts.map((draft) => buildPeriod(plan, draft, options.period ?? "2026-11")));
}

class Periods extends Arbitrary<DrawnPeriod> {
  constructor(
    private readonly plan: PeriodPlan,
    private readonly fewest: Fewest,
    private readonly drawn: Arbitrary<DrawnPeriod>,
  ) {
    super();
  }

  generate(random: Random, bias: number | undefined): Value<DrawnPeriod> {
    return new Value(this.drawn.generate(random, bias).value, undefined);
  }

  canShrinkWithoutContext(value: unknown): value is DrawnPeriod {
    return typeof value === "object" && value !== null && "people" in value;
  }

  shrink(period: DrawnPeriod): Stream<Value<DrawnPeriod>> {
    return stream(simplerPeriods(this.plan, this.fewest, period)).map((simpler) => new Value(simpler, undefined));
  }
}

/** Draws single rows: of people, who are all in one team. */
export function drawPeople(plan: PeriodPlan): fc.Arbitrary<DrawnRow> {
  return drawPeriods(plan, { people: 1, teams: 1 }).map(({ people: [person] }) => person ?? {});
}

export function drawTeams(plan: PeriodPlan): fc.Arbitrary<DrawnRow> {
  return drawPeriods({ ...plan, hasTeams: true }, { people: 0, teams: 1 }).map(({ teams: [team] = [] }) => team ?? {});
}

function sizeOf(size: number | readonly [number, number]): { readonly minLength: number; readonly maxLength: number } {
  const [minLength, maxLength] = typeof size === "number" ? [size, size] : size;
  return { minLength, maxLength };
}

function teamDrafts({ teams }: PeriodPlan, isLarge: boolean): fc.Arbitrary<RowDraft> {
  const ranges = new Map(teams.flatMap((plan) => plan.ranges.map((range) => [range.id, range] as const)));
  const overrides = new Set(teams.flatMap((plan) => [...plan.overrides]));
  return fc.record({ readings: columns([...ranges.values()], overrides), gates: gateDrafts, aims: aimDrafts(isLarge) });
}

function personDrafts({ ranges, overrides }: RowPlan, policy: number, hasTeams: boolean, isLarge: boolean): fc.Arbitrary<PersonDraft> {
  return fc.record({
    policy: fc.constant(policy),
    team: hasTeams ? fc.nat(any) : fc.constant(0),
    readings: columns(ranges, overrides),
    // Ties, in one reading or in all, are rare by chance.
    like: fc.option(fc.record({ person: fc.nat(any), reading: fc.option(fc.nat(any), { freq: 3 }) }), { freq: 2 }),
    gates: gateDrafts,
    aims: aimDrafts(isLarge),
  });
}

function columns(ranges: readonly ReadingRange[], overrides: ReadonlySet<string>): fc.Arbitrary<RowDraft["readings"]> {
  const ofRange = (range: ReadingRange): fc.Arbitrary<DrawnReading | undefined> =>
    overrides.has(range.id) ? fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, readings(range)) : readings(range);
  return fc.record(Object.fromEntries(ranges.map((range) => [range.id, ofRange(range)])), { noNullPrototype: true });
}

function buildPeriod(plan: PeriodPlan, draft: PeriodDraft, period: string): DrawnPeriod {
  const teams = draft.teams.map((each, index) => buildTeam(plan, each, `t${index + 1}`));
  const people: DrawnRow[] = [];
  for (const each of draft.people) people.push(buildPerson(plan, each, teams, people));
  const drawn: DrawnPeriod = { period, ...(plan.hasTeams ? { teams } : {}), people };
  return draft.together === null ? drawn : aimTogether(plan, drawn, draft.together);
}

function buildTeam({ teams }: PeriodPlan, draft: RowDraft, id: string): DrawnRow {
  let row: DrawnRow = { id, ...present(draft.readings) };
  for (const plan of teams) row = shape(plan, row, draft, (each) => flatScope(plan.policy, each));
  return row;
}

function buildPerson({ people, policies, hasTeams }: PeriodPlan, draft: PersonDraft, teams: readonly DrawnRow[], others: readonly DrawnRow[]): DrawnRow {
  const [plan, policy] = [people[draft.policy], policies[draft.policy]];
  if (plan === undefined || policy === undefined) throw new Error("a person was drawn under no policy");
  const team = teams[draft.team % Math.max(teams.length, 1)];
  const place = { id: `p${others.length + 1}`, ...(policies.length > 1 ? { policy: policy.id } : {}), ...(hasTeams ? { team: team?.id ?? null } : {}) };
  const row = { ...place, ...present(draft.readings), ...copied(draft, plan, policies.length > 1 ? others.filter((each) => each.policy === policy.id) : others) };
  return shape(plan, row, draft, (each) => flatScope(policy, { ...team, ...each }));
}

function copied({ like }: PersonDraft, { ranges }: RowPlan, others: readonly DrawnRow[]): DrawnRow {
  const other = like === null ? undefined : others[like.person % Math.max(others.length, 1)];
  if (like === null || other === undefined) return {};
  const one = like.reading === null ? null : ranges[like.reading % Math.max(ranges.length, 1)];
  return Object.fromEntries(ranges.flatMap(({ id }) => ((one ?? { id }).id === id && other[id] !== undefined ? [[id, other[id]]] : [])));
}

function present(drawn: RowDraft["readings"]): DrawnRow {
  return Object.fromEntries(Object.entries(drawn).flatMap(([id, reading]) => (reading === undefined ? [] : [[id, reading]])));
}

type ScopeOf = (row: DrawnRow) => Scope;

function flatScope(policy: PolicyDefinition, row: DrawnRow): Scope {
  return standAloneScope(policy, row, { currency: policy.currency });
}

/** Brings a row's gates to what is wanted of them, and then some figures to their thresholds. */
function shape(plan: RowPlan, drawn: DrawnRow, { gates, aims }: RowDraft, scopeOf: ScopeOf): DrawnRow {
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
function hit(aim: Aim, { reading, side }: AimDraft, row: DrawnRow, scopeOf: MaybeScopeOf): { readonly row: DrawnRow; readonly isHit: boolean } {
  // Where one reading cannot bring the figure there, another may.
  const ranges = aim.ranges.map((_, turn) => aim.ranges[(reading + turn) % aim.ranges.length]).filter((range) => range !== undefined);
  const direct = hitByOne(aim.threshold, ranges, side, row, scopeOf);
  if (direct !== null) {
    const round = direct.isExact ? null : hitByOne(aim.threshold, ranges, side, withRound(ranges, row), scopeOf);
    return { row: (round ?? direct).row, isHit: true };
  }
  const near = approach(aim.threshold, ranges, row, scopeOf);
  const found = near.isCrossed ? hitByOne(aim.threshold, ranges, side, near.row, scopeOf) : null;
  return { row: (found ?? near).row, isHit: found !== null };
}

interface Hit {
  readonly row: DrawnRow;
  /** Whether the figure is on the side that was wanted. */
  readonly isExact: boolean;
}

function hitByOne(threshold: Threshold, ranges: readonly ReadingRange[], side: keyof Crossing, row: DrawnRow, scopeOf: MaybeScopeOf): Hit | null {
  let second: Hit | null = null;
  for (const { id, ...range } of ranges) {
    const found = crossing(threshold, { id, ...range }, (value) => scopeOf({ ...row, [id]: value }));
    if (found === null) continue;
    const wanted = found[side];
    if (wanted !== null) return { row: { ...row, [id]: wanted }, isExact: true };
    second ??= { row: { ...row, [id]: found.over }, isExact: false };
  }
  return second;
}

/** With readings of few digits, of which a figure is more likely to be a bound exactly. */
function withRound(ranges: readonly ReadingRange[], row: DrawnRow): DrawnRow {
  return { ...row, ...Object.fromEntries(ranges.flatMap((range) => (typeof row[range.id] === "string" ? [[range.id, roundReading(row[range.id] ?? "0", range)]] : []))) };
}

/** A gate that is not as it is wanted: one of its thresholds decides. */
function steer({ condition, passes, aims }: GateAim, row: DrawnRow, wanted: boolean, scopeOf: ScopeOf): DrawnRow {
  const isSo = (each: DrawnRow) => isMet(condition, passes, scopeOf(each)) === wanted;
  if (isSo(row)) return row;
  for (const { threshold, ranges } of aims) {
    for (const range of ranges) {
      const found = crossing(threshold, range, (value) => scopeOf({ ...row, [range.id]: value }));
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
 * Two periods: one in which all gates of a set pass for some row, a team's or a person's, and the same with one of them failing there, or as many as it takes. Empty where that cannot be brought about.
 */
export function drawFailingGate(plan: PeriodPlan, options: PeriodOptions, set: string): fc.Arbitrary<readonly DrawnPeriod[]> {
  return fc.tuple(drawPeriods(plan, options), fc.nat(any), fc.nat(any)).map(([period, place, nth]) => {
    const isOfTeams = plan.teams.some(({ gates }) => gates.some((gate) => gate.set === set));
    const list = isOfTeams ? "teams" : "people";
    const rows = period[list] ?? [];
    const row = rows[place % Math.max(rows.length, 1)];
    const rowPlan = plan[list].find(({ policy, gates }) => gates.some((gate) => gate.set === set) && (isOfTeams || row?.policy === undefined || policy.id === row.policy));
    if (row === undefined || rowPlan === undefined) return [];
    const team = isOfTeams ? {} : period.teams?.find(({ id }) => id === row.team);
    const scopeOf: ScopeOf = (each) => flatScope(rowPlan.policy, { ...team, ...each });
    const own = rowPlan.gates.filter((gate) => gate.set === set);
    const passing = own.reduce((each, gate) => steer(gate, each, true, scopeOf), row);
    // Of a set that passes with some of its gates failed, so many fail that it does not.
    const required = rowPlan.policy.gates.find(({ id }) => id === set)?.required ?? own.length;
    const failing = own.map((_, turn) => own[(nth + turn) % own.length]).slice(0, own.length - required + 1);
    const failed = failing.reduce((each, gate) => (gate === undefined ? each : steer(gate, each, false, scopeOf)), passing);
    return failed === passing ? [] : [passing, failed].map((each) => ({ ...period, [list]: rows.map((other) => (other === row ? each : other)) }));
  });
}

function isMet(condition: ConditionNode, passes: boolean, scope: Scope): boolean {
  const truth = evaluateCondition(condition, scope);
  return isAbsent(truth) ? passes : truth;
}

function aimTogether({ policies, people: plans }: PeriodPlan, period: DrawnPeriod, draft: AimDraft & { readonly person: number }): DrawnPeriod {
  const index = draft.person % Math.max(period.people.length, 1);
  const person = period.people[index];
  const position = policies.length === 1 ? 0 : policies.findIndex(({ id }) => id === person?.policy);
  const all = plans[position]?.together ?? [];
  const aim = all[draft.threshold % Math.max(all.length, 1)];
  if (person === undefined || aim === undefined) return period;
  // One person's readings may not be enough to move what is of a team: then the next one's have to.
  let moved = period;
  for (let turn = 0; turn < period.people.length; turn += 1) {
    const place = (index + turn) % period.people.length;
    const [whole, row] = [moved, moved.people[place]];
    if (row === undefined || row.policy !== person.policy) continue;
    const withRow = (other: DrawnRow): DrawnPeriod => ({ ...whole, people: whole.people.map((each) => (each === row ? other : each)) });
    const found = hit(aim, draft, row, (each) => {
      const open = openPeriod(policies, withRow(each));
      const entry = open.entries[index];
      return entry === undefined ? null : (policyPeriods(policies, open)[position]?.scopeOf(entry) ?? null);
    });
    moved = withRow(found.row);
    if (found.isHit) return moved;
  }
  return period;
}
