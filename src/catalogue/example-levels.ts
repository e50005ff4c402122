import { levelReading } from "./level-reading.js";
import { ofEntry } from "./of-entry.js";
import type { Position } from "./position.js";

/**
 * The levels of a position's worked month as readings: `{ "listening.superior": 3, … }`.
 *
 * @throws {JixiaoError} `not_an_object` for what is no position.
 *
 * @example
 * Object.keys(exampleLevels(callCentreAgent)).length; // => 18
 */
export function exampleLevels(position: Position): Readonly<Record<string, number | null>> {
  return ofEntry("position", position, () => {
    const { competencies, rules, example } = position;
    const levels = competencies.flatMap(({ competency }, row) =>
      rules.assessedBy.map(({ role }, column) => [levelReading(competency, role).id, example.levels[row]?.[column] ?? null] as const)
    );
    return Object.fromEntries(levels);
  });
}
