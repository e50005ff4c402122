import { describe, expect, it } from "vitest";
import { notApplicable, pending, scoreOf, settled, statementOf } from "./settled-month.js";

const points = (person: string) => Object.values(scoreOf(person).items).map(({ points }) => points);
const gradePay = (person: string) => statementOf(person).lines.gradePay;

describe("scores: the cases that the month was made for", () => {
  it("takes (35 × 38.20 + 30 × 58.75 + 20 × 85 + 15 × 80) ÷ 100 = 59.995 for 60.00, a C with 1,200.00, where floats give 59.99, a D with 750.00 (TM001 李思雨)", () => {
    expect(points("TM001")).toEqual(["38.2", "58.75", "85", "80"]);
    expect(scoreOf("TM001")).toMatchObject({ score: "60.00", grade: "C" });
    expect(gradePay("TM001")).toMatchObject(settled("1200.00"));
    expect(((35 * 38.2 + 30 * 58.75 + 20 * 85 + 15 * 80) / 100).toFixed(2)).toBe("59.99");
  });

  it("gives an A from 90.00 on, here 8,999.95 ÷ 100: 1,500.00 × 1.2 = 1,800.00 (TM002 张雨涵)", () => {
    expect(scoreOf("TM002")).toMatchObject({ score: "90.00", grade: "A" });
    expect(gradePay("TM002")).toMatchObject(settled("1800.00"));
  });

  it("gives a B for 89.99, the cent that an A is away: 1,500.00 (TM015 郭欣怡)", () => {
    expect(scoreOf("TM015")).toMatchObject({ score: "89.99", grade: "B" });
    expect(gradePay("TM015")).toMatchObject(settled("1500.00"));
  });

  it("counts exactly 20 s and 45 s, and a reply rate of exactly 95.00%, to the better step: 100, 60 and 80 points (TM005 陈佳怡, JD009 程思远, TM008 黄诗琪)", () => {
    expect(scoreOf("TM005").items.response).toMatchObject({ reading: "20", points: "100" });
    expect(scoreOf("JD009").items.response).toMatchObject({ reading: "45", points: "60" });
    expect(scoreOf("TM008").items.replyRate).toMatchObject({ reading: "0.95", points: "80" });
  });

  it("spreads the weight of someone without inquirers: (35 × 89.47 + 20 × 85 + 15 × 100) ÷ 70 = 90.449… is 90.45, an A, where a zero would make it 63.31 (TM012 马晓燕)", () => {
    const { items, score, grade } = scoreOf("TM012");
    expect(items.conversion).toMatchObject({ reading: null, points: null, weight: "0", reason: { code: "zero_divisor" }, faults: [] });
    expect({ score, grade }).toEqual({ score: "90.45", grade: "A" });
  });

  it("spreads the weight of a satisfaction that nobody rated: (30 × 70 + 20 × 85 + 15 × 80) ÷ 65 = 76.923… is 76.92 (VP003 江一帆)", () => {
    expect(scoreOf("VP003").items.satisfaction).toMatchObject({ points: null, weight: "0", reason: { code: "null_reading" } });
    expect(scoreOf("VP003")).toMatchObject({ score: "76.92", grade: "B" });
  });

  it("stops praise at the top of the range: 93.94 + 8.00 is 100.00 (TM016 何嘉豪)", () => {
    expect(scoreOf("TM016")).toMatchObject({ adjustments: { conduct: "8.00" }, score: "100.00", grade: "A" });
  });

  it("lets a violation cost a grade: 75.44 − 5.00 = 70.44, a C: 1,500.00 × 0.8 = 1,200.00 (TM021 诸葛明轩)", () => {
    expect(scoreOf("TM021")).toMatchObject({ adjustments: { conduct: "-5.00" }, score: "70.44", grade: "C" });
    expect(gradePay("TM021")).toMatchObject(settled("1200.00"));
  });

  it("stops a violation at the bottom of the range: 10.26 − 20.00 is 0.00, a D: 1,200.00 × 0.5 = 600.00 (PD017 石磊)", () => {
    expect(scoreOf("PD017")).toMatchObject({ score: "0.00", grade: "D" });
    expect(gradePay("PD017")).toMatchObject(settled("600.00"));
  });

  it("takes a dash among praise and violations for none (TM002 张雨涵)", () => {
    expect(scoreOf("TM002").adjustments).toEqual({ conduct: "0.00" });
  });

  it("rounds grade pay once: 1,333.33 × 1.2 = 1,599.996 is 1,600.00 (JD005 唐书言)", () => {
    expect(scoreOf("JD005").grade).toBe("A");
    expect(gradePay("JD005")).toMatchObject(settled("1600.00"));
  });

  it("leaves only the grade pay pending where a satisfaction was not entered: payable 4,200.00 + 227.61 (PD014 任重远)", () => {
    const { payable, pending: waiting } = statementOf("PD014");
    expect(scoreOf("PD014")).toMatchObject({ state: "faulty", score: null, grade: null });
    expect(gradePay("PD014")).toMatchObject({
      ...pending,
      faults: [{ code: "missing_reading", path: ["people", "PD014", "satisfaction"] }],
    });
    expect({ payable, waiting }).toEqual({ payable: "4427.61", waiting: ["gradePay"] });
  });

  it("has neither a score nor a fault for someone on leave (TM018 高雅琴)", () => {
    expect(scoreOf("TM018")).toMatchObject({ state: "notApplicable", score: null, grade: null, reason: { code: "no_item" }, faults: [] });
    expect(gradePay("TM018")).toMatchObject(notApplicable);
  });
});
