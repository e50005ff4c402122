import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { atLeast, atMost, definePolicy, gate, gates, metrics, perUnit, plus, settle, times, voidedBy, when } from "../../src/index.js";
import { cellFaultText, chineseNumbers, readRows, toCsv, toTable } from "../../src/rows/index.js";

// A month as a back office exports it: two files of Chinese columns, each written by somebody else.
const shopsFile = "\uFEFF店铺编号,店铺名称,退款率,纠纷率(‰),综合分\r\n"
  + "S01,旗舰店,２．１％,0.4,4.82\r\n"
  + "S02,专营店,3.25%,—,４．７\r\n"
  + "总计,,2.6%,,\r\n";
const peopleFile = "\uFEFF序号,工号,姓名,所属店铺,成交额,目标(万元),底薪,首响时长,满意度,有效接待(次),扣款\r\n"
  + "1,\t0071,李雷,S01,12.8万,10,\"¥4,000.00\",0:00:27,98.5%,１，２３４,\"(¥1,234.50)\"\r\n"
  + "2,0072,韩梅梅,S01,\"９６，５００．００\",10,\"￥4,000.00\",0:01:05,９６％,980,\r\n"
  + "3,0073,王芳,S02,待核,8万,￥4200元,27秒,-,七百,0\r\n"
  + "4,0074,赵一鸣,S02,3.2万元,N/A,,暂无,91%,0,−50\r\n"
  + ",,,,,,,,,,\r\n"
  + "合计（4人）,,,,25.65万,,,,,,\r\n";

const { gmv, target, base, replySeconds, satisfaction, chats, fine, refundRate, disputeRate, dsr } = metrics({
  person: { gmv: "money", target: "money", base: "money", replySeconds: "seconds", satisfaction: "ratio", chats: "count", fine: "money" },
  team: { refundRate: "ratio", disputeRate: "ratio", dsr: "points" },
});
const shop = gates("shop", {
  refundRate: atMost(refundRate, "0.03"),
  disputeRate: gate(atMost(disputeRate, "0.001"), { notApplicable: "pass" }),
  dsr: atLeast(dsr, "4.7"),
});
const service = gates("service", { satisfaction: atLeast(satisfaction, "0.95"), reply: atMost(replySeconds, 60) });
const policy = definePolicy({
  id: "agents",
  version: "2026-11",
  currency: "CNY",
  pay: {
    base,
    commission: voidedBy(shop, times(gmv, "0.003")),
    bonus: voidedBy(service, when(atLeast(gmv, target), 1000, 0)),
    chats: perUnit(chats, "0.05"),
    fine: plus(fine, 0),
  },
});

const csv = { bom: true, columns: true, skipEmptyLines: false } as const;
const stated = { for: policy, numbers: chineseNumbers, notApplicable: ["—", "-", "N/A", "暂无"] } as const;
const shops = readRows(parse(shopsFile, csv), {
  ...stated,
  of: "teams",
  columns: { id: "店铺编号", name: "店铺名称", refundRate: "退款率", disputeRate: { from: "纠纷率(‰)", scale: "‰" }, dsr: "综合分" },
  totals: { column: "店铺编号", texts: ["合计", "总计"] },
});
const people = readRows(parse(peopleFile, csv), {
  ...stated,
  columns: {
    id: "工号",
    name: "姓名",
    team: "所属店铺",
    gmv: "成交额",
    target: { from: "目标(万元)", scale: "万" },
    base: "底薪",
    replySeconds: { from: "首响时长", clock: "h:mm:ss" },
    satisfaction: "满意度",
    chats: "有效接待(次)",
    fine: "扣款",
  },
  totals: { column: "序号", texts: ["总计"], prefixes: ["合计"] },
});
const november = settle(policy, { period: "2026-11", teams: shops.rows, people: people.rows });

describe("the export of a shop's back office", () => {
  it("is read to rows, totals and empty lines apart", () => {
    expect(shops).toMatchObject({
      rows: [
        { id: "S01", name: "旗舰店", refundRate: "0.021", disputeRate: "0.0004", dsr: "4.82" },
        { id: "S02", name: "专营店", refundRate: "0.0325", disputeRate: null, dsr: "4.7" },
      ],
      faults: [],
    });
    expect(people.rows.slice(0, 1)).toEqual([{
      id: "0071",
      name: "李雷",
      team: "S01",
      gmv: "128000",
      target: "100000",
      base: "4000",
      replySeconds: "27",
      satisfaction: "0.985",
      chats: "1234",
      fine: "-1234.5",
    }]);
    expect(people.rows).toHaveLength(4);
    expect(people.leftOut.map(({ row }) => row)).toEqual([6, 7]);
    expect(people.ignored).toEqual([]);
  });

  it("tells in Chinese each cell that was not read, by its row in the file and its column", () => {
    expect(people.faults.map((fault) => cellFaultText(fault, { language: "zh" }))).toEqual([
      "第 3 行（韩梅梅），扣款：没有填写，应为金额，如 12.5 或 1,234.5 或 12.5万",
      "第 4 行（王芳），底薪：不是数字：填的是 \"￥4200元\"，应为金额，如 12.5 或 1,234.5 或 12.5万",
      "第 4 行（王芳），成交额：不是数字：填的是 \"待核\"，应为金额，如 12.5 或 1,234.5 或 12.5万",
      "第 4 行（王芳），首响时长：不是时长：填的是 \"27秒\"，应为时长，如 0:01:05",
      "第 4 行（王芳），有效接待(次)：不是数字：填的是 \"七百\"，应为个数，如 12 或 1,234 或 12万",
      "第 5 行（赵一鸣），底薪：没有填写，应为金额，如 12.5 或 1,234.5 或 12.5万",
    ]);
  });

  // Worked by hand.
  it("settles what could be read, and says what waits", () => {
    const columns = {
      name: "姓名",
      base: "底薪",
      commission: "提成",
      bonus: "奖金",
      chats: "接待",
      fine: "扣款",
      payable: "实发",
      pending: "待定",
    };
    expect(toCsv(toTable(november, { columns })).split("\r\n")).toEqual([
      "姓名,底薪,提成,奖金,接待,扣款,实发,待定",
      "李雷,4000.00,384.00,1000.00,61.70,-1234.50,4211.20,",
      "韩梅梅,4000.00,289.50,0.00,49.00,,4338.50,fine",
      "王芳,,,,,0.00,0.00,base commission bonus chats",
      "赵一鸣,,0.00,0.00,0.00,-50.00,-50.00,base",
      "",
    ]);
  });
});
