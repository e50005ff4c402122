import { markupText, type Language } from "../../error/index.js";
import type { AnyUnit } from "../../formula/index.js";
import { valueText } from "../value-text.js";
import type { Words } from "../words.js";
import { textWidth } from "./text-width.js";
import type { Colours } from "./theme.js";

/** In what a picture is drawn. */
export interface Pen extends Colours {
  readonly language: Language;
  readonly width: number;
}

/** Whether there is room for labels beside what is drawn, as there is not on a phone. */
export function isWide({ width }: Pen): boolean {
  return width >= 560;
}

export interface TextStyle {
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: string;
  readonly bold?: boolean;
  /** Of what the text is, for who looks for it. */
  readonly name?: string;
  /** Kept clear of the lines behind it. */
  readonly clear?: boolean;
  /** How wide it may be: what is longer is cut, and whole in its tooltip. */
  readonly most?: number;
}

/** How much wider bold text is. */
export const boldness = 1.1;

/** A length as it is written: to a hundredth of a pixel. Only of a figure that was changed it is none, or without end. */
export function px(length: number): string {
  if (!Number.isFinite(length)) throw new RangeError(`${length} pixels`);
  return String(Math.round(length * 100) / 100);
}

export function text(pen: Pen, x: number, y: number, content: string, style: TextStyle = {}): string {
  const { size = 13, anchor = "start", fill = pen.ink, bold = false, clear = false, name, most } = style;
  const shown = most === undefined ? content : cut(content, size * (bold ? boldness : 1), most);
  return `<text${named(name)} x="${px(x)}" y="${px(y)}" font-size="${size}" fill="${fill}"${
    anchor === "start" ? "" : ` text-anchor="${anchor}"`
  }${bold ? " font-weight=\"600\"" : ""}${
    clear ? ` stroke="${pen.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"` : ""
  }>${markupText(shown)}${shown === content ? "" : `<title>${markupText(content)}</title>`}</text>`;
}

/** As much of a text as there is room for. */
export function cut(content: string, size: number, most: number): string {
  if (textWidth(content, size) <= most) return content;
  let shown = "";
  for (const character of content) {
    if (textWidth(`${shown}${character}…`, size) > most) break;
    shown += character;
  }
  return `${shown.trimEnd()}…`;
}

export interface ShapeStyle {
  readonly name?: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: string;
}

function styled({ fill = "none", stroke, strokeWidth = 1, dash }: ShapeStyle): string {
  return ` fill="${fill}"${stroke === undefined ? "" : ` stroke="${stroke}"`}${strokeWidth === 1 ? "" : ` stroke-width="${strokeWidth}"`}${
    dash === undefined ? "" : ` stroke-dasharray="${dash}"`
  }`;
}

function named(name: string | undefined): string {
  return name === undefined ? "" : ` class="${name}"`;
}

export function rect(x: number, y: number, width: number, height: number, style: ShapeStyle): string {
  return `<rect${named(style.name)} x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"${styled(style)}/>`;
}

export function path(points: string, style: ShapeStyle): string {
  return `<path${named(style.name)} d="${points}"${styled(style)}/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, style: ShapeStyle): string {
  return path(`M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`, style);
}

export function circle(x: number, y: number, radius: number, style: ShapeStyle): string {
  return `<circle${named(style.name)} cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"${styled(style)}/>`;
}

/** The widest that a picture may be, in pixels. */
export const widest = 4000;

/**
 * A box of slanted lines, drawn line by line: a pattern would need an id, and two pictures on a page would share it. Whoever changed a
 * figure may ask for one that no picture holds.
 */
export function hatched(x: number, y: number, width: number, height: number, stroke: string, name?: string): string {
  if (width > widest || height > widest) throw new RangeError(`a box of ${width} by ${height} pixels`);
  let lines = "";
  for (let at = 5; at < width + height; at += 5) {
    const [x1, y1] = at <= height ? [0, at] : [at - height, height];
    const [x2, y2] = at <= width ? [at, 0] : [width, at - width];
    lines += `M${px(x + x1)} ${px(y + y1)}L${px(x + x2)} ${px(y + y2)}`;
  }
  return rect(x, y, width, height, { ...(name === undefined ? {} : { name }), stroke }) + (lines === "" ? "" : path(lines, { stroke }));
}

/** What is said in the language of the picture. */
export function said(pen: Pen, words: Words): string {
  return words[pen.language];
}

export function value(pen: Pen, figure: string, unit: AnyUnit): string {
  return valueText(figure, unit, pen.language);
}
