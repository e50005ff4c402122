import { restate, settle } from "jixiao";
import { describe, expect, it } from "vitest";
import { corrected } from "../../examples/01-shop-month/corrections.js";
import { agentsOf } from "../../examples/01-shop-month/month.js";
import { balancesOf, differencesOf } from "../../examples/01-shop-month/next-month.js";
import { policies } from "../../examples/01-shop-month/policies.js";
import {
  again,
  corrections,
  leadOf,
  month,
  notApplicable,
  pending,
  restatement,
  rows,
  scoreOf,
  settled,
  statementOf,
} from "./settled-month.js";

const addedTo = (person: string) => statementOf(person).added.filter(({ state }) => state !== "notApplicable");

describe("draws: the cases that the month was made for", () => {
  it("repays 1,671.77 of the 2,000.00 that are owed, all that is above the draw of 5,000.00, and leaves 328.23 (XH002 崔秀妍)", () => {
    // 3,800.00 × 20 ÷ 21 = 3,619.05; 64,239.26 × 0.003 = 192.72; 1,000.00; 1,200.00 × 0.8 = 960.00; prizes 300.00 + 3 × 200.00:
    // 6,671.77 − 5,000.00 = 1,671.77; 2,000.00 − 1,671.77 = 328.23
    expect(addedTo("XH002")).toMatchObject([{ kind: "draw", amount: "-1671.77" }]);
    expect(statementOf("XH002")).toMatchObject({ payable: "5000.00", balances: { draw: "328.23", protection: "0.00" } });
  });

  it("tops 4,901.60 up to the draw by 98.40, which are owed from now on (XH004 毛思源)", () => {
    // 3,800.00 + 47,198.39 × 0.003 = 141.60 + 0.00 + 1,200.00 × 0.8 = 960.00
    expect(addedTo("XH004")).toMatchObject([{ kind: "draw", amount: "98.40" }]);
    expect(statementOf("XH004")).toMatchObject({ payable: "5000.00", balances: { draw: "98.40" } });
  });

  it("changes nothing for who earns more than the draw and owes nothing (XH001 白露, XH003 Aleksandra Wiśniewska-Nowak)", () => {
    expect(statementOf("XH001")).toMatchObject({ payable: "7756.93", added: [], balances: { draw: "0.00" } });
    expect(statementOf("XH003")).toMatchObject({ payable: "7697.54", added: [], balances: { draw: "0.00" } });
  });

  it("does not apply to anybody with a dash, and holds nothing up for it (TM001 李思雨)", () => {
    expect(statementOf("TM001")).toMatchObject({
      added: [{ kind: "draw", ...notApplicable, reason: { code: "null_reading", path: ["people", "TM001", "draw"] } }],
      provisional: false,
      balances: { draw: "0.00" },
    });
  });
});

describe("a transfer: two rows of one person, VP004 方知夏", () => {
  const stints = () => statementOf("VP004").stints;

  it("pays ten days in one shop and eleven in the other, 2,000.00 + 2,200.00, each with its own commission, 64.20 + 93.77", () => {
    // 4,200.00 × 10 ÷ 21 and × 11 ÷ 21; 21,400.00 × 0.003 and 31,255.00 × 0.003 = 93.765
    expect(stints().map(({ id, team, lines }) => [id, team, lines.base.amount, lines.commission.amount])).toEqual([
      ["VP004-1", "vip-clearance", "2000.00", "64.20"],
      ["VP004-2", "xiaohongshu-new", "2200.00", "93.77"],
    ]);
    expect(statementOf("VP004").lines).toMatchObject({ base: settled("4200.00"), commission: settled("157.97") });
  });

  it("scores each row: 70.144 is 70.14, a C, 700.00 × 0.8 = 560.00, and 86.96, a B, 800.00", () => {
    // (35 × 76 + 30 × 48.48 + 20 × 85 + 15 × 80) ÷ 100 and (35 × 90 + 30 × 78.2 + 20 × 85 + 15 × 100) ÷ 100
    expect(["VP004-1", "VP004-2"].map((row) => [scoreOf(row).score, scoreOf(row).grade])).toEqual([["70.14", "C"], ["86.96", "B"]]);
    expect(statementOf("VP004").lines.gradePay).toMatchObject(settled("1360.00"));
  });

  it("pays the bonus once, in the shop that has the target, though the other shop would have voided it", () => {
    expect(stints().map(({ lines }) => lines.targetBonus)).toMatchObject([notApplicable, settled("1000.00")]);
    expect(statementOf("VP004").lines.targetBonus).toMatchObject(settled("1000.00"));
  });

  it("has one statement, of no single shop: 4,200.00 + 157.97 + 1,000.00 + 1,360.00 = 6,717.97", () => {
    expect(statementOf("VP004")).toMatchObject({ name: "方知夏", team: null, payable: "6717.97", provisional: false });
  });
});

describe("adjustments by hand and the protected base: the cases that the month was made for", () => {
  it("pays a day of base, with reason and author, and leaves the line as it was: 3,619.05, and 180.95 of its own (TM008 黄诗琪)", () => {
    // 3,619.05 + 321.74 + 1,000.00 + 1,200.00 + 16.66 + 180.95
    expect(statementOf("TM008")).toMatchObject({ lines: { base: settled("3619.05") }, payable: "6338.40" });
    expect(addedTo("TM008")).toMatchObject([{
      kind: "adjustment",
      label: "base",
      amount: "180.95",
      note: "11月14日改为带薪病假",
      by: "王岚",
    }]);
  });

  it("takes the commission of a returned order: 360.66 stays, −48.60 is a line of its own (TM021 诸葛明轩)", () => {
    expect(statementOf("TM021").lines.commission).toMatchObject(settled("360.66"));
    expect(addedTo("TM021")).toMatchObject([{ kind: "adjustment", label: "commission", amount: "-48.60", by: "王岚" }]);
  });

  it("pays 300.00 that are of no line of the policy, also while a prize is pending (JD001 宋佳宁)", () => {
    expect(addedTo("JD001")).toMatchObject([{ kind: "adjustment", label: "支援直播间", amount: "300.00" }]);
    expect(statementOf("JD001")).toMatchObject({
      payable: "6443.37",
      pending: ["pkGmv"],
      provisional: true,
      balances: { draw: null, protection: null },
    });
  });

  it("keeps the base of 3,800.00 whole: 4,508.00 − 900.00 = 3,608.00, so 192.00 wait for the next month (VP002 秦若兰)", () => {
    // 3,800.00 + 36,000.00 × 0.003 = 108.00 + 1,200.00 × 0.5 = 600.00
    expect(addedTo("VP002")).toMatchObject([{ kind: "adjustment", label: "客诉赔偿", amount: "-900.00" }, {
      kind: "protection",
      amount: "192.00",
    }]);
    expect(statementOf("VP002")).toMatchObject({ payable: "3800.00", balances: { protection: "192.00" } });
  });

  it("rejects the adjustment of TM042, who is nobody", () => {
    expect(month.rejections.filter(({ from }) => from === "adjustments")).toMatchObject([{
      index: 4,
      id: "TM042",
      faults: [{ code: "unknown_person", value: "\"TM042\"" }],
    }]);
    expect(month.rejections.filter(({ from }) => from === "carryIns")).toEqual([]);
  });

  it("adds up for everybody: the lines and what was added are what is payable", () => {
    const cents = (amounts: readonly { readonly payable: string }[]) =>
      amounts.reduce((sum, { payable }) => sum + BigInt(payable.replace(".", "")), 0n);
    for (const { lines, added, payable } of month.statements) {
      expect(cents([...Object.values(lines), ...added])).toBe(BigInt(payable.replace(".", "")));
    }
  });
});

describe("leads: the cases that the month was made for", () => {
  it("pays a thousandth of what five rows of agents sold, the second of VP004 among them: 227,517.19 is 227.52 (DZ004 祝英)", () => {
    // 52,310.00 + 64,239.26 + 32,514.54 + 47,198.39 + 31,255.00
    expect(leadOf("DZ004")).toMatchObject({
      policy: "shop-leads",
      lines: { base: settled("6000.00"), override: settled("227.52") },
      payable: "6227.52",
    });
  });

  it("leaves out who is on leave: 23 of 24 agents sold 2,549,670.95, so 2,549.67 (DZ001 葛云舟)", () => {
    const sold = agentsOf(month).filter(({ team, lines }) => team === "tmall-flagship" && lines.commission.state === "settled");
    expect(sold).toHaveLength(23);
    expect(leadOf("DZ001")).toMatchObject({ lines: { override: settled("2549.67") }, payable: "10049.67" });
  });

  it("leaves the override pending where one agent's GMV reads 待核, and pays the base of 7,200.00 (DZ002 聂文君)", () => {
    const { lines, payable, provisional } = leadOf("DZ002");
    expect(lines.override).toMatchObject({ ...pending, faults: [{ code: "not_a_number", path: ["people", "JD011", "gmv"] }] });
    expect({ payable, provisional }).toEqual({ payable: "7200.00", provisional: true });
  });

  it("prorates the base by the shop's own days: 7,200.00 × 24 ÷ 25 = 6,912.00 (DZ003 贺兰亭)", () => {
    expect(leadOf("DZ003").lines.base).toMatchObject(settled("6912.00"));
  });

  it("are in totals of their own: 4 people, 27,612.00 of base", () => {
    expect(month.totals.map(({ policy, people, lines }) => [policy, people, lines.base])).toEqual([
      ["shop-service", 80, "324155.72"],
      ["shop-leads", 4, "27612.00"],
    ]);
  });
});

describe("a correction: the GMV of TM024 梁丽娜 was 118,951.09, not 158,951.09", () => {
  const differences = differencesOf(restatement, corrections);
  const of = (person: string) =>
    restatement.changes.filter((change) => change.person === person).map(({ line, difference }) => `${line} ${difference}`);

  it("costs her 120.00 of commission, the bonus for 120,000.00, and the second GMV prize", () => {
    expect(of("TM024")).toEqual(["commission -120.00", "targetBonus -1000.00", "pkGmv -200.00"]); // 40,000.00 × 0.003
  });

  it("moves two up, from 100.00 to 200.00 and from nothing to 100.00 (TM009 吴俊杰, TM001 李思雨), and costs the lead 40.00 (DZ001 葛云舟)", () => {
    expect(of("TM009")).toEqual(["pkGmv 100.00"]);
    expect(of("TM001")).toEqual(["pkGmv 100.00"]);
    expect(of("DZ001")).toEqual(["override -40.00"]);
    expect(restatement.changes).toHaveLength(6);
    expect(restatement.totals).toMatchObject([{ policy: "shop-service", difference: "-1120.00" }, {
      policy: "shop-leads",
      difference: "-40.00",
    }]);
  });

  it("changes nothing a second time, and is not made twice", () => {
    expect(restate(again, again).changes).toEqual([]);
    expect(() => corrected(corrected(rows, corrections), corrections)).toThrow("老客成交额 of TM024 is 118951.09, not 158951.09");
  });

  it("is paid in December by six adjustments that say what was corrected, by whom", () => {
    expect(differences.map(({ person, line, amount }) => `${String(person)} ${line} ${String(amount)}`)).toEqual([
      "TM001 pkGmv 100.00",
      "TM009 pkGmv 100.00",
      "TM024 commission -120.00",
      "TM024 targetBonus -1000.00",
      "TM024 pkGmv -200.00",
      "DZ001 override -40.00",
    ]);
    for (const { reason, by } of differences) {
      expect({ reason, by }).toEqual({ reason: "2026-11 TM024 老客成交额 158951.09 → 118951.09, 录入时把1写成5", by: "王岚" });
    }
  });

  it("leaves three balances to December: 328.23 and 98.40 of draws, 192.00 that were not taken", () => {
    expect(balancesOf(again).map(({ person, balance, amount }) => `${String(person)} ${balance} ${String(amount)}`)).toEqual([
      "XH002 draw 328.23",
      "XH004 draw 98.40",
      "VP002 protection 192.00",
    ]);
  });

  it("closes what November left, were December's readings November's", () => {
    const december = settle(policies, { ...rows, period: "2026-12", adjustments: differences, carryIns: balancesOf(again) });
    expect(december.rejections.every(({ from }) => from === "people")).toBe(true);
    const told = (person: string) => {
      const { added, payable, balances } = december.statements.find((statement) => statement.person === person)!;
      const amounts = added.flatMap(({ kind, amount }) => (amount === null ? [] : [`${kind} ${amount}`]));
      return `${amounts.join(", ")} = ${payable}, left ${balances.draw} ${balances.protection}`;
    };
    // 7,276.85 − 1,320.00.
    expect(told("TM024")).toBe("adjustment -120.00, adjustment -1000.00, adjustment -200.00 = 5956.85, left 0.00 0.00");
    expect(told("XH002")).toBe("draw -328.23 = 6343.54, left 0.00 0.00"); // 6,671.77 − 328.23
    expect(told("XH004")).toBe("draw 98.40 = 5000.00, left 196.80 0.00"); // 98.40 + 98.40
    expect(told("VP002")).toBe("carryIn -192.00 = 4316.00, left 0.00 0.00"); // 4,508.00 − 192.00
    expect(told("DZ001")).toBe("adjustment -40.00 = 10009.67, left 0.00 0.00"); // 10,049.67 − 40.00
  });
});
