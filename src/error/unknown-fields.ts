import { fault } from "./build-fault.js";
import type { Fault } from "./fault.js";
import { oneOf } from "./one-of.js";
import type { Path } from "./path.js";

/** For how many fields of one object it is worked out which was meant. */
const mostSuggestions = 100;

/** A fault for each field that is none of those that are known: what is misspelt is never passed over. */
export function unknownFields(given: readonly string[], known: readonly string[], path: Path): readonly Fault[] {
  return given.filter((field) => !known.includes(field)).map((field, index) =>
    fault("unknown_field", [...path, field], field, oneOf(known, index < mostSuggestions ? field : null))
  );
}
