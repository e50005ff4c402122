import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  checkGates,
  definePolicy,
  evaluate,
  gates,
  metric,
  parameter,
  plus,
  teamMetric,
  times,
  voidedBy,
  type FlatRow,
  type Gates,
  type GatesResult,
  type Metric,
  type Need,
  type Outcome,
  type Quantity,
  type Reading,
} from "../../src/index.js";

const gmv = metric("gmv", "money");
const dsr = teamMetric("dsr", "points");
const rate = parameter("rate", "ratio", "0.003", { per: "person" });
const shop = gates("shop", { dsr: atLeast(dsr, "4.7"), sales: atLeast(gmv, 1) });

describe("evaluate", () => {
  test("takes one flat row: a person's readings, a team's and what may be overridden", () => {
    const bonus = voidedBy(shop, times(gmv, rate));
    expectTypeOf(evaluate(bonus, { gmv: "128000.00", dsr: "4.7" })).toEqualTypeOf<Outcome>();
    evaluate(bonus, { gmv: null, dsr: null, rate: null, extra: {} });
    evaluate(bonus, { gmv: 1, dsr: 2, rate: "0.004" }, { currency: "JPY" });
    evaluate(bonus, { gmv: 1, dsr: 2 }, { currency: { code: "PTS", places: 0 } });
    // @ts-expect-error dsr is missing
    evaluate(bonus, { gmv: 1 });
    // @ts-expect-error whoever has none says null
    evaluate(bonus, { gmv: 1, dsr: undefined });
    // @ts-expect-error truth is no number
    evaluate(bonus, { gmv: 1, dsr: 2, rate: true });
  });

  test("takes rows typed by an interface, and read-only ones", () => {
    interface Row {
      readonly gmv: string;
      readonly since: Date;
    }
    const row: Row = { gmv: "1", since: new Date(0) };
    evaluate(times(gmv, rate), row);
    evaluate(gmv, { gmv: 1 } as const);
  });

  test("takes an empty row for plain numbers, any row for what says nothing", () => {
    evaluate(plus(1, 2), {});
    evaluate(gmv as Quantity, { whatever: 1 });
  });

  test("takes quantities alone", () => {
    // @ts-expect-error a condition is asked by check
    evaluate(atLeast(gmv, 1), { gmv: 1 });
    // @ts-expect-error a policy is settled
    evaluate(definePolicy({ id: "p", version: "1", currency: "CNY", pay: { gmv } }), { gmv: 1 });
  });

  test("gives an outcome that narrows by its state", () => {
    const outcome = evaluate(gmv, { gmv: 1 });
    expectTypeOf(outcome.value).toEqualTypeOf<string | null>();
    if (outcome.state === "value") expectTypeOf(outcome.value).toEqualTypeOf<string>();
    if (outcome.state === "notApplicable") expectTypeOf(outcome.reason.message).toEqualTypeOf<string>();
    if (outcome.state === "faulty") expectTypeOf(outcome.faults[0].message).toEqualTypeOf<string>();
  });
});

describe("checkGates", () => {
  test("takes one flat row and knows the gates' names", () => {
    const result = checkGates(shop, { gmv: 1, dsr: "4.7", extra: [] });
    expectTypeOf(result).toEqualTypeOf<GatesResult<"dsr" | "sales">>();
    expectTypeOf(result.failed).toEqualTypeOf<readonly ("dsr" | "sales")[]>();
    // @ts-expect-error dsr is missing
    checkGates(shop, { gmv: 1 });
    // @ts-expect-error a condition has no name
    checkGates(atLeast(gmv, 1), { gmv: 1 });
    // @ts-expect-error no gate of this set
    void result.gates.nope;
  });
});

describe("FlatRow", () => {
  test("is what a helper that is generic in needs asks for", () => {
    const valueOf = <N extends Need>(quantity: Quantity<"money", N>, row: FlatRow<N>) => evaluate(quantity, row).value;
    const passes = <N extends Need>(set: Gates<string, string, N>, row: FlatRow<N>) => checkGates(set, row).state === "passed";
    expectTypeOf(valueOf(gmv, { gmv: 1 })).toEqualTypeOf<string | null>();
    expectTypeOf(passes(shop, { gmv: 1, dsr: 1 })).toEqualTypeOf<boolean>();
    expectTypeOf<FlatRow<Metric<"gmv", "money", "person">>["gmv"]>().toEqualTypeOf<Reading>();
    // @ts-expect-error gmv is missing
    valueOf(gmv, {});
  });
});
