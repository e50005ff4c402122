import fc from "fast-check";
import { Decimal, greater, zero } from "../../../src/decimal/index.js";
import { law, notApplicableIsNeutral, workedExample } from "../../../src/testing/index.js";
import { knownPolicies } from "../equivalent-variants.js";
import { subject } from "./subject.js";

const policy = knownPolicies.statisticsScorecard;

const nothing = { satisfaction: null, answered: null, handlingSeconds: null, phrasesPassed: null, casesInTime: null, dailyWork: null };

type Item = keyof typeof nothing;
type Scored = readonly [reading: string | number, score: string, grade?: "A" | "B" | "C" | "D"];

/** People who were measured in one thing alone, so that its points are their score: everything else is out of both sums. */
function onlyBy(item: Item, scored: readonly Scored[]) {
  return workedExample(
    `nothing but ${item}`,
    { period: "2026-11", people: scored.map(([reading]) => ({ id: `with ${reading}`, ...nothing, [item]: reading })) },
    Object
      .fromEntries(scored.map(([reading, score, grade]) => [`with ${reading}`, {
        statistics: score,
        ...(grade === undefined ? {} : { "statistics.grade": grade }),
      }])),
  );
}

// Worked out by hand: what is shared out between two points of a curve is beside its row.
const examples = [
  workedExample(
    "people with all six readings, with some and with none",
    {
      period: "2026-11",
      people: [
        // 80.00, 81.20, 80.00, 75.00, 72.00, 85.00: 30 × 80 + 15 × (81.2 + 80 + 75 + 72) + 10 × 85 = 2,400 + 4,623 + 850 = 7,873
        { id: "li", satisfaction: "0.92", answered: 812, handlingSeconds: 240, phrasesPassed: "0.95", casesInTime: "0.88", dailyWork: 85 },
        // 100.00, 30.00, 50.00, 10.00, 20.00, 0.00: 3,000 + 15 × 110 = 4,650
        { id: "wang", satisfaction: 1, answered: 300, handlingSeconds: 330, phrasesPassed: "0.82", casesInTime: "0.75", dailyWork: 0 },
        // 6.67 and five zeros: 30 × 6.67 = 200.1, so 2.001, which is 2.00
        { id: "zhao", satisfaction: "0.81", answered: 0, handlingSeconds: 480, phrasesPassed: "0.8", casesInTime: "0.7", dailyWork: 0 },
        // without the first two: (15 × (80 + 75 + 72) + 10 × 85) ÷ 55 = 4,255 ÷ 55 = 77.3636…
        { id: "chen", satisfaction: null, answered: null, handlingSeconds: 240, phrasesPassed: "0.95", casesInTime: "0.88", dailyWork: 85 },
        { id: "zhou", ...nothing },
      ],
    },
    {
      li: { statistics: "78.73", "statistics.grade": "B" },
      wang: { statistics: "46.50", "statistics.grade": "D" },
      zhao: { statistics: "2.00", "statistics.grade": "D" },
      chen: { statistics: "77.36", "statistics.grade": "B" },
      zhou: { statistics: null, "statistics.grade": null },
    },
  ),
  onlyBy("satisfaction", [
    ["0.79", "0.00"],
    ["0.8", "0.00"],
    ["0.81", "6.67"], // 100 × 1 ÷ 15 = 6.666…
    ["0.82", "13.33"], // 100 × 2 ÷ 15 = 13.333…
    ["0.875", "50.00"],
    ["0.95", "100.00", "A"],
    ["0.99", "100.00", "A"],
  ]),
  onlyBy("handlingSeconds", [
    [150, "100.00"],
    [180, "100.00"],
    [241, "79.67"], // 100 × 239 ÷ 300 = 79.666…
    [242, "79.33"], // 100 × 238 ÷ 300 = 79.333…
    [480, "0.00"],
    [600, "0.00"],
  ]),
  onlyBy("phrasesPassed", [
    ["0.8", "0.00"],
    ["0.800004", "0.00"], // 500 × 0.000004 = 0.002
    ["0.800016", "0.01"], // 500 × 0.000016 = 0.008
    ["0.9", "50.00"],
    [1, "100.00"],
  ]),
  onlyBy("casesInTime", [
    ["0.7", "0.00"],
    ["0.70001", "0.00"], // 400 × 0.00001 = 0.004
    ["0.70002", "0.01"], // 400 × 0.00002 = 0.008
    ["0.825", "50.00"],
    ["0.95", "100.00"],
  ]),
  onlyBy("dailyWork", [
    [0, "0.00", "D"],
    ["33.333", "33.33"],
    ["59.99", "59.99", "D"],
    [60, "60.00", "C"],
    ["66.666", "66.67"],
    ["74.99", "74.99", "C"],
    [75, "75.00", "B"],
    ["89.99", "89.99", "B"],
    [90, "90.00", "A"],
    [100, "100.00", "A"],
  ]),
] as const;

/** Nobody scores less for a better reading of an item, by some of its steps. */
function neverScoresLess(item: Item, better: "higher" | "lower", step: string) {
  return law<typeof policy>({
    name: `neverScoresLess(${item})`,
    says: { en: `a better ${item} never scores less`, zh: `${item} 越好，得分不会越低` },
    changed: (period) =>
      fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 300 })).map(([place, steps]) => ({
        ...period,
        people: period.people.map((row, index) => {
          const reading = row[item];
          if (reading === null || index !== place % period.people.length) return row;
          const by = new Decimal(step).times(better === "higher" ? steps : -steps);
          return { ...row, [item]: greater(by.plus(reading.toString()), zero).toFixed() };
        }),
      })),
    check: (before, after) => {
      const scores = [before, after].map(({ settlement }) =>
        settlement.statements.map((statement) => statement.scores?.statistics.score ?? null)
      );
      const [was = [], is = []] = scores;
      const place = was.findIndex((score, index) => Number(score) > Number(is[index]));
      return place < 0
        ? null
        : `${before.settlement.statements[place]?.person} scores ${is[place]} instead of ${was[place]} by a better ${item}`;
    },
  });
}

const bounds = { A: 90, B: 75, C: 60, D: 0 } as const;

const laws = [
  notApplicableIsNeutral(),
  neverScoresLess("satisfaction", "higher", "0.001"),
  neverScoresLess("answered", "higher", "1"),
  neverScoresLess("handlingSeconds", "lower", "1"),
  neverScoresLess("phrasesPassed", "higher", "0.001"),
  neverScoresLess("casesInTime", "higher", "0.001"),
  neverScoresLess("dailyWork", "higher", "0.1"),
  law<typeof policy>({
    name: "grades are as announced",
    says: { en: "a score is from 0 to 100, and its grade is the one that was announced", zh: "得分在 0 到 100 之间，等级与公布的一致" },
    check: ({ settlement }) => {
      for (const { person, scores } of settlement.statements) {
        const { score = null, grade = null } = scores?.statistics ?? {};
        if (score === null || grade === null) continue;
        const [announced] = Object.entries(bounds).find(([, from]) => Number(score) >= from) ?? [];
        if (Number(score) > 100 || grade !== announced) return `${person} scores ${score} and has grade ${grade}`;
      }
      return null;
    },
  }),
] as const;

export const statisticsScorecardTests = subject("statisticsScorecard", policy, { examples, laws });
