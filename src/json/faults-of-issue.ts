import {
  describe,
  expectedFields,
  expectedMeant,
  faultOf,
  nearestName,
  say,
  type Fault,
  type FaultCode,
  type Wanted,
} from "../error/index.js";
import { fieldsAt } from "./fields-at.js";

/** How a schema says which fault it found: zod keeps no more than a text. */
export function says(code: FaultCode, expected: Wanted): string {
  return JSON.stringify({ code, expected });
}

/** What of a zod issue is needed for a fault. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** For how many unknown fields of one object it is worked out which field was meant. */
const mostSuggestions = 100;

/** An issue of a schema as faults: code, path, the value at that path, what was expected. */
export function faultsOfIssue(issue: Issue, document: unknown): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys") {
    const fields = fieldsAt(document, path);
    return (issue.keys ?? []).map((key, index) => {
      const meant = index < mostSuggestions ? nearestName(key, fields) : null;
      return faultOf(
        "unknown_field",
        [...path, key],
        describe(key),
        meant === null ? say(expectedFields, { fields }) : say(expectedMeant, { name: meant }),
      );
    });
  }
  const value = describe(valueAt(document, path));
  const told = toldBy(issue.message);
  return [faultOf(told?.code ?? "invalid_kind", path, value, told?.expected ?? "a_kind_of_the_grammar")];
}

function toldBy(message: string): { readonly code: FaultCode; readonly expected: Wanted } | null {
  return message.startsWith("{") ? (JSON.parse(message) as { readonly code: FaultCode; readonly expected: Wanted }) : null;
}

function valueAt(document: unknown, path: readonly (string | number)[]): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
