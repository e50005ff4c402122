import { describe, expect, it } from "vitest";
import { entrant, entrantsOf, month, pending, scoreOf, settled, statementOf, voided } from "./settled-month.js";

const factors = ["gmv", "conversion", "response", "received"] as const;
type Factor = (typeof factors)[number];

const placing = (person: string, factor: Factor) => entrant(person).factors[factor];
const ranked = (figure: string, rank: number, prize: string) => ({ figure, rank, prize, reason: null, faults: [] });
const unranked = (code: string) => ({ rank: null, prize: "0.00", reason: { code }, faults: [] });
const prizes = (shop: string, factor: Factor) => entrantsOf(shop).map(({ factors }) => factors[factor].prize);

describe("PK: the cases that the month was made for", () => {
  it("shares the first two prizes between two with a conversion of 0.5917: 500.00 ÷ 2 = 250.00, though 358 ÷ 605 is more than 371 ÷ 627 (TM004 刘子墨, TM009 吴俊杰)", () => {
    expect(placing("TM004", "conversion")).toEqual(ranked("0.5917", 1, "250.00"));
    expect(placing("TM009", "conversion")).toEqual(ranked("0.5917", 1, "250.00"));
    expect(placing("TM016", "conversion")).toEqual(ranked("0.5592", 3, "100.00"));
    expect(358 / 605).toBeGreaterThan(371 / 627);
  });

  it("shares all three prizes among three who received 1,284 customers: 600.00 ÷ 3 = 200.00, and none is left for the fourth (PD003 薛佳琪, PD010 夏雨禾, PD016 范晓彤)", () => {
    for (const person of ["PD003", "PD010", "PD016"]) expect(placing(person, "received")).toEqual(ranked("1284", 1, "200.00"));
    expect(placing("PD006", "received")).toEqual(ranked("1163", 4, "0.00"));
  });

  it("shares the last prize among six who answer in 20 s: 100.00 ÷ 6 is 16.66, together 99.96, where half-up would pay 100.02; the next is ninth (tmall-flagship)", () => {
    for (const person of ["TM005", "TM008", "TM010", "TM013", "TM020", "TM023"]) {
      expect(placing(person, "response")).toEqual(ranked("20", 3, "16.66"));
    }
    expect(placing("TM016", "response")).toEqual(ranked("21.2", 9, "0.00"));
    // 599.96 there, 600.00 in jd-direct and in pdd-outlet, 500.00 in xiaohongshu-new.
    expect(month.totals[0]!.lines).toMatchObject({ pkResponse: "2299.96" });
  });

  it("shares the second and the third prize between two at 17.5 s, 300.00 ÷ 2 = 150.00 (PD005 阎文静, PD013 田甜), and the third alone between two at 0.5600, 50.00 (JD008 萧然, JD013 许安琪)", () => {
    for (const person of ["PD005", "PD013"]) expect(placing(person, "response")).toEqual(ranked("17.5", 2, "150.00"));
    for (const person of ["JD008", "JD013"]) expect(placing(person, "conversion")).toEqual(ranked("0.56", 3, "50.00"));
  });

  it("ranks someone without inquirers in the three other factors; overall conversion counts as 23, one after the 22 who are ranked: 19 + 23 + 10 + 22 = 74 (TM012 马晓燕)", () => {
    expect(placing("TM012", "conversion")).toMatchObject({ figure: null, ...unranked("zero_divisor") });
    expect((["gmv", "response", "received"] as const).map((factor) => placing("TM012", factor).rank)).toEqual([19, 10, 22]);
    expect(entrant("TM012").overall).toEqual(ranked("74", 22, "0.00"));
    expect(statementOf("TM012").lines.pkConversion).toMatchObject(settled("0.00"));
  });

  it("lets a newcomer with 49 customers outrank nobody by the best conversion, 0.8571, and the fastest answers, 9.8 s (TM019 周雨桐)", () => {
    expect(placing("TM019", "conversion")).toMatchObject({ figure: "0.8571", ...unranked("not_eligible") });
    expect(placing("TM019", "response")).toMatchObject({ figure: "9.8", ...unranked("not_eligible") });
    expect(placing("TM002", "response")).toEqual(ranked("16.8", 1, "300.00"));
    for (const factor of factors) expect(placing("TM019", factor).prize).toBe("0.00");
  });

  it("ranks someone with exactly 50 customers, not someone with 47, and pays no third prize where two are ranked: 500.00 a factor (xiaohongshu-new)", () => {
    expect(placing("XH002", "received")).toEqual(ranked("50", 2, "200.00"));
    expect(placing("XH003", "response")).toMatchObject({ figure: "11.5", ...unranked("not_eligible") });
    for (const factor of factors) {
      expect(prizes("xiaohongshu-new", factor).toSorted()).toEqual(["0.00", "0.00", "0.00", "200.00", "300.00"]);
    }
  });

  it("ranks nobody where a single person has 50 customers (vip-clearance, VP001 邱实)", () => {
    for (const factor of factors) expect(placing("VP001", factor)).toMatchObject(unranked("too_few_entrants"));
    for (const person of ["VP002", "VP003"]) expect(placing(person, "gmv")).toMatchObject(unranked("not_eligible"));
    expect(statementOf("VP001").lines.pkGmv).toMatchObject(settled("0.00"));
  });

  it("neither ranks nor holds up by someone on leave, without a reading in any factor (TM018 高雅琴)", () => {
    for (const factor of factors) expect(placing("TM018", factor)).toMatchObject({ figure: null, ...unranked("null_reading") });
    expect(entrant("TM018").overall).toMatchObject(unranked("not_ranked"));
  });

  it("leaves the GMV prizes of 19 pending where one GMV reads 待核, naming him, and settles the other factors (jd-direct, JD011 袁志强)", () => {
    const waiting = entrantsOf("jd-direct").filter(({ factors }) => factors.gmv.prize === null);
    expect(waiting).toHaveLength(19);
    const pk = month.standings.pk.find(({ team }) => team === "jd-direct");
    expect(pk?.pending.map(({ factor }) => factor)).toEqual(["gmv", null]);
    expect(pk?.pending[0]?.faults).toMatchObject([{ code: "not_a_number", path: ["people", "JD011", "gmv"], value: "\"待核\"" }]);
    for (const { id, overall } of waiting) {
      expect(overall).toMatchObject({ rank: null, prize: null });
      expect(statementOf(String(id)).pending).toContain("pkGmv");
    }
    expect(statementOf("JD003").lines).toMatchObject({
      pkGmv: pending,
      pkConversion: settled("300.00"),
      pkResponse: settled("0.00"),
      pkReceived: settled("0.00"),
    });
    expect(placing("JD011", "received")).toEqual(ranked("1043", 1, "300.00"));
  });

  it("settles even the GMV prize of someone there with 41 customers, who wins none whatever the GMV of others is (JD012 邓丽华)", () => {
    expect(statementOf("JD012")).toMatchObject({ pending: [], lines: { pkGmv: settled("0.00") } });
  });

  it("leaves all 32 prizes of a shop pending where two rows claim the id DY009: either may be the one who won (douyin-live)", () => {
    const entrants = entrantsOf("douyin-live");
    expect(entrants).toHaveLength(8);
    for (const { factors, overall, prize } of entrants) {
      for (const each of [...Object.values(factors), overall]) {
        expect(each).toMatchObject({ rank: null, prize: null, faults: [] });
      }
      expect(prize).toBeNull();
    }
    const claimed = { faults: [{ code: "duplicate_id", path: ["people", "DY009", "id"] }] };
    expect(month.standings.pk.find(({ team }) => team === "douyin-live")?.pending).toMatchObject([...factors, null].map((factor) => ({
      factor,
      ...claimed,
    })));
    expect(statementOf("DY002").pending).toEqual(["pkGmv", "pkConversion", "pkResponse", "pkReceived"]);
  });

  it("leaves the prizes of a shop pending that the file of shops does not have, and lets a row without an id there stop no other shop (kuaishou-live)", () => {
    for (const person of ["KS001", "KS002"]) {
      expect(statementOf(person).lines.pkGmv).toMatchObject({ ...pending, faults: [{ code: "unknown_team" }] });
    }
    expect(month.standings.pk.map(({ team }) => team)).toEqual([
      "tmall-flagship",
      "jd-direct",
      "pdd-outlet",
      "douyin-live",
      "xiaohongshu-new",
      "vip-clearance",
    ]);
  });

  it("pays 400.00 of prizes to someone whose target bonus the shop's gates void (PD003 薛佳琪)", () => {
    expect(statementOf("PD003").lines).toMatchObject({
      targetBonus: voided("1000.00", "shop.dsr"),
      pkGmv: settled("200.00"),
      pkReceived: settled("200.00"),
    });
  });

  it("ranks someone whose score is not known: 18, 15, 10 and 5 (PD014 任重远)", () => {
    expect(scoreOf("PD014").state).toBe("faulty");
    expect(factors.map((factor) => placing("PD014", factor).rank)).toEqual([18, 15, 10, 5]);
  });

  it("never pays more than 600.00 a factor and shop, and what a statement pays is what the standing says", () => {
    for (const { entrants } of month.standings.pk) {
      for (const factor of factors) {
        const cents = entrants.reduce((sum, { factors }) => sum + Number((factors[factor].prize ?? "0").replace(".", "")), 0);
        expect(cents).toBeLessThanOrEqual(60_000);
      }
      for (const { id, person, factors: placings } of entrants) {
        const statement = statementOf(String(person));
        const { pkGmv, pkConversion, pkResponse, pkReceived } = (statement.stints.find((stint) => stint.id === id) ?? statement).lines;
        expect([pkGmv, pkConversion, pkResponse, pkReceived].map(({ amount }) => amount)).toEqual(factors.map((factor) =>
          placings[factor].prize
        ));
      }
    }
  });
});
