import type { JsonObject, Telling } from "../chart-options.js";
import type { GateCount, GatesFigure } from "../gates-of.js";
import { failedWords, faultyWords, passedWords } from "../mark-words.js";
import { valueText } from "../value-text.js";
import { baseOption, legendOption, nameAxis, valueAxis } from "./base-option.js";

/** How many fail, are not known and pass, from zero to all; who fails, and by how much, stands with the gate's name. */
export function gatesOption(figure: GatesFigure, telling: Telling): JsonObject {
  const { rows, count } = figure;
  const { language } = telling;
  const nameOf = ({ label, unit, misses }: GateCount) =>
    [label[language], ...misses.map(({ called, miss }) => `${called}${miss === null ? "" : ` ${valueText(miss, unit, language)}`}`)]
      .join("\n");
  const bars = (name: string, of: "failed" | "faulty" | "passed", color: string): JsonObject => ({
    name,
    type: "bar",
    stack: "gates",
    itemStyle: { color },
    // A count of zero is no bar, and has no text.
    data: rows.map(
      (row) => (row[of] === 0 ? null : { value: row[of], label: { show: true, formatter: String(row[of]), color: telling.paper } })
    ),
  });
  return {
    ...baseOption(figure, telling),
    aria: { enabled: true, label: { description: figure.sentence[language] }, decal: { show: true } },
    legend: legendOption(telling),
    grid: { left: 8, right: 24, top: 56, bottom: 48, containLabel: true },
    xAxis: { ...valueAxis(telling), max: count, minInterval: 1 },
    yAxis: nameAxis(telling, rows.map(nameOf), true),
    series: [
      bars(failedWords[language], "failed", telling.warn),
      bars(faultyWords[language], "faulty", telling.soft),
      bars(passedWords[language], "passed", telling.rest),
    ],
  };
}
