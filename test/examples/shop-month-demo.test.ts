import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explain } from "jixiao";
import { toHtml, toText } from "jixiao/explain";
import { toCsv, toTable } from "jixiao/rows";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAsked } from "../../examples/01-shop-month/asked.js";
import { demo } from "../../examples/01-shop-month/demo.js";
import { glance } from "../../examples/01-shop-month/glance.js";
import { pictures } from "../../examples/01-shop-month/pictures.js";
import { policies } from "../../examples/01-shop-month/policies.js";
import { month, rows } from "./settled-month.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "shop-month-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readme = readFileSync("examples/01-shop-month/README.md", "utf8");

describe("the glance at a month", () => {
  it.each(["en", "zh"] as const)(
    "says in %s in at most 18 lines of 80 columns what is paid, what waits, who was rejected, failed and won",
    (language) => {
      const lines = glance(month, language);
      expect(lines.length).toBeLessThanOrEqual(18);
      expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
      expect(readme).toContain(lines.join("\n"));
    },
  );

  it("has the sums of the settlement", () => {
    const printed = glance(month, "en").join("\n");
    expect(month.totals.map(({ payable }) => payable)).toEqual(["490407.15", "32618.06"]);
    expect(printed).toMatch(/^To be paid +523,025\.21 CNY \(80 agents 490,407\.15, 4 leads 32,618\.06\)$/m);
    const pending = month.statements.flatMap(({ lines }) => Object.values(lines).filter(({ state }) => state === "pending"));
    const reasons = new Set(pending.flatMap(({ faults }) => faults.map(({ message }) => message)));
    const people = month.statements.filter((statement) => statement.pending.length > 0);
    expect(printed).toContain(`${pending.length} lines of ${people.length} people, for ${reasons.size} reasons`);
  });

  it("names every rejected row by its line in the file", () => {
    const printed = glance(month, "zh").join("\n");
    for (const part of ["people.csv 第 72, 80 行", "people.csv 第 83 行", "adjustments.csv 第 6 行"]) expect(printed).toContain(part);
    expect(month.rejections).toHaveLength(4);
  });

  it("says what a shop's failure cost as its statements do", () => {
    const lost = month.statements.filter(({ team, lines }) =>
      team === "pdd-outlet" && "targetBonus" in lines && lines.targetBonus.before !== null
    );
    expect(lost).toHaveLength(13);
    expect(glance(month, "en").join("\n")).toContain("拼多多专营店: DSR 4.695 < 4.7; 13 bonuses, 13,000.00 lost");
  });
});

describe("npm run demo", () => {
  it("prints at most 20 lines, and writes everybody's slip, payroll's page, the table and the pictures", () => {
    const printed = demo(readAsked(["--language", "zh"]), folder).split("\n");
    expect(printed.length).toBeLessThanOrEqual(20);
    expect(printed.slice(0, -2)).toEqual(glance(month, "zh"));
    expect(printed.at(-2)).toContain(folder);
    const slips = readdirSync(join(folder, "slips"));
    expect(slips.toSorted()).toEqual(month.statements.map(({ person }) => `${person}.html`).toSorted());
    const read = (file: string): string => readFileSync(join(folder, file), "utf8");
    expect(read("slips/PD004.html")).toBe(toHtml(explain(policies, rows, { person: "PD004" }), { language: "zh" }));
    expect(read("payroll.html").match(/<article /g)).toHaveLength(month.statements.length);
    const drawn = readdirSync(join(folder, "pictures"));
    expect(drawn.filter((file) => file.startsWith("pay-"))).toHaveLength(month.statements.length);
    expect(drawn.filter((file) => file.startsWith("board-"))).toHaveLength(month.teams.length);
    expect(read("pictures/gates.svg")).toBe(pictures(month, "zh").get("gates.svg"));
    expect(read("pictures/gates.svg")).toContain("4.695");
    expect(read("pictures/score-PD004.svg")).toContain("71.82");
    expect(read("payroll.csv")).toBe(toCsv(toTable(month), { byteOrderMark: true }));
  });

  it("prints with --all the whole report behind the glance", () => {
    const printed = demo(readAsked(["--all"]), folder);
    expect(printed.startsWith(glance(month, "en").join("\n"))).toBe(true);
    for (const title of ["工资条", "四要素 PK", "待定", "更正", "结转"]) expect(printed).toContain(`\n${title} · `);
  });

  it("prints with --person that person's slip, and says who may be meant where there is none", () => {
    const slip = toText(explain(policies, rows, { person: "DZ001" }), { language: "en" });
    expect(demo(readAsked(["--person", "DZ001"]), folder)).toBe(slip);
    expect(() => demo(readAsked(["--person", "PD04", "--language", "zh"]), folder)).toThrow(/没有这个人.*PD004/);
  });

  it("takes nothing else", () => {
    expect(readAsked([])).toEqual({ all: false, person: null, language: "en" });
    expect(() => readAsked(["--language", "de"])).toThrow("--language is en or zh, not de");
    expect(() => readAsked(["--everything"])).toThrow("--everything");
    expect(() => readAsked(["PD004"])).toThrow("PD004");
  });
});
