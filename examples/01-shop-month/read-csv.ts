import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Period, PersonOf, TeamOf } from "jixiao";
import type { policy } from "./policy.js";

type Cell = string | null | undefined;

/** Which column of a file becomes which of the policy's: as text, or as a number. */
interface Columns {
  readonly text: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string>>;
}

const people: Columns = {
  text: { 工号: "id", 姓名: "name", 店铺: "team" },
  numbers: {
    老客成交额: "gmv", 目标: "target", 底薪: "base", 应出勤天数: "wholeDays", 实出勤天数: "workedDays",
    接待人数: "received", 询单人数: "inquiries", 询单下单人数: "orders", 平均响应: "response", 满意度: "satisfaction", 回复率: "replyRate", 奖惩分: "conduct",
    绩效基数: "gradeBase",
  },
};

const shops: Columns = {
  text: { 店铺: "id", 店铺名称: "name" },
  numbers: { 退款率: "refundRate", 退款时长: "refundHours", 纠纷退款率: "disputeRate", DSR: "dsr", 店铺投诉: "complaints" },
};

const written = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/;

/**
 * A number as back offices write it, as text that the library reads: `"1,000.00"` becomes `"1000.00"`, and `"3.5%"` becomes `"3.5e-2"`.
 * It stays text throughout, so no digit is lost. An empty cell is missing (undefined), a dash is not applicable (null). What is no number
 * is handed on as it is: the library then says in whose row it stands.
 */
export function numberOf(cell: string): Cell {
  if (cell === "") return undefined;
  if (cell === "—") return null;
  return written.test(cell) ? cell.replaceAll(",", "").replace("%", "e-2") : cell;
}

/** The rows of a CSV text under the policy's names. Columns that it does not name are left out; one that is lacking is an error. */
export function rowsOf(csv: string, columns: Columns): Record<string, Cell>[] {
  const [header, ...records] = parse(csv, { bom: true });
  const at = (column: string): number => {
    const index = header?.indexOf(column) ?? -1;
    if (index < 0) throw new Error(`no column ${column} among ${header?.join(", ") ?? "none"}`);
    return index;
  };
  const text = Object.entries(columns.text).map(([column, name]) => [at(column), name] as const);
  const numbers = Object.entries(columns.numbers).map(([column, name]) => [at(column), name] as const);
  return records.map((record) =>
    Object.fromEntries([
      ...text.map(([index, name]) => [name, record[index] || undefined]),
      ...numbers.map(([index, name]) => [name, numberOf(record[index] ?? "")]),
    ]),
  );
}

/** November as the two files have it. What is wrong in them is found by `settle`, so the types are taken on trust here. */
export function readMonth(): Period<typeof policy> {
  const read = (file: string): string => readFileSync(new URL(`data/${file}`, import.meta.url), "utf8");
  return {
    period: "2026-11",
    people: rowsOf(read("people.csv"), people) as PersonOf<typeof policy>[],
    teams: rowsOf(read("shops.csv"), shops) as TeamOf<typeof policy>[],
  };
}
