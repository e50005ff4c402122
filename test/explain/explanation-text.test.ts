import { describe, expect, it } from "vitest";
import {
  all,
  atLeast,
  atMost,
  bandsUpTo,
  between,
  byGrade,
  contest,
  curve,
  definePolicy,
  explain,
  explanationText,
  gate,
  gates,
  heldBy,
  highest,
  line,
  marginal,
  max,
  metric,
  metrics,
  min,
  minus,
  orElse,
  parameter,
  plus,
  prizeOf,
  prorate,
  ratio,
  round,
  scorecard,
  settle,
  shareOf,
  teamMean,
  teamSum,
  times,
  voidedBy,
  when,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const { gmv, target, base, worked, csat, reports, praise, refundRate, refundHours, disputeRate, dsr, complaints } = metrics({
  person: {
    gmv: { unit: "money", label: { en: "GMV of regulars", zh: "老客成交额" } },
    target: { unit: "money", label: { en: "target", zh: "目标" } },
    base: { unit: "money", label: { en: "base salary", zh: "底薪" } },
    worked: "days",
    csat: { unit: "ratio", label: { en: "satisfaction" } },
    reports: "count",
    praise: "money",
  },
  team: {
    refundRate: { unit: "ratio", label: { en: "refund rate", zh: "退款率" } },
    refundHours: { unit: "hours", label: { en: "refund time", zh: "退款时长" } },
    disputeRate: { unit: "ratio", label: { en: "dispute rate", zh: "纠纷退款率" } },
    dsr: { unit: "points", label: { en: "DSR", zh: "DSR 评分" } },
    complaints: { unit: "count", label: { en: "complaints", zh: "投诉" } },
  },
});

const shop = gates(
  "shop",
  {
    refundRate: atMost(refundRate, "0.03"),
    refundHours: gate(atMost(refundHours, 24), { notApplicable: "pass" }),
    disputeRate: atMost(disputeRate, "0.001"),
    dsr: atLeast(dsr, "4.7"),
    complaints: gate(atMost(complaints, 2), { label: { en: "few complaints" } }),
  },
  { label: { en: "the shop's gates", zh: "店铺指标" } },
);
const filed = gates("filed", { report: atLeast(reports, 1) });

const policy = definePolicy({
  id: "shop-service",
  version: "2026-11",
  currency: "CNY",
  pay: {
    base: line(prorate(base, worked, "21.75"), { label: { en: "base salary", zh: "底薪" } }),
    commission: line(times(max(gmv, 0), parameter("rate", "ratio", "0.003", { label: { en: "commission rate" } })), { rounding: "down" }),
    targetBonus: voidedBy(shop, when(all(atLeast(gmv, target), atLeast(csat, "0.9")), plus(800, min(times(gmv, "0.01"), 500)), 0)),
    deposit: heldBy(filed, 200),
    praise: orElse(praise, 0),
    perOrder: round(times(ratio(gmv, target, { places: 2, unit: "money" }), 10), { multiple: 5 }),
  },
});

const good = { refundRate: "0.021", refundHours: null, disputeRate: "0.0004", dsr: "4.82", complaints: 1 };
const li = {
  id: "li",
  name: "李雷",
  team: "shop-1",
  gmv: "128000.55",
  target: 100000,
  base: 4000,
  worked: 22,
  csat: "0.93",
  reports: 1,
  praise: null,
};
const periodOf = (row: object, team: object) => ({
  period: "2026-11",
  teams: [{ id: "shop-1", ...good, ...team }],
  people: [{ ...li, ...row }],
});
const textOf = (row: object, team: object = {}) => explanationText(explain(policy, periodOf(row, team), { person: "li" })).split("\n");

describe("a statement in words", () => {
  it("where the shop passes its gates and the target is reached", () => {
    expect(textOf({})).toEqual([
      "李雷, li, 2026-11: payable = 5944.98",
      "  base salary = 4045.98",
      "    base salary 4000 × worked 22 ÷ 21.75 = 4045.98, rounded half-up to 2 places",
      "  commission = 384.00, rounded down to 2 places from 384.00165",
      "    128000.55 × commission rate 0.003 = 384.00165",
      "      the greatest of GMV of regulars 128000.55, 0 = 128000.55",
      "  targetBonus = 1300.00",
      "    1300, as the shop's gates passed = 1300",
      "      1300, as all of: GMV of regulars 128000.55 ≥ target 100000 (yes); satisfaction 0.93 ≥ 0.9 (yes) = 1300",
      "        all of: GMV of regulars 128000.55 ≥ target 100000 (yes); satisfaction 0.93 ≥ 0.9 (yes): yes",
      "          GMV of regulars 128000.55 ≥ target 100000: yes, by 28000.55",
      "          satisfaction 0.93 ≥ 0.9: yes, by 0.03",
      "        800 + 500 = 1300",
      "          the least of 1280.0055, 500 = 500",
      "            GMV of regulars 128000.55 × 0.01 = 1280.0055",
      "      the shop's gates: passed",
      "        shop.refundRate: refund rate 0.021 ≤ 0.03: passed, by 0.009",
      "        shop.refundHours: refund time n/a ≤ 24: passed, not applicable",
      "        shop.disputeRate: dispute rate 0.0004 ≤ 0.001: passed, by 0.0006",
      "        shop.dsr: DSR 4.82 ≥ 4.7: passed, by 0.12",
      "        few complaints: complaints 1 ≤ 2: passed, by 1",
      "  deposit = 200.00",
      "    200, as filed passed = 200",
      "      filed: passed",
      "        filed.report: reports 1 ≥ 1: passed, by 0",
      "  praise = 0.00",
      "    0 in place of praise n/a = 0",
      "  perOrder = 15.00",
      "    12.8 = 15, rounded half-up to a multiple of 5 from 12.8",
      "      1.28 × 10 = 12.8",
      "        GMV of regulars 128000.55 ÷ target 100000 = 1.28, rounded half-up to 2 places",
    ]);
  });

  it("where the shop fails two gates, which says by how much", () => {
    const [statement, ...lines] = textOf({}, { dsr: "4.69", complaints: 3 });
    expect(statement).toBe("李雷, li, 2026-11: payable = 4644.98");
    expect(lines).toEqual(expect.arrayContaining([
      "  targetBonus = 0.00",
      "    1300 voided, since the shop's gates failed (shop.dsr, few complaints) = 0",
      "      the shop's gates: failed",
      "        shop.dsr: DSR 4.69 ≥ 4.7: failed, by 0.01",
      "        few complaints: complaints 3 ≤ 2: failed, by 1",
    ]));
  });

  it("where the target is missed, which says by how much and asks no gate", () => {
    const lines = textOf({ gmv: "99999.99" }, { dsr: "x" });
    expect(lines)
      .toEqual(expect.arrayContaining([
        "  targetBonus = 0.00",
        "    0, no gate asked = 0",
        "          GMV of regulars 99999.99 ≥ target 100000: no, by 0.01",
      ]));
    expect(lines.join("\n")).not.toContain("DSR");
  });

  it("where something is missing, which says what, and pays the rest", () => {
    expect(textOf({ worked: "n/a", csat: null, gmv: "128000.00" })).toEqual(expect.arrayContaining([
      "李雷, li, 2026-11: payable, provisional = 599.00",
      "  base salary: unknown",
      "    base salary 4000 × worked unknown ÷ 21.75: unknown, since people.li.worked: not a number: got \"n/a\", expected a number (days) or null, such as 12.5 or \"12.50\"",
      "  targetBonus: not applicable",
      "          satisfaction n/a ≥ 0.9: not applicable, since csat is not applicable: it is null",
    ]));
  });

  it("where a line is held", () => {
    expect(textOf({ reports: 0 })).toEqual(expect.arrayContaining([
      "  deposit = 200.00, held",
      "    200 held, since filed failed (filed.report) = 200",
      "        filed.report: reports 0 ≥ 1: failed, by 1",
    ]));
  });

  it("of one line alone", () => {
    expect(explanationText(explain(policy, periodOf({}, {}), { person: "li", line: "commission" }))).toBe([
      "commission = 384.00, rounded down to 2 places from 384.00165",
      "  128000.55 × commission rate 0.003 = 384.00165",
      "    the greatest of GMV of regulars 128000.55, 0 = 128000.55",
    ].join("\n"));
  });

  it("of a person with several rows, who has each line over them", () => {
    const stints = {
      ...periodOf({ id: "li-1", person: "li" }, {}),
      people: [
        { ...li, id: "li-1", person: "li", gmv: 1000 },
        { ...li, id: "li-2", person: "li", gmv: 2000 },
      ],
    };
    expect(explanationText(explain(policy, stints, { person: "li", line: "commission" }))).toBe([
      "commission, over 2 rows = 9.00",
      "  li-1 = 3.00",
      "    commission = 3.00",
      "      1000 × commission rate 0.003 = 3",
      "        the greatest of GMV of regulars 1000, 0 = 1000",
      "  li-2 = 6.00",
      "    commission = 6.00",
      "      2000 × commission rate 0.003 = 6",
      "        the greatest of GMV of regulars 2000, 0 = 2000",
    ].join("\n"));
  });

  it("says by how much a reading lies outside of two bounds, as the gate's margin does", () => {
    const range = gates("range", { csat: between(csat, "0.8", "0.9") });
    const ranged = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: voidedBy(range, 100) } });
    const period = { period: "2026-11", people: [{ id: "li", csat: "0.93" }] };
    expect(settle(ranged, period).statements[0]?.gates?.range.gates.csat.margin).toBe("-0.03");
    expect(explanationText(explain(ranged, period, { person: "li", line: "bonus" })).split("\n"))
      .toContain("      range.csat: satisfaction 0.93 between 0.8 and 0.9: failed, by 0.03");
  });

  it("of scores, tiers, sums over the team, pools, and of what is added once a statement", () => {
    const wait = metric("wait", "seconds");
    const service = scorecard(
      "service",
      {
        csat: { metric: csat, weight: 60, points: curve([["0.80", 0], ["0.95", 100]]), pass: 30 },
        wait: { metric: wait, weight: 40, points: bandsUpTo([[35, 100], [45, 80]], { otherwise: 0 }) },
      },
      { grades: { A: 90, B: 75, C: 0 }, adjustments: { praise: orElse(metric("points", "points"), 0) }, label: { en: "service quality" } },
    );
    const scored = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: {
        bonus: times(base, byGrade(service, { A: "0.2", B: "0.1", C: 0 })),
        commission: marginal(gmv, [[0, "0.002"], [100000, "0.003"]]),
        override: times(teamSum(gmv), "0.001"),
        tips: shareOf(parameter("pool", "money", 100), wait),
      },
      protected: ["bonus"],
      cap: 500,
      floor: minus(base, 600),
    });
    const month = {
      period: "2026-11",
      teams: [{ id: "t" }],
      people: [
        { id: "li", team: "t", gmv: 120000, base: 1000, csat: "0.93", wait: 21, points: null },
        { id: "wang", team: "t", gmv: null, base: 1000, csat: "0.81", wait: 42, points: 2 },
      ],
      adjustments: [{ person: "li", line: "fine", amount: -50, reason: "broken headset", by: "zhao" }],
    };
    const team = [
      "      the sum over the team's 2 rows = 120000",
      "        li = 120000",
      "        wang: not applicable, since gmv is not applicable: it is null",
    ];
    const rows = ["      li = 21", "      wang = 42"];
    expect(explanationText(explain(scored, month, { person: "li" })).split("\n")).toEqual([
      "li, 2026-11: payable = 500.00",
      "  bonus = 200.00",
      "    base salary 1000 × 0.2 = 200",
      "      0.2, as service quality has grade A = 0.2",
      "        service quality, grade A = 92.00, rounded half-up to 2 places from 9200.2 ÷ 100",
      "          csat, weight 60: satisfaction 0.93, by a line through 0.8: 0, 0.95: 100 = 86.67",
      "          wait, weight 40: wait 21, by up to 35: 100, up to 45: 80, else 0 = 100",
      "          praise, added = 0",
      "            0 in place of points n/a = 0",
      "  commission = 260.00",
      "    GMV of regulars 120000, each slice at its own rate (from 0: 0.002, from 100000: 0.003) = 260",
      "      from 0 to 100000: 100000 × 0.002 = 200",
      "      from 100000 to 120000: 20000 × 0.003 = 60",
      "  override = 120.00",
      "    120000 × 0.001 = 120",
      ...team,
      "  tips = 33.33",
      "    a part of pool 100, shared by 2 rows = 33.33",
      ...rows,
      "  adjustment, fine, broken headset, by zhao = -50.00",
      "  cap (before 563.33, cap 500.00, protected 200.00) = -63.33",
    ]);
    expect(explanationText(explain(scored, month, { person: "wang" })).split("\n")).toEqual([
      "wang, 2026-11: payable = 400.00",
      "  bonus = 0.00",
      "    base salary 1000 × 0 = 0",
      "      0, as service quality has grade C = 0",
      "        service quality, grade C, since csat failed (it would have been 38.00) = 0.00",
      "          csat, weight 60: satisfaction 0.81, by a line through 0.8: 0, 0.95: 100 = 6.67",
      "          wait, weight 40: wait 42, by up to 35: 100, up to 45: 80, else 0 = 80",
      "          praise, added = 2",
      "            points 2 = 2",
      "  commission: not applicable",
      "    GMV of regulars n/a, each slice at its own rate (from 0: 0.002, from 100000: 0.003): not applicable, since gmv is not applicable: it is null",
      "  override = 120.00",
      "    120000 × 0.001 = 120",
      ...team,
      "  tips = 66.67",
      "    a part of pool 100, shared by 2 rows = 66.67",
      ...rows,
      "  floor (before 186.67, floor 400.00, protected 0.00) = 213.33",
      "    base salary 1000 − 600 = 400",
    ]);
  });

  it.each([
    ["en", "the mean over the team's 3 rows = 166.67, rounded half-up to 2 places from 500 ÷ 3"],
    ["zh", "团队 3 行平均 = 166.67，由 500 ÷ 3 四舍五入到 2 位小数"],
  ] as const)("a mean tells what it was rounded from, in %s", (language, sentence) => {
    const mean = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: teamMean(gmv, { places: 2 }) } });
    const month = { period: "2026-11", teams: [{ id: "a" }], people: [100, 200, 200].map((sold, id) => ({ id, team: "a", gmv: sold })) };
    expect(explanationText(explain(mean, month, { person: 0 }), { language }).split("\n")).toContain(`    ${sentence}`);
  });

  it("a line break in an id forges no line of its own", () => {
    const odd = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base } });
    const text = explanationText(explain(odd, { period: "2026-11", people: [{ id: "li\n  bonus = 99999.00", base: 1 }] }, {
      person: "li\n  bonus = 99999.00",
    }));
    expect(text.split("\n")).toHaveLength(2);
  });

  it.each([
    ["en", "since people.p0.gmv: missing reading"],
    ["zh", "因为 people.p0.gmv：缺少读数"],
  ] as const)("tells the faults that hold up a factor once, under the factor: in %s", (language, first) => {
    const pk = contest("pk", { factors: { gmv: highest(gmv) }, prizesPerFactor: [300] });
    const prized = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(pk, "gmv") } });
    const people = Array.from({ length: 12 }, (_, index) => (index < 10 ? { id: `p${index}` } : { id: `p${index}`, gmv: index }));
    const lines = explanationText(explain(prized, untyped({ period: "2026-11", people }), { person: "p11" }), { language }).split("\n");
    const mentions = lines.join("\n").split(/missing reading|缺少读数/).length - 1;
    expect(lines.filter((line) => line.includes(first))).toHaveLength(1);
    expect(mentions).toBe(10);
    expect(lines.filter((line) => /^ +p\d+(: unknown|：未知)$/.test(line))).toHaveLength(12);
  });
});
