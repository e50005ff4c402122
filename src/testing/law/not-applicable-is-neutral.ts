import { expectedNameOf, say } from "../../error/index.js";
import { Decimal, divide, greater, lesser, placesText, zero } from "../../decimal/index.js";
import type { Numbers } from "../../formula/index.js";
import { indexOf, type PolicyDefinition } from "../../policy/index.js";
import { rangeOf, weightOf, type Scorecard, type ScorecardDefinition, type ScoreResult } from "../../scorecard/index.js";
import { idOf } from "./named.js";
import { figure } from "./law-words.js";
import { buildLaw, firstBreach, single, unknownNames, type Law, type LawVerdict } from "./law.js";

/**
 * "Not applicable" neither helps nor hurts: whoever has no reading for some items of a scorecard scores what the other items come to by
 * their weights. All scorecards of the policy, unless one is named.
 *
 * @example
 * const csat = { metric: metric("csat", "ratio"), weight: 60, points: curve([[0, 0], [1, 100]]) };
 * const replies = { metric: metric("replies", "ratio"), weight: 40, points: curve([[0, 0], [1, 100]]) };
 * const card = scorecard("service", { csat, replies }, { notApplicable: "zero" });
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", scorecards: [card] });
 * checkLaws(policy, [notApplicableIsNeutral(card)]).holds; // => false
 */
export function notApplicableIsNeutral(card?: Scorecard | string): Law<never, never> {
  const named = card === undefined ? null : idOf(card, "card", expectedCard);
  return buildLaw({
    name: `notApplicableIsNeutral(${named ?? ""})`,
    says: { en: "who has no reading for an item scores what the other items come to", zh: "某项不适用时，得分由其余各项按权重得出" },
    unknown: (policies) =>
      unknownNames(
        expectedCard,
        named === null ? [] : [named],
        policies.flatMap(({ scorecards }) => scorecards.map(({ id }) => id)),
      ),
    cases: single,
    judge: ([month], policies) => {
      const scored = (month?.settlement.statements ?? []).flatMap(({ person, policy, scores }) =>
        cardsOf(policies, policy, named).flatMap(
          ({ card: each, numbers }) => (scores?.[each.id] === undefined ? [] : [{ person, card: each, numbers, result: scores[each.id] }])
        )
      );
      return firstBreach(scored, ({ person, card: each, numbers, result }): LawVerdict => {
        const expected = result === undefined ? null : fromTheOthers(each, result, numbers);
        if (result === undefined || expected === null) return "irrelevant";
        if (result.score === expected) return null;
        const out = Object.entries(result.items).flatMap(([name, { reading }]) => (reading === null ? [name] : [])).join(", ");
        const score = result.score === null ? "n/a" : figure(result.score);
        return {
          en: `${person} scores ${score} instead of ${figure(expected)} because ${out} is not applicable`,
          zh: `${person} 因 ${out} 不适用，得分为 ${score}，按其余各项应为 ${figure(expected)}`,
        };
      });
    },
  });
}

const expectedCard = say(expectedNameOf, { of: "scorecard", in: "policy" });

function cardsOf(
  policies: readonly PolicyDefinition[],
  policy: string,
  named: string | null,
): readonly { readonly card: ScorecardDefinition; readonly numbers: Numbers }[] {
  return policies.filter(({ id }) => id === policy).flatMap((each) =>
    each.scorecards.filter(({ id }) => named === null || id === named).map((card) => ({ card, numbers: indexOf(each).numbers }))
  );
}

/** The score by the items that have a reading; null where all have one, or none, or a critical item failed. */
function fromTheOthers(
  card: ScorecardDefinition,
  { items, failed, adjustments, state }: ScoreResult,
  numbers: Numbers,
): string | null {
  const counting = card.items.flatMap((item) => {
    const weight = weightOf(card, item, numbers);
    return weight === null ? [] : [{ name: item.name, weight }];
  });
  const applied = counting.flatMap(({ name, weight }) => {
    const item = items[name];
    return item === undefined || item.reading === null || item.points === null ? [] : [{ weight, points: new Decimal(item.points) }];
  });
  const added = Object.values(adjustments);
  const weights = sumOf(applied.map(({ weight }) => weight));
  const isUnder = card.minimumWeight !== undefined && weights.lessThan(numbers.of(card.minimumWeight));
  if (
    state === "faulty" || isUnder || failed.length > 0 || applied.length === 0 || applied.length === counting.length
    || (state !== "value" && added.some((each) => each === null))
  ) return null;
  const points = card.method === "sum"
    ? sumOf(applied.map((each) => each.points)).times(sumOf(counting.map(({ weight }) => weight)))
    : sumOf(applied.map((each) => each.points.times(each.weight)));
  const score = added.reduce((sum, each) => sum.plus(each ?? 0), divide(points, weights, card.places, "half-up"));
  const { from, to } = rangeOf(card, numbers);
  return placesText(lesser(greater(score, from), to), card.places);
}

function sumOf(figures: readonly Decimal[]): Decimal {
  return figures.reduce((sum, each) => sum.plus(each), zero);
}
