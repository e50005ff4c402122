import { describe, expect, expectTypeOf, it } from "vitest";
import {
  fourFactorPk,
  metric,
  score,
  settle,
  shopCommission,
  standings,
  statisticsScorecard,
  teamMetric,
  type FourFactorPk,
  type StatementOf,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const sold = metric("成交额", "money", { range: [0, 10_000_000], label: { zh: "支付成交额" } });

describe("a preset takes metrics of one's own", () => {
  it("a PK: other columns, the same ranks", () => {
    const pk = fourFactorPk({ metrics: { gmv: sold, responseSeconds: metric("首响", "seconds") } });
    const rows = [
      { id: "li", team: "shop-1", 成交额: 90000, orders: 421, inquiries: 812, 首响: "21.4" },
      { id: "wang", team: "shop-1", 成交额: 72000, orders: 430, inquiries: 790, 首响: 18 },
    ];
    expect(standings(pk, rows)[0]?.entrants.map(({ prize }) => prize)).toEqual(["1000.00", "1000.00"]);
    expect(standings(pk, [{ ...rows[0]!, 成交额: -1 }, rows[1]!])[0]?.pending[0]?.faults[0]?.code).toBe("implausible");
    // @ts-expect-error: the column is called otherwise
    const misnamed = standings(pk, [{ id: "li", team: "shop-1", gmv: 1, orders: 40, inquiries: 80, 首响: 1 }, rows[1]!]);
    expect(misnamed[0]?.pending[0]?.faults[0]?.code).toBe("missing_reading");
    expectTypeOf(fourFactorPk()).toEqualTypeOf<FourFactorPk>();
  });

  it("a policy: people's and teams', with results typed as ever", () => {
    const policy = shopCommission({
      version: "1",
      metrics: { gmv: sold, dsr: teamMetric("评分", "points", { range: [0, 10] }) },
      gates: { dsr: 9 },
    });
    const { statements: [statement], teams: [team] } = settle(policy, {
      period: "2026-11",
      teams: [{ id: "s", refundRate: "0.02", refundHours: 5, disputeRate: 0, 评分: "9.5", complaints: 0 }],
      people: [{ id: "li", team: "s", 成交额: 128000, target: 100000, base: 4000 }],
    });
    expect(statement?.payable).toBe("5384.00");
    expect(team?.gates.shop.gates.dsr.state).toBe("passed");
    expectTypeOf(statement).toEqualTypeOf<StatementOf<typeof policy> | undefined>();
  });

  it("a card", () => {
    const card = statisticsScorecard({ metrics: { dailyWork: metric("praise", "points", { range: [0, 120] }) } });
    const row = { satisfaction: "0.92", answered: 812, handlingSeconds: "240", phrasesPassed: "0.95", casesInTime: "0.88" };
    expect(score(card, { ...row, praise: 85 }).score).toBe("78.73");
    expect(score(statisticsScorecard(), { ...row, dailyWork: 101 }).state).toBe("faulty");
  });

  it.each<[string, object, string]>([
    ["that it does not read", { gmw: sold }, "metrics.gmw: unknown field: got \"gmw\", expected gmv?"],
    [
      "in another unit",
      { gmv: metric("gmv", "count") },
      "metrics.gmv: unit mismatch: got \"count\", expected a quantity in money",
    ],
    [
      "of a team",
      { gmv: teamMetric("gmv", "money") },
      "metrics.gmv: misplaced: got a metric of a team, expected a metric of a person",
    ],
    ["that are none", { gmv: "gmv" }, "metrics.gmv: invalid kind: got \"gmv\", expected something made by metric"],
  ])("and refuses metrics %s", (_, own, message) => {
    expect(thrownFaults(() => fourFactorPk(untyped({ metrics: own }))).map((fault) => fault.message)).toEqual([message]);
    // @ts-expect-error: the compiler says so as well
    expect(() => fourFactorPk({ metrics: { gmw: sold } })).toThrow("metrics.gmw");
  });
});
