import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agents as shownAgents } from "../../examples/01-shop-month/agents-policy.js";
import { leads as shownLeads } from "../../examples/01-shop-month/leads-policy.js";
import {
  atLeast,
  atMost,
  bands,
  contest,
  curve,
  definePolicy,
  equals,
  gates,
  highest,
  lookup,
  marginal,
  metric,
  metrics,
  moreThan,
  parameter,
  plus,
  prizeOf,
  ratio,
  scorecard,
  settle,
  teamMetric,
  teamSum,
  times,
  voidedBy,
  when,
  type Policy,
} from "../../src/index.js";
import { parsePolicy } from "../../src/json/index.js";
import {
  people,
  periods,
  policies,
  teams,
  thresholds,
  type DrawnPeriod,
  type DrawnRow,
  type PeriodsOptions,
} from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { Exact } from "../formula/decimals.js";
import { madeHere } from "../policy/made-here.js";
import { demoMeters, demoUnits } from "./demo-meters.js";
import { allSides, sidesMet } from "./sides-met.js";
import { steep, steepMeters, steepUnits } from "./steep-policy.js";

const [agents, leads] = [madeHere(shownAgents), madeHere(shownLeads)];
const demo: readonly Policy[] = [agents, leads];

function drawn(
  policy: Policy | readonly Policy[],
  { seed = 1, runs = 200, ...options }: PeriodsOptions & { readonly seed?: number; readonly runs?: number } = {},
): readonly DrawnPeriod[] {
  return fc.sample(periods(policy, options), { seed, numRuns: runs }) as unknown as readonly DrawnPeriod[];
}

/** In how many of a hundred periods it is so. */
const share = (all: readonly DrawnPeriod[], isSo: (period: DrawnPeriod) => boolean) => (100 * all.filter(isSo).length) / all.length;
const teamOf = ({ teams: rows }: DrawnPeriod, { team }: DrawnRow) => rows?.find(({ id }) => id === team);
const someone = (isSo: (row: DrawnRow, period: DrawnPeriod) => boolean) => (period: DrawnPeriod) =>
  period.people.some((row) => isSo(row, period));
const sum = (amounts: readonly string[]) => amounts.reduce((all, each) => all.plus(each), new Exact(0)).toFixed();

describe("within 200 periods each threshold is met exactly, just under and just over", () => {
  it.each([
    ["the demo's agents", agents, demoMeters, demoUnits, 2026],
    ["the demo's agents and leads settled together", demo, demoMeters, demoUnits, 1],
    ["the demo's agents and leads settled together", demo, demoMeters, demoUnits, -7],
    ["a policy with a threshold of every kind", steep, steepMeters, steepUnits, 1],
    ["a policy with a threshold of every kind", steep, steepMeters, steepUnits, 99],
  ] as const)("of %s, case %#", (_, policy, meters, units, seed) => {
    const all: readonly Policy[] = [policy].flat();
    expect(all.flatMap((each) => thresholds(each))).toHaveLength(meters.length);
    const met = sidesMet(drawn(policy, { seed }), meters, units);
    expect(met).toEqual(Object.fromEntries(meters.map(({ name }) => [name, allSides])));
  });

  it("and readings that are drawn evenly do not meet them: the measure can fail", () => {
    const evenly = fc.sample(
      fc.noBias(fc.tuple(fc.integer({ min: 0, max: 20_000_000 }), fc.integer({ min: 0, max: 20_000_000 }))).map(
        ([one, other]): DrawnPeriod => ({
          period: "2026-11",
          people: [{ id: "p1", gmv: new Exact(one).dividedBy(100).toFixed(), target: new Exact(other).dividedBy(100).toFixed() }],
        })
      ),
      { seed: 1, numRuns: 200 },
    );
    expect(sidesMet(evenly, demoMeters.slice(0, 1), demoUnits)).toEqual({ "gmv target": "" });
  });
});

describe("what is drawn", () => {
  it.each([["the demo's agents", agents], ["agents and leads together", demo], [
    "a policy with a threshold of every kind",
    steep,
  ]] as const)(
    "for %s is settled: nobody is rejected, nothing is pending",
    (_, policy) => {
      for (const period of drawn(policy, { seed: 5, runs: 40 })) {
        const { rejections, statements } = settle(untyped(policy), untyped(period));
        expect(rejections).toEqual([]);
        expect(statements.flatMap(({ pending }) => pending)).toEqual([]);
      }
    },
  );

  it("for any policy is settled: nothing waits but for an amount that grows too large or a share under zero", () => {
    for (const policy of fc.sample(policies(), { seed: 8, numRuns: 60 })) {
      for (const period of drawn(policy, { runs: 3 })) {
        const { rejections, statements } = settle(policy, untyped(period));
        const lines = statements.flatMap((statement) => [...Object.values(statement.lines), ...statement.added]);
        expect(rejections).toEqual([]);
        expect(lines.flatMap(({ faults }) => faults).filter(({ code }) => code !== "number_out_of_range" && code !== "not_positive"))
          .toEqual([]);
      }
    }
  });

  it("has ties, zero denominators, teams of one, all gates passing, and exactly one failing", () => {
    const all = drawn(agents, { seed: 3, runs: 100 });
    const gatesOf = (row: DrawnRow, period: DrawnPeriod) => {
      const team = teamOf(period, row);
      const { refundRate, refundHours, disputeRate, dsr, complaints } = team!;
      const isIn = (reading: string | null | undefined, isSo: (value: Exact) => boolean) =>
        typeof reading === "string" && isSo(new Exact(reading));
      return [
        isIn(refundRate, (value) => value.lte("0.03")),
        refundHours === null || isIn(refundHours, (value) => value.lte(24)),
        isIn(disputeRate, (value) => value.lte("0.001")),
        isIn(dsr, (value) => value.gte("4.7")),
        isIn(complaints, (value) => value.lte(2)),
      ].filter((passes) => !passes).length;
    };
    const isTied = (id: string) => ({ people: rows }: DrawnPeriod) => new Set(rows.map((row) => row[id])).size < rows.length;
    expect(share(all, isTied("gmv"))).toBeGreaterThan(20);
    expect(share(all, isTied("received"))).toBeGreaterThan(20);
    expect(share(all, someone(({ inquiries }) => inquiries === "0"))).toBeGreaterThan(5);
    expect(share(all, someone(({ wholeDays }) => wholeDays === "0"))).toBeGreaterThan(5);
    expect(share(all, someone(({ team }, { people: rows }) => rows.filter((row) => row.team === team).length === 1))).toBeGreaterThan(30);
    expect(share(all, ({ people: rows }) => rows.length === 1)).toBeGreaterThan(5);
    expect(share(all, someone((row, period) => gatesOf(row, period) === 0))).toBeGreaterThan(20);
    expect(share(all, someone((row, period) => gatesOf(row, period) === 1))).toBeGreaterThan(20);
  });

  it("is null only where the policy provides for it, or where it is asked for", () => {
    const nullsOf = (all: readonly DrawnPeriod[]) =>
      [
        ...new Set(all.flatMap(({ people: rows, teams: others = [] }) =>
          [...rows, ...others].flatMap((row) => Object.keys(row).filter((id) => row[id] === null))
        )),
      ].toSorted();
    const provided = [
      "complaints",
      "conduct",
      "disputeRate",
      "dsr",
      "gmv",
      "inquiries",
      "orders",
      "received",
      "refundHours",
      "refundRate",
      "replyRate",
      "response",
      "satisfaction",
    ];
    expect(nullsOf(drawn(agents, { runs: 60 }))).toEqual(provided);
    expect(nullsOf(drawn(agents, { runs: 30, notApplicable: ["draw", "dsr"] }))).toEqual(["draw", "dsr"]);
    expect(nullsOf(drawn(agents, { runs: 30, notApplicable: [] }))).toEqual([]);
  });

  it("keeps to the ranges that are stated, also where thresholds lie at their ends and beyond them", () => {
    const ranges = {
      gmv: ["59999.99", "60000.01"],
      target: [1000, 70000],
      base: ["2999.99", 3000],
      csat: ["0.5", "0.6"],
      dsr: ["4.65", "4.9"],
      asked: [19, 20],
      replied: [0, 20],
      goal: [60000, 60000],
    } as const;
    const all = drawn(steep, { ranges, runs: 100 });
    for (const period of all) {
      for (const row of [...period.people, ...period.teams!]) {
        for (const [id, [low, high]] of Object.entries(ranges)) {
          const reading = row[id];
          if (typeof reading === "string" && (new Exact(reading).lt(low) || new Exact(reading).gt(high))) {
            expect.fail(`${id} is ${reading}`);
          }
        }
      }
    }
    const met = sidesMet(all, steepMeters, steepUnits);
    expect(met["base 3000"]).toBe("under at");
    expect(met["gmv goal"]).toBe(allSides);
    expect(met["asked 20"]).toBe("under at");
  });

  it("is a reading that counts, where a range begins or ends between two", () => {
    const policy = definePolicy({
      id: "sales",
      version: "1",
      currency: "JPY",
      pay: { commission: when(atLeast(metric("cases", "count"), "2.5"), metric("gmv", "money"), 0) },
    });
    const readings = drawn(policy, { ranges: { cases: ["0.5", "4.5"], gmv: ["0.5", "10.25"] } }).flatMap(({ people: rows }) => rows);
    expect([...new Set(readings.map(({ cases }) => cases))].toSorted()).toEqual(["1", "2", "3", "4"]);
    expect(readings.filter(({ gmv }) => !/^([1-9]|10)$/.test(gmv!))).toEqual([]);
  });

  it("meets a bound of a rate that lies between two readings, and of amounts larger than numbers count", () => {
    const [rate, gmv] = [metric("rate", "ratio"), metric("gmv", "money", { places: 6 })];
    const policy = definePolicy({
      id: "sales",
      version: "1",
      currency: "CNY",
      pay: { rated: when(atLeast(times(rate, 3), "0.50001"), 1, 0), large: when(atLeast(times(gmv, 1), "99999999999999.999999"), 1, 0) },
    });
    const all = drawn(policy, { ranges: { gmv: [0, "999999999999999"] } }).flatMap(({ people: rows }) => rows);
    expect(all.filter((row) => row.rate === "0.16667")).not.toEqual([]);
    expect(new Set(all.map((row) => row.gmv)))
      .toEqual(expect.objectContaining(new Set(["99999999999999.999999", "99999999999999.999998", "100000000000000"])));
  });

  it("has no teams where a policy reads nothing of one, and as many people and teams as are asked for", () => {
    const alone = definePolicy({ id: "alone", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
    expect(drawn(alone, { runs: 20 }).filter((period) => "teams" in period || period.people.some((row) => "team" in row))).toEqual([]);
    for (const period of drawn(agents, { runs: 10, people: [4, 5], teams: 2, period: "2027-01" })) {
      expect([4, 5]).toContain(period.people.length);
      expect(period.teams!.map(({ id }) => id)).toEqual(["t1", "t2"]);
      expect(period.period).toBe("2027-01");
    }
    expect(drawn(agents, { runs: 3, people: 0, teams: 0 }).map((period) => [period.people, period.teams])).toEqual([[[], []], [[], []], [
      [],
      [],
    ]]);
  });

  it("is people of each policy that is settled together, under ids that are nobody else's", () => {
    const all = drawn(demo, { runs: 50 });
    expect([...new Set(all.flatMap(({ people: rows }) => rows.map(({ policy }) => policy)))].toSorted()).toEqual([
      "shop-leads",
      "shop-service",
    ]);
    expect(all.filter(({ people: rows }) => new Set(rows.map(({ id }) => id)).size < rows.length)).toEqual([]);
  });

  it("is the same for a policy that was stored and read again, and from the same seed", () => {
    const again = parsePolicy(JSON.parse(JSON.stringify(steep)));
    expect(drawn(again, { runs: 20 })).toEqual(drawn(steep, { runs: 20 }));
    expect(drawn(steep, { runs: 20, seed: 2 })).not.toEqual(drawn(steep, { runs: 20 }));
  });
});

describe("people() and teams()", () => {
  it("draw single rows, of the same readings as periods()", () => {
    const rows = fc.sample(people(agents), { seed: 1, numRuns: 100 });
    expect(new Set(rows.map(({ id, team }) => `${id} ${team}`))).toEqual(new Set(["p1 t1"]));
    expect(rows.filter(({ received }) => received === "50")).not.toEqual([]);
    const shops = fc.sample(teams(agents), { seed: 1, numRuns: 100 });
    expect(shops.filter(({ dsr }) => dsr === "4.7")).not.toEqual([]);
    expect(fc.sample(people(agents, { ranges: { base: [4000, 4000] } }), 3).map(({ base }) => base)).toEqual(["4000", "4000", "4000"]);
  });
});

describe("counterexamples", () => {
  const { gmv, target, csat, orders, inquiries } = metrics({
    person: { gmv: "money", target: "money", csat: "ratio", orders: "count", inquiries: "count" },
  });
  const head = { id: "sales", version: "1", currency: "CNY" } as const;
  const dsr = teamMetric("dsr", "points");
  const shop = gates("shop", { dsr: atLeast(dsr, "4.7") });
  const card = scorecard("service", { csat: { metric: csat, weight: 100, points: curve([["0.8", 0], ["0.95", 100]]) } });
  const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "policy", prizesPerFactor: [300, 100] });
  const payables = ({ statements }: { readonly statements: readonly { readonly payable: string }[] }) =>
    sum(statements.map(({ payable }) => payable));

  it.each<readonly [string, Policy, (total: Exact) => boolean, readonly DrawnRow[], readonly DrawnRow[] | undefined]>([
    ["a bound of a tier", definePolicy({ ...head, pay: { commission: marginal(gmv, [[0, 0], [100000, 1]]) } }), (total) => total.gt(0), [{
      id: "p1",
      gmv: "200000",
    }], undefined],
    ["a target", definePolicy({ ...head, pay: { bonus: when(moreThan(gmv, target), 1000, 0) } }), (total) => total.gt(0), [{
      id: "p1",
      gmv: "0.01",
      target: "0",
    }], undefined],
    ["a count", definePolicy({ ...head, pay: { bonus: when(atLeast(orders, 37), 1000, 0) } }), (total) => total.gt(0), [{
      id: "p1",
      orders: "40",
    }], undefined],
    [
      "a rate",
      definePolicy({ ...head, pay: { bonus: when(atLeast(ratio(orders, inquiries, { places: 2 }), "0.5"), 1000, 0) } }),
      (total) => total.gt(0),
      [{ id: "p1", orders: "1", inquiries: "1" }],
      undefined,
    ],
    [
      "a score",
      definePolicy({
        ...head,
        pay: { bonus: when(atLeast(lookup(csat, bands([["0.8", 1]], { otherwise: 0 })), 1), 9, 0) },
        scorecards: [card],
      }),
      (total) => total.gt(0),
      [{ id: "p1", csat: "0.8" }],
      undefined,
    ],
    ["a gate of a team", definePolicy({ ...head, pay: { bonus: voidedBy(shop, 1000) } }), (total) => total.gt(0), [{
      id: "p1",
      team: "t1",
    }], [{ id: "t1", dsr: "5" }]],
    ["a contest", definePolicy({ ...head, pay: { prize: prizeOf(pk) } }), (total) => total.gt(0), [{ id: "p1", gmv: "0" }, {
      id: "p2",
      gmv: "0",
    }], undefined],
    ["a team's sum", definePolicy({ ...head, pay: { bonus: when(atLeast(teamSum(gmv), 50000), 1000, 0) } }), (total) => total.gt(0), [{
      id: "p1",
      team: "t1",
      gmv: "50000",
    }], [{ id: "t1" }]],
    ["a single amount", definePolicy({ ...head, pay: { bonus: when(equals(gmv, "12345.67"), 1000, 0) } }), (total) => total.gt(0), [{
      id: "p1",
      gmv: "12345.67",
    }], undefined],
    [
      "a parameter of the row",
      definePolicy({ ...head, pay: { commission: times(gmv, parameter("rate", "ratio", "0.1", { per: "person" })) } }),
      (total) => total.gt(0),
      [{ id: "p1", gmv: "0.05" }],
      undefined,
    ],
  ])("of %s are small, round and readable", (_, policy, isBroken, rows, shops) => {
    for (const seed of [1, 2, 3]) {
      const { counterexample } = fc.check(
        fc.property(periods(policy), (period) => !isBroken(new Exact(payables(settle(policy, period))))),
        { seed, numRuns: 500 },
      );
      expect(counterexample).toEqual([{ period: "2026-11", ...(shops === undefined ? {} : { teams: shops }), people: rows }]);
    }
  });
});

describe("options that are none", () => {
  const { cases, gmv } = metrics({ person: { cases: "count", gmv: "money" } });
  const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { pay: plus(gmv, when(atMost(cases, 3), 1, 0)) } });
  const messages = (options: unknown) => thrownFaults(() => periods(policy, untyped(options))).map(({ message }) => message);

  it("are told all at once", () => {
    expect(messages({
      ranges: { gmw: [0, 1], cases: [3, 1], gmv: ["1,000", 5] },
      notApplicable: ["gmv", "case"],
      people: -1,
      teams: [3, 2],
      period: " ",
    })).toEqual([
      "ranges.gmw: unknown name: got \"gmw\", expected gmv?",
      "ranges.cases: invalid choice: got [3, 1], expected something such as [0, \"100000.00\"]",
      "ranges.gmv: invalid choice: got [\"1,000\", 5], expected something such as [0, \"100000.00\"]",
      "notApplicable[1]: unknown name: got \"case\", expected cases?",
      "people: invalid count: got -1, expected a whole number from 0 to 100000, or [from, to]",
      "teams: invalid count: got [3, 2], expected a whole number from 0 to 100000, or [from, to]",
      "period: invalid period: got \" \", expected something such as \"2026-11\"",
    ]);
    expect(messages({ ranges: { cases: ["0.2", "0.8"], gmv: ["0.001", "0.009"] } })).toEqual([
      "ranges.gmv: invalid choice: got [0.001, 0.009], expected a range with a reading in it: they are 0.01 apart",
      "ranges.cases: invalid choice: got [0.2, 0.8], expected a range with a reading in it: they are 1 apart",
    ]);
  });

  it.each([
    [null],
    ["gmv"],
    [[]],
    [7],
    [{ ranges: null }],
    [{ ranges: [0, 1] }],
    [{ ranges: { gmv: null } }],
    [{ ranges: { gmv: [0] } }],
    [{ ranges: { gmv: [0, Infinity] } }],
    [{ notApplicable: "gmv" }],
    [{ notApplicable: [Symbol("gmv")] }],
    [{ people: NaN }],
    [{ people: "3" }],
    [{ people: [1, 2, 3] }],
    [{ people: 1e9 }],
    [{ period: 11 }],
    [JSON.parse("{\"ranges\":{\"__proto__\":[0,1]}}")],
  ])(
    "are faults, not crashes: %o",
    (options) => {
      expect(messages(options)).toHaveLength(1);
    },
  );

  it("may be left undefined", () => {
    expect(messages(undefined)).toEqual([]);
    expect(messages({ ranges: { gmv: undefined }, notApplicable: undefined, people: undefined, teams: undefined, period: undefined }))
      .toEqual([]);
  });
});
