import { describe, expect, it } from "vitest";
import {
  between,
  equals,
  evaluate,
  max,
  metric,
  min,
  minus,
  parameter,
  perUnit,
  plus,
  prorate,
  ratio,
  round,
  times,
  when,
  type AnyUnit,
  type Need,
  type Quantity,
  type Reading,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const [x, y] = [metric("x", "count"), metric("y", "ratio")];
const same = metric("y", "ratio");

/** Every kind of quantity that has several parts, over x and y. */
const kinds: readonly (readonly [string, Quantity<AnyUnit, Need>])[] = [
  ["plus", plus(times(x, 1), times(x, y))],
  ["min", min(x, times(x, y))],
  ["max", max(x, times(x, y))],
  ["minus", minus(x, times(x, y))],
  ["times", times(x, y)],
  ["perUnit", perUnit(x, times(parameter("price", "money", 5), y))],
  ["ratio", ratio(x, y, { places: 2 })],
  ["round", round(times(x, y), { places: 0 })],
  ["round to a multiple", round(times(x, y), { multiple: 5 })],
  ["when, in its condition", when(equals(x, times(x, y)), 1, 0)],
  ["when, in its condition between", when(between(x, 0, times(x, y)), 1, 0)],
  ["prorate, worked", prorate(x, y, same)],
  ["prorate, all three", prorate(times(x, y), y, same)],
];

const notApplicable = (id: string) => ({ code: "null_reading", id, path: [id], message: `${id} is not applicable: it is null` });

describe.each(kinds)("not applicable and faults in %s", (_, quantity) => {
  const at = (row: { readonly x?: Reading | undefined; readonly y?: Reading | undefined }) => evaluate(quantity, row);

  it("gives a value where everything has one", () => {
    expect(at({ x: 1, y: 1 }).state).toBe("value");
  });

  it("is not applicable where one part is, with that part's reason", () => {
    expect(at({ x: null, y: 1 })).toEqual({ state: "notApplicable", value: null, reason: notApplicable("x"), faults: [] });
    expect(at({ x: 1, y: null })).toEqual({ state: "notApplicable", value: null, reason: notApplicable("y"), faults: [] });
  });

  it("gives one reason where both parts are not applicable", () => {
    expect(at({ x: null, y: null })).toMatchObject({ state: "notApplicable", value: null, reason: { code: "null_reading" }, faults: [] });
  });

  it("has a fault where one part is missing, absent or undefined", () => {
    for (const row of [{ y: 1 }, { x: undefined, y: 1 }]) {
      expect(at(row)).toMatchObject({ state: "faulty", value: null, reason: null, faults: [{ code: "missing_reading", path: ["x"] }] });
    }
  });

  it("lets faults out before what is not applicable, on whichever side", () => {
    expect(at({ x: null }).faults.map(({ path }) => path)).toEqual([["y"]]);
    expect(at({ y: null }).faults.map(({ path }) => path)).toEqual([["x"]]);
    expect(at({ x: null, y: "bad" }).faults.map(({ path }) => path)).toEqual([["y"]]);
  });

  it("lists every fault, each once however often its reading is needed", () => {
    const { faults } = at({ x: "bad" });
    expect(faults.map(({ code, path }) => [code, ...path]).toSorted()).toEqual([
      ["missing_reading", "y"],
      ["not_a_number", "x"],
    ]);
  });

  it("takes none of null, absent and unreadable for zero", () => {
    for (const value of [null, undefined, "", "bad"]) expect(at({ x: untyped(value), y: 1 }).value).toBeNull();
  });
});

describe("null, undefined and an absent column", () => {
  const gmv = metric("gmv", "money");

  it("null is not applicable, and nobody has to mend anything", () => {
    expect(evaluate(gmv, { gmv: null })).toEqual({ state: "notApplicable", value: null, reason: notApplicable("gmv"), faults: [] });
  });

  it("an absent column and one that holds undefined are missing, in the same words", () => {
    const missing = {
      state: "faulty",
      value: null,
      reason: null,
      faults: [
        {
          code: "missing_reading",
          path: ["gmv"],
          value: "nothing",
          given: { code: "nothing" },
          expected: { code: "reading", unit: "money", or: "null" },
          message: "gmv: missing reading: got nothing, expected a number (money) or null",
        },
      ],
    };
    expect(evaluate(gmv, untyped({}))).toEqual(missing);
    expect(evaluate(gmv, untyped({ gmv: undefined }))).toEqual(missing);
  });

  it("a column that the row inherits is absent", () => {
    expect(evaluate(gmv, untyped(Object.create({ gmv: 5 }))).faults[0]?.code).toBe("missing_reading");
    class Row {
      get gmv() {
        return 5;
      }
    }
    expect(evaluate(gmv, new Row()).faults[0]?.code).toBe("missing_reading");
  });

  it("a column named as something that every object inherits is absent too", () => {
    expect(evaluate(metric("toString", "money"), untyped({})).faults[0]?.code).toBe("missing_reading");
    expect(evaluate(metric("hasOwnProperty", "money"), { hasOwnProperty: "2.50" }).value).toBe("2.5");
  });

  it("a row with null prototype, and a class instance with fields of its own, are rows", () => {
    expect(evaluate(gmv, untyped(Object.assign(Object.create(null), { gmv: 5 }))).value).toBe("5");
    class Row {
      gmv = "5.50";
    }
    expect(evaluate(gmv, new Row()).value).toBe("5.5");
  });
});
