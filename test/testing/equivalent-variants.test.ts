import { describe, expect, it } from "vitest";
import { curve, evaluate, lookup, metric, settle, type Policy } from "../../src/index.js";
import { mutatePolicy } from "../../src/testing/index.js";
import { untyped } from "../error/untyped.js";
import { equivalentVariants, knownPolicies } from "./equivalent-variants.js";

describe("the variants that no test can notice", () => {
  it.each(equivalentVariants)("$policy, $text: is one of the policy's variants", ({ policy, kind, path, text }) => {
    const named = mutatePolicy(knownPolicies[policy]).filter((variant) =>
      variant.path.join(".") === path && variant.kind === kind && variant.text === text
    );
    expect(named).toHaveLength(1);
  });

  it("agents, service.conversion: half-up and up give the same points for every conversion of 4 places, and down does not", () => {
    const points = (rounding: "half-up" | "up" | "down") => {
      const quantity = lookup(metric("conversion", "ratio"), curve([["0.20", 0], ["0.60", 100]], { rounding }));
      return Array.from({ length: 10_001 }, (_, index) => evaluate(quantity, { conversion: (index / 10_000).toFixed(4) }).value);
    };
    expect(points("up")).toEqual(points("half-up"));
    expect(points("down")).not.toEqual(points("half-up"));
  });
});

describe("the variants that few periods show are none of them", () => {
  const named = (policy: Policy, text: string) =>
    mutatePolicy(policy).filter((variant) => variant.text === text).map((variant) => variant.policy);

  it("fourFactorPk, how prizes are divided: with one ahead, seven who are tied share 300", () => {
    const people = Array.from(
      { length: 8 },
      (_, index) => ({ id: `p${index}`, team: "t", gmv: index === 0 ? 2 : 1, orders: null, inquiries: 50, responseSeconds: null }),
    );
    const prize = (policy: Policy) =>
      settle(policy, untyped({ period: "2026-11", teams: [{ id: "t" }], people })).standings.pk?.[0]?.entrants[1]?.factors.gmv?.prize;
    const policy = knownPolicies.fourFactorPk;
    const variants = ["half-up", "up"].flatMap((mode) => named(policy, `pk: prizeRounding floor → ${mode}`));
    expect([policy, ...variants].map(prize)).toEqual(["42.85", "42.86", "42.86"]);
  });

  it("statisticsScorecard, how points are rounded: a share with more than four decimals", () => {
    const row = {
      id: "li",
      satisfaction: null,
      answered: null,
      handlingSeconds: null,
      phrasesPassed: "0.81000001",
      casesInTime: null,
      dailyWork: null,
    };
    const scored = (policy: Policy) =>
      settle(policy, untyped({ period: "2026-11", people: [row] })).statements[0]?.scores?.statistics?.score;
    const policy = knownPolicies.statisticsScorecard;
    const variants = named(policy, "statistics.standardPhrases: rounding half-up → up");
    expect([policy, ...variants].map(scored)).toEqual(["5.00", "5.01"]);
  });
});
