import { faultOf, got, say, unreadableFault, type Fault } from "../error/index.js";

/** How deep and how large a document may be: a formula of 200 levels is at most so many levels of JSON. */
const deepest = 800;
const mostValues = 1_000_000;

/** How much of the path to something hostile a fault shows. */
const shownSteps = 8;

/**
 * A copy of a document as plain JSON data, by its own enumerable properties: whatever comes in (proxies, getters, cycles, endless nesting),
 * what comes out is a finite tree of plain objects, or a fault that says where it went wrong.
 */
export function plainCopy(input: unknown): { readonly value: unknown } | Fault {
  let values = 0;
  const above = new Set<object>();
  const path: (string | number)[] = [];
  const here = () => path.slice(0, shownSteps);

  const copy = (value: unknown): unknown => {
    values += 1;
    if (values > mostValues) {
      throw new Stop(faultOf("too_large", here(), got("a_larger_document"), say("at_most", { most: mostValues, of: "values" })));
    }
    if (typeof value !== "object" || value === null) return value;
    if (above.has(value)) throw new Stop(faultOf("circular", here(), got("a_cycle"), "references_that_come_to_an_end"));
    if (above.size >= deepest) {
      throw new Stop(faultOf("too_deep", here(), got("a_document_nested_deeper"), say("at_most", { most: deepest, of: "levels" })));
    }
    above.add(value);
    const copied = Array.isArray(value) ? copyList(value) : copyFields(value);
    above.delete(value);
    return copied;
  };
  const copyAt = (step: string | number, read: () => unknown): unknown => {
    path.push(step);
    const copied = copy(read());
    path.pop();
    return copied;
  };
  const copyList = (list: readonly unknown[]): unknown[] => {
    const copied: unknown[] = [];
    for (let index = 0; index < list.length; index += 1) copied.push(copyAt(index, () => list[index]));
    return copied;
  };
  // `fromEntries` makes a property of its own of any key, `__proto__` too.
  const copyFields = (fields: object): unknown =>
    Object.fromEntries(Object.keys(fields).map((key) => [key, copyAt(key, () => (fields as Readonly<Record<string, unknown>>)[key])]));

  try {
    return { value: copy(input) };
  } catch (error) {
    // What a getter or a proxy throws may itself be hostile: it is not looked at.
    return isStop(error) ? error.fault : unreadableFault(here(), "data_that_can_be_read");
  }
}

class Stop extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
  }
}

function isStop(error: unknown): error is Stop {
  try {
    return error instanceof Stop;
  } catch {
    return false;
  }
}
