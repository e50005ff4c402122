import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contest,
  definePolicy,
  diffPolicies,
  highest,
  metric,
  parameter,
  prizeOf,
  settle,
  standings,
  times,
  withParameters,
  type Contest,
} from "../../src/index.js";
import { parsePolicy, safeParsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { policies } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const [x, y] = [metric("x", "count"), metric("y", "count")];
const money = (value: number | string) => parameter("p", "money", value);
const points = (value: number | string) => parameter("p", "points", value);
const pk = (options: object, ofX: object = {}): Contest =>
  (contest as (...parts: readonly unknown[]) => Contest)("pk", { factors: { x: highest(x, ofX), y: highest(y) }, ...options });
const byRanks = (options: object, ofX: object = {}) => pk({ overall: { by: "ranks", ...options } }, ofX);
const byPoints = (first: unknown) => pk({ overall: { by: "points", points: [first, 3] } });
const rows = (...people: readonly (readonly [x: number | null, y: number | null])[]) =>
  people.map(([ofX, ofY], index) => ({ id: `p${index}`, x: ofX, y: ofY }));
const clear = rows([9, 1], [8, 2], [7, 3]);
const tied = rows([9, 1], [9, 2], [9, 3]);

describe("a number of a contest that is a parameter of the policy", () => {
  // Worked by hand.
  it.each<[string, Contest, readonly object[], readonly (string | null)[], readonly (string | null)[]]>([
    ["the first prize of each factor", pk({ prizesPerFactor: [money(300), 100] }), clear, ["300.00", "200.00", "300.00"], []],
    ["a prize of one factor", pk({}, { prizes: [money(50)] }), clear, ["50.00", "0.00", "0.00"], []],
    ["a prize of cents", pk({}, { prizes: [money("0.05")] }), clear, ["0.05", "0.00", "0.00"], []],
    ["shared by those who are tied, rounded down", pk({}, { prizes: [money(100)] }), tied, ["33.33", "33.33", "33.33"], []],
    ["together with the next places' prizes", pk({}, { prizes: [money(100), 50, 1] }), tied, ["50.33", "50.33", "50.33"], []],
    ["each of those tied has it", pk({ ties: "each" }, { prizes: [money(100)] }), tied, ["100.00", "100.00", "100.00"], []],
    ["a prize of nothing", pk({}, { prizes: [money(0)] }), clear, ["0.00", "0.00", "0.00"], []],
    ["beyond the places filled it is not paid", pk({}, { prizes: [1, 2, 3, money(4)] }), clear, ["1.00", "2.00", "3.00"], []],
    ["overall: 1 + 3, 2 + 2 and 3 + 1 share the places", byRanks({ prizes: [money(90), 9] }), clear, ["33.00", "33.00", "33.00"], [
      "4",
      "4",
      "4",
    ]],
    ["a weight: 2 × 1 + 3, 2 × 2 + 2, 2 × 3 + 1", byRanks({ prizes: [10] }, { weight: points(2) }), clear, ["10.00", "0.00", "0.00"], [
      "5",
      "6",
      "7",
    ]],
    ["a weight of a part", byRanks({ prizes: [10] }, { weight: points("0.5") }), clear, ["0.00", "0.00", "10.00"], ["3.5", "3", "2.5"]],
    ["a weight of who is not ranked there, one more than all", byRanks({}, { weight: points(2) }), rows([null, 3], [8, 2], [7, 1]), [
      "0.00",
      "0.00",
      "0.00",
    ], ["9", "4", "7"]],
    ["points of the first place", byPoints(points(5)), clear, ["0.00", "0.00", "0.00"], ["5", "6", "5"]],
    ["points that are no more than the second's", byPoints(points(3)), clear, ["0.00", "0.00", "0.00"], ["3", "6", "3"]],
    ["points of a part", byPoints(points("2.5")), tied, ["0.00", "0.00", "0.00"], ["2.5", "5.5", "5"]],
  ])("%s", (_, built, people, prizes, overall) => {
    const entrants = standings(built, untyped(people))[0]!.entrants;
    expect(entrants.map(({ prize }) => prize)).toEqual(prizes);
    expect(entrants.flatMap((each) => each.overall?.figure ?? [])).toEqual(overall);
  });
});

const policy = definePolicy({
  id: "pk",
  version: "1",
  currency: "CNY",
  pay: {
    prize: prizeOf(contest("pk", {
      factors: { x: highest(x, { weight: parameter("double", "points", 2) }), y: highest(y) },
      prizesPerFactor: [parameter("first", "money", 300), parameter("second", "money", 200)],
      overall: { by: "ranks", prizes: [parameter("best", "money", 500)] },
    })),
  },
});
const period = { period: "2026-11", people: [{ id: "li", x: 9, y: 1 }, { id: "wang", x: 8, y: 2 }] };
const prizes = (each: typeof policy) => settle(each, period).statements.map(({ payable }) => payable);

describe("withParameters of a policy with a contest", () => {
  it("reaches prizes and weights, and leaves the policy as it was", () => {
    expect(prizes(policy)).toEqual(["1000.00", "500.00"]);
    expect(prizes(withParameters(policy, { first: "310.01", second: 0 }))).toEqual(["810.01", "310.01"]);
    expect(prizes(withParameters(policy, { double: "0.5" }))).toEqual(["500.00", "1000.00"]);
    expect(prizes(withParameters(policy, { double: 1, best: "0.01" }))).toEqual(["500.00", "500.00"]);
    expect(prizes(policy)).toEqual(["1000.00", "500.00"]);
  });

  it("checks again what such numbers have to satisfy, and names the parameter", () => {
    const told = (values: object) => thrownFaults(() => withParameters(policy, untyped(values))).map(({ message }) => message);
    expect(told({ first: -1 })).toEqual([
      "contests.pk.factors.x.prizes[0]: not positive: got first (-1), expected a prize of zero or more",
      "contests.pk.factors.y.prizes[0]: not positive: got first (-1), expected a prize of zero or more",
    ]);
    expect(told({ best: "0.005", double: 0 })).toEqual([
      "contests.pk.factors.x.weight: not positive: got double (0), expected a weight above zero",
      "contests.pk.overall.prizes[0]: too many places: got best (0.005), expected money with at most 2 decimals",
    ]);
  });

  it("of drawn prizes pays as the policy written with these", () => {
    const amounts = fc.integer({ min: 0, max: 100_000 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 1, max: 4 }), (first, second, other) => {
        const written = contest("pk", { factors: { x: highest(x), y: highest(y) }, prizesPerFactor: [first, second] });
        const people = rows([9, 1], [8, other], [8, 2]);
        const changed = withParameters(policy, { first, second, best: 0 });
        expect(settle(changed, { period: "2026-11", people }).statements.map(({ payable }) => payable))
          .toEqual(standings(written, people)[0]!.entrants.map(({ prize }) => prize));
      }),
      { numRuns: 40 },
    );
  });
});

describe("a parameter in a contest is refused", () => {
  const own = parameter("own", "money", 5, { per: "person" });
  const share = parameter("share", "ratio", "0.5");
  const told = (built: object) =>
    thrownFaults(() => standings(untyped(built), [])).map(({ path, message }) => [path.join("."), message.split(", expected ")[1]]);

  it("where a row may override it, or it is in another unit, and so is what has to be computed", () => {
    const alone = "a parameter of the policy alone: what differs by person is written with slice, when and times";
    expect(told(byRanks({ prizes: [own] }, { prizes: [own, 1] }))).toEqual([
      ["contests.pk.factors.x.prizes.0", alone],
      ["contests.pk.overall.prizes.0", alone],
    ]);
    expect(told(byRanks({ prizes: [share] }, { weight: share }))).toEqual([
      ["contests.pk.factors.x.weight", "a parameter in points"],
      ["contests.pk.overall.prizes.0", "a parameter in money"],
    ]);
    expect(told(byPoints(share))).toEqual([["contests.pk.overall.points.0", "a parameter in points"]]);
    expect(told(pk({}, { prizes: [times(money(1), 2)] }))).toEqual([[
      "contests.pk.factors.x.prizes.0",
      "a number, or a parameter of the policy: what differs by row is written with slice, when and times",
    ]]);
  });
});

describe("as data", () => {
  it("it is told by its id, and the policy lists it once", () => {
    expect(policy.parameters.map(({ id }) => id)).toEqual(["first", "second", "double", "best"]);
    expect(policy.contests[0]?.factors[1]?.prizes).toEqual([{ kind: "parameter", id: "first" }, { kind: "parameter", id: "second" }]);
    expect(parsePolicy(JSON.parse(stringifyPolicy(policy)))).toEqual(policy);
    const document = JSON.parse(stringifyPolicy(policy));
    document.parameters.shift();
    expect(safeParsePolicy(document).faults.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["unknown_name", "contests.0.factors.0.prizes.0.id"],
      ["unknown_name", "contests.0.factors.1.prizes.0.id"],
    ]);
  });

  it("a changed value is one change, and a number that became a parameter is another", () => {
    const texts = (after: unknown) => diffPolicies(policy, untyped(after)).changes.map(({ text }) => text);
    expect(texts(withParameters(policy, { best: 600 }))).toEqual(["parameter best: value 500 → 600"]);
    const document = JSON.parse(stringifyPolicy(policy));
    document.contests[0].factors[0].weight = "2";
    document.contests[0].overall.prizes[0] = "500";
    expect(texts(document)).toEqual(["pk.x: weight double → 2", "pk: prizes 1 best → 500"]);
  });

  it("is drawn with policies", () => {
    const drawn = fc.sample(policies(), { numRuns: 400, seed: 6 }).flatMap(({ contests }) => contests);
    const isNamed = (number: unknown) => typeof number === "object";
    expect(drawn.some(({ factors }) => factors.some(({ prizes }) => prizes.some(isNamed)))).toBe(true);
    expect(drawn.some(({ factors }) => factors.some(({ weight }) => isNamed(weight)))).toBe(true);
    expect(drawn.some(({ overall }) => overall?.points.some(isNamed) === true)).toBe(true);
    expect(drawn.some(({ overall }) => overall?.prizes.some(isNamed) === true)).toBe(true);
  });
});
