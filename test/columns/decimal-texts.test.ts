import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalTexts, fromRows, settleColumns } from "../../src/columns/index.js";
import { definePolicy, metric, ratio, scorecard, curve, settle, times } from "../../src/index.js";

describe("decimalTexts()", () => {
  // Worked by hand.
  it.each<[number, number, string | null]>([
    [0, 2, "0.00"],
    [-0, 2, "0.00"],
    [5, 2, "0.05"],
    [-5, 2, "-0.05"],
    [100, 2, "1.00"],
    [12800050, 2, "128000.50"],
    [-12800050, 2, "-128000.50"],
    [12800050, 0, "12800050"],
    [-7, 0, "-7"],
    [1234, 1, "123.4"],
    [1234, 3, "1.234"],
    [999, 3, "0.999"],
    [1234, 4, "0.1234"],
    [1, 7, "0.0000001"],
    [-12345678, 7, "-1.2345678"],
    [9007199254740991, 2, "90071992547409.91"],
    [-9007199254740991, 3, "-9007199254740.991"],
    [9007199254740991, 16, "0.9007199254740991"],
    [Number.NaN, 2, null],
  ])("writes %d units of 10^−%d as %s", (units, scale, text) => {
    expect(decimalTexts(Float64Array.of(7, units), scale)[1]).toBe(text);
  });

  it("writes as many places as the scale has, and each text is read as the same units again", () => {
    const policies = [0, 1, 2, 3, 4].map((places) =>
      definePolicy({ id: "p", version: "1", currency: { code: "XXX", places }, pay: { line: metric("amount", "money") } })
    );
    const drawn = fc.array(
      fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100_000, max: 100_000 })).filter((units) => Math.abs(units) < 1e15),
      { minLength: 1 },
    );
    const law = fc.property(drawn, fc.nat(4), (units, places) => {
      const texts = decimalTexts(Float64Array.from(units), places);
      const people = texts.map((amount, at) => ({ id: at, amount }));
      const { values, scale } = fromRows(policies[places]!, { period: "2026-11", people }).people.readings["amount"]!;
      expect([...values as Float64Array].map((value) => value * 10 ** (places - scale))).toEqual(units.map((each) => each + 0));
      for (const text of texts) expect(text).toMatch(places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${places}}$`));
    });
    fc.assert(law, { numRuns: 60, seed: 25 });
  });

  it("writes amounts and scores as settle does", () => {
    const gmv = metric("gmv", "money");
    const card = scorecard("card", { sold: { metric: gmv, weight: 100, points: curve([[0, 0], [300, 100]]) } });
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { line: times(ratio(gmv, metric("n", "count"), { places: 4 }), metric("rate", "money")) },
      scorecards: [card],
    });
    const people = [-700, 0, 1, 99.5, 128000.25].flatMap((amount, at) =>
      [null, 0, 3].map((n, next) => ({ id: `${at}/${next}`, gmv: amount, n, rate: "12.5" }))
    );
    const period = { period: "2026-11", people };
    const [of] = settleColumns(policy, fromRows(policy, period)).policies;
    const { statements } = settle(policy, period);
    expect(decimalTexts(of!.lines["line"]!.amounts, 2)).toEqual(statements.map(({ lines }) => lines.line.amount));
    expect(decimalTexts(of!.payable, 2)).toEqual(statements.map(({ payable }) => payable));
    const { scores, scale } = of!.scores["card"]!;
    expect(decimalTexts(scores, scale)).toEqual(statements.map((each) => each.scores?.card.score));
  });
});
