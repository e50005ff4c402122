import { describe, expectTypeOf, test } from "vitest";
import { definePolicy, metric, metrics, perUnit, plus, settle, teamMetric, times, type RowId } from "../../src/index.js";
import {
  count,
  distinct,
  duration,
  elapsed,
  largest,
  mean,
  quantile,
  share,
  sum,
  tally,
  within,
  type Elapsed,
  type Fold,
  type Tally,
  type TallyState,
  type Unanswered,
} from "../../src/tally/index.js";
import { calls, type Call } from "./calls.js";

describe("the records of a tally", () => {
  test("are what its functions take together", () => {
    const gmv = metric("gmv", "money");
    const t = tally({
      id: "t",
      version: "1",
      person: (record: { readonly agent: string }) => record.agent,
      readings: [count(metric("n", "count")), sum(gmv, (record: { readonly sold: string }) => record.sold)],
    });
    t.add(t.empty, { agent: "li", sold: "1" });
    // @ts-expect-error sold is missing
    t.add(t.empty, { agent: "li" });
    // @ts-expect-error agent is missing
    t.add(t.empty, { sold: "1" });
    expectTypeOf(calls.add).parameter(1).toEqualTypeOf<Call>();
    expectTypeOf(calls.remove).parameter(1).toEqualTypeOf<Call>();
  });

  test("may be of several kinds", () => {
    type Row = { readonly kind: "sale"; readonly agent: string; readonly paid: string } | { readonly kind: "chat"; readonly agent: string };
    const t = tally({
      id: "t",
      version: "1",
      person: (row: Row) => row.agent,
      readings: [sum(metric("gmv", "money"), (row: Row) => (row.kind === "sale" ? row.paid : null))],
    });
    t.addAll(t.empty, [{ kind: "chat", agent: "li" }, { kind: "sale", agent: "li", paid: "1" }]);
  });

  test("may be anything, where nothing is asked of them", () => {
    const t = tally({ id: "t", version: "1", team: () => "shop", readings: [count(teamMetric("n", "count"))] });
    expectTypeOf(t.add).parameter(1).toEqualTypeOf<unknown>();
  });
});

describe("readings", () => {
  test("are numbers for counts, text for sums, text or null for what may have none", () => {
    const { people, teams, strangers } = calls.readings(calls.empty);
    expectTypeOf(people).toEqualTypeOf<
      readonly { id: string; handled: number; handleTime: string | null; gmv: string; customers: number; slowest: string | null }[]
    >();
    expectTypeOf(teams).toEqualTypeOf<readonly { id: string; serviceLevel: string | null }[]>();
    expectTypeOf(strangers.people).toEqualTypeOf<typeof people>();
  });

  test("stand in the rows of a roster, in the place of a column of their name", () => {
    const roster: readonly { id: number; base: number; gmv: Date }[] = [];
    const { people } = calls.readings(calls.empty, { people: roster });
    expectTypeOf(people).toEqualTypeOf<
      readonly {
        id: number;
        base: number;
        handled: number;
        handleTime: string | null;
        gmv: string;
        customers: number;
        slowest: string | null;
      }[]
    >();
  });

  test("are what a policy needs, or a compile error", () => {
    const m = metrics({ person: { handled: "count", gmv: "money" }, team: { serviceLevel: "ratio" } });
    const base = metric("base", "money");
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { base, commission: plus(times(m.gmv, m.serviceLevel), perUnit(m.handled, "0.50")) },
    });
    const rosters = { people: [{ id: "li", team: "shop", base: 4000 }], teams: [{ id: "shop" }] };
    const { people, teams } = calls.readings(calls.empty, rosters);
    settle(policy, { period: "2026-11", people, teams });
    // @ts-expect-error the roster has no base
    settle(policy, { period: "2026-11", people: calls.readings(calls.empty, { people: [{ id: "li", team: "shop" }] }).people, teams });
    const other = tally({ id: "t", version: "1", person: (call: Call) => call.agent, readings: [count(m.handled)] });
    // @ts-expect-error gmv is not tallied
    settle(policy, { period: "2026-11", people: other.readings(other.empty, rosters).people, teams });
    // @ts-expect-error nor is serviceLevel
    settle(policy, { period: "2026-11", people, teams: other.readings(other.empty, rosters).teams });
  });

  test("take rows that an interface describes", () => {
    interface Person {
      readonly id: RowId;
      readonly team: string;
      readonly base: string;
    }
    const roster: readonly Person[] = [];
    expectTypeOf(calls.readings(calls.empty, { people: roster }).people[0]?.base).toEqualTypeOf<string | undefined>();
  });
});

test("a tally is named by its records and readings", () => {
  expectTypeOf(calls).toExtend<Tally<Call, { handled: number }, { serviceLevel: string | null }>>();
  expectTypeOf(calls.empty).toEqualTypeOf<TallyState>();
  expectTypeOf(calls.parse).parameter(0).toEqualTypeOf<unknown>();
  expectTypeOf(count(metric("n", "count"))).toExtend<Fold<Call>>();
  // @ts-expect-error the other way round: it asks for more than there is
  sum(metric("gmv", "money"), (call: Call) => call.sold) satisfies Fold<object>;
});

test("ids that the compiler does not know are left to run time", () => {
  const unknown = metric("x" as string, "count");
  tally({ id: "t", version: "1", person: () => "li", readings: [count(unknown), count(unknown), count(metric("x", "count"))] });
});

test("units that the compiler does not know are left to run time", () => {
  const unknown = metric("x" as string, "money" as "money" | "seconds" | "count" | "ratio" | "points" | "minutes" | "hours" | "days");
  count(unknown);
  share(unknown, () => true, { places: 2 });
  sum(unknown, () => elapsed(1e12, 1e12));
});

test("numbers may come in any accepted form, or not at all", () => {
  const x = metric("x", "points");
  sum(x, () => 1);
  sum(x, () => 1n);
  sum(x, () => "1");
  sum(x, () => null);
  sum(x, () => [1, null, "2"]);
  largest(x, (call: Call) => (call.served ? call.wait : null));
  distinct(metric("n", "count"), (call: Call) => [call.customer, 7]);
  quantile(x, 0.5, (call: Call) => call.wait, { step: 1, where: (call) => call.served });
  mean(x, (call: Call) => call.wait, { places: 1, rounding: "floor", where: (call) => call.served });
  // @ts-expect-error truth is no number
  sum(x, () => true);
  // @ts-expect-error a date is no number
  sum(x, () => new Date(0));
});

test("durations may be unanswered only where the definition keeps it", () => {
  const usual = {
    events: (times: readonly number[]) => times,
    at: (time: number) => time,
    starts: () => true,
    stops: () => true,
    transfers: "runOn",
    rounds: "every",
    hours: "always",
  } as const;
  expectTypeOf(duration({ ...usual, neverAnswered: "leftOut" })).returns.toEqualTypeOf<readonly Elapsed[]>();
  expectTypeOf(duration({ ...usual, neverAnswered: { until: () => null } })).returns.toEqualTypeOf<readonly Elapsed[]>();
  const open = duration({ ...usual, neverAnswered: "unanswered" });
  expectTypeOf(open).returns.toEqualTypeOf<readonly (Elapsed | Unanswered)[]>();
  expectTypeOf(open).parameter(0).toEqualTypeOf<readonly number[]>();
  share(metric("quick", "ratio"), within(open, 3, "minutes"), { places: 4 });
});
