import { placed, type JsonObject, type Telling } from "../chart-options.js";
import type { ComparisonFigure } from "../comparison-of.js";
import { valueText } from "../value-text.js";
import { baseSpec, figures, layer, names, texts, values } from "./base-spec.js";

/** A hollow point before, a full one after, a line between them, and the difference behind. */
export function comparisonSpec(figure: ComparisonFigure, telling: Telling): JsonObject {
  const { language } = telling;
  const rows = figure.people.map(({ called, before, after, difference, provisional }): JsonObject => ({
    name: `${called}${provisional ? " *" : ""}`,
    before: placed(before),
    after: placed(after),
    text: difference === null ? "–" : valueText(difference, "money", language),
    both: [before, after].map((amount) => (amount === null ? "–" : valueText(amount, "money", language))).join(" → "),
  }));
  const y = names("name", rows.map(({ name }) => String(name)));
  const x = (field: string) => figures(field, { scale: { zero: false } });
  const tooltip = { field: "both", type: "nominal" };
  return {
    ...baseSpec(figure, telling),
    width: 420,
    height: { step: 22 },
    data: values(rows),
    layer: [
      layer(
        { type: "rule", color: telling.ink },
        { x: x("before"), x2: { field: "after" }, y, tooltip },
        "isValid(datum.before) && isValid(datum.after)",
      ),
      layer(
        { type: "point", size: 70, fill: telling.paper, stroke: telling.soft, opacity: 1 },
        { x: x("before"), y, tooltip },
        "isValid(datum.before)",
      ),
      layer(
        { type: "point", size: 80, filled: true, color: telling.own, opacity: 1 },
        { x: x("after"), y, tooltip },
        "isValid(datum.after)",
      ),
      texts("text", { align: "right" }, { x: { value: 500 }, y }),
    ],
  };
}
