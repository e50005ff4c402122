import type fc from "fast-check";
import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  metric,
  parameter,
  settle,
  teamMetric,
  times,
  voidedBy,
  type Period,
  type PersonRowOf,
  type Policy,
  type TeamRowOf,
} from "../../src/index.js";
import {
  checkLaws,
  expectLaws,
  failedGateStops,
  law,
  monotone,
  neverNegative,
  noCliff,
  people,
  periods,
  teams,
  thresholds,
  unhurtByOthers,
  untouchable,
  type Law,
  type LawReport,
  type Threshold,
} from "../../src/testing/index.js";

const [gmv, base] = [metric("gmv", "money"), metric("base", "money")];
const rate = parameter("rate", "ratio", "0.003", { per: "person" });
const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base, commission: voidedBy(shop, times(gmv, rate)) } });
const leads = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { fixed: metric("salary", "money") } });
const erased: Policy = policy;

describe("periods(), people() and teams()", () => {
  test("draw what settle takes", () => {
    expectTypeOf(periods(policy)).toEqualTypeOf<fc.Arbitrary<Period<typeof policy>>>();
    expectTypeOf(people(policy)).toEqualTypeOf<fc.Arbitrary<PersonRowOf<typeof policy>>>();
    expectTypeOf(teams(policy)).toEqualTypeOf<fc.Arbitrary<TeamRowOf<typeof policy>>>();
    periods(policy).map((period) => settle(policy, period).statements[0]?.lines.commission.amount);
    periods([policy, leads]).map((period) => settle([policy, leads], period));
  });

  test("know the readings that options may name: metrics, and parameters that a row may override", () => {
    periods(policy, {
      ranges: { gmv: [0, "100000.00"], dsr: ["4.6", 5], rate: [0, 1] },
      notApplicable: ["dsr"],
      people: [1, 3],
      teams: 2,
      period: "2027-01",
    });
    periods([policy, leads], { ranges: { gmv: [0, 1], salary: [0, 1] } });
    // @ts-expect-error the policy reads no gmw
    periods(policy, { ranges: { gmw: [0, 1] } });
    // @ts-expect-error nor dsr of its own name
    periods(policy, { notApplicable: ["DSR"] });
    // @ts-expect-error a range has two ends
    periods(policy, { ranges: { gmv: [0] } });
    // @ts-expect-error how many people there are is no reading of people()
    people(policy, { people: 3 });
    // @ts-expect-error leads have another reading
    teams(policy, { ranges: { salary: [0, 1] } });
  });

  test("take any name where the policy's type is lost", () => {
    periods(erased, { ranges: { anything: [0, 1] }, notApplicable: ["anything"] });
    expectTypeOf(thresholds(erased)).toEqualTypeOf<readonly Threshold[]>();
  });
});

describe("laws", () => {
  test("know what they name", () => {
    expectTypeOf(monotone(gmv)).toEqualTypeOf<Law<never, "gmv">>();
    expectTypeOf(monotone("gmv", { better: "lower", lines: ["base", "commission"] })).toEqualTypeOf<Law<"base" | "commission", "gmv">>();
    expectTypeOf(noCliff(gmv, { above: 1, except: ["bonus"] })).toEqualTypeOf<Law<"bonus", "gmv">>();
    expectTypeOf(unhurtByOthers(gmv)).toEqualTypeOf<Law<never, "gmv">>();
    expectTypeOf(untouchable("base")).toEqualTypeOf<Law<"base", never>>();
    expectTypeOf(failedGateStops(shop, ["commission"])).toEqualTypeOf<Law<"commission", never>>();
    expectTypeOf(neverNegative()).toEqualTypeOf<Law<never, never>>();
  });

  test("are checked with policies that have it", () => {
    expectTypeOf(checkLaws(policy, [monotone(gmv), untouchable("base"), neverNegative(), failedGateStops(shop, ["commission"])]))
      .toEqualTypeOf<LawReport<typeof policy>>();
    checkLaws([policy, leads], [untouchable("fixed"), untouchable("base"), monotone("salary")], {
      ranges: { salary: [0, 1] },
      runs: 5,
      seed: 3,
    });
    expectLaws(policy, [monotone(gmv, { lines: ["commission"] })], { ranges: { gmv: [0, 1] }, language: "zh" });
    // @ts-expect-error a line that the policy does not have
    checkLaws(policy, [untouchable("bsae")]);
    // @ts-expect-error a reading that the policy does not have
    checkLaws(policy, [monotone("gmw")]);
    // @ts-expect-error a metric of another policy
    checkLaws(policy, [monotone(metric("salary", "money"))]);
    // @ts-expect-error lines of another policy
    expectLaws(policy, [monotone(gmv, { lines: ["fixed"] })]);
    // @ts-expect-error a range of a reading that no policy has
    checkLaws([policy, leads], [neverNegative()], { ranges: { gmw: [0, 1] } });
    // @ts-expect-error a language that there is not
    expectLaws(policy, [neverNegative()], { language: "fr" });
  });

  test("are checked when they run, where the policy's type is lost", () => {
    checkLaws(erased, [untouchable("anything"), monotone("anything")], { ranges: { anything: [0, 1] } });
  });

  test("of one's own know the policy's lines and readings", () => {
    law<typeof policy>({
      name: "own",
      says: { en: "own", zh: "自定" },
      check: ({ period, settlement }, after) => {
        expectTypeOf(period).toEqualTypeOf<Period<typeof policy>>();
        expectTypeOf(settlement.statements[0]!.lines.base.amount).toEqualTypeOf<string | null>();
        // @ts-expect-error no such line
        return settlement.statements[0]!.lines.bonus === after ? "broken" : null;
      },
    });
    // @ts-expect-error it says what it means
    law<typeof policy>({ name: "own", check: () => null });
    // @ts-expect-error a law holds or gives words
    law<typeof policy>({ name: "own", says: "own", check: () => false });
  });
});
