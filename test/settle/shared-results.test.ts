import { describe, expect, it } from "vitest";
import { atLeast, between, curve, definePolicy, gates, metrics, money, scorecard, settle, times, voidedBy } from "../../src/index.js";

const { gmv, target } = metrics({ person: { gmv: "money", target: "money" } });
const reached = gates("reached", { target: atLeast(gmv, target), thousand: atLeast(gmv, 1000) });
const card = scorecard("card", { gmv: { metric: gmv, weight: 100, points: curve([[0, 0], [2000, 100]]) } });
const policy = definePolicy({
  id: "sales",
  version: "1",
  currency: "CNY",
  scorecards: [card],
  pay: { commission: times(gmv, "0.01"), bonus: voidedBy(reached, times(gmv, "0.1")) },
});

const people = [
  { id: "li", gmv: "1500.00", target: 1000 },
  { id: "wang", gmv: "1500.00", target: 2000 },
  { id: "zhao", gmv: 1500, target: 1000 },
  { id: "chen", gmv: "15.00", target: 10 },
];
const { statements } = settle(policy, { period: "2026-11", people });

describe("what several people have", () => {
  it("is what each of them has alone", () => {
    const alone = people.flatMap((row) => settle(policy, { period: "2026-11", people: [row] }).statements);
    expect(statements).toEqual(alone);
    const shown = statements.map(({ gates: results, lines: { bonus } }) => {
      const result = results?.reached.gates.target;
      return [result?.state, result?.bound, result?.margin, bonus.amount, bonus.before];
    });
    expect(shown).toEqual([
      ["passed", "1000", "500", "150.00", null],
      ["failed", "2000", "-500", "0.00", "150.00"],
      ["passed", "1000", "500", "150.00", null],
      ["passed", "10", "5", "0.00", "1.50"],
    ]);
  });

  it("is told apart where the nearest bound is the end of one's range and the start of another's", () => {
    const { from, to } = metrics({ person: { from: "money", to: "money" } });
    const within = gates("within", { range: between(gmv, times(from, 2), times(to, 2)) });
    const ranged = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: voidedBy(within, money(100)) } });
    const rows = [{ id: "li", gmv: 1, from: 0, to: 0 }, { id: "wang", gmv: 1, from: 0, to: 10 }];
    const paid = (of: typeof rows) =>
      settle(ranged, { period: "2026-11", people: of }).statements.map(({ person, payable }) => `${person} ${payable}`);
    expect(paid(rows)).toEqual(["li 0.00", "wang 100.00"]);
    expect(paid(rows.toReversed())).toEqual(["wang 100.00", "li 0.00"]);
  });

  it("is told apart where the names of gates together read like the name of another", () => {
    const { reply, tone } = metrics({ person: { reply: "count", tone: "count" } });
    const two = gates("two", { a: atLeast(reply, 1), b: atLeast(reply, 1), "a,b": atLeast(tone, 1) });
    const gated = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: voidedBy(two, money(100)) } });
    const month = settle(gated, { period: "2026-11", people: [{ id: "li", reply: 0, tone: 1 }, { id: "wang", reply: 1, tone: 0 }] });
    expect(month.statements.map(({ lines }) => lines.bonus.failedGates)).toEqual([["two.a", "two.b"], ["two.a,b"]]);
  });

  it("is one frozen object, where it was written alike", () => {
    const [li, wang] = statements;
    expect(li?.lines.commission).toBe(wang?.lines.commission);
    expect(Object.isFrozen(li?.lines.commission)).toBe(true);
    expect(li?.scores?.card.items.gmv).toBe(wang?.scores?.card.items.gmv);
    expect(structuredClone(statements)).toEqual(statements);
  });
});
