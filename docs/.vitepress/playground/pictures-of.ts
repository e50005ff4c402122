import { isJixiaoError, type Period, type Policy, type Settlement, type Statement } from "jixiao";
import { payCurve } from "jixiao/analysis";
import { boardOf, bulletsOf, gatesOf, heatmapOf, payCurveOf, radarOf, toSvg, waterfallOf, type Figure } from "jixiao/plot";
import type { Question } from "./question.js";
import { waysOf } from "./way-of.js";

/** Every picture that there is of a person and of the period: one for each scorecard, contest and set of gates. */
export function picturesOf(
  policies: readonly Policy[],
  period: Period<Policy>,
  settlement: Settlement,
  statement: Statement | null,
  question: Question,
): readonly string[] {
  const { language, theme, width } = question;
  const figures: (() => Figure)[] = [];
  if (statement !== null) {
    const person = { person: statement.person, policy: statement.policy };
    const policy = policies.find(({ id }) => id === statement.policy);
    figures.push(() => waterfallOf(policies, settlement, person));
    for (const { id, items } of policy?.scorecards ?? []) {
      if (items.length > 2) figures.push(() => radarOf(policies, settlement, { ...person, scorecard: id }));
      figures.push(() => bulletsOf(policies, settlement, { ...person, scorecard: id }));
    }
    const ways = waysOf(policies, period, String(statement.person));
    const way = ways.find(({ over }) => over.reading === question.asked?.reading) ?? ways[0];
    if (way !== undefined) {
      const present = { reading: way.now, payable: statement.payable };
      figures.push(() => payCurveOf(policies, payCurve(policies, period, { ...person, ...way.over, most: 800 }), { present }));
    }
  }
  for (const { id } of policies.flatMap(({ gates }) => gates)) {
    figures.push(() => heatmapOf(policies, settlement, { gates: id }), () => gatesOf(policies, settlement, { gates: id }));
  }
  for (const contest of policies.flatMap(({ contests }) => contests)) {
    const standing = { contest: contest.id, ...(statement === null ? {} : { person: statement.person }) };
    for (const { name } of contest.factors) figures.push(() => boardOf(policies, settlement, { ...standing, factor: name }));
  }
  return figures.flatMap((figureOf) => {
    const figure = drawn(figureOf);
    return figure === null ? [] : [toSvg(figure, { language, theme, width })];
  });
}

/** What cannot be drawn, such as the board of a contest in which the person is not, is left out. */
function drawn(figureOf: () => Figure): Figure | null {
  try {
    return figureOf();
  } catch (error) {
    if (isJixiaoError(error)) return null;
    throw error;
  }
}
