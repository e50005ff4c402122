import { readOptions } from "../error/index.js";
import type { LanguageOptions } from "../error/index.js";
import type { Policy } from "../policy/index.js";
import { checkLaws, checkLawsOptions, type CheckLawsOptions, type FigureNameOf, type LawReport } from "./check-laws.js";
import type { Law } from "./law/law.js";
import type { ReadingIdOf } from "./periods.js";
import { reportText } from "./report-text.js";

/**
 * For a test of any runner (vitest, jest, node:test): checks laws as `checkLaws` does, and throws the report as text where one does not
 * hold.
 *
 * @throws {JixiaoError} as `checkLaws` and `reportText` do; {Error} whose message is the report, where a law is broken, names something
 * unknown, or was never tried.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });
 * expectLaws(policy, [monotone(gmv), neverNegative()]).holds; // => true
 */
export function expectLaws<const P extends Policy>(
  policy: P | readonly P[],
  laws: readonly Law<NoInfer<FigureNameOf<P>>, NoInfer<ReadingIdOf<P>>>[],
  options?: CheckLawsOptions<ReadingIdOf<P>> & LanguageOptions,
): LawReport<P> {
  const { language, ...others } = readOptions(options, [...checkLawsOptions, "language"]);
  const report = checkLaws<P>(policy, laws, others as CheckLawsOptions<ReadingIdOf<P>>);
  if (!report.holds) throw new Error(reportText(report, { language }));
  return report;
}
