import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  definePolicy,
  evaluate,
  metric,
  min,
  minus,
  money,
  plus,
  ratio,
  round,
  settle,
  times,
  when,
  type Quantity,
} from "../../src/index.js";
import { Exact, exactly } from "../formula/decimals.js";
import { modes } from "./general-decimal-arithmetic.js";

// Figures are kept in two forms, whole numbers of a decimal place where they are short enough. decimal.js alone says what they come to, on
// both sides of where the form changes: 2^53 units, and 22 places.

const x = metric("x", "points");
const y = metric("y", "points");
const rate = metric("rate", "ratio");

const mostUnits = 2n ** 53n;
const units = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: mostUnits - 3n, max: mostUnits + 3n }),
  fc.bigInt({ min: -mostUnits - 3n, max: 3n - mostUnits }),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
);

/** At most 15 digits before the point and 25 after, as readings may be. */
const figures = fc.tuple(units, fc.integer({ min: 0, max: 25 })).map(([of, places]) => new Exact(`${of}e-${places}`)).filter((value) =>
  value.abs().lt("1e15")
).map((value) => value.toFixed());

function valueOf(quantity: Quantity<"points" | "ratio">, row: { readonly x: string; readonly y: string; readonly rate: string }): string {
  const outcome = evaluate(quantity as never, row as never);
  return outcome.state === "value" ? outcome.value : (outcome.faults[0]?.code ?? outcome.state);
}

/** What is too long for a figure is a fault. */
function expected(value: Exact): string {
  return value.abs().gte("1e15") || value.decimalPlaces() > 60 ? "number_out_of_range" : exactly(value);
}

describe("figures of any length", () => {
  it.each([
    ["9007199254740991 + 1", plus(x, y), "9007199254740.991", "0.001", "9007199254740.992"],
    ["9007199254740993 is not 9007199254740992", minus(x, y), "90071992547409.93", "90071992547409.92", "0.01"],
    ["the least of two that a float cannot tell apart", min(x, y), "9007199.254740993", "9007199.254740992", "9007199.254740992"],
    ["half of an odd number of units", round(x, { places: 3, rounding: "half-even" }), "9007199254740.9905", "0", "9007199254740.99"],
    ["−0 is 0", times(x, rate), "-0.00", "0", "0"],
    ["more than 22 places", times(x, rate), "0.0000000000001", "0", "0.00000000000000000000000001"],
  ])("%s", (_, quantity, first, second, result) => {
    expect(valueOf(quantity, { x: first, y: second, rate: "0.0000000000001" })).toBe(result);
  });

  it("law: come to what decimal.js says, whichever form they have", () => {
    fc.assert(
      fc.property(figures, figures, fc.integer({ min: 0, max: 25 }), fc.constantFrom(...modes), (first, second, places, rounding) => {
        const row = { x: first, y: second, rate: second };
        const [a, b] = [new Exact(first), new Exact(second)];
        expect(valueOf(plus(x, y), row)).toBe(expected(a.plus(b)));
        expect(valueOf(minus(x, y), row)).toBe(expected(a.minus(b)));
        expect(valueOf(times(x, rate), row)).toBe(expected(a.times(b)));
        expect(valueOf(min(x, y), row)).toBe(exactly(a.lt(b) ? a : b));
        expect(valueOf(when(atLeast(x, y), x, y), row)).toBe(exactly(a.gte(b) ? a : b));
        expect(valueOf(round(x, { places, rounding }), row)).toBe(expected(a.toDecimalPlaces(places, roundings[rounding])));
        if (!b.isZero()) {
          // One digit more than is asked for, and whether anything comes after it, decide every rounding.
          const quotient = a.div(b);
          expect(valueOf(ratio(x, y, { places, rounding }), row)).toBe(expected(quotient.toDecimalPlaces(places, roundings[rounding])));
        }
      }),
      { numRuns: 400, seed: 20_261_130 },
    );
  });

  it("law: numbers of few digits are written as decimal.js writes them, also when they come up again", () => {
    const few = fc.tuple(
      fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 9_990, max: 10_250 }), fc.integer({ min: -11_000, max: 11_000 })),
      fc.integer({ min: 0, max: 6 }),
    ).map(([of, places]) => new Exact(`${of}e-${places}`));
    fc.assert(
      fc.property(few, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const text = value.toFixed(Math.max(places, value.decimalPlaces()));
        for (let time = 0; time < 2; time += 1) {
          expect(valueOf(x, { x: text, y: "0", rate: "0" })).toBe(exactly(value));
          const policy = definePolicy({
            id: "paid",
            version: "1",
            currency: { code: "XTS", places },
            pay: { paid: times(money(1), rate) },
          });
          const paid = value.toDecimalPlaces(places, Exact.ROUND_HALF_UP);
          expect(settle(policy, { period: "2026-11", people: [{ id: "li", rate: text }] }).statements[0]?.payable)
            .toBe(paid.isZero() ? new Exact(0).toFixed(places) : paid.toFixed(places));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const roundings = {
  "half-up": Exact.ROUND_HALF_UP,
  "half-even": Exact.ROUND_HALF_EVEN,
  "half-down": Exact.ROUND_HALF_DOWN,
  up: Exact.ROUND_UP,
  down: Exact.ROUND_DOWN,
  ceiling: Exact.ROUND_CEIL,
  floor: Exact.ROUND_FLOOR,
} as const;
