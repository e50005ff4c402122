import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reasonExamples } from "../error/examples.js";
import { untyped } from "../error/untyped.js";
import { conditionKinds, quantityKinds } from "../../src/formula/grammar.js";
import { policyFields } from "../../src/policy/grammar.js";
import {
  contest,
  curve,
  definePolicy,
  explain,
  explanationText,
  highest,
  lookup,
  marginal,
  metrics,
  moreThan,
  orElse,
  parameter,
  prizeOf,
  rankOf,
  scorecard,
  scoreOf,
  settle,
  times,
  when,
  type Explanation,
  type Policy,
} from "../../src/index.js";
import { parsePolicy } from "../../src/json/index.js";
import { periods as periodsOf, policies } from "../../src/testing/index.js";
import { steps } from "../../src/statement/steps.js";
import { everyKind, everyPeriod, leads } from "./every-kind.js";

const zh = { language: "zh" } as const;

/** What holds a name that somebody chose, in a policy and in a period. */
const named = new Set([
  "id",
  "name",
  "grade",
  "grades",
  "metric",
  "gates",
  "scorecard",
  "contest",
  "factor",
  "line",
  "under",
  "protected",
  "criticalGrade",
  "person",
  "team",
  "policy",
]);
/** In a period a note and who wrote it are names too; in a policy a contest is judged `by` something. */
const namedInPeriod = new Set([...named, "reason", "by"]);
const kept = new Set([...Object.keys(policyFields), "people", "teams", "adjustments", "carryIns"]);

const none: ReadonlySet<string> = new Set();

/** The same with every name in Chinese, so that whatever Latin word is left comes from the library. */
function inChinese(value: unknown, names: ReadonlySet<string>, columns: ReadonlySet<string> = none, field = ""): unknown {
  if (typeof value === "string") return names.has(field) ? chineseName(value) : value;
  if (Array.isArray(value)) return value.map((each: unknown) => inChinese(each, names, columns, field));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => {
    const isColumn = columns.has(key) && !names.has(key) && !kept.has(key);
    return [isColumn ? chineseName(key) : key, inChinese(each, names, columns, key)];
  }));
}

const digits = "零一二三四五六七八九甲乙丙丁戊己";

/** A name for each text, and never the same for two. */
function chineseName(text: string): string {
  const codes = Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(5, "0")).join("");
  return `名${codes.replaceAll(/[0-9a-f]/g, (digit) => digits[Number.parseInt(digit, 16)] ?? "")}`;
}

const asPolicy = (policy: Policy): Policy => parsePolicy(JSON.parse(JSON.stringify(inChinese(policy, named))));
const columnsOf = (settled: readonly Policy[]): ReadonlySet<string> =>
  new Set(settled.flatMap(({ metrics: read, parameters }) => [...read, ...parameters].map(({ id }) => id)));

/** Latin words, but for quoted text, paths, the column `person`, and `null`, which is what one writes. */
function latinIn(text: string): readonly string[] {
  return (text.replaceAll(aside, "").match(/[A-Za-z][A-Za-z_]+/g) ?? [])
    .filter((word) => !allowed.has(word));
}
const aside = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|\\b(?:${[...kept].join("|")})[.[：][^：\\s]*：?`, "g");
const allowed = new Set(["null", "person", "PK", "CNY"]);

/** What was met in explanations. */
interface Met {
  readonly kinds: Set<string>;
  readonly reasons: Set<string>;
  readonly added: Set<string>;
}

function meet(node: Explanation, met: Met): void {
  met.kinds.add(node.kind);
  if (node.kind === "added") met.added.add(String(node.settings.kind));
  for (let reason = node.outcome.reason; reason !== null;) {
    met.reasons.add(reason.code);
    reason = reason.code === "not_eligible" ? (reason.since ?? null) : null;
  }
  for (const input of node.inputs) meet(input, met);
}

/** Tells every statement of the period, and what was met in them. */
function tell(settled: readonly Policy[], period: unknown, met: Met): void {
  for (const { person, policy } of settle(settled, untyped(period)).statements) {
    const explanation = explain(settled, untyped(period), untyped({ person, policy }));
    meet(explanation, met);
    expect(latinIn(explanationText(explanation, zh))).toEqual([]);
  }
}

describe("an explanation in Chinese", () => {
  it("has no Latin word but names: every kind of node, every reason and every step of a statement are told", () => {
    const met: Met = { kinds: new Set(), reasons: new Set(), added: new Set() };
    const settled = [everyKind, leads].map(asPolicy);
    const columns = columnsOf([everyKind, leads]);
    const blank = { id: "row", policy: "every-kind", team: "t", a: 1, b: 1, c: 1, n: null, days: null };
    const unscored = { period: "2026-11", teams: [{ id: "t", rating: null }], people: [blank] };
    for (const period of [unscored, ...fc.sample(everyPeriod, { numRuns: 60, seed: 20 })]) {
      tell(settled, inChinese(period, namedInPeriod, columns), met);
    }
    expect([...Object.keys(quantityKinds), ...Object.keys(conditionKinds)].filter((kind) => !met.kinds.has(kind))).toEqual([]);
    expect(["tier", "standing", "entrant", "row", "rows", "scorecard", "item", "adjustment"].filter((kind) => !met.kinds.has(kind)))
      .toEqual([]);
    expect([...steps.map(({ kind }) => kind), "adjustment", "carryIn"].filter((kind) => !met.added.has(kind))).toEqual([]);
    expect(Object.keys(reasonExamples).filter((code) => !met.reasons.has(code))).toEqual([]);
  });

  it("nor of policies that were drawn", () => {
    const met: Met = { kinds: new Set(), reasons: new Set(), added: new Set() };
    const drawn = policies({ lines: 2, depth: 2 }).chain((policy) => fc.tuple(fc.constant(policy), periodsOf(policy, { people: 2 })));
    for (const [policy, period] of fc.sample(drawn, { numRuns: 25, seed: 20 })) {
      tell([asPolicy(policy)], inChinese(period, namedInPeriod, columnsOf([policy])), met);
    }
    expect(met.kinds.size).toBeGreaterThan(30);
  });

  const { gmv, score } = metrics({
    person: { gmv: { unit: "money", label: { zh: "销售额" } }, score: { unit: "points", label: { zh: "得分" } } },
  });
  const rate = parameter("rate", "ratio", "0.003", { label: { zh: "提成比例" } });
  const full = parameter("full", "points", 100, { label: { zh: "满分" } });

  it("tells parameters, factors and failed items by their labels, and a parameter without one by its id", () => {
    const card = scorecard("service", {
      csat: { metric: score, weight: 100, points: curve([[0, 0], [100, full]]), pass: 60, label: { zh: "满意度" } },
    }, { label: { zh: "服务质量" } });
    const pk = contest("pk", { factors: { gmv: highest(gmv, { label: { zh: "成交" }, prizes: [300] }) }, label: { zh: "本月评比" } });
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: {
        提成: marginal(gmv, [[0, rate], [parameter("step", "money", 1000), "0.01"]]),
        质量: lookup(scoreOf(card), curve([[0, 0], [100, 10]]), { unit: "money" }),
        奖金: times(prizeOf(pk, "gmv"), when(moreThan(orElse(rankOf(pk, "gmv"), 9), 1), 0, 1)),
      },
    });
    const month = { period: "2026-11", people: [{ id: "li", gmv: 2000, score: 50 }, { id: "wang", gmv: 1, score: 1 }] };
    const text = explanationText(explain(policy, month, { person: "li" }), zh);
    expect(text).toContain("0 起按 0.003（提成比例）、1000（step） 起按 0.01");
    expect(text).toContain("100 得 100（满分）");
    expect(text).toContain("关键项 满意度 未达标（否则为 50.00）");
    expect(text).toContain("本月评比 的奖金，成交 = 300");
    expect(text).toContain("本月评比 的名次，成交 = 1");
  });
});
