import { expectTypeOf, test } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  metrics,
  parameter,
  plus,
  settle,
  times,
  voidedBy,
  type Adjustment,
  type CarryIn,
  type PersonRowOf,
  type Policy,
  type TeamRowOf,
} from "../../src/index.js";
import { chineseNumbers, readRows } from "../../src/rows/index.js";

const { gmv, base, target, dsr } = metrics({ person: { gmv: "money", base: "money", target: "money" }, team: { dsr: "points" } });
const rate = parameter("rate", "ratio", "0.003", { per: "person" });
const shop = gates("shop", { dsr: atLeast(dsr, "4.7") });
const sellers = definePolicy({
  id: "sellers",
  version: "1",
  currency: "CNY",
  pay: { base, commission: times(gmv, rate), bonus: voidedBy(shop, plus(target, 0)) },
});
const leads = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { base } });
const file: readonly Record<string, string>[] = [];
const columns = { id: "a", team: "b", base: "c", gmv: "d", target: "e" };

test("rows have the type that settling takes", () => {
  const people = readRows(file, { for: sellers, columns }).rows;
  expectTypeOf(people).toEqualTypeOf<readonly PersonRowOf<typeof sellers>[]>();
  const teams = readRows(file, { of: "teams", for: sellers, columns: { id: "a", dsr: "b" } }).rows;
  expectTypeOf(teams).toEqualTypeOf<readonly TeamRowOf<typeof sellers>[]>();
  const adjustments = readRows(file, { of: "adjustments", for: sellers, columns: { person: "a", line: "b", amount: "c" } }).rows;
  expectTypeOf(adjustments).toEqualTypeOf<readonly Adjustment[]>();
  const carryIns = readRows(file, { of: "carryIns", for: sellers, columns: { person: "a", balance: "b", amount: "c" } }).rows;
  expectTypeOf(carryIns).toEqualTypeOf<readonly CarryIn[]>();
  settle(sellers, { period: "2026-11", people, teams, adjustments, carryIns });
});

test("rows of several policies name their own", () => {
  const { rows } = readRows(file, {
    for: [sellers, leads],
    columns: { ...columns, policy: { from: "f", values: { 客服: "sellers", 店长: "leads" } } },
  });
  settle([sellers, leads], { period: "2026-11", people: rows, teams: [] });
  expectTypeOf(rows[0]!.policy).toEqualTypeOf<"sellers" | "leads">();
});

test("the columns that a row needs have to be named, unless all are", () => {
  // @ts-expect-error: target is missing
  readRows(file, { for: sellers, columns: { id: "a", team: "b", base: "c", gmv: "d" } });
  // @ts-expect-error: team is missing, since the policy reads it
  readRows(file, { for: sellers, columns: { id: "a", base: "c", gmv: "d", target: "e" } });
  readRows(file, { for: leads, columns: { id: "a", base: "c" } });
  // @ts-expect-error: policy is missing
  readRows(file, { for: [sellers, leads], columns });
  readRows(file, { for: sellers, columns: {}, names: "snake_case" });
  readRows(file, { for: sellers, columns: { ...columns, rate: { from: "f", scale: "%" } }, numbers: chineseNumbers });
});

test("a column is a number's or a text's", () => {
  // @ts-expect-error: texts have no clock
  readRows(file, { for: leads, columns: { id: { from: "a", clock: "h:mm:ss" }, base: "b" } });
  // @ts-expect-error: numbers have no values
  readRows(file, { for: leads, columns: { id: "a", base: { from: "b", values: { 无: "0" } } } });
});

test("of a policy that was parsed any columns will do, and its rows are of no type", () => {
  const parsed: Policy = sellers;
  const { rows } = readRows(file, { for: parsed, columns: { id: "a", whatever: "b" } });
  expectTypeOf(rows).toEqualTypeOf<readonly unknown[]>();
  settle(parsed, { period: "2026-11", people: rows });
});

test("the metrics of no policy make rows of their readings", () => {
  const { rows } = readRows(file, { for: { gmv, dsr }, columns: { id: "a", team: "b", gmv: "c" } });
  settle(leads, { period: "2026-11", people: rows.map((row) => ({ id: row.id, base: row.gmv })) });
});
