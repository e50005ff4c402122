import { fault, faultOf, givenCount, got, say, unreadableFault, type Fault, type Path, type Wanted } from "../error/index.js";

/** Each place of a list, read once; nothing, and a fault, where it is none, is too long or cannot be read. */
export function readList(
  list: unknown,
  path: Path,
  most: number,
  expected: Wanted,
  faults: Fault[],
): readonly unknown[] {
  try {
    if (!Array.isArray(list)) {
      faults.push(fault("not_a_list", path, list, expected));
      return [];
    }
    const { length } = list;
    if (length <= most) return Array.from({ length }, (_, index): unknown => list[index]);
    faults.push(faultOf("too_large", path, got(givenCount, { count: length, of: "entries" }), say("at_most", { most })));
  } catch {
    faults.push(unreadableFault(path, expected));
  }
  return [];
}

/** Whether it is a list, or what cannot even be asked, which `readList` then reports. */
export function isList(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return true;
  }
}
