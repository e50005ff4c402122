import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  byGrade,
  curve,
  definePolicy,
  explain,
  gates,
  metric,
  parameter,
  scorecard,
  settle,
  settlementRows,
  teamMetric,
  times,
  voidedBy,
  type Explanation,
  type GatesResult,
  type LineResult,
  type Period,
  type PersonRowOf,
  type Policy,
  type PolicyTotals,
  type Reading,
  type ScoreResult,
  type Settlement,
  type SettlementOf,
  type SettlementRow,
  type Statement,
  type StatementOf,
  type TeamRowOf,
} from "../../src/index.js";

const [gmv, base, csat] = [metric("gmv", "money"), metric("base", "money"), metric("csat", "ratio")];
const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
const reached = gates("reached", { gmv: atLeast(gmv, 1) });
const service = scorecard("service", { csat: { metric: csat, weight: 100, points: curve([[0, 0], [1, 100]]) } }, {
  grades: { A: 90, B: 0 },
});
const head = { version: "2026-11", currency: "CNY" } as const;

const sales = definePolicy({
  ...head,
  id: "sales",
  gates: [reached],
  pay: { base, commission: times(gmv, parameter("rate", "ratio", "0.003", { per: "person" })) },
});
const care = definePolicy({ ...head, id: "care", pay: { base, bonus: voidedBy(shop, times(base, byGrade(service, { A: "0.2", B: 0 }))) } });
const both = [sales, care] as const;
type Both = typeof sales | typeof care;

const person = { policy: "sales", id: 1, base: 4000, gmv: 1 } as const;
const carer = { policy: "care", id: "li", team: "a", base: 4000, csat: "0.93" } as const;
const teams = [{ id: "a", dsr: 5 }];

describe("rows of several policies", () => {
  test("name their policy, and have what that policy needs", () => {
    settle(both, { period: "2026-11", teams, people: [person, carer, { ...person, id: 2, rate: "0.004", extra: true }] });
    settle([sales, care], { period: "2026-11", teams, people: [{ policy: "sales", id: 1, base: 4000, gmv: 1 }] });
    settle([sales], { period: "2026-11", people: [person] });
    // @ts-expect-error under which policy?
    settle(both, { period: "2026-11", teams, people: [{ id: 1, base: 4000, gmv: 1 }] });
    // @ts-expect-error no policy of the settlement
    settle(both, { period: "2026-11", teams, people: [{ ...person, policy: "leads" }] });
    // @ts-expect-error gmv is missing
    settle(both, { period: "2026-11", teams, people: [{ policy: "sales", id: 1, base: 4000 }] });
    // @ts-expect-error gmv is nothing that care needs, and csat is missing
    settle(both, { period: "2026-11", teams, people: [{ policy: "care", id: 1, team: "a", base: 4000, gmv: 1 }] });
    // @ts-expect-error whose gates?
    settle(both, { period: "2026-11", teams, people: [{ policy: "care", id: 1, base: 4000, csat: 1 }] });
    // @ts-expect-error whoever has none says null
    settle(both, { period: "2026-11", teams, people: [{ ...person, gmv: undefined }] });
  });

  test("may come from elsewhere: lists of each, by an interface, read-only", () => {
    interface Seller {
      readonly policy: "sales";
      readonly id: number;
      readonly base: string;
      readonly gmv: bigint;
    }
    const sellers: readonly Seller[] = [];
    const carers: readonly PersonRowOf<typeof care>[] = [];
    settle(both, { period: "2026-11", teams, people: sellers });
    settle(both, { period: "2026-11", teams, people: [...sellers, ...carers.map((row) => ({ ...row, policy: "care" as const }))] });
    const unnamed: readonly Omit<Seller, "policy">[] = [];
    // @ts-expect-error under which policy?
    settle(both, { period: "2026-11", teams, people: unnamed });
    expectTypeOf<Seller>().toExtend<Period<Both>["people"][number]>();
  });

  test("need teams as soon as one of the policies does, with the readings of all", () => {
    expectTypeOf<TeamRowOf<Both>["dsr"]>().toEqualTypeOf<Reading>();
    // @ts-expect-error the gates read teams
    settle(both, { period: "2026-11", people: [person] });
    // @ts-expect-error dsr is missing
    settle(both, { period: "2026-11", teams: [{ id: "a" }], people: [] });
  });
});

describe("a settlement of several policies", () => {
  const month = settle(both, { period: "2026-11", teams, people: [] });
  const statement = month.statements[0]!;

  test("has statements of each of them", () => {
    expectTypeOf(month).toEqualTypeOf<SettlementOf<Both>>();
    expectTypeOf(month).toExtend<Settlement>();
    expectTypeOf(statement).toEqualTypeOf<
      | Statement<"sales", "base" | "commission", { readonly reached: GatesResult<"gmv"> }, {}>
      | Statement<"care", "base" | "bonus", {}, { readonly service: ScoreResult<"csat", "A" | "B"> }>
    >();
    expectTypeOf(statement).toEqualTypeOf<StatementOf<typeof sales> | StatementOf<typeof care>>();
  });

  test("whose lines are known once the policy is", () => {
    expectTypeOf(statement.policy).toEqualTypeOf<"sales" | "care">();
    expectTypeOf(statement.lines.base).toEqualTypeOf<LineResult>();
    // @ts-expect-error only one has it
    void statement.lines.commission;
    if (statement.policy === "sales") {
      expectTypeOf(statement.lines.commission).toEqualTypeOf<LineResult>();
      expectTypeOf(statement.gates?.reached.state).toEqualTypeOf<"passed" | "failed" | "faulty" | undefined>();
      // @ts-expect-error the other has it
      void statement.lines.bonus;
    } else {
      expectTypeOf(statement.scores?.service.grade).toEqualTypeOf<"A" | "B" | null | undefined>();
      // @ts-expect-error the other has it
      void statement.lines.commission;
    }
  });

  test("has the teams' gates of all, and totals of the lines that all have", () => {
    expectTypeOf(month.teams[0]!.gates).toEqualTypeOf<{ readonly shop: GatesResult<"dsr"> }>();
    expectTypeOf(month.totals).toEqualTypeOf<readonly PolicyTotals<"base">[]>();
    expectTypeOf(settlementRows(month)).toEqualTypeOf<readonly SettlementRow[]>();
  });
});

describe("policies that the compiler knows less of", () => {
  test("in a list, are each of them", () => {
    const list = [sales, care];
    const { statements } = settle(list, { period: "2026-11", teams, people: [person, carer] });
    expectTypeOf(statements[0]!.policy).toEqualTypeOf<"sales" | "care">();
    // @ts-expect-error under which policy?
    settle(list, { period: "2026-11", teams, people: [{ id: 1, base: 4000, gmv: 1 }] });
  });

  test("take rows of any kind where nothing is known", () => {
    const erased: readonly Policy[] = both;
    const { statements } = settle(erased, { period: "2026-11", people: [{ whatever: 1 }] });
    expectTypeOf(statements[0]!.policy).toEqualTypeOf<string>();
    expectTypeOf(statements[0]!.lines["base"]).toEqualTypeOf<LineResult | undefined>();
    settle([sales, care as Policy], { period: "2026-11", people: [{ policy: "care" }] });
  });

  test("can be settled by a function that is generic in them", () => {
    const run = <P extends Policy>(policies: readonly P[], period: Period<P>) => settle(policies, period);
    expectTypeOf(run(both, { period: "2026-11", teams, people: [person] })).toEqualTypeOf<SettlementOf<Both>>();
    // @ts-expect-error under which policy?
    run(both, { period: "2026-11", teams, people: [{ id: 1, base: 4000, gmv: 1 }] });
  });
});

describe("explaining one of several policies", () => {
  const period: Period<Both> = { period: "2026-11", teams, people: [person, carer] };

  test("takes a line of any of them", () => {
    expectTypeOf(explain(both, period, { person: 1 })).toEqualTypeOf<Explanation>();
    expectTypeOf(explain(both, period, { person: 1, policy: "sales", line: "commission" })).toEqualTypeOf<Explanation>();
    explain([sales, care], period, { person: 1, line: "bonus" });
    // @ts-expect-error no line of either
    explain(both, period, { person: 1, line: "nope" });
  });
});

describe("adjustments and what is carried in", () => {
  const one: Period<typeof sales> = { period: "2026-11", people: [{ id: 1, base: 1, gmv: 1 }] };

  test("name a person, an amount, and what it is", () => {
    settle(sales, {
      ...one,
      adjustments: [
        { person: 1, line: "base", amount: "-12.50", reason: "broken headset", by: "wang" },
        { person: "li", line: "travel", amount: 5n, policy: "sales" },
        { person: "li", line: "travel", amount: 5, policy: null, reason: null, by: null },
      ],
      carryIns: [{ person: 1, balance: "draw", amount: 300 }],
    });
    // @ts-expect-error whose?
    settle(sales, { ...one, adjustments: [{ line: "base", amount: 1 }] });
    // @ts-expect-error how much?
    settle(sales, { ...one, adjustments: [{ person: 1, line: "base" }] });
    // @ts-expect-error not applicable is for readings
    settle(sales, { ...one, adjustments: [{ person: 1, line: "base", amount: null }] });
    // @ts-expect-error there are two balances
    settle(sales, { ...one, carryIns: [{ person: 1, balance: "floor", amount: 1 }] });
  });
});
