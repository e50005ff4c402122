import { readFileSync } from "node:fs";
import { checkLaws } from "jixiao/testing";
import { describe, expect, it } from "vitest";
import { checked, fairPay } from "../../examples/06-fair-pay/report.js";
import { flawed } from "../../examples/06-fair-pay/flawed-policy.js";
import { laws } from "../../examples/06-fair-pay/laws.js";
import { mended } from "../../examples/06-fair-pay/mended-policy.js";

const readme = readFileSync("examples/06-fair-pay/README.md", "utf8");
const options = { ranges: { base: [4000, 6000] } } as const;

describe("the draft of a bonus policy", () => {
  it.each([1, 2])("is caught law by law, whichever periods are drawn (seed %i)", (seed) => {
    const { laws: results } = checkLaws(flawed, laws, { ...options, seed });
    expect(results.filter(({ holds }) => !holds).map(({ law, state }) => `${law}: ${state}`)).toEqual([
      "monotone(gmv): broken",
      "monotone(response, lower): broken",
      "noCliff(gmv, 1, except targetBonus, prize): broken",
      "untouchable(base): broken",
      "failedGateStops(shop, targetBonus): broken",
      "prizesWithinPool(): broken",
    ]);
  });

  it.each([1, 2])("passes once what was found is mended, whichever periods are drawn (seed %i)", (seed) => {
    expect(checkLaws(mended, laws, { ...options, seed }).laws.filter(({ holds }) => !holds)).toEqual([]);
  });

  it("is reported as its readme shows, in both languages", () => {
    const reports = checked();
    for (const language of ["en", "zh"] as const) expect(readme).toContain(`\n${fairPay(reports, language)}\n`);
  });
});
