import { placed, type JsonObject, type Telling } from "../chart-options.js";
import { markedBy } from "./marked-by.js";
import { medianWords, passWords } from "../mark-words.js";
import { outcomeText } from "../outcome-with.js";
import type { RadarAxis, RadarFigure } from "../radar-of.js";
import { baseSpec, layer, texts, values } from "./base-spec.js";

const rings = [0.25, 0.5, 0.75, 1];

/** A radar of computed layers: rings, axes, and of each outline the sides between neighbours that both have a point. */
export function radarSpec(figure: RadarFigure, telling: Telling): JsonObject {
  const { axes } = figure;
  const { language } = telling;
  const count = axes.length;
  const shares = (of: (axis: RadarAxis) => string | null) => axes.map((axis) => shareOf(axis, of(axis)));
  const own = figure.name ?? String(figure.person);
  const series: readonly (readonly [name: string, shares: readonly (number | null)[], texts: readonly (string | null)[]])[] = [
    [passWords[language], shares(({ pass }) => pass), axes.map(({ pass }) => pass)],
    [medianWords[language], shares(({ median }) => median), axes.map(({ median }) => median)],
    [own, shares(({ points }) => points.value), axes.map(({ points }) => points.value)],
  ];
  const rows: JsonObject[] = [
    ...axes.map(({ label, points }, index): JsonObject => ({
      of: "axis",
      index,
      share: 1,
      label: `${label[language]} ${outcomeText(points, language, String)}`,
    })),
    ...rings.flatMap((share) =>
      axes.map((_, index): JsonObject => ({ of: "ring", index, share, next: (index + 1) % count, nextShare: share }))
    ),
    ...series.flatMap(([name, each, figures]) =>
      each.flatMap((share, index): JsonObject[] =>
        share === null
          ? []
          : [{
            of: "point",
            series: name,
            index,
            share,
            next: (index + 1) % count,
            nextShare: each[(index + 1) % count] ?? null,
            text: figures[index] ?? "",
          }]
      )
    ),
  ];
  const place = (of: string, name: string, axis: "cos" | "sin"): JsonObject => ({
    calculate: `datum.${of} * ${axis}(datum.${name} / ${count} * 2 * PI - PI / 2)`,
    as: `${axis === "cos" ? "x" : "y"}${name === "index" ? "" : "2"}`,
  });
  const at = { x: position("x"), y: position("y") };
  const side = { ...at, x2: { field: "x2" }, y2: { field: "y2" } };
  const hasNext = "isValid(datum.nextShare)";
  const marked = markedBy(series.map(([name]) => name), [telling.warn, telling.soft, telling.own], [[2, 3], [6, 4], [1, 0]]);
  return {
    ...baseSpec(figure, telling),
    width: 320,
    height: 320,
    data: values(rows),
    transform: [
      place("share", "index", "cos"),
      place("share", "index", "sin"),
      place("nextShare", "next", "cos"),
      place("nextShare", "next", "sin"),
    ],
    layer: [
      layer({ type: "rule", color: telling.line }, side, "datum.of === 'ring'"),
      layer({ type: "rule", color: telling.line }, { ...at, x2: { datum: 0 }, y2: { datum: 0 } }, "datum.of === 'axis'"),
      texts("label", { color: telling.ink, dy: -8 }, at, "datum.of === 'axis'"),
      layer({ type: "rule", strokeWidth: 2 }, { ...side, ...marked }, `datum.of === 'point' && ${hasNext}`),
      layer({ type: "point", filled: true, size: 60 }, {
        ...at,
        color: marked["color"] ?? null,
        tooltip: { field: "text", type: "nominal" },
      }, "datum.of === 'point'"),
    ],
  };
}

function position(field: string): JsonObject {
  return { field, type: "quantitative", axis: null, scale: { domain: field === "y" ? [1.15, -1.15] : [-1.15, 1.15] } };
}

function shareOf({ from, to }: RadarAxis, points: string | null): number | null {
  const [at, low, high] = [placed(points), Number(from), Number(to)];
  return at === null || high === low ? null : (at - low) / (high - low);
}
