import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  heldBy,
  isJixiaoError,
  metric,
  restate,
  settle,
  withParameters,
  parameter,
  times,
  type LineChange,
  type Restatement,
  type Settlement,
  type SettlementRow,
  settlementRows,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import type { Slip } from "../statement/by-hand.js";
import { cents, yuan } from "../statement/pay-slip.js";
import { amountCell, peopleOf, policyParts, slipPolicy, slips } from "../statement/slips.js";

const filed = gates("filed", { report: atLeast(metric("reports", "count"), 1) });
const rate = parameter("rate", "ratio", "0.003");
const policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  pay: { base: metric("base", "money"), commission: times(metric("gmv", "money"), rate), bonus: heldBy(filed, metric("bonus", "money")) },
  protected: ["base"],
  floor: metric("minimum", "money"),
});
const row = { id: "li", name: "李雷", base: 3000, gmv: 100_000, bonus: 500, reports: 1, minimum: 0 };
const month = (people: readonly object[], more: object = {}): Settlement => settle(policy, untyped({ period: "2026-11", people, ...more }));
const told = ({ changes }: Restatement) =>
  changes.map(({ person, kind, line, before, after, difference }) => [
    person,
    kind,
    line,
    before?.state ?? null,
    before?.payable ?? null,
    after?.state ?? null,
    after?.payable ?? null,
    difference,
  ]);

describe("restating a period", () => {
  it("gives what changes for each person and line, and nothing else", () => {
    const before = month([row, { ...row, id: "wang", name: null }]);
    const after = month([{ ...row, gmv: 98_000 }, { ...row, id: "wang", name: null }]);
    expect(restate(before, after)).toEqual<Restatement>({
      period: "2026-11",
      changes: [
        {
          person: "li",
          name: "李雷",
          policy: "sales",
          currency: "CNY",
          line: "commission",
          kind: "line",
          before: { state: "settled", payable: "300.00" },
          after: { state: "settled", payable: "294.00" },
          difference: "-6.00",
        },
      ],
      totals: [{ policy: "sales", currency: "CNY", difference: "-6.00" }],
    });
  });

  it("gives nothing where nothing changed, also after a way through JSON", () => {
    const people = [row, { ...row, id: 7, gmv: "?" }, { ...row, id: 8, base: null }, { ...row, id: 9, reports: 0 }];
    const once = month(people, { adjustments: [{ person: 7, line: "praise", amount: 5 }] });
    expect(restate(once, once)).toEqual({ period: "2026-11", changes: [], totals: [] });
    expect(restate(JSON.parse(JSON.stringify(once)) as Settlement, once).changes).toEqual([]);
    expect(restate(once, month(people.toReversed(), { adjustments: [{ person: 7, line: "praise", amount: 5 }] })).changes).toEqual([]);
  });

  it.each<[string, object, object, (string | null)[]]>([
    ["what was pending and is settled", { gmv: "?" }, {}, ["pending", "0.00", "settled", "300.00", "300.00"]],
    ["what was settled and is pending", {}, { gmv: "?" }, ["settled", "300.00", "pending", "0.00", "-300.00"]],
    ["what was settled and is not applicable", {}, { gmv: null }, ["settled", "300.00", "notApplicable", "0.00", "-300.00"]],
    ["what was pending and is not applicable: a state alone", { gmv: "?" }, { gmv: null }, [
      "pending",
      "0.00",
      "notApplicable",
      "0.00",
      "0.00",
    ]],
    ["what was not applicable and is settled at zero: a state alone", { gmv: null }, { gmv: 0 }, [
      "notApplicable",
      "0.00",
      "settled",
      "0.00",
      "0.00",
    ]],
  ])("shows both states, and whatever is not settled counts as 0.00: %s", (_, before, after, expected) => {
    expect(told(restate(month([{ ...row, ...before }]), month([{ ...row, ...after }])))).toEqual([[
      "li",
      "line",
      "commission",
      ...expected,
    ]]);
  });

  it.each<[string, number, number, (string | null)[]]>([
    ["and is paid", 0, 1, ["held", "0.00", "settled", "500.00", "500.00"]],
    ["and was paid", 1, 0, ["settled", "500.00", "held", "0.00", "-500.00"]],
  ])("counts what is held as 0.00: a bonus that is held %s", (_, before, after, expected) => {
    expect(told(restate(month([{ ...row, reports: before }]), month([{ ...row, reports: after }])))).toEqual([[
      "li",
      "line",
      "bonus",
      ...expected,
    ]]);
  });

  it("says nothing of what stays pending, for whatever reason", () => {
    expect(restate(month([{ ...row, gmv: "?" }]), month([{ ...row, gmv: "!" }])).changes).toEqual([]);
    expect(restate(month([{ ...row, reports: 0 }]), month([{ ...row, reports: 0, bonus: 700 }])).changes).toEqual([]);
  });

  it("counts what is settled in a line that waits in another row", () => {
    const rows = (second: unknown) => [{ ...row, id: 1, person: "li" }, { ...row, id: 2, person: "li", base: second }];
    expect(told(restate(month(rows("?")), month(rows(1000))))).toEqual([[
      "li",
      "line",
      "base",
      "pending",
      "3000.00",
      "settled",
      "4000.00",
      "1000.00",
    ]]);
  });

  it("has the added lines, each by its kind and label", () => {
    const before = month([{ ...row, gmv: 0, minimum: 4000 }], {
      adjustments: [{ person: "li", line: "praise", amount: 50 }],
      carryIns: [{ person: "li", balance: "protection", amount: 100 }],
    });
    const after = month([{ ...row, gmv: 50_000, minimum: 4000 }], {
      adjustments: [{ person: "li", line: "praise", amount: 70 }, { person: "li", line: "floor", amount: -1 }],
    });
    expect(told(restate(before, after))).toEqual([
      ["li", "line", "commission", "settled", "0.00", "settled", "150.00", "150.00"],
      ["li", "adjustment", "praise", "settled", "50.00", "settled", "70.00", "20.00"],
      ["li", "floor", "floor", "settled", "450.00", "settled", "281.00", "-169.00"],
      ["li", "carryIn", "protection", "settled", "-100.00", null, null, "100.00"],
      ["li", "adjustment", "floor", null, null, "settled", "-1.00", "-1.00"],
    ]);
  });

  it("sums several adjustments of one label, in the worst state among them", () => {
    const praise = (...amounts: readonly unknown[]) =>
      month([row], { adjustments: amounts.map((amount) => ({ person: "li", line: "praise", amount })) });
    expect(restate(praise(50, 20), praise(20, 50)).changes).toEqual([]);
    expect(restate(praise(70), praise(20, 50)).changes).toEqual([]);
    expect(told(restate(praise(50, "?"), praise(50, 30)))).toEqual([[
      "li",
      "adjustment",
      "praise",
      "pending",
      "50.00",
      "settled",
      "80.00",
      "30.00",
    ]]);
  });

  it("keeps an adjustment apart from the line that it names", () => {
    const before = month([row], { adjustments: [{ person: "li", line: "base", amount: -100 }] });
    expect(told(restate(before, month([{ ...row, base: 2900 }])))).toEqual([
      ["li", "line", "base", "settled", "3000.00", "settled", "2900.00", "-100.00"],
      ["li", "adjustment", "base", "settled", "-100.00", null, null, "100.00"],
    ]);
  });

  it("has a person who appears and one who disappears, with all their lines", () => {
    const [before, after] = [month([row]), month([{ ...row, id: "wang", name: null, gmv: "?", bonus: null }])];
    const change = restate(before, after);
    expect(told(change)).toEqual([
      ["li", "line", "base", "settled", "3000.00", null, null, "-3000.00"],
      ["li", "line", "commission", "settled", "300.00", null, null, "-300.00"],
      ["li", "line", "bonus", "settled", "500.00", null, null, "-500.00"],
      ["wang", "line", "base", null, null, "settled", "3000.00", "3000.00"],
      ["wang", "line", "commission", null, null, "pending", "0.00", "0.00"],
      ["wang", "line", "bonus", null, null, "notApplicable", "0.00", "0.00"],
    ]);
    expect(change.changes.map(({ name }) => name)).toEqual(["李雷", "李雷", "李雷", null, null, null]);
    expect(change.totals).toEqual([{ policy: "sales", currency: "CNY", difference: "-800.00" }]);
  });

  it("takes ids as text", () => {
    expect(restate(month([{ ...row, id: 7 }]), month([{ ...row, id: "7" }])).changes).toEqual([]);
  });

  it("may be of other rules: a line that was renamed goes and comes", () => {
    const corrected = withParameters(policy, { rate: "0.004" });
    expect(told(restate(month([row]), settle(corrected, untyped({ period: "2026-11", people: [row] }))))).toEqual([[
      "li",
      "line",
      "commission",
      "settled",
      "300.00",
      "settled",
      "400.00",
      "100.00",
    ]]);
    const renamed = definePolicy({ id: "sales", version: "2", currency: "CNY", pay: { salary: metric("base", "money") } });
    expect(told(restate(month([{ ...row, gmv: 0, bonus: 0 }]), settle(renamed, untyped({ period: "2026-11", people: [row] }))))).toEqual([
      ["li", "line", "base", "settled", "3000.00", null, null, "-3000.00"],
      ["li", "line", "commission", "settled", "0.00", null, null, "0.00"],
      ["li", "line", "bonus", "settled", "0.00", null, null, "0.00"],
      ["li", "line", "salary", null, null, "settled", "3000.00", "3000.00"],
    ]);
  });

  it("keeps the policies of a person apart, also one who changed from one to the other", () => {
    const other = definePolicy({ id: "lead", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
    const of = (named: string): Settlement =>
      settle([policy, other], untyped({ period: "2026-11", people: [{ ...row, gmv: 0, bonus: 0, policy: named }] }));
    const change = restate(of("sales"), of("lead"));
    expect(change.changes.filter(({ line }) => line === "base").map(({ policy, difference }) => [policy, difference])).toEqual([[
      "sales",
      "-3000.00",
    ], ["lead", "3000.00"]]);
    expect(change.totals).toEqual([{ policy: "sales", currency: "CNY", difference: "-3000.00" }, {
      policy: "lead",
      currency: "CNY",
      difference: "3000.00",
    }]);
  });

  it("is in the currency's places", () => {
    const inYen = definePolicy({ id: "osaka", version: "1", currency: "JPY", pay: { base: metric("base", "money") } });
    const of = (base: number) => settle(inYen, { period: "2026-11", people: [{ id: 1, base }] });
    expect(restate(of(5), of(7))).toMatchObject({
      changes: [{ difference: "2", before: { payable: "5" } }],
      totals: [{ difference: "2" }],
    });
  });

  it("edits neither", () => {
    const [before, after] = [month([row]), month([{ ...row, gmv: 1 }])];
    const texts = [before, after].map((each) => JSON.stringify(each));
    restate(before, after);
    expect([before, after].map((each) => JSON.stringify(each))).toEqual(texts);
  });
});

describe("what cannot be restated throws", () => {
  const faultsOf = (before: Settlement, after: Settlement): unknown => {
    try {
      return restate(before, after);
    } catch (error) {
      return isJixiaoError(error) ? error.faults.map(({ code }) => code) : error;
    }
  };

  it("two periods", () => {
    const october: Settlement = settle(policy, untyped({ period: "2026-10", people: [row] }));
    expect(faultsOf(october, month([row]))).toEqual(["invalid_period"]);
    expect(() => restate(october, month([row])))
      .toThrow("invalid period: got 2026-10 and 2026-11, expected two settlements of one period");
  });

  it("two currencies: yuan less dinars is no amount", () => {
    const of = (currency: string, base: string) =>
      settle(definePolicy({ id: "p", version: "1", currency, pay: { base: metric("base", "money") } }), {
        period: "2026-11",
        people: [{ id: "li", base }],
      });
    expect(faultsOf(of("CNY", "100"), of("KWD", "7.125"))).toEqual(["invalid_currency"]);
    // The same digits are not the same pay.
    expect(faultsOf(of("CNY", "100"), of("USD", "100"))).toEqual(["invalid_currency"]);
  });
});

describe("laws of restating", () => {
  /** A policy, and three versions of a month of up to three people under it. */
  const versions = fc.tuple(
    policyParts,
    fc.array(fc.array(fc.tuple(fc.constantFrom("li", "wang", "zhao"), slips()), { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  ).map(([parts, months]) => months.map((people) => settleAll(parts, people)));

  const sums = (settlement: Settlement) => new Map(settlement.totals.map(({ policy, payable }) => [policy, cents(payable)]));
  const differences = ({ totals }: Restatement) => new Map(totals.map(({ policy, difference }) => [policy, cents(difference)]));
  const key = ({ person, policy, kind, line }: LineChange) => [policy, String(person), kind, line].join(" ");
  const byLine = ({ changes }: Restatement) => new Map(changes.map((change) => [key(change), cents(change.difference)]));

  it("the differences are what is payable after less what was before: in all, and line by line", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        if (before === undefined || after === undefined) return;
        const change = restate(before, after);
        expect(differences(change).get("agent") ?? 0n).toBe((sums(after).get("agent") ?? 0n) - (sums(before).get("agent") ?? 0n));
        const paid = (rows: readonly SettlementRow[], { person, kind, line }: LineChange) =>
          rows.reduce(
            (
              sum,
              row,
            ) => (String(row.person) === String(person) && row.kind === kind && row.line === line ? sum + cents(row.payable) : sum),
            0n,
          );
        for (const each of change.changes) {
          expect(cents(each.difference)).toBe(paid(settlementRows(after), each) - paid(settlementRows(before), each));
          expect(each.difference !== "0.00" || each.before?.state !== each.after?.state).toBe(true);
        }
        expect(new Set(change.changes.map(key)).size).toBe(change.changes.length);
      }),
      { numRuns: 100 },
    );
  });

  it("restating what did not change gives nothing", () => {
    fc.assert(
      fc.property(versions, ([before]) => {
        if (before === undefined) return;
        expect(restate(before, before)).toEqual({ period: "2026-11", changes: [], totals: [] });
      }),
      { numRuns: 60 },
    );
  });

  it("restating twice equals restating once: the second finds nothing more", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        if (before === undefined || after === undefined) return;
        expect(restate(before, after)).toEqual(restate(before, after));
        expect(restate(after, JSON.parse(JSON.stringify(after)) as Settlement).changes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("two restatements in turn pay what one from the first to the last pays", () => {
    fc.assert(
      fc.property(versions, ([first, second, third]) => {
        if (first === undefined || second === undefined || third === undefined) return;
        const [one, two, all] = [byLine(restate(first, second)), byLine(restate(second, third)), byLine(restate(first, third))];
        for (const line of new Set([...one.keys(), ...two.keys(), ...all.keys()])) {
          expect([line, (one.get(line) ?? 0n) + (two.get(line) ?? 0n)]).toEqual([line, all.get(line) ?? 0n]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("turned round it takes back exactly what it gave, with the states exchanged", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        if (before === undefined || after === undefined) return;
        const there = restate(before, after).changes.map((change) => [key(change), change.before, change.after, change.difference]);
        const back = restate(after, before).changes.map(
          (change) => [key(change), change.after, change.before, yuan(-cents(change.difference))]
        );
        const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).toSorted();
        expect(sorted(back)).toEqual(sorted(there));
      }),
      { numRuns: 60 },
    );
  });
});

function settleAll(parts: Pick<Slip, "kept" | "has">, people: readonly (readonly [string, Slip])[]): Settlement {
  const own = new Map(people);
  const rows = [...own].flatMap(([person, slip]) =>
    peopleOf({ ...slip, isRowRejected: false }).map((row, index) => ({ ...row, id: `${person}-${index}`, person }))
  );
  const adjustments = [...own].flatMap(([person, slip]) =>
    slip.adjustments.map(({ line, amount }) => ({ person, line, amount: amountCell(amount) }))
  );
  return settle(slipPolicy(parts), untyped({ period: "2026-11", people: rows, adjustments }));
}
