import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, definePolicy, gates, heldBy, metric, settle, settlementRows, times } from "../../src/index.js";
import { toCsv, toTable, type Table } from "../../src/rows/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const filed = gates("filed", { report: atLeast(metric("reports", "count"), 1) });
const agents = definePolicy({
  id: "agents",
  version: "1",
  currency: "CNY",
  pay: { base: metric("base", "money"), commission: times(metric("gmv", "money"), "0.003"), reporting: heldBy(filed, 300) },
  protected: ["base"],
});
const leads = definePolicy({
  id: "leads",
  version: "1",
  currency: "CNY",
  pay: { base: metric("base", "money"), team: metric("override", "money") },
});

const month = settle([agents, leads], {
  period: "2026-11",
  people: [
    { id: "li", name: "李雷", team: "s1", policy: "agents", base: 4000, gmv: 128000, reports: 1 },
    { id: 7, policy: "agents", base: 4000, gmv: "待核", reports: 0 },
    { id: "han", policy: "leads", base: null, override: 500 },
  ],
  adjustments: [{ person: "li", line: "praise", amount: "50" }, { person: "li", line: "fine", amount: "-10.50" }],
});

describe("toTable", () => {
  const { columns, rows } = toTable(month);
  const row = (index: number) => Object.fromEntries(columns.map(({ name }, column) => [name, rows[index]?.[column]]));

  it("has a column for each line of each policy, in their order, and one for each kind of what was added", () => {
    expect(columns.map(({ name }) => name)).toEqual([
      "period",
      "policy",
      "person",
      "name",
      "team",
      "base",
      "commission",
      "reporting",
      "line.team",
      "adjustment",
      "payable",
      "held",
      "currency",
      "pending",
      "why",
    ]);
  });

  it("has a row for each statement, whose amounts add up to what is payable", () => {
    expect(row(0)).toEqual({
      period: "2026-11",
      policy: "agents",
      person: "li",
      name: "李雷",
      team: "s1",
      base: "4000.00",
      commission: "384.00",
      reporting: "300.00",
      "line.team": null,
      adjustment: "39.50",
      payable: "4723.50",
      held: "0.00",
      currency: "CNY",
      pending: "",
      why: "",
    });
    for (const cells of rows) {
      const amounts = columns.flatMap((
        { name, kind },
        index,
      ) => (kind === "amount" && !["payable", "held"].includes(name) ? [cells[index] ?? 0] : []));
      expect(amounts.reduce((sum: Decimal, each) => sum.plus(each as string), new Decimal(0)).toFixed(2))
        .toBe(cells[columns.findIndex(({ name }) => name === "payable")]);
    }
  });

  it("leaves a cell empty where a line is pending or somebody has none, and says 0.00 where it is held or does not apply", () => {
    expect(row(1)).toMatchObject({ person: 7, name: null, commission: null, reporting: "0.00", held: "300.00", pending: "commission" });
    expect(row(1)["why"]).toContain("commission: people[\"7\"].gmv: not a number");
    expect(row(1)["why"]).toContain("reporting: failed: filed.report");
    expect(row(2)).toMatchObject({ base: "0.00", commission: null, "line.team": "500.00", adjustment: null });
  });

  it("has the columns that are asked for, in that order and by those names", () => {
    expect(toTable(month, { columns: { person: "工号", payable: "实发", base: "底薪" } })).toEqual({
      columns: [{ name: "工号", kind: "text" }, { name: "实发", kind: "amount" }, { name: "底薪", kind: "amount" }],
      rows: [["li", "4723.50", "4000.00"], [7, "4000.00", "4000.00"], ["han", "500.00", "0.00"]],
    });
  });

  it("is the same of a settlement that a database kept", () => {
    expect(toTable(JSON.parse(JSON.stringify(month)))).toEqual(toTable(month));
  });

  it("has columns although nobody has a statement", () => {
    expect(toTable(settle(leads, { period: "2026-11", people: [] })).columns.map(({ name }) => name)).toContain("base");
  });

  it.each<readonly [what: string, settlement: unknown, options: unknown, faults: readonly string[]]>([
    ["nothing", null, {}, ["not_an_object settlement"]],
    ["a number", 5, {}, ["not_an_object settlement"]],
    ["statements that are none", { statements: [{}], totals: [] }, {}, ["not_an_object settlement"]],
    ["a column that there is not", month, { columns: { bse: "x" } }, ["unknown_name columns.bse"]],
    ["a name that is none", month, { columns: { base: 5 } }, ["invalid_text columns.base"]],
    ["columns that are none", month, { columns: 5 }, ["not_an_object columns"]],
    ["a misspelt option", month, { column: {} }, ["unknown_field column"]],
    ["options that are none", month, null, ["not_an_object options"]],
  ])("refuses %s", (_, settlement, options, faults) => {
    expect(thrownFaults(() => toTable(untyped(settlement), untyped(options))).map(({ code, path }) => `${code} ${path.join(".")}`))
      .toEqual(faults);
  });
});

const columns = [{ name: "name", kind: "text" }, { name: "amount", kind: "amount" }] as const;
const csvOf = (text: Table["rows"][number][number], amount: Table["rows"][number][number] = null) =>
  toCsv({ columns, rows: [[text, amount]] }).slice("name,amount\r\n".length);

describe("toCsv", () => {
  it.each<readonly [cell: string | number | null, written: string]>([
    ["李雷", "李雷"],
    ["", ""],
    [null, ""],
    [7, "7"],
    [-7, "-7"],
    ["a,b", "\"a,b\""],
    ["a\"b", "\"a\"\"b\""],
    ["a\nb", "\"a\nb\""],
    [" a", "\" a\""],
    ["=1+1", "'=1+1"],
    ["=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["-12.50", "'-12.50"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "\"'\r=1\""],
    ["\n=1", "\"'\n=1\""],
    ["  =1", "'  =1"],
    ["\uFEFF=1", "'\uFEFF=1"],
    ["＝1+1", "'＝1+1"],
    ["a=1", "a=1"],
    ["—", "—"],
  ])("writes the text %j as %j", (cell, written) => {
    expect(csvOf(cell)).toBe(`${written},\r\n`);
  });

  it.each<readonly [cell: string | number | null, written: string]>([
    ["-12.50", "-12.50"],
    ["12.50", "12.50"],
    ["0.00", "0.00"],
    [-12.5, "-12.5"],
    [null, ""],
    ["-12.50+1", "'-12.50+1"],
    ["=1", "'=1"],
    ["-", "'-"],
  ])("writes the amount %j as %j", (cell, written) => {
    expect(csvOf("x", cell)).toBe(`x,${written}\r\n`);
  });

  it("keeps names of columns from being formulas", () => {
    expect(toCsv({ columns: [{ name: "=1+1", kind: "amount" }], rows: [] })).toBe("'=1+1\r\n");
  });

  it("writes an empty cell of one column as a row", () => {
    expect(toCsv({ columns: [{ name: "name", kind: "text" }], rows: [[null], ["x"]] })).toBe("name\r\n\"\"\r\nx\r\n");
  });

  it("begins with a byte order mark and separates by another sign where that is stated", () => {
    expect(toCsv({ columns, rows: [["a;b", "1.50"]] }, { separator: ";", byteOrderMark: true }))
      .toBe("\uFEFFname;amount\r\n\"a;b\";1.50\r\n");
  });

  it.each<readonly [what: string, table: unknown, options: unknown, faults: readonly string[]]>([
    ["nothing", null, {}, ["not_a_list columns", "not_a_list rows"]],
    ["a row that is too short", { columns, rows: [["a", "1"], ["b"]] }, {}, ["not_a_list rows.1"]],
    ["a cell that is none", { columns, rows: [["a", true]] }, {}, ["not_a_list rows.0"]],
    ["a hole", { columns, rows: [Array(2)] }, {}, ["not_a_list rows.0"]],
    ["a number that is none", { columns, rows: [["a", Number.NaN]] }, {}, ["not_a_list rows.0"]],
    ["a kind that there is not", { columns: [{ name: "x", kind: "number" }], rows: [] }, {}, ["not_a_list columns"]],
    ["another separator", { columns, rows: [] }, { separator: "|" }, ["invalid_choice separator"]],
    ["a misspelt option", { columns, rows: [] }, { bom: true }, ["unknown_field bom"]],
    ["options that are none", { columns, rows: [] }, null, ["not_an_object options"]],
  ])("refuses %s", (_, table, options, faults) => {
    expect(thrownFaults(() => toCsv(untyped(table), untyped(options))).map(({ code, path }) => `${code} ${path.join(".")}`))
      .toEqual(faults);
  });

  const nasty = fc.oneof(fc.string(), fc.stringMatching(/^[=+\-@\t\r\n ,;"'a1＝]{0,8}$/), fc.constant(null), fc.integer());
  const table = fc.array(fc.tuple(nasty, fc.constantFrom("-12.50", "0.00", null, "x", "=1")), { maxLength: 6 }).map((rows) => ({
    columns,
    rows,
  }));
  const separators = fc.constantFrom<"," | ";" | "\t">(",", ";", "\t");

  it("is read back by a parser of CSV as it was, but for a ' before what might be a formula", () => {
    fc.assert(fc.property(table, separators, (given, separator) => {
      const back = parse(toCsv(given, { separator }), {
        delimiter: separator,
        relax_column_count: false,
        record_delimiter: "\r\n",
      }) as string[][];
      const cells = given.rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
      expect(back.slice(1).map((row) => row.map((cell) => cell.replace(/^'/, "")))).toEqual(cells.map((row) =>
        row.map((cell) => cell.replace(/^'/, ""))
      ));
    }));
  });

  it("has no cell that begins as a formula does, but numbers", () => {
    fc.assert(fc.property(table, separators, (given, separator) => {
      const back = parse(toCsv(given, { separator }), { delimiter: separator, record_delimiter: "\r\n" }) as string[][];
      for (const cell of back.flat()) if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }));
  });

  it("writes every amount of a settlement as it is, and adds up to its totals", () => {
    const [header, ...lines] = parse(toCsv(toTable(month))) as string[][];
    const payable = header!.indexOf("payable");
    const sum = lines.reduce((total, line) => total.plus(line[payable]!), new Decimal(0));
    const all = settlementRows(month).reduce((total, line) => total.plus(line.payable), new Decimal(0));
    expect(sum.toFixed(2)).toBe(all.toFixed(2));
  });
});
