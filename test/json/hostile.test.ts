import { describe, expect, it } from "vitest";
import { definePolicy, metric, shareOf, times } from "../../src/index.js";
import { parsePolicy, safeParsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { untyped } from "../error/untyped.js";

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

const least = { kind: "equals", left: { kind: "constant", value: "1" }, right: { kind: "constant", value: "1" } };
const passed = (id: string) => ({ kind: "passed", gates: id });
/** As many gate sets, each of which asks the next, and what else it asks. */
const chainOf = (length: number, others: (index: number) => readonly object[] = () => []) =>
  Array.from({ length }, (_, index) => ({
    id: `g${index}`,
    gates: [...others(index), index + 1 < length ? passed(`g${index + 1}`) : least].map((condition, gate) => ({
      name: `gate ${gate}`,
      condition,
      notApplicable: "fail",
    })),
  }));

describe("references", () => {
  it("in a chain of any length are one fault, also where a pool reads the first", () => {
    const one = { kind: "constant", value: "1" };
    const pool = { kind: "when", condition: passed("g0"), met: one, unmet: one };
    const document = { ...good, gates: chainOf(2000), pay: [{ name: "a", quantity: { kind: "shareOf", pool, by: one }, rounding: "up" }] };
    const message = "too deep: got references 2001 levels deep, expected at most 200 levels";
    expect(safeParsePolicy(document).faults.map((each) => each.message)).toEqual([message]);
    expect(() => parsePolicy(document)).toThrow(message);
    expect(() => stringifyPolicy(untyped(document))).toThrow(message);
    expect(() => definePolicy(untyped({ ...document, kind: undefined, format: undefined, pay: { a: shareOf(untyped(pool), 1) } })))
      .toThrow(message);
  });

  it.each<[string, unknown, string]>([
    ["a chain whose sets all ask the first", chainOf(2000, () => [passed("g0")]), "gates.g0 → gates.g0"],
    ["two circles with one member", chainOf(3, (index) => (index === 0 ? [] : [passed("g0")])), "gates.g0 → gates.g1 → gates.g0"],
    [
      "a long circle",
      chainOf(2001, (index) => (index === 2000 ? [passed("g0")] : [])),
      "gates.g0 → gates.g1 → gates.g2 → gates.g3 → gates.g4 → … → gates.g1996 → gates.g1997 → gates.g1998 → gates.g1999 → gates.g2000 → gates.g0",
    ],
  ])("round %s are told once", (_, gates, circle) => {
    expect(safeParsePolicy({ ...good, gates }).faults.map(({ code, value }) => [code, value])).toEqual([["circular", circle]]);
  });

  it("round circles that do not hang together are told by each", () => {
    const [a, b] = [chainOf(2, (index) => (index === 1 ? [passed("g0")] : [])), chainOf(4, (index) => (index === 3 ? [passed("g2")] : []))];
    expect(safeParsePolicy({ ...good, gates: [...a, ...b.slice(2)] }).faults.map(({ value }) => value)).toEqual([
      "gates.g0 → gates.g1 → gates.g0",
      "gates.g2 → gates.g3 → gates.g2",
    ]);
  });
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

  it("whose number stands for a parameter without a readable id is told of each id, once", () => {
    const document = (id: unknown, per: string) => ({
      ...good,
      parameters: [{ id, unit: "ratio", value: "1", per }],
      pay: [{
        name: "a",
        quantity: {
          kind: "lookup",
          quantity: { kind: "metric", id: "gmv" },
          table: { kind: "curve", points: [{ x: "0", y: "0" }, { x: "1", y: { kind: "parameter", id: 1e21 } }] },
          unit: "money",
        },
      }],
    });
    const places = (id: unknown) => safeParsePolicy(document(id, "person")).faults.map(({ path }) => path.join("."));
    expect(places({ below: "it" })).toEqual(["parameters.0.id", "pay.0.quantity.table.points.1.y.id"]);
    expect(places("rate")).toEqual(["pay.0.quantity.table.points.1.y.id"]);
  });

  it("of 100,000 fields tells a hundred faults and how many more there are", () => {
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field ${index}`, 1]));
    const { faults } = safeParsePolicy({ ...good, ...wide });
    expect(faults).toHaveLength(101);
    expect(faults[100]).toMatchObject({ code: "more_faults", value: "99900 more" });
  });

  it("with 8,000 wrong leaves 190 levels down keeps its faults small: the beginning and the end of each path", () => {
    let quantity: unknown = { kind: "plus", parts: Array.from({ length: 8000 }, () => 5) };
    for (let level = 0; level < 190; level += 1) quantity = { kind: "plus", parts: [quantity] };
    const { faults } = safeParsePolicy({ ...good, pay: [{ name: "a", quantity, rounding: "up" }] });
    expect(faults).toHaveLength(101);
    expect(faults[1]?.path).toHaveLength(100);
    expect(faults[1]?.path.slice(0, 5)).toEqual(["pay", 0, "quantity", "parts", 0]);
    expect(faults[1]?.path.slice(49, 52)).toEqual(["parts", "…", 0]);
    expect(faults[1]?.path.slice(-2)).toEqual(["parts", 1]);
    expect(JSON.stringify(faults).length).toBeLessThan(200_000);
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
