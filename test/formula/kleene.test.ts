import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { all, any, atLeast, atLeastOf, evaluate, metric, not, when, type Condition, type Need } from "../../src/index.js";

/** What a condition may be: true, false, unknown (not applicable), or a fault. */
type Truth = "T" | "F" | "U" | "E";
const truths: readonly Truth[] = ["T", "F", "U", "E"];

const row = { yes: 1, no: 0, unknown: null };
const conditions: Readonly<Record<Truth, Condition<Need>>> = {
  T: atLeast(metric("yes", "count"), 1),
  F: atLeast(metric("no", "count"), 1),
  U: atLeast(metric("unknown", "count"), 1),
  E: atLeast(metric("missing", "count"), 1),
};

const outcome = (condition: Condition<Need>) => evaluate(when(condition, 1, 0), row);

function truthOf(condition: Condition<Need>): Truth {
  const { state, value } = outcome(condition);
  if (state === "notApplicable") return "U";
  if (state === "faulty") return "E";
  return value === "1" ? "T" : "F";
}

/**
 * Kleene's strong logic by its meaning, sharing nothing with how it is evaluated: what is unknown may turn out either way, and the whole
 * is known where every way agrees. Otherwise a fault comes out before "not applicable".
 */
function byEveryWay(parts: readonly Truth[], holds: (known: readonly boolean[]) => boolean): Truth {
  const ways = parts.reduce<readonly (readonly boolean[])[]>(
    (known, part) =>
      known.flatMap((each) =>
        part === "T"
          ? [[...each, true]]
          : part === "F"
          ? [[...each, false]]
          : [
            [...each, true],
            [...each, false],
          ]
      ),
    [[]],
  );
  const answers = new Set(ways.map(holds));
  if (answers.size === 1) return answers.has(true) ? "T" : "F";
  return parts.includes("E") ? "E" : "U";
}

const pairs = truths.flatMap((left) => truths.map((right) => [left, right] as const));
const triples = pairs.flatMap(([left, middle]) => truths.map((right) => [left, middle, right] as const));

describe("all, any and not by Kleene's tables", () => {
  it.each<[Truth, Truth, Truth, Truth]>([
    // left, right, all, any
    ["T", "T", "T", "T"],
    ["T", "F", "F", "T"],
    ["T", "U", "U", "T"],
    ["T", "E", "E", "T"],
    ["F", "T", "F", "T"],
    ["F", "F", "F", "F"],
    ["F", "U", "F", "U"],
    ["F", "E", "F", "E"],
    ["U", "T", "U", "T"],
    ["U", "F", "F", "U"],
    ["U", "U", "U", "U"],
    ["U", "E", "E", "E"],
    ["E", "T", "E", "T"],
    ["E", "F", "F", "E"],
    ["E", "U", "E", "E"],
    ["E", "E", "E", "E"],
  ])("of %s and %s all is %s and any is %s", (left, right, both, either) => {
    expect(truthOf(all(conditions[left], conditions[right]))).toBe(both);
    expect(truthOf(any(conditions[left], conditions[right]))).toBe(either);
  });

  it.each<[Truth, Truth]>([
    ["T", "F"],
    ["F", "T"],
    ["U", "U"],
    ["E", "E"],
  ])("not of %s is %s", (part, opposite) => {
    expect(truthOf(not(conditions[part]))).toBe(opposite);
  });

  it("all and any of one condition are that condition", () => {
    for (const truth of truths) {
      expect(truthOf(all(conditions[truth]))).toBe(truth);
      expect(truthOf(any(conditions[truth]))).toBe(truth);
    }
  });

  it("of three they are what every way of turning out agrees on", () => {
    for (const parts of triples) {
      const [x, y, z] = [conditions[parts[0]], conditions[parts[1]], conditions[parts[2]]];
      expect([parts, truthOf(all(x, y, z))]).toEqual([parts, byEveryWay(parts, (known) => known.every(Boolean))]);
      expect([parts, truthOf(any(x, y, z))]).toEqual([parts, byEveryWay(parts, (known) => known.some(Boolean))]);
    }
  });
});

describe("atLeastOf", () => {
  it.each<[number, string, Truth]>([
    [2, "TTE", "T"],
    [2, "TTU", "T"],
    [2, "TFU", "U"],
    [2, "TFE", "E"],
    [2, "TUE", "E"],
    [2, "FFE", "F"],
    [2, "FFU", "F"],
    [3, "TTE", "E"],
    [3, "FTE", "F"],
    [1, "FUE", "E"],
    [1, "TUE", "T"],
    [1, "FFF", "F"],
  ])("%i of %s is %s", (count, parts, expected) => {
    const [x, y, z] = [...parts].map((part) => conditions[part as Truth]) as [Condition<Need>, Condition<Need>, Condition<Need>];
    expect(truthOf(atLeastOf(count, x, y, z))).toBe(expected);
  });

  it("is what every way of turning out agrees on", () => {
    for (const parts of triples) {
      for (const count of [1, 2, 3]) {
        const condition = atLeastOf(count, conditions[parts[0]], conditions[parts[1]], conditions[parts[2]]);
        expect([count, parts, truthOf(condition)]).toEqual([
          count,
          parts,
          byEveryWay(parts, (known) => known.filter(Boolean).length >= count),
        ]);
      }
    }
  });

  it("one of them is any, and as many as there are is all", () => {
    for (const [left, right] of pairs) {
      const [x, y] = [conditions[left], conditions[right]];
      expect(outcome(atLeastOf(1, x, y))).toEqual(outcome(any(x, y)));
      expect(outcome(atLeastOf(2, x, y))).toEqual(outcome(all(x, y)));
    }
  });
});

const { condition: trees } = fc.letrec<
  { condition: Condition<Need>; leaf: Condition<Need>; some: [Condition<Need>, ...Condition<Need>[]] }
>((tie) => ({
  leaf: fc.constantFrom(...truths).map((truth) => conditions[truth]),
  some: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<[Condition<Need>, ...Condition<Need>[]]>,
  condition: fc.oneof(
    { maxDepth: 4 },
    { arbitrary: tie("leaf"), weight: 2 },
    { arbitrary: tie("some").map((parts) => all(...parts)), weight: 1 },
    { arbitrary: tie("some").map((parts) => any(...parts)), weight: 1 },
    { arbitrary: tie("condition").map((part) => not(part)), weight: 1 },
    { arbitrary: fc.tuple(tie("some"), fc.nat()).map(([parts, nth]) => atLeastOf(1 + (nth % parts.length), ...parts)), weight: 1 },
  ),
}));

describe("laws of conditions, whatever their parts, with the same reason and the same faults", () => {
  it("not(not(c)) is c", () => {
    fc.assert(fc.property(trees, (c) => void expect(outcome(not(not(c)))).toEqual(outcome(c))));
  });

  it("De Morgan: not(all(…)) is any(not …), and the other way round", () => {
    fc.assert(fc.property(trees, trees, trees, (x, y, z) => {
      expect(outcome(not(all(x, y, z)))).toEqual(outcome(any(not(x), not(y), not(z))));
      expect(outcome(not(any(x, y, z)))).toEqual(outcome(all(not(x), not(y), not(z))));
    }));
  });

  it("at least n fail to hold where fewer than the rest plus one hold", () => {
    fc.assert(fc.property(trees, trees, trees, fc.integer({ min: 1, max: 3 }), (x, y, z, count) => {
      expect(outcome(not(atLeastOf(count, x, y, z)))).toEqual(outcome(atLeastOf(4 - count, not(x), not(y), not(z))));
    }));
  });

  it("the order of the parts decides nothing", () => {
    fc.assert(fc.property(trees, trees, (x, y) => {
      expect(truthOf(all(x, y))).toBe(truthOf(all(y, x)));
      expect(truthOf(any(x, y))).toBe(truthOf(any(y, x)));
    }));
  });
});
