import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  all,
  any,
  atLeast,
  atMost,
  between,
  checkGates,
  contest,
  definePolicy,
  diffPolicies,
  evaluate,
  explain,
  explanationText,
  faultText,
  gates,
  highest,
  lessThan,
  metric,
  metrics,
  moreThan,
  parameter,
  passed,
  plus,
  prorate,
  rankOf,
  ratio,
  score,
  scorecard,
  curve,
  settle,
  standings,
  teamMetric,
  teamSum,
  times,
  type Policy,
} from "../../src/index.js";
import { parsePeriod, parsePolicy, rowSchemas, safeParsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const money = (amount: number) => parameter("each", "money", amount);
const named = { id: "p", version: "1", currency: "CNY" } as const;
const { base, worked, due, orders, inquiries } = metrics({
  person: {
    base: { unit: "money", range: [0, null] },
    worked: { unit: "days", range: [0, 23] },
    due: { unit: "days", range: ["20", 23] },
    orders: "count",
    inquiries: { unit: "count", range: [null, 500] },
  },
});
const policy = definePolicy({
  ...named,
  pay: { base: prorate(base, worked, due), bonus: times(money(100), ratio(orders, inquiries, { places: 4 })) },
  expects: { "worked at most due": atMost(worked, due), "orders at most inquiries": atMost(orders, inquiries) },
});
const li = { id: "li", base: 4000, worked: 20, due: 22, orders: 40, inquiries: 80 };
const codes = (row: object, of: Policy = policy) =>
  settle(of, untyped({ period: "2026-11", teams: [], people: [{ ...li, ...row }] })).statements.flatMap(({ lines }) =>
    Object.values(lines).flatMap(({ faults }) => faults.map(({ code, path, value }) => `${path.slice(2).join(".")} ${code} ${value}`))
  );

describe("the range of a metric", () => {
  // Worked by hand: both ends are in, and a number is read exactly.
  it.each<[string, object, readonly string[]]>([
    ["takes its lower end", { worked: 0 }, []],
    ["takes its upper end", { worked: 23, due: 23 }, []],
    ["takes an end however it is written", { worked: "2.30e1", due: "23.000" }, []],
    ["leaves out what is above it by the least", { worked: "20", due: "23.0000000001" }, ["due implausible \"23.0000000001\""]],
    ["leaves out what is under it", { due: "19.5" }, ["due implausible \"19.5\""]],
    ["leaves out what is under zero", { worked: -1 }, ["worked implausible -1"]],
    ["has no upper end where that is null", { base: "999999999999999" }, []],
    ["has no lower end where that is null", { orders: -20, inquiries: -10 }, []],
    ["is beside what is too fine", { base: "-0.001" }, ["base too_many_places \"-0.001\"", "base implausible \"-0.001\""]],
    ["says nothing of what is not applicable", { base: null, worked: null }, []],
    ["says nothing of what cannot be read", { base: "?" }, ["base not_a_number \"?\""]],
  ])("%s", (_, row, faults) => {
    expect(codes(row)).toEqual(faults);
  });

  it("is told in both languages, with its unit and its ends", () => {
    const faultOf = (range: readonly [number, null] | readonly [null, number] | readonly [number, number]) =>
      evaluate(metric("csat", "ratio", { range }), { csat: "0.5" }).faults[0];
    expect([[1, 2] as const, [1, null] as const, [null, 0] as const].map((range) => faultOf(range)?.message)).toEqual([
      "csat: implausible: got \"0.5\", expected a number (ratio) from 1 up to 2",
      "csat: implausible: got \"0.5\", expected a number (ratio) from 1",
      "csat: implausible: got \"0.5\", expected a number (ratio) up to 0",
    ]);
    expect(faultText(faultOf([1, 2])!, { language: "zh" })).toBe("csat：数值不合情理：实际为 \"0.5\"，应为 1 至 2 的数字（比率）");
  });

  it("holds of what stands alone: a quantity, gates, a card, a contest", () => {
    const dsr = teamMetric("dsr", "points", { range: [0, 5] });
    expect(evaluate(plus(dsr, 1), { dsr: 48 }).faults.map(({ code }) => code)).toEqual(["implausible"]);
    expect(checkGates(gates("shop", { dsr: atLeast(dsr, 4) }), { dsr: 48 }).state).toBe("faulty");
    const card = scorecard("card", { dsr: { metric: dsr, weight: 100, points: curve([[0, 0], [5, 100]]) } });
    expect(score(card, { dsr: "5.01" }).state).toBe("faulty");
    const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money", { range: [0, 1000] })) }, prizesPerFactor: [1] });
    expect(standings(pk, [{ id: "a", gmv: 1 }, { id: "b", gmv: 1001 }])[0]?.pending[0]?.faults[0]?.path)
      .toEqual(["people", "b", "gmv"]);
  });

  it("is a column's minimum and maximum in JSON Schema", () => {
    const { person } = rowSchemas(policy);
    const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(person.jsonSchema);
    const rows = [li, { ...li, worked: 23.5 }, { ...li, worked: -1 }, { ...li, worked: null }, { ...li, inquiries: 501 }];
    expect(rows.map((row) => accepts(row))).toEqual([true, false, false, true, false]);
    expect(rows.map((row) => person["~standard"].validate(row).issues === undefined)).toEqual([true, false, false, true, false]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["ends that fall", [5, "4.9"], ["metrics.m.range: not rising: got from 5 to 4.9, expected each bound above the one before"]],
    ["no end", [null, null], ["metrics.m.range: empty: got no end, expected a range with an end"]],
    ["one end", [5], ["invalid_choice"]],
    ["no list", 5, ["invalid_choice"]],
    ["what is no number", ["a", null], [
      "metrics.m.range[0]: not a number: got \"a\", expected a decimal number such as 12.5 or \"12.50\"",
    ]],
    ["an end that is not there", [undefined, 5], ["not_a_number"]],
  ])("is a fault of the policy with %s", (_, range, told) => {
    const faults = thrownFaults(() => definePolicy({ ...named, pay: { a: metric("m", "money", untyped({ range })) } }));
    expect(faults).toHaveLength(1);
    expect([faults[0]?.message, faults[0]?.code]).toContain(told[0]);
    const document = { ...JSON.parse(stringifyPolicy(definePolicy({ ...named, pay: { a: metric("m", "money") } }))) as object };
    const read = safeParsePolicy({ ...document, metrics: [{ id: "m", unit: "money", scope: "person", range }] });
    expect(read.faults.length).toBeGreaterThan(0);
  });

  it("may have ends that are one", () => {
    expect(codes({ m: 5 }, definePolicy({ ...named, pay: { a: metric("m", "money", { range: [5, 5] }) } }))).toEqual([]);
  });
});

describe("what a policy expects", () => {
  // Worked by hand, by what is surely false.
  it.each<[string, object, readonly string[]]>([
    ["is met at the bound", { worked: 22 }, []],
    ["makes implausible what it names", { worked: "22.5" }, ["worked implausible \"22.5\"", "due implausible 22"]],
    ["leaves alone what it does not name", { orders: 81 }, ["orders implausible 81", "inquiries implausible 80"]],
    ["says nothing where a reading is not applicable", { worked: 23, due: null }, []],
    ["says nothing where a reading is missing", { worked: 23, due: undefined }, ["due missing_reading nothing"]],
    ["says nothing where a reading cannot be read", { orders: 81, inquiries: "?" }, ["inquiries not_a_number \"?\""]],
    ["says nothing where a reading is too fine", { orders: "81.5", inquiries: 80 }, ["orders too_many_places \"81.5\""]],
    ["says nothing where a reading is out of its range", { worked: 23, due: 24 }, ["due implausible 24"]],
  ])("%s", (_, row, faults) => {
    expect(codes(row)).toEqual(faults);
  });

  const [a, b, c] = [metric("a", "money"), metric("b", "money"), metric("c", "money")];
  const three = (expects: object) => definePolicy(untyped({ ...named, pay: { a, b, c, sum: plus(a, b, c) }, expects })) as Policy;
  const states = (expects: object, row: object) => {
    const [statement] = settle(three(expects), untyped({ period: "2026-11", people: [{ id: "li", ...row }] })).statements;
    return ["a", "b", "c"].map((line) => statement?.lines[line]?.state).join(" ");
  };

  it.each<[string, object, object, string]>([
    ["none sees what another found", { one: atMost(a, b), two: atMost(b, c) }, { a: 3, b: 2, c: 1 }, "pending pending pending"],
    [
      "what is not applicable stays so where the rest is false",
      { one: all(atMost(a, 1), atMost(b, 1)) },
      { a: 3, b: null, c: 1 },
      "pending notApplicable settled",
    ],
    [
      "a part that is unknown lets the readings pass",
      { one: any(atMost(a, 1), atMost(b, 1)) },
      { a: 3, b: null, c: 1 },
      "settled notApplicable settled",
    ],
    [
      "a part that is faulty lets the readings pass",
      { one: any(atMost(a, 1), atMost(b, 1)) },
      { a: 3, b: "?", c: 1 },
      "settled pending settled",
    ],
    [
      "a branch that was not taken is named as well",
      { one: atMost(a, plus(b, times(c, 0))) },
      { a: 3, b: 2, c: 1 },
      "pending pending pending",
    ],
  ])("%s", (_, expects, row, found) => {
    expect(states(expects, row)).toBe(found);
  });

  it("names each that is false, once, in both languages and in an explanation", () => {
    const both = three({ one: atMost(a, b), two: lessThan(a, 2) });
    const period = { period: "2026-11", people: [{ id: "li", a: 3, b: 2, c: 1 }] };
    const [statement] = settle(both, period).statements;
    expect(statement?.lines.a?.faults.map(({ message }) => message)).toEqual([
      "people.li.a: implausible: got 3, expected readings that go together as the policy expects: \"one\"",
      "people.li.a: implausible: got 3, expected readings that go together as the policy expects: \"two\"",
    ]);
    expect(statement?.lines.sum?.faults).toHaveLength(3);
    const text = explanationText(explain(both, period, { person: "li", line: "a" }), { language: "zh" });
    expect(text).toContain("people.li.a：数值不合情理：实际为 3，应为 彼此相符的读数（方案的预期：\"one\"）");
  });

  it("hits a parameter that the row overrides, and never the policy's own value", () => {
    const rate = parameter("rate", "ratio", "0.003", { per: "person" });
    const most = parameter("most", "ratio", "0.01");
    const overridden = definePolicy({ ...named, pay: { a: times(money(1000), rate) }, expects: { "a usual rate": atMost(rate, most) } });
    expect(codes({ rate: "0.01" }, overridden)).toEqual([]);
    expect(codes({ rate: "0.011" }, overridden)).toEqual(["rate implausible \"0.011\""]);
    expect(codes({ rate: null }, overridden)).toEqual([]);
    const strict = definePolicy({
      ...named,
      pay: { a: times(a, rate) },
      expects: { never: all(moreThan(rate, 1), atMost(a, 1)) },
    });
    expect(codes({ a: 5 }, strict)).toEqual(["a implausible 5"]);
  });

  it("holds of a team's row, once for everybody of the team", () => {
    const [refunds, sold] = [teamMetric("refunds", "count"), teamMetric("sold", "count")];
    const ofTeam = definePolicy({
      ...named,
      pay: { a: times(money(100), ratio(refunds, sold, { places: 2 })) },
      expects: { "refunds at most sold": atMost(refunds, sold) },
      gates: [gates("shop", { refunds: atMost(refunds, 5) })],
    });
    const month = settle(ofTeam, {
      period: "2026-11",
      teams: [{ id: "east", refunds: 9, sold: 8 }, { id: "west", refunds: 8, sold: 8 }],
      people: [{ id: "li", team: "east" }, { id: "wang", team: "west" }],
    });
    expect(month.statements.map(({ lines }) => lines.a.state)).toEqual(["pending", "settled"]);
    expect(month.teams.map((team) => team.gates.shop.state)).toEqual(["faulty", "failed"]);
    expect(month.statements[0]?.lines.a.faults.map(({ path }) => path.join("."))).toEqual(["teams.east.refunds", "teams.east.sold"]);
  });

  it("is that of the policy whose names hold: a lead's own says nothing of the agents' rows", () => {
    const gmv = metric("gmv", "money");
    const agents = definePolicy({ ...named, id: "agents", pay: { a: gmv }, expects: { "at most a million": atMost(gmv, 1_000_000) } });
    const leads = definePolicy({
      ...named,
      id: "leads",
      pay: { a: teamSum(gmv, { under: "agents" }), own: metric("own", "money") },
      expects: { never: lessThan(metric("own", "money"), 0) },
    });
    const of = (sold: number) =>
      settle([agents, leads], {
        period: "2026-11",
        teams: [{ id: "t" }],
        people: [{ id: "li", team: "t", policy: "agents", gmv: sold }, { id: "lead", team: "t", policy: "leads", own: 5 }],
      }).statements[1]?.lines;
    expect(of(1_000_000)).toMatchObject({ a: { state: "settled" }, own: { state: "pending" } });
    expect(of(1_000_001)).toMatchObject({ a: { state: "pending", faults: [{ code: "implausible", path: ["people", "li", "gmv"] }] } });
  });

  it("is told by rowSchemas and parsePeriod in the words of settling", () => {
    const row = { ...li, orders: 81 };
    const { faults } = parsePeriod(policy, { period: "2026-11", people: [row] });
    expect(faults.map(({ code }) => code)).toEqual(["implausible", "implausible"]);
    const told = rowSchemas(policy).person["~standard"].validate(row).issues;
    expect(told?.map(({ path }) => path)).toEqual([["orders"], ["inquiries"]]);
    expect(told?.[0]?.message).toBe(faults[0]?.message.replace("people.li.", ""));
  });

  it("is plain data: stored, read, compared", () => {
    const again = parsePolicy(JSON.parse(stringifyPolicy(policy)));
    expect(JSON.stringify(again)).toBe(JSON.stringify(policy));
    expect(policy.expects?.map(({ name }) => name)).toEqual(["worked at most due", "orders at most inquiries"]);
    const other = definePolicy({
      ...named,
      pay: {
        base: prorate(metric("base", "money"), metric("worked", "days", { range: [null, 31] }), due),
        bonus: times(money(100), ratio(orders, inquiries, { places: 4 })),
      },
      expects: { "orders at most inquiries": lessThan(orders, inquiries), "paid days": between(due, 20, 23) },
    });
    expect(diffPolicies(policy, other).changes.map(({ text }) => text)).toEqual([
      "metric base: range from 0 → nothing",
      "metric worked: range 0 to 23 → up to 31",
      "expectation orders at most inquiries: atMost(orders, inquiries) → lessThan(orders, inquiries)",
      "expectation paid days: added, between(due, 20, 23)",
      "expectation worked at most due: removed, atMost(worked, due)",
    ]);
    expect(stringifyPolicy(definePolicy({ ...named, pay: { a }, expects: {} })))
      .toBe(stringifyPolicy(definePolicy({ ...named, pay: { a } })));
  });

  const shop = gates("shop", { a: atLeast(a, 1) });
  const pk = contest("pk", { factors: { a: highest(a) } });
  it.each<[string, unknown, readonly string[]]>([
    ["a person and a team", atMost(a, teamMetric("t", "money")), ["misplaced"]],
    ["nothing of a row", atMost(parameter("x", "money", 5), 6), ["misplaced"]],
    ["a gate set", all(passed(shop), atLeast(a, 1)), ["misplaced"]],
    ["a rank", atMost(rankOf(pk, "a"), 1), ["misplaced"]],
    ["a sum of others", atMost(teamSum(a), 1), ["misplaced"]],
    ["different units", untyped(atMost(a, untyped(metric("d", "days")))), ["unit_mismatch"]],
    ["no condition", a, ["invalid_kind"]],
    ["nothing", undefined, ["invalid_kind"]],
  ])("is a fault of the policy where it is over %s", (_, condition, found) => {
    const faults = thrownFaults(() => definePolicy(untyped({ ...named, pay: { a }, expects: { one: condition } })));
    expect(faults.map(({ code }) => code)).toEqual(found);
    expect(faults[0]?.path.slice(0, 2)).toEqual(["expects", "one"]);
  });

  it.each<[string, unknown, string]>([
    ["no map", 5, "not_an_object"],
    ["a name that looks like a number", { 5: atLeast(a, 1) }, "invalid_name"],
  ])("is a fault of the policy as %s", (_, expects, code) => {
    expect(thrownFaults(() => definePolicy(untyped({ ...named, pay: { a }, expects }))).map((each) => each.code)).toEqual([code]);
  });

  it("changes nothing of a row that agrees with it, and of one that does not only what needs a reading that it names", () => {
    const plain = definePolicy({
      ...named,
      pay: { base: prorate(metric("base", "money"), metric("worked", "days"), metric("due", "days")) },
    });
    const expecting = definePolicy({
      ...named,
      pay: { base: prorate(metric("base", "money"), metric("worked", "days"), metric("due", "days")), other: metric("other", "money") },
      expects: { "worked at most due": atMost(metric("worked", "days"), metric("due", "days")) },
    });
    const readings = fc.oneof(fc.constantFrom<unknown>(null, undefined, "?", "1e99"), fc.integer({ min: 0, max: 31 }));
    fc.assert(fc.property(readings, readings, (days, whole) => {
      const month = { period: "2026-11", people: [{ id: "li", base: 4000, worked: days, due: whole, other: 7 }] };
      const [without] = settle(plain, untyped(month)).statements;
      const [statement] = settle(expecting, untyped(month)).statements;
      const isBroken = typeof days === "number" && typeof whole === "number" && days > whole;
      expect(statement?.lines.other.payable).toBe("7.00");
      if (isBroken) expect(statement?.lines.base.faults.map(({ code }) => code)).toEqual(["implausible", "implausible"]);
      else expect(statement?.lines.base).toEqual(without?.lines.base);
    }));
  });
});
