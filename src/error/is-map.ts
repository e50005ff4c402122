/** Whether something can be a map of names: a plain object of any realm, and no array, Map or instance of something else. */
export function isMap(value: unknown): value is object {
  try {
    if (typeof value !== "object" || value === null) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === null || (Object.getPrototypeOf(prototype) === null && !Array.isArray(value));
  } catch {
    return false;
  }
}
