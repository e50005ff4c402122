import type { Policy } from "../policy/index.js";
import { safeParsePolicy } from "./parse-policy.js";
import { policyJsonSchema } from "./policy-json-schema.js";
import { standardSchema, type StandardSchema } from "./standard-schema.js";

/**
 * The document of a policy as a [Standard Schema](https://standardschema.dev): what takes any Standard Schema (a form, a router, a queue)
 * reads a policy as `parsePolicy` does, and tells each fault as an issue at its path.
 *
 * @example
 * const read = policySchema["~standard"].validate({ kind: "policy", format: 2 });
 * read.issues?.[0]?.message; // => "format: invalid choice: got 2, expected one of 1"
 * policySchema["~standard"].jsonSchema.input({ target: "draft-07" }).$schema; // => "http://json-schema.org/draft-07/schema#"
 */
export const policySchema: StandardSchema<Policy> = standardSchema<Policy>(
  (document) => {
    const { policy, faults } = safeParsePolicy(document);
    return policy === null ? { faults } : { value: policy };
  },
  (language) => policyJsonSchema({ language }),
);
