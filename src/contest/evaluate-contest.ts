import { zero, type Decimal } from "../decimal/index.js";
import { distinct, faultsOfOthers, isNotEmpty, type Fault, type Faults, type Reason } from "../error/index.js";
import { evaluateCondition, evaluateQuantity, faulty, isAbsent, type Figure, type Scope, type Truth } from "../formula/index.js";
import type { ContestDefinition, Order } from "./contest.js";
import { sharePrizes } from "./share-prizes.js";
import { rankOfClass, tieClasses } from "./tie-classes.js";

/** Who takes part: a row, in which formulas can be evaluated. Several rows may be one person's. */
export interface Contender {
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

/** What became of a contest; each list is by the position of the contender. */
export interface ContestFigure {
  readonly factors: ReadonlyMap<string, readonly PlacingFigure[]>;
  readonly overall: readonly PlacingFigure[] | null;
  /** What each wins over all factors and overall. */
  readonly prizes: readonly Figure[];
}

/** Where a contender stands before anybody is ranked. */
type Entry = { readonly state: "in"; readonly figure: Decimal } | Unplaced;

/** By what people are ranked, and what they win. */
interface Race {
  readonly order: Order;
  readonly prizes: readonly string[];
}

/** Ranks a group. `outside` are the faults of rows that would have taken part, had they not been rejected. */
export function evaluateContest(contest: ContestDefinition, contenders: readonly Contender[], outside: readonly Fault[]): ContestFigure {
  const eligibility = contenders.map(
    ({ scope }): Truth => (contest.eligible === undefined ? true : evaluateCondition(contest.eligible, scope))
  );
  const factors = new Map<string, readonly PlacingFigure[]>();
  for (const factor of contest.factors) {
    const entries = contenders.map(({ scope }, position) =>
      entryOf(contest, evaluateQuantity(factor.quantity, scope), eligibility[position] ?? true)
    );
    factors.set(factor.name, place(contest, contenders, entries, outside, factor));
  }
  const lists = [...factors.values()];
  const overall = contest.overall === undefined ? null : placeOverall(contest, contenders, lists);
  return { factors, overall, prizes: prizesOver(overall === null ? lists : [...lists, overall], contenders.length) };
}

/** What each wins over several standings; a fault in one leaves it unknown. */
function prizesOver(lists: readonly (readonly PlacingFigure[])[], contenders: number): readonly Figure[] {
  return Array.from({ length: contenders }, (_, position) => {
    let sum = zero;
    const faults: Fault[] = [];
    for (const placings of lists) {
      const placing = placings[position];
      if (placing?.state === "ranked" && !placing.prize.isZero()) sum = sum.isZero() ? placing.prize : sum.plus(placing.prize);
      if (placing?.state === "faulty") faults.push(...placing.faults);
    }
    const all = distinct(faults);
    return isNotEmpty(all) ? faulty(all) : sum;
  });
}

/** N/A and surely ineligible come before any fault: who is unranked whatever it is holds nobody up. */
function entryOf(contest: ContestDefinition, figure: Figure, eligible: Truth): Entry {
  const shown = isAbsent(figure) ? null : figure;
  if (isAbsent(figure) && figure.state === "notApplicable") return { state: "unranked", figure: null, reason: figure.reason };
  if (eligible === false) return { state: "unranked", figure: shown, reason: notEligible(contest, "") };
  if (isAbsent(eligible) && eligible.state === "notApplicable") {
    return { state: "unranked", figure: shown, reason: notEligible(contest, `, since ${eligible.reason.message}`) };
  }
  const faults = distinct([figure, eligible].flatMap((each) => (isAbsent(each) && each.state === "faulty" ? each.faults : [])));
  if (isNotEmpty(faults)) return { state: "faulty", figure: shown, faults };
  return shown === null ? { state: "unranked", figure: null, reason: notRanked(contest) } : { state: "in", figure: shown };
}

function place(
  contest: ContestDefinition,
  contenders: readonly Contender[],
  entries: readonly Entry[],
  outside: readonly Fault[],
  race: Race,
): readonly PlacingFigure[] {
  const faults = faultsOfOthers([...faultsIn(entries), ...outside]);
  if (contest.onFault === "pending" && isNotEmpty(faults)) return allFaulty(entries, faults);
  const running = entries.flatMap((each, position) => (each.state === "in" ? [{ position, figure: each.figure }] : []));
  const people = new Set(running.map(({ position }) => contenders[position]?.person));
  if (people.size < contest.minimumEntrants) return unranked(entries, tooFew(contest));
  const parted = partTies(contest, contenders, tieClasses(running, ({ figure }) => figure, race.order), 0);
  const puzzled = faultsOfOthers([...parted.faults.values()].flat());
  if (!isNotEmpty(puzzled)) return rankAndPay(contest, contenders, entries, parted.classes, race);
  if (contest.onFault === "pending") return allFaulty(entries, puzzled);
  const without = entries.map((each, position): Entry => {
    const own = parted.faults.get(position);
    return own === undefined || each.state !== "in" ? each : { state: "faulty", figure: each.figure, faults: own };
  });
  return place(contest, contenders, without, outside, race);
}

interface Running {
  readonly position: number;
  readonly figure: Decimal;
}

function rankAndPay(
  contest: ContestDefinition,
  contenders: readonly Contender[],
  entries: readonly Entry[],
  classes: readonly (readonly Running[])[],
  race: Race,
): readonly PlacingFigure[] {
  const placings = unranked(entries, notRanked(contest));
  const places = contenders[0]?.scope.places ?? 0;
  let better = 0;
  classes.forEach((tied, above) => {
    const rank = rankOfClass(contest.method, better, tied.length, above);
    const prize = sharePrizes(race.prizes, better, tied.length, contest, places);
    for (const { position, figure } of tied) placings[position] = { state: "ranked", rank, figure, prize, better, filled: tied.length };
    better += tied.length;
  });
  return placings;
}

function unranked(entries: readonly Entry[], reason: Reason): PlacingFigure[] {
  return entries.map((each) => (each.state === "in" ? { state: "unranked", figure: each.figure, reason } : each));
}

function allFaulty(entries: readonly Entry[], faults: Faults): readonly PlacingFigure[] {
  return entries.map((each) => (each.state === "unranked" ? each : { state: "faulty", figure: each.figure, faults }));
}

interface Parted {
  readonly classes: readonly (readonly Running[])[];
  /** The faults in what somebody was asked, by position. */
  readonly faults: ReadonlyMap<number, Faults>;
}

/**
 * Asks those who are tied, and nobody else, the next tie-breaker; what is not applicable comes after every value. Whose answer is faulty is
 * asked no more, and the others go on, so that every fault comes out at once.
 */
function partTies(
  contest: ContestDefinition,
  contenders: readonly Contender[],
  classes: readonly (readonly Running[])[],
  next: number,
  faults: Map<number, Faults> = new Map(),
): Parted {
  const breaker = contest.tieBreakers[next];
  if (breaker === undefined) return { classes, faults };
  const parted = classes.flatMap((tied): readonly (readonly Running[])[] => {
    if (tied.length < 2) return [tied];
    const answered: { readonly each: Running; readonly answer: Decimal }[] = [];
    const silent: Running[] = [];
    for (const each of tied) {
      const contender = contenders[each.position];
      if (contender === undefined) continue;
      const answer = evaluateQuantity(breaker.quantity, contender.scope);
      if (!isAbsent(answer)) answered.push({ each, answer });
      else if (answer.state === "faulty") faults.set(each.position, answer.faults);
      else silent.push(each);
    }
    const groups = tieClasses(answered, ({ answer }) => answer, breaker.order).map((group) => group.map(({ each }) => each));
    return silent.length === 0 ? groups : [...groups, silent];
  });
  return partTies(contest, contenders, parted, next + 1, faults);
}

/** The standing over all factors: by the sum of ranks, or by points for each rank. */
function placeOverall(
  contest: ContestDefinition,
  contenders: readonly Contender[],
  factors: readonly (readonly PlacingFigure[])[],
): readonly PlacingFigure[] {
  const { by, points, prizes } = contest.overall ?? { by: "ranks", points: [], prizes: [] };
  const ofEach = contenders.map((_, position) => factors.flatMap((placings) => placings[position] ?? []));
  const ranked = ofEach.filter((placings) => placings.some(({ state }) => state === "ranked")).length;
  const entries = ofEach.map((placings): Entry => {
    const faults = distinct(faultsIn(placings));
    if (isNotEmpty(faults)) return { state: "faulty", figure: null, faults };
    if (placings.every(({ state }) => state !== "ranked")) return { state: "unranked", figure: null, reason: notRanked(contest) };
    const figures = placings.map((each) => {
      const rank = each.state === "ranked" ? each.rank : null;
      return by === "ranks" ? (rank ?? ranked + 1) : ((rank === null ? undefined : points[rank - 1]) ?? 0);
    });
    return { state: "in", figure: figures.reduce<Decimal>((sum, figure) => sum.plus(figure), zero) };
  });
  // A factor that is unknown for all leaves the overall standing unknown for all.
  const outside = contest.onFault === "pending" ? factors.flatMap(faultsIn) : [];
  const placings = place(contest, contenders, entries, outside, { order: by === "ranks" ? "lowest" : "highest", prizes });
  // While a factor is unknown, so is what its ranks come to.
  return placings.map((each) => (each.state === "faulty" ? { ...each, figure: null } : each));
}

function faultsIn(placings: readonly (Entry | PlacingFigure)[]): readonly Fault[] {
  return placings.flatMap((each) => (each.state === "faulty" ? each.faults : []));
}

function notEligible({ id }: ContestDefinition, why: string): Reason {
  return { code: "not_eligible", path: ["contests", id], message: `not eligible for ${id}${why}` };
}

function notRanked({ id }: ContestDefinition): Reason {
  return { code: "not_ranked", path: ["contests", id], message: `not ranked in ${id}` };
}

function tooFew({ id, minimumEntrants }: ContestDefinition): Reason {
  return { code: "too_few_entrants", path: ["contests", id], message: `fewer than ${minimumEntrants} people are ranked in ${id}` };
}
