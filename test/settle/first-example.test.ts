import { describe, expect, it } from "vitest";
import { atLeast, atMost, definePolicy, gate, gates, metrics, settle, settlementRows, times, voidedBy, when } from "../../src/index.js";

const { gmv, target, base, refundRate, refundHours, disputeRate, dsr, complaints } = metrics({
  person: { gmv: "money", target: "money", base: "money" },
  team: { refundRate: "ratio", refundHours: "hours", disputeRate: "ratio", dsr: "points", complaints: "count" },
});

const shop = gates("shop", {
  refundRate: atMost(refundRate, "0.03"),
  refundHours: gate(atMost(refundHours, 24), { notApplicable: "pass" }),
  disputeRate: atMost(disputeRate, "0.001"),
  dsr: atLeast(dsr, "4.7"),
  complaints: atMost(complaints, 2),
});

const policy = definePolicy({
  id: "shop-service",
  version: "2026-11",
  currency: "CNY",
  pay: {
    base,
    commission: times(gmv, "0.003"),
    targetBonus: voidedBy(shop, when(atLeast(gmv, target), 1000, 0)),
  },
});

const november = (dsrReading: string) =>
  settle(policy, {
    period: "2026-11",
    teams: [{ id: "shop-1", refundRate: "0.021", refundHours: "18.5", disputeRate: "0.0004", dsr: dsrReading, complaints: 1 }],
    people: [{ id: "li", team: "shop-1", gmv: "128000.00", target: 100000, base: 4000 }],
  });

describe("the commission of a shop's customer service", () => {
  it("pays 4000 base, 384 commission and 1000 bonus where the shop passes its gates", () => {
    const [statement] = november("4.82").statements;
    expect(statement?.payable).toBe("5384.00");
    expect(statement?.lines.targetBonus.amount).toBe("1000.00");
  });

  it("voids the bonus, and the bonus alone, where the shop fails one", () => {
    const [statement] = november("4.60").statements;
    expect(statement?.payable).toBe("4384.00");
    expect(statement?.lines.targetBonus).toMatchObject({ amount: "0.00", before: "1000.00", failedGates: ["shop.dsr"] });
  });

  it("comes out whole, as plain JSON", () => {
    const line = (amount: string) => ({
      state: "settled",
      amount,
      payable: amount,
      before: null,
      failedGates: [],
      reason: null,
      faults: [],
    });
    const passed = (reading: string, bound: string, margin: string) => ({
      state: "passed",
      notApplicable: false,
      reading,
      bound,
      margin,
      faults: [],
    });
    expect(november("4.82")).toEqual({
      format: 1,
      period: "2026-11",
      statements: [
        {
          person: "li",
          name: null,
          team: "shop-1",
          period: "2026-11",
          policy: "shop-service",
          version: "2026-11",
          currency: "CNY",
          lines: { base: line("4000.00"), commission: line("384.00"), targetBonus: line("1000.00") },
          lineOrder: ["base", "commission", "targetBonus"],
          added: [],
          payable: "5384.00",
          held: "0.00",
          pending: [],
          provisional: false,
          balances: { draw: "0.00", protection: "0.00", rounding: "0.00" },
          gates: {},
          scores: {},
          stints: [],
        },
      ],
      rejections: [],
      teams: [
        {
          id: "shop-1",
          name: null,
          gates: {
            shop: {
              state: "passed",
              failed: [],
              gates: {
                refundRate: passed("0.021", "0.03", "0.009"),
                refundHours: passed("18.5", "24", "5.5"),
                disputeRate: passed("0.0004", "0.001", "0.0006"),
                dsr: passed("4.82", "4.7", "0.12"),
                complaints: passed("1", "2", "1"),
              },
            },
          },
        },
      ],
      standings: {},
      totals: [
        {
          policy: "shop-service",
          currency: "CNY",
          people: 1,
          payable: "5384.00",
          held: "0.00",
          pending: 0,
          added: "0.00",
          lines: { base: "4000.00", commission: "384.00", targetBonus: "1000.00" },
        },
      ],
    });
  });

  it("gives one flat row a person and line", () => {
    const common = {
      period: "2026-11",
      policy: "shop-service",
      version: "2026-11",
      person: "li",
      name: null,
      team: "shop-1",
      kind: "line",
      state: "settled",
      currency: "CNY",
    };
    expect(settlementRows(november("4.60"))).toEqual([
      { ...common, line: "base", amount: "4000.00", payable: "4000.00", before: null, failedGates: "", why: "" },
      { ...common, line: "commission", amount: "384.00", payable: "384.00", before: null, failedGates: "", why: "" },
      {
        ...common,
        line: "targetBonus",
        amount: "0.00",
        payable: "0.00",
        before: "1000.00",
        failedGates: "shop.dsr",
        why: "failed: shop.dsr",
      },
    ]);
  });
});
