import type { RoundingMode } from "../../src/decimal/index.js";
import type { ConditionStep, Domain, NumberStep } from "../../src/plan/index.js";
import { Steps } from "../../src/plan/steps.js";
import type { DrawnPlan } from "./drawn-plan.js";

const modes: readonly RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"];
const most = 2n ** 53n - 1n;
const teams: Domain = { of: "teams", policy: -1 };
const rows: Domain = { of: "rows", policy: 0 };
const people: Domain = { of: "statements", policy: 0 };

/** A plan of one step, over numbers on both sides of what it takes to leave what a double holds; always the same one of a number. */
export function drawnStep(seed: number): DrawnPlan & { readonly step: NumberStep } {
  let state = BigInt(seed + 1) * 0x9e3779b97f4a7c15n;
  const bits = (of: bigint): bigint => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
    return (state >> 11n) % (1n << of);
  };
  const next = (below: number) => Number(bits(40n) % BigInt(below));
  const pick = <Each>(of: readonly Each[]): Each => {
    const found = of[next(of.length)];
    if (found === undefined) throw new Error("nothing to pick");
    return found;
  };
  // More than are sorted at once, in one of ten.
  const rowCount = seed % 10 === 9 ? 150 : 40;
  const sign = () => pick([1n, 1n, -1n]);
  const value = (length: bigint): bigint =>
    sign() * pick([most, most - bits(3n), bits(length), bits(length), bits(length), bits(20n), bits(3n)]);
  const length = pick([53n, 40n, 30n]);
  const only = pick([0n, 0n, 1n, -1n]);
  const sizes = Array.from({ length: 6 }, () => pick([true, false]));
  const columns = sizes.map((isShort) =>
    Array.from({ length: rowCount }, () => {
      const drawn = isShort ? sign() * bits(length - 8n) : value(length);
      return only === 0n || drawn * only >= 0n ? drawn : -drawn;
    })
  );
  const steps = new Steps();
  const load = (at: number, of: Domain = rows) => {
    const all = columns[at] ?? [];
    const [least, greatest] = [all.reduce((x, y) => (x < y ? x : y)), all.reduce((x, y) => (x > y ? x : y))];
    const facts = { domain: of, scale: 0, least, most: greatest, mayBeAbsent: false, mayBeFaulty: false };
    return steps.addNumber({ op: "load", column: String(at), policy: 0 }, [], facts);
  };
  const factor = () => sign() * pick([1n, 3n, 1000n, bits(30n) + 1n]);
  const [times, per, mode] = [pick([1n, 10n, 1000n, 10n ** 6n]), pick([1n, 3n, 7n * 2n ** 31n, 10n ** 6n]), pick(modes)];
  const bound = () => pick([value(length), bits(20n), ...(columns[0] ?? []).slice(0, 3)]);
  /** Where nothing is under 0, and halves are sure. */
  const small = { least: 0n, most: 2n ** 41n, worst: 2n ** 42n };
  const makers: readonly (() => NumberStep)[] = [
    () => steps.linear(Array.from({ length: 1 + next(6) }, (_, at) => [load(at), factor()] as const)),
    () => steps.linear([[load(0), factor()], [steps.constant({ value: value(53n), scale: 0 }), 1n]]),
    () => steps.linear([[load(0), 3n], [load(1), -3n], [load(2), 1n]]),
    () => steps.product(load(0), load(1)),
    () => steps.addNumber({ op: "quotient", times, per, mode }, [load(0), load(1)], anyFacts({ mayBeAbsent: true })),
    () => steps.addNumber({ op: "divide", times, per, mode }, [load(0)], anyFacts()),
    () => pieces(),
    () => pieces(),
    () => {
      const sums = { domain: teams, least: -most * 40n, most: most * 40n, mayBeAbsent: true, mayBeFaulty: false };
      return steps.addNumber({ op: "overTeam", fold: pick(["sum", "sum", "least", "greatest"] as const), rows }, [load(0)], anyFacts(sums));
    },
    () => steps.addNumber({ op: "total", rows }, [load(0)], anyFacts({ domain: people, least: -most * 40n, most: most * 40n })),
    () => {
      const weight = steps.greatest([load(1), steps.whole(0)]);
      const pool = load(2, teams);
      const lets = steps.addNumber(
        { op: "shareable", rows },
        [pool, weight],
        anyFacts({ domain: teams, mayBeAbsent: true, mayBeFaulty: true }),
      );
      const of = [steps.broughtTo(rows, pool), weight, steps.broughtTo(rows, lets)];
      return steps.addNumber({ op: "share" }, of, anyFacts({ mayBeAbsent: true, mayBeFaulty: true }));
    },
    places,
    () => {
      const of = [drawn(() => bits(20n)), drawn(() => bits(20n) + 1n)];
      return steps.addNumber({ op: "quotient", times, per: 3n, mode: "half-up" }, of, anyFacts(small));
    },
    ramp,
    () => steps.select(judged(), few(), few()),
    () => steps.require(few(), judged()),
    () => steps.flag(judged()),
    () => steps.flag(judged()),
  ];

  /** The places of numbers that tie, or nearly, up to the largest that are sorted together with their places. */
  function places(): NumberStep {
    const packed = most / 128n - 1n;
    const near = pick([[packed], [packed, most - 4n], [3n, packed]]);
    const entry = drawn(() => sign() * (pick(near) + bits(3n) - 3n));
    const group = pick(["everyone", "team"] as const);
    const order = pick(["highest", "lowest"] as const);
    const method = pick(["competition", "dense"] as const);
    const rules = { order, method, tieBreakers: [], minimumEntrants: 1, onFault: "pending", outside: "rejected", entrants: null } as const;
    const race = { id: 1, path: [], policy: 0, domain: rows, group, entry, ...rules };
    return steps.addNumber(
      { op: "rank", race },
      [entry],
      anyFacts({ least: 0n, most: BigInt(rowCount), mayBeAbsent: true, mayBeFaulty: true }),
    );
  }

  /** A line between two numbers that stay the same, or nearly such a one, whether or not halves are sure. */
  function ramp(): NumberStep {
    const [isSure, unit] = [pick([true, false]), pick([1n, 10n])];
    const bounds = [0n, 2n ** 15n, 2n ** 16n].map((start) => start + bits(14n)).map((bound) => bound - bound % unit);
    const x = drawn(() => (isSure ? 1n : sign()) * (pick([bits(17n), ...bounds]) / unit));
    const flat = { plus: bits(9n), times: 0n, per: 1n };
    const end = () => pick([flat, flat, flat, { ...flat, per: 10n }, { ...flat, times: 3n }, null]);
    const line = { plus: bits(10n), times: pick([0n, 1n, 7n]) * (isSure ? 1n : sign()), per: pick([1n, 2n, 4n, 10n]) };
    const of = {
      unit,
      bounds: bounds.slice(0, pick([2, 2, 2, 3])),
      isStrict: next(4) === 0,
      mode: pick(["half-up", "half-up", mode] as const),
    };
    const pieces = [end(), line, end(), line].slice(0, of.bounds.length + 1);
    const facts = anyFacts({ mayBeAbsent: pieces.includes(null), ...(isSure ? small : {}) });
    return steps.addNumber({ op: "piece", ...of, pieces }, [x], facts);
  }

  /** A condition that is never unknown. */
  function judged(): ConditionStep {
    const compared = () =>
      steps.compare(pick(["atLeast", "atMost", "moreThan", "lessThan", "equals"] as const), drawn(() => bits(2n)), few());
    const all = Array.from({ length: 2 + next(3) }, compared);
    return pick([compared, compared, () => steps.not(compared()), () => steps.atLeastOf(pick([1, all.length]), all)])();
  }

  function few(): NumberStep {
    return steps.constant({ value: bits(2n), scale: 0 });
  }

  function drawn(each: () => bigint): NumberStep {
    columns.push(Array.from({ length: rowCount }, each));
    return load(columns.length - 1);
  }

  /** Of which nothing is known that would make a mark needless. */
  function anyFacts(more: object = {}) {
    return {
      domain: rows,
      scale: 0,
      least: -(2n ** 100n),
      most: 2n ** 100n,
      worst: 2n ** 110n,
      mayBeAbsent: false,
      mayBeFaulty: false,
      ...more,
    };
  }

  function pieces(): NumberStep {
    const bounds = [...new Set([bound(), bound(), bound()])].toSorted((a, b) => (a < b ? -1 : 1));
    const piece = () => ({ plus: value(53n), times: pick([0n, 1n, -3n, 1000n]), per: pick([1n, 10n, 10n ** 6n]) });
    const of = { unit: pick([1n, 10n]), bounds, isStrict: next(2) === 0, pieces: Array.from({ length: bounds.length + 1 }, piece), mode };
    return steps.addNumber({ op: "piece", ...of }, [load(0)], anyFacts());
  }

  const step = pick(makers)();
  const groups = Array.from({ length: rowCount }, () => next(12));
  // Whoever is ranked has one row.
  const statements = step.op === "rank" ? groups.map((_, row) => row) : groups;
  const input: DrawnPlan["input"] = {
    teams: 12,
    count: (domain) => (domain === rows ? rowCount : 12),
    load: (domain, _, column) => {
      const values = (columns[Number(column)] ?? []).slice(0, domain === teams ? 12 : rowCount);
      return { values, states: values.map(() => 0) };
    },
    told: () => ({ values: [], states: [] }),
    teamOf: () => groups,
    statementOf: () => statements,
    personOf: () => statements.map(String),
    idOf: () => groups.map((_, row) => String(row)),
    isRejected: () => false,
    isClaimed: () => false,
  };
  return { plan: { steps: steps.list, teams, policies: [] }, outputs: [step], input, step };
}
