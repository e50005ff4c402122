import type { Bullet, BulletsFigure } from "../bullets-of.js";
import { placed, type JsonObject, type Telling } from "../chart-options.js";
import { outcomeText } from "../outcome-with.js";
import { valueText } from "../value-text.js";
import { baseSpec, figures, layer, values } from "./base-spec.js";

/** Each indicator on a scale of its own: a bar where that begins at zero, a point where it does not. */
export function bulletsSpec(figure: BulletsFigure, telling: Telling): JsonObject {
  return {
    ...baseSpec(figure, telling),
    vconcat: figure.items.map((item) => bulletSpec(item, telling)),
    resolve: { scale: { x: "independent" } },
  };
}

function bulletSpec(item: Bullet, telling: Telling): JsonObject {
  const { from, to, unit, bands } = item;
  const { language } = telling;
  const text = (shown: string) => valueText(shown, unit, language);
  const most = bands.flatMap(({ points }) => points ?? []).map(Number).reduce((high, each) => Math.max(high, each), 1);
  const x = (field: string): JsonObject => figures(field, { scale: { domain: [placed(from), placed(to)], zero: false, nice: false } });
  const isBar = Number(from) <= 0;
  const point = (shown: string | null) => values(shown === null ? [] : [{ at: placed(shown), text: text(shown) }]);
  const tooltip = { field: "text", type: "nominal" };
  return {
    title: {
      text: `${item.label[language]} ${outcomeText(item.value, language, text)}`,
      anchor: "start",
      fontSize: 12,
      fontWeight: "normal",
      color: telling.ink,
    },
    width: 420,
    height: 32,
    layer: [
      {
        data: values(bands.map((band) => ({
          from: placed(band.from),
          to: placed(band.to),
          share: band.points === null ? 0 : (Number(band.points[0]) + Number(band.points[1])) / 2 / most,
        }))),
        ...layer({ type: "rect", color: telling.rest }, {
          x: x("from"),
          x2: { field: "to" },
          opacity: { field: "share", type: "quantitative", scale: { domain: [0, 1], range: [0, 0.5] }, legend: null },
        }),
      },
      {
        data: point(item.value.value),
        ...layer(
          isBar
            ? { type: "bar", height: 10, color: telling.own }
            : { type: "point", filled: true, size: 140, opacity: 1, color: telling.own },
          {
            x: x("at"),
            ...(isBar ? { x2: { datum: 0 } } : {}),
            tooltip,
          },
        ),
      },
      { data: point(item.target), ...layer({ type: "tick", thickness: 3, size: 32, color: telling.ink }, { x: x("at"), tooltip }) },
      { data: point(item.pass), ...layer({ type: "tick", thickness: 2, size: 32, color: telling.warn }, { x: x("at"), tooltip }) },
    ],
  };
}
