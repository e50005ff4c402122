import fc from "fast-check";
import { readPolicy, type PolicyDefinition } from "../../src/policy/index.js";
import { policiesOf } from "../../src/settle/index.js";
import { policies } from "../../src/testing/index.js";
import { drawnPeriods } from "../testing/drawn-periods.js";

/** Policies that are settled together, and a period of theirs with everything that a period can have. */
export interface DrawnSettlement {
  readonly policies: readonly PolicyDefinition[];
  readonly period: DrawnPeriod;
}

interface DrawnPeriod {
  readonly period: string;
  readonly teams: readonly object[];
  readonly people: readonly object[];
  readonly adjustments: readonly object[];
  readonly carryIns: readonly object[];
}

const amounts = fc.constantFrom<unknown>("12.50", 3, "-700", 0, "100", "0.123", "n/a");
const persons = fc.constantFrom("li", "wang", "zhao", "chen", "nobody");

/** A policy, or two of which the second may go over the rows of the first, with periods in which some rows are nobody's. */
export const drawnSettlements: fc.Arbitrary<DrawnSettlement> = fc.record({
  first: policies({ depth: 2 }),
  second: fc.option(policies({ depth: 2 }), { nil: null }),
  period: drawnPeriods,
  strange: fc.array(fc.constantFrom("no team", "unknown team", "twice", "no id", "unknown policy", "claimed team", "empty team"), {
    maxLength: 3,
  }),
  named: fc.array(fc.nat(1), { minLength: 12, maxLength: 12 }),
  isWithoutStints: fc.boolean(),
  adjustments: fc.array(
    fc.record({ person: persons, line: fc.constantFrom("line a", "提成", "gift"), amount: amounts, named: fc.nat(1) }),
    {
      maxLength: 3,
    },
  ),
  carryIns: fc.array(
    fc.record({ person: persons, balance: fc.constantFrom("draw", "protection", "rounding"), amount: amounts, named: fc.nat(1) }),
    { maxLength: 3 },
  ),
}).map(({ first, second, period, strange, named, isWithoutStints, adjustments, carryIns }) => {
  const all = second === null ? [first] : together(first, second);
  const ids = all.map(({ id }) => id);
  const idOf = (at: number) => ids[(named[at] ?? 0) % ids.length];
  const people = period.people.map((row, at) => ({ ...row, policy: idOf(at), ...(isWithoutStints ? { person: row.id } : {}) }));
  return {
    policies: all,
    period: {
      period: "2026-11",
      teams: period.teams.flatMap((team, at) => (at === 0 && strange.includes("claimed team") ? [team, team] : [team]))
        .concat(strange.includes("empty team") ? [{ id: "north" } as never] : []),
      people: people.flatMap((row, at): readonly object[] => {
        if (at === 0 && strange.includes("no team")) return [{ ...row, team: null }];
        if (at === 1 && strange.includes("unknown team")) return [{ ...row, team: "nowhere" }];
        if (at === 2 && strange.includes("twice")) return [row, row];
        if (at === 3 && strange.includes("no id")) return [{ ...row, id: " " }];
        if (at === 4 && strange.includes("unknown policy")) return [{ ...row, policy: "none" }];
        return [row];
      }),
      adjustments: adjustments.map(({ named: at, ...each }) => ({ ...each, ...(ids.length > 1 ? { policy: ids[at] } : {}) })),
      carryIns: carryIns.map(({ named: at, ...each }) => ({ ...each, ...(ids.length > 1 ? { policy: ids[at] } : {}) })),
    },
  };
});

/** Two policies of one settlement; the second goes over the rows of the first, where that has the same names. */
function together(first: PolicyDefinition, second: PolicyDefinition): readonly PolicyDefinition[] {
  const { currency } = first;
  const one = renamed({ ...first, currency }, "agents", "agents");
  for (const under of ["agents", "leads"]) {
    const two = renamed({ ...second, currency }, "leads", under);
    const contests = new Set(one?.contests.map(({ id }) => id));
    if (one === null || two === null || two.contests.some(({ id }) => contests.has(id))) continue;
    try {
      return policiesOf([one, two]);
    } catch {
      // The second reads what the first has not: its own rows then.
    }
  }
  return [first];
}

function renamed(policy: PolicyDefinition, id: string, under: string): PolicyDefinition | null {
  const text = JSON.stringify(policy, (key, value: unknown) => (key === "under" ? under : value));
  return readPolicy({ ...(JSON.parse(text) as PolicyDefinition), id }).policy;
}
