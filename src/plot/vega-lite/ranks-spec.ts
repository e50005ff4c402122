import type { JsonObject, Telling } from "../chart-options.js";
import type { RanksFigure } from "../ranks-of.js";
import { baseSpec, figures, layer, names, texts, values } from "./base-spec.js";

/** A line for each, the first place at the top, broken where there is no place. */
export function ranksSpec(figure: RanksFigure, telling: Telling): JsonObject {
  const { periods, entrants } = figure;
  const rows = entrants.flatMap(({ id, called, own, places }) =>
    places.map(({ rank }, index): JsonObject => ({
      id: String(id),
      called,
      period: periods[index] ?? "",
      rank,
      own,
      last: index === places.length - 1,
    }))
  );
  const x = names("period", periods);
  const y = figures("rank", { scale: { reverse: true, zero: false, nice: false }, axis: { title: null, tickMinStep: 1, format: "d" } });
  const by = (own: string | number, rest: string | number): JsonObject => ({ condition: { test: "datum.own", value: own }, value: rest });
  const colour = by(telling.own, telling.rest);
  return {
    ...baseSpec(figure, telling),
    width: { step: 120 },
    height: Math.max(entrants.length, 4) * 18,
    data: values(rows),
    layer: [
      layer({ type: "line", invalid: "break-paths-show-path-domains" }, {
        x,
        y,
        detail: { field: "id", type: "nominal" },
        color: colour,
        strokeWidth: by(3, 1.5),
      }),
      layer({ type: "point", filled: true, size: 40 }, { x, y, color: colour }, "isValid(datum.rank)"),
      texts("called", { align: "left", dx: 8 }, { x, y }, "datum.last && isValid(datum.rank)"),
    ],
  };
}
