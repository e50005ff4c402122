import { describe, expect, it } from "vitest";
import { payCurve } from "../../src/analysis/index.js";
import * as plot from "../../src/plot/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { leavesIn, withLeaf, writtenOrRefused } from "../error/leaves.js";
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

/** Also one that is a text. */
function isNumber(leaf: unknown): boolean {
  return typeof leaf === "number" || (typeof leaf === "string" && /^-?[0-9.]+$/.test(leaf));
}

describe("a figure that was changed", () => {
  const curve = payCurve(policy, rows, { person: "li", reading: "gmv", from: 0, to: 150000 });
  const figures = [...figuresOf(month), plot.payCurveOf(policy, curve, { present: { reading: "100000", payable: "4300" } })];
  const kinds = new Set(figures.map(({ kind }) => kind));

  it("is tried of every kind", () => {
    expect(kinds.size).toBe(10);
  });

  it.each([...kinds])("%s is drawn by lengths that there are, or refused, whatever stands in place of a number", (kind) => {
    const figure = figures.find((each) => each.kind === kind)!;
    const offences = leavesIn(figure, isNumber).flatMap((path) =>
      [Infinity, -Infinity, Number.NaN, 1e12, "1e999", "-1e30", "1e-400"].flatMap((hostile) => {
        const drawn = writtenOrRefused(() => plot.toSvg(withLeaf(figure, path, hostile)));
        const isBounded = drawn.length < 200_000 && !/NaN|Infinity/.test(drawn.replaceAll(/<text.*|<title.*|<desc.*/g, ""));
        return isBounded ? [] : [`${path.join(".")} = ${hostile}`];
      })
    );
    expect(offences).toEqual([]);
  });
});
