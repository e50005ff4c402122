import { createRequire } from "node:module";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, metric, plus, times } from "../../src/index.js";
import { plainText } from "./scaled.js";
import { thrownFaults } from "./thrown-faults.js";

const x = metric("x", "points");

/** Whatever a row may hold, also what the types refuse. */
const read = (value: unknown) => evaluate(x, { x: value as never });

// A copy that another package may bring: its constructor is another class, so that instanceof says nothing.
const other = createRequire(import.meta.url)("decimal.js") as typeof Decimal;
const coarse = Decimal.clone({ precision: 3, toExpPos: 0, rounding: Decimal.ROUND_DOWN });

const fraction25 = "0.1234567890123456789012345";

describe("accepted: a number by its shortest decimal form", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [7, "7"],
    [-7.25, "-7.25"],
    [0.1, "0.1"],
    [0.1 + 0.2, "0.30000000000000004"],
    [1.005, "1.005"],
    [1e3, "1000"],
    [1e-7, "0.0000001"],
    [1.5e-24, "0.0000000000000000000000015"],
    [1e-25, "0.0000000000000000000000001"],
    [123456789012345, "123456789012345"],
    [999999999999999, "999999999999999"],
    [-99999999999999.9, "-99999999999999.9"],
  ])("%s is %s", (value, expected) => {
    expect(read(value)).toMatchObject({ state: "value", value: expected, faults: [] });
  });
});

describe("accepted: a bigint", () => {
  it.each([
    [0n, "0"],
    [12n, "12"],
    [-12n, "-12"],
    [999_999_999_999_999n, "999999999999999"],
    [-999_999_999_999_999n, "-999999999999999"],
  ])("%s is %s", (value, expected) => {
    expect(read(value)).toMatchObject({ state: "value", value: expected });
  });
});

describe("accepted: a decimal string", () => {
  it.each([
    ["-12.50", "-12.5"],
    ["1.5e3", "1500"],
    ["1.5E3", "1500"],
    ["1.5e+3", "1500"],
    ["15e-1", "1.5"],
    ["1e00", "1"],
    ["0", "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["0e999999999999", "0"],
    ["0e-999999999999", "0"],
    ["007", "7"],
    ["00.50", "0.5"],
    ["1e14", "100000000000000"],
    ["0.1e15", "100000000000000"],
    ["999999999999999", "999999999999999"],
    [`999999999999999.${"9".repeat(25)}`, `999999999999999.${"9".repeat(25)}`],
    [fraction25, fraction25],
    ["1e-25", "0.0000000000000000000000001"],
    // Zeros that change nothing do not count as digits.
    [`${"0".repeat(20)}1`, "1"],
    [`1.${"0".repeat(40)}`, "1"],
  ])("%s is %s", (value, expected) => {
    expect(read(value)).toMatchObject({ state: "value", value: expected });
  });
});

describe("accepted: a Decimal of any copy of decimal.js", () => {
  it("the other copy is another class", () => {
    expect(new other(1) instanceof Decimal).toBe(false);
  });

  it.each([
    ["this copy", new Decimal("-12.50"), "-12.5"],
    ["a clone", new coarse("-12.50"), "-12.5"],
    ["a clone whose precision is less than the number has digits", new coarse("123456789012345.678"), "123456789012345.678"],
    ["a clone that writes exponents", new coarse("1500"), "1500"],
    ["the CommonJS copy", new other("0.1"), "0.1"],
    ["−0", new other("-0"), "0"],
    ["as many digits as there may be", new Decimal(`-999999999999999.${"9".repeat(25)}`), `-999999999999999.${"9".repeat(25)}`],
  ])("%s", (_title, value, expected) => {
    expect(read(value)).toMatchObject({ state: "value", value: expected });
  });
});

const number = "a number (points) or null, such as 12.5 or \"12.50\"";
const reading = { code: "reading", unit: "points", or: "null" };
const range = "at most 15 digits before the point and 25 after";
const digits = { code: "digits", before: 15, after: 25, ofResult: false };
const hints = {
  empty_cell: "; an empty cell is null where there was nothing to measure",
  percent: "; write 12.5% as 0.125",
  thousands: "; write thousands without commas",
};

describe("refused: not a number", () => {
  it.each<[title: string, value: unknown, shown: string, hint?: keyof typeof hints]>([
    ["NaN", Number.NaN, "NaN"],
    ["infinity", Number.POSITIVE_INFINITY, "Infinity"],
    ["minus infinity", Number.NEGATIVE_INFINITY, "-Infinity"],
    ["an empty string", "", "\"\"", "empty_cell"],
    ["a blank", " ", "\" \"", "empty_cell"],
    ["an ideographic blank", "\u3000", "\"\u3000\"", "empty_cell"],
    ["a blank before", " 12", "\" 12\""],
    ["a blank after", "12 ", "\"12 \""],
    ["a line break after", "12\n", "\"12\\n\""],
    ["thousands", "1,000", "\"1,000\"", "thousands"],
    ["millions", "-1,234,567.89", "\"-1,234,567.89\"", "thousands"],
    ["commas in other places", "1,0000", "\"1,0000\""],
    ["a decimal comma", "12,5", "\"12,5\""],
    ["percent", "12%", "\"12%\"", "percent"],
    ["percent, after a blank", "12.5 % ", "\"12.5 % \"", "percent"],
    ["a currency", "¥12", "\"¥12\""],
    ["hexadecimal", "0x10", "\"0x10\""],
    ["binary", "0b11", "\"0b11\""],
    ["full-width digits", "１２", "\"１２\""],
    ["Arabic-Indic digits", "١٢", "\"١٢\""],
    ["Chinese digits", "十二", "\"十二\""],
    ["a minus sign that is not ASCII", "−12", "\"−12\""],
    ["underscores", "1_000", "\"1_000\""],
    ["apostrophes", "1'000", "\"1'000\""],
    ["a plus sign", "+5", "\"+5\""],
    ["two signs", "--5", "\"--5\""],
    ["a sign alone", "-", "\"-\""],
    ["a point first", ".5", "\".5\""],
    ["a point last", "5.", "\"5.\""],
    ["two points", "1.2.3", "\"1.2.3\""],
    ["an exponent alone", "e5", "\"e5\""],
    ["no exponent after e", "5e", "\"5e\""],
    ["a sign alone as the exponent", "5e+", "\"5e+\""],
    ["a fraction as the exponent", "5e1.5", "\"5e1.5\""],
    ["a bigint's own way of writing", "5n", "\"5n\""],
    ["the word NaN", "NaN", "\"NaN\""],
    ["the word Infinity", "Infinity", "\"Infinity\""],
    ["accountants' brackets", "(5)", "\"(5)\""],
    ["true", true, "true"],
    ["false", false, "false"],
    ["a date", new Date(0), "a Date"],
    ["an array", [5], "an array"],
    ["an object", { value: 5 }, "an object"],
    ["an object with a text", { toString: () => "5" }, "an object"],
    ["a boxed number", Object(5), "an instance of a class"],
    ["a boxed string", Object("5"), "an instance of a class"],
    ["a Decimal that lost its class", { ...new Decimal(5) }, "an object"],
    ["a Decimal that is NaN", new Decimal(Number.NaN), "NaN"],
    ["a Decimal that is infinite", new other(Number.POSITIVE_INFINITY), "Infinity"],
    ["a symbol", Symbol("5"), "a symbol"],
    ["a function", () => 5, "a function"],
  ])("%s", (_title, value, shown, hint) => {
    expect(read(value)).toEqual({
      state: "faulty",
      value: null,
      reason: null,
      faults: [
        {
          code: "not_a_number",
          path: ["x"],
          value: shown,
          ...(/^an? /.test(shown) ? { given: { code: shown.replaceAll(" ", "_") } } : {}),
          expected: { ...reading, example: true, ...(hint === undefined ? {} : { hint }) },
          message: `x: not a number: got ${shown}, expected ${number}${hint === undefined ? "" : hints[hint]}`,
        },
      ],
    });
  });
});

describe("refused: too many digits", () => {
  it.each([
    ["16 digits", "1000000000000000", "\"1000000000000000\""],
    ["16 digits, negative", "-1000000000000000", "\"-1000000000000000\""],
    ["16 digits by the exponent", "1e15", "\"1e15\""],
    ["26 decimals", `${fraction25}6`, `"${fraction25}6"`],
    ["26 decimals by the exponent", "1e-26", "\"1e-26\""],
    ["an exponent beyond a float's", "1e400", "\"1e400\""],
    ["an exponent beneath a float's", "1e-400", "\"1e-400\""],
    ["an exponent beyond decimal.js's", "1e99999999999999999999", "\"1e99999999999999999999\""],
    ["an exponent beneath decimal.js's", "-1e-99999999999999999999", "\"-1e-99999999999999999999\""],
    ["a number of 16 digits", 1e15, "1000000000000000"],
    ["a number that JavaScript writes with an exponent", 1e21, "1e+21"],
    ["the least float above zero", 5e-324, "5e-324"],
    ["the greatest float", 1.7976931348623157e308, "1.7976931348623157e+308"],
    ["a number of 26 decimals", 1e-26, "1e-26"],
    ["a bigint of 16 digits", 10n ** 15n, "1000000000000000n"],
    ["a negative bigint of 16 digits", -(10n ** 15n), "-1000000000000000n"],
  ])("%s", (_title, value, shown) => {
    expect(read(value)).toEqual({
      state: "faulty",
      value: null,
      reason: null,
      faults: [
        {
          code: "number_out_of_range",
          path: ["x"],
          value: shown,
          expected: digits,
          message: `x: number out of range: got ${shown}, expected ${range}`,
        },
      ],
    });
  });

  it.each([
    ["a bigint of thousands of digits", 10n ** 5000n],
    ["a Decimal of 16 digits", new Decimal("1e15")],
    ["a Decimal of 26 decimals", new other("1e-26")],
  ])("%s", (_title, value) => {
    expect(read(value)).toMatchObject({ state: "faulty", faults: [{ code: "number_out_of_range", path: ["x"], expected: digits }] });
  });

  it("cuts a long text in the message", () => {
    const [fault] = read("9".repeat(5000)).faults;
    expect(fault).toMatchObject({ code: "number_out_of_range", value: `"${"9".repeat(80)}…"` });
  });
});

describe("null, undefined, absent", () => {
  it("null is not applicable, and no fault", () => {
    expect(read(null)).toMatchObject({ state: "notApplicable", value: null, reason: { code: "null_reading", path: ["x"] }, faults: [] });
  });

  it.each([
    ["an absent column", {}],
    ["undefined", { x: undefined }],
    ["a column of the row's prototype", Object.create({ x: 5 })],
  ])("%s is missing", (_title, row) => {
    expect(evaluate(x, row as never)).toEqual({
      state: "faulty",
      value: null,
      reason: null,
      faults: [
        {
          code: "missing_reading",
          path: ["x"],
          value: "nothing",
          given: { code: "nothing" },
          expected: reading,
          message: "x: missing reading: got nothing, expected a number (points) or null",
        },
      ],
    });
  });

  it("a getter that throws is a fault of its column", () => {
    const row = Object.defineProperty({}, "x", {
      get: () => {
        throw new Error("gone");
      },
    });
    expect(evaluate(x, row as never)).toMatchObject({ state: "faulty", faults: [{ code: "unreadable", path: ["x"] }] });
  });
});

describe("counted readings have no more decimals than their unit", () => {
  const count = metric("cases", "count");
  const money = metric("pay", "money");

  it.each([
    ["half a case", count, { cases: "0.5" }, {}, "\"0.5\"", "count", 0],
    ["a tenth of a cent", money, { pay: "0.001" }, {}, "\"0.001\"", "money", 2],
    ["half a yen", money, { pay: 0.5 }, { currency: "JPY" }, "0.5", "money", 0],
    ["a tenth of a fils", money, { pay: "1.0001" }, { currency: "KWD" }, "\"1.0001\"", "money", 3],
    [
      "more than the metric states",
      metric("pay", "money", { places: 1 }),
      { pay: "1.25" },
      {},
      "\"1.25\"",
      "money",
      1,
    ],
    ["more hours than it states", metric("spent", "hours", { places: 1 }), { spent: 1.25 }, {}, "1.25", "hours", 1],
  ])("refused: %s", (_title, of, row, options, shown, unit, most) => {
    const path = Object.keys(row);
    const message = `${path.join(".")}: too many places: got ${shown}, expected ${unit} with at most ${most} decimals`;
    expect(evaluate(of as typeof money, row as never, options)).toEqual({
      state: "faulty",
      value: null,
      reason: null,
      faults: [{ code: "too_many_places", path, value: shown, expected: { code: "decimals", unit, most }, message }],
    });
  });

  it.each([
    ["whole cases", count, { cases: "12" }, {}, "12"],
    ["whole cases, written with a point", count, { cases: "12.0" }, {}, "12"],
    ["cents", money, { pay: "-0.01" }, {}, "-0.01"],
    ["yen", money, { pay: "500.00" }, { currency: "JPY" }, "500"],
    ["fils", money, { pay: "1.001" }, { currency: "KWD" }, "1.001"],
    ["a currency of one's own", money, { pay: "1.00001" }, { currency: { code: "LAB", places: 5 } }, "1.00001"],
    ["an average", metric("pay", "money", { places: "any" }), { pay: "86.666667" }, {}, "86.666667"],
    ["the places that the metric states", metric("pay", "money", { places: 4 }), { pay: "0.0125" }, {}, "0.0125"],
    ["what is not counted", metric("hours", "hours"), { hours: "7.3333333333" }, {}, "7.3333333333"],
    ["a ratio", metric("share", "ratio"), { share: fraction25 }, {}, fraction25],
  ])("accepted: %s", (_title, of, row, options, expected) => {
    expect(evaluate(of as typeof money, row as never, options)).toMatchObject({ state: "value", value: expected });
  });
});

describe("constants of a formula", () => {
  const constant = "a decimal number such as 12.5 or \"12.50\"";

  it.each([
    ["1,000", "not_a_number", `not a number: got "1,000", expected ${constant}; write thousands without commas`],
    ["", "not_a_number", `not a number: got "", expected ${constant}`],
    [true, "not_a_number", `not a number: got true, expected ${constant}`],
    ["1e15", "number_out_of_range", `number out of range: got "1e15", expected ${range}`],
    ["1e-26", "number_out_of_range", `number out of range: got "1e-26", expected ${range}`],
  ])("%j is thrown as a fault of the formula, read by the same rules", (value, code, message) => {
    const faults = thrownFaults(() => evaluate(plus(x, value as never), { x: 1 }));
    expect(faults).toMatchObject([{ code, path: ["parts", 1, "value"], message: `parts[1].value: ${message}` }]);
  });

  it("−0 is 0", () => {
    expect(evaluate(plus("-0"), {}).value).toBe("0");
    expect(evaluate(plus(x, -0), { x: "-0" }).value).toBe("0");
  });
});

describe("what is computed stays in range: 15 digits before the point, 60 after", () => {
  const y = metric("y", "ratio");
  const z = metric("z", "ratio");
  const tiny = "1e-25";

  it.each([
    ["a sum of 16 digits", plus(x, 1), { x: "999999999999999" }],
    ["a product of 16 digits", times(x, y), { x: "100000000000000", y: 10 }],
    ["a product of 61 decimals", times(times(x, y), z), { x: tiny, y: tiny, z: "1e-11" }],
  ])("%s is a fault, never a silent cut", (_title, of, row) => {
    expect(evaluate(of as typeof x, row as never)).toMatchObject({ state: "faulty", faults: [{ code: "number_out_of_range" }] });
  });

  it("a product of 60 decimals is exact", () => {
    expect(evaluate(times(times(x, y), z), { x: tiny, y: tiny, z: "1e-10" }).value).toBe(`0.${"0".repeat(59)}1`);
  });
});

describe("laws of reading", () => {
  it("every float in range is read as the shortest decimal that is that float", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }), (value) => {
      fc.pre(value === 0 || Math.abs(value) >= 1e-9);
      const outcome = read(value);
      expect(Number(outcome.value)).toBe(value === 0 ? 0 : value);
      expect(outcome.value?.replace(/[-.]/g, "").replace(/^0+|0+$/g, ""))
        .toHaveLength(value.toExponential().replace(/e.*$|[-.]/g, "").replace(/^0+|0+$/g, "").length);
    }));
  });

  it("one number in all its forms is one value, without an exponent and without trailing zeros", () => {
    const digits = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });
    fc.assert(fc.property(digits, fc.integer({ min: 0, max: 25 }), (whole, places) => {
      const expected = plainText({ digits: whole, exponent: -places });
      const forms = [`${whole}e-${places}`, `${whole}E-0${places}`, `${expected}${expected.includes(".") ? "000" : ".000"}`];
      const values = [...forms, new Decimal(expected), new other(expected), new coarse(expected)];
      expect(new Set(values.map((value) => read(value).value))).toEqual(new Set([expected]));
      if (places === 0) expect(read(whole).value).toBe(expected);
    }));
  });

  it("whatever comes in, nothing is thrown, and what is no number says so with code, path, value and expected", () => {
    const grammar = /^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;
    const nearly = fc.string({ unit: fc.constantFrom(..."0123456789.-+eE,_ %") });
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.string(), nearly), (value) => {
      const outcome = read(value);
      if (typeof value === "string") {
        const possible = grammar.test(value) ? ["value", "number_out_of_range"] : ["not_a_number"];
        expect(possible).toContain(outcome.faults[0]?.code ?? outcome.state);
      }
      for (const { path, value: shown, message } of outcome.faults) {
        expect(path).toEqual(["x"]);
        expect(message).toContain("x: ");
        expect(message).toContain(shown);
        expect(message).toContain(", expected a");
      }
      expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
    }));
  });
});
