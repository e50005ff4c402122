import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PolicyDefinition } from "../../src/index.js";
import { parsePolicy, policyJsonSchema, safeParsePolicy, stringifyPolicy, type JsonSchema } from "../../src/json/index.js";
import { untyped } from "../error/untyped.js";
import { everyKind } from "../explain/every-kind.js";
import { policies } from "../../src/testing/index.js";

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true }).addSchema({ ...policyJsonSchema(), $id: "policy" });
const accepts = ajv.compile({ $ref: "policy" });
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

interface Part {
  readonly place: string;
  readonly schema: JsonSchema;
}

/** Every field of the schema, and everything that may stand in a place in turn. */
function partsOf(schema: JsonSchema, place: string): readonly Part[] {
  const { properties, $defs, oneOf, anyOf, prefixItems, items } = schema as Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  const below = Object.entries({ ...properties, ...$defs, ...oneOf, ...anyOf, ...prefixItems });
  return [
    ...below.flatMap(([name, each]) => [{ place: `${place}.${name}`, schema: each }, ...partsOf(each, `${place}.${name}`)]),
    ...(typeof items === "object" ? partsOf(items as JsonSchema, `${place}[]`) : []),
  ];
}

const kindsOf = (schema: JsonSchema): readonly (readonly [at: string, kind: string, example: unknown])[] =>
  Object.entries(schema.$defs as Readonly<Record<string, { readonly oneOf: readonly JsonSchema[] }>>).flatMap(([at, { oneOf }]) =>
    oneOf.map(({ properties, examples }) =>
      [at, (properties as { readonly kind: { readonly const: string } }).kind.const, (examples as readonly unknown[])[0]] as const
    )
  );

describe("the words of the JSON Schema", () => {
  const languages = [["en", /[^\x20-\x7e]/u], ["zh", /[A-Za-z]{3}/u]] as const;

  it.each(languages)("in %s are there for every kind, every field and every choice, and are of that language", (language, foreign) => {
    const schema = policyJsonSchema({ language });
    const parts = [{ place: "policy", schema }, ...partsOf(schema, "policy")];
    expect(parts.length).toBeGreaterThan(400);
    const isChoice = (part: JsonSchema): boolean => "const" in part && !("type" in part);
    const unsaid = parts.filter(({ schema: { title, description, ...part } }) =>
      typeof title !== "string" || foreign.test(title) || title.trim() === ""
      || (!isChoice(part) && (typeof description !== "string" || foreign.test(description) || description.trim() === ""))
    );
    expect(unsaid).toEqual([]);
  });

  it("change nothing but words, and a longer tag is known by its first part", () => {
    const unsaid = (language: "en" | "zh-CN"): unknown =>
      JSON.parse(JSON.stringify(policyJsonSchema({ language }), (key, value: unknown) =>
        (key === "title" || key === "description") && typeof value === "string" ? null : value));
    expect(unsaid("zh-CN")).toEqual(unsaid("en"));
    expect(policyJsonSchema({ language: "zh-CN" })).toEqual(policyJsonSchema({ language: "zh" }));
  });

  it.each([[{ language: "fr" }, "invalid_choice"], [{ discriminator: 1 }, "invalid_choice"], [{ languages: "en" }, "unknown_field"]])(
    "are refused with %j",
    (options, code) => {
      expect(() => policyJsonSchema(untyped(options))).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ code })] }));
    },
  );
});

describe("the examples in the JSON Schema", () => {
  const schema = policyJsonSchema();
  const [document] = schema.examples as readonly [PolicyDefinition];
  const metric = { kind: "metric", id: "gmv" } as const;
  /** The policy with that example in a place where it may stand. */
  const withExample = (at: string, kind: string, node: unknown): unknown => {
    // What voids, holds or reads a line stands in a line; the rest, whatever its unit, may be asked about.
    if (["voidedBy", "heldBy", "lineOf"].includes(kind)) {
      return { ...document, pay: [...document.pay, { name: "example", quantity: node }] };
    }
    const table = { kind: "lookup", quantity: metric, attainmentOf: { kind: "metric", id: "target" }, table: node };
    const asked = at === "Table" ? table : node;
    const condition = at === "Condition" ? node : { kind: "atLeast", left: asked, right: asked };
    return { ...document, gates: [...document.gates, { id: "example", gates: [{ name: "it", condition }] }] };
  };

  it("begin with a policy, which parsePolicy takes as it stands", () => {
    expect(accepts(document)).toBe(true);
    expect(stringifyPolicy(parsePolicy(document))).toBe(JSON.stringify(document));
  });

  it.each(kindsOf(schema))("of %s have %s, which is of that kind, valid, and understood in that policy", (at, kind, example) => {
    expect(example).toHaveProperty("kind", kind);
    expect(ajv.validate({ $ref: `policy#/$defs/${at}` }, example)).toBe(true);
    const { faults } = safeParsePolicy(withExample(at, kind, example));
    expect(faults).toEqual([]);
  });
});

it("a form generator finds the kind of a node by the discriminator, where it is asked for, and so does Ajv", () => {
  const found = new Ajv2020({ strict: true, allowUnionTypes: true, discriminator: true })
    .compile(policyJsonSchema({ discriminator: true }));
  expect(found(good)).toBe(true);
  found({ ...good, cap: { kind: "plus", parts: [{ kind: "constant" }] } });
  // Of the kind alone, and not of everything else that might have stood there.
  expect(found.errors?.map(({ message }) => message)).toEqual(["must have required property 'value'"]);
  expect(JSON.stringify(policyJsonSchema())).not.toContain("\"discriminator\"");
});
