import { writeFileSync } from "node:fs";
import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { openApi } from "../../../examples/05-serverless/openapi.js";

// The types of a client of the example service, from its OpenAPI document: `npm run expected:paths`.
writeFileSync("examples/05-serverless/paths.d.ts", astToString(await openapiTypescript(openApi() as unknown as OpenAPI3)));
