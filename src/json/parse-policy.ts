import { jixiaoError, toldFaults, type Fault, has } from "../error/index.js";
import { readPolicy, type Policy } from "../policy/index.js";
import { plainCopy } from "./plain-copy.js";

/** A policy that was read, or every fault of the document, or the first hundred. */
export type ParsedPolicy =
  | { readonly policy: Policy; readonly faults: readonly [] }
  | { readonly policy: null; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Reads a policy that travelled as JSON, and gives it as plain frozen data like `definePolicy` does; or its faults, with JSON paths:
 * every one, or the first hundred and how many more there are.
 *
 * Nothing is coerced. A document may leave out what builders need not be told: lists that are empty, choices with a default, the places of
 * a currency that has an ISO code (`currency: "CNY"`). They are filled in. The type of what comes back says nothing of lines and readings:
 * `Policy`.
 *
 * @example
 * safeParsePolicy({ kind: "policy", format: 2 }).faults[0]?.message;
 * // => "format: invalid choice: got 2, expected one of 1"
 */
export function safeParsePolicy(document: unknown): ParsedPolicy {
  const read = readDocument(document);
  return read.policy === null ? { policy: null, faults: toldFaults(read.faults) } : read;
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
  const { policy, faults } = readDocument(document);
  if (policy === null) throw jixiaoError(faults);
  return policy;
}

function readDocument(document: unknown): ParsedPolicy {
  const copied = plainCopy(document);
  return has(copied, "code") ? { policy: null, faults: [copied] } : readPolicy(copied.value);
}
