import fc from "fast-check";
import type { Unit } from "../../src/index.js";

type Draw = fc.GeneratorValue;

const units: readonly Unit[] = ["money", "ratio", "count", "points", "seconds", "minutes", "hours", "days"];

const readings = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(0, 1, "2.5", "1250.75", 31, "-3", "100"), weight: 12 },
  { arbitrary: fc.constantFrom<unknown>(null, undefined, "n/a", "0.12345"), weight: 1 },
);

function rowsOf(draw: Draw, scope: "person" | "team"): Readonly<Record<string, unknown>> {
  return Object
    .fromEntries(units.flatMap((unit) => [`${scope} ${unit}`, `another ${scope} ${unit}`].map((id) => [id, draw(() => readings)])));
}

/**
 * Periods of the policies that `policies()` draws: two teams, people with a row or two, what is missing and what cannot be read among the
 * readings.
 */
export const drawnPeriods = fc.gen().map((draw) => ({
  period: "2026-11",
  teams: ["east", "west"].map((id) => ({ id, ...rowsOf(draw, "team"), "约定 count": 5 })),
  people: ["li", "wang", "wang", "zhao", "chen"].map((person, index) => ({
    id: `${person} ${index}`,
    person,
    team: draw(fc.constantFrom, "east", "west"),
    ...rowsOf(draw, "person"),
    ...(index === 0 ? { "约定 ratio": "0.25" } : {}),
  })),
}));
