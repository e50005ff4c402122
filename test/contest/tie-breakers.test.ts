import { describe, expect, it } from "vitest";
import { atLeast, contest, definePolicy, highest, lowest, metrics, settle, standings, times } from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { entrantsOf, faultsIn, overallRanks, prizesIn, ranksIn } from "./entrants-of.js";

const { gmv, orders, wait, inquiries } = metrics({ person: { gmv: "money", orders: "count", wait: "seconds", inquiries: "count" } });

const one = contest("pk", { factors: { gmv: highest(gmv) }, tieBreakers: [highest(orders)], prizesPerFactor: [300, 200, 100] });
const two = contest("pk", {
  factors: { gmv: highest(gmv) },
  tieBreakers: [highest(orders), lowest(wait)],
  prizesPerFactor: [300, 200, 100],
});

/** A row that is tied with the others in the factor, unless it says otherwise. */
const row = (id: string, values: object): never => untyped({ id, gmv: 900, ...values });
const faultPaths = (standing: ReturnType<typeof standings<"gmv", never, "people">>) =>
  faultsIn(standing, "gmv").map((faults) => faults.map(({ path }) => path.join(".")));

describe("a tie-breaker", () => {
  it("parts those who are tied, who then share no prize", () => {
    const held = standings(one, [row("li", { orders: 5 }), row("wang", { orders: 7 }), row("zhao", { gmv: 800, orders: 99 })]);
    expect(ranksIn(held, "gmv")).toEqual([2, 1, 3]);
    expect(prizesIn(held, "gmv")).toEqual(["200.00", "300.00", "100.00"]);
  });

  it("takes its own end: the shorter wait is before the longer", () => {
    const patient = contest("pk", { factors: { gmv: highest(gmv) }, tieBreakers: [lowest(wait)] });
    expect(ranksIn(standings(patient, [row("li", { wait: "20.5" }), row("wang", { wait: "20.4" })]), "gmv")).toEqual([2, 1]);
  });

  it("leaves who is equal in all of them tied", () => {
    const held = standings(two, [
      row("li", { orders: 5, wait: 20 }),
      row("wang", { orders: 5, wait: 20 }),
      row("zhao", { orders: 5, wait: 21 }),
    ]);
    expect(ranksIn(held, "gmv")).toEqual([1, 1, 3]);
    expect(prizesIn(held, "gmv")).toEqual(["250.00", "250.00", "100.00"]);
  });

  it("parts each tie on its own", () => {
    const held = standings(one, [
      row("a", { gmv: 800, orders: 1 }),
      row("b", { gmv: 900, orders: 2 }),
      row("c", { gmv: 800, orders: 9 }),
      row("d", { gmv: 900, orders: 8 }),
    ]);
    expect(ranksIn(held, "gmv")).toEqual([4, 2, 3, 1]);
  });

  it("is asked of those alone who are still tied after the one before it", () => {
    const held = standings(two, [
      row("li", { orders: 5, wait: 20 }),
      row("wang", { orders: 5, wait: 10 }),
      row("zhao", { orders: 7, wait: "?" }),
    ]);
    expect(ranksIn(held, "gmv")).toEqual([3, 2, 1]);
  });

  it.each<[string, object]>([
    ["missing", {}],
    ["unreadable", { orders: "?" }],
    ["half an order", { orders: "0.5" }],
  ])("is not asked of who is not tied: a reading that is %s does no harm", (_, reading) => {
    const held = standings(one, [row("li", { orders: 5 }), row("wang", { orders: 7 }), row("zhao", { gmv: 800, ...reading })]);
    expect(ranksIn(held, "gmv")).toEqual([2, 1, 3]);
  });

  it("nor of who is unranked", () => {
    const floored = contest("pk", { factors: { gmv: highest(gmv) }, eligible: atLeast(inquiries, 50), tieBreakers: [highest(orders)] });
    const good = { inquiries: 50 };
    const held = standings(floored, [
      row("li", { ...good, orders: 5 }),
      row("wang", { ...good, orders: 7 }),
      row("zhao", { inquiries: 49, orders: "?" }),
    ]);
    expect(ranksIn(held, "gmv")).toEqual([2, 1, null]);
    expect(ranksIn(standings(one, [row("li", { orders: 5 }), row("wang", { orders: 7 }), row("zhao", { gmv: null, orders: "?" })]), "gmv"))
      .toEqual([2, 1, null]);
  });

  it("ranks densely as well", () => {
    const dense = contest("pk", { factors: { gmv: highest(gmv) }, method: "dense", tieBreakers: [highest(orders)] });
    const held = standings(dense, [
      row("a", { orders: 5 }),
      row("b", { orders: 5 }),
      row("c", { orders: 4 }),
      row("d", { gmv: 1, orders: 0 }),
    ]);
    expect(ranksIn(held, "gmv")).toEqual([1, 1, 2, 3]);
  });
});

describe("a tie-breaker that is not applicable", () => {
  it("comes after every value, whichever end wins", () => {
    expect(ranksIn(standings(one, [row("li", { orders: null }), row("wang", { orders: "-5" }), row("zhao", { orders: 0 })]), "gmv"))
      .toEqual([3, 2, 1]);
    const patient = contest("pk", { factors: { gmv: highest(gmv) }, tieBreakers: [lowest(wait)] });
    expect(ranksIn(standings(patient, [row("li", { wait: null }), row("wang", { wait: 99999 })]), "gmv")).toEqual([2, 1]);
  });

  it("leaves those who all have none tied, and asks them the next", () => {
    expect(ranksIn(standings(one, [row("li", { orders: null }), row("wang", { orders: null }), row("zhao", { orders: 1 })]), "gmv"))
      .toEqual([2, 2, 1]);
    const held = standings(two, [
      row("li", { orders: null, wait: 30 }),
      row("wang", { orders: null, wait: 20 }),
      row("zhao", { orders: 1, wait: "?" }),
    ]);
    expect(ranksIn(held, "gmv")).toEqual([3, 2, 1]);
  });

  it("unranks nobody", () => {
    expect(ranksIn(standings(one, [row("li", { orders: null }), row("wang", { orders: null })]), "gmv")).toEqual([1, 1]);
  });
});

describe("a fault in what those tied are asked", () => {
  it("is a fault in that factor, for all whom it ranks, and names who caused it", () => {
    const held = standings(one, [
      row("li", { orders: 5 }),
      row("wang", { orders: "?" }),
      row("zhao", { gmv: 800, orders: 1 }),
      row("chen", { gmv: null }),
    ]);
    expect(ranksIn(held, "gmv")).toEqual([null, null, null, null]);
    expect(prizesIn(held, "gmv")).toEqual([null, null, null, "0.00"]);
    expect(faultPaths(held)).toEqual([["people.wang.orders"], ["people.wang.orders"], ["people.wang.orders"], []]);
  });

  it("names all who did, in whichever tie", () => {
    const held = standings(one, [
      row("a", { orders: "?" }),
      row("b", {}),
      row("c", { gmv: 800, orders: "?" }),
      row("d", { gmv: 800, orders: 3 }),
    ]);
    expect(faultPaths(held)[3]).toEqual(["people.a.orders", "people.b.orders", "people.c.orders"]);
  });

  it("in whichever tie-breaker: a tie that goes on to the second is asked it, whatever is wrong in another tie", () => {
    const held = standings(two, [
      row("a", { orders: "?", wait: 1 }),
      row("b", { orders: 5, wait: 1 }),
      row("c", { gmv: 800, orders: 3, wait: "?" }),
      row("d", { gmv: 800, orders: 3, wait: 1 }),
    ]);
    expect(faultPaths(held)[3]).toEqual(["people.a.orders", "people.c.wait"]);
  });

  it("is listed beside a fault in the factor itself: those who are tied are asked whatever is wrong with others", () => {
    const held = standings(one, [
      row("a", { orders: "?" }),
      row("b", { orders: 5 }),
      row("c", { gmv: "x", orders: "?" }),
      row("d", { gmv: 1 }),
    ]);
    expect(faultPaths(held)).toEqual(held?.[0]?.entrants.map(() => ["people.a.orders", "people.c.gmv"]));
  });

  it("is listed beside a row that was rejected, and in the factor where it is tied alone", () => {
    const both = contest("pk", { factors: { gmv: highest(gmv), wait: lowest(wait) }, within: "team", tieBreakers: [highest(orders)] });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", contests: [both] });
    const month = settle(
      policy,
      untyped({
        period: "2026-11",
        teams: [{ id: "t" }],
        people: [
          { id: "a", team: "t", gmv: 9, wait: 1, orders: "?" },
          { id: "b", team: "t", gmv: 9, wait: 2, orders: 5 },
          { id: "c", team: "t", gmv: 1 },
          { id: "c", team: "t", gmv: 2 },
        ],
      }),
    );
    const [, gmvFaults] = faultsIn(month.standings.pk, "gmv");
    expect(gmvFaults?.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["not_a_number", "people.a.orders"],
      ["duplicate_id", "people.c.id"],
    ]);
    expect(faultsIn(month.standings.pk, "wait")[1]?.map(({ code }) => code)).toEqual(["duplicate_id"]);
  });

  it("ends the asking of whom it is a fault of: the next tie-breaker finds no second one there", () => {
    const held = standings(two, [
      row("a", { orders: "?", wait: "?" }),
      row("b", { orders: null, wait: 30 }),
      row("c", { orders: null, wait: 20 }),
      row("d", { orders: 5, wait: "?" }),
    ]);
    expect(faultPaths(held)).toEqual(held?.[0]?.entrants.map(() => ["people.a.orders"]));
  });

  it("leaves the factors in which they are not tied as they are", () => {
    const both = contest("pk", {
      factors: { gmv: highest(gmv), wait: lowest(wait) },
      tieBreakers: [highest(orders)],
      prizesPerFactor: [300, 200],
    });
    const held = standings(both, [row("li", { wait: 20, orders: "?" }), row("wang", { wait: 10, orders: 3 })]);
    expect(prizesIn(held, "gmv")).toEqual([null, null]);
    expect(prizesIn(held, "wait")).toEqual(["200.00", "300.00"]);
    expect(entrantsOf(held).map(({ prize }) => prize)).toEqual([null, null]);
  });

  it("may leave the overall standing alone unknown, where they are tied only there", () => {
    const both = contest("pk", {
      factors: { gmv: highest(gmv), wait: lowest(wait) },
      tieBreakers: [highest(orders)],
      prizesPerFactor: [300, 200],
      overall: { by: "ranks", prizes: [1000] },
    });
    const held = standings(both, [row("li", { gmv: 900, wait: 20, orders: "?" }), row("wang", { gmv: 800, wait: 10, orders: 3 })]);
    expect(prizesIn(held, "gmv")).toEqual(["300.00", "200.00"]);
    expect(prizesIn(held, "wait")).toEqual(["200.00", "300.00"]);
    expect(overallRanks(held)).toEqual([null, null]);
    expect(faultsIn(held, null).map((faults) => faults.map(({ path }) => path.join(".")))).toEqual([
      ["people.li.orders"],
      ["people.li.orders"],
    ]);
  });
});

describe("a fault in what those tied are asked, where a fault leaves one out (onFault: \"without\")", () => {
  const lenient = contest("pk", {
    factors: { gmv: highest(gmv), wait: lowest(wait) },
    tieBreakers: [highest(orders)],
    prizesPerFactor: [300, 200, 100],
    overall: { by: "ranks" },
    onFault: "without",
  });

  it("leaves that one out of that factor, and of the overall standing, and ranks the others as if they were not there", () => {
    const held = standings(lenient, [
      row("li", { wait: 20, orders: 5 }),
      row("wang", { wait: 10, orders: "?" }),
      row("zhao", { wait: 30, orders: 7 }),
      row("chen", { gmv: 800, wait: 40, orders: 0 }),
    ]);
    expect(ranksIn(held, "gmv")).toEqual([2, null, 1, 3]);
    expect(prizesIn(held, "gmv")).toEqual(["200.00", null, "300.00", "100.00"]);
    expect(ranksIn(held, "wait")).toEqual([2, 1, 3, 4]);
    expect(overallRanks(held)).toEqual([2, null, 1, 3]);
    expect(entrantsOf(held).map(({ overall }) => overall?.figure)).toEqual(["4", null, "4", "7"]);
  });

  it("asks nothing of the one who was tied with nobody else, faulty or not", () => {
    const held = standings(lenient, [
      row("li", { wait: 20, orders: null }),
      row("wang", { wait: 10, orders: "?" }),
      row("zhao", { gmv: 800, wait: 30, orders: 1 }),
    ]);
    expect(ranksIn(held, "gmv")).toEqual([1, null, 2]);
  });

  it("may leave too few", () => {
    const held = standings(lenient, [row("li", { wait: 20, orders: 1 }), row("wang", { wait: 10, orders: "?" })]);
    expect(entrantsOf(held).map(({ factors }) => [factors.gmv.reason?.code, factors.gmv.faults.length])).toEqual([
      ["too_few_entrants", 0],
      [undefined, 1],
    ]);
  });
});

describe("tie-breakers part ties overall too", () => {
  const both = contest("pk", {
    factors: { gmv: highest(gmv), wait: lowest(wait) },
    tieBreakers: [highest(orders)],
    overall: { by: "ranks", prizes: [1000, 400] },
  });

  it("by the same quantities", () => {
    const held = standings(both, [row("li", { gmv: 900, wait: 20, orders: 3 }), row("wang", { gmv: 800, wait: 10, orders: 4 })]);
    expect(overallRanks(held)).toEqual([2, 1]);
    expect(entrantsOf(held).map(({ overall }) => overall?.prize)).toEqual(["400.00", "1000.00"]);
  });

  it("and may be what is ranked, since it is asked only where the sum is tied: the factor that counts most", () => {
    const first = contest("pk", {
      factors: { gmv: highest(gmv), wait: lowest(wait) },
      tieBreakers: [highest(times(gmv, 1))],
      overall: { by: "ranks" },
    });
    expect(overallRanks(standings(first, [row("li", { gmv: 900, wait: 20 }), row("wang", { gmv: 800, wait: 10 })]))).toEqual([1, 2]);
  });
});
