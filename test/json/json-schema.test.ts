import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policyJsonSchema, safeParsePolicy } from "../../src/json/index.js";
import { everyKind } from "../explain/every-kind.js";
import { policies } from "../../src/testing/index.js";

const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(policyJsonSchema());
const good = JSON.parse(JSON.stringify(everyKind)) as Record<string, unknown>;

/** What is wrong with a document that JSON Schema has no words for: names, units, references, real days, the size of numbers. */
const beyondSchema: readonly unknown[] = [
  { ...good, id: "2026" },
  { ...good, protected: ["nobody"] },
  { ...good, effectiveFrom: "2026-02-29" },
  { ...good, cap: { kind: "constant", value: "1e400" } },
  { ...good, cap: { kind: "metric", id: "n" } },
];

describe("the JSON Schema of policies, by ajv", () => {
  it("accepts what parsePolicy accepts", () => {
    fc.assert(
      fc.property(policies(), (document) => {
        accepts(document);
        expect(accepts.errors).toBeNull();
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(accepts(good)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["another kind", { ...good, kind: "policies" }],
    ["another format", { ...good, format: 2 }],
    ["a field that is not there", { ...good, lable: {} }],
    ["an id of no letters", { ...good, id: " " }],
    ["a node of no kind", { ...good, cap: { kind: "sum", parts: [] } }],
    ["a condition for a quantity", { ...good, cap: { kind: "passed", gates: "inner" } }],
    ["a number as a number", { ...good, cap: { kind: "constant", value: 5 } }],
    ["a number of letters", { ...good, cap: { kind: "constant", value: "five" } }],
    ["26 places", { ...good, currency: { code: "CNY", places: 26 } }],
    ["an unknown rounding", {
      ...good,
      cap: { kind: "roundToPlaces", quantity: { kind: "constant", value: "1" }, places: 2, rounding: "nearest" },
    }],
    ["a date in words", { ...good, effectiveTo: "May" }],
    ["a list for an object", { ...good, currency: [] }],
    ["an object for a list", { ...good, pay: {} }],
  ])("refuses %s, as parsePolicy does", (_, document) => {
    expect(accepts(document)).toBe(false);
    expect(safeParsePolicy(document).policy).toBeNull();
  });

  it("leaves to parsePolicy what it has no words for", () => {
    for (const document of beyondSchema) {
      expect(accepts(document)).toBe(true);
      expect(safeParsePolicy(document).policy).toBeNull();
    }
  });

  it("names the three kinds of nodes, for an editor", () => {
    expect(Object.keys(policyJsonSchema().$defs as object).toSorted()).toEqual(["Condition", "Quantity", "Table"]);
  });
});
