import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import {
  allocate,
  atLeast,
  canonicalInput,
  checkGates,
  combine,
  contest,
  curve,
  definePolicy,
  diffPolicies,
  evaluate,
  explain,
  explanationText,
  faultText,
  fourFactorPk,
  gates,
  highest,
  line,
  metric,
  policyInForce,
  ranks,
  ratio,
  restate,
  score,
  scorecard,
  settle,
  settlementRows,
  shopCommission,
  standings,
  statisticsScorecard,
  verify,
  voidedBy,
  type Policy,
} from "../../src/index.js";
import { kindsAt, metricFields, parameterFields, type Fields, type Shape } from "../../src/formula/index.js";
import { parsePeriod, parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { policyFields } from "../../src/policy/index.js";
import { toCsv, toTable } from "../../src/rows/index.js";
import { policies, thresholds } from "../../src/testing/index.js";
import { untyped } from "../error/untyped.js";
import { everyKind, everyPeriod } from "../explain/every-kind.js";
import { drawnPeriods } from "../testing/drawn-periods.js";

/** The names of fields that may be absent, in a policy. */
function optionalIn(shape: Shape): readonly string[] {
  if (typeof shape === "string") return [];
  if ("list" in shape) return optionalIn(shape.list);
  if ("optional" in shape) return optionalIn(shape.optional);
  if ("words" in shape) return optionalIn(shape.words);
  return "fields" in shape ? optionalOf(shape.fields) : [];
}

function optionalOf(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([field, shape]) => {
    const isOptional = typeof shape === "object" && ("optional" in shape || "words" in shape || "default" in shape);
    return [...(isOptional ? [field] : []), ...optionalIn(shape)];
  });
}

const inGrammar = [
  policyFields,
  metricFields,
  parameterFields,
  ...Object.values(kindsAt).flatMap((kinds) => Object.values(kinds).map(({ fields }: { readonly fields: Fields }) => fields)),
].flatMap(optionalOf);

/** The names of options that may be absent, by the types of src: each interface or type whose name ends with Options, and periods. */
function optionsIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, isOfOptions: boolean): void => {
    const isNamed = (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && /(Options|^Period)$/.test(node.name.text);
    if (isOfOptions && ts.isPropertySignature(node) && node.questionToken !== undefined) found.push(node.name.getText());
    ts.forEachChild(node, (child) => visit(child, isOfOptions || isNamed));
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true), false);
  return found;
}

const sources = readdirSync("src", { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith(".ts"));
const inOptions = sources.flatMap((entry) => optionsIn(join(entry.parentPath, entry.name)));

const names = [...new Set([...inGrammar, ...inOptions])].filter((name) => !(name in {}));

/** What a function gives while every one of these names stands on Object.prototype. */
function polluted<Result>(value: unknown, work: () => Result): Result {
  const prototype = Object.prototype as unknown as Record<string, unknown>;
  try {
    for (const name of names) prototype[name] = value;
    return work();
  } finally {
    for (const name of names) delete prototype[name];
  }
}

const values: readonly unknown[] = [
  0,
  7,
  "up",
  "team",
  true,
  null,
  [],
  ["base"],
  { kind: "constant", value: "7" },
  { en: "polluted", zh: "污染" },
  () => true,
];

/** What came of it, or what was thrown. */
function outcome(work: () => unknown): string {
  try {
    return JSON.stringify(work()) ?? "nothing";
  } catch (error) {
    return String(error);
  }
}

const gmv = metric("gmv", "money");
const builders: readonly (readonly [string, () => unknown])[] = [
  ["a policy", () => definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: 1, commission: line(gmv) } })],
  ["a formula", () => evaluate(ratio(gmv, metric("orders", "count"), { places: 4 }), { gmv: 1, orders: 3 })],
  ["gates", () => checkGates(gates("shop", { sold: atLeast(gmv, 1) }), { gmv: 1 })],
  ["a scorecard", () => {
    const card = scorecard("card", { gmv: { metric: gmv, weight: 100, points: curve([[0, 0], [3, 100]]) } }, {
      grades: { A: 50, B: { from: 0 } },
    });
    return score(card, { gmv: 1 });
  }],
  ["a contest", () => {
    const pk = contest("pk", { factors: { gmv: highest(gmv) }, prizesPerFactor: [200], overall: { by: "ranks" } });
    return standings(pk, [{ id: "li", gmv: 1 }, { id: "wang", gmv: 2 }]);
  }],
  [
    "a line that gates void",
    () => definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: voidedBy(gates("g", { a: atLeast(gmv, 1) }), gmv) } }),
  ],
  ["presets", () => [shopCommission({ version: "1" }), statisticsScorecard(), fourFactorPk()]],
  ["a document that has an id twice", () => {
    const { metrics, ...others } = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: gmv } });
    return parsePolicy({ ...others, metrics: [...metrics, ...metrics] });
  }],
  ["ranks", () => ranks([3, 2, 2, null])],
  ["shares", () => allocate("10.03", [{ key: "li", weight: 1 }, { key: "wang", weight: 1 }])],
];

// Schemas of rows and drawn periods are left out: what zod and fast-check read from Object.prototype is theirs.
describe("with every optional field and option on Object.prototype", () => {
  it("knows their names", () => {
    for (const name of ["places", "label", "zh", "under", "attainmentOf", "cap", "required", "effectiveTo"]) expect(names).toContain(name);
    for (const name of ["prizesPerFactor", "person", "language", "minimumWeight", "carryIns", "runs"]) expect(names).toContain(name);
  });

  it.each(builders)("%s comes to the same", (_, work) => {
    const before = outcome(work);
    for (const value of values) expect([value, polluted(value, () => outcome(work))]).toEqual([value, before]);
  });

  const everything = (policy: Policy, period: unknown) => {
    const month: never = untyped(period);
    const settlement = settle(policy, month);
    const told = settlement.statements.slice(0, 2).map((statement) => {
      const { person } = untyped(statement) as { person: string };
      const explained = explain(policy, month, { person });
      return [
        explained,
        explanationText(explained),
        explanationText(explained, { language: "zh" }),
        verify(untyped(statement), policy, month),
      ];
    });
    const { faults } = parsePeriod(policy, month);
    return [
      settlement,
      told,
      faults,
      faults.map((fault) => faultText(fault, { language: "zh" })),
      restate(untyped(settlement), untyped(settlement)),
      settlementRows(untyped(settlement)),
      toCsv(toTable(untyped(settlement))),
      combine([untyped(settlement)]),
      canonicalInput(policy, month),
      thresholds(policy),
      diffPolicies(policy, { ...structuredClone(policy), version: "another" }),
      stringifyPolicy(policyInForce([policy], "2026-11-01")),
      stringifyPolicy(parsePolicy(JSON.parse(JSON.stringify(policy)))),
      settle(untyped(structuredClone(policy)), month),
    ];
  };

  it("what settles, and what is told of it, is the same", () => {
    fc.assert(
      fc.property(policies(), drawnPeriods, fc.constantFrom(...values), (policy, period, value) => {
        const before = outcome(() => everything(policy, period));
        expect(polluted(value, () => outcome(() => everything(policy, period)))).toBe(before);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("also of a policy that has every kind", () => {
    fc.assert(
      fc.property(everyPeriod, fc.constantFrom(...values), (period, value) => {
        const before = outcome(() => everything(everyKind, period));
        expect(polluted(value, () => outcome(() => everything(everyKind, period)))).toBe(before);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
