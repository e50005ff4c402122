import { describe, expect, it } from "vitest";
import { atLeast, definePolicy, metrics, settle, teamMetric, gates, voidedBy, times, when, type Policy } from "../../src/index.js";
import { payCurve } from "../../src/analysis/index.js";

const { gmv, target, base } = metrics({ person: { gmv: "money", target: "money", base: "money" } });
const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });

describe("x", () => {
  it("y", () => {
    const policy = definePolicy({
      id: "s",
      version: "1",
      currency: "CNY",
      pay: { base, commission: times(gmv, "0.003"), bonus: voidedBy(shop, when(atLeast(gmv, target), 1000, 0)) },
    });
    const period = { period: "2026-11", teams: [{ id: "t", dsr: "4.8" }], people: [{ id: "li", team: "t", gmv: 98000, target: 100000, base: 4000 }] };
    console.log(JSON.stringify(payCurve(policy, period, { person: "li", reading: gmv, from: 0, to: 200000 }), null, 1));
    console.log(JSON.stringify(payCurve(policy, { ...period, people: [{ id: "li", team: "t", gmv: 108000, target: 100000, base: 4000 }] }, { person: "li", reading: "dsr", from: 0, to: 5, step: "0.01" }), null, 1));
  });
});
