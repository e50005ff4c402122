import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { array, object, toJSONSchema } from "zod/mini";
import { z } from "zod";
import { atLeast, definePolicy, metric, times, when } from "../../src/index.js";
import { policySchema, rowSchemas, stringifyPolicy } from "../../src/json/index.js";
import { faultOf, say } from "../../src/error/index.js";
import { toZod } from "../../src/zod/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const gmv = metric("gmv", "money", { range: [0, null] });
const policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: { commission: times(gmv, "0.003"), bonus: when(atLeast(metric("dsr", "points"), "4.7"), 100, 0) },
});
const person = toZod(rowSchemas(policy).person);

describe("toZod", () => {
  it("makes a schema that stands in a schema of one's own, with each issue at its place", () => {
    const posted = object({ people: array(person) });
    expect(posted.parse({ people: [{ id: "li", gmv: "12.50", dsr: null }] })).toEqual({ people: [{ id: "li", gmv: "12.50", dsr: null }] });
    expect(posted.safeParse({ people: [{ id: "li", gmv: -1, dsr: 5 }, { id: "", gmv: "1,000" }] }).error?.issues.map(({ path }) => path))
      .toEqual([["people", 0, "gmv"], ["people", 1, "id"], ["people", 1, "gmv"], ["people", 1, "dsr"]]);
  });

  it("stands in zod's own schemas as well as in those of zod/mini", () => {
    const posted = z.object({ person });
    expect(posted.safeParse({ person: { id: "li", gmv: "x", dsr: 1 } }).error?.issues[0]?.path).toEqual(["person", "gmv"]);
  });

  it("reads a policy, and refuses it with the faults of its document", () => {
    const document: unknown = JSON.parse(stringifyPolicy(policy));
    const read = toZod(policySchema);
    expect(stringifyPolicy(read.parse(document))).toBe(stringifyPolicy(policy));
    const { error } = read.safeParse({ kind: "policy", format: 2 });
    expect(error?.issues[0]).toMatchObject({ path: ["format"], message: "format: invalid choice: got 2, expected one of 1" });
  });

  it("has the JSON Schema of what it was made from, within zod's own", () => {
    const schema = toJSONSchema(object({ people: array(person) }), { io: "input" });
    const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(accepts({ people: [{ id: "li", gmv: 5, dsr: 4.8 }] })).toBe(true);
    expect([{ people: [{ id: "li", gmv: 5 }] }, { people: [{ id: "li", gmv: -5, dsr: 1 }] }].map((posted) => accepts(posted)))
      .toEqual([false, false]);
  });

  it.each([undefined, null, 5, "x", {}, { "~standard": {} }, { "~standard": null }])("refuses %o, as every fault is made", (schema) => {
    expect(thrownFaults(() => toZod(untyped(schema)))).toEqual([
      faultOf("not_an_object", ["schema"], typeof schema, say("something_made_by", { by: "rowSchemas" })),
    ]);
  });
});
