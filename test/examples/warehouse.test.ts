import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { settle } from "jixiao";
import type { SqlQuery } from "jixiao/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signed } from "../../examples/01-shop-month/print-figures.js";
import { literal, openDatabase, type Database } from "../../examples/07-warehouse/database.js";
import { november } from "../../examples/07-warehouse/drawn-month.js";
import { policy } from "../../examples/07-warehouse/policy.js";
import { report } from "../../examples/07-warehouse/report.js";
import { runMonths } from "../../examples/07-warehouse/run-months.js";
import { sampled } from "../../examples/07-warehouse/sample.js";
import { drawMonth, settleMonth } from "../../examples/07-warehouse/settle-month.js";
import { shopsOfPeople } from "../../examples/07-warehouse/shop-rows.js";
import { totalsOf } from "../../examples/07-warehouse/totals.js";

const folder = mkdtempSync(join(tmpdir(), "warehouse-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a warehouse of 300 people", () => {
  let database: Database;
  let query: SqlQuery;
  beforeAll(async () => {
    database = await openDatabase();
    await drawMonth(database, november, 300, folder);
    query = await settleMonth(database, november, folder);
  });
  afterAll(() => database.close());

  it("has the same people whenever and wherever it is drawn", async () => {
    const sums = await database.rows(`SELECT COUNT(*) AS people, SUM(gmv) AS gmv, SUM(received) AS received, SUM(response) AS response,
        SUM(satisfaction) AS satisfaction, COUNT(*) - COUNT(satisfaction) AS unrated FROM "2026-11".people`);
    expect(sums).toEqual([
      { people: "295", gmv: "18927860.04", received: "277648", response: "108580.4", satisfaction: "327.4592", unrated: "5" },
    ]);
  });

  it("says of everybody what settle says, and sums it up as settle does", async () => {
    const { people, figures, differences } = await sampled(database, november, query, 300);
    expect({ differences, figures }).toEqual({ differences: [], figures: people * 55 });
    const ids = await database.rows<{ readonly id: string }>(`SELECT id FROM "2026-11".people`);
    const [settled] = settle(policy, await shopsOfPeople(database, november, ids.map(({ id }) => id))).totals;
    const totals = await totalsOf(database, november);
    expect([totals.people, totals.payable]).toEqual([String(settled?.people), settled?.payable]);
    expect(Object.fromEntries(totals.lines.map((each) => [each.line, each.payable]))).toEqual(settled?.lines);
    expect(totals.lines.reduce((sum, each) => sum + Number(each.pending), 0)).toBe(settled?.pending);
  });

  it("lets wait who depends on a reading that cannot be: a rating of 92, a clock that ran on, a shop without a rating", async () => {
    const { lines, waiting } = await totalsOf(database, november);
    expect(lines.flatMap(({ line, pending }) => (pending === "0" ? [] : [[line, pending]]))).toEqual([
      ["bonus", "12"],
      ["grade", "2"],
      ["pkResponse", "50"],
    ]);
    expect(waiting).toBe("63");
    // Who missed the target has no bonus, whatever the shop's rating.
    const [reached] = await database.rows(`SELECT COUNT(*) AS people FROM "2026-11".people WHERE team = 'S00003' AND gmv >= target`);
    expect(reached).toEqual({ people: "12" });
  });

  it("tells what differs: a score, a rank, somebody who is not there", async () => {
    await database.run(`CREATE TABLE other AS SELECT * FROM read_parquet(${literal(join(folder, "settled-2026-11.parquet"))});
      UPDATE other SET service = service + 0.01 WHERE id = 'P0000100';
      UPDATE other SET "pk gmv rank" = "pk gmv rank" + 1 WHERE id = 'P0000101';
      DELETE FROM other WHERE id = 'P0000102';
      CREATE OR REPLACE VIEW "2026-11".settled AS SELECT * FROM other`);
    const { differences } = await sampled(database, november, query, 300);
    expect(differences.slice(0, 3)).toEqual([
      expect.stringMatching(/^P0000100 service score: \d+\.\d+ by SQL, \d+\.\d+ by settle$/),
      expect.stringMatching(/^P0000101 factors gmv rank: \d+ by SQL, \d+ by settle$/),
      "P0000102 team: nothing by SQL, S00003 by settle",
    ]);
    expect(differences.length).toBe(2 + 55);
  });

  it.each([
    ["is there twice", `SELECT * FROM "2026-11".people UNION ALL (SELECT * FROM "2026-11".people LIMIT 1)`],
    ["is blank", `SELECT * REPLACE (CASE WHEN id = 'P0000100' THEN ' ' ELSE id END AS id) FROM "2026-11".people`],
  ])("is not settled while an id %s", async (_, rows) => {
    await database.run(`CREATE SCHEMA IF NOT EXISTS "2026-12"; CREATE OR REPLACE VIEW "2026-12".people AS ${rows};
      CREATE OR REPLACE VIEW "2026-12".shops AS SELECT * FROM "2026-11".shops`);
    await expect(settleMonth(database, { ...november, period: "2026-12" }, folder)).rejects.toThrow("rows that are nobody's");
  });
});

describe("two months of a warehouse", () => {
  it("go from Parquet to Parquet, and are reported", async () => {
    const own = join(folder, "months");
    const months = await runMonths(own, { people: 200, sample: 3 });
    const files = ["people", "settled", "shops"].flatMap((name) => [`${name}-2026-10.parquet`, `${name}-2026-11.parquet`]);
    expect(readdirSync(own).toSorted()).toEqual(files);
    expect(months.sample).toMatchObject({ drawn: 3, differences: [] });
    expect(months.changes.largest.length).toBe(10);
    const text = report(months);
    for (const { id, change } of months.changes.largest) {
      expect(text).toContain(`  ${id}  `);
      // What is explained is the change that the database found.
      if (months.why.some((why) => why.includes(id))) expect(text).toContain(`Difference ${signed(change)} CNY`);
    }
  });
});
