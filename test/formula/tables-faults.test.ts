import { describe, expect, it } from "vitest";
import { bands, bandsUpTo, curve, definePolicy, evaluate, lookup, metric, plus } from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const x = metric("x", "points");

/** Builders as they are called without types. */
const loosely = {
  bands: bands as (...parts: readonly unknown[]) => unknown,
  bandsUpTo: bandsUpTo as (...parts: readonly unknown[]) => unknown,
  curve: curve as (...parts: readonly unknown[]) => unknown,
};

const messagesOf = (table: unknown, unit?: unknown) =>
  thrownFaults(() => evaluate(lookup(x, untyped(table), unit === undefined ? {} : { unit: untyped(unit) }), { x: 1 })).map(({ message }) =>
    message
  );

const number = "a decimal number such as 12.5 or \"12.50\"";

describe("a table whose faults are reported by what reads it first", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["a curve without points", loosely.curve([]), ["table.points: empty: got no points, expected at least one part"]],
    ["bands without bounds", loosely.bands([], { otherwise: 0 }), [
      "table.bands: empty: got no bands, expected at least one part",
    ]],
    [
      "bandsUpTo without bounds",
      loosely.bandsUpTo([], { otherwise: 0 }),
      ["table.bands: empty: got no bands, expected at least one part"],
    ],
    [
      "a curve with the same x twice",
      loosely.curve([["1", 0], ["1.0", 5]]),
      ["table.points[1]: not rising: got 1, then 1, expected each bound above the one before"],
    ],
    [
      "a curve that goes back, twice",
      loosely.curve([[3, 0], [2, 5], [1, 9]]),
      [
        "table.points[1]: not rising: got 3, then 2, expected each bound above the one before",
        "table.points[2]: not rising: got 2, then 1, expected each bound above the one before",
      ],
    ],
    [
      "bands that fall",
      loosely.bands([["0.45", 100], ["0.40", 80]], { otherwise: 0 }),
      ["table.bands[1]: not rising: got 0.45, then 0.4, expected each bound above the one before"],
    ],
    [
      "bandsUpTo that fall",
      loosely.bandsUpTo([[55, 60], [45, 80]], { otherwise: 0 }),
      ["table.bands[1]: not rising: got 55, then 45, expected each bound above the one before"],
    ],
    ["bands without otherwise", loosely.bands([[1, 2]]), [`table.otherwise: not a number: got nothing, expected ${number}`]],
    ["bandsUpTo without otherwise", loosely.bandsUpTo([[1, 2]], {}), [
      `table.otherwise: not a number: got nothing, expected ${number}`,
    ]],
    [
      "a bound in percent, a value with a comma",
      loosely.bands([["35%", "1,000"]], { otherwise: 0 }),
      [
        `table.bands[0].from: not a number: got "35%", expected ${number}; write 12.5% as 0.125`,
        `table.bands[0].value: not a number: got "1,000", expected ${number}; write thousands without commas`,
      ],
    ],
    ["a point without y", loosely.curve([[0, 0], [1]]), [`table.points[1].y: not a number: got nothing, expected ${number}`]],
    [
      "a point that is no pair",
      loosely.curve([5]),
      [
        `table.points[0].x: not a number: got nothing, expected ${number}`,
        `table.points[0].y: not a number: got nothing, expected ${number}`,
      ],
    ],
    ["points that are no list", loosely.curve("0-100"), [
      "table.points: empty: got no points, expected at least one part",
    ]],
    [
      "half a place, and a rounding that does not exist",
      loosely.curve([[0, 0]], { places: 0.5, rounding: "nearest" }),
      [
        "table.places: invalid places: got 0.5, expected a whole number from 0 to 25",
        "table.rounding: invalid choice: got \"nearest\", expected one of half-up, half-even, half-down, up, down, ceiling, floor",
      ],
    ],
    [
      "a bound of 16 digits",
      loosely.bands([[1e15, 0]], { otherwise: 0 }),
      ["table.bands[0].from: number out of range: got \"1000000000000000\", expected at most 15 digits before the point and 25 after"],
    ],
    ["a number", 5, ["table: invalid kind: got 5, expected a curve or bands"]],
    ["a quantity", x, ["table: invalid kind: got \"metric\", expected a curve or bands"]],
    ["nothing", undefined, ["table: invalid kind: got nothing, expected a curve or bands"]],
  ])("%s", (_, table, messages) => {
    expect(messagesOf(table)).toEqual(messages);
  });

  it("names the place in a policy", () => {
    const pay = { bonus: plus(metric("base", "money"), lookup(x, bands([[2, 1], [1, 2]], { otherwise: 0 }))) };
    expect(thrownFaults(() => definePolicy({ id: "p", version: "1", currency: "CNY", pay })).map(({ message }) => message)).toEqual([
      "pay.bonus.quantity.parts[1].table.bands[1]: not rising: got 2, then 1, expected each bound above the one before",
    ]);
  });

  it("does not stop at the first fault, nor tell one twice", () => {
    expect(messagesOf(loosely.curve([[2, "x"], [1, 0], ["y", 0]], { places: -1 }))).toHaveLength(4);
  });
});

describe("the unit of a lookup", () => {
  it("is one that exists", () => {
    expect(messagesOf(curve([[0, 0]]), "CNY")).toEqual([
      "unit: invalid choice: got \"CNY\", expected one of money, ratio, count, points, seconds, minutes, hours, days",
    ]);
  });

  it("does not go together with another", () => {
    const sum = plus(lookup(x, curve([[0, 0]]), { unit: "money" }), untyped(metric("s", "seconds")));
    expect(thrownFaults(() => evaluate(sum, untyped({}))).map(({ message }) => message)).toEqual([
      "unit mismatch: got money and seconds, expected one unit: cannot add money and seconds",
    ]);
  });

  it("leaves the units below it to be checked", () => {
    const below = lookup(plus(x, untyped(metric("s", "seconds"))), curve([[0, 0]]), { unit: "money" });
    expect(thrownFaults(() => evaluate(below, untyped({}))).map(({ message }) => message)).toEqual([
      "quantity: unit mismatch: got points and seconds, expected one unit: cannot add points and seconds",
    ]);
  });
});
