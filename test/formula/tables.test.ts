import { describe, expect, it } from "vitest";
import {
  atLeast,
  bands,
  bandsUpTo,
  curve,
  definePolicy,
  evaluate,
  lookup,
  metric,
  minus,
  perUnit,
  plus,
  ratio,
  round,
  settle,
  times,
  when,
  type DecimalInput,
  type LookupTable,
  type RoundingMode,
} from "../../src/index.js";

type Pairs = readonly (readonly [DecimalInput, DecimalInput])[];

const x = metric("x", "points");
const at = (table: LookupTable, reading: DecimalInput | null) => evaluate(lookup(x, table), { x: reading }).value;

/** What a table gives at each of these readings, beside the readings. */
const along = (table: LookupTable, readings: readonly DecimalInput[]) => readings.map((reading) => [reading, at(table, reading)]);

describe("curve, as others published theirs", () => {
  it("numpy.interp: flat beyond its ends, straight between its points", () => {
    // NumPy, reference of numpy.interp, "Examples": xp = [1, 2, 3], fp = [3, 2, 0].
    // https://numpy.org/doc/stable/reference/generated/numpy.interp.html
    const table = curve([[1, 3], [2, 2], [3, 0]]);
    const printed: Pairs = [["0", "3"], ["1", "3"], ["1.5", "2.5"], ["2.5", "1"], ["2.72", "0.56"], ["3.14", "0"]];
    expect(along(table, printed.map(([reading]) => reading))).toEqual(printed);
  });

  it("the air quality index, rounded to a whole number", () => {
    // CIESE, "What's Your AQI?", 8-hour ozone example (equation: EPA-454/R-99-010): 0.087 ppm gives 106.16, printed 106.
    // http://www.ciese.org/curriculum/airproj/whataqi/
    const points: Pairs = [["0.085", 101], ["0.104", 150]];
    expect(at(curve(points, { places: 0 }), "0.087")).toBe("106");
    expect(at(curve(points), "0.087")).toBe("106.16");
  });

  it.each([
    // Bruce R. Ellig, The Complete Guide to Executive Compensation, 2nd edition 2007, tables 7-37 and 7-39 (pp. 385–386): marks in percent
    // and the ratings 1 to 6 for them; results and ratings on p. 387: "most require interpolation between values".
    { of: "corporate net earnings", marks: [8, 9, 10, 11, 12, 13], reading: "11.5", rating: "4.5" },
    { of: "group A income", marks: [9, "10.5", 12, "13.5", 15, "16.5"], reading: "12.0", rating: "3" },
    { of: "division A income", marks: [11, 13, 15, 17, 19, 21], reading: "17.5", rating: "4.25" },
    { of: "division A net sales", marks: [11, 13, 15, 17, 19, 21], reading: "16.3", rating: "3.65" },
    { of: "division A return on capital", marks: [14, 15, 16, 17, 18, 19], reading: "17.0", rating: "4" },
    { of: "division A parity goal", marks: [4, 5, 6, 7, 8, 9], reading: "8.8", rating: "5.8" },
  ])("Ellig's ratings: $of of $reading% is rated $rating", ({ marks, reading, rating }) => {
    expect(at(curve(marks.map((mark, index) => [mark, index + 1])), reading)).toBe(rating);
  });

  it("where Ellig rates 0 below the first mark, a curve stays flat: the jump is written as when", () => {
    const marks: Pairs = [[8, 1], [9, 2]];
    expect(at(curve(marks), "7.99")).toBe("1");
    const rating = when(atLeast(x, 8), lookup(x, curve(marks)), 0);
    expect(["7.99", "8", "8.5"].map((reading) => evaluate(rating, { x: reading }).value)).toEqual(["0", "1", "1.5"]);
  });

  it.each([
    // The same book, table 7-42 (p. 389): guide percents at a rating of 4.1, between those of 4 and 5. Ties are rounded half-up: 35.975 is
    // printed 35.98, 21.525 is printed 21.53.
    { third: "lower", four: "35.00", five: "44.75", printed: "35.98" },
    { third: "middle", four: "28.00", five: "35.00", printed: "28.7" },
    { third: "upper", four: "21.00", five: "26.25", printed: "21.53" },
    { third: "above maximum", four: "14.00", five: "17.50", printed: "14.35" },
  ])("Ellig's guide percents at 4.1: $third, $printed", ({ four, five, printed }) => {
    expect(at(curve([[4, four], [5, five]]), "4.1")).toBe(printed);
  });

  it("an incentive plan with bookends: 5 for 1 about the target", () => {
    // Universal Hospital Services, 2011 Executive Incentive Plan, Exhibit 10.18: "every 1% variance to Target has a 5 times multiplier,
    // with bookends at 110% and 93%", below 93% zero. https://contracts.justia.com/companies/agiliti-health-inc-7569/contract/672667 Ten
    // printed rows from two points; 1.2 and 0.9299 are ours.
    const plan = when(atLeast(x, "0.93"), lookup(x, curve([["0.93", 65], ["1.10", 150]])), 0);
    const printed: Pairs = [
      ["1.2", "150"],
      ["1.10", "150"],
      ["1.05", "125"],
      ["1.00", "100"],
      ["0.99", "95"],
      ["0.98", "90"],
      ["0.97", "85"],
      ["0.96", "80"],
      ["0.95", "75"],
      ["0.94", "70"],
      ["0.93", "65"],
      ["0.9299", "0"],
    ];
    expect(printed.map(([reading]) => [reading, evaluate(plan, { x: reading }).value])).toEqual(printed);
  });

  it("an incentive plan with two slopes and a threshold", () => {
    // Financial Institutions, Inc., Form 8-K 2006, Exhibit 10.20, CEO: under 80% nothing; 80–100% attainment × 50% of pay; 100–120% from
    // 50% by 1.5% a point to 80%, the maximum. Printed: 0, 50 at 100%, 80 at 120%; the others follow from the sentence.
    // https://www.sec.gov/Archives/edgar/data/862831/000095015206002115/l17984aexv10w20.htm
    const plan = when(atLeast(x, "0.80"), lookup(x, curve([["0.80", 40], ["1.00", 50], ["1.20", 80]])), 0);
    const rows: Pairs = [["0.79", "0"], ["0.80", "40"], ["0.90", "45"], ["1.00", "50"], ["1.10", "65"], ["1.20", "80"], ["1.30", "80"]];
    expect(rows.map(([reading]) => [reading, evaluate(plan, { x: reading }).value])).toEqual(rows);
  });
});

describe("curve", () => {
  it("has its last point beyond the end, its first before the start, and may fall, rise and fall below zero", () => {
    const table = curve([[-10, 5], [0, -5], [10, 20]]);
    // −5: halfway from 5 to −5 is 0. 4: −5 + 0.4 × 25 is 5.
    expect(along(table, [-99, -10, -5, 0, 4, 10, 99])).toEqual([[-99, "5"], [-10, "5"], [-5, "0"], [0, "-5"], [4, "5"], [10, "20"], [
      99,
      "20",
    ]]);
  });

  it("of one point is flat", () => {
    expect(along(curve([[5, 60]]), [-1, 5, "5.01"])).toEqual([[-1, "60"], [5, "60"], ["5.01", "60"]]);
  });

  it.each<[RoundingMode | undefined, string, string]>([
    // A third of the way from 0 to 100 is 33.333…, to −100 −33.333….
    [undefined, "33.33", "-33.33"],
    ["half-up", "33.33", "-33.33"],
    ["up", "33.34", "-33.34"],
    ["down", "33.33", "-33.33"],
    ["ceiling", "33.34", "-33.33"],
    ["floor", "33.33", "-33.34"],
  ])("rounds its value once, as stated: %s", (rounding, above, below) => {
    const options = rounding === undefined ? {} : { rounding };
    expect(at(curve([[0, 0], [3, 100]], options), 1)).toBe(above);
    expect(at(curve([[0, 0], [3, -100]], options), 1)).toBe(below);
  });

  it.each<[RoundingMode, string, string]>([
    // Halfway from 0.01 to 0.02 is 0.015, from −0.01 to −0.02 −0.015, and from 0.02 to 0.03 0.025: ties.
    ["half-up", "0.02", "0.03"],
    ["half-down", "0.01", "0.02"],
    ["half-even", "0.02", "0.02"],
  ])("rounds a tie %s", (rounding, odd, even) => {
    expect(at(curve([[0, "0.01"], [1, "0.02"]], { rounding }), "0.5")).toBe(odd);
    expect(at(curve([[0, "-0.01"], [1, "-0.02"]], { rounding }), "0.5")).toBe(`-${odd}`);
    expect(at(curve([[0, "0.02"], [1, "0.03"]], { rounding }), "0.5")).toBe(even);
  });

  it("rounds also where it gives a point's own value: what is shown has its places", () => {
    expect(along(curve([[0, "0.005"], [1, "1.004"]]), [-1, 0, 1, 2])).toEqual([[-1, "0.01"], [0, "0.01"], [1, "1"], [2, "1"]]);
    expect(at(curve([[0, "0.005"]], { places: 3 }), 0)).toBe("0.005");
    expect(at(curve([[0, "-0.004"]]), 0)).toBe("0");
  });

  it("divides once: the rounding is of the exact value, not of a slope that was rounded before", () => {
    // From (0, 0) to (7, 1), at 3.5: exactly 0.5, a tie. By the slope 1/7, which has no end, it would be a little less.
    expect(at(curve([[0, 0], [7, 1]], { places: 0 }), "3.5")).toBe("1");
    expect(at(curve([[0, 0], [7, 1]], { places: 0 }), "3.4999999999999999999999999")).toBe("0");
    expect(at(curve([[0, 0], [3, 1]], { places: 25 }), 2)).toBe("0.6666666666666666666666667");
  });
});

describe("bands and bandsUpTo", () => {
  it("include their bounds, on the side that each is named after", () => {
    const from = bands([["0.35", 60], ["0.40", 80], ["0.45", 100]], { otherwise: 0 });
    expect(along(from, ["-1", "0.3499999", "0.35", "0.3999", "0.40", "0.4499", "0.45", "99"])).toEqual([
      ["-1", "0"],
      ["0.3499999", "0"],
      ["0.35", "60"],
      ["0.3999", "60"],
      ["0.40", "80"],
      ["0.4499", "80"],
      ["0.45", "100"],
      ["99", "100"],
    ]);
    const upTo = bandsUpTo([[35, 100], [45, 80], [55, 60]], { otherwise: 0 });
    expect(along(upTo, [-1, 35, "35.0000001", 45, "45.01", 55, "55.01", 999])).toEqual([
      [-1, "100"],
      [35, "100"],
      ["35.0000001", "80"],
      [45, "80"],
      ["45.01", "60"],
      [55, "60"],
      ["55.01", "0"],
      [999, "0"],
    ]);
  });

  it("give their values exactly: nothing is rounded", () => {
    expect(at(bands([[0, "33.333333333333"]], { otherwise: 0 }), 1)).toBe("33.333333333333");
    expect(at(bandsUpTo([[0, "0.000001"]], { otherwise: "-1.23456789" }), 1)).toBe("-1.23456789");
  });

  it("may fall or rise in their values, and give otherwise alone where no bound is reached", () => {
    expect(along(bands([[1, 50], [2, "-20"], [3, 70]], { otherwise: 10 }), [0, 1, 2, 3])).toEqual([[0, "10"], [1, "50"], [2, "-20"], [
      3,
      "70",
    ]]);
    expect(along(bandsUpTo([[1, "-20"]], { otherwise: 90 }), [1, 2])).toEqual([[1, "-20"], [2, "90"]]);
  });

  it("compare a ratio by the figure that is shown", () => {
    // 44995 ÷ 100000 is 0.44995, at four places 0.4500: it reaches 0.45.
    const table = bands([["0.45", 100]], { otherwise: 0 });
    const [part, whole] = [metric("part", "count"), metric("whole", "count")];
    expect(evaluate(lookup(ratio(part, whole, { places: 4 }), table), { part: 44_995, whole: 100_000 }).value).toBe("100");
    expect(evaluate(lookup(ratio(part, whole, { places: 5 }), table), { part: 44_995, whole: 100_000 }).value).toBe("0");
  });

  it("never see a float: 0.1 + 0.2 reaches 0.3", () => {
    expect(evaluate(lookup(plus(x, "0.2"), bands([[0.3, 1]], { otherwise: 0 })), { x: 0.1 }).value).toBe("1");
  });

  it("pay by grade as a book does, to its total", () => {
    // Ellig, table 7-40 (p. 388): at a rating of 4.1 each grade's percent of salary; bonuses and total as printed.
    const [grade, salaries] = [metric("grade", "count"), metric("salaries", "money")];
    const percents = bands([[20, "0.177"], [22, "0.198"], [25, "0.233"], [26, "0.246"], [30, "0.287"]], { otherwise: 0 });
    const bonus = times(salaries, lookup(grade, percents, { unit: "ratio" }));
    const printed = [[30, 600_000, "172200"], [26, 400_000, "98400"], [25, 350_000, "81550"], [22, 2 * 250_000, "99000"], [
      20,
      3 * 210_000,
      "111510",
    ]] as const;
    expect(printed.map(([grade, salaries]) => evaluate(bonus, { grade, salaries }).value)).toEqual(printed.map(([, , amount]) => amount));
    expect(printed.reduce((total, [, , amount]) => total + Number(amount), 0)).toBe(562_660);
  });
});

describe("lookup", () => {
  const table = bands([[10, 200], [20, 500]], { otherwise: 50 });

  it("is not applicable where its quantity is, and never otherwise's value", () => {
    expect(evaluate(lookup(x, table), { x: null })).toMatchObject({
      state: "notApplicable",
      value: null,
      reason: { code: "null_reading", path: ["x"] },
    });
    expect(at(curve([[0, 0]]), null)).toBeNull();
  });

  it("is faulty where its quantity is", () => {
    expect(evaluate(lookup(x, table), { x: "1,000" }).faults.map(({ code, path }) => [code, path])).toEqual([["not_a_number", ["x"]]]);
    expect(evaluate(lookup(plus(x, metric("y", "points")), table), { x: "12%", y: "" }).faults).toHaveLength(2);
  });

  it("takes a plain number, and any quantity", () => {
    expect(evaluate(lookup(15, table), {}).value).toBe("200");
    expect(evaluate(lookup(lookup(x, table), bands([[200, 1]], { otherwise: 0 })), { x: 12 }).value).toBe("1");
  });

  it("is plain unless a unit is stated: it multiplies what has a unit, and takes its partner's in a sum", () => {
    const base = metric("base", "money");
    expect(evaluate(times(base, lookup(x, table)), { base: "1.50", x: 10 }).value).toBe("300");
    expect(evaluate(plus(base, lookup(x, table)), { base: "1.50", x: 10 }).value).toBe("201.5");
    expect(evaluate(minus(base, lookup(x, table, { unit: "money" })), { base: "1.50", x: 0 }).value).toBe("-48.5");
    expect(evaluate(perUnit(lookup(x, table, { unit: "count" }), "0.10"), { x: 20 }).value).toBe("50");
  });

  it("that is money pays a line, rounded as every line", () => {
    const policy = definePolicy({
      id: "cases",
      version: "1",
      currency: "CNY",
      pay: { bonus: lookup(metric("cases", "count"), bands([[100, "200.005"]], { otherwise: 0 }), { unit: "money" }) },
    });
    const { statements } = settle(policy, {
      period: "2026-11",
      people: [{ id: "li", cases: 100 }, { id: "wang", cases: 99 }, { id: "zhao", cases: null }],
    });
    expect(statements.map(({ lines }) => [lines.bonus.state, lines.bonus.payable])).toEqual([
      ["settled", "200.01"],
      ["settled", "0.00"],
      ["notApplicable", "0.00"],
    ]);
  });

  it.each([["CNY", "33.33"], ["JPY", "33"], ["KWD", "33.333"]])(
    "of a curve in money is rounded to the currency's places: %s, %s",
    (currency, amount) => {
      // A third of the way to 100: 33.333….
      expect(evaluate(lookup(x, curve([[0, 0], [3, 100]]), { unit: "money" }), { x: 1 }, { currency }).value).toBe(amount);
    },
  );

  it("of a curve in money that states its places has those in any currency", () => {
    const stated = lookup(x, curve([[0, 0], [3, 100]], { places: 1 }), { unit: "money" });
    expect(["CNY", "JPY", "KWD"].map((currency) => evaluate(stated, { x: 1 }, { currency }).value)).toEqual(["33.3", "33.3", "33.3"]);
  });

  it("of a curve in points has two places in any currency", () => {
    expect(evaluate(lookup(x, curve([[0, 0], [3, 100]])), { x: 1 }, { currency: "JPY" }).value).toBe("33.33");
  });

  it("may be rounded further, compared and chosen between, as any quantity", () => {
    const looked = lookup(x, curve([[0, 0], [3, 100]]));
    expect(evaluate(round(looked, { places: 0 }), { x: 1 }).value).toBe("33");
    expect(evaluate(when(atLeast(looked, "33.34"), 1, 0), { x: 1 }).value).toBe("0");
    expect(evaluate(when(atLeast(looked, "33.33"), 1, 0), { x: 1 }).value).toBe("1");
  });

  it("copies its table: changing the list afterwards changes nothing", () => {
    const list: [number, number][] = [[0, 1]];
    const [steps, line] = [bands(list, { otherwise: 0 }), curve(list)];
    list[0] = [0, 9];
    list.push([1, 9]);
    expect([at(steps, 5), at(line, 5)]).toEqual(["1", "1"]);
  });

  it("reads bounds and values in every form of number", () => {
    const table = bands([["1e1", 200n], [20, "5e2"]], { otherwise: -0 });
    expect(along(table, ["9.99", 10, "2e1"])).toEqual([["9.99", "0"], [10, "200"], ["2e1", "500"]]);
  });
});
