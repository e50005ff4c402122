import { beforeAll, describe, expect, it } from "vitest";
import { settle, withParameters, type ScoreResult, type Stint } from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { figuresBySql, type Answers } from "./month-of-rules/figures-by-sql.js";
import { agents, leads, month } from "./month-of-rules/month.js";

const others = {
  rate: "0.061",
  start: "63999.99",
  more: "0.0125",
  best: 1234.56,
  step: 50,
  top: 50,
  pass: "14.99",
  good: 95,
  least: 80,
  first: "299.99",
  overall: 777,
  double: "0.5",
  cup: "999.99",
  csatWeight: "33.5",
  waitWeight: "66.5",
} as const;

type Scored = Pick<Stint<string, unknown, { readonly [card: string]: ScoreResult } | null>, "id" | "scores">;

const byText = (left: readonly unknown[], right: readonly unknown[]) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1);

const changed = withParameters(agents, others);
let figures: readonly Answers[];
beforeAll(async () => {
  figures = await figuresBySql(month, [agents.parameters, changed.parameters]);
});

describe.each([
  ["as its policies state them", agents, 0],
  ["with other values of their parameters", changed, 1],
])("a month of slices, marks, teams and lines of lines, rounded and carried, %s", (_, policy, place) => {
  const settlement = settle([policy, leads], untyped(month));
  const { statements } = settlement;
  const rows: readonly Scored[] = statements.flatMap(({ person, policy: of, scores, stints }): readonly Scored[] =>
    of === "leads" ? [] : stints.length > 0 ? stints : [{ id: person, scores }]
  );
  const told = (name: keyof Answers) => figures[place]![name].map((each): readonly unknown[] => Object.values(each)).toSorted(byText);

  it("pays every line what SQL pays", () => {
    const lines = statements.flatMap(({ person, policy: of, lines }) =>
      Object.entries(lines).map(([name, { state, payable }]) => [of, person, name, state, payable])
    );
    expect(lines.toSorted(byText)).toEqual(told("lines"));
  });

  it("rounds each statement, and carries on what was cut off, as SQL does", () => {
    const sums = statements.map((each) => [each.policy, each.person, each.provisional, each.held, each.payable, each.balances.rounding]);
    expect(sums.toSorted(byText)).toEqual(told("statements"));
  });

  it("scores as SQL does: marks, grades before and after, how much was measured, what is only shown", () => {
    const reviews = rows.map(({ id, scores }) => {
      const { state, score, grade, gradeBefore, measured, items } = scores!.review!;
      return [id, state, score, grade, gradeBefore, measured, items["survey"]!.points];
    });
    expect(reviews.toSorted(byText)).toEqual(told("reviews"));
    expect(rows.map(({ id, scores }) => [id, scores!.quality!.score]).toSorted(byText)).toEqual(told("qualities"));
  });

  it("ranks and shares prizes as SQL does, by factors of different weights", () => {
    const placings = settlement.standings.pk.flatMap(({ entrants }) =>
      entrants.flatMap(({ id, factors, overall }) =>
        [...Object.entries(factors), ["overall", overall!] as const].map(([name, { rank, prize }]) => [id, name, rank, prize])
      )
    );
    expect(placings.toSorted(byText)).toEqual(told("standings"));
  });

  it("ranks the shops as SQL does, a row of nobody's among them", () => {
    const entrants = settlement.standings.shops.flatMap((standing) => standing.entrants);
    expect(entrants.map(({ id, factors, prize }) => [id, factors.sold.rank, prize]).toSorted(byText)).toEqual(told("cups"));
  });

  it("rejects the same rows", () => {
    expect(settlement.rejections.map(({ index }) => [index])).toEqual(told("rejected"));
  });
});
