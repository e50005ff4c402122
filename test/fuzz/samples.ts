import * as analysisRoom from "../../src/analysis/index.js";
import * as columns from "../../src/columns/index.js";
import * as explainRoom from "../../src/explain/index.js";
import * as jixiao from "../../src/index.js";
import * as json from "../../src/json/index.js";
import * as plot from "../../src/plot/index.js";
import * as rows from "../../src/rows/index.js";
import * as sql from "../../src/sql/index.js";
import * as tally from "../../src/tally/index.js";
import * as testing from "../../src/testing/index.js";

/** Arguments that a function takes. */
export interface Sample {
  readonly entry: keyof typeof entries;
  readonly name: string;
  readonly args: readonly unknown[];
  /** What is done with the answer: builders never throw, so that what is wrong comes out where their node is used. */
  readonly use: ((answer: unknown) => unknown) | null;
}

const { metric, teamMetric, times, plus, atLeast, curve, gate, gates, scorecard, contest, highest, definePolicy, settle, prizeOf, line } =
  jixiao;
const [gmv, base, orders, inquiries] = [
  metric("gmv", "money"),
  metric("base", "money"),
  metric("orders", "count"),
  metric("inquiries", "count"),
];
const dsr = teamMetric("dsr", "points");
const shop = gates("shop", { dsr: gate(atLeast(dsr, "4.7"), { notApplicable: "pass" }) });
const card = scorecard("service", {
  gmv: { metric: gmv, weight: 60, points: curve([[0, 0], [1000, 100]]) },
  orders: { metric: orders, weight: 40, points: curve([[0, 0], [10, 100]]) },
}, { grades: { A: 90, B: 0 } });
const pk = contest("pk", { factors: { gmv: highest(gmv), orders: highest(orders) }, within: "policy", prizesPerFactor: [300, 200] });
const named = { id: "sales", version: "1", currency: "CNY" } as const;
const rate = jixiao.parameter("rate", "ratio", "0.003");
const policy = definePolicy({ ...named, pay: { base, commission: times(gmv, rate) }, protected: ["base"], floor: 1000 });
const period = {
  period: "2026-11",
  people: [{ id: "li", base: "4000.00", gmv: "128000.00" }, { id: "wang", base: "4000.00", gmv: 5 }],
  adjustments: [{ person: "li", line: "base", amount: "-10.00", reason: "overpaid", by: "chen" }],
  carryIns: [{ person: "li", balance: "protection", amount: "5.00" }] as const,
};
const settlement = settle(policy, period);
const row = { gmv: 500, base: 4000, orders: 5, inquiries: 9, praise: 2, dsr: "4.82" };
const entrants = [{ id: "li", gmv: 500, orders: 5 }, { id: "wang", gmv: 400, orders: 9 }];
const chat = { agent: "li", shop: "east", wait: 20, paid: "0.10", customer: "a", ok: true, at: "2026-11-03T09:00:00Z" };
type Chat = typeof chat;
const wait = metric("wait", "seconds");

/** A function as a caller without types calls it. */
function loose<Result>(name: (...args: never[]) => Result): (...args: readonly unknown[]) => Result {
  return name as (...args: readonly unknown[]) => Result;
}

const define = loose(definePolicy);
const pays = (quantity: unknown): unknown => settlePolicy({ ...named, pay: { a: quantity } });
const decides = (condition: unknown): unknown => pays(loose(jixiao.when)(condition, 1, 0));
const scores = (table: unknown): unknown => pays(loose<unknown>(jixiao.lookup)(gmv, table));
const settlePolicy = (options: unknown): unknown =>
  loose(settle)(define(options), { period: "2026-11", teams: [{ id: "t", dsr: 5 }], people: [{ ...row, id: "li", team: "t" }] });
const gathered = (fold: unknown): unknown => {
  const options = { id: "chats", version: "1", person: ({ agent }: Chat) => agent, team: ({ shop: of }: Chat) => of, readings: [fold] };
  const one = loose<unknown>(tally.tally)(options) as ReturnType<typeof tallied>;
  return one.readings(one.addAll(one.empty, [chat]));
};

const notRead = jixiao.evaluate(gmv, { gmv: "12%" });
const badFault = notRead.state === "faulty" ? notRead.faults[0] : null;
const noAmount = jixiao.evaluate(gmv, { gmv: null });
const badReason = noAmount.state === "notApplicable" ? noAmount.reason : null;
const tiers = [[0, "0.01"], [1000, "0.02"]] as const;
const core: Readonly<Record<keyof Functions<typeof jixiao>, readonly [args: readonly unknown[], use?: (answer: unknown) => unknown]>> = {
  isJixiaoError: [[new Error("none")]],
  allocate: [["10.03", [{ key: "li", weight: 1 }, { key: "wang", weight: 2 }], { currency: "CNY" }]],
  all: [[atLeast(gmv, 1), atLeast(base, 1)], decides],
  any: [[atLeast(gmv, 1), atLeast(base, 1)], decides],
  atLeast: [[gmv, 1], decides],
  atLeastOf: [[1, atLeast(gmv, 1), atLeast(base, 1)], decides],
  atMost: [[gmv, 1], decides],
  bands: [[[[0, 1], [10, 2]], { otherwise: 0 }], scores],
  bandsUpTo: [[[[10, 1], [20, 2]], { otherwise: 0 }], scores],
  between: [[gmv, 1, 2], decides],
  curve: [[[[0, 0], [10, 100]], { places: 2, rounding: "half-up" }], scores],
  equals: [[gmv, 1], decides],
  lessThan: [[gmv, 1], decides],
  lookup: [[gmv, curve([[0, 0], [10, 100]]), { unit: "money" }], pays],
  marginal: [[gmv, tiers, { attainmentOf: base }], pays],
  lineOf: [["commission"]],
  max: [[gmv, base, 5], pays],
  metric: [["gmv", "money", { label: { en: "sales" }, places: 2 }], pays],
  metrics: [
    [{ person: { gmv: "money", base: { unit: "money" } }, team: { dsr: "points" } }],
    (answer) => pays((answer as { gmv: unknown }).gmv),
  ],
  min: [[gmv, base, 5], pays],
  minus: [[gmv, base], pays],
  moreThan: [[gmv, 1], decides],
  not: [[atLeast(gmv, 1)], decides],
  orElse: [[gmv, base], pays],
  parameter: [
    ["rate", "ratio", "0.003", { per: "person", label: { en: "rate" }, source: "contract" }],
    (answer) => pays(loose(times)(gmv, answer)),
  ],
  perUnit: [[orders, "0.50"], pays],
  plus: [[gmv, base, 5], pays],
  prorate: [[gmv, orders, inquiries, { places: 2, rounding: "half-up" }], pays],
  ratio: [[orders, inquiries, { places: 4, rounding: "half-up" }], (answer) => pays(loose(times)(gmv, answer))],
  round: [[gmv, { places: 0, rounding: "down" }], pays],
  shareOf: [[1000, gmv], pays],
  slice: [[gmv, { from: 100, to: 1000 }], pays],
  teamCount: [[atLeast(gmv, 1), {}], (answer) => pays(loose(jixiao.perUnit)(answer, 5))],
  teamMax: [[gmv, {}], pays],
  teamMin: [[gmv, {}], pays],
  teamMean: [[gmv, { places: 2, rounding: "half-up" }], pays],
  teamMetric: [["dsr", "points", { label: { en: "DSR" } }], (answer) => decides(loose(atLeast)(answer, 1))],
  teamSum: [[gmv, {}], pays],
  times: [[gmv, "0.003"], pays],
  wholeAmount: [[gmv, tiers, { bound: "inclusive-below" }], pays],
  when: [[atLeast(gmv, 1), 1, 0], pays],
  gate: [
    [atLeast(gmv, 1), { notApplicable: "pass", label: { en: "sales" } }],
    (answer) => decides(loose(jixiao.passed)(loose(gates)("g", { a: answer }))),
  ],
  gates: [
    ["g", { a: atLeast(gmv, 1), b: gate(atLeast(base, 1)) }, { required: 1, label: { en: "sales" } }],
    (answer) => decides(loose(jixiao.passed)(answer)),
  ],
  heldBy: [[shop, gmv], pays],
  passed: [[shop], decides],
  voidedBy: [[shop, gmv], pays],
  byGrade: [[card, { A: 2, B: gmv }], pays],
  gradeIn: [[card, ["A"]], decides],
  scorecard: [
    ["s", { gmv: { metric: gmv, weight: 100, points: curve([[0, 0], [10, 100]]), pass: 60 } }, {
      grades: { A: { from: 90, label: { en: "good" } }, B: 0 },
      notApplicable: "zero",
      adjustments: { praise: metric("praise", "points") },
      range: [0, 100],
      criticalScore: 10,
      places: 2,
    }],
    (answer) => pays(loose(times)(loose(jixiao.byGrade)(answer, { A: 2, B: 1 }), base)),
  ],
  scoreOf: [[card], (answer) => decides(loose(atLeast)(answer, 60))],
  contest: [
    ["c", {
      factors: { gmv: highest(gmv), orders: highest(orders, { prizes: [10] }) },
      within: "team",
      eligible: atLeast(orders, 1),
      tieBreakers: [highest(base)],
      prizesPerFactor: [300, 200],
      overall: { by: "points", points: [3, 1], prizes: [100] },
      ties: "split",
    }],
    (answer) => pays(loose(prizeOf)(answer)),
  ],
  highest: [
    [gmv, { prizes: [300], label: { en: "sales" } }],
    (answer) => pays(loose(prizeOf)(loose<unknown>(contest)("c", { factors: { a: answer }, prizesPerFactor: [1] }))),
  ],
  lowest: [[gmv], (answer) => pays(loose(prizeOf)(loose<unknown>(contest)("c", { factors: { a: answer }, prizesPerFactor: [1] })))],
  prizeOf: [[pk, "gmv"], pays],
  rankOf: [[pk, "gmv"], (answer) => decides(loose(atLeast)(answer, 1))],
  ranks: [[[1, 2, null, 2], { order: "highest", method: "dense" }]],
  definePolicy: [
    [{
      ...named,
      effectiveFrom: "2026-11-01",
      label: { en: "sales" },
      pay: { base, commission: line(times(gmv, rate), { rounding: "down" }) },
      scorecards: [card],
      contests: [pk],
      gates: [shop],
      protected: ["base"],
      cap: 90000,
      floor: 1000,
      draw: 500,
    }],
    (answer) => loose(settle)(answer, { period: "2026-11", teams: [{ id: "t", dsr: 5 }], people: [{ ...row, id: "li", team: "t" }] }),
  ],
  diffPolicies: [[policy, definePolicy({ ...named, version: "2", pay: { base, commission: times(gmv, "0.5") } })]],
  line: [[times(gmv, "0.003"), { rounding: "down", label: { en: "commission" } }], pays],
  policyInForce: [[[policy, definePolicy({ ...named, version: "2", effectiveFrom: "2027-01-01", pay: { base } })], "2026-11-01"]],
  withParameters: [[policy, { rate: "0.0035" }]],
  fourFactorPk: [[{ minimumInquiries: 5, prizesPerFactor: [500, 300] }], (answer) => loose(jixiao.standings)(answer, [])],
  shopCommission: [[{ version: "2026-11", bonus: 800, rate: "0.003" }], (answer) => loose(settle)(answer, period)],
  statisticsScorecard: [[{ weights: { satisfaction: 30 }, points: {} }], (answer) => loose(jixiao.score)(answer, row)],
  checkGates: [[shop, row, { currency: "CNY" }]],
  combine: [[[settlement, settle(policy, { ...period, period: "2026-12" })]]],
  constant: [[30, "money"], pays],
  money: [[1000], pays],
  evaluate: [[plus(gmv, base), row, { currency: "CNY" }]],
  canonicalInput: [[policy, period]],
  changedTeams: [[period, { ...period, people: period.people.slice(1) }]],
  payRun: [[policy]],
  resettle: [[settlement, policy, period, { teams: [null] }]],
  restate: [[settlement, settle(policy, { ...period, people: period.people.slice(1) })]],
  score: [[card, row, { currency: "CNY" }]],
  settle: [[policy, period]],
  standings: [[pk, entrants, { currency: "CNY" }]],
  settlementRows: [[settlement]],
  verify: [[settlement.statements[0], policy, period]],
  explain: [[policy, period, { person: "li", policy: "sales", line: "commission" }], (answer) => loose(jixiao.explanationText)(answer)],
  faultText: [[badFault, { language: "zh" }]],
  reasonText: [[badReason, { language: "zh" }]],
  stateText: [["pending", { language: "zh" }]],
  explanationText: [[jixiao.explain(policy, period, { person: "li" }), { language: "zh" }]],
};

const document: unknown = JSON.parse(json.stringifyPolicy(policy));
const throughJson: Readonly<Record<keyof Functions<typeof json>, readonly [args: readonly unknown[], use?: (answer: unknown) => unknown]>> =
  {
    rowSchemas: [
      [policy],
      (answer) => (answer as ReturnType<typeof json.rowSchemas>).person["~standard"].validate(period.people[0]),
    ],
    parsePeriod: [[policy, period]],
    parsePolicy: [[document]],
    safeParsePolicy: [[document]],
    policyJsonSchema: [[]],
    stringifyPolicy: [[policy, 2]],
  };

const file = [
  { 工号: "li", 成交额: "12.8万", 单数: "1,234" },
  { 工号: "wang", 成交额: "待核", 单数: "" },
  { 工号: "合计", 成交额: "12.8万", 单数: "" },
];
const reader = {
  for: { gmv, orders },
  columns: { id: "工号", gmv: "成交额", orders: { from: "单数" } },
  numbers: { ...rows.chineseNumbers },
  totals: { column: "工号", texts: ["合计"] },
} as const;
const ofFiles: Readonly<Record<keyof Functions<typeof rows>, readonly [args: readonly unknown[], use?: (answer: unknown) => unknown]>> = {
  readRows: [[file, reader]],
  cellFaultText: [[rows.readRows(file, reader).faults[0], { language: "zh" }]],
  toTable: [[settlement, { columns: { person: "工号", base: "底薪", payable: "实发" } }], (answer) => loose(rows.toCsv)(answer)],
  toMend: [[settlement, { "people.csv": rows.readRows(file, reader) }, { language: "zh" }]],
  toCsv: [[{ columns: [{ name: "name", kind: "text" }], rows: [["=1+1"]] }, { separator: ";" }]],
};

const ofWait = ({ wait: seconds }: Chat): number => seconds;
const whole = { places: 1, where: ({ ok }: Chat) => ok } as const;
const gathering: Readonly<Record<keyof Functions<typeof tally>, readonly [args: readonly unknown[], use?: (answer: unknown) => unknown]>> =
  {
    count: [[orders, { where: ({ ok }: Chat) => ok }], gathered],
    distinct: [[orders, ({ customer }: Chat) => customer, {}], gathered],
    attribution: [
      [{
        events: (each: Chat) => [each],
        at: ({ at }: Chat) => at,
        agent: ({ agent }: Chat) => agent,
        placed: ({ at }: Chat) => at,
        paid: () => null,
        judgedBy: "placing",
        chat: "first",
        days: 2,
        counted: "elapsed",
        afterSales: "inquiry",
        silent: "nobody",
      }],
      (answer) => (answer as (of: Chat) => unknown)(chat),
    ],
    duration: [
      [{
        events: (each: Chat) => [each, each],
        at: ({ at }: Chat) => at,
        starts: () => true,
        stops: () => true,
        transfers: "runOn",
        rounds: "first",
        neverAnswered: "leftOut",
        hours: "always",
      }],
      (answer) => gathered(loose(tally.largest)(wait, answer)),
    ],
    elapsed: [["2026-11-03T09:00:00+08:00", "2026-11-03T01:01:30.5Z"]],
    largest: [[wait, ofWait, {}], gathered],
    mean: [[wait, ofWait, whole], gathered],
    smallest: [[wait, ofWait, {}], gathered],
    quantile: [[wait, "0.9", ofWait, { step: 1 }], gathered],
    share: [[metric("quick", "ratio"), ({ ok }: Chat) => ok, whole], gathered],
    slow: [
      [() => [tally.elapsed("2026-11-03T09:00:00Z", "2026-11-03T09:00:20Z")], 10, "seconds"],
      (answer) => (answer as (of: Chat) => unknown)(chat),
    ],
    sum: [[gmv, ({ paid }: Chat) => paid, {}], gathered],
    tally: [
      [{
        id: "chats",
        version: "1",
        person: ({ agent }: Chat) => agent,
        team: ({ shop: of }: Chat) => of,
        readings: [tally.count(orders), tally.mean(wait, ofWait, { places: 1 })],
      }],
      (answer) => {
        const one = answer as ReturnType<typeof tallied>;
        return one.readings(one.add(one.empty, chat));
      },
    ],
    within: [
      [() => [tally.elapsed("2026-11-03T09:00:00Z", "2026-11-03T09:00:20Z")], 20, "seconds"],
      (answer) => (answer as (of: Chat) => unknown)(chat),
    ],
    workingHours: [
      [{ offset: "+08:00", days: { mon: [["09:00", "18:00"]] }, dates: { "2026-11-03": [] } }],
      (answer) => (answer as ReturnType<typeof tally.workingHours>).between("2026-11-02T17:50:00+08:00", "2026-11-10T09:05:00+08:00"),
    ],
  };

/** What a tally and working hours give are functions too. */
const tallied = () =>
  tally.tally({
    id: "chats",
    version: "1",
    person: ({ agent }: Chat) => agent,
    readings: [
      tally.count(orders),
      tally.quantile(wait, "0.9", ofWait, { step: 1 }),
      tally.distinct(metric("buyers", "count"), ({ customer }: Chat) => customer),
    ],
  });
const chats = tallied();
const state = chats.addAll(chats.empty, [chat, { ...chat, agent: "wang" }]);
const office = tally.workingHours({ offset: "+08:00", days: { mon: [["09:00", "18:00"]] } });
export const methods: Readonly<Record<string, readonly [run: (...args: readonly unknown[]) => unknown, args: readonly unknown[]]>> = {
  "tally().add": [loose(chats.add), [state, chat]],
  "tally().addAll": [loose(chats.addAll), [state, [chat, chat]]],
  "tally().remove": [loose(chats.remove), [state, chat]],
  "tally().merge": [loose(chats.merge), [state, state]],
  "tally().parse": [loose(chats.parse), [JSON.parse(JSON.stringify(state))]],
  "tally().readings": [loose(chats.readings), [state, { people: [{ id: "li" }], teams: [] }]],
  "workingHours().isOpen": [loose(office.isOpen), ["2026-11-02T17:50:00+08:00"]],
  "workingHours().dateOf": [loose(office.dateOf), ["2026-11-02T17:50:00+08:00"]],
  "workingHours().between": [loose(office.between), ["2026-11-02T17:50:00+08:00", "2026-11-10T09:05:00+08:00"]],
};

const few = { runs: 3, seed: 1, people: 2 };
const tries = (law: unknown): unknown => loose(testing.checkLaws)(policy, [law], few);
const drawn = (arbitrary: unknown): unknown => (arbitrary as { generate?: unknown }).generate !== undefined;
const lawful: Readonly<Record<keyof Functions<typeof testing>, readonly [args: readonly unknown[], use?: (answer: unknown) => unknown]>> = {
  checkLaws: [[policy, [testing.neverNegative(), testing.monotone("gmv")], few]],
  equalPay: [[], tries],
  expectLaws: [[policy, [testing.neverNegative()], { ...few, language: "zh" }]],
  failedGateStops: [[shop, ["commission"]], tries],
  floorHolds: [[1000], tries],
  law: [[{ name: "own", says: { en: "own", zh: "own" }, check: () => null }], tries],
  lawStrength: [[policy, [testing.neverNegative()], few]],
  marketImmune: [[pk, "gmv"], tries],
  monotone: [["gmv", { better: "higher", lines: ["commission"] }], tries],
  mutatePolicy: [[policy]],
  neverNegative: [[], tries],
  noCliff: [["gmv", { above: 1, except: ["commission"] }], tries],
  notApplicableIsNeutral: [[card], tries],
  orderAndNames: [[], tries],
  people: [[policy, { ranges: { gmv: [0, 10] } }], drawn],
  periods: [[policy, { people: [1, 2], teams: 1, notApplicable: ["gmv"], period: "2026-11" }], drawn],
  policies: [[{ lines: 1, depth: 1 }], drawn],
  prizesWithinPool: [[pk], tries],
  reportText: [[testing.checkLaws(policy, [testing.neverNegative()], few), { language: "zh" }]],
  teams: [[policy, {}], drawn],
  thresholds: [[policy]],
  unhurtByOthers: [["gmv", { better: "higher" }], tries],
  untouchable: [["base", { reads: ["base"] }], tries],
  withinBudget: [[50_000], tries],
  workedExample: [["November", period, { li: { commission: 384 } }], tries],
};

// What only other rooms import is nobody's to call.
const { findPayee: _, ...explaining } = explainRoom;
const { readsOf: __, thresholdsIn: ___, ...analysing } = analysisRoom;

const month = definePolicy({
  ...named,
  pay: { base, commission: times(gmv, rate), bonus: jixiao.voidedBy(shop, jixiao.when(atLeast(gmv, 1000), 500, 0)), prize: prizeOf(pk) },
  scorecards: [card],
});
const people = [
  { id: "li", name: "Li", team: "t", base: 4000, gmv: 500, orders: 5 },
  { id: "wang", team: "t", base: 4000, gmv: 4000, orders: 9 },
];
const monthly = { period: "2026-11", teams: [{ id: "t", dsr: "4.82" }], people };
const months = [settle(month, { ...monthly, period: "2026-10" }), settle(month, monthly)] as const;
const explanation = jixiao.explain(month, monthly, { person: "li" });
const curveOfPay = analysing.payCurve(month, monthly, { person: "li", reading: "gmv", from: 0, to: 2000, step: 100 });
const aims = analysing.nextSteps(month, monthly, { person: "li", readings: [{ reading: "gmv", to: 2000 }] });
const [step] = [...aims.steps, ...aims.without];
const [decided] = curveOfPay.turns.flatMap(({ causes }) => causes);

const explained: Readonly<Record<keyof Functions<typeof explaining>, readonly [args: readonly unknown[]]>> = {
  explain: [[month, monthly, { person: "li", line: "bonus" }]],
  explainDifference: [[{ policy: month, period: { ...monthly, people: [{ ...people[0], gmv: 900 }, people[1]] } }, {
    policy: month,
    period: monthly,
  }, {
    person: "li",
    policy: "sales",
  }]],
  explanationText: [[explanation, { language: "zh" }]],
  policyText: [[month, { language: "zh" }]],
  toHtml: [[[explanation], { language: "zh" }]],
  toMarkdown: [[[explanation], { language: "en" }]],
  toSheet: [[explanation, { language: "en" }]],
  toText: [[explanation, { language: "zh" }]],
};

const analysed: Readonly<Record<keyof Functions<typeof analysing>, readonly [args: readonly unknown[]]>> = {
  coverage: [[month, [monthly]]],
  coverageTable: [[analysing.coverage(month, [monthly]), { language: "zh" }]],
  decisionText: [[decided, { policy: month, language: "zh" }]],
  findingText: [[{ code: "prize_never_won", path: ["contests", "pk"], values: { prizes: "3", places: "2" }, accept: "a" }, {
    language: "zh",
  }]],
  lint: [[month, { accept: [] }]],
  nextStepText: [[step, { policy: month, language: "en" }]],
  nextSteps: [[month, monthly, { person: "li", readings: [{ reading: "gmv", to: 2000 }] }]],
  payCurve: [[month, monthly, { person: "li", reading: "gmv", from: 0, to: 2000, step: 100, most: 50 }]],
  simulate: [[month, month, [monthly], { bootstrap: { seed: 1, draws: 5, months: 1 } }]],
  thresholds: [[month]],
  whatItTakes: [[month, monthly, { person: "li", reading: "gmv", to: 2000, payable: 4500, step: 100, most: 50 }]],
};

const figures = {
  board: plot.boardOf(month, months[1], { factor: "gmv" }),
  bullets: plot.bulletsOf(month, months[1], { person: "li" }),
  comparison: plot.comparisonOf({ before: months[0], after: months[1] }, { most: 4 }),
  gates: plot.gatesOf(month, months[1], { gates: "shop" }),
  heatmap: plot.heatmapOf(month, months[1], { gates: "shop" }),
  payCurve: plot.payCurveOf(month, curveOfPay, {}),
  radar: plot.radarOf(month, months[1], { person: "li", pass: 60 }),
  ranks: plot.ranksOf(month, months, { factor: "gmv" }),
  trend: plot.trendOf(month, months, { person: "li", of: { line: "commission" } }),
  waterfall: plot.waterfallOf(month, months[1], { person: "li" }),
} as const;

const drawing = { width: 400, language: "zh" } as const;
const plotted: Readonly<Record<keyof Functions<typeof plot>, readonly [args: readonly unknown[]]>> = {
  boardOf: [[month, months[1], { factor: "gmv" }]],
  boardSvg: [[figures.board, drawing]],
  bulletsOf: [[month, months[1], { person: "li" }]],
  bulletsSvg: [[figures.bullets, drawing]],
  comparisonOf: [[{ before: months[0], after: months[1] }, { most: 4 }]],
  comparisonSvg: [[figures.comparison, drawing]],
  gatesOf: [[month, months[1], { gates: "shop" }]],
  gatesSvg: [[figures.gates, drawing]],
  heatmapOf: [[month, months[1], { gates: "shop" }]],
  heatmapSvg: [[figures.heatmap, drawing]],
  payCurveOf: [[month, curveOfPay, {}]],
  payCurveSvg: [[figures.payCurve, drawing]],
  radarOf: [[month, months[1], { person: "li", pass: 60 }]],
  radarSvg: [[figures.radar, drawing]],
  ranksOf: [[month, months, { factor: "gmv" }]],
  ranksSvg: [[figures.ranks, drawing]],
  toECharts: [[figures.board, { language: "zh" }]],
  toSvg: [[figures.radar, drawing]],
  toVegaLite: [[figures.board, { language: "zh" }]],
  trendOf: [[month, months, { person: "li", of: { line: "commission" } }]],
  trendSvg: [[figures.trend, drawing]],
  waterfallOf: [[month, months[1], { person: "li" }]],
  waterfallSvg: [[figures.waterfall, drawing]],
};

const inColumns: Readonly<Record<keyof Functions<typeof columns>, readonly [args: readonly unknown[]]>> = {
  decimalTexts: [[Float64Array.of(12800050, -5, Number.NaN), 2]],
  fromRows: [[month, monthly]],
  settleColumns: [[month, columns.fromRows(month, monthly), {}]],
};

const table = { table: "people", columns: { gmv: { precision: 12, scale: 2 }, base: { precision: 12, scale: 2 } } } as const;
const sales = definePolicy({ ...named, pay: { base, commission: times(gmv, "0.003") } });
const query = sql.toSql(sales, { dialect: "duckdb", people: table });
const answer = Object.fromEntries(query.columns.map(({ name }) => [name, name.endsWith("state") ? "settled" : name === "id" ? "li" : 0]));
const queried: Readonly<Record<keyof Functions<typeof sql>, readonly [args: readonly unknown[]]>> = {
  toSql: [[sales, { dialect: "postgresql", people: table, mostRows: 1000 }]],
  readSettlement: [[{ period: "2026-11", results: [{ query, rows: [answer] }] }]],
};

type Functions<Entry> = { readonly [Name in keyof Entry as Entry[Name] extends (...args: never[]) => unknown ? Name : never]: unknown };

function samplesOf(
  entry: Sample["entry"],
  named: Readonly<Record<string, readonly [args: readonly unknown[], use?: (answer: unknown) => unknown]>>,
): readonly Sample[] {
  return Object.entries(named).map(([name, [args, use]]) => ({ entry, name, args, use: use ?? null }));
}

/** Every function of every entry, by the type of the tables; what is given without any use of the answer is used already. */
export const samples: readonly Sample[] = [
  ...samplesOf("jixiao", core),
  ...samplesOf("jixiao/analysis", analysed),
  ...samplesOf("jixiao/columns", inColumns),
  ...samplesOf("jixiao/explain", explained),
  ...samplesOf("jixiao/json", throughJson),
  ...samplesOf("jixiao/plot", plotted),
  ...samplesOf("jixiao/rows", ofFiles),
  ...samplesOf("jixiao/sql", queried),
  ...samplesOf("jixiao/tally", gathering),
  ...samplesOf("jixiao/testing", lawful),
];

export const entries = {
  jixiao,
  "jixiao/analysis": analysing,
  "jixiao/columns": columns,
  "jixiao/explain": explaining,
  "jixiao/json": json,
  "jixiao/plot": plot,
  "jixiao/rows": rows,
  "jixiao/sql": sql,
  "jixiao/tally": tally,
  "jixiao/testing": testing,
} as const;
