import { expectedPairs, say } from "../error/index.js";
import { compareCodePoints } from "../decimal/index.js";
import type { Cells, Count, Counts } from "./cells.js";
import { mergeSorted } from "./merge-sorted.js";

/** How many different keys, or steps, a row may have in one reading. */
export const mostKeys = 100_000;

/** How often each key came; a key that came as often as it was taken back is not there. Keys are texts, or whole numbers of steps. */
export function counts(key: "text" | "step"): Cells<Counts, string | number> {
  const empty: Counts = Object.freeze([]);
  const isKey = (value: unknown): value is string | number => (key === "text" ? typeof value === "string" : Number.isSafeInteger(value));
  const add = ([name, times]: Count, [, more]: Count): Count | null => (times + more === 0 ? null : count(name, times + more));
  return {
    empty,
    isEmpty: (cell) => cell.length === 0,
    of: (items) => {
      const times = new Map<string | number, number>();
      for (const item of items) times.set(item, (times.get(item) ?? 0) + 1);
      return Object.freeze([...times].map(([name, each]) => count(name, each)).sort(compareKeys));
    },
    merge: (a, b) => mergeSorted(a, b, compareKeys, add),
    negate: (cell) => Object.freeze(cell.map(([name, times]) => count(name, -times))),
    read: (cell) => {
      if (!Array.isArray(cell)) return undefined;
      const { length } = cell;
      if (length > mostKeys) return undefined;
      const copy: Count[] = [];
      for (let index = 0; index < length; index += 1) {
        const pair: unknown = cell[index];
        if (!Array.isArray(pair) || pair.length !== 2) return undefined;
        const [name, times]: readonly unknown[] = pair;
        if (!isKey(name) || !isTimes(times)) return undefined;
        const read = count(name, times);
        const before = copy.at(-1);
        if (before !== undefined && compareKeys(before, read) >= 0) return undefined;
        copy.push(read);
      }
      return Object.freeze(copy);
    },
    expected: say(expectedPairs, { most: mostKeys, of: key === "text" ? "text" : "whole number" }),
  };
}

function count(name: string | number, times: number): Count {
  return Object.freeze([name, times] as const);
}

function compareKeys([a]: Count, [b]: Count): number {
  return typeof a === "number" && typeof b === "number" ? a - b : compareCodePoints(String(a), String(b));
}

function isTimes(times: unknown): times is number {
  return Number.isSafeInteger(times) && times !== 0;
}
