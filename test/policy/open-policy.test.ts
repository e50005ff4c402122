import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  canonicalInput,
  checkGates,
  contest,
  curve,
  definePolicy,
  diffPolicies,
  evaluate,
  explain,
  gates,
  highest,
  metric,
  parameter,
  policyInForce,
  score,
  scorecard,
  settle,
  standings,
  times,
  verify,
  withParameters,
  type Policy,
} from "../../src/index.js";
import { parsePeriod, rowSchemas, stringifyPolicy } from "../../src/json/index.js";
import { readRows } from "../../src/rows/index.js";
import {
  checkLaws,
  lawStrength,
  mutatePolicy,
  neverNegative,
  people,
  periods,
  policies,
  teams,
  thresholds,
} from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { drawnPeriods } from "../testing/drawn-periods.js";

const gmv = metric("gmv", "money");
const rate = parameter("rate", "ratio", "0.003");
const policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: { commission: times(gmv, rate), bonus: times(gmv, "0.001") },
});
const period = { period: "2026-11", people: [{ id: "li", gmv: 100000 }] };

/** A clone of the policy, edited. */
function edited(edit: (document: Document) => void): Policy {
  const document: Document = untyped(structuredClone(policy));
  edit(document);
  return untyped(document);
}

interface Document {
  flor?: string;
  pay: { name: string; rounding?: string; quantity: { right: { value: string } } }[];
  parameters: { value: string }[];
}

const paid = (of: Policy) => settle(of, untyped(period)).totals[0]?.payable;

describe("a policy that is not as the library made it is read again", () => {
  it("and pays the same where it is a clone", () => {
    expect(paid(policy)).toBe("400.00");
    expect(paid(structuredClone(policy))).toBe("400.00");
    expect(paid(JSON.parse(JSON.stringify(policy)) as Policy)).toBe("400.00");
    expect(paid({ ...policy })).toBe("400.00");
  });

  it("and pays by what it says now, each time that it is edited", () => {
    const clone = structuredClone(policy) as Policy & Document;
    const read: string[] = [];
    for (const value of ["0.002", "0.005"]) {
      const [, bonus] = clone.pay;
      if (bonus !== undefined) bonus.quantity.right.value = value;
      read.push(String(paid(clone)));
    }
    expect(read).toEqual(["500.00", "800.00"]);
    expect(paid(edited(({ parameters: [first] }) => Object.assign(first ?? {}, { value: "0.01" })))).toBe("1100.00");
  });

  it("and is filled in where it leaves out what a document may leave out", () => {
    expect(paid(untyped({ ...structuredClone(policy), currency: "CNY", gates: undefined, protected: undefined }))).toBe("400.00");
    expect(paid(edited(({ pay: [first] }) => delete first?.rounding))).toBe("400.00");
  });

  it.each<[string, Policy, string]>([
    [
      "a rounding in capitals",
      edited(({ pay: [first] }) => Object.assign(first ?? {}, { rounding: "Up" })),
      "policies[0].pay[0].rounding: invalid choice: got \"Up\", expected one of half-up, half-even, half-down, up, down, ceiling, floor",
    ],
    [
      "a line that is named twice",
      edited(({ pay }) => pay.push(...structuredClone(pay.slice(0, 1)))),
      "policies[0].pay: used twice: got \"commission\", expected each name once",
    ],
    [
      "a rate that is no number",
      edited(({ pay: [, second] }) => Object.assign(second?.quantity.right ?? {}, { value: "0,1%" })),
      "policies[0].pay[1].quantity.right.value: not a number: got \"0,1%\", expected something such as \"12.50\"",
    ],
    [
      "a field that does not exist",
      edited((document) => (document.flor = "up")),
      "policies[0].flor: unknown field: got \"flor\", expected floor?",
    ],
  ])("and is refused with %s", (_, of, message) => {
    expect(thrownFaults(() => settle(of, untyped(period))).map((fault) => fault.message)).toEqual([message]);
  });

  it("and a getter that throws, a proxy that was revoked and a circle are faults", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const circle: Record<string, unknown> = { kind: "plus" };
    circle["parts"] = [circle];
    const faulty = (part: object) => thrownFaults(() => settle(untyped({ ...policy, ...part }), untyped(period))).map(({ code }) => code);
    expect(faulty({ pay: proxy })).toEqual(["not_a_list"]);
    expect(faulty({ cap: circle })).toEqual(["too_deep"]);
    expect(thrownFaults(() =>
      settle(
        untyped({
          ...policy,
          get cap() {
            throw new Error("no");
          },
        }),
        untyped(period),
      )
    ).length).toBeGreaterThan(0);
  });
});

const bad = edited(({ pay: [first] }) => Object.assign(first ?? {}, { rounding: "Up" }));
const statement = settle(policy, period).statements[0]!;

describe("every function that takes a policy refuses one that is none", () => {
  it.each<[string, () => unknown]>([
    ["settle", () => settle(bad, untyped(period))],
    ["settle of several", () => settle([policy, { ...bad, id: "other" }], untyped(period))],
    ["explain", () => explain(bad, untyped(period), { person: "li" })],
    ["verify", () => verify(untyped(statement), bad, untyped(period))],
    ["canonicalInput", () => canonicalInput(bad, untyped(period))],
    ["withParameters", () => withParameters(bad, {})],
    ["diffPolicies, before", () => diffPolicies(bad, policy)],
    ["diffPolicies, after", () => diffPolicies(policy, bad)],
    ["policyInForce", () => policyInForce([bad], "2026-11-01")],
    ["parsePeriod", () => parsePeriod(bad, period)],
    ["rowSchemas", () => rowSchemas(bad)],
    ["stringifyPolicy", () => stringifyPolicy(bad)],
    ["readRows", () => readRows([], untyped({ for: bad, columns: {} }))],
    ["checkLaws", () => checkLaws(bad, [neverNegative()])],
    ["lawStrength", () => lawStrength(bad, [neverNegative()])],
    ["mutatePolicy", () => mutatePolicy(bad)],
    ["thresholds", () => thresholds(bad)],
    ["periods", () => periods(bad)],
    ["people", () => people(bad)],
    ["teams", () => teams(bad)],
  ])("%s", (_, call) => {
    expect(thrownFaults(call).map(({ code, path }) => [code, path.at(-1)])).toEqual([["invalid_choice", "rounding"]]);
  });
});

describe("what is given alone is worked out as it is now", () => {
  const shop = gates("shop", { sold: atLeast(gmv, 100) });
  const card = scorecard("card", { gmv: { metric: gmv, weight: 100, points: curve([[0, 0], [100, 100]]) } });
  const pk = contest("pk", { factors: { gmv: highest(gmv) }, prizesPerFactor: [200] });

  it.each<[string, object, (of: object) => unknown, (of: never) => void]>([
    ["a formula", times(gmv, "0.5"), (of) => evaluate(untyped(of), untyped({ gmv: 100 })).value, (of: { right: { value: string } }) => {
      of.right.value = "0.25";
    }],
    [
      "a gate set",
      shop,
      (of) => checkGates(untyped(of), untyped({ gmv: 100 })).state,
      (of: { gates: { condition: { right: { value: string } } }[] }) => {
        of.gates[0]!.condition.right.value = "101";
      },
    ],
    [
      "a scorecard",
      card,
      (of) => score(untyped(of), untyped({ gmv: 50 })).score,
      (of: { items: { points: { points: { y: string }[] } }[] }) => {
        of.items[0]!.points.points[1]!.y = "60";
      },
    ],
    [
      "a contest",
      pk,
      (of) => standings(untyped(of), untyped([{ id: "li", gmv: 1 }, { id: "wang", gmv: 2 }])),
      (of: { factors: { prizes: string[] }[] }) => {
        of.factors[0]!.prizes[0] = "100";
      },
    ],
  ])("%s", (_, built, work, edit) => {
    const clone = structuredClone(built);
    expect(work(clone)).toEqual(work(built));
    edit(clone as never);
    const after = work(clone);
    expect(after).not.toEqual(work(built));
    expect(work(structuredClone(clone))).toEqual(after);
  });
});

describe("what settles is the same", () => {
  const runs = { numRuns: 60, endOnFailure: true };
  const same = (copy: (drawn: Policy) => unknown) =>
    fc.assert(
      fc.property(policies(), drawnPeriods, (drawn, month) => {
        const before = JSON.stringify(settle(drawn, untyped(month)));
        expect(JSON.stringify(settle(untyped(copy(drawn)), untyped(month)))).toBe(before);
        expect(stringifyPolicy(untyped(copy(drawn)))).toBe(JSON.stringify(drawn));
      }),
      runs,
    );

  it("with a clone of the policy", () => same((drawn) => structuredClone(drawn)));
  it("with the policy as JSON", () => same((drawn) => JSON.parse(JSON.stringify(drawn))));
  it("with a policy and a period of another context", () => {
    fc.assert(
      fc.property(policies(), drawnPeriods, (drawn, month) => {
        const foreign: unknown = runInNewContext(`JSON.parse(${JSON.stringify(JSON.stringify([drawn, month]))})`);
        const [policyThere, monthThere] = foreign as [Policy, object];
        // JSON has no undefined: what is missing is absent there.
        const here = JSON.stringify(settle(drawn, untyped(JSON.parse(JSON.stringify(month)))));
        expect(JSON.stringify(settle(policyThere, untyped(monthThere)))).toBe(here);
      }),
      runs,
    );
  });
});
