import type { Faults } from "./fault.js";

/** Thrown for a bad policy or a bad call, never for a bad row; lists every fault at once. Recognise it by `isJixiaoError`. */
export interface JixiaoError extends Error {
  readonly name: "JixiaoError";
  readonly faults: Faults;
}

/** Makes the error that lists these faults, one a line. What somebody's own function threw on the way stands as its `cause`. */
export function jixiaoError(faults: Faults, cause?: unknown): JixiaoError {
  const [only] = faults;
  const message = faults.length === 1 ? only.message : `${faults.length} faults:\n${faults.map((each) => `- ${each.message}`).join("\n")}`;
  return Object.assign(new Error(message, cause === undefined ? {} : { cause }), { name: "JixiaoError" as const, faults });
}

/**
 * Whether a caught value is a `JixiaoError`, of whichever copy of this package: by its name, not by `instanceof`.
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
  return value instanceof Error && value.name === "JixiaoError" && "faults" in value && Array.isArray(value.faults);
}
