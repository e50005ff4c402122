import type { Words } from "../words.js";
import { boldness, isWide, rect, said, text, type Pen } from "./pen.js";
import { margin } from "./svg-of.js";
import { textWidth } from "./text-width.js";

/** A row of a picture: a label, a figure, what stands beside it and the notes under it, and a lane in which something is drawn. */
export interface Row {
  readonly label: string;
  readonly figure: string;
  readonly aside?: string;
  readonly notes?: readonly string[];
  readonly bold?: boolean;
  /** It steps back: of nothing, or of what is not known. */
  readonly faint?: boolean;
  /** There is room for a line of text under the lane. */
  readonly open?: boolean;
  /** Nothing is drawn in its lane. */
  readonly empty?: boolean;
}

/** Where the row's lane is: its middle and its ends; `top` and `bottom` are those of the row. */
export interface Lane {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly thick: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly shapes: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const noteSize = 12;

/** Notes stand clear of the line at the beginning of the lanes. */
const inset = 6;

/**
 * Rows under each other. With room for it the label stands before the lane and the figure behind it; on a phone both stand above the lane,
 * which then is as wide as the picture. `indent` is kept free before the labels, `high` is how high the lanes are.
 */
export function lanesOf(pen: Pen, rows: readonly Row[], top: number, indent = 0, high = 16): Lanes {
  const wide = isWide(pen);
  const widest = (texts: readonly string[], size = 13) => texts.reduce((most, each) => Math.max(most, textWidth(each, size)), 0);
  const [start, end] = [margin + indent, pen.width - margin];
  const labels = Math.min(widest(rows.map(({ label }) => label)) * (rows.some(({ bold }) => bold) ? boldness : 1), pen.width * 0.3);
  const figures = widest(rows.map(({ figure }) => figure)) * (rows.some(({ bold }) => bold) ? boldness : 1);
  const asides = widest(rows.map(({ aside = "" }) => aside), noteSize);
  const asideWidth = asides === 0 ? 0 : asides + 12;
  const left = wide ? start + labels + 16 : start;
  const right = wide ? end - figures - asideWidth - 16 : end - asideWidth;
  const lanes: Lane[] = [];
  const shapes: string[] = [];
  let y = top;
  for (const { label, figure, aside = "", notes = [], bold = false, faint = false, open = false, empty = false } of rows) {
    const isFlat = empty && !wide;
    const middle = wide ? y + high / 2 + 6 : y + (isFlat ? 18 : 22 + high / 2);
    const thick = isFlat ? 0 : high;
    const baseline = wide ? middle + 4.5 : y + 13;
    const fill = faint ? pen.soft : pen.ink;
    const lines = notes.flatMap((note) => wrapped(note, noteSize, end - left - inset));
    const bottom = middle + thick / 2 + (lines.length === 0 && !open ? (wide ? 6 : 10) : 4 + 16 * Math.max(lines.length, 1) + 8);
    const room = wide ? labels : end - start - textWidth(figure, 13 * boldness) - 12;
    shapes.push([
      text(pen, start, baseline, label, { bold, fill, name: "label", most: room }),
      text(pen, wide ? end - asideWidth : end, baseline, figure, { anchor: "end", bold, fill, name: "figure" }),
      ...(aside === "" ? [] : [text(pen, end, middle + 4.5, aside, { anchor: "end", size: noteSize, fill: pen.soft, name: "aside" })]),
      ...lines.map((note, index) =>
        text(pen, left + inset, middle + thick / 2 + 16 + 16 * index, note, { size: noteSize, fill: pen.soft, name: "note" })
      ),
    ].join("\n"));
    lanes.push({ left, right, middle, thick, top: y, bottom });
    y = bottom;
  }
  return { lanes, shapes, left, right, bottom: y };
}

/** A text on lines that are no wider than there is room; it is parted at blanks, and within what has none. */
export function wrapped(content: string, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of content.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > most) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line === "" ? lines : [...lines, line.trimEnd()];
}

/** A mark as a legend shows it, in a box of 18 by 12 whose upper left corner is given. */
export type LegendMark = (x: number, y: number) => string;

/** A mark with its meaning, where it is in the picture. */
export type LegendEntry = readonly [isThere: boolean, meaning: Words | string, mark: LegendMark];

/** What stands at the foot of a picture: each mark with its meaning, on as many lines as it needs. */
export function legend(
  pen: Pen,
  entries: readonly LegendEntry[],
  top: number,
): { readonly shapes: readonly string[]; readonly bottom: number } {
  let [x, y] = [margin, top + 8];
  const shapes = entries.filter(([isThere]) => isThere).map(([, meaning, mark]) => {
    const label = typeof meaning === "string" ? meaning : said(pen, meaning);
    const width = 24 + textWidth(label, noteSize);
    if (x > margin && x + width > pen.width - margin) [x, y] = [margin, y + 20];
    const left = x;
    x += width + 18;
    const style = { size: noteSize, fill: pen.soft, name: "legend", most: pen.width - 2 * margin - 24 };
    return mark(left, y) + text(pen, left + 24, y + 10, label, style);
  });
  return { shapes, bottom: shapes.length === 0 ? top : y + 14 };
}

/** A box as a legend shows it. */
export function swatch(fill: string): LegendMark {
  return (x, y) => rect(x, y + 1, 18, 10, { fill });
}

/** A sign as a legend shows it. */
export function sign(pen: Pen, shown: string, fill: string): LegendMark {
  return (x, y) => text(pen, x + 9, y + 10, shown, { anchor: "middle", bold: true, fill });
}
