import { expectedReading, fault, faultOf, givenMetricOf, got, nearestName, say, type Fault } from "../error/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { SqlTable } from "./sql-table.js";

/**
 * Metrics of the policy whose statements are asked for that no table has: a row without a reading is pending, and that all rows would be is
 * a slip of whoever described the tables. So is a metric of a team among people, and people without teams whose readings are asked for.
 */
export function missingColumns({ metrics }: PolicyDefinition, people: SqlTable, teams: SqlTable | null): readonly Fault[] {
  const missing = metrics.flatMap(({ id, unit, scope }) => {
    const [own, other] = scope === "team" ? [teams, people] : [people, teams];
    if (own !== null && Object.hasOwn(own.columns, id)) return [];
    const path = [scope === "team" ? "teams" : "people", "columns", id];
    const column = nearestName(id, Object.keys(own?.columns ?? {}));
    const expected = column === null
      ? say("an_object_with", { fields: ["precision", "scale"] })
      : say(expectedReading, { unit, or: "null", column });
    return [
      fault("missing_reading", path, undefined, expected),
      ...(other === null || !Object.hasOwn(other.columns, id) ? [] : [
        faultOf(
          "misplaced",
          [scope === "team" ? "people" : "teams", "columns", id],
          got(givenMetricOf, { metric: id, scope }),
          scope === "team" ? "a_metric_of_a_person" : "a_metric_of_a_team",
        ),
      ]),
    ];
  });
  const isOfNoTeam = people.team === null && metrics.some(({ scope }) => scope === "team");
  return isOfNoTeam ? [...missing, fault("invalid_text", ["people", "team"], null, "text_that_is_not_blank")] : missing;
}
