import fc from "fast-check";
import type { PolicyDefinition } from "../../src/policy/index.js";
import type { SqlReading } from "../../src/sql/index.js";
import { drawnSettlements } from "../plan/drawn-settlements.js";
import type { TypedMonth } from "./compare-sql.js";

/** What stands in a column, by a number that was drawn: whatever may be there, or mostly what is plausible. */
type Cell = string | null;

const edges: readonly Cell[] = ["0", "1", "2.5", "12.34", "31", "-3", "100", "1250.7500", "4.7", "0.1234", null];
const anything = (pick: number): Cell => edges[pick % edges.length] ?? null;
const whole = (pick: number): Cell => String(pick % 4 === 0 ? pick % 5 : pick % 9973);
const mostlyWhole = (pick: number): Cell => (pick % 53 === 0 ? null : pick % 211 === 0 ? anything(pick) : whole(pick));
const decimals = (pick: number): Cell => `${pick % 2003}.${String(pick % 97).padStart(2, "0")}`;

const amount = { precision: 8, scale: 3 };
const amounts: readonly Cell[] = ["12.50", "3", "-700", "0", "100", "0.123", null];

/**
 * Months of drawn policies as a database has them, of so many rows: each reading a decimal of its column, or null, and some rows of no
 * team; people with several rows in some, adjustments and carry-ins in some. Ids are texts, or whole numbers.
 */
export function typedMonths(
  sizes: fc.Arbitrary<number>,
  ids: fc.Arbitrary<"TEXT" | "BIGINT"> = fc.constant("TEXT"),
): fc.Arbitrary<TypedMonth> {
  return fc.record({
    drawn: drawnSettlements,
    size: sizes,
    ids,
    picks: fc.infiniteStream(fc.nat(1_000_000)),
    isAllEdges: fc.boolean(),
    hasStints: fc.boolean(),
    hasAdjustments: fc.boolean(),
    hasCarryIns: fc.boolean(),
  }).map(({ drawn: { policies }, size, ids, picks, isAllEdges, hasStints, hasAdjustments, hasCarryIns }) => {
    const next = () => Number(picks.next().value);
    const pick = <Each>(from: readonly Each[]): Each => {
      const picked = from[next() % from.length];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    };
    const kinds = isAllEdges ? [anything] : [whole, whole, whole, whole, mostlyWhole, decimals, anything];
    const readingsOf = (read: Readonly<Record<string, SqlReading>>) => {
      const drawn = Object.keys(read).map((id) => [id, pick(kinds)] as const);
      return () => Object.fromEntries(drawn.map(([id, cell]) => [id, cell(next())]));
    };
    const [ofTeams, ofPeople] = [columnsOf(policies, "team"), columnsOf(policies, "person")];
    const [teamReadings, personReadings] = [readingsOf(ofTeams), readingsOf(ofPeople)];
    // Code point by code point 10 is before 9.
    const named = (text: string, number: number) => (ids === "BIGINT" ? number : text);
    const north = named("north", 10);
    const teams = [
      named("east", 9),
      named("west", 100),
      north,
      ...Array.from({ length: Math.floor(size / 20) }, (_, at) => named(`店 ${at}`, 200 + at)),
    ];
    const idOf = (at: number) => named(`${"客b;a".charAt(at % 4)} ${at}`, at * 7 + 2);
    const people = Array.from({ length: size }, (_, at) => ({
      id: idOf(at),
      // Nobody is of the north.
      team: at === 5 ? null : at === 6 ? named("nowhere", 1) : pick(teams.filter((team) => team !== north)),
      policy: policies[at % policies.length]?.id,
      // The first and the fifth are one person's, and so are the third and the sixth.
      ...(hasStints ? { person: at % 50 === 4 ? idOf(at - 4) : at === 2 || at === 5 ? named("王", 5001) : null } : {}),
      ...personReadings(),
    }));
    const ofSomebody = (at: number) => {
      const { id, policy, ...other } = people[at % people.length] ?? { id: "", policy: undefined };
      const person = "person" in other && other.person !== null ? other.person : id;
      return { person, policy, amount: pick(amounts) };
    };
    const lines = [...policies.flatMap(({ pay }) => pay.map(({ name }) => name)), "gift", null];
    return {
      policies,
      people: { table: "people", columns: ofPeople, policy: "policy", ...(hasStints ? { person: "person" } : {}) },
      teams: { table: "teams", columns: ofTeams },
      ...(hasAdjustments ? { adjustments: { table: "adjustments", amount, policy: "policy" } } : {}),
      ...(hasCarryIns ? { carryIns: { table: "carry ins", amount, policy: "policy" } } : {}),
      mostRows: size + 100,
      ids,
      period: {
        period: "2026-11",
        teams: teams.map((id) => ({ id, ...teamReadings() })),
        people,
        ...(hasAdjustments ? { adjustments: [0, 0, 1, 2, 4].map((at) => ({ ...ofSomebody(at), line: pick(lines) })) } : {}),
        ...(hasCarryIns
          ? { carryIns: [0, 1, 1, 2, 3, 5].map((at) => ({ ...ofSomebody(at), balance: pick(["draw", "protection", "rounding"]) })) }
          : {}),
      },
    };
  });
}

function columnsOf(policies: readonly PolicyDefinition[], scope: "person" | "team"): Readonly<Record<string, SqlReading>> {
  const ids = policies.flatMap(({ metrics, parameters }) => [
    ...metrics.filter((metric) => metric.scope === scope).map(({ id }) => id),
    ...parameters.filter(({ per }) => per === scope).map(({ id }) => id),
  ]);
  // Some are called otherwise than their reading.
  return Object.fromEntries(ids.map((id, at) => [id, { precision: 10, scale: 4, ...(at % 3 === 0 ? { column: `c ${at}` } : {}) }]));
}
