import type { RoundingMode } from "../decimal/index.js";
import type { Rounding } from "../formula/index.js";

/** How a spreadsheet rounds a cell, whose figure comes to about `near`. */
export function roundingFormula(
  cell: string,
  { places, multiple, mode, from }: Pick<Rounding, "places" | "multiple" | "mode"> & Partial<Pick<Rounding, "from">>,
  near: string,
): string {
  // What lies on the half may lie a little under it in a spreadsheet.
  const isHalf = multiple === null && from?.endsWith("5") === true && (from.split(".")[1]?.length ?? 0) === (places ?? 0) + 1;
  if (isHalf && mode === "half-up") return `ROUND(ROUND(${cell},${(places ?? 0) + 3}),${places ?? 0})`;
  if (multiple === null) return rounded(cell, places ?? 0, mode, near);
  return `${rounded(`(${cell}/${multiple})`, 0, mode, near)}*${multiple}`;
}

/** It keeps 15 digits: what a quotient or a product has beyond them is cut off first, where a rounding could take it for more. */
function rounded(cell: string, places: number, mode: RoundingMode, near: string): string {
  const whole = near.replace("-", "").split(".")[0]?.length ?? 0;
  const kept = Math.min(places + 7, 14 - whole);
  const cut = (of: string, to: number) => (kept - places < 2 ? of : `ROUND(${of},${to})`);
  const sure = cut(cell, kept);
  const shifted = `ABS(${cell})*10^${places}`;
  const isTie = `${cut(`(${shifted}-INT(${cut(shifted, kept - places)}))`, kept - places)}=0.5`;
  switch (mode) {
    case "half-up":
      return `ROUND(${cell},${places})`;
    case "down":
      return `ROUNDDOWN(${sure},${places})`;
    case "up":
      return `ROUNDUP(${sure},${places})`;
    case "ceiling":
      return `IF(${cell}>0,ROUNDUP(${sure},${places}),ROUNDDOWN(${sure},${places}))`;
    case "floor":
      return `IF(${cell}>0,ROUNDDOWN(${sure},${places}),ROUNDUP(${sure},${places}))`;
    case "half-down":
      return `IF(${isTie},ROUNDDOWN(${sure},${places}),ROUND(${cell},${places}))`;
    case "half-even":
      return `IF(${isTie},2*ROUND(${cell}/2,${places}),ROUND(${cell},${places}))`;
  }
}
