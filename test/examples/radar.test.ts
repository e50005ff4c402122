import { Decimal } from "decimal.js";
import fc from "fast-check";
import { settle } from "jixiao";
import { positions } from "jixiao/catalogue";
import { stringifyPolicy } from "jixiao/json";
import { describe, expect, it } from "vitest";
import { choiceOf, firstChoice, hashOf, speeds, type Choice } from "../../examples/09-radar/choice.js";
import { figureText } from "../../examples/09-radar/figure-text.js";
import { guessed, settingOf, type Matching } from "../../examples/09-radar/matching.js";
import { positionMonth } from "../../examples/09-radar/position-month.js";
import { latest, replay } from "../../examples/09-radar/replay.js";
import { sceneOf } from "../../examples/09-radar/scene.js";
import { settingBy } from "../../examples/09-radar/setting-by.js";
import type { Entry, Setting } from "../../examples/09-radar/setting.js";
import { shopMonth } from "../../examples/09-radar/shop/month.js";
import { shopPolicy } from "../../examples/09-radar/shop/policy.js";
import { stepsOf } from "../../examples/09-radar/steps-of.js";
import { standingOf } from "../../examples/09-radar/standing.js";
import { verdictsOf } from "../../examples/09-radar/verdict.js";
import { words } from "../../examples/09-radar/words.js";

const month = replay(shopMonth);
const { records } = shopMonth;
const atEnd = month.momentAt(records.length, "en");

/** What has come after so many records and was not taken back: another way to the same than the page's. */
function standing(count: number): readonly Entry[] {
  const came = records.slice(0, count);
  const back = new Set(came.flatMap(({ takesBack }) => takesBack ?? []));
  return came.filter((entry) => !back.has(entry));
}

const cents = (amount: string): bigint => BigInt(amount.replace(".", ""));

describe("the month that is replayed", () => {
  it("has 10,000 records of 60 people in four shops, in the order of their times, some of which take back an earlier one", () => {
    expect([records.length, shopMonth.people.length, shopMonth.teams.length]).toEqual([10_000, 60, 4]);
    expect(records.every(({ time }, index) => index === 0 || time >= (records[index - 1]?.time ?? ""))).toBe(true);
    const back = records.filter(({ takesBack }) => takesBack !== undefined);
    expect(back.length).toBeGreaterThan(50);
    expect(back.every(({ takesBack }) => takesBack !== undefined && records.includes(takesBack))).toBe(true);
    expect(new Set(shopMonth.people.map(({ name }) => name.en)).size).toBe(60);
  });

  it("ends with a leader whose shop fails, so that who is ahead loses the bonus", () => {
    const [leader] = standingOf(shopPolicy, atEnd, "en").entries;
    const failing = verdictsOf(shopPolicy, atEnd, "en").filter(({ state }) => state === "failed");
    expect(failing.map(({ name }) => name)).toContain("Outlet");
    expect(leader?.team).toBe("outlet");
  });

  it("sums after any number of records to what stands then, whichever way it went there", () => {
    const back = replay(shopMonth);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (first, count) => {
        back.stateAt(first);
        const { people, teams } = back.momentAt(count, "en");
        const entries = standing(count);
        for (const { id, gmv, received } of people.slice(0, 6)) {
          const own = entries.filter(({ person }) => person === id);
          expect(cents(Number(gmv).toFixed(2))).toBe(own.reduce((sum, { values }) => sum + cents(values["gmv"] ?? "0.00"), 0n));
          expect(received).toBe(String(own.length));
        }
        for (const { id, refundRate } of teams) {
          const sold = entries.filter(({ team, values }) => team === id && values["refundRate"] !== null);
          const refunded = sold.filter(({ values }) => values["refundRate"] === "1").length;
          expect(refundRate).toBe(sold.length === 0 ? null : String(Number((refunded / sold.length).toFixed(4))));
        }
      }),
      { numRuns: 8, seed: 9 },
    );
  });

  it("is settled as its readings are", () => {
    const { people, teams, settlement } = month.momentAt(8500, "zh");
    expect(settlement).toEqual(settle(shopMonth.policy, { period: "2026-11", people, teams }));
    expect(settlement.statements[0]?.name).toBe(shopMonth.people[0]?.name.zh);
  });

  it("holds still before its beginning and behind its end", () => {
    expect(month.momentAt(-5, "en").count).toBe(0);
    expect(month.momentAt(99_999, "en")).toEqual(atEnd);
    expect(latest(records, 3, 8)).toEqual([records[2], records[1], records[0]]);
  });
});

describe("what the page says of a moment", () => {
  it("names each team's gates as settling has them, and what failing cost", () => {
    const outlet = verdictsOf(shopPolicy, atEnd, "zh").find(({ team }) => team === "outlet");
    const lost = atEnd.settlement.statements.filter(({ team, lines }) => team === "outlet" && lines["targetBonus"]?.before !== null);
    expect(outlet?.gates.map(({ label, sign }) => `${label} ${sign}`)).toEqual(["退款率 ≤", "纠纷率 ≤", "DSR 评分 ≥", "店铺投诉 ≤"]);
    expect(outlet?.voided).toEqual({ people: lost.length, amount: `${lost.length}000.00` });
    expect(outlet?.people).toBe(15);
  });

  it("shows who was chosen, and who is ahead where nobody was, or somebody who is not there", () => {
    const scene = (person: string | null) => sceneOf(shopMonth, atEnd, { ...firstChoice, person }, null).person;
    const leader = standingOf(shopPolicy, atEnd, "en").entries[0]?.person;
    expect([scene("F03"), scene(null), scene("nobody")]).toEqual(["F03", leader, leader]);
    expect(sceneOf(shopMonth, atEnd, firstChoice, null).guarded).toEqual(["targetBonus"]);
  });

  it("finds the next step of each reading, which pays what settling again pays", () => {
    const early = replay({ ...shopMonth, people: shopMonth.people.slice(0, 4) }).momentAt(2000, "en");
    const [person] = early.people;
    const found = [...stepsOf(shopMonth, early, person?.id ?? "")].at(-1) ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const { changes: [change], payable } of found) {
      const people = early.people.map((row) => (row === person && change ? { ...row, [change.reading]: change.to } : row));
      expect(settle(shopMonth.policy, { period: "2026-11", people, teams: early.teams }).statements[0]?.payable).toBe(payable);
    }
  });

  it.each([
    ["0.0342", "ratio", "3.42%"],
    ["0.5", "ratio", "50%"],
    ["1", "ratio", "100%"],
    ["-0.00055", "ratio", "-0.055%"],
    ["1284000.50", "money", "1,284,000.50"],
    ["21.4", "seconds", "21.4 s"],
    ["4.695", "points", "4.695"],
  ])("writes %s in %s as %s", (figure, unit, text) => {
    expect(figureText(figure, unit as "ratio", "en")).toBe(text);
  });

  it("writes a share in per cent without losing a digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 8 }), (units, places) => {
        const digits = String(Math.abs(units)).padStart(places + 1, "0");
        const text = (units < 0 ? "-" : "") + (places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`);
        expect(figureText(text, "ratio", "zh").replaceAll(/[,%]/g, "")).toBe(new Decimal(text).times(100).toFixed());
      }),
      { seed: 9 },
    );
  });

  it("says as much in Chinese as in English", () => {
    expect(Object.keys(words.zh)).toEqual(Object.keys(words.en));
  });
});

describe("the address", () => {
  const choices: fc.Arbitrary<Choice> = fc.record({
    language: fc.constantFrom("en", "zh"),
    theme: fc.constantFrom("auto", "light", "dark"),
    rules: fc.oneof(
      fc.constant({ kind: "shops" as const }),
      fc.record({ kind: fc.constant("position" as const), id: fc.string({ minLength: 1 }) }),
      fc.record({ kind: fc.constant("pasted" as const), json: fc.string({ unit: "grapheme" }) }),
    ),
    person: fc.option(fc.string({ minLength: 1, unit: "grapheme" })),
    at: fc.option(fc.nat({ max: 999_999_999 })),
    speed: fc.constantFrom(...speeds),
  });

  it("holds every choice", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(choiceOf(`#${hashOf(choice)}`)).toEqual(choice);
      }),
      { seed: 9 },
    );
  });

  it("is empty for what is chosen at first, and what it cannot mean is passed over", () => {
    expect(hashOf(firstChoice)).toBe("");
    expect(choiceOf("#language=de&theme=pink&at=-3&speed=7&more=1")).toEqual(firstChoice);
  });

  it("opens a position, or a policy that was pasted, or says what is wrong with it", () => {
    expect(settingBy({ kind: "position", id: "shop-agent" }).setting?.policy.id).toBe("shop-agent");
    expect(settingBy({ kind: "position", id: "nobody" }).setting).toBe(shopMonth);
    const pasted = settingBy({ kind: "pasted", json: stringifyPolicy(shopPolicy) }).setting;
    expect(pasted?.policy).toEqual(shopPolicy);
    expect(pasted && replay(pasted).momentAt(0, "en").settlement.statements).toEqual([]);
    expect(settingBy({ kind: "pasted", json: "{}" }).faults.length).toBeGreaterThan(0);
    expect(settingBy({ kind: "pasted", json: "{" })).toEqual({ setting: null, faults: [] });
  });
});

describe("a position of the catalogue", () => {
  it.each(positions.map((position) => [position.id, position] as const))("%s settles ten days without a fault", (_, position) => {
    const setting = positionMonth(position);
    const { settlement } = replay(setting).momentAt(240, "zh");
    expect(settlement.statements).toHaveLength(24);
    expect(settlement.totals.map(({ pending, held }) => [pending, held])).toEqual([[0, "0.00"]]);
    expect(setting.records.every(({ values }) => Object.values(values).every((value) => Number(value) >= 0))).toBe(true);
  });
});

describe("a month of call-centre agents", () => {
  it("has no part that is more than its whole", () => {
    const setting = positionMonth(positions.find(({ id }) => id === "call-centre-agent")!);
    for (const { surveysSatisfied, surveysAnswered, minutesInState, minutesTracked } of replay(setting).momentAt(700, "en").people) {
      expect(Number(surveysSatisfied)).toBeLessThanOrEqual(Number(surveysAnswered));
      expect(Number(minutesInState)).toBeLessThanOrEqual(Number(minutesTracked));
    }
  });
});

describe("a file of one's own", () => {
  const file = {
    name: "own.csv",
    columns: ["工号", "姓名", "店铺", "日期", "成交额", "退款率", "备注"],
    lines: [
      { 工号: "a1", 姓名: "李雷", 店铺: "一店", 日期: "11-01", 成交额: "12.8万", 退款率: "2%", 备注: "" },
      { 工号: "a2", 姓名: "韩梅梅", 店铺: "二店", 日期: "11-01", 成交额: "￥96,500.00", 退款率: "4%", 备注: "" },
      { 工号: "", 姓名: "", 店铺: "", 日期: "", 成交额: "", 退款率: "", 备注: "" },
      { 工号: "a1", 姓名: "李雷", 店铺: "一店", 日期: "11-02", 成交额: "待核", 退款率: "—", 备注: "" },
      { 工号: "a1", 姓名: "李雷", 店铺: "一店", 日期: "11-03", 成交额: "2,000", 退款率: "1%", 备注: "" },
    ],
  };
  const matching = guessed(file, shopPolicy);
  const setBy = (changed: Partial<Matching>): { setting: Setting; unread: readonly string[] } => {
    const { setting, unread } = settingOf(file, { ...matching, ...changed }, shopPolicy);
    return { setting, unread: unread.zh };
  };

  it("has its columns found by their names, in either language; what is not there is missing", () => {
    expect([matching.person, matching.name, matching.team, matching.time]).toEqual(["工号", "姓名", "店铺", "日期"]);
    expect(matching.sources["gmv"]).toEqual({ kind: "column", column: "成交额", fold: "sum" });
    expect(matching.sources["refundRate"]).toEqual({ kind: "column", column: "退款率", fold: { meanTo: 4 } });
    expect(matching.sources["target"]).toEqual({ kind: "missing" });
    expect(guessed({ columns: ["agent", "sales (GMV)", "response_time"] }, shopPolicy).sources["response"]).toMatchObject({
      column: "response_time",
    });
  });

  it("is replayed line by line: sums, means, and what cannot be read told and left out", () => {
    const { setting, unread } = setBy({});
    const { people, teams } = replay(setting).momentAt(setting.records.length, "zh");
    expect(people.map(({ id, name, team, gmv }) => [id, name, team, gmv])).toEqual([
      ["a1", "李雷", "一店", "130000"],
      ["a2", "韩梅梅", "二店", "96500"],
    ]);
    expect(teams.map(({ id, refundRate }) => [id, refundRate])).toEqual([["一店", "0.015"], ["二店", "0.04"]]);
    expect(unread.filter((text) => text.includes("待核"))).toEqual([
      "第 5 行（a1），成交额：不是数字：填的是 \"待核\"，应为金额，如 12.5 或 1,234.5 或 12.5万",
    ]);
  });

  it("pays what settling the same rows pays, with values that are the same for all", () => {
    const sources: Matching["sources"] = {
      ...matching.sources,
      base: { kind: "always", value: "4000" },
      target: { kind: "always", value: "100000" },
      gradeBase: { kind: "notApplicable" },
      disputeRate: { kind: "always", value: "0" },
      dsr: { kind: "always", value: "4.8" },
      complaints: { kind: "always", value: "0" },
    };
    const { settlement } = replay(setBy({ sources }).setting).momentAt(99, "zh");
    const lines = settlement.statements.map(({ name, lines: { base, commission, targetBonus, gradePay } }) => [
      name,
      base?.payable,
      commission?.payable,
      targetBonus?.payable,
      gradePay?.state,
    ]);
    expect(lines).toEqual([["李雷", "4000.00", "390.00", "1000.00", "pending"], ["韩梅梅", "4000.00", "289.50", "0.00", "pending"]]);
  });
});
