import { describe, expect, it } from "vitest";
import { definePolicy, metric, plus, teamSum, times, type Policy } from "../../src/index.js";
import {
  equalPay,
  law,
  lawStrength,
  monotone,
  mutatePolicy,
  neverNegative,
  noCliff,
  orderAndNames,
  workedExample,
} from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { knownPolicies } from "./equivalent-variants.js";

const gmv = metric("gmv", "money");
const target = metric("target", "money");
const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });

/** 0.003 of 128,123.45 is 384.37035, and of 128,125.67 it is 384.37701. */
const down = workedExample("rounded down", { period: "2026-11", people: [{ id: "li", gmv: "128123.45" }] }, {
  li: { commission: "384.37" },
});
const up = workedExample("rounded up", { period: "2026-11", people: [{ id: "wang", gmv: "128125.67" }] }, {
  wang: { commission: "384.38" },
});

const texts = mutatePolicy(policy).map(({ text }) => text);
const missedBy = (laws: Parameters<typeof lawStrength<typeof policy>>[1], runs = 20) =>
  lawStrength(policy, laws, { runs }).missed.map(({ text }) => text);

describe("what is noticed and what is missed", () => {
  it("counts every variant of the policy, and lists those that no law notices in their order", () => {
    expect(texts).toEqual([
      "commission: rate 0.003 → 0.004",
      "commission: rate 0.003 → 0.03",
      "commission: rounding half-up → down",
      "commission: rounding half-up → up",
    ]);
    expect(missedBy([monotone(gmv)])).toEqual(texts);
    expect(missedBy([monotone(gmv), down])).toEqual(["commission: rounding half-up → down"]);
    expect(missedBy([monotone(gmv), down, up])).toEqual([]);
  });

  it("says of each law how many it is the first to notice: examples before what is drawn, otherwise as they are given", () => {
    const modest = law<typeof policy>({
      name: "modest",
      says: "a commission is under one percent",
      check: ({
        period,
        settlement,
      }) => (settlement.statements.some(({ payable }, index) => Number(payable) > 0.01 + Number(period.people[index]?.gmv) * 0.01)
        ? "a commission is more"
        : null),
    });
    expect(lawStrength(policy, [modest, neverNegative(), up, down], { runs: 20 })).toMatchObject({
      variants: 4,
      noticed: 4,
      laws: [{ law: up.name, noticed: 3 }, { law: down.name, noticed: 1 }, { law: "modest", noticed: 0 }, {
        law: "neverNegative()",
        noticed: 0,
      }],
    });
    expect(lawStrength(policy, [modest, neverNegative()], { runs: 20 }).laws).toEqual([{ law: "modest", noticed: 1 }, {
      law: "neverNegative()",
      noticed: 0,
    }]);
  });

  it("says where the mistake of a missed variant is, as mutatePolicy does", () => {
    const [first] = lawStrength(policy, [neverNegative()], { runs: 5 }).missed;
    expect(first).toEqual({
      policy: "sales",
      kind: "digit",
      path: ["pay", "commission", "quantity", "right", "value"],
      text: "commission: rate 0.003 → 0.004",
    });
  });

  it("misses everything where nothing is asked", () => {
    expect(lawStrength(policy, [])).toMatchObject({ variants: 4, noticed: 0, laws: [], broken: [] });
  });

  it("counts a variant as noticed by a law of one's own that throws on it, as a test would fail", () => {
    const strict = law<typeof policy>({
      name: "strict",
      says: "nothing is rounded down",
      check: ({ period, settlement }) => {
        const exact = Number(period.people[0]?.gmv) * 0.003;
        if (Number(settlement.statements[0]?.payable) > exact + 0.0051) throw new Error("more than half a cent too much");
        return null;
      },
    });
    expect(missedBy([strict], 100)).toEqual(["commission: rounding half-up → down"]);
  });

  it.each(["shopCommission", "statisticsScorecard", "fourFactorPk"] as const)(
    "adds up: each variant is noticed once or missed, %s",
    (name) => {
      const known: Policy = knownPolicies[name];
      const { variants, noticed, missed, laws } = lawStrength(known, [orderAndNames(), equalPay(), neverNegative()], { runs: 3 });
      expect(variants).toBe(mutatePolicy(known).length);
      expect(noticed + missed.length).toBe(variants);
      expect(laws.reduce((sum, each) => sum + each.noticed, 0)).toBe(noticed);
    },
  );
});

describe("laws that do not hold of the policy itself", () => {
  const wrong = workedExample("wrong", { period: "2026-11", people: [{ id: "li", gmv: 100 }] }, { li: { commission: "0.40" } });

  it("are listed and not asked, since they would seem to notice everything", () => {
    expect(lawStrength(policy, [neverNegative(), wrong, monotone(gmv, { better: "lower" })], { runs: 20 })).toMatchObject({
      noticed: 0,
      laws: [{ law: "neverNegative()", noticed: 0 }],
      broken: [wrong.name, "monotone(gmv, lower)"],
    });
  });

  it("are also those that name what the policy does not have", () => {
    expect(lawStrength(policy, untyped([monotone("gnv")]), { runs: 5 })).toMatchObject({ noticed: 0, laws: [], broken: ["monotone(gnv)"] });
  });

  it("are told where they throw: nobody knows whether they hold", () => {
    const faulty = law<typeof policy>({
      name: "faulty",
      says: "nothing",
      check: () => {
        throw new Error("a bug in a law");
      },
    });
    expect(lawStrength(policy, [faulty])).toMatchObject({ broken: ["faulty"], noticed: 0 });
  });
});

describe("variants that are known to be equivalent", () => {
  it("are neither noticed nor missed", () => {
    const equivalent = ["commission: rounding half-up → down"];
    expect(lawStrength(policy, [down], { equivalent })).toMatchObject({ variants: 3, noticed: 3, missed: [] });
  });

  it("may be given as they were listed among the missed", () => {
    const { missed } = lawStrength(policy, [down]);
    expect(lawStrength(policy, [down], { equivalent: missed })).toMatchObject({ variants: 3, noticed: 3, missed: [] });
  });

  it("are a fault where no variant is called so any more: the policy has changed, and somebody has to look again", () => {
    expect(thrownFaults(() =>
      lawStrength(policy, [down], { equivalent: ["commission: rounding half-up → down", "commission: rate 0.002 → 0.003"] })
    )).toMatchObject([
      { code: "unknown_name", path: ["equivalent", 1], value: "\"commission: rate 0.002 → 0.003\"" },
    ]);
    expect(thrownFaults(() => lawStrength(policy, [down], { equivalent: ["comission: rounding half-up → down"] }))).toMatchObject([{
      expected: { code: "one_of", meant: "commission: rounding half-up → down" },
    }]);
    const elsewhere = { policy: "sales", path: ["pay", "bonus"], text: "commission: rounding half-up → down" };
    expect(thrownFaults(() => lawStrength(policy, [down], { equivalent: [elsewhere] }))).toMatchObject([{
      code: "unknown_name",
      path: ["equivalent", 0],
    }]);
  });

  it("are a fault where several variants are called so: leaving out the wrong one would hide a mistake", () => {
    const twice = definePolicy({
      id: "sales",
      version: "1",
      currency: "CNY",
      pay: { commission: plus(times(gmv, "0.003"), times(target, "0.003")) },
    });
    const text = "commission: rate 0.003 → 0.004";
    const same = lawStrength(twice, []).missed.filter((each) => each.text === text);
    expect(same).toHaveLength(2);
    expect(thrownFaults(() => lawStrength(twice, [], { equivalent: [text] }))).toMatchObject([{
      code: "used_twice",
      path: ["equivalent", 0],
    }]);
    const { variants, missed } = lawStrength(twice, [], { equivalent: same.slice(0, 1) });
    expect(variants).toBe(mutatePolicy(twice).length - 1);
    expect(missed.filter((each) => each.text === text)).toEqual(same.slice(1));
  });
});

describe("what comes out", () => {
  const laws = [monotone(gmv), noCliff(gmv, { above: 1 }), down];

  it("is the same each time", () => {
    expect(lawStrength(policy, laws, { runs: 20, seed: 7 })).toEqual(lawStrength(policy, laws, { runs: 20, seed: 7 }));
  });

  it("is plain JSON", () => {
    const strength = lawStrength(policy, laws, { runs: 20 });
    expect(JSON.parse(JSON.stringify(strength))).toEqual(strength);
    expect(strength.format).toBe(1);
  });

  it("is an error where the options are none, as of checkLaws", () => {
    expect(thrownFaults(() => lawStrength(policy, laws, { runs: 0 }))).toMatchObject([{ code: "invalid_count", path: ["runs"] }]);
    expect(thrownFaults(() => lawStrength(policy, laws, { seed: 0.5 }))).toMatchObject([{ code: "invalid_count", path: ["seed"] }]);
  });
});

describe("several policies that are settled together", () => {
  const lead = definePolicy({
    id: "lead",
    version: "1",
    currency: "CNY",
    pay: { share: times(teamSum(gmv, { under: "sales" }), "0.001") },
  });
  const november = workedExample(
    "November",
    {
      period: "2026-11",
      teams: [{ id: "east" }],
      people: [{ policy: "sales", id: "li", team: "east", gmv: "128123.45" }, { policy: "lead", id: "wu", team: "east" }],
    },
    { li: { commission: "384.37" }, wu: { share: "128.12" } },
  );

  it("has the variants of each, and says of which policy a missed one is", () => {
    const { variants, missed } = lawStrength([policy, lead], [neverNegative()], { runs: 5 });
    expect(variants).toBe(mutatePolicy(policy).length + mutatePolicy(lead).length);
    expect(missed.map((each) => `${each.policy}: ${each.text}`)).toEqual([
      ...texts.map((text) => `sales: ${text}`),
      ...mutatePolicy(lead).map(({ text }) => `lead: ${text}`),
    ]);
  });

  it("settles a variant of one with the others as they are", () => {
    expect(lawStrength([policy, lead], [november]).missed.map((each) => `${each.policy}: ${each.text}`)).toEqual([
      "sales: commission: rounding half-up → down",
      "lead: share: rounding half-up → down",
    ]);
  });
});
