import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain, settle, type Explanation, type ExplanationKind, type Line, type Policy, type Settlement } from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { Exact } from "../formula/decimals.js";
import { periods, shopService } from "../settle/periods.js";
import { everyKind, everyPeriod } from "./every-kind.js";
import { recheck } from "./recheck.js";

const policies: readonly (readonly [string, Policy, fc.Arbitrary<unknown>])[] = [
  ["shop commission", shopService, periods],
  ["a policy of every kind", everyKind, everyPeriod],
];
const runs = { numRuns: 80 };

const explained = (policy: Policy, period: unknown, person: unknown, line?: string) =>
  explain(policy, untyped(period), untyped(line === undefined ? { person } : { person, line }));

function nodesOf(node: Explanation): readonly Explanation[] {
  return [node, ...node.inputs.flatMap(nodesOf)];
}

describe.each(policies)("explaining %s", (_, policy, arbitrary) => {
  const settlementOf = (period: unknown): Settlement => settle(policy, untyped(period));

  it("changes no figure: a line that is explained is the line that was settled", () => {
    fc.assert(
      fc.property(arbitrary, (period) => {
        for (const { person, lines, lineOrder, stints } of settlementOf(period).statements) {
          for (const name of lineOrder) {
            const { kind, outcome, inputs } = explained(policy, period, person, name);
            if (stints.length === 0) {
              expect(kind).toBe("line");
              expectSame(outcome, lines[name]);
            } else {
              expect([kind, outcome.value]).toEqual(["rows", lines[name]?.payable]);
              inputs.forEach((input, row) => void expectSame(input.outcome, stints[row]?.lines[name]));
            }
          }
        }
      }),
      runs,
    );
  });

  it("tells the statement by its lines, in their order, and what is payable", () => {
    fc.assert(
      fc.property(arbitrary, (period) => {
        for (const { person, payable, lineOrder } of settlementOf(period).statements) {
          const statement = explained(policy, period, person);
          expect([statement.kind, statement.outcome.value]).toEqual(["statement", payable]);
          expect(statement.inputs.map(({ name }) => name)).toEqual(lineOrder);
          expect(statement.inputs).toEqual(lineOrder.map((name) => explained(policy, period, person, name)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives a tree of which each node is right by its own inputs alone", () => {
    fc.assert(
      fc.property(arbitrary, (period) => {
        for (const { person } of settlementOf(period).statements)
          expect(recheck(explained(policy, period, person), policy.currency.places)).toEqual([]);
      }),
      runs,
    );
  });

  it("gives readings as the rows have them, and constants and parameters as the policy has them", () => {
    fc.assert(
      fc.property(arbitrary, (period) => {
        const { people, teams } = period as { readonly people: readonly unknown[]; readonly teams: readonly unknown[] };
        const columns = new Map<string, string[]>();
        for (const row of [...people, ...teams]) {
          if (typeof row !== "object" || row === null) continue;
          for (const [column, value] of Object.entries(row)) columns.set(column, [...(columns.get(column) ?? []), numberText(value)]);
        }
        for (const { id, value } of policy.parameters) columns.set(id, [...(columns.get(id) ?? []), numberText(value)]);
        for (const { person } of settlementOf(period).statements) {
          for (const node of nodesOf(explained(policy, period, person))) {
            if (node.kind !== "metric" && node.kind !== "parameter") continue;
            if (node.outcome.value !== null) expect(columns.get(node.name ?? "")).toContain(node.outcome.value);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("survives JSON and structuredClone, and is the same each time", () => {
    fc.assert(
      fc.property(arbitrary, (period) => {
        for (const { person } of settlementOf(period).statements) {
          const explanation = explained(policy, period, person);
          expect(JSON.parse(JSON.stringify(explanation))).toStrictEqual(explanation);
          expect(structuredClone(explanation)).toStrictEqual(explanation);
          expect(explained(policy, period, person)).toEqual(explanation);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function numberText(value: unknown): string {
  try {
    const number = new Exact(typeof value === "bigint" ? String(value) : (value as string));
    return number.isZero() ? "0" : number.toFixed();
  } catch {
    return "";
  }
}

function expectSame(outcome: Explanation["outcome"], line: Line | undefined): void {
  const { state, amount, reason, faults } = line ?? {};
  const states = { settled: "value", held: "value", notApplicable: "notApplicable", pending: "faulty" } as const;
  expect(outcome).toEqual({ state: state === undefined ? undefined : states[state], value: amount, reason, faults });
}

describe("the checker itself", () => {
  const period = {
    period: "2026-11",
    teams: [{ id: "t", rating: 3 }],
    people: [{ id: "li", team: "t", a: "120.55", b: "100.10", c: "30.00", n: 2, days: 22 }],
  };

  it("finds nothing wrong with an explanation", () => {
    expect(recheck(explain(everyKind, period, { person: "li" }), 2)).toEqual([]);
  });

  it("sees every kind of node there is", () => {
    const kinds = new Set(
      nodesOf(
        explain(
          everyKind,
          { ...period, people: [...period.people, { ...period.people[0], id: "li-2", person: "li", a: null, b: null } as never] },
          { person: "li" },
        ),
      ).map(({ kind }) => kind),
    );
    const every: Readonly<Record<ExplanationKind, true>> = {
      all: true,
      any: true,
      atLeast: true,
      atLeastOf: true,
      atMost: true,
      between: true,
      constant: true,
      equals: true,
      gate: true,
      gates: true,
      heldBy: true,
      lessThan: true,
      line: true,
      max: true,
      metric: true,
      min: true,
      minus: true,
      moreThan: true,
      not: true,
      orElse: true,
      parameter: true,
      passed: true,
      perUnit: true,
      plus: true,
      prorate: true,
      ratio: true,
      roundToMultiple: true,
      roundToPlaces: true,
      rows: true,
      statement: true,
      times: true,
      voidedBy: true,
      when: true,
    };
    expect(kinds).toEqual(new Set(Object.keys(every)));
  });

  it("finds any figure that is another than it should be", () => {
    const explanation = explain(everyKind, period, { person: "li" });
    const spoil = (node: Explanation, path: readonly number[]): Explanation => {
      const [step, ...others] = path;
      if (step === undefined) {
        const { value } = node.outcome;
        const other =
          value === "true" ? "false" : value === "false" ? "true" : value === "passed" ? "failed" : value === "failed" ? "passed" : "123.45";
        return { ...node, outcome: { state: "value", value: other, reason: null, faults: [] } };
      }
      return { ...node, inputs: node.inputs.map((input, index) => (index === step ? spoil(input, others) : input)) };
    };
    const paths = (node: Explanation, path: readonly number[]): readonly (readonly number[])[] => [
      path,
      ...node.inputs.flatMap((input, index) => paths(input, [...path, index])),
    ];
    const inner = paths(explanation, []).filter((path) => nodeAt(explanation, path).inputs.length > 0);
    expect(inner.length).toBeGreaterThan(50);
    for (const path of inner) expect(recheck(spoil(explanation, path), 2)).not.toEqual([]);
  });
});

function nodeAt(node: Explanation, path: readonly number[]): Explanation {
  return path.reduce((inner, index) => inner.inputs[index] ?? inner, node);
}
