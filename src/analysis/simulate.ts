import { zero, type Decimal } from "../decimal/index.js";
import { fault, faultOf, jixiaoError, readItems, readOptions, say } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { Policy } from "../policy/index.js";
import { openPeriod, policiesOf, settleOpened, type Period, type Settlement, type Statement } from "../settle/index.js";
import { bootstrap, quantile, type BootstrapCost, type BootstrapOptions } from "./bootstrap.js";
import { readCount } from "./read-count.js";

/** What `simulate` works out beside the months that it is given. */
export interface SimulateOptions {
  /** What the months to come may cost: drawn from the people of these months. Left out unless stated. */
  readonly bootstrap?: BootstrapOptions;
}

/** What something costs under both. */
export interface Cost {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/** What somebody is paid over all months under both. */
export interface PersonCost extends Cost {
  readonly person: RowId;
  readonly name: string | null;
}

/** A gate or a grade that comes out otherwise: somebody's, or a team's. */
export interface Crossing {
  readonly kind: "gate" | "grade";
  readonly period: string;
  readonly id: RowId;
  readonly name: string | null;
  /** Such as `shop.dsr`, or the scorecard. */
  readonly of: string;
  readonly before: string;
  readonly after: string;
}

/** What two policies cost over the same months, and who gains or loses by how much. */
export interface Simulation {
  readonly currency: string;
  readonly total: Cost;
  readonly months: readonly (Cost & { readonly period: string })[];
  /** By the names of the lines; what is added once a statement by its kind, in brackets: `(cap)`. */
  readonly lines: readonly (Cost & { readonly line: string })[];
  /** By the team of the statement; null for who has none. */
  readonly teams: readonly (Cost & { readonly team: RowId | null })[];
  readonly people: { readonly better: number; readonly worse: number; readonly same: number };
  /** The difference that so great a share of the people does not exceed, by nearest rank. */
  readonly quantiles: readonly { readonly share: string; readonly difference: string }[];
  /** The ten who win and the ten who lose most, the furthest first. */
  readonly winners: readonly PersonCost[];
  readonly losers: readonly PersonCost[];
  readonly crossings: readonly Crossing[];
  /** How many statements are provisional under either: their sums may still change. */
  readonly provisional: number;
  /** What the months to come may cost; null where that is not asked for. */
  readonly bootstrap: { readonly before: BootstrapCost; readonly after: BootstrapCost; readonly difference: BootstrapCost } | null;
}

/**
 * Two policies over the same months: what they cost by month, line and team, who wins and who loses, by how much, and who crosses which
 * gate or grade. Each may be several policies of one settlement. Sums are of what is payable as shown, so that they re-add.
 *
 * @throws {JixiaoError} `empty` without a month, `invalid_currency` where not all is paid in one currency, `invalid_count` for a number of
 *   the bootstrap that it cannot draw by; what `settle` throws.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policyOf = (rate: string) => definePolicy({ id: "sales", version: rate, currency: "CNY", pay: { commission: times(gmv, rate) } });
 * const months = [{ period: "2026-11", people: [{ id: "li", gmv: 128000 }, { id: "wang", gmv: 90000 }] }];
 * const { total, winners } = simulate(policyOf("0.003"), policyOf("0.004"), months);
 * total; // => { before: "654.00", after: "872.00", difference: "218.00" }
 * winners[0]; // => { person: "li", name: null, before: "384.00", after: "512.00", difference: "128.00" }
 */
export function simulate<const P extends Policy, const Q extends Policy>(
  before: P | readonly P[],
  after: Q | readonly Q[],
  periods: readonly (Period<P> & Period<Q>)[],
  options?: SimulateOptions,
): Simulation {
  const { bootstrap: drawn } = readOptions(options, ["bootstrap"]);
  const [old, proposed] = [policiesOf(before), policiesOf(after)];
  const months = (readItems(periods) ?? []) as typeof periods;
  if (months.length === 0) throw jixiaoError([fault("empty", ["periods"], periods, say("at_least_one", { of: "period" }))]);
  const [currency, ...others] = new Map([...old, ...proposed].map((policy) => [policy.currency.code, policy.currency])).values();
  if (currency === undefined || others.length > 0) {
    const codes = [...old, ...proposed].map((policy) => policy.currency.code).join(", ");
    throw jixiaoError([faultOf("invalid_currency", ["after"], codes, say("one_of", { choices: [old[0]?.currency.code ?? ""] }))]);
  }
  const settled = months.map((month) => ({
    before: settleOpened(old, openPeriod(old, month)),
    after: settleOpened(proposed, openPeriod(proposed, month)),
  }));
  const sums = sumsOf(settled);
  const { places } = currency;
  const cost = ({ before: was, after: is }: Sum): Cost => ({
    before: was.toFixed(places),
    after: is.toFixed(places),
    difference: is.minus(was).toFixed(places),
  });
  const people = [...sums.people.values()].map((each) => ({ ...each, difference: each.after.minus(each.before) }));
  const sorted = [...people].sort((one, other) => one.difference.comparedTo(other.difference));
  const told = ({ person, name, ...sum }: (typeof people)[number]): PersonCost => ({ person, name, ...cost(sum) });
  const differences = sorted.map(({ difference }) => difference);
  return {
    currency: currency.code,
    total: cost(people.reduce(addSums, { before: zero, after: zero })),
    months: [...sums.months].map(([period, sum]) => ({ period, ...cost(sum) })),
    lines: [...sums.lines].map(([line, sum]) => ({ line, ...cost(sum) })),
    teams: [...sums.teams.values()].map(({ team, ...sum }) => ({ team, ...cost(sum) })),
    people: {
      better: differences.filter((each) => each.greaterThan(0)).length,
      worse: differences.filter((each) => each.lessThan(0)).length,
      same: differences.filter((each) => each.isZero()).length,
    },
    quantiles: shares.map((share) => ({ share: String(share), difference: quantile(differences, share).toFixed(places) })),
    winners: sorted.filter(({ difference }) => difference.greaterThan(0)).slice(-mostNamed).map(told).reduceRight<PersonCost[]>(pushed, []),
    losers: sorted.filter(({ difference }) => difference.lessThan(0)).slice(0, mostNamed).map(told),
    crossings: settled.flatMap(({ before: was, after: is }) => crossingsOf(was, is)),
    provisional: settled.reduce((count, month) => count + [month.before, month.after].flatMap(provisionalOf).length, 0),
    bootstrap: drawn === undefined ? null : drawnCosts(people, months.length, drawn, places),
  };
}

const shares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const mostNamed = 10;

interface Sum {
  readonly before: Decimal;
  readonly after: Decimal;
}

interface Sums {
  readonly months: Map<string, Sum>;
  readonly lines: Map<string, Sum>;
  readonly teams: Map<string, Sum & { readonly team: RowId | null }>;
  readonly people: Map<string, Sum & { readonly person: RowId; readonly name: string | null }>;
}

function sumsOf(settled: readonly { readonly before: Settlement; readonly after: Settlement }[]): Sums {
  const sums: Sums = { months: new Map(), lines: new Map(), teams: new Map(), people: new Map() };
  for (const month of settled) {
    for (const end of ["before", "after"] as const) {
      for (const statement of month[end].statements) addStatement(sums, statement, end);
    }
  }
  return sums;
}

function addStatement(sums: Sums, { period, person, name, team, lines, lineOrder, added, payable }: Statement, end: keyof Sum): void {
  add(sums.months, period, {}, end, payable);
  for (const line of lineOrder) add(sums.lines, line, {}, end, lines[line]?.payable ?? "0");
  for (const { kind, payable: amount } of added) add(sums.lines, `(${kind})`, {}, end, amount);
  add(sums.teams, JSON.stringify(team === null ? null : String(team)), { team }, end, payable);
  add(sums.people, String(person), { person, name }, end, payable);
}

function add<Of extends object>(sums: Map<string, Sum & Of>, key: string, of: Of, end: keyof Sum, amount: string): void {
  const sum = sums.get(key) ?? { before: zero, after: zero, ...of };
  sums.set(key, { ...sum, [end]: sum[end].plus(amount) });
}

function addSums(sum: Sum, each: Sum): Sum {
  return { before: sum.before.plus(each.before), after: sum.after.plus(each.after) };
}

function pushed<Each>(all: Each[], each: Each): Each[] {
  all.push(each);
  return all;
}

function provisionalOf({ statements }: Settlement): readonly Statement[] {
  return statements.filter(({ provisional }) => provisional);
}

/** Gates and cards that both have, by their names. */
function crossingsOf(before: Settlement, after: Settlement): readonly Crossing[] {
  const statements = pairsOf(before.statements, after.statements, ({ person }) => person);
  const teams = pairsOf(before.teams, after.teams, ({ id }) => id);
  return [
    ...teams.flatMap(([was, is]) => gatesCrossed(before.period, was.id, was.name, was.gates, is.gates)),
    ...statements.flatMap(([was, is]) => gatesCrossed(before.period, was.person, was.name, was.gates ?? {}, is.gates ?? {})),
    ...statements.flatMap(([was, is]): readonly Crossing[] =>
      Object.entries(was.scores ?? {}).flatMap(([card, { grade }]) => {
        const other = is.scores?.[card]?.grade;
        if (other === undefined || other === grade) return [];
        const { person: id, name } = was;
        return [{ kind: "grade", period: before.period, id, name, of: card, before: grade ?? "none", after: other ?? "none" }];
      })
    ),
  ];
}

function pairsOf<Each>(before: readonly Each[], after: readonly Each[], idOf: (each: Each) => RowId): readonly (readonly [Each, Each])[] {
  const others = new Map(after.map((each) => [String(idOf(each)), each]));
  return before.flatMap((each) => {
    const other = others.get(String(idOf(each)));
    return other === undefined ? [] : [[each, other] as const];
  });
}

type GatesById = NonNullable<Statement["gates"]>;

function gatesCrossed(period: string, id: RowId, name: string | null, before: GatesById, after: GatesById): readonly Crossing[] {
  return Object.entries(before).flatMap(([set, { gates }]) =>
    Object.entries(gates).flatMap(([gate, { state }]): readonly Crossing[] => {
      const other = after[set]?.gates[gate]?.state;
      if (other === undefined || other === state) return [];
      return [{ kind: "gate", period, id, name, of: `${set}.${gate}`, before: state, after: other }];
    })
  );
}

function drawnCosts(people: readonly Sum[], periods: number, options: BootstrapOptions, places: number): Simulation["bootstrap"] {
  const { seed, draws, months } = readOptions(options, ["seed", "draws", "months"]);
  const read = {
    seed: readCount(seed, 1, ["bootstrap", "seed"], [0, 2 ** 32 - 1]),
    draws: readCount(draws, 1000, ["bootstrap", "draws"], [1, 1e5]),
    months: readCount(months, 12, ["bootstrap", "months"], [1, 1200]),
  };
  const lists = [
    people.map(({ before }) => before),
    people.map(({ after }) => after),
    people.map(({ before, after }) => after.minus(before)),
  ];
  const [before, after, difference] = bootstrap(lists, periods, read, places);
  return before === undefined || after === undefined || difference === undefined ? null : { before, after, difference };
}
