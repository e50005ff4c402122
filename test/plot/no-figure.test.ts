import { describe, expect, it } from "vitest";
import { payCurve } from "../../src/analysis/index.js";
import { isJixiaoError } from "../../src/index.js";
import * as plot from "../../src/plot/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { figuresOf } from "./figures-of.js";
import { month, policy, rows } from "./small-month.js";

const drawings = Object.entries(plot).filter(([name]) =>
  /Svg$|^to/.test(name)
) as readonly (readonly [string, (figure: never) => unknown])[];

describe("what is no figure", () => {
  it.each(drawings)("is refused by %s", (_, draw) => {
    for (const given of [undefined, null, 5, "board", [], {}, { kind: "pie" }]) {
      const faults = thrownFaults(() => draw(untyped(given)));
      expect(faults.map(({ code, path }) => [code, path.join(".")])).toEqual([["invalid_kind", "figure.kind"]]);
    }
  });

  it("is looked for in thirteen functions", () => {
    expect(drawings).toHaveLength(13);
  });
});

describe("a figure that was changed", () => {
  const curve = payCurve(policy, rows, { person: "li", reading: "gmv", from: 0, to: 150000 });
  const figures = [...figuresOf(month), plot.payCurveOf(policy, curve, { present: { reading: "100000", payable: "4300" } })];
  const kinds = new Set(figures.map(({ kind }) => kind));

  it("is tried of every kind", () => {
    expect(kinds.size).toBe(10);
  });

  it.each([...kinds])("%s is drawn by lengths that there are, or refused, whatever stands in place of a number", (kind) => {
    const figure = figures.find((each) => each.kind === kind)!;
    const offences = numbersIn(figure).flatMap((path) =>
      [Infinity, -Infinity, Number.NaN, 1e12, "1e999", "-1e30", "1e-400"].flatMap((hostile) => {
        const changed = structuredClone(figure);
        set(changed, path, hostile);
        const drawn = refusedOr(() => plot.toSvg(changed));
        const isBounded = drawn.length < 200_000 && !/NaN|Infinity/.test(drawn.replaceAll(/<text.*|<title.*|<desc.*/g, ""));
        return isBounded ? [] : [`${path.join(".")} = ${hostile}`];
      })
    );
    expect(offences).toEqual([]);
  });
});

type Holder = Record<string, unknown>;

/** Where numbers stand, also those that are texts. */
function numbersIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, each]) => numbersIn(each, [...path, key]));
  return typeof value === "number" || (typeof value === "string" && /^-?[0-9.]+$/.test(value)) ? [path] : [];
}

function set(holder: unknown, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) (holder as Holder)[key] = value;
  else set((holder as Holder)[key], rest, value);
}

function refusedOr(draw: () => string): string {
  try {
    return draw();
  } catch (error) {
    if (isJixiaoError(error)) return "";
    throw error;
  }
}
