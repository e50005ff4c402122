import { describe } from "./describe.js";

/** The message of what was thrown, where it has one that can be read: a mistake in a function must not look like one in its record. */
export function describeThrown(thrown: unknown): string {
  try {
    const message = typeof thrown === "object" && thrown !== null && "message" in thrown ? thrown.message : thrown;
    if (typeof message === "string" && message !== "") return `the error ${describe(message)}`;
  } catch {
    // An error that cannot be read either.
  }
  return "an error";
}
