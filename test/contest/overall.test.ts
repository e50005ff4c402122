import { describe, expect, it } from "vitest";
import { contest, highest, lowest, metric, metrics, standings, type OverallOptions, type Reading } from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { entrantsOf, faultsIn, overallRanks, ranksIn } from "./entrants-of.js";
import { omnium2012, omniumFlyingLap, sailing, sailingTie, soelden2014, worldCupPoints, type Boat } from "./published-meets.js";

const overallFigures = (held: Parameters<typeof entrantsOf>[0]) => entrantsOf(held).map(({ overall }) => overall?.figure);
const overallPrizes = (held: Parameters<typeof entrantsOf>[0]) => entrantsOf(held).map(({ overall }) => overall?.prize);

describe("overall, by the sum of ranks, as meets were decided", () => {
  it("the women's omnium of 2012: six races, 18 riders", () => {
    const { lap, points, elimination, pursuit, scratch, trial } = metrics({
      person: { lap: "seconds", points: "points", elimination: "points", pursuit: "points", scratch: "points", trial: "points" },
    });
    const omnium = contest("omnium", {
      factors: {
        lap: lowest(lap),
        points: lowest(points),
        elimination: lowest(elimination),
        pursuit: lowest(pursuit),
        scratch: lowest(scratch),
        trial: lowest(trial),
      },
      overall: { by: "ranks" },
    });
    const riders = omnium2012.map(([place = 0, ...places], id) => {
      const [points = 0, elimination = 0, pursuit = 0, scratch = 0, trial = 0] = places;
      return { id, lap: omniumFlyingLap[place - 1] ?? null, points, elimination, pursuit, scratch, trial };
    });
    const held = standings(omnium, riders);
    expect(ranksIn(held, "lap")).toEqual(omnium2012.map(([place]) => place));
    expect(overallFigures(held)).toEqual(omnium2012.map((places) => String(places.at(-1))));
    expect(overallRanks(held)).toEqual(omnium2012.map((_, position) => position + 1));
  });

  // CrossFit, "How to Read the CrossFit Games Leaderboard", 18 March 2016,
  // https://games.crossfit.com/article/how-read-crossfit-games-leaderboard: "Your point total equals the sum of your ranks", Jamie Greene 3
  // + 11 + 3 = 17. The others are made up around her places.
  it("the CrossFit leaderboard: 3rd, 11th and 3rd are 17 points", () => {
    const { first, second, third } = metrics({ person: { first: "points", second: "points", third: "points" } });
    const open = contest("open", {
      factors: { first: highest(first), second: highest(second), third: highest(third) },
      overall: { by: "ranks" },
    });
    const others = Array.from({ length: 11 }, (_, id) => ({ id, first: 100 - id * 10, second: 100 - id, third: id * 10 }));
    const held = standings(open, [...others, { id: "Jamie Greene", first: 85, second: "90.5", third: 85 }]);
    expect(ranksIn(held, "first").at(-1)).toBe(3);
    expect(ranksIn(held, "second").at(-1)).toBe(11);
    expect(ranksIn(held, "third").at(-1)).toBe(3);
    expect(overallFigures(held).at(-1)).toBe("17");
  });

  const races = metrics({ person: { race1: "points", race2: "points", race3: "points" } });
  const factors = { race1: lowest(races.race1), race2: lowest(races.race2), race3: lowest(races.race3) };
  const boats = (fleet: readonly Pick<Boat, "id" | "places">[]) =>
    fleet.map(({ id, places: [race1 = null, race2 = null, race3 = null] }) => ({ id, race1, race2, race3 }));

  it("a regatta of five: who did not come in counts one more than the boats", () => {
    const held = standings(contest("regatta", { factors, overall: { by: "ranks" } }), boats(sailing));
    expect(overallFigures(held)).toEqual(sailing.map(({ total }) => String(total)));
    expect(overallRanks(held)).toEqual(sailing.map(({ rank }) => rank));
  });

  it("a regatta with a tie, which the last race that both sailed parts, as a tie-breaker", () => {
    const parted = standings(
      contest("regatta", { factors, tieBreakers: [lowest(races.race3), lowest(races.race2)], overall: { by: "ranks" } }),
      boats(sailingTie),
    );
    expect(overallFigures(parted)).toEqual(sailingTie.map(({ total }) => String(total)));
    expect(overallRanks(parted)).toEqual(sailingTie.map(({ rank }) => rank));
    const tied = standings(contest("regatta", { factors, overall: { by: "ranks" } }), boats(sailingTie));
    expect(overallRanks(tied)).toEqual([1, 2, 2, 4]);
  });

  // Reckonings, "Scratch — 10 equal positions" (A7): totals Alice 3, David 5, Bob 5.5, Carol 6.5, from means of the places that a tie
  // fills.
  it("but a tie within a race counts the rank shown, not the mean of its places as in sailing", () => {
    const held = standings(
      contest("regatta", { factors: { race1: lowest(races.race1), race2: lowest(races.race2) }, overall: { by: "ranks" } }),
      [["Alice", 1, 2], ["Bob", 2, 3], ["Carol", 2, 4], ["David", 4, 1]].map(([id = "", race1 = 0, race2 = 0]) => ({ id, race1, race2 })),
    );
    expect(ranksIn(held, "race1")).toEqual([1, 2, 2, 4]);
    expect(overallFigures(held)).toEqual(["3", "5", "6", "5"]);
  });

  // Reckonings, "New codes": a boat that sailed no race scores N + 1 in each there.
  it("and a boat that sailed no race has no standing, where sailing ranks it last", () => {
    const held = standings(
      contest("regatta", { factors, overall: { by: "ranks" } }),
      boats([...sailing, { id: "Frank", places: [null, null, null] }]),
    );
    expect(overallRanks(held)).toEqual([1, 2, 3, 4, 5, null]);
    expect(overallFigures(held)).toEqual(["3", "6", "12", "13", "17", null]);
  });
});

describe("overall, by points for each rank, as races were scored", () => {
  const seconds = metric("seconds", "seconds");

  it("the giant slalom of Sölden 2014: two winners with 100 points each, and nobody with 80", () => {
    const race = contest("race", { factors: { run: lowest(seconds) }, overall: { by: "points", points: worldCupPoints } });
    const held = standings(race, soelden2014.map(([id, time]) => ({ id, seconds: time })));
    expect(ranksIn(held, "run")).toEqual(soelden2014.map(([, , rank]) => rank));
    expect(overallFigures(held)).toEqual(soelden2014.map(([, , , points]) => String(points)));
    expect(overallRanks(held)).toEqual([1, 1, 3, 4, 5, 6]);
  });
});

const { x, y } = metrics({ person: { x: "count", y: "count" } });
const factors = { x: highest(x), y: highest(y) };
const rows = (...readings: readonly (readonly [x: Reading, y: Reading])[]) =>
  readings.map(([first, second], id) => ({ id, x: first, y: second }));
const standing = (overall: OverallOptions, ...readings: readonly (readonly [x: Reading, y: Reading])[]) =>
  standings(contest("pk", { factors, overall }), rows(...readings));

describe("overall", () => {
  it("is null where the contest has none", () => {
    expect(entrantsOf(standings(contest("pk", { factors }), rows([1, 2], [2, 1]))).map(({ overall }) => overall)).toEqual([null, null]);
  });

  it("by ranks: a factor in which one is unranked counts one more than those who are ranked anywhere, not than those ranked in it", () => {
    const held = standing({ by: "ranks" }, [9, 9], [8, null], [null, 8], [null, null]);
    expect(ranksIn(held, "x")).toEqual([1, 2, null, null]);
    expect(ranksIn(held, "y")).toEqual([1, null, 2, null]);
    expect(overallFigures(held)).toEqual(["2", "6", "6", null]);
    expect(overallRanks(held)).toEqual([1, 2, 2, null]);
  });

  it("who is ranked nowhere has no standing and no prize, with the reason", () => {
    const held = standing({ by: "ranks", prizes: [100, 50, 25] }, [9, 9], [8, 8], [null, null]);
    expect(entrantsOf(held)[2]?.overall).toEqual({
      rank: null,
      figure: null,
      prize: "0.00",
      reason: { code: "not_ranked", contest: "pk", path: ["contests", "pk"], message: "not ranked in pk" },
      faults: [],
    });
    expect(overallPrizes(held)).toEqual(["100.00", "50.00", "0.00"]);
    expect(overallRanks(standing({ by: "points", points: [5, 3] }, [9, 9], [8, 8], [null, null]))).toEqual([1, 2, null]);
  });

  it("by points: a rank beyond the list and a factor in which one is unranked give 0", () => {
    const held = standing({ by: "points", points: [5, "2.5"] }, [9, 9], [8, null], [7, 8]);
    expect(overallFigures(held)).toEqual(["10", "2.5", "2.5"]);
    expect(overallRanks(held)).toEqual([1, 2, 2]);
    expect(overallFigures(standing({ by: "points", points: [5] }, [9, 9], [8, 8], [7, 7]))).toEqual(["10", "0", "0"]);
  });

  it("by points: those who are tied each get those of the rank shown", () => {
    expect(overallFigures(standing({ by: "points", points: [5, 3, 1] }, [9, 1], [9, 2], [8, 3]))).toEqual(["6", "8", "6"]);
    const dense = contest("pk", { factors: { x: highest(x) }, method: "dense", overall: { by: "points", points: [5, 3, 1] } });
    expect(overallFigures(standings(dense, rows([9, 0], [9, 0], [8, 0])))).toEqual(["5", "5", "3"]);
    const competition = contest("pk", { factors: { x: highest(x) }, overall: { by: "points", points: [5, 3, 1] } });
    expect(overallFigures(standings(competition, rows([9, 0], [9, 0], [8, 0])))).toEqual(["5", "5", "1"]);
  });

  it("is ranked by the contest's method", () => {
    const dense = contest("pk", { factors, method: "dense", overall: { by: "ranks" } });
    expect(overallRanks(standings(dense, rows([9, 8], [8, 9], [7, 7])))).toEqual([1, 1, 2]);
    expect(overallRanks(standing({ by: "ranks" }, [9, 8], [8, 9], [7, 7]))).toEqual([1, 1, 3]);
  });

  it("has prizes of its own, split by the same rules", () => {
    expect(overallPrizes(standing({ by: "ranks", prizes: [100, 50] }, [9, 8], [8, 9], [7, 7]))).toEqual(["75.00", "75.00", "0.00"]);
    expect(overallPrizes(standing({ by: "ranks", prizes: ["0.05"] }, [9, 8], [8, 9]))).toEqual(["0.02", "0.02"]);
    const each = contest("pk", { factors, ties: "each", overall: { by: "ranks", prizes: [100, 50, 10] } });
    expect(overallPrizes(standings(each, rows([9, 8], [8, 9], [7, 7])))).toEqual(["100.00", "100.00", "10.00"]);
    const up = contest("pk", { factors, prizeRounding: "half-up", overall: { by: "points", points: [2, 1], prizes: ["0.05"] } });
    expect(overallPrizes(standings(up, rows([9, 8], [8, 9])))).toEqual(["0.03", "0.03"]);
  });

  it("does not take the factors' prizes", () => {
    const pk = contest("pk", { factors, prizesPerFactor: [300, 200], overall: { by: "ranks" } });
    expect(overallPrizes(standings(pk, rows([9, 8], [8, 7])))).toEqual(["0.00", "0.00"]);
  });

  it("needs as many people as a factor does", () => {
    const three = contest("pk", { factors, minimumEntrants: 3, overall: { by: "ranks" }, onFault: "without" });
    const held = standings(
      three,
      untyped([{ id: "a", x: 1, y: 1 }, { id: "b", x: 2, y: 2 }, { id: "c", x: 3, y: 3 }, { id: "d", x: 4, y: "?" }]),
    );
    expect(overallRanks(held)).toEqual([3, 2, 1, null]);
    const fewer = standings(three, untyped([{ id: "a", x: 1, y: 1 }, { id: "b", x: 2, y: 2 }, { id: "c", x: 3, y: "?" }]));
    expect(ranksIn(fewer, "x")).toEqual([3, 2, 1]);
    expect(entrantsOf(fewer).map(({ overall }) => overall?.reason?.message ?? null)).toEqual([
      "fewer than 3 people are ranked in pk",
      "fewer than 3 people are ranked in pk",
      null,
    ]);
  });

  it("is unknown for all whom it may rank while one factor is, and the other factor stays as it is", () => {
    const pk = contest("pk", { factors, prizesPerFactor: [300, 200], overall: { by: "ranks", prizes: [1000] } });
    const held = standings(
      pk,
      untyped([{ id: "li", x: "?", y: 5 }, { id: "wang", x: 4, y: 4 }, { id: "zhao", x: null, y: 6 }, { id: "chen", x: null, y: null }]),
    );
    expect(ranksIn(held, "x")).toEqual([null, null, null, null]);
    expect(ranksIn(held, "y")).toEqual([2, 3, 1, null]);
    expect(overallRanks(held)).toEqual([null, null, null, null]);
    expect(overallPrizes(held)).toEqual([null, null, null, "0.00"]);
    // Not zhao's either, who is unranked in x and first in y whatever li's reading turns out to be: how many are ranked is not known.
    expect(overallFigures(held)).toEqual([null, null, null, null]);
    expect(faultsIn(held, null).map((faults) => faults.map(({ path }) => path.join(".")))).toEqual([
      ["people.li.x"],
      ["people.li.x"],
      ["people.li.x"],
      [],
    ]);
    expect(entrantsOf(held).map(({ prize }) => prize)).toEqual([null, null, null, "0.00"]);
  });

  it("is without who has a fault in any factor, where faults leave one out, who still counts as ranked where they are", () => {
    const pk = contest("pk", { factors, onFault: "without", overall: { by: "ranks", prizes: [100, 50] } });
    const held = standings(pk, untyped([{ id: "li", x: "?", y: 9 }, { id: "wang", x: 4, y: 4 }, { id: "zhao", x: 5, y: null }]));
    expect(ranksIn(held, "x")).toEqual([null, 2, 1]);
    expect(ranksIn(held, "y")).toEqual([1, 2, null]);
    // Three are ranked somewhere, so zhao's missing rank counts 4: 1 + 4; wang has 2 + 2.
    expect(overallFigures(held)).toEqual([null, "4", "5"]);
    expect(overallRanks(held)).toEqual([null, 1, 2]);
    expect(overallPrizes(held)).toEqual([null, "100.00", "50.00"]);
  });
});
