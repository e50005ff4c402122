import { describe, expect, it } from "vitest";
import { definePolicy, metric, times } from "../../src/index.js";
import { safeParsePolicy } from "../../src/json/index.js";

const good = JSON
  .parse(JSON
    .stringify(definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: times(metric("gmv", "money"), "0.5") } }))) as Record<
    string,
    unknown
  >;
const messageOf = (document: unknown) => safeParsePolicy(document).faults[0]?.message;

function cycle(): unknown {
  const node: Record<string, unknown> = { kind: "not" };
  node.part = node;
  return { ...good, pay: [node] };
}

const revoked = Proxy.revocable({}, {});
revoked.revoke();
const hostileError = new Proxy({}, {
  getPrototypeOf: () => {
    throw new Error("no");
  },
});

describe("a hostile document", () => {
  it.each<[string, unknown, string]>([
    [
      "10,000 levels of lists",
      JSON.parse("[".repeat(10_000) + "]".repeat(10_000)),
      "[0][0][0][0][0][0][0][0]: too deep: got a document nested deeper, expected at most 800 levels",
    ],
    ["a cycle", cycle(), "pay[0].part: circular: got a cycle, expected references that come to an end"],
    ["a getter that throws", {
      ...good,
      get version() {
        throw new Error("no");
      },
    }, "version: unreadable: got an error, expected data that can be read"],
    ["a getter that throws something hostile", {
      get version() {
        throw hostileError;
      },
    }, "version: unreadable: got an error, expected data that can be read"],
    ["a revoked proxy", { ...good, pay: revoked.proxy }, "pay: unreadable: got an error, expected data that can be read"],
    [
      "an array of length 2³²−1",
      { ...good, pay: Array.from({ length: 0 }).concat(Object.assign([], { length: 2 ** 32 - 1 })) },
      "pay[999982]: too large: got a larger document, expected at most 1000000 values",
    ],
  ])("%s is a fault with a path", (_, document, message) => {
    expect(messageOf(document)).toBe(message);
  });

  it("of 100,000 fields has as many faults", () => {
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field ${index}`, 1]));
    expect(safeParsePolicy({ ...good, ...wide }).faults).toHaveLength(100_000);
  });

  it.each(["__proto__", "constructor", "prototype", "toString"])("with the key %s pollutes nothing", (key) => {
    const text = JSON.stringify(good).replace("\"kind\":\"policy\"", `"kind":"policy",${JSON.stringify(key)}:{"polluted":true}`);
    const { faults } = safeParsePolicy(JSON.parse(text));
    expect(faults.map(({ code, path }) => [code, path])).toEqual([["unknown_field", [key]]]);
    expect("polluted" in {}).toBe(false);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each(["__proto__", "constructor"])("with the kind %s is a fault", (kind) => {
    expect(safeParsePolicy({ ...good, cap: JSON.parse(`{"kind":"${kind}"}`) }).faults.map(({ code, path }) => [code, path])).toEqual([[
      "invalid_kind",
      ["cap", "kind"],
    ]]);
  });

  it.each([undefined, 1n, Symbol("policy"), () => good, new Map(), new Date(0), Number.NaN])("%s is no policy", (value) => {
    expect(safeParsePolicy(value).policy).toBeNull();
    expect(safeParsePolicy({ ...good, label: value, id: value }).policy).toBeNull();
  });
});
