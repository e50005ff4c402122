import { Decimal, exactText, grouped } from "../decimal/index.js";
import type { Unit } from "../formula/index.js";

/** What stands behind a gap in a unit; money has its currency, and counts say by themselves what they are of. */
export type GapUnits = Readonly<Record<Exclude<Unit, "money" | "count">, string>>;

/** By how much two figures differ, with its unit: of 0.02 between two ratios, 2 percentage points. */
export function gapText(distance: string, unit: Unit | null, currency: string, units: GapUnits): string {
  if (unit === "money") return `${grouped(distance)} ${currency}`.trimEnd();
  const figure = unit === "ratio" ? exactText(new Decimal(distance).times(100)) : distance;
  return `${grouped(figure)}${unit === null || unit === "count" ? "" : units[unit]}`;
}
