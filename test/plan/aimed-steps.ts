import type { RoundingMode } from "../../src/decimal/index.js";
import type { ConditionStep, Domain, NumberStep } from "../../src/plan/index.js";
import { Steps } from "../../src/plan/steps.js";
import type { DrawnPlan } from "./drawn-plan.js";

const most = 2n ** 53n - 1n;
/** The most that doubles hold with all whole numbers under it is their product. */
const [little, large] = [6361n, 69431n * 20394401n];
const modes: readonly RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"];
const teams: Domain = { of: "teams", policy: -1 };
const rows: Domain = { of: "rows", policy: 0 };
const people: Domain = { of: "statements", policy: 0 };

/** A step over columns of rows of some teams. */
interface Aim {
  readonly columns: readonly (readonly bigint[])[];
  /** The states of the first column; 0 where they are not told. */
  readonly states?: readonly number[];
  /** The team of each row, or the statement; their own where it is not told. */
  readonly groups?: readonly number[];
  readonly make: (steps: Steps, load: (column: number, of?: Domain) => NumberStep) => NumberStep | readonly NumberStep[];
}

/**
 * Plans of one step each, over numbers on both sides of what doubles hold, to the unit, and over groups of as many as are sorted in one way
 * and in the next: what plans at random seldom come to.
 */
export const aimedSteps: readonly DrawnPlan[] = [
  ...sums(),
  ...products(),
  ...ends(),
  ...quotients(),
  ...pieces(),
  ...ramps(),
  ...blocks(),
  ...constants(),
  ...choices(),
  ...halves(),
  ...groups(),
  ...races(),
]
  .map(planOf);

/** Sums of up to six, of both signs, of which the terms come to the most, and to one more. */
function sums(): readonly Aim[] {
  return [1, 2, 3, 4, 5, 6].flatMap((count) => {
    const factors = Array.from({ length: count }, (_, at) => [1n, -1n, 3n][at % 3] ?? 1n);
    const row = (beyond: bigint, sign: bigint) => {
      const others = Array.from({ length: count - 1 }, (_, at) => sign * BigInt(at + 5));
      const taken = others.reduce((sum, each, at) => sum + size(each * (factors[at + 1] ?? 0n)), 2n);
      return [sign * (most - taken + beyond), ...others];
    };
    const all = [row(0n, 1n), row(1n, 1n), row(0n, -1n), row(1n, -1n), row(-most, 1n)];
    const columns = Array.from({ length: count }, (_, at) => all.map((each) => each[at] ?? 0n));
    return [2n, -2n].map((plus): Aim => ({
      columns,
      make: (steps, load) => {
        const terms = factors.map((factor, at) => [load(at), factor] as const);
        return steps.linear([...terms, [steps.constant({ value: plus, scale: 0 }), 1n]]);
      },
    }));
  });
}

/** The least and the greatest of numbers whose sum or difference a double does not hold. */
function ends(): readonly Aim[] {
  const columns = [[most, -most, most, 5n, 2n ** 52n, -(2n ** 52n)], [
    1n - most,
    most - 1n,
    most - 2n,
    -7n,
    -(2n ** 52n) - 1n,
    2n ** 52n + 1n,
  ]];
  return [
    { columns: [[most - 3n, 3n - most, 7n], [4n - most, most - 4n, 8n]], make: (steps, load) => steps.least([load(0), load(1)]) },
    { columns, make: (steps, load) => steps.least([load(0), load(1)]) },
    { columns, make: (steps, load) => steps.greatest([load(0), load(1)]) },
  ];
}

function products(): readonly Aim[] {
  return [{
    columns: [[little, -little, little, 2n ** 20n, 2n ** 20n - 1n, 0n], [large, large, large + 1n, 2n ** 33n, 2n ** 33n, -1n]],
    make: (steps, load) => steps.product(load(0), load(1)),
  }, {
    // Of which nothing is above 0.
    columns: [[-(2n ** 20n), 0n, -5n], [2n ** 33n, 2n ** 33n, 1n]],
    make: (steps, load) => steps.product(load(0), load(1)),
  }];
}

/** What is divided, and by what, up to the most; and what is divided by more than that. */
function quotients(): readonly Aim[] {
  const dividends = [large, -large, large + 1n, 1n, -1n, 0n, 7n, -7n];
  return modes.flatMap((mode): readonly Aim[] => [
    {
      columns: [[...dividends, 0n, 6n, 9n], [1n, -3n, 5n, large, -large, large, large + 1n, 0n, -3n, -3n, 3n]],
      make: (steps, load) =>
        steps.addNumber({ op: "quotient", times: little, per: little, mode }, [load(0), load(1)], open({ mayBeAbsent: true })),
    },
    { columns: [dividends], make: (steps, load) => steps.addNumber({ op: "divide", times: little, per: 1000n, mode }, [load(0)], open()) },
    {
      // Twice as much is more than the most.
      columns: [Array.from({ length: 17 }, (_, at) => most - 20n + BigInt(at))],
      make: (steps, load) => {
        const held = open({ least: 0n, most: most - 4n, worst: most - 4n });
        return steps.addNumber({ op: "divide", times: 1n, per: 3n, mode }, [load(0)], held);
      },
    },
    ...[most, most + 1n, 2n ** 60n].map((per): Aim => ({
      // Three times the first is half of the most.
      columns: [[1501199875790165n, -1501199875790165n, 1501199875790166n, 1n, -1n, 0n]],
      make: (steps, load) => steps.addNumber({ op: "divide", times: 3n, per, mode }, [load(0)], open()),
    })),
  ]);
}

function pieces(): readonly Aim[] {
  const half = 2n ** 52n;
  const of = (
    unit: bigint,
    piece: { readonly plus: bigint; readonly times: bigint; readonly per: bigint },
    xs: readonly bigint[],
  ): Aim => ({
    columns: [[...xs, ...xs.map((x) => -x)]],
    make: (steps, load) => {
      const step = { op: "piece", unit, bounds: [0n], isStrict: false, pieces: [piece, piece], mode: "half-up" } as const;
      return steps.addNumber(step, [load(0)], open());
    },
  });
  return [
    of(little, { plus: 5n, times: 0n, per: 1n }, [large, large + 1n, 1n]),
    of(1n, { plus: 3n, times: 1n, per: 1n }, [most - 3n, most - 2n, 1n]),
    of(1n, { plus: -3n, times: -1n, per: 10n }, [most - 3n, most - 2n, 1n]),
    of(1n, { plus: 0n, times: 1n, per: most }, [half - 1n, half, most, 1n]),
    of(1n, { plus: 0n, times: 1n, per: most + 1n }, [half - 1n, half, 1n]),
    of(1n, { plus: 1n, times: 1n, per: 2n ** 60n }, [half - 2n, half - 1n, 1n]),
  ];
}

/** Lines between two numbers that stay the same, and what is such a line but for one thing. */
function ramps(): readonly Aim[] {
  type Piece = { readonly plus: bigint; readonly times: bigint; readonly per: bigint } | null;
  const flat = (plus: bigint): Piece => ({ plus, times: 0n, per: 1n });
  const line = (plus: bigint, times: bigint, per: bigint): Piece => ({ plus, times, per });
  const near = Array.from({ length: 61 }, (_, at) => BigInt(at - 15));
  const of = (
    all: readonly [low: Piece, line: Piece, high: Piece, ...Piece[]],
    more: { readonly bounds?: readonly bigint[]; readonly unit?: bigint; readonly mode?: RoundingMode; readonly xs?: readonly bigint[] } =
      {},
  ): Aim => ({
    columns: [more.xs ?? near],
    make: (steps, load) => {
      const { bounds = [0n, 30n, 40n].slice(0, all.length - 1), unit = 1n, mode = "half-up" } = more;
      return steps.addNumber(
        { op: "piece", unit, bounds, isStrict: false, pieces: all, mode },
        [load(0)],
        open({ mayBeAbsent: all.includes(null) }),
      );
    },
  });
  const [up, down] = [line(0n, 7n, 10n), line(210n, -7n, 10n)];
  const vast = 2n ** 51n;
  return [
    of([flat(0n), up, flat(21n)]),
    of([flat(21n), down, flat(0n)]),
    of([flat(0n), line(0n, 7n, 10n), flat(21n)], { unit: 3n }),
    of([flat(5n), line(10n, 3n, 2n), flat(50n)]),
    ...(["half-even", "half-down", "up", "down", "ceiling", "floor"] as const).map((mode) => of([flat(0n), up, flat(21n)], { mode })),
    of([line(0n, 1n, 1n), up, flat(21n)]),
    of([flat(0n), up, line(21n, 1n, 1n)]),
    of([line(0n, 1n, 1n), up, line(21n, 2n, 1n)]),
    of([line(5n, 0n, 10n), line(50n, 7n, 10n), flat(26n)]),
    of([flat(0n), up, line(21n, 0n, 10n)]),
    of([line(5n, 0n, 2n), line(50n, 7n, 10n), line(26n, 0n, 3n)]),
    of([line(5n, 0n, 10n), line(5n, 7n, 1n), flat(215n)]),
    of([line(5n, 0n, 2n), line(50n, 7n, 10n), flat(26n)]),
    of([flat(0n), up, line(21n, 0n, 2n)]),
    // What a slip in where a line begins or ends would take for joined.
    ...[8n, 10n, 11n, 12n].map((low) => of([flat(low), line(100n, 4n, 10n), flat(24n)], { bounds: [5n, 35n] })),
    ...[86n, 100n, 104n, 114n].map((high) => of([flat(102n), line(1000n, 4n, 10n), flat(high)], { bounds: [5n, 35n] })),
    of([flat(1n), up, flat(21n)]),
    of([flat(0n), up, flat(22n)]),
    of([flat(0n), up, flat(21n), flat(100n)]),
    of([null, up, flat(21n)]),
    of([flat(0n), null, flat(0n)]),
    of([flat(0n), up, null]),
    of([flat(-21n), line(-210n, 7n, 10n), flat(0n)]),
    of([flat(0n), line(0n, -7n, 10n), flat(-21n)]),
    of([flat(0n), line(0n, 3n, 10n), flat(3n * vast / 10n)], {
      bounds: [0n, vast],
      xs: [0n, 1n, 5n, vast - 1n, vast - 5n, vast, vast + 1n, vast / 3n],
    }),
    // Exact where it is worked out piece by piece, and not by twice of it.
    of([flat(2n * vast + 1n), line(2n * vast + 1n, 1n, 1n), flat(2n * vast + 31n)]),
    of([flat(2n * vast + 1n), line(2n * vast + 1n, 2n ** 40n - 1n, 1n), flat(4n * vast - 4095n)], { bounds: [0n, 4096n] }),
    of([flat(0n), line(0n, 2n ** 40n, 3n), flat(2n * vast / 3n)], { bounds: [0n, 4096n], xs: [0n, 1n, 4095n, 4096n, 5000n] }),
    of([flat(1n), line(1n, 2n ** 40n, 1n), flat(4n * vast + 1n)], { bounds: [0n, 8192n] }),
    of([flat(4n * vast + 1n), line(1n, -(2n ** 40n), 1n), flat(1n)], { bounds: [-8192n, 0n], xs: [0n, 1n, 5n, -1n] }),
    of([flat(0n), line(5n, 1n, 1n), flat(30n)], { bounds: [-5n, 25n], unit: 30n, xs: [(most - 1n) / 30n, 0n, 1n, -1n] }),
    of([flat(0n), line(5n, 1n, 1n), flat(30n)], { bounds: [-5n, 25n], xs: [most - 1n, most - 2n, most, 0n, 1n, -1n] }),
    of([flat(vast), line(vast * 10n, 7n, 10n), flat(vast + 21n)]),
    of([flat(0n), up, flat(21n)], { xs: [0n, 1n, 5n, 15n, 29n, most - 1n, 1n - most, vast] }),
  ];
}

/** What one step has of another, where more rows than are worked out at a time leave a few for the last. */
function blocks(): readonly Aim[] {
  const count = 2100;
  const column = (of: (row: number) => number) => Array.from({ length: count }, (_, row) => BigInt(of(row)));
  const columns = [column((row) => (row * 7919) % 1009), column((row) => (row % 7 === 0 ? row % 3 : row % 5)), column((row) => row % 11)];
  const ratio = (steps: Steps, load: (column: number) => NumberStep) =>
    steps.addNumber({ op: "quotient", times: 10n, per: 1n, mode: "half-up" }, [load(0), load(1)], open({ mayBeAbsent: true }));
  return [
    { columns, make: (steps, load) => steps.orElse(ratio(steps, load), load(2)) },
    {
      // What is read before a team's rows are added up, and after it.
      columns,
      groups: Array.from({ length: count }, (_, row) => row % 5),
      make: (steps, load) => {
        const both = steps.linear([[load(0), 3n], [load(1), 1n]]);
        const facts = { domain: teams, scale: 0, least: 0n, most: 2n ** 40n, mayBeAbsent: true, mayBeFaulty: true };
        const sum = steps.addNumber({ op: "overTeam", fold: "sum", rows }, [steps.product(both, load(2))], facts);
        return steps.linear([[both, 1n], [steps.broughtTo(rows, sum), 1n]]);
      },
    },
    { columns, make: (steps, load) => steps.orElse(steps.linear([[ratio(steps, load), 1n], [load(2), 3n]]), load(2)) },
    { columns, make: (steps, load) => steps.orElse(steps.product(ratio(steps, load), load(2)), load(0)) },
    { columns, make: (steps, load) => steps.orElse(steps.whereMet(ratio(steps, load), isFew(steps, load(2))), load(0)) },
    { columns, make: (steps, load) => steps.orElse(steps.refuse(ratio(steps, load), isFew(steps, load(2))), load(0)) },
  ];
}

/** What is the same everywhere, of one row as of several, and more than a double holds; and what is compared with that. */
function constants(): readonly Aim[] {
  const overTeam = (steps: Steps, of: NumberStep, fold: "sum" | "greatest") =>
    steps.addNumber({ op: "overTeam", fold, rows }, [of], open({ domain: teams, mayBeAbsent: true }));
  const near = 94_906_267n;
  return [
    { columns: [[5n]], make: (steps) => overTeam(steps, steps.whole(7), "sum") },
    { columns: [[5n]], make: (steps) => overTeam(steps, steps.absent(1), "greatest") },
    { columns: [[5n]], make: (steps) => overTeam(steps, steps.constant({ value: 2n ** 60n + 1n, scale: 0 }), "greatest") },
    {
      columns: [[5n, 6n]],
      states: [0, 3],
      make: (steps, load) => steps.flag(steps.compare("atLeast", load(0), steps.constant({ value: 2n ** 60n, scale: 0 }))),
    },
    { columns: [[5n, 6n]], make: (steps, load) => [steps.constant({ value: 2n ** 60n + 1n, scale: 0 }), load(0)] },
    {
      columns: [[near, near, 1n], [near, near - 1n, 1n]],
      make: (steps, load) => {
        const bound = steps.constant({ value: near * near - 1n, scale: 0 });
        return steps.flag(steps.compare("moreThan", steps.product(load(0), load(1)), bound));
      },
    },
  ];
}

function isFew(steps: Steps, of: NumberStep): ConditionStep {
  return steps.compare("atMost", of, steps.whole(4));
}

/** Choices of which one is the same everywhere, both are or neither is, by conditions that are known and that may not be. */
function choices(): readonly Aim[] {
  const columns = [[1n, 9n, 3n, 8n, 2n, 7n], [20n, 21n, 22n, 23n, 24n, 25n], [-1n, 30n, -2n, 31n, 0n, 32n]];
  const of = (make: (steps: Steps, given: readonly [NumberStep, NumberStep, NumberStep], condition: ConditionStep) => NumberStep) =>
    [[], [0, 1, 0, 1, 3, 3]].map((states): Aim => ({
      columns,
      states,
      make: (steps, load) => {
        const given = [load(0), load(1), load(2)] as const;
        return make(steps, given, isFew(steps, given[0]));
      },
    }));
  return [
    ...of((steps, [, own], condition) => steps.select(condition, steps.whole(5), own)),
    ...of((steps, [, own], condition) => steps.select(condition, own, steps.whole(5))),
    ...of((steps, [, own, other], condition) => steps.select(condition, own, other)),
    ...of((steps, _, condition) => steps.select(condition, steps.whole(5), steps.whole(6))),
    ...of((steps, _, condition) => steps.require(steps.whole(5), condition)),
    ...of((steps, _, condition) => steps.whereMet(steps.whole(5), condition)),
    ...of((steps, _, condition) => steps.refuse(steps.whole(5), condition)),
    ...of((steps, [, , other], condition) => steps.gated(other, steps.judge(condition, 0), false)),
    ...of((steps, [, , other], condition) => steps.gated(other, steps.judge(condition, 1), true)),
  ];
}

/** Quotients that are rounded half up by one division, and what is such a quotient but for one thing. */
function halves(): readonly Aim[] {
  const numbers = Array.from({ length: 40 }, (_, at) => BigInt((at * 7) % 23));
  const divisors = Array.from({ length: 40 }, (_, at) => BigInt(1 + at % 6));
  const of = (dividend: readonly bigint[], divisor: readonly bigint[], mode: RoundingMode, least: bigint): Aim => ({
    columns: [dividend, divisor],
    make: (steps, load) => {
      const facts = open({ least, most: 2n ** 41n, worst: 2n ** 42n, mayBeAbsent: divisor.includes(0n) });
      return steps.addNumber({ op: "quotient", times: 3n, per: 2n, mode }, [load(0), load(1)], facts);
    },
  });
  return [
    ...modes.map((mode) => of(numbers, divisors, mode, 0n)),
    ...modes.map((mode) => of(numbers.map((each, at) => (at % 2 === 0 ? each : -each)), divisors, mode, -(2n ** 41n))),
    of(numbers, divisors.map((each) => each - 1n), "half-up", 0n),
  ];
}

/** Sums of teams and of statements, and pools that they share: the most, one more, and what comes to nothing over more than the most. */
function groups(): readonly Aim[] {
  const columns = [[most - 5n, 5n, most - 5n, 6n, 5n - most, -5n, 5n - most, -6n, most, -most]];
  const groups = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4];
  const facts = { least: -most * 10n, most: most * 10n };
  const share = (worst: bigint, pools: readonly bigint[], weights: readonly bigint[], states: readonly number[] = []): Aim => ({
    columns: [weights, pools],
    states,
    groups: weights.map((_, at) => at % 3),
    make: (steps, load) => {
      const [pool, by] = [load(1, teams), load(0)];
      const unsure = { mayBeAbsent: true, mayBeFaulty: true };
      const lets = steps.addNumber({ op: "shareable", rows }, [pool, by], { domain: teams, scale: 0, least: 0n, most: 0n, ...unsure });
      const of = [steps.broughtTo(rows, pool), by, steps.broughtTo(rows, lets)];
      return steps.addNumber({ op: "share" }, of, { domain: rows, scale: 0, least: -most, most, worst, ...unsure });
    },
  });
  return [
    {
      columns,
      groups,
      make: (steps, load) =>
        steps.addNumber({ op: "overTeam", fold: "sum", rows }, [load(0)], open({ ...facts, domain: teams, mayBeAbsent: true })),
    },
    { columns, groups, make: (steps, load) => steps.addNumber({ op: "total", rows }, [load(0)], open({ ...facts, domain: people })) },
    // All held: nobody needs to be marked.
    ...(["sum", "least", "greatest"] as const).map((fold): Aim => ({
      columns: [fold === "sum" ? [most - 5n, 5n, 5n - most, -5n, 1n] : [most, -most, 5n - most, most - 7n, 1n]],
      groups: [0, 0, 1, 1, 2],
      make: (steps, load) => {
        const held = { domain: teams, least: -most, most, worst: most, mayBeAbsent: true };
        return steps.addNumber({ op: "overTeam", fold, rows }, [load(0)], open(held));
      },
    })),
    {
      columns: [[most - 5n, 5n, 5n - most, -5n, 1n]],
      groups: [0, 0, 1, 1, 2],
      make: (steps, load) => steps.addNumber({ op: "total", rows }, [load(0)], open({ domain: people, least: -most, most, worst: most })),
    },
    share(most, [little, -little, 1n], [large - 9n, large - 12n, 4n, 5n, 5n, 0n, 4n, 7n, 3n]),
    share(2n ** 110n, [little, -little, large], [large - 9n, large - 11n, 4n, 5n, 5n, 0n, 5n, 7n, little]),
    // Where a double comes to other shares.
    share(2n ** 110n, [2n ** 52n + 275n, 2n ** 52n + 1022n, -(2n ** 52n) - 378n], [19n, 28n, 12n, 28n, 17n, 10n, 26n, 13n, 3n]),
    share(2n ** 60n, [100n, -101n, 0n], [0n, 1n, 2n, 1n, 0n, 1n, 1n, 1n, 5n, 7n, 1n, 0n], [0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 3]),
  ];
}

/** Races of as many as are sorted in one way and in the next, in which some tie; and of numbers that carry a place only just. */
function races(): readonly Aim[] {
  const race = (column: readonly bigint[], order: "highest" | "lowest", method: "competition" | "dense", prizeWorst?: bigint): Aim => ({
    columns: [column],
    make: (steps, load) => {
      const entry = load(0);
      const rules = {
        order,
        method,
        tieBreakers: [],
        minimumEntrants: 1,
        onFault: "pending",
        outside: "rejected",
        entrants: null,
      } as const;
      const of = { id: 1, path: [], policy: 0, domain: rows, group: "everyone", entry, ...rules } as const;
      const unknown = { mayBeAbsent: true, mayBeFaulty: true };
      if (prizeWorst === undefined) {
        return steps.addNumber({ op: "rank", race: of }, [entry], open({ ...unknown, least: 0n, most: BigInt(column.length) }));
      }
      steps.addNumber({ op: "rank", race: of }, [entry], open({ ...unknown, least: 0n, most: BigInt(column.length) }));
      const prizes = { amounts: [most, most - 1n, 1n], scale: 0, ties: "split", mode: "half-up" } as const;
      return steps.addNumber({ op: "prize", race: of, prizes }, [entry], open({ mayBeFaulty: true, least: 0n, most, worst: prizeWorst }));
    },
  });
  const spread = (count: number, seed: number) =>
    Array.from({ length: count }, (_, at) => BigInt((at * seed) % 1009 - 300) * BigInt(1 + at % 5));
  const sorted = [2, 23, 24, 25, 127, 128, 129, 256, 257].flatMap((count) => [
    race(spread(count, 7919), "highest", "competition"),
    race(spread(count, 104729), "lowest", "dense"),
    race(spread(count, 31).map((value) => value % 7n), "highest", "dense"),
  ]);
  // 128 times as much, and a place up to 127.
  const packed = 2n ** 46n - 1n;
  const near = [packed, packed + 1n, -packed, -packed - 1n, -packed - 2n].map((end) =>
    race([...Array.from({ length: 30 }, (_, at) => BigInt(at) * (end / 29n)), end, end, 5n], "lowest", "competition")
  );
  return [
    ...sorted,
    ...near,
    race([5n, 3n, 1n, 1n], "highest", "competition", most),
    race([5n, 5n, 1n], "highest", "competition", 2n * most),
  ];
}

/** Of which nothing is known that would make a mark needless. */
function open(more: object = {}) {
  const ends = { least: -(2n ** 100n), most: 2n ** 100n, worst: 2n ** 110n };
  return { domain: rows, scale: 0, ...ends, mayBeAbsent: false, mayBeFaulty: false, ...more };
}

function planOf({ columns, states = [], groups: told, make }: Aim): DrawnPlan {
  const count = columns[0]?.length ?? 0;
  const steps = new Steps();
  const load = (at: number, of: Domain = rows): NumberStep => {
    const values = columns[at] ?? [];
    const [least, greatest] = [values.reduce((x, y) => (x < y ? x : y)), values.reduce((x, y) => (x > y ? x : y))];
    const isTold = at === 0 && states.length > 0;
    const facts = {
      domain: of,
      scale: 0,
      least,
      most: greatest,
      mayBeAbsent: isTold && states.includes(1),
      mayBeFaulty: isTold && states.includes(3),
    };
    return steps.addNumber({ op: "load", column: String(at), policy: 0 }, [], facts);
  };
  const made = make(steps, load);
  const outputs = "op" in made ? [made] : made;
  const places = Array.from({ length: count }, (_, row) => row);
  const teamCount = told === undefined ? 1 : Math.max(...told) + 1;
  const input: DrawnPlan["input"] = {
    teams: teamCount,
    count: (domain) => (domain === rows ? count : told === undefined && domain === people ? count : teamCount),
    load: (domain, _, column) => {
      const values = (columns[Number(column)] ?? []).slice(0, domain === teams ? teamCount : count);
      return { values, states: values.map((__, at) => (column === "0" ? (states[at] ?? 0) : 0)) };
    },
    told: () => ({ values: [], states: [] }),
    teamOf: () => told ?? places.map(() => 0),
    statementOf: () => told ?? places,
    personOf: () => (told ?? places).map(String),
    idOf: () => places.map(String),
    isRejected: () => false,
    isClaimed: () => false,
  };
  return { plan: { steps: steps.list, teams, policies: [] }, outputs, input };
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
