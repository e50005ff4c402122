import type { JsonObject } from "../chart-options.js";

/** A series by its colour and its dashes, so that the colour is not the only sign. */
export function markedBy(series: readonly string[], colours: readonly string[], dashes: readonly (readonly number[])[]): JsonObject {
  const by = (range: JsonObject["range"]) => ({ field: "series", type: "nominal", scale: { domain: series, range: range ?? [] } });
  return { color: by(colours), strokeDash: by(dashes) };
}
