import { describe, expect, it } from "vitest";
import { curve, evaluate, lookup, metric } from "../../src/index.js";
import { mutatePolicy } from "../../src/testing/index.js";
import { equivalentVariants, knownPolicies } from "./equivalent-variants.js";

describe("the variants that no test can notice", () => {
  it.each(equivalentVariants)("$policy, $text: is one of the policy's variants", ({ policy, kind, path, text }) => {
    const named = mutatePolicy(knownPolicies[policy]).filter((variant) => variant.path.join(".") === path && variant.kind === kind && variant.text === text);
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
