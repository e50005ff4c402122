import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { fromRows } from "../../src/columns/index.js";
import { definePolicy, metric, parameter, plus, teamMetric, teamSum, times } from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { compareColumns } from "./compare-columns.js";

const policy = definePolicy({
  id: "p",
  version: "1",
  currency: "CNY",
  pay: {
    line: times(metric("gmv", "money"), parameter("rate", "ratio", "0.01", { per: "person" })),
    base: times(metric("base", "ratio"), plus(teamSum(metric("gmv", "money")), teamMetric("dsr", "money"))),
    named: metric("toString", "money"),
  },
});

type Fields = Readonly<Record<string, unknown>>;

const plain: Fields = { id: "li", team: "east", gmv: "128000.50", base: 0.125, rate: "0.003", toString: 5 };
const away = () => {
  throw new Error("away");
};

/** The same fields, each as a property of another kind. */
function described(fields: Fields, of: (value: unknown) => PropertyDescriptor): object {
  return Object.defineProperties({}, Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, of(value)])));
}

/** Ways in which fields may stand in a row, or may not. */
const ways: Readonly<Record<string, (fields: Fields) => unknown>> = {
  "in an object": (fields) => ({ ...fields }),
  "in another order": (fields) => Object.fromEntries(Object.entries(fields).toReversed()),
  "beside other columns": (fields) => ({ name: "Li", ...fields, remark: "n/a" }),
  "in an object without a prototype": (fields) => Object.assign(Object.create(null), fields),
  "in an object that inherits others": (fields) => Object.assign(Object.create({ rate: "0.5", base: 7 }), fields),
  "in an object that inherits them": (fields) => Object.create(fields),
  "where nothing is enumerated": (fields) => described(fields, (value) => ({ value, enumerable: false })),
  "behind getters": (fields) => described(fields, (value) => ({ get: () => value, enumerable: true })),
  "behind getters that throw": (fields) =>
    described(fields, (value) => ({ get: value === plain["gmv"] ? away : () => value, enumerable: true })),
  "behind an id that throws": (fields) => Object.defineProperty({ ...fields }, "id", { get: away, enumerable: true }),
  "in a proxy": (fields) => new Proxy({ ...fields }, {}),
  "in a proxy that gives what is not its own": ({ id, team }) =>
    new Proxy({ id, team }, { get: (own, name) => Reflect.get(own, name) ?? "1" }),
  "in a proxy whose columns cannot be listed": (fields) => new Proxy({ ...fields }, { ownKeys: away }),
  "in a proxy whose prototype cannot be told": (fields) => new Proxy({ ...fields }, { getPrototypeOf: away }),
  "in a proxy that was revoked": (fields) => {
    const { proxy, revoke } = Proxy.revocable({ ...fields }, {});
    revoke();
    return proxy;
  },
  "in a list": (fields) => Object.assign([], fields),
  "in a list that says it is none": (fields) => Object.setPrototypeOf(Object.assign([], fields), Object.prototype),
  "in a text": ({ id }) => id,
  "nowhere": () => null,
};

const way = (name: string) => ways[name] ?? away;
const cells = fc.constantFrom<unknown>(
  "12.5",
  "0.5000",
  3,
  -0,
  "-7",
  0.1,
  1e-7,
  5n,
  null,
  undefined,
  "",
  "n/a",
  "0.1234567",
  "90071992547409.93",
  true,
);
const rows = fc.record({
  kind: fc.constantFrom(...Object.keys(ways)),
  given: fc.record({ team: fc.constantFrom("east", "west", null), gmv: cells, base: cells, rate: cells, toString: cells }, {
    requiredKeys: ["team"],
  }),
});

function differences(people: readonly unknown[], teams: readonly unknown[] = [{ id: "east", dsr: 1 }, { id: "west", dsr: null }]) {
  const period = { period: "2026-11", people, teams };
  return compareColumns([policy], fromRows(policy, untyped(period)), period).differences;
}

describe("fromRows()", () => {
  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, "rate");
  });

  it.each(Object.keys(ways))("reads what stands %s as settle does, of a person and of a team", (name) => {
    const other = { ...plain, id: "zhao" };
    expect(differences([way(name)(plain), other, way(name)({ ...plain, id: "wang" })])).toEqual([]);
    expect(differences([other], [way(name)({ id: "east", dsr: "4.8" })])).toEqual([]);
  });

  it("reads rows of all kinds in one list as settle does, whatever stands in them", () => {
    const law = fc.property(fc.array(rows, { maxLength: 12 }), (all) => {
      expect(differences(all.map(({ kind, given }, at) => way(kind)({ id: `p${at}`, ...given })))).toEqual([]);
    });
    fc.assert(law, { numRuns: 60, seed: 25 });
  });

  it("takes nothing from Object.prototype", () => {
    Object.assign(Object.prototype, { rate: "0.5" });
    const { rate: _, ...without } = plain;
    expect(differences([without, plain])).toEqual([]);
  });
});
