import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as echarts from "echarts";
import fc from "fast-check";
import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { beforeAll, describe, expect, test } from "vitest";
import { payCurve } from "../../src/analysis/index.js";
import {
  boardOf,
  heatmapOf,
  payCurveOf,
  radarOf,
  ranksOf,
  toECharts,
  toVegaLite,
  trendOf,
  waterfallOf,
  type Figure,
} from "../../src/plot/index.js";
import { months } from "./drawn-months.js";
import { figuresOf } from "./figures-of.js";
import { month, policy, rows } from "./small-month.js";

const curve = payCurve(policy, rows, { person: "li", reading: "gmv", from: 0, to: 150000 });
/** A figure of each kind, of whoever has faults and gaps where somebody has. */
const figures = [
  ...new Map([
    ...figuresOf(month),
    payCurveOf(policy, curve, { present: { reading: "100000", payable: "4300" } }),
  ].map((figure) => [figure.kind, figure])).values(),
];

/** An option as ECharts draws it, as SVG. */
function drawnByECharts(figure: Figure): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 640, height: 480 });
  chart.setOption(toECharts(figure, { language: "zh" }));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** A spec as Vega draws it, as SVG. */
async function drawnByVega(figure: Figure): Promise<string> {
  const spec = toVegaLite(figure, { language: "zh" }) as unknown as TopLevelSpec;
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

const renderers = [["ECharts", (figure: Figure) => Promise.resolve(drawnByECharts(figure))], ["Vega-Lite", drawnByVega]] as const;

/** The texts of a picture, as they are read. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text = ""]) =>
    text.replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", "\"").replaceAll("&amp;", "&")
  );
}

/** Boxes that are filled or framed with a colour, in the order in which they are drawn: how wide and high they are. */
function boxesOf(svg: string, colour: string): readonly { readonly width: number; readonly height: number }[] {
  const paths = [...svg.matchAll(/<path([^>]*)>/g)].map(([, attributes = ""]) => attributes).filter((attributes) =>
    attributes.includes(colour)
  );
  return paths.flatMap((attributes) => {
    const d = /\bd="([^"]*)"/.exec(attributes)?.[1] ?? "";
    const corners = cornersOf(d);
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return corners.length < 4 ? [] : [{ width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) }];
  });
}

/** The corners of a path of straight lines, written absolutely or not. */
function cornersOf(d: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLHVmlhvZz])([^MLHVmlhvZz]*)/g)].flatMap(([, command = "", rest = ""]) => {
    const numbers = rest.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
    const corners: (readonly [number, number])[] = [];
    const step = /[hv]/i.test(command) ? 1 : 2;
    for (let at = 0; at < numbers.length; at += step) {
      const [one = 0, two = 0] = [numbers[at], numbers[at + 1]];
      if (command === "h") x += one;
      else if (command === "v") y += one;
      else if (command === "H") x = one;
      else if (command === "V") y = one;
      else [x, y] = command === "m" || command === "l" ? [x + one, y + two] : [one, two];
      corners.push([x, y]);
    }
    return corners;
  });
}

describe("An option of ECharts", () => {
  test.each(figures.map((figure) => [figure.kind, figure.title.en, figure] as const))("is data alone: %s %s", (_, __, figure) => {
    const option = toECharts(figure);
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
  });

  test("holds the number of each figure: of a board, of a trend, of ranks", () => {
    const board = boardOf(policy, month, { factor: "gmv", team: "east" });
    expect(toECharts(board)["series"]).toMatchObject([{ data: board.entries.map(({ figure }) => ({ value: Number(figure) })) }]);
    const trend = trendOf(policy, [month], { person: "li", of: "payable" });
    expect(toECharts(trend)["series"]).toMatchObject([{ data: [{ value: 4300, label: { formatter: "4,300.00" } }] }]);
    const ranks = ranksOf(policy, [month], { factor: "gmv", team: "east" });
    expect(toECharts(ranks)["series"]).toMatchObject([{ name: "李娜", data: [1] }, { name: "王芳", data: [2] }, {
      name: "赵敏",
      data: [2],
    }]);
  });

  test("leaves an axis without points out of a radar, and says so: ECharts would draw it as zero", () => {
    const option = toECharts(radarOf(policy, month, { person: "wang" }));
    expect(option["radar"]).toMatchObject({ indicator: [{ min: 0, max: 100 }, { min: 0, max: 100 }] });
    expect(option["title"]).toMatchObject({ subtext: "reply: not applicable" });
  });
});

describe("A spec of Vega-Lite", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  let validate: ReturnType<Ajv["compile"]>;
  beforeAll(() => {
    validate = ajv.compile(JSON.parse(readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8")) as object);
  });

  test.each(figures.map((figure) => [figure.kind, figure.title.en, figure] as const))("is valid by its schema: %s %s", (_, __, figure) => {
    const spec = toVegaLite(figure);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect([validate(spec), ajv.errorsText(validate.errors)]).toEqual([true, "No errors"]);
  });

  test("of no sense is not valid, so that the test above can fail", () => {
    expect(validate({ ...toVegaLite(heatmapOf(policy, month, { gates: "shop" })), layer: [{ mark: "ray" }] })).toBe(false);
  });
});

describe.each(renderers)("What %s draws", (_, draw) => {
  const board = boardOf(policy, month, { factor: "gmv", team: "east" });

  test("holds a board: bars are as long as their figures, from zero on", async () => {
    const lengths = boxesOf(await draw(board), "#858e98").map(({ width }) => width).filter((width) => width > 20).slice(0, 3);
    expect(lengths).toHaveLength(3);
    const [first = 1] = lengths;
    for (const [index, { figure }] of board.entries.entries()) {
      expect(Math.abs((lengths[index] ?? 0) / first - Number(figure) / 100000) * first).toBeLessThan(1);
    }
  });

  test("holds a waterfall: boxes are as high as what is added", async () => {
    const svg = await draw(waterfallOf(policy, month, { person: "li" }));
    const [base, commission] = boxesOf(svg, "#1f5fbf").filter(({ width }) => width > 10).map(({ height }) => height);
    const [total] = boxesOf(svg, "#1c2024").filter(({ width, height }) => width > 10 && height > 50).map(({ height }) => height);
    const [voided, held] = boxesOf(svg, "#b5431c").filter(({ width }) => width > 10).map(({ height }) => height);
    const pixel = (total ?? 0) / 4300;
    for (const [height, amount] of [[base, 4000], [commission, 300], [voided, 1000], [held, 400]] as const) {
      expect(Math.abs((height ?? 0) - amount * pixel)).toBeLessThan(2);
    }
  });

  test("has the exact text of each figure", async () => {
    const told = async (figure: Figure) => textsOf(await draw(figure)).join("\n");
    expect(await told(board)).toMatch(/100,000[^]*80,000[^]*80,000/);
    const waterfall = await told(waterfallOf(policy, month, { person: "li" }));
    for (const text of ["4,000.00", "300.00", "1,000.00", "400.00", "4,300.00"]) expect(waterfall).toContain(text);
    const heatmap = await told(heatmapOf(policy, month, { gates: "shop" }));
    for (const text of ["4.62", "98.3%", "2.1%", "70%", "102.13%", "33.33%"]) expect(heatmap).toContain(text);
    expect(await told(radarOf(policy, month, { person: "li" }))).toMatch(/80[^]*100[^]*80/);
  });

  test("has names as they are, whatever stands in them", async () => {
    const odd = fc.sample(months, { numRuns: 3, seed: 3 }).flatMap((settled) =>
      settled.standings["pk"]?.map(({ team }) => boardOf(policy, settled, { factor: "response", team })) ?? []
    );
    for (const figure of odd) {
      const texts = textsOf(await draw(figure));
      for (const { called } of figure.entries) {
        if (!/\p{Cf}/u.test(called)) {
          expect(texts.some((text) => text.includes(called.slice(0, 8))), `${called} in ${texts.join("|")}`).toBe(true);
        }
      }
    }
  });

  test("is drawn for every figure", async () => {
    for (const figure of figures) expect(await draw(figure)).toMatch(/^<svg /);
  });
});
