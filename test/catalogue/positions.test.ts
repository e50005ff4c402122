import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assessmentCard,
  callCentreAgent,
  competencies,
  exampleLevels,
  forecastingSpecialist,
  indicatorCard,
  indicators,
  levelReading,
  type Position,
  type PositionIndicator,
  positions,
  scheme,
  sources,
} from "../../src/catalogue/index.js";
import { lint } from "../../src/analysis/index.js";
import { metric, score, settle, withParameters } from "../../src/index.js";
import { parsePolicy, rowSchemas, stringifyPolicy } from "../../src/json/index.js";

const named = positions.map((position) => ({ position, id: position.id }));
const ids = new Set(indicators.map(({ id }) => id));
const total = (numbers: readonly string[]) => numbers.reduce((sum, each) => sum + Number(each), 0);
/** Two thousand at the coefficients that the shared rules state, worked by hand. */
const paidByGrade: Readonly<Record<string, string>> = { A: "2400.00", B: "2000.00", C: "1600.00", D: "1200.00" };

const rowOf = (position: Position) => ({
  id: "li",
  ...position.example.readings,
  ...exampleLevels(position),
  conductDeductions: position.example.conduct.deductions,
  conductPraise: position.example.conduct.praise,
  baseSalary: "4000.00",
  performancePay: "2000.00",
});
const statementOf = (policy: ReturnType<typeof scheme>, row: object) => {
  const [statement] = settle(policy, { period: "2026-11", people: [row] }).statements;
  if (statement === undefined) throw new Error("no statement");
  return statement;
};

/** The card of one indicator, read by its figure alone. */
const cardOfFigure = (each: PositionIndicator) => {
  const figure = metric("figure", each.indicator.unit);
  return indicatorCard({
    indicators: [{ ...each, weight: "100", indicator: { ...each.indicator, formula: figure } as typeof each.indicator }],
  });
};
const pointsOf = (card: ReturnType<typeof indicatorCard>, figure: string) => Number(score(card, { figure }).score);
/** How far a figure is from where it is best: less is better. */
const distance = ({ indicator, marks }: PositionIndicator, figure: number) => {
  if ("full" in marks) return indicator.better === "down" ? figure : -figure;
  return Math.max(Number(marks.fullFrom) - figure, figure - Number(marks.fullTo), 0);
};
/** Figures about an indicator's marks, to the places of its unit. */
const figuresOf = ({ indicator, marks }: PositionIndicator) => {
  const bounds = Object.values(marks).map(Number);
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const [places, least] = [{ ratio: 4, count: 0, money: 2 }[indicator.unit as string] ?? 1, Number(indicator.range[0] ?? -1e9)];
  return fc.integer({ min: -20, max: 120 }).map((share) => Math.max(least, low + ((high - low) * share) / 100).toFixed(places));
};
/** From the side that is left of the band, or right of it: between two sides nothing is said. */
const sameSide = ({ marks }: PositionIndicator, a: number, b: number) =>
  "full" in marks || (a >= Number(marks.fullFrom) && b >= Number(marks.fullFrom))
  || (a <= Number(marks.fullTo) && b <= Number(marks.fullTo));

function wordsOf(node: unknown): readonly { readonly en: string; readonly zh: string }[] {
  if (typeof node !== "object" || node === null) return [];
  if ("en" in node && "zh" in node) return [{ en: String(node.en), zh: String(node.zh) }];
  return Object.values(node).flatMap(wordsOf);
}

test("every position has an id of its own", () => {
  expect(new Set(positions.map(({ id }) => id)).size).toBe(positions.length);
});

describe.each(named)("$id", ({ position }) => {
  const { indicators: own, competencies: asked, rules, keyIssue, example } = position;
  // Made once: what was checked is remembered.
  const [row, policy, kpiCard, card] = [rowOf(position), scheme(position), indicatorCard(position), assessmentCard(position)];
  const figureCards = own.map((each) => [each, cardOfFigure(each)] as const);

  test("weighs its indicators, its competencies, its assessors and the parts of its score to a hundred", () => {
    const weights = [own, asked, rules.assessedBy].map((list: readonly { readonly weight: string }[]) =>
      total(list.map(({ weight }) => weight))
    );
    expect([...weights, total(Object.values(rules.parts))]).toEqual([100, 100, 100, 100]);
  });

  test("takes four to eight indicators that the catalogue has and that judge, each once", () => {
    const taken = own.map(({ indicator }) => indicator);
    expect(taken.length).toBeGreaterThanOrEqual(4);
    expect(taken.length).toBeLessThanOrEqual(8);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.filter((indicator) => !indicators.includes(indicator) || indicator.better === "none")).toEqual([]);
  });

  test("has a scheme in which nothing looks like a mistake", () => {
    expect(lint(policy).map(({ accept }) => accept)).toEqual([]);
  });

  test("asks for competencies that the catalogue has, each once", () => {
    const taken = asked.map(({ competency }) => competency);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.filter((competency) => !competencies.includes(competency))).toEqual([]);
  });

  test("sets beside each indicator others that the catalogue has, and rests on sources that it lists", () => {
    const beside = own.flatMap(({ indicator, counterweight }) => counterweight.map((id) => [indicator.id, id] as const));
    expect(beside.filter(([id, other]) => id === other || !ids.has(other))).toEqual([]);
    expect(own.filter(({ counterweight }) => counterweight.length === 0)).toEqual([]);
    const keys = [
      ...own.flatMap(({ weightBy, marksBy }) => [weightBy, marksBy]),
      ...keyIssue.elsewhere.map(({ by }) => by),
      ...rules.effect.by,
    ];
    expect(keys.filter((key) => key !== undefined && key !== null && !Object.hasOwn(sources, key))).toEqual([]);
  });

  test("has an appeal decided by who did not score, grades down to nothing, and records kept", () => {
    expect(rules.assessedBy.map(({ role }) => role)).not.toContain(rules.appeal.to);
    const bounds = rules.grades.map(({ from }) => Number(from));
    expect(bounds).toEqual(bounds.toSorted((a, b) => b - a));
    expect(bounds.at(-1)).toBe(0);
    expect(rules.records.keptYears).toBeGreaterThanOrEqual(2);
  });

  test("settles its month to the figures that were worked by hand", () => {
    const kpi = score(kpiCard, row);
    expect(Object.values(kpi.items).map(({ points }) => points && Number(points).toFixed(2))).toEqual(example.points);
    const result = score(card, row);
    expect(Object.values(result.items).map(({ points }) => Number(points).toFixed(2)))
      .toEqual([example.kpi, example.competency, example.conduct.points]);
    expect([kpi.score, result.score, result.grade]).toEqual([example.kpi, example.score, example.grade]);
    const { lines } = statementOf(policy, row);
    expect([lines.base?.payable, lines.performance?.payable]).toEqual(["4000.00", paidByGrade[example.grade]]);
  });

  test("shows what it does about its key issue", () => {
    expect(score(kpiCard, { ...row, ...keyIssue.shown.readings }).score).toBe(keyIssue.shown.kpi);
    expect(keyIssue.shown.kpi).not.toBe(example.kpi);
  });

  test("never scores a better figure less", () => {
    for (const [each, ofFigure] of figureCards) {
      fc.assert(
        fc.property(figuresOf(each), figuresOf(each), (a, b) => {
          fc.pre(sameSide(each, Number(a), Number(b)));
          const [better, worse] = distance(each, Number(a)) <= distance(each, Number(b)) ? [a, b] : [b, a];
          expect(pointsOf(ofFigure, better)).toBeGreaterThanOrEqual(pointsOf(ofFigure, worse));
        }),
        { numRuns: 6, seed: 22 },
      );
    }
  });

  test("gives all points and none at its marks", () => {
    for (const [each, ofFigure] of figureCards) {
      for (const [end, figure] of Object.entries(each.marks)) {
        expect([each.indicator.id, end, pointsOf(ofFigure, figure)]).toEqual([each.indicator.id, end, end.startsWith("full") ? 100 : 0]);
      }
    }
  });

  test("leaves the weight of what does not apply to the others, and performance pay as it is where nothing does", () => {
    for (const { indicator } of own) {
      const read = Object.keys(indicator.examples[0].readings);
      const without = score(kpiCard, { ...row, ...Object.fromEntries(read.map((id) => [id, null])) });
      expect(without.items[indicator.id]?.weight).toBe("0");
      const others = Object.values(without.items).filter(({ weight }) => weight !== "0");
      if (without.score === null) continue;
      const weight = total(others.map((each) => each.weight));
      const points = total(others.map((each) => String(Number(each.weight) * Number(each.points))));
      expect(Number(without.score)).toBeCloseTo(points / weight, 1);
    }
    const none = Object.fromEntries(Object.keys(example.readings).map((id) => [id, null]));
    expect(statementOf(policy, { ...row, ...none }).lines.performance?.payable).toBe("2000.00");
  });

  test("leaves an absent assessor's weight to the others", () => {
    const [first, ...others] = rules.assessedBy;
    const agreed = (levelOf: (role: string) => number | null) =>
      Object.fromEntries(asked.flatMap(({ competency }) =>
        rules.assessedBy.map(({ role }) => [levelReading(competency, role).id, levelOf(role)])
      ));
    const points = (levels: object) => score(card, { ...row, ...levels }).items.competency?.points;
    expect(points(agreed((role) => (role === first?.role ? null : 2)))).toBe(points(agreed(() => 2)));
    expect(others.length).toBeGreaterThan(0);
    expect(points(agreed(() => null))).toBe(null);
  });

  test("pays the base whatever was measured, and whatever could not be", () => {
    for (const reading of ["0", "n/a", undefined]) {
      const readings = Object.fromEntries(Object.keys(example.readings).map((id) => [id, reading]));
      const statement = statementOf(policy, { ...row, ...readings, conductDeductions: "100" });
      expect(statement.lines.base?.payable).toBe("4000.00");
      expect(Number(statement.payable)).toBeGreaterThanOrEqual(4000);
    }
  });

  test("goes through JSON and back, and settles the same", () => {
    const stored = parsePolicy(JSON.parse(stringifyPolicy(policy)));
    expect(stringifyPolicy(stored)).toBe(stringifyPolicy(policy));
    expect(statementOf(stored as typeof policy, row)).toEqual(statementOf(policy, row));
  });

  test("says what a row has to give, and its own month does", () => {
    expect(rowSchemas(policy).person["~standard"].validate(row).issues).toBeUndefined();
    const columns = policy.metrics.map(({ id }) => id);
    expect(columns.toSorted()).toEqual(Object.keys(row).filter((id) => id !== "id").toSorted());
  });

  test("is told in English and in Chinese", () => {
    const told = wordsOf(position);
    expect(told.filter(({ en }) => en.trim() === "" || /\p{Script=Han}/u.test(en))).toEqual([]);
    expect(told.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
  });
});

test("every mark, weight, bound and coefficient is a parameter, so that a firm sets its own", () => {
  const position = callCentreAgent;
  const policy = scheme(position);
  const ofIndicators = position.indicators.flatMap(({ indicator, marks: own }) =>
    ["weight", ...Object.keys(own)].map((end) => `${indicator.id}.${end}`)
  );
  const ofCompetencies = position.competencies.flatMap(({ competency: { id } }) => [`${id}.weight`, `${id}.required`]);
  const others = ["kpi.weight", "competency.weight", "conduct.weight", "superior.share", "A.from", "B.from", "C.from", "D.coefficient"];
  expect(policy.parameters.map(({ id }) => id)).toEqual(expect.arrayContaining([...ofIndicators, ...ofCompetencies, ...others]));
  const changed = (values: Readonly<Record<string, number | string>>) =>
    statementOf(withParameters(policy, values), rowOf(position)).lines.performance?.payable;
  expect(changed({ "B.coefficient": "1.1" })).toBe("2200.00");
  // 83.80 is no B any more.
  expect(changed({ "B.from": 84 })).toBe("1600.00");
  // 0.5 × 79.33 + 0.4 × 91.33 + 0.1 × 100 = 86.197: over 86 now.
  expect(changed({ "kpi.weight": 50, "competency.weight": 40, "B.from": 86 })).toBe("2000.00");
  // A weight alone: they do not sum to a hundred.
  expect(() => changed({ "qa.score.weight": 20 })).toThrow(/weights/);
});

test("asks for no forecast that is nearer than chance lets anybody come", () => {
  const { indicators: own, example } = forecastingSpecialist;
  const calls = Number(example.readings.actualContacts) / Number(example.readings.intervalsForecast);
  // Of n calls that come by chance √(2n ÷ π) is missed on the average, as a share √(2 ÷ πn): 9.77 % of 66⅔.
  const least = Math.sqrt(2 / (Math.PI * calls));
  const asked = own.flatMap(({ indicator, marks }) => (indicator.better === "down" && "full" in marks ? [Number(marks.full)] : []));
  expect(asked.length).toBe(3);
  for (const full of asked) expect(full).toBeGreaterThan(least);
});

test("pays no less than a minimum wage that is stated", () => {
  const [position] = positions;
  if (position === undefined) throw new Error("no positions");
  const policy = scheme(position, { minimumWage: "2690.00" });
  const low = { ...rowOf(position), baseSalary: "1200.00", performancePay: "1000.00", conductDeductions: "100" };
  expect(statementOf(policy, low).payable).toBe("2690.00");
});
