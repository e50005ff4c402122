import { Decimal, exactText, greater, lesser, type DecimalInput } from "../decimal/index.js";
import { ownFields, readOptions, type Language } from "../error/index.js";
import type { AnyUnit, RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { ItemDefinition, ScoreResult } from "../scorecard/index.js";
import type { Outcome, Settlement } from "../settle/index.js";
import { outcomeText, outcomeWith } from "./outcome-with.js";
import type { CardOptions } from "./radar-of.js";
import { drawnOf, entryOf, named, numberOf, policyNamed, readAmount, rowOf, statementOf, type Policies } from "./sources.js";
import { boundOf, tableEnds, tableSteps, type TableStep } from "./table-steps.js";
import { unitOf } from "./unit-of.js";
import { valueText } from "./value-text.js";
import { both, calledOf, labelOf, listed, titleOf, type Told, type Words } from "./words.js";

/** Whose card is drawn as bullets, and what its shares are shares of. */
export interface BulletsOptions extends CardOptions {
  /** What the bounds of an item's table are shares of, where they are shares: a settlement does not keep it. */
  readonly targets?: { readonly [item: string]: DecimalInput };
}

/** A stretch of an indicator's scale, and the points at its two ends; null where the table has none there. */
export interface BulletBand {
  readonly from: string;
  readonly to: string;
  readonly points: readonly [string, string] | null;
}

/** An indicator: its value on a scale of bands. */
export interface Bullet {
  readonly name: string;
  readonly label: Words;
  /** Whether the scale is of the reading, or of the points: where the bounds are shares of a target that is not known. */
  readonly by: "reading" | "points";
  readonly unit: AnyUnit;
  readonly value: Outcome;
  readonly points: string | null;
  readonly weight: string;
  /** The ends of the scale; where it does not begin at zero, the value is a mark and no bar. */
  readonly from: string;
  readonly to: string;
  readonly bands: readonly BulletBand[];
  /** From where, or up to where, the most points are given; null where that is neither. */
  readonly target: string | null;
  /** The mark of a critical item, where it is a bound of the table. */
  readonly pass: string | null;
}

/** The indicators of a scorecard, each with its value, its bands and its target. */
export interface BulletsFigure extends Told {
  readonly kind: "bullets";
  readonly person: RowId;
  readonly name: string | null;
  readonly period: string;
  readonly scorecard: string;
  readonly items: readonly Bullet[];
}

/**
 * The indicators of somebody's scorecard, each with its value, the bands of its table and the target, from which the most points are given.
 *
 * @throws {JixiaoError} as `radarOf`; where a target is no number.
 *
 * @example
 * const csat = metric("csat", "ratio");
 * const card = scorecard("service", { csat: { metric: csat, weight: 100, points: curve([["0.80", 0], ["0.95", 100]]) } });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", scorecards: [card] });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", csat: "0.93" }] });
 * bulletsOf(policy, month, { person: "li" }).items; // => [{ name: "csat", value: { value: "0.93", … }, target: "0.95", … }]
 */
export function bulletsOf(policies: Policies, settlement: Settlement, options: BulletsOptions): BulletsFigure {
  const { scorecard, row, targets, ...person } = readOptions(options, ["person", "policy", "scorecard", "row", "targets"]);
  const stated = ownFields(targets) as NonNullable<BulletsOptions["targets"]>;
  return drawnOf(policies, (all) => {
    const statement = statementOf(settlement, person);
    const policy = policyNamed(all, statement.policy);
    const card = named(policy.scorecards, ({ id }) => id, scorecard, "scorecard", "scorecard");
    const result = entryOf(rowOf(statement, row).scores, card.id);
    if (result === undefined) throw new Error(`the statement has no ${card.id}`);
    const items = card.items.map((item) => {
      const target = stated[item.name];
      return bulletOf(item, result, policy, all, target === undefined ? null : readAmount(target, item.name));
    });
    const title = titleOf(calledOf({ id: statement.person, name: statement.name }), labelOf(card, card.id), statement.period);
    return {
      kind: "bullets",
      title,
      sentence: both((language) => sentenceOf(title[language], items, language)),
      person: statement.person,
      name: statement.name,
      period: statement.period,
      scorecard: card.id,
      items,
    };
  });
}

function bulletOf(
  item: ItemDefinition,
  { items }: ScoreResult,
  policy: PolicyDefinition,
  policies: readonly PolicyDefinition[],
  target: Decimal | null,
): Bullet {
  const result = entryOf(items, item.name);
  if (result === undefined) throw new Error(`the score has no ${item.name}`);
  const of = {
    name: item.name,
    label: labelOf(item, item.name),
    points: result.points,
    weight: result.weight,
  };
  if (item.attainmentOf !== undefined && target === null) {
    return { ...of, ...pointsScale(item, policy), value: outcomeWith(result.points, result) };
  }
  const value = outcomeWith(result.reading, result);
  return { ...of, by: "reading", unit: unitOf(item.metric, [policy, ...policies]), value, ...readingScale(item, value, policy, target) };
}

/** The points alone: how many of the most that there are. */
function pointsScale(item: ItemDefinition, policy: PolicyDefinition): Omit<Bullet, "name" | "label" | "points" | "weight" | "value"> {
  const [from, to] = tableEnds(item.points, policy).map(exactText) as [string, string];
  const pass = item.pass === undefined ? null : exactText(new Decimal(numberOf(policy, item.pass)));
  return { by: "points", unit: "points", from, to, bands: [], target: to, pass };
}

function readingScale(
  item: ItemDefinition,
  value: Outcome,
  policy: PolicyDefinition,
  target: Decimal | null,
): Pick<Bullet, "from" | "to" | "bands" | "target" | "pass"> {
  const scaled = (bound: string | null) => (bound === null || target === null ? bound : exactText(target.times(bound)));
  const steps = tableSteps(item.points, policy).map((step): TableStep => ({ ...step, from: scaled(step.from), to: scaled(step.to) }));
  const bounds = steps.flatMap(({ to }) => to ?? []);
  const [from, to] = scaleOf(bounds.map((bound) => new Decimal(bound)), value.value === null ? [] : [new Decimal(value.value)]);
  const [, most] = tableEnds(item.points, policy);
  return {
    from: exactText(from),
    to: exactText(to),
    bands: steps.map((step) => ({
      from: exactText(step.from === null ? from : new Decimal(step.from)),
      to: exactText(step.to === null ? to : new Decimal(step.to)),
      points: step.values,
    })),
    target: boundOf(steps, most),
    pass: item.pass === undefined ? null : boundOf(steps, new Decimal(numberOf(policy, item.pass))),
  };
}

/**
 * A scale with all bounds on it, and the value. It begins at zero, unless all bounds lie together far above: then a quarter of their width
 * before them.
 */
function scaleOf(bounds: readonly Decimal[], values: readonly Decimal[]): readonly [Decimal, Decimal] {
  const zero = new Decimal(0);
  const [first = zero, last = zero] = [bounds[0], bounds.at(-1)];
  const margin = first.equals(last) ? last.abs().times("0.25") : last.minus(first).times("0.25");
  const isFar = first.greaterThan(last.times("0.5"));
  const from = isFar ? first.minus(margin) : first.lessThan(0) ? first.minus(margin) : zero;
  return [values.reduce(lesser, from), values.reduce(greater, last.plus(margin))];
}

function sentenceOf(title: string, items: readonly Bullet[], language: Language): string {
  const isChinese = language === "zh";
  const told = items.map(({ label, value, unit, points, target, by }) => {
    const own = outcomeText(value, language, (text) => valueText(text, unit, language));
    const rest = [
      ...(points === null || by === "points" ? [] : [isChinese ? `得 ${points} 分` : `${points} points`]),
      ...(target === null ? [] : [`${isChinese ? "目标" : "target"} ${valueText(target, unit, language)}`]),
    ];
    return [`${label[language]} ${own}`, ...rest].join(isChinese ? "，" : ", ");
  });
  return isChinese ? `${title}：${listed(told, language)}。` : `${title}: ${listed(told, language)}.`;
}
