import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contest, definePolicy, highest, metrics, payRun, prizeOf, times, type Settlement } from "../../src/index.js";
import { periods, policies } from "../../src/testing/index.js";
import { settled, type Rows } from "./rows.js";

const started = payRun as unknown as (policy: unknown) => {
  readonly settle: (rows: unknown) => Settlement;
  readonly totals: () => Settlement["totals"];
};

const { gmv } = metrics({ person: { gmv: "money" } });
const factors = { gmv: highest(gmv) };
const pk = contest("pk", { factors, within: "team", prizesPerFactor: [200, 100] });
const agents = definePolicy({ id: "agents", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.01"), pk: prizeOf(pk) } });
const leads = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { tenth: times(gmv, "0.1") } });

const east: Rows = {
  period: "2026-11",
  teams: [{ id: "east" }],
  people: [{ id: "li", team: "east", gmv: 900 }, { id: "wang", team: "east", gmv: 950 }],
  adjustments: [{ person: "li", line: "commission", amount: "-1.50" }],
};
const west: Rows = {
  period: "2026-11",
  teams: [{ id: "west" }],
  people: [{ id: "zhao", team: "west", gmv: 300 }, { id: "chen", team: "west", gmv: "much" }],
};

/** Together they are one period. */
function joined(parts: readonly Rows[]): Rows {
  const adjustments = parts.flatMap((part) => part.adjustments ?? []);
  const teams = parts.flatMap((part) => part.teams ?? []);
  return { period: parts[0]!.period, teams, people: parts.flatMap(({ people }) => people), adjustments };
}

/** What several settlements say together; where a rejected row stood is another place in each. */
function together(settlements: readonly Settlement[]) {
  const standings: Record<string, unknown[]> = {};
  for (const settlement of settlements) {
    for (const [id, groups] of Object.entries(settlement.standings)) (standings[id] ??= []).push(...groups);
  }
  return {
    statements: settlements.flatMap(({ statements }) => statements),
    teams: settlements.flatMap(({ teams }) => teams),
    rejections: settlements.flatMap(({ rejections }) =>
      rejections.map(({ from, id, faults }) => [from, id, faults.map(({ code }) => code)])
    ),
    standings,
  };
}

describe("a pay run", () => {
  it("settles each team as in the whole period, and knows what all of them come to", () => {
    const run = started([agents, leads]);
    const first = { ...east, people: east.people.map((row) => ({ ...row, policy: "agents" })) };
    const second = {
      ...west,
      people: [...west.people.map((row) => ({ ...row, policy: "agents" })), { id: "han", policy: "leads", gmv: 5 }],
    };
    const parts = [run.settle(first), run.settle(second)];
    const whole = settled([agents, leads], joined([first, second]));
    expect(together(parts)).toEqual(together([whole]));
    expect(run.totals()).toEqual(whole.totals);
    expect(run.totals().map(({ policy, people, payable, pending }) => [policy, people, payable, pending])).toEqual([
      ["agents", 4, "320.00", 3],
      ["leads", 1, "0.50", 0],
    ]);
  });

  it.each<[string, Rows, readonly (readonly [string, readonly (string | number)[]])[]]>([
    ["a person who came before", { ...west, people: [...west.people, { id: "li", gmv: 1 }] }, [["used_twice", ["people", "li"]]]],
    ["a person by another row", { ...west, people: [{ id: "9", person: "li", gmv: 1 }] }, [["used_twice", ["people", "li"]]]],
    ["a row's id, of another person", { ...west, people: [{ id: "li", person: "gao", gmv: 1 }] }, [["used_twice", ["people", "li", "id"]]]],
    ["a row that was rejected before", { ...west, people: [{ id: "7", gmv: 1 }] }, [["used_twice", ["people", "7"]]]],
    ["a rejected row of somebody", { ...west, people: [{ id: "8", person: "li" }, { id: "8" }] }, [["used_twice", ["people", "li"]]]],
    ["money for somebody of before", { ...west, adjustments: [{ person: "li", line: "gift", amount: 5 }] }, [["used_twice", [
      "people",
      "li",
    ]]]],
    ["a team that came before", { ...west, teams: [{ id: "east" }] }, [["used_twice", ["teams", "east"]]]],
    ["somebody of a team of before", { ...west, people: [{ id: "gao", team: "east", gmv: 1 }] }, [["used_twice", ["teams", "east"]]]],
    ["a team whose people came before", { ...west, teams: [{ id: "north" }] }, [["used_twice", ["teams", "north"]]]],
    ["another period", { ...west, period: "2026-12" }, [["invalid_choice", ["period"]]]],
  ])("refuses %s, and goes on as if nobody had tried", (_, wrong, faults) => {
    const run = started(agents);
    const twice = [{ id: "7", gmv: 1 }, { id: "7", gmv: 2 }];
    run.settle({ ...east, people: [...east.people, ...twice, { id: "xu", team: "north", gmv: 1 }] });
    const before = run.totals();
    const found = faults.map(([code, path]) => expect.objectContaining({ code, path }));
    expect(() => run.settle(wrong)).toThrow(expect.objectContaining({ faults: found }));
    expect(run.totals()).toEqual(before);
    expect(run.settle(west).statements).toHaveLength(2);
  });

  it("refuses whom money was meant for that came without their rows, and says so", () => {
    const run = started(agents);
    expect(run.settle({ ...east, adjustments: [{ person: "zhao", line: "gift", amount: 5 }] }).rejections).toHaveLength(1);
    const message = "people.zhao: used twice: expected what is added to somebody together with their rows";
    expect(() => run.settle(west))
      .toThrow(expect.objectContaining({
        faults: [
          expect.objectContaining({
            code: "used_twice",
            path: ["people", "zhao"],
            message: expect.stringContaining(message.split(": ")[2]!) as string,
          }),
        ],
      }));
  });

  it("takes people without a team, and of teams that nobody describes, in any order", () => {
    const parts = [["li", "east"], ["wang", null], ["zhao", "east"]].map(([id, team]) => ({
      period: "2026-11",
      people: [{ id, team, gmv: 100 }],
    }));
    const run = started(leads);
    expect(together(parts.map((part) => run.settle(part)))).toEqual(together([settled(leads, joined(parts))]));
  });

  it.each<[string, unknown]>([
    ["over everyone", contest("all", { factors, prizesPerFactor: [100] })],
    ["of teams", contest("all", { factors: { gmv: highest(metrics({ team: { shop: "money" } }).shop) }, entrants: "teams" })],
  ])("refuses a contest %s: it needs everybody", (_, all) => {
    const policy = definePolicy({ id: "all", version: "1", currency: "CNY", contests: [all as unknown as typeof pk] });
    const message = expect.stringContaining("expected a contest within teams since any other needs everybody") as string;
    const at = (path: readonly string[]) => [expect.objectContaining({ code: "misplaced", path, message })];
    expect(() => started(policy)).toThrow(expect.objectContaining({ faults: at(["contests", "all"]) }));
    expect(() => started([leads, policy])).toThrow(expect.objectContaining({ faults: at(["all", "contests", "all"]) }));
  });

  it("law: says what settle says of the whole period, or whom it met before", () => {
    fc.assert(
      fc.property(
        policies({ lines: 2 })
          .filter(({ contests }) => contests.every(({ within }) => within === "team"))
          .chain((policy) =>
            fc.tuple(fc.constant(policy), periods(policy, { people: 9, teams: 3 }), fc.array(fc.nat(2), { minLength: 12 }))
          ),
        ([policy, drawn, turns]) => {
          const { period, people, teams = [], ...others } = drawn as unknown as Rows;
          const turnOf = new Map(teams.map(({ id }, position) => [id, position % 3]));
          const parts = [0, 1, 2].map((turn) => ({
            ...others,
            period,
            teams: teams.filter(({ id }) => turnOf.get(id) === turn),
            people: people.filter(({ team }, position) => (turnOf.get(team) ?? turns[position % turns.length]) === turn),
          }));
          const run = started(policy);
          const whole = settled(policy, joined(parts));
          const found = parts.map((part) => run.settle(part));
          expect(together(found)).toEqual(together([whole]));
          expect(run.totals()).toEqual(whole.totals);
        },
      ),
      { numRuns: 40, seed: 20_261_130 },
    );
  });
});
