import type { BoardEntry, BoardFigure } from "../board-of.js";
import { placed, type JsonObject, type Telling } from "../chart-options.js";
import { faultyWords, highestWords, lowestWords, unrankedWords } from "../mark-words.js";
import { valueText } from "../value-text.js";
import { baseOption, nameAxis, valueAxis, written } from "./base-option.js";

/** A bar from zero for each figure, the first place at the top; who has no place is outlined. */
export function boardOption(figure: BoardFigure, telling: Telling): JsonObject {
  const { entries, unit, order } = figure;
  const { language } = telling;
  const signs = { ranked: "", unranked: `– ${unrankedWords[language]}`, unknown: `? ${faultyWords[language]}` };
  const nameOf = ({ rank, state, called, own }: BoardEntry) => `${own ? "▶ " : ""}${rank ?? signs[state]} ${called}`;
  return {
    ...baseOption(figure, telling, (order === "highest" ? highestWords : lowestWords)[language]),
    grid: { left: 8, right: 90, top: 64, bottom: 24, containLabel: true },
    xAxis: valueAxis(telling),
    yAxis: nameAxis(telling, entries.map(nameOf), true),
    series: [{
      type: "bar",
      data: entries.map((entry) => ({
        value: placed(entry.figure),
        itemStyle: styleOf(entry, telling),
        ...(entry.figure === null ? {} : { label: written(telling, valueText(entry.figure, unit, language), "right") }),
      })),
    }],
  };
}

function styleOf({ state, own }: BoardEntry, { own: ownColour, rest, soft, paper }: Telling): JsonObject {
  if (state !== "ranked") return { color: paper, borderColor: soft, borderType: "dashed" };
  return { color: own ? ownColour : rest };
}
