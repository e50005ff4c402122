import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeParsePolicy } from "../../src/json/index.js";
import { policies } from "../../src/testing/index.js";
import type { Fault, PolicyDefinition } from "../../src/index.js";

type Step = string | number;
type Path = readonly Step[];

/** What stands nowhere in a policy, or hardly anywhere. */
const brokenParts: readonly unknown[] = [null, 5, true, [], [[]], {}, { kind: "nothing" }, "", "\ud800"];

/**
 * The faults that may lie elsewhere than at the broken part, since they lie at what refers to it, and where that part is then: what is
 * listed or has a name; for whom a parameter may differ, where it stands for a number; the parts of which so many are asked for; the items
 * that a score is made of.
 */
const referring: { readonly [code: string]: RegExp } = {
  unknown_name: /^(?:metrics|parameters|gates|scorecards|contests|pay)(?:\.(?:id|name|grades(?:\.grade)?|factors(?:\.name)?))?$/,
  misplaced: /^parameters(?:\.per)?$/,
  invalid_count: /\.parts$|^gates\.gates$/,
};

/** Every place of a document, below the top. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  const steps: readonly (readonly [Step, unknown])[] = Array.isArray(value)
    ? value.map((each: unknown, index) => [index, each] as const)
    : Object.entries(value);
  return steps.flatMap(([step, each]) => [[...path, step], ...placesIn(each, [...path, step])]);
}

function withPart(document: unknown, path: Path, part: unknown): unknown {
  const copy: unknown = structuredClone(document);
  const last = path.length - 1;
  const owner = path.slice(0, last).reduce<unknown>((inner, step) => (inner as Readonly<Record<Step, unknown>>)[step], copy);
  (owner as Record<Step, unknown>)[path[last] ?? ""] = part;
  return copy;
}

const isWithin = (path: Path, place: Path): boolean => place.every((step, index) => path[index] === step);
const namesOf = (path: Path): string => path.filter((step) => typeof step === "string").join(".");

/** Faults that lie neither at the part, nor above it, nor at what refers to it. */
function elsewhere(faults: readonly Fault[], place: Path): readonly Fault[] {
  return faults.filter(({ code, path }) =>
    !isWithin(path, place) && !isWithin(place, path) && referring[code]?.test(namesOf(place)) !== true
  );
}

describe("a policy's document of which one part is broken", () => {
  it("has faults at that part, and at what refers to it, and nowhere else", () => {
    let refused = 0;
    fc.assert(
      fc.property(policies(), fc.nat(), fc.constantFrom(...brokenParts), (policy: PolicyDefinition, number, part) => {
        const document: unknown = JSON.parse(JSON.stringify(policy));
        const places = placesIn(document);
        const place = places[number % places.length] ?? [];
        const { faults } = safeParsePolicy(withPart(document, place, part));
        if (faults.length > 0) refused += 1;
        expect(elsewhere(faults, place)).toEqual([]);
      }),
      { numRuns: 150, seed: 1, endOnFailure: true },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it("tells once that items could not be read, and nothing of the range that follows from them", () => {
    const document = {
      kind: "policy",
      format: 1,
      id: "p",
      version: "1",
      currency: "CNY",
      scorecards: [{ id: "marks", method: "sum", places: 2, items: null }],
    };
    expect(safeParsePolicy(document).faults.map(({ code, path }) => `${path.join(".")}: ${code}`)).toEqual([
      "scorecards.0.items: not_a_list",
    ]);
  });
});
