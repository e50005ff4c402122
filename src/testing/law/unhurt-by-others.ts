import { readOptions } from "../../error/index.js";
import { causeWords } from "./cause-words.js";
import { changedReadings, concerned, metricId, metricTitle, unknownMetrics, type MetricName } from "./changed-readings.js";
import { figure, lossOf, metricWords, currencyPlaces } from "./law-words.js";
import { choiceOf, namesIn } from "./named.js";
import { buildLaw, comparePeople, unknownLines, type Law } from "./law.js";
import type { MonotoneOptions } from "./monotone.js";

/**
 * Nobody loses when somebody else only gets worse: whose reading falls may lose, nobody else does. What is held counts as paid.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { teamBonus: times(teamSum(gmv), "0.001") } });
 * checkLaws(policy, [unhurtByOthers(gmv)]).holds; // => false
 */
export function unhurtByOthers<const Id extends string, const Line extends string = never>(
  metric: MetricName<Id>,
  options?: MonotoneOptions<Line>,
): Law<Line, Id> {
  const { better = "higher", lines: stated } = readOptions<MonotoneOptions<Line>>(options, ["better", "lines"]);
  const lines = stated === undefined ? undefined : namesIn(stated, "lines");
  const id = metricId(metric);
  const title = metricTitle(metric);
  const isMore = choiceOf(better, "better", ["higher", "lower"]) === "higher";
  return buildLaw({
    name: `unhurtByOthers(${[id, ...(isMore ? [] : ["lower"]), ...(lines ?? [])].join(", ")})`,
    says: { en: `nobody loses when somebody else's ${title.en} gets worse`, zh: `别人的 ${title.zh} 变差时，谁的所得都不会减少` },
    lines: lines ?? [],
    readings: [id],
    unknown: (policies) => [...unknownMetrics(policies, [id]), ...unknownLines(policies, lines ?? [])],
    cases: (subject) => changedReadings(subject, id, "any", isMore ? "falls" : "rises"),
    judge: (settled, policies) =>
      comparePeople(settled, (before, after) => concerned(before, after, id).others, ({ row, was, is, before, after }) => {
        const loss = lossOf(policies, was, is, lines);
        if (loss === null) return "irrelevant";
        if (!loss.greaterThan(0)) return null;
        const { en, zh } = metricWords(policies, id);
        const less = figure(loss, currencyPlaces(policies));
        const cause = causeWords(policies, before, after, row, { lines, looksAt: "losses" });
        return {
          en: `${row.id} gets ${less} less because somebody else's ${en} gets worse: ${cause.en}`,
          zh: `别人的${zh}变差，${row.id} 少得 ${less}：${cause.zh}`,
        };
      }),
  });
}
