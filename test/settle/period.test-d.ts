import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  metric,
  min,
  parameter,
  plus,
  settle,
  teamMetric,
  times,
  voidedBy,
  type Period,
  type PersonRowOf,
  type Policy,
  type Quantity,
  type Reading,
  type RowId,
  type TeamRowOf,
} from "../../src/index.js";

const gmv = metric("gmv", "money");
const base = metric("base", "money");
const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7"), complaints: atLeast(2, teamMetric("complaints", "count")) });
const head = { id: "sales", version: "2026-11", currency: "CNY" } as const;

const alone = definePolicy({ ...head, pay: { base, commission: times(gmv, "0.003") } });
const shared = definePolicy({ ...head, pay: { base, bonus: voidedBy(shop, 1000) } });

describe("a person's row", () => {
  test("has an id and the person's readings", () => {
    expectTypeOf<PersonRowOf<typeof alone>["id"]>().toEqualTypeOf<RowId>();
    expectTypeOf<PersonRowOf<typeof alone>["gmv"]>().toEqualTypeOf<Reading>();
    settle(alone, { period: "2026-11", people: [{ id: "li", gmv: "128000.00", base: 4000 }, { id: 7, gmv: 1n, base: null }] });
    settle(alone, { period: "2026-11", people: [] });
    // @ts-expect-error the row is nobody's
    settle(alone, { period: "2026-11", people: [{ gmv: 1, base: 2 }] });
    // @ts-expect-error base is missing
    settle(alone, { period: "2026-11", people: [{ id: 1, gmv: 1 }] });
    // @ts-expect-error base is missing from the second
    settle(alone, { period: "2026-11", people: [{ id: 1, gmv: 1, base: 2 }, { id: 2, gmv: 1 }] });
  });

  test("may have null, not undefined, for a reading", () => {
    settle(alone, { period: "2026-11", people: [{ id: 1, gmv: null, base: null }] });
    // @ts-expect-error whoever has none says null
    settle(alone, { period: "2026-11", people: [{ id: 1, gmv: undefined, base: 2 }] });
    // @ts-expect-error truth is no reading
    settle(alone, { period: "2026-11", people: [{ id: 1, gmv: true, base: 2 }] });
    // @ts-expect-error a date is no reading
    settle(alone, { period: "2026-11", people: [{ id: 1, gmv: new Date(0), base: 2 }] });
    const rows: { id: number; gmv?: number; base: number }[] = [];
    // @ts-expect-error it may be absent
    settle(alone, { period: "2026-11", people: rows });
  });

  test("may name a person, a name and a team; databases have null for these", () => {
    settle(alone, { period: "2026-11", people: [{ id: 1, person: 7, name: "李雷", team: "shop-1", gmv: 1, base: 2 }] });
    settle(alone, { period: "2026-11", people: [{ id: 1, person: null, name: null, team: null, gmv: 1, base: 2 }] });
    // @ts-expect-error a name is text
    settle(alone, { period: "2026-11", people: [{ id: 1, name: 7, gmv: 1, base: 2 }] });
  });

  test("names its team, or null, as soon as the policy reads anything of one", () => {
    settle(shared, { period: "2026-11", teams: [], people: [{ id: 1, team: "shop-1", base: 2 }, { id: 2, team: null, base: 2 }] });
    // @ts-expect-error whose gates?
    settle(shared, { period: "2026-11", teams: [], people: [{ id: 1, base: 2 }] });
  });

  test("may have other columns, also where it is written in place", () => {
    settle(alone, { period: "2026-11", people: [{ id: 1, gmv: 1, base: 2, email: "li@example.com", since: new Date(0), tags: ["a"] }] });
    settle(shared, { period: "2026-11", teams: [{ id: 1, dsr: 4, complaints: 0, city: "杭州" }], people: [] });
  });
});

describe("rows from elsewhere", () => {
  interface Row {
    readonly id: string;
    readonly gmv: string;
    readonly base: number | null;
    readonly hired: Date;
  }
  class Agent {
    constructor(
      readonly id: number,
      readonly gmv: bigint,
      readonly base: string,
    ) {}
    get isNew() {
      return this.id > 100;
    }
  }

  test("may be typed by an interface, a class or a type; be read-only; be of several types", () => {
    const rows: Row[] = [];
    const frozen: readonly Readonly<Row>[] = rows;
    const agents = [new Agent(1, 2n, "3")];
    const constant = [{ id: 1, gmv: 2, base: 3 }] as const;
    settle(alone, { period: "2026-11", people: rows });
    settle(alone, { period: "2026-11", people: frozen });
    settle(alone, { period: "2026-11", people: agents });
    settle(alone, { period: "2026-11", people: constant });
    settle(alone, { period: "2026-11", people: [...rows, ...agents, ...constant] });
    settle(alone, Object.freeze({ period: "2026-11", people: Object.freeze([...rows]) }));
  });

  test("must still have what is needed", () => {
    const rows: Omit<Row, "gmv">[] = [];
    // @ts-expect-error gmv is missing
    settle(alone, { period: "2026-11", people: rows });
    const dates: { id: string; gmv: Date; base: number }[] = [];
    // @ts-expect-error a date is no reading
    settle(alone, { period: "2026-11", people: dates });
  });

  test("fit PersonRowOf and TeamRowOf", () => {
    expectTypeOf<Row>().toExtend<PersonRowOf<typeof alone>>();
    expectTypeOf<Agent>().toExtend<PersonRowOf<typeof alone>>();
    expectTypeOf<Row>().not.toExtend<PersonRowOf<typeof shared>>();
    expectTypeOf<{ id: 1; dsr: "4.7"; complaints: null }>().toExtend<TeamRowOf<typeof shared>>();
    expectTypeOf<{ id: 1; dsr: "4.7" }>().not.toExtend<TeamRowOf<typeof shared>>();
  });
});

describe("teams", () => {
  test("are needed only where the policy reads anything of one", () => {
    settle(alone, { period: "2026-11", people: [] });
    settle(alone, { period: "2026-11", people: [], teams: [{ id: "shop-1" }] });
    // @ts-expect-error the gates read teams
    settle(shared, { period: "2026-11", people: [] });
    // @ts-expect-error complaints are missing
    settle(shared, { period: "2026-11", people: [], teams: [{ id: "shop-1", dsr: "4.82" }] });
    // @ts-expect-error the row is no team's
    settle(shared, { period: "2026-11", people: [], teams: [{ dsr: "4.82", complaints: 1 }] });
    // @ts-expect-error whoever has none says null
    settle(shared, { period: "2026-11", people: [], teams: [{ id: "shop-1", dsr: undefined, complaints: 1 }] });
  });

  test("are needed for gates that no line refers to, and for what they may override", () => {
    // @ts-expect-error the gates read teams
    settle(definePolicy({ ...head, gates: [shop] }), { period: "2026-11", people: [] });
    // @ts-expect-error a team may state the bonus
    settle(definePolicy({ ...head, pay: { bonus: parameter("bonus", "money", 1, { per: "team" }) } }), { period: "2026-11", people: [] });
  });
});

describe("parameters that a row may override", () => {
  const rate = parameter("rate", "ratio", "0.003", { per: "person" });
  const bonus = parameter("bonus", "money", 1000, { per: "team" });
  const cap = parameter("cap", "money", 5000);
  const policy = definePolicy({ ...head, pay: { commission: min(plus(times(gmv, rate), bonus), cap) } });

  test("are columns of their owner alone, absent, null or a number", () => {
    expectTypeOf<PersonRowOf<typeof policy>["rate"]>().toEqualTypeOf<Reading | undefined>();
    expectTypeOf<TeamRowOf<typeof policy>["bonus"]>().toEqualTypeOf<Reading | undefined>();
    settle(policy, {
      period: "2026-11",
      teams: [{ id: 1 }, { id: 2, bonus: 800 }, { id: 3, bonus: null }],
      people: [{ id: 1, team: 1, gmv: 1 }, { id: 2, team: 1, gmv: 1, rate: "0.004" }, { id: 3, team: 1, gmv: 1, rate: null }],
    });
    // @ts-expect-error truth is no number
    settle(policy, { period: "2026-11", teams: [], people: [{ id: 1, team: 1, gmv: 1, rate: true }] });
    // @ts-expect-error truth is no number
    settle(policy, { period: "2026-11", teams: [{ id: 1, bonus: false }], people: [] });
    // The policy alone states the cap: such a column is one that nobody reads.
    settle(policy, { period: "2026-11", teams: [{ id: 1, cap: true }], people: [{ id: 1, team: 1, gmv: 1, cap: true, bonus: true }] });
  });
});

describe("a period", () => {
  test("is read-only, and has its name as text", () => {
    expectTypeOf<Period<typeof alone>["people"]>().toEqualTypeOf<readonly PersonRowOf<typeof alone>[]>();
    expectTypeOf<Period<typeof shared>["teams"]>().toEqualTypeOf<readonly TeamRowOf<typeof shared>[]>();
    // @ts-expect-error a month is no number
    settle(alone, { period: 202611, people: [] });
    // @ts-expect-error it has a name
    settle(alone, { people: [] });
  });
});

describe("a policy whose type says nothing", () => {
  const erased: Policy = shared;

  test("takes rows of any kind, with teams or without", () => {
    const rows: readonly unknown[] = JSON.parse("[]") as readonly unknown[];
    settle(erased, { period: "2026-11", people: rows });
    settle(erased, { period: "2026-11", people: rows, teams: rows });
    settle(erased, { period: "2026-11", people: [{ whatever: 1 }] as Record<string, unknown>[] });
    expectTypeOf<PersonRowOf<Policy>>().toBeUnknown();
    // @ts-expect-error rows come as a list
    settle(erased, { period: "2026-11", people: {} });
  });

  test("is also one that needs a quantity whose type says nothing", () => {
    const policy = definePolicy({ ...head, pay: { a: gmv as Quantity<"money"> } });
    settle(policy, { period: "2026-11", people: [{ whatever: 1 }] });
  });
});

describe("functions that are generic in the policy", () => {
  const run = <P extends Policy>(policy: P, period: Period<P>) => settle(policy, period);

  test("ask for what the policy needs", () => {
    run(alone, { period: "2026-11", people: [{ id: 1, gmv: 1, base: 2, extra: true }] });
    run(shared, { period: "2026-11", teams: [], people: [{ id: 1, team: 1, base: 2 }] });
    // @ts-expect-error gmv is missing
    run(alone, { period: "2026-11", people: [{ id: 1, base: 2 }] });
    // @ts-expect-error the gates read teams
    run(shared, { period: "2026-11", people: [] });
  });
});
