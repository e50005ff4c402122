import { readOptions } from "../../error/index.js";
import { listOf, textOf } from "./named.js";
import fc from "fast-check";
import { conditionKinds, walk } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import { metricId, unknownMetrics, type MetricName } from "./changed-readings.js";
import type { DrawnPeriod, DrawnRow } from "../draw/drawn-period.js";
import { figure, gateWords, lineWords, ofLine, currencyPlaces } from "./law-words.js";
import { buildLaw, comparePeople, drawnFor, unknownLines, type Law } from "./law.js";

export interface UntouchableOptions<Id extends string = string> {
  /**
   * The readings that the line may depend on. Unless stated, those of which its amount is made; not those that only decide, in conditions,
   * tables, scores and gates.
   */
  readonly reads?: readonly MetricName<Id>[];
}

/**
 * A line that nothing touches: it depends on the readings of its own amount alone, whatever ratings, gates and colleagues do; it is never
 * voided or held; and no deduction takes what is payable under it. In mainland China and nearly everywhere else, base salary has to be such
 * a line.
 *
 * @example
 * const [base, dsr] = [metric("base", "money"), teamMetric("dsr", "points")];
 * const shop = gates("shop", { dsr: atLeast(dsr, "4.7") });
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: voidedBy(shop, base) } });
 * checkLaws(policy, [untouchable("base")]).laws[0]?.counterexample?.text.en; // => "p1: base is 0.00, voided by shop.dsr, instead of 0.01"
 */
export function untouchable<const Line extends string, const Id extends string = never>(
  line: Line,
  options?: UntouchableOptions<Id>,
): Law<Line, Id> {
  textOf(line, ["line"]);
  const { reads } = readOptions<UntouchableOptions<Id>>(options, ["reads"]);
  const stated = reads === undefined ? undefined : listOf(reads, "reads").map((each) => metricId(each));
  return buildLaw({
    name: `untouchable(${line})`,
    says: {
      en: `nothing but its own readings touches ${line}, and nothing takes pay under it`,
      zh: `除自身数据外，任何因素都不影响 ${line}，应发也不低于它`,
    },
    lines: [line],
    readings: stated ?? [],
    unknown: (policies) => [...unknownLines(policies, [line]), ...unknownMetrics(policies, stated ?? [])],
    cases: (subject) =>
      fc.tuple(drawnFor(subject), drawnFor(subject)).map(([before, other]) => [
        before,
        withOthersReadings(new Set(stated ?? subject.policies.flatMap((policy) => ownReadings(policy, line))), before, other),
      ]),
    judge: (settled, policies) =>
      comparePeople(settled, (before) => before.period.people, ({ row, was, is }) => {
        const [one, other] = [was.lines[line], is.lines[line]];
        if (one === undefined || other === undefined || one.state === "notApplicable") return "irrelevant";
        const places = currencyPlaces(policies);
        const title = lineWords(policies, line);
        const told = (amount: string, en: string, zh: string, instead: string) => ({
          en: `${row.id}: ${title.en} is ${figure(amount)}${en} instead of ${figure(instead)}`,
          zh: `${row.id}：${title.zh} 为 ${figure(amount)}${zh}，应为 ${figure(instead)}`,
        });
        for (const touched of [one, other]) {
          if (touched.failedGates.length === 0) continue;
          const gates = touched.failedGates.map((gate) => gateWords(policies, gate));
          const [inEnglish, inChinese] = [gates.map(({ en }) => en).join(", "), gates.map(({ zh }) => zh).join("、")];
          const way = touched.state === "held" ? { en: "held", zh: "暂缓发放" } : { en: "voided", zh: "取消" };
          return told(
            touched.payable,
            `, ${way.en} by ${inEnglish},`,
            `，因 ${inChinese} ${way.zh}`,
            touched.before ?? touched.amount ?? "",
          );
        }
        if (!ofLine(one).equals(ofLine(other))) {
          return told(other.payable, " after other readings changed,", "（其他数据改变之后）", one.payable);
        }
        if (ofLine(one).greaterThan(0) && ofLine(one).greaterThan(was.payable)) {
          return {
            en: `${row.id} is paid ${figure(was.payable)}, less than ${title.en}, ${figure(ofLine(one), places)}`,
            zh: `${row.id} 的应发为 ${figure(was.payable)}，低于 ${title.zh} 的 ${figure(ofLine(one), places)}`,
          };
        }
        return null;
      }),
  });
}

/** The people as they were in what the line's own amount is made of, and in everything else as somebody of the other period. */
function withOthersReadings(own: ReadonlySet<string>, before: DrawnPeriod, other: DrawnPeriod): DrawnPeriod {
  const mixed = (row: DrawnRow, from: readonly DrawnRow[]): DrawnRow => {
    const another = from.find(({ policy }) => policy === row.policy);
    return Object
      .fromEntries(Object.entries(row).map(
        ([id, reading]) => [id, isPlace(id) || own.has(id) || another === undefined ? reading : (another[id] ?? null)]
      ));
  };
  const rotate = <Row>(
    rows: readonly Row[],
    by: number,
  ) => [...rows.slice(by % Math.max(rows.length, 1)), ...rows.slice(0, by % Math.max(rows.length, 1))];
  return {
    ...before,
    ...(before.teams === undefined ? {} : { teams: before.teams.map((row, index) => mixed(row, rotate(other.teams ?? [], index))) }),
    people: before.people.map((row, index) => mixed(row, rotate(other.people, index))),
  };
}

function isPlace(column: string): boolean {
  return column === "id" || column === "team" || column === "policy";
}

/** What an amount is made of, leaving out what only decides: conditions, tables, gates, scores. */
function ownReadings(policy: PolicyDefinition, line: string): readonly string[] {
  const found: string[] = [];
  for (const { name, quantity } of policy.pay) {
    if (name !== line) continue;
    walk(quantity, (node) => {
      if (node.kind === "metric" || node.kind === "parameter") found.push(node.id);
    }, ({ kind }) => kind === "lookup" || Object.hasOwn(conditionKinds, kind));
  }
  return found;
}
