import type { Language } from "../explain/index.js";
import type { LawReport, LawResult } from "./check-laws.js";

export interface ReportTextOptions {
  /** English (`en`) unless stated, or Chinese (`zh`). */
  readonly language?: Language;
}

/**
 * A report as plain text: a line for each law, and below a broken one its smallest counterexample with the rows to try it on.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { fine: minus(0, metric("fine", "money")) } });
 * reportText(checkLaws(policy, [neverNegative()])).split("\n")[1]; // => "✗ neverNegative(): what is payable is never under zero"
 */
export function reportText(report: LawReport, { language = "en" }: ReportTextOptions = {}): string {
  const isEnglish = language === "en";
  const broken = report.laws.filter(({ holds }) => !holds).length;
  const policies = report.policies.map(({ id, version }) => `${id} ${version}`).join(", ");
  const sum = isEnglish ? `${policies}: ${report.laws.length - broken} of ${report.laws.length} laws hold` : `${policies}：${report.laws.length} 条规律中有 ${report.laws.length - broken} 条成立`;
  return [sum, ...report.laws.flatMap((result) => linesOf(result, language))].join("\n");
}

function linesOf({ law, says, holds, state, runs, counterexample, faults }: LawResult, language: Language): readonly string[] {
  const isEnglish = language === "en";
  const head = `${holds ? "✓" : "✗"} ${law}${isEnglish ? ": " : "："}${says[language]}`;
  if (state === "untried") return [head, isEnglish ? `    says nothing about any of ${runs} periods: narrow the ranges` : `    在 ${runs} 个样本中均不适用：请调整取值范围`];
  if (state === "unknown") return [head, ...faults.map(({ message }) => `    ${message}`)];
  if (counterexample === null) return [head];
  const rows = counterexample.periods.flatMap((period, index) => [
    `    ${index === 0 ? (isEnglish ? "period" : "期间") : isEnglish ? "compared with" : "对比"}${isEnglish ? ":" : "："}`,
    ...[...(period.teams ?? []), ...period.people].map((row) => `      ${JSON.stringify(row)}`),
  ]);
  return [head, `    ${counterexample.text[language]}`, ...rows];
}
