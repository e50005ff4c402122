import fc from "fast-check";
import type { PolicyDefinition } from "../../src/policy/index.js";
import type { SqlReading } from "../../src/sql/index.js";
import { drawnSettlements } from "../plan/drawn-settlements.js";
import type { TypedMonth } from "./compare-sql.js";

const cells = ["0", "1", "2.5", "12.34", "31", "-3", "100", "1250.7500", "4.7", "0.1234", null];

/** Months of drawn policies as a database has them: each reading a decimal of its column, or null, and some rows of no team. */
export const typedMonths: fc.Arbitrary<TypedMonth> = fc.record({
  drawn: drawnSettlements,
  picks: fc.infiniteStream(fc.nat(cells.length - 1)),
}).map(({ drawn: { policies }, picks }) => {
  const next = () => cells[Number(picks.next().value)] ?? null;
  const ofTeams = columnsOf(policies, "team");
  const ofPeople = columnsOf(policies, "person");
  const row = (columns: Readonly<Record<string, SqlReading>>) => Object.fromEntries(Object.keys(columns).map((id) => [id, next()]));
  const teamOf = ["east", "west", "east", "west", "east", null, "nowhere"];
  return {
    policies,
    people: { table: "people", columns: ofPeople, policy: "policy" },
    teams: { table: "teams", columns: ofTeams },
    period: {
      period: "2026-11",
      teams: ["east", "west", "north"].map((id) => ({ id, ...row(ofTeams) })),
      people: teamOf.map((team, at) => ({
        id: `${"客b;a".charAt(at % 4)} ${at}`,
        team,
        policy: policies[at % policies.length]?.id,
        ...row(ofPeople),
      })),
    },
  };
});

function columnsOf(policies: readonly PolicyDefinition[], scope: "person" | "team"): Readonly<Record<string, SqlReading>> {
  const ids = policies.flatMap(({ metrics, parameters }) => [
    ...metrics.filter((metric) => metric.scope === scope).map(({ id }) => id),
    ...parameters.filter(({ per }) => per === scope).map(({ id }) => id),
  ]);
  return Object.fromEntries(ids.map((id) => [id, { precision: 10, scale: 4 }]));
}
