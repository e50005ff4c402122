import { faultText, languageOf, madeOf, safeText, say, type Language, type LanguageOptions } from "../error/index.js";
import type { Counterexample, LawReport, LawResult } from "./check-laws.js";
import type { DrawnPeriod, DrawnRow } from "./draw/drawn-period.js";

/**
 * A report as plain text: a line for each law, and below a broken one its smallest counterexample with the rows to try it on.
 *
 * @throws {JixiaoError} `invalid_choice`, where `language` is neither English (`en`) nor Chinese (`zh`); where this is no report.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { fine: minus(0, metric("fine", "money")) } });
 * reportText(checkLaws(policy, [neverNegative()])).split("\n")[1]; // => "✗ neverNegative(): what is payable is never under zero"
 */
export function reportText(report: LawReport, options?: LanguageOptions): string {
  const language = languageOf(options);
  return madeOf("report", report, say("something_made_by", { by: "checkLaws" }), () => textOf(report, language));
}

function textOf(report: LawReport, language: Language): string {
  const isEnglish = language === "en";
  const broken = report.laws.filter(({ holds }) => !holds).length;
  const policies = report.policies.map(({ id, version }) => `${id} ${version}`).join(", ");
  const sum = isEnglish
    ? `${policies}: ${report.laws.length - broken} of ${report.laws.length} laws hold`
    : `${policies}：${report.laws.length} 条规律中有 ${report.laws.length - broken} 条成立`;
  return [sum, ...report.laws.flatMap((result) => linesOf(result, language))].map(safeText).join("\n");
}

function linesOf({ law, says, holds, state, runs, counterexample, faults }: LawResult, language: Language): readonly string[] {
  const isEnglish = language === "en";
  const head = `${holds ? "✓" : "✗"} ${law}${isEnglish ? ": " : "："}${says[language]}`;
  if (state === "untried") {
    return [
      head,
      isEnglish
        ? `    says nothing about any of ${runs} cases: state ranges in which it does, or leave it out`
        : `    在 ${runs} 个样本中均不适用：请调整取值范围，或去掉这一条`,
    ];
  }
  if (state === "unknown") return [head, ...faults.map((each) => `    ${faultText(each, { language })}`)];
  if (counterexample === null) return [head];
  const told = [
    counterexample.text[language],
    ...rowsOf(counterexample, isEnglish),
    ...faults.map((each) => faultText(each, { language })),
  ];
  return [head, ...told.map((line) => `    ${line}`)];
}

/** The rows to try it on: of two periods with the same rows once, with what is another in the second. */
function rowsOf({ periods }: Counterexample, isEnglish: boolean): readonly string[] {
  // Rows of readings as text, as all that are drawn.
  const [before, after] = periods as readonly DrawnPeriod[];
  if (before === undefined) return [];
  const [rows, others] = [before, after ?? before].map((period) => [...(period.teams ?? []), ...period.people]);
  const isSame = rows?.length === others?.length
    && rows?.every((row, index) => row.id === others?.[index]?.id && row.team === others?.[index]?.team);
  const zeros = isEnglish ? "readings of 0 are left out" : "为 0 的数据未列出";
  const told = isSame === true
    ? (rows ?? []).map((row, index) => rowText(row, others?.[index] ?? row))
    : [
      ...(rows ?? []).map((row) => rowText(row, row)),
      isEnglish ? "compared with" : "对比",
      ...(others ?? []).map((row) => rowText(row, row)),
    ];
  return [...told, `(${zeros})`];
}

/** Whose row it is, and its readings, as `p1 of t1: base 4000, gmv 99999.99 → 100000`. */
function rowText(row: DrawnRow, other: DrawnRow): string {
  const { id, team, policy, name: _, ...readings } = row;
  const whose = [id, ...(team === undefined ? [] : [`of ${team ?? "no team"}`]), ...(policy === undefined ? [] : [`under ${policy}`])]
    .join(" ");
  const told = Object.entries(readings).flatMap(([column, reading]) => {
    const later = other[column];
    if (reading === later) return reading === "0" ? [] : [`${column} ${shown(reading)}`];
    return [`${column} ${shown(reading)} → ${shown(later)}`];
  });
  return `${whose}: ${told.join(", ") || "0"}`;
}

const shown = (reading: unknown): string => (reading === null ? "n/a" : String(reading));
