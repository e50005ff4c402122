import {
  fault,
  jixiaoError,
  languageOf,
  markupText,
  readOptions,
  say,
  expectedWholeNumber,
  type LanguageOptions,
} from "../../error/index.js";
import { ofFigure, type Figure } from "../figure.js";
import { boldness, cut, px, rect, said, text, widest, type Pen } from "./pen.js";
import { textWidth } from "./text-width.js";
import { darkStyle, themes } from "./theme.js";

/** Language, theme and width of a picture. */
export interface SvgOptions extends LanguageOptions {
  /** Light unless stated; `auto` is dark where the reader's screen is, and light on paper. */
  readonly theme?: "light" | "dark" | "auto" | undefined;
  /** In pixels, from 280 to 4000; 640 unless stated. The height follows. */
  readonly width?: number | undefined;
}

/** What is drawn below the title: shapes as SVG, and where they end. */
interface Drawing {
  readonly shapes: readonly string[];
  readonly bottom: number;
}

/** How a kind of figure is drawn, from a height on. */
export type Draw<Of> = (figure: Of, pen: Pen, top: number) => Drawing;

/** The space around a picture. */
export const margin = 16;

const titleSize = 16;

const fonts = "system-ui,-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif";

/** A figure as an SVG document of its own: no script, nothing that is fetched, no ids, the same bytes every time. */
export function svgOf<Of extends Figure>(kind: Of["kind"], figure: Of, options: SvgOptions | undefined, draw: Draw<Of>): string {
  return ofFigure(figure, [kind], () => document(figure, options, draw));
}

function document<Of extends Figure>(figure: Of, options: SvgOptions | undefined, draw: Draw<Of>): string {
  const { language, theme = "light", width = 640 } = readOptions(options, ["language", "theme", "width"]);
  const pen: Pen = { ...themes[readTheme(theme)], language: languageOf({ language }), width: readWidth(width) };
  const title = titleLines(said(pen, figure.title), pen.width - 2 * margin);
  const { shapes, bottom } = draw(figure, pen, margin + 22 * title.length + 14);
  const height = Math.ceil(bottom + margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="jixiao-${theme}" width="${px(pen.width)}" height="${height}" viewBox="0 0 ${
      px(pen.width)
    } ${height}" role="img" lang="${
      pen.language === "zh" ? "zh-CN" : "en"
    }" font-family="${fonts}" style="font-variant-numeric:tabular-nums">`,
    `<title>${markupText(said(pen, figure.title))}</title>`,
    `<desc>${markupText(said(pen, figure.sentence))}</desc>`,
    ...(theme === "auto" ? [darkStyle()] : []),
    rect(0, 0, pen.width, height, { fill: pen.paper }),
    ...title.map((each, index) => text(pen, margin, margin + 14 + 22 * index, each, { size: titleSize, bold: true, name: "title" })),
    ...shapes,
    "</svg>",
    "",
  ].join("\n");
}

/** A title on as few lines as it needs, parted between its parts. */
function titleLines(title: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const part of title.split(" · ")) {
    const longer = `${lines.at(-1)} · ${part}`;
    if (lines.length > 0 && textWidth(longer, titleSize * boldness) <= most) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.map((line) => cut(line, titleSize * boldness, most));
}

function readTheme(theme: unknown): keyof typeof themes {
  if (theme === "auto") return "light";
  if (theme === "light" || theme === "dark") return theme;
  throw jixiaoError([fault("invalid_choice", ["theme"], theme, say("one_of", { choices: ["light", "dark", "auto"] }))]);
}

function readWidth(width: unknown): number {
  if (typeof width === "number" && width >= 280 && width <= widest) return width;
  throw jixiaoError([fault("invalid_count", ["width"], width, say(expectedWholeNumber, { from: 280, to: widest }))]);
}
