import { placed, type JsonObject, type Telling } from "../chart-options.js";
import { heldWords, notApplicableWords, payableWords, pendingWords, provisionalWords, voidedWords } from "../mark-words.js";
import { valueText } from "../value-text.js";
import type { WaterfallFigure, WaterfallStep } from "../waterfall-of.js";
import { baseSpec, figures, layer, names, texts, values } from "./base-spec.js";

/** Boxes from what was payable before to what is payable after; what was voided, or is held, is an outline in dashes. */
export function waterfallSpec(figure: WaterfallFigure, telling: Telling): JsonObject {
  const { steps, payable, provisional, currency } = figure;
  const { language } = telling;
  const nameOf = (index: number, label: string) => `${index + 1}. ${label}`;
  const total = nameOf(steps.length, `${(provisional ? provisionalWords : payableWords)[language]} (${currency})`);
  const rows: JsonObject[] = [
    ...steps.map((step, index): JsonObject => ({
      name: nameOf(index, step.label[language]),
      from: placed(step.from),
      to: placed(step.to),
      ghost: placed(step.would),
      series: Number(step.to) < Number(step.from) ? "down" : "up",
      text: amountText(step, telling),
    })),
    { name: total, from: 0, to: placed(payable), ghost: null, series: "total", text: valueText(payable, "money", language) },
  ];
  const x = names("name", rows.map(({ name }) => String(name)), { axis: { title: null, labelAngle: -30 } });
  const colour = {
    field: "series",
    type: "nominal",
    scale: { domain: ["up", "down", "total"], range: [telling.own, telling.warn, telling.ink] },
    legend: null,
  };
  return {
    ...baseSpec(figure, telling),
    width: { step: 56 },
    height: 280,
    data: values(rows),
    layer: [
      layer({ type: "bar" }, { x, y: figures("from"), y2: { field: "to" }, color: colour }, "datum.from !== datum.to"),
      layer(
        { type: "bar", fill: null, stroke: telling.warn, strokeWidth: 1.5, strokeDash: [4, 3] },
        { x, y: figures("to"), y2: { field: "ghost" } },
        "isValid(datum.ghost)",
      ),
      texts("text", { dy: -8, fontSize: 11 }, { x, y: figures("top") }),
    ],
    transform: [{ calculate: "max(datum.from, datum.to, datum.ghost || 0)", as: "top" }],
  };
}

function amountText({ state, amount, voided }: WaterfallStep, { language }: Telling): string {
  if (state === "pending") return `? ${pendingWords[language]}`;
  if (amount === null) return notApplicableWords[language];
  const own = valueText(amount, "money", language);
  if (state === "held") return `${own} ${heldWords[language]}`;
  return voided === null ? own : `${own} (${valueText(voided, "money", language)} ${voidedWords[language]})`;
}
