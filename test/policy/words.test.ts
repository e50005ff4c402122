import { describe, expect, it } from "vitest";
import {
  atLeast,
  definePolicy,
  diffPolicies,
  canonicalInput,
  gates,
  lookup,
  bands,
  metric,
  parameter,
  plus,
  settle,
  teamMetric,
  times,
  voidedBy,
  marginal,
} from "../../src/index.js";

const head = { id: "p", version: "1", currency: "CNY" } as const;
const gmv = metric("gmv", "money");
const bonus = (options: object) => parameter("bonus", "money", 500, options);

describe("what only people read", () => {
  it("makes one parameter of two that differ in their source or label", () => {
    const pay = { a: bonus({ source: "clause 3" }), b: plus(bonus({ source: "clause 4", label: { en: "Bonus" } }), gmv) };
    expect(definePolicy({ ...head, pay }).parameters).toEqual([
      { id: "bonus", unit: "money", value: "500", per: "policy", source: "clause 3" },
    ]);
  });

  it("is no change of a policy, and of no line either that is called label or source", () => {
    const before = definePolicy({ ...head, pay: { label: times(gmv, "0.003"), source: bonus({ source: "clause 3" }) } });
    const after = definePolicy({ ...head, pay: { label: times(gmv, "0.004"), source: bonus({ source: "clause 4" }) } });
    const { changes, labels } = diffPolicies(before, after);
    expect(changes.map(({ text }) => text)).toEqual(["label: rate 0.003 → 0.004"]);
    expect(labels.map(({ path }) => path.join("."))).toEqual(["parameters.bonus.source"]);
  });

  it("is not in what a settlement is worked out from", () => {
    const of = (source: string) => definePolicy({ ...head, pay: { a: plus(bonus({ source }), gmv) } });
    const period = { period: "2026-11", people: [{ id: "li", gmv: 1 }] };
    expect(canonicalInput(of("clause 3"), period)).toBe(canonicalInput(of("clause 4"), period));
  });
});

describe("what gates void or hold", () => {
  const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
  const month = (pay: Parameters<typeof definePolicy>[0]["pay"], dsr: string) =>
    settle(definePolicy({ ...head, pay: pay ?? {} }), {
      period: "2026-11",
      teams: [{ id: "a", dsr }],
      people: [{ id: "li", team: "a", gmv: 200000 }],
    }).statements[0]?.lines["commission"];

  it.each([
    ["tiers", { commission: marginal(voidedBy(shop, gmv), [[0, "0.002"], [100000, "0.003"]]) }, "500.00"],
    ["a table", { commission: lookup(voidedBy(shop, gmv), bands([[100000, 300]], { otherwise: 0 }), { unit: "money" }) }, "300.00"],
  ])("may stand in what %s are read by, and shows where it is paid", (_, pay, whole) => {
    expect(month(pay, "4.8")).toMatchObject({ amount: whole, before: null, failedGates: [] });
    expect(month(pay, "4.6")).toMatchObject({ amount: "0.00", before: whole, failedGates: ["shop.dsr"] });
  });
});
