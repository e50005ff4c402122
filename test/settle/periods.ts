import fc from "fast-check";
import { atLeast, atMost, definePolicy, gate, gates, heldBy, metrics, settle, times, voidedBy, when } from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const { gmv, target, base, deposit, reports, refundRate, refundHours, disputeRate, dsr, complaints } = metrics({
  person: { gmv: "money", target: "money", base: "money", deposit: "money", reports: "count" },
  team: { refundRate: "ratio", refundHours: "hours", disputeRate: "ratio", dsr: "points", complaints: "count" },
});

const shop = gates("shop", {
  refundRate: atMost(refundRate, "0.03"),
  refundHours: gate(atMost(refundHours, 24), { notApplicable: "pass" }),
  disputeRate: atMost(disputeRate, "0.001"),
  dsr: atLeast(dsr, "4.7"),
  complaints: atMost(complaints, 2),
});
const filed = gates("filed", { report: atLeast(reports, 1) });

/** Shop commission with a bonus that the shop's gates void, and a deposit that is held until a report is filed. */
export const shopService = definePolicy({
  id: "shop-service",
  version: "2026-11",
  currency: "CNY",
  pay: {
    base,
    commission: times(gmv, "0.003"),
    targetBonus: voidedBy(shop, when(atLeast(gmv, target), 1000, 0)),
    deposit: heldBy(filed, deposit),
  },
});

/** A row as it comes in, or something that is none. */
export type AnyRow = Readonly<Record<string, unknown>>;

export interface AnyPeriod {
  readonly period: string;
  readonly teams: readonly unknown[];
  readonly people: readonly unknown[];
}

export function settled(period: AnyPeriod) {
  return settle(shopService, untyped(period));
}

/** A reading: of the values given, which include thresholds exactly; now and then not applicable, missing or unreadable. */
function reading(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: values, weight: 14 },
    { arbitrary: fc.constant(null), weight: 1 },
    { arbitrary: fc.constant(absent), weight: 1 },
    { arbitrary: fc.constant(undefined), weight: 1 },
    { arbitrary: fc.constantFrom<unknown>("1,000", "12%", "", "n/a", true, Number.NaN, "0.00001e-99", {}), weight: 1 },
  );
}

const absent = Symbol("absent");

function withoutAbsent(row: AnyRow): AnyRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== absent));
}

/** Amounts in every accepted form, among them what a threshold is, a cent beside it, and below zero. */
const amounts = fc.oneof(
  fc.constantFrom<unknown>("100000.00", 100_000, "1e5", "99999.99", "100000.01", 0, "-0", "-12000.00", "0.01", 1n),
  fc.integer({ min: -5_000_000, max: 50_000_000 }).map((cents) => (cents / 100).toFixed(2)),
  fc.integer({ min: -5_000_000, max: 50_000_000 }).map((cents) => cents / 100),
);

/** Ids that are hard on whoever keeps them as keys, or compares them otherwise than as text. */
const oddIds: readonly unknown[] = ["__proto__", "constructor", "toString", "7", 7, "07", -7, "李雷", "\ud800", "a.b", " li ", "1e3", 1000];
const noIds: readonly unknown[] = [null, undefined, "", "  ", 1.5, Number.NaN, {}, true, 2 ** 60];
const noRows: readonly unknown[] = [null, undefined, 5, "li", [], [{ id: "li" }], true];

function identified(prefix: string, rows: fc.Arbitrary<AnyRow>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: fc.tuple(rows, fc.nat({ max: 10_000 })).map(([row, number]) => ({ id: `${prefix}-${number}`, ...row })), weight: 20 },
    { arbitrary: fc.tuple(rows, fc.constantFrom(...oddIds)).map(([row, id]) => ({ id, ...row })), weight: 4 },
    { arbitrary: fc.tuple(rows, fc.constantFrom(...noIds)).map(([row, id]) => ({ id, ...row })), weight: 1 },
    { arbitrary: fc.constantFrom(...noRows), weight: 1 },
  );
}

const teamRows: fc.Arbitrary<AnyRow> = fc
  .record({
    refundRate: reading(fc.constantFrom<unknown>("0.03", 0.03, "0.021", "0.0300000001", "0.005", 0)),
    refundHours: reading(fc.constantFrom<unknown>(24, "24.0", "18.5", "24.01")),
    disputeRate: reading(fc.constantFrom<unknown>("0.001", "0.0004", "0.00100001", 0)),
    dsr: reading(fc.constantFrom<unknown>("4.7", 4.7, "4.82", "4.695", 5)),
    complaints: reading(fc.constantFrom<unknown>(2, "2", 0, 1, 3, "0.5")),
  })
  .map(withoutAbsent);

const personRows = (teams: readonly unknown[]): fc.Arbitrary<AnyRow> =>
  fc
    .record({
      // Teams that are known, claimed twice, unknown, or none.
      team: fc.oneof(
        { arbitrary: fc.constantFrom(...teams), weight: 12 },
        { arbitrary: fc.constantFrom<unknown>("no such shop", null, absent, 7, {}), weight: 1 },
      ),
      person: fc.oneof(
        { arbitrary: fc.constant(absent), weight: 12 },
        { arbitrary: fc.constantFrom<unknown>("zhao", "qian", null, "__proto__"), weight: 2 },
      ),
      gmv: reading(amounts),
      target: reading(fc.constantFrom<unknown>("100000.00", 100_000, 0, "99999.99")),
      base: reading(fc.constantFrom<unknown>(4000, "4000.50", "0", "-1")),
      deposit: reading(fc.constantFrom<unknown>(200, "0.00", "-50.00", "0.01")),
      reports: reading(fc.constantFrom<unknown>(0, 1, "2")),
    })
    .map(withoutAbsent);

const idOf = (row: unknown) => (typeof row === "object" && row !== null && "id" in row ? row.id : undefined);

/** Periods of the policy above: most rows are as they should be, and everything that can be wrong with one is wrong with some. */
export const periods: fc.Arbitrary<AnyPeriod> = fc
  .array(identified("shop", teamRows), { minLength: 1, maxLength: 4 })
  .chain((teams) =>
    fc.array(identified("agent", personRows(teams.map(idOf))), { maxLength: 12 }).map((people) => ({ period: "2026-11", teams, people }))
  );
