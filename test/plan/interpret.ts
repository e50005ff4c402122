import {
  divideRounded,
  tenTo,
  type Addition,
  type ConditionStep,
  type Domain,
  type NumberStep,
  type Plan,
  type Race,
  type Step,
  type Told,
} from "../../src/plan/index.js";

/** A value and its state, of each of a domain; of one where it is the same everywhere. */
export interface Column {
  readonly values: readonly bigint[];
  readonly states: readonly number[];
}

/** What a plan is worked out of. Teams that are none, and that are not known, come after those of the period. */
export interface PlanInput {
  count(domain: Domain): number;
  /** How many teams the period has. */
  readonly teams: number;
  load(domain: Domain, policy: number, column: string): Column;
  /** A figure or a fact of a statement or a team. */
  told(domain: Domain, what: Addition | Told): Column;
  /** The team of each row, or the statement: its place. */
  teamOf(rows: Domain): readonly number[];
  statementOf(rows: Domain): readonly number[];
  /** Whose row it is. */
  personOf(rows: Domain): readonly string[];
  /** The rows' own ids, by which odd units go. */
  idOf(rows: Domain): readonly string[];
  /** Whether rows of a policy were rejected that would have taken part: among everyone, or in a team. */
  isRejected(policy: number, team: number | null): boolean;
  /** Whether several rows of teams claim a team that a row of the policy names. */
  isClaimed(policy: number): boolean;
}

/** The plainest executor: every step for every row, in whole numbers of any size. */
export function interpret(plan: Plan, input: PlanInput): (step: Step, at: number) => { readonly value: bigint; readonly state: number } {
  const columns = new Map<Step, Column>();
  const races = new Map<number, readonly Placing[]>();
  const size = (domain: Domain | null) => (domain === null ? 1 : input.count(domain));
  const get = (step: Step, at: number) => {
    const column = columns.get(step);
    if (column === undefined) throw new Error("a step is read before it is worked out");
    const place = step.domain === null ? 0 : at;
    return { value: column.values[place] ?? 0n, state: column.states[place] ?? 0 };
  };
  const { teams } = input;
  const rowsOf = (of: readonly number[]) => {
    const groups = new Map<number, number[]>();
    of.forEach((group, row) => {
      const rows = groups.get(group);
      if (rows === undefined) groups.set(group, [row]);
      else rows.push(row);
    });
    return (group: number) => groups.get(group) ?? [];
  };

  function fill(step: Step, each: (at: number) => { readonly value?: bigint; readonly state: number }): void {
    const all = Array.from({ length: size(step.domain) }, (_, at) => each(at));
    columns.set(step, { values: all.map(({ value = 0n }) => value), states: all.map(({ state }) => state) });
  }

  function race(of: Race): readonly Placing[] {
    let placings = races.get(of.id);
    if (placings === undefined) races.set(of.id, placings = hold(of, input, size(of.domain), teams, get));
    return placings;
  }

  function number(step: NumberStep): void {
    const [a, b, c] = step.of;
    const first = (at: number) => get(need(a), at);
    const second = (at: number) => get(need(b), at);
    const third = (at: number) => get(need(c), at);
    const strict = (at: number, work: (values: readonly bigint[]) => bigint) => {
      const parts = step.of.map((each) => get(each, at));
      return { value: work(parts.map(({ value }) => value)), state: parts.reduce((all, { state }) => all | state, 0) };
    };
    switch (step.op) {
      case "constant":
        return fill(step, () => ({ value: step.value, state: 0 }));
      case "absent":
        return fill(step, () => ({ state: step.state }));
      case "load":
        columns.set(step, input.load(need(step.domain), step.policy, step.column));
        return;
      case "addition":
        columns.set(step, input.told(need(step.domain), step.what));
        return;
      case "linear":
        return fill(
          step,
          (at) => strict(at, (values) => values.reduce((sum, value, index) => sum + value * (step.factors[index] ?? 0n), step.plus)),
        );
      case "product":
        return fill(step, (at) => strict(at, ([x = 0n, y = 0n]) => x * y));
      case "quotient":
        return fill(step, (at) => {
          const [x, y] = [first(at), second(at)];
          const state = x.state | y.state;
          return y.value === 0n
            ? { value: 0n, state: state === 0 ? 1 : state }
            : { value: divideRounded(x.value * step.times, y.value * step.per, step.mode), state };
        });
      case "divide":
        return fill(step, (at) => strict(at, ([x = 0n]) => divideRounded(x * step.times, step.per, step.mode)));
      case "piece":
        return fill(step, (at) => {
          const { value, state } = first(at);
          const x = value * step.unit;
          const piece = step.pieces[step.bounds.filter((bound) => (step.isStrict ? x > bound : x >= bound)).length];
          if (piece === null || piece === undefined) return { state: state === 0 ? 1 : state };
          return { value: divideRounded(piece.plus + piece.times * x, piece.per, step.mode), state };
        });
      case "least":
        return fill(step, (at) => strict(at, (values) => values.reduce((x, y) => (x < y ? x : y))));
      case "greatest":
        return fill(step, (at) => strict(at, (values) => values.reduce((x, y) => (x > y ? x : y))));
      case "select":
        return fill(step, (at) => {
          const { state } = first(at);
          return state === 1 ? second(at) : state === 0 ? third(at) : { value: 0n, state: state === 2 ? 1 : 3 };
        });
      case "orElse":
        return fill(step, (at) => (first(at).state === 1 ? second(at) : first(at)));
      case "require":
        return fill(step, (at) => {
          const [{ value, state }, condition] = [first(at), second(at).state];
          return { value, state: state === 3 || condition === 3 ? 3 : condition === 1 ? state : 1 };
        });
      case "whereMet":
        return fill(step, (at) => {
          const [{ value, state }, condition] = [first(at), second(at).state];
          return { value, state: state === 1 || condition === 0 ? 1 : condition === 3 ? 3 : state };
        });
      case "refuse":
        return fill(step, (at) => {
          const { value, state } = first(at);
          return { value, state: state === 0 && second(at).state === 1 ? 3 : state };
        });
      case "limit":
        return fill(step, (at) => {
          const { value, state } = first(at);
          return value > -step.limit && value < step.limit ? { value, state } : { value: 0n, state: state === 0 ? 3 : state };
        });
      case "exact":
        return fill(step, (at) => {
          const { value, state } = first(at);
          return { value: value / step.unit, state: state === 0 && value % step.unit !== 0n ? 3 : state };
        });
      case "gated":
        return fill(step, (at) => {
          const [{ value, state }, set] = [first(at), second(at).state];
          if (state !== 0 || value <= 0n || set === 1) return { value, state };
          return set === 3 ? { value: 0n, state: 3 } : { value: step.keeps ? value : 0n, state: 0 };
        });
      case "known":
        return fill(step, (at) => (first(at).state === 0 ? first(at) : { state: 0 }));
      case "flag":
        return fill(step, (at) => {
          const { state } = first(at);
          return { value: state === 1 ? 1n : 0n, state: state < 2 ? 0 : state === 2 ? 1 : 3 };
        });
      case "gather":
        return fill(step, (at) => first(input.teamOf(need(step.domain))[at] ?? 0));
      case "ofStatement":
        return fill(step, (at) => first(input.statementOf(need(step.domain))[at] ?? 0));
      case "overTeam": {
        const rows = rowsOf(input.teamOf(step.rows));
        return fill(step, (team) => {
          const all = rows(team).map(first);
          if (isFaultyTeam(step.rows, team) || all.some(({ state }) => state === 3)) return { state: 3 };
          const values = all.flatMap(({ value, state }) => (state === 0 ? [value] : []));
          if (values.length === 0) return { state: 1 };
          const value = values.reduce((x, y) => (step.fold === "sum" ? x + y : (step.fold === "least") === x < y ? x : y));
          return { value, state: 0 };
        });
      }
      case "countTeam": {
        const rows = rowsOf(input.teamOf(step.rows));
        return fill(step, (team) => {
          const all = rows(team).map(first);
          if (isFaultyTeam(step.rows, team) || all.some(({ state }) => state === 3)) return { state: 3 };
          return { value: BigInt(all.filter(({ state }) => state === 1).length), state: 0 };
        });
      }
      case "countGroup": {
        const domain = need(step.domain);
        const group = (at: number) => (step.group === "team" ? (input.teamOf(domain)[at] ?? 0) : 0);
        const counts = new Map<number, bigint>();
        for (let at = 0; at < size(domain); at += 1) if (first(at).state === 1) counts.set(group(at), (counts.get(group(at)) ?? 0n) + 1n);
        // Nobody is in the group of a team that is not known.
        const isKnown = (at: number) => step.group !== "team" || group(at) < teams;
        return fill(step, (at) => ({ value: isKnown(at) ? (counts.get(group(at)) ?? 0n) : 0n, state: 0 }));
      }
      case "shareable": {
        const rows = rowsOf(input.teamOf(step.rows));
        return fill(step, (team) => {
          const all = rows(team).map(second);
          const pool = first(team).state;
          const values = all.flatMap(({ value, state }) => (state === 0 ? [value] : []));
          if (isFaultyTeam(step.rows, team) || pool === 3 || all.some(({ state }) => state === 3) || values.some((value) => value < 0n)) {
            return { state: 3 };
          }
          return { state: pool === 1 || values.every((value) => value === 0n) ? 1 : 0 };
        });
      }
      case "share": {
        const domain = need(step.domain);
        const rows = rowsOf(input.teamOf(domain));
        const ids = input.idOf(domain);
        return fill(step, (at) => {
          const state = third(at).state | second(at).state;
          if (state !== 0) return { state: third(at).state === 3 ? 3 : state };
          const team = rows(input.teamOf(domain)[at] ?? 0).filter((each) => second(each).state === 0);
          return {
            value: partOf(first(at).value, team.map((row) => ({ row, id: ids[row] ?? "", weight: second(row).value })), at),
            state: 0,
          };
        });
      }
      case "rank":
        return fill(step, (at) => {
          const placing = race(step.race)[at];
          return { value: BigInt(placing?.rank ?? 0), state: placing?.state ?? 3 };
        });
      case "prize":
        return fill(step, (at) => {
          const placing = race(step.race)[at];
          if (placing === undefined || placing.state !== 0) return { state: placing?.state === 1 ? 0 : 3 };
          const { amounts, scale, ties, mode } = step.prizes;
          const filled = ties === "each" ? 1 : placing.filled;
          const pool = amounts.slice(placing.better, placing.better + filled).reduce((sum, amount) => sum + amount, 0n);
          return { value: divideRounded(pool, BigInt(filled) * tenTo(scale - step.scale), mode), state: 0 };
        });
      case "total": {
        const of = rowsOf(input.statementOf(step.rows));
        return fill(step, (at) => ({ value: of(at).map(first).reduce((sum, { value }) => sum + value, 0n), state: 0 }));
      }
      case "agreed": {
        const of = rowsOf(input.statementOf(step.rows));
        return fill(step, (at) => {
          const all = of(at).map(first);
          const state = all.reduce((worst, each) => Math.max(worst, each.state), 0);
          if (state !== 0) return { state };
          const [one] = all;
          return all.every(({ value }) => value === one?.value) ? { value: one?.value ?? 0n, state: 0 } : { state: 3 };
        });
      }
    }
  }

  function isFaultyTeam(rows: Domain, team: number): boolean {
    return team >= teams || input.isRejected(rows.policy, team);
  }

  function condition(step: ConditionStep): void {
    const [a, b] = step.of;
    const codes = (at: number) => step.of.map((each) => get(each, at).state);
    switch (step.op) {
      case "compare":
        return fill(step, (at) => {
          const [x, y] = [get(need(a), at), get(need(b), at)];
          const state = x.state | y.state;
          if (state !== 0) return { state: state === 1 ? 2 : 3 };
          const isMet = {
            atLeast: x.value >= y.value,
            atMost: x.value <= y.value,
            moreThan: x.value > y.value,
            lessThan: x.value < y.value,
            equals: x.value === y.value,
          };
          return { state: isMet[step.by] ? 1 : 0 };
        });
      case "strict":
        return fill(step, (at) => {
          const all = codes(at);
          const worst = all.reduce((x, y) => Math.max(x, y), 0);
          return { state: worst > 1 ? worst : all.every((code) => code === 1) ? 1 : 0 };
        });
      case "atLeastOf":
        return fill(step, (at) => {
          const all = codes(at);
          const met = all.filter((code) => code === 1).length;
          const unknown = all.filter((code) => code > 1);
          if (met >= step.needed) return { state: 1 };
          return { state: met + unknown.length < step.needed ? 0 : unknown.reduce((x, y) => Math.max(x, y), 0) };
        });
      case "not":
        return fill(step, (at) => ({ state: [1, 0, 2, 3][get(need(a), at).state] ?? 3 }));
      case "judge":
        return fill(step, (at) => ({ state: get(need(a), at).state === 2 ? step.as : get(need(a), at).state }));
      case "bits":
        return fill(step, (at) => {
          const [where, ...all] = codes(at);
          return { state: where === 1 ? all.reduce((sum, code, bit) => sum + code * 2 ** bit, 0) : 0 };
        });
      case "is":
        return fill(step, (at) => ({ state: step.codes.includes(get(need(a), at).state) ? 1 : 0 }));
      case "gather":
        return fill(step, (at) => ({ state: get(need(a), input.teamOf(need(step.domain))[at] ?? 0).state }));
      case "ofStatement":
        return fill(step, (at) => ({ state: get(need(a), input.statementOf(need(step.domain))[at] ?? 0).state }));
      case "some": {
        const of = rowsOf(input.statementOf(step.rows));
        return fill(step, (at) => ({ state: of(at).some((row) => get(need(a), row).state === 1) ? 1 : 0 }));
      }
      case "told":
        columns.set(step, input.told(need(step.domain), step.what));
    }
  }

  for (const step of plan.steps) {
    if (step.kind === "number") number(step);
    else condition(step);
  }
  return get;
}

interface Placing {
  readonly state: number;
  readonly rank: number;
  readonly better: number;
  readonly filled: number;
}

const unranked: Placing = { state: 1, rank: 0, better: 0, filled: 0 };
const faulty: Placing = { state: 3, rank: 0, better: 0, filled: 0 };

type Get = (step: Step, at: number) => { readonly value: bigint; readonly state: number };

function hold(race: Race, input: PlanInput, size: number, teams: number, get: Get): readonly Placing[] {
  const { domain, group } = race;
  const isOfTeams = domain.of === "teams";
  const placings: Placing[] = Array.from({ length: size }, (_, at) => (isOfTeams && at === teams + 1 ? faulty : unranked));
  const groups = new Map<number | null, number[]>();
  for (let at = 0; at < size; at += 1) {
    if (isOfTeams && (at >= teams || (race.entrants !== null && get(race.entrants, at).state !== 1))) continue;
    const team = group === "team" ? (input.teamOf(domain)[at] ?? 0) : null;
    if (team !== null && team >= teams) placings[at] = faulty;
    else groups.set(team, [...(groups.get(team) ?? []), at]);
  }
  const persons = isOfTeams ? Array.from({ length: size }, (_, at) => String(at)) : input.personOf(domain);
  for (const [team, entrants] of groups) {
    const states = new Map(entrants.map((at) => [at, get(race.entry, at).state]));
    place(race, entrants, states, persons, isOfTeams ? input.isClaimed(race.policy) : input.isRejected(race.policy, team), get, placings);
  }
  return placings;
}

function place(
  race: Race,
  entrants: readonly number[],
  states: Map<number, number>,
  persons: readonly string[],
  isRejected: boolean,
  get: Get,
  placings: Placing[],
): void {
  const inState = (...codes: readonly number[]) => entrants.filter((at) => codes.includes(states.get(at) ?? 1));
  const areTooFew = (some: readonly number[]) => new Set(some.map((at) => persons[at])).size < race.minimumEntrants;
  const isPending = race.onFault === "pending";
  const hasOutside = race.outside === "entries" ? inState(3).length > 0 : isRejected;
  const hasFault = isPending && (inState(3).length > 0 || hasOutside);
  const put = (some: readonly number[], placing: Placing) => some.forEach((at) => (placings[at] = placing));
  put(inState(1), unranked);
  put(inState(3), faulty);
  if (!hasOutside && areTooFew(inState(0, 3))) return put(inState(0, 3), unranked);
  if (!hasFault && areTooFew(inState(0))) return put(inState(0), unranked);
  const lost = new Set<number>();
  const classes = part(race, [inState(0)], -1, lost, get);
  if (hasFault || (isPending && lost.size > 0)) return put(inState(0, 3), faulty);
  if (lost.size > 0) {
    for (const at of lost) states.set(at, 3);
    return place(race, entrants, states, persons, isRejected, get, placings);
  }
  let better = 0;
  classes.forEach((tied, above) => {
    put(tied, { state: 0, rank: race.method === "dense" ? above + 1 : better + 1, better, filled: tied.length });
    better += tied.length;
  });
}

function part(
  race: Race,
  classes: readonly (readonly number[])[],
  level: number,
  lost: Set<number>,
  get: Get,
): readonly (readonly number[])[] {
  const by = level === -1 ? { step: race.entry, order: race.order } : race.tieBreakers[level];
  if (by === undefined) return classes;
  const parted = classes.flatMap((tied) => {
    if (level >= 0 && tied.length < 2) return [tied];
    const found = new Map<bigint, number[]>();
    const silent: number[] = [];
    for (const at of tied) {
      const { value, state } = get(by.step, at);
      if (state === 3) lost.add(at);
      else if (state === 1) silent.push(at);
      else found.set(value, [...(found.get(value) ?? []), at]);
    }
    const rising = [...found].toSorted(([x], [y]) => (x < y ? -1 : 1)).map(([, group]) => group);
    const ordered = by.order === "highest" ? rising.toReversed() : rising;
    return [...ordered, ...(silent.length === 0 ? [] : [silent])];
  });
  return part(race, parted, level + 1, lost, get);
}

/** By the largest remainders, equal ones by id in code-point order; of an amount under zero, mirrored. */
function partOf(
  pool: bigint,
  team: readonly { readonly row: number; readonly id: string; readonly weight: bigint }[],
  own: number,
): bigint {
  const whole = team.reduce((sum, { weight }) => sum + weight, 0n);
  const amount = pool < 0n ? -pool : pool;
  const parts = team.map(({ row, id, weight }) => ({ row, id, part: (amount * weight) / whole, rest: (amount * weight) % whole }));
  const odd = Number(amount - parts.reduce((sum, { part: each }) => sum + each, 0n));
  const first = parts.toSorted((
    x,
    y,
  ) => (x.rest === y.rest ? (Buffer.compare(Buffer.from(x.id), Buffer.from(y.id))) : x.rest > y.rest ? -1 : 1));
  const found = first.findIndex(({ row }) => row === own);
  const part = (first[found]?.part ?? 0n) + (found < odd ? 1n : 0n);
  return pool < 0n ? -part : part;
}

function need<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("a step lacks what it needs");
  return value;
}
