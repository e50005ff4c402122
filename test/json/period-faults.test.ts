import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contest,
  definePolicy,
  gates,
  atLeast,
  highest,
  metric,
  plus,
  prizeOf,
  settle,
  teamMetric,
  type Fault,
  type Policy,
  type Settlement,
} from "../../src/index.js";
import { parsePeriod } from "../../src/json/index.js";
import { policies } from "../../src/testing/index.js";
import { untyped } from "../error/untyped.js";
import { drawnPeriods } from "../testing/drawn-periods.js";

type Row = Readonly<Record<string, unknown>>;

/** What a settlement says of each fault, wherever results list them. */
function faultsOf({ rejections, statements, teams, standings }: Settlement): readonly Fault[] {
  const ofGates = (results: Settlement["teams"][number]["gates"] | null) =>
    Object.values(results ?? {}).flatMap((set) => Object.values(set.gates).flatMap(({ faults }) => faults));
  const ofScores = (scores: Settlement["statements"][number]["scores"]) =>
    Object.values(scores ?? {}).flatMap(({ faults, items }) => [
      ...faults,
      ...Object.values(items).flatMap((item) => item.faults),
    ]);
  const ofParts = [...statements, ...statements.flatMap(({ stints }) => stints)];
  return [
    ...rejections.flatMap(({ faults }) => faults),
    ...ofParts.flatMap(({ lines, gates: sets, scores }) => [
      ...Object.values(lines).flatMap(({ faults }) => faults),
      ...ofGates(sets),
      ...ofScores(scores),
    ]),
    ...statements.flatMap(({ added }) => added.flatMap(({ faults }) => faults)),
    ...teams.flatMap((team) => ofGates(team.gates)),
    ...Object.values(standings).flatMap((groups) =>
      groups.flatMap(({ entrants, pending }) => [
        ...pending.flatMap(({ faults }) => faults),
        ...entrants.flatMap(({ factors, overall }) =>
          [...Object.values(factors), ...(overall === null ? [] : [overall])].flatMap(({ faults }) => faults)
        ),
      ])
    ),
  ];
}

const texts = (faults: readonly Fault[]): readonly string[] => [...new Set(faults.map((each) => JSON.stringify(each)))].toSorted();
const badAmounts = fc.constantFrom<unknown>("-1,000.00", undefined, null, "12.345", "1e15", -5, "10.00", 7);
const fieldNames = fc.constantFrom("amount", "ammount", "amuont");
const adjustments = fc.record({
  person: fc.constantFrom<unknown>("li", "zhou", "", 7),
  amount: badAmounts,
  as: fieldNames,
  line: fc.constantFrom("line", "lne"),
})
  .map(({ person, amount, as, line }) => ({ person, [line]: "a", [as]: amount, reason: "overpaid", id: 5 }));
const carryIns = fc.record({
  person: fc.constantFrom<unknown>("li", "wang", null),
  balance: fc.constantFrom("draw", "protection", "drow"),
  amount: badAmounts,
  as: fieldNames,
}).map(({ amount, as, ...others }) => ({ ...others, [as]: amount }));
const spoilt = fc.constantFrom<(row: Row) => unknown>(
  (row) => row,
  (row) => row,
  (row) => ({ ...row, id: undefined }),
  (row) => ({ ...row, id: "li 0" }),
  (row) => ({ ...row, team: "south" }),
  (row) => ({ ...row, person: "" }),
  (row) => ({ ...row, policy: "nobody's" }),
  (row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column === "id" ? column : `${column}s`, value])),
  () => null,
);

/** Months in which something of every kind is wrong. */
const badPeriods = drawnPeriods.chain((period) =>
  fc.record({
    people: fc.tuple(...period.people.map((row: Row) => spoilt.map((spoil) => spoil(row)))),
    teams: fc.tuple(...period.teams.map((row: Row) => spoilt.map((spoil) => spoil(row)))),
    adjustments: fc.array(adjustments, { maxLength: 3 }),
    carryIns: fc.array(carryIns, { maxLength: 3 }),
  }).map((lists) => ({ period: period.period, ...lists }))
);

describe("what parsePeriod says", () => {
  it("is exactly what settling finds, of any policy and any period", () => {
    fc.assert(
      fc.property(policies(), badPeriods, (policy, period) => {
        const { faults, period: same, settlement } = parsePeriod(policy, period);
        expect(texts(faults)).toEqual(texts(faultsOf(settle(policy, untyped(period)))));
        expect(faults).toHaveLength(texts(faults).length);
        expect(JSON.stringify(settle(policy, same))).toBe(JSON.stringify(settle(policy, untyped(period))));
        expect(JSON.stringify(settlement)).toBe(JSON.stringify(settle(policy, untyped(period))));
      }),
      { numRuns: 200 },
    );
  });

  const base = metric("base", "money");
  const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money")) }, within: "team", prizesPerFactor: [100] });
  const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
  const policy: Policy = definePolicy({
    id: "sales",
    version: "1",
    currency: "CNY",
    pay: { base: plus(base, 0), prize: prizeOf(pk) },
    gates: [shop],
    floor: metric("least", "money"),
    protected: ["base"],
  });
  const li = { id: "li", team: "east", base: 4000, gmv: 5, least: 0 };
  const wang = { ...li, id: "wang" };
  const month = { period: "2026-11", teams: [{ id: "east", dsr: "4.8" }], people: [li, wang] };

  it.each<[string, object, readonly string[]]>([
    ["nothing of a good month", { adjustments: [{ person: "li", line: "base", amount: "-10.00", id: 7, created_at: "today" }] }, []],
    ["of an amount with a comma", { adjustments: [{ person: "li", line: "base", amount: "-1,000.00" }] }, [
      "adjustments.0.amount not_a_number",
    ]],
    ["of a misspelt amount", { adjustments: [{ person: "li", line: "base", ammount: "-1000.00" }] }, [
      "adjustments.0.ammount unknown_field",
    ]],
    ["of a misspelt line", { adjustments: [{ person: "li", lne: "base", amount: -5 }] }, ["adjustments.0.lne unknown_field"]],
    ["of a person who is not there", { adjustments: [{ person: "zhou", amount: 1 }] }, ["adjustments.0.person unknown_person"]],
    ["of a row that is none", { adjustments: [7] }, ["adjustments.0 not_an_object"]],
    ["of half a cent", { carryIns: [{ person: "li", balance: "draw", amount: "12.345" }] }, ["carryIns.0.amount too_many_places"]],
    ["of a balance under zero", { carryIns: [{ person: "li", balance: "draw", amount: -1 }] }, ["carryIns.0.amount not_positive"]],
    ["of another balance", { carryIns: [{ person: "li", balance: "drow", amount: 1 }] }, ["carryIns.0.balance invalid_choice"]],
    ["of a misspelt balance", { carryIns: [{ person: "li", balnce: "draw", amount: 1 }] }, ["carryIns.0.balance invalid_choice"]],
    ["of rows that disagree", { people: [{ ...li, person: "x" }, { ...wang, person: "x", least: 1 }] }, ["people.x.floor rows_disagree"]],
    ["of a gate that nothing is paid by", { teams: [{ id: "east", dsr: "?" }] }, ["teams.east.dsr not_a_number"]],
    ["of an entrant, once", { people: [li, { ...wang, gmv: "?" }] }, ["people.wang.gmv not_a_number"]],
    ["of a sum that grows too large", { people: [{ ...li, base: "999999999999999.00" }, wang], adjustments: [] }, []],
  ])("%s", (_, more, told) => {
    expect(parsePeriod(policy, { ...month, ...more }).faults.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual(told);
  });

  it("nothing is paid by a field that was misspelt, and the closing balances wait for it", () => {
    const { statements } = settle(policy, untyped({ ...month, adjustments: [{ person: "li", lne: "base", amount: "-1000.00" }] }));
    expect(statements[0]).toMatchObject({
      payable: "4050.00",
      provisional: true,
      added: [{
        kind: "adjustment",
        label: "base",
        state: "pending",
        faults: [{ message: "adjustments[0].lne: unknown field: got \"lne\", expected line?" }],
      }],
      balances: { protection: null },
    });
  });

  it("the columns of corrections that nothing reads are told as those of rows are", () => {
    const { ignored } = parsePeriod(policy, {
      ...month,
      adjustments: [{ person: "li", amount: 1, lne: "base", id: 3 }],
      carryIns: [{ person: "li", balance: "draw", amount: 1, month: "2026-10" }],
    });
    expect(ignored).toEqual({ period: [], people: [], teams: [], adjustments: ["lne", "id"], carryIns: ["month"] });
  });
});
