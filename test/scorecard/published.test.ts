import { describe, expect, it } from "vitest";
import {
  atLeast,
  bands,
  bandsUpTo,
  curve,
  definePolicy,
  gates,
  max,
  metric,
  metrics,
  ratio,
  score,
  scorecard,
  scoreOf,
  settle,
  teamMean,
  type Reading,
} from "../../src/index.js";
import { asPoints, scoreOfPoints } from "./card-of-points.js";

describe("Zendesk QA", () => {
  // Zendesk help, "About the Zendesk QA Reviews dashboard calculations".
  // https://support.zendesk.com/hc/en-us/articles/7043701093786-About-the-Zendesk-QA-Reviews-dashboard-calculations
  const weights = { request: 1, clarification: 3, explanation: 3, writing: 2, internalData: 1 };
  const critical = { weights: "relative", pass: { request: 50 } } as const;

  it.each([
    // Section "Understanding how individual review scores are calculated": five reviews, ratings in percent. "If a critical category rating
    // is below 50%, the score is automatically set to zero."
    { ratings: [100, 100, 100, 100, 100], printed: "100.00", before: null },
    { ratings: [100, 0, 0, 100, 0], printed: "30.00", before: null },
    { ratings: [100, 0, 100, 100, 100], printed: "70.00", before: null },
    { ratings: [100, 100, 100, 0, 100], printed: "80.00", before: null },
    // Zendesk prints 0% alone; what the score would have been, (3 × 100 + 3 × 100 + 2 × 100 + 100) ÷ 10, is ours.
    { ratings: [0, 100, 100, 100, 100], printed: "0.00", before: "90.00" },
  ])(
    "scores the review rated $ratings at $printed",
    ({ ratings: [request = 0, clarification = 0, explanation = 0, writing = 0, internalData = 0], printed, before }) => {
      const review = { request, clarification, explanation, writing, internalData };
      expect(scoreOfPoints(weights, review, critical)).toMatchObject({
        score: printed,
        before,
        failed: before === null ? [] : ["request"],
      });
      // Weights in percent are the same weights.
      const percents = { request: 10, clarification: 30, explanation: 30, writing: 20, internalData: 10 };
      expect(scoreOfPoints(percents, review, { pass: { request: 50 } })).toMatchObject({ score: printed, before });
    },
  );

  it("passes a critical category at 50% itself", () => {
    // Klaus, "Glossary": a critical category gives "a score of 0% … if it scores lower than 50%".
    // https://support.klausapp.com/en/articles/3872596-glossary
    const review = { clarification: 100, explanation: 100, writing: 100, internalData: 100 };
    expect(scoreOfPoints(weights, { ...review, request: 50 }, critical)).toMatchObject({ score: "95.00", failed: [] });
    expect(scoreOfPoints(weights, { ...review, request: "49.99" }, critical)).toMatchObject({ score: "0.00", failed: ["request"] });
  });

  describe("with a category that is not applicable", () => {
    // Section "Understanding how N/A affects QA score calculations": 2250 + 1500 + 1000 = 4750; 4750 ÷ 70 = 67.8571%. The points are those
    // printed (75, 50, 100), although the article's formula for a scale of 1 to 4, (score − min) ÷ (max − min), gives 66.7 for a 3.
    const weights = { clarity: 30, tone: 30, accuracy: 30, structure: 10 };
    const review = { clarity: 75, tone: null, accuracy: 50, structure: 100 };

    it("divides by the weights that are left", () => {
      expect(scoreOfPoints(weights, review, { places: 4 }).score).toBe("67.8571");
      expect(scoreOfPoints(weights, review).score).toBe("67.86");
    });

    it("is determined by the one category that is rated, and has no score where none is", () => {
      const none = { clarity: null, tone: null, accuracy: null, structure: null };
      expect(scoreOfPoints(weights, { ...none, accuracy: 50 }).score).toBe("50.00");
      expect(scoreOfPoints(weights, none)).toMatchObject({ state: "notApplicable", score: null });
    });
  });

  it("cuts where we round: two thirds of a scale of 1 to 4 are printed 66.6, here 66.67", () => {
    const scale = curve([[1, 0], [4, 100]]);
    const card = scorecard("card", { rating: { metric: metric("rating", "points"), weight: 100, points: scale } });
    expect([2, 3].map((rating) => score(card, { rating }).score)).toEqual(["33.33", "66.67"]);
  });

  it("takes the mean of the reviews for its internal quality score", () => {
    // The same article, section on the IQS: (100 + 9.91 + 63.96 + 90.99 + 0) ÷ 5 = 52.972, printed 52.97%.
    const review = scorecard("review", { rating: { metric: metric("rating", "points"), weight: 100, points: asPoints } });
    const quality = gates("quality", { mean: atLeast(teamMean(scoreOf(review), { places: 2 }), "52.97") });
    const policy = definePolicy({ id: "quality", version: "1", currency: "USD", gates: [quality] });
    const people = ["100.00", "9.91", "63.96", "90.99", "0"].map((rating, id) => ({ id, team: "reviews", rating }));
    const { teams } = settle(policy, { period: "2026-11", teams: [{ id: "reviews" }], people });
    expect(teams.map(({ gates }) => gates.quality.gates.mean.reading)).toEqual(["52.97"]);
  });
});

describe("Amazon Connect", () => {
  // Amazon Connect Administrator Guide, "Use scoring and weights on agent evaluation forms", section "Weights of optional questions".
  // https://docs.aws.amazon.com/connect/latest/adminguide/about-scoring-and-weights.html
  // Answers of 10, 5 and 0 out of 10 are 100, 50 and 0 points.
  const weights = { q1: 40, q2: 20, q3: 20, q4: 20 };

  it("scores the form: 40 + 10 + 10 + 0 = 60%", () => {
    expect(scoreOfPoints(weights, { q1: 100, q2: 50, q3: 50, q4: 0 }).score).toBe("60.00");
  });

  it("redistributes the weight of a question that is not applicable: 50 + 12.5 + 12.5 = 75%", () => {
    const result = scoreOfPoints(weights, { q1: 100, q2: 50, q3: 50, q4: null });
    expect(result.score).toBe("75.00");
    // Amazon shows the redistributed weights, 50, 25 and 25. Here each weight is the one stated, or 0: nothing but the score is divided.
    expect(Object.values(result.items).map(({ weight }) => weight)).toEqual(["40", "20", "20", "0"]);
  });

  it("fails the whole form by one answer", () => {
    // API reference, EvaluationFormSingleSelectQuestionOption: "If an automatic fail answer is provided, the overall evaluation gets a
    // score of 0." https://docs.aws.amazon.com/connect/latest/APIReference/API_EvaluationFormSingleSelectQuestionOption.html No figures
    // there. By hand: without the fail (50 × 20 + 50 × 20) ÷ 100 = 20.
    const result = scoreOfPoints(weights, { q1: 0, q2: 50, q3: 50, q4: 0 }, { pass: { q1: 100 } });
    expect(result).toMatchObject({ score: "0.00", before: "20.00", failed: ["q1"] });
  });
});

describe("Genesys", () => {
  it("scores the form of its cloud: ((1 × 40) + (1 × 20)) / ((2 × 40) + (1 × 20)) = 60%", () => {
    // Genesys Cloud Resource Center, "Evaluation form weights", section "Evaluation form weighting example".
    // https://help.mypurecloud.com/?p=144862 Two questions in a group of weight 40, one in a group of 20. There possible points count
    // beside weights, so that each question weighs its points times its group's weight; here each item has one weight.
    const weights = { q11: 40, q12: 40, q21: 20 };
    expect(scoreOfPoints(weights, { q11: 100, q12: 0, q21: 100 }).score).toBe("60.00");
    // "N/A … zero out of zero possible points", by hand: (40 + 20) ÷ (40 + 20).
    expect(scoreOfPoints(weights, { q11: 100, q12: null, q21: 100 }).score).toBe("100.00");
  });

  it("where its SpeechMiner spreads a weight equally, ours goes by the weights", () => {
    // Genesys SpeechMiner, "Configure Question Weights", example 1: of weights 40, 30 and 30 the third is unanswered, and "the two required
    // questions will receive a weight of 55% and 45%". https://docs.genesys.com/Documentation/SPMI/latest/user/questionweight
    // With 100 and 0 points: 55.00 there, 40 ÷ 70 = 57.14 here.
    expect(scoreOfPoints({ a: 40, b: 30, c: 30 }, { a: 100, b: 0, c: null }).score).toBe("57.14");
  });

  it("fails fatally: a no to one question gives 0%", () => {
    // Genesys community, "Critical vs Fatal question", 2023: a no to a fatal question "automatically gives the agents a 0%".
    // https://community.genesys.com/discussion/critical-vs-fatal-question
    // Its critical score, a second one over the critical questions alone, is a second card.
    const answers = { greeting: 100, identity: 0, solved: 100 };
    const weights = { greeting: 30, identity: 30, solved: 40 };
    expect(scoreOfPoints(weights, answers, { pass: { identity: 100 } })).toMatchObject({ score: "0.00", before: "70.00" });
    expect(scoreOfPoints({ identity: 30, solved: 40 }, answers, { weights: "relative" }).score).toBe("57.14");
  });
});

describe("Call Replay", () => {
  it("leaves out what is N/A and gives 0 for what is unanswered: our two choices", () => {
    // Call Replay, "Calculating scores": N/A is ignored ("100% if the first question is answered '10' and the second is answered 'N/A'"),
    // an unanswered question scores 0, and all N/A gives no score.
    // https://docs.call-replay.com/CallRecorder/help/user-guide/questionnaires/call-evaluation
    const weights = { first: 50, second: 50 };
    expect(scoreOfPoints(weights, { first: 100, second: null }).score).toBe("100.00");
    expect(scoreOfPoints(weights, { first: 100, second: null }, { notApplicable: "zero" }).score).toBe("50.00");
    expect(scoreOfPoints(weights, { first: null, second: null }).state).toBe("notApplicable");
    // With us a column that is absent is a fault in the data, never 0.
    expect(scoreOfPoints(weights, { first: 100 })).toMatchObject({
      state: "faulty",
      score: null,
      faults: [{ code: "missing_reading", path: ["second"] }],
    });
  });
});

describe("Verint", () => {
  it("adds a baseline to the score: 10 + 20 = 30, 100 − 5 = 95", () => {
    // Verint, "Baseline score". https://wfo.mon2.verintcloudservices.com/onlinehelp/en_us/QM/QM/Baseline_score.htm
    const { points, baseline } = metrics({ person: { points: "points", baseline: "points" } });
    const card = scorecard("card", { question: { metric: points, weight: 100, points: asPoints } }, { adjustments: { baseline } });
    expect(score(card, { points: 10, baseline: 20 }).score).toBe("30.00");
    expect(score(card, { points: 100, baseline: -5 }).score).toBe("95.00");
  });

  it("has a minimum score for a question: 3 with a minimum of 5 gives 5", () => {
    // Verint, "Minimum scores". https://wfo.mon2.verintcloudservices.com/onlinehelp/en_us/QM/QM/Minimum_scores.htm
    const card = scorecard("card", { question: { metric: max(metric("points", "points"), 5), weight: 100, points: asPoints } });
    expect([3, 5, 8].map((points) => score(card, { points }).score)).toEqual(["5.00", "5.00", "8.00"]);
  });
});

describe("Ellig", () => {
  // Bruce R. Ellig, The Complete Guide to Executive Compensation, 2nd edition 2007, chapter 7 "Short-Term Incentives". Ratings from 0 to 6.
  const scale = [0, 6] as const;

  it("rates a CEO at 346.5 ÷ 100, printed 3.47", () => {
    // Table 7-32 (p. 382): weight times rating 80, 70, 75, 31.5, 35, 20, 20 and 15. 3.465 is a tie, rounded half-up.
    const weights = {
      sales: 20,
      operatingIncome: 20,
      netIncome: 15,
      eps: 15,
      roa: 10,
      succession: 10,
      affirmativeAction: 5,
      acquisition: 5,
    };
    const ratings = {
      sales: "4.0",
      operatingIncome: "3.5",
      netIncome: "5.0",
      eps: "2.1",
      roa: "3.5",
      succession: "2.0",
      affirmativeAction: "4.0",
      acquisition: "3.0",
    };
    expect(scoreOfPoints(weights, ratings, { range: scale }).score).toBe("3.47");
  });

  it("rates a division at 4.4, and with it, as shown, its manager at 4.1", () => {
    // p. 387: (4.25 × 40 + 3.65 × 30 + 4.0 × 10 + 5.8 × 20) ÷ 100 = 4.355, printed 4.4; (4.5 × 25 + 3.0 × 25 + 4.4 × 50) ÷ 100 = 4.075,
    // printed 4.1. The second uses the first as it was rounded: one card inside another. Readings by tables 7-37 and 7-39.
    const percent = metrics({
      person: { income: "ratio", sales: "ratio", capital: "ratio", parity: "ratio", corporate: "ratio", group: "ratio" },
    });
    const six = [1, 2, 3, 4, 5, 6] as const;
    const marks = (first: number, step: number) => curve(six.map((rating, index) => [first + step * index, rating]));
    const division = scorecard(
      "division",
      {
        income: { metric: percent.income, weight: 40, points: marks(11, 2) },
        sales: { metric: percent.sales, weight: 30, points: marks(11, 2) },
        capital: { metric: percent.capital, weight: 10, points: marks(14, 1) },
        parity: { metric: percent.parity, weight: 20, points: marks(4, 1) },
      },
      { range: scale, places: 1 },
    );
    const manager = scorecard(
      "manager",
      {
        corporate: { metric: percent.corporate, weight: 25, points: marks(8, 1) },
        group: { metric: percent.group, weight: 25, points: marks(9, 1.5) },
        division: { metric: scoreOf(division), weight: 50, points: asPoints },
      },
      { range: scale, places: 1 },
    );
    const results = { income: "17.5", sales: "16.3", capital: "17.0", parity: "8.8", corporate: "11.5", group: "12.0" };
    expect(score(division, results)).toMatchObject({
      score: "4.4",
      items: { income: { points: "4.25" }, sales: { points: "3.65" }, capital: { points: "4" }, parity: { points: "5.8" } },
    });
    expect(score(manager, results)).toMatchObject({
      score: "4.1",
      items: { corporate: { points: "4.5" }, group: { points: "3" }, division: { reading: "4.4", points: "4.4" } },
    });
  });
});

describe("a scorecard of Chinese customer service", () => {
  // 《客服绩效薪资评分表》, 777doc, https://m.777doc.com/doc-7212041.html: a form with weights, bands and grades. It is blank, so the totals below are
  // worked by hand. Its last band for response time is printed "<55 → 0", a misprint for ">55"; its grades end at 70, so `none` is ours.
  const { sales, planned, orders, inquiries, served, replied, responseSeconds, late } = metrics({
    person: {
      sales: "money",
      planned: "money",
      orders: "count",
      inquiries: "count",
      served: "count",
      replied: "count",
      responseSeconds: "seconds",
      late: "count",
    },
  });
  const card = scorecard(
    "service",
    {
      target: {
        metric: ratio(sales, planned, { places: 4 }),
        weight: 30,
        points: bands([["0.40", 10], ["0.50", 25], ["0.60", 40], ["0.70", 55], ["0.80", 70], ["0.90", 85], ["1.00", 100]], {
          otherwise: 0,
        }),
      },
      conversion: {
        metric: ratio(orders, inquiries, { places: 4 }),
        weight: 20,
        points: bands([["0.35", 60], ["0.40", 80], ["0.45", 100]], { otherwise: 0 }),
      },
      averageOrder: {
        metric: ratio(sales, orders, { places: 2, unit: "money" }),
        weight: 20,
        points: bands([[210, 60], [230, 80], [250, 100]], { otherwise: 0 }),
      },
      reply: {
        metric: ratio(replied, served, { places: 4 }),
        weight: 20,
        points: bands([["0.92", 60], ["0.95", 80], ["0.98", 100]], { otherwise: 0 }),
      },
      response: { metric: responseSeconds, weight: 5, points: bandsUpTo([[35, 100], [45, 80], [55, 60]], { otherwise: 0 }) },
      attendance: { metric: late, weight: 5, points: bandsUpTo([[0, 100], [3, 80]], { otherwise: 60 }) },
    },
    { grades: { gold: 90, silver: 80, bronze: 70, none: 0 } },
  );

  type Row = {
    readonly [Column in "sales" | "planned" | "orders" | "inquiries" | "served" | "replied" | "responseSeconds" | "late"]: Reading;
  };
  it.each<[string, Row, readonly number[], string, string]>([
    [
      // 112500 ÷ 112500, 450 ÷ 1000, 112500 ÷ 450 = 250, 980 ÷ 1000.
      "exactly at every bound",
      { sales: 112_500, planned: 112_500, orders: 450, inquiries: 1000, served: 1000, replied: 980, responseSeconds: 35, late: 0 },
      [100, 100, 100, 100, 100, 100],
      "100.00",
      "gold",
    ],
    [
      // 0.9999; 0.4499; 1124705.01 ÷ 4499 = 249.99; 0.9799. 30 × 85 + 20 × 80 + 20 × 80 + 20 × 80 + 5 × 80 + 5 × 80 = 8150.
      "just under each",
      {
        sales: "1124705.01",
        planned: "1124817.49",
        orders: 4499,
        inquiries: 10_000,
        served: 10_000,
        replied: 9799,
        responseSeconds: "35.01",
        late: 1,
      },
      [85, 80, 80, 80, 80, 80],
      "81.50",
      "silver",
    ],
    [
      // 97428 ÷ 105900 = 0.92; 410 ÷ 1000; 97428 ÷ 410 = 237.63; 960 ÷ 1000. 2550 + 1600 + 1600 + 1600 + 400 + 500 = 8250.
      "an ordinary month",
      { sales: 97_428, planned: 105_900, orders: 410, inquiries: 1000, served: 1000, replied: 960, responseSeconds: 36, late: 0 },
      [85, 80, 80, 80, 80, 100],
      "82.50",
      "silver",
    ],
    [
      // 83520 ÷ 104400 = 0.80; 0.36; 83520 ÷ 360 = 232; 0.99. 2100 + 1200 + 1600 + 2000 + 300 + 400 = 7600.
      "a weaker one",
      { sales: 83_520, planned: 104_400, orders: 360, inquiries: 1000, served: 1000, replied: 990, responseSeconds: 50, late: 2 },
      [70, 60, 80, 100, 60, 80],
      "76.00",
      "bronze",
    ],
    [
      // 71060 ÷ 182200 = 0.39; 0.34; 71060 ÷ 340 = 209; 0.91. 5 × 60 = 300.
      "nothing but attendance",
      { sales: 71_060, planned: 182_200, orders: 340, inquiries: 1000, served: 1000, replied: 910, responseSeconds: 56, late: 4 },
      [0, 0, 0, 0, 0, 60],
      "3.00",
      "none",
    ],
    [
      // Nobody asked: no conversion, no average order, no reply rate. (30 × 0 + 5 × 100 + 5 × 100) ÷ 40 = 25.
      "an agent without inquiries",
      { sales: 0, planned: 100_000, orders: 0, inquiries: 0, served: 0, replied: 0, responseSeconds: 30, late: 0 },
      [0, 100, 100],
      "25.00",
      "none",
    ],
  ])("scores %s", (_, row, points, total, grade) => {
    const result = score(card, row);
    expect(Object.values(result.items).flatMap(({ points }) => (points === null ? [] : Number(points)))).toEqual(points);
    expect(result).toMatchObject({ score: total, grade });
  });
});
