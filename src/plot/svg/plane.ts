import type { AnyUnit } from "../../formula/index.js";
import { line, text, value, type Pen } from "./pen.js";
import { scaleOf, ticksOf, type Scale } from "./scale.js";
import { margin } from "./svg-of.js";
import { textWidth } from "./text-width.js";

/** A field with a scale upwards, and its figures before it. */
export interface Plane {
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly shapes: readonly string[];
}

/** A field of so much height for figures, from zero on or, for points that are no bars, from about the least of them on. */
export function planeOf(pen: Pen, figures: readonly string[], unit: AnyUnit, top: number, isFromZero: boolean): Plane {
  const ticks = ticksOf(figures, 5, isFromZero);
  const shown = ticks.map((tick) => value(pen, tick, unit));
  const left = margin + shown.reduce((most, each) => Math.max(most, textWidth(each, 11)), 0) + 8;
  const [right, bottom] = [pen.width - margin, top + Math.min(pen.width * 0.5, 300)];
  const y = scaleOf(ticks[0] ?? "0", ticks.at(-1) ?? "0", bottom, top);
  const shapes = ticks.flatMap((tick, index) => [
    line(left, y(tick), right, y(tick), { name: "y-grid", stroke: tick === "0" ? pen.soft : pen.line }),
    text(pen, left - 8, y(tick) + 4, shown[index] ?? "", { anchor: "end", size: 11, fill: pen.soft, name: "y-tick" }),
  ]);
  return { y, left, right, top, bottom, shapes };
}

/** Names under a field: those for which there is room, the first and the last before all others. */
export function underneath(pen: Pen, names: readonly string[], x: (index: number) => number, y: number): readonly string[] {
  const taken: (readonly [number, number])[] = [];
  const order = [...new Set([names.length - 1, 0, ...names.keys()])];
  return order.flatMap((index) => {
    const name = names[index] ?? "";
    const half = textWidth(name, 11) / 2;
    const middle = Math.min(Math.max(x(index), margin + half), pen.width - margin / 2 - half);
    if (taken.some(([start, end]) => middle - half < end + 10 && middle + half > start - 10)) return [];
    taken.push([middle - half, middle + half]);
    return [text(pen, middle, y, name, { anchor: "middle", size: 11, fill: pen.soft, name: "name" })];
  });
}
