import { placed, type JsonObject, type Telling } from "../chart-options.js";
import type { PayCurveFigure } from "../pay-curve-of.js";
import { valueText } from "../value-text.js";
import { baseSpec, figures, layer, texts, values } from "./base-spec.js";

/** Straight lines where pay is proved to go straight; a box between ends of which only that is known; a dashed line where it jumps. */
export function payCurveSpec(figure: PayCurveFigure, telling: Telling): JsonObject {
  const { stretches, turns, present, label, unit } = figure;
  const { language } = telling;
  const row = (of: string, from: string, pay: string, to: string, payTo: string, text: string): JsonObject => ({
    of,
    from: placed(from),
    pay: placed(pay),
    to: placed(to),
    payTo: placed(payTo),
    text,
  });
  const rows = [
    ...stretches.map(({ from, to, payFrom, payTo, straight }) => row(straight ? "straight" : "box", from, payFrom, to, payTo, "")),
    ...turns.map(({ before, after, payBefore, payAfter, change, isCliff }) =>
      row(
        isCliff ? "cliff" : "turn",
        before,
        payBefore,
        after,
        payAfter,
        `${valueText(after, unit, language)}: ${valueText(change, "money", language)}`,
      )
    ),
    ...(present === null
      ? []
      : [
        row("present", present.reading, present.payable, present.reading, present.payable, valueText(present.payable, "money", language)),
      ]),
  ];
  const ends = {
    x: figures("from", { scale: { zero: false, nice: false }, axis: { title: label[language] } }),
    y: figures("pay"),
    x2: { field: "to" },
    y2: { field: "payTo" },
  };
  const at = { x: ends.x, y: ends.y };
  return {
    ...baseSpec(figure, telling),
    width: 480,
    height: 280,
    data: values(rows),
    layer: [
      layer({ type: "rule", color: telling.own, strokeWidth: 2.5 }, ends, "datum.of === 'straight' || datum.of === 'turn'"),
      layer({ type: "rect", fill: null, stroke: telling.soft, strokeDash: [3, 3] }, ends, "datum.of === 'box'"),
      layer(
        { type: "rule", color: telling.warn, strokeWidth: 2, strokeDash: [4, 3] },
        { ...ends, tooltip: { field: "text", type: "nominal" } },
        "datum.of === 'cliff'",
      ),
      layer(
        { type: "point", size: 120, fill: telling.paper, stroke: telling.ink, strokeWidth: 2.5, opacity: 1 },
        at,
        "datum.of === 'present'",
      ),
      texts("text", { dy: -14 }, at, "datum.of === 'present'"),
    ],
  };
}
