import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atMost, definePolicy, gates, metrics, parameter, plus, settle, teamMetric, times, voidedBy } from "../../src/index.js";
import { cellFaultText, chineseNumbers, readRows } from "../../src/rows/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const { gmv, base, target, refundRate } = metrics({
  person: { gmv: "money", base: "money", target: "money" },
  team: { refundRate: "ratio" },
});
const shop = gates("shop", { refundRate: atMost(refundRate, "0.03") });
const agents = definePolicy({
  id: "agents",
  version: "1",
  currency: "CNY",
  pay: { base, commission: times(gmv, parameter("rate", "ratio", "0.003", { per: "person" })), bonus: voidedBy(shop, plus(target, 0)) },
});
const leads = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { base } });

const columns = { id: "工号", name: "姓名", team: "店铺", gmv: "成交额", base: "底薪", target: "目标" };
const li = { 工号: "li", 姓名: "李雷", 店铺: "s1", 成交额: "12.8万", 底薪: "4,000", 目标: "100,000" };
const reader = { for: agents, columns, numbers: chineseNumbers } as const;

describe("readRows", () => {
  it("gives rows under the policy's names, which settle", () => {
    const { rows, faults } = readRows([li], reader);
    expect({ rows, faults }).toEqual({
      rows: [{ id: "li", name: "李雷", team: "s1", gmv: "128000", base: "4000", target: "100000" }],
      faults: [],
    });
    const teams = readRows([{ 店铺: "s1", 退款率: "2.1%" }], {
      of: "teams",
      for: agents,
      columns: { id: "店铺", refundRate: "退款率" },
      numbers: chineseNumbers,
    });
    expect(settle(agents, { period: "2026-11", people: rows, teams: teams.rows }).statements[0]?.payable).toBe("104384.00");
  });

  it("finds a column whose name in the file has blanks or a byte order mark around it", () => {
    const { 工号, ...others } = li;
    expect(readRows([{ "\uFEFF工号\t": 工号, ...others }], reader).rows[0]?.id).toBe("li");
  });

  it("takes blanks and unseen characters from around texts, and numbers and bigints as ids", () => {
    const ids = ["li\t", "\u200Eli\u200B", "\uFEFFli ", "=\"007\"", "=\"a\"\"b\"", "=1+1", 7, 7n, 123456789012345678n];
    expect(ids.map((id) => readRows([{ ...li, 工号: id }], reader).rows[0]?.id)).toEqual([
      "li",
      "li",
      "li",
      "007",
      "a\"b",
      "=1+1",
      "7",
      "7",
      "123456789012345678",
    ]);
  });

  it.each<readonly [id: unknown]>([[""], [null], [undefined], ["  "], [1.5], [2 ** 53], [true], [new Date(0)], [{}], ["1.23457E+17"], [
    "\uD800",
  ]])(
    "tells that %s is no id, and gives the row, which settling rejects",
    (id) => {
      const { rows, faults } = readRows([{ ...li, 工号: id }, { ...li, 工号: "wang" }], reader);
      expect(faults).toMatchObject([{ code: "invalid_id", rows: [2], column: "工号" }]);
      const { statements, rejections } = settle(agents, { period: "2026-11", people: rows, teams: [] });
      expect([statements.length, rejections.map(({ index }) => index)]).toEqual([1, [0]]);
    },
  );

  it("tells an empty cell only where the policy of the row reads it", () => {
    const file = [{ ...li, 岗位: "客服", 成交额: "" }, { ...li, 工号: "han", 岗位: "店长", 成交额: "" }, { ...li, 岗位: "经理" }];
    const { rows, faults } = readRows(file, {
      ...reader,
      for: [agents, leads],
      columns: { ...columns, policy: { from: "岗位", values: { 客服: "agents", 店长: "leads" } } },
    });
    expect(rows.map((row) => row.policy)).toEqual(["agents", "leads", ""]);
    expect(faults.map(({ code, rows, column }) => [code, rows, column])).toEqual([
      ["missing_reading", [2], "成交额"],
      ["invalid_choice", [4], "岗位"],
    ]);
  });

  it("looks for what is not listed under its own name, or in snake_case, where that is stated", () => {
    const rows = [{ id: "s1", refund_rate: "0.021" }];
    expect(readRows(rows, { of: "teams", for: agents, columns: {}, names: "snake_case" }).rows).toEqual([{
      id: "s1",
      refundRate: "0.021",
    }]);
    const camel = [{ id: "s1", refundRate: "0.021" }];
    expect(readRows(camel, { of: "teams", for: agents, columns: {}, names: "same" }).rows).toEqual([{ id: "s1", refundRate: "0.021" }]);
    expect(readRows(camel, { of: "teams", for: agents, columns: {}, names: "snake_case" }).faults).toMatchObject([
      { code: "missing_column", column: "refund_rate", expected: { meant: "refundRate" } },
    ]);
  });

  it("reads what a row may override where it is listed, and leaves it out where the cell is empty", () => {
    const file = [{ ...li, 比例: "0.4%" }, { ...li, 比例: "" }, { ...li, 比例: "—" }];
    const { rows, faults } = readRows(file, { ...reader, columns: { ...columns, rate: "比例" }, notApplicable: ["—"] });
    expect(rows.map((row) => row.rate)).toEqual(["0.004", undefined, null]);
    expect(faults).toEqual([]);
  });

  it("gives one value to all rows, and further columns of text, where these are stated", () => {
    const { rows } = readRows([{ ...li, 部门: "售后" }], {
      ...reader,
      columns: { ...columns, team: { always: "s9" }, target: { always: null } },
      also: { department: "部门" },
    });
    expect(rows[0]).toMatchObject({ team: "s9", target: null, department: "售后" });
  });

  it("reads adjustments and carry-ins", () => {
    const adjustments = readRows(
      [{ 人员: "li", 项目: "底薪", 金额: "-1,000.00", 原因: "迟到" }, { 人员: "li", 项目: "加班", 金额: "50" }],
      {
        of: "adjustments",
        for: agents,
        columns: {
          person: "人员",
          line: { from: "项目", values: { 底薪: "base" }, others: "kept" },
          amount: "金额",
          reason: "原因",
        },
        numbers: chineseNumbers,
      },
    );
    expect(adjustments.rows).toEqual([
      { person: "li", line: "base", amount: "-1000", reason: "迟到" },
      { person: "li", line: "加班", amount: "50" },
    ]);
    const carryIns = readRows([{ 人员: 7, 余额: "预支", 金额: "2,000.00" }], {
      of: "carryIns",
      for: agents,
      columns: { person: "人员", balance: { from: "余额", values: { 预支: "draw", 未扣: "protection" } }, amount: "金额" },
      numbers: chineseNumbers,
    });
    expect(carryIns.rows).toEqual([{ person: "7", balance: "draw", amount: "2000" }]);
  });

  it("reads the rows of metrics that stand in no policy", () => {
    const { rows } = readRows([{ 工号: "li", 成交额: "12.8万" }], {
      for: { gmv },
      columns: { id: "工号", gmv: "成交额" },
      numbers: chineseNumbers,
    });
    expect(rows).toEqual([{ id: "li", gmv: "128000" }]);
  });

  it("leaves out totals and blank rows, and says where they stood", () => {
    const file = [{ ...li, 序号: "1" }, { 序号: "", 工号: "", 姓名: " ", 店铺: null }, { ...li, 工号: "", 序号: " 合计 " }, {
      ...li,
      序号: "Total",
      工号: "",
    }];
    const { rows, rowNumbers, leftOut, faults } = readRows(file, {
      ...reader,
      totals: { column: ["工号", "序号"], texts: ["合计", "Total"] },
      firstRow: 4,
    });
    expect({ rows: rows.length, rowNumbers, leftOut, faults }).toEqual({
      rows: 1,
      rowNumbers: [4],
      leftOut: [{ row: 5, as: "blank" }, { row: 6, as: "total" }, { row: 7, as: "total" }],
      faults: [],
    });
  });

  it("leaves out rows whose cell begins as a total does, where that is stated", () => {
    const file = [li, { ...li, 工号: "合计（5人）" }, { ...li, 工号: "总计" }];
    const { leftOut } = readRows(file, { ...reader, totals: { column: "工号", texts: ["总计"], prefixes: ["合计"] } });
    expect(leftOut).toEqual([{ row: 3, as: "total" }, { row: 4, as: "total" }]);
  });

  it("pays nobody by a total that no test is stated for: it is told, by one fault, and rejected", () => {
    const called = ["合计", "总 计", "小计：", "合计（5人）", "总计 5 人", "Total", "GRAND TOTAL", "Subtotal:"];
    for (const text of called) {
      const { rows, faults } = readRows([li, { ...li, 工号: text, 底薪: "待核" }], reader);
      expect(faults.map(({ code, rows: of, name }) => [text, code, of, name])).toEqual([[text, "unstated_total", [3], "id"]]);
      const { statements, rejections } = settle(agents, { period: "2026-11", people: rows, teams: [] });
      expect([statements.length, rejections.length]).toEqual([1, 1]);
    }
  });

  it("looks for such a total in ids and names, and where a row has no id in every cell", () => {
    const told = (row: object) => readRows([{ ...li, 序号: "", ...row }], reader).faults.map(({ code, column }) => `${code} ${column}`);
    expect(told({ 姓名: "合计" })).toEqual(["unstated_total 姓名"]);
    expect(told({ 工号: "", 序号: "总计" })).toEqual(["unstated_total 序号"]);
    expect(told({ 序号: "总计" })).toEqual([]);
    expect(["总计", "Total"].map((text) =>
      readRows([{ 人员: text, 项目: "", 金额: "1" }], {
        of: "adjustments",
        for: agents,
        columns: { person: "人员", line: "项目", amount: "金额" },
      }).faults[0]?.code
    )).toEqual(["unstated_total", "unstated_total"]);
  });

  it("takes for a person whoever is called so where it is stated that there are no totals, and other words at all times", () => {
    expect(readRows([{ ...li, 工号: "合计" }], { ...reader, totals: "none" })).toMatchObject({ rows: [{ id: "合计" }], faults: [] });
    const names = ["合计划", "总计花", "Totally", "Total Wine", "共计明"];
    expect(readRows(names.map((name) => ({ ...li, 姓名: name })), reader).faults).toEqual([]);
  });

  it("names the columns that nothing reads", () => {
    expect(readRows([{ ...li, 入职日期: "2021-05-03" }, { ...li, 备注: "" }], reader).ignored).toEqual(["入职日期", "备注"]);
  });

  it("gives nothing for no rows", () => {
    expect(readRows([], reader)).toEqual({ rows: [], rowNumbers: [], faults: [], leftOut: [], list: "people", columns, ignored: [] });
  });
});

describe("a cell that was not read", () => {
  it("is told with its row, its column as the file calls it, its value and what was expected", () => {
    const { faults } = readRows([li, { ...li, 工号: "wang", 成交额: "待核" }], reader);
    expect(faults).toEqual([{
      code: "not_a_number",
      list: "people",
      rows: [3],
      who: ["李雷"],
      count: 1,
      column: "成交额",
      name: "gmv",
      value: "\"待核\"",
      expected: { code: "number", unit: "money", samples: ["12.5", "1,234.5", "12.5万"] },
      message: "row 3 (李雷), 成交额: this is no number: got \"待核\", expected money such as 12.5 or 1,234.5 or 12.5万",
    }]);
    expect(faults.map((fault) => cellFaultText(fault, { language: "zh" }))).toEqual([
      "第 3 行（李雷），成交额：不是数字：填的是 \"待核\"，应为金额，如 12.5 或 1,234.5 或 12.5万",
    ]);
  });

  it("is told with whose rows they are: by their names, or their ids where they have none", () => {
    const file = [{ ...li, 成交额: "x" }, { ...li, 姓名: "", 工号: 7, 成交额: "x" }, { ...li, 姓名: null, 工号: "", 成交额: "x" }, {
      ...li,
      成交额: "x",
    }];
    const [fault] = readRows(file, { ...reader, empty: "notApplicable" }).faults;
    expect(fault?.who).toEqual(["李雷", "7", null, "李雷"]);
    expect(fault?.message.split(":")[0]).toBe("rows 2, 3, 4, 5 (李雷, 7, —, …), 成交额");
    expect(fault && cellFaultText(fault, { language: "zh" }).split("：")[0]).toBe("第 2、3、4、5 行（李雷、7、—等），成交额");
  });

  it("is told by its encoding, once a column, where characters were lost when the file was read", () => {
    const { faults, rows } = readRows([{ ...li, 姓名: "\uFFFD\uFFFD", 成交额: "12.8\uFFFD\uFFFD" }, { ...li, 姓名: "\uFFFDx" }], reader);
    expect(faults.map(({ code, column, count }) => [code, column, count])).toEqual([
      ["wrong_encoding", "姓名", 2],
      ["wrong_encoding", "成交额", 1],
    ]);
    expect(rows[0]).toMatchObject({ name: "", gmv: "12.8\uFFFD\uFFFD" });
  });

  // What a reader of UTF-8 makes of the GB18030 bytes of 工号,姓名.
  it("is told by its encoding, beside the columns that are not found, where the names of columns have lost characters", () => {
    const header = new TextDecoder().decode(new Uint8Array([0xb9, 0xa4, 0xba, 0xc5]));
    const { faults } = readRows([{ [header]: "li" }], { for: { base }, columns: { id: "工号", base: "底薪" } });
    expect(faults.map(({ code }) => code)).toEqual(["wrong_encoding", "missing_column", "missing_column"]);
    expect(faults[0] && cellFaultText(faults[0], { language: "zh" })).toContain("GB18030");
  });

  it("leaves pending what depends on it, and nothing else", () => {
    const { rows } = readRows([{ ...li, 成交额: "待核" }], reader);
    const [statement] = settle(agents, { period: "2026-11", people: rows, teams: [{ id: "s1", refundRate: 0 }] }).statements;
    expect(statement).toMatchObject({ payable: "104000.00", pending: ["commission"] });
    expect(statement?.lines.commission.faults).toMatchObject([{ code: "not_a_number", path: ["people", "li", "gmv"], value: "\"待核\"" }]);
  });

  it("is never what settling would take for a number", () => {
    const { rows, faults } = readRows([{ ...li, 成交额: "3.000", 底薪: "1e3" }], { for: agents, columns });
    expect(faults.map(({ code, column }) => `${code} ${column}`).toSorted()).toEqual([
      "ambiguous_number 成交额",
      "ambiguous_number 目标",
      "not_a_number 底薪",
    ]);
    const [statement] = settle(agents, { period: "2026-11", people: rows, teams: [{ id: "s1", refundRate: 0 }] }).statements;
    expect(statement?.pending).toEqual(["base", "commission", "bonus"]);
  });

  it("never makes somebody another person, or puts a row under another policy or team", () => {
    const file = [
      { ...li, 人: new Date(0), 岗位: "agents" },
      { ...li, 工号: "han", 人: "", 岗位: true },
      { ...li, 工号: "wang", 人: "wang", 岗位: "agents", 店铺: 1.5 },
    ];
    const { rows } = readRows(file, { ...reader, for: [agents, leads], columns: { ...columns, person: "人", policy: "岗位" } });
    const { statements, rejections } = settle([agents, leads], { period: "2026-11", people: rows, teams: [{ id: "s1", refundRate: 0 }] });
    expect(rejections.map(({ index, faults }) => [index, faults[0].code])).toEqual([[0, "invalid_id"], [1, "unknown_policy"]]);
    expect(statements).toMatchObject([{ person: "wang", pending: ["bonus"] }]);
  });

  it("is told once for each value of a column, with how many rows have it and the first ten of them", () => {
    const file = Array.from({ length: 5000 }, (_, index) => ({ ...li, 工号: `p${index}`, 成交额: "待核" }));
    const { faults } = readRows(file, reader);
    expect(faults).toMatchObject([{ count: 5000, rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11], value: "\"待核\"" }]);
    expect(faults.map((fault) => [fault.message.split(":")[0], cellFaultText(fault, { language: "zh" }).split("：")[0]])).toEqual([
      [
        "rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 (李雷, 李雷, 李雷, …) and 4990 more, 成交额",
        "第 2、3、4、5、6、7、8、9、10、11 等 5000 行（李雷、李雷、李雷等），成交额",
      ],
    ]);
  });

  it("is one of a hundred values of a column that are told, and the others are counted", () => {
    const file = Array.from({ length: 5000 }, (_, index) => ({ ...li, 工号: `p${index}`, 成交额: `待核 ${index}` }));
    const { faults } = readRows(file, reader);
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toMatchObject({ value: null, count: 4900, rows: [102, 103, 104, 105, 106, 107, 108, 109, 110, 111] });
    expect(faults.at(-1)?.message).toContain("got many other values");
  });

  it("is one fault where the file has no such column, whatever the number of rows, and names the one that may be meant", () => {
    const file = Array.from({ length: 1000 }, () => ({ 工号: "li", 店铺: "s1", 成交金额: 1, 底薪: 1, 目标: 1 }));
    const { faults } = readRows(file, { ...reader, columns: { ...columns, name: "店铺" } });
    expect(faults).toMatchObject([{
      code: "missing_column",
      column: "成交额",
      name: "gmv",
      rows: [],
      count: 1000,
      expected: { meant: "成交金额" },
    }]);
    expect(cellFaultText(faults[0]!, { language: "zh" })).toBe("成交额：文件里没有这一列，是不是“成交金额”？");
  });

  it("is one fault where several columns of the file have the name", () => {
    const others = { 工号: "li", 姓名: "李雷", 店铺: "s1", 底薪: "4,000", 目标: "100,000" };
    const { faults } = readRows([{ ...others, "成交额 ": 1, " 成交额": 2 }], reader);
    expect(faults).toMatchObject([{ code: "used_twice", column: "成交额", count: 1 }]);
  });

  it("is told in the language that a longer tag begins with; another language is refused, and so is what is no fault", () => {
    const [fault] = readRows([{ ...li, 成交额: "待核" }], reader).faults;
    expect(cellFaultText(fault!, { language: "zh-CN" })).toBe(cellFaultText(fault!, { language: "zh" }));
    expect(cellFaultText(fault!, { language: "en-GB" })).toBe(fault!.message);
    const refused = (given: unknown, options?: unknown) => thrownFaults(() => cellFaultText(untyped(given), untyped(options)));
    expect(refused(fault, { language: "fr" })).toMatchObject([{ code: "invalid_choice", path: ["language"] }]);
    for (const given of [null, undefined, 5, {}, { ...fault, code: "toString" }, { ...fault, expected: null }]) {
      expect(refused(given)).toMatchObject([{ code: "not_an_object", path: ["fault"] }]);
    }
  });

  it("is told of rows that are none", () => {
    const { rows, faults } = readRows(untyped([["li", "12.8万"], "li", null]), reader);
    expect(rows).toEqual([{}, {}, {}]);
    expect(faults.map(({ code, value }) => [code, value])).toEqual([
      ["not_an_object", "an array"],
      ["not_an_object", "\"li\""],
      ["not_an_object", "null"],
    ]);
  });
});

describe("a reader that cannot be", () => {
  const faultsOf = (options: object) => thrownFaults(() => readRows([li], untyped({ ...reader, ...options })));
  const pathsOf = (options: object) => faultsOf(options).map(({ code, path }) => `${code} ${path.join(".")}`);

  it.each<readonly [of: string, options: object, faults: readonly string[]]>([
    ["a column that is not named", { columns: { ...columns, gmv: undefined } }, ["invalid_text columns.gmv"]],
    ["a column that the policy does not read", { columns: { ...columns, gvm: "x" } }, ["unknown_name columns.gvm"]],
    ["a blank name", { columns: { ...columns, gmv: " " } }, ["invalid_text columns.gmv.from"]],
    ["a misspelt option of a column", { columns: { ...columns, gmv: { form: "x" } } }, [
      "unknown_field columns.gmv.form",
      "invalid_text columns.gmv.from",
    ]],
    ["options of text of a number", { columns: { ...columns, gmv: { from: "x", values: {} } } }, ["unknown_field columns.gmv.values"]],
    ["a clock of money", { columns: { ...columns, gmv: { from: "x", clock: "h:mm:ss" } } }, ["unit_mismatch columns.gmv.clock"]],
    ["a clock that there is not", { columns: { ...columns, gmv: { from: "x", clock: "hh" } } }, ["invalid_choice columns.gmv.clock"]],
    ["places of a number", { columns: { ...columns, gmv: { from: "x", places: 2 } } }, ["misplaced columns.gmv.places"]],
    ["a scale that the form has not", { columns: { ...columns, gmv: { from: "x", scale: "w" } } }, ["invalid_choice columns.gmv.scale"]],
    ["a value that is no policy", { for: [agents, leads], columns: { ...columns, policy: { from: "p", values: { 客服: "agent" } } } }, [
      "invalid_choice columns.policy.values.客服",
    ]],
    ["something beside always", { columns: { ...columns, team: { always: "s1", from: "x" } } }, ["misplaced columns.team.from"]],
    ["one sign for two things", { numbers: { decimal: ",", thousands: "," } }, ["invalid_choice numbers.thousands"]],
    ["a decimal sign that is none", { numbers: { decimal: "·" } }, ["invalid_choice numbers.decimal"]],
    ["a scale that is no power", { numbers: { scales: { 万: 10000 } } }, ["invalid_count numbers.scales.万"]],
    ["a scale that is no number", { numbers: { scales: { 万: Symbol("4"), 亿: 8n } } }, [
      "invalid_count numbers.scales.万",
      "invalid_count numbers.scales.亿",
    ]],
    ["a currency that looks like a number", { numbers: { currency: ["12", "-"] } }, [
      "invalid_text numbers.currency.0",
      "invalid_text numbers.currency.1",
    ]],
    ["a text that means two things", { notApplicable: ["—"], missing: ["—"] }, ["used_twice missing"]],
    ["an empty text", { notApplicable: [""] }, ["invalid_text notApplicable.0"]],
    ["totals without texts", { totals: { column: "工号" } }, ["not_a_list totals.texts"]],
    ["a first row that is none", { firstRow: 1.5 }, ["invalid_count firstRow"]],
    ["a list that there is not", { of: "shops" }, ["invalid_choice of"]],
    ["names that there are not", { names: "kebab-case" }, ["invalid_choice names"]],
    ["a misspelt option", { total: {} }, ["unknown_field total"]],
    ["a further column that is one already", { also: { gmv: "x", constructor: "y" } }, [
      "used_twice also.gmv",
      "invalid_name also.constructor",
    ]],
    [
      "nothing that it is for",
      { for: undefined },
      ["not_an_object for", ...["team", "gmv", "base", "target"].map((name) => `unknown_name columns.${name}`)].filter((each) =>
        each !== "unknown_name columns.team"
      ),
    ],
    ["something that is no policy", { for: { kind: "policy" } }, [
      "invalid_choice policies.0.format",
      "invalid_text policies.0.id",
      "invalid_text policies.0.version",
      "invalid_currency policies.0.currency",
    ]],
  ])("is refused: %s", (_, options, expected) => {
    expect(pathsOf(options)).toEqual(expected);
  });

  it("is refused where one id has two units", () => {
    const other = definePolicy({
      id: "other",
      version: "1",
      currency: "CNY",
      pay: { x: times(base, metrics({ person: { gmv: "ratio" } }).gmv) as never },
    });
    expect(pathsOf({ for: [agents, other], columns: { ...columns, policy: "p" } })).toContain("unit_mismatch for.gmv.unit");
  });

  it.each([[null], [undefined], [5], ["x"], [[]], [() => 1]])("is refused: %s", (given) => {
    expect(thrownFaults(() => readRows([li], untyped(given))).length).toBeGreaterThan(0);
  });

  it.each([[null], [undefined], [5], ["x"], [{}], [new Set([li])]])("is not asked of rows that are no list: %s", (rows) => {
    expect(thrownFaults(() => readRows(untyped(rows), reader)).map(({ code }) => code)).toEqual(["not_a_list"]);
  });
});

const anyCell = fc.oneof(
  fc.constantFrom(
    "128,000.00",
    "12.8万",
    "98.5%",
    "—",
    "",
    "待核",
    "3.000",
    " 7 ",
    "=1+1",
    "合计",
    null,
    undefined,
    true,
    7n,
    Number.NaN,
    -0,
  ),
  fc.string(),
  fc.double(),
  fc.bigInt(),
  fc.anything(),
);
const anyRow = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ 工号: anyCell, 姓名: anyCell, 店铺: anyCell, 成交额: anyCell, 底薪: anyCell, 目标: anyCell, 其他: anyCell }, {
      requiredKeys: [],
    }),
  },
  { weight: 1, arbitrary: fc.anything() },
);
const stated = { ...reader, notApplicable: ["—"], totals: { column: "工号", texts: ["合计"] } };

describe("whatever the rows are", () => {
  it("each comes out as a row or is left out, and what comes out settles", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (file) => {
        const { rows, rowNumbers, leftOut, faults } = readRows(untyped(file), stated);
        expect([...rowNumbers, ...leftOut.map(({ row }) => row)].toSorted((a, b) => a - b)).toEqual(file.map((_, index) => index + 2));
        const { statements, rejections } = settle(agents, { period: "2026-11", people: rows, teams: [] });
        expect(statements.length + rejections.length).toBe(rows.length);
        for (const fault of faults) {
          expect(JSON.parse(JSON.stringify(fault))).toEqual(fault);
          expect(cellFaultText(fault, { language: "zh" })).not.toContain("undefined");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("their order changes nothing but the order of what comes out", () => {
    const file = fc.array(anyRow, { maxLength: 12 }).chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
    );
    const text = (value: unknown) => JSON.stringify(value);
    fc.assert(fc.property(file, ([rows, shuffled]) => {
      const [one, other] = [readRows(untyped(rows), stated), readRows(untyped(shuffled), stated)];
      expect(other.rows.map(text).toSorted()).toEqual(one.rows.map(text).toSorted());
      const counted = ({ faults }: typeof one) =>
        faults.map(({ code, column, value, count }) => text([code, column, value, count])).toSorted();
      expect(counted(other)).toEqual(counted(one));
    }));
  });

  it("nothing that is passed in is changed", () => {
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 5 }), (file) => {
      const copy = file.map((row) => (typeof row === "object" && row !== null ? { ...row } : row));
      readRows(untyped(file.map((row) => Object.freeze(row))), Object.freeze(stated));
      expect(file.map((row) => (typeof row === "object" && row !== null ? { ...row } : row))).toEqual(copy);
    }));
  });
});

describe("hostile rows", () => {
  const failing = (column: string) =>
    Object.defineProperty({ ...li }, column, {
      enumerable: true,
      get: () => {
        throw new Error("gone");
      },
    });

  it("a cell whose getter throws is a fault, and the others are read", () => {
    const { rows, faults } = readRows([failing("成交额")], reader);
    expect(rows[0]).toMatchObject({ id: "li", base: "4000" });
    expect(faults).toMatchObject([{ code: "unreadable", column: "成交额", value: "an error" }]);
  });

  it("a proxy that throws is no row, and no row is a proxy", () => {
    const thrown = () => {
      throw new Error("gone");
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const file = [
      new Proxy({}, { ownKeys: thrown }),
      proxy,
      new Proxy(li, { get: thrown }),
      new Proxy(li, { getOwnPropertyDescriptor: thrown }),
    ];
    const { rows, faults } = readRows(file, reader);
    expect(rows).toHaveLength(4);
    expect(faults.map(({ code }) => code)).toContain("not_an_object");
  });

  it("reads own columns only, whatever they are called", () => {
    const row: object = JSON.parse(`{ "__proto__": { "成交额": "5" }, "constructor": "7", "工号": "li" }`);
    const { rows, ignored } = readRows([row, Object.assign(Object.create(li), { 工号: "wang", 成交额: "1" })], reader);
    expect(rows).toEqual([{ id: "li" }, { id: "wang", gmv: "1" }]);
    expect(ignored).toEqual(["__proto__", "constructor"]);
    expect(readRows([row], { ...reader, columns: { ...columns, name: "__proto__" } }).faults)
      .toMatchObject(expect.arrayContaining([expect.objectContaining({ code: "invalid_text", column: "__proto__" })]) as never);
  });

  it("a list that throws is an error of this library", () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(thrownFaults(() => readRows(proxy, reader)).map(({ code }) => code)).toEqual(["unreadable"]);
    expect(thrownFaults(() => readRows([], untyped({ ...reader, for: proxy }))).map(({ code }) => code)).toContain("unknown_name");
  });

  it("faults stay small, however large the cells and however many the columns", () => {
    const file = Array.from(
      { length: 2000 },
      (_, index) => ({
        ...li,
        工号: `${index} ${"x".repeat(2000)}`,
        成交额: `${index} ${"y".repeat(2000)}`,
        底薪: index % 2 === 0 ? "1e5" : {},
        目标: `${"1,".repeat(40)}${index}`,
      }),
    );
    const { faults } = readRows(file, reader);
    expect(JSON.stringify(faults).length).toBeLessThan(200_000);
  });

  it("100,000 rows take time that grows with their number", { timeout: 60_000 }, () => {
    const file = (length: number) =>
      Array.from(
        { length },
        (_, index) => ({ ...li, 工号: `p${index}`, 成交额: index % 3 === 0 ? `待核 ${index}` : "12.8万", [`c${index}`]: "" }),
      );
    const took = (rows: readonly object[]) => {
      const start = process.hrtime.bigint();
      readRows(rows, reader);
      return Number(process.hrtime.bigint() - start) / 1e6;
    };
    took(file(1000));
    const [few, many] = [took(file(10_000)), took(file(100_000))];
    expect(many).toBeLessThan(Math.max(few, 20) * 40);
  });
});

describe("what a dash of a team metric means", () => {
  it("is stated for a column where it is otherwise than for the others", () => {
    const dsr = teamMetric("dsr", "points");
    const { rows } = readRows([{ id: "s1", dsr: "-" }, { id: "s2", dsr: "待补" }], {
      of: "teams",
      for: { dsr },
      columns: { dsr: { from: "dsr", notApplicable: ["待补"], missing: ["-"] }, id: "id" },
      notApplicable: ["-"],
    });
    expect(rows).toEqual([{ id: "s1" }, { id: "s2", dsr: null }]);
  });
});
