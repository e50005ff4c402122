import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  definePolicy,
  fourFactorPk,
  parameter,
  perUnit,
  prizeOf,
  rankOf,
  settle,
  standings,
  withParameters,
  type FourFactorPkOptions,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const li = { id: "li", team: "shop-1", gmv: 90000, orders: 421, inquiries: 812, responseSeconds: "21.4" };
const wang = { id: "wang", team: "shop-1", gmv: "72000.00", orders: 430, inquiries: 790, responseSeconds: 18 };
const zhao = { id: "zhao", team: "shop-1", gmv: "90000.00", orders: 200, inquiries: 400, responseSeconds: "30.0" };
/** The best of all in three factors, of whom 49 customers asked something. */
const few = { id: "few", team: "shop-1", gmv: 200000, orders: 49, inquiries: 49, responseSeconds: 1 };
const shop = [li, wang, zhao, few];

const entrants = (options: FourFactorPkOptions, rows: readonly (typeof shop)[number][] = shop) =>
  standings(fourFactorPk(options), rows)[0]?.entrants ?? [];
const factors = ["gmv", "conversion", "response", "received"] as const;

describe("fourFactorPk", () => {
  it("ranks a shop's people by GMV, conversion, response time and customers received, each on its own", () => {
    expect(entrants({}).map((entrant) => factors.map((factor) => entrant.factors[factor].rank))).toEqual([
      [1, 2, 2, 1],
      [3, 1, 1, 2],
      [1, 3, 3, 3],
      [null, null, null, null],
    ]);
    expect(entrants({}).map((entrant) => factors.map((factor) => entrant.factors[factor].figure))).toEqual([
      ["90000", "0.5185", "21.4", "812"],
      ["72000", "0.5443", "18", "790"],
      ["90000", "0.5", "30", "400"],
      ["200000", "1", "1", "49"],
    ]);
  });

  it("pays 300, 200 and 100 in each; who is tied for the first shares the first and the second", () => {
    expect(entrants({}).map((entrant) => factors.map((factor) => entrant.factors[factor].prize))).toEqual([
      ["250.00", "200.00", "200.00", "300.00"],
      ["100.00", "300.00", "300.00", "200.00"],
      ["250.00", "100.00", "100.00", "100.00"],
      ["0.00", "0.00", "0.00", "0.00"],
    ]);
    expect(entrants({}).map(({ prize }) => prize)).toEqual(["950.00", "900.00", "550.00", "0.00"]);
  });

  it("leaves out who received fewer than 50 customers: few cases must not outrank many", () => {
    expect(entrants({})[3]?.factors.gmv.reason?.message).toBe("not eligible for pk");
    expect(entrants({}, [{ ...few, inquiries: 50 }, li])[0]?.factors.gmv.rank).toBe(1);
    expect(entrants({ minimumInquiries: 49 })[3]?.factors.gmv.rank).toBe(1);
  });

  it("gives who received nobody no conversion, and the other ranks, where no minimum leaves them out", () => {
    const nobody = { ...few, orders: 0, inquiries: 0 };
    const [entrant] = entrants({ minimumInquiries: 0 }, [nobody, li, wang]);
    expect(factors.map((factor) => entrant?.factors[factor].rank)).toEqual([1, null, 1, 3]);
    expect(entrant?.factors.conversion.reason?.message).toBe("inquiries is 0: there is nothing to divide by");
  });

  it("ranks overall by the sum of ranks, without prizes unless they are stated", () => {
    expect(entrants({}).map(({ overall }) => [overall?.figure, overall?.rank, overall?.prize])).toEqual([
      ["6", 1, "0.00"],
      ["7", 2, "0.00"],
      ["10", 3, "0.00"],
      [null, null, "0.00"],
    ]);
    expect(entrants({ overallPrizes: [1000, "500.50"] }).map(({ overall, prize }) => [overall?.prize, prize])).toEqual([
      ["1000.00", "1950.00"],
      ["500.50", "1400.50"],
      ["0.00", "550.00"],
      ["0.00", "0.00"],
    ]);
  });

  it("takes other prizes", () => {
    expect(entrants({ prizesPerFactor: [100] }).map(({ prize }) => prize)).toEqual(["150.00", "200.00", "50.00", "0.00"]);
    expect(entrants({ prizesPerFactor: [] }).map(({ prize }) => prize)).toEqual(["0.00", "0.00", "0.00", "0.00"]);
  });

  it("takes parameters for prizes, which the policy then has", () => {
    const [first, best] = [parameter("first", "money", 300), parameter("best", "money", 50)];
    const pk = fourFactorPk({ prizesPerFactor: [first, 100], overallPrizes: [best], minimumInquiries: 0 });
    const policy = definePolicy({ id: "pk", version: "1", currency: "CNY", pay: { prize: prizeOf(pk) } });
    const row = { team: "a", orders: 5, inquiries: 10, responseSeconds: 20 };
    const people = [{ ...row, id: "li", gmv: 2 }, { ...row, id: "wang", gmv: 1 }];
    const paid = (each: typeof policy) =>
      settle(each, { period: "1", teams: [{ id: "a" }], people }).statements.map(({ payable }) => payable);
    // Three factors are tied: (300 + 100) ÷ 2 each.
    expect(paid(policy)).toEqual(["950.00", "700.00"]);
    expect(paid(withParameters(policy, { first: 400, best: 1 }))).toEqual(["1151.00", "850.00"]);
  });

  it("keeps shops apart", () => {
    const pk = fourFactorPk();
    const other = shop.map((row) => ({ ...row, id: `${row.id}-2`, team: "shop-2" }));
    const [first, second] = standings(pk, [...shop, ...other]);
    expect([first?.team, second?.team]).toEqual(["shop-1", "shop-2"]);
    expect(second?.entrants.map(({ prize }) => prize)).toEqual(first?.entrants.map(({ prize }) => prize));
  });

  it("is paid as any other quantity", () => {
    const pk = fourFactorPk();
    const policy = definePolicy({
      id: "pk",
      version: "2026-11",
      currency: "CNY",
      pay: { prize: prizeOf(pk), place: perUnit(rankOf(pk, "response"), 1) },
    });
    const month = settle(policy, { period: "2026-11", teams: [{ id: "shop-1" }], people: shop });
    expect(month.statements.map(({ lines }) => [lines.prize.amount, lines.place.amount])).toEqual([
      ["950.00", "2.00"],
      ["900.00", "1.00"],
      ["550.00", "3.00"],
      ["0.00", null],
    ]);
    expect(month.standings.pk[0]?.entrants[0]?.factors.gmv.rank).toBe(1);
  });

  it("leaves the other three settled where one reading is missing", () => {
    const pk = fourFactorPk();
    const pay = {
      gmv: prizeOf(pk, "gmv"),
      conversion: prizeOf(pk, "conversion"),
      response: prizeOf(pk, "response"),
      received: prizeOf(pk, "received"),
    };
    const policy = definePolicy({ id: "pk", version: "2026-11", currency: "CNY", pay });
    const month = settle(
      policy,
      untyped({ period: "2026-11", teams: [{ id: "shop-1" }], people: [{ ...li, responseSeconds: undefined }, wang, zhao] }),
    );
    expect(month.statements.map(({ pending, payable }) => [pending, payable])).toEqual([
      [["response"], "750.00"],
      [["response"], "600.00"],
      [["response"], "450.00"],
    ]);
  });

  it("has labels in both languages", () => {
    const { contests, metrics } = definePolicy({ id: "pk", version: "1", currency: "CNY", contests: [fourFactorPk()] });
    const labelled = [...contests, ...contests.flatMap((each) => each.factors), ...metrics];
    expect(labelled).toHaveLength(9);
    expect(labelled.filter(({ label }) => label?.en === undefined || label.zh === undefined)).toEqual([]);
  });

  it("works in a good month as in a bad one: a market that grows for everybody changes no prize", () => {
    const people = fc.array(
      fc.record({
        gmv: fc.integer({ min: 0, max: 5 }),
        orders: fc.integer({ min: 0, max: 60 }),
        more: fc.integer({ min: 0, max: 9 }),
        responseSeconds: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 100 }), (list, by) => {
        const rows = list.map(({ more, ...row }, id) => ({ id, team: "shop", inquiries: row.orders + more, ...row }));
        // Who asks more orders more, so that conversion, to the last digit, stays what it was; the minimum is left out, since it does not
        // grow.
        const grown = rows.map((row) => ({ ...row, gmv: row.gmv * by, orders: row.orders * by, inquiries: row.inquiries * by }));
        const prizes = (each: typeof rows) => standings(fourFactorPk({ minimumInquiries: 0 }), each)[0]?.entrants.map(({ prize }) => prize);
        expect(prizes(grown)).toEqual(prizes(rows));
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, unknown, string, string]>([
    ["an option that is misspelt", { prizePerFactor: [100] }, "unknown_field", "prizesPerFactor"],
    ["an option that it does not have", { ties: "each" }, "unknown_field", "minimumInquiries"],
    ["no object", 300, "not_an_object", "an object with prizesPerFactor, overallPrizes, minimumInquiries, metrics"],
    ["null", null, "not_an_object", "an object with prizesPerFactor, overallPrizes, minimumInquiries, metrics"],
  ])("does not pass over what it does not know, since somebody would be paid by another rule: %s", (_, options, code, expected) => {
    const faults = thrownFaults(() => fourFactorPk(untyped(options)));
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(faults[0]?.message).toContain(expected);
  });

  it("leaves what is wrong with the figures to whatever reads it, with all of it", () => {
    const pk = fourFactorPk(untyped({ prizesPerFactor: [300, -1], overallPrizes: ["x"], minimumInquiries: "fifty" }));
    expect(new Set(thrownFaults(() => standings(pk, [])).map(({ code, value }) => `${code} ${value}`)))
      .toEqual(new Set(["not_positive \"-1\"", "not_a_number \"x\"", "not_a_number \"fifty\""]));
  });
});
