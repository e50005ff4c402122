import type { RoundingMode } from "../decimal/index.js";
import type { Rounding } from "../formula/index.js";

/** How a spreadsheet rounds a cell. It keeps 15 digits: what it has beyond them is cut off first where a rounding could take it for more. */
export function roundingFormula(cell: string, { places, multiple, mode }: Pick<Rounding, "places" | "multiple" | "mode">): string {
  if (multiple === null) return rounded(cell, places ?? 0, mode);
  return `${rounded(`(${cell}/${multiple})`, 0, mode)}*${multiple}`;
}

function rounded(cell: string, places: number, mode: RoundingMode): string {
  const sure = `ROUND(${cell},${places + 7})`;
  const isTie = `ROUND(ABS(${cell})*10^${places}-INT(ROUND(ABS(${cell})*10^${places},7)),7)=0.5`;
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
