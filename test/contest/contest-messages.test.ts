import { describe, expect, it } from "vitest";
import {
  atLeast,
  contest,
  definePolicy,
  equals,
  highest,
  lowest,
  metric,
  metrics,
  plus,
  prizeOf,
  rankOf,
  ratio,
  standings,
  teamMetric,
  when,
  type Contest,
  type FaultCode,
  type Need,
  type Reason,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { entrantsOf, faultsIn } from "./entrants-of.js";

const { gmv, orders, inquiries } = metrics({ person: { gmv: "money", orders: "count", inquiries: "count" } });

/** The contest "pk" as it is written without types, or another. */
const pk = (options: object, id = "pk"): never => untyped(contest(untyped(id), untyped({ factors: { gmv: highest(gmv) }, ...options })));
const faultsOf = (of: never) => thrownFaults(() => standings(of, []));

const name = "a name that JavaScript does not reserve, nor moves to the front as a whole number";
const number = "a decimal number such as 12.5 or \"12.50\"";

describe("what is wrong with a contest is told by whatever reads it first", () => {
  it.each<[FaultCode, string, never, readonly string[]]>([
    ["empty", "no factors", pk({ factors: {} }), ["contests.pk.factors: empty: got no factors, expected at least one factor"]],
    ["empty", "no options at all", untyped(contest("pk", untyped(undefined))), [
      "contests.pk.factors: empty: got no factors, expected at least one factor",
    ]],
    [
      "empty",
      "points without any",
      pk({ overall: { by: "points", points: [] } }),
      ["contests.pk.overall.points: empty: got no points, expected at least one rank"],
    ],
    [
      "empty",
      "points that were left out",
      pk({ overall: { by: "points" } }),
      ["contests.pk.overall.points: empty: got no points, expected at least one rank"],
    ],
    [
      "invalid_choice",
      "every choice",
      pk({ within: "shop", method: "modified", ties: "share", prizeRounding: "nearest", onFault: "ignore", overall: { by: "median" } }),
      [
        "contests.pk.within: invalid choice: got \"shop\", expected one of team, policy",
        "contests.pk.method: invalid choice: got \"modified\", expected one of competition, dense",
        "contests.pk.ties: invalid choice: got \"share\", expected one of split, each",
        "contests.pk.prizeRounding: invalid choice: got \"nearest\", expected one of half-up, half-even, half-down, up, down, ceiling, floor",
        "contests.pk.overall.by: invalid choice: got \"median\", expected one of ranks, points",
        "contests.pk.onFault: invalid choice: got \"ignore\", expected one of pending, without",
      ],
    ],
    ["invalid_count", "nobody needed", pk({ minimumEntrants: 0 }), [
      "contests.pk.minimumEntrants: invalid count: got 0, expected a whole number from 1",
    ]],
    ["invalid_count", "half a person", pk({ minimumEntrants: 2.5 }), [
      "contests.pk.minimumEntrants: invalid count: got 2.5, expected a whole number from 1",
    ]],
    [
      "not_a_number",
      "a prize that is no number",
      pk({ factors: { gmv: highest(gmv, { prizes: [300, untyped("200 CNY")] }) } }),
      [`contests.pk.factors.gmv.prizes[1]: not a number: got "200 CNY", expected ${number}`],
    ],
    ["not_a_list", "a prize for all", pk({ prizesPerFactor: 300 }), [
      "contests.pk.factors.gmv.prizes: not a list: got 300, expected a list",
    ]],
    ["not_a_list", "a tie-breaker that is not in a list", pk({ tieBreakers: highest(orders) }), [
      "contests.pk.tieBreakers: not a list: got an object, expected a list",
    ]],
    ["not_an_object", "an overall standing by its name alone", pk({ overall: "ranks" }), [
      "contests.pk.overall: not an object: got \"ranks\", expected an object",
    ]],
    [
      "unit_mismatch",
      "money added to a count",
      pk({
        factors: { gmv: highest(untyped(plus(gmv, untyped(orders)))) },
        eligible: atLeast(gmv, untyped(orders)),
        tieBreakers: [highest(untyped(plus(orders, untyped(gmv))))],
      }),
      [
        "contests.pk.factors.gmv.quantity: unit mismatch: got money and count, expected one unit: cannot add money and count",
        "contests.pk.eligible: unit mismatch: got money and count, expected one unit: cannot compare money and count",
        "contests.pk.tieBreakers[0].quantity: unit mismatch: got count and money, expected one unit: cannot add count and money",
      ],
    ],
    [
      "invalid_name",
      "an id and a factor that look like numbers, a factor that JavaScript reserves",
      pk({ factors: { 1: highest(gmv), constructor: highest(gmv) } }, "7"),
      [
        `contests["7"].id: invalid name: got "7", expected ${name}`,
        `contests["7"].factors["1"]: invalid name: got "1", expected ${name}`,
        "contests[\"7\"].factors.constructor: invalid name: got \"constructor\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number",
      ],
    ],
    [
      "unknown_field",
      "prizes of a tie-breaker",
      pk({ tieBreakers: [highest(orders, { prizes: [100] })] }),
      ["contests.pk.tieBreakers[0].prizes: unknown field: got \"prizes\", expected one of quantity, order"],
    ],
    [
      "circular",
      "a contest that ranks by itself, as it may come from JSON",
      pk({ factors: { gmv: highest(untyped({ kind: "rankOf", contest: "pk", factor: "gmv" })) } }),
      ["circular: got contests.pk → contests.pk, expected references that come to an end"],
    ],
  ])("%s: %s", (code, _, of, messages) => {
    const faults = faultsOf(of);
    expect(faults.map(({ message }) => message).toSorted()).toEqual(messages.toSorted());
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it("a prize below zero, in a factor and overall", () => {
    const faults = faultsOf(pk({ factors: { gmv: highest(gmv, { prizes: [-1] }) }, overall: { by: "ranks", prizes: [100, "-0.01"] } }));
    expect(faults.map(({ path, value, expected }) => [path.join("."), value, expected])).toEqual([
      ["contests.pk.factors.gmv.prizes.0", "\"-1\"", { code: "zero_or_more", of: "prize" }],
      ["contests.pk.overall.prizes.1", "\"-0.01\"", { code: "zero_or_more", of: "prize" }],
    ]);
  });

  it.each<[string, object, string]>([
    ["of a contest", { prizePerFactor: [300] }, "contests.pk.prizePerFactor"],
    ["of a factor", { factors: { gmv: highest(gmv, untyped({ prize: [300] })) } }, "contests.pk.factors.gmv.prize"],
    ["of the overall standing", { overall: { by: "ranks", prize: [300] } }, "contests.pk.overall.prize"],
  ])("an option that is misspelt, which would pay nothing: %s", (_, options, path) => {
    expect(faultsOf(pk(options)).map((fault) => [fault.code, fault.path.join(".")])).toEqual([["unknown_field", path]]);
  });

  it.each<[string, object, string]>([
    ["as a factor", { factors: { gmv } }, "contests.pk.factors.gmv"],
    ["as a tie-breaker", { tieBreakers: [orders] }, "contests.pk.tieBreakers.0"],
  ])("a quantity without the end that wins: %s", (_, options, path) => {
    expect(faultsOf(pk(options)).map((fault) => fault.path.join("."))).toContain(`${path}.order`);
  });

  it("all at once", () => {
    const faults = faultsOf(pk({ factors: {}, method: "x", minimumEntrants: -1, eligible: 5, tieBreakers: [5] }));
    expect(new Set(faults.map(({ path }) => path[2])))
      .toEqual(new Set(["factors", "method", "minimumEntrants", "eligible", "tieBreakers"]));
  });

  it("what is no contest", () => {
    expect(thrownFaults(() => standings(untyped("pk"), [])).map(({ message }) => message)).toEqual([
      "invalid kind: got \"pk\", expected a number or a quantity",
    ]);
  });
});

describe("what is wrong with a policy's contests is told when it is defined", () => {
  const good = contest("pk", { factors: { gmv: highest(gmv) } });
  const define = (pay: object, contests: readonly unknown[] = []) => () =>
    definePolicy(untyped({ id: "p", version: "1", currency: "CNY", pay, contests }));
  const messages = (action: () => unknown) => thrownFaults(action).map(({ message }) => message);

  it("a factor that the contest does not have", () => {
    expect(messages(define({ prize: prizeOf(good, untyped("gvm")), first: when(equals(rankOf(good, untyped("x")), 1), 1, 0) }))).toEqual([
      "pay.prize.quantity.factor: unknown name: got \"gvm\", expected a factor of the contest (gmv)",
      "pay.first.quantity.condition.left.factor: unknown name: got \"x\", expected a factor of the contest (gmv)",
    ]);
  });

  it("an overall rank of a contest that has no overall standing; all its prizes are the factors' then", () => {
    expect(messages(define({ first: when(equals(rankOf(good), 1), 1, 0) }))).toEqual([
      "pay.first.quantity.condition.left: unknown name: got no factor, expected a factor, or a contest with an overall standing",
    ]);
    expect(messages(define({ prize: prizeOf(good) }))).toEqual([]);
  });

  it("a rank that is paid as it is: it is no money", () => {
    expect(messages(define({ rank: rankOf(good, "gmv") }))).toEqual([
      "pay.rank.quantity: unit mismatch: got count, expected a quantity in money",
    ]);
  });

  it("one id with two meanings", () => {
    expect(thrownFaults(define({}, [good, contest("pk", { factors: { gmv: lowest(gmv) } })])).map(({ code, value }) => [code, value]))
      .toEqual([["used_twice", "\"pk\""]]);
    expect(messages(define({}, [good, contest("pk", { factors: { gmv: highest(gmv) }, label: { en: "PK", zh: "PK" } })]))).toEqual([]);
  });

  it("a contest that the policy does not have, as it may come from JSON", () => {
    expect(messages(define({ prize: { kind: "prizeOf", contest: "cup" } }))).toEqual([
      "pay.prize.quantity.contest: unknown name: got \"cup\", expected a contest of the policy",
    ]);
  });

  it("two contests that go round", () => {
    const league = contest("league", { factors: { won: highest(untyped({ kind: "prizeOf", contest: "cup" })) } });
    const cup = contest("cup", { factors: { rank: lowest(rankOf(league, "won")) } });
    const round = /^circular: got .*contests\.cup → .*contests\.league → .*contests\.cup, expected references that come to an end$/;
    expect(messages(define({}, [cup]))).toEqual([expect.stringMatching(round)]);
  });

  it("no contest at all", () => {
    expect(messages(define({ prize: prizeOf(untyped(undefined)) }))).toEqual([
      "pay.prize.quantity.contest: invalid kind: got nothing, expected an entry of the contests",
    ]);
  });
});

describe("the reason why somebody is unranked", () => {
  const eligible = atLeast(inquiries, 50);
  const rows = (values: object): never =>
    untyped([{ id: "li", gmv: 900, orders: 1, inquiries: 50, ...values }, { id: "wang", gmv: 800, orders: 1, inquiries: 50 }]);
  const reason = (of: Contest<string, string, Need, "people">, values: object) =>
    Object.values(entrantsOf(standings(of, rows(values)))[0]?.factors ?? {})[0]?.reason;
  const conversion = ratio(orders, inquiries, { places: 2 });

  it.each<[string, Contest<string, string, Need, "people">, object, Omit<Reason, "path">]>([
    ["no reading", pk({}), { gmv: null }, { code: "null_reading", message: "gmv is not applicable: it is null" }],
    ["nothing to divide by", pk({ factors: { conversion: highest(conversion) } }), { inquiries: 0 }, {
      code: "zero_divisor",
      message: "inquiries is 0: there is nothing to divide by",
    }],
    ["not eligible", pk({ eligible }), { inquiries: 49 }, { code: "not_eligible", message: "not eligible for pk" }],
    [
      "eligibility that is not applicable",
      pk({ eligible }),
      { inquiries: null },
      { code: "not_eligible", message: "not eligible for pk, since inquiries is not applicable: it is null" },
    ],
    [
      "eligibility by what cannot be divided",
      pk({ eligible: atLeast(conversion, "0.1") }),
      { inquiries: 0 },
      { code: "not_eligible", message: "not eligible for pk, since inquiries is 0: there is nothing to divide by" },
    ],
    ["too few", pk({ minimumEntrants: 3 }), {}, { code: "too_few_entrants", message: "fewer than 3 people are ranked in pk" }],
  ])("%s", (_, of, values, expected) => {
    expect(reason(of, values)).toMatchObject(expected);
  });

  it("overall: ranked nowhere", () => {
    const held = standings<string, never, "people">(pk({ overall: { by: "ranks" } }), rows({ gmv: null, person: "li" }));
    expect(entrantsOf(held)[0]?.overall?.reason).toEqual({
      code: "not_ranked",
      contest: "pk",
      path: ["contests", "pk"],
      message: "not ranked in pk",
    });
  });
});

describe("the fault that leaves a contest open", () => {
  const rows = (values: object): never => untyped([{ id: "li", gmv: 900, dsr: 5, ...values }, { id: "wang", gmv: 800, dsr: 5 }]);
  const messages = (of: never, values: object) =>
    faultsIn(standings<string, never, "people">(of, rows(values)), "gmv")[1]?.map(({ message }) => message);
  const reading = "a number (money) or null, such as 12.5 or \"12.50\"";

  it.each<[string, never, object, readonly string[]]>([
    ["a reading that is missing", pk({}), { gmv: undefined }, [
      "people.li.gmv: missing reading: got nothing, expected a number (money) or null",
    ]],
    [
      "a misspelt column",
      pk({}),
      { gmv: undefined, gvm: 5 },
      ["people.li.gmv: missing reading: got nothing, expected a number (money) or null; did you mean the column \"gvm\"?"],
    ],
    ["a reading that is no number", pk({}), { gmv: "n/a" }, [`people.li.gmv: not a number: got "n/a", expected ${reading}`]],
    [
      "a tenth of a cent",
      pk({}),
      { gmv: "0.001" },
      ["people.li.gmv: too many places: got \"0.001\", expected money with at most 2 decimals"],
    ],
    [
      "too many digits",
      pk({}),
      { gmv: "1e15" },
      ["people.li.gmv: number out of range: got \"1e15\", expected at most 15 digits before the point and 25 after"],
    ],
    [
      "the reading and the eligibility",
      pk({ eligible: atLeast(metric("dsr", "points"), 4) }),
      { gmv: "?", dsr: "?" },
      [
        `people.li.gmv: not a number: got "?", expected ${reading}`,
        "people.li.dsr: not a number: got \"?\", expected a number (points) or null, such as 12.5 or \"12.50\"",
      ],
    ],
    [
      "the eligibility by the team, in a row that has both",
      pk({ eligible: atLeast(teamMetric("dsr", "points"), 4) }),
      { dsr: undefined },
      ["people.li.dsr: missing reading: got nothing, expected a number (points) or null"],
    ],
  ])("%s", (_, of, values, expected) => {
    expect(messages(of, values)?.toSorted()).toEqual(expected.toSorted());
  });
});
