import type { DrawnSettlement } from "../plan/drawn-settlements.js";

/** The same settlement with its rows so many times over, each time of other people and other teams: more than are worked out at a time. */
export function manyRows({ policies, period }: DrawnSettlement, times: number): DrawnSettlement {
  const again = (rows: readonly object[], columns: readonly string[]) =>
    Array.from({ length: times }, (_, time) => rows.map((row) => renamed(row, columns, time))).flat();
  return {
    policies,
    period: { ...period, teams: again(period.teams, ["id"]), people: again(period.people, ["id", "team", "person"]) },
  };
}

function renamed(row: object, columns: readonly string[], time: number): object {
  const named = Object.entries(row).map(([name, value]): readonly [string, unknown] => [
    name,
    columns.includes(name) && typeof value === "string" && value.trim() !== "" && time > 0 ? `${value} ${time}` : value,
  ]);
  return Object.fromEntries(named);
}
