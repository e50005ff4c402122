import type { JsonObject, Telling } from "../chart-options.js";
import { heldWords, payableWords, pendingWords, provisionalWords, voidedWords } from "../mark-words.js";
import { valueText } from "../value-text.js";
import type { WaterfallFigure, WaterfallStep } from "../waterfall-of.js";
import { baseOption, nameAxis, valueAxis, written } from "./base-option.js";

/** Boxes from what was payable before to what is payable after, as candles have them; what was voided, or is held, stands dashed on top. */
export function waterfallOption(figure: WaterfallFigure, telling: Telling): JsonObject {
  const { steps, payable, provisional, currency } = figure;
  const { language } = telling;
  const total = `${(provisional ? provisionalWords : payableWords)[language]} (${currency})`;
  const boxes = [
    ...steps.map((step) => (step.from === step.to ? noBox : boxOf(step.from, step.to, solid(step.from, step.to, telling)))),
    boxOf("0", payable, { color: telling.ink, color0: telling.ink, borderColor: telling.ink, borderColor0: telling.ink }),
  ];
  const ghosts = steps.map(({ to, would }) => (would === null ? noBox : boxOf(to, would, ghost(telling))));
  const texts = [
    ...steps.map((step, index) => textOf(index, step.from, step.to, amountText(step, telling), telling)),
    textOf(steps.length, "0", payable, valueText(payable, "money", language), telling),
  ];
  return {
    ...baseOption(figure, telling),
    grid: { left: 64, right: 24, top: 64, bottom: 96 },
    xAxis: {
      ...nameAxis(telling, [...steps.map(({ label }) => label[language]), total]),
      axisLabel: { color: telling.ink, interval: 0, rotate: 30 },
    },
    yAxis: valueAxis(telling),
    series: [
      { name: "steps", type: "candlestick", barWidth: "60%", data: boxes },
      { name: "ghosts", type: "candlestick", barWidth: "60%", data: ghosts },
      { name: "texts", type: "scatter", symbolSize: 1, itemStyle: { color: "transparent" }, data: texts },
    ],
  };
}

/** How ECharts is told that there is no box. */
const noBox: JsonObject = { value: ["-", "-", "-", "-"] };

function boxOf(from: string, to: string, itemStyle: JsonObject): JsonObject {
  const [start, end] = [Number(from), Number(to)];
  return { value: [start, end, Math.min(start, end), Math.max(start, end)], itemStyle };
}

function solid(from: string, to: string, { own, warn }: Telling): JsonObject {
  const color = Number(to) < Number(from) ? warn : own;
  return { color, color0: color, borderColor: color, borderColor0: color };
}

function ghost({ paper, warn }: Telling): JsonObject {
  return { color: paper, color0: paper, borderColor: warn, borderColor0: warn, borderType: "dashed" };
}

function textOf(index: number, from: string, to: string, text: string, telling: Telling): JsonObject {
  return { value: [index, Math.max(Number(from), Number(to))], label: written(telling, text, "top") };
}

function amountText({ state, amount, voided }: WaterfallStep, { language }: Telling): string {
  if (state === "pending") return `? ${pendingWords[language]}`;
  if (amount === null) return "–";
  const own = valueText(amount, "money", language);
  if (state === "held") return `${own}\n${heldWords[language]}`;
  return voided === null ? own : `${own}\n(${valueText(voided, "money", language)} ${voidedWords[language]})`;
}
