import { describe, isNotEmpty, jixiaoError, type Fault } from "../error/index.js";
import { conditionKinds, quantityKinds, tableKinds } from "../formula/index.js";
import { readPolicy, type Policy } from "../policy/index.js";
import { faultsOfIssue } from "./fault-words.js";
import { plainCopy } from "./plain-copy.js";
import { policySchema } from "./policy-schema.js";

/** A policy that was read, or every fault of the document. */
export type ParsedPolicy = { readonly policy: Policy; readonly faults: readonly [] } | { readonly policy: null; readonly faults: readonly Fault[] };

/**
 * Reads a policy that travelled as JSON, and gives it as plain frozen data like `definePolicy` does; or every fault, with JSON paths.
 * Nothing is coerced. The type of what comes back says nothing of lines and readings: `Policy`.
 *
 * @example
 * safeParsePolicy({ kind: "policy", format: 2 }).faults[0]?.message; // => "format: this is none of the choices: got 2, expected format 1: what this version reads"
 */
export function safeParsePolicy(document: unknown): ParsedPolicy {
  const copied = plainCopy(document);
  if ("code" in copied) return { policy: null, faults: [copied] };
  const structure = policySchema.safeParse(copied.value);
  if (!structure.success) {
    return { policy: null, faults: structure.error.issues.flatMap((issue) => faultsOfIssue(issue, copied.value, describe, (path) => fieldsAt(copied.value, path))) };
  }
  const { policy, faults } = readPolicy(structure.data);
  return isNotEmpty(faults) ? { policy: null, faults } : { policy, faults: [] };
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
  if (policy !== null) return policy;
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  throw new Error("a document without a policy has no fault");
}

/** The fields of the node at a path, for a "did you mean". */
function fieldsAt(document: unknown, path: readonly (string | number)[]): readonly string[] {
  let value = document;
  for (const step of path) value = typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
  const kinds: Readonly<Record<string, object>> = { ...quantityKinds, ...conditionKinds, ...tableKinds };
  const kind = typeof value === "object" && value !== null && "kind" in value ? String(value.kind) : "";
  return Object.keys(Object.hasOwn(kinds, kind) ? (kinds[kind] ?? {}) : {});
}
