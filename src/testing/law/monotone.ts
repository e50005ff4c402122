import { readOptions } from "../../error/index.js";
import { causeWords } from "./cause-words.js";
import { changedReadings, concerned, metricId, metricTitle, unknownMetrics, type MetricName } from "./changed-readings.js";
import { figure, lossOf, metricWords, currencyPlaces, readingOf, readingWords } from "./law-words.js";
import { choiceOf, namesIn } from "./named.js";
import { buildLaw, comparePeople, unknownLines, type Law } from "./law.js";

/** Which way `monotone` takes for better, and which lines it looks at. */
export interface MonotoneOptions<Line extends string = string> {
  /** Whether more of it is better (the default), as of sales, or less, as of response times. */
  readonly better?: "higher" | "lower";
  /** The lines that are looked at; all that is paid, unless stated. */
  readonly lines?: readonly Line[];
}

/**
 * More of a good thing never pays less: whoever has a better reading, with everything else as it was, is paid as much or more. Of a team's
 * reading it holds of everybody in the team. What is held counts as paid.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission: wholeAmount(gmv, [[0, "0.02"], [100000, "0.01"]]) },
 * });
 * checkLaws(policy, [monotone(gmv)]).laws[0]?.counterexample?.text.en;
 * // => "p1: gmv 100,000.00 instead of 99,999.99 pays 1,000.00 less: commission is 1,000.00 instead of 2,000.00, the band at 100,000 applies to the whole amount"
 */
export function monotone<const Id extends string, const Line extends string = never>(
  metric: MetricName<Id>,
  options?: MonotoneOptions<Line>,
): Law<Line, Id> {
  const { better = "higher", lines: stated } = readOptions<MonotoneOptions<Line>>(options, ["better", "lines"]);
  const lines = stated === undefined ? undefined : namesIn(stated, "lines");
  const id = metricId(metric);
  const title = metricTitle(metric);
  const isMore = choiceOf(better, "better", ["higher", "lower"]) === "higher";
  return buildLaw({
    name: `monotone(${[id, ...(isMore ? [] : ["lower"]), ...(lines ?? [])].join(", ")})`,
    says: isMore
      ? { en: `more ${title.en} never pays less`, zh: `${title.zh} 越高，所得不会越少` }
      : { en: `less ${title.en} never pays less`, zh: `${title.zh} 越低，所得不会越少` },
    lines: lines ?? [],
    readings: [id],
    unknown: (policies) => [...unknownMetrics(policies, [id]), ...unknownLines(policies, lines ?? [])],
    cases: (subject) => changedReadings(subject, id, "any", isMore ? "rises" : "falls"),
    judge: (settled, policies) =>
      comparePeople(settled, (before, after) => concerned(before, after, id).own, ({ row, was, is, before, after }) => {
        const loss = lossOf(policies, was, is, lines);
        if (loss === null) return "irrelevant";
        if (!loss.greaterThan(0)) return null;
        const { en, zh } = metricWords(policies, id);
        const [from, to] = [before, after].map((each) => readingWords(policies, id, readingOf(each, row, id)));
        const less = figure(loss, currencyPlaces(policies));
        const cause = causeWords(policies, before, after, row, { lines, looksAt: "losses" });
        return {
          en: `${row.id}: ${en} ${to} instead of ${from} pays ${less} less: ${cause.en}`,
          zh: `${row.id}：${zh} 为 ${to}（原为 ${from}），少得 ${less}：${cause.zh}`,
        };
      }),
  });
}
