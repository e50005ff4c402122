import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boardOf, radarOf, toSvg, waterfallOf, type Figure, type SvgOptions } from "../../src/plot/index.js";
import { textWidth } from "../../src/plot/svg/text-width.js";
import { themes, type Colours } from "../../src/plot/svg/theme.js";
import { settle } from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { months } from "./drawn-months.js";
import { figuresOf } from "./figures-of.js";
import { called, readSvg, type Shape } from "./read-svg.js";
import { month, policy, rows } from "./small-month.js";

const waterfall = waterfallOf(policy, month, { person: "li" });

/** A month in which somebody of the east has another name. */
const named = (name: string) => settle(policy, { ...rows, people: rows.people.map((row) => (row.id === "li" ? { ...row, name } : row)) });

describe("toSvg", () => {
  test("gives the same bytes every time, also of a figure that was stored", () => {
    for (const figure of figuresOf(month)) {
      expect(toSvg(JSON.parse(JSON.stringify(figure)) as Figure)).toBe(toSvg(figure));
    }
  });

  test.each([
    "<script>alert(1)</script>",
    "Ann & Bob \"the <b>\" O'Neil",
    "]]>",
    "محمد علي الطويل",
    "👩‍💻 Eve 🏳️‍🌈",
    "迪丽拜尔·阿卜杜热合曼·吐尔逊江·买买提·艾力·阿布都克里木",
    "line\nbreak\u202Eright to left",
  ])("shows a name as it is, whatever stands in it: %s", (name) => {
    const settled = named(name);
    for (const figure of [radarOf(policy, settled, { person: "li" }), boardOf(policy, settled, { factor: "gmv", team: "east" })]) {
      const svg = toSvg(figure, { width: 360 });
      const shapes = readSvg(svg);
      expect(shapes.filter(({ tag }) => ["script", "b", "foreignObject", "image", "style", "a"].includes(tag))).toEqual([]);
      expect(svg).not.toMatch(/\bon\w+=|href|javascript:|url\(/);
      // Where it is cut, it stands whole in the tooltip; what cannot be seen is an escape.
      const told = shapes.map(({ text }) => text).join("\n");
      expect(told).toContain(name.includes("\n")
        ? "line\\nbreak\\u202Eright to left"
        : name.replaceAll("\u200D", "\\u200D").replaceAll("\uFE0F", "\\uFE0F"));
    }
  });

  test("has a title, and a sentence that says the same, in the language that is asked for", () => {
    for (const language of ["en", "zh"] as const) {
      const [root, title, description] = readSvg(toSvg(waterfall, { language }));
      expect([root?.at("role"), root?.at("lang")]).toEqual(["img", language === "zh" ? "zh-CN" : "en"]);
      expect([title?.tag, title?.text]).toEqual(["title", waterfall.title[language]]);
      expect([description?.tag, description?.text]).toEqual(["desc", waterfall.sentence[language]]);
    }
  });

  test("writes the exact text of every figure of a statement", () => {
    const texts = called(readSvg(toSvg(waterfall)), "figure").map(({ text }) => text);
    expect(texts).toEqual(["4,000.00", "300.00", "0.00", "400.00", "4,300.00"]);
  });

  test("has neither ids nor anything that is fetched, and a style only where it follows the screen", () => {
    for (const theme of ["light", "dark", "auto"] as const) {
      for (const figure of figuresOf(month)) {
        const svg = toSvg(figure, { theme });
        expect(svg).not.toMatch(/ id="|href|url\(|@import/);
        expect(svg.includes("<style>")).toBe(theme === "auto");
      }
    }
  });

  test.each([
    [{ theme: "blue" }, "invalid_choice", "theme"],
    [{ language: "fr" }, "invalid_choice", "language"],
    [{ width: 100 }, "invalid_count", "width"],
    [{ width: Number.NaN }, "invalid_count", "width"],
    [{ widht: 300 }, "unknown_field", "widht"],
  ])("refuses %o", (options, code, path) => {
    expect(thrownFaults(() => toSvg(waterfall, untyped(options) as SvgOptions))).toMatchObject([{ code, path: [path] }]);
  });
});

/** Source: Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe("The colours", () => {
  test("black on white has a contrast of 21", () => expect(contrast("#000000", "#ffffff")).toBeCloseTo(21));

  test.each(Object.entries(themes))("of the theme %s can be told: text by 4.5, shapes by 3", (_, colours: Colours) => {
    for (const behind of [colours.paper, colours.tint]) {
      for (const text of [colours.ink, colours.soft, colours.warn]) expect(contrast(text, behind)).toBeGreaterThanOrEqual(4.5);
    }
    for (const shape of [colours.own, colours.rest, colours.warn, colours.soft]) {
      expect(contrast(shape, colours.paper)).toBeGreaterThanOrEqual(3);
    }
  });

  test("of a picture are those of its theme, and of no other", () => {
    for (const theme of ["light", "dark"] as const) {
      for (const figure of figuresOf(month)) {
        const used = toSvg(figure, { theme }).match(/#[0-9a-f]{6}/g) ?? [];
        expect(used.filter((colour) => !Object.values<string>(themes[theme]).includes(colour))).toEqual([]);
      }
    }
  });

  test("that follow the screen are the light ones and, for each, its dark one", () => {
    const svg = toSvg(waterfall, { theme: "auto" });
    expect(svg.replace(/<style>.*<\/style>\n/, "").replace("jixiao-auto", "jixiao-light")).toBe(toSvg(waterfall));
    const mapped = Object.fromEntries([...svg.matchAll(/\[fill="(#\w+)"\]\{fill:(#\w+)\}/g)].map(([, light, dark]) => [light, dark]));
    expect(mapped)
      .toEqual(Object.fromEntries(Object.entries(themes.light).map(([name, light]) => [light, themes.dark[name as keyof Colours]])));
  });
});

/** The room that a text takes, as it was estimated. */
function roomOf(shape: Shape): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const [[x, y] = [0, 0]] = shape.points;
  const size = shape.number("font-size");
  const width = textWidth(shape.text, size);
  const anchor = shape.at("text-anchor");
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
}

function overlapsOf(svg: string): readonly string[] {
  const shapes = readSvg(svg);
  const width = shapes[0]?.number("width") ?? 0;
  const texts = shapes.filter(({ tag, names }) => tag === "text" && !names.includes("cliff"));
  const faults: string[] = [];
  for (const [index, text] of texts.entries()) {
    const own = roomOf(text);
    if (own.left < -1 || own.right > width + 4) faults.push(`${text.text} leaves the picture`);
    for (const other of texts.slice(index + 1)) {
      const room = roomOf(other);
      if (own.left < room.right - 2 && own.right > room.left + 2 && own.top < room.bottom - 2 && own.bottom > room.top + 2) {
        faults.push(`${text.text} (${text.names[0]}) and ${other.text} (${other.names[0]})`);
      }
    }
  }
  return faults;
}

describe("Texts", () => {
  test("of no picture stand in one another or leave it, on a phone and on a desk, whoever is in it", () => {
    fc.assert(
      fc.property(
        months,
        fc.constantFrom(320, 360, 560, 800),
        fc.constantFrom("en" as const, "zh" as const),
        (settled, width, language) => {
          for (const figure of figuresOf(settled)) {
            expect([figure.kind, overlapsOf(toSvg(figure, { width, language }))]).toEqual([
              figure.kind,
              [],
            ]);
          }
        },
      ),
      { numRuns: 12, seed: 11 },
    );
  });
});
