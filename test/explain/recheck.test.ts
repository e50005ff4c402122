import { isDeepStrictEqual as areSame } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  explain,
  settle,
  type Explanation,
  type ExplanationKind,
  type LineResult,
  type Policy,
  type Settlement,
  type Statement,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { Exact } from "../formula/decimals.js";
import { periods, shopService } from "../settle/periods.js";
import { everyKind, everyPeriod, leads } from "./every-kind.js";
import { recheck, recheckRepeats } from "./recheck.js";

const policies: readonly (readonly [string, readonly Policy[], fc.Arbitrary<unknown>])[] = [
  ["shop commission", [shopService], periods],
  ["policies of every kind", [everyKind, leads], everyPeriod],
];
const runs = { numRuns: 80 };

const explained = (policies: readonly Policy[], period: unknown, { person, policy }: Statement, line?: string) =>
  explain(policies, untyped(period), untyped({ person, policy, ...(line === undefined ? {} : { line }) }));

function nodesOf(node: Explanation): readonly Explanation[] {
  return [node, ...node.inputs.flatMap(nodesOf)];
}

describe.each(policies)("explaining %s", (_, settled, arbitrary) => {
  const settlementOf = (period: unknown): Settlement => settle(settled, untyped(period));

  it("changes no figure: a line that is explained is the line that was settled", () => {
    fc.assert(
      fc.property(arbitrary, (period) => {
        for (const statement of settlementOf(period).statements) {
          const { lines, lineOrder, added, stints } = statement;
          const ofStatement = explained(settled, period, statement).inputs;
          for (const [index, name] of lineOrder.entries()) {
            const line = ofStatement[index];
            expect([line?.kind, line?.name, line?.settings.state]).toEqual([
              stints.length === 0 ? "line" : "rows",
              name,
              lines[name]?.state,
            ]);
            expectSame(line?.outcome, lines[name]);
            if (stints.length === 0) continue;
            expect(line?.inputs.map((row) => [row.kind, row.name])).toEqual(stints.map(({ id }) => ["row", String(id)]));
            line?.inputs.forEach(({ outcome }, row) => void expectSame(outcome, stints[row]?.lines[name]));
          }
          const rest = ofStatement.slice(lineOrder.length);
          expect(rest.map(({ kind, name, settings }) => [kind, name, settings.kind, settings.state]))
            .toEqual(added.map(({ label, kind, state }) => ["added", label, kind, state]));
          rest.forEach(({ outcome }, index) => void expectSame(outcome, added[index]));
        }
      }),
      runs,
    );
  });

  it("tells the statement by its lines, each as it is told alone, and what is payable", () => {
    fc.assert(
      fc.property(arbitrary, (period) => {
        for (const statement of settlementOf(period).statements) {
          const { payable, provisional, lineOrder } = statement;
          const { kind, outcome, settings, inputs } = explained(settled, period, statement);
          expect([kind, outcome.value, settings.state]).toEqual(["statement", payable, provisional ? "provisional" : undefined]);
          const lines = inputs.slice(0, lineOrder.length);
          expect(areSame(lines, lineOrder.map((name) => explained(settled, period, statement, name)))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("gives a tree of which each node is right by its own inputs alone", () => {
    fc.assert(
      fc.property(arbitrary, (period) => {
        for (const statement of settlementOf(period).statements) {
          const explanation = explained(settled, period, statement);
          expect([...recheck(explanation, 2), ...recheckRepeats(explanation)]).toEqual([]);
        }
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
        for (const { id, value } of settled.flatMap(({ parameters }) => parameters)) {
          columns.set(id, [...(columns.get(id) ?? []), numberText(value)]);
        }
        for (const statement of settlementOf(period).statements) {
          for (const node of nodesOf(explained(settled, period, statement))) {
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
        for (const statement of settlementOf(period).statements) {
          const explanation = explained(settled, period, statement);
          expect(areSame(JSON.parse(JSON.stringify(explanation)), explanation)).toBe(true);
          expect(areSame(structuredClone(explanation), explanation)).toBe(true);
          expect(areSame(explained(settled, period, statement), explanation)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it("an explanation is right of a line that reads one which gates would hold, if it were applicable", () => {
  const row = { person: "li", policy: "every-kind", team: "u", n: 0, days: 0 };
  const period = {
    period: "2026-11",
    teams: [{ id: "u", rating: 1 }],
    people: [{ ...row, id: "row-0", a: 0, b: 0, c: 0 }, { ...row, id: "row-1", a: null, b: 0, c: "0.01" }],
  };
  const [statement] = settle([everyKind, leads], untyped(period)).statements;
  const explanation = explained([everyKind, leads], period, statement!);
  expect(recheck(explanation, 2)).toEqual([]);
});

function numberText(value: unknown): string {
  try {
    const number = new Exact(typeof value === "bigint" ? String(value) : (value as string));
    return number.isZero() ? "0" : number.toFixed();
  } catch {
    return "";
  }
}

function expectSame(outcome: Explanation["outcome"] | undefined, line: LineResult | undefined): void {
  const { state, amount, reason, faults } = line ?? {};
  const states = { settled: "value", held: "value", notApplicable: "notApplicable", pending: "faulty" } as const;
  expect(outcome).toEqual({ state: state === undefined ? undefined : states[state], value: amount, reason, faults });
}

describe("the checker itself", () => {
  const period = {
    period: "2026-11",
    teams: [{ id: "t", rating: 3 }],
    people: [
      { id: "li", team: "t", a: "120.55", b: "100.10", c: "30.00", n: 2, days: 22 },
      { id: "wang", team: "t", a: "99.45", b: "100.00", c: "30.00", n: 1, days: 10 },
    ],
  };

  it("finds nothing wrong with an explanation", () => {
    expect(recheck(explain(everyKind, period, { person: "li" }), 2)).toEqual([]);
  });

  it("sees every kind of node there is", () => {
    const kinds = new Set(nodesOf(explain(
      everyKind,
      untyped({ ...period, people: [...period.people, { ...period.people[0], id: "li-2", person: "li", a: null, b: null }] }),
      { person: "li" },
    )).map(({ kind }) => kind));
    const every: Readonly<Record<ExplanationKind, true>> = {
      added: true,
      adjustment: true,
      all: true,
      any: true,
      atLeast: true,
      atLeastOf: true,
      atMost: true,
      between: true,
      byGrade: true,
      constant: true,
      entrant: true,
      equals: true,
      gate: true,
      gates: true,
      gradeIn: true,
      heldBy: true,
      item: true,
      lessThan: true,
      line: true,
      lineOf: true,
      lookup: true,
      marginal: true,
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
      prizeOf: true,
      prorate: true,
      rankOf: true,
      ratio: true,
      roundToMultiple: true,
      roundToPlaces: true,
      row: true,
      rows: true,
      scoreOf: true,
      scorecard: true,
      shareOf: true,
      slice: true,
      standing: true,
      statement: true,
      teamCount: true,
      teamMax: true,
      teamMean: true,
      teamMin: true,
      teamSum: true,
      tier: true,
      times: true,
      voidedBy: true,
      when: true,
      wholeAmount: true,
    };
    expect(kinds).toEqual(new Set(Object.keys(every)));
  });

  it("finds any figure that is another than it should be", () => {
    const explanation = explain(everyKind, period, { person: "li" });
    const spoil = (node: Explanation, path: readonly number[]): Explanation => {
      const [step, ...others] = path;
      if (step === undefined) {
        const { value } = node.outcome;
        const other = value === "true"
          ? "false"
          : value === "false"
          ? "true"
          : value === "passed"
          ? "failed"
          : value === "failed"
          ? "passed"
          : "123.45";
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
