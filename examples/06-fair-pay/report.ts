import { checkLaws, reportText } from "jixiao/testing";
import { flawed } from "./flawed-policy.js";
import { laws } from "./laws.js";
import { mended } from "./mended-policy.js";

/** Without it, a base salary of zero would be drawn too, and nobody would see what is at stake. */
const options = { ranges: { base: [4000, 6000] } } as const;

/** What the laws say of a draft, and of its mended version. */
export function fairPay(language: "en" | "zh"): string {
  return [flawed, mended].map((policy) => reportText(checkLaws(policy, laws, options), { language })).join("\n\n");
}
