/** The own fields of whatever came in, copied; none where it is no object, or where reading it throws. */
export function ownFields(value: unknown): { readonly [field: string]: unknown } {
  try {
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
