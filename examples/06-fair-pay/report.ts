import { checkLaws, reportText, type LawReport } from "jixiao/testing";
import { flawed } from "./flawed-policy.js";
import { laws } from "./laws.js";
import { mended } from "./mended-policy.js";

/** Without it, a base salary of zero would be drawn too, and nobody would see what is at stake. */
const options = { ranges: { base: [4000, 6000] } } as const;

/** What the laws find in a draft, and in its mended version. */
export function checked(): readonly LawReport[] {
  return [flawed, mended].map((policy) => checkLaws(policy, laws, options));
}

/** The same in words. */
export function fairPay(reports: readonly LawReport[], language: "en" | "zh"): string {
  return reports.map((report) => reportText(report, { language })).join("\n\n");
}
