import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { definePolicy, metric, minus } from "../../src/index.js";
import { checkLaws, expectLaws, neverNegative, prizesWithinPool, reportText, untouchable, withinBudget } from "../../src/testing/index.js";
import { requireFreshBuild } from "../runtime/fresh-build.js";

const [base, fine] = [metric("base", "money"), metric("fine", "money")];
const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base, fine: minus(0, fine) } });

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("expectLaws()", () => {
  it("gives the report where all laws hold", () => {
    const options = { ranges: { fine: [0, 0] } } as const;
    expect(expectLaws(policy, [neverNegative(), untouchable("base")], options))
      .toEqual(checkLaws(policy, [neverNegative(), untouchable("base")], options));
  });

  it.each([
    ["broken", neverNegative()],
    ["unknown", withinBudget("much")],
    ["untried", prizesWithinPool()],
  ])("throws an Error whose message is the report, where a law is %s", (state, law) => {
    const report = checkLaws(policy, [law]);
    expect(report.laws.map((each) => each.state)).toEqual([state]);
    const error = thrownBy(() => expectLaws(policy, [law]));
    expect(error).toBeInstanceOf(Error);
    expect(error).toHaveProperty("message", reportText(report));
    expect(thrownBy(() => expectLaws(policy, [law], { language: "zh" }))).toHaveProperty("message", reportText(report, { language: "zh" }));
  });

  it("fails a test of node:test, whose output has the report", () => {
    requireFreshBuild();
    const program = `
      const { test } = require("node:test");
      const { definePolicy, metric, minus } = require("jixiao");
      const { expectLaws, neverNegative } = require("jixiao/testing");
      const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { fine: minus(0, metric("fine", "money")) } });
      test("fair", () => { expectLaws(policy, [neverNegative()], { ranges: { fine: [0, 0] } }); });
      test("unfair", () => { expectLaws(policy, [neverNegative()]); });
    `;
    const { status, stdout } = spawnSync(process.execPath, ["-e", program], { cwd: join(import.meta.dirname, "../.."), encoding: "utf8" });
    expect(status).toBe(1);
    expect(stdout).toMatch(/pass 1\b/);
    expect(stdout).toMatch(/fail 1\b/);
    expect(stdout).toContain("p1 is paid -0.01");
  });
});
