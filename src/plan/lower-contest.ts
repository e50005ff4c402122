import type { ContestDefinition, FactorDefinition } from "../contest/index.js";
import type { LoweredContest, LoweredStanding, Lowering } from "./lowering.js";
import { mostScale, scaledOf, tenTo, unitsAt, type Scaled } from "./scaled.js";
import type { ConditionStep, Domain, Group, NumberStep, Race } from "./step.js";

/** Of whom and in which order a contest's standings are. */
interface Field {
  readonly contest: ContestDefinition;
  readonly domain: Domain;
  readonly group: Group;
  readonly entrants: ConditionStep | null;
  readonly tieBreakers: Race["tieBreakers"];
}

/** The standings of a contest: of each factor, and over all of them. `nextRace` numbers them. */
export function lowerContest(contest: ContestDefinition, nextRace: () => number, on: Lowering): LoweredContest {
  const { steps, index: { numbers } } = on;
  const field = fieldOf(contest, on);
  const eligible = contest.eligible === undefined ? null : on.condition(contest.eligible, "eligible");
  const race = (entry: NumberStep, order: Race["order"], outside: Race["outside"]): Race => ({
    id: nextRace(),
    path: steps.path,
    policy: on.place,
    domain: field.domain,
    group: field.group,
    entry,
    order,
    tieBreakers: field.tieBreakers,
    method: contest.method,
    minimumEntrants: contest.minimumEntrants,
    onFault: contest.onFault,
    outside,
    entrants: field.entrants,
  });
  const prizesOf = (prizes: FactorDefinition["prizes"]) => prizes.map((prize) => scaledOf(numbers.of(prize)));
  const { path } = steps;
  const factors = contest.factors.map((factor, position) => {
    const entry = entryOf(factor, position, eligible, field, on);
    steps.path = [...path, "factors", position];
    const standing = standingOf(race(entry, factor.order, "rejected"), prizesOf(factor.prizes), field, on);
    steps.path = path;
    return { name: factor.name, ...standing };
  });
  const { overall } = contest;
  steps.path = [...path, "overall"];
  const inAll = overall === undefined ? null : standingOf(
    race(
      overall.by === "ranks" ? sumOfRanks(contest, factors, field, on) : sumOfPoints(contest, factors, on),
      overall.by === "ranks" ? "lowest" : "highest",
      contest.onFault === "pending" ? "entries" : "rejected",
    ),
    prizesOf(overall.prizes),
    field,
    on,
  );
  steps.path = path;
  const standings = inAll === null ? factors : [...factors, inAll];
  return {
    id: contest.id,
    isOfTeams: contest.entrants === "teams",
    factors,
    overall: inAll,
    prize: steps.sum(standings.map(({ prize }) => prize)),
  };
}

function fieldOf(contest: ContestDefinition, on: Lowering): Field {
  const { steps, place: policy } = on;
  const isOfTeams = contest.entrants === "teams";
  const domain = isOfTeams ? on.teams : on.rows;
  return {
    contest,
    domain,
    group: contest.within === "team" ? "team" : "everyone",
    entrants: isOfTeams ? steps.addCondition({ op: "told", what: { of: "entrant", policy } }, [], { domain }) : null,
    tieBreakers: contest.tieBreakers.map(({ quantity, order }, position) => ({
      step: steps.broughtTo(domain, on.quantity(quantity, "tieBreakers", position, "quantity")),
      order,
    })),
  };
}

/**
 * The figure by which somebody is compared: not applicable where they are surely not ranked, and a fault where that is not known. N/A and
 * surely ineligible come before any fault.
 */
function entryOf(
  factor: FactorDefinition,
  position: number,
  eligible: ConditionStep | null,
  { domain }: Field,
  on: Lowering,
): NumberStep {
  const { steps } = on;
  const figure = on.quantity(factor.quantity, "factors", position, "quantity");
  const own = factor.eligible === undefined ? null : on.condition(factor.eligible, "factors", position, "eligible");
  const asked = [eligible, own].flatMap((condition) => (condition === null ? [] : [steps.judge(condition, 0)]));
  if (asked.length === 0) return steps.broughtTo(domain, figure);
  return steps.broughtTo(domain, steps.whereMet(figure, steps.all(asked)));
}

function standingOf(race: Race, prizes: readonly Scaled[], { contest, domain }: Field, on: Lowering): LoweredStanding {
  const { steps, facts, policy: { currency: { places } } } = on;
  const of = [race.entry, ...race.tieBreakers.map(({ step }) => step), ...(race.entrants === null ? [] : [race.entrants])];
  const mayBeFaulty = of.some((step) => step.mayBeFaulty)
    || facts.mayBeRejected
    || (facts.mayLackTeam && (race.group === "team" || domain.of === "teams"));
  const rank = steps.addNumber({ op: "rank", race }, of, {
    domain,
    scale: 0,
    least: 1n,
    most: BigInt(facts.mostRows),
    mayBeAbsent: true,
    mayBeFaulty,
  });
  if (prizes.length === 0) return { rank, prize: unpaid(rank, on) };
  const scale = mostScale([...prizes, { scale: places }]);
  const amounts = prizes.map((prize) => unitsAt(prize, scale));
  const most = amounts.reduce((sum, amount) => sum + amount, 0n) / tenTo(scale - places) + 1n;
  const { ties, prizeRounding: mode } = contest;
  const prize = steps.addNumber({ op: "prize", race, prizes: { amounts, scale, ties, mode } }, of, {
    domain,
    scale: places,
    least: 0n,
    most,
    worst: most * tenTo(scale - places) * 2n + BigInt(facts.mostRows),
    mayBeAbsent: false,
    mayBeFaulty,
  });
  return { rank, prize };
}

/** No prize for whoever is ranked and for whoever is not; a fault where that is not known. */
function unpaid(rank: NumberStep, { steps }: Lowering): NumberStep {
  return steps.times(steps.orElse(rank, steps.whole(0)), { value: 0n, scale: 0 });
}

/** Each rank as often as its factor counts; where one is not ranked, one more than all who are ranked in any factor. */
function sumOfRanks(contest: ContestDefinition, factors: readonly LoweredStanding[], field: Field, on: Lowering): NumberStep {
  const { steps, facts, index: { numbers } } = on;
  const isRanked = ranked(factors, on);
  const count = steps.addNumber({ op: "countGroup", group: field.group }, [isRanked], {
    scale: 0,
    least: 0n,
    most: BigInt(facts.mostRows),
    mayBeAbsent: false,
    mayBeFaulty: false,
  });
  const behind = steps.sum([count, steps.whole(1)]);
  const sum = steps.sum(factors.map(({ rank }, position) => {
    const weight = contest.factors[position]?.weight;
    const counted = steps.orElse(rank, behind);
    return weight === undefined ? counted : steps.times(counted, scaledOf(numbers.of(weight)));
  }));
  return steps.require(sum, isRanked);
}

function sumOfPoints(contest: ContestDefinition, factors: readonly LoweredStanding[], on: Lowering): NumberStep {
  const { steps, index: { numbers } } = on;
  const points = (contest.overall?.points ?? []).map((each) => scaledOf(numbers.of(each)));
  const scale = mostScale(points);
  const piece = (value: bigint) => ({ plus: value, times: 0n, per: 1n });
  const pieces = [...points.map((each) => piece(unitsAt(each, scale))), piece(0n)];
  const at = points.map((_, index) => ({ value: BigInt(index + 1), scale: 0 }));
  const sum = steps.sum(factors.map(({ rank }) =>
    // A rank beyond the list gives none, and neither does none.
    points.length === 0
      ? unpaid(rank, on)
      : steps.orElse(steps.piecewise(rank, { at, isStrict: true }, () => pieces, scale, "down"), steps.whole(0))
  ));
  return steps.require(sum, ranked(factors, on));
}

function ranked(factors: readonly LoweredStanding[], { steps }: Lowering): ConditionStep {
  return steps.any(factors.map(({ rank }) => steps.hasValue(rank)));
}
