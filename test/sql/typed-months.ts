import fc from "fast-check";
import type { PolicyDefinition } from "../../src/policy/index.js";
import type { SqlReading } from "../../src/sql/index.js";
import { drawnSettlements } from "../plan/drawn-settlements.js";
import type { TypedMonth } from "./compare-sql.js";

const cells = ["0", "1", "2.5", "12.34", "31", "-3", "100", "1250.7500", "4.7", "0.1234", null];

const amount = { precision: 8, scale: 3 };
const amounts = ["12.50", "3", "-700", "0", "100", "0.123", null];

/**
 * Months of drawn policies as a database has them: each reading a decimal of its column, or null, and some rows of no team; people with
 * several rows in some, adjustments and carry-ins in some.
 */
export const typedMonths: fc.Arbitrary<TypedMonth> = fc.record({
  drawn: drawnSettlements,
  picks: fc.infiniteStream(fc.nat(cells.length - 1)),
  hasStints: fc.boolean(),
  hasAdjustments: fc.boolean(),
  hasCarryIns: fc.boolean(),
}).map(({ drawn: { policies }, picks, hasStints, hasAdjustments, hasCarryIns }) => {
  const next = () => cells[Number(picks.next().value)] ?? null;
  const ofTeams = columnsOf(policies, "team");
  const ofPeople = columnsOf(policies, "person");
  const row = (columns: Readonly<Record<string, SqlReading>>) => Object.fromEntries(Object.keys(columns).map((id) => [id, next()]));
  const teamOf = ["east", "west", "east", "west", "east", null, "nowhere"];
  const people = teamOf.map((team, at) => ({
    id: `${"客b;a".charAt(at % 4)} ${at}`,
    team,
    policy: policies[at % policies.length]?.id,
    // The first and the fifth are one person's, and so are the third and the sixth.
    ...(hasStints ? { person: at === 4 ? "客 0" : at === 2 || at === 5 ? "王" : null } : {}),
    ...row(ofPeople),
  }));
  const pick = (from: readonly (string | null)[]) => from[Number(picks.next().value) % from.length] ?? null;
  const ofSomebody = (at: number) => {
    const { id, policy, ...other } = people[at % people.length] ?? { id: "", policy: undefined };
    const person = "person" in other && typeof other.person === "string" ? other.person : id;
    return { person, policy, amount: pick(amounts) };
  };
  const lines = [...policies.flatMap(({ pay }) => pay.map(({ name }) => name)), "gift", null];
  return {
    policies,
    people: { table: "people", columns: ofPeople, policy: "policy", ...(hasStints ? { person: "person" } : {}) },
    teams: { table: "teams", columns: ofTeams },
    ...(hasAdjustments ? { adjustments: { table: "adjustments", amount, policy: "policy" } } : {}),
    ...(hasCarryIns ? { carryIns: { table: "carry ins", amount, policy: "policy" } } : {}),
    period: {
      period: "2026-11",
      teams: ["east", "west", "north"].map((id) => ({ id, ...row(ofTeams) })),
      people,
      ...(hasAdjustments ? { adjustments: [0, 0, 1, 2, 4].map((at) => ({ ...ofSomebody(at), line: pick(lines) })) } : {}),
      ...(hasCarryIns
        ? { carryIns: [0, 1, 1, 2, 3, 5].map((at) => ({ ...ofSomebody(at), balance: pick(["draw", "protection", "rounding"]) })) }
        : {}),
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
