import type { Got, GivenPhrase } from "./given.js";
import { quoted } from "./safe-text.js";
import { got } from "./say.js";

const theError: GivenPhrase<"the_error"> = ["the_error", ({ message }) => `the error ${quoted(message)}`];

/** The message of what was thrown, where it has one that can be read: a mistake in a function must not look like one in its record. */
export function describeThrown(thrown: unknown): Got {
  try {
    const message = typeof thrown === "object" && thrown !== null && "message" in thrown ? thrown.message : thrown;
    if (typeof message === "string" && message !== "") return got(theError, { message });
  } catch {
    // An error that cannot be read either.
  }
  return got("an_error");
}
