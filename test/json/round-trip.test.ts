import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definePolicy, settle, type Policy, type PolicyDefinition } from "../../src/index.js";
import { parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { policies } from "../../src/testing/index.js";
import { untyped } from "../error/untyped.js";
import { everyKind, everyPeriod } from "../explain/every-kind.js";
import { drawnPeriods } from "../testing/drawn-periods.js";

/** The same data with the keys of each object in another order, as a database may give them back. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]) => [key, reordered(each)] as const).toReversed());
}

const runs = { numRuns: 60, endOnFailure: true };

const asPolicy = (document: PolicyDefinition): Policy => untyped(document);
const read = (text: string): unknown => JSON.parse(text);

describe("a generated policy", () => {
  it("comes back from JSON as it was", () => {
    fc.assert(
      fc.property(policies(), (document) => {
        const policy = parsePolicy(document);
        expect(isDeepStrictEqual(policy, document)).toBe(true);
        expect(isDeepStrictEqual(parsePolicy(read(stringifyPolicy(policy))), document)).toBe(true);
      }),
      runs,
    );
  });

  it("is the same text whatever the order of its keys", () => {
    fc.assert(
      fc.property(policies(), (document) => {
        const text = stringifyPolicy(document);
        expect(stringifyPolicy(parsePolicy(reordered(document)))).toBe(text);
        expect(stringifyPolicy(untyped(reordered(document)))).toBe(text);
        expect(stringifyPolicy(parsePolicy(read(text)))).toBe(text);
      }),
      runs,
    );
  });

  it("settles to the same bytes once it was read back", () => {
    fc.assert(
      fc.property(policies(), drawnPeriods, (document, period) => {
        const before = JSON.stringify(settle(asPolicy(document), untyped(period)));
        const after = JSON.stringify(settle(parsePolicy(read(JSON.stringify(reordered(document)))), untyped(period)));
        expect(after).toBe(before);
      }),
      runs,
    );
  });
});

describe("a policy that was built", () => {
  it("comes back from JSON as it was", () => {
    expect(parsePolicy(read(JSON.stringify(everyKind)))).toEqual(everyKind);
    expect(stringifyPolicy(everyKind)).toBe(JSON.stringify(everyKind));
  });

  it("settles to the same bytes once it was read back", () => {
    const again = parsePolicy(read(stringifyPolicy(everyKind)));
    fc.assert(fc.property(everyPeriod, (period) => {
      expect(JSON.stringify(settle(again, untyped(period)))).toBe(JSON.stringify(settle(everyKind, untyped(period))));
    }));
  });

  it("is frozen through and through, like one that was defined", () => {
    const policy = parsePolicy(read(JSON.stringify(everyKind)));
    const isFrozen = (value: unknown): boolean =>
      typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(policy)).toBe(true);
  });

  it("is written without what is absent, and empty lists are written", () => {
    expect(stringifyPolicy(definePolicy({ id: "p", version: "1", currency: "CNY" })))
      .toBe("{\"kind\":\"policy\",\"format\":1,\"id\":\"p\",\"version\":\"1\",\"currency\":{\"code\":\"CNY\",\"places\":2},\"metrics\":[],\"parameters\":[],\"gates\":[],\"scorecards\":[],\"contests\":[],\"pay\":[],\"protected\":[]}");
  });
});
