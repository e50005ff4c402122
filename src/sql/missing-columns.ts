import { expectedReading, fault, nearestName, say, type Fault } from "../error/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { SqlTable } from "./sql-table.js";

/**
 * Metrics of the policy whose statements are asked for that no table has: a row without a reading is pending, and that all rows would be is
 * a slip of whoever described the table.
 */
export function missingColumns({ metrics }: PolicyDefinition, people: SqlTable, teams: SqlTable | null): readonly Fault[] {
  return metrics.flatMap(({ id, unit, scope }) => {
    const columns = (scope === "team" ? teams : people)?.columns ?? {};
    if (Object.hasOwn(columns, id)) return [];
    const column = nearestName(id, Object.keys(columns));
    const expected = say(expectedReading, { unit, or: "null", ...(column === null ? {} : { column }) });
    return [fault("missing_reading", [scope === "team" ? "teams" : "people", "columns", id], undefined, expected)];
  });
}
