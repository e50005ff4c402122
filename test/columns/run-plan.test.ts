import { describe, expect, it } from "vitest";
import { aimedSteps } from "../plan/aimed-steps.js";
import { drawnPlan } from "../plan/drawn-plan.js";
import { drawnStep } from "../plan/drawn-step.js";
import { compareRun } from "./compare-run.js";
import { drawnRuns } from "./drawn-runs.js";

const { plans, steps, rows } = drawnRuns;
const drawn = (count: number) => Array.from({ length: count }, (_, seed) => seed);
const told = (all: readonly { readonly differences: readonly string[] }[]) =>
  all.flatMap(({ differences }, seed) => differences.map((difference) => `${seed}: ${difference}`)).slice(0, 20);
const compared = (all: readonly { readonly compared: number }[]) => all.reduce((sum, each) => sum + each.compared, 0);

describe("a plan run over typed arrays", () => {
  it("gives each step the value and the state that whole numbers of any size give it", () => {
    const all = drawn(plans).map((seed) => compareRun(drawnPlan(seed)));
    expect(told(all)).toEqual([]);
    expect(compared(all)).toBeGreaterThan(20_000);
  });

  it("gives them where there are more rows than are worked out at a time", () => {
    const all = rows.map((seed) => compareRun(drawnPlan(seed, drawnRuns.manyRows)));
    expect(told(all)).toEqual([]);
    expect(compared(all)).toBeGreaterThan(20_000);
  });

  it("does so to the unit, and of groups that are sorted in each way", () => {
    expect(told(aimedSteps.map(compareRun))).toEqual([]);
  });

  it("marks a row if, and only if, a number comes up in it that doubles do not hold", () => {
    const all = drawn(steps).map((seed) => compareRun(drawnStep(seed)));
    expect(told(all)).toEqual([]);
    expect(compared(all)).toBeGreaterThan(2000);
  });
});
