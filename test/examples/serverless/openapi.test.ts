import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import createClient from "openapi-fetch";
import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { describe, expect, it } from "vitest";
import type { components, paths } from "../../../examples/05-serverless/paths.js";
import { openApi } from "../../../examples/05-serverless/openapi.js";
import worker from "../../../examples/05-serverless/worker.js";

const document = openApi();
const client = createClient<paths>({ baseUrl: "https://pay.example", fetch: worker.fetch });
const shop = { id: "shop-1", refundRate: "0.021", refundHours: "18.5", disputeRate: "0.0004", dsr: "4.82", complaints: 1 };
const li = { id: "li", team: "shop-1", gmv: "128000.00", target: 100000, base: 4000 };

/** By ajv: whether something is what the document calls so, and why not. */
function faultsAs(name: string, value: unknown): unknown {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  ajv.addVocabulary(["openapi", "info", "paths", "components"]);
  const validate = ajv.addSchema(document, "service").compile({ $ref: `service#/components/schemas/${name}` });
  return validate(value) ? null : validate.errors;
}

describe("the OpenAPI document of the service", () => {
  it("is one of version 3.1", async () => {
    const { valid, errors } = await new Validator().validate({ ...document });
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it("is what the committed types of a client were generated from", async () => {
    const types = await openapiTypescript(document as unknown as OpenAPI3);
    expect(readFileSync("examples/05-serverless/paths.d.ts", "utf8")).toBe(astToString(types));
  });

  it("gives a client that settles a month, typed to the line", async () => {
    const { data, error } = await client.POST("/", { body: { period: "2026-11", teams: [shop], people: [li] } });
    expect(error).toBeUndefined();
    expect(data?.settlement.statements[0]?.lines.commission.payable).toBe("384.00");
    expect(data?.settlement.totals[0]?.payable).toBe("5384.00");
    expect(faultsAs("Answer", data)).toBeNull();
  });

  it("says what a refusal is", async () => {
    const { data, error } = await client.POST("/", {
      headers: { "Accept-Language": "zh" },
      body: { period: "2026-11", teams: [shop], people: [{ ...li, gmv: "1,000" }] },
    });
    expect(data).toBeUndefined();
    expect(error?.faults.map(({ path }) => path.join("."))).toEqual(["people.li.gmv"]);
    expect(faultsAs("Refusal", error)).toBeNull();
  });

  it("refuses by itself a period whose rows lack a column", () => {
    expect(faultsAs("Period", { period: "2026-11", people: [li], teams: [shop] })).toBeNull();
    const { gmv: _, ...without } = li;
    expect(faultsAs("Period", { period: "2026-11", people: [without], teams: [shop] })).not.toBeNull();
  });

  it("does not let a client compile without a column", () => {
    // @ts-expect-error gmv is missing
    const row: components["schemas"]["Person"] = { id: "li", team: null, base: 1, target: 1 };
    expect(faultsAs("Person", row)).not.toBeNull();
  });
});
