import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromRows, settleColumns, type IdColumn, type PeriodColumns } from "../../src/columns/index.js";
import { explain } from "../../src/explain/index.js";
import {
  atLeast,
  constant,
  contest,
  curve,
  definePolicy,
  gates,
  heldBy,
  highest,
  lookup,
  metric,
  money,
  parameter,
  perUnit,
  plus,
  prizeOf,
  ratio,
  settle,
  teamMetric,
  teamMin,
  teamSum,
  times,
  voidedBy,
  when,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { drawnSettlements } from "../plan/drawn-settlements.js";
import { compareColumns } from "./compare-columns.js";
import { manyRows } from "./many-rows.js";

const gmv = metric("gmv", "money");
const commission = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });

/** More units of the last place than a double holds. */
const vast = constant("900000000000000.01", "money");
const two = { period: "2026-11", teams: [{ id: "east" }], people: [{ id: "li", team: "east" }, { id: "wang", team: "east" }] };

describe("settleColumns()", () => {
  const runs = 25;

  it("comes to the cents of settle, of policies of every kind and of periods with everything wrong", () => {
    let [compared, worked] = [0, 0];
    const differences = fc.sample(drawnSettlements, { numRuns: runs, seed: 26 }).flatMap(({ policies, period }) => {
      const found = compareColumns(policies, fromRows(untyped(policies), untyped(period)), period);
      compared += found.compared;
      worked += found.settlement.statements.length - found.settled.handedOver;
      return found.differences;
    });
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(runs * 50);
    // Otherwise settle would be compared with itself.
    expect(worked).toBeGreaterThan(runs);
  });

  it("comes to the cents of settle where there are more rows than are worked out at a time", () => {
    const differences = fc.sample(drawnSettlements, { numRuns: 1, seed: 1 }).flatMap((drawn) => {
      const { policies, period } = manyRows(drawn, 420);
      expect(period.people.length).toBeGreaterThan(2048);
      return compareColumns(policies, fromRows(untyped(policies), untyped(period)), period).differences;
    });
    expect(differences.slice(0, 5)).toEqual([]);
  });

  it("tells what waits where all of it is the same, and everywhere held", () => {
    const set = gates("first", { enough: atLeast(metric("cases", "count"), 5) });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: heldBy(set, money("1250.75")) } });
    const period = { period: "2026-11", people: [{ id: "li", cases: 1 }, { id: "wang", cases: 2 }] };
    const { differences, settled: { policies: [of] } } = compareColumns([policy], fromRows(policy, period), period);
    expect(differences).toEqual([]);
    expect([...of?.lines["line"]?.amounts ?? []]).toEqual([125075, 125075]);
  });

  it("adds up what waits of each row of a person, where it is the same everywhere", () => {
    // Nobody passes it, whatever the rows say.
    const set = gates("first", { enough: atLeast(constant(1, "count"), 5) });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: heldBy(set, 7), paid: money(5) } });
    const rows = [{ id: "1", person: "li" }, { id: "2", person: "li" }, { id: "wang" }];
    const { differences, settled: { policies: [of] } } = compareColumns([policy], fromRows(policy, { period: "2026-11", people: rows }), {
      period: "2026-11",
      people: rows,
    });
    expect(differences).toEqual([]);
    expect([[...of?.lines["line"]?.amounts ?? []], [...of?.held ?? []]]).toEqual([[1400, 700], [1400, 700]]);
  });

  it.each([5, 8, 9, 20])("tells as bits which of %i gates failed, of teams and of people", (count) => {
    const metrics = Array.from({ length: count }, (_, at) => (at % 3 === 0 ? metric : teamMetric)(`m${at}`, "count"));
    const set = gates("all", Object.fromEntries(metrics.map((each, at) => [`g${at}`, atLeast(each, 1)])));
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: voidedBy(set, money(5)), held: heldBy(set, gmv) } });
    const readings = (seed: number) => Object.fromEntries(metrics.map((_, at) => [`m${at}`, (seed * (at + 3) >> 2) % 2]));
    const period = {
      period: "2026-11",
      teams: ["east", "west"].map((id, at) => ({ id, ...readings(at + 1) })),
      people: Array.from({ length: 12 }, (_, at) => ({ id: at, team: at % 3 === 0 ? "east" : "west", gmv: at % 5, ...readings(at) })),
    };
    const { differences, settled: { policies: [of] } } = compareColumns([policy], fromRows(untyped(policy), untyped(period)), period);
    expect(differences).toEqual([]);
    expect(of?.lines["line"]?.failedGates.bits.length).toBe(12 * Math.ceil(count / 8));
  });

  it("gives 0, not −0, for nothing times what is under 0", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { line: perUnit(metric("n", "count"), metric("price", "money")) },
    });
    const readings = { n: { values: Int32Array.of(0, 2), scale: 0 }, price: { values: Int32Array.of(-500, -500), scale: 2 } };
    const { policies: [of] } = settleColumns(policy, { period: "2026-11", people: { id: ["li", "wang"], readings } });
    expect([...of?.lines["line"]?.amounts ?? []]).toEqual([0, -1000]);
  });

  it("takes columns of doubles, of whole numbers and of bigints, with a bitmap of what is applicable", () => {
    const columns = [Float64Array.of(12800000, 99999, 5), Int32Array.of(12800000, 99999, 5), BigInt64Array.of(12800000n, 99999n, 5n)];
    for (const values of columns) {
      const { policies: [sales] } = settleColumns(commission, {
        period: "2026-11",
        people: { id: ["li", "wang", "zhao"], readings: { gmv: { values, scale: 2, valid: Uint8Array.of(0b011) } } },
      });
      expect([...sales?.payable ?? []]).toEqual([38400, 300, 0]);
      expect([...sales?.lines["commission"]?.states ?? []]).toEqual([0, 0, 1]);
    }
  });

  const shops = ["east", "west"];
  it.each<[string, IdColumn, readonly (string | null)[]]>([
    ["a list", ["east", "north", null, "west"], ["east", "north", null, "west"]],
    ["a dictionary", { codes: Int32Array.of(1, 2, -1, 0), ids: ["west", "east", "north"] }, ["east", "north", null, "west"]],
    ["the teams' own list", { codes: Int32Array.of(0, 1, 1, 0), ids: shops }, ["east", "west", "west", "east"]],
    ["the teams' own list, of which one row names none", { codes: Int32Array.of(0, -1, 1, 0), ids: shops }, ["east", null, "west", "east"]],
    ["the teams' own list, of codes beyond it", { codes: Int32Array.of(0, 1, 2, 0), ids: shops }, ["east", "west", null, "east"]],
  ])("reads teams from %s, whether ids are trusted or not", (_, team, named) => {
    const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { line: voidedBy(shop, gmv), sum: times(teamSum(gmv), "0.1") },
    });
    const [dsr, amounts] = [[482, 461], [100, 205, 300, 999]];
    const columns: PeriodColumns = {
      period: "2026-11",
      teams: { id: shops, readings: { dsr: { values: Int32Array.from(dsr), scale: 2 } } },
      people: { id: Int32Array.of(4, 3, 2, 1), team, readings: { gmv: { values: Int32Array.from(amounts), scale: 2 } } },
    };
    const period = {
      period: "2026-11",
      teams: shops.map((id, at) => ({ id, dsr: String((dsr[at] ?? 0) / 100) })),
      people: named.map((each, at) => ({ id: 4 - at, team: each, gmv: String((amounts[at] ?? 0) / 100) })),
    };
    for (const uniqueIds of ["checked", "trusted"] as const) {
      expect(compareColumns([policy], columns, period, { uniqueIds }).differences).toEqual([]);
    }
  });

  it("rounds a half by every mode as settle does, on both sides of zero", () => {
    for (const rounding of ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"] as const) {
      const share = ratio(metric("a", "count"), metric("b", "count"), { places: 0, rounding });
      const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: times(share, metric("one", "money")) } });
      const people = [-5, -3, -2, -1, 0, 1, 2, 3, 5, 7].flatMap((a) => [-4, -2, 2, 4, 3].map((b) => ({ id: `${a}/${b}`, a, b, one: "1" })));
      const { differences } = compareColumns([policy], fromRows(policy, { period: "2026-11", people }), { period: "2026-11", people });
      expect(differences).toEqual([]);
    }
  });

  it("hands over whoever depends on what no double holds, and nobody else", () => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: plus(gmv, times(teamSum(gmv), "0.001")) } });
    const people = [
      { id: "li", team: "east", gmv: "99999999999999.99" },
      { id: "wang", team: "east", gmv: "10.00" },
      { id: "zhao", team: "west", gmv: "20.00" },
    ];
    const period = { period: "2026-11", teams: [{ id: "east" }, { id: "west" }], people };
    const { settled, differences } = compareColumns([policy], fromRows(policy, period), period);
    expect(differences).toEqual([]);
    expect([...settled.policies[0]?.handedOver ?? []]).toEqual([1, 1, 0]);
    expect(settled.policies[0]?.totals.payable).toBe(settle(policy, period).totals[0]?.payable);
  });

  it.each<[string, Pick<Parameters<typeof definePolicy>[0], "pay" | "floor">]>([
    ["a line", { pay: { line: vast } }],
    ["a line beside another", { pay: { line: vast, other: money("0.01") } }],
    ["a floor", { pay: { line: money(1) }, floor: vast }],
  ])("gives NaN for what no double holds and is the same everywhere, and adds it up exactly: %s", (_, of) => {
    const policy = definePolicy(untyped({ id: "p", version: "1", currency: "CNY", ...of }));
    const { differences, settled: { policies: [columns] } } = compareColumns([policy], fromRows(policy, untyped(two)), two);
    expect(differences).toEqual([]);
    expect([...columns?.payable ?? []]).toEqual([Number.NaN, Number.NaN]);
    expect(columns?.totals.payable).toMatch(/^1800000000000000\.0[24]$/);
    expect(columns?.statement(1).payable).toMatch(/^900000000000000\.0[12]$/);
  });

  it("compares with what no double holds and a team's rows have in common", () => {
    const line = when(atLeast(teamMin(vast), constant("900000000000000.02", "money")), money(1), money(2));
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line } });
    const { differences, settled: { policies: [columns] } } = compareColumns([policy], fromRows(policy, untyped(two)), two);
    expect(differences).toEqual([]);
    expect([...columns?.payable ?? []]).toEqual([200, 200]);
  });

  it("rounds what is divided by what no double holds", () => {
    const divisor = constant("90071992547409.93", "money");
    const nearHalf = times(ratio(gmv, divisor, { places: 0 }), money(1));
    const ramp = times(lookup(gmv, curve([[0, 0], ["90071992547409.93", 1]], { places: 0 })), money(1));
    const people = ["45035996273704.96", "45035996273704.97", "-45035996273704.96", "0.01"].map((amount, at) => ({ id: at, gmv: amount }));
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { nearHalf, ramp } });
    const period = { period: "2026-11", people };
    const { differences, settled: { policies: [columns] } } = compareColumns([policy], fromRows(policy, period), period);
    expect(differences).toEqual([]);
    expect([...columns?.lines["nearHalf"]?.payable ?? []]).toEqual([0, 100, 0, 0]);
    expect([...columns?.lines["ramp"]?.payable ?? []]).toEqual([0, 100, 0, 0]);
  });

  it("gives the whole statement of one, with faults in words, and the rows that explain takes", () => {
    const pk = contest("pk", { factors: { gmv: highest(gmv, { prizes: [100, 50] }) }, within: "team" });
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { prize: prizeOf(pk), dsr: times(gmv, teamMetric("dsr", "ratio")) },
    });
    const period = {
      period: "2026-11",
      teams: [{ id: "east", dsr: 0.5 }],
      people: [{ id: "li", team: "east", gmv: 10 }, { id: "wang", team: "east", gmv: "n/a" }, { id: "zhao", team: null, gmv: 5 }],
    };
    const month = settleColumns(policy, fromRows(policy, period));
    expect([0, 1, 2].map((at) => month.policies[0]?.statement(at))).toEqual(settle(policy, period).statements);
    expect(month.policies[0]?.periodOf(2).people).toEqual([period.people[2]]);
    for (const [at, person] of ["li", "wang", "zhao"].entries()) {
      for (const line of ["prize", "dsr"] as const) {
        const rows = month.policies[0]?.periodOf(at);
        expect(explain(policy, untyped(rows), { person, line })).toEqual(explain(policy, untyped(period), { person, line }));
      }
    }
  });

  it("settles one with the teams that are named there, and with those that are nobody's", () => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { dsr: times(gmv, teamMetric("dsr", "ratio")) } });
    const teams = [{ id: "east", dsr: 1 }, { id: "west", dsr: 2 }, { id: " ", dsr: 3 }, { id: "north", dsr: 4 }, { id: "north", dsr: 5 }];
    const period = { period: "2026-11", teams, people: ["east", "north", "west"].map((team, at) => ({ id: at + 1, team, gmv: 10 })) };
    const month = settleColumns(policy, fromRows(policy, period));
    expect([0, 1, 2].map((at) => month.policies[0]?.statement(at))).toEqual(settle(policy, period).statements);
    expect(month.policies[0]?.periodOf(2).teams).toEqual(teams.slice(1));
  });

  it("takes the policy's value where a row says nothing of a parameter", () => {
    const rate = parameter("rate", "ratio", "0.01", { per: "person" });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: times(gmv, rate) } });
    const { policies: [of] } = settleColumns(policy, {
      period: "2026-11",
      people: {
        id: Int32Array.of(1, 2),
        readings: {
          gmv: { values: Float64Array.of(10000, 10000), scale: 2 },
          rate: { values: Float64Array.of(0, 5), scale: 3, states: Uint8Array.of(2, 0) },
        },
      },
    });
    expect([...of?.payable ?? []]).toEqual([100, 50]);
  });

  it("changes nothing that it is given", () => {
    const values = Float64Array.of(12800000, 99999);
    settleColumns(commission, { period: "2026-11", people: { id: ["li", "wang"], readings: { gmv: { values, scale: 2 } } } });
    expect([...values]).toEqual([12800000, 99999]);
  });

  it.each([["a half", 0.5], ["no number", Number.NaN], ["no end", Number.NEGATIVE_INFINITY], [
    "2^53, which may have been another",
    2 ** 53,
  ]])(
    "makes %s among whole numbers a fault of its row, and settles the others",
    (_, cell) => {
      const values = Float64Array.of(12800000, cell, 99999, cell);
      const month = settleColumns(commission, {
        period: "2026-11",
        people: { id: [1, 2, 3, 4], readings: { gmv: { values, scale: 2, valid: Uint8Array.of(0b0111) } } },
      });
      const [of] = month.policies;
      expect([...of?.payable ?? []]).toEqual([38400, 0, 300, 0]);
      expect([...of?.lines["commission"]?.states ?? []]).toEqual([0, 3, 0, 1]);
      expect(of?.statement(1).lines["commission"]?.faults.map(({ code, path }) => [code, path])).toEqual([
        ["not_a_number", ["people", "2", "gmv"]],
      ]);
      expect([...values]).toEqual([12800000, cell, 99999, cell]);
      expect(month.handedOver).toBe(0);
    },
  );

  it("tells what stood in such a cell in words, which are no number in JSON either", () => {
    const month = settleColumns(commission, {
      period: "2026-11",
      people: { id: [1, 2], readings: { gmv: { values: Float64Array.of(0.5, 7), scale: 2, states: Uint8Array.of(0, 3) } } },
    });
    const rows: unknown = JSON.parse(JSON.stringify([0, 1].map((at) => month.policies[0]?.periodOf(at))));
    expect(rows).toMatchObject([{ people: [{ id: 1, gmv: "0.5 × 10^-2" }] }, { people: [{ id: 2, gmv: "unreadable" }] }]);
    expect(month.policies[0]?.statement(0).lines.commission?.faults[0]?.value).toBe("\"0.5 × 10^-2\"");
  });

  it("takes bitmaps as Arrow has them: of ids and policies too, longer than the rows, and empty where nothing is null", () => {
    const dsr = gates("shop", { dsr: atLeast(teamMetric("dsr", "ratio"), 4) });
    const sales = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { line: voidedBy(dsr, gmv) } });
    const leads = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { line: gmv } });
    const ids = ["east", "west"];
    const month = settleColumns([sales, leads], {
      period: "2026-11",
      teams: { id: ids, readings: { dsr: { values: Int32Array.of(5, 5), scale: 0, valid: new Uint8Array(0) } } },
      people: {
        id: { codes: Int32Array.of(1, 0, 2), ids: ["li", "wang", "zhao"], valid: new Uint8Array(0) },
        team: { codes: Int32Array.of(0, 1, 0), ids, valid: Uint8Array.of(0b011, 0, 0, 0) },
        policy: { codes: Int32Array.of(0, 1, 0), ids: ["sales", "leads"] },
        readings: { gmv: { values: Int32Array.of(100, 200, 300), scale: 2, valid: new Uint8Array(0) } },
      },
    });
    expect(month.policies.map(({ policy, payable, lines }) => [policy, [...payable], [...lines.line.states]])).toEqual([
      ["sales", [100, 0], [0, 3]],
      ["leads", [200], [0]],
    ]);
    expect(month.policies[0]?.statement(1)).toMatchObject({ person: "zhao", team: null, pending: ["line"] });
  });

  it("tells which gates failed a line that is a team's own of each of its people", () => {
    const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "ratio"), 4), replies: atLeast(teamMetric("replies", "ratio"), 1) });
    const bonus = parameter("bonus", "money", 500, { per: "team" });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: voidedBy(shop, bonus) } });
    const period = {
      period: "2026-11",
      teams: [{ id: "east", dsr: 5, replies: 1, bonus: 300 }, { id: "west", dsr: 3, replies: 0 }],
      people: ["west", "east", "west", "west"].map((team, at) => ({ id: at, team })),
    };
    const { differences, settled: { policies: [of] } } = compareColumns([policy], fromRows(policy, period), period);
    expect(differences).toEqual([]);
    expect([...of?.lines["bonus"]?.failedGates.bits ?? []]).toEqual([3, 0, 3, 3]);
  });

  it("takes ids of 64 bits: beyond 2^53 they are texts", () => {
    const month = settleColumns(commission, {
      period: "2026-11",
      people: { id: BigInt64Array.of(7n, 2n ** 60n, 7n), readings: { gmv: { values: Float64Array.of(1000, 2000, 3000), scale: 2 } } },
    });
    expect([...month.policies[0]?.payable ?? []]).toEqual([6]);
    expect(month.policies[0]?.statement(0).person).toBe("1152921504606846976");
    expect(month.rejections.map(({ id }) => id)).toEqual([7, 7]);

    const dsr = gates("shop", { dsr: atLeast(teamMetric("dsr", "ratio"), 4) });
    const gated = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: voidedBy(dsr, gmv) } });
    const ofTeams = settleColumns(gated, {
      period: "2026-11",
      teams: { id: BigInt64Array.of(1n, 2n ** 60n), readings: { dsr: { values: Int32Array.of(5, 3), scale: 0 } } },
      people: {
        id: BigInt64Array.of(1n, 2n, 3n, 4n),
        team: BigInt64Array.of(1n, 2n ** 60n, 3n, 1n),
        person: BigInt64Array.of(9n, 8n, 7n, 9n),
        readings: { gmv: { values: Int32Array.of(100, 200, 300, 400), scale: 2 } },
      },
    });
    const [of] = ofTeams.policies;
    expect([[...of?.payable ?? []], [...of?.lines.line.states ?? []]]).toEqual([[500, 0, 0], [0, 0, 3]]);
    expect(of?.statement(0).person).toBe(9);
  });

  it("refuses columns of other lengths", () => {
    const period = (values: Float64Array) => ({
      period: "2026-11",
      people: { id: ["li", "wang"], readings: { gmv: { values, scale: 2 } } },
    });
    expect(thrownFaults(() => settleColumns(commission, period(Float64Array.of(1)))).map(({ message }) => message)).toEqual([
      "people.readings.gmv.values: invalid count: got 1, expected a whole number from 2 to 2",
    ]);
    // A bitmap that is too short would say of the rows beyond it that they are not applicable.
    const long = { id: Array.from({ length: 9 }, (_, at) => at + 1), values: new Float64Array(9) };
    for (const [told, path] of [[{ valid: Uint8Array.of(255) }, "valid"], [{ states: new Uint8Array(8) }, "states"]] as const) {
      const readings = { gmv: { values: long.values, scale: 2, ...told } };
      expect(thrownFaults(() => settleColumns(commission, { period: "2026-11", people: { id: long.id, readings } })).map(({ path }) =>
        path
      ))
        .toEqual([["people", "readings", "gmv", path]]);
    }
    expect(thrownFaults(() => settleColumns(commission, period(Float64Array.of(1, 2)), untyped({ uniqueIds: "yes" }))).map(({ code }) =>
      code
    ))
      .toEqual(["invalid_choice"]);
  });
});

describe("fromRows()", () => {
  it.each<[unknown, number, number]>([
    ["12.50", 1250, 0],
    [12.5, 1250, 0],
    [-0, 0, 0],
    ["-0.01", -1, 0],
    [10n, 1000, 0],
    ["1.5e3", 150000, 0],
    ["00012.340", 1234, 0],
    ["0.001", 0, 3],
    ["", 0, 3],
    ["1,000", 0, 3],
    [".5", 0, 3],
    ["5.", 0, 3],
    ["+5", 0, 3],
    [true, 0, 3],
    [undefined, 0, 2],
    [null, 0, 1],
    ["999999999999999.99", 0, 4],
    ["1000000000000000", 0, 3],
  ])("reads %s of money as %d cents, in state %d", (cell, units, state) => {
    const { people: { readings: { gmv: read } } } = fromRows(
      commission,
      untyped({
        period: "2026-11",
        people: [{ id: "li", gmv: cell }, { id: "wang", gmv: "0.01" }],
      }),
    );
    expect([read?.scale, read?.values[0], read?.states?.[0] ?? 0]).toEqual([2, units, state]);
  });

  it("reads numbers as the texts that JavaScript writes them as", () => {
    const number = fc.oneof(
      fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat(7)).map(([units, places]) => units / 10 ** places),
      fc.constantFrom(0.1 + 0.2, 1e-7, 123456789012345.6, 0.29999999999999999, 5e-324, 1e15, 1e21, Number.NaN, Number.POSITIVE_INFINITY),
      fc.double(),
    );
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: times(gmv, metric("rate", "ratio")) } });
    const columnsOf = (cells: readonly unknown[]) =>
      fromRows(policy, untyped({ period: "2026-11", people: cells.map((cell, id) => ({ id, gmv: cell, rate: cell })) })).people.readings;
    const law = fc.property(fc.array(number, { maxLength: 20 }), (numbers) => {
      expect(columnsOf(numbers)).toEqual(columnsOf(numbers.map(String)));
    });
    fc.assert(law, { numRuns: 300, seed: 25 });
  });
});
