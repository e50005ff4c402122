import { greater, lesser, one, roundToPlaces, zero, type Decimal } from "../decimal/index.js";
import { isAbsent, mostOf } from "../formula/index.js";
import { formulaText, indexOf } from "../policy/index.js";
import { rangeOf, weightOf, type ScoreFigure, type ScorecardDefinition } from "../scorecard/index.js";
import type { Ends } from "./ends.js";
import { endingAt } from "./ends.js";
import { isPresent, productOf, quotientOf, roundedBy, still, sumOf, together, turning, type Motion, type Moved } from "./motion.js";
import { moveQuantity, moveTable } from "./move-formula.js";

/** A scorecard while the reading moves: its items, what cuts it, its critical items and its grade are decided. */
export function moveScorecard(id: string, ends: Ends): { readonly score: Motion; readonly grade: string | null } {
  return ends.remember(`scorecard ${id}`, () => {
    const card = indexOf(ends.policy).scorecards.get(id);
    if (card === undefined) throw new Error(`${id} is not in the policy`);
    const at = ends.at(["scorecards", id]);
    const [from, to] = [ends.from.score(id), ends.to.score(id)];
    const moved = moveScore(card, at);
    const critical = (score: typeof from) => score.result.failed.join(", ");
    const isSame = at.decide("critical", id, critical(from), critical(to))
      && at.decide("grade", id, from.grade ?? "none", to.grade ?? "none");
    const figures = { from: from.figure, to: to.figure };
    if (isAbsent(from.figure) || isAbsent(to.figure)) {
      at.decide("state", id, from.result.state, to.result.state);
      return {
        score: { ...turning(from.figure, to.figure), way: from.result.state === to.result.state ? 0 : null },
        grade: isSame ? from.grade : null,
      };
    }
    // What items lack, or no longer lack, was told of them.
    const after = hasScoreBefore(from) === hasScoreBefore(to) ? afterCritical(card, moved, from, at) : null;
    const score = after === null || !isSame ? turning(from.figure, to.figure) : endingAt(figures, after);
    if (after !== null) { for (const { from: bound } of card.grades) at.order(after, still(at.number(bound))); }
    return { score, grade: isSame ? from.grade : null };
  });
}

/** Whether there is a score before critical items. */
function hasScoreBefore({ result: { failed, before } }: ScoreFigure): boolean {
  return failed.length === 0 || before !== null;
}

/** The score before critical items; null where there is none, or not at both ends. */
function moveScore(card: ScorecardDefinition, ends: Ends): Moved | null {
  const { numbers } = ends.from;
  let isKnown = true;
  const counted: { readonly points: Moved; readonly weight: Decimal }[] = [];
  let whole = zero;
  for (const item of card.items) {
    const weight = weightOf(card, item, numbers);
    const at = ends.at(["scorecards", card.id, item.name]);
    const value = moveQuantity(item.metric, at);
    const table = moveTable(value, item.points, item, at, formulaText(item.metric));
    const read = itemStates(card, item.name, ends);
    at.decide("state", item.name, read.from, read.to);
    if (weight !== null) whole = whole.plus(weight);
    if (read.from !== read.to) isKnown = false;
    const points = read.from !== "value" || table === null || !isPresent(table) ? null : table;
    if (points !== null && item.pass !== undefined) at.order(points, still(at.number(item.pass)));
    if (weight === null) continue;
    const shown = points ?? (read.from === "notApplicable" ? pointsWithout(card, item.points, ends) : null);
    if (shown !== null) counted.push({ points: shown, weight });
    else if (read.from !== "notApplicable" || card.notApplicable !== "redistribute") isKnown = false;
  }
  const added = card.adjustments.map(({ name, points }) => moveQuantity(points, ends.at(["scorecards", card.id, name])));
  const adjustments = added.filter(isPresent).map((each) => roundedBy(each, (points) => roundToPlaces(points, card.places, "half-up")));
  if (!isKnown || counted.length === 0 || adjustments.length < added.length) return null;
  const isSum = card.method === "sum";
  const weights = counted.reduce((sum, { weight }) => sum.plus(weight), zero);
  const points = sumOf(counted.map(({ points: of, weight }) => (isSum ? of : productOf(of, still(weight)))));
  const quotient = isSum && weights.equals(whole)
    ? quotientOf(points, still(one), card.places, "half-up")
    : quotientOf(isSum ? productOf(points, still(whole)) : points, still(weights), card.places, "half-up");
  return clamped(sumOf([quotient, ...adjustments]), card, ends);
}

function itemStates(card: ScorecardDefinition, name: string, ends: Ends): { readonly from: string; readonly to: string } {
  const state = (scope: Ends["from"]) => {
    const item = scope.score(card.id).result.items[name];
    return item === undefined || item.faults.length > 0 ? "faulty" : item.reason !== null ? "notApplicable" : "value";
  };
  return { from: state(ends.from), to: state(ends.to) };
}

function pointsWithout(card: ScorecardDefinition, table: ScorecardDefinition["items"][number]["points"], ends: Ends): Moved | null {
  const { numbers } = ends.from;
  switch (card.notApplicable) {
    case "redistribute":
      return null;
    case "zero":
      return still(zero);
    case "full":
      return still(lesser(mostOf(table, numbers), rangeOf(card, numbers).to));
  }
}

/** A score within the range of its card. */
function clamped(score: Moved, card: ScorecardDefinition, ends: Ends): Moved {
  const { from, to } = rangeOf(card, ends.from.numbers);
  const [under, over] = [ends.order(score, still(from)), ends.order(score, still(to))];
  const side = (end: "from" | "to") => (under[end] < 0 ? "bottom" : over[end] > 0 ? "top" : "within");
  const cut = (value: Decimal) => lesser(greater(value, from), to);
  if (ends.decide("score", card.id, side("from"), side("to")) && side("from") !== "within") return still(cut(score.from));
  const isWithin = side("from") === "within" && side("to") === "within";
  return isWithin ? score : { ...roundedBy(score, cut), slope: null };
}

/** What failed critical items leave of a score, the same ones at both ends; where there was none before, they give theirs. */
function afterCritical(card: ScorecardDefinition, score: Moved | null, from: ScoreFigure, ends: Ends): Moved | null {
  if (!hasScoreBefore(from)) return isAbsent(from.figure) ? null : still(from.figure);
  if (score === null || from.result.failed.length === 0 || card.criticalGrade !== undefined) return score;
  const most = card.criticalScore === undefined ? rangeOf(card, ends.from.numbers).from : ends.number(card.criticalScore);
  ends.order(score, still(most));
  const cut = (value: Decimal) => roundToPlaces(lesser(value, most), card.places, "half-up");
  return { ...roundedBy(score, cut), way: together([score.way]), slope: null };
}
