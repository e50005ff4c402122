import { faultOf, nearestName, type Fault, type FaultCode } from "../error/index.js";

/** How a schema says which fault it found: zod keeps no more than a text. */
export function says(code: FaultCode, expected: string): string {
  return JSON.stringify({ code, expected });
}

/** What of a zod issue is needed for a fault. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** An issue of a schema as faults: code, path, the value at that path, what was expected. */
export function faultsOfIssue(issue: Issue, input: unknown, describe: (value: unknown) => string, known: (path: readonly (string | number)[]) => readonly string[]): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys") {
    const fields = known(path);
    return (issue.keys ?? []).map((key) => {
      const meant = nearestName(key, fields);
      return faultOf("unknown_field", [...path, key], JSON.stringify(key), meant === null ? "no such field" : `${meant}?`);
    });
  }
  const value = describe(valueAt(input, path));
  const told = toldBy(issue.message);
  return [faultOf(told?.code ?? "invalid_kind", path, value, told?.expected ?? "a kind of the grammar")];
}

function toldBy(message: string): { readonly code: FaultCode; readonly expected: string } | null {
  return message.startsWith("{") ? (JSON.parse(message) as { readonly code: FaultCode; readonly expected: string }) : null;
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  let value = input;
  for (const step of path) value = typeof value === "object" && value !== null && Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
  return value;
}
