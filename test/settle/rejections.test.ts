import { describe, expect, it } from "vitest";
import { atLeast, definePolicy, gates, metric, settle, shareOf, teamMean, teamMetric, teamSum, times, voidedBy } from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const base = metric("base", "money");
const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base } });
const shopPolicy = definePolicy({
  id: "p",
  version: "1",
  currency: "CNY",
  pay: { base, bonus: voidedBy(gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") }), 1000) },
});

const settlePeople = (...people: readonly unknown[]) => settle(policy, untyped({ period: "2026-11", people }));
const settleShops = (teams: readonly unknown[], people: readonly unknown[]) =>
  settle(shopPolicy, untyped({ period: "2026-11", teams, people }));
const messages = ({
  rejections,
}: {
  readonly rejections: readonly {
    readonly from: string;
    readonly index: number;
    readonly id: unknown;
    readonly faults: readonly { readonly message: string }[];
  }[];
}) => rejections.map(({ from, index, id, faults }) => [from, index, id, ...faults.map(({ message }) => message)]);

const idExpected = "text that is not blank, or a safe integer";
const stints = "rows of one person have ids of their own and the same person";

describe("a row that cannot be anybody's is rejected, with its place in the input", () => {
  it.each<[string, unknown, string]>([
    ["null", null, "people[0]: not an object: got null, expected an object with id"],
    ["nothing", undefined, "people[0]: not an object: got nothing, expected an object with id"],
    ["a number", 7, "people[0]: not an object: got 7, expected an object with id"],
    ["text", "li", "people[0]: not an object: got \"li\", expected an object with id"],
    ["a list", ["li", 4000], "people[0]: not an object: got an array, expected an object with id"],
    ["a function", () => ({ id: "li" }), "people[0]: not an object: got a function, expected an object with id"],
    ["a row without an id", { base: 1 }, `people[0].id: invalid id: got nothing, expected ${idExpected}`],
    ["a null id", { id: null, base: 1 }, `people[0].id: invalid id: got null, expected ${idExpected}`],
    ["an empty id", { id: "", base: 1 }, `people[0].id: invalid id: got "", expected ${idExpected}`],
    ["a blank id", { id: " \t\u3000", base: 1 }, `people[0].id: invalid id: got " \\t\u3000", expected ${idExpected}`],
    ["half an id", { id: 1.5, base: 1 }, `people[0].id: invalid id: got 1.5, expected ${idExpected}`],
    [
      "an id that is no safe integer",
      { id: 2 ** 53, base: 1 },
      `people[0].id: invalid id: got 9007199254740992, expected ${idExpected}`,
    ],
    ["an id that is not a number", { id: Number.NaN, base: 1 }, `people[0].id: invalid id: got NaN, expected ${idExpected}`],
    ["a bigint id", { id: 7n, base: 1 }, `people[0].id: invalid id: got 7n, expected ${idExpected}`],
    [
      "an id that is an object",
      { id: { toString: () => "li" }, base: 1 },
      `people[0].id: invalid id: got an object, expected ${idExpected}`,
    ],
    ["an inherited id", Object.create({ id: "li" }), `people[0].id: invalid id: got nothing, expected ${idExpected}`],
    ["a date", new Date(0), `people[0].id: invalid id: got nothing, expected ${idExpected}`],
  ])("%s", (_, row, message) => {
    const month = settlePeople(row);
    expect(messages(month)).toEqual([["people", 0, null, message]]);
    expect(month.statements).toEqual([]);
  });

  it("and the others are paid", () => {
    const month = settlePeople({ id: "li", base: 1 }, null, { id: "wang", base: 2 }, { base: 3 });
    expect(month.statements.map(({ person, payable }) => [person, payable])).toEqual([
      ["li", "1.00"],
      ["wang", "2.00"],
    ]);
    expect(month.rejections.map(({ index }) => index)).toEqual([1, 3]);
    expect(month.totals[0]).toMatchObject({ people: 2, payable: "3.00" });
  });

  it("a hole in the list is a row that is nothing", () => {
    const people: unknown[] = [];
    people[1] = { id: "li", base: 1 };
    expect(messages(settlePeople(...people))).toEqual([
      ["people", 0, null, "people[0]: not an object: got nothing, expected an object with id"],
    ]);
    const sparse = settle(policy, untyped({ period: "2026-11", people }));
    expect(sparse.rejections).toHaveLength(1);
    expect(sparse.statements).toHaveLength(1);
  });

  it("where several rows claim one id, all of them are: 7 and \"7\" are one id", () => {
    const month = settlePeople({ id: 7, base: 1 }, { id: "li", base: 1 }, { id: "7", base: 2 }, { id: "07", base: 3 }, {
      id: "7 ",
      base: 4,
    });
    expect(messages(month)).toEqual([
      ["people", 0, 7, `people[0].id: duplicate id: got 7, expected an id of its own: 2 rows claim it; ${stints}`],
      ["people", 2, "7", `people[2].id: duplicate id: got "7", expected an id of its own: 2 rows claim it; ${stints}`],
    ]);
    expect(month.statements.map(({ person }) => person)).toEqual(["li", "07", "7 "]);
  });

  it("ids are compared code point by code point: what only looks alike is another id", () => {
    const month = settlePeople(
      { id: "é", base: 1 },
      { id: "e\u0301", base: 2 },
      { id: "LI", base: 3 },
      { id: "li", base: 4 },
    );
    expect(month.rejections).toEqual([]);
    expect(month.statements).toHaveLength(4);
  });

  it.each<[string, unknown, string]>([
    ["blank", " ", `people.li.person: invalid id: got " ", expected ${idExpected}, or null`],
    ["half a number", 1.5, `people.li.person: invalid id: got 1.5, expected ${idExpected}, or null`],
    ["an object", {}, `people.li.person: invalid id: got an object, expected ${idExpected}, or null`],
  ])("where the person that it names is no id: %s", (_, person, message) => {
    expect(messages(settlePeople({ id: "li", person, base: 1 }))).toEqual([["people", 0, "li", message]]);
  });

  it("130,000 of one team, more than a call takes arguments, hold up what goes over the team, and nobody's base", () => {
    const gmv = metric("gmv", "money");
    const overTeams = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: {
        base,
        sum: times(teamSum(gmv), "0.001"),
        mean: teamMean(gmv, { places: 2 }),
        share: shareOf(100, gmv),
        gated: voidedBy(gates("team", { gmv: atLeast(teamSum(gmv), 5) }), 10),
      },
    });
    const twin = { id: "x", team: "t", base: 4000, gmv: 1 };
    const people = [{ id: "li", team: "t", base: 4000, gmv: 1 }, ...Array.from({ length: 130_000 }, () => twin)];
    const { statements, rejections } = settle(overTeams, { period: "2026-11", teams: [{ id: "t" }], people });
    expect(rejections.length).toBe(130_000);
    expect(statements.map(({ payable, pending }) => [payable, pending])).toEqual([["4000.00", ["sum", "mean", "share", "gated"]]]);
  });

  it("rejections stand in the order of the input", () => {
    const month = settleShops([null, { id: "t", dsr: 5 }, {}], [{ id: "a", person: {} }, { id: null }, { id: "b", person: "" }, null]);
    expect(month.rejections.map(({ from, index }) => [from, index])).toEqual([
      ["teams", 0],
      ["teams", 2],
      ["people", 0],
      ["people", 1],
      ["people", 2],
      ["people", 3],
    ]);
  });

  it("a rejected row that names a person makes their statement provisional", () => {
    const month = settlePeople(
      { id: "li-1", person: "li", base: 1 },
      { id: "li-2", person: "li", base: 2 },
      { id: "li-2", person: "li", base: 3 },
      { id: "wang", base: 4 },
    );
    expect(month.rejections).toHaveLength(2);
    expect(month.statements.map(({ person, payable, provisional }) => [person, payable, provisional])).toEqual([
      ["li", "1.00", true],
      ["wang", "4.00", false],
    ]);
  });
});

describe("teams", () => {
  it("are rejected as people are", () => {
    const month = settleShops([null, { id: "", dsr: 5 }, { id: 7, dsr: 5 }, { id: "7", dsr: 5 }, { id: "t", dsr: 5 }], []);
    expect(messages(month)).toEqual([
      ["teams", 0, null, "teams[0]: not an object: got null, expected an object with id"],
      ["teams", 1, null, `teams[1].id: invalid id: got "", expected ${idExpected}`],
      ["teams", 2, 7, "teams[2].id: duplicate id: got 7, expected an id of its own: 2 rows claim it"],
      ["teams", 3, "7", "teams[3].id: duplicate id: got \"7\", expected an id of its own: 2 rows claim it"],
    ]);
    expect(month.teams.map(({ id }) => id)).toEqual(["t"]);
  });

  it.each<[string, unknown, string, string]>([
    [
      "unknown",
      "nowhere",
      "unknown_team",
      "people.li.team: unknown team: got \"nowhere\", expected the id of a team of the period",
    ],
    ["null", null, "unknown_team", "people.li.team: unknown team: got no team, expected the id of a team of the period"],
    ["no id", { id: "t" }, "unknown_team", "people.li.team: unknown team: got an object, expected the id of a team of the period"],
    [
      "claimed by several rows",
      "twice",
      "ambiguous_team",
      "people.li.team: ambiguous team: got \"twice\", expected a team that one row describes",
    ],
    [
      "claimed by 8 and \"8\"",
      8,
      "ambiguous_team",
      "people.li.team: ambiguous team: got 8, expected a team that one row describes",
    ],
  ])("that are %s are a fault of what reads the team, not of the person", (_, team, code, message) => {
    const teams = [
      { id: "t", dsr: 5 },
      { id: "twice", dsr: 5 },
      { id: "twice", dsr: 5 },
      { id: 8, dsr: 5 },
      { id: "8", dsr: 5 },
    ];
    const month = settleShops(teams, [{ id: "li", team, base: 4000 }]);
    const [statement] = month.statements;
    expect(statement?.payable).toBe("4000.00");
    expect(statement?.pending).toEqual(["bonus"]);
    expect(statement?.lines.bonus.faults.map((fault) => [fault.code, fault.message])).toEqual([[code, message]]);
    expect(month.rejections.filter(({ from }) => from === "people")).toEqual([]);
  });

  it("that a person names as a number are the same as text", () => {
    const month = settleShops([{ id: "7", dsr: 5 }], [{ id: "li", team: 7, base: 0 }]);
    expect(month.statements[0]).toMatchObject({ team: 7, payable: "1000.00" });
    expect(month.teams[0]?.id).toBe("7");
  });

  it("that nobody reads may be absent altogether", () => {
    expect(settlePeople({ id: "li", base: 1 }).statements[0]).toMatchObject({ team: null, payable: "1.00" });
    expect(settlePeople({ id: "li", team: "nowhere", base: 1 }).statements[0]).toMatchObject({
      team: "nowhere",
      payable: "1.00",
      pending: [],
    });
  });
});
