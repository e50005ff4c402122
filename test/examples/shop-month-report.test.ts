import { explain, explanationText } from "jixiao";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { balancesOf, differencesOf } from "../../examples/01-shop-month/next-month.js";
import { policies } from "../../examples/01-shop-month/policies.js";
import { report } from "../../examples/01-shop-month/report.js";
import { again, corrections, month, restatement, rows } from "./settled-month.js";

const printed = report(month, [explanationText(explain(policies, rows, { person: "PD004", line: "targetBonus" }))], {
  restatement,
  differences: differencesOf(restatement, corrections),
  balances: balancesOf(again),
});
const lines = printed.split("\n");

/** The lines of a section that are of a person. */
function peopleIn(title: string): string[] {
  const start = lines.findIndex((line) => line.startsWith(`${title} · `));
  expect(start).toBeGreaterThan(0);
  const end = lines.findIndex((line, index) => index > start + 1 && line.includes(" · ") && lines[index + 1]?.startsWith("──"));
  return lines.slice(start, end).filter((line) => /^[A-Z]{2}\d{3}(-\d)? /.test(line));
}

/** In which columns what matches ends, over several lines: one column where they stand one under the other. */
const endsOf = (
  rows: readonly string[],
  until: RegExp,
): number[] => [...new Set(rows.map((row) => stringWidth(until.exec(row)?.[0] ?? "")))];

/** What stands from one column of the terminal to before another. */
function cut(line: string, from: number, to: number): string {
  const columns = [...line].flatMap((character) => [character, ...Array<string>(Math.max(0, stringWidth(character) - 1)).fill("")]);
  return columns.slice(from, to).join("");
}

const rowOf = (title: string, person: string): string => peopleIn(title).find((row) => row.startsWith(person)) ?? "";

describe("what is printed", () => {
  it("is no wider than 120 columns", () => {
    expect(lines.filter((line) => stringWidth(line) > 120)).toEqual([]);
  });

  it("has a row for each of the 80 agents, whose amounts end in the same columns", () => {
    const rows = peopleIn("工资条");
    expect(rows).toHaveLength(80);
    expect(endsOf(rows, /^.*\d\.\d\d(?=(?: {2}voided| {2}PK \?)?$)/)).toHaveLength(1);
    for (const columns of [1, 2, 3, 4, 5]) {
      expect(endsOf(rows, new RegExp(`^.*?(?:  +(?:-?\\d[\\d,]*\\.\\d\\d|pending|n/a)){${columns}}(?=  |$)`))).toHaveLength(1);
    }
  });

  it("has a score for each of their 81 rows, with bars that begin in the same column and are 20 long", () => {
    const rows = peopleIn("服务评分");
    expect(rows).toHaveLength(81);
    const bars = rows.filter((row) => /[█░]/.test(row));
    expect(bars).toHaveLength(79); // one is not known, one is not applicable
    expect(endsOf(bars, /^[^█░]*/)).toHaveLength(1);
    for (const bar of bars) expect(bar).toMatch(/█*░*$/);
    expect(rowOf("服务评分", "TM012")).toMatch(/ n\/a .* 90\.45 {2}A {6}█{18}░░$/);
    expect(rowOf("服务评分", "PD014")).toMatch(/ \? .* pending$/);
    expect(rowOf("服务评分", "PD017")).toMatch(/ -20\.00 +0\.00 {2}D {6}░{20}$/);
  });

  it("has the 79 entrants of six shops, whose ranks and prizes end in the same columns, who is first overall first", () => {
    const rows = peopleIn("四要素 PK");
    expect(rows).toHaveLength(79);
    expect(rows.slice(0, 3).map((row) => row.slice(0, 5))).toEqual(["TM002", "TM015", "TM005"]);
    const header = lines.find((line) => line.startsWith("id") && line.includes("prize")) ?? "";
    const ranks = [...header.matchAll(/#/g)].map(({ index }) => index);
    const prizes = [...header.matchAll(/prize/g)].map(({ index }) => index + "priz".length);
    expect([ranks.length, prizes.length]).toEqual([5, 4]);
    for (const row of rows) {
      for (const column of ranks) expect(cut(row, column - 1, column + 1)).toMatch(/^[ \d][\d–?]$/);
      for (const column of prizes) expect(cut(row, column - 5, column + 1)).toMatch(/^ *(?:\d+\.\d\d|\?)?$/);
    }
    expect(rowOf("四要素 PK", "TM004")).toContain(" 0.5917  1 250.00 ");
    expect(rowOf("四要素 PK", "TM005")).toContain(" 20.0  3  16.66 ");
    expect(rowOf("四要素 PK", "JD011")).toContain(" no reading  ?      ? ");
    expect(rowOf("四要素 PK", "TM019")).toMatch(/ – +18,240\.50 {2}– +0\.8571 {2}– +9\.8 {2}– +49 {2}–$/);
  });

  it("says why somebody has no rank, and what a rank waits for", () => {
    for (
      const part of [
        "– 马晓燕 TM012: inquiries is 0: there is nothing to divide by",
        "– 周雨桐 TM019: not eligible for pk",
        "– 邱实 VP001: fewer than 2 people are ranked in pk",
        "? GMV: people.JD011.gmv: not a number: got \"待核\"",
        "? GMV, conversion, response, received: people.DY009.id: duplicate id: got \"DY009\"",
      ]
    ) {
      expect(printed).toContain(part);
    }
  });

  it("says what is pending, rejected and voided", () => {
    for (
      const part of [
        "targetBonus: 谭思敏 DY001, 熊伟 DY004",
        "commission, targetBonus, pkGmv: 袁志强 JD011",
        "people.csv, line 72",
        "people.csv, line 80",
        "people.csv, line 83",
        "adjustments.csv, line 6",
        "override: 聂文君 DZ002",
        "4.695 (-0.005) ×",
        "490,407.15",
        "32,618.06",
      ]
    ) {
      expect(printed).toContain(part);
    }
  });

  it("says what was added, what moved, what a correction changes and what is carried on", () => {
    for (
      const row of [
        /^XH002 .* -1,671\.77 {2}5,000\.00$/,
        /^VP002 .* -708\.00 {2}3,800\.00$/,
        /^VP002 .* 客诉赔偿 +-900\.00 {2}错发退款一笔 +陈立$/,
        /^VP002 .* 底薪保护 protection +\+192\.00 {2}结转 left 192\.00$/,
        /^DZ004 .* 小红书新店 +6,000\.00 +227\.52 +6,227\.52$/,
        /^VP004-2 .* 小红书新店 +2,200\.00 +93\.77 +1,000\.00 +800\.00 +0\.00$/,
        /^TM024 .* bonus +1,000\.00 +0\.00 +-1,000\.00$/,
        /^DZ001 .* override +2,549\.67 +2,509\.67 +-40\.00$/,
        /^DZ001 +店铺提成 override +-40\.00$/,
        /^XH002 .* 预支 draw +328\.23$/,
        /^32 statements are provisional/,
      ]
    ) {
      expect(lines.filter((line) => row.test(line))).toHaveLength(1);
    }
  });

  it("explains by how much the bonus of PD004 was missed", () => {
    expect(printed).toContain("DSR: the shop's DSR 4.695 ≥ 4.7: failed, by 0.005");
  });
});
