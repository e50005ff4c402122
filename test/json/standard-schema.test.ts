import { sValidator } from "@hono/standard-validator";
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { initTRPC } from "@trpc/server";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { atLeast, definePolicy, metric, settle, times, when } from "../../src/index.js";
import { policySchema, rowSchemas, stringifyPolicy } from "../../src/json/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";

const gmv = metric("gmv", "money", { range: [0, null] });
const policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: { commission: times(gmv, "0.003"), bonus: when(atLeast(metric("dsr", "points"), "4.7"), 100, 0) },
});
const document: unknown = JSON.parse(stringifyPolicy(policy));
const { person } = rowSchemas(policy);

/** What the published types take is what the specification asks for. */
const published: readonly (StandardSchemaV1 & StandardJSONSchemaV1)[] = [policySchema, person];

describe("a Standard Schema", () => {
  it("is one by the published types, and says whose it is", () => {
    expect(published.map((schema) => schema["~standard"]).map(({ version, vendor }) => [version, vendor]))
      .toEqual([[1, "jixiao"], [1, "jixiao"]]);
  });

  it("gives a policy that settles, or each fault at its path", () => {
    const read = policySchema["~standard"].validate(document);
    expect(read.issues).toBeUndefined();
    if (read.issues !== undefined) return;
    expect(settle(read.value, { period: "2026-11", people: [{ id: "li", gmv: 100000, dsr: 5 }] }).statements[0]?.payable).toBe("400.00");
    expect(policySchema["~standard"].validate({ ...document as object, format: 2, id: " " }).issues?.map(({ path }) => path))
      .toEqual([["format"], ["id"]]);
  });

  it("tells issues in Chinese where that is asked for, and refuses another language", () => {
    const { validate } = policySchema["~standard"];
    expect(validate({ kind: "policy", format: 2 }, { libraryOptions: { language: "zh", depth: 5 } }).issues?.[0]?.message)
      .toBe("format：不在可选范围之内：实际为 2，应为 1 之一");
    expect(thrownFaults(() => validate(5, { libraryOptions: { language: "fr" } })).map(({ path }) => path)).toEqual([["language"]]);
  });

  it("is taken by a router that takes any", async () => {
    const trpc = initTRPC.create();
    const router = trpc.router({
      payable: trpc.procedure.input(person).query(({ input }) => settle(policy, { period: "2026-11", people: [input] }).totals[0]?.payable),
    });
    const call = router.createCaller({});
    expect(await call.payable({ id: "li", gmv: "100000.00", dsr: null })).toBe("300.00");
    await expect(call.payable({ id: "li", gmv: "1,000", dsr: null })).rejects.toThrow("write thousands without commas");
  });

  it("is taken by a server's validator that takes any", async () => {
    const server = new Hono().post("/policies", sValidator("json", policySchema), (context) => context.json(context.req.valid("json").id));
    const post = (body: unknown) =>
      server.request("/policies", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect(await (await post(document)).json()).toBe("sales");
    const refused = await post({ kind: "policy" });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("format");
  });
});

describe("its JSON Schema", () => {
  it("in draft 7 accepts and refuses what that of 2020-12 does", () => {
    const { jsonSchema } = policySchema["~standard"];
    const options = { strict: true, allowUnionTypes: true };
    const acceptsIn07 = new Ajv(options).compile(jsonSchema.input({ target: "draft-07" }));
    const accepts = new Ajv2020(options).compile(jsonSchema.output({ target: "draft-2020-12" }));
    const ranged = (range: unknown): unknown => ({ ...document as object, metrics: [{ id: "gmv", unit: "money", range }] });
    const documents = [document, ranged(["0", null]), ranged(["0"]), ranged(["0", "5", "6"]), ranged(["0", 5]), { kind: "policy" }];
    const expected = [true, true, false, false, false, false];
    expect(documents.map((each) => acceptsIn07(each))).toEqual(expected);
    expect(documents.map((each) => accepts(each))).toEqual(expected);
  });

  it("of a row is the same in both, and there is no other", () => {
    const { jsonSchema } = person["~standard"];
    expect(jsonSchema.input({ target: "draft-2020-12" })).toEqual(person.jsonSchema);
    expect(jsonSchema.output({ target: "draft-07" })).toEqual({ ...person.jsonSchema, $schema: "http://json-schema.org/draft-07/schema#" });
    expect(thrownFaults(() => jsonSchema.input({ target: "openapi-3.0" })).map(({ path }) => path)).toEqual([["target"]]);
  });

  it("has its titles in Chinese where that is asked for", () => {
    expect(policySchema["~standard"].jsonSchema.input({ target: "draft-07", libraryOptions: { language: "zh" } })["title"]).toBe("方案");
  });
});
