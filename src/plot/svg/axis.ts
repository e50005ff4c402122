import type { AnyUnit } from "../../formula/index.js";
import { isWide, line, text, value, type Pen } from "./pen.js";
import type { Lane, Lanes } from "./lanes.js";
import type { Scale } from "./scale.js";
import { textWidth } from "./text-width.js";

/** The grid of lanes, and its figures below them: those for which there is room; zero is a stronger line. */
export function axisShapes(
  pen: Pen,
  ticks: readonly string[],
  x: Scale,
  unit: AnyUnit,
  { lanes, bottom }: Pick<Lanes, "lanes" | "bottom">,
): { readonly shapes: readonly string[]; readonly bottom: number } {
  let free = Number.NEGATIVE_INFINITY;
  const figures = ticks.flatMap((tick) => {
    const shown = value(pen, tick, unit);
    const half = textWidth(shown, 11) / 2;
    const middle = Math.min(x(tick), pen.width - 4 - half);
    if (middle - half < free) return [];
    free = middle + half + 10;
    return [text(pen, middle, bottom + 16, shown, { anchor: "middle", size: 11, fill: pen.soft, name: "x-tick" })];
  });
  const grid = gridRows(pen, lanes).flatMap(([top, end]) =>
    ticks.map((tick) => line(x(tick), top, x(tick), end, { name: "x-grid", stroke: tick === "0" ? pen.soft : pen.line }))
  );
  return { shapes: [...grid, ...figures], bottom: bottom + 24 };
}

/** Where the grid goes: through all lanes, or, where labels stand between them, through each. */
function gridRows(pen: Pen, lanes: readonly Lane[]): readonly (readonly [top: number, bottom: number])[] {
  if (!isWide(pen)) {
    return lanes.filter(({ thick }) => thick > 0).map(({ middle, thick }) => [middle - thick / 2 - 3, middle + thick / 2 + 3]);
  }
  const [first, last] = [lanes[0], lanes.at(-1)];
  return first === undefined || last === undefined ? [] : [[first.top, last.bottom]];
}
