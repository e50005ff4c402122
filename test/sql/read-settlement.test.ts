import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  bands,
  byGrade,
  combine,
  contest,
  definePolicy,
  gates,
  highest,
  metric,
  prizeOf,
  scorecard,
  settle,
  times,
  voidedBy,
} from "../../src/index.js";
import { readSettlement, toSql, type QueriedSettlement } from "../../src/sql/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { tableOf } from "./databases.js";

const gmv = metric("gmv", "money");
const csat = metric("csat", "ratio");
const service = scorecard("service", { csat: { metric: csat, weight: 100, points: bands([["0.9", 100]], { otherwise: 0 }) } }, {
  grades: { A: 90, B: 0 },
});
const policy = definePolicy({
  id: "sales",
  version: "7",
  currency: "CNY",
  pay: {
    commission: times(gmv, "0.003"),
    bonus: voidedBy(gates("quality", { csat: atLeast(csat, "0.8") }), times(byGrade(service, { A: 2, B: 1 }), metric("base", "money"))),
    prize: prizeOf(contest("pk", { factors: { gmv: highest(gmv, { prizes: [100, 50] }) } })),
  },
  floor: 1000,
});
const columns = { gmv: { precision: 12, scale: 2 }, csat: { precision: 4, scale: 3 }, base: { precision: 9, scale: 2 } };
const people = { table: "people", columns, team: null } as const;
const rows = [
  { id: "li", gmv: "128000.00", csat: "0.95", base: "900" },
  { id: "wang", gmv: "96000.50", csat: "0.71", base: "900" },
  { id: "zhao", gmv: null, csat: "0.85", base: "1000.01" },
];
const period = { period: "2026-11", people: rows };
const query = toSql(policy, { dialect: "duckdb", people });

/** Rows as the drivers hand them: each of its ways. */
const drivers = [
  ["DuckDB's own values", async (sql: string) => (await duckDb(sql)).getRowObjects()],
  ["DuckDB's JSON", async (sql: string) => (await duckDb(sql)).getRowObjectsJson()],
  ["DuckDB's JavaScript values", async (sql: string) => (await duckDb(sql)).getRowObjectsJS()],
  ["DuckDB's lists", async (sql: string) => (await duckDb(sql)).getRows()],
  ["PostgreSQL's", async (sql: string) => (await postgres()).query(sql).then((result) => result.rows)],
  ["PostgreSQL's lists", async (sql: string) => (await postgres()).query(sql, [], { rowMode: "array" }).then((result) => result.rows)],
] as const;

async function duckDb(sql: string) {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  for (const each of tableOf(people, rows, false)) await connection.run(each);
  return connection.runAndReadAll(sql);
}

let database: Promise<PGlite> | null = null;
function postgres(): Promise<PGlite> {
  database ??= PGlite.create().then(async (opened) => {
    for (const each of tableOf(people, rows, false)) await opened.exec(each);
    return opened;
  });
  return database;
}

describe("readSettlement()", () => {
  it.each(drivers)("reads %s as settle has them", async (name, run) => {
    const asked = name.startsWith("DuckDB") ? query : toSql(policy, { dialect: "postgresql", people });
    const read = readSettlement({ period: "2026-11", results: [{ query: asked, rows: untyped(await run(asked.sql)) }] });
    const { totals, statements } = settle(policy, untyped(period));
    expect(read.totals).toEqual(totals);
    const byPerson = [...read.statements].toSorted((a, b) => (String(a.person) < String(b.person) ? -1 : 1));
    expect(byPerson).toMatchObject(statements.map(({ person, lines, lineOrder, added, payable, pending, provisional, balances }) => ({
      person,
      policy: "sales",
      version: "7",
      lineOrder,
      added: added.map(({ kind, payable: paid }) => ({ kind, payable: paid })),
      payable,
      pending,
      provisional,
      balances,
      lines: Object
        .fromEntries(Object.entries(lines).map(
          ([line, { state, amount, before, failedGates }]) => [line, { state, amount, before, failedGates }]
        )),
    })));
    expect(byPerson.map(({ scored }) => scored["service"])).toEqual(statements.map(({ scores }) => ({
      score: scores?.service.score,
      grade: scores?.service.grade,
    })));
    expect(byPerson.map(({ placed }) => placed["pk"]?.prize)).toEqual(["100.00", "50.00", "0.00"]);
    expect(combine([untyped(read)]).totals[0]?.payable).toBe(totals[0]?.payable);
  });

  const row = {
    id: "li",
    commission: "384.00",
    "commission state": "settled",
    bonus: null,
    "bonus state": "pending",
    "bonus before": null,
    "bonus failed gates": "",
    prize: 0,
    "prize state": "settled",
    floor: "0.00",
    "floor state": "settled",
    payable: "384.00",
    held: "0.00",
    provisional: 1,
    service: null,
    "service grade": null,
    "pk gmv rank": null,
    "pk gmv prize": null,
    "pk prizes": null,
  };
  const readRows = (...given: readonly object[]): QueriedSettlement =>
    readSettlement({ period: "2026-11", results: [{ query, rows: given }] });

  it("says of a pending line that settle tells why, and of what it does not know that it does not", () => {
    const [statement] = readRows(row).statements;
    expect(statement?.lines["bonus"]?.faults.map(({ message }) => message)).toEqual([
      "people.li.bonus: not told: got \"pending\", expected settle of the same rows which tells the faults",
    ]);
    expect(statement).toMatchObject({ gates: null, scores: null, stints: [], name: null, pending: ["bonus"], provisional: true });
  });

  it("reads a number exactly or not at all, whatever a driver makes of it", () => {
    const most = 10n ** 15n;
    const amounts = fc.oneof(fc.bigInt({ min: -most * 100n, max: most * 100n }), fc.bigInt({ min: -99_999_999n, max: 99_999_999n }));
    fc.assert(
      fc.property(amounts, fc.constantFrom("text", "number", "object"), (cents, as) => {
        const isNegative = cents < 0n;
        const digits = String(isNegative ? -cents : cents).padStart(3, "0");
        const text = `${isNegative ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const cell = as === "text" ? text : as === "number" ? Number(text) : { toString: () => text };
        const read = () => readRows({ ...row, commission: cell, payable: cell });
        // A double of so many cents may have been others.
        const isSure = as !== "number" || (cents > -most && cents < most);
        expect(isSure ? read().statements[0]?.payable : thrownFaults(read)[0]?.code).toBe(isSure ? text : "number_out_of_range");
      }),
      { numRuns: 300, seed: 25 },
    );
  });

  it.each<[string, object, readonly (readonly [string, string | number])[]]>([
    ["a cell that is no number", { ...row, payable: "much" }, [["not_a_number", "payable"]]],
    ["a truth in the place of a number", { ...row, held: false }, [["not_a_number", "held"]]],
    ["a list in the place of a number", { ...row, held: [0] }, [["not_a_number", "held"]]],
    ["an object that is no number", { ...row, held: {} }, [["not_a_number", "held"]]],
    ["an object that cannot be read", {
      ...row,
      held: {
        toString: () => {
          throw new Error("no");
        },
      },
    }, [["not_a_number", "held"]]],
    ["more places than the currency has", { ...row, held: "0.001" }, [["too_many_places", "held"]]],
    ["a state that there is not", { ...row, "bonus state": "waiting" }, [["invalid_choice", "bonus state"]]],
    ["nobody's row", { ...row, id: " " }, [["invalid_id", "id"]]],
    ["a grade that is no text", { ...row, "service grade": 5 }, [["invalid_text", "service grade"]]],
    ["lines that do not come to what is payable", { ...row, commission: "384.01" }, [["implausible", "payable"]]],
    ["a settled line without an amount", { ...row, commission: null, payable: "0.00" }, [["implausible", "commission state"]]],
    ["a pending line with an amount", { ...row, bonus: "1.00", payable: "384.00" }, [["implausible", "bonus state"]]],
    ["no amount that is payable", { ...row, payable: null }, [["not_a_number", "payable"]]],
    ["no amount that is held", { ...row, held: null }, [["not_a_number", "held"]]],
    ["nothing of whether it is provisional", { ...row, provisional: null }, [["invalid_choice", "provisional"]]],
    ["neither yes nor no", { ...row, provisional: 7 }, [["invalid_choice", "provisional"]]],
    ["a row without its columns", { id: "li" }, [["not_an_object", 0]]],
    ["no row", untyped(null), [["not_an_object", 0]]],
  ])("refuses %s", (_, given, expected) => {
    const faults = thrownFaults(() => readRows(given)).map(({ code, path }) => [code, path.at(-1)]);
    expect(faults).toEqual(expect.arrayContaining([...expected]));
  });

  it("takes rows of people for stints where there are several, and refuses others", () => {
    const asked = toSql(policy, { dialect: "duckdb", people: { ...people, person: "whose" } });
    const ofPerson = { ...row, "commission payable": "384.00", "bonus payable": "0.00", "prize payable": "0.00" };
    const stint = { ...row, person: "li" };
    const read = (stints: unknown, of = asked) =>
      readSettlement({ period: "2026-11", results: [{ query: of, rows: [ofPerson], stints: untyped(stints) }] }).statements[0]?.stints;
    expect(read([{ ...stint, id: "a" }, { ...stint, id: "b" }])?.map(({ id, lines }) => [id, lines["commission"]?.amount])).toEqual([
      ["a", "384.00"],
      ["b", "384.00"],
    ]);
    // Whose row is the only one has no stints, and whose rows were not asked for neither.
    expect(read([stint])).toEqual([]);
    expect(read(undefined)).toEqual([]);
    const refused = (stints: unknown, of = asked) => thrownFaults(() => read(stints, of)).map(({ code, path }) => [code, ...path.slice(2)]);
    expect(refused([stint, { ...stint, id: " " }])).toEqual([["invalid_id", "stints", 1, "id"]]);
    expect(refused([{ ...stint, person: null }])).toEqual([["invalid_id", "stints", 0, "person"]]);
    expect(refused([row])).toEqual([["not_an_object", "stints", 0], ["invalid_id", "stints", 0, "person"]]);
    expect(refused("rows")).toEqual([["not_a_list", "stints"]]);
    expect(refused([], query)).toEqual([["not_an_object", "query", "stints"]]);
  });

  it("says what was rejected, and takes no answer for a month of nobody without looking there", () => {
    const rejected = [
      { from_table: "people", id: "li", row_count: 2n, fault: "duplicate_id", column_names: null },
      { from_table: "teams", id: null, row_count: 1, fault: "invalid_id", column_names: null },
      ["people", null, "11", "too_large", null],
      { from_table: "people", id: null, row_count: 1, fault: "unreadable", column_names: "gmv\nbase\n" },
      { from_table: "adjustments", id: "wu", row_count: 1, fault: "unknown_person", column_names: null },
      { from_table: "carryIns", id: "wu", row_count: 1, fault: "invalid_choice", column_names: null },
      { from_table: "people", id: "wu", row_count: 1, fault: "unknown_policy", column_names: null },
    ];
    const read = (rows: readonly object[], of?: unknown) =>
      readSettlement(untyped({ period: "2026-11", results: [{ query, rows }], ...(of === undefined ? {} : { rejected: of }) }));
    const { statements, rejections } = read([], rejected);
    expect([statements.length, rejections.map(({ from, index, id }) => [from, index, id])]).toEqual([0, [
      ["people", 0, "li"],
      ["teams", 1, null],
      ["people", 2, null],
      ["people", 3, null],
      ["adjustments", 4, "wu"],
      ["carryIns", 5, "wu"],
      ["people", 6, "wu"],
    ]]);
    const said = (expected: string) => `expected ${expected}`;
    expect(rejections.map(({ faults: [{ message }] }) => message)).toEqual([
      `people.li: duplicate id: got "li", ${
        said("an id of its own: 2 rows claim it; rows of one person have ids of their own and the same person")
      }`,
      `teams: invalid id: got null, ${said("text that is not blank, or a safe integer")}`,
      `people: too large: got 11 rows, ${said("no more rows than were said")}`,
      `people: unreadable: got "gmv, base", ${said("columns of decimals or whole numbers and ids of text or whole numbers")}`,
      `adjustments.wu: unknown person: got "wu", ${said("a person who has a statement")}`,
      `carryIns.wu: invalid choice: got "wu", ${said("one of draw, protection, rounding")}`,
      `people.wu: unknown policy: got "wu", ${said("the id of a policy of the settlement")}`,
    ]);
    expect(read([], []).totals[0]?.people).toBe(0);
    const refused = (...given: Parameters<typeof read>) => thrownFaults(() => read(...given)).map(({ code, path }) => [code, ...path]);
    expect(refused([])).toEqual([["not_a_list", "rejected"]]);
    expect(refused([row], rejected)).toEqual([["implausible", "results", 0, "rows"]]);
    expect(refused([], [{ ...rejected[0], fault: "odd" }])).toEqual([["invalid_choice", "rejected", 0, "fault"]]);
    expect(refused([], [null])).toContainEqual(["not_an_object", "rejected", 0]);
  });

  it("refuses two answers of one policy", () => {
    const result = { query, rows: [row] };
    const faults = thrownFaults(() => readSettlement({ period: "2026-11", results: [result, result] }));
    expect(faults.map(({ code, path, value }) => [code, ...path, value])).toEqual([["used_twice", "results", "\"sales\""]]);
  });

  it("refuses two rows of one person", () => {
    expect(thrownFaults(() => readRows(row, row)).map(({ code, path }) => [code, ...path])).toEqual([[
      "duplicate_id",
      "results",
      0,
      "rows",
      1,
    ]]);
  });

  it.each([undefined, null, 5, "x", [], {}, { period: "2026-11" }, { period: "", results: [] }, { period: "2026-11", results: [null] }].map(
    (each) => [each]
  ))(
    "refuses %o",
    (given) => {
      expect(thrownFaults(() => readSettlement(untyped(given))).length).toBe(1);
    },
  );

  it.each([undefined, null, 5, "x", [], {}, { columns: [] }, { columns: [{}], policy: { currency: {} } }].map((each) => [each]))(
    "refuses the query %o",
    (given) => {
      const faults = thrownFaults(() => readSettlement({ period: "2026-11", results: [{ query: untyped(given), rows: [row] }] }));
      expect(faults.map(({ code, path }) => [code, ...path])).toEqual([["not_an_object", "results", 0, "query"]]);
    },
  );

  it.each(["name", "of", "factor"])("refuses a query of which the %s of a column is no text", (field) => {
    for (const at of query.columns.keys()) {
      for (const hostile of [5, {}, { toString: null, valueOf: null }, Symbol("li")]) {
        const changed = {
          ...query,
          columns: query.columns.map((column, place) => (place === at ? { ...column, [field]: hostile } : column)),
        };
        const faults = thrownFaults(() => readSettlement({ period: "2026-11", results: [{ query: untyped(changed), rows: [row] }] }));
        expect(faults.map(({ code, path }) => [code, ...path])).toEqual([["not_an_object", "results", 0, "query"]]);
      }
    }
  });

  it.each([undefined, Number.NaN, -1, 1.5, "2", null, new Date(Number.NaN)])("refuses a query whose currency has %s places", (places) => {
    const changed = { ...query, policy: { ...query.policy, currency: { ...query.policy.currency, places } } };
    const faults = thrownFaults(() => readSettlement({ period: "2026-11", results: [{ query: untyped(changed), rows: [row] }] }));
    expect(faults.map(({ code, path }) => [code, ...path])).toEqual([["not_an_object", "results", 0, "query"]]);
  });
});
