import { Decimal, exactText, greater, lesser, type DecimalInput } from "../decimal/index.js";
import { readOptions, type Language } from "../error/index.js";
import type { AnyUnit, RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { ItemDefinition, ScorecardDefinition, ScoreResult } from "../scorecard/index.js";
import type { Outcome, Settlement } from "../settle/index.js";
import { medianOf } from "./median-of.js";
import { outcomeText, outcomeWith } from "./outcome-with.js";
import {
  drawnOf,
  entryOf,
  isSameTeam,
  named,
  numberOf,
  policyNamed,
  readAmount,
  rowOf,
  statementOf,
  type PersonOptions,
  type Policies,
} from "./sources.js";
import { tableEnds } from "./table-steps.js";
import { unitOf } from "./unit-of.js";
import { both, calledOf, labelOf, listed, titleOf, type Told, type Words } from "./words.js";

/** Whose scorecard is drawn. */
export interface CardOptions extends PersonOptions {
  /** The scorecard, where the policy has several. */
  readonly scorecard?: string;
  /** The id of the row, where the person has several. */
  readonly row?: RowId;
}

/** Whose card is drawn as a radar, and where its pass line is. */
export interface RadarOptions extends CardOptions {
  /** The points of a pass line over all items; those that the card states for critical items come before it. */
  readonly pass?: DecimalInput;
}

/** An item of the card: its axis goes `from` the least to the most points that count. */
export interface RadarAxis {
  readonly name: string;
  readonly label: Words;
  readonly unit: AnyUnit;
  readonly reading: string | null;
  readonly points: Outcome;
  /** The weight that counted, or the full marks; `"0"` where the item was left out or does not count. */
  readonly weight: string;
  readonly from: string;
  readonly to: string;
  /** Of the points of the team's people under the policy, who have some; exactly. Null where nobody has. */
  readonly median: string | null;
  readonly pass: string | null;
  /** Whether the item is critical and failed. */
  readonly failed: boolean;
}

/** A scorecard as a radar: an axis an item, the person's points, the team's median and the pass line. */
export interface RadarFigure extends Told {
  readonly kind: "radar";
  readonly person: RowId;
  readonly name: string | null;
  readonly period: string;
  readonly scorecard: string;
  readonly score: Outcome;
  readonly grade: Words | null;
  /** In the order of the card. */
  readonly axes: readonly RadarAxis[];
  /** How many people the medians are of, the person included. */
  readonly compared: number;
}

/**
 * A scorecard as a radar: each item's points, the median of the team and the pass line. Points are as the settlement has them and medians
 * are exact; an item that is not applicable, or faulty, has no point, which is not zero.
 *
 * @throws {JixiaoError} `unknown_person`, `ambiguous_person`, `unknown_name` for a scorecard or a row that there is not,
 * `not_an_object` for what is no policy or no settlement.
 *
 * @example
 * const csat = metric("csat", "ratio");
 * const card = scorecard("service", { csat: { metric: csat, weight: 100, points: curve([["0.80", 0], ["0.95", 100]]) } });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", scorecards: [card] });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", csat: "0.93" }, { id: "wang", csat: "0.89" }] });
 * radarOf(policy, month, { person: "li" }).axes; // => [{ name: "csat", points: { value: "86.67", … }, median: "73.335", … }]
 */
export function radarOf(policies: Policies, settlement: Settlement, options: RadarOptions): RadarFigure {
  const { scorecard, row, pass, ...person } = readOptions(options, ["person", "policy", "scorecard", "row", "pass"]);
  const line = pass === undefined ? null : exactText(readAmount(pass, "pass"));
  return drawnOf(policies, (all) => {
    const statement = statementOf(settlement, person);
    const policy = policyNamed(all, statement.policy);
    const card = named(policy.scorecards, ({ id }) => id, scorecard, "scorecard", "scorecard");
    const { team, scores } = rowOf(statement, row);
    const result = entryOf(scores, card.id);
    if (result === undefined) throw new Error(`the statement has no ${card.id}`);
    const others = scoresOf(settlement, statement.policy, team, card.id);
    const ends = card.items.map(({ points }) => tableEnds(points, policy));
    const axes = card.items.map((item, index): RadarAxis => {
      // Marks that are added have an axis each; points of a mean share one, so that their shape can be compared.
      const [from, to] = card.method === "sum"
        ? ends[index] ?? [new Decimal(0), new Decimal(0)]
        : [ends.map(([low]) => low).reduce(lesser), ends.map(([, high]) => high).reduce(greater)];
      return { ...axisOf(item, result, others, policy, all), from: exactText(from), to: exactText(to) };
    }).map((axis) => (axis.pass === null ? { ...axis, pass: line } : axis));
    const score = outcomeWith(result.score, result);
    const grade = result.grade === null ? null : labelOf(card.grades.find((each) => each.grade === result.grade), result.grade);
    const label = labelOf(card, card.id);
    const title = titleOf(calledOf({ id: statement.person, name: statement.name }), label, statement.period);
    return {
      kind: "radar",
      title,
      sentence: both((language) => sentenceOf(title[language], score, grade, axes, language)),
      person: statement.person,
      name: statement.name,
      period: statement.period,
      scorecard: card.id,
      score,
      grade,
      axes,
      compared: others.length,
    };
  });
}

function axisOf(
  item: ItemDefinition,
  { items, failed }: ScoreResult,
  others: readonly ScoreResult[],
  policy: PolicyDefinition,
  policies: readonly PolicyDefinition[],
): Omit<RadarAxis, "from" | "to"> {
  const { name, pass, metric } = item;
  const result = entryOf(items, name);
  if (result === undefined) throw new Error(`the score has no ${name}`);
  return {
    name,
    label: labelOf(item, name),
    unit: unitOf(metric, [policy, ...policies]),
    reading: result.reading,
    points: outcomeWith(result.points, result),
    weight: result.weight,
    median: medianOf(others.flatMap((other) => entryOf(other.items, name)?.points ?? [])),
    pass: pass === undefined ? null : exactText(new Decimal(numberOf(policy, pass))),
    failed: failed.includes(name),
  };
}

/** The scores of everybody of a team under a policy, row by row; of all who have none, where there is none. */
function scoresOf({ statements }: Settlement, policy: string, team: RowId | null, card: ScorecardDefinition["id"]): readonly ScoreResult[] {
  return statements.filter((each) => each.policy === policy).flatMap((statement) =>
    (statement.scores === null ? statement.stints : [{ team: statement.team, scores: statement.scores }]).flatMap((row) =>
      isSameTeam(row.team, team) ? entryOf(row.scores, card) ?? [] : []
    )
  );
}

function sentenceOf(title: string, score: Outcome, grade: Words | null, axes: readonly RadarAxis[], language: Language): string {
  const isChinese = language === "zh";
  const total = outcomeText(score, language, (value) => (isChinese ? `${value} 分` : `${value} points`));
  const graded = grade === null ? "" : isChinese ? `，等级 ${grade.zh}` : `, grade ${grade.en}`;
  const told = axes.map(({ label, points, to, median, pass }) => {
    const own = outcomeText(points, language, (value) => (isChinese ? `${value}（满分 ${to}）` : `${value} of ${to}`));
    const marks = [
      ...(median === null ? [] : [isChinese ? `中位数 ${median}` : `median ${median}`]),
      ...(pass === null ? [] : [isChinese ? `及格线 ${pass}` : `pass line ${pass}`]),
    ];
    return [`${label[language]} ${own}`, ...marks].join(isChinese ? "，" : ", ");
  });
  return isChinese
    ? `${title}：${total}${graded}。${listed(told, language)}。`
    : `${title}: ${total}${graded}. ${listed(told, language)}.`;
}
