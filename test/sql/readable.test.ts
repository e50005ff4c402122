import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  metric,
  minus,
  plus,
  prizeOf,
  contest,
  highest,
  teamMetric,
  times,
  voidedBy,
} from "../../src/index.js";
import { toSql } from "../../src/sql/index.js";
import { untyped } from "../error/untyped.js";
import { compareSql } from "./compare-sql.js";
import { openDuckDb, type Database } from "./databases.js";

const gmv = metric("gmv", "money");
const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
const sales = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: voidedBy(shop, times(gmv, "0.003")) } });
const reading = { precision: 9, scale: 2 };

describe("the text of a query", () => {
  it("is the one of docs/engine-plan.md", () => {
    const { sql } = toSql(sales, {
      dialect: "postgresql",
      people: { table: ["month", "people"], columns: { gmv: { precision: 12, scale: 2 } } },
      teams: { table: ["month", "teams"], columns: { dsr: { precision: 3, scale: 2 } } },
    });
    const page = readFileSync(new URL("../../docs/engine-plan.md", import.meta.url), "utf8");
    expect(/```sql\n([^]*?)\n```/.exec(page)?.[1]).toBe(sql);
  });

  it("has lines that one can read, whatever is in names", () => {
    const name = "a name THEN of many words ".repeat(2).trim();
    const parts = Array.from({ length: 12 }, (_, at) => metric(`${name} ${at}`, "money"));
    const [first = gmv, ...others] = parts;
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { sum: plus(first, ...others) } });
    const columns = Object.fromEntries(parts.map(({ id }) => [id, reading]));
    const { sql } = toSql(untyped(policy), { dialect: "duckdb", people: { table: "people", columns } });
    for (const { id } of parts) expect(sql).toContain(`"${id}"`);
    expect(Math.max(...sql.split("\n").map(({ length }) => length))).toBeLessThan(240);
  });
});

describe("names in a query", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDuckDb();
  });
  afterAll(() => database.close());

  it("are nobody else's: not those of its own columns and tables, of the policy, or of each other", async () => {
    // As the query calls its own columns, and as it would call what is made of others.
    const ids = [
      "Team_No",
      "team_id",
      "row_count",
      "gmv state",
      "gmv",
      "pay.line",
      "pay.line.plus",
      "pk.gmv place",
      "team.gmv",
      "step v1",
    ];
    const metrics = ids.map((id) => metric(id, "money"));
    const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money"), { prizes: [7] }) }, minimumEntrants: 1, within: "team" });
    const [first = gmv, ...others] = metrics;
    const policy = untyped(definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { line: plus(first, ...others), "line state": minus(first, metric("gmv state", "money")), payable: prizeOf(pk, "gmv") },
    }));
    const columns = Object.fromEntries(ids.map((id) => [id, reading]));
    const rows = ["li", "wang", "zhao"].map((id, at) => ({
      id,
      team: "east",
      ...Object.fromEntries(ids.map((name, place) => [name, at === 2 && place === 4 ? null : 10 ** (place % 5) + at])),
    }));
    for (const table of ["rejected", "team_rows", "people_rows", "PEOPLE_ROWS_2", "own_rejected", "own", "src"]) {
      const { differences } = await compareSql({
        policies: [policy],
        people: { table, columns },
        teams: { table: "statements", columns: {} },
        period: { period: "2026-11", teams: [{ id: "east" }], people: rows },
      }, database);
      expect([table, differences]).toEqual([table, []]);
    }
  });
});
