import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metric } from "../../src/index.js";
import {
  chineseNumbers,
  englishNumbers,
  germanNumbers,
  readRows,
  type NumberColumnOptions,
  type NumberForm,
} from "../../src/rows/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { readCell, type CellOptions } from "./cell.js";

type Case = readonly [cell: unknown, reading: string | null];

// Worked by hand; the amounts are those of published reports: actualbudget#2374, firefly-iii#1938 and #1087, securo#665,
// moneymanagerex#2898.
const tables: readonly (readonly [of: string, options: CellOptions, cases: readonly Case[]])[] = [
  ["no stated form", {}, [
    ["128000", "128000"],
    ["-12.50", "-12.5"],
    ["+12.50", "12.5"],
    ["007.0", "7"],
    ["3.5", "3.5"],
    ["0.125", "0.125"],
    ["1234.567", "1234.567"],
    ["3.000", "ambiguous_number"],
    ["-3.000", "ambiguous_number"],
    ["3,000", "ambiguous_number"],
    ["25,000", "ambiguous_number"],
    ["128,000.00", "not_a_number"],
    ["12,50", "not_a_number"],
    ["98.5%", "not_a_number"],
    ["12.8万", "not_a_number"],
    ["¥128000", "not_a_number"],
    ["１２８", "not_a_number"],
    ["−12.50", "not_a_number"],
    ["(33.52)", "not_a_number"],
    ["128\u00A0", "128"],
    ["\uFEFF128", "128"],
    ["\u200E128\u200B", "128"],
    ["=\"128\"", "128"],
    ["=128", "not_a_number"],
    ["1 28", "not_a_number"],
    ["1.28E+05", "not_a_number"],
    ["1e3", "not_a_number"],
    ["0x10", "not_a_number"],
    [".5", "not_a_number"],
    ["5.", "not_a_number"],
    ["--5", "not_a_number"],
    ["-", "not_a_number"],
    ["N/A", "not_a_number"],
    ["", "missing"],
    [" \u3000", "missing"],
    ["1000000000000000", "number_out_of_range"],
    ["9".repeat(200), "not_a_number"],
  ]],
  ["chineseNumbers, of money", { numbers: chineseNumbers }, [
    ["128,000.00", "128000"],
    ["￥128,000.00", "128000"],
    ["¥128000", "128000"],
    ["128000元", "128000"],
    ["128,000.00 CNY", "128000"],
    ["RMB 128,000.00", "128000"],
    ["12.8万", "128000"],
    ["12.8万元", "128000"],
    ["12.8 万 元", "128000"],
    ["￥12.8万", "128000"],
    ["1.28亿", "128000000"],
    ["3千", "3000"],
    ["1.2千万", "12000000"],
    ["１２８", "128"],
    ["１２，８００．５０", "12800.5"],
    ["（33.52）", "-33.52"],
    ["(￥33.52)", "-33.52"],
    ["￥(33.52)", "-33.52"],
    ["-￥33.52", "-33.52"],
    ["￥-33.52", "-33.52"],
    ["−12.50", "-12.5"],
    ["－１２．５０", "-12.5"],
    ["-(12.50)", "not_a_number"],
    ["3.000", "3"],
    ["3,000", "3000"],
    ["1,00", "not_a_number"],
    ["1,0000", "not_a_number"],
    ["1,000,00", "not_a_number"],
    ["0,128", "not_a_number"],
    ["1,234,567.89", "1234567.89"],
    ["1234,567", "not_a_number"],
    ["12元万", "not_a_number"],
    ["￥128元", "not_a_number"],
    ["元", "not_a_number"],
    ["万", "not_a_number"],
    ["$128", "not_a_number"],
    ["98.5%", "not_a_number"],
    ["待核", "not_a_number"],
    ["999999999999亿", "number_out_of_range"],
  ]],
  ["chineseNumbers, of ratios", { numbers: chineseNumbers, unit: "ratio" }, [
    ["98.5%", "0.985"],
    ["98.5 ％", "0.985"],
    ["1.5‰", "0.0015"],
    ["-0.5%", "-0.005"],
    ["0.985", "0.985"],
    ["3.5%%", "not_a_number"],
    ["￥0.5", "not_a_number"],
  ]],
  ["a column whose 98.5 is 98.5%", { numbers: chineseNumbers, unit: "ratio", scale: "%" }, [
    ["98.5", "0.985"],
    ["98.5%", "0.985"],
    [98.5, "0.985"],
    ["1.5‰", "not_a_number"],
  ]],
  ["a column in 万元", { numbers: chineseNumbers, scale: "万" }, [
    ["12.8", "128000"],
    ["12.8万", "128000"],
    [12.8, "128000"],
    ["1.2亿", "not_a_number"],
  ]],
  ["words for what is counted", { numbers: { ...chineseNumbers, scales: { ...chineseNumbers.scales, 人: 0, 万人: 4 } }, unit: "count" }, [
    ["987人", "987"],
    ["1,115 人", "1115"],
    ["1.2万人", "12000"],
    ["1.2万", "12000"],
    ["人", "not_a_number"],
    ["987次", "not_a_number"],
  ]],
  ["scales of one's own", { numbers: { scales: { w: 4, k: 3, "%": -2 } }, unit: "count" }, [
    ["12.8w", "128000"],
    ["3k", "3000"],
    ["3K", "not_a_number"],
    ["50%", "not_a_number"],
  ]],
  ["englishNumbers in dollars", { numbers: { ...englishNumbers, currency: ["$", "USD"] } }, [
    ["$1,234.50", "1234.5"],
    ["1,234.50 USD", "1234.5"],
    ["($33.52)", "-33.52"],
    ["£12", "not_a_number"],
  ]],
  ["germanNumbers in euros", { numbers: { ...germanNumbers, currency: ["€", "EUR"] } }, [
    ["-3.000", "-3000"],
    ["3.000", "3000"],
    ["-950,00 €", "-950"],
    ["1.234.567,89 €", "1234567.89"],
    ["12,50-", "-12.5"],
    ["3.5", "not_a_number"],
    ["1,234.50", "not_a_number"],
  ]],
  ["thousands by a point alone", { numbers: { thousands: "." } }, [["3.000", "3000"], ["3.5", "not_a_number"], ["3,5", "not_a_number"]]],
  ["thousands by a comma alone", { numbers: { thousands: "," } }, [["3,000", "3000"], ["3.000", "3"], ["3.5", "3.5"]]],
  ["a decimal comma alone", { numbers: { decimal: "," } }, [["3,000", "3"], ["3.000", "not_a_number"], ["3,5", "3.5"]]],
  ["a decimal point alone", { numbers: { decimal: "." } }, [["3.000", "3"], ["3,000", "not_a_number"]]],
  ["thousands by a blank", { numbers: { decimal: ",", thousands: " " } }, [
    ["1 234 567,89", "1234567.89"],
    ["1\u00A0234,5", "1234.5"],
    ["1\u202F234", "1234"],
    ["12 34", "not_a_number"],
  ]],
  ["thousands by an apostrophe", { numbers: { thousands: "'" } }, [["1'234.50", "1234.5"], ["1’234.50", "1234.5"], [
    "1'23",
    "not_a_number",
  ]]],
  ["an en dash for a minus", { numbers: { negative: ["–1"] } }, [["–5", "-5"], ["−5", "not_a_number"]]],
  ["cells that are no text", { numbers: chineseNumbers }, [
    [128000.5, "128000.5"],
    [-0, "0"],
    [25n, "25"],
    [new Decimal("4.70"), "4.7"],
    [null, "missing"],
    [undefined, "missing"],
    [Number.NaN, "not_a_number"],
    [Infinity, "not_a_number"],
    [true, "not_a_number"],
    [new Date(0), "not_a_number"],
    [{}, "not_a_number"],
    [["5"], "not_a_number"],
    [10n ** 20n, "number_out_of_range"],
  ]],
];

describe.each(tables)("a cell under %s", (_, options, cases) => {
  it.each(cases)("%s is read as %s", (cell, reading) => {
    expect(readCell(cell, options)).toBe(reading);
  });
});

describe("a length of time", () => {
  it.each<readonly [cell: unknown, options: CellOptions, reading: string]>([
    ["00:02:31", { clock: "h:mm:ss", unit: "seconds" }, "151"],
    ["0:02:30", { clock: "h:mm:ss", unit: "minutes" }, "2.5"],
    ["8:30:00", { clock: "h:mm:ss", unit: "hours" }, "8.5"],
    ["36:00:00", { clock: "h:mm:ss", unit: "days" }, "1.5"],
    ["120:00:00", { clock: "h:mm:ss", unit: "hours" }, "120"],
    ["0:00:07.25", { clock: "h:mm:ss", unit: "seconds" }, "7.25"],
    ["0：02：31", { clock: "h:mm:ss", unit: "seconds" }, "151"],
    ["2:31", { clock: "m:ss", unit: "seconds" }, "151"],
    ["90:05", { clock: "m:ss", unit: "seconds" }, "5405"],
    ["2:31", { clock: "h:mm", unit: "minutes" }, "151"],
    ["0:02:31", { clock: "h:mm:ss", unit: "minutes" }, "too_many_places"],
    ["0:02:31", { clock: "h:mm:ss", unit: "minutes", places: 2 }, "2.52"],
    ["0:20:00", { clock: "h:mm:ss", unit: "hours", places: 4 }, "0.3333"],
    ["1分05秒", { clock: "时分秒", unit: "seconds" }, "65"],
    ["1小时5分20秒", { clock: "时分秒", unit: "seconds" }, "3920"],
    ["２７．５秒", { clock: "时分秒", unit: "seconds" }, "27.5"],
    ["2时", { clock: "时分秒", unit: "minutes" }, "120"],
    ["90分钟", { clock: "时分秒", unit: "hours" }, "1.5"],
    ["27", { clock: "时分秒", unit: "seconds" }, "invalid_time"],
    ["5秒1分", { clock: "时分秒", unit: "seconds" }, "invalid_time"],
    ["2:31", { clock: "h:mm:ss", unit: "seconds" }, "invalid_time"],
    ["0:60:00", { clock: "h:mm:ss", unit: "seconds" }, "invalid_time"],
    ["0:2:31", { clock: "h:mm:ss", unit: "seconds" }, "invalid_time"],
    ["-0:02:31", { clock: "h:mm:ss", unit: "seconds" }, "invalid_time"],
    [151, { clock: "h:mm:ss", unit: "seconds" }, "invalid_time"],
    [0.00174768, { clock: "h:mm:ss", unit: "seconds" }, "invalid_time"],
    [new Date(0), { clock: "h:mm:ss", unit: "seconds" }, "invalid_time"],
    ["", { clock: "h:mm:ss", unit: "seconds" }, "missing"],
    ["2:31", { clock: ["h:mm:ss", "m:ss"], unit: "seconds" }, "151"],
    ["0:02:31", { clock: ["h:mm:ss", "m:ss"], unit: "seconds" }, "151"],
    ["1分5秒", { clock: ["h:mm", "时分秒"], unit: "minutes", places: 2 }, "1.08"],
    ["1分5秒", { clock: ["h:mm", "h:mm:ss"], unit: "seconds" }, "invalid_time"],
  ])("%s under %o is %s", (cell, options, reading) => {
    expect(readCell(cell, options)).toBe(reading);
  });

  it("is told by the clock to be stated, where a column of times has none", () => {
    const told = (cell: string, unit: "seconds" | "count") =>
      readRows([{ id: "li", cell }], { for: { cell: metric("cell", unit) }, columns: { id: "id", cell: "cell" } }).faults[0]?.expected;
    expect(told("0:02:31", "seconds")).toEqual({ code: "clock", forms: ["h:mm:ss"] });
    expect(told("2:31", "seconds")).toEqual({ code: "clock", forms: ["m:ss", "h:mm"] });
    expect(told("27秒", "seconds")).toEqual({ code: "clock", forms: ["时分秒"] });
    expect(told("soon", "seconds")).toMatchObject({ code: "number" });
    expect(told("2:31", "count")).toMatchObject({ code: "number" });
  });

  it("has one meaning: a column is not both of minutes and of hours", () => {
    const stating = (clock: NumberColumnOptions["clock"]) => () => readCell("1:05", untyped({ clock, unit: "seconds" }));
    expect(thrownFaults(stating(["m:ss", "h:mm"]))).toMatchObject([{ code: "invalid_choice", path: ["columns", "cell", "clock"] }]);
    expect(thrownFaults(stating([]))).toMatchObject([{ code: "empty", path: ["columns", "cell", "clock"] }]);
    expect(thrownFaults(stating(untyped(["mm"])))).toMatchObject([{ code: "invalid_choice", path: ["columns", "cell", "clock", 0] }]);
  });

  it("is read back as it was written", () => {
    fc.assert(fc.property(fc.nat(10_000_000), (seconds) => {
      const two = (part: number) => String(part).padStart(2, "0");
      const text = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
      expect(readCell(text, { clock: "h:mm:ss", unit: "seconds" })).toBe(String(seconds));
    }));
  });
});

describe("a cell without a value", () => {
  it.each<readonly [cell: unknown, options: CellOptions, reading: string | null]>([
    ["—", { notApplicable: ["—", "N/A", "-"] }, null],
    [" - ", { notApplicable: ["—", "N/A", "-"] }, null],
    ["N/A", { notApplicable: ["—", "N/A", "-"] }, null],
    ["n/a", { notApplicable: ["—", "N/A", "-"] }, "not_a_number"],
    ["待补", { missing: ["待补"] }, "missing"],
    ["", { empty: "notApplicable" }, null],
    [null, { empty: "notApplicable" }, null],
    [undefined, { empty: "notApplicable" }, null],
    ["0", { empty: "notApplicable", notApplicable: ["—"] }, "0"],
  ])("%s under %o is %s", (cell, options, reading) => {
    expect(readCell(cell, options)).toBe(reading);
  });
});

interface Written {
  readonly number: string;
  readonly text: string;
  readonly form: NumberForm;
}

/** A number printed in a form that is drawn with it. */
const written: fc.Arbitrary<Written> = fc.record({
  whole: fc.bigInt(0n, 99_999_999_999n).map(String),
  decimals: fc.stringMatching(/^\d{0,6}$/),
  separators: fc.constantFrom([".", ","], [",", "."], [".", " "], [",", " "], [".", "'"], [".", undefined], [",", undefined]),
  negative: fc.constantFrom(undefined, "-1", "−1", "–1", "(1)", "1-"),
  currency: fc.constantFrom(undefined, "before", "behind", "before, with a blank", "behind, with a blank"),
  scale: fc.constantFrom(undefined, ["万", 4], ["亿", 8], ["千", 3]),
  fullWidth: fc.boolean(),
}).map(({ whole, decimals, separators: [decimal, thousands], negative, currency, scale, fullWidth }) => {
  const grouped = thousands === undefined ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  const [mark, power] = (scale ?? ["", 0]) as [string, number];
  const digits = `${grouped}${decimals === "" ? "" : `${decimal}${decimals}`}${mark}`;
  const blank = currency?.endsWith("blank") === true ? "\u00A0" : "";
  const priced = currency === undefined ? digits : currency.startsWith("before") ? `€${blank}${digits}` : `${digits}${blank}€`;
  const signed = negative === undefined ? priced : negative.replace("1", priced);
  const wide = fullWidth ? signed.replaceAll(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)) : signed;
  const exact = new Decimal(`${negative === undefined ? "" : "-"}${whole}.${decimals}0e${power}`);
  return {
    number: exact.isZero() ? "0" : exact.toFixed(),
    text: wide,
    form: {
      decimal: decimal as "." | ",",
      ...(thousands === undefined ? {} : { thousands: thousands as "," | "." | " " | "'" }),
      ...(negative === undefined || negative === "-1" ? {} : { negative: [negative as "−1" | "–1" | "(1)" | "1-"] }),
      scales: { 万: 4, 亿: 8, 千: 3 },
      currency: ["€"],
      fullWidth,
    },
  };
});

describe("a number that was printed in a stated form", () => {
  it("is read back exactly", () => {
    fc.assert(
      fc.property(written, ({ number, text, form }) => {
        const reading = readCell(text, { numbers: form });
        if (new Decimal(number).abs().lt("1e15")) expect(reading).toBe(number);
        else expect(reading).toBe("number_out_of_range");
      }),
      { numRuns: 1000 },
    );
  });

  it("is never read as another number under another form: it is the same, or refused", () => {
    const separators = fc.record({
      decimal: fc.constantFrom<"." | ",">(".", ","),
      thousands: fc.constantFrom<"," | "." | " " | "'">(",", ".", " ", "'"),
    }).filter(({ decimal, thousands }) => decimal !== thousands);
    fc.assert(fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.integer({ min: 0, max: 99 }),
      separators,
      separators,
      (whole, cents, one, other) => {
        const text = `${String(whole).replaceAll(/\B(?=(\d{3})+$)/g, one.thousands)}${one.decimal}${String(cents).padStart(2, "0")}`;
        const number = new Decimal(whole).plus(new Decimal(cents).div(100)).toFixed();
        expect([number, "not_a_number"]).toContain(readCell(text, { numbers: other }));
      },
    ));
  });
});
