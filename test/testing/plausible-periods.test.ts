import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  all,
  atLeast,
  atMost,
  contest,
  definePolicy,
  highest,
  metric,
  metrics,
  moreThan,
  money,
  parameter,
  prizeOf,
  prorate,
  ratio,
  settle,
  teamMetric,
  times,
  type Policy,
} from "../../src/index.js";
import { checkLaws, marketImmune, monotone, periods, withinBudget, workedExample } from "../../src/testing/index.js";
import { untyped } from "../error/untyped.js";

const named = { id: "p", version: "1", currency: "CNY" } as const;
const { base, worked, due, orders, inquiries, asked } = metrics({
  person: { base: "money", worked: "days", due: "days", orders: "count", inquiries: "count", asked: "count" },
});
const prorated = definePolicy({
  ...named,
  pay: { base: prorate(base, worked, due) },
  expects: { "worked at most due": atMost(worked, due) },
});
const converted = definePolicy({
  ...named,
  pay: { bonus: times(parameter("bonus", "money", 1000), ratio(orders, inquiries, { places: 4 })) },
  expects: { "orders at most inquiries": atMost(orders, inquiries) },
});

describe("laws keep to months that can be", () => {
  it("a month with 21 days worked of 20 is never drawn", () => {
    const drawn = { people: 1, notApplicable: [], ranges: { base: [4000, 6000], worked: [0, 23], due: [20, 23] } } as const;
    expect(checkLaws(prorated, [withinBudget(6000)], drawn).laws[0]).toMatchObject({ state: "holds", runs: 200 });
    const careless = definePolicy({ ...named, pay: { base: prorate(base, worked, due) } });
    expect(checkLaws(careless, [withinBudget(6000)], drawn).laws[0]?.state).toBe("broken");
  });

  it("nobody has more orders than inquiries", () => {
    const drawn = { people: 1, ranges: { orders: [0, 500], inquiries: [1, 500] } } as const;
    expect(checkLaws(converted, [withinBudget(1000), monotone(orders)], drawn).holds).toBe(true);
  });

  const factor = teamMetric("factor", "ratio", { range: ["0.5", 1] });
  const chained: Policy = definePolicy({
    ...named,
    pay: { a: times(metric("x", "money", { range: [100, 500] }), factor), b: times(money(1), ratio(asked, asked, { places: 0 })) },
    expects: { one: atMost(orders, inquiries), two: atMost(inquiries, asked), three: all(moreThan(asked, 10), atLeast(inquiries, 5)) },
  });

  it.each<[string, Policy]>([["ranges and a chain of expectations", chained], ["days", prorated], ["counts", converted]])(
    "no month that is drawn has an implausible reading, nor one to which it shrinks: %s",
    (_, policy) => {
      const isPlausible = (month: unknown) => !JSON.stringify(settle(policy, untyped(month))).includes("implausible");
      fc.assert(fc.property(periods(policy), isPlausible), { numRuns: 300 });
      const shrunk: unknown[] = [];
      fc.check(
        fc.property(periods(policy), (month) => {
          shrunk.push(month);
          return false;
        }),
        { numRuns: 1 },
      );
      expect(shrunk.length).toBeGreaterThan(1);
      expect(shrunk.every(isPlausible)).toBe(true);
    },
  );

  it("draws on both sides of what gives way, and not the bound alone", () => {
    const rows = fc.sample(periods(converted, { people: 1, notApplicable: [] }), { numRuns: 500, seed: 1 }).flatMap(({ people }) => people);
    const atBound = rows.filter((row) => Number(row.orders) === Number(row.inquiries)).length;
    expect(atBound).toBeGreaterThan(5);
    expect(atBound).toBeLessThan(150);
    expect(rows.every((row) => Number(row.orders) <= Number(row.inquiries))).toBe(true);
  });

  it("leaves out what a law makes of a month where that cannot be", () => {
    const gmv = metric("gmv", "money", { range: [0, 150_000] });
    const pk = contest("pk", { factors: { gmv: highest(gmv) }, prizesPerFactor: [100] });
    const policy = definePolicy({ ...named, pay: { prize: prizeOf(pk) } });
    expect(checkLaws(policy, [marketImmune(pk, gmv)]).holds).toBe(true);
  });

  it("tries a worked example as it was written down", () => {
    const month = { period: "2026-11", people: [{ id: "li", base: 4000, worked: 21, due: 20 }] };
    expect(checkLaws(prorated, [workedExample("21 days of 20", month, { li: { base: "pending" } })]).laws[0]?.state).toBe("holds");
  });

  it("tells where nothing can be as it is expected", () => {
    const never = definePolicy({
      ...named,
      pay: { a: metric("a", "money", { range: [0, 5] }) },
      expects: { never: moreThan(metric("a", "money", { range: [0, 5] }), 5) },
    });
    const [law] = checkLaws(never, [withinBudget(1)]).laws;
    expect(law?.state).toBe("unknown");
    expect(law?.faults.map(({ message }) => message)).toEqual([
      "expects: empty: got no such row, expected expectations that drawn rows can meet",
    ]);
  });

  it.each<[string, object, string]>([
    ["above the metric's own", { a: [6, 9] }, "[6, 9]"],
    ["far above it", { a: [10, 20] }, "[10, 20]"],
  ])("refuses a range without a plausible reading: %s", (_, ranges, value) => {
    const narrow = definePolicy({ ...named, pay: { a: metric("a", "money", { range: [0, 5] }) } });
    expect(checkLaws(narrow, [withinBudget(1)], untyped({ ranges })).laws[0]?.faults.map((fault) => fault.value)).toEqual([value]);
  });
});
