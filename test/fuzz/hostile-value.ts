import type { Chance } from "./chance.js";

/** What JSON can say, in the place of something else. */
const odd: readonly unknown[] = [
  null,
  0,
  -1,
  1.5,
  1e21,
  "",
  " ",
  "-1,000.00",
  "1e400",
  "\ud800",
  "\u202e\u0000\n",
  "__proto__",
  "x".repeat(300),
  "9".repeat(20_000),
  [],
  {},
  [[]],
  [null],
  true,
  "plus",
  "shop",
  "2026-13-01",
  26,
];

/** What only a program can pass. Nothing here throws by being called: what somebody's own function throws is theirs. */
const programmed: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => Infinity,
  () => -0,
  () => 2 ** 53,
  () => 10n ** 30n,
  () => Symbol("hostile"),
  () => () => null,
  () => new Date(Number.NaN),
  () => new Map([["id", 1]]),
  () => Object.create(null),
  () => Object.freeze([1]),
  () => Array.from({ length: 3 }).concat(Object.assign([], { length: 2 })),
  () => JSON.parse("{\"__proto__\":{\"polluted\":1},\"kind\":\"constructor\"}") as unknown,
  () => ({ toString: null, valueOf: null }),
  () => ({
    get id() {
      throw new Error("a getter");
    },
    get kind() {
      throw new Error("a getter");
    },
  }),
  () =>
    new Proxy({}, {
      get: () => {
        throw new Error("a trap");
      },
      ownKeys: () => {
        throw new Error("a trap");
      },
    }),
  () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  () => {
    const circle: Record<string, unknown> = { kind: "not" };
    circle.part = circle;
    return circle;
  },
  () => Array.from({ length: 900 }).reduce<unknown>((inner) => ({ kind: "plus", parts: [inner] }), 1),
  () => Array.from({ length: 300 }, (_, index) => ({ id: index })),
  () => Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`gm${index}`, index])),
];

export function oddValue({ any }: Chance): unknown {
  return any(odd);
}

export function hostileValue(drawn: Chance): unknown {
  return drawn.next() < 0.4 ? oddValue(drawn) : drawn.any(programmed)();
}
