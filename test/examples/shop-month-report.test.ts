import { explain, toText } from "jixiao";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { policy } from "../../examples/01-shop-month/policy.js";
import { readMonth } from "../../examples/01-shop-month/read-csv.js";
import { report } from "../../examples/01-shop-month/report.js";
import { month } from "./settled-month.js";

const printed = report(month, [toText(explain(policy, readMonth(), { person: "PD004", line: "targetBonus" }))]);
const lines = printed.split("\n");

/** The lines of a section that are of a person. */
function peopleIn(title: string): string[] {
  const start = lines.findIndex((line) => line.startsWith(`${title} · `));
  expect(start).toBeGreaterThan(0);
  const end = lines.findIndex((line, index) => index > start + 1 && line.includes(" · ") && lines[index + 1]?.startsWith("──"));
  return lines.slice(start, end).filter((line) => /^[A-Z]{2}\d{3} /.test(line));
}

/** In which columns what matches ends, over several lines: one column where they stand one under the other. */
const endsOf = (rows: readonly string[], until: RegExp): number[] => [...new Set(rows.map((row) => stringWidth(until.exec(row)?.[0] ?? "")))];

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

  it("has a row for each of the 79 statements, whose amounts end in the same columns", () => {
    const rows = peopleIn("工资条");
    expect(rows).toHaveLength(79);
    for (const columns of [1, 2, 3, 4, 5, 6]) {
      expect(endsOf(rows, new RegExp(`^.*?(?:  +(?:-?\\d[\\d,]*\\.\\d\\d|pending|n/a)){${columns}}(?=  |$)`))).toHaveLength(1);
    }
  });

  it("has a score for each of them, with bars that begin in the same column and are 20 long", () => {
    const rows = peopleIn("服务评分");
    expect(rows).toHaveLength(79);
    const bars = rows.filter((row) => /[█░]/.test(row));
    expect(bars).toHaveLength(77); // one is not known, one is not applicable
    expect(endsOf(bars, /^[^█░]*/)).toHaveLength(1);
    for (const bar of bars) expect(bar).toMatch(/█*░*$/);
    expect(rowOf("服务评分", "TM012")).toMatch(/ n\/a .* 90\.45 {2}A {6}█{18}░░$/);
    expect(rowOf("服务评分", "PD014")).toMatch(/ \? .* pending$/);
    expect(rowOf("服务评分", "PD017")).toMatch(/ -20\.00 +0\.00 {2}D {6}░{20}$/);
  });

  it("has the 77 entrants of six shops, whose ranks and prizes end in the same columns, who is first overall first", () => {
    const rows = peopleIn("四要素 PK");
    expect(rows).toHaveLength(77);
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
    for (const part of [
      "– 马晓燕 TM012: inquiries is 0: there is nothing to divide by",
      "– 周雨桐 TM019: not eligible for pk",
      "– 邱实 VP001: fewer than 2 people are ranked in pk",
      '? GMV: people.JD011.gmv: this is no number: got "待核"',
      '? GMV, conversion, response, received: people.DY009.id: several rows claim this id: got "DY009"',
    ]) {
      expect(printed).toContain(part);
    }
  });

  it("says what is pending, rejected and voided", () => {
    for (const part of [
      "targetBonus: 谭思敏 DY001, 熊伟 DY004", "commission, targetBonus, pkGmv: 袁志强 JD011", "people.csv, line 72", "people.csv, line 80", "people.csv, line 83",
      "1,000.00 voided", "1 prize pending", "4.695 (-0.005) ×", "485,538.20",
    ]) {
      expect(printed).toContain(part);
    }
  });

  it("explains by how much the bonus of PD004 was missed", () => {
    expect(printed).toContain("DSR: dsr 4.695 ≥ 4.7: failed, by 0.005");
  });
});
