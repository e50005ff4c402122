import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metric } from "../../src/index.js";
import { count, mean, tally } from "../../src/tally/index.js";

interface Answer {
  readonly agent: string;
  /** 0 to 10; null where nobody answered. */
  readonly likelihood: number | null;
}

// Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003: nine and ten promote, zero to six detract.
const [nps, answers, promoters, detractors] = [
  metric("nps", "points"),
  metric("answers", "count"),
  metric("promoters", "count"),
  metric("detractors", "count"),
];
const isPromoter = ({ likelihood }: Answer): boolean => likelihood !== null && likelihood >= 9;
const isDetractor = ({ likelihood }: Answer): boolean => likelihood !== null && likelihood <= 6;
/** The recipe of the documentation: promoters − detractors as one mean, so that it is rounded once. */
const surveys = tally({
  id: "surveys",
  version: "1",
  person: ({ agent }: Answer) => agent,
  readings: [
    mean(nps, (each: Answer) => (each.likelihood === null ? null : isPromoter(each) ? 100 : isDetractor(each) ? -100 : 0), { places: 1 }),
    count(answers, { where: ({ likelihood }: Answer) => likelihood !== null }),
    count(promoters, { where: isPromoter }),
    count(detractors, { where: isDetractor }),
  ],
});

const readingsOf = (likelihoods: readonly (number | null)[]) =>
  surveys.readings(surveys.addAll(surveys.empty, likelihoods.map((likelihood) => ({ agent: "li", likelihood }))), {
    people: [{ id: "li" }],
  }).people[0];

describe("a net promoter score", () => {
  // Worked by hand.
  it.each<[string, readonly (number | null)[], string | null]>([
    ["of nobody is not applicable", [], null],
    ["of somebody who did not answer is not applicable", [null], null],
    ["of promoters only is 100", [9, 10], "100"],
    ["of detractors only is -100", [0, 6], "-100"],
    ["of passives only is 0", [7, 8], "0"],
    ["of as many promoters as detractors is 0", [10, 0], "0"],
    ["is promoters − detractors, in hundredths of all who answered", [10, 9, 9, 8, 7, 6, 0, 10, 10, 3], "20"],
    ["leaves out who did not answer", [10, null, null, 8, 0, 9], "25"],
    ["is rounded once, at the end", [9, 9, 8], "66.7"],
    ["is rounded away from zero at the half, below zero too", [6, ...Array.from({ length: 15 }, () => 8)], "-6.3"],
  ])("%s", (_, likelihoods, score) => {
    expect(readingsOf(likelihoods)?.nps).toBe(score);
  });

  it("is 100 × (promoters − detractors) ÷ answers, and lies between -100 and 100", () => {
    const likelihood = fc.option(fc.integer({ min: 0, max: 10 }));
    fc.assert(fc.property(fc.array(likelihood, { minLength: 1 }), (likelihoods) => {
      const { nps: score, answers: all, promoters: up, detractors: down } = readingsOf(likelihoods)!;
      if (score === null) expect(all).toBe(0);
      else {
        expect(Math.abs(Number(score) * all - 100 * (up - down))).toBeLessThanOrEqual(0.05 * all + 1e-9);
        expect(Math.abs(Number(score))).toBeLessThanOrEqual(100);
      }
    }));
  });
});
