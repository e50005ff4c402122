import type { PolicyDefinition } from "../policy/index.js";
import { parsePolicy } from "./parse-policy.js";

/**
 * A policy as canonical JSON text: the same policy gives the same bytes, whatever order a database gave its keys. `parsePolicy` reads it
 * back. Format 1 stays readable by every later version of this library; a format that is not known is a fault, never a guess.
 *
 * @throws {JixiaoError} where it is no policy: whatever is written can be read again.
 *
 * @example
 * const policy = definePolicy({ id: "base", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
 * stringifyPolicy(policy) === stringifyPolicy(parsePolicy(JSON.parse(JSON.stringify(policy)))); // => true
 */
export function stringifyPolicy(policy: PolicyDefinition): string {
  return JSON.stringify(parsePolicy(policy));
}
