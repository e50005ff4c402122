import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  contest,
  definePolicy,
  gate,
  gates,
  highest,
  line,
  marginal,
  metric,
  metrics,
  parameter,
  plus,
  prizeOf,
  teamSum,
  times,
  voidedBy,
  when,
  withParameters,
  type PolicyDefinition,
} from "../../src/index.js";
import { explainDifference, toHtml, toMarkdown, toText, type Difference } from "../../src/explain/index.js";
import { untyped } from "../error/untyped.js";
import { lookAt } from "./difference-offences.js";
import { drawnDifferences } from "./drawn-differences.js";

const { base, gmv, target, dsr } = metrics({
  person: { base: "money", gmv: { unit: "money", label: { en: "sales", zh: "成交额" } }, target: "money" },
  team: { dsr: { unit: "points", label: { en: "rating", zh: "评分" } } },
});
const rate = parameter("rate", "ratio", "0.003", { label: { en: "rate", zh: "提成比例" } });
const shop = gates("shop", { dsr: gate(atLeast(dsr, "4.7")) });
const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [300, 200, 100] });
const sales = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: {
    base,
    commission: line(times(gmv, rate), { label: { en: "commission", zh: "提成" } }),
    bonus: voidedBy(shop, when(atLeast(gmv, target), 1000, 0)),
    prize: prizeOf(pk),
  },
});

const month = (period: string, dsr: unknown, li: object, wang: unknown, more: object = {}) =>
  untyped({
    period,
    teams: [{ id: "s1", dsr }, { id: "s2", dsr: 5 }],
    people: [
      { id: "li", name: "李雷", team: "s1", base: 4000, target: 90000, gmv: 100000, ...li },
      { id: "wang", name: "王芳", team: "s1", base: 4000, target: 90000, gmv: wang },
    ],
    ...more,
  });
const october = month("2026-10", "4.8", {}, 90000);
const dearer = withParameters(sales, { rate: "0.004" });

/** What was replaced, and what it moved, a line each. */
function told({ causes }: Difference): readonly string[] {
  return causes.map(({ changes, amount }) => {
    const names = changes.map((change) => {
      switch (change.kind) {
        case "reading":
        case "parameter":
          return change.id;
        case "rule":
          return change.path.length === 0 ? `policy ${change.policy}` : change.path.join(".");
        case "adjustment":
          return `adjustment ${change.line}`;
        case "carryIn":
          return `carry-in ${change.balance}`;
        default:
          return change.kind;
      }
    });
    return `${names.join(" + ")}: ${amount}`;
  });
}

function between(before: object, after: object, person = "li", more: object = {}): Difference {
  return explainDifference(untyped(before), untyped(after), untyped({ person, ...more }));
}

/** The same under one policy each. */
function ofPolicies(before: PolicyDefinition, after: PolicyDefinition, was: object, is: object = was): Difference {
  const periodOf = (row: object) => ({ period: "2026-11", people: [{ id: "li", ...row }] });
  return between({ policy: before, period: periodOf(was) }, { policy: after, period: periodOf(is) });
}

/** Worked by hand: 4000 + 300 + 1000 + 300 in October, 4000 + 512 + 0 + 200 in November. */
const november = month("2026-11", "4.6", { gmv: 128000, target: 100000 }, 130000);
const [was, is] = [{ policy: sales, period: october }, { policy: dearer, period: november }];

describe("a difference is explained", () => {
  it("by its causes in a stated order, each with its amount and the lines that it moves, to the cent", () => {
    const { difference, rest, before, after, causes } = between(was, is);
    expect([before?.payable, after?.payable, difference, rest]).toEqual(["5600.00", "4712.00", "-888.00", "0.00"]);
    expect(causes.map(({ changes: [change], amount, lines }) => [change.kind, amount, lines.map((each) => `${each.line} ${each.amount}`)]))
      .toEqual([
        ["reading", "84.00", ["commission 84.00"]], // 28,000 × 0.003
        ["reading", "0.00", []], // 128,000 reaches either target
        ["reading", "-1000.00", ["bonus -1000.00"]],
        ["others", "-100.00", ["prize -100.00"]],
        ["parameter", "128.00", ["commission 128.00"]], // 128,000 × 0.001
      ]);
  });

  const gmvOnly = (id: string, pay: object, more: object = {}): PolicyDefinition =>
    definePolicy(untyped({ id, version: "1", currency: "CNY", pay, ...more }));
  const [low, high] = [parameter("low", "money", 100), parameter("high", "money", 200)];
  const tiered = definePolicy({
    id: "t",
    version: "1",
    currency: "CNY",
    pay: { commission: marginal(gmv, [[low, "0.1"], [high, "0.2"]]) },
  });
  const hours = gates("late", { late: atMost(metric("late", "hours"), 24) });
  const minutes = gates("late", { late: atMost(metric("late", "minutes"), 1440) });
  const [agents, leads] = [
    definePolicy({ id: "agents", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.01") } }),
    definePolicy({
      id: "leads",
      version: "1",
      currency: "CNY",
      pay: { base, override: times(teamSum(gmv, { under: "agents" }), "0.001") },
    }),
  ];
  const both = [agents, leads];
  const raised = [definePolicy({ id: "agents", version: "2", currency: "CNY", pay: { commission: times(gmv, "0.02") } }), leads];
  const team = (people: object[], more: object = {}) => ({ period: "2026-11", teams: [{ id: "s1" }], people, ...more });
  const agent = { id: "li", policy: "agents", team: "s1", gmv: 10000 };
  const lead = { id: "han", policy: "leads", team: "s1", base: 5000 };

  it.each<readonly [string, () => Difference, readonly string[], string]>([
    ["nothing changed", () => between(was, was), [], "0.00"],
    [
      "a line that waited is paid",
      () =>
        between({ policy: sales, period: month("2026-11", "4.8", { gmv: "100,000" }, null) }, {
          policy: sales,
          period: month("2026-11", "4.8", {}, null),
        }),
      ["gmv: 1300.00"],
      "1300.00",
    ],
    [
      "bounds that would not rise one by one are replaced together",
      // (1000 − 200) × 0.2 + 100 × 0.1 = 170; (1000 − 300) × 0.2 + 50 × 0.1 = 145
      () => ofPolicies(tiered, withParameters(tiered, { low: 250, high: 300 }), { gmv: 1000 }),
      ["low + high: -25.00"],
      "-25.00",
    ],
    [
      "a rule that reads something new is the cause of what that brings",
      () =>
        ofPolicies(gmvOnly("p", { c: times(gmv, "0.01") }), gmvOnly("p", { c: plus(times(gmv, "0.01"), base) }), { gmv: 100 }, {
          gmv: 200,
          base: 7,
        }),
      ["gmv: 1.00", "pay.c: 7.00"],
      "8.00",
    ],
    [
      "a rule that no longer reads something does not wait for it",
      () =>
        ofPolicies(gmvOnly("p", { c: plus(times(gmv, "0.01"), base) }), gmvOnly("p", { c: times(gmv, "0.01") }), { gmv: 100, base: 7 }, {
          gmv: 200,
        }),
      ["gmv: 1.00", "pay.c: -7.00"],
      "-6.00",
    ],
    [
      "a reading in another unit is replaced with all that reads it",
      () =>
        ofPolicies(gmvOnly("p", { c: voidedBy(hours, 100) }), gmvOnly("p", { c: voidedBy(minutes, 100) }), { late: 20 }, { late: 1200 }),
      ["metrics.late + gates.late: 0.00"],
      "0.00",
    ],
    [
      "a line that is new and one that is gone are causes of their own",
      () => ofPolicies(gmvOnly("p", { a: 5, b: 3 }), gmvOnly("q", { b: 3, c: 4 }), {}),
      ["pay.c: 4.00", "pay.a: -5.00"],
      "-1.00",
    ],
    [
      "a step of the statement is a rule",
      () => ofPolicies(gmvOnly("p", { a: 500 }), gmvOnly("p", { a: 500 }, { cap: 300 }), {}),
      ["cap: -200.00"],
      "-200.00",
    ],
    [
      "somebody who moved to another team",
      () =>
        between({ policy: sales, period: month("2026-11", "4.6", {}, 90000) }, {
          policy: sales,
          period: month("2026-11", "4.6", { team: "s2" }, 90000),
        }),
      ["team: 700.00"], // the bonus of 1000; alone in the team there is no PK: −300
      "700.00",
    ],
    [
      "somebody who was promoted: the policy, and what it reads",
      () =>
        between({ policy: both, period: team([agent, lead]) }, {
          policy: both,
          period: team([{ id: "li", policy: "leads", team: "s1", base: 5000 }, { id: "wang", policy: "agents", team: "s1", gmv: 20000 }]),
        }),
      ["others: 0.00", "policy: 4920.00"],
      "4920.00",
    ],
    [
      "a lead, by what the agents sold",
      () => between({ policy: both, period: team([agent, lead]) }, { policy: both, period: team([{ ...agent, gmv: 30000 }, lead]) }, "han"),
      ["others: 20.00"],
      "20.00",
    ],
    [
      "a lead, by a rule of the agents that moves nothing",
      () => between({ policy: both, period: team([agent, lead]) }, { policy: raised, period: team([agent, lead]) }, "han"),
      ["policy agents: 0.00"],
      "0.00",
    ],
    [
      "several rows in place of one are replaced as a whole",
      () =>
        between({ policy: agents, period: team([agent]) }, {
          policy: agents,
          period: team([{ ...agent, gmv: 4000 }, { ...agent, id: "li-2", person: "li", gmv: 8000 }]),
        }),
      ["rows: 20.00"],
      "20.00",
    ],
    [
      "each of several rows by its readings",
      () =>
        between(
          { policy: agents, period: team([agent, { ...agent, id: "li-2", person: "li", gmv: 8000 }]) },
          { policy: agents, period: team([{ ...agent, gmv: 9000 }, { ...agent, id: "li-2", person: "li", gmv: 9500 }]) },
        ),
      ["gmv: -10.00", "gmv: 15.00"],
      "5.00",
    ],
    [
      "adjustments by hand and what was carried in, last",
      () =>
        between(
          {
            policy: sales,
            period: month("2026-10", "4.8", {}, 90000, { adjustments: [{ person: "li", line: "bonus", amount: "-3.60" }] }),
          },
          {
            policy: sales,
            period: month("2026-10", "4.8", {}, 90000, { carryIns: [{ person: "li", balance: "protection", amount: 100 }] }),
          },
        ),
      ["adjustment bonus: 3.60", "carry-in protection: 0.00"],
      "3.60",
    ],
    [
      "an adjustment that cannot be read, and stands elsewhere in the list, not at all",
      () => {
        const [fine, other] = [{ person: "li", line: "fine", amount: "n/a" }, { person: "wang", line: "gift", amount: 5 }];
        return between(
          { policy: sales, period: month("2026-10", "4.8", {}, 90000, { adjustments: [fine] }) },
          { policy: sales, period: month("2026-10", "4.8", { gmv: 101000 }, 90000, { adjustments: [other, fine] }) },
        );
      },
      ["gmv: 3.00"],
      "3.00",
    ],
    ["somebody who is new", () => between({ policy: agents, period: team([]) }, { policy: agents, period: team([agent]) }), [
      "statement: 100.00",
    ], "100.00"],
    ["somebody who is gone", () => between({ policy: agents, period: team([agent]) }, { policy: agents, period: team([]) }), [
      "statement: -100.00",
    ], "-100.00"],
    [
      "somebody whose row was rejected",
      () => between({ policy: agents, period: team([agent, agent]) }, { policy: agents, period: team([agent]) }),
      ["statement: 100.00"],
      "100.00",
    ],
  ])("%s", (_, explain, causes, difference) => {
    const found = explain();
    expect(told(found)).toEqual(causes);
    expect(found.difference).toBe(difference);
    expect(found.rest).toBe("0.00");
  });

  it("as provisional where an end waits for something, and where a row was rejected", () => {
    const waits = { policy: sales, period: month("2026-11", "4.8", { gmv: "100,000" }, 90000) };
    expect(between(waits, is)).toMatchObject({
      provisional: true,
      before: { provisional: true, pending: ["commission", "bonus", "prize"] },
    });
    expect(between({ policy: agents, period: team([agent, agent]) }, { policy: agents, period: team([agent]) }))
      .toMatchObject({
        provisional: true,
        before: null,
        causes: [{ changes: [{ kind: "statement", rejected: [{ code: "duplicate_id" }] }] }],
      });
    expect(between(was, is).provisional).toBe(false);
  });

  it.each<readonly [string, () => unknown]>([
    ["person: unknown person", () => between(was, is, "zhao")],
    ["person: invalid id", () => between(was, is, " ")],
    ["policy: unknown policy", () => between(was, is, "li", { policy: "nope" })],
    ["before: not an object", () => between(untyped(null), is)],
    ["after.periods: unknown field", () => between(was, { ...is, periods: [] })],
    ["before.people: not a list", () => between({ policy: sales, period: { period: "2026-10" } }, is)],
    ["of: unknown field", () => between(was, is, "li", { of: "pay" })],
    [
      "after: invalid currency",
      () => ofPolicies(gmvOnly("p", { a: 5 }), definePolicy({ id: "p", version: "2", currency: "JPY", pay: { a: 5 } }), {}),
    ],
    [
      "policy: ambiguous person",
      () => between({ policy: both, period: team([agent, { ...lead, id: "x", person: "li" }]) }, { policy: both, period: team([agent]) }),
    ],
  ])("and refused as %s", (message, explain) => {
    expect(explain).toThrow(message);
  });

  it("in the words of both languages, as text, Markdown and HTML", () => {
    const difference = between(was, is);
    expect(`\n${toText(difference)}\n\n${toText(difference, { language: "zh" })}\n`).toMatchInlineSnapshot(`
      "
      What changed: 李雷 (li), 2026-10 → 2026-11
      Before: 2026-10, by sales 1: 5,600.00 CNY
      After: 2026-11, by sales 1: 4,712.00 CNY

      Difference -888.00 CNY

      Cause | Amount (CNY)
      sales | +84.00
        100,000.00 → 128,000.00
        commission +84.00
      rating (team) | -1,000.00
        4.8 → 4.6
        bonus -1,000.00
      results of others | -100.00
        prize -100.00
      parameter rate | +128.00
        0.003 → 0.004
        commission +128.00
      Rest | 0.00
      Difference | -888.00
      The causes are taken one after another, as they stand here. What two of them do together counts with the later one.

      Changed as well, and moved nothing
      - target 90,000.00 → 100,000.00

      差异说明：李雷（li），2026-10 → 2026-11
      变动前：2026-10，方案 sales 1：5,600.00 CNY
      变动后：2026-11，方案 sales 1：4,712.00 CNY

      差额 -888.00 CNY

      原因 | 金额（CNY）
      成交额 | +84.00
        100,000.00 → 128,000.00
        提成 +84.00
      评分（团队） | -1,000.00
        4.8 → 4.6
        bonus -1,000.00
      他人的结果 | -100.00
        prize -100.00
      参数 提成比例 | +128.00
        0.003 → 0.004
        提成 +128.00
      未解释余额 | 0.00
      差额 | -888.00
      各原因按此处的顺序逐项替换；两项共同产生的影响计入后一项。

      同样有变动，但不影响应发合计
      - target 90,000.00 → 100,000.00
      "
    `);
    expect(toMarkdown(difference)).toContain("| sales<br>100,000.00 → 128,000.00<br>commission +84.00 | \\+84.00 |");
    expect(toHtml(difference, { as: "fragment" })).toContain("<tr><th scope=\"row\">rating (team)<small>4.8 → 4.6</small>");
  });

  it("with nothing of other people's in it, neither in the data nor in the words", () => {
    const difference = between(was, is);
    expect(JSON.stringify(difference)).not.toMatch(/wang|王芳|130000/);
    for (const language of ["en", "zh"] as const) {
      expect(toText(difference, { language, for: "payroll" })).not.toMatch(/wang|王芳|130,?000/);
    }
  });

  it("whatever the rows are, and nothing that was passed in is changed", () => {
    const hostile = Object.defineProperty({ id: "li", team: "s1", base: 4000, target: 1 }, "gmv", {
      enumerable: true,
      get() {
        throw new Error("never");
      },
    });
    const people = [hostile, null, { id: "li-2", person: "li", team: {} }, new Proxy({}, { get: () => 1 })];
    const odd = { policy: sales, period: { period: "2026-10", teams: [{ id: "s1", dsr: {} }], people } };
    expect(between(odd, is)).toMatchObject({ rest: "0.00", provisional: true });
    const frozen = (value: unknown): unknown => {
      if (typeof value === "object" && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
      return value;
    };
    const copy = structuredClone({ october, november });
    frozen(october);
    frozen(november);
    expect(between({ policy: sales, period: october }, { policy: dearer, period: november }).difference).toBe("-888.00");
    expect({ october, november }).toEqual(copy);
  });

  it("of drawn pairs: no cent is lost, and nothing that did not change is a cause", () => {
    fc.assert(
      fc.property(drawnDifferences, (drawn) => {
        expect(lookAt(drawn).found).toEqual([]);
      }),
      { numRuns: 100, seed: 23 },
    );
  }, 60_000);
});
