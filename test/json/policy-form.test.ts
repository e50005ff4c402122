import { readFileSync } from "node:fs";
import Form from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
console.log(typeof Form, typeof customizeValidator, typeof Ajv2020, typeof Window, readFileSync);
describe("x", () => it("y", () => expect(1).toBe(1)));
