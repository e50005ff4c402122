import { toldFaults } from "./distinct.js";
import type { Faults } from "./fault.js";

/**
 * Thrown for a bad policy or a bad call, never for a bad row; lists every fault at once, or the first hundred. Recognise it by
 * `isJixiaoError`. Cloned or posted to a worker it becomes a plain object with `name`, `message` and `faults`, which is recognised too.
 */
export interface JixiaoError extends Error {
  readonly name: "JixiaoError";
  readonly faults: Faults;
}

/** Makes the error that lists these faults, one a line. What somebody's own function threw on the way stands as its `cause`. */
export function jixiaoError(faults: Faults, cause?: unknown): JixiaoError {
  return errorOf(toldFaults(faults), cause);
}

/** The same of faults that are few and told once. */
export function errorOf(told: Faults, cause?: unknown): JixiaoError {
  const [only] = told;
  const message = told.length === 1 ? only.message : `${told.length} faults:\n${told.map((each) => `- ${each.message}`).join("\n")}`;
  const hidden = (value: unknown) => ({ value, configurable: true, writable: true });
  // A clone of a native error loses every field that is not of the standard; one that only descends from Error keeps its own.
  const error = Object.create(Error.prototype, {
    stack: hidden(new Error(message).stack?.replace(/^Error/, "JixiaoError")),
    ...(cause === undefined ? {} : { cause: hidden(cause) }),
  }) as Error;
  return Object.assign(error, { name: "JixiaoError" as const, message, faults: told });
}

/**
 * Whether a caught value is a `JixiaoError`: of whichever copy of this package, of another realm, or as it comes out of a worker. By
 * what it has, not by `instanceof`. Never throws.
 *
 * @example
 * try {
 *   definePolicy({ id: "bonus", version: "1", currency: "no such" });
 * } catch (error) {
 *   if (!isJixiaoError(error)) throw error;
 *   error.faults[0].code; // => "invalid_currency"
 * }
 */
export function isJixiaoError(value: unknown): value is JixiaoError {
  try {
    if (typeof value !== "object" || value === null) return false;
    if (!(["name", "message", "faults"] as const).every((field) => Object.hasOwn(value, field))) return false;
    const { name, message, faults } = value as { readonly [field: string]: unknown };
    return name === "JixiaoError" && typeof message === "string" && Array.isArray(faults);
  } catch {
    // A proxy that was revoked, or a getter that throws.
    return false;
  }
}
