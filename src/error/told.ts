import { fault } from "./build-fault.js";
import { jixiaoError } from "./jixiao-error.js";

/** The words of a fault or a reason as it came in. What cannot be told in a language is none, whatever it lacks. */
export function told(what: "fault" | "reason", given: unknown, words: () => unknown): string {
  try {
    const text = words();
    if (typeof text === "string") return text;
  } catch {
    // Its code or one of its values is not what any of this library's faults has.
  }
  throw jixiaoError([fault("not_an_object", [what], given, what === "fault" ? "a_fault" : "a_reason")]);
}
