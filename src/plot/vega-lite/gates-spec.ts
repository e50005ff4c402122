import type { JsonObject, Telling } from "../chart-options.js";
import type { GatesFigure } from "../gates-of.js";
import { failedWords, faultyWords, passedWords } from "../mark-words.js";
import { valueText } from "../value-text.js";
import { baseSpec, figures, layer, names, texts, values } from "./base-spec.js";

/** How many fail, are not known and pass, from zero to all; who fails, and by how much, stands behind. */
export function gatesSpec(figure: GatesFigure, telling: Telling): JsonObject {
  const { rows, count } = figure;
  const { language } = telling;
  const series = [failedWords[language], faultyWords[language], passedWords[language]];
  const data = rows.flatMap(({ label, unit, failed, faulty, passed, misses }) => {
    const who = misses.map(({ called, miss }) => `${called}${miss === null ? "" : ` ${valueText(miss, unit, language)}`}`).join(", ");
    const ends = [0, failed, failed + faulty, failed + faulty + passed];
    return [failed, faulty, passed].map((each, index): JsonObject => ({
      name: label[language],
      series: series[index] ?? "",
      from: ends[index] ?? 0,
      to: ends[index + 1] ?? 0,
      text: each === 0 ? "" : String(each),
      who: index === 0 ? who : "",
    }));
  });
  const y = names("name", rows.map(({ label }) => label[language]));
  const x = figures("from", { scale: { domain: [0, count], nice: false }, axis: { title: null, tickMinStep: 1, format: "d" } });
  const colour = {
    field: "series",
    type: "nominal",
    scale: { domain: series, range: [telling.warn, telling.soft, telling.tint] },
    legend: { title: null },
  };
  return {
    ...baseSpec(figure, telling),
    width: 420,
    height: { step: 40 },
    data: values(data),
    layer: [
      layer({ type: "bar", height: 18, stroke: telling.paper }, { x, x2: { field: "to" }, y, color: colour }, "datum.from !== datum.to"),
      texts("text", { align: "left", dx: 6, color: telling.ink, fontWeight: "bold", yOffset: -16 }, { x, y }, "datum.from !== datum.to"),
      texts("who", { align: "left", yOffset: 16, color: telling.soft, fontSize: 11 }, { x: { value: 0 }, y }),
    ],
  };
}
