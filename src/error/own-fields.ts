/**
 * The own fields of whatever came in, copied into a record without a prototype, so that a field which is absent is read from nowhere else;
 * null where it is no object, or where reading it throws.
 */
export function readFields(value: unknown): { readonly [field: string]: unknown } | null {
  try {
    return typeof value === "object" && value !== null
      ? Object.assign(Object.create(null) as { readonly [field: string]: unknown }, value)
      : null;
  } catch {
    return null;
  }
}

/** The same, and none where there are none to be read. */
export function ownFields(value: unknown): { readonly [field: string]: unknown } {
  return readFields(value) ?? (Object.create(null) as { readonly [field: string]: unknown });
}

/** The same of a record whose type is known: what is absent has its default, whatever stands on Object.prototype. */
export function ownOptions<Options extends object>(options: Options): Options {
  return ownFields(options) as Options;
}

/** What is in a list, copied; null where it is no list, or where reading it throws. */
export function readItems(value: unknown): readonly unknown[] | null {
  try {
    return Array.isArray(value) ? Array.from(value) : null;
  } catch {
    return null;
  }
}
