import { describe, expect, it } from "vitest";
import { atMost, definePolicy, gates, metrics, perUnit, settle, times, voidedBy } from "../../src/index.js";
import { chineseNumbers, readRows, toMend } from "../../src/rows/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const { gmv, orders, refundRate } = metrics({
  person: { gmv: "money", orders: { unit: "count", range: [0, 5000] } },
  team: { refundRate: { unit: "ratio", range: [0, 1] } },
});
const shop = gates("shop", { refundRate: atMost(refundRate, "0.03") });
const policy = definePolicy({
  id: "agents",
  version: "1",
  currency: "CNY",
  pay: { commission: voidedBy(shop, times(gmv, "0.003")), orders: perUnit(orders, 1) },
});

const columns = { id: "工号", name: "姓名", team: "店铺", gmv: "成交额(元)", orders: "单数" };
const people = (file: readonly object[]) => readRows(file, { for: policy, columns, numbers: chineseNumbers });
const li = { 工号: "1001", 姓名: "李雷", 店铺: "s1", "成交额(元)": "12.8万", 单数: 812 };
const agents = people([
  li,
  { ...li, 工号: "1002", 姓名: "王芳", "成交额(元)": "待核" },
  { ...li, 工号: "1003", 姓名: "韩梅梅", 单数: 81_200, 店铺: "s9" },
  { ...li, 工号: "合计", 姓名: "", 店铺: "" },
]);
const others = people([{ ...li, 工号: "2001", 姓名: "赵一鸣" }, { ...li, 工号: "", 姓名: "孙悟" }]);
const shops = readRows([{ 店铺: "s1", 名称: "旗舰店", 退款率: "abc" }], {
  of: "teams",
  for: policy,
  columns: { id: "店铺", name: "名称", refundRate: "退款率" },
  numbers: chineseNumbers,
});
const month = settle(policy, { period: "2026-11", people: [...agents.rows, ...others.rows], teams: shops.rows });

describe("toMend", () => {
  it("tells each cause once, by file, row, person and column, in the words of whoever keeps the files", () => {
    expect(toMend(month, { "shops.csv": shops, "agents.csv": agents, "others.csv": others }, { language: "zh" }).map(({ text }) => text))
      .toEqual([
        "shops.csv，第 2 行（旗舰店），退款率：不是数字：填的是 \"abc\"，应为比率，如 0.5 或 12.5%",
        "agents.csv，第 3 行（王芳），成交额(元)：不是数字：填的是 \"待核\"，应为金额，如 12.5 或 1,234.5 或 12.5万",
        "agents.csv，第 5 行，工号：像是合计行，而不是某个人或团队的数据：填的是 \"合计\"，请用 totals 写明合计行（所在的列与文字），没有合计行则写 \"none\"",
        "agents.csv，第 4 行（韩梅梅），店铺：没有这个团队：实际为 \"s9\"，应为 本周期内某个团队的编号",
        "agents.csv，第 4 行（韩梅梅），单数：数值不合情理：实际为 \"81200\"，应为 0 至 5000 的数字（个数）",
        "others.csv，第 3 行（孙悟），工号：不是有效的编号，应为编号：文字，或没有被截断的整数",
      ]);
  });

  it("says the same in English, and where it is as data", () => {
    const mends = toMend(month, { "shops.csv": shops, "agents.csv": agents, "others.csv": others });
    expect(mends[0]).toEqual({
      file: "shops.csv",
      rows: [2],
      who: ["旗舰店"],
      column: "退款率",
      text: "shops.csv, row 2 (旗舰店), 退款率: this is no number: got \"abc\", expected a ratio such as 0.5 or 12.5%",
    });
    expect(mends.map(({ file, rows, who, column }) => [file, rows, who, column]).slice(3)).toEqual([
      ["agents.csv", [4], ["韩梅梅"], "店铺"],
      ["agents.csv", [4], ["韩梅梅"], "单数"],
      ["others.csv", [3], ["孙悟"], "工号"],
    ]);
  });

  it("leaves nothing out: what is in none of the files is told by its path", () => {
    const told = toMend(month, { "agents.csv": agents });
    expect(told.filter(({ file }) => file === null).map(({ text }) => text)).toEqual([
      "people[5].id: invalid id: got nothing, expected text that is not blank, or a safe integer",
      "teams.s1.refundRate: not a number: got \"abc\", expected a number (ratio) or null, such as 12.5 or \"12.50\"",
    ]);
  });

  it("finds adjustments by their place in the list", () => {
    const read = readRows([{ 人员: "1001", 金额: "5" }, { 人员: "9009", 金额: "5" }], {
      of: "adjustments",
      for: policy,
      columns: { person: "人员", amount: "金额", line: { always: "commission" } },
    });
    const adjusted = settle(policy, {
      period: "2026-11",
      people: people([li]).rows,
      teams: [{ id: "s1", refundRate: 0 }],
      adjustments: read.rows,
    });
    expect(toMend(adjusted, { adjustments: read }).map(({ text }) => text)).toEqual([
      "adjustments, row 3 (9009), 人员: unknown person: got \"9009\", expected a person who has a statement",
    ]);
  });

  it("tells a value of many rows once, though a cell's fault names the first ten", () => {
    const file = people(Array.from({ length: 40 }, (_, index) => ({ ...li, 工号: `p${index}`, 单数: index === 39 ? 9999 : "?" })));
    const read = settle(policy, { period: "2026-11", people: file.rows, teams: [{ id: "s1", refundRate: 0 }] });
    expect(toMend(read, { file }).map(({ rows, column }) => [rows[0], column])).toEqual([[2, "单数"], [41, "单数"]]);
  });

  it("refuses what is no settlement and no file that was read", () => {
    expect(thrownFaults(() => toMend(untyped({}), { agents }))).toMatchObject([{ code: "not_an_object", path: ["settlement"] }]);
    expect(thrownFaults(() => toMend(month, untyped({ agents: [] })))).toMatchObject([{
      code: "not_an_object",
      path: ["files", "agents"],
    }]);
    for (
      const changed of [{ faults: [null] }, { faults: [{ ...agents.faults[0], rows: 2 }] }, { columns: null }, { rows: revoked() }, {
        rowNumbers: [{ toString: null }],
      }]
    ) {
      expect(thrownFaults(() => toMend(month, untyped({ agents: { ...agents, ...changed } })))).toMatchObject([{
        code: "not_an_object",
        path: ["files", "agents"],
      }]);
    }
    expect(thrownFaults(() => toMend(month, untyped(null)))).toMatchObject([{ code: "not_an_object", path: ["files"] }]);
  });
});

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}
