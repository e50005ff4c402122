import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agents } from "../../examples/01-shop-month/agents-policy.js";
import { leads } from "../../examples/01-shop-month/leads-policy.js";
import { contest, definePolicy, highest, metric, scorecard, curve, times, wholeAmount, type Policy } from "../../src/index.js";
import { parsePolicy } from "../../src/json/index.js";
import {
  checkLaws,
  equalPay,
  expectLaws,
  failedGateStops,
  law,
  marketImmune,
  monotone,
  neverNegative,
  noCliff,
  orderAndNames,
  prizesWithinPool,
  reportText,
  untouchable,
  withinBudget,
  type Law,
} from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const [gmv, base] = [metric("gmv", "money"), metric("base", "money")];
const policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: { base, commission: wholeAmount(gmv, [[0, "0.02"], [100000, "0.01"]]) },
});
const laws = [monotone(gmv), untouchable("base"), neverNegative()];
const noPolicy: Policy = untyped(null);
const noPolicies: readonly Policy[] = [];

describe("checkLaws()", () => {
  it("gives plain data, that survives JSON and a structured clone", () => {
    const report = checkLaws(policy, laws);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(structuredClone(report)).toEqual(report);
    expect(report).toMatchObject({ format: 1, policies: [{ id: "sales", version: "1" }], seed: 1, holds: false });
    expect(report.laws.map(({ law: name, state, holds }) => [name, state, holds])).toEqual([
      ["monotone(gmv)", "broken", false],
      ["untouchable(base)", "holds", true],
      ["neverNegative()", "holds", true],
    ]);
  });

  it("gives the same report for the same seed, and tries other cases for another", () => {
    expect(JSON.stringify(checkLaws(policy, laws, { seed: 7 }))).toBe(JSON.stringify(checkLaws(policy, laws, { seed: 7 })));
    const tried = (seed: number) => {
      const seen: string[] = [];
      const watch = law<typeof policy>({
        name: "watch",
        says: "watch",
        check: ({ period }) => {
          seen.push(JSON.stringify(period));
          return null;
        },
      });
      checkLaws(policy, [watch], { seed, runs: 20 });
      return seen;
    };
    expect(tried(1)).toEqual(tried(1));
    expect(tried(2)).not.toEqual(tried(1));
  });

  it("does not hang on the laws that are checked with one", () => {
    const [alone] = checkLaws(policy, [neverNegative()]).laws;
    expect(checkLaws(policy, laws).laws[2]).toEqual(alone);
  });

  it("gives counterexamples that break the law when they are settled again", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const [broken] = checkLaws(policy, [noCliff(gmv, { above: 10 })], { seed }).laws;
      expect(broken?.counterexample?.periods.map(({ people }) => people.map(({ gmv: sold }) => sold))).toEqual([["99999.99"], ["100000"]]);
    }
  });

  it.each<[number | readonly [number, number], number]>([[[1, 200], 4], [200, 200]])(
    "leaves nobody of %j people of whom a failure does not depend, and tries few months for it",
    (people, left) => {
      let months = 0;
      const isRich = ({ gmv: sold }: { readonly gmv?: unknown }) => Number(sold) > 1000;
      const fewRich = law<typeof policy>({
        name: "fewRich",
        says: "at most three are rich",
        check: ({ period }) => {
          months += 1;
          return period.people.filter(isRich).length > 3 ? "more than three are rich" : null;
        },
      });
      const [found] = checkLaws(policy, [fewRich], { people }).laws;
      expect(found).toMatchObject({ state: "broken", faults: [] });
      const [period] = found?.counterexample?.periods ?? [];
      expect(period?.people).toHaveLength(left);
      expect(period?.people.filter(isRich).map(({ gmv: sold }) => sold)).toEqual(Array.from({ length: 4 }, () => "2000"));
      expect(period?.people.filter((row) => !isRich(row)).every((row) => row.gmv === "0" && row.base === "0")).toBe(true);
      expect(months).toBeLessThan(400);
    },
  );

  describe("where most of 200 people have to stay", () => {
    /** Counts the people that are settled for a law. */
    const counted = (asked: Law<never, never>) => {
      const count = { people: 0 };
      const judge: Law["judge"] = (settled, policies) => {
        count.people += settled.reduce((sum, { period }) => sum + period.people.length, 0);
        return asked.judge(settled, policies);
      };
      return { count, law: { ...asked, judge } };
    };

    // Each is paid 200,000 of base, 600 of commission and 240,000 of grade pay; prizes come to 2,400: of 68 it would be 29,963,200.
    it("leaves the fewest whose dearest month is over a budget, and settles few months for it", () => {
      const { count, law: asked } = counted(withinBudget(30_000_000));
      const [found] = checkLaws(agents, [asked], { people: [1, 200], seed: 0 }).laws;
      expect(found).toMatchObject({ state: "broken", faults: [] });
      expect(found?.counterexample?.periods[0]?.people).toHaveLength(69);
      expect(count.people).toBeLessThan(5000);
    });

    it("ends before it is the smallest, says so, and has done to all at once what can be: 10,000 steps are 200,000 figures", () => {
      const { count, law: asked } = counted(law<typeof agents>({
        name: "sales",
        says: "sales come to no more than 5,000,000",
        check: ({ period }) => (period.people.reduce((sum, row) => sum + Number(row.gmv), 0) > 5_000_000 ? "more" : null),
      }));
      const [found] = checkLaws(agents, [asked], { people: [1, 200], seed: 0, ranges: { gmv: [0, 100_000] } }).laws;
      expect(found).toMatchObject({ state: "broken", faults: [{ code: "too_many_steps" }] });
      const people = found?.counterexample?.periods[0]?.people ?? [];
      // Of 21 figures each: 8 lines, 5 gates, 4 items and 4 factors.
      expect(count.people).toBeLessThan(200_000 / 21 + 400);
      expect(people.length).toBeLessThan(120);
      const isPlain = (column: string, reading: unknown) =>
        column === "gmv" ? /^(0|[1-9]0*|0\.0*[1-9])$/.test(String(reading)) : column === "id" || column === "team" || reading === "0";
      expect(people.flatMap((row) => Object.entries(row).filter(([column, reading]) => !isPlain(column, reading)))).toEqual([]);
    });
  });

  it("changes nothing that is passed in", () => {
    const options = Object.freeze({
      runs: 20,
      ranges: Object.freeze({ gmv: Object.freeze([0, 5] as const) }),
      notApplicable: Object.freeze([]),
    });
    const given = Object.freeze([...laws]);
    const before = JSON.stringify([policy, given, options]);
    checkLaws(policy, given, options);
    expect(JSON.stringify([policy, given, options])).toBe(before);
  });

  it("checks the demo's policies together, and each law by itself", () => {
    const report = checkLaws([agents, leads], [
      equalPay(),
      orderAndNames(),
      prizesWithinPool(),
      untouchable("base"),
      monotone("received", { lines: ["pkReceived"] }),
    ], { runs: 60 });
    expect(report.laws.filter(({ holds }) => !holds)).toEqual([]);
    expect(report.policies.map(({ id }) => id)).toEqual(["shop-service", "shop-leads"]);
  });

  it("checks a policy that was stored and read again: its names are checked when it runs", () => {
    const stored = parsePolicy(JSON.parse(JSON.stringify(policy)));
    expect(checkLaws(stored, laws)).toEqual(checkLaws(policy, laws));
    expect(checkLaws(stored, [untouchable("bsae")]).laws[0]?.state).toBe("unknown");
  });

  it.each<readonly [string, Policy]>([
    ["no line", definePolicy({ id: "p", version: "1", currency: "CNY" })],
    ["no metric", definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base: 5000 } })],
    [
      "only a scorecard",
      definePolicy({
        id: "p",
        version: "1",
        currency: "CNY",
        scorecards: [scorecard("s", { csat: { metric: metric("csat", "ratio"), weight: 100, points: curve([[0, 0], [1, 100]]) } })],
      }),
    ],
    [
      "only a contest",
      definePolicy({
        id: "p",
        version: "1",
        currency: "CNY",
        contests: [contest("pk", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [5] })],
      }),
    ],
    [
      "names of any kind",
      definePolicy({
        id: "客服 “一”",
        version: "1",
        currency: "CNY",
        pay: { "底薪 'x'": base, "a.b": times(metric("销售额 \n", "money"), "0.1") },
      }),
    ],
  ])("checks a policy with %s", (_, each) => {
    expect(checkLaws(each, [neverNegative(), orderAndNames(), equalPay()], { runs: 30 }).laws.map(({ state }) => state)).toEqual([
      "holds",
      "holds",
      "holds",
    ]);
    expect(reportText(checkLaws(each, [withinBudget(-1)], { runs: 30 }))).toContain("✗ withinBudget(-1)");
  });

  it("refuses to hold where there is nothing to check", () => {
    expect(thrownFaults(() => checkLaws(policy, [])).map(({ code, path }) => [code, path])).toEqual([["empty", ["laws"]]]);
  });

  it("refuses what are no laws and no options, all at once", () => {
    const faults = thrownFaults(() =>
      checkLaws(
        policy,
        untyped(["monotone", null, {}, { ...neverNegative(), runs: 2 ** 53 }]),
        untyped({ runs: 0, seed: 1.5, people: -1, ranges: { gmw: [0, 1] } }),
      )
    );
    expect(faults.map(({ code, path }) => `${path.join(".")}: ${code}`)).toEqual([
      "laws.0: not_an_object",
      "laws.1: not_an_object",
      "laws.2: not_an_object",
      "laws.3: not_an_object",
      "ranges.gmw: unknown_name",
      "people: invalid_count",
      "runs: invalid_count",
      "seed: invalid_count",
    ]);
  });

  it.each([
    [() => checkLaws(noPolicy, laws), "policies[0]: not an object: got null, expected something made by definePolicy"],
    [() => checkLaws(noPolicies, laws), "policies: empty: got no policies, expected at least one policy"],
    [() => checkLaws(policy, untyped(undefined)), "laws: not a list: got nothing, expected a list of laws"],
    [() => checkLaws(policy, laws, untyped(null)), "options: not an object: got null, expected an object"],
    [
      () => checkLaws(policy, laws, untyped({ runs: 2n })),
      "runs: invalid count: got 2n, expected a whole number from 1 to 1000000",
    ],
    [
      () => expectLaws(policy, laws, untyped("fast")),
      "options: not an object: got \"fast\", expected an object with people, teams, period, ranges, notApplicable, runs, seed, language",
    ],
  ])("refuses %o", (action, message) => {
    expect(thrownFaults(action).map((each) => each.message)).toEqual([message]);
  });
});

describe("a law of one's own", () => {
  const modest = (words: (person: unknown) => string | { en: string; zh: string }) =>
    law<typeof policy>({
      name: "modest “适度”",
      says: "nobody earns more by commission than by base",
      check: ({ settlement }) => {
        const rich = settlement.statements.find(({ lines }) => Number(lines.commission.amount) > Number(lines.base.amount));
        return rich === undefined ? null : words(rich.person);
      },
    });

  it("tells its counterexample in one language or in both", () => {
    const [one] = checkLaws(policy, [modest((person) => `${String(person)} is rich`)]).laws;
    expect(one?.counterexample?.text).toEqual({ en: "p1 is rich", zh: "p1 is rich" });
    const [both] = checkLaws(policy, [modest((person) => ({ en: `${String(person)} is rich`, zh: `${String(person)} 偏高` }))]).laws;
    expect(both).toMatchObject({
      law: "modest “适度”",
      says: { en: "nobody earns more by commission than by base" },
      counterexample: { text: { en: "p1 is rich", zh: "p1 偏高" } },
    });
  });

  it("may compare a period with a changed one", () => {
    const doubled = law<typeof policy>({
      name: "doubled",
      says: "twice the base is twice the base pay",
      changed: (period) => fc.constant({ ...period, people: period.people.map((row) => ({ ...row, base: Number(row.base) * 2 })) }),
      check: (before, after) => {
        const wrong = after.settlement.statements.find(({ lines }, index) =>
          Number(lines.base.amount) !== 2 * Number(before.settlement.statements[index]!.lines.base.amount)
        );
        return wrong === undefined ? null : `${wrong.person}`;
      },
    });
    expect(checkLaws(policy, [doubled], { ranges: { base: [0, 5000] } }).laws[0]).toMatchObject({
      state: "holds",
      runs: 200,
      relevant: 200,
    });
  });

  const thrown = (what: unknown) => (): never => {
    throw what;
  };
  const own = (check: () => unknown, changed?: () => unknown) =>
    checkLaws(policy, [law<typeof policy>({
      name: "own",
      says: "own",
      check: untyped(check),
      ...(changed === undefined ? {} : { changed: untyped(changed) }),
    })]).laws[0];

  it.each<[string, () => unknown, (() => unknown) | undefined, string]>([
    ["throws", thrown(new Error("of its own")), undefined, "the error \"of its own\""],
    ["throws what is no error", thrown(null), undefined, "an error"],
    ["gives back nothing", () => undefined, undefined, "nothing"],
    ["gives back a truth", () => false, undefined, "false"],
    ["gives back an empty text", () => "", undefined, "\"\""],
    ["has changed periods that throw", () => null, thrown(new Error("changed")), "the error \"changed\""],
  ])("is unknown, and does not hold, where it %s", (_, check, changed, value) => {
    expect(own(check, changed)).toMatchObject({ state: "unknown", holds: false, counterexample: null, faults: [{ value }] });
  });

  it("is broken where it was, whatever it throws later", () => {
    let asked = 0;
    const told = own(() => {
      asked += 1;
      if (asked > 1) throw new Error("later");
      return "broken";
    });
    expect(told).toMatchObject({ state: "broken", runs: 1, relevant: 1, counterexample: { text: { en: "broken" } } });
  });

  it("ends where its changed periods can always be smaller, and says that a smaller case may break it", () => {
    class Endless extends fc.Arbitrary<number> {
      generate = () => new fc.Value(0, undefined);
      canShrinkWithoutContext = (value: unknown): value is number => value === null;
      shrink = (steps: number) => fc.Stream.of(new fc.Value(steps + 1, undefined));
    }
    const report = checkLaws(policy, [law<typeof policy>({
      name: "endless",
      says: "endless",
      check: () => "broken",
      changed: (period) => new Endless().map((steps) => ({ ...period, period: `2026-11, step ${steps}` })),
    })]);
    expect(report.laws[0]).toMatchObject({ state: "broken", holds: false, runs: 1, faults: [{ code: "too_many_steps" }] });
    expect(reportText(report)).toContain("endless: too many steps: got 10001 steps, expected at most 10000 steps");
  });

  it.each<[string, () => unknown, string, readonly (string | number)[]]>([
    ["no options", () => law(untyped(undefined)), "invalid_text", ["name"]],
    ["no sentence", () => law(untyped({ name: "a", says: {}, check: () => null })), "invalid_text", ["says"]],
    ["no check", () => law(untyped({ name: "a", says: "a" })), "invalid_kind", ["check"]],
    ["changed periods of no function", () => law(untyped({ name: "a", says: "a", check: () => null, changed: 5 })), "invalid_kind", [
      "changed",
    ]],
    ["an option that it does not have", () => law(untyped({ name: "a", says: "a", chek: () => null })), "unknown_field", ["chek"]],
    ["a metric that is none", () => monotone(untyped(5)), "invalid_kind", ["metric"]],
    ["a way that is none", () => monotone("gmv", untyped({ better: "more" })), "invalid_choice", ["better"]],
    ["lines that are none", () => monotone("gmv", untyped({ lines: "base" })), "not_a_list", ["lines"]],
    ["a line that is none", () => untouchable(untyped({})), "invalid_text", ["line"]],
    ["gates that are none", () => failedGateStops(untyped(null), []), "invalid_kind", ["gates"]],
    ["a contest that is none", () => marketImmune(untyped(undefined), "gmv"), "invalid_kind", ["contest"]],
  ])("of any kind refuses %s", (_, build, code, path) => {
    expect(thrownFaults(build).map((fault) => [fault.code, fault.path])).toEqual([[code, path]]);
  });
});
