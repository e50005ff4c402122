import { zero, type Decimal } from "../decimal/index.js";
import { distinct, faultsOfOthers, isNotEmpty, reasonOf, type Fault, type Faults, type Reason } from "../error/index.js";
import {
  evaluateCondition,
  evaluateQuantity,
  faulty,
  isAbsent,
  type Figure,
  type Numbers,
  type Scope,
  type Truth,
} from "../formula/index.js";
import type { ContestDefinition, FactorDefinition, OverallDefinition, RankingOrder } from "./contest.js";
import { sharePrizes } from "./share-prizes.js";
import { rankOfClass, tieClasses } from "./tie-classes.js";

/** Who takes part: a row, or a team, in which formulas can be evaluated. Several rows may be one person's; a team is its own. */
export interface Contender {
  readonly id: string;
  readonly person: string;
  readonly scope: Scope;
}

/** Where a contender stands: ranked, surely unranked, or unknown. `filled` is how many fill the places from `better` + 1 on. */
export type PlacingFigure =
  | {
    readonly state: "ranked";
    readonly rank: number;
    readonly figure: Decimal;
    readonly prize: Decimal;
    readonly better: number;
    readonly filled: number;
  }
  | Unplaced;

type Unplaced =
  | { readonly state: "unranked"; readonly figure: Decimal | null; readonly reason: Reason }
  | { readonly state: "faulty"; readonly figure: Decimal | null; readonly faults: Faults };

/** What became of a contender. */
export interface EntrantFigure<Of extends Contender = Contender> {
  readonly contender: Of;
  readonly factors: ReadonlyMap<string, PlacingFigure>;
  readonly overall: PlacingFigure | null;
  /** What is won over all factors and overall. */
  readonly prize: Figure;
}

/** A contender before a race is decided: in it with a figure, surely out, or unknown. */
interface Candidate<Entry = Entered | Unplaced> {
  readonly contender: Contender;
  /** Among all of them. */
  readonly position: number;
  readonly entry: Entry;
}

interface Entered {
  readonly state: "in";
  readonly figure: Decimal;
}

type Runner = Candidate<Entered>;

/** By what people are ranked, and what they win. */
interface Race {
  readonly order: RankingOrder;
  readonly prizes: readonly Decimal[];
  /** The places of the currency. */
  readonly places: number;
}

/** A contest's numbers, read once a policy: definitions are frozen. */
interface ReadContest {
  /** The prizes of each factor. */
  readonly prizes: readonly (readonly Decimal[])[];
  /** How much the rank in each factor counts; undefined where it counts once. */
  readonly weights: readonly (Decimal | undefined)[];
  readonly points: readonly Decimal[];
  readonly overallPrizes: readonly Decimal[];
}

function readContest({ factors, overall }: ContestDefinition, numbers: Numbers): ReadContest {
  return {
    prizes: factors.map(({ prizes }) => prizes.map(numbers.of)),
    weights: factors.map(({ weight }) => (weight === undefined ? undefined : numbers.of(weight))),
    points: (overall?.points ?? []).map(numbers.of),
    overallPrizes: (overall?.prizes ?? []).map(numbers.of),
  };
}

/** Where each stands in a race, by the position of the candidate. */
type Placings = readonly PlacingFigure[];

/** Ranks a group. `outside` are the faults of rows that would have taken part, had they not been rejected. */
export function evaluateContest<Of extends Contender>(
  contest: ContestDefinition,
  contenders: readonly Of[],
  outside: readonly Fault[],
  places: number,
  numbers: Numbers,
): readonly EntrantFigure<Of>[] {
  const read = numbers.read(contest, readContest);
  const eligible = contenders.map(({ scope }) => (contest.eligible === undefined ? true : evaluateCondition(contest.eligible, scope)));
  const factors = contest.factors.map((factor, index) => {
    const { name, quantity, order } = factor;
    const prizes = read.prizes[index] ?? [];
    const candidates = contenders.map((contender, position): Candidate => ({
      contender,
      position,
      entry: entryOf(contest, factor, evaluateQuantity(quantity, contender.scope), eligible[position] ?? true, contender.scope),
    }));
    return { name, placings: place(contest, candidates, outside, { order, prizes, places }) };
  });
  const inFactors = contenders.map((contender, position) => {
    const own = new Map<string, PlacingFigure>();
    for (const { name, placings } of factors) own.set(name, placingOf(placings, position));
    return { contender, factors: own };
  });
  const overall = contest.overall === undefined ? null : placeOverall(contest, contest.overall, read, inFactors, outside, places);
  return inFactors.map(({ contender, factors: own }, position) => {
    const inAll = overall === null ? null : placingOf(overall, position);
    return { contender, factors: own, overall: inAll, prize: prizeOver(inAll === null ? [...own.values()] : [...own.values(), inAll]) };
  });
}

function placingOf(placings: Placings, position: number): PlacingFigure {
  const placing = placings[position];
  if (placing === undefined) throw new Error("a contender stands nowhere");
  return placing;
}

/** What somebody wins over several standings; a fault in one leaves it unknown. */
function prizeOver(placings: readonly PlacingFigure[]): Figure {
  let sum = zero;
  const faults: Fault[] = [];
  for (const placing of placings) {
    if (placing.state === "ranked" && !placing.prize.isZero()) sum = sum.isZero() ? placing.prize : sum.plus(placing.prize);
    if (placing.state === "faulty") { for (const each of placing.faults) faults.push(each); }
  }
  const all = distinct(faults);
  return isNotEmpty(all) ? faulty(all) : sum;
}

/** N/A and surely ineligible come before any fault: who is unranked whatever it is holds nobody up. */
function entryOf(contest: ContestDefinition, factor: FactorDefinition, figure: Figure, eligible: Truth, scope: Scope): Candidate["entry"] {
  const shown = isAbsent(figure) ? null : figure;
  if (isAbsent(figure) && figure.state === "notApplicable") return { state: "unranked", figure: null, reason: figure.reason };
  const own = factor.eligible === undefined ? true : evaluateCondition(factor.eligible, scope);
  if (shown !== null && eligible === true && own === true) return { state: "in", figure: shown };
  for (const [truth, of] of [[eligible, null], [own, factor.name]] as const) {
    if (truth === false) return { state: "unranked", figure: shown, reason: notEligible(contest, of) };
    if (isAbsent(truth) && truth.state === "notApplicable") {
      return { state: "unranked", figure: shown, reason: notEligible(contest, of, truth.reason) };
    }
  }
  const faults = distinct([figure, eligible, own].flatMap((each) => (isAbsent(each) && each.state === "faulty" ? each.faults : [])));
  return isNotEmpty(faults) ? { state: "faulty", figure: shown, faults } : { state: "unranked", figure: null, reason: notRanked(contest) };
}

function place(contest: ContestDefinition, candidates: readonly Candidate[], outside: readonly Fault[], race: Race): Placings {
  const isPending = contest.onFault === "pending";
  const known = isPending ? [...faultsIn(candidates.map(({ entry }) => entry)), ...outside] : [];
  const running = candidates.filter((candidate): candidate is Runner => candidate.entry.state === "in");
  // Whatever the faults turn out to be, no more can be ranked than these. Whose a rejected row is, is not known.
  const possible = candidates.filter(({ entry }) => entry.state !== "unranked");
  const isSure = outside.length === 0 && areTooFew(contest, possible);
  if (isSure || (known.length === 0 && areTooFew(contest, running))) {
    return unranked(candidates, tooFew(contest), isSure);
  }
  // Asked whatever else is wrong, so that every fault comes out at once.
  const parted = partTies(contest, tieClasses(running, ({ entry }) => entry.figure, race.order), 0);
  const faults = faultsOfOthers([...known, ...[...parted.faults.values()].flat()]);
  if (!isNotEmpty(faults)) return rankAndPay(contest, candidates, parted.classes, race);
  if (isPending) return allFaulty(candidates, faults);
  const without = candidates.map((candidate): Candidate => {
    const own = parted.faults.get(candidate);
    return own === undefined ? candidate : { ...candidate, entry: { state: "faulty", figure: candidate.entry.figure, faults: own } };
  });
  return place(contest, without, outside, race);
}

function rankAndPay(
  contest: ContestDefinition,
  candidates: readonly Candidate[],
  classes: readonly (readonly Runner[])[],
  race: Race,
): Placings {
  const placings: PlacingFigure[] = [];
  for (const { position, entry } of candidates) if (entry.state !== "in") placings[position] = entry;
  let better = 0;
  let above = 0;
  for (const tied of classes) {
    const rank = rankOfClass(contest.method, better, tied.length, above);
    const prize = sharePrizes(race.prizes, better, tied.length, contest, race.places);
    for (const { position, entry: { figure } } of tied) {
      placings[position] = { state: "ranked", rank, figure, prize, better, filled: tied.length };
    }
    better += tied.length;
    above += 1;
  }
  return placings;
}

function areTooFew({ minimumEntrants }: ContestDefinition, candidates: readonly Candidate[]): boolean {
  const people = new Set<string>();
  for (const { contender } of candidates) if (people.add(contender.person).size >= minimumEntrants) return false;
  return people.size < minimumEntrants;
}

/** Nobody is ranked: where that is sure, who has a fault isn't either. */
function unranked(candidates: readonly Candidate[], reason: Reason, isSure: boolean): Placings {
  return candidates.map(({ entry }) =>
    entry.state === "in" || (isSure && entry.state === "faulty") ? { state: "unranked", figure: entry.figure, reason } : entry
  );
}

function allFaulty(candidates: readonly Candidate[], faults: Faults): Placings {
  return candidates.map(({ entry }) => (entry.state === "unranked" ? entry : { state: "faulty", figure: entry.figure, faults }));
}

interface Parted {
  readonly classes: readonly (readonly Runner[])[];
  /** The faults in what somebody was asked. */
  readonly faults: ReadonlyMap<Candidate, Faults>;
}

/**
 * Asks those who are tied, and nobody else, the next tie-breaker; what is not applicable comes after every value. Whose answer is faulty is
 * asked no more, and the others go on, so that every fault comes out at once.
 */
function partTies(
  contest: ContestDefinition,
  classes: readonly (readonly Runner[])[],
  next: number,
  faults: Map<Candidate, Faults> = new Map(),
): Parted {
  const breaker = contest.tieBreakers[next];
  if (breaker === undefined) return { classes, faults };
  const parted = classes.flatMap((tied): readonly (readonly Runner[])[] => {
    if (tied.length < 2) return [tied];
    const answered: { readonly each: Runner; readonly answer: Decimal }[] = [];
    const silent: Runner[] = [];
    for (const each of tied) {
      const answer = evaluateQuantity(breaker.quantity, each.contender.scope);
      if (!isAbsent(answer)) answered.push({ each, answer });
      else if (answer.state === "faulty") faults.set(each, answer.faults);
      else silent.push(each);
    }
    const groups = tieClasses(answered, ({ answer }) => answer, breaker.order).map((group) => group.map(({ each }) => each));
    return silent.length === 0 ? groups : [...groups, silent];
  });
  return partTies(contest, parted, next + 1, faults);
}

/** The standing over all factors: by the sum of ranks, or by points for each rank. */
function placeOverall(
  contest: ContestDefinition,
  { by }: OverallDefinition,
  { weights, points, overallPrizes: prizes }: ReadContest,
  entrants: readonly Pick<EntrantFigure, "contender" | "factors">[],
  rejected: readonly Fault[],
  places: number,
): Placings {
  const isRanked = (placings: readonly PlacingFigure[]) => placings.some(({ state }) => state === "ranked");
  const ofEach = entrants.map(({ contender, factors }) => ({ contender, placings: [...factors.values()] }));
  const ranked = ofEach.filter(({ placings }) => isRanked(placings)).length;
  const candidates = ofEach.map(({ contender, placings }, position): Candidate => {
    const faults = distinct(faultsIn(placings));
    if (isNotEmpty(faults)) return { contender, position, entry: { state: "faulty", figure: null, faults } };
    if (!isRanked(placings)) return { contender, position, entry: { state: "unranked", figure: null, reason: notRanked(contest) } };
    const figures = placings.map((each, index) => {
      const rank = each.state === "ranked" ? each.rank : null;
      if (by === "points") return (rank === null ? undefined : points[rank - 1]) ?? 0;
      const weight = weights[index];
      return weight === undefined ? (rank ?? ranked + 1) : weight.times(rank ?? ranked + 1);
    });
    return { contender, position, entry: { state: "in", figure: figures.reduce<Decimal>((sum, figure) => sum.plus(figure), zero) } };
  });
  // A factor that is unknown for all leaves the overall standing unknown for all.
  const outside = contest.onFault === "pending" ? ofEach.flatMap(({ placings }) => faultsIn(placings)) : rejected;
  const placings = place(contest, candidates, outside, { order: by === "ranks" ? "lowest" : "highest", prizes, places });
  // While a factor is unknown, so is what its ranks come to.
  return placings.map((each) => (each.state === "faulty" ? { ...each, figure: null } : each));
}

function faultsIn(placings: readonly (Candidate["entry"] | PlacingFigure)[]): readonly Fault[] {
  return placings.flatMap((each) => (each.state === "faulty" ? each.faults : []));
}

/** `factor` where it is not the contest's own condition that is not met. */
function notEligible({ id }: ContestDefinition, factor: string | null, since?: Reason): Reason {
  const told = { contest: id, ...(factor === null ? {} : { factor }), ...(since === undefined ? {} : { since }) };
  return reasonOf({ code: "not_eligible", ...told }, ["contests", id, ...(factor === null ? [] : ["factors", factor])]);
}

function notRanked({ id }: ContestDefinition): Reason {
  return reasonOf({ code: "not_ranked", contest: id }, ["contests", id]);
}

function tooFew({ id, minimumEntrants, entrants }: ContestDefinition): Reason {
  const of = entrants === undefined ? {} : { of: entrants };
  return reasonOf({ code: "too_few_entrants", contest: id, minimum: minimumEntrants, ...of }, ["contests", id]);
}
