/** The own fields of whatever came in, copied; null where it is no object, or where reading it throws. */
export function readFields(value: unknown): { readonly [field: string]: unknown } | null {
  try {
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** The same, and none where there are none to be read. */
export function ownFields(value: unknown): { readonly [field: string]: unknown } {
  return readFields(value) ?? {};
}

/** What is in a list, copied; null where it is no list, or where reading it throws. */
export function readItems(value: unknown): readonly unknown[] | null {
  try {
    return Array.isArray(value) ? Array.from(value) : null;
  } catch {
    return null;
  }
}
