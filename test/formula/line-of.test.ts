import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  contest,
  curve,
  definePolicy,
  diffPolicies,
  evaluate,
  explain,
  explanationText,
  gates,
  heldBy,
  highest,
  line,
  lineOf,
  metrics,
  min,
  minus,
  orElse,
  plus,
  scorecard,
  settle,
  shareOf,
  teamMax,
  teamMean,
  teamSum,
  times,
  voidedBy,
  when,
  type LineEntry,
  type LineResult,
  type Policy,
  type Statement,
} from "../../src/index.js";
import { parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { mutatePolicy, policies } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { Exact } from "./decimals.js";

const { gmv, base, reports } = metrics({ person: { gmv: "money", base: "money", reports: "count" } });
const { dsr } = metrics({ team: { dsr: "points" } });
const commission = times(gmv, "0.003");
const shop = gates("shop", { dsr: atLeast(dsr, "4.7") });
const filed = gates("filed", { report: atLeast(reports, 1) });

const policyOf = (pay: Readonly<Record<string, LineEntry>>, more: object = {}): Policy =>
  definePolicy(untyped({ id: "p", version: "1", currency: "CNY", pay, ...more }));
const month = (policy: Policy | readonly Policy[], people: readonly object[], rating = "4.8"): readonly Statement[] =>
  settle(policy, untyped({ period: "2026-11", teams: [{ id: "t", dsr: rating }], people })).statements;
const li = { id: "li", team: "t", gmv: "1515.10", base: 4000, reports: 1 };
const shown = ({ state, amount }: LineResult) => (state === "settled" ? amount : `${state} ${amount}`);

describe("lineOf", () => {
  // Worked by hand: 0.3% of 1515.10 is 4.5453, shown as 4.55.
  it.each<[string, Readonly<Record<string, LineEntry>>, object, string]>([
    ["the figure shown, not the exact one", { commission, it: times(lineOf("commission"), "0.1") }, {}, "0.46"],
    ["rounded as that line is", { commission: line(commission, { rounding: "down" }), it: times(lineOf("commission"), 100) }, {}, "454.00"],
    ["whatever the order of the lines", { it: times(lineOf("commission"), 10), commission }, {}, "45.50"],
    ["a line of a line of a line", { it: lineOf("b"), b: times(lineOf("a"), 2), a: commission }, {}, "9.10"],
    ["several of them", { commission, base, it: plus(lineOf("commission"), lineOf("base")) }, {}, "4004.55"],
    ["the same twice", { commission, it: plus(lineOf("commission"), lineOf("commission")) }, {}, "9.10"],
    ["taken off", { base, commission, it: minus(0, lineOf("base")) }, {}, "-4000.00"],
    ["in a condition", { commission, it: when(atLeast(lineOf("commission"), "4.55"), 300, 0) }, {}, "300.00"],
    [
      "after its gates: voided is zero",
      { commission: voidedBy(filed, commission), it: plus(lineOf("commission"), 1) },
      { reports: 0 },
      "1.00",
    ],
    ["not applicable as it is", { commission, it: lineOf("commission") }, { gmv: null }, "notApplicable null"],
    ["and replaced as anything is", { commission, it: orElse(lineOf("commission"), 7) }, { gmv: null }, "7.00"],
    ["faulty as it is", { commission, it: lineOf("commission") }, { gmv: "?" }, "pending null"],
    ["not where it is not needed", { commission, it: when(atLeast(base, 1), 5, lineOf("commission")) }, { gmv: "?" }, "5.00"],
    ["held as it is", { commission: heldBy(filed, commission), it: times(lineOf("commission"), "0.1") }, { reports: 0 }, "held 0.46"],
    [
      "held as it is, also what is taken off",
      { bonus: heldBy(filed, base), it: times(lineOf("bonus"), -1) },
      { reports: 0 },
      "held -4000.00",
    ],
    ["held for its condition", { bonus: heldBy(filed, base), it: when(atLeast(lineOf("bonus"), 1), 5, 6) }, { reports: 0 }, "held 5.00"],
    [
      "not held for what was not asked",
      { bonus: heldBy(filed, base), it: when(atLeast(gmv, 1), 5, lineOf("bonus")) },
      { reports: 0 },
      "5.00",
    ],
    [
      "held through a line between",
      { it: lineOf("b"), b: min(lineOf("bonus"), 9), bonus: heldBy(filed, base) },
      { reports: 0 },
      "held 9.00",
    ],
    ["a line that asked no gate holds nothing", { fine: heldBy(filed, -5), it: lineOf("fine") }, { reports: 0 }, "-5.00"],
  ])("is %s", (_, pay, row, expected) => {
    const [statement] = month(policyOf(pay), [{ ...li, ...row }]);
    const result = statement?.lines["it"];
    expect(result === undefined ? null : shown(result)).toBe(expected);
  });

  it("is held by the same gates, and says so", () => {
    const both = { bonus: plus(heldBy(filed, base), voidedBy(shop, 10)), tenth: times(lineOf("bonus"), "0.1") };
    const [statement] = month(policyOf(both), [{ ...li, reports: 0 }], "4.6");
    expect(statement?.lines["bonus"]).toMatchObject({ state: "held", failedGates: ["filed.report", "shop.dsr"] });
    expect(statement?.lines["tenth"]).toMatchObject({ state: "held", amount: "400.00", payable: "0.00", failedGates: ["filed.report"] });
    expect(statement).toMatchObject({ payable: "0.00", held: "4400.00", provisional: true });
  });

  it("leaves adjustments by hand out, which are lines of their own", () => {
    const policy = policyOf({ commission, tenth: times(lineOf("commission"), 10) });
    const { statements } = settle(
      policy,
      untyped({
        period: "2026-11",
        people: [li],
        adjustments: [{ person: "li", line: "commission", amount: 100 }],
      }),
    );
    expect(statements).toMatchObject([{ lines: { tenth: { amount: "45.50" } }, payable: "150.05" }]);
  });

  it("is that of each stint", () => {
    const rows = ["1000.00", "2000.00"].map((amount, index) => ({ ...li, id: `li-${index}`, person: "li", gmv: amount }));
    expect(month(policyOf({ commission, double: times(lineOf("commission"), 2) }), rows)).toMatchObject([
      { lines: { commission: { amount: "9.00" }, double: { amount: "18.00" } } },
    ]);
  });
});

describe("a lead's tenth of what the agents' slips show", () => {
  const agents = (own: LineEntry) => policyOf({ commission: own }, { id: "agents" });
  const leads = (of: LineEntry) => policyOf({ share: of }, { id: "leads" });
  const tenth = times(teamSum(lineOf("commission"), { under: "agents" }), "0.1");
  const people = [{ ...li, id: "a", policy: "agents" }, { ...li, id: "b", policy: "agents" }, { id: "l", policy: "leads", team: "t" }];
  const paid = (own: LineEntry, of: LineEntry, rows: readonly object[] = people, rating?: string) =>
    month([agents(own), leads(of)], rows, rating).map(({ lines }) => Object.values<LineResult>(lines).map(shown)[0]);

  // Worked by hand: each slip shows 4.55; the exact figures would be 9.0906 and 0.91.
  it.each<[string, LineEntry, LineEntry, string | undefined, readonly (string | undefined)[]]>([
    ["of the figures shown", commission, tenth, undefined, ["4.55", "4.55", "0.91"]],
    ["times a hundred, where it shows", commission, times(tenth, 1000), undefined, ["4.55", "4.55", "910.00"]],
    ["through gates that pass", voidedBy(shop, commission), tenth, undefined, ["4.55", "4.55", "0.91"]],
    ["through gates that fail", voidedBy(shop, commission), tenth, "4.6", ["0.00", "0.00", "0.00"]],
    ["held with them", heldBy(shop, commission), tenth, "4.6", ["held 4.55", "held 4.55", "held 0.91"]],
    ["the greatest", commission, teamMax(lineOf("commission"), { under: "agents" }), undefined, ["4.55", "4.55", "4.55"]],
    ["the mean", commission, teamMean(lineOf("commission"), { under: "agents", places: 2 }), undefined, ["4.55", "4.55", "4.55"]],
  ])("is %s", (_, own, of, rating, expected) => {
    expect(paid(own, of, people, rating)).toEqual(expected);
  });

  it("is pending where one of the lines is, and names the row", () => {
    const rows = people.map((row) => (row.id === "b" ? { ...row, gmv: "?" } : row));
    expect(paid(commission, tenth, rows)).toEqual(["4.55", "pending null", "pending null"]);
  });

  it("leaves out those to whom the line does not apply", () => {
    const rows = people.map((row) => (row.id === "b" ? { ...row, gmv: null } : row));
    expect(paid(commission, times(tenth, 100), rows)).toEqual(["4.55", "notApplicable null", "45.50"]);
  });

  it("is held for one of them alone", () => {
    const rows = people.map((row) => (row.id === "b" ? { ...row, reports: 0 } : row));
    expect(paid(heldBy(filed, commission), tenth, rows)).toEqual(["4.55", "held 4.55", "held 0.91"]);
    const [, , lead] = month([agents(heldBy(filed, commission)), leads(tenth)], rows);
    expect(lead?.lines["share"]?.failedGates).toEqual(["filed.report"]);
  });

  it("is the same under one policy, each lead being a row of the team", () => {
    const policy = policyOf({
      commission,
      ofTeam: times(teamSum(lineOf("commission")), 10),
      part: shareOf(teamSum(lineOf("commission")), 1),
    });
    expect(month(policy, [{ ...li, id: "a" }, { ...li, id: "b" }])[0]?.lines).toMatchObject({
      ofTeam: { amount: "91.00" },
      part: { amount: "4.55" },
    });
  });
});

describe("in a step", () => {
  const capped = (pay: Readonly<Record<string, LineEntry>>) => policyOf(pay, { cap: plus(times(lineOf("base"), 2), 0) });
  const rows = ["1000.00", "2000.00"].map((amount, index) => ({ ...li, id: `li-${index}`, person: "li", base: amount, gmv: 900000 }));
  const bonus = times(gmv, "0.01");

  it("it is the line's sum over the rows of the statement", () => {
    expect(month(capped({ base, bonus }), rows)).toMatchObject([{ payable: "6000.00", added: [{ kind: "cap", amount: "-15000.00" }] }]);
  });

  it("it is not applicable where the line is so in all rows, and leaves out those in which it is", () => {
    expect(month(capped({ base, bonus }), rows.map((row) => ({ ...row, base: null })))).toMatchObject([
      { payable: "18000.00", added: [{ kind: "cap", state: "notApplicable" }] },
    ]);
    expect(month(capped({ base, bonus }), rows.map((row, index) => (index === 0 ? { ...row, base: null } : row)))).toMatchObject([
      { payable: "4000.00" },
    ]);
  });

  it("it is faulty where one row is", () => {
    expect(month(capped({ base, bonus }), rows.map((row, index) => (index === 0 ? { ...row, base: "?" } : row)))).toMatchObject([
      { added: [{ kind: "cap", state: "pending" }] },
    ]);
  });

  it("what is held counts with the amount shown, and the step is not held", () => {
    const [statement] = month(capped({ base: heldBy(filed, base), bonus }), [{ ...li, gmv: 900000, reports: 0 }]);
    expect(statement).toMatchObject({
      provisional: true,
      added: [{ kind: "cap", state: "settled", amount: "-1000.00" }],
      payable: "8000.00",
    });
  });

  it("it is explained by the lines of the rows", () => {
    const text = explanationText(explain(capped({ base, bonus }), untyped({ period: "2026-11", people: rows }), { person: "li" }));
    expect(text).toContain("the line base = 3000");
  });
});

describe("a policy with lines that read each other", () => {
  const messages = (make: () => unknown) => thrownFaults(make).map(({ message }) => message);

  it.each<[string, Readonly<Record<string, LineEntry>>, readonly string[]]>([
    ["a line that reads itself", { a: lineOf("a") }, [
      "the references go round in a circle: got pay.a → pay.a, expected references that come to an end",
    ]],
    ["two that read each other", { a: lineOf("b"), b: times(lineOf("a"), 2) }, [
      "the references go round in a circle: got pay.b → pay.a → pay.b, expected references that come to an end",
    ]],
    ["three, over the team", { a: lineOf("b"), b: teamSum(lineOf("c")), c: when(atLeast(lineOf("a"), 1), 1, 2) }, [
      "the references go round in a circle: got pay.b → pay.c → pay.a → pay.b, expected references that come to an end",
    ]],
    ["a line that there is not", { base, a: lineOf("bse") }, [
      "pay.a.quantity.line: nothing has this name: got \"bse\", expected a pay line of the policy (base, a)",
    ]],
    ["no name", { a: lineOf(untyped(5)) }, ["pay.a.quantity.line: this is no text: got 5, expected text that is not blank"]],
  ])("is refused: %s", (_, pay, expected) => {
    const found = messages(() => policyOf(pay));
    expect(found).toHaveLength(expected.length);
    expected.forEach((message, index) => void expect(found[index]).toContain(message.slice(message.indexOf("got "))));
  });

  it("is refused where policies read each other in a circle", () => {
    const a = policyOf({ x: teamSum(lineOf("y"), { under: "b" }) }, { id: "a" });
    const b = policyOf({ y: teamSum(lineOf("x"), { under: "a" }) }, { id: "b" });
    expect(thrownFaults(() => month([a, b], [])).map(({ code, value }) => [code, value])).toEqual([
      ["circular", "b: pay.y → a: pay.x → b: pay.y"],
    ]);
  });

  it("or one reads a line that the other has not", () => {
    const a = policyOf({ x: teamSum(lineOf("z"), { under: "b" }) }, { id: "a" });
    const b = policyOf({ y: base }, { id: "b" });
    expect(thrownFaults(() => month([a, b], [])).map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["unknown_name", "a.pay.x.quantity.quantity.line"],
    ]);
  });

  it("is refused where they are chained too deep", () => {
    const pay = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`l${index}`, index === 0 ? base : lineOf(`l${index - 1}`)]));
    expect(thrownFaults(() => policyOf(pay)).map(({ code }) => code)).toEqual(["too_deep"]);
  });

  it.each<[string, () => unknown]>([
    ["a gate", () => policyOf({ base, a: voidedBy(gates("g", { g: atLeast(lineOf("base"), 1) }), 5) })],
    ["a gate, over a team", () => policyOf({ base, a: voidedBy(gates("g", { g: atLeast(teamSum(lineOf("base")), 1) }), 5) })],
    ["a scorecard", () =>
      policyOf({ base }, {
        scorecards: [scorecard("s", { a: { metric: untyped(lineOf("base")), weight: 100, points: curve([[0, 0], [1, 1]]) } })],
      })],
    ["a contest", () => policyOf({ base }, { contests: [contest("c", { factors: { a: highest(lineOf("base")) } })] })],
    ["a formula alone", () => evaluate(lineOf("base"), untyped({}))],
  ])("and a line cannot be read in %s", (_, make) => {
    expect(thrownFaults(make).map(({ code, value }) => [code, value])).toEqual([["misplaced", "lineOf"]]);
  });
});

describe("the kind everywhere else", () => {
  const policy = policyOf({ commission, tenth: times(lineOf("commission"), "0.1"), base });

  it("is what it is through JSON", () => {
    expect(parsePolicy(JSON.parse(stringifyPolicy(policy)))).toEqual(policy);
  });

  it("is told where it differs, and mistaken for another line", () => {
    const other = policyOf({ commission, tenth: times(lineOf("base"), "0.1"), base });
    expect(diffPolicies(policy, other).changes.map(({ text }) => text)).toEqual(["tenth: line commission → base"]);
    expect(mutatePolicy(policy).map(({ kind, text }) => `${kind}: ${text}`)).toContain("reading: tenth: line commission → base");
  });

  it("is drawn", () => {
    const drawn = fc.sample(policies(), { numRuns: 400, seed: 1 }).filter((each) => JSON.stringify(each.pay).includes("\"lineOf\""));
    expect(drawn.length).toBeGreaterThan(3);
  });

  it("says in both languages which line it was, and how that came about", () => {
    const explained = explain(policy, untyped({ period: "2026-11", people: [li] }), { person: "li", line: "tenth" });
    expect(explanationText(explained).split("\n")).toEqual([
      "tenth = 0.46, rounded half-up to 2 places from 0.455",
      "  4.55 × 0.1 = 0.455",
      "    the line commission = 4.55",
      "      commission = 4.55, rounded half-up to 2 places from 4.5453",
      "        gmv 1515.1 × 0.003 = 4.5453",
    ]);
    expect(explanationText(explained, { language: "zh" }).split("\n")[2]).toBe("    工资项 commission = 4.55");
  });
});

describe("a law of lines", () => {
  it("a line of a line is the figure on the slip, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999999, max: 9999999 }), fc.boolean(), (cents, isFiled) => {
        const policy = policyOf({ it: times(lineOf("own"), "0.1"), own: heldBy(filed, commission) });
        const [statement] = month(policy, [{ ...li, gmv: new Exact(cents).div(100).toFixed(2), reports: isFiled ? 1 : 0 }]);
        const [own, it] = [statement?.lines["own"], statement?.lines["it"]];
        expect(it?.amount)
          .toBe(new Exact(own?.amount ?? Number.NaN).times("0.1").toDecimalPlaces(2, Exact.ROUND_HALF_UP).plus(0).toFixed(2));
        expect(it?.state).toBe(own?.state);
      }),
      { numRuns: 100 },
    );
  });
});
