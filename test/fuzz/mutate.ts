import { inspect } from "node:util";
import type { Chance } from "./chance.js";

const oddKeys = ["__proto__", "constructor", "kind", "id", "quantity", "parts", "label", "under", "person", "amount", "\ud800", "", "0"];
/** So many places are looked at, and so deep; what lies deeper is changed by changing what holds it. */
const mostPlaces = 2000;
const mostLevels = 2000;

type Holder = Record<string, unknown>;

/** Changes one thing somewhere below a value that was made for this alone, and tells what. */
export function mutate(value: unknown, drawn: Chance, strange: (drawn: Chance) => unknown): string {
  const { any, under } = drawn;
  const places: (readonly [holder: Holder, key: string, path: string])[] = [];
  const collect = (each: unknown, path: string, level: number): void => {
    if (level > mostLevels || !isPlain(each) || Object.isFrozen(each)) return;
    for (const [key, inner] of Object.entries(each)) {
      if (places.length >= mostPlaces) return;
      places.push([each, key, `${path}.${key}`]);
      collect(inner, `${path}.${key}`, level + 1);
    }
  };
  collect(value, "", 1);
  if (places.length === 0) return "nothing";
  const [holder, key, path] = any(places);
  const [other, otherKey, otherPath] = any(places);
  const change = (name: string, to: unknown, words = shown(to)): string => {
    Object.defineProperty(holder, name, { value: to, enumerable: true, configurable: true, writable: true });
    return `${name === key ? path : `${path}/../${name}`} = ${words}`;
  };
  switch (under(7)) {
    case 0:
    case 1:
      return change(key, strange(drawn));
    case 2:
      if (!Array.isArray(holder)) delete holder[key];
      return `${path} left out`;
    case 3:
      return change(Array.isArray(holder) ? key : any(oddKeys), strange(drawn));
    case 4:
      // A part that is put elsewhere is a copy, or there would be cycles wherever one does not look for them.
      return change(key, copy(other[otherKey]), `that of ${otherPath}`);
    case 5: {
      const times = under(4) === 0 ? 100 : 1;
      if (Array.isArray(holder)) { for (let time = 0; time < times; time += 1) holder.push(copy(any(holder))); }
      return `${path}: ${times} more`;
    }
    default: {
      const levels = under(300);
      const nested = Array.from({ length: levels }).reduce((inner: unknown) => ({ kind: "plus", parts: [inner] }), copy(holder[key]));
      return change(key, nested, `itself below ${levels} sums`);
    }
  }
}

/** Whatever it is, in a line. */
export function shown(value: unknown): string {
  const text = inspect(value, { depth: 3, maxArrayLength: 5, maxStringLength: 60, breakLength: Infinity, compact: true });
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

/**
 * A copy of lists and plain objects; whatever else is in them (functions, somebody's instances) is the same. What was changed several times
 * may be deeper than the stack: null stands where that is cut off.
 */
export function copy<Value>(value: Value, level = 1): Value {
  if (!isPlain(value)) return value;
  if (level > mostLevels) return null as Value;
  const copied: object = Array.isArray(value) ? [] : {};
  for (const key of Object.keys(value)) {
    Object.defineProperty(copied, key, { value: copy(value[key], level + 1), enumerable: true, configurable: true, writable: true });
  }
  return copied as Value;
}

/** Whether one may look into it and change it: what throws when it is read is left as it is, and so is what refers to itself. */
function isPlain(value: unknown): value is Holder {
  if (typeof value !== "object" || value === null) return false;
  try {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== Array.prototype) return false;
    return Object.values(Object.getOwnPropertyDescriptors(value)).every((property) => !("get" in property) && property.value !== value);
  } catch {
    return false;
  }
}
