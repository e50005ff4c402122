import { describe, expect, it } from "vitest";
import * as plot from "../../src/plot/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

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
