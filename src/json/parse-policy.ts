import { faultOf, jixiaoError, type Fault } from "../error/index.js";
import { readPolicy, type Policy, type PolicyDefinition } from "../policy/index.js";
import { faultsOfIssue } from "./faults-of-issue.js";
import { plainCopy } from "./plain-copy.js";
import { policySchema } from "./policy-schema.js";

/** A policy that was read, or every fault of the document. */
export type ParsedPolicy =
  | { readonly policy: Policy; readonly faults: readonly [] }
  | { readonly policy: null; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Reads a policy that travelled as JSON, and gives it as plain frozen data like `definePolicy` does; or every fault, with JSON paths.
 * Nothing is coerced. What it means is looked at once its structure is right. The type of what comes back says nothing of lines and
 * readings: `Policy`.
 *
 * @example
 * safeParsePolicy({ kind: "policy", format: 2 }).faults[0]?.message;
 * // => "format: this is none of the choices: got 2, expected format 1: what this version reads"
 */
export function safeParsePolicy(document: unknown): ParsedPolicy {
  const copied = plainCopy(document);
  if ("code" in copied) return { policy: null, faults: [copied] };
  const structure = readStructure(copied.value);
  return "faults" in structure ? { policy: null, faults: structure.faults } : readPolicy(structure.definition);
}

/**
 * The same, or throws.
 *
 * @throws {JixiaoError} with every fault of the document at once: code, JSON path, value, what was expected.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const again = parsePolicy(JSON.parse(stringifyPolicy(policy)));
 * settle(again, { period: "2026-11", people: [{ id: "li", gmv: 100000 }] }).statements[0]?.payable; // => "300.00"
 */
export function parsePolicy(document: unknown): Policy {
  const { policy, faults } = safeParsePolicy(document);
  if (policy === null) throw jixiaoError(faults);
  return policy;
}

function readStructure(document: unknown): { readonly definition: PolicyDefinition } | { readonly faults: readonly [Fault, ...Fault[]] } {
  try {
    const { success, data, error } = policySchema.safeParse(document);
    if (success) return { definition: data };
    const [first, ...others] = error.issues.flatMap((issue) => faultsOfIssue(issue, document));
    if (first !== undefined) return { faults: [first, ...others] };
  } catch (error) {
    // More than about 100,000 issues are more than zod can collect.
    if (!(error instanceof RangeError)) throw error;
  }
  return { faults: [faultOf("too_large", [], "a document with more faults than can be told", "a_policy")] };
}
