import {
  atLeast,
  atMost,
  bands,
  bandsUpTo,
  byGrade,
  constant,
  contest,
  curve,
  definePolicy,
  equals,
  gate,
  gates,
  heldBy,
  highest,
  line,
  lineOf,
  lookup,
  marginal,
  metrics,
  minus,
  money,
  moreThan,
  parameter,
  perUnit,
  plus,
  prizeOf,
  ratio,
  scorecard,
  scoreOf,
  shareOf,
  slice,
  teamCount,
  teamMax,
  teamMin,
  teamSum,
  times,
  voidedBy,
  when,
} from "../../../src/index.js";

const { base, gmv, goal, target, orders, inquiries, wait, csat, ratings, polite, solved, survey, praise, own, hours, reports } = metrics({
  person: {
    base: "money",
    gmv: "money",
    goal: "money",
    target: "money",
    orders: "count",
    inquiries: "count",
    wait: "seconds",
    csat: "ratio",
    ratings: "count",
    polite: "points",
    solved: "ratio",
    survey: "points",
    praise: "points",
    own: "money",
    hours: "hours",
    reports: "count",
  },
});
const { refundRate, refundHours, dsr } = metrics({ team: { refundRate: "ratio", refundHours: "hours", dsr: "points" } });

const rate = parameter("rate", "ratio", "0.05", { per: "person" });
const [start, more] = [parameter("start", "money", 60000), parameter("more", "ratio", "0.01")];
const [best, step, first] = [parameter("best", "money", 1500), parameter("step", "money", 10), parameter("first", "money", 300)];
const [top, pass, good, least] = [
  parameter("top", "points", 40),
  parameter("pass", "points", 15),
  parameter("good", "points", 90),
  parameter("least", "points", 50),
];
const [csatWeight, waitWeight] = [parameter("csatWeight", "points", 60), parameter("waitWeight", "points", 40)];

const shop = gates("shop", {
  refundRate: atMost(refundRate, "0.03"),
  refundHours: gate(atMost(refundHours, 24), { notApplicable: "pass" }),
  dsr: atLeast(dsr, "4.7"),
});
const filed = gates("filed", { reports: atLeast(reports, 1) });

const review = scorecard(
  "review",
  {
    solved: { metric: solved, points: bands([["0.6", 20], ["0.8", 30], ["0.9", top]], { otherwise: 10 }) },
    polite: { metric: polite, points: curve([[0, 0], [30, 30]]), pass },
    sales: { metric: gmv, attainmentOf: target, points: bands([["0.8", 20], [1, 30]], { otherwise: null }) },
    survey: { metric: survey, points: bands([[4, 100]], { otherwise: 60 }), counts: false },
  },
  {
    method: "sum",
    minimumWeight: least,
    adjustments: { praise },
    grades: { A: good, B: 75, C: 60, D: 0 },
    criticalGrade: "C",
  },
);
const quality = scorecard("quality", {
  csat: { metric: csat, weight: csatWeight, points: curve([["0.80", 0], ["0.95", 100]]) },
  wait: { metric: wait, weight: waitWeight, points: bandsUpTo([[20, 100], [45, 80]], { otherwise: 0 }) },
}, { notApplicable: "full" });

const pk = contest("pk", {
  factors: { gmv: highest(gmv, { weight: parameter("double", "points", 2) }), csat: highest(csat, { eligible: atLeast(ratings, 30) }) },
  within: "team",
  eligible: atLeast(inquiries, 50),
  prizesPerFactor: [first, 200, 100],
  overall: { by: "ranks", prizes: [parameter("overall", "money", 500), 100] },
});

/** The shops of two people or more compete, too; each shares what it wins by hours. */
const shops = contest("shops", {
  entrants: "teams",
  factors: { sold: highest(teamSum(gmv), { prizes: [parameter("cup", "money", 1000), 400] }) },
  eligible: moreThan(teamCount(), 1),
  onFault: "without",
});

const ownSlices = plus(times(slice(gmv, { to: goal }), rate), times(slice(gmv, { from: goal }), times(rate, "1.5")));
const tiers = marginal(gmv, [[0, "0.002"], [start, more]]);
const [low, high] = [teamMin(gmv), teamMax(gmv)];
const between = plus("0.8", times("0.4", ratio(minus(gmv, low), minus(high, low), { places: 4 })));

export const agents = definePolicy({
  id: "agents",
  version: "2026-11",
  currency: "CNY",
  pay: {
    base,
    commission: heldBy(filed, voidedBy(shop, plus(ownSlices, tiers))),
    conversion: times(money(1000), ratio(orders, inquiries, { places: 4 })),
    attained: lookup(gmv, bands([["0.8", 500], [1, 1000], ["1.2", best]], { otherwise: null }), { attainmentOf: target, unit: "money" }),
    slow: perUnit(slice(wait, { from: constant(30, "seconds") }), "-0.505"),
    standing: times(own, when(equals(low, high), 1, between)),
    reached: perUnit(teamCount(atLeast(gmv, target)), "12.34"),
    review: times(own, byGrade(review, { A: "1.2", B: 1, C: "0.8", D: "0.5" })),
    quality: perUnit(scoreOf(quality), "2.505"),
    saved: line(times(lineOf("commission"), "-0.05"), { label: { en: "savings plan", zh: "储蓄计划" } }),
    prize: prizeOf(pk),
    cup: shareOf(prizeOf(shops), hours),
  },
  rounding: { multiple: step, mode: "down", carry: true },
});

export const leads = definePolicy({
  id: "leads",
  version: "2026-11",
  currency: "CNY",
  pay: {
    tenth: times(teamSum(lineOf("commission"), { under: "agents" }), "0.1"),
    best: times(teamMax(lineOf("commission"), { under: "agents" }), "0.05"),
    heads: perUnit(teamCount({ under: "agents" }), "20.25"),
  },
});

const usual = {
  policy: "agents",
  base: "4000.00",
  gmv: "80000.00",
  goal: "50000.00",
  target: "80000.00",
  orders: "421",
  inquiries: "812",
  wait: "21.4",
  csat: "0.93",
  ratings: "40",
  polite: "28",
  solved: "0.85",
  survey: "4.2",
  praise: "0",
  own: "2000.00",
  hours: "160",
  reports: "1",
} as const;
type Cells = Readonly<Record<string, string | null>>;
const agent = (id: string | null, team: string | null, cells: Cells = {}): Cells => ({ ...usual, id, team, ...cells });
const without = (column: string, cells: Cells): Cells => Object.fromEntries(Object.entries(cells).filter(([name]) => name !== column));
const lead = (id: string, team: string): Cells => ({ id, team, policy: "leads" });

/** Ties, figures at their bounds, what is not applicable, faults, and rows that are nobody's. */
export const month = {
  period: "2026-11",
  teams: [
    { id: "east", refundRate: "0.03", refundHours: "24", dsr: "4.7" },
    { id: "west", refundRate: "0.021", refundHours: "18.5", dsr: "4.695" },
    { id: "north", refundRate: "0.0299999", refundHours: null, dsr: "4.82" },
    { id: "south", refundRate: "0.01", refundHours: "2", dsr: "4.9" },
    { id: "centre", refundRate: "0.01", refundHours: "2", dsr: "4.9" },
    { id: "alone", refundRate: "?", refundHours: "2", dsr: "4.9" },
    { id: "empty", refundRate: "0.01", refundHours: "2", dsr: "4.9" },
  ],
  people: [
    // East: all gates are met exactly; three are tied in GMV, two in CSAT; bounds met exactly.
    agent("li", "east", { rate: "0.07", gmv: "96000.00", target: "80000.00", solved: "0.9" }),
    agent("wang", "east", { gmv: "96000.00", target: "80000.01", wait: "30", polite: "15" }),
    agent("zhao", "east", { gmv: "96000.00", target: "96000.00", csat: "0.95", wait: "30.01", solved: "0.8999", polite: "14.99" }),
    agent("qian", "east", {
      hours: "80.5",
      gmv: "60000.00",
      target: "75000.00",
      csat: "0.95",
      ratings: "29",
      praise: "7.005",
      reports: "0",
    }),
    agent("sun-1", "east", { hours: null, person: "sun", gmv: "63999.99", csat: null, wait: null, inquiries: "50", orders: "17" }),
    // West: the DSR voids commissions.
    agent("sun-2", "west", { person: "sun", gmv: "20000.01", rate: null, csat: "0.8", praise: null }),
    agent("zhou", "west", { gmv: "60000.01", inquiries: "49", orders: "49", reports: "0", polite: "0", solved: "0.3" }),
    agent("wu", "west", { gmv: "-120.50", target: "0.00", csat: "0.80", wait: "45", survey: "?" }),
    agent("zheng", "west", {
      hours: "0",
      gmv: "0.00",
      inquiries: "0",
      orders: "0",
      csat: "0.875",
      wait: "45.1",
      survey: "3.99",
      praise: "-30",
    }),
    // North: no refunds, no refund time; much is not applicable.
    agent("feng", "north", { hours: "1", gmv: null, csat: "0.90" }),
    agent("chen", "north", { hours: "1", gmv: "100000.00", target: null, csat: "0.90", solved: null, polite: "14" }),
    agent("chu", "north", { hours: "0", gmv: "100000.00", ratings: null, solved: null, polite: null, wait: "600.333" }),
    agent("wei", "north", {
      hours: "1",
      gmv: "79999.99",
      csat: "0.9000001",
      solved: null,
      polite: "3",
      target: "100000.00",
      own: "1234.56",
    }),
    // South: faults of one, and what waits for them.
    agent("jiang", "south", { gmv: "?" }),
    agent("shen", "south", { gmv: "70000.00", inquiries: "10", orders: "7" }),
    without("csat", agent("han", "south", { gmv: "50000.00", ratings: "3" })),
    agent("yang", "south", { gmv: "100.005", ratings: "?", csat: null }),
    // Centre: a row that is nobody's names it, and a person.
    agent("zhu", "centre", { gmv: "50000.00" }),
    agent("qin", "centre", { gmv: "150000.00", reports: "?" }),
    agent(null, "centre", { person: "zhu" }),
    // One alone, in a shop whose refund rate cannot be read; one in a shop that there is not; one in none.
    agent("you", "alone", { gmv: "90000.00" }),
    agent("xu", "nowhere", { gmv: "90000.00" }),
    agent("he", null, { gmv: "90000.00", orders: "0.5", base: "?" }),
    // Two rows of one id, and a policy that there is not.
    agent("lv", "empty"),
    agent("lv", "empty", { gmv: "1.00" }),
    agent("shi", "alone", { policy: "guests" }),
    lead("a", "east"),
    lead("b", "west"),
    lead("c", "north"),
    lead("d", "south"),
    lead("e", "centre"),
    lead("f", "alone"),
    lead("g", "empty"),
    lead("h", "nowhere"),
  ],
  adjustments: [
    { person: "li", line: "praise", amount: "88.88", reason: "a letter of thanks", by: "hr" },
    { person: "wu", line: "meals", amount: "-9000.00", reason: "paid twice", by: "hr" },
  ],
  carryIns: [
    { person: "li", balance: "rounding", amount: "9.99" },
    { person: "wu", balance: "rounding", amount: "4.01" },
    { person: "zheng", balance: "rounding", amount: "0.01" },
  ],
} as const;
