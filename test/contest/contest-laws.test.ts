import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  contest,
  definePolicy,
  highest,
  lowest,
  metrics,
  prizeOf,
  ratio,
  round,
  settle,
  standings,
  times,
  type Entrant,
  type GroupStandings,
  type RoundingMode,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { Exact } from "../formula/decimals.js";
import { amounts, reordered, rows, seconds, type Row } from "./entrants.js";
import { entrantsOf, ranksIn } from "./entrants-of.js";

const { gmv, wait, orders, inquiries } = metrics({ person: { gmv: "money", wait: "seconds", orders: "count", inquiries: "count" } });
const factors = { gmv: highest(gmv), wait: lowest(wait) };
const prizes = [300, 200, "100.01"];

type Factor = keyof typeof factors;
type Settings = Pick<
  NonNullable<Parameters<typeof contest>[1]>,
  "method" | "ties" | "prizeRounding" | "minimumEntrants" | "onFault" | "prizesPerFactor"
>;

const pk = (settings: Settings = {}) =>
  contest("pk", {
    factors,
    eligible: atLeast(inquiries, 50),
    tieBreakers: [highest(orders)],
    prizesPerFactor: prizes,
    overall: { by: "ranks", prizes: [1000, 500] },
    ...settings,
  });
/** Without anything that parts ties. */
const plain = (settings: Settings = {}) =>
  contest("pk", { factors, eligible: atLeast(inquiries, 50), prizesPerFactor: prizes, ...settings });

const methods = fc.constantFrom<Settings>({}, { method: "dense" }, { ties: "each" }, { minimumEntrants: 1 }, {
  minimumEntrants: 4,
  method: "dense",
});
const both: readonly Factor[] = ["gmv", "wait"];
const runs = { numRuns: 80 };

const byId = (held: readonly GroupStandings<Factor>[]) => new Map(entrantsOf(held).map((entrant) => [entrant.id, entrant]));
/** The entrants in the order of these rows. */
const entrantsFor = (list: readonly Row[], held: readonly GroupStandings<Factor>[]): readonly Entrant<Factor>[] => {
  const found = byId(held);
  return list.flatMap(({ id }) => found.get(id) ?? []);
};
const withoutFigures = (held: readonly GroupStandings<Factor>[]) =>
  entrantsOf(held).map(({ factors: { gmv: placing, ...others }, ...entrant }) => ({
    ...entrant,
    others,
    gmv: { ...placing, figure: null },
  }));

describe("the market", () => {
  it("may grow or shrink for everybody at once: a factor multiplied by a positive whole number changes no rank and no prize", () => {
    // Whole numbers keep amounts at whole cents; the two tests below say why the factor must not be rounded and eligibility not depend on
    // it.
    const scale = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(rows, scale, methods, (list, by, settings) => {
        const grown = list.map((row) => ({ ...row, gmv: row.gmv === null ? null : new Exact(row.gmv).times(by).toFixed() }));
        expect(withoutFigures(standings(pk(settings), grown))).toEqual(withoutFigures(standings(pk(settings), list)));
      }),
      runs,
    );
  });

  it("but a factor that is rounded ties what growth parts: it compares what is shown", () => {
    const rounded = contest("pk", { factors: { gmv: highest(round(gmv, { places: 0 })) } });
    const list = [{ id: "li", gmv: "1.40" }, { id: "wang", gmv: "1.20" }];
    expect(ranksIn(standings(rounded, list), "gmv")).toEqual([1, 1]);
    expect(ranksIn(standings(rounded, [{ id: "li", gmv: "7.00" }, { id: "wang", gmv: "6.00" }]), "gmv")).toEqual([1, 2]);
    const conversion = contest("pk", { factors: { conversion: highest(ratio(orders, inquiries, { places: 2 })) } });
    const few = [{ id: "li", orders: 1, inquiries: 300 }, { id: "wang", orders: 1, inquiries: 390 }];
    expect(ranksIn(standings(conversion, few), "conversion")).toEqual([1, 1]);
    expect(ranksIn(standings(conversion, few.map((row) => ({ ...row, orders: row.orders * 10 }))), "conversion")).toEqual([1, 1]);
    expect(ranksIn(standings(conversion, few.map((row) => ({ ...row, orders: row.orders * 100 }))), "conversion")).toEqual([1, 2]);
  });

  it("and who is let in by the figure itself may be let in by growth, which ranks the others anew", () => {
    const floored = contest("pk", { factors: { wait: lowest(wait) }, eligible: atLeast(gmv, 1000) });
    const list = [{ id: "li", gmv: 1000, wait: 30 }, { id: "wang", gmv: 1000, wait: 40 }, { id: "zhao", gmv: 600, wait: 10 }];
    expect(ranksIn(standings(floored, list), "wait")).toEqual([1, 2, null]);
    expect(ranksIn(standings(floored, list.map((row) => ({ ...row, gmv: row.gmv * 2 }))), "wait")).toEqual([2, 3, 1]);
  });
});

/**
 * Whether one is ranked before another in a factor, by hand; where the tie-breaker is asked, more orders are before fewer, and any before
 * none.
 */
const isBefore = (factor: Factor, one: Row, other: Row, isParted: boolean): boolean => {
  const order = new Exact(one[factor] ?? 0).comparedTo(other[factor] ?? 0) * (factor === "gmv" ? 1 : -1);
  return order > 0 || (order === 0 && isParted && (one.orders ?? -1) > (other.orders ?? -1));
};
const isRanked = (factor: Factor, { inquiries: received, ...row }: Row): boolean =>
  received !== null && received >= 50 && row[factor] !== null;
const people = (list: readonly Row[]): number => new Set(list.map(({ id, person }) => person ?? id)).size;

describe("every rank and prize is a count of those before, and beside", () => {
  const placed = (list: readonly Row[], factor: Factor, minimum: number, isParted: boolean) => {
    const ranked = list.filter((row) => isRanked(factor, row));
    const key = (row: Row) => `${new Exact(row[factor] ?? 0).toFixed()} ${isParted ? row.orders : ""}`;
    return list.map((row) => {
      if (!ranked.includes(row) || people(ranked) < minimum) return null;
      const better = ranked.filter((other) => isBefore(factor, other, row, isParted));
      return {
        better: better.length,
        above: new Set(better.map(key)).size,
        beside: ranked.filter((other) => key(other) === key(row)).length,
      };
    });
  };
  const share = (better: number, size: number): string => {
    const pool = prizes.slice(better, better + size).reduce<Exact>((sum, prize) => sum.plus(prize), new Exact(0));
    return pool.div(size).toDecimalPlaces(2, Exact.ROUND_FLOOR).toFixed(2);
  };

  it("among those who have a reading and are eligible, where there are enough people of them", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), fc.boolean(), (list, minimumEntrants, isParted) => {
        const of = isParted ? pk : plain;
        const [competition, dense] = [standings(of({ minimumEntrants }), list), standings(of({ minimumEntrants, method: "dense" }), list)];
        for (const factor of both) {
          const expected = placed(list, factor, minimumEntrants, isParted);
          const placings = (held: readonly GroupStandings<Factor>[]) =>
            entrantsFor(list, held).map((entrant) => [entrant.factors[factor].rank, entrant.factors[factor].prize]);
          const paid = (each: (typeof expected)[number]) => (each === null ? "0.00" : share(each.better, each.beside));
          expect(placings(competition)).toEqual(expected.map((each) => [each === null ? null : each.better + 1, paid(each)]));
          expect(placings(dense)).toEqual(expected.map((each) => [each === null ? null : each.above + 1, paid(each)]));
        }
      }),
      runs,
    );
  });

  it("by ties: \"each\", the prize of the first of their places, every one", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const held = standings(plain({ ties: "each" }), list);
        for (const factor of both) {
          const expected = placed(list, factor, 2, false).map((each) =>
            new Exact(each === null ? 0 : (prizes[each.better] ?? 0)).toFixed(2)
          );
          expect(entrantsFor(list, held).map((entrant) => entrant.factors[factor].prize)).toEqual(expected);
        }
      }),
      runs,
    );
  });

  it("overall, the sum of ranks, in which a missing one counts one more than those who are ranked anywhere", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const held = entrantsFor(list, standings(pk(), list));
        const ranks = held.map((entrant) => both.map((factor) => entrant.factors[factor].rank));
        const ranked = ranks.filter((each) => each.some((rank) => rank !== null)).length;
        const sums = ranks.map((each) => (each.every((rank) => rank === null)
          ? null
          : each.reduce<number>((sum, rank) => sum + (rank ?? ranked + 1), 0))
        );
        const enough = people(list.filter((_, position) => sums[position] !== null)) >= 2;
        expect(held.map(({ overall }) => overall?.figure)).toEqual(sums.map((sum) => (sum === null ? null : String(sum))));
        held.forEach(({ overall }, position) => {
          const own = sums[position] ?? null;
          expect(overall?.rank !== null).toBe(own !== null && enough);
          if (own === null || overall === null || overall.rank === null) return;
          const before = sums.filter((sum) => sum !== null && sum < own).length;
          const beside = sums.filter((sum) => sum === own).length;
          // Tie-breakers part those with one sum, and nobody else.
          expect(overall.rank).toBeGreaterThan(before);
          expect(overall.rank).toBeLessThanOrEqual(before + beside);
        });
      }),
      runs,
    );
  });
});

describe("a split", () => {
  it("never exceeds what the places filled hold, and leaves less than one unit a person", () => {
    const lists = fc.array(fc.integer({ min: 0, max: 10_000 }).map((cents) => new Exact(cents).div(100).toFixed(2)), { maxLength: 5 });
    fc.assert(
      fc.property(rows, lists, fc.constantFrom("down", "floor"), (list, prizesPerFactor, prizeRounding) => {
        const held = standings(plain({ prizesPerFactor, prizeRounding }), list);
        for (const factor of both) {
          const places = entrantsOf(held).map((entrant) => entrant.factors[factor]).filter(({ rank }) => rank !== null);
          const pool = prizesPerFactor.slice(0, places.length).reduce((sum, prize) => sum.plus(prize), new Exact(0));
          const paid = places.reduce((sum, { prize }) => sum.plus(prize ?? 0), new Exact(0));
          expect(paid.lessThanOrEqualTo(pool)).toBe(true);
          if (places.length > 0) expect(pool.minus(paid).lessThan(new Exact("0.01").times(places.length))).toBe(true);
        }
      }),
      runs,
    );
  });

  it("gives those who are tied the same, by whatever rounding", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<RoundingMode>("half-up", "half-even", "half-down", "up", "ceiling"), (list, prizeRounding) => {
        const held = entrantsOf(standings(plain({ prizeRounding }), list));
        for (const factor of both) {
          const shares = new Map<number, Set<string | null>>();
          for (const { factors: placings } of held) {
            const { rank, prize } = placings[factor];
            if (rank !== null) shares.set(rank, (shares.get(rank) ?? new Set()).add(prize));
          }
          expect([...shares.values()].every((each) => each.size === 1)).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe("one's own reading", () => {
  const ofRanked = (entrant: Entrant<Factor> | undefined, factor: Factor) => entrant?.factors[factor] ?? { rank: null, prize: null };

  it("raised (or lowered, where the lowest wins), never worsens one's own rank, one's prize, or the overall rank", () => {
    fc.assert(
      fc.property(rows, fc.nat(), amounts, seconds, methods, (list, nth, amount, time, settings) => {
        fc.pre(list.length > 0);
        const own = list[nth % list.length];
        if (own === undefined || own.gmv === null || own.wait === null) return;
        const better = {
          gmv: new Exact(amount).greaterThan(own.gmv) ? amount : own.gmv,
          wait: new Exact(time).lessThan(own.wait) ? time : own.wait,
        };
        for (const factor of both) {
          const improved = list.map((row) => (row === own ? { ...row, [factor]: better[factor] } : row));
          const [before, after] = [list, improved].map((each) => byId(standings(pk(settings), each)).get(own.id));
          const [was, is] = [ofRanked(before, factor), ofRanked(after, factor)];
          expect(is.rank === null).toBe(was.rank === null);
          if (was.rank === null || is.rank === null) continue;
          expect(is.rank).toBeLessThanOrEqual(was.rank);
          expect(Number(is.prize)).toBeGreaterThanOrEqual(Number(was.prize));
          // A dense overall rank counts different sums: it may worsen where those before part, although nobody comes before who was not.
          if (settings.method !== "dense") expect(after?.overall?.rank ?? 0).toBeLessThanOrEqual(before?.overall?.rank ?? 0);
        }
      }),
      runs,
    );
  });

  it("worsened by one never worsens another's rank", () => {
    fc.assert(
      fc.property(rows, fc.nat(), amounts, (list, nth, amount) => {
        fc.pre(list.length > 0);
        const own = list[nth % list.length];
        if (own === undefined || own.gmv === null || new Exact(amount).greaterThan(own.gmv)) return;
        const [before, after] = [list, list.map((row) => (row === own ? { ...row, gmv: amount } : row))].map((each) =>
          byId(standings(pk(), each))
        );
        for (const { id } of list) {
          if (id === own.id) continue;
          expect(after?.get(id)?.factors.gmv.rank ?? 0).toBeLessThanOrEqual(before?.get(id)?.factors.gmv.rank ?? 0);
        }
      }),
      runs,
    );
  });
});

describe("equal people", () => {
  it("get equal results, whoever they are and wherever they stand", () => {
    fc.assert(
      fc.property(rows, fc.nat(), methods, (list, nth, settings) => {
        fc.pre(list.length > 0);
        const own = list[nth % list.length];
        if (own === undefined) return;
        const held = byId(standings(pk(settings), [{ ...own, id: "twin", person: null }, ...list]));
        const { id: _, person: __, ...twin } = held.get("twin") ?? {};
        const { id: ___, person: ____, ...first } = held.get(own.id) ?? {};
        const text = (result: object) => JSON.stringify(result).replaceAll("twin", own.id);
        expect(text(twin)).toBe(text(first));
      }),
      runs,
    );
  });
});

describe("a fault in a factor", () => {
  const bad = fc.constantFrom<unknown>("?", undefined, "1,000", "1e99", true);

  it("leaves the other factors as they are, and their prizes settled", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { gmv: prizeOf(plain(), "gmv"), wait: prizeOf(plain(), "wait"), all: prizeOf(plain()) },
    });
    const month = (list: readonly object[]) => settle(policy, untyped({ period: "2026-11", teams: [], people: list }));
    fc.assert(
      fc.property(rows, fc.nat(), bad, (list, nth, value) => {
        fc.pre(list.length > 0);
        const index = nth % list.length;
        const [before, after] = [month(list), month(list.map((row, place) => (place === index ? { ...row, gmv: value } : row)))];
        expect(entrantsOf(after.standings.pk).map((entrant) => entrant.factors.wait))
          .toEqual(entrantsOf(before.standings.pk).map((entrant) => entrant.factors.wait));
        after.statements.forEach(({ lines }, position) => {
          expect(lines.wait).toEqual(before.statements[position]?.lines.wait);
          expect(lines.wait.state).toBe("settled");
          // All prizes need that factor's, unless it was never in doubt whether this person is ranked in it.
          expect(lines.all.state).toBe(lines.gmv.state);
        });
      }),
      runs,
    );
  });

  it("costs nobody else anything, where a fault leaves its entrant out: the others stand as they would without them", () => {
    fc.assert(
      fc.property(rows, fc.nat(), bad, (list, nth, value) => {
        fc.pre(list.length > 0);
        const index = nth % list.length;
        const lenient = pk({ onFault: "without" });
        const faulty = byId(standings(lenient, untyped(list.map((row, place) => (place === index ? { ...row, gmv: value } : row)))));
        const absent = byId(standings(lenient, list.map((row, place) => (place === index ? { ...row, gmv: null } : row))));
        for (const { id } of list) {
          if (id !== list[index]?.id) expect(faulty.get(id)?.factors).toEqual(absent.get(id)?.factors);
        }
      }),
      runs,
    );
  });
});

describe("the order of the rows", () => {
  const results = (held: readonly GroupStandings<Factor>[]) => entrantsOf(held).map((entrant) => JSON.stringify(entrant)).toSorted();

  it("changes nothing but the order of the entrants", () => {
    fc.assert(
      fc.property(reordered, methods, ([list, shuffled], settings) => {
        expect(results(standings(pk(settings), shuffled))).toEqual(results(standings(pk(settings), list)));
      }),
      runs,
    );
  });

  it("nor where readings are faulty", () => {
    const faulty = reordered.chain(([list, shuffled]) =>
      fc.subarray(list.map(({ id }) => id)).map((ids) =>
        [list, shuffled].map((each) => each.map((row) => (ids.includes(row.id) ? { ...row, gmv: "?" } : row)))
      )
    );
    fc.assert(
      fc.property(faulty, fc.constantFrom<Settings>({}, { onFault: "without" }), ([list = [], shuffled = []], settings) => {
        expect(results(standings(pk(settings), shuffled))).toEqual(results(standings(pk(settings), list)));
      }),
      runs,
    );
  });
});

describe("standings alone", () => {
  const teams = [{ id: "a" }, { id: "b" }];
  const spread = rows.chain((list) => fc.tuple(...list.map((row) => fc.constantFrom("a", "b").map((team) => ({ ...row, team })))));
  const faults = fc.array(
    fc.tuple(fc.nat({ max: 8 }), fc.constantFrom("gmv", "wait", "orders", "inquiries"), fc.constantFrom<unknown>("?", undefined)),
    { maxLength: 2 },
  );

  it("say what settle says, among everyone and within teams, whatever is wrong with the rows", () => {
    const among = pk();
    const within = contest("within", { factors, within: "team", tieBreakers: [highest(times(orders, 1))], prizesPerFactor: prizes });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", contests: [among, within] });
    fc.assert(
      fc.property(spread, faults, (list, wrong) => {
        const people: readonly { readonly team: string }[] = list.map((row, place) => {
          const own = wrong.filter(([at]) => at === place).map(([, column, value]) => [column, value]);
          return { ...row, ...Object.fromEntries(own) };
        });
        const settled = settle(policy, untyped({ period: "2026-11", teams, people })).standings;
        expect(standings(among, untyped(people))).toEqual(settled.pk);
        // Alone, teams come in the order of the rows.
        const byTeam = (held: readonly GroupStandings<string>[]) =>
          held.toSorted((one, other) => (String(one.team) < String(other.team) ? -1 : 1));
        expect(byTeam(standings(within, untyped(people)))).toEqual(byTeam(settled.within));
      }),
      runs,
    );
  });

  it("within teams are those of each team on its own", () => {
    const within = contest("pk", { factors, within: "team", prizesPerFactor: prizes });
    const alone = contest("pk", { factors, prizesPerFactor: prizes });
    fc.assert(
      fc.property(spread, (list) => {
        for (const { team, entrants } of standings(within, list)) {
          expect(entrants).toHaveLength(list.filter((row) => row.team === team).length);
          expect(new Map(entrants.map((entrant) => [entrant.id, entrant]))).toEqual(byId(standings(
            alone,
            list.filter((row) => row.team === team),
          )));
        }
      }),
      runs,
    );
  });

  it("are plain JSON, and change nothing in their rows", () => {
    fc.assert(
      fc.property(rows, methods, (list, settings) => {
        const before = structuredClone(list);
        const held = standings(pk(settings), list.map((row) => Object.freeze({ ...row })));
        expect(JSON.parse(JSON.stringify(held))).toStrictEqual(held);
        expect(structuredClone(held)).toStrictEqual(held);
        expect(list).toStrictEqual(before);
      }),
      runs,
    );
  });
});
