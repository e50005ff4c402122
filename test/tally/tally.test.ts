import { describe, expect, it } from "vitest";
import { atLeast, definePolicy, gates, perUnit, plus, settle, times, voidedBy } from "../../src/index.js";
import { call, calls, gmv, handled, serviceLevel } from "./calls.js";

const policy = definePolicy({
  id: "agents",
  version: "2026-11",
  currency: "CNY",
  pay: {
    commission: voidedBy(gates("shop", { serviceLevel: atLeast(serviceLevel, "0.5") }), plus(times(gmv, "0.1"), perUnit(handled, "0.50"))),
  },
});

describe("a tally", () => {
  const state = calls.addAll(calls.empty, [
    call(),
    call({ talk: 61, wait: 30 }),
    call({ agent: null, wait: 31, served: false }),
    call({ agent: "wang", customer: "b" }),
  ]);

  it("gives the rows of a roster the readings that a policy settles", () => {
    const { people, teams } = calls.readings(state, {
      people: [{ id: "li", team: "shop-1" }, { id: "zhao", team: "shop-1" }],
      teams: [{ id: "shop-1" }],
    });
    expect(people).toEqual([
      { id: "li", team: "shop-1", handled: 2, handleTime: "60.5", gmv: "25", customers: 1, slowest: "30" },
      { id: "zhao", team: "shop-1", handled: 0, handleTime: null, gmv: "0", customers: 0, slowest: null },
    ]);
    expect(teams).toEqual([{ id: "shop-1", serviceLevel: "0.5" }]);
    const { statements } = settle(policy, { period: "2026-11", people, teams });
    expect(statements.map(({ payable }) => payable)).toEqual(["3.50", "0.00"]);
  });

  it("tells of whom there are records although the roster does not name them", () => {
    const { strangers } = calls.readings(state, { people: [{ id: "li" }], teams: [] });
    expect(strangers.people.map(({ id }) => id)).toEqual(["wang"]);
    expect(strangers.teams).toEqual([{ id: "shop-1", serviceLevel: "0.5" }]);
  });

  it("comes back from JSON", () => {
    expect(calls.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });
});
