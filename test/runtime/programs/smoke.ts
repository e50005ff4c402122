import {
  allocate,
  definePolicy,
  evaluate,
  explain,
  explanationText,
  fourFactorPk,
  marginal,
  metric,
  score,
  settle,
  shopCommission,
  standings,
  statisticsScorecard,
  teamMetric,
  verify,
  wholeAmount,
  type Fault,
} from "jixiao";
import { lint, payCurve } from "jixiao/analysis";
import { fromRows, settleColumns } from "jixiao/columns";
import { callCentreAgent, scheme, serviceLevel } from "jixiao/catalogue";
import { toHtml, toText } from "jixiao/explain";
import { parsePeriod, parsePolicy, policyJsonSchema, rowSchemas, safeParsePolicy, stringifyPolicy } from "jixiao/json";
import { toZod } from "jixiao/zod";
import { gatesOf, toSvg } from "jixiao/plot";
import { cellFaultText, chineseNumbers, readRows, toCsv, toTable } from "jixiao/rows";
import { toSql } from "jixiao/sql";
import { count, mean, quantile, share, tally, workingHours } from "jixiao/tally";
import { checkLaws, monotone, neverNegative, untouchable } from "jixiao/testing";

/** What came of it in one runtime. */
export interface Smoke {
  readonly checked: number;
  /** The figures that are others there, in words. */
  readonly wrong: readonly string[];
}

/** The recipe of the documentation, which asks the time zones of the runtime. */
function offsetIn(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  return (at) => (format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "").slice("GMT".length) || "Z";
}

/** What it is, what it comes to, and what it must come to. */
type Figure = readonly [what: string, actual: unknown, expected: unknown];

/** By the entry of the package: `npm run runtimes` refuses an entry that has no figures here. */
const figuresOf: Readonly<Record<string, () => readonly Figure[]>> = {
  jixiao: ofCore,
  "jixiao/analysis": ofAnalysis,
  "jixiao/catalogue": ofCatalogue,
  "jixiao/columns": ofColumns,
  "jixiao/explain": ofExplain,
  "jixiao/json": ofJson,
  "jixiao/plot": ofPlot,
  "jixiao/rows": ofRows,
  "jixiao/zod": ofZod,
  "jixiao/sql": ofSql,
  "jixiao/tally": ofTally,
  "jixiao/testing": ofTesting,
};

export const entries = Object.keys(figuresOf);

/** Settles a period and more through every entry, and compares with the figures that the documentation works out by hand. */
export function smoke(): Smoke {
  const figures = Object.values(figuresOf).flatMap((figures) => figures());
  const wrong = figures.filter(([, actual, expected]) => JSON.stringify(actual) !== JSON.stringify(expected));
  return {
    checked: figures.length,
    wrong: wrong.map(([what, actual, expected]) => `${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`),
  };
}

const november = {
  period: "2026-11",
  teams: [{ id: "shop-1", refundRate: "0.021", refundHours: "18.5", disputeRate: "0.0004", dsr: "4.60", complaints: 1 }],
  people: [{ id: "li", name: "李雷", team: "shop-1", gmv: "128000.00", target: 100000, base: 4000 }],
};

function ofCore(): readonly Figure[] {
  const policy = shopCommission({ version: "2026-11" });
  const settlement = settle(policy, november);
  const [statement] = settlement.statements;
  const gmv = metric("gmv", "money");
  const tiers = marginal(gmv, [[0, "0.005"], [12012, "0.02"], [20687, "0.045"]]);
  const measured = {
    satisfaction: "0.92",
    answered: 812,
    handlingSeconds: "240",
    phrasesPassed: "0.95",
    casesInTime: "0.88",
    dailyWork: 85,
  };
  const card = score(statisticsScorecard(), measured);
  const pk = standings(fourFactorPk({ minimumInquiries: 0 }), [
    { id: "li", team: "shop-1", gmv: 90000, orders: 421, inquiries: 812, responseSeconds: "21.4" },
    { id: "wang", team: "shop-1", gmv: 72000, orders: 430, inquiries: 790, responseSeconds: "18" },
  ]);
  const voided = {
    state: "settled",
    amount: "0.00",
    payable: "0.00",
    before: "1000.00",
    failedGates: ["shop.dsr"],
    reason: null,
    faults: [],
  };
  const words = explanationText(explain(policy, november, { person: "li", line: "targetBonus" }), { language: "zh" });
  return [
    ["payable", statement?.payable, "4384.00"],
    ["a line that a gate voids", statement?.lines.targetBonus, voided],
    ["totals", settlement.totals.map(({ payable, lines }) => [payable, lines.commission]), [["4384.00", "384.00"]]],
    ["the margin of a gate", settlement.teams[0]?.gates.shop.gates.dsr.margin, "-0.1"],
    [
      "a settlement settled again",
      statement === undefined ? null : verify(JSON.parse(JSON.stringify(statement)) as typeof statement, policy, november),
      null,
    ],
    ["tiers", evaluate(tiers, { gmv: 28000 }).value, "562.645"],
    ["more digits than a float has", evaluate(tiers, { gmv: "999999999999999.99" }).value, "44999999999302.64455"],
    ["shares", allocate("10.03", [{ key: "li", weight: 1 }, { key: "wang", weight: 1 }]).map(({ amount }) => amount), ["5.02", "5.01"]],
    ["a score", [card.score, card.grade], ["78.73", "B"]],
    ["prizes", pk[0]?.entrants.map(({ prize }) => prize), ["1000.00", "1000.00"]],
    ["an explanation's first line in Chinese", words.split("\n")[0], "指标完成奖金 = 0.00"],
    ["its lines", words.split("\n").length, 10],
  ];
}

function ofAnalysis(): readonly Figure[] {
  const policy = shopCommission({ version: "2026-11" });
  const passing = { ...november, teams: november.teams.map((team) => ({ ...team, dsr: "4.82" })) };
  const { turns } = payCurve(policy, passing, { person: "li", reading: "gmv", from: 0, to: 200000 });
  return [
    ["where pay jumps", turns.map(({ after, change, isCliff }) => [after, change, isCliff]), [["100000", "1000.00", true]]],
    ["what looks like a mistake", lint(policy), []],
  ];
}

function ofCatalogue(): readonly Figure[] {
  return [
    ["a service level", evaluate(serviceLevel.formula, { contactsInTarget: 9120, contactsOffered: 9600 }).value, "0.95"],
    ["the scorecards of a position", scheme(callCentreAgent).scorecards.length, 3],
  ];
}

function ofPlot(): readonly Figure[] {
  const policy = shopCommission({ version: "2026-11" });
  const svg = toSvg(gatesOf(policy, settle(policy, november)), { language: "zh" });
  return [["a picture", [svg.startsWith("<svg "), svg.trimEnd().endsWith("</svg>"), svg.includes("shop-1 4.6")], [true, true, true]]];
}

function ofColumns(): readonly Figure[] {
  const policy = definePolicy({
    id: "sales",
    version: "1",
    currency: "CNY",
    pay: { commission: wholeAmount(metric("gmv", "money"), [[0, "0.003"]]) },
  });
  const { policies: [sales] } = settleColumns(policy, fromRows(policy, { period: "2026-11", people: [{ id: "li", gmv: "1234.56" }] }));
  return [["columns", [...sales?.payable ?? []].join(), "370"]];
}

function ofExplain(): readonly Figure[] {
  const why = explain(shopCommission({ version: "2026-11" }), november, { person: "li" });
  return [
    ["the title of a slip", toText(why, { language: "zh" }).split("\n")[0], "工资条：李雷（li），2026-11"],
    ["its tables and foldings", toHtml(why).match(/<(table|details)>/g), ["<table>", "<details>", "<details>"]],
  ];
}

const told = (faults: readonly Fault[]): readonly string[] => faults.map(({ code, path }) => `${path.join(".")}: ${code}`);

function ofZod(): readonly Figure[] {
  const person = toZod(rowSchemas(shopCommission({ version: "2026-11" })).person);
  const row = { id: "li", team: "shop-1", base: 4000, gmv: 1, target: 1 };
  return [
    ["a row by zod", person.safeParse(row).success, true],
    ["a faulty row by zod", person.safeParse({ ...row, gmv: "1,000" }).error?.issues.map(({ path }) => path), [["gmv"]]],
  ];
}

function ofJson(): readonly Figure[] {
  const text = stringifyPolicy(shopCommission({ version: "2026-11" }));
  const policy = parsePolicy(JSON.parse(text));
  const wang = { id: "wang", team: "shop-1", gmw: "1,000", target: null, base: "4000.001" };
  const { period, ignored, faults } = parsePeriod(policy, { ...november, people: [...november.people, wang] });
  const bad = JSON.parse(text) as { pay: { rounding?: string; lable?: string }[] };
  bad.pay[1]!.rounding = "nearest";
  bad.pay[0]!.lable = "base";
  const { person } = rowSchemas(policy);
  const issues = person["~standard"].validate({ id: "li", team: "shop-1", base: 4000, gmv: "1,000", target: 100000 }).issues;
  return [
    ["a policy that was read back", stringifyPolicy(policy) === text, true],
    ["payables of a period that was read", settle(policy, period).statements.map(({ payable }) => payable), ["4384.00", "0.00"]],
    ["its faults", told(faults), ["people.wang.base: too_many_places", "people.wang.gmv: missing_reading"]],
    ["its ignored columns", ignored.people, ["gmw"]],
    ["faults of a bad policy", told(safeParsePolicy(bad).faults), ["pay.0.lable: unknown_field", "pay.1.rounding: invalid_choice"]],
    ["a policy that is none", safeParsePolicy({ kind: "policy", format: 2 }).faults[0]?.code, "invalid_choice"],
    ["columns of a row", person.jsonSchema.required, ["id", "team", "base", "gmv", "target"]],
    ["faults of a row", issues?.map(({ path }) => path), [["gmv"]]],
    ["kinds in the JSON Schema", Object.keys(policyJsonSchema().$defs as object), ["Condition", "Quantity", "Table"]],
  ];
}

function ofRows(): readonly Figure[] {
  const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
  const { rows, faults } = readRows([{ "\uFEFF工号": "li\t", 底薪: "￥0.4万" }, { "\uFEFF工号": "wang", 底薪: "待核" }, {
    "\uFEFF工号": "合计",
    底薪: "",
  }], {
    for: policy,
    columns: { id: "工号", base: "底薪" },
    numbers: chineseNumbers,
    totals: { column: "工号", texts: ["合计"] },
  });
  const table = toTable(settle(policy, { period: "2026-11", people: rows }), { columns: { person: "工号", payable: "实发" } });
  return [
    ["a row of a file", rows[0], { id: "li", base: "4000" }],
    ["a cell in Chinese", faults.map((each) => cellFaultText(each, { language: "zh" })), [
      "第 3 行（wang），底薪：不是数字：填的是 \"待核\"，应为金额，如 12.5 或 1,234.5 或 12.5万",
    ]],
    ["a table", toCsv(table), "工号,实发\r\nli,4000.00\r\nwang,0.00\r\n"],
  ];
}

function ofSql(): readonly Figure[] {
  const policy = definePolicy({
    id: "sales",
    version: "1",
    currency: "CNY",
    pay: { commission: wholeAmount(metric("gmv", "money"), [[0, "0.003"]]) },
  });
  const { sql } = toSql(policy, { dialect: "duckdb", people: { table: "people", columns: { gmv: { precision: 12, scale: 2 } } } });
  return [["a query", sql.includes("FROM \"people\" AS src"), true]];
}

function ofTally(): readonly Figure[] {
  interface Call {
    readonly agent: string;
    readonly shop: string;
    readonly wait: number;
    readonly talk: number;
  }
  const calls = tally({
    id: "calls",
    version: "1",
    person: (call: Call) => call.agent,
    team: (call: Call) => call.shop,
    readings: [
      count(metric("handled", "count")),
      mean(metric("talk", "seconds"), (call: Call) => call.talk, { places: 1 }),
      quantile(metric("slowest", "seconds"), "0.9", (call: Call) => call.wait, { step: 1 }),
      share(teamMetric("quick", "ratio"), (call: Call) => call.wait <= 20, { places: 4 }),
    ],
  });
  const monday = calls.addAll(calls.empty, [{ agent: "li", shop: "shop-1", wait: 12, talk: 83 }, {
    agent: "li",
    shop: "shop-1",
    wait: 31,
    talk: 60,
  }]);
  const tuesday = calls.add(calls.empty, { agent: "wang", shop: "shop-1", wait: 8, talk: 45 });
  const both = calls.merge(calls.parse(JSON.parse(JSON.stringify(monday))), tuesday);
  const { people, teams } = calls.readings(both);
  const day = [["00:00", "24:00"]] as const;
  const secondsIn = (timeZone: string, from: string, to: string) =>
    workingHours({ offset: offsetIn(timeZone), days: day }).between(from, to).seconds;
  return [
    [
      "the night in which summer time begins",
      secondsIn("Europe/Berlin", "2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00+02:00"),
      "82800",
    ],
    ["the night in which it ends", secondsIn("Europe/Berlin", "2026-10-24T12:00:00+02:00", "2026-10-25T12:00:00+01:00"), "90000"],
    ["half an hour of Lord Howe", secondsIn("Australia/Lord_Howe", "2026-04-04T12:00:00+11:00", "2026-04-05T12:00:00+10:30"), "88200"],
    ["a zone without it", secondsIn("Asia/Shanghai", "2026-03-28T12:00:00+08:00", "2026-03-29T12:00:00+08:00"), "86400"],
    ["readings of people", people, [{ id: "li", handled: 2, talk: "71.5", slowest: "31" }, {
      id: "wang",
      handled: 1,
      talk: "45",
      slowest: "8",
    }]],
    ["readings of teams", teams, [{ id: "shop-1", quick: "0.6667" }]],
    ["a record that was removed", calls.remove(both, { agent: "wang", shop: "shop-1", wait: 8, talk: 45 }), monday],
  ];
}

function ofTesting(): readonly Figure[] {
  const gmv = metric("gmv", "money");
  const tiers = definePolicy({
    id: "sales",
    version: "1",
    currency: "CNY",
    pay: { commission: wholeAmount(gmv, [[0, "0.02"], [100_000, "0.0076"]]) },
  });
  const fair = checkLaws(shopCommission({ version: "2026-11" }), [untouchable("base"), neverNegative()], { runs: 50 });
  const cliff =
    "p1: gmv 100,000.00 instead of 99,999.99 pays 1,240.00 less: commission is 760.00 instead of 2,000.00, the band at 100,000 applies to the whole amount";
  return [
    ["laws that hold", fair.laws.map(({ state }) => state), ["holds", "holds"]],
    ["a law that is broken", checkLaws(tiers, [monotone(gmv)]).laws[0]?.counterexample?.text.en, cliff],
  ];
}
