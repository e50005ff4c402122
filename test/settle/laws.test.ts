import { Decimal } from "decimal.js";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { settlementRows, type LineResult } from "../../src/index.js";
import { Exact } from "../formula/decimals.js";
import { periods, settled, shopService, type AnyPeriod, type AnyRow } from "./periods.js";

type Settlement = ReturnType<typeof settled>;
type Statement = Settlement["statements"][number];

const inherited = Reflect.ownKeys(Object.prototype);
afterEach(() => {
  const added = Reflect.ownKeys(Object.prototype).filter((key) => !inherited.includes(key));
  if (added.length > 0) throw new Error(`Object.prototype was given ${added.map(String).join(", ")}`);
});

const runs = { numRuns: 150 };
const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total.plus(amount), new Exact(0)).toFixed(2);
const linesOf = (statement: Statement): readonly LineResult[] => Object.values(statement.lines);

function isRow(row: unknown): row is AnyRow {
  return typeof row === "object" && row !== null && !Array.isArray(row);
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

describe("every row comes out exactly once", () => {
  it("of people: in a statement, or in a rejection by its index", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const { statements, rejections } = settled(period);
        const rejected = rejections.filter(({ from }) => from === "people").map(({ index }) => index);
        expect(new Set(rejected).size).toBe(rejected.length);
        const kept = period.people.filter((_, index) => !rejected.includes(index));
        expect(statements
          .flatMap(({ person, stints }) => (stints.length === 0 ? person : stints.map(({ id }) => id)))
          .map(String)
          .toSorted()).toEqual(kept.map((row) => String(rowIn(statements, row))).toSorted());
        expect(statements.reduce((count, { stints }) => count + Math.max(1, stints.length), 0) + rejected.length)
          .toBe(period.people.length);
      }),
      runs,
    );
  });

  it("of teams: with its gates, or in a rejection", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const { teams, rejections } = settled(period);
        const rejected = new Set(rejections.flatMap(({ from, index }) => (from === "teams" ? index : [])));
        expect(teams.map(({ id }) => id)).toEqual(period.teams.filter((_, index) => !rejected.has(index)).map((row) => (row as AnyRow).id));
      }),
      runs,
    );
  });

  it("and is rejected only where it cannot be anybody's", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const ids = period.people.map((row) => (isRow(row) ? row.id : undefined));
        const isId = (id: unknown) => (typeof id === "string" ? id.trim() !== "" && id !== "\ud800" : Number.isSafeInteger(id));
        const claims = (id: unknown) => ids.filter((other) => isId(other) && String(other) === String(id)).length;
        const rejected = settled(period)
          .rejections.filter(({ from }) => from === "people")
          .map(({ index }) => index);
        expect(rejected.toSorted((a, b) => a - b)).toEqual(ids.flatMap((id, index) => (isId(id) && claims(id) === 1 ? [] : index)));
      }),
      runs,
    );
  });
});

/** By which name a row stands in the statements: its own id among the stints of a person who has several, the person otherwise. */
function rowIn(statements: readonly Statement[], row: unknown): unknown {
  const { id, person } = row as AnyRow;
  const whose = person ?? id;
  const statement = statements.find((each) => String(each.person) === String(whose));
  return statement !== undefined && statement.stints.length > 0 ? id : whose;
}

describe("everything adds up", () => {
  it("lines to statements, statements to totals, rows to totals", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const settlement = settled(period);
        const { statements, totals } = settlement;
        for (const statement of statements) {
          expect(statement.payable).toBe(sum(linesOf(statement).map(({ payable }) => payable)));
          expect(statement.pending).toEqual(statement.lineOrder.filter((name) => statement.lines[name].state === "pending"));
          if (statement.stints.length > 0) {
            for (const name of statement.lineOrder) {
              expect(statement.lines[name].payable).toBe(sum(statement.stints.map(({ lines }) => lines[name].payable)));
            }
          } else {
            expect(statement.held)
              .toBe(sum(linesOf(statement).map(({ state, amount }) => (state === "held" && amount !== null ? amount : "0"))));
          }
        }
        const [total] = totals;
        expect(totals).toHaveLength(1);
        expect(total?.people).toBe(statements.length);
        expect(total?.payable).toBe(sum(statements.map(({ payable }) => payable)));
        expect(total?.held).toBe(sum(statements.map(({ held }) => held)));
        expect(total?.pending).toBe(statements.reduce((count, { pending }) => count + pending.length, 0));
        const rows = settlementRows(settlement);
        expect(rows).toHaveLength(statements.length * shopService.pay.length);
        expect(sum(rows.map(({ payable }) => payable))).toBe(total?.payable);
        for (const { name } of shopService.pay) {
          const line = sum(rows.flatMap((row) => (row.line === name ? row.payable : [])));
          expect(total?.lines[name as keyof typeof total.lines]).toBe(line);
        }
      }),
      runs,
    );
  });

  it("and each line is what a clerk works out from the row by hand", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const { statements, rejections } = settled(period);
        const rejected = new Set(rejections.flatMap(({ from, index }) => (from === "people" ? index : [])));
        const rows = period.people.filter((row, index): row is AnyRow => isRow(row) && !rejected.has(index));
        for (const statement of statements.filter(({ stints }) => stints.length === 0)) {
          const row = rows.find(({ id, person }) => String(person ?? id) === String(statement.person)) ?? {};
          const { base, commission } = statement.lines;
          const number = (value: unknown) => (typeof value === "bigint" ? new Exact(String(value)) : new Exact(value as string));
          if (base.state === "settled") expect(base.amount).toBe(number(row.base).toFixed(2));
          if (commission.state === "settled") {
            expect(commission.amount).toBe(number(row.gmv).times("0.003").toDecimalPlaces(2, Exact.ROUND_HALF_UP).plus(0).toFixed(2));
          }
          expect(base.state === "notApplicable").toBe(row.base === null);
          for (const line of linesOf(statement)) {
            expect(line.payable).toBe(line.state === "settled" ? line.amount : "0.00");
            expect(line.amount === null).toBe(line.state === "pending" || line.state === "notApplicable");
            expect(line.faults.length > 0).toBe(line.state === "pending");
            expect(line.reason !== null).toBe(line.state === "notApplicable");
            expect(new Set(line.faults.map(({ message }) => message)).size).toBe(line.faults.length);
          }
        }
      }),
      runs,
    );
  });
});

describe("the order of the rows", () => {
  it("changes no statement, no team and no total, and no rejection but its index", () => {
    const orders = periods.chain((period) =>
      fc.record({
        period: fc.constant(period),
        teams: fc.shuffledSubarray([...period.teams], { minLength: period.teams.length }),
        people: fc
          .shuffledSubarray([...period.people.keys()], { minLength: period.people.length })
          .map((order) => keepStintsInOrder(period.people, order)),
      })
    );
    fc.assert(
      fc.property(orders, ({ period, teams, people }) => {
        const [before, after] = [settled(period), settled({ ...period, teams, people })];
        const texts = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).toSorted();
        expect(texts(after.statements)).toEqual(texts(before.statements));
        expect(texts(after.teams)).toEqual(texts(before.teams));
        expect(after.totals).toEqual(before.totals);
        const causes = ({ rejections }: Settlement) =>
          texts(rejections.map(({ from, id, faults }) => [from, id, faults.map(({ code, value }) => [code, value])]));
        expect(causes(after)).toEqual(causes(before));
      }),
      runs,
    );
  });
});

/** The rows of one person are listed in the order of the input, as everything is: those stay in their order among themselves. */
function keepStintsInOrder(rows: readonly unknown[], order: readonly number[]): readonly unknown[] {
  const whose = (index: number) => {
    const row = rows[index];
    return isRow(row) ? String(row.person ?? row.id) : "";
  };
  const waiting = new Map<string, number[]>();
  for (const index of rows.keys()) waiting.set(whose(index), [...(waiting.get(whose(index)) ?? []), index]);
  return order.map((index) => rows[waiting.get(whose(index))?.shift() ?? index]);
}

describe("the input", () => {
  it("may be frozen to its last leaf, and nothing in it is changed", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const before = structuredClone(period);
        const loose = settled(period);
        expect(period).toStrictEqual(before);
        expect(settled(deepFreeze(period))).toEqual(loose);
      }),
      runs,
    );
  });

  it("gives the same output byte for byte, each time", () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(JSON.stringify(settled(structuredClone(period)))).toBe(JSON.stringify(settled(period)));
      }),
      runs,
    );
  });
});

describe("a result", () => {
  it("survives JSON and structuredClone unchanged", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const settlement = settled(period);
        expect(JSON.parse(JSON.stringify(settlement))).toStrictEqual(settlement);
        expect(structuredClone(settlement)).toStrictEqual(settlement);
      }),
      runs,
    );
  });

  it("is the same whatever somebody else sets on decimal.js", () => {
    const { precision, rounding, toExpNeg, toExpPos, maxE, minE, modulo } = Decimal;
    fc.assert(
      fc.property(
        periods,
        fc.constantFrom<Decimal.Config>(
          { precision: 3 },
          { precision: 1, rounding: 0 },
          { toExpPos: 0, toExpNeg: 0 },
          { maxE: 2, minE: -2 },
          { modulo: 9 },
        ),
        (period, settings) => {
          const before = JSON.stringify(settled(period));
          try {
            Decimal.set(settings);
            expect(JSON.stringify(settled(structuredClone(period)))).toBe(before);
          } finally {
            Decimal.set({ precision, rounding, toExpNeg, toExpPos, maxE, minE, modulo });
          }
        },
      ),
      runs,
    );
  });
});

describe("a fault costs only what depends on it", () => {
  const column = fc.constantFrom("gmv", "target", "base", "deposit", "reports", "team");
  const bad = fc.constantFrom<unknown>("n/a", "", undefined, Number.NaN, {}, "1e99");

  it("a faulty reading in one person's row changes no other person's lines, and not that person's other lines", () => {
    const readers: Readonly<Record<string, readonly string[]>> = {
      gmv: ["commission", "targetBonus"],
      target: ["targetBonus"],
      base: ["base"],
      deposit: ["deposit"],
      reports: ["deposit"],
      team: ["targetBonus"],
    };
    fc.assert(
      fc.property(periods, fc.nat(), column, bad, (period, nth, name, value) => {
        fc.pre(period.people.length > 0);
        const index = nth % period.people.length;
        const people = period.people.map((row, place) => (place === index && isRow(row) ? { ...row, [name]: value } : row));
        const [before, after] = [settled(period), settled({ ...period, people })];
        expect(after.rejections).toEqual(before.rejections);
        expect(after.teams).toEqual(before.teams);
        const row = period.people[index];
        const whose = isRow(row) ? String(row.person ?? row.id) : "";
        after.statements.forEach((statement, place) => {
          const old = before.statements[place];
          if (String(statement.person) !== whose) return void expect(statement).toEqual(old);
          for (const line of statement.lineOrder) {
            if (!readers[name]?.includes(line)) expect(statement.lines[line]).toEqual(old?.lines[line]);
          }
        });
      }),
      runs,
    );
  });

  it("a gate of a shop that fails changes only the lines wrapped in it, and exactly those above zero", () => {
    const good = { refundRate: "0.03", refundHours: 24, disputeRate: "0.001", dsr: "4.7", complaints: 2 };
    fc.assert(
      fc.property(periods, fc.nat(), (period, nth) => {
        const index = nth % period.teams.length;
        const withShop = (readings: AnyRow): AnyPeriod => ({
          ...period,
          teams: period.teams.map((row, place) => (place === index && isRow(row) ? { ...row, ...readings } : row)),
        });
        const [before, after] = [settled(withShop(good)), settled(withShop({ ...good, dsr: "4.699" }))];
        const shop = period.teams[index];
        const isOfShop = (team: unknown) =>
          isRow(shop) && after.teams.some(({ id }) => String(id) === String(shop.id)) && String(team) === String(shop.id) && team !== null;
        const compare = (line: LineResult, old: LineResult | undefined, team: unknown) => {
          if (isOfShop(team) && old?.state === "settled" && new Exact(old.amount ?? 0).greaterThan(0)) {
            expect(line).toEqual({ ...old, amount: "0.00", payable: "0.00", before: old.amount, failedGates: ["shop.dsr"] });
          } else expect(line).toEqual(old);
        };
        after.statements.forEach((statement, place) => {
          const old = before.statements[place];
          for (const name of ["base", "commission", "deposit"] as const) expect(statement.lines[name]).toEqual(old?.lines[name]);
          if (statement.stints.length === 0) compare(statement.lines.targetBonus, old?.lines.targetBonus, statement.team);
          statement.stints.forEach((stint, row) => compare(stint.lines.targetBonus, old?.stints[row]?.lines.targetBonus, stint.team));
        });
      }),
      runs,
    );
  });

  it("a gate of a person that fails holds only the lines wrapped in it, and exactly those above zero", () => {
    fc.assert(
      fc.property(periods, fc.nat(), (period, nth) => {
        fc.pre(period.people.length > 0);
        const index = nth % period.people.length;
        const withReports = (reports: number): AnyPeriod => ({
          ...period,
          people: period.people.map((row, place) => (place === index && isRow(row) ? { ...row, person: null, reports } : row)),
        });
        const [before, after] = [settled(withReports(1)), settled(withReports(0))];
        const row = period.people[index];
        // The row that was changed may be rejected, and its id be whose other row stands there.
        const isRejected = after.rejections.some(({ from, index: rejected }) => from === "people" && rejected === index);
        after.statements.forEach((statement, place) => {
          const old = before.statements[place];
          const isTheirs = isRow(row) && !isRejected && statement.stints.length === 0 && String(statement.person) === String(row.id);
          if (!isTheirs && statement.stints.length === 0) return void expect(statement).toEqual(old);
          for (const name of ["base", "commission", "targetBonus"] as const) expect(statement.lines[name]).toEqual(old?.lines[name]);
          const [line, was] = [statement.lines.deposit, old?.lines.deposit];
          if (!isTheirs) return;
          const isAbove = was?.state === "settled" && new Exact(was.amount ?? 0).greaterThan(0);
          expect(line).toEqual(isAbove ? { ...was, state: "held", payable: "0.00", failedGates: ["filed.report"] } : was);
        });
      }),
      runs,
    );
  });
});
