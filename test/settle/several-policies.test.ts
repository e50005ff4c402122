import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  canonicalInput,
  contest,
  definePolicy,
  explain,
  gates,
  highest,
  isJixiaoError,
  metric,
  metrics,
  minus,
  prizeOf,
  rankOf,
  settle,
  settlementRows,
  teamMetric,
  teamSum,
  times,
  voidedBy,
  when,
  type Settlement,
} from "../../src/index.js";
import { parsePeriod } from "../../src/json/index.js";
import { untyped } from "../error/untyped.js";
import { addedText, cents, yuan } from "../statement/pay-slip.js";

const { base, gmv, minimum } = metrics({ person: { base: "money", gmv: "money", minimum: "money" } });
const pk = contest("pk", { factors: { gmv: highest(gmv, { prizes: [100, 50] }) } });
const agent = definePolicy({
  id: "agent",
  version: "2026-11",
  currency: "CNY",
  pay: { base, commission: times(gmv, "0.01"), prize: prizeOf(pk, "gmv") },
  protected: ["base"],
});
const lead = definePolicy({
  id: "lead",
  version: "7",
  currency: "CNY",
  pay: { base, override: times(teamSum(gmv, { under: "agent" }), "0.002") },
  floor: minimum,
});
const both = [agent, lead] as const;
const teams = [{ id: "north" }, { id: "south" }];
const asAgent = (id: string, values: object = {}) => ({ id, policy: "agent", team: "north", base: 3000, gmv: 0, ...values });
const asLead = (id: string, values: object = {}) => ({ id, policy: "lead", team: "north", base: 5000, minimum: 0, ...values });
const settleBoth = (people: readonly unknown[], more: object = {}): Settlement =>
  settle(both, untyped({ period: "2026-11", teams, people, ...more }));
const payOf = ({ statements }: Settlement) => statements.map(({ policy, person, payable }) => [policy, person, payable]);
const told = ({ rejections }: Settlement) =>
  rejections.map(
    ({ from, index, id, faults }) => [from, index, id, faults.map(({ code, path, message }) => [code, path.join("."), message])]
  );

describe("the order in which several policies are given", () => {
  const yen = definePolicy({ id: "osaka", version: "1", currency: "JPY", pay: { base, sales: times(gmv, "0.5") }, floor: minimum });
  const dinar = definePolicy({ id: "kuwait", version: "2", currency: "KWD", pay: { base }, protected: ["base"] });
  const three = [agent, yen, dinar] as const;
  const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].map((order) => order.map((place) => three[place]!));
  // Amounts have the places of one currency alone, and rejected rows name a policy each.
  const period = untyped({
    period: "2026-11",
    teams,
    people: [
      { id: 1, policy: "osaka", base: 250_000, gmv: 101, minimum: 300_000 },
      { id: 2, policy: "kuwait", base: "900.125" },
      { id: 3, policy: "agent", team: "north", base: "3000.05", gmv: 20_000 },
      { id: 4, person: 1, policy: "kuwait", base: "1.005" },
      { id: 5, person: 2, policy: "kuwait", base: "0.001", team: "north" },
      { id: 6, person: 6, policy: "osaka", base: 1, gmv: 0, minimum: null },
      { id: 7, person: {}, policy: "osaka" },
      { id: 8, person: 6, policy: "osaka" },
      { id: 8, person: 6, policy: "osaka" },
      { id: 9, person: 1, policy: "kuwait" },
      { id: 9, person: 1, policy: "kuwait" },
    ],
    adjustments: [
      { person: 1, policy: "osaka", line: "praise", amount: "0.5" },
      { person: 2, line: "praise", amount: "0.005" },
      { person: 3, line: "praise", amount: "0.005" },
    ],
    carryIns: [{ person: 1, policy: "kuwait", balance: "protection", amount: "1.005" }],
  });

  it.each(orders.map((policies) => [policies.map(({ id }) => id).join(", "), policies] as const))(
    "changes nothing that is said of anybody: %s",
    (_, policies) => {
      const [usual, other] = [settle(three, period), settle(policies, period)];
      expect(other.statements).toEqual(usual.statements);
      expect(other.statements.map(({ policy, currency, payable, provisional }) => [policy, currency, payable, provisional])).toEqual([
        ["osaka", "JPY", "300000", true],
        ["kuwait", "KWD", "900.131", false],
        ["agent", "CNY", "3200.05", true],
        ["kuwait", "KWD", "1.005", true],
        ["osaka", "JPY", "1", true],
      ]);
      expect(other.rejections).toEqual(usual.rejections);
      expect(other.standings).toEqual(usual.standings);
      expect(other.totals).toEqual(policies.map(({ id }) => usual.totals.find(({ policy }) => policy === id)));
      expect(canonicalInput(policies, period)).toBe(canonicalInput(three, period));
      for (const { person, policy } of usual.statements) {
        expect(explain(policies, period, { person, policy })).toEqual(explain(three, period, { person, policy }));
      }
      expect(parsePeriod(policies, period).faults).toEqual(parsePeriod(three, period).faults);
    },
  );
});

describe("several policies in one period", () => {
  it("a row names its own; the statement carries its policy's id, version and lines", () => {
    const month = settle(both, {
      period: "2026-11",
      teams,
      people: [
        { id: "li", policy: "agent", team: "north", base: 3000, gmv: 20_000 },
        { id: "han", policy: "lead", team: "north", base: 5000, minimum: 0 },
        { id: "wang", policy: "agent", team: "north", base: 3000, gmv: 10_000 },
      ],
    });
    expect(month.statements.map(({ person, policy, version, lineOrder, payable }) => [person, policy, version, lineOrder, payable]))
      .toEqual([
        ["li", "agent", "2026-11", ["base", "commission", "prize"], "3300.00"],
        ["han", "lead", "7", ["base", "override"], "5060.00"],
        ["wang", "agent", "2026-11", ["base", "commission", "prize"], "3150.00"],
      ]);
    expect(month.rejections).toEqual([]);
  });

  it("totals are per policy, in the order of the policies, also of one that nobody is under", () => {
    const month = settleBoth([asAgent("li", { gmv: 20_000 }), asAgent("wang", { gmv: "?" })]);
    expect(month.totals.map(({ policy, people, payable, pending, lines }) => [policy, people, payable, pending, lines])).toEqual([
      ["agent", 2, "6200.00", 3, { base: "6000.00", commission: "200.00", prize: "0.00" }],
      ["lead", 0, "0.00", 0, { base: "0.00", override: "0.00" }],
    ]);
    expect(settle([lead, agent], untyped({ period: "2026-11", teams, people: [] })).totals.map(({ policy }) => policy)).toEqual([
      "lead",
      "agent",
    ]);
  });

  it("each has its own steps, and its own added lines in its totals", () => {
    const month = settleBoth([asAgent("li"), asLead("han", { minimum: 5500 })], {
      adjustments: [{ person: "li", line: "broken window", amount: -100 }],
      carryIns: [{ person: "han", balance: "draw", amount: 30 }],
    });
    expect(month.statements.map(({ added, payable, balances }) => [added.map(addedText), payable, balances])).toEqual([
      [["adjustment broken window -100.00", "protection 100.00"], "3000.00", { draw: "0.00", protection: "100.00", rounding: "0.00" }],
      [["floor 500.00"], "5500.00", { draw: "30.00", protection: "0.00", rounding: "0.00" }],
    ]);
    expect(month.totals.map(({ added, payable }) => [added, payable])).toEqual([["0.00", "3000.00"], ["500.00", "5500.00"]]);
  });

  it("each in a currency of its own", () => {
    const yen = definePolicy({ id: "osaka", version: "1", currency: "JPY", pay: { base } });
    const dinar = definePolicy({ id: "kuwait", version: "1", currency: "KWD", pay: { base } });
    const month = settle([yen, dinar], {
      period: "2026-11",
      people: [{ id: 1, policy: "osaka", base: 250_000 }, { id: 2, policy: "kuwait", base: "900.125" }],
      adjustments: [{ person: 1, line: "praise", amount: "0.5" }, { person: 2, line: "praise", amount: "0.005" }],
    });
    expect(month.statements.map(({ currency, payable, added }) => [currency, payable, added[0]?.state])).toEqual([[
      "JPY",
      "250000",
      "pending",
    ], ["KWD", "900.130", "settled"]]);
    expect(month.totals.map(({ currency, payable, added }) => [currency, payable, added])).toEqual([["JPY", "250000", "0"], [
      "KWD",
      "900.130",
      "0.005",
    ]]);
  });

  it("leave a statement as it is when settled alone, where it reads nothing of the other", () => {
    const people = [asAgent("li", { gmv: 20_000 }), asLead("han"), asAgent("wang", { gmv: 10_000, team: "south" })];
    const alone = settle(agent, untyped({ period: "2026-11", teams, people: people.filter(({ policy }) => policy === "agent") }));
    expect(settleBoth(people).statements.filter(({ policy }) => policy === "agent")).toEqual(alone.statements);
  });
});

describe("a row whose policy is not among them is rejected", () => {
  it.each<[string, unknown, string]>([
    [
      "a slip of the pen, with what may be meant",
      "agnet",
      "people.li.policy: unknown policy: got \"agnet\", expected agent?",
    ],
    [
      "another case, with what may be meant",
      "Lead",
      "people.li.policy: unknown policy: got \"Lead\", expected lead?",
    ],
    ["something else", "accountant", "people.li.policy: unknown policy: got \"accountant\", expected one of agent, lead"],
    ["nothing", undefined, "people.li.policy: unknown policy: got nothing, expected one of agent, lead"],
    ["null", null, "people.li.policy: unknown policy: got null, expected one of agent, lead"],
    ["a list", ["agent"], "people.li.policy: unknown policy: got an array, expected one of agent, lead"],
    ["a position", 0, "people.li.policy: unknown policy: got 0, expected one of agent, lead"],
  ])("%s", (_, policy, message) => {
    const month = settleBoth([asAgent("wang"), { ...asAgent("li"), policy }]);
    expect(told(month)).toEqual([["people", 1, "li", [["unknown_policy", "people.li.policy", message]]]]);
    expect(payOf(month).map(([, person]) => person)).toEqual(["wang"]);
  });

  it("also where there is a single policy, and need not be named there", () => {
    const month: Settlement = settle(
      agent,
      untyped({
        period: "2026-11",
        teams,
        people: [asLead("han"), { ...asAgent("li"), policy: undefined }, { ...asAgent("wang"), policy: null }, asAgent("zhao")],
      }),
    );
    expect(told(month)).toEqual([["people", 0, "han", [[
      "unknown_policy",
      "people.han.policy",
      "people.han.policy: unknown policy: got \"lead\", expected one of agent",
    ]]]]);
    // The three tie in the contest, and share its prizes of 150.
    expect(payOf(month)).toEqual([["agent", "li", "3050.00"], ["agent", "wang", "3050.00"], ["agent", "zhao", "3050.00"]]);
  });

  it("makes all statements of the person that it names provisional; one of a known policy only that policy's", () => {
    const people = [asAgent("li-1", { person: "li" }), asLead("li-2", { person: "li" })];
    const provisional = (...rejected: readonly unknown[]) =>
      settleBoth([...people, ...rejected]).statements.map(({ provisional, balances }) => [provisional, balances.draw, balances.protection]);
    // A balance that the policy does not use is carried on, whatever waits.
    expect(provisional()).toEqual([[false, "0.00", "0.00"], [false, "0.00", "0.00"]]);
    expect(provisional({ id: "li-3", person: "li", policy: "agnet" })).toEqual([[true, "0.00", null], [true, "0.00", "0.00"]]);
    expect(provisional({ id: 9, person: "li", policy: "lead" }, { id: 9, person: "li", policy: "lead" })).toEqual([
      [false, "0.00", "0.00"],
      [true, "0.00", "0.00"],
    ]);
    expect(provisional({ id: 9, person: "li", policy: "agent" }, { id: "9", person: "zhao", policy: "lead" })).toEqual([[
      true,
      "0.00",
      null,
    ], [false, "0.00", "0.00"]]);
  });

  it("is a fault of a lead who is paid by the team that it names, and of no other lead", () => {
    const people = [
      asAgent("li", { gmv: 20_000 }),
      asLead("han"),
      asAgent("wang", { policy: "agnet" }),
      asLead("mei", { team: "south" }),
      asAgent("zhao", { team: "south", gmv: 100 }),
    ];
    const { statements } = settleBoth(people);
    expect(statements.map(({ person, lines, payable }) => [person, lines["override"]?.state ?? null, payable])).toEqual([
      ["li", null, "3300.00"],
      ["han", "pending", "5000.00"],
      ["mei", "settled", "5000.20"],
      ["zhao", null, "3051.00"],
    ]);
    expect(statements[1]?.lines["override"]?.faults.map(({ code, path }) => [code, path])).toEqual([["unknown_policy", [
      "people",
      "wang",
      "policy",
    ]]]);
  });
});

describe("contests are between people of one policy", () => {
  const ranking = (id: string) => {
    const sales = contest(`${id}-sales`, { factors: { gmv: highest(gmv, { prizes: [100, 50] }) } });
    return definePolicy({
      id,
      version: "1",
      currency: "CNY",
      pay: { first: when(atLeast(1, rankOf(sales, "gmv")), 1, 0), prize: prizeOf(sales, "gmv") },
    });
  };

  it("nobody under another is ranked or counted", () => {
    const rows = [["a", "east", 10], ["b", "west", 90], ["c", "east", 20], ["d", "west", 80], ["e", "west", 70]] as const;
    const month: Settlement = settle(
      [ranking("east"), ranking("west")],
      untyped({ period: "2026-11", people: rows.map(([id, policy, gmv]) => ({ id, policy, gmv })) }),
    );
    expect(month.statements.map(({ person, lines }) => [person, lines["first"]?.payable, lines["prize"]?.payable])).toEqual([
      ["a", "0.00", "50.00"],
      ["b", "1.00", "100.00"],
      ["c", "1.00", "100.00"],
      ["d", "0.00", "50.00"],
      ["e", "0.00", "0.00"],
    ]);
    expect(Object.entries(month.standings).map(([id, standings]) => [id, standings.map(({ entrants }) => entrants.map(({ id }) => id))]))
      .toEqual([
        ["east-sales", [["a", "c"]]],
        ["west-sales", [["b", "d", "e"]]],
      ]);
  });

  it("too few of one policy are not made enough by the other", () => {
    const month: Settlement = settle(
      [ranking("east"), ranking("west")],
      untyped({ period: "2026-11", people: [{ id: "a", policy: "east", gmv: 10 }, { id: "b", policy: "west", gmv: 90 }] }),
    );
    expect(month.statements.map(({ payable }) => payable)).toEqual(["0.00", "0.00"]);
  });

  it("a fault of an entrant holds up nobody under the other", () => {
    const rows = [["a", "east", "?"], ["b", "west", 90], ["c", "east", 20], ["d", "west", 80]] as const;
    const month: Settlement = settle(
      [ranking("east"), ranking("west")],
      untyped({ period: "2026-11", people: rows.map(([id, policy, gmv]) => ({ id, policy, gmv })) }),
    );
    expect(month.statements.map(({ person, pending, payable }) => [person, pending, payable])).toEqual([
      ["a", ["first", "prize"], "0.00"],
      ["b", [], "101.00"],
      ["c", ["first", "prize"], "0.00"],
      ["d", [], "50.00"],
    ]);
  });
});

describe("what a settlement reports by an id is one thing", () => {
  const period = untyped({ period: "2026-11", people: [] });

  it("contests of two policies need ids of their own, so that both standings come out", () => {
    const holding = (id: string) => definePolicy({ id, version: "1", currency: "CNY", contests: [pk] });
    expect(faultsOf(() => settle([holding("east"), holding("west")], period))).toEqual([
      ["used_twice", "contests: used twice: got \"pk\", expected each contest of the settlement once"],
    ]);
  });

  it("a gate set may stand in two policies if it is the same in both, whatever its label", () => {
    const dsr = teamMetric("dsr", "points");
    const gated = (id: string, bound: string, label?: { readonly en: string; readonly zh: string }) =>
      definePolicy({
        id,
        version: "1",
        currency: "CNY",
        pay: { bonus: voidedBy(gates("shop", { dsr: atLeast(dsr, bound) }, label === undefined ? {} : { label }), 100) },
      });
    expect(faultsOf(() => settle([gated("mild", "4.5"), gated("strict", "4.8")], period))).toEqual([
      [
        "used_twice",
        "gates: used twice: got \"shop\", expected one meaning of the id in the settlement",
      ],
    ]);
    const month: Settlement = settle(
      [gated("mild", "4.5"), gated("also-mild", "4.5", { en: "Shop", zh: "店铺" })],
      untyped({
        period: "2026-11",
        teams: [{ id: "t", dsr: "4.6" }],
        people: [{ id: 1, policy: "mild", team: "t" }, { id: 2, policy: "also-mild", team: "t" }],
      }),
    );
    expect(month.statements.map(({ payable }) => payable)).toEqual(["100.00", "100.00"]);
    expect(month.teams.map(({ gates }) => Object.keys(gates))).toEqual([["shop"]]);
  });
});

describe("a person with statements under two policies", () => {
  const people = [
    asAgent("li-1", { person: "li", gmv: 10_000 }),
    asAgent("wang", { gmv: 30_000 }),
    asLead("li-2", { person: "li", minimum: 6000 }),
    asAgent("li-3", { person: "li", gmv: 5000 }),
    asLead("li-4", { person: "li", minimum: 6000 }),
  ];

  it("has one for each, over the rows of that policy, where its first row stands", () => {
    const month = settleBoth(people);
    expect(month.statements.map(({ person, policy, stints, payable }) => [person, policy, stints.map(({ id }) => id), payable])).toEqual([
      ["li", "agent", ["li-1", "li-3"], "6200.00"],
      ["wang", "agent", [], "3400.00"],
      ["li", "lead", ["li-2", "li-4"], "10180.00"],
    ]);
    expect(month.totals.map(({ policy, people, payable }) => [policy, people, payable])).toEqual([["agent", 2, "9600.00"], [
      "lead",
      1,
      "10180.00",
    ]]);
  });

  it("each with its own adjustments and balances", () => {
    const month = settleBoth(people, {
      adjustments: [{ person: "li", policy: "lead", line: "praise", amount: 7 }, {
        person: "li",
        policy: "agent",
        line: "base",
        amount: -6200,
      }, { person: "li", line: "praise", amount: 1 }],
      carryIns: [{ person: "li", policy: "agent", balance: "protection", amount: 40 }, {
        person: "li",
        policy: "lead",
        balance: "protection",
        amount: 60,
      }],
    });
    expect(month.statements.map(({ added, payable, balances }) => [added.map(addedText), payable, balances.protection])).toEqual([
      // −6200 counts with the base of 6000: what is protected is −200.
      [["adjustment base -6200.00", "carryIn protection -40.00"], "-40.00", "0.00"],
      [[], "3400.00", "0.00"],
      [["adjustment praise 7.00"], "10187.00", "60.00"],
    ]);
    expect(month.rejections.map(({ from, index, faults }) => [from, index, faults[0].code])).toEqual([[
      "adjustments",
      2,
      "ambiguous_person",
    ]]);
  });

  it("is explained by its policy, and the explanation has to say which", () => {
    const period = untyped({ period: "2026-11", teams, people });
    const explained = explain(both, period, { person: "li", policy: "lead" });
    expect([explained.outcome.value, explained.settings.policy, explained.inputs.map(({ name }) => name)]).toEqual(["10180.00", "lead", [
      "base",
      "override",
    ]]);
    expect(explain(both, period, { person: "wang" }).outcome.value).toBe("3400.00");
    expect(faultsOf(() => explain(both, period, { person: "li" }))).toEqual([[
      "ambiguous_person",
      "policy: ambiguous person: got nothing, expected one of agent, lead",
    ]]);
  });

  it("is asked for under a policy of the settlement, or the policy is what is told to be unknown", () => {
    const period = untyped({ period: "2026-11", teams, people });
    expect(faultsOf(() => explain(both, period, { person: "li", policy: "leed" }))).toEqual([[
      "unknown_policy",
      expect.stringContaining("got \"leed\", expected one of agent, lead"),
    ]]);
  });

  it("is not suggested in the place of themselves, where they have no statement under the policy asked for", () => {
    const [fault] = faultsOf(() => explain(both, untyped({ period: "2026-11", teams, people }), { person: "wang", policy: "lead" }));
    expect(fault?.[0]).toBe("unknown_person");
    expect(fault?.[1]).not.toContain("wang?");
  });

  it("is in the flat rows once for each, and the totals of all policies are the sums of the statements", () => {
    const month = settleBoth(people);
    expect(settlementRows(month).map(({ person, policy, line }) => `${person} ${policy} ${line}`)).toEqual([
      "li agent base",
      "li agent commission",
      "li agent prize",
      "wang agent base",
      "wang agent commission",
      "wang agent prize",
      "li lead base",
      "li lead override",
    ]);
    const rows = fc.array(
      fc.record({
        who: fc.integer({ min: 0, max: 3 }),
        isLead: fc.boolean(),
        sold: fc.integer({ min: 0, max: 9_000_000 }),
        short: fc.integer({ min: -900_000, max: 900_000 }),
        minimum: fc.constantFrom(0, 5000, 6000),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(rows, (entries) => {
        const people = entries.map(({ who, isLead, sold, minimum }, index) => {
          const own = { person: `p${who}` };
          return isLead ? asLead(`r${index}`, { ...own, minimum }) : asAgent(`r${index}`, { ...own, gmv: yuan(BigInt(sold)) });
        });
        const adjustments = entries.map(({ who, isLead, short }) => ({
          person: `p${who}`,
          policy: isLead ? "lead" : "agent",
          line: "praise",
          amount: yuan(BigInt(short)),
        }));
        const month = settleBoth(people, { adjustments });
        expect(month.statements).toHaveLength(new Set(entries.map(({ who, isLead }) => `${who} ${isLead}`)).size);
        expect(month.rejections).toEqual([]);
        for (const totals of month.totals) {
          const sum = (amounts: readonly string[]) => yuan(amounts.reduce((all, amount) => all + cents(amount), 0n));
          const statements = month.statements.filter(({ policy }) => policy === totals.policy);
          expect([totals.people, totals.payable]).toEqual([statements.length, sum(statements.map(({ payable }) => payable))]);
          expect(totals.payable)
            .toBe(sum(settlementRows(month).flatMap(({ policy, payable }) => (policy === totals.policy ? payable : []))));
          expect(totals.added).toBe(sum(statements.flatMap(({ added }) => added.map(({ payable }) => payable))));
        }
      }),
      { numRuns: 80 },
    );
  });

  it("may not be in two rows of one id, whatever their policies", () => {
    const month = settleBoth([asAgent("li"), asLead("li"), asAgent("wang")]);
    expect(month.rejections.map(({ index, id, faults }) => [index, id, faults[0].code])).toEqual([[0, "li", "duplicate_id"], [
      1,
      "li",
      "duplicate_id",
    ]]);
    expect(payOf(month).map(([, person]) => person)).toEqual(["wang"]);
  });
});

describe("what cannot be settled together throws", () => {
  it.each<[string, unknown, readonly unknown[]]>([
    ["no policy", [], [["empty", "policies: empty: got no policies, expected at least one policy"]]],
    ["two policies of one id", [agent, agent], [[
      "used_twice",
      "policies[1].id: used twice: got \"agent\", expected each policy once",
    ]]],
    ["something that is none", [agent, 5], [[
      "not_an_object",
      "policies[1]: not an object: got 5, expected something made by definePolicy",
    ]]],
    ["nothing at all", null, [["not_an_object", "policies[0]: not an object: got null, expected something made by definePolicy"]]],
  ])("%s", (_, policies, faults) => {
    expect(faultsOf(() => settle(untyped(policies), untyped({ period: "2026-11", people: [] })))).toEqual(faults);
  });

  it("a policy that reads another, without it", () => {
    expect(faultsOf(() => settle(lead, untyped({ period: "2026-11", teams, people: [] }))).map(([code]) => code)).toEqual([
      "unknown_policy",
    ]);
  });

  it("a step that reads another policy which is not there", () => {
    const capped = definePolicy({
      id: "capped",
      version: "1",
      currency: "CNY",
      pay: { base: metric("base", "money") },
      cap: minus(teamSum(metric("gmv", "money"), { under: "nobody" }), 1),
    });
    expect(faultsOf(() => settle(capped, untyped({ period: "2026-11", teams, people: [] }))).map(([code]) => code)).toEqual([
      "unknown_policy",
    ]);
  });
});

function faultsOf(work: () => unknown): readonly (readonly [string, string])[] {
  try {
    work();
  } catch (error) {
    if (isJixiaoError(error)) return error.faults.map(({ code, message }) => [code, message]);
    throw error;
  }
  throw new Error("nothing was thrown");
}
