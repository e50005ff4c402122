import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  atMost,
  definePolicy,
  gate,
  gates,
  metric,
  metrics,
  settle,
  settlementRows,
  times,
  voidedBy,
  when,
  type AddedLine,
  type Fault,
  type GateResult,
  type GatesResult,
  type LineResult,
  type Outcome,
  type Period,
  type Policy,
  type PolicyDefinition,
  type PolicyTotals,
  type Rejection,
  type RowId,
  type Settlement,
  type SettlementOf,
  type SettlementRow,
  type Statement,
  type StatementOf,
  type Stint,
  type TeamResult,
  type TeamResultOf,
} from "../../src/index.js";

const { gmv, target, base, refundRate, refundHours, disputeRate, dsr, complaints } = metrics({
  person: { gmv: "money", target: "money", base: "money" },
  team: { refundRate: "ratio", refundHours: "hours", disputeRate: "ratio", dsr: "points", complaints: "count" },
});

const shop = gates("shop", {
  refundRate: atMost(refundRate, "0.03"),
  refundHours: gate(atMost(refundHours, 24), { notApplicable: "pass" }),
  disputeRate: atMost(disputeRate, "0.001"),
  dsr: atLeast(dsr, "4.7"),
  complaints: atMost(complaints, 2),
});
const reached = gates("reached", { target: atLeast(gmv, target) });

const policy = definePolicy({
  id: "shop-service",
  version: "2026-11",
  currency: "CNY",
  gates: [reached],
  pay: { base, commission: times(gmv, "0.003"), targetBonus: voidedBy(shop, when(atLeast(gmv, target), 1000, 0)) },
});

const november = settle(policy, {
  period: "2026-11",
  teams: [{ id: "shop-1", refundRate: "0.021", refundHours: "18.5", disputeRate: "0.0004", dsr: "4.82", complaints: 1 }],
  people: [{ id: "li", team: "shop-1", gmv: "128000.00", target: 100000, base: 4000 }],
});

type LineName = "base" | "commission" | "targetBonus";
type ShopGate = "refundRate" | "refundHours" | "disputeRate" | "dsr" | "complaints";

/** Whether `any` is anywhere in T, six levels deep: explanations and formulas are trees. */
type HasAny<T, Depth extends readonly unknown[] = []> = 0 extends 1 & T ? true
  : Depth["length"] extends 6 ? false
  : T extends readonly (infer Item)[] ? HasAny<Item, [...Depth, 0]>
  : T extends object ? true extends { [Key in keyof T]-?: HasAny<T[Key], [...Depth, 0]> }[keyof T] ? true
    : false
  : false;

describe("a settlement", () => {
  test("is that of its policy", () => {
    expectTypeOf(november).toEqualTypeOf<SettlementOf<typeof policy>>();
    expectTypeOf(november).toExtend<Settlement>();
    expectTypeOf(november.format).toEqualTypeOf<1>();
    expectTypeOf(november.statements).toEqualTypeOf<readonly StatementOf<typeof policy>[]>();
    expectTypeOf(november.rejections).toEqualTypeOf<readonly Rejection[]>();
    expectTypeOf(november.teams).toEqualTypeOf<readonly TeamResultOf<typeof policy>[]>();
    expectTypeOf(november.totals).toEqualTypeOf<readonly PolicyTotals<LineName>[]>();
    expectTypeOf(november.totals[0]!.lines.commission).toEqualTypeOf<string>();
    // @ts-expect-error no line of this policy
    void november.totals[0]!.lines.nope;
  });

  test("may be empty of statements", () => {
    expectTypeOf(november.statements[0]?.payable).toEqualTypeOf<string | undefined>();
    // @ts-expect-error the period may have nobody
    void november.statements[0].payable;
  });

  test("holds no `any`", () => {
    // oxlint-disable-next-line no-explicit-any
    expectTypeOf<HasAny<{ readonly deep: readonly [{ readonly row: Record<string, any> }] }>>().toEqualTypeOf<true>();
    expectTypeOf<HasAny<typeof november>>().toEqualTypeOf<false>();
    expectTypeOf<HasAny<Settlement>>().toEqualTypeOf<false>();
    expectTypeOf<HasAny<SettlementOf<Policy>>>().toEqualTypeOf<false>();
    expectTypeOf<HasAny<Outcome>>().toEqualTypeOf<false>();
    expectTypeOf<HasAny<SettlementRow>>().toEqualTypeOf<false>();
    expectTypeOf<HasAny<PolicyDefinition>>().toEqualTypeOf<false>();
    expectTypeOf<HasAny<typeof policy>>().toEqualTypeOf<false>();
  });
});

describe("a statement", () => {
  const statement = november.statements[0]!;

  test("knows its policy, its lines and its gates", () => {
    expectTypeOf(statement).toEqualTypeOf<Statement<"shop-service", LineName, { readonly reached: GatesResult<"target"> }, {}>>();
    expectTypeOf(statement.policy).toEqualTypeOf<"shop-service">();
    expectTypeOf(statement.person).toEqualTypeOf<RowId>();
    expectTypeOf(statement.lines.targetBonus).toEqualTypeOf<LineResult>();
    expectTypeOf(statement.lineOrder).toEqualTypeOf<readonly LineName[]>();
    expectTypeOf(statement.pending).toEqualTypeOf<readonly (LineName | AddedLine["kind"])[]>();
    expectTypeOf(statement.stints).toEqualTypeOf<readonly Stint<LineName, { readonly reached: GatesResult<"target"> }, {}>[]>();
    // @ts-expect-error no line of this policy
    void statement.lines.nope;
  });

  test("has the gates that read something of the person, unless its stints have them", () => {
    expectTypeOf(statement.gates?.reached.gates.target).toEqualTypeOf<GateResult | undefined>();
    // @ts-expect-error with several rows, each has its own
    void statement.gates.reached;
    // @ts-expect-error the shop's gates are with the team
    void statement.gates?.shop;
  });

  test("has lines that are read by their state", () => {
    const { state, amount, before, failedGates, reason, faults } = statement.lines.commission;
    expectTypeOf(state).toEqualTypeOf<"settled" | "notApplicable" | "pending" | "held">();
    expectTypeOf(amount).toEqualTypeOf<string | null>();
    expectTypeOf(before).toEqualTypeOf<string | null>();
    expectTypeOf(failedGates).toEqualTypeOf<readonly string[]>();
    expectTypeOf(reason?.message).toEqualTypeOf<string | undefined>();
    expectTypeOf(faults).toEqualTypeOf<readonly Fault[]>();
  });

  test("is read-only", () => {
    // @ts-expect-error a statement is what it is
    statement.payable = "1000000.00";
    // @ts-expect-error so are its lines
    statement.lines.base = statement.lines.commission;
  });
});

describe("a team", () => {
  test("has the gates that read teams alone", () => {
    const team = november.teams[0]!;
    expectTypeOf(team).toEqualTypeOf<TeamResult<{ readonly shop: GatesResult<ShopGate> }>>();
    expectTypeOf(team.gates.shop.failed).toEqualTypeOf<readonly ShopGate[]>();
    expectTypeOf(team.gates.shop.gates.dsr.margin).toEqualTypeOf<string | null>();
    // @ts-expect-error a person's gates are with the statement
    void team.gates.reached;
    // @ts-expect-error no gate of this set
    void team.gates.shop.gates.nope;
  });
});

describe("a policy without pay", () => {
  test("settles to gates alone", () => {
    const bare = definePolicy({ id: "bare", version: "1", currency: "CNY", gates: [shop] });
    const { statements, teams } = settle(bare, { period: "2026-11", teams: [], people: [{ id: 1, team: null }] });
    expectTypeOf(statements[0]!.lines).toEqualTypeOf<{}>();
    expectTypeOf(statements[0]!.lineOrder).toEqualTypeOf<readonly never[]>();
    expectTypeOf(statements[0]!.gates).toEqualTypeOf<{} | null>();
    expectTypeOf(teams[0]!.gates.shop.state).toEqualTypeOf<"passed" | "failed" | "faulty">();
  });
});

describe("a policy whose type says nothing", () => {
  test("has lines and gates that may be there or not", () => {
    const { statements, teams, totals } = settle(policy as Policy, { period: "2026-11", people: [] });
    expectTypeOf(statements[0]!.policy).toEqualTypeOf<string>();
    expectTypeOf(statements[0]!.lines["base"]).toEqualTypeOf<LineResult | undefined>();
    expectTypeOf(statements[0]!.gates!["reached"]).toEqualTypeOf<GatesResult | undefined>();
    expectTypeOf(teams[0]!.gates["shop"]?.gates["dsr"]).toEqualTypeOf<GateResult | undefined>();
    expectTypeOf(totals[0]!.lines["base"]).toEqualTypeOf<string | undefined>();
  });
});

describe("one of two policies", () => {
  test("has the lines that both have, and the id of either", () => {
    const other = definePolicy({ id: "other", version: "1", currency: "CNY", pay: { base } });
    const either = [policy, other][0]!;
    const { statements } = settle(either, { period: "2026-11", teams: [], people: [] });
    expectTypeOf(statements[0]!.policy).toEqualTypeOf<"shop-service" | "other">();
    expectTypeOf(statements[0]!.lines.base).toEqualTypeOf<LineResult>();
    // @ts-expect-error only one has it
    void statements[0]!.lines.commission;
  });
});

describe("functions that are generic in the policy", () => {
  const run = <P extends Policy>(policy: P, period: Period<P>) => settle(policy, period);
  const lines = <P extends Policy>(policy: P, period: Period<P>) =>
    settle(policy, period).statements.map(({ person, payable, lines }) => ({ person, payable, lines }));
  const rows = <P extends Policy>(policy: P, period: Period<P>) => settlementRows(settle(policy, period));

  test("give what the policy gives", () => {
    const { statements } = run(policy, { period: "2026-11", teams: [], people: [] });
    expectTypeOf(statements[0]!).toEqualTypeOf<StatementOf<typeof policy>>();
    expectTypeOf(statements[0]!.lines.targetBonus).toEqualTypeOf<LineResult>();
    expectTypeOf(lines(policy, { period: "2026-11", teams: [], people: [] })[0]!.payable).toEqualTypeOf<string>();
    expectTypeOf(rows(policy, { period: "2026-11", teams: [], people: [] })).toEqualTypeOf<readonly SettlementRow[]>();
  });
});

describe("settlementRows", () => {
  test("takes the settlement of any policy", () => {
    expectTypeOf(settlementRows(november)).toEqualTypeOf<readonly SettlementRow[]>();
    const bare = definePolicy({ id: "bare", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
    settlementRows(settle(bare, { period: "2026-11", people: [] }));
    settlementRows(settle(policy as Policy, { period: "2026-11", people: [] }));
    expectTypeOf<SettlementRow["state"]>().toEqualTypeOf<LineResult["state"]>();
  });
});
