import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as jixiao from "../../src/index.js";
import { isJixiaoError } from "../../src/index.js";

type Builder = (...parts: readonly unknown[]) => unknown;

const names = [
  "all",
  "any",
  "atLeast",
  "atLeastOf",
  "atMost",
  "between",
  "constant",
  "equals",
  "gate",
  "gates",
  "heldBy",
  "lessThan",
  "line",
  "max",
  "metric",
  "metrics",
  "min",
  "minus",
  "money",
  "moreThan",
  "not",
  "orElse",
  "parameter",
  "passed",
  "perUnit",
  "plus",
  "prorate",
  "ratio",
  "round",
  "slice",
  "teamMetric",
  "times",
  "voidedBy",
  "when",
] as const satisfies readonly (keyof typeof jixiao)[];

const builders = names.map((name) => [name, jixiao[name] as Builder] as const);

const circular: unknown[] = [];
circular.push(circular);

/** Values that have nothing to do with policies. */
const garbage: readonly unknown[] = [
  undefined,
  null,
  Symbol("x"),
  () => 1,
  Number.NaN,
  10n ** 400n,
  "",
  circular,
  Object.create(null),
  { kind: null },
  { kind: "constructor" },
  { kind: "plus" },
  { kind: "gate" },
  { kind: "metric", id: Symbol("x") },
  { person: 5, team: { a: null, b: 5 } },
  { label: Symbol("x"), places: {}, rounding: [], multiple: null, per: 5, source: null, required: null, notApplicable: null },
  new Map([["kind", "plus"]]),
  new Date(Number.NaN),
];

const fails = (what: string) => () => {
  throw new Error(what);
};
const throwing = new Proxy(
  {},
  {
    get: fails("get"),
    has: fails("has"),
    ownKeys: fails("ownKeys"),
    getOwnPropertyDescriptor: fails("descriptor"),
    getPrototypeOf: fails("prototype"),
  },
);
const revoked = Proxy.revocable({}, {});
revoked.revoke();

/** Values that throw when they are looked at. */
const traps: readonly unknown[] = [
  throwing,
  revoked.proxy,
  Object.defineProperty({}, "kind", { enumerable: true, get: fails("kind") }),
  Object.defineProperty({ kind: "plus" }, "parts", { enumerable: true, get: fails("parts") }),
  Object.defineProperty({ kind: "gate" }, "condition", { enumerable: true, get: fails("condition") }),
  Object.defineProperty({}, "label", { enumerable: true, get: fails("label") }),
  { kind: throwing },
  { toStringTag: "[object Decimal]", toString: fails("toString") },
  {
    label: throwing,
    places: throwing,
    rounding: throwing,
    multiple: throwing,
    per: throwing,
    source: throwing,
    required: throwing,
    notApplicable: throwing,
  },
  { person: throwing, team: { a: throwing } },
];

/** Anything, in a box that fast-check may open without setting a trap off. */
const anything: fc.Arbitrary<() => unknown> = fc.oneof(
  {
    arbitrary: fc
      .anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withSet: true,
        withSparseArray: true,
        withTypedArray: true,
        withBoxedValues: true,
      })
      .map((value) => () => value),
    weight: 3,
  },
  {
    arbitrary: fc
      .nat({ max: garbage.length - 1 })
      .map((index) => Object.assign(() => garbage[index], { [fc.toStringMethod]: () => `garbage[${index}]` })),
    weight: 3,
  },
  {
    arbitrary: fc.constantFrom(
      () => jixiao.metric("gmv", "money"),
      () => jixiao.atLeast(1, 2),
      () => jixiao.gates("shop", { a: jixiao.atLeast(1, 2) }),
    ),
    weight: 1,
  },
);
const opened = (boxes: readonly (() => unknown)[]) => boxes.map((box) => box());

/** What was thrown that is no list of faults; undefined where nothing was. */
function crashOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    if (!isJixiaoError(error)) return error;
  }
  return undefined;
}

describe.each(builders)("%s", (_, builder) => {
  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), (parts) => {
        builder(...opened(parts));
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, readonly unknown[]]>([
    ["an oddity", garbage],
    ["what throws when it is looked at", traps],
  ])("never throws on %s in any place", (_, oddities) => {
    for (const odd of oddities) {
      for (
        const parts of [
          [],
          [odd],
          [odd, odd],
          [1, odd],
          ["x", "money", odd],
          ["x", "money", 1, odd],
          [1, 2, odd],
          [1, 2, 3, odd],
          ["x", { a: odd }],
        ]
      ) {
        expect(() => builder(...parts)).not.toThrow();
      }
    }
  });

  it("freezes what it makes", () => {
    expect(Object.isFrozen(builder(...(["x", "money", 1] as const)))).toBe(true);
  });
});

describe("what builders make of garbage", () => {
  const definition = { id: "p", version: "1", currency: "CNY" };

  it("is told as faults by definePolicy and evaluate, and nothing else is thrown", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...builders),
        fc.array(anything, { maxLength: 4 }),
        fc.array(anything, { maxLength: 2 }),
        ([, builder], parts, others) => {
          const built = jixiao.plus(builder(...opened(parts)) as never, ...(opened(others) as never[]));
          expect(crashOf(() => jixiao.definePolicy({ ...definition, pay: { a: built as never } }))).toBeUndefined();
          expect(crashOf(() => jixiao.evaluate(built as never, {}))).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is told as faults where it throws when it is looked at", () => {
    for (const trap of traps) {
      expect(crashOf(() =>
        jixiao.definePolicy({
          ...definition,
          pay: { a: trap as never, b: jixiao.plus(1, trap as never), c: jixiao.not(trap as never) as never },
        })
      )).toBeUndefined();
      expect(crashOf(() => jixiao.definePolicy({ ...definition, gates: [trap as never] }))).toBeUndefined();
    }
  });

  it("is told as faults by evaluate and check where it stands alone", () => {
    fc.assert(
      fc.property(anything, (box) => {
        expect(crashOf(() => jixiao.evaluate(box() as never, {}))).toBeUndefined();
        expect(crashOf(() => jixiao.checkGates(box() as never, {}))).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe("definePolicy", () => {
  it("throws faults, and nothing else, whatever it is given", () => {
    fc.assert(
      fc.property(anything, (box) => void expect(crashOf(() => jixiao.definePolicy(box() as never))).toBeUndefined()),
      { numRuns: 200 },
    );
    for (const trap of traps) expect(crashOf(() => jixiao.definePolicy(trap as never))).toBeUndefined();
  });

  it("throws faults, and nothing else, whatever one of its fields is", () => {
    const field = fc.constantFrom("id", "version", "currency", "label", "gates", "pay");
    fc.assert(
      fc.property(field, anything, (name, box) => {
        expect(crashOf(() => jixiao.definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: 1 }, [name]: box() } as never)))
          .toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it.each(["gates", "pay", "label"])("refuses %s that cannot hold any", (field) => {
    for (
      const value of [
        5,
        true,
        "text",
        ...(field === "gates" ? [] : [[], [1]]),
        ...(field === "pay" ? [new Map([["a", 1]]), new Date(0)] : []),
      ]
    ) {
      expect(() => jixiao.definePolicy({ id: "p", version: "1", currency: "CNY", [field]: value } as never)).toThrow(field);
    }
  });
});

describe("builders copy what they are given", () => {
  it("so that a list or a label that changes later changes nothing", () => {
    const label = { en: "GMV" };
    const parts: [number, number] = [1, 2];
    const set = { a: jixiao.atLeast(1, 2) };
    const built = [jixiao.plus(...parts), jixiao.metric("gmv", "money", { label }), jixiao.gates("shop", set)] as const;
    const before = JSON.stringify(built);
    label.en = "changed";
    parts[0] = 9;
    Object.assign(set, { b: jixiao.atLeast(1, 2) });
    expect(JSON.stringify(built)).toBe(before);
  });
});
