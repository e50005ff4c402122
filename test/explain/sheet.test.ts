import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain, toSheet, type Sheet } from "../../src/explain/index.js";
import { atLeast, definePolicy, gates, metrics, settle, shopCommission, teamMetric, times, voidedBy, when } from "../../src/index.js";
import { everyKind, everyPeriod, leads } from "./every-kind.js";
import { evaluateSheet } from "./evaluate-sheet.js";

/** The cells whose formula comes to something else than they say, and how many there are that have one. */
function recomputed(sheet: Sheet): { readonly wrong: readonly string[]; readonly formulas: number } {
  const valueOf = evaluateSheet(sheet);
  const wrong: string[] = [];
  let formulas = 0;
  sheet.rows.forEach((row, index) => {
    row.forEach(({ kind, value, formula }, column) => {
      if (formula === undefined || kind === "text") return;
      formulas += 1;
      const cell = `${"ABC"[column]}${index + 1}`;
      const worked = valueOf(cell);
      const isSame = worked instanceof Decimal || typeof worked === "object"
        ? worked.equals(value)
        : String(worked).toUpperCase() === value;
      if (!isSame) wrong.push(`${cell} ${row[0]?.value}: ${formula} is ${String(worked)}, not ${value}`);
    });
  });
  return { wrong, formulas };
}

describe("a sheet that checks itself", () => {
  const { gmv, target } = metrics({ person: { gmv: "money", target: "money" } });
  const policy = definePolicy({
    id: "sales",
    version: "1",
    currency: "CNY",
    pay: {
      commission: times(gmv, "0.00345"),
      bonus: voidedBy(gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") }), when(atLeast(gmv, target), 1000, 0)),
    },
  });
  const period = {
    period: "2026-11",
    teams: [{ id: "t", dsr: "4.60" }],
    people: [{ id: "li", team: "t", gmv: "128000.50", target: 100000 }],
    adjustments: [{ person: "li", line: "bonus", amount: "-5.00" }],
  };
  const told = (sheet: Sheet) => sheet.rows.map((row) => row.map(({ value, formula }) => (formula === undefined ? value : `=${formula}`)));

  it("has what is paid first, and each figure as a formula of those below it", () => {
    expect(told(toSheet(explain(policy, period, { person: "li" })))).toEqual([
      ["Pay slip: li, 2026-11"],
      ["By the policy sales, version 1"],
      ["commission", "", "=C8"],
      ["bonus", "", "=C12"],
      ["bonus", "", "=C24"],
      ["Payable", "", "=SUM(C3:C5)"],
      [""],
      ["commission", "=C9", "=ROUND(B8,2)"],
      ["  gmv 128000.5 × 0.00345", "", "=C10*C11"],
      ["    gmv", "", "128000.5"],
      ["    0.00345", "", "0.00345"],
      ["bonus", "", "=C13"],
      ["  1000 voided, since shop failed (shop.dsr)", "", "=IF(C19,C14,0)"],
      ["    1000, as gmv 128000.5 ≥ target 100000 (yes)", "", "=IF(C15,C18,NA())"],
      ["      gmv 128000.5 ≥ target 100000", "", "=C16>=C17"],
      ["        gmv", "", "128000.5"],
      ["        target", "", "100000"],
      ["      1000", "", "1000"],
      ["    shop", "", "=N(C20)>=1"],
      ["      shop.dsr", "", "=C21"],
      ["        dsr 4.6 ≥ 4.7", "", "=C22>=C23"],
      ["          dsr", "", "4.6"],
      ["          4.7", "", "4.7"],
      ["bonus", "", "-5.00"],
    ]);
  });

  it("comes to what the statement says", () => {
    const sheet = toSheet(explain(policy, period, { person: "li" }));
    expect(recomputed(sheet)).toEqual({ wrong: [], formulas: 14 });
    expect(String(evaluateSheet(sheet)("C6"))).toBe("436.6");
  });

  it("says beside what is paid why it is no more, as the slip does", () => {
    const sheet = toSheet(explain(policy, period, { person: "li" }));
    expect(sheet.rows.flatMap(([what, , figure]) => (figure?.note === undefined ? [] : [[what?.value, figure.note]])))
      .toMatchInlineSnapshot(`
        [
          [
            "bonus",
            "1,000.00 is not paid, since shop did not pass
        shop.dsr: dsr is 4.6, needed is at least 4.7: missed by 0.1",
          ],
        ]
      `);
  });

  it("follows a reading that is changed", () => {
    const passing = toSheet(explain(policy, { ...period, teams: [{ id: "t", dsr: "4.80" }] }, { person: "li" }));
    const changed = {
      ...passing,
      rows: passing.rows.map((row) => row.map((cell) => (cell.value === "128000.5" ? { ...cell, value: "200000" } : cell))),
    };
    expect(String(evaluateSheet(changed)("C6"))).toBe("1685");
  });

  it("has cells for every kind of node that come to what they say, for payroll and for the person", () => {
    let formulas = 0;
    fc.assert(
      fc.property(everyPeriod, (drawn) => {
        for (const { person, policy: of, payable } of settle([everyKind, leads], drawn as never).statements) {
          const why = explain([everyKind, leads], drawn as never, { person, policy: of as "leads" });
          for (const audience of ["payroll", "person"] as const) {
            const sheet = toSheet(why, { for: audience });
            const found = recomputed(sheet);
            expect(found.wrong).toEqual([]);
            formulas += found.formulas;
            expect(sheet.rows.find(([what]) => what?.value === "Payable")?.[2]?.value).toBe(payable);
          }
        }
      }),
      { numRuns: 8, seed: 37 },
    );
    expect(formulas).toBeGreaterThan(3000);
  });

  it("names nobody else", () => {
    fc.assert(
      fc.property(everyPeriod, (drawn) => {
        for (const { person, policy: of } of settle([everyKind, leads], drawn as never).statements) {
          const text = JSON.stringify(toSheet(explain([everyKind, leads], drawn as never, { person, policy: of as "leads" })));
          const strangers = drawn.people.flatMap((row) => (row.person === person ? [] : [row.id]));
          expect(strangers.filter((id) => new RegExp(`${id}(?!\\d)`).test(text))).toEqual([]);
        }
      }),
      { numRuns: 5, seed: 41 },
    );
  });

  it("has no formula where a figure has more digits than a spreadsheet keeps", () => {
    const rich = { ...period, people: [{ id: "li", team: "t", gmv: "999999999999999.99", target: 1 }] };
    const cells = toSheet(explain(policy, rich, { person: "li" })).rows.flat();
    expect(cells.find(({ value }) => value === "999999999999999.99")).toEqual({ kind: "text", value: "999999999999999.99" });
    expect(cells.some(({ formula }) => formula?.includes("0.00345"))).toBe(false);
  });

  it("of the shop commission is in Chinese where that is asked for", () => {
    const teams = [{ id: "t", refundRate: "0.021", refundHours: "18.5", disputeRate: "0.0004", dsr: "4.82", complaints: 1 }];
    const people = [{ id: "li", team: "t", gmv: "128000.00", target: 100000, base: 4000 }];
    const why = explain(shopCommission({ version: "1" }), { period: "2026-11", teams, people }, { person: "li" });
    expect(told(toSheet(why, { language: "zh" })).slice(0, 6)).toEqual([
      ["工资条：li，2026-11"],
      ["依据方案 shop-commission，版本 1"],
      ["底薪", "", "=C8"],
      ["提成", "", "=C10"],
      ["指标完成奖金", "", "=C14"],
      ["应发合计", "", "=SUM(C3:C5)"],
    ]);
  });
});
