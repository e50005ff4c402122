import { levelReading } from "./level-reading.js";
import type { Position } from "./position.js";

/**
 * The levels of a position's worked month as readings: `{ "listening.superior": 3, … }`.
 *
 * @example
 * Object.keys(exampleLevels(callCentreAgent)).length; // => 18
 */
export function exampleLevels({ competencies, rules, example }: Position): Readonly<Record<string, number | null>> {
  return Object
    .fromEntries(competencies.flatMap(({ competency }, row) =>
      rules.assessedBy.map(({ role }, column) => [levelReading(competency, role).id, example.levels[row]?.[column] ?? null] as const)
    ));
}
