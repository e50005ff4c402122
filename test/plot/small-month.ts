import {
  atLeast,
  atMost,
  bandsUpTo,
  contest,
  curve,
  definePolicy,
  gates,
  heldBy,
  highest,
  line,
  lowest,
  metrics,
  scorecard,
  settle,
  times,
  voidedBy,
  type Period,
} from "../../src/index.js";

const { gmv, base, csat, response, reply } = metrics({
  person: {
    gmv: "money",
    base: "money",
    csat: { unit: "ratio", label: { en: "satisfaction", zh: "满意度" } },
    response: "seconds",
    reply: "ratio",
  },
});
const { dsr, refunds } = metrics({ team: { dsr: "points", refunds: "ratio" } });

const shop = gates("shop", { dsr: atLeast(dsr, "4.7"), refunds: atMost(refunds, "0.03") });
const stock = gates("stock", { refunds: atMost(refunds, "0.02") });

const card = scorecard("service", {
  csat: { metric: csat, weight: 50, points: curve([["0.80", 0], ["0.95", 100]]), pass: 60, label: { en: "satisfaction", zh: "满意度" } },
  response: { metric: response, weight: 30, points: bandsUpTo([[20, 100], [40, 60]], { otherwise: 0 }) },
  reply: { metric: reply, weight: 20, points: curve([["0.5", 0], [1, 100]]) },
}, { grades: { A: 90, B: 60, C: 0 }, label: { en: "service", zh: "服务" } });

const pk = contest("pk", { factors: { gmv: highest(gmv), response: lowest(response) }, within: "team", overall: { by: "ranks" } });

export const policy = definePolicy({
  id: "agents",
  version: "1",
  currency: "CNY",
  pay: {
    base: line(base, { label: { en: "base", zh: "底薪" } }),
    commission: times(gmv, "0.003"),
    bonus: voidedBy(shop, times(base, "0.25")),
    deposit: heldBy(stock, times(base, "0.1")),
  },
  scorecards: [card],
  contests: [pk],
});

export const rows: Period<typeof policy> = {
  period: "2026-11",
  teams: [
    { id: "east", name: "东店", dsr: "4.62", refunds: "0.021" },
    { id: "west", name: "西店", dsr: "4.8", refunds: "0.01" },
  ],
  people: [
    { id: "li", name: "李娜", team: "east", gmv: "100000.00", base: 4000, csat: "0.92", response: 18, reply: "0.9" },
    { id: "wang", name: "王芳", team: "east", gmv: "80000.00", base: 4000, csat: "0.86", response: 40, reply: null },
    { id: "zhao", name: "赵敏", team: "east", gmv: "80000.00", base: 4000, csat: "0.95", response: 25, reply: "0.75" },
    { id: "qian", name: "钱进", team: "west", gmv: "50000.00", base: 4000, csat: "0.90", response: 30, reply: "0.8" },
    { id: "sun", name: "孙悦", team: "west", gmv: "待核", base: 4000, csat: "0.88", response: 22, reply: "0.8" },
  ],
};

export const month = settle(policy, rows);
