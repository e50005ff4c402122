import { isJixiaoError } from "../../src/index.js";

/** Where such things stand in plain data, however deep. */
export function leavesIn(
  value: unknown,
  isMeant: (leaf: unknown) => boolean,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return isMeant(value) ? [path] : [];
  return Object.entries(value).flatMap(([key, each]) => leavesIn(each, isMeant, [...path, key]));
}

/** A copy in which something else stands at one place. */
export function withLeaf<Value>(value: Value, path: readonly string[], leaf: unknown): Value {
  const copy = structuredClone(value);
  const holder = path.slice(0, -1).reduce((inner: unknown, key) => (inner as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[path.at(-1) ?? ""] = leaf;
  return copy;
}

/** What is written, or the message with which it is refused; any other error is passed on. */
export function writtenOrRefused(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (isJixiaoError(error)) return error.message;
    throw error;
  }
}
