import { describe, test } from "vitest";
import { build, frozen, type Build } from "../../src/formula/build.js";
import type { GatesDefinition } from "../../src/gate/index.js";

const [left, right] = [{}, {}];

describe("a builder is held to its noun", () => {
  test("has each of its fields", () => {
    build({ kind: "minus", left, right });
    // @ts-expect-error: a ratio has places, a rounding and a unit
    build({ kind: "ratio", left, right });
  });

  test("has none that the noun has not", () => {
    // @ts-expect-error: rihgt is no field
    build({ kind: "minus", left, rihgt: right });
    // @ts-expect-error: a difference has no places
    build({ kind: "minus", left, right, places: 2 });
  });

  test("is of a kind that there is", () => {
    // @ts-expect-error: there is no such kind
    build({ kind: "mnius", left, right });
  });

  test("in other rooms too", () => {
    const buildGates: Build<{ readonly kind: "gates" } & GatesDefinition> = frozen;
    buildGates({ kind: "gates", id: "shop", gates: [] });
    // @ts-expect-error: the field is called gates
    buildGates({ kind: "gates", id: "shop", gate: [] });
  });
});
