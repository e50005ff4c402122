import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  isJixiaoError,
  metric,
  parameter,
  plus,
  settle,
  teamMetric,
  times,
  voidedBy,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const [base, gmv] = [metric("base", "money"), metric("gmv", "money")];
const policy = definePolicy({
  id: "p",
  version: "1",
  currency: "CNY",
  pay: {
    base,
    commission: times(gmv, parameter("rate", "ratio", "0.01", { per: "person" })),
    twice: plus(gmv, gmv),
    bonus: voidedBy(gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") }), 1000),
  },
});

const settleRows = (people: readonly unknown[], teams: readonly unknown[] = [{ id: "t", dsr: 5 }]) =>
  settle(policy, untyped({ period: "2026-11", teams, people }));

function failing(column: string, row: object): object {
  return Object.defineProperty({ ...row }, column, {
    enumerable: true,
    get: () => {
      throw new Error("the database went away");
    },
  });
}

const good = { id: "li", team: "t", base: 4000, gmv: 100 };

describe("a getter that throws", () => {
  it("makes the lines that read it pending, and says so", () => {
    const [statement] = settleRows([failing("gmv", good)]).statements;
    expect(statement?.pending).toEqual(["commission", "twice"]);
    expect(statement?.payable).toBe("5000.00");
    expect(statement?.lines.twice.faults.map(({ code, message }) => [code, message])).toEqual([
      ["unreadable", "people.li.gmv: unreadable: got an error, expected a number (money) or null"],
    ]);
  });

  it("in a column that may override a parameter is a fault, not the policy's value", () => {
    const [statement] = settleRows([failing("rate", good)]).statements;
    expect(statement?.lines.commission.faults.map(({ code }) => code)).toEqual(["unreadable"]);
  });

  it("in the id rejects the row, and says that it could not be read", () => {
    const { rejections, statements } = settleRows([failing("id", good), { ...good, id: "wang" }]);
    expect(rejections.map(({ index, id, faults }) => [index, id, faults[0].code])).toEqual([[0, null, "unreadable"]]);
    expect(statements).toHaveLength(1);
  });

  it("in the person rejects the row, since it may be anybody's", () => {
    expect(settleRows([failing("person", good)]).rejections.map(({ id, faults }) => [id, faults[0].message])).toEqual([
      ["li", "people.li.person: unreadable: got an error, expected text that is not blank, or a safe integer, or null"],
    ]);
  });

  it("in the team is a fault of what reads the team, and says that it could not be read", () => {
    const [statement] = settleRows([failing("team", good)]).statements;
    expect(statement?.pending).toEqual(["bonus"]);
    expect(statement?.lines.bonus.faults.map(({ code, path }) => [code, path])).toEqual([["unreadable", ["people", "li", "team"]]]);
  });

  it("in the name is no name", () => {
    expect(settleRows([failing("name", good)]).statements[0]).toMatchObject({ name: null, pending: [] });
  });

  it("in a column that nobody reads does no harm", () => {
    expect(settleRows([failing("photo", good)]).statements[0]?.pending).toEqual([]);
  });

  it("in a team's row is a fault of whoever is in it, and of the team's gates", () => {
    const month = settleRows([good], [failing("dsr", { id: "t" })]);
    expect(month.statements[0]?.pending).toEqual(["bonus"]);
    expect(month.teams[0]?.gates.shop.state).toBe("faulty");
  });
});

describe("a getter", () => {
  it("is asked once, however often its column is needed", () => {
    let asked = 0;
    const row = Object.defineProperty({ ...good }, "gmv", { enumerable: true, get: () => (asked += 1) });
    const [statement] = settleRows([row]).statements;
    expect(statement?.lines.twice.amount).toBe("2.00");
    expect(statement?.lines.commission.amount).toBe("0.01");
    expect(asked).toBe(1);
  });
});

describe("rows of every make", () => {
  const paid = (row: unknown) => settleRows([row]).statements.map(({ person, payable }) => [person, payable]);

  it("are read by their own properties: a null prototype, a class instance, a frozen row, a proxy", () => {
    class Agent {
      id = "li";
      team = "t";
      base = 4000;
      gmv = 100;
    }
    for (
      const row of [
        Object.assign(Object.create(null), good),
        new Agent(),
        Object.freeze({ ...good }),
        new Proxy({ ...good }, {}),
        new Proxy(new Agent(), {}),
      ]
    ) {
      expect(paid(row)).toEqual([["li", "5201.00"]]);
    }
  });

  it("have their non-enumerable properties read too", () => {
    expect(paid(Object.defineProperties({}, Object.fromEntries(Object.entries(good).map(([key, value]) => [key, { value }]))))).toEqual([
      ["li", "5201.00"],
    ]);
  });

  it("inherit nothing", () => {
    const [statement] = settleRows([Object.assign(Object.create({ base: 1_000_000, rate: 1 }), { ...good, base: undefined })]).statements;
    expect(statement?.lines.base.faults[0]?.code).toBe("missing_reading");
    expect(statement?.lines.commission.amount).toBe("1.00");
  });

  it("that are proxies which throw are rejected, or pending; settling never throws", () => {
    const fails = (what: string) => () => {
      throw new Error(what);
    };
    const proxies = [
      new Proxy({ ...good }, { get: fails("get") }),
      new Proxy({ ...good }, { has: fails("has") }),
      new Proxy({ ...good }, { ownKeys: fails("ownKeys") }),
      new Proxy({ ...good }, { getOwnPropertyDescriptor: fails("getOwnPropertyDescriptor") }),
      new Proxy({ ...good }, { getPrototypeOf: fails("getPrototypeOf") }),
      new Proxy({ id: "li" }, { ownKeys: fails("ownKeys") }),
    ];
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    for (const row of [...proxies, revoked.proxy]) {
      const { statements, rejections } = settleRows([row, { ...good, id: "wang" }]);
      expect(statements.length + rejections.length).toBe(2);
      expect(statements.at(-1)).toMatchObject({ person: "wang", payable: "5201.00" });
    }
    for (const row of [...proxies, revoked.proxy]) {
      const { teams, rejections, statements } = settleRows([good], [row]);
      expect(teams.length + rejections.length).toBe(1);
      expect(statements[0]?.lines.base.amount).toBe("4000.00");
    }
  });
});

describe("rows of anything at all", () => {
  const column = fc.constantFrom("id", "team", "person", "name", "base", "gmv", "rate", "dsr", "policy", "__proto__", "constructor");
  const anything = fc.anything({
    key: column,
    maxDepth: 2,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withBoxedValues: true,
  });

  it("come out once each, in a statement or a rejection, and never throw", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), fc.array(anything, { maxLength: 3 }), (people, teams) => {
        const { statements, rejections, teams: known } = settleRows(people, teams);
        const of = (from: string) => rejections.filter((rejection) => rejection.from === from).length;
        expect(statements.reduce((count, { stints }) => count + Math.max(1, stints.length), 0) + of("people")).toBe(people.length);
        expect(known.length + of("teams")).toBe(teams.length);
        expect(JSON.parse(JSON.stringify({ statements, rejections, known }))).toEqual({ statements, rejections, known });
      }),
      { numRuns: 400 },
    );
  });
});

describe("a result", () => {
  it("does not change when its input does", () => {
    const row = { ...good };
    const month = settleRows([row]);
    const before = JSON.stringify(month);
    row.base = 9;
    row.id = "changed";
    expect(JSON.stringify(month)).toBe(before);
  });
});

describe("a period that cannot be read", () => {
  const messages = (period: unknown): readonly string[] => {
    try {
      settle(policy, untyped(period));
    } catch (error) {
      if (isJixiaoError(error)) return error.faults.map(({ message }) => message);
      throw error;
    }
    return [];
  };

  it.each<[string, unknown, readonly string[]]>([
    ["no period", null, ["period: not an object: got null, expected an object with period, people, teams"]],
    ["no name", { people: [] }, ["period: invalid period: got nothing, expected something such as \"2026-11\""]],
    ["a blank name", { period: " ", people: [] }, [
      "period: invalid period: got \" \", expected something such as \"2026-11\"",
    ]],
    [
      "a number for a name",
      { period: 202611, people: [] },
      ["period: invalid period: got 202611, expected something such as \"2026-11\""],
    ],
    ["no people", { period: "2026-11" }, ["people: not a list: got nothing, expected a list of rows"]],
    ["people by id", { period: "2026-11", people: { li: {} } }, ["people: not a list: got an object, expected a list of rows"]],
    ["teams by id", { period: "2026-11", people: [], teams: new Map() }, [
      "teams: not a list: got an instance of a class, expected a list of rows",
    ]],
    [
      "nothing right, all of it told",
      { period: 1, people: "li", teams: null },
      [
        "period: invalid period: got 1, expected something such as \"2026-11\"",
        "people: not a list: got \"li\", expected a list of rows",
        "teams: not a list: got null, expected a list of rows",
      ],
    ],
  ])("throws, with every fault at once: %s", (_, period, expected) => {
    expect(messages(period)).toEqual(expected);
  });
});
