/** Whether nothing of a value can ever be another: all of it is frozen, and reading it runs nothing. */
export function isFrozenThrough(value: object): boolean {
  const seen = new Set([value]);
  try {
    for (const each of seen) {
      if (!Object.isFrozen(each)) return false;
      for (const property of Object.values(Object.getOwnPropertyDescriptors(each))) {
        if (!Object.hasOwn(property, "value")) return false;
        const held: unknown = property.value;
        if (typeof held === "object" && held !== null) seen.add(held);
      }
    }
    return true;
  } catch {
    return false;
  }
}
