import type { StatedNumber, TableNode } from "../formula/index.js";
import type { Told } from "./explanation.js";

/** More than this many steps within steps, and a spreadsheet refuses the formula. */
const mostSteps = 60;

/** How a spreadsheet reads a table at a cell, whose bounds may be shares of another; null where it has too many steps. */
export function tableFormula(table: Told<TableNode>, at: string, target: string | null): string | null {
  const bound = (number: Told<StatedNumber>) => (target === null ? figure(number) : `${figure(number)}*${target}`);
  switch (table.kind) {
    case "bands":
      return table.bands.length > mostSteps
        ? null
        : table.bands.reduce((rest, { from, value }) => `IF(${at}>=${bound(from)},${figure(value)},${rest})`, otherwise(table));
    case "bandsUpTo":
      return table.bands.length > mostSteps
        ? null
        : table.bands.reduceRight((rest, { upTo, value }) => `IF(${at}<=${bound(upTo)},${figure(value)},${rest})`, otherwise(table));
    case "curve": {
      const points = table.points.map(({ x, y }) => ({ x: bound(x), y: figure(y) }));
      if (points.length > mostSteps) return null;
      // Flat beyond the ends; each line is read from its lower point on, up to where the next begins.
      return points.reduce((rest, { x, y }, index) => {
        const next = points[index + 1];
        const value = next === undefined ? y : `${y}+(${next.y}-${y})*(${at}-${x})/(${next.x}-${x})`;
        return `IF(${at}>=${x},${value},${rest})`;
      }, points[0]?.y ?? "0");
    }
  }
}

function otherwise(table: { readonly otherwise: Told<StatedNumber> | null }): string {
  return table.otherwise === null ? "NA()" : figure(table.otherwise);
}

/** A number of the policy: of a parameter its value. One under zero is put in brackets, so that no sign follows another. */
function figure(number: Told<StatedNumber>): string {
  const text = typeof number === "string" ? number : number.value;
  return text.startsWith("-") ? `(${text})` : text;
}
