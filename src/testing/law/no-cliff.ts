import { readOptions } from "../../error/index.js";
import type { DecimalInput } from "../../decimal/index.js";
import { causeWords } from "./cause-words.js";
import { namesIn } from "./named.js";
import { amountFaults, amountOf, amountText } from "./amount-of.js";
import { changedReadings, concerned, metricId, metricTitle, unknownMetrics, type MetricName } from "./changed-readings.js";
import { figure, lossOf, metricWords, currencyPlaces, readingOf, readingWords } from "./law-words.js";
import { buildLaw, comparePeople, unknownLines, type Law } from "./law.js";

/** From which amount on `noCliff` calls a step a cliff, and which lines are steps by their nature. */
export interface NoCliffOptions<Line extends string = string> {
  /** The most by which the least step of the reading may change what is paid. */
  readonly above: DecimalInput;
  /** The lines that are steps by their nature, such as a bonus for reaching a target. */
  readonly except?: readonly Line[];
}

/**
 * No cliff: the least step of a reading (a cent, a case, a tenth of a second) changes what is paid by no more than an amount, apart from
 * the lines that are meant to step; with them, cap and floor are left out too.
 *
 * @example
 * const [gmv, target] = [metric("gmv", "money"), metric("target", "money")];
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission: times(gmv, "0.003"), bonus: when(atLeast(gmv, target), 1000, 0) },
 * });
 * checkLaws(policy, [noCliff(gmv, { above: 1 })]).holds; // => false
 * checkLaws(policy, [noCliff(gmv, { above: 1, except: ["bonus"] })]).holds; // => true
 */
export function noCliff<const Id extends string, const Line extends string = never>(
  metric: MetricName<Id>,
  options: NoCliffOptions<Line>,
): Law<Line, Id> {
  const { above, except: stated } = readOptions<NoCliffOptions<Line>>(options, ["above", "except"]);
  const except = namesIn(stated, "except");
  const most = amountText(above);
  const id = metricId(metric);
  const title = metricTitle(metric);
  return buildLaw({
    name: `noCliff(${[id, most, ...(except.length === 0 ? [] : [`except ${except.join(", ")}`])].join(", ")})`,
    says: {
      en: `the least step of ${title.en} changes pay by no more than ${most}${
        except.length === 0 ? "" : `, apart from ${except.join(", ")}`
      }`,
      zh: `${title.zh} 变动一个最小单位，所得变动不超过 ${most}${except.length === 0 ? "" : `（${except.join("、")} 除外）`}`,
    },
    lines: except,
    readings: [id],
    unknown: (policies) => [...unknownMetrics(policies, [id]), ...unknownLines(policies, except), ...amountFaults(above)],
    cases: (subject) => changedReadings(subject, id, "a step", "rises"),
    judge: (settled, policies) =>
      comparePeople(settled, (before, after) => concerned(before, after, id).own, ({ row, was, is, before, after }) => {
        // Where some lines are left out, so is what a cap or a floor makes of the sum.
        const looked = except.length === 0 ? undefined : is.lineOrder.filter((name) => !except.some((line) => line === name));
        const loss = lossOf(policies, was, is, looked);
        if (loss === null) return "irrelevant";
        if (!loss.abs().greaterThan(amountOf(above))) return null;
        const { en, zh } = metricWords(policies, id);
        const [from, to] = [before, after].map((each) => readingWords(policies, id, readingOf(each, row, id)));
        const by = figure(loss.abs(), currencyPlaces(policies));
        const isLess = loss.greaterThan(0);
        const cause = causeWords(policies, before, after, row, { lines: looked, looksAt: "changes" });
        return {
          en: `${row.id}: ${en} ${to} instead of ${from} pays ${by} ${isLess ? "less" : "more"}: ${cause.en}`,
          zh: `${row.id}：${zh} 为 ${to}（原为 ${from}），${isLess ? "少得" : "多得"} ${by}：${cause.zh}`,
        };
      }),
  });
}
