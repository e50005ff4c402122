import { isRecord } from "./schema.js";

/** A place in a document: `/pay/0/quantity` (as RFC 6901, whose escapes no name of a policy's document needs). */
export type Pointer = string;

export const pointerTo = (path: readonly (string | number)[]): Pointer => path.map((step) => `/${step}`).join("");

/** The document with another value in a place, or without it where the value is undefined. Nothing else of it is new. */
export function changedAt(document: unknown, at: Pointer, value: unknown): unknown {
  const [, step, ...rest] = at.split("/");
  if (step === undefined) return value;
  const below = rest.map((each) => `/${each}`).join("");
  if (Array.isArray(document)) {
    const list: readonly unknown[] = document;
    const changed = below === "" ? value : changedAt(list[Number(step)], below, value);
    return changed === undefined ? list.toSpliced(Number(step), 1) : list.toSpliced(Number(step), 1, changed);
  }
  const fields = isRecord(document) ? document : {};
  const changed = below === "" ? value : changedAt(fields[step], below, value);
  if (changed !== undefined) return { ...fields, [step]: changed };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step));
}
