import { fault } from "./build-fault.js";
import { expectedFields, expectedMeant } from "./expected.js";
import type { Fault } from "./fault.js";
import { nearestName } from "./nearest-name.js";
import type { Path } from "./path.js";
import { say } from "./say.js";

/** For how many fields of one object it is worked out which was meant. */
const mostSuggestions = 100;

/** A fault for each field that is none of those that are known: what is misspelt is never passed over. */
export function unknownFields(given: readonly string[], known: readonly string[], path: Path): readonly Fault[] {
  return given.filter((field) => !known.includes(field)).map((field, index) => {
    const meant = index < mostSuggestions ? nearestName(field, known) : null;
    const expected = meant === null ? say(expectedFields, { fields: known }) : say(expectedMeant, { name: meant });
    return fault("unknown_field", [...path, field], field, expected);
  });
}
