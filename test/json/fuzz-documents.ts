import fc from "fast-check";
import { settle, type Policy } from "../../src/index.js";
import { safeParsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { untyped } from "../error/untyped.js";
import { policies } from "../../src/testing/index.js";

/** What became of fuzzed documents. */
export interface FuzzSummary {
  readonly documents: number;
  readonly accepted: number;
  readonly refused: number;
  /** How often each fault was told. */
  readonly codes: Readonly<Record<string, number>>;
  readonly slowest: number;
}

/** Numbers that are as good as random and the same each time: a crash is found again by its seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const oddKeys = ["__proto__", "constructor", "kind", "id", "quantity", "parts", "label", "under", "\ud800", "", "0"];

/**
 * Reads documents that are nearly policies, and documents that are nothing of the kind. What is accepted must be written, read back and
 * settled; what is refused must say why and where. Whatever throws comes out, with the seed and the document.
 */
export function fuzz(documents: number, seed: number): FuzzSummary {
  const valid = fc.sample(policies(), { numRuns: 50, seed }).map((document) => JSON.stringify(document));
  const arbitrary = fc.sample(fc.jsonValue({ maxDepth: 4 }), { numRuns: 200, seed });
  const random = chance(seed);
  const any = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const oddValues = (): unknown =>
    any<unknown>([
      null,
      0,
      -1,
      Infinity,
      "",
      " ",
      "1e400",
      "\ud800",
      "x".repeat(300),
      [],
      {},
      true,
      "plus",
      "shop",
      "2026-13-01",
      26,
      any(arbitrary),
    ]);

  /** Changes one thing somewhere below a value that was parsed for this alone. */
  const mutate = (document: unknown): void => {
    const places: (readonly [Record<string, unknown>, string])[] = [];
    const collect = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, each] of Object.entries(value) as [string, unknown][]) {
        places.push([value as Record<string, unknown>, key]);
        collect(each);
      }
    };
    collect(document);
    if (places.length === 0) return;
    const [holder, key] = any(places);
    const [other, otherKey] = any(places);
    const change = (name: string, value: unknown) =>
      Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
    // A subtree that is put elsewhere is a copy, or there would be cycles, which JSON has none of.
    const copy = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));
    switch (Math.floor(random() * 6)) {
      case 0:
        change(key, oddValues());
        return;
      case 1:
        if (!Array.isArray(holder)) delete holder[key];
        return;
      case 2:
        if (!Array.isArray(holder)) change(any(oddKeys), oddValues());
        return;
      case 3:
        change(key, copy(other[otherKey]));
        return;
      case 4:
        if (Array.isArray(holder)) holder.push(copy(any(holder)));
        return;
      default:
        change(
          key,
          Array.from({ length: Math.floor(random() * 300) }).reduce(
            (inner: unknown) => ({ kind: "plus", parts: [inner] }),
            copy(holder[key]),
          ),
        );
    }
  };

  const codes: Record<string, number> = {};
  let accepted = 0;
  let slowest = 0;
  for (let number = 0; number < documents; number += 1) {
    const isArbitrary = number % 20 === 0;
    const document: unknown = isArbitrary ? any(arbitrary) : JSON.parse(any(valid));
    for (let changes = isArbitrary ? 0 : Math.floor(random() * 4); changes > 0; changes -= 1) mutate(document);
    const start = performance.now();
    try {
      const { policy, faults } = safeParsePolicy(document);
      for (const { code, path, message } of faults) {
        codes[code] = (codes[code] ?? 0) + 1;
        if (message === "" || !Array.isArray(path)) throw new Error("a fault that says nothing");
      }
      if (policy === null && faults.length === 0) throw new Error("no policy and no fault");
      if (policy !== null) {
        accepted += 1;
        use(policy, number % 10 === 0);
      }
    } catch (error) {
      throw new Error(`seed ${seed}, document ${number}: ${JSON.stringify(document)}`, { cause: error });
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  if ("polluted" in {} || Object.keys(Object.prototype).length > 0) throw new Error("the prototype of all objects was changed");
  return { documents, accepted, refused: documents - accepted, codes, slowest };
}

function use(policy: Policy, alsoSettles: boolean): void {
  const text = JSON.stringify(policy);
  if (alsoSettles && stringifyPolicy(untyped(JSON.parse(text))) !== text) throw new Error("it is written otherwise than it was read");
  // What reads another policy can only be settled together with it.
  if (alsoSettles && !text.includes("\"under\"")) {
    settle(policy, untyped({ period: "2026-11", teams: [{ id: "east" }], people: [{ id: "li", team: "east" }, { id: "wang" }] }));
  }
}
