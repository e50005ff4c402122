import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { explain, toHtml, toMarkdown, toText } from "../../src/explain/index.js";
import {
  all,
  atLeast,
  atMost,
  contest,
  definePolicy,
  gate,
  gates,
  heldBy,
  highest,
  line,
  metric,
  metrics,
  money,
  orElse,
  prizeOf,
  settle,
  shareOf,
  teamSum,
  times,
  voidedBy,
  when,
  type Unit,
} from "../../src/index.js";
import { leavesIn, withLeaf, writtenOrRefused } from "../error/leaves.js";
import { everyKind, everyPeriod, leads } from "./every-kind.js";

const { gmv, target, days, dsr, refunds, draw } = metrics({
  person: {
    gmv: { unit: "money", label: { en: "sales", zh: "销售额" } },
    target: { unit: "money", label: { en: "target", zh: "目标" } },
    days: { unit: "days", label: { en: "days worked", zh: "出勤天数" } },
    draw: "money",
  },
  team: {
    dsr: { unit: "points", label: { en: "rating", zh: "评分" } },
    refunds: { unit: "ratio", label: { en: "refunds", zh: "退款率" } },
  },
});
const shop = gates("shop", {
  dsr: gate(atLeast(dsr, "4.7"), { label: { en: "rating", zh: "评分" } }),
  refunds: gate(atMost(refunds, "0.03"), { label: { en: "refunds", zh: "退款" } }),
}, { label: { en: "the shop", zh: "店铺" } });
const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [300, 200, 100] });

const policy = definePolicy({
  id: "sales",
  version: "7",
  currency: "CNY",
  pay: {
    commission: line(times(gmv, "0.01"), { label: { en: "commission", zh: "提成" } }),
    bonus: line(voidedBy(shop, when(all(atLeast(gmv, target), atLeast(days, 20)), 1000, 0)), { label: { en: "bonus", zh: "奖金" } }),
    later: line(heldBy(shop, 50), { label: { en: "later", zh: "后付" } }),
    prize: line(prizeOf(pk), { label: { en: "prize", zh: "奖" } }),
    team: line(times(teamSum(gmv), "0.001"), { label: { en: "team", zh: "团队" } }),
  },
  draw: orElse(draw, 0),
});

const li = { id: "li", name: "李雷", team: "t", gmv: "81200.00", target: "100000.00", days: 21, draw: null };
const wang = { id: "wang-88", name: "王芳", team: "t", gmv: "131313.13", target: "50000.00", days: 20, draw: null };
const zhao = { id: "zhao-99", name: "赵六", team: "t", gmv: "77777.77", target: "99999.00", days: 22, draw: "9000.00" };
const period = {
  period: "2026-11",
  teams: [{ id: "t", name: "T", dsr: "4.62", refunds: "0.02" }],
  people: [li, wang, zhao],
  adjustments: [{ person: "li", line: "commission", amount: "-12.50", reason: "counted twice", by: "Ms Sun" }],
  carryIns: [{ person: "zhao-99", balance: "draw" as const, amount: "100.00" }],
};
const slipOf = (person: string, options?: Parameters<typeof toText>[1], of = period) => toText(explain(policy, of, { person }), options);
const slipPart = (text: string) => text.slice(0, text.search(/\n\n(How each line|各项)/));

describe("a pay slip", () => {
  it("says what is paid, what was missed and by how much, also where nothing was at stake", () => {
    expect(slipPart(slipOf("li"))).toBe(`Pay slip: 李雷 (li), 2026-11
By the policy sales, version 7

Payable 1,289.79 CNY
Provisional: what waits or is held is not in this sum, and may still change it.

Line | Amount (CNY)
commission | 812.00
bonus | 0.00
  sales is 81,200.00, needed is at least target 100,000.00: missed by 18,800.00
  the shop would have failed as well: rating: rating is 4.62, needed is at least 4.7: missed by 0.08
later | –
  50.00 is held until the shop passes
  rating: rating is 4.62, needed is at least 4.7: missed by 0.08
prize | 200.00
  rank 2 of 3, 50,113.13 CNY away from rank 1
team | 290.29
Adjustment: commission | -12.50
  counted twice
  decided by Ms Sun
Payable | 1,289.79

Carried into the next period | Amount (CNY)
Still to be repaid of the draw | not known yet`);
  });

  it("says what was voided, and by which gate", () => {
    expect(slipOf("wang-88")).toContain(`bonus | 0.00
  1,000.00 is not paid, since the shop did not pass
  rating: rating is 4.62, needed is at least 4.7: missed by 0.08
`);
  });

  it("says what was advanced, and what is still owed", () => {
    const passing = { ...period, teams: [{ id: "t", dsr: "4.9", refunds: "0.02" }] };
    expect(slipPart(slipOf("zhao-99", undefined, passing as typeof period))).toContain(`Draw | 7,781.93
Payable | 9,000.00

Carried into the next period | Amount (CNY)
Still to be repaid of the draw | 7,881.93`);
  });

  it("says the same in Chinese", () => {
    expect(slipPart(slipOf("li", { language: "zh" }))).toBe(`工资条：李雷（li），2026-11
依据方案 sales，版本 7

应发合计 1,289.79 CNY
暂定：待定和暂缓的项目未计入合计，合计可能变动。

项目 | 金额（CNY）
提成 | 812.00
奖金 | 0.00
  销售额 为 81,200.00，要求不低于 目标 100,000.00，差 18,800.00
  店铺 也未通过：评分：评分 为 4.62，要求不低于 4.7，差 0.08
后付 | –
  50.00 暂缓发放，待 店铺 通过
  评分：评分 为 4.62，要求不低于 4.7，差 0.08
奖 | 200.00
  第 2 名，共 3 名，距第 1 名差 50,113.13 CNY
团队 | 290.29
人工调整：提成 | -12.50
  counted twice
  经办：Ms Sun
应发合计 | 1,289.79

结转下期 | 金额（CNY）
预支未还 | 暂不确定`);
  });

  it("says what waits, by the fault, and what is not applicable, by the reason", () => {
    const people = [{ ...li, gmv: "8120000.0.0" }, { ...wang, gmv: null }];
    const odd = { ...period, people } as unknown as typeof period;
    expect(slipOf("li", undefined, odd)).toContain("commission | –\n  waits: sales: not a number");
    expect(slipOf("li", { language: "zh" }, odd)).toContain("  待定：销售额：不是数字");
    expect(slipOf("wang-88", undefined, odd)).toContain("commission | –\n  nothing to pay: gmv is not applicable: it is null\n");
  });

  it("of one line alone is that line", () => {
    const text = toText(explain(policy, period, { person: "li", line: "commission" }));
    expect(text.split("\n").slice(0, 4)).toEqual(["commission", "", "Line | Payable", "commission | 812.00"]);
  });

  it("gives back amounts that add up to what is payable, whoever it is and whatever is wrong", () => {
    fc.assert(
      fc.property(everyPeriod, (drawn) => {
        for (const { person, policy: of, payable } of settle([everyKind, leads], drawn as never).statements) {
          const rows = slipPart(toText(explain([everyKind, leads], drawn as never, { person, policy: of as "leads" }))).split("\n");
          const table = rows.slice(
            rows.findIndex((row) => row.startsWith("Line | ")) + 1,
            rows.findLastIndex((row) => row.startsWith("Payable | ")),
          );
          const amounts = table.filter((row) => !row.startsWith("  ")).map((row) => row.split(" | ").at(-1)?.replaceAll(",", "") ?? "");
          const cents = amounts.map((amount) => (amount === "–" ? 0n : BigInt(amount.replace(".", ""))));
          // A line of which one row is held and another settled shows no amount: what is settled of it is in its working.
          if (table.some((row) => row.endsWith("| –"))) continue;
          expect(cents.reduce((sum, each) => sum + each, 0n)).toBe(BigInt(payable.replace(".", "")));
        }
      }),
      { numRuns: 10, seed: 23 },
    );
  });
});

describe("a slip for the person", () => {
  const others = ["wang-88", "王芳", "131313.13", "131,313.13", "zhao-99", "赵六", "77777.77", "77,777.77"];

  test.each([["text", toText], ["Markdown", toMarkdown], ["HTML", toHtml]])("has nobody else's name or figure on it, as %s", (_, write) => {
    const why = explain(policy, period, { person: "li" });
    const mine = write(why);
    expect(others.filter((each) => mine.includes(each))).toEqual([]);
    expect(mine).toContain("places filled: ranks 1 to 3 by 1 each");
    const payroll = write(why, { for: "payroll" });
    for (const each of ["wang", "131313.13", "zhao", "77777.77"]) expect(payroll).toContain(each);
  });

  it("does not say whose reading it is that holds a line up", () => {
    const odd = { ...period, people: [li, { ...wang, gmv: "secret" }, zhao] };
    expect(slipOf("li", undefined, odd)).toContain("prize | –\n  waits: a reading of somebody else has to be mended first");
    expect(slipOf("li", undefined, odd)).not.toContain("wang");
    expect(slipOf("li", { for: "payroll" }, odd)).toContain("waits: people[\"wang-88\"].gmv: not a number: got \"secret\"");
  });

  it("names no row that is not the person's, whatever the policy compares and sums", () => {
    fc.assert(
      fc.property(everyPeriod, (drawn) => {
        for (const { person, policy: of } of settle([everyKind, leads], drawn as never).statements) {
          const why = explain([everyKind, leads], drawn as never, { person, policy: of as "leads" });
          const strangers = drawn.people.flatMap((row) => (row.person === person ? [] : [row.id]));
          const written = [toText(why), toMarkdown(why), toHtml(why, { language: "zh" })].join("\n").replaceAll("\\", "");
          expect(strangers.filter((id) => new RegExp(`${id}(?!\\d)`).test(written))).toEqual([]);
        }
      }),
      { numRuns: 8, seed: 29 },
    );
  });
});

test("another's part of a pool that cannot be split is not on a slip, and payroll's has it", () => {
  const gmv = metric("gmv", "money");
  const pool = definePolicy({ id: "pool", version: "1", currency: "CNY", pay: { share: shareOf(money(1000), gmv) } });
  const people = [{ id: "li", team: "t", gmv: 5 }, { id: "other-88", team: "t", gmv: -88321 }];
  const why = explain(pool, { period: "2026-11", teams: [{ id: "t" }], people }, { person: "li" });
  for (const write of [toText, toMarkdown, toHtml]) {
    expect(write(why)).not.toMatch(/other|88321/);
    expect(write(why, { for: "payroll" })).toMatch(/88321/);
  }
});

describe("what comes from outside", () => {
  const evil = "<script>alert(1)</script>|\n# x\n[a](javascript:b)\u202E\"'&amp; `c` www.evil.example http://evil.example";
  const slipBy = (name: string) => {
    const people = period.people.map((row) => (row.id === "li" ? { ...row, name } : row));
    const adjustments = [{ person: "li", line: name, amount: "-12.50", reason: name, by: name }];
    return explain(policy, { ...period, people, adjustments }, { person: "li" });
  };

  it("is text in HTML and in Markdown", () => {
    const html = toHtml(slipBy(evil));
    expect(html).not.toMatch(/<script|javascript:b"|href|src=|\u202E/);
    expect(html).toContain("&#60;script&#62;alert(1)&#60;/script&#62;|\\n# x\\n[a](javascript:b)\\u202E&#34;&#39;&#38;amp;");
    const markdown = toMarkdown(slipBy(evil));
    expect(markdown).toContain("\\<script\\>alert(1)\\</script\\>\\|\\\\n\\# x\\\\n\\[a\\](javascript:b)\\\\u202E");
    expect(markdown).toContain("www\\.evil.example http\\://evil.example");
  });

  it("changes nothing of how a slip is built, whatever it looks like", () => {
    const shape = (html: string) => html.match(/<[^>]*>/g);
    const cells = (markdown: string) => markdown.split("\n").map((row) => row.replace(/\\./g, "").split("|").length);
    const plain = slipBy("name");
    const name = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.string({ unit: "binary-ascii", minLength: 1 }),
      fc.constant(evil),
    )
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(name, (drawn) => {
        const why = slipBy(drawn);
        expect(shape(toHtml(why))).toEqual(shape(toHtml(plain)));
        expect(cells(toMarkdown(why))).toEqual(cells(toMarkdown(plain)));
        expect(toText(why).split("\n").length).toBe(toText(plain).split("\n").length);
      }),
      { numRuns: 25, seed: 31 },
    );
  });
});

describe("the gap to the next place", () => {
  it.each<readonly [Unit, string, string, string, string]>([
    ["money", "100.50", "90", "10.5 CNY", "10.5 CNY"],
    ["ratio", "0.98", "0.955", "2.5 percentage points", "2.5 个百分点"],
    ["points", "4.8", "4.75", "0.05 points", "0.05 分"],
    ["count", "12", "10", "2", "2"],
    ["seconds", "31.5", "30", "1.5 seconds", "1.5 秒"],
    ["hours", "9", "7", "2 hours", "2 小时"],
  ])("has its unit: %s", (unit, best, own, english, chinese) => {
    const of = metric("of", unit);
    const pk = contest("pk", { factors: { of: highest(of) }, prizesPerFactor: [100, 50] });
    const paying = definePolicy({ id: "pk", version: "1", currency: "CNY", pay: { prize: prizeOf(pk) } });
    const why = explain(paying, { period: "2026-11", people: [{ id: "li", of: best }, { id: "wang", of: own }] }, { person: "wang" });
    expect(toText(why)).toContain(`rank 2 of 2, ${english} away from rank 1`);
    expect(toText(why, { language: "zh" })).toContain(`距第 1 名差 ${chinese}\n`);
  });
});

describe("toHtml", () => {
  const why = explain(policy, period, { person: "li" });

  it("gives a page that needs nothing else, or a fragment", () => {
    const page = toHtml(why, { language: "zh" });
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import/);
    expect(toHtml(why, { as: "fragment" })).toMatch(/^<article class="jixiao" lang="en">[^]*<\/article>$/);
  });

  it("gives several slips in one page", () => {
    const both = [why, explain(policy, period, { person: "zhao-99" })];
    expect(toHtml(both).match(/<article/g)?.length).toBe(2);
    expect(toHtml(both, { as: "fragment" })).toBe(both.map((each) => toHtml(each, { as: "fragment" })).join("\n"));
  });
});

test.each([
  [{ for: "boss" }, "for: invalid choice: got \"boss\", expected one of person, payroll"],
  [{ language: "fr" }, "language: invalid choice: got \"fr\", expected one of en, zh"],
  [{ audience: "person" }, "audience: unknown field"],
] as const)("refuses the options %o", (options, message) => {
  const why = explain(policy, period, { person: "li" });
  for (const write of [toText, toMarkdown, toHtml]) expect(() => write(why, options as never)).toThrow(message);
});

test("refuses what is no explanation, and a form that there is not", () => {
  expect(() => toText({} as never)).toThrow("explanation: not an object");
  expect(() => toHtml(explain(policy, period, { person: "li" }), { as: "pdf" } as never)).toThrow("as: invalid choice");
});

test("gives a slip or refuses, whatever stands in place of a text", () => {
  const why = explain(policy, period, { person: "li" });
  for (const path of leavesIn(why, (leaf) => typeof leaf === "string")) {
    const changed = withLeaf(why, path, { kind: "plus" });
    for (const write of [toText, toMarkdown, toHtml, (given: typeof why) => toHtml(given, { as: "fragment" })]) {
      expect(writtenOrRefused(() => write(changed))).toMatch(/li|explanation: not an object/);
    }
  }
});
