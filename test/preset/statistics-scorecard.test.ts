import { describe, expect, it } from "vitest";
import {
  bands,
  bandsUpTo,
  byGrade,
  curve,
  definePolicy,
  metric,
  parameter,
  perUnit,
  score,
  scoreOf,
  settle,
  statisticsScorecard,
  times,
  withParameters,
  type Reading,
  type StatisticsScorecardOptions,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const ordinary = { satisfaction: "0.92", answered: 812, handlingSeconds: "240", phrasesPassed: "0.95", casesInTime: "0.88", dailyWork: 85 };
type Row = Readonly<Record<keyof typeof ordinary, Reading>>;

const scored = (row: Partial<Row> = {}, options: StatisticsScorecardOptions = {}) =>
  score(statisticsScorecard(options), { ...ordinary, ...row });
const messages = (options: unknown) =>
  thrownFaults(() => score(statisticsScorecard(untyped(options)), ordinary)).map(({ message }) => message);

describe("statisticsScorecard", () => {
  it("combines six items by their weights", () => {
    // 0.12 ÷ 0.15 = 80; 812 ÷ 1000 = 81.2; 240 ÷ 300 = 80; 0.15 ÷ 0.20 = 75; 0.18 ÷ 0.25 = 72; 85.
    // 30 × 80 + 15 × 81.2 + 15 × 80 + 15 × 75 + 15 × 72 + 10 × 85 = 2400 + 1218 + 1200 + 1125 + 1080 + 850 = 7873.
    const { score, grade, items } = scored();
    expect([score, grade]).toEqual(["78.73", "B"]);
    expect(Object.entries(items).map(([name, { points, weight }]) => [name, points, weight])).toEqual([
      ["satisfaction", "80", "30"],
      ["answered", "81.2", "15"],
      ["handlingTime", "80", "15"],
      ["standardPhrases", "75", "15"],
      ["caseHandling", "72", "15"],
      ["dailyWork", "85", "10"],
    ]);
  });

  it.each<[string, Row, string, string]>([
    [
      "all full marks",
      { satisfaction: "0.95", answered: 1000, handlingSeconds: 180, phrasesPassed: 1, casesInTime: "0.95", dailyWork: 100 },
      "100.00",
      "A",
    ],
    [
      "more than full marks",
      { satisfaction: 1, answered: 5000, handlingSeconds: 60, phrasesPassed: 1, casesInTime: 1, dailyWork: 100 },
      "100.00",
      "A",
    ],
    [
      "nothing",
      { satisfaction: "0.80", answered: 0, handlingSeconds: 480, phrasesPassed: "0.80", casesInTime: "0.70", dailyWork: 0 },
      "0.00",
      "D",
    ],
    [
      "less than nothing",
      { satisfaction: "0.5", answered: 0, handlingSeconds: 900, phrasesPassed: 0, casesInTime: 0, dailyWork: 0 },
      "0.00",
      "D",
    ],
    // 90 × 100 + 10 × 0.
    [
      "daily work alone missed",
      { satisfaction: 1, answered: 1000, handlingSeconds: 180, phrasesPassed: 1, casesInTime: 1, dailyWork: 0 },
      "90.00",
      "A",
    ],
    // 993 ÷ 1000 is 99.3 points: 9000 − 15 × 0.7 = 8989.5, and 89.895 is a tie, rounded up.
    [
      "and a few calls",
      { satisfaction: 1, answered: 993, handlingSeconds: 180, phrasesPassed: 1, casesInTime: 1, dailyWork: 0 },
      "89.90",
      "B",
    ],
    // 30 × 100 + 15 × 100 × 3 = 7500.
    [
      "exactly B",
      { satisfaction: 1, answered: 1000, handlingSeconds: 180, phrasesPassed: 1, casesInTime: "0.7", dailyWork: 0 },
      "75.00",
      "B",
    ],
    // 30 × 100 + 15 × 100 × 2 = 6000.
    [
      "exactly C",
      { satisfaction: 1, answered: 1000, handlingSeconds: 180, phrasesPassed: "0.8", casesInTime: "0.7", dailyWork: 0 },
      "60.00",
      "C",
    ],
  ])("has bounds: %s", (_, row, expected, grade) => {
    expect(scored(row)).toMatchObject({ score: expected, grade });
  });

  it("leaves out what was never asked, called or checked, and the other items carry the weight", () => {
    // Without satisfaction: (7873 − 2400) ÷ 70 = 78.185… ≈ 78.19.
    expect(scored({ satisfaction: null })).toMatchObject({
      score: "78.19",
      grade: "B",
      items: { satisfaction: { weight: "0", points: null } },
    });
    // Daily work alone.
    const none = { satisfaction: null, answered: null, handlingSeconds: null, phrasesPassed: null, casesInTime: null };
    expect(scored(none)).toMatchObject({ score: "85.00", grade: "B" });
    expect(scored({ ...none, dailyWork: null })).toMatchObject({ state: "notApplicable", score: null, grade: null });
  });

  it("tells of a reading that is missing or in another form, and of half a call", () => {
    const result = score(statisticsScorecard(), untyped({ ...ordinary, satisfaction: "92%", answered: "812.5", dailyWork: undefined }));
    expect(result).toMatchObject({ state: "faulty", score: null, items: { caseHandling: { points: "72" } } });
    expect(result.faults.map(({ code, path }) => [code, path])).toEqual([
      ["not_a_number", ["satisfaction"]],
      ["too_many_places", ["answered"]],
      ["missing_reading", ["dailyWork"]],
    ]);
  });

  it("takes weights: those that are not stated keep theirs", () => {
    const weights = { satisfaction: 35, dailyWork: 5 };
    // 35 × 80 + 1218 + 1200 + 1125 + 1080 + 5 × 85 = 2800 + 4623 + 425 = 7848.
    expect(scored({}, { weights })).toMatchObject({
      score: "78.48",
      items: { satisfaction: { weight: "35" }, answered: { weight: "15" } },
    });
  });

  it("takes parameters for weights, which the policy then has", () => {
    const [asked, answered] = [parameter("asked", "points", 40), parameter("calls", "points", 5)];
    const card = statisticsScorecard({ weights: { satisfaction: asked, answered } });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: perUnit(scoreOf(card), 10) } });
    const row = { id: "li", satisfaction: 1, answered: 0, handlingSeconds: 180, phrasesPassed: 1, casesInTime: 1, dailyWork: 100 };
    const paid = (each: typeof policy) => settle(each, { period: "1", people: [row] }).statements[0]?.payable;
    expect(paid(policy)).toBe("950.00");
    expect(paid(withParameters(policy, { asked: 25, calls: 20 }))).toBe("800.00");
    expect(() => withParameters(policy, { asked: 41 })).toThrow("asked (41) + calls (5) + 15 + 15 + 15 + 10 = 101");
  });

  it("takes tables: those that are not stated keep theirs", () => {
    const points = {
      satisfaction: bands([["0.85", 60], ["0.90", 100]], { otherwise: 0 }),
      handlingTime: bandsUpTo([[240, 100]], { otherwise: 50 }),
    };
    // 30 × 100 + 1218 + 15 × 100 + 1125 + 1080 + 850 = 8773.
    expect(scored({}, { points }).score).toBe("87.73");
    expect(scored({ handlingSeconds: 241 }, { points }).items.handlingTime.points).toBe("50");
  });

  it("pays performance by its grade, and lists what it reads with labels in both languages", () => {
    const card = statisticsScorecard();
    const policy = definePolicy({
      id: "statistics",
      version: "2026-11",
      currency: "CNY",
      pay: {
        performance: times(
          metric("base", "money", { label: { en: "base", zh: "基数" } }),
          byGrade(card, { A: "1.2", B: 1, C: "0.8", D: 0 }),
        ),
      },
    });
    const { statements } = settle(policy, {
      period: "2026-11",
      people: [
        { id: "li", base: 2000, ...ordinary },
        { id: "wang", base: 2000, ...ordinary, satisfaction: "0.80" },
        { id: "zhao", base: 2000, ...ordinary, satisfaction: "0.80", answered: 0 },
      ],
    });
    // wang: 7873 − 2400 = 5473: D. zhao less still.
    expect(statements.map(({ payable, scores }) => [payable, scores?.statistics.grade])).toEqual([["2000.00", "B"], ["0.00", "D"], [
      "0.00",
      "D",
    ]]);
    const [kept] = policy.scorecards;
    const labelled = [...policy.metrics, ...(kept?.items ?? []), ...(kept === undefined ? [] : [kept])];
    expect(labelled).toHaveLength(7 + 6 + 1);
    expect(labelled.filter(({ label }) => label?.en === undefined || label.zh === undefined)).toEqual([]);
  });

  it("is a card of its own each time, and the same one: two of them in a policy are one", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      scorecards: [statisticsScorecard(), statisticsScorecard({ weights: { satisfaction: "30.0" } })],
    });
    expect(policy.scorecards).toHaveLength(1);
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      "weights that no longer sum to 100",
      { weights: { satisfaction: 40 } },
      ["scorecards.statistics.items: weights not 100: got 110, expected exactly 100, or the option weights: \"relative\""],
    ],
    [
      "an item that it does not have",
      { weights: { satisfactoin: 40 } },
      ["weights.satisfactoin: unknown field: got \"satisfactoin\", expected satisfaction?"],
    ],
    [
      "a table for an item that it does not have, by the metric's name",
      { points: { handlingSeconds: curve([[0, 0]]) } },
      ["points.handlingSeconds: unknown field: got \"handlingSeconds\", expected one of satisfaction, answered, handlingTime, standardPhrases, caseHandling, dailyWork"],
    ],
    ["an option that it does not have", { weight: { satisfaction: 40 } }, [
      "options.weight: unknown field: got \"weight\", expected weights?",
    ]],
    [
      "a table that goes back",
      { points: { answered: curve([[10, 0], [5, 100]]) } },
      ["scorecards.statistics.items.answered.points.points[1]: not rising: got 10, then 5, expected each bound above the one before"],
    ],
    [
      "a weight of zero",
      { weights: { dailyWork: 0, satisfaction: 40 } },
      ["scorecards.statistics.items.dailyWork.weight: not positive: got \"0\", expected a weight above zero"],
    ],
    ["no options", null, ["options: not an object: got null, expected an object with weights, points, metrics"]],
  ])("tells of %s", (_, options, expected) => {
    expect(messages(options)).toEqual(expected);
  });

  it.each([[{ weights: 5 }], [{ points: 5 }], [{ weights: "30/15/15/15/15/10" }], [{ weights: [40, 5] }]])(
    "does not pass over options in another form, since somebody would be scored by other weights: %j",
    (options) => {
      expect(messages(options)).not.toEqual([]);
    },
  );
});
