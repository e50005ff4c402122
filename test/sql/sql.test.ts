import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  atLeast,
  bands,
  contest,
  definePolicy,
  highest,
  lowest,
  metric,
  minus,
  money,
  perUnit,
  plus,
  prizeOf,
  ratio,
  scorecard,
  settle,
  teamMetric,
  teamSum,
  times,
  when,
} from "../../src/index.js";
import { toSql, type SqlReading, type SqlTable } from "../../src/sql/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { compareSql } from "./compare-sql.js";
import { amountsOf, openDuckDb, openPGlite, tableOf, type Database } from "./databases.js";
import { flawedMonths } from "./flawed-months.js";
import { typedMonths } from "./typed-months.js";

const gmv = metric("gmv", "money");
const people = { table: "people", columns: { gmv: { precision: 12, scale: 2 } } } as const;
const commission = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });

describe.each([["DuckDB", openDuckDb, 5], ["PostgreSQL", openPGlite, 3]] as const)("toSql() in %s", (_, open, runs) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it("gives the cents of settle, of policies of every kind", async () => {
    let [compared, refused] = [0, 0];
    const differences: string[] = [];
    for (const month of fc.sample(typedMonths(fc.constant(7)), { numRuns: runs, seed: 27 })) {
      if (refusal(month, database) !== null) {
        refused += 1;
        continue;
      }
      const found = await compareSql(month, database);
      compared += found.compared;
      for (const difference of found.differences) differences.push(difference);
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(runs * 20);
    expect(refused).toBeLessThan(runs / 2);
  });

  it("rejects what settle rejects, and settles nobody while it does", async () => {
    let rejected = 0;
    for (const month of fc.sample(flawedMonths(fc.constant(7)), { numRuns: runs + 1, seed: 4 })) {
      if (refusal(month, database) !== null) continue;
      const { differences, settlement } = await compareSql(month, database);
      expect(differences).toEqual([]);
      rejected += settlement.rejections.length;
    }
    expect(rejected).toBeGreaterThan(runs / 2);
  });

  it("takes a row that names no policy for one of the only policy, as settle does, and rejects one that names another", async () => {
    const rows = [{ id: "li", policy: "sales", gmv: "1000" }, { id: "wang", policy: null, gmv: "2000" }];
    const named = { ...people, policy: "policy", team: null };
    const month = (others: readonly object[]) => ({
      policies: [commission],
      people: named,
      teams: { table: "teams", columns: {} },
      period: { period: "2026-11", teams: [], people: [...rows, ...others] },
    });
    const paid = await compareSql(month([]), database);
    expect([paid.differences, paid.read.statements.map(({ payable }) => payable).toSorted()]).toEqual([[], ["3.00", "6.00"]]);
    const { differences, settlement } = await compareSql(month([{ id: "zhao", policy: "service", gmv: "1" }]), database);
    expect([differences, settlement.rejections.map(({ id }) => id)]).toEqual([[], ["zhao"]]);
  });

  it("proves that the database divides and compares whole numbers as expected", async () => {
    const { proof } = toSql(commission, { dialect: database.dialect, people });
    expect(await database.query(proof)).toEqual([]);
    // One wrong figure is a row.
    expect(await database.query(proof.replace("(7, 2, 4)", "(7, 2, 5)"))).toHaveLength(1);
  });

  it("takes readings outside what was said of their column for faults", async () => {
    const wide = { table: "people", columns: { gmv: { precision: 16, scale: 4 } } };
    const rows = [{ id: "li", gmv: "1000.00" }, { id: "wang", gmv: "12345678901.00" }, { id: "zhao", gmv: "1.005" }, {
      id: "chen",
      gmv: null,
    }];
    await database.run(...tableOf(wide, rows, false));
    const { sql } = toSql(commission, { dialect: database.dialect, people: { ...people, columns: { gmv: { precision: 10, scale: 2 } } } });
    const found = new Map((await database.query(sql)).map((row) => [row["id"], row]));
    expect(["li", "wang", "zhao", "chen"].map((id) => [found.get(id)?.["commission"], found.get(id)?.["commission state"]])).toEqual([
      ["3.00", "settled"],
      [null, "pending"],
      [null, "pending"],
      [null, "notApplicable"],
    ]);
  });

  it("settles nobody while an id is nobody's or several rows', and says which", async () => {
    await database
      .run(...tableOf(
        people,
        [{ id: "li", gmv: 1 }, { id: "li", gmv: 2 }, { id: " ", gmv: 3 }, { id: "\u3000\t\u00A0", gmv: 5 }, { id: "王 ", gmv: 4 }],
        false,
      ));
    const { sql, rejected } = toSql(commission, { dialect: database.dialect, people });
    expect(await database.query(sql)).toEqual([]);
    expect((await database.query(rejected)).map((row) => [row["id"], row["fault"], row["row_count"]]).toSorted()).toEqual([
      [" ", "invalid_id", "1"],
      ["li", "duplicate_id", "2"],
      ["\u3000\t\u00A0", "invalid_id", "1"],
    ].toSorted());
  });

  it("does not look at ids for which a primary key vouches, but at those of teams", async () => {
    const teams = { table: "teams", columns: {} };
    await database.run(...tableOf(people, [{ id: "li", gmv: 1000 }, { id: "li", gmv: 2000 }], true));
    await database.run(...tableOf(teams, [{ id: "east" }], false));
    const { sql, rejected } = toSql(commission, { dialect: database.dialect, people, teams, uniqueIds: "trusted" });
    expect(await database.query(rejected)).toEqual([]);
    expect((await database.query(sql)).map((row) => row["commission"]).toSorted()).toEqual(["3.00", "6.00"]);
    await database.run("INSERT INTO teams VALUES ('east')");
    expect((await database.query(rejected)).map((row) => [row["id"], row["fault"]])).toEqual([["east", "duplicate_id"]]);
    expect(await database.query(sql)).toEqual([]);
  });

  it("takes a reading outside of its metric's range or too fine for it for a fault, whatever reads it", async () => {
    const days = { range: [1, 31], places: 1 } as const;
    const [worked, whole] = [metric("worked", "days", days), teamMetric("whole", "days", days)];
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { share: times(ratio(worked, whole, { places: 4 }), money(1000)), days: perUnit(worked, money(-10)) },
    });
    const column = { precision: 5, scale: 2 };
    const rows = [["20", "east"], ["0.9", "east"], ["31.1", "east"], ["20.05", "east"], [null, "east"], ["5", "west"], ["5", "north"], [
      "5",
      null,
    ], ["5", "nowhere"]].map(([value, team], at) => ({ id: `p${at}`, team, worked: value }));
    const { differences } = await compareSql({
      policies: [policy],
      people: { table: "people", columns: { worked: column } },
      teams: { table: "teams", columns: { whole: column } },
      period: {
        period: "2026-11",
        teams: [{ id: "east", whole: "21.5" }, { id: "west", whole: "0" }, { id: "north", whole: null }],
        people: rows,
      },
    }, database);
    expect(differences).toEqual([]);
  });

  it("pays nothing of what is not applicable or pending, however it is made", async () => {
    const [base, cases] = [metric("base", "money"), metric("cases", "count")];
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: {
        fixed: plus(gmv, money(100)),
        both: plus(gmv, base),
        product: times(perUnit(cases, gmv), "0.5"),
        chosen: when(atLeast(gmv, base), base, money(50)),
        least: when(atLeast(cases, 1), money(20), gmv),
      },
    });
    const reading = { precision: 9, scale: 2 };
    const values = ["7.00", "300.00", null, "1.005"];
    const rows = values.flatMap((gmvOf) =>
      values.flatMap((baseOf) => [null, "0", "2", "2.5"].map((count) => [gmvOf, baseOf, count] as const))
    );
    const { differences } = await compareSql({
      policies: [policy],
      people: {
        table: "people",
        columns: { gmv: { precision: 9, scale: 3 }, base: { precision: 9, scale: 3 }, cases: reading },
        team: null,
      },
      teams: { table: "teams", columns: {} },
      period: {
        period: "2026-11",
        teams: [],
        people: rows.map(([gmvOf, baseOf, count], at) => ({ id: `p${at}`, gmv: gmvOf, base: baseOf, cases: count })),
      },
    }, database);
    expect(differences).toEqual([]);
  });

  it("shows amounts of as many digits as there may be", async () => {
    const wide = { table: "people", columns: { gmv: { precision: 25, scale: 8 } }, team: null };
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: { code: "XBT", places: 8 },
      pay: { line: gmv, half: times(gmv, "0.5") },
    });
    const rows = ["999999999999999.12345678", "-999999999999999.87654321", "0.00000001"].map((value, at) => ({ id: `p${at}`, gmv: value }));
    const period = { period: "2026-11", teams: [], people: rows };
    const month = { policies: [policy], people: wide, teams: { table: "teams", columns: {} }, period };
    expect((await compareSql(month, database)).differences).toEqual([]);
  });

  it("settles nobody where there are more rows than was said, in either table", async () => {
    const teams = { table: "teams", columns: {} };
    await database.run(...tableOf(people, [1, 2, 3].map((gmv) => ({ id: `p${gmv}`, gmv })), false));
    await database.run(...tableOf(teams, [{ id: "east" }, { id: "west" }, { id: "north" }, { id: "south" }], false));
    const ask = async (options: object) => {
      const { sql, rejected } = toSql(commission, { dialect: database.dialect, people: { ...people, team: null }, ...options });
      const [first] = await database.query(rejected);
      return [(await database.query(sql)).length, first === undefined ? null : [first["from_table"], first["fault"], first["row_count"]]];
    };
    expect(await ask({ mostRows: 3 })).toEqual([3, null]);
    expect(await ask({ mostRows: 2 })).toEqual([0, ["people", "too_large", "3"]]);
    expect(await ask({ mostRows: 4, teams })).toEqual([3, null]);
    expect(await ask({ mostRows: 3, teams })).toEqual([0, ["teams", "too_large", "4"]]);
  });

  it("settles nobody by numbers that are floating-point, and says which columns have them", async () => {
    const table = {
      table: "people",
      columns: { gmv: { precision: 12, scale: 2, column: "net sales" }, unread: { precision: 9, scale: 0 } },
      team: null,
    };
    const float = database.dialect === "duckdb" ? "FLOAT" : "REAL";
    const created = (type: string) => [
      "DROP TABLE IF EXISTS people",
      `CREATE TABLE people (id TEXT, gmv TEXT, "net sales" ${type})`,
      "INSERT INTO people VALUES ('li', 'no reading', 1000)",
    ];
    const amounts = { table: "by hand", amount: { precision: 9, scale: 2, column: "sum" } };
    await database.run(
      "DROP TABLE IF EXISTS \"by hand\"",
      "CREATE TABLE \"by hand\" (person TEXT, line TEXT, sum DOUBLE PRECISION)",
      "INSERT INTO \"by hand\" VALUES ('li', 'gift', 1)",
    );
    const ask = async (type: string, options: object = {}) => {
      await database.run(...created(type));
      const { sql, rejected } = toSql(commission, { dialect: database.dialect, people: table, ...options });
      const found = (await database.query(rejected)).map((row) => [row["from_table"], row["id"], row["fault"], row["column_names"]]);
      return [(await database.query(sql)).map((row) => row["payable"]), found];
    };
    const isRefused = ["people", null, "unreadable", "net sales\n"];
    expect(await ask(float)).toEqual([[], [isRefused]]);
    expect(await ask("DOUBLE PRECISION")).toEqual([[], [isRefused]]);
    if (database.dialect === "postgresql") {
      await database.run("CREATE DOMAIN sales AS double precision");
      expect(await ask("sales")).toEqual([[], [isRefused]]);
    }
    expect(await ask("DECIMAL(12, 2)")).toEqual([["3.00"], []]);
    expect(await ask("BIGINT")).toEqual([["3.00"], []]);
    expect(await ask("DECIMAL(12, 2)", { adjustments: amounts })).toEqual([[], [["adjustments", null, "unreadable", "sum\n"]]]);
    // What a text is as a number, databases read otherwise.
    expect(await ask("TEXT")).toEqual([[], [isRefused]]);
  });

  it("settles nobody by ids that are no texts and no whole numbers, and says which columns have them", async () => {
    const teams = { table: "teams", columns: {} };
    const ask = async (id: string, person: string, team: string, uniqueIds: "checked" | "trusted" = "checked") => {
      await database.run(
        "DROP TABLE IF EXISTS people",
        `CREATE TABLE people AS SELECT ${id} AS id, ${person} AS person, ${team} AS team, CAST(1000 AS NUMERIC(12, 2)) AS gmv`,
      );
      const named = { ...people, person: "person" };
      const { sql, rejected } = toSql(commission, { dialect: database.dialect, people: named, teams, uniqueIds });
      const found = (await database.query(rejected)).map((row) => [row["from_table"], row["fault"], row["column_names"]]);
      return [(await database.query(sql)).map((row) => row["payable"]), found];
    };
    await database.run("DROP TABLE IF EXISTS teams", "CREATE TABLE teams AS SELECT 1 AS id");
    const wrong = (columns: string) => [[], [["people", "unreadable", columns]]];
    expect(await ask("'li'", "'li'", "CAST(1 AS DOUBLE PRECISION)")).toEqual(wrong("team\n"));
    expect(await ask("CAST(7 AS NUMERIC(6, 2))", "'li'", "1")).toEqual(wrong("id\n"));
    expect(await ask("DATE '2026-11-01'", "true", "1", "trusted")).toEqual(wrong("id\nperson\n"));
    const paid = [["3.00"], []];
    expect(await ask("CAST(7 AS NUMERIC(6, 0))", "CAST(NULL AS INTEGER)", "CAST(1 AS BIGINT)")).toEqual(paid);
    expect(await ask("CAST('123e4567-e89b-12d3-a456-426614174000' AS UUID)", "CAST('li' AS VARCHAR(9))", "CAST(1 AS SMALLINT)"))
      .toEqual(paid);
    await database.run("CREATE TYPE shop AS ENUM ('1', '2')");
    expect(await ask("'li'", "NULL", "CAST('1' AS shop)")).toEqual(paid);
    await database.run("DROP TABLE people", "DROP TYPE shop");
    await database.run("DROP TABLE teams", "CREATE TABLE teams AS SELECT CAST(1 AS DOUBLE PRECISION) AS id");
    expect(await ask("'li'", "'li'", "1")).toEqual([[], [["teams", "unreadable", "id\n"]]]);
  });

  it("says how many cells of which columns do not fit what was declared", async () => {
    const wide = { table: "people", columns: { gmv: { precision: 16, scale: 4 }, cost: { precision: 9, scale: 2 } } };
    const rows = ["1000.00", "128000.00", "-99.99", "100", "1.005", null].map((value, at) => ({ id: `p${at}`, gmv: value, cost: at }));
    await database.run(...tableOf(wide, rows, false));
    const byHand = { table: "by hand", amount: { precision: 5, scale: 2 } };
    await database.run(...amountsOf(byHand, [{ person: "p1", amount: "100" }, { person: "p2", amount: "1" }]));
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: minus(gmv, metric("cost", "money")) } });
    const unread = async (gmvOf: SqlReading, amount: SqlReading) => {
      const columns = { ...wide.columns, gmv: gmvOf };
      const adjustments = { ...byHand, amount };
      const query = toSql(policy, { dialect: database.dialect, people: { ...wide, columns, team: null }, adjustments });
      const found = (await database.query(query.unread)).map((row) => [row["from_table"], row["column_name"], row["row_count"]]);
      return [found, (await database.query(query.sql)).length];
    };
    expect(await unread(wide.columns.gmv, byHand.amount)).toEqual([[], 6]);
    expect(await unread({ precision: 4, scale: 2 }, { precision: 2, scale: 0 })).toEqual([
      [["people", "gmv", "4"], ["adjustments", "amount", "1"]],
      6,
    ]);
  });

  it("reads whole numbers of every width", async () => {
    const type = database.dialect === "duckdb" ? "TINYINT" : "SMALLINT";
    for (const [width, value] of [[type, 120], ["SMALLINT", 32000], ["INTEGER", 2147483647], ["BIGINT", 9999999999]] as const) {
      await database.run(
        "DROP TABLE IF EXISTS people",
        `CREATE TABLE people (id TEXT, gmv ${width})`,
        `INSERT INTO people VALUES ('li', ${value}), ('wang', -${value})`,
      );
      const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: gmv } });
      const found = await database.query(toSql(policy, { dialect: database.dialect, people: { ...people, team: null } }).sql);
      expect(found.map((row) => row["line"]).toSorted()).toEqual([`-${value}.00`, `${value}.00`]);
    }
  });

  it("tells names apart by their letters, whatever the collation of the columns", async () => {
    if (database.dialect === "postgresql") {
      await database.run("CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
    }
    const service = definePolicy({ id: "Sales", version: "1", currency: "CNY", pay: { base: times(gmv, "0.01") } });
    const pay = { commission: times(gmv, teamMetric("rate", "ratio")) };
    const policies = [
      definePolicy({ id: "sales", version: "1", currency: "CNY", pay }),
      service,
    ];
    const month = {
      policies,
      people: { table: "people", columns: people.columns, person: "person", policy: "policy" },
      teams: { table: "teams", columns: { rate: { precision: 4, scale: 3 } } },
      adjustments: { table: "by hand", amount: { precision: 7, scale: 2 }, policy: "policy" },
      period: {
        period: "2026-11",
        teams: [{ id: "e", rate: "0.003" }],
        people: [
          { id: "1", person: "Zhao", team: "e", policy: "sales", gmv: 1000 },
          { id: "2", person: "zhao", team: "E", policy: "sales", gmv: 500 },
          { id: "li", person: null, team: "e", policy: "sales", gmv: 2000 },
          { id: "LI", person: null, team: "\u00e9", policy: "Sales", gmv: 300 },
        ],
        adjustments: [{ person: "zhao", policy: "sales", line: null, amount: "7" }],
      },
    };
    const found = await compareSql({ ...month, ids: "TEXT COLLATE nocase" }, database);
    expect(found.differences).toEqual([]);
    expect(found.read.statements.map(({ person, payable, pending }) => [person, payable, pending.length]).toSorted()).toEqual([
      ["LI", "3.00", 0],
      ["Zhao", "3.00", 0],
      ["li", "6.00", 0],
      ["zhao", "7.00", 1],
    ]);
    if (database.dialect === "duckdb") {
      await database.run("SET default_collation = 'NOCASE'");
      expect((await compareSql(month, database)).differences).toEqual([]);
      await database.run("RESET default_collation");
    }
  });

  it.each<[string, string, string, { precision: number; scale: number }, string, string]>([
    ["of more places than room", "NUMERIC(38, 18)", "1.5", { precision: 24, scale: 2 }, "99999999999999999999.999", "1.50"],
    ["of as many digits as there may be", "NUMERIC(38, 18)", "1.5", { precision: 38, scale: 2 }, "0.015", "1.50"],
    ["nearly all behind the point", "NUMERIC(38, 29)", "1.5", { precision: 12, scale: 2 }, "999999999.999999999", "1.50"],
    ["all before the point", "NUMERIC(38, 0)", "-9999999999", { precision: 12, scale: 2 }, "9".repeat(38), "-9999999999.00"],
    ["of 38 digits, which are declared", "NUMERIC(38, 2)", "-0.05", { precision: 38, scale: 2 }, `${"9".repeat(36)}.99`, "-0.05"],
  ])("reads a decimal %s, and takes an outlier for a fault of its row", async (_, type, sound, reading, outlier, paid) => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: gmv } });
    await database.run(
      "DROP TABLE IF EXISTS people",
      `CREATE TABLE people (id TEXT, gmv ${type})`,
      `INSERT INTO people VALUES ('li', ${sound}), ('wang', ${outlier})`,
    );
    const query = toSql(policy, { dialect: database.dialect, people: { table: "people", columns: { gmv: reading }, team: null } });
    expect(await database.query(query.rejected)).toEqual([]);
    const found = new Map((await database.query(query.sql)).map((row) => [row["id"], row]));
    expect(["li", "wang"].map((id) => [found.get(id)?.["line"], found.get(id)?.["line state"]])).toEqual([
      [paid, "settled"],
      [null, "pending"],
    ]);
  });

  it("takes any text for a name, whatever it looks like", async () => {
    const name = "\"; DROP TABLE people; --";
    const [strange, other] = [metric(name, "money"), metric("a'b", "money")];
    const policy = definePolicy({ id: "it's", version: "1", currency: "CNY", pay: { [name]: strange, "a'b": other, "A'B": other } });
    const table: SqlTable & { readonly table: string } = {
      table: "o\"people",
      columns: { [name]: { precision: 9, scale: 2 }, "a'b": { precision: 9, scale: 2 } },
    };
    const columns = { ...table.columns };
    await database.run(`DROP TABLE IF EXISTS "o""people"; CREATE TABLE "o""people" (id TEXT, ${
      Object.keys(columns).map((each) => `"${each.replaceAll("\"", "\"\"")}" DECIMAL(9, 2)`).join(", ")
    }); INSERT INTO "o""people" VALUES ('Robert''); DROP TABLE people; --', 5, 7)`);
    const query = toSql(untyped(policy), { dialect: database.dialect, people: table });
    const [row] = await database.query(query.sql);
    const named = (of: string) =>
      row?.[query.columns.find((each) => each.of === of && each.what === "amount")?.name ?? ""];
    expect([row?.["id"], named(name), named("a'b"), named("A'B")]).toEqual(["Robert'); DROP TABLE people; --", "5.00", "7.00", "7.00"]);
  });

  it("works out constants in numbers as wide as what comes of them", async () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { line: times(ratio(99999999999999, metric("gmv", "money"), { places: 7 }), money("0.01")) },
    });
    const rows = [{ id: "li", gmv: "99999999.99" }];
    const period = { period: "2026-11", teams: [], people: rows };
    const { differences } = await compareSql({ policies: [policy], people, teams: { table: "teams", columns: {} }, period }, database);
    expect(differences).toEqual([]);
  });

  it("adds up the rows of a person, adjustments and balances carried in, and says which amounts are nobody's", async () => {
    const base = metric("base", "money");
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { base, commission: times(gmv, "0.003"), fine: minus(0, metric("fine", "money")) },
      protected: ["base"],
      floor: 1000,
    });
    const reading = { precision: 9, scale: 2 };
    const month = {
      policies: [policy],
      people: { table: "people", columns: { base: reading, gmv: reading, fine: reading }, team: null, person: "person" },
      teams: { table: "teams", columns: {} },
      adjustments: { table: "by hand", amount: { precision: 7, scale: 3 } },
      carryIns: { table: "carried", amount: { precision: 7, scale: 2 } },
      period: {
        period: "2026-11",
        teams: [],
        people: [
          { id: "1", person: "li", base: 500, gmv: 10000, fine: 0 },
          { id: "2", person: "li", base: 700, gmv: 0, fine: 100 },
          { id: "wang", person: null, base: 300, gmv: null, fine: 400 },
          { id: "zhao", person: null, base: 2000, gmv: 0, fine: 0 },
        ],
        adjustments: [
          { person: "li", line: "base", amount: "12.50" },
          { person: "li", line: "gift", amount: "-2.50" },
          { person: "zhao", line: "gift", amount: "0.005" },
        ],
        carryIns: [{ person: "li", balance: "protection", amount: "40.00" }, { person: "zhao", balance: "protection", amount: "-1" }],
      },
    };
    const { differences, read } = await compareSql(month, database);
    expect(differences).toEqual([]);
    // Worked by hand: li has 1200 + 30 − 100 + 12.50 − 2.50 = 1140.00, less than the 1212.50 that nothing takes from; so is wang's 300.
    const li = read.statements.find(({ person }) => person === "li");
    expect([li?.lines["base"]?.amount, li?.payable, li?.balances.protection]).toEqual(["1200.00", "1212.50", "112.50"]);
    expect(read.statements.find(({ person }) => person === "wang")?.added.map(({ kind, payable }) => [kind, payable])).toEqual([
      ["floor", "1100.00"],
    ]);
    // 0.005 has more places than the currency, and nobody owes less than nothing.
    expect(read.statements.filter(({ isForSettle }) => isForSettle).map(({ person }) => person)).toEqual(["zhao"]);

    const { adjustments, carryIns, people: table } = month;
    const query = toSql(policy, { dialect: database.dialect, people: table, adjustments, carryIns });
    await database.run(
      "INSERT INTO \"by hand\" VALUES ('chen', NULL, 'gift', NULL, 1)",
      "INSERT INTO \"carried\" VALUES ('li', NULL, NULL, 'debt', 1)",
      "INSERT INTO \"carried\" VALUES (' ', NULL, NULL, 'draw', 1)",
    );
    expect((await database.query(query.rejected)).map((row) => [row["from_table"], row["id"], row["fault"]]).toSorted()).toEqual([
      ["adjustments", "chen", "unknown_person"],
      ["carryIns", " ", "invalid_id"],
      ["carryIns", "li", "invalid_choice"],
    ]);
    expect(await database.query(query.sql)).toEqual([]);
  });

  it("says what each row of a person has of its own", async () => {
    const card = scorecard("card", {
      csat: { metric: metric("csat", "ratio"), weight: 100, points: bands([["0.9", 100]], { otherwise: 0 }) },
    }, {
      grades: { A: 90, B: 0 },
    });
    const pk = contest("pk", { factors: { gmv: highest(gmv, { prizes: [100, 50] }) }, within: "team" });
    const pay = { commission: times(gmv, "0.003"), prize: prizeOf(pk) };
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay, scorecards: [card] });
    const month = {
      policies: [policy],
      people: { table: "people", columns: { gmv: people.columns.gmv, csat: { precision: 4, scale: 3 } }, person: "person" },
      teams: { table: "teams", columns: {} },
      period: {
        period: "2026-11",
        teams: [{ id: "east" }, { id: "west" }],
        people: [
          { id: "1", person: "li", team: "east", gmv: 1000, csat: "0.95" },
          { id: "2", person: "li", team: "west", gmv: 2000, csat: null },
          { id: "3", person: "wang", team: "east", gmv: 3000, csat: "0.5" },
          { id: "4", person: null, team: "west", gmv: null, csat: "0.9" },
          { id: "5", person: null, team: "west", gmv: 1500, csat: "0.9" },
        ],
      },
    };
    const { differences, read } = await compareSql(month, database);
    expect(differences).toEqual([]);
    const li = read.statements.find(({ person }) => person === "li");
    // Worked by hand: in east wang is before li, in west li before 5.
    expect(li?.stints.map(({ id, team, lines, scored, placed }) => [
      id,
      team,
      lines["commission"]?.amount,
      lines["prize"]?.amount,
      scored["card"],
      placed["pk"]?.factors["gmv"],
    ]).toSorted()).toEqual([
      ["1", "east", "3.00", "50.00", { score: "100.00", grade: "A" }, { rank: 2, prize: "50.00" }],
      ["2", "west", "6.00", "100.00", { score: null, grade: null }, { rank: 1, prize: "100.00" }],
    ]);
    expect([li?.lines["prize"]?.amount, li?.scored["card"], li?.placed["pk"]?.prize]).toEqual([
      "150.00",
      { score: null, grade: null },
      null,
    ]);
    const wang = read.statements.find(({ person }) => person === "wang");
    expect([wang?.stints, wang?.scored["card"]]).toEqual([[], { score: "0.00", grade: "B" }]);
  });

  it("ranks anew without whoever answers a tie-breaker by a fault, as settle does", async () => {
    const pk = contest("pk", {
      factors: { gmv: highest(gmv, { prizes: [100, 50, 25] }) },
      tieBreakers: [highest(metric("cases", "count")), lowest(metric("wait", "seconds", { range: [0, 100] }))],
      onFault: "without",
      minimumEntrants: 3,
    });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(pk, "gmv") } });
    const columns = { gmv: { precision: 9, scale: 2 }, cases: { precision: 5, scale: 1 }, wait: { precision: 6, scale: 0 } };
    // A count of 1.5 is a fault; so is a wait of 101.
    const rows = [[10, 1, 1], [20, 4, 1], [20, "1.5", 1], [20, 4, 101], [20, 4, 2], [5, "1.5", 101], [3, null, 0], [3, null, 5]].map((
      [gmvOf, cases, wait],
      at,
    ) => ({ id: `p${at}`, gmv: gmvOf, cases, wait }));
    const table = { table: "people", columns, team: null };
    const month = (people: readonly object[]) => ({
      policies: [policy],
      people: table,
      teams: { table: "teams", columns: {} },
      period: { period: "2026-11", teams: [], people },
    });
    const { differences, read } = await compareSql(month(rows), database);
    expect(differences).toEqual([]);
    // Worked by hand: p2 and p3 are out, p1 is before p4, and p5 is asked nothing.
    expect(read.statements.map(({ person, placed }) => [person, placed["pk"]?.factors["gmv"]?.rank, placed["pk"]?.prize]).toSorted())
      .toEqual([
        ["p0", 3, "25.00"],
        ["p1", 1, "100.00"],
        ["p2", null, null],
        ["p3", null, null],
        ["p4", 2, "50.00"],
        ["p5", 4, "0.00"],
        ["p6", 5, "0.00"],
        ["p7", 6, "0.00"],
      ]);
    // Too few are left: nobody is ranked.
    expect((await compareSql(month(rows.slice(1, 4)), database)).differences).toEqual([]);
  });

  it("multiplies by nothing what is wider than what comes of it", async () => {
    const product = times(gmv, metric("rate", "ratio"));
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: plus(times(product, 0), gmv) } });
    const wide = { table: "people", columns: { gmv: { precision: 12, scale: 2 }, rate: { precision: 9, scale: 2 } } };
    const rows = [{ id: "li", gmv: "9999999999.99", rate: "99999" }];
    const period = { period: "2026-11", teams: [], people: rows };
    const { differences } = await compareSql(
      { policies: [policy], people: wide, teams: { table: "teams", columns: {} }, period },
      database,
    );
    expect(differences).toEqual([]);
  });

  it("ranks, parts ties and splits prizes as settle does", async () => {
    const cases = metric("cases", "count");
    const pk = contest("pk", {
      factors: { gmv: highest(gmv, { prizes: [100, 50, 25] }), wait: lowest(metric("wait", "seconds"), { prizes: [10] }) },
      within: "team",
      tieBreakers: [highest(cases)],
      overall: { by: "ranks", prizes: [33] },
    });
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { prize: prizeOf(pk), team: times(teamSum(gmv), teamMetric("share", "ratio")) },
    });
    const table = {
      table: "people",
      columns: { gmv: { precision: 9, scale: 2 }, wait: { precision: 6, scale: 1 }, cases: { precision: 5, scale: 0 } },
    };
    const teams = { table: "teams", columns: { share: { precision: 4, scale: 3 } } };
    const rows = ["east", "east", "east", "east", "west", "west", null].map((team, at) => ({
      id: `p${at}`,
      team,
      gmv: [10, 20, 20, 20, 5, 5, 1][at],
      wait: [3, 3, 1, 1, 2, 2, 2][at],
      cases: [1, 4, 4, null, 2, 1, 1][at],
    }));
    const period = { period: "2026-11", teams: [{ id: "east", share: "0.01" }, { id: "west", share: null }], people: rows };
    const { differences, compared } = await compareSql({ policies: [policy], people: table, teams, period: untyped(period) }, database);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(60);
    expect(settle(policy, untyped(period)).statements.map(({ payable }) => payable)[1]).toBe("75.70");
  });
});

function refusal({ policies, people: rows, teams }: Parameters<typeof compareSql>[0], { dialect }: Database): string | null {
  try {
    toSql(untyped(policies), { dialect, people: rows, teams });
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : null;
  }
}

describe("toSql()", () => {
  it("names each column once, and says what it is", () => {
    expect(toSql(commission, { dialect: "duckdb", people }).columns).toEqual([
      { name: "id", what: "id", of: null, factor: null, places: null },
      { name: "commission", what: "amount", of: "commission", factor: null, places: 2 },
      { name: "commission state", what: "state", of: "commission", factor: null, places: null },
      { name: "payable", what: "payable", of: null, factor: null, places: 2 },
      { name: "held", what: "held", of: null, factor: null, places: 2 },
      { name: "provisional", what: "provisional", of: null, factor: null, places: null },
    ]);
  });

  it("refuses what the database's whole numbers do not hold, with its path", () => {
    const [a, b, c] = [metric("a", "ratio"), metric("b", "ratio"), metric("c", "money", { places: "any" })];
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: times(times(a, b), c) } });
    const column = { precision: 20, scale: 6 };
    const table = { table: "people", columns: { a: column, b: column, c: column } };
    expect(thrownFaults(() => toSql(policy, { dialect: "duckdb", people: table })).map(({ code, path }) => [code, path.slice(0, 2)]))
      .toEqual([
        ["number_out_of_range", ["pay", "line"]],
      ]);
    expect(toSql(policy, { dialect: "postgresql", people: table }).sql).toContain("numeric");
  });

  it("refuses dialects, policies and columns that there are not", () => {
    const faults = (options: object) => thrownFaults(() => toSql(commission, untyped(options))).map(({ code, path }) => [code, ...path]);
    expect(faults({ dialect: "sqlite", people })).toEqual([["invalid_choice", "dialect"]]);
    expect(thrownFaults(() => toSql(commission, untyped({ dialect: "postgres", people }))).map(({ message }) => message)).toEqual([
      "dialect: invalid choice: got \"postgres\", expected one of postgresql, duckdb, clickhouse",
    ]);
    expect(faults({ dialect: "duckdb" })).toEqual([["not_an_object", "people"]]);
    expect(faults({ dialect: "duckdb", people, policy: "service" })).toEqual([["unknown_policy", "policy"]]);
    expect(faults({ dialect: "duckdb", people: { table: "people", columns: { gmv: { precision: 40, scale: 2 } } } })).toEqual([
      ["invalid_count", "people", "columns", "gmv", "precision"],
    ]);
    expect(faults({ dialect: "duckdb", people: { table: "people", columns: { gmv: { precision: 4, scale: 5 } } } })).toEqual([
      ["invalid_places", "people", "columns", "gmv", "scale"],
    ]);
    expect(faults({ dialect: "duckdb", people: 5 })).toEqual([["not_an_object", "people"]]);
    expect(faults({ dialect: "duckdb", people, teams: null })).toEqual([["not_an_object", "teams"]]);
    expect(faults({ dialect: "duckdb", people, mostRows: "many" })).toEqual([["invalid_count", "mostRows"]]);
    expect(faults({ dialect: "duckdb", people, uniqueIds: "sure" })).toEqual([["invalid_choice", "uniqueIds"]]);
    expect(faults({ dialect: "duckdb", people: { table: [], columns: { gmv: null }, id: 5, tema: "shop" } })).toEqual([
      ["unknown_field", "people", "tema"],
      ["invalid_text", "people", "table"],
      ["invalid_text", "people", "id"],
      ["invalid_count", "people", "columns", "gmv", "precision"],
    ]);
  });

  it("refuses several policies where no column says which of them a row is under", () => {
    const service = definePolicy({ id: "service", version: "1", currency: "CNY", pay: { base: gmv } });
    const faults = (table: SqlTable) => thrownFaults(() => toSql([commission, service], { dialect: "duckdb", people: table }));
    expect(faults(people).map(({ code, path }) => [code, ...path])).toEqual([["invalid_text", "people", "policy"]]);
    expect(toSql([commission, service], { dialect: "duckdb", people: { ...people, policy: "policy" } }).sql).toContain("'sales'");
  });

  it("refuses tables without a column that the policy reads, of people or of teams, and says what may be meant", () => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: times(gmv, teamMetric("dsr", "ratio")) } });
    const people = { table: "people", columns: { gvm: { precision: 9, scale: 2 } } };
    const messages = (teams?: SqlTable) =>
      thrownFaults(() => toSql(policy, { dialect: "duckdb", people, ...(teams === undefined ? {} : { teams }) })).map(({ message }) =>
        message
      );
    const noGmv = "people.columns.gmv: missing reading: got nothing, expected a number (money) or null; did you mean the column \"gvm\"?";
    expect(messages()).toEqual([noGmv, "teams.columns.dsr: missing reading: got nothing, expected an object with precision, scale"]);
    expect(messages({ table: "teams", columns: { dsr: { precision: 3, scale: 2 } } })).toEqual([noGmv]);
  });

  it("refuses a reading of a team among people, one of a person among teams, and readings of teams for people who have none", () => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: times(gmv, teamMetric("dsr", "ratio")) } });
    const reading = { precision: 9, scale: 2 };
    const messages = (ofPeople: readonly string[], ofTeams: readonly string[], team = "team" as string | null) => {
      const columnsOf = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, reading]));
      const tables = {
        people: { table: "people", columns: columnsOf(ofPeople), team },
        teams: { table: "teams", columns: columnsOf(ofTeams) },
      };
      return thrownFaults(() => toSql(policy, { dialect: "duckdb", ...tables })).map(({ message }) => message);
    };
    expect(messages(["gmv"], ["dsr"])).toEqual([]);
    expect(messages(["gmv", "dsr"], [])).toEqual([
      "teams.columns.dsr: missing reading: got nothing, expected an object with precision, scale",
      "people.columns.dsr: misplaced: got dsr, a metric of a team, expected a metric of a person",
    ]);
    expect(messages([], ["gmv", "dsr"]).at(-1))
      .toBe("teams.columns.gmv: misplaced: got gmv, a metric of a person, expected a metric of a team");
    expect(messages(["gmv"], ["dsr"], null)).toEqual(["people.team: invalid text: got null, expected text that is not blank"]);
  });

  it("refuses whatever stands in the place of an option, of a table or of a part of one", () => {
    const reading = { precision: 9, scale: 2 };
    const table = { table: "people", columns: { gmv: reading } };
    const sound = {
      dialect: "duckdb",
      people: table,
      teams: { table: "teams", columns: {} },
      policy: "sales",
      uniqueIds: "checked",
      mostRows: 10,
    };
    const throwing = new Proxy({}, {
      ownKeys: () => {
        throw new TypeError("foreign");
      },
    });
    const wrong: readonly unknown[] = [undefined, null, 5, "", "x", [], {}, true, 0.5, Number.NaN, "a\0b", () => 1, Symbol("x"), throwing];
    const places: Readonly<Record<string, (value: unknown) => unknown>> = {
      options: (value) => value,
      ...Object.fromEntries(Object.keys(sound).map((option) => [option, (value: unknown) => ({ ...sound, [option]: value })])),
      ...Object.fromEntries(["table", "columns", "id", "team", "person", "policy"].map((field) => [
        `people.${field}`,
        (value: unknown) => ({ ...sound, people: { ...table, [field]: value } }),
      ])),
      ...Object.fromEntries(["adjustments", "carryIns"].flatMap((list) => [
        [list, (value: unknown) => ({ ...sound, [list]: value })],
        ...["table", "amount", "person", "policy", list === "carryIns" ? "balance" : "line"].map((field) => [
          `${list}.${field}`,
          (value: unknown) => ({ ...sound, [list]: { table: "added", amount: reading, [field]: value } }),
        ]),
      ])),
      schema: (value) => ({ ...sound, people: { ...table, table: ["main", value] } }),
      reading: (value) => ({ ...sound, people: { ...table, columns: { gmv: value } } }),
      "reading.column": (value) => ({ ...sound, people: { ...table, columns: { gmv: { ...reading, column: value } } } }),
      precision: (value) => ({ ...sound, people: { ...table, columns: { gmv: { precision: value, scale: 0 } } } }),
      scale: (value) => ({ ...sound, people: { ...table, columns: { gmv: { precision: 9, scale: value } } } }),
    };
    const taken = Object.entries(places).flatMap(([place, options]) =>
      wrong.flatMap((value) => {
        // Anything but a fault of this library is thrown on.
        const faults = thrownFaults(() => toSql(commission, untyped(options(value))));
        return faults.length > 0 ? [] : [`${place}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`];
      })
    );
    expect(taken).toEqual([
      "teams: undefined",
      "policy: undefined",
      "uniqueIds: undefined",
      "mostRows: undefined",
      "mostRows: 5",
      "people.table: x",
      "people.id: undefined",
      "people.id: x",
      "people.team: undefined",
      "people.team: null",
      "people.team: x",
      "people.person: undefined",
      "people.person: x",
      "people.policy: undefined",
      "people.policy: x",
      ...["adjustments", "carryIns"].flatMap((list) => [
        `${list}: undefined`,
        `${list}.table: x`,
        ...["person", "policy", list === "carryIns" ? "balance" : "line"].flatMap((field) => [
          `${list}.${field}: undefined`,
          `${list}.${field}: x`,
        ]),
      ]),
      "schema: x",
      "reading.column: undefined",
      "reading.column: x",
      "precision: 5",
      "scale: 5",
    ]);
    expect(thrownFaults(() => toSql(untyped(null), untyped(sound))).length).toBeGreaterThan(0);
  });
});
