import type { BoardFigure } from "../board-of.js";
import { placed, type JsonObject, type Telling } from "../chart-options.js";
import { faultyWords, unrankedWords } from "../mark-words.js";
import { valueText } from "../value-text.js";
import { baseSpec, figures, layer, names, texts, values } from "./base-spec.js";

/** A bar from zero for each figure, the first place at the top; who has no place is outlined. */
export function boardSpec(figure: BoardFigure, telling: Telling): JsonObject {
  const { entries, unit } = figure;
  const { language } = telling;
  const signs = { ranked: "", unranked: `– ${unrankedWords[language]}`, unknown: `? ${faultyWords[language]}` };
  const rows = entries.map(({ rank, state, called, own, figure: shown }): JsonObject => ({
    name: `${own ? "▶ " : ""}${rank ?? signs[state]} ${called}`,
    figure: placed(shown),
    text: shown === null ? "–" : valueText(shown, unit, language),
    series: own ? "own" : "rest",
    state,
  }));
  const y = names("name", rows.map(({ name }) => String(name)));
  const x = figures("figure");
  const colour = { field: "series", type: "nominal", scale: { domain: ["own", "rest"], range: [telling.own, telling.rest] }, legend: null };
  return {
    ...baseSpec(figure, telling),
    width: 420,
    height: { step: 20 },
    data: values(rows),
    layer: [
      layer({ type: "bar" }, { x, y, color: colour }, "datum.state === 'ranked' && isValid(datum.figure)"),
      layer(
        { type: "bar", fill: null, stroke: telling.soft, strokeDash: [3, 3] },
        { x, y },
        "datum.state !== 'ranked' && isValid(datum.figure)",
      ),
      texts("text", { align: "left", dx: 4 }, { x, y }, "isValid(datum.figure)"),
      texts("text", { align: "left", color: telling.soft }, { x: { value: 4 }, y }, "!isValid(datum.figure)"),
    ],
  };
}
