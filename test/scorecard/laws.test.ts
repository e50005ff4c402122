import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  byGrade,
  checkGates,
  curve,
  definePolicy,
  evaluate,
  gates,
  gradeIn,
  metric,
  score,
  scorecard,
  scoreOf,
  settle,
  when,
  type ScoreResult,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { exactly, Exact } from "../formula/decimals.js";
import { built, byHand, cards, cardsWithFullRows, cardsWithRows, grades, readings, rowsOf, type CardByHand, type Row } from "./cards.js";

const scored = (card: CardByHand, row: Row): ScoreResult => score(built(card), untyped(row));
/** What a score comes to, whichever items and paths led there. */
const outcome = ({ state, score, grade, before, failed }: ScoreResult) => ({ state, score, grade, before, failed });
const without = (card: CardByHand, name: string): CardByHand => ({ ...card, items: card.items.filter((item) => item.name !== name) });

describe("a score", () => {
  it("is what a clerk works out from the same row by hand", () => {
    fc.assert(
      fc.property(cardsWithRows, ({ card, row }) => {
        const { score, before, failed } = scored(card, row);
        expect({ score, before, failed }).toEqual(byHand(card, row));
      }),
      { numRuns: 200 },
    );
  });

  it("lies within the range, has the card's places, and the grade of its bounds", () => {
    fc.assert(fc.property(cardsWithRows, ({ card, row }) => {
      const { state, score, before, grade } = scored(card, row);
      expect(score === null).toBe(state !== "value");
      const best = Object.entries(grades).filter(([, from]) => score !== null && Number(score) >= from);
      expect(grade).toBe(best.toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? null);
      for (const figure of [score, before]) {
        if (figure === null) continue;
        expect(figure.split(".")[1]?.length ?? 0).toBe(card.places);
        expect(Number(figure)).toBeGreaterThanOrEqual(card.range[0]);
        expect(Number(figure)).toBeLessThanOrEqual(card.range[1]);
      }
    }));
  });

  it("can be re-added from what the result shows: weights that counted, points, adjustments", () => {
    fc.assert(fc.property(cardsWithRows, ({ card, row }) => {
      const result = scored(card, row);
      const whole = result.failed.length === 0 ? result.score : result.before;
      if (whole === null) return;
      const items = Object.values(result.items);
      const sum = (parts: readonly Exact[]) => parts.reduce((total, part) => total.plus(part), new Exact(0));
      // An item that was left out has a weight of 0 and no points.
      for (const { points, weight } of items) expect(points === null).toBe(weight === "0");
      const mean = sum(items.map(({ points, weight }) => new Exact(points ?? 0).times(weight)))
        .div(sum(items.map(({ weight }) => new Exact(weight))))
        .toDecimalPlaces(card.places, Exact.ROUND_HALF_UP);
      const adjusted = sum([mean, ...Object.values(result.adjustments).map((points) => new Exact(points ?? 0))]);
      expect(whole).toBe(Exact.max(card.range[0], Exact.min(card.range[1], adjusted)).plus(0).toFixed(card.places));
    }));
  });

  it("has, where a critical item failed, no more than it would have been", () => {
    fc.assert(fc.property(cardsWithRows, ({ card, row }) => {
      const { score, before, failed, state } = scored(card, row);
      if (failed.length === 0) return void expect(before).toBeNull();
      expect(state).toBe("value");
      expect(Number(score)).toBeLessThanOrEqual(card.criticalScore ?? card.range[0]);
      if (before !== null) expect(Number(score)).toBeLessThanOrEqual(Number(before));
      // Without its marks the same card gives what would have been.
      const uncritical = { ...card, items: card.items.map((item) => ({ ...item, pass: null })) };
      expect(scored(uncritical, row).score).toBe(before);
    }));
  });
});

describe("an item that is not applicable", () => {
  it("leaves the score of the same person on the card without that item", () => {
    fc.assert(fc.property(cardsWithFullRows, fc.nat(), ({ card, row }, nth) => {
      fc.pre(card.items.length > 1);
      const redistributing: CardByHand = { ...card, notApplicable: "redistribute" };
      const gone = card.items[nth % card.items.length]?.name ?? "";
      const absent = scored(redistributing, { ...row, [gone]: null });
      const other = scored(without(redistributing, gone), row);
      expect(outcome(absent)).toEqual(outcome(other));
      const { [gone]: item, ...items } = absent.items;
      expect(items).toEqual(other.items);
      expect(item).toMatchObject({ reading: null, points: null, weight: "0" });
    }));
  });

  it("costs least in full and most as zero, where no table gives less than zero", () => {
    fc.assert(fc.property(cardsWithRows, ({ card, row }) => {
      fc.pre(card.items.every(({ points }) => Number(points.most) >= 0));
      const by = (notApplicable: CardByHand["notApplicable"]) => scored({ ...card, notApplicable }, row);
      const [zero, full, redistributed] = [by("zero"), by("full"), by("redistribute")];
      expect([zero.state, full.state]).toEqual([redistributed.state, redistributed.state]);
      expect(Number(zero.score)).toBeLessThanOrEqual(Number(full.score));
      const isComplete = card.items.every(({ name }) => row[name] !== null);
      if (isComplete) expect([zero, full]).toEqual([redistributed, redistributed]);
    }));
  });
});

describe("weights", () => {
  it("that are all scaled together change nothing", () => {
    fc.assert(fc.property(
      cardsWithRows,
      fc.integer({ min: 2, max: 1000 }),
      fc.integer({ min: 0, max: 3 }),
      ({ card, row }, factor, places) => {
        // By any positive decimal: a whole number over a power of ten.
        const scale = (weight: number) => Number(new Exact(weight).times(factor).div(10 ** places).toFixed());
        const scaled: CardByHand = {
          ...card,
          items: card.items.map((item) => ({ ...item, weight: scale(item.weight) })),
          minimumWeight: card.minimumWeight === null ? null : scale(card.minimumWeight),
        };
        expect(outcome(scored(scaled, row))).toEqual(outcome(scored(card, row)));
      },
    ));
  });

  it("of which one item has all give its points", () => {
    const points = curve([[0, 0], [100, 100]]);
    fc.assert(fc.property(readings, (reading) => {
      const card = scorecard("card", { a: { metric: metric("a", "points"), weight: 100, points } });
      expect(score(card, { a: reading }).score).toBe(Exact.max(0, Exact.min(100, reading)).plus(0).toFixed(2));
    }));
  });
});

describe("the order of the items and of the columns", () => {
  it("changes no score", () => {
    fc.assert(fc.property(cardsWithRows, ({ card, row }) => {
      const turned = scored({ ...card, items: card.items.toReversed() }, Object.fromEntries(Object.entries(row).toReversed()));
      const before = scored(card, row);
      expect({ ...outcome(turned), failed: turned.failed.toReversed() }).toEqual(outcome(before));
      expect(turned.items).toEqual(before.items);
    }));
  });
});

describe("a better reading", () => {
  it("on a curve that rises never lowers the score", () => {
    const rising = fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 60 })).map(([low, rise]) =>
      curve([[0, low], [70, low + rise], [100, 120]])
    );
    fc.assert(fc.property(cardsWithRows, rising, readings, readings, ({ card, row }, table, one, other) => {
      const [first] = card.items;
      if (first === undefined) return;
      const items = card.items.map((item) => (item === first ? { ...item, points: { ...item.points, table } } : item));
      const at = (reading: string) => scored({ ...card, items }, { ...row, [first.name]: reading });
      const [worse, better] = [at(Exact.min(one, other).toFixed()), at(Exact.max(one, other).toFixed())];
      // A critical item that failed may stand where there would be no score at all: with more points there is none.
      if (worse.failed.length > better.failed.length && better.score === null) return;
      expect(better.score === null).toBe(worse.score === null);
      expect(Number(better.score)).toBeGreaterThanOrEqual(Number(worse.score));
      expect(worse.failed).toEqual(expect.arrayContaining([...better.failed]));
    }));
  });
});

describe("a period", () => {
  const periods = cards.chain((card) =>
    fc.record({
      card: fc.constant(card),
      // Now and then a reading that cannot be read, or none at all.
      rows: fc.array(
        fc.tuple(rowsOf(card), fc.nat({ max: 9 }), fc.constantFrom<unknown>("x", undefined, "1,000")).map(([row, odd, value]) => {
          const name = card.items[odd]?.name;
          return name === undefined ? row : { ...row, [name]: value };
        }),
        { minLength: 1, maxLength: 5 },
      ),
    })
  );
  const settled = (card: CardByHand, rows: readonly object[]) => {
    const of = built(card);
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { bonus: byGrade(of, { high: 300, middle: 200, low: 100 }) },
    });
    return settle(policy, { period: "1", people: rows.map((row, index) => ({ id: `p${index}`, ...row })), teams: [] }).statements;
  };
  /** A result without whose row it was: alone a path begins with the column, in a period with the owner. */
  const anybodys = (result: unknown): unknown =>
    JSON.parse(JSON.stringify(result).replaceAll(/"people","p\d+",/g, "").replaceAll(/people\.p\d+\./g, ""));

  it("says what score says of each row alone", () => {
    fc.assert(fc.property(periods, ({ card, rows }) => {
      const of = built(card);
      settled(card, rows).forEach(({ scores }, index) => {
        expect(anybodys(scores?.card)).toEqual(anybodys(score(of, untyped(rows[index]))));
      });
    }));
  });

  it("pays by the grade that it shows", () => {
    fc.assert(fc.property(periods, ({ card, rows }) => {
      const amounts: Readonly<Record<string, string>> = { high: "300.00", middle: "200.00", low: "100.00" };
      for (const { scores, lines } of settled(card, rows)) {
        const { state, grade } = scores?.card ?? {};
        expect(lines.bonus?.payable).toBe(amounts[grade ?? ""] ?? "0.00");
        expect(lines.bonus?.state).toBe(state === "value" ? "settled" : state === "faulty" ? "pending" : "notApplicable");
      }
    }));
  });

  it("gives equal people equal scores, wherever they stand and whoever stands beside them", () => {
    fc.assert(fc.property(periods, ({ card, rows }) => {
      const twice = settled(card, [...rows, ...rows.toReversed()]);
      rows.forEach((_, index) => {
        const twin = twice[2 * rows.length - 1 - index];
        expect(anybodys(twin?.scores)).toEqual(anybodys(twice[index]?.scores));
      });
    }));
  });
});

describe("scoreOf, gradeIn and a gate", () => {
  it("say what score says", () => {
    fc.assert(fc.property(cardsWithRows, fc.integer({ min: -10, max: 110 }), ({ card, row }, bound) => {
      const of = built(card);
      const result = score(of, untyped(row));
      const figure = evaluate(scoreOf(of), untyped(row));
      expect([figure.state, figure.value]).toEqual([result.state, result.score === null ? null : exactly(result.score)]);
      const isMiddle = evaluate(when(gradeIn(of, untyped(["middle"])), 1, 0), untyped(row)).value;
      expect(isMiddle).toBe(result.score === null ? null : result.grade === "middle" ? "1" : "0");
      const { state, gates: checked } = checkGates(gates("good", { enough: atLeast(scoreOf(of), bound) }), untyped(row));
      expect(state).toBe(result.score !== null && Number(result.score) >= bound ? "passed" : "failed");
      expect(checked.enough.reading).toBe(figure.value);
    }));
  });
});
