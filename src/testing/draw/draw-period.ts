import fc, { Arbitrary, stream, Value, type Random, type Stream } from "fast-check";
import type { Crossing } from "./aim.js";
import { faultOf, got, jixiaoError, ownOptions, has } from "../../error/index.js";
import { aimTogether } from "./aim-together.js";
import type { DrawnPeriod, DrawnRow } from "./drawn-period.js";
import { isPlausible } from "./is-plausible.js";
import type { PeriodPlan, PeriodsOptions, RowPlan } from "./period-plan.js";
import type { ReadingRange } from "./reading-range.js";
import { readings, type DrawnReading } from "./readings.js";
import { flatScopes, meetExpectations, shapeRow, type AimDraft, type GatesDraft, type RowDraft } from "./shape-row.js";
import { SimplerPlace, simplerPeriods, type Fewest } from "./simpler-periods.js";

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

const farthestPick = 1000;
/** Rows are brought to what is expected of them: where that fails so often, it cannot be met. */
const mostTries = 500;
const aimFields = {
  threshold: fc.nat(farthestPick),
  reading: fc.nat(farthestPick),
  side: fc.constantFrom<keyof Crossing>("at", "under", "over"),
};
/** More people than this have enough aims among them if each has one; and what takes the whole period to be aimed at takes too long. */
const fewPeople = 12;
// Several of a row, so that a policy with many thresholds has each of them met within a usual number of runs.
const aimDrafts = (isLarge: boolean) => fc.array(fc.record(aimFields), { maxLength: isLarge ? 1 : 4, size: "max" });
const gateDrafts: fc.Arbitrary<GatesDraft> = fc.oneof(fc.constant("any" as const), fc.constant("passing" as const), fc.nat(farthestPick));

/** Draws the periods of a plan. */
export function drawPeriods(plan: PeriodPlan, options: PeriodsOptions): fc.Arbitrary<DrawnPeriod> {
  const given = ownOptions(options);
  const isLarge = sizeOf(given.people ?? [1, 6]).maxLength > fewPeople;
  const people = plan.people.map((rows, policy) => personDrafts(rows, policy, plan.hasTeams, isLarge));
  const drafts = fc.record({
    teams: fc.array(teamDrafts(plan, isLarge), { ...sizeOf(plan.hasTeams ? (given.teams ?? [1, 3]) : 0), size: "max" }),
    people: fc.array(fc.oneof(...people), { ...sizeOf(given.people ?? [1, 6]), size: "max" }),
    together: !isLarge && plan.people.some(({ together }) => together.length > 0)
      ? fc.option(fc.record({ ...aimFields, person: fc.nat(farthestPick) }), { freq: 2 })
      : fc.constant(null),
  });
  const fewest = { people: sizeOf(given.people ?? [1, 6]).minLength, teams: sizeOf(given.teams ?? [1, 3]).minLength };
  return new Periods(plan, fewest, drafts.map((draft) => buildPeriod(plan, draft, given.period ?? "2026-11")));
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
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { value } = this.drawn.generate(random, bias);
      if (isPlausible(this.plan.policies, value)) return new Value(value, undefined);
    }
    throw jixiaoError([faultOf("empty", ["expects"], got("no_such_row"), "expectations_that_drawn_rows_can_meet")]);
  }

  canShrinkWithoutContext(value: unknown): value is DrawnPeriod {
    return typeof value === "object" && value !== null && has(value, "people");
  }

  shrink(period: DrawnPeriod, place?: unknown): Stream<Value<DrawnPeriod>> {
    return stream(simplerPeriods(this.plan, this.fewest, period, place instanceof SimplerPlace ? place : new SimplerPlace(0, 0)))
      .filter((simpler) => isPlausible(this.plan.policies, simpler.period))
      .map((simpler) => new Value(simpler.period, simpler.place));
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
  return fc.record({
    readings: columns([...ranges.values()], overrides),
    gates: gateDrafts,
    aims: aimDrafts(isLarge),
    share: shareDrafts(teams),
  });
}

function personDrafts(plan: RowPlan, policy: number, hasTeams: boolean, isLarge: boolean): fc.Arbitrary<PersonDraft> {
  const { ranges, overrides } = plan;
  return fc.record({
    policy: fc.constant(policy),
    team: hasTeams ? fc.nat(farthestPick) : fc.constant(0),
    readings: columns(ranges, overrides),
    // Ties, in one reading or in all, are rare by chance.
    like: fc.option(fc.record({ person: fc.nat(farthestPick), reading: fc.option(fc.nat(farthestPick), { freq: 3 }) }), { freq: 2 }),
    gates: gateDrafts,
    aims: aimDrafts(isLarge),
    share: shareDrafts([plan]),
  });
}

/** Drawn where it is asked for alone, so that other policies have the months that they always had. */
function shareDrafts(plans: readonly RowPlan[]): fc.Arbitrary<number> {
  return plans.some(({ expects }) => expects.length > 0) ? fc.nat(farthestPick) : fc.constant(0);
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
  if (draft.together === null) return drawn;
  const aimed = aimTogether(plan, drawn, draft.together);
  return isPlausible(plan.policies, aimed) ? aimed : drawn;
}

function buildTeam({ teams }: PeriodPlan, draft: RowDraft, id: string): DrawnRow {
  const drawn: Record<string, DrawnReading> = { id };
  fill(drawn, draft.readings);
  const scopeOf = (plan: RowPlan) => flatScopes(plan.policy);
  const shaped = teams.reduce<DrawnRow>((row, plan) => shapeRow(plan, row, draft, scopeOf(plan)), drawn);
  return teams.reduce((row, plan) => meetExpectations(plan, row, draft.share, scopeOf(plan)), shaped);
}

function buildPerson(
  { people, policies, hasTeams }: PeriodPlan,
  draft: PersonDraft,
  teams: readonly DrawnRow[],
  others: readonly DrawnRow[],
): DrawnRow {
  const [plan, policy] = [people[draft.policy], policies[draft.policy]];
  if (plan === undefined || policy === undefined) throw new Error("a person was drawn under no policy");
  const team = teams[draft.team % Math.max(teams.length, 1)];
  const row: Record<string, DrawnReading> = { id: `p${others.length + 1}` };
  if (policies.length > 1) row.policy = policy.id;
  if (hasTeams) row.team = team?.id ?? null;
  fill(row, draft.readings);
  fill(row, copied(draft, plan, policies.length > 1 ? others.filter((each) => each.policy === policy.id) : others));
  const scopeOf = flatScopes(plan.policy, team);
  return meetExpectations(plan, shapeRow(plan, row, draft, scopeOf), draft.share, scopeOf);
}

function copied({ like }: PersonDraft, { ranges }: RowPlan, others: readonly DrawnRow[]): RowDraft["readings"] {
  const other = like === null ? undefined : others[like.person % Math.max(others.length, 1)];
  if (like === null || other === undefined) return {};
  const found: Record<string, DrawnReading | undefined> = {};
  const one = like.reading === null ? undefined : ranges[like.reading % Math.max(ranges.length, 1)];
  for (const { id } of one === undefined ? ranges : [one]) found[id] = other[id];
  return found;
}

function fill(row: Record<string, DrawnReading>, drawn: RowDraft["readings"]): void {
  for (const [id, reading] of Object.entries(drawn)) if (reading !== undefined) row[id] = reading;
}
