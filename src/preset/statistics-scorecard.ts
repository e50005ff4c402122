import { ownOptions } from "../error/index.js";
import type { DecimalInput } from "../decimal/index.js";
import { curve, metrics, type LookupTable, type Need, type NeedsOf, type Operand, type Stated } from "../formula/index.js";
import { scorecard, type Scorecard } from "../scorecard/index.js";
import { checkGroup, checkOptions } from "./check-options.js";
import { withOwnMetrics, type KnownMetrics, type OwnMetrics, type ReadMetrics } from "./own-metrics.js";

type Item = "satisfaction" | "answered" | "handlingTime" | "standardPhrases" | "caseHandling" | "dailyWork";

/** Metrics, weights and grades of `statisticsScorecard`. */
export interface StatisticsScorecardOptions<Own extends OwnMetrics<Usual> = {}, W = Partial<Record<Item, DecimalInput>>> {
  /** Metrics of one's own in the place of those that it reads, of the same units: other columns, ranges, labels. */
  readonly metrics?: Own & KnownMetrics<Own, Usual>;
  /** The items' weights, which sum to 100; those that are not stated keep theirs. Each may be a parameter, in points. */
  readonly weights?: {
    readonly [Name in keyof W]: Name extends Item ? Stated<W[Name], "points", "the weight"> : "the card has no such item";
  };
  /** The items' tables to points; those that are not stated keep theirs. */
  readonly points?: Partial<Record<Item, LookupTable>>;
}

const weights = { satisfaction: 30, answered: 15, handlingTime: 15, standardPhrases: 15, caseHandling: 15, dailyWork: 10 } as const;

function usualPoints() {
  return {
    satisfaction: curve([["0.80", 0], ["0.95", 100]]),
    answered: curve([[0, 0], [1000, 100]]),
    handlingTime: curve([[180, 100], [480, 0]]),
    standardPhrases: curve([["0.80", 0], ["1", 100]]),
    caseHandling: curve([["0.70", 0], ["0.95", 100]]),
    dailyWork: curve([[0, 0], [100, 100]]),
  } as const;
}

const labels = {
  satisfaction: { en: "customer satisfaction", zh: "客户满意度" },
  answered: { en: "calls and chats answered", zh: "接听数量" },
  handlingTime: { en: "average handling time", zh: "平均时间" },
  standardPhrases: { en: "standard phrases, by spot checks", zh: "标准用语抽查" },
  caseHandling: { en: "cases handled in time", zh: "case 处理效率" },
  dailyWork: { en: "other daily work", zh: "日常其他工作" },
} as const;

/** What it reads, made for who asks for it: a program that starts need not wait for it. */
function usualMetrics() {
  return metrics({
    person: {
      satisfaction: { unit: "ratio", range: [0, 1], label: labels.satisfaction },
      answered: { unit: "count", range: [0, null], label: labels.answered },
      handlingSeconds: { unit: "seconds", range: [0, null], label: labels.handlingTime },
      phrasesPassed: { unit: "ratio", range: [0, 1], label: labels.standardPhrases },
      casesInTime: { unit: "ratio", range: [0, 1], label: labels.caseHandling },
      dailyWork: { unit: "points", range: [0, 100], label: labels.dailyWork },
    },
  });
}

type Usual = ReturnType<typeof usualMetrics>;
type Grade = "A" | "B" | "C" | "D";

/**
 * Assessment from statistics and recordings: customer satisfaction, how many calls and chats were answered and how long they took, spot
 * checks of standard phrases, how efficiently cases are handled, and other daily work, combined by weights into a score and a grade.
 * A few lines of public builders: copy them to go on from here.
 *
 * Units: `satisfaction`, `phrasesPassed` and `casesInTime` are shares from 0 to 1, `dailyWork` is points from 0 to 100. Who was never
 * asked, never called or never checked has null there, and the other items carry the weight.
 *
 * @throws {JixiaoError} `unknown_field` for an item that the card does not have; faults of the card (`weights_not_100`) come from what
 * reads it.
 *
 * @example
 * const card = statisticsScorecard();
 * score(card, { satisfaction: "0.92", answered: 812, handlingSeconds: "240", phrasesPassed: "0.95", casesInTime: "0.88", dailyWork: 85 });
 * // => { score: "78.73", grade: "B", … }
 */
export function statisticsScorecard<
  const Own extends OwnMetrics<Usual> = {},
  const W extends { readonly [Name in Item]?: Operand } = {},
>(options: StatisticsScorecardOptions<Own, W> = {}): StatisticsScorecard<Own, W[keyof W]> {
  checkOptions(options, ["weights", "points", "metrics"]);
  // Whether they may stand there is for the card to say.
  const given = ownOptions(options as StatisticsScorecardOptions<Own>);
  checkGroup("weights", given.weights, Object.keys(weights));
  const points = usualPoints();
  checkGroup("points", given.points, Object.keys(points));
  const { satisfaction, answered, handlingSeconds, phrasesPassed, casesInTime, dailyWork } = withOwnMetrics(usualMetrics(), given.metrics);
  const weight = { ...weights, ...given.weights };
  const table = { ...points, ...given.points };
  const item = <Metric>(name: Item, metric: Metric) => ({ metric, weight: weight[name], points: table[name], label: labels[name] });
  const card = scorecard(
    "statistics",
    {
      satisfaction: item("satisfaction", satisfaction),
      answered: item("answered", answered),
      handlingTime: item("handlingTime", handlingSeconds),
      standardPhrases: item("standardPhrases", phrasesPassed),
      caseHandling: item("caseHandling", casesInTime),
      dailyWork: item("dailyWork", dailyWork),
    },
    {
      grades: { A: 90, B: 75, C: 60, D: 0 },
      label: { en: "assessment from statistics", zh: "数据考核" },
    },
  );
  return card as unknown as StatisticsScorecard<Own, W[keyof W]>;
}

/** The card that `statisticsScorecard` gives; `Own` are the metrics that stand in the place of its own, `Weight` what its weights are. */
export type StatisticsScorecard<Own = {}, Weight = never> = Scorecard<
  "statistics",
  Item,
  Grade,
  ReadMetrics<Own, Usual> | NeedsOf<Weight> | Need.Scorecard<"statistics", Item, Grade>
>;
