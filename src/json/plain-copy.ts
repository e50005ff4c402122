import { faultOf, type Fault, type Path } from "../error/index.js";

/** How deep and how large a document may be: a policy of 200 levels is at most so many levels of JSON. */
const deepest = 800;
const mostValues = 1_000_000;

/**
 * A copy of a document as plain JSON data, by its own enumerable properties: whatever comes in (proxies, getters, cycles, endless nesting),
 * what comes out is a finite tree of plain objects, or a fault.
 */
export function plainCopy(input: unknown): { readonly value: unknown } | Fault {
  let values = 0;
  const above = new Set<object>();
  const copy = (value: unknown, path: Path): unknown => {
    values += 1;
    if (values > mostValues) throw new Stop(faultOf("too_large", [], "a larger document", `at most ${mostValues} values`));
    if (typeof value !== "object" || value === null) return value;
    if (above.has(value)) throw new Stop(faultOf("circular", path.slice(0, 8), "a cycle", "data that comes to an end"));
    if (above.size >= deepest) throw new Stop(faultOf("too_deep", path.slice(0, 8), "a document nested deeper", `at most ${deepest} levels`));
    above.add(value);
    const copied = copyInside(value, path);
    above.delete(value);
    return copied;
  };
  const copyInside = (value: object, path: Path): unknown => {
    if (Array.isArray(value)) return Array.from(value, (each: unknown, index) => copy(each, [...path, index]));
    return Object.fromEntries(Object.keys(value).map((key) => [key, copy((value as Record<string, unknown>)[key], [...path, key])]));
  };
  try {
    return { value: copy(input, []) };
  } catch (error) {
    return error instanceof Stop ? error.fault : faultOf("unreadable", [], "an error", "data that can be read");
  }
}

class Stop extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
  }
}
