import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { settlementRows, type LineResult, type Placing, type Statement } from "jixiao";
import { cellFaultText } from "jixiao/rows";
import { beforeAll, describe, expect, it } from "vitest";
import { agentRowsOf, agentsOf } from "../../examples/01-shop-month/month.js";
import { unreadCells } from "../../examples/01-shop-month/read-month.js";
import { atTheBound, gatesOf, month, notApplicable, pending, restatement, settled, statementOf, voided } from "./settled-month.js";
import { type AnswerFile, answerFile, answerFiles, shopMonthBySql } from "./shop-month-by-sql.js";

const expected = (file: AnswerFile): string[][] => parse(readFileSync(answerFile(file), "utf8"), { from: 2 });
const text = (value: string | null): string => value ?? "";
const cells = ({ state, amount, payable, before, failedGates }: LineResult): string[] => [
  state,
  text(amount),
  payable,
  text(before),
  failedGates.join(" "),
];
const stateOf =
  ({ rank, prize }: Pick<Placing, "rank" | "prize">): string => (rank !== null ? "ranked" : prize === null ? "unknown" : "unranked");
/** SQL does not tell a reading that is a dash from a quotient without a divisor. */
const codeOf = (reason: Placing["reason"]): string => text(reason?.code ?? null).replace(/^(null_reading|zero_divisor)$/, "not_applicable");

describe("SQL over the raw CSV files", () => {
  let answers: Record<AnswerFile, string>;
  beforeAll(async () => {
    answers = await shopMonthBySql();
  });

  it.each(answerFiles)("still says what %s says", (file) => {
    expect(answers[file]).toBe(readFileSync(answerFile(file), "utf8"));
  });
});

describe("the library says what SQL says", () => {
  it("of every line of every statement, in the order of the file", () => {
    const lines = (month.statements as readonly Statement[]).flatMap(({ person, lines, lineOrder, added }) => [
      ...lineOrder.map((name) => [String(person), name, "line", ...cells(lines[name]!)]),
      ...added.map((line) => [String(person), line.label, line.kind, ...cells(line)]),
    ]);
    expect(lines).toEqual(expected("expected.csv"));
  });

  it("of every row of who moved in mid-month", () => {
    const lines = agentsOf(month).flatMap(({ stints, lineOrder }) =>
      stints.flatMap(({ id, team, lines }) => lineOrder.map((name) => [String(id), String(team), name, ...cells(lines[name])]))
    );
    expect(lines).toEqual(expected("expected-stints.csv"));
  });

  it("of what every statement pays, and what it leaves to the next month", () => {
    const left = month.statements.map(({ person, policy, payable, provisional, balances }) => [
      String(person),
      policy,
      payable,
      provisional ? "t" : "f",
      text(balances.draw),
      text(balances.protection),
    ]);
    expect(left).toEqual(expected("expected-balances.csv"));
  });

  it("of what changes when the month is settled again with what was corrected", () => {
    const changes = restatement.changes.map(({ person, line, kind, before, after, difference }) => [
      String(person),
      line,
      kind,
      before?.state,
      before?.payable,
      after?.state,
      after?.payable,
      difference,
    ]);
    expect(changes).toEqual(expected("expected-restatement.csv"));
  });

  it("of the flat rows for a payroll import", () => {
    const rows = settlementRows(month).map(({ person, line, kind, state, amount, payable, before, failedGates }) => [
      String(person),
      line,
      kind,
      state,
      text(amount),
      payable,
      text(before),
      failedGates,
    ]);
    expect(rows).toEqual(expected("expected.csv"));
  });

  it("of every score, item by item", () => {
    const scores = agentRowsOf(month).map(({ id, scores }) => {
      const { state, items, adjustments, score, grade } = scores.service;
      const weight = Object.values(items).reduce((sum, item) => sum + Number(item.weight), 0);
      return [
        String(id),
        state,
        ...Object.values(items).map(({ points }) => text(points)),
        String(weight),
        text(adjustments["conduct"]!),
        text(score),
        text(grade),
      ];
    });
    expect(scores).toEqual(expected("expected-scores.csv"));
  });

  it("of every rank and prize of every shop, in each factor and overall", () => {
    const standings = month.standings.pk.flatMap(({ team, entrants }) =>
      entrants.flatMap(({ id, factors, overall }) =>
        [...Object.entries(factors), ["overall", overall!] as const].map(([factor, { figure, rank, prize, reason }]) => [
          String(team),
          String(id),
          factor,
          stateOf({ rank, prize }),
          text(figure),
          rank === null ? "" : String(rank),
          text(prize),
          codeOf(reason),
        ])
      )
    );
    expect(standings).toEqual(expected("expected-standings.csv"));
  });

  it("of every gate of every shop", () => {
    const gates = month.teams.flatMap(({ id, gates: { shop } }) =>
      Object.entries(shop.gates).map(([name, { state, notApplicable, reading, bound, margin }]) => [
        String(id),
        name,
        state,
        notApplicable ? "t" : "f",
        text(reading),
        text(bound),
        text(margin),
      ])
    );
    expect(gates).toEqual(expected("expected-shops.csv"));
  });

  it("of the totals", () => {
    const totals = month.totals.flatMap(({ policy, people, payable, held, pending, added, lines }) =>
      Object.entries({ people, payable, held, pending, added, ...lines }).map(([figure, value]) => [policy, figure, String(value)])
    );
    expect(totals).toEqual(expected("expected-totals.csv"));
  });

  it("of the rows that are rejected", () => {
    const rejections = month.rejections.map(({ from, index, id }) => [from, String(index), id === null ? "" : String(id)]);
    expect(rejections).toEqual(expected("expected-rejections.csv"));
  });
});

describe("pay: the cases that the month was made for", () => {
  it("pays a newcomer of 16 November 11 of 21 days: 4,000.00 × 11 ÷ 21 = 2,095.238… is 2,095.24 (TM019 周雨桐)", () => {
    expect(statementOf("TM019").lines.base).toMatchObject(settled("2095.24"));
  });

  it("gives a newcomer without a target no bonus, and holds nothing up: payable 2,095.24 + 54.72 + 1,500.00 = 3,649.96 (TM019 周雨桐)", () => {
    const { lines, payable, provisional } = statementOf("TM019");
    expect(lines.targetBonus).toMatchObject(notApplicable);
    expect({ payable, provisional }).toEqual({ payable: "3649.96", provisional: false });
  });

  it("lets a negative GMV after refunds cost its commission: −4,215.00 × 0.003 = −12.645 is −12.65, base 4,000.00 and grade pay 1,500.00 stay (JD007 于洋洋)", () => {
    const { lines, payable } = statementOf("JD007");
    expect(lines.commission).toMatchObject(settled("-12.65"));
    expect(lines.base).toMatchObject(settled("4000.00"));
    expect(lines.targetBonus).toMatchObject(settled("0.00"));
    expect(lines.gradePay).toMatchObject(settled("1500.00"));
    expect(payable).toBe("5487.35");
  });

  it("pays the bonus to someone exactly at the target of 120,000.00 (TM005 陈佳怡)", () => {
    expect(statementOf("TM005").lines.targetBonus).toMatchObject(settled("1000.00"));
  });

  it("pays no bonus to someone a cent under it, at 119,999.99, and still a commission of 360.00 (TM006 杨晨曦)", () => {
    const { lines } = statementOf("TM006");
    expect(lines.targetBonus).toMatchObject(settled("0.00"));
    expect(lines.commission).toMatchObject(settled("360.00")); // 359.99997
  });

  it("rounds half a cent away from zero: 68,335.00 × 0.003 = 205.005 is 205.01, where floats give 205.00 (TM011 孙浩然)", () => {
    expect(statementOf("TM011").lines.commission).toMatchObject(settled("205.01"));
    expect((68335 * 0.003).toFixed(2)).toBe("205.00");
  });

  it("prorates half days: 4,100.00 × 20.5 ÷ 21 = 4,002.380… is 4,002.38 (TM015 郭欣怡)", () => {
    expect(statementOf("TM015").lines.base).toMatchObject(settled("4002.38"));
  });

  it("prorates someone who left in mid-month: 4,500.00 × 9 ÷ 21 = 1,928.571… is 1,928.57 (JD012 邓丽华)", () => {
    expect(statementOf("JD012").lines.base).toMatchObject(settled("1928.57"));
  });

  it("pays nothing, without a fault, to someone on leave with 0 of 0 days and dashes for everything else (TM018 高雅琴)", () => {
    const { lines, payable, pending } = statementOf("TM018");
    for (const line of [lines.base, lines.commission, lines.targetBonus, lines.gradePay]) expect(line).toMatchObject(notApplicable);
    for (const line of [lines.pkGmv, lines.pkConversion, lines.pkResponse, lines.pkReceived]) expect(line).toMatchObject(settled("0.00"));
    expect({ payable, pending }).toEqual({ payable: "0.00", pending: [] });
  });

  it("leaves only the bonus pending where the target was not entered: payable 4,200.00 + 289.26 + 1,500.00 (TM017 林小满)", () => {
    const { lines, payable, pending: waiting } = statementOf("TM017");
    expect(lines.targetBonus).toMatchObject({ ...pending, faults: [{ code: "missing_reading", path: ["people", "TM017", "target"] }] });
    expect({ payable, waiting }).toEqual({ payable: "5989.26", waiting: ["targetBonus"] });
  });

  it("leaves what needs the GMV pending where it reads 待核, and pays base, grade and two other prizes: 5,200.00 + 1,600.00 + 500.00 (JD011 袁志强)", () => {
    const { lines, payable, pending: waiting } = statementOf("JD011");
    expect(lines.commission).toMatchObject({
      ...pending,
      faults: [{ code: "not_a_number", path: ["people", "JD011", "gmv"], value: "\"待核\"" }],
    });
    expect({ payable, waiting }).toEqual({ payable: "7300.00", waiting: ["commission", "targetBonus", "pkGmv"] });
  });

  it("passes a shop at three bounds, DSR 4.70, refund rate 3.0%, 2 complaints, with margins of 0 (jd-direct), and pays its bonuses", () => {
    const { state, gates } = gatesOf("jd-direct");
    expect(state).toBe("passed");
    for (const gate of [gates.dsr, gates.refundRate, gates.complaints]) expect(gate).toMatchObject(atTheBound);
    expect(statementOf("JD003").lines.targetBonus).toMatchObject(settled("1000.00"));
  });

  it("fails a shop with a DSR of 4.695, not 4.70, and voids its bonus, keeping the 1,000.00 before (pdd-outlet, PD004 叶知秋)", () => {
    const { state, failed, gates } = gatesOf("pdd-outlet");
    expect({ state, failed }).toEqual({ state: "failed", failed: ["dsr"] });
    expect(gates.dsr).toMatchObject({ state: "failed", reading: "4.695", bound: "4.7", margin: "-0.005" });
    const { lines, payable } = statementOf("PD004");
    expect(lines.targetBonus).toMatchObject(voided("1000.00", "shop.dsr"));
    expect(payable).toBe("6169.62"); // 4,500.00 × 23 ÷ 25 = 4,140.00; 163,208.00 × 0.003 = 489.624; 1,440.00 by grade, 100.00 by the PK
  });

  it("keeps nothing before for someone in that shop who missed the target anyway (pdd-outlet, PD009 戴思琪)", () => {
    expect(statementOf("PD009").lines.targetBonus).toMatchObject(settled("0.00"));
  });

  it("leaves bonuses above zero pending where a shop's DSR is missing, and pays 4,200.00 + 385.35 + 1,200.00 (DY001 谭思敏)", () => {
    expect(gatesOf("douyin-live").state).toBe("faulty");
    const { lines, payable } = statementOf("DY001");
    expect(lines.targetBonus).toMatchObject({ ...pending, faults: [{ code: "missing_reading", path: ["teams", "douyin-live", "dsr"] }] });
    expect(payable).toBe("5785.35");
  });

  it("settles a bonus of 0.00 in that shop without asking its gates (douyin-live, DY002 廖永康)", () => {
    expect(statementOf("DY002").lines.targetBonus).toMatchObject(settled("0.00"));
  });

  it("passes a shop without refunds, whose refund time is not applicable (xiaohongshu-new, XH001 白露)", () => {
    const { state, gates } = gatesOf("xiaohongshu-new");
    expect(state).toBe("passed");
    expect(gates.refundHours).toMatchObject({ state: "passed", notApplicable: true, reading: null, margin: null });
    expect(statementOf("XH001").lines.targetBonus).toMatchObject(settled("1000.00"));
  });

  it("fails a shop for a refund rate of 4.2%, whatever its missing DSR would say: voided, not pending (vip-clearance, VP001 邱实)", () => {
    const { state, failed } = gatesOf("vip-clearance");
    expect({ state, failed }).toEqual({ state: "failed", failed: ["refundRate"] });
    expect(statementOf("VP001").lines.targetBonus).toMatchObject(voided("1000.00", "shop.refundRate"));
  });

  it("rejects both rows that claim the id DY009, of 曾庆芳 and of 卢建国, and pays neither", () => {
    const claims = month.rejections.filter(({ id }) => id === "DY009");
    expect(claims.map(({ index, faults }) => [index, faults[0].code])).toEqual([[70, "duplicate_id"], [78, "duplicate_id"]]);
    expect(month.statements.some(({ name }) => name === "曾庆芳" || name === "卢建国")).toBe(false);
  });

  it("rejects the row of 侯佳音, who has no id yet", () => {
    expect(month.rejections.filter(({ id }) => id === null)).toMatchObject([{ from: "people", index: 81 }]);
  });

  it("pays wages and grade pay of a person whose shop is unknown and leaves the bonus pending (kuaishou-live, KS001 史小龙)", () => {
    const { lines, payable } = statementOf("KS001");
    expect(lines.targetBonus).toMatchObject({ ...pending, faults: [{ code: "unknown_team" }] });
    expect(payable).toBe("5659.50"); // 4,200.00 + 86,500.00 × 0.003 + 1,200.00
  });

  it("settles everything but the prizes of someone in that unknown shop who missed the target: 3,800.00 + 222.65 + 960.00 (kuaishou-live, KS002 顾清扬)", () => {
    expect(statementOf("KS002")).toMatchObject({ payable: "4982.65", pending: ["pkGmv", "pkConversion", "pkResponse", "pkReceived"] });
  });

  it("carries long, Latin and rare names through untouched (JD020, XH003, JD017)", () => {
    expect(["JD020", "XH003", "JD017"].map((id) => statementOf(id).name)).toEqual([
      "迪丽拜尔·阿卜杜热合曼·吐尔逊江",
      "Aleksandra Wiśniewska-Nowak",
      "王𬍛",
    ]);
  });
});

describe("the files", () => {
  it("have five cells that were not read, each in the row and the column in which a clerk finds it", () => {
    expect(unreadCells().map((fault) => cellFaultText(fault, { language: "zh" }))).toEqual([
      "第 18 行（林小满），目标：没有填写，应为金额，如 12.5 或 1,234.5 或 12.5万",
      "第 36 行（袁志强），老客成交额：不是数字：填的是 \"待核\"，应为金额，如 12.5 或 1,234.5 或 12.5万",
      "第 59 行（任重远），满意度：没有填写，应为比率，如 0.5 或 12.5%",
      "第 83 行（侯佳音），工号：不是有效的编号，应为编号：文字，或没有被截断的整数",
      "第 5、7 行（抖音直播店、唯品会清仓店），DSR：没有填写，应为分数，如 12.5 或 1,234.5 或 12.5万",
    ]);
  });
});
