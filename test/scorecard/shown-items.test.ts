import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bands, curve, definePolicy, metric, metrics, score, scorecard, settle, teamMean, type Reading } from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { built, cardsWithRows, readings } from "./cards.js";

const { solved, polite, survey } = metrics({ person: { solved: "points", polite: "points", survey: "points" } });
const asTheyAre = curve([[0, 0], [100, 100]]);
const surveyed = { metric: survey, points: bands([[3, 60], [4, 100]], { otherwise: 0 }), counts: false } as const;

/** A new survey is tried out: it is shown for a quarter before it counts. */
const trial = scorecard("trial", {
  solved: { metric: solved, weight: 60, points: asTheyAre },
  polite: { metric: polite, weight: 40, points: asTheyAre },
  survey: surveyed,
});

describe("an item that does not count", () => {
  // Worked by hand.
  it.each<[solved: Reading, polite: Reading, survey: Reading, score: string | null, points: string | null, measured: string]>([
    // (60 × 90 + 40 × 80) ÷ 100 = 86, whatever the survey says
    [90, 80, 5, "86.00", "100", "1.0000"],
    [90, 80, 4, "86.00", "100", "1.0000"],
    [90, 80, "3.99", "86.00", "60", "1.0000"],
    [90, 80, 0, "86.00", "0", "1.0000"],
    [90, 80, null, "86.00", null, "1.0000"],
    // polite left out: 90; measured 60 of 100
    [90, null, 5, "90.00", "100", "0.6000"],
    [null, 80, 5, "80.00", "100", "0.4000"],
    [null, 80, null, "80.00", null, "0.4000"],
    // A survey alone makes no score.
    [null, null, 5, null, "100", "0.0000"],
    [null, null, null, null, null, "0.0000"],
    [100, 100, 2, "100.00", "0", "1.0000"],
    [0, 0, 5, "0.00", "100", "1.0000"],
  ])("is shown beside solved %s and polite %s: survey %s, score %s", (solved, polite, survey, score_, points, measured) => {
    const result = score(trial, { solved, polite, survey });
    expect(result).toMatchObject({ score: score_, measured, items: { survey: { points, weight: "0" } } });
  });

  it("has no points where it is not applicable, whatever the card's choice", () => {
    for (const notApplicable of ["zero", "full", "redistribute"] as const) {
      const card = scorecard("trial", { solved: { metric: solved, weight: 100, points: asTheyAre }, survey: surveyed }, { notApplicable });
      expect(score(card, { solved: null, survey: null })).toMatchObject({ score: null, items: { survey: { points: null, weight: "0" } } });
      expect(score(card, { solved: 50, survey: null })).toMatchObject({ score: "50.00", items: { survey: { points: null } } });
    }
  });

  it("has its fault to itself", () => {
    const { state, score: score_, faults, measured, items } = score(trial, untyped({ solved: 90, polite: 80, survey: "?" }));
    expect([state, score_, faults, measured]).toEqual(["value", "86.00", [], "1.0000"]);
    expect(items.survey).toMatchObject({ points: null, weight: "0", faults: [{ code: "not_a_number" }] });
    // A fault in what counts is the score's, and of how much was measured nobody knows.
    expect(score(trial, untyped({ solved: "?", polite: 80, survey: 5 }))).toMatchObject({ state: "faulty", score: null, measured: null });
  });

  it("stands beside marks that are added, too", () => {
    const marks = scorecard("marks", { solved: { metric: solved, points: curve([[0, 0], [60, 60]]) }, survey: surveyed }, {
      method: "sum",
    });
    expect(score(marks, { solved: 50, survey: 5 })).toMatchObject({
      score: "50.00",
      measured: "1.0000",
      items: { solved: { weight: "60" } },
    });
  });

  it("may compare with the team without waiting for it in pay", () => {
    const shown = scorecard("shown", {
      solved: { metric: solved, weight: 100, points: asTheyAre },
      team: { metric: teamMean(polite, { places: 2 }), points: asTheyAre, counts: false },
    }, { grades: { A: 0 } });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [shown], pay: {} });
    const people = untyped([{ id: 1, team: "a", solved: 70, polite: "?" }, { id: 2, team: "a", solved: 80, polite: 80 }]);
    const { statements } = settle(policy, { period: "1", teams: [{ id: "a" }], people });
    expect(statements.map(({ scores }) => scores?.shown.score)).toEqual(["70.00", "80.00"]);
    expect(statements[1]?.scores?.shown.items.team.faults).toHaveLength(1);
  });

  it("changes nothing of a card, whatever it reads (law)", () => {
    fc.assert(fc.property(cardsWithRows, fc.oneof(readings, fc.constantFrom(null, "?")), ({ card, row }, reading) => {
      const plain = built(card);
      const shown = untyped({ ...plain, items: [...plain.items, { ...surveyed, name: "survey", metric: metric("more", "points") }] });
      const [without, withIt] = [score(plain, untyped(row)), score(untyped(shown), untyped({ ...row, more: reading }))];
      const { survey: _, ...others } = withIt.items as Readonly<Record<string, unknown>>;
      expect({ ...withIt, items: others }).toEqual(without);
    }));
  });

  it.each<[string, object, readonly string[]]>([
    ["a weight", { ...surveyed, weight: 10 }, [
      "scorecards.card.items.survey.weight: misplaced: got \"10\", expected neither weight nor pass mark of what does not count",
    ]],
    ["a pass mark", { ...surveyed, pass: 50 }, [
      "scorecards.card.items.survey.pass: misplaced: got \"50\", expected neither weight nor pass mark of what does not count",
    ]],
    ["counts: true", { ...surveyed, counts: true }, [
      "scorecards.card.items.survey.counts: invalid choice: got true, expected one of false",
    ]],
  ])("is refused with %s", (_, item, messages) => {
    const card = untyped((scorecard as (...parts: readonly unknown[]) => unknown)("card", {
      solved: { metric: solved, weight: 100, points: asTheyAre },
      survey: item,
    }));
    expect(thrownFaults(() => score(card, untyped({}))).map(({ message }) => message)).toEqual(messages);
  });

  it("is not all that there is on a card", () => {
    expect(thrownFaults(() => score(scorecard("card", { survey: surveyed }), { survey: 1 })).map(({ message }) => message)).toEqual([
      "scorecards.card.items: empty: got no items that count, expected at least one item that counts",
    ]);
  });
});
