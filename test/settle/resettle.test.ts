import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  changedTeams,
  contest,
  definePolicy,
  gate,
  gates,
  highest,
  metrics,
  parameter,
  prizeOf,
  shareOf,
  teamMetric,
  teamSum,
  times,
  voidedBy,
  withParameters,
  type Policy,
  type Settlement,
} from "../../src/index.js";
import { periods, policies } from "../../src/testing/index.js";
import { resettled, settled, type Row, type Rows } from "./rows.js";

const { gmv, bonus } = metrics({ person: { gmv: "money", bonus: "money" } });
const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [200, 100] });
const shop = gates("shop", { dsr: gate(atLeast(teamMetric("dsr", "points"), "4.7"), { notApplicable: "pass" }) });
const agents = definePolicy({
  id: "agents",
  version: "1",
  currency: "CNY",
  pay: { commission: voidedBy(shop, times(gmv, "0.01")), pk: prizeOf(pk) },
});
const leads = definePolicy({
  id: "leads",
  version: "1",
  currency: "CNY",
  pay: { tenth: times(teamSum(gmv, { under: "agents" }), "0.001"), share: shareOf(teamSum(bonus), bonus) },
});
const both = [agents, leads] as const;

const month: Rows = {
  period: "2026-11",
  teams: [{ id: "east", dsr: "4.8" }, { id: "west", dsr: "4.6" }],
  people: [
    { id: "li", policy: "agents", team: "east", gmv: 900 },
    { id: "zhao", policy: "agents", team: "west", gmv: 300 },
    { id: "wang", policy: "agents", team: "east", gmv: 950 },
    { id: "han", policy: "leads", team: "east", bonus: 50 },
    { id: "chen", policy: "leads", team: "west", bonus: 40 },
    { id: "gao", policy: "agents", gmv: 70 },
  ],
};

function changed(rows: Rows, id: string, row: Row): Rows {
  return { ...rows, people: rows.people.map((each) => (each.id === id ? { ...each, ...row } : each)) };
}

/** Which people have the statement of the settlement before, as it was. */
function kept(before: Settlement, after: Settlement): readonly unknown[] {
  return after.statements.filter((statement) => before.statements.includes(statement)).map(({ person }) => person);
}

describe("resettle", () => {
  const before = settled(both, month);

  it.each<[string, Rows, readonly (string | null)[], readonly string[]]>([
    ["one more sale in the east: its people, its lead and nobody else", changed(month, "li", { gmv: 980 }), ["east"], [
      "zhao",
      "chen",
      "gao",
    ]],
    ["a reading that is wrong", changed(month, "li", { gmv: "much" }), ["east"], ["zhao", "chen", "gao"]],
    ["somebody moves: both teams are named", changed(month, "li", { team: "west" }), ["east", "west"], ["gao"]],
    ["somebody without a team", changed(month, "gao", { gmv: 71 }), [null], ["li", "zhao", "wang", "han", "chen"]],
    ["a team's own reading", { ...month, teams: [month.teams![0]!, { id: "west", dsr: "4.9" }] }, ["west"], ["li", "wang", "han", "gao"]],
    ["a team that is no more", { ...month, teams: [month.teams![0]!] }, ["west"], ["li", "wang", "han", "gao"]],
    ["somebody new", { ...month, people: [{ id: "xu", policy: "agents", team: "west", gmv: 1 }, ...month.people] }, ["west"], [
      "li",
      "wang",
      "han",
      "gao",
    ]],
    [
      "a person's second row, in another team",
      {
        ...month,
        people: [...month.people, { id: "gao-2", person: "gao", policy: "agents", team: "east", gmv: 9 }],
      },
      ["east"],
      ["zhao", "chen"],
    ],
    ["two rows of one id: all of it anew", { ...month, people: [...month.people, month.people[1]!] }, ["west"], []],
    ["no team: nothing", month, [], ["li", "zhao", "wang", "han", "chen", "gao"]],
    ["another period: all of it anew", { ...month, period: "2026-12" }, [], []],
  ])("%s", (_, after, teams, same) => {
    const found = resettled(before, both, after, { teams });
    expect(found).toEqual(settled(both, after));
    expect(kept(before, found)).toEqual(same);
  });

  it("keeps what there is of the other teams, and takes a settlement that was stored", () => {
    const after = changed(month, "li", { gmv: 980 });
    const found = resettled(before, both, after, { teams: ["east"] });
    expect(found.teams[1]).toBe(before.teams[1]);
    expect(found.standings.pk?.[1]).toBe(before.standings.pk?.[1]);
    expect(resettled(JSON.parse(JSON.stringify(before)), both, after, { teams: ["east"] })).toEqual(settled(both, after));
  });

  it.each<[string, unknown, unknown, string]>([
    ["teams that are no list", before, { teams: "east" }, "not_a_list"],
    ["something that is no id", before, { teams: [{}] }, "invalid_id"],
    ["an option that there is not", before, { team: ["east"] }, "unknown_field"],
    ["a team that there neither was nor is", before, { teams: ["est"] }, "unknown_team"],
    ["no settlement", null, { teams: ["east"] }, "not_an_object"],
    ["an object that is no settlement", {}, { teams: ["east"] }, "not_an_object"],
    ["a list", [before], { teams: ["east"] }, "not_an_object"],
    ["statements of which half is gone", {
      ...before,
      statements: before.statements.map(({ policy, version, person, team }) => ({ policy, version, person, team, stints: [] })),
    }, {
      teams: ["east"],
    }, "not_an_object"],
  ])("refuses %s", (_, earlier, teams, code) => {
    expect(() => resettled(earlier, both, month, teams)).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ code })] }));
  });

  it("settles everything under all policies of a person with a row in one of the teams", () => {
    const people = [
      { id: "c1", person: "cai", policy: "agents", team: "east", gmv: 10 },
      { id: "c2", person: "cai", policy: "leads", team: "west", bonus: 20 },
    ];
    const earlier = settled(both, { ...month, people });
    const after = { ...month, people, adjustments: [{ person: "cai", policy: "agents", line: "gift", amount: 5 }] };
    expect(resettled(earlier, both, after, { teams: ["west"] })).toEqual(settled(both, after));
  });

  it("keeps no statement that says where in a list something stands that could not be read", () => {
    const wrong = { person: "zhao", policy: "agents", line: "gift", amount: "1,000" };
    const earlier = settled(both, { ...month, adjustments: [wrong], carryIns: [{ ...wrong, balance: "owed" }] });
    const right = { person: "li", policy: "agents", line: "gift", amount: 5 };
    const after = { ...month, adjustments: [right, wrong], carryIns: [] };
    const found = resettled(earlier, both, after, { teams: ["east"] });
    expect(found).toEqual(settled(both, after));
  });

  it.each<[string, () => readonly [unknown, unknown, Rows]]>([
    ["with another parameter", () => {
      const policy = definePolicy({
        id: "p",
        version: "1",
        currency: "CNY",
        pay: { commission: times(gmv, parameter("rate", "ratio", "0.1")) },
      });
      return [policy, withParameters(policy, { rate: "0.2" }), { ...month, people: [{ id: "li", team: "east", gmv: 5 }] }];
    }],
    ["of another version, under which nobody is paid", () => {
      const policy = (version: string, bound: number) =>
        definePolicy({ id: "p", version, currency: "CNY", gates: [gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), bound) })] });
      return [policy("1", 4), policy("2", 6), { ...month, people: [] }];
    }],
    ["and one policy more", () => {
      const more = definePolicy({
        id: "more",
        version: "1",
        currency: "CNY",
        gates: [gates("good", { dsr: atLeast(teamMetric("dsr", "points"), 4) })],
      });
      return [[agents], [agents, more], { ...month, people: month.people.filter(({ policy }) => policy === "agents") }];
    }],
  ])("settles all of it under a policy %s", (_, made) => {
    const [earlier, now, rows] = made();
    expect(resettled(settled(earlier, rows), now, rows, { teams: [] })).toEqual(settled(now, rows));
  });

  it("law: is what settle says, whatever the policy reads of other people, and whatever became of the teams", () => {
    fc.assert(
      fc.property(
        policies({ lines: 2 }).chain((policy) => fc.tuple(fc.constant(policy), pairs(policy))),
        ([policy, { one, other }]) => {
          const earlier = settled(policy, one);
          const teams = [...new Set(other.touched)];
          const found = resettled(earlier, policy, other.rows, { teams });
          expect(found).toEqual(settled(policy, other.rows));
          expect(resettled(earlier, policy, other.rows, { teams: changedTeams(one, other.rows) })).toEqual(found);
          const isLocal = policy.contests.every(({ within }) => within === "team");
          if (!isLocal || earlier.rejections.length + found.rejections.length > 0) return;
          const untouched = found.statements.filter(({ team }) => team !== null && !teams.includes(String(team)));
          for (const statement of untouched) expect(earlier.statements).toContain(statement);
        },
      ),
      { numRuns: 40, seed: 20_261_130 },
    );
  });
});

/** A period, and the same with other readings in some of its teams, and somebody who moved. */
function pairs(policy: Policy) {
  const drawn = periods(policy, { people: 9, teams: 3 }) as unknown as fc.Arbitrary<Rows>;
  return fc.tuple(drawn, drawn, fc.subarray([0, 1, 2]), fc.nat(8), fc.boolean()).map(([first, two, places, mover, doesMove]) => {
    // Where the policy reads no team, rows may name one all the same.
    const named = first.teams ?? ["t1", "t2", "t3"].map((id) => ({ id }));
    const ids = named.map(({ id }) => id as string);
    const one = { ...first, teams: named, people: first.people.map((row, position) => ({ team: ids[position % 3], ...row })) };
    const touched: (string | null)[] = ids.filter((_, place) => places.includes(place));
    const isTouched = ({ team }: Row) => touched.includes((team ?? null) as string | null);
    const people: Row[] = one.people.map((row: Row, position) =>
      isTouched(row) ? { ...two.people[position], id: row.id, team: row.team } : row
    );
    const moving = people[mover];
    const target = touched[0];
    if (doesMove && moving !== undefined && target !== undefined) {
      touched.push((moving.team ?? null) as string | null);
      people[mover] = { ...moving, team: target };
    }
    const teams = named.map((row, position) => (touched.includes(row.id as string) ? { ...two.teams?.[position], id: row.id } : row));
    return { one, other: { rows: { ...one, people, teams }, touched } };
  });
}
