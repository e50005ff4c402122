import type { RoundingMode } from "../../src/decimal/index.js";
import type { Addition, ConditionStep, Domain, NumberStep, Plan, Race, Step, Told } from "../../src/plan/index.js";
import { Steps } from "../../src/plan/steps.js";
import type { Column, PlanInput } from "./interpret.js";

/** A plan of steps at random, no policy's, with what it is worked out of. */
export interface DrawnPlan {
  readonly plan: Plan;
  readonly outputs: readonly Step[];
  readonly input: PlanInput;
}

const modes: readonly RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"];
const teams: Domain = { of: "teams", policy: -1 };
const rows: Domain = { of: "rows", policy: 0 };
const statements: Domain = { of: "statements", policy: 0 };
const domains = [teams, rows, statements] as const;
const teamCount = 3;

/** Small numbers, of which many tie, and both sides of what a double holds. */
const small = [0n, 0n, 1n, -1n, 2n, 3n, 5n, 5n, -5n, 7n, 10n, 25n, -25n, 50n, 99n, 100n, 150n];
const ends = [2n ** 53n - 1n, 1n - 2n ** 53n, 2n ** 53n - 3n, 5n - 2n ** 53n, 2n ** 52n + 1n, 2n ** 53n];
const large = [0n, 5n, 1000003n, -7n, 2n ** 31n, 3n * 2n ** 31n + 1n, -(2n ** 40n) - 1n, 2n ** 42n + 3n, ...ends];

/** The plan of a number, always the same one; of more rows than are worked out at a time, if there are to be so many. */
export function drawnPlan(seed: number, rowCount = 14): DrawnPlan {
  const statementCount = Math.ceil(rowCount * 0.3);
  const size = (domain: Domain) => (domain === teams ? teamCount + 2 : domain === rows ? rowCount : statementCount);
  let state = seed * 2654435761;
  const next = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const pick = <Each>(of: readonly Each[]): Each => {
    const found = of[next(of.length)];
    if (found === undefined) throw new Error("nothing to pick");
    return found;
  };
  const isOnce = (of: number) => next(of) === 0;
  const values = isOnce(3) ? large : small;
  const steps = new Steps();
  const numbers: NumberStep[] = [];
  const conditions: ConditionStep[] = [];
  const columns = new Map<string, Column>();
  const drawn = (count: number, states: readonly number[]): Column => ({
    values: Array.from({ length: count }, () => pick(values)),
    states: Array.from({ length: count }, () => pick(states)),
  });
  const boundsOf = ({ values: all, states }: Column) => ({
    least: all.reduce((x, y) => (x < y ? x : y)),
    most: all.reduce((x, y) => (x > y ? x : y)),
    mayBeAbsent: states.includes(1),
    mayBeFaulty: states.includes(3),
  });

  for (const domain of domains) {
    for (let at = 0; at < 3; at += 1) {
      const name = `${domain.of} ${at}`;
      const column = drawn(size(domain), pick([[0], [0, 0, 0, 1], [0, 0, 0, 0, 1, 3]]));
      columns.set(name, column);
      const facts = { domain, scale: pick([0, 0, 2]), ...boundsOf(column) };
      // Statements load nothing: what stands there is added by hand.
      const isAdded = domain === statements;
      if (isAdded && at > 0) continue;
      const what = "adjustments" satisfies Addition;
      if (isAdded) columns.set(what, column);
      numbers.push(steps.addNumber(isAdded ? { op: "addition", what } : { op: "load", column: name, policy: 0 }, [], facts));
    }
    const what: Told = domain === statements ? { of: "rejectedRow" } : { of: "given", policy: 0, column: "x" };
    columns.set(`told ${domain.of}`, { values: [], states: Array.from({ length: size(domain) }, () => next(2)) });
    conditions.push(steps.addCondition({ op: "told", what }, [], { domain, mayBeAbsent: false, mayBeFaulty: false }));
  }

  const numberOf = (domain: Domain): NumberStep => {
    const own = numbers.filter((step) => step.domain === domain || (step.domain === null && isOnce(3)));
    if (domain !== rows || !isOnce(4)) return pick(own);
    return steps.broughtTo(rows, pick(numbers.filter((step) => step.domain !== null)));
  };
  /** Of those that are given, which are no larger than the work of others has made them. */
  const loadedOf = (domain: Domain): NumberStep =>
    pick(numbers.filter((step) => step.domain === domain && (step.op === "load" || step.op === "addition")));
  const conditionOf = (domain: Domain): ConditionStep => {
    const own = conditions.filter((step) => step.domain === domain);
    return domain !== rows || !isOnce(4) ? pick(own) : steps.broughtTo(rows, pick(conditions));
  };
  const constant = () => steps.constant({ value: pick(values), scale: pick([0, 2]) });
  const others = (domain: Domain, some: number) => Array.from({ length: some }, () => (isOnce(5) ? constant() : numberOf(domain)));
  const few = () => 2 + next(3);
  let races = 0;

  function raceOf(): Race {
    const domain = pick([rows, rows, teams]);
    races += 1;
    const numbersThere = numbers.filter((step) => step.domain === domain);
    return {
      id: races,
      path: [],
      policy: 0,
      domain,
      group: domain === teams ? "everyone" : pick(["team", "everyone"] as const),
      entry: pick(numbersThere),
      order: pick(["highest", "lowest"] as const),
      tieBreakers: Array.from({ length: next(3) }, () => ({ step: pick(numbersThere), order: pick(["highest", "lowest"] as const) })),
      method: pick(["competition", "dense"] as const),
      minimumEntrants: pick([1, 1, 2, 4]),
      onFault: pick(["pending", "without", "without"] as const),
      outside: pick(["rejected", "entries"] as const),
      entrants: domain === teams && isOnce(2) ? pick(conditions.filter((step) => step.domain === teams)) : null,
    };
  }

  function prizeOf(race: Race): void {
    const of = [race.entry, ...race.tieBreakers.map(({ step }) => step), ...(race.entrants === null ? [] : [race.entrants])];
    const rank = { domain: race.domain, scale: 0, least: 0n, most: BigInt(rowCount), mayBeAbsent: true, mayBeFaulty: true };
    numbers.push(steps.addNumber({ op: "rank", race }, of, rank));
    const amounts = Array.from({ length: 1 + next(4) }, () => pick(values === large ? [1n, 25n, 2n ** 52n + 1n] : [0n, 1n, 5n, 25n, 100n]));
    const scale = next(2);
    const prizes = { amounts, scale: scale + next(2), ties: pick(["split", "each"] as const), mode: pick(modes) };
    const most = amounts.reduce((sum, each) => sum + each, 0n);
    const facts = { domain: race.domain, scale, least: 0n, most, mayBeAbsent: false, mayBeFaulty: true };
    numbers.push(steps.addNumber({ op: "prize", race, prizes }, of, facts));
  }

  function ofTeams(): void {
    const many = BigInt(rowCount);
    const of = numberOf(rows).domain === rows ? pick(numbers.filter((step) => step.domain === rows)) : numberOf(rows);
    if (of.domain !== rows) return;
    const facts = { domain: teams, scale: of.scale, mayBeAbsent: true, mayBeFaulty: true };
    const { least, most } = of;
    const fold = pick(["sum", "least", "greatest"] as const);
    const sums = fold === "sum" ? { least: least < 0n ? least * many : least, most: most > 0n ? most * many : most } : { least, most };
    numbers.push(steps.addNumber({ op: "overTeam", fold, rows }, [of], { ...facts, ...sums }));
    const counted = pick(conditions.filter((step) => step.domain === rows));
    const counts = { scale: 0, least: 0n, most: many, mayBeAbsent: false };
    numbers.push(steps.addNumber({ op: "countTeam", rows }, [counted], { ...counts, domain: teams, mayBeFaulty: true }));
    const group = pick(["team", "everyone"] as const);
    numbers.push(steps.addNumber({ op: "countGroup", group }, [counted], { ...counts, domain: rows, mayBeFaulty: false }));
    const pool = pick(numbers.filter((step) => step.domain === teams));
    const lets = steps.addNumber({ op: "shareable", rows }, [pool, of], { ...facts, scale: 0, least: 0n, most: 0n });
    numbers.push(steps.addNumber({ op: "share" }, [steps.broughtTo(rows, pool), of, steps.broughtTo(rows, lets)], {
      domain: rows,
      scale: pool.scale,
      least: pool.least < 0n ? pool.least : 0n,
      most: pool.most > 0n ? pool.most : 0n,
      worst: (pool.most > -pool.least ? pool.most : -pool.least) * (most > 0n ? most : 0n) * many,
      mayBeAbsent: true,
      mayBeFaulty: true,
    }));
  }

  function ofStatements(): void {
    const of = pick(numbers.filter((step) => step.domain === rows));
    const known = steps.known(of);
    const many = BigInt(rowCount);
    numbers.push(
      steps.addNumber({ op: "total", rows }, [known], {
        domain: statements,
        scale: known.scale,
        least: known.least < 0n ? known.least * many : known.least,
        most: known.most > 0n ? known.most * many : known.most,
        mayBeAbsent: false,
        mayBeFaulty: false,
      }),
      steps.addNumber({ op: "agreed", rows }, [of], {
        domain: statements,
        scale: of.scale,
        least: of.least,
        most: of.most,
        mayBeAbsent: of.mayBeAbsent,
        mayBeFaulty: true,
      }),
    );
    const some = pick(conditions.filter((step) => step.domain === rows));
    conditions.push(steps.addCondition({ op: "some", rows }, [some], { domain: statements, mayBeAbsent: false, mayBeFaulty: false }));
  }

  const makers: readonly ((domain: Domain) => NumberStep)[] = [
    (domain) => steps.linear(others(domain, few()).map((step) => [step, pick([1n, -1n, 3n, -7n])] as const)),
    (domain) => steps.product(numberOf(domain), numberOf(domain)),
    (domain) => steps.quotient(numberOf(domain), isOnce(3) ? constant() : numberOf(domain), next(4), pick(modes)),
    (domain) => steps.quotient(numberOf(domain), numberOf(domain), next(3), pick(modes)),
    (domain) => steps.quotient(loadedOf(domain), loadedOf(domain), next(5), pick(modes)),
    (domain) =>
      steps.quotient(loadedOf(domain), steps.constant({ value: pick([1000003n, 7n * 2n ** 31n]), scale: 0 }), next(5), pick(modes)),
    (domain) => steps.linear([[loadedOf(domain), 3n], [loadedOf(domain), -3n], [loadedOf(domain), 1n]]),
    (domain) => steps.quotient(numberOf(domain), steps.constant({ value: pick([2n, 4n, 6n, -4n]), scale: 0 }), 0, pick(modes)),
    (domain) => steps.rounded(steps.times(numberOf(domain), { value: pick([5n, 125n]), scale: pick([1, 2]) }), 0, pick(modes)),
    (domain) => steps.least(others(domain, few())),
    (domain) => steps.greatest(others(domain, few())),
    (domain) => steps.select(conditionOf(domain), numberOf(domain), numberOf(domain)),
    (domain) => steps.select(conditionOf(domain), numberOf(domain), steps.absent(pick([1, 3] as const))),
    (domain) => steps.orElse(numberOf(domain), numberOf(domain)),
    (domain) => steps.require(numberOf(domain), conditionOf(domain)),
    (domain) => steps.whereMet(numberOf(domain), conditionOf(domain)),
    (domain) => steps.refuse(numberOf(domain), conditionOf(domain)),
    (domain) => steps.gated(numberOf(domain), steps.judge(conditionOf(domain), pick([0, 1] as const)), isOnce(2)),
    (domain) => steps.known(numberOf(domain)),
    (domain) => steps.flag(conditionOf(domain)),
    (domain) => limited(numberOf(domain)),
    (domain) => steps.exact(numberOf(domain), 0),
    (domain) => inPieces(isOnce(2) ? loadedOf(domain) : numberOf(domain)),
  ];

  function limited(step: NumberStep): NumberStep {
    const limit = pick([5n, 26n, 1000n]);
    const facts = { scale: step.scale, least: 1n - limit, most: limit - 1n, worst: limit, mayBeFaulty: true };
    return steps.addNumber({ op: "limit", limit }, [step], facts);
  }

  function inPieces(x: NumberStep): NumberStep {
    const at = [...new Set(Array.from({ length: 1 + next(3) }, () => pick(values)))].toSorted((a, b) => (a < b ? -1 : 1));
    const [mode, scale] = [pick(modes), x.scale + next(2)];
    const piece = () => (isOnce(6) ? null : { plus: pick(values), times: pick([0n, 1n, -3n]), per: pick([1n, 2n, 10n]) });
    return steps.piecewise(
      x,
      { at: at.map((value) => ({ value, scale })), isStrict: isOnce(2) },
      () => Array.from({ length: at.length + 1 }, piece),
      0,
      mode,
    );
  }

  const judges: readonly ((domain: Domain) => ConditionStep)[] = [
    (domain) => steps.compare(pick(["atLeast", "atMost", "moreThan", "lessThan", "equals"] as const), numberOf(domain), numberOf(domain)),
    (domain) => steps.atLeastOf(1 + next(2), Array.from({ length: few() }, () => conditionOf(domain))),
    (domain) => steps.strict(Array.from({ length: few() }, () => conditionOf(domain))),
    (domain) => steps.not(conditionOf(domain)),
    (domain) => steps.judge(conditionOf(domain), pick([0, 1] as const)),
    (domain) => steps.is(isOnce(2) ? numberOf(domain) : conditionOf(domain), pick([[0], [1], [0, 3], [2, 3]])),
  ];

  /** Figures stay within what is worth working out. */
  const isMeant = (step: NumberStep) => step.scale <= 8 && step.worst < 2n ** 90n;
  for (let turn = 0; turn < 30; turn += 1) {
    const domain = pick([rows, rows, teams, statements]);
    const made = pick(makers)(domain);
    if (isMeant(made) && made.domain !== null) numbers.push(made);
    const judged = pick(judges)(domain);
    if (judged.domain !== null) conditions.push(judged);
    if (isOnce(5)) prizeOf(raceOf());
    if (isOnce(5)) ofTeams();
    if (isOnce(5)) ofStatements();
  }

  /** Which of some conditions are true, that have one in common or none, and are all of teams or not. */
  const bitsOf = (domain: Domain) => {
    const shared = conditionOf(domain);
    const from = domain === rows && isOnce(2) ? teams : domain;
    const one = () => {
      const own = steps.broughtTo(domain, conditionOf(from));
      return steps.isTrue(isOnce(4) ? own : steps.all([steps.isTrue(shared), steps.isTrue(own)]));
    };
    return steps.bits(Array.from({ length: 1 + next(8) }, one));
  };
  const bits = [rows, rows, rows, teams, statements].map(bitsOf).filter(({ domain }) => domain !== null);
  // Nobody reads bits but whoever asked for them.
  const outputs = [...[...numbers, ...conditions].filter(() => isOnce(2)), ...bits];
  const claims = isOnce(4);
  const teamOf = Array.from({ length: rowCount }, () => pick([0, 0, 0, 1, 1, 2, 3, 4]));
  // Each statement has a row at least.
  const statementOf = Array.from({ length: rowCount }, (_, row) => (row < statementCount ? row : next(statementCount)));
  const ids = Array.from({ length: rowCount }, (_, row) => `${pick(["a", "b", "客", "😀", "\ufffd"])}${row}`);
  const rejected = pick([null, null, 0, 1]);
  const input: PlanInput = {
    teams: teamCount,
    count: size,
    load: (_, __, column) => need(columns.get(column)),
    told: (domain, what) => need(columns.get(typeof what === "string" ? what : `told ${domain.of}`)),
    teamOf: () => teamOf,
    statementOf: () => statementOf,
    personOf: () => statementOf.map(String),
    idOf: () => ids,
    isRejected: (_, team) => rejected !== null && (team === null || team === rejected),
    isClaimed: () => claims,
  };
  return { plan: { steps: steps.list, teams, policies: [] }, outputs, input };
}

function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("a column that is not there");
  return value;
}
