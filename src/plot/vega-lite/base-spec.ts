import type { Json, JsonObject, Telling } from "../chart-options.js";
import type { Told } from "../words.js";

/** A row of data, or a layer, before it is data alone. */
export type Rows = readonly JsonObject[];

/** What all specs have: the schema, the title, the sentence for who cannot see, and the colours. */
export function baseSpec({ title, sentence }: Told, telling: Telling): JsonObject {
  const { language, paper, ink, soft, line } = telling;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: sentence[language],
    title: { text: title[language], anchor: "start", color: ink },
    background: paper,
    config: {
      axis: { labelColor: soft, titleColor: soft, gridColor: line, domainColor: soft, tickColor: soft, labelLimit: 240 },
      legend: { labelColor: ink, orient: "bottom", title: null },
      text: { color: ink, fontSize: 12 },
      view: { stroke: null },
    },
  };
}

/** A field along an axis, by its figures. */
export function figures(field: string, more: JsonObject = {}): JsonObject {
  return { field, type: "quantitative", axis: { title: null }, ...more };
}

/** A field along an axis, by its names in the order of the data. */
export function names(field: string, order: readonly string[], more: JsonObject = {}): JsonObject {
  return { field, type: "nominal", sort: order, axis: { title: null, labelAngle: 0 }, ...more };
}

/** A layer: a mark, what it shows of the data, and of which rows. */
export function layer(mark: JsonObject, encoding: JsonObject, filter?: string): JsonObject {
  return { ...(filter === undefined ? {} : { transform: [{ filter }] }), mark, encoding };
}

/** A text for each row. */
export function texts(field: string, mark: JsonObject, encoding: JsonObject, filter?: string): JsonObject {
  return layer({ type: "text", ...mark }, { ...encoding, text: { field, type: "nominal" } }, filter);
}

export function values(rows: Rows): Json {
  return { values: rows };
}
