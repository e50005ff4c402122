import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedTeams } from "../../src/index.js";
import { periods, policies } from "../../src/testing/index.js";
import { resettled, settled, type Rows } from "./rows.js";

const li = { id: "li", team: "east", gmv: 900 };
const zhao = { id: "zhao", team: "west", gmv: 300 };
const gao = { id: "gao", gmv: 70 };
const leader = { id: "zhao-2", person: "zhao", team: "south", gmv: 1 };
const month: Rows = { period: "2026-11", teams: [{ id: "east", dsr: 4 }, { id: "west", dsr: 5 }], people: [li, zhao, gao, leader] };
const gift = { person: "zhao", line: "gift", amount: 5 };

describe("the teams in which two periods differ", () => {
  it.each<[string, Rows, readonly (string | number | null)[]]>([
    ["nothing", { ...month, people: month.people.map((row) => ({ ...row })), teams: month.teams!.map((row) => ({ ...row })) }, []],
    ["a reading", { ...month, people: [{ ...li, gmv: 901 }, zhao, gao, leader] }, ["east"]],
    ["a reading that says the same in another way", { ...month, people: [{ ...li, gmv: "900" }, zhao, gao, leader] }, ["east"]],
    ["a column more", { ...month, people: [{ ...li, bonus: 1 }, zhao, gao, leader] }, ["east"]],
    ["a column less", { ...month, people: [{ id: "li", team: "east" }, zhao, gao, leader] }, ["east"]],
    ["somebody who moved", { ...month, people: [{ ...li, team: "west" }, zhao, gao, leader] }, ["east", "west"]],
    ["somebody who is gone", { ...month, people: [li, zhao, leader] }, [null]],
    ["somebody new, in a team of which nothing was known", { ...month, people: [...month.people, { id: "xu", team: 7 }] }, [7]],
    ["who comes first in a team", { ...month, people: [{ ...leader, team: "west" }, li, gao, zhao] }, ["west", "south"]],
    ["who comes first in the list, of several teams", { ...month, people: [gao, zhao, leader, li] }, []],
    ["which of a person's rows comes first", { ...month, people: [li, leader, zhao, gao] }, ["west", "south"]],
    ["a team's reading", { ...month, teams: [{ id: "east", dsr: 4 }, { id: "west", dsr: 6 }] }, ["west"]],
    ["a team that is no more", { ...month, teams: [{ id: "east", dsr: 4 }] }, ["west"]],
    ["an adjustment: the teams of whom it is for", { ...month, adjustments: [gift] }, ["west", "south"]],
    ["a balance that is carried in", { ...month, carryIns: [{ person: "gao", balance: "owed", amount: 5 }] }, [null]],
  ])("of %s", (_, after, teams) => {
    expect(changedTeams(month, after)).toEqual(teams);
    expect(new Set(changedTeams(after, month))).toEqual(new Set(teams));
  });

  it("of an adjustment that says whose it is as text, where the row has a number", () => {
    const people = [{ id: 7, team: 1, gmv: 5 }, { id: 8, team: 2, gmv: 5 }];
    const earlier = { period: "2026-11", people };
    expect(changedTeams(earlier, { ...earlier, adjustments: [{ person: "7", line: "gift", amount: 1 }] })).toEqual([1]);
    const [seven, eight] = [{ id: 7, team: 1 }, { id: 8, team: "1" }];
    expect(changedTeams({ ...earlier, people: [seven, eight] }, { ...earlier, people: [eight, seven] })).toEqual([1]);
  });

  it("of additions that stand in another order, where they are another person's", () => {
    const others = { person: "li", line: "gift", amount: 1 };
    expect(changedTeams({ ...month, adjustments: [gift, others] }, { ...month, adjustments: [others, { ...gift }] })).toEqual([]);
    expect(changedTeams({ ...month, adjustments: [gift, others, { ...gift, amount: 6 }] }, {
      ...month,
      adjustments: [{ ...gift, amount: 6 }, others, gift],
    }))
      .toEqual(["west", "south"]);
  });

  it.each<[string, unknown, string]>([
    ["no period", null, "not_an_object"],
    ["people that are no list", { period: "2026-11", people: {} }, "not_a_list"],
  ])("refuses %s", (_, wrong, code) => {
    const refused = expect.objectContaining({ faults: [expect.objectContaining({ code })] });
    expect(() => changedTeams(wrong as Rows, month)).toThrow(refused);
    expect(() => changedTeams(month, wrong as Rows)).toThrow(refused);
  });

  it("law: settling them anew is settling everything, whatever came, went, moved or was added", () => {
    const place = fc.nat(7);
    const edits = fc.array(
      fc.oneof(
        fc.record({ edit: fc.constant("gone" as const), place }),
        fc.record({ edit: fc.constant("read anew" as const), place }),
        fc.record({ edit: fc.constant("moved" as const), place, team: fc.constantFrom("t1", "t2", null) }),
        fc.record({ edit: fc.constant("split" as const), place, team: fc.constantFrom("t1", "t3", null) }),
        fc.record({ edit: fc.constant("given" as const), place, amount: fc.constantFrom(5, "7.50", "1,000") }),
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        policies({ lines: 2 }).chain((policy) => {
          const drawn = periods(policy, { people: 8, teams: 3 }) as unknown as fc.Arbitrary<Rows>;
          return fc.tuple(fc.constant(policy), drawn, drawn, edits);
        }),
        ([policy, earlier, another, changes]) => {
          const people = [...earlier.people];
          const adjustments = [...(earlier.adjustments ?? [])];
          for (const change of changes) {
            const at = change.place % Math.max(1, people.length);
            const row = people[at] ?? {};
            const person = row.person ?? row.id;
            if (change.edit === "gone") people.splice(at, 1);
            else if (change.edit === "read anew") people[at] = { ...another.people[at], id: row.id, person: row.person, team: row.team };
            else if (change.edit === "moved") people[at] = { ...row, team: change.team };
            else if (change.edit === "split") people.push({ ...row, id: `${String(row.id)}-${people.length}`, person, team: change.team });
            else adjustments.unshift({ person, policy: row.policy, line: "gift", amount: change.amount });
          }
          const period = { ...earlier, people, adjustments };
          const found = resettled(settled(policy, earlier), policy, period, { teams: changedTeams(earlier, period) });
          expect(found).toEqual(settled(policy, period));
        },
      ),
      { numRuns: 60, seed: 20_261_130 },
    );
  });
});
