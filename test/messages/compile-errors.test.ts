import { describe, expect, test } from "vitest";
import * as jixiao from "../../src/index.js";
import { compileErrors } from "./compile.js";

/** What the mistakes refer to. */
const given = `
import { atLeast, atMost, byGrade, contest, curve, definePolicy, gates, highest, lowest, metric } from "../../src/index.js";
import { parameter, prizeOf, scorecard, teamMetric, teamSum, times, voidedBy, when } from "../../src/index.js";
export const gmv = metric("gmv", "money"), target = metric("target", "money"), base = metric("base", "money");
export const art = metric("art", "seconds"), chats = metric("chats", "count"), share = metric("share", "ratio");
export const reached = atLeast(gmv, target);
const dsr = teamMetric("dsr", "points"), complaints = teamMetric("complaints", "count");
export const shop = gates("shop", { dsr: atLeast(dsr, "4.7"), complaints: atMost(complaints, 2) });
export const policy = definePolicy({
  id: "sales", version: "2026-11", currency: "CNY",
  pay: { base, commission: times(gmv, parameter("rate", "ratio", "0.003")), bonus: voidedBy(shop, when(reached, 1000, 0)) },
});
export const teams = [{ id: "shop-1", dsr: "4.82", complaints: 1 }], people = [{ id: "li", team: "shop-1", gmv: 1, target: 2, base: 3 }];
export const head = { id: "sales", version: "2026-11", currency: "CNY" } as const;
export const points = curve([[0, 0], [1, 100]]);
export const items = { csat: { metric: metric("csat", "ratio"), weight: 60, points }, art: { metric: art, weight: 40, points } };
export const service = scorecard("service", items, { grades: { A: 90, B: 75, C: 0 } });
export const open = contest("open", { factors: { gmv: highest(gmv) } });
export const pk = contest("pk", { factors: { gmv: highest(gmv), art: lowest(art) }, within: "team" });
const graded = times(base, byGrade(service, { A: "0.2", B: "0.1", C: 0 }));
export const agents = definePolicy({ ...head, id: "agents", pay: { base, graded, prize: prizeOf(pk) } });
export const sellers = definePolicy({ ...head, id: "sellers", pay: { base } });
export const leads = definePolicy({ ...head, id: "leads", pay: { override: times(teamSum(gmv), "0.001") } });
export const own = parameter("own", "ratio", "0.1", { per: "person" }), shops = parameter("shops", "money", 5, { per: "team" });
export const rate = parameter("rate", "ratio", "0.003"), bonus = parameter("bonus", "money", 100), mark = parameter("mark", "points", 60);
export const both = [sellers, leads] as const;
`;
const imports = `
import { ${Object.keys(jixiao).join(", ")} } from "../../src/index.js";
import { checkLaws, monotone, noCliff, periods, untouchable } from "../../src/testing/index.js";
import { agents, art, base, bonus, both, chats, gmv, head, items, mark, open, own, people, pk, points, policy } from "./given.js";
import { rate, reached, service, share, shop, shops, target, teams } from "./given.js";
`;

/** TypeScript gives up on a type that recurs a thousand times. */
const long = `${imports}export const sum = plus(${
  "1, ".repeat(1200)
}gmv); settle(definePolicy({ ...head, pay: { sum } }), { period: "2026-11", people: [{ id: 1, gmv: 2 }] });`;

/** A mistake, with marks around what the error has to be about; and the sentences that it has to say. */
type Mistake = readonly [code: string, ...sentences: readonly [string, ...string[]]];

const units: readonly Mistake[] = [
  ["plus(gmv, «art»)", "cannot add money and seconds"],
  ["plus(1, gmv, target, «art», base)", "cannot add money and seconds"],
  ["minus(gmv, «art»)", "cannot subtract money and seconds"],
  ["atLeast(gmv, «art»)", "cannot compare money and seconds"],
  ["atMost(chats, «gmv»)", "cannot compare count and money"],
  ["moreThan(gmv, «share»)", "cannot compare money and ratio"],
  ["lessThan(gmv, «art»)", "cannot compare money and seconds"],
  ["equals(gmv, «chats»)", "cannot compare money and count"],
  ["between(gmv, 1, «art»)", "cannot compare money and seconds"],
  ["min(gmv, «art»)", "cannot compare money and seconds"],
  ["max(gmv, 0, «art»)", "cannot compare money and seconds"],
  ["when(reached, gmv, «art»)", "cannot choose between money and seconds"],
  ["orElse(gmv, «art»)", "cannot choose between money and seconds"],
  ["times(gmv, «target»)", "\"cannot multiply money by money\""],
  ["times(chats, «gmv»)", "cannot multiply count by money: price it with perUnit"],
  ["perUnit(«gmv», \"0.50\")", "cannot price money: use times"],
  ["perUnit(«share», 1000)", "cannot price ratio: use times with an amount, such as money(1000)"],
  ["definePolicy({ ...head, pay: { «bonus»: times(1000, share) } })", "a pay line is money, not ratio: use money(1000)"],
  ["definePolicy({ ...head, pay: { bonus: line(«times(1000, share)») } })", "a pay line is money, not ratio: use money(1000)"],
  ["plus(gmv, «constant(30, \"seconds\")»)", "cannot add money and seconds"],
  ["atMost(art, «money(30)»)", "cannot compare seconds and money"],
  ["times(gmv, «money(1000)»)", "\"cannot multiply money by money\""],
  ["perUnit(«money(1000)», share)", "cannot price money: use times"],
  ["definePolicy({ ...head, pay: { base, «art» } })", "a pay line is money, not seconds"],
  ["definePolicy({ ...head, pay: { art: line(«art») } })", "a pay line is money, not seconds"],
  ["definePolicy({ ...head, pay: { base }, «cap»: art })", "a pay line is money, not seconds"],
  ["definePolicy({ ...head, pay: { base }, rounding: { multiple: 10, «mode»: \"nearest\" } })", "is not assignable to type"],
  ["definePolicy({ ...head, pay: { base }, rounding: { multiple: 10, mode: \"up\", «carry»: true } })", "is not assignable to type"],
  ["plus(lineOf(\"commission\"), «art»)", "cannot add money and seconds"],
  ["evaluate(lineOf(\"commission\"), «{}»)", "this reads a pay line: use settle"],
  ["definePolicy({ ...head, «pay»: { base, tenth: times(lineOf(\"bse\"), \"0.1\") } })", "'bse' is no pay line of the policy"],
  ["plus(scoreOf(service), «gmv»)", "cannot add points and money"],
  ["plus(rankOf(pk), «gmv»)", "cannot add count and money"],
  ["plus(prizeOf(open), «art»)", "cannot add money and seconds"],
  ["plus(teamSum(gmv), «art»)", "cannot add money and seconds"],
  ["plus(teamMax(gmv), «teamCount()»)", "cannot add money and count"],
  ["atLeast(teamCount(reached), «teamMin(gmv)»)", "cannot compare count and money"],
  ["plus(lookup(art, points, { unit: \"money\" }), «art»)", "cannot add money and seconds"],
  ["marginal(gmv, [[0, 1]], { «attainmentOf»: art })", "cannot compare money and seconds"],
  ["wholeAmount(gmv, [[0, 1]], { «attainmentOf»: chats })", "cannot compare money and count"],
  ["lookup(gmv, points, { «attainmentOf»: art })", "cannot compare money and seconds"],
  ["scorecard(\"s\", { gmv: { metric: gmv, «attainmentOf»: art, weight: 100, points } })", "cannot compare money and seconds"],
  ["slice(gmv, { «from»: art })", "cannot compare money and seconds"],
  ["slice(gmv, { «to»: chats })", "cannot compare money and count"],
  ["slice(gmv, { from: target, «to»: share })", "cannot compare money and ratio"],
  ["slice(1000, { from: target, «to»: art })", "cannot compare money and seconds"],
];

const stated: readonly Mistake[] = [
  ["marginal(gmv, [[0, rate], [1, «own»]])", "a row may override 'own': use slice, when and times"],
  ["wholeAmount(gmv, [[«shops», rate]])", "a row may override 'shops': use slice, when and times"],
  ["marginal(gmv, [[0, «times(own, 2)»]])", "the rate is a number or a parameter of the policy: use slice, when and times"],
  ["marginal(gmv, [[0, «mark»]])", "the rate is ratio, not points"],
  ["wholeAmount(gmv, [[«mark», rate]])", "the bound is money, not points"],
  ["wholeAmount(gmv, [[«bonus», rate]], { attainmentOf: target })", "the bound is ratio, not money"],
  ["bands([[0, «own»]], { otherwise: 0 })", "a row may override 'own': use slice, when and times"],
  ["bandsUpTo([[0, 1]], { «otherwise»: own })", "a row may override 'own': use slice, when and times"],
  ["curve([[0, 0], [«shops», 100]])", "a row may override 'shops': use slice, when and times"],
  ["lookup(gmv, «bands([[mark, 1]], { otherwise: 0 })»)", "cannot compare money and points"],
  ["lookup(gmv, «bands([[bonus, bonus]], { otherwise: 0 })»)", "the table gives money: state its unit"],
  ["lookup(gmv, «bands([[1, mark]], { otherwise: 0 })», { unit: \"money\" })", "the table gives points, not money"],
  ["round(gmv, { «multiple»: mark })", "the multiple is money, not points"],
  ["round(gmv, { «multiple»: shops })", "a row may override 'shops': use slice, when and times"],
  ["scorecard(\"s\", { gmv: { metric: gmv, weight: 100, «points»: curve([[mark, 0]]) } })", "cannot compare money and points"],
  ["scorecard(\"s\", { gmv: { metric: gmv, «weight»: own, points } })", "a row may override 'own': use slice, when and times"],
  ["scorecard(\"s\", { gmv: { metric: gmv, «weight»: rate, points } })", "the weight is points, not ratio"],
  ["scorecard(\"s\", { gmv: { metric: gmv, «weight»: times(mark, 2), points } })", "the weight is a number or a parameter of the policy"],
  ["scorecard(\"s\", { gmv: { metric: gmv, weight: 100, «pass»: bonus, points } })", "the pass mark is points, not money"],
  ["scorecard(\"s\", items, { grades: { «A»: rate, B: 0 } })", "the bound is points, not ratio"],
  ["scorecard(\"s\", items, { grades: { A: { «from»: shops }, B: 0 } })", "a row may override 'shops': use slice, when and times"],
  ["scorecard(\"s\", items, { «minimumWeight»: bonus })", "the minimum weight is points, not money"],
  ["scorecard(\"s\", items, { range: [0, «rate»] })", "an end of the range is points, not ratio"],
  ["contest(\"c\", { factors: { gmv: highest(gmv) }, prizesPerFactor: [300, «mark»] })", "a prize is money, not points"],
  ["highest(gmv, { prizes: [«shops»] })", "a row may override 'shops': use slice, when and times"],
  ["highest(gmv, { «weight»: rate })", "the weight is points, not ratio"],
  [
    "contest(\"c\", { factors: { gmv: highest(gmv) }, overall: { by: \"points\", points: [3, «bonus»] } })",
    "what a place gives is points, not money",
  ],
  [
    "contest(\"c\", { factors: { gmv: highest(gmv) }, overall: { by: \"ranks\", prizes: [«own»] } })",
    "a row may override 'own': use slice, when and times",
  ],
  ["definePolicy({ ...head, pay: { base }, rounding: { «multiple»: mark } })", "the multiple is money, not points"],
  ["definePolicy({ ...head, pay: { base }, rounding: { «multiple»: shops } })", "a row may override 'shops': use slice, when and times"],
  ["scorecard(\"s\", items, { «criticalScore»: own })", "a row may override 'own': use slice, when and times"],
];

const rows: readonly Mistake[] = [
  ["settle(policy, { period: \"2026-11\", people, teams: [«{ id: 1, complaints: 1 }»] })", "Property 'dsr' is missing"],
  ["settle(policy, { period: \"2026-11\", teams, people: [«{ id: 1, team: 1, gmv: 1, base: 3 }»] })", "Property 'target' is missing"],
  ["settle(policy, { period: \"2026-11\", teams, people: [«{ id: 1, gmv: 1, target: 2, base: 3 }»] })", "Property 'team' is missing"],
  [
    "settle(policy, { period: \"2026-11\", teams, people: [{ id: 1, team: 1, «gmv»: undefined, target: 2, base: 3 }] })",
    "Type 'undefined' is not assignable to type 'Reading'",
  ],
  [
    "settle(policy, { period: \"2026-11\", teams, people: [{ id: 1, team: 1, «gmv»: true, target: 2, base: 3 }] })",
    "Type 'true' is not assignable to type 'Reading'",
  ],
  ["evaluate(times(gmv, 2), «{ gvm: 1 }»)", "Property 'gmv' is missing"],
  ["evaluate(times(gmv, 2), { «gmv»: undefined })", "Type 'undefined' is not assignable to type 'Reading'"],
  ["checkGates(shop, «{ complaints: 1 }»)", "Property 'dsr' is missing"],
  ["score(service, «{ art: 1 }»)", "Property 'csat' is missing"],
  ["standings(pk, [«{ id: 1, gmv: 1, art: 2 }»])", "Property 'team' is missing"],
  ["standings(open, [«{ gmv: 1 }»])", "Property 'id' is missing"],
  ["evaluate(teamSum(gmv), «{ gmv: 1 }»)", "this reads the other people: use settle"],
  ["evaluate(teamMin(gmv), «{ gmv: 1 }»)", "this reads the other people: use settle"],
  ["evaluate(teamMax(gmv), «{ gmv: 1 }»)", "this reads the other people: use settle"],
  ["evaluate(teamCount(reached), «{ gmv: 1, target: 2 }»)", "this reads the other people: use settle"],
  ["evaluate(prizeOf(open), «{ gmv: 1 }»)", "this reads the other people: use settle"],
  ["checkGates(gates(\"g\", { team: atLeast(teamMean(gmv, { places: 2 }), 1) }), «{ gmv: 1 }»)", "this reads the other people: use settle"],
  [
    "score(scorecard(\"s\", { team: { metric: teamSum(gmv), weight: 100, points } }), «{ gmv: 1 }»)",
    "this reads the other people: use settle",
  ],
];

const grades: readonly Mistake[] = [
  ["byGrade(service, «{ A: 1, B: 1 }»)", "Property 'C' is missing"],
  ["byGrade(service, { A: 1, B: 1, C: 1, «E»: 1 })", "'E' is no grade of this scorecard"],
  ["gradeIn(service, [\"A\", «\"E\"»])", `Type '"E"' is not assignable to type '"A" | "B" | "C"'`],
];

const cards: readonly Mistake[] = [
  [
    "scorecard(\"s\", { art: { metric: art, «weight»: 40, points } }, { method: \"sum\" })",
    "marks are added as they are: an item has no weight",
  ],
  [
    "scorecard(\"s\", { art: { metric: art, points } }, { method: \"sum\", «weights»: \"relative\" })",
    "marks are added as they are: there are no weights",
  ],
  ["scorecard(\"s\", { «art»: { metric: art, points } })", "Property 'weight' is missing"],
  [
    "scorecard(\"s\", { chats: { metric: chats, weight: 100, points }, art: { metric: art, points, counts: false, «weight»: 1 } })",
    "an item that does not count has no weight",
  ],
  [
    "scorecard(\"s\", { chats: { metric: chats, weight: 100, points }, art: { metric: art, points, counts: false, «pass»: 1 } })",
    "an item that does not count has no pass",
  ],
  [
    "scorecard(\"s\", { art: { metric: art, weight: 100, points } }, { grades: { A: 90, B: 0 }, «criticalGrade»: \"C\" })",
    `Type '"C"' is not assignable to type '"A" | "B"`,
  ],
];

// TypeScript shows the rows of all policies here, and after them what is missing.
const several: readonly Mistake[] = [
  ["settle(both, { period: \"2026-11\", teams, people: [«{ id: 1, team: 1, base: 1, gmv: 2 }»] })", "Property 'policy' is missing"],
  ["settle(both, { period: \"2026-11\", teams, people: [«{ id: 1, policy: \"sellers\" }»] })", "Property 'base' is missing"],
  ["settle(both, { period: \"2026-11\", teams, people: [«{ id: 1, policy: \"leads\", gmv: 1 }»] })", "Property 'team' is missing"],
  ["settle(both, { period: \"2026-11\", teams, people: [{ id: 1, «policy»: \"leeds\", base: 1 }] })", `Did you mean '"leads"'?`],
  [
    "settle(both, { period: \"2026-11\", teams, people: [] }).statements[0]!.lines.«base»",
    "Property 'base' does not exist on type '{ readonly override: LineResult; }'",
  ],
];

const names: readonly Mistake[] = [
  [
    "definePolicy({ ...head, «pay»: { bonus: when(atLeast(metric(\"gmv\", \"seconds\"), 1), gmv, 0) } })",
    "'gmv' is used twice: as metric of a person in money",
    "'gmv' is used twice: as metric of a person in seconds",
  ],
  [
    "definePolicy({ ...head, «pay»: { gmv, bonus: line(plus(1, parameter(\"gmv\", \"money\", 1, { per: \"team\" }))) } })",
    "'gmv' is used twice: as metric of a person in money",
    "'gmv' is used twice: as parameter of a team in money",
  ],
  [
    "definePolicy({ ...head, pay: { gmv }, «gates»: [gates(\"fast\", { gmv: atLeast(teamMetric(\"gmv\", \"seconds\"), 1) })] })",
    "'gmv' is used twice: as metric of a person in money",
    "'gmv' is used twice: as metric of a team in seconds",
  ],
  ["metrics({ person: { gmv: \"money\" }, team: { dsr: \"points\", «gmv»: \"money\" } })", "'gmv' is a metric of a person and of a team"],
  ["metrics({ person: { «id»: \"money\" } })", "'id' is a column of every row: choose another id"],
  ["metrics({ team: { «\"7\"»: \"money\" } })", "'7' looks like a number"],
  ["metric(«\"id\"», \"money\")", "'id' is a column of every row: choose another id"],
  ["teamMetric(«\"7\"», \"money\")", "'7' looks like a number"],
  ["parameter(«\"__proto__\"», \"money\", 1)", "'__proto__' cannot be a name"],
  ["gates(«\"7\"», { reached })", "'7' looks like a number"],
  ["gates(\"shop\", { «constructor»: reached })", "'constructor' cannot be a name"],
  ["definePolicy({ ...head, pay: { «7»: gmv } })", "'7' looks like a number"],
  ["definePolicy({ version: \"1\", currency: \"CNY\", «id»: \"7\" })", "'7' looks like a number"],
  ["scorecard(«\"7\"», { gmv: { metric: gmv, weight: 100, points } })", "'7' looks like a number"],
  ["scorecard(\"s\", { «7»: { metric: gmv, weight: 100, points } })", "'7' looks like a number"],
  ["contest(«\"7\"», { factors: { gmv: highest(gmv) } })", "'7' looks like a number"],
  ["contest(\"c\", { factors: { «constructor»: highest(gmv) } })", "'constructor' cannot be a name"],
  [
    "definePolicy({ ...head, pay: { gmv }, «contests»: [contest(\"c\", { factors: { gmv: highest(metric(\"gmv\", \"seconds\")) } })] })",
    "'gmv' is used twice: as metric of a person in money",
    "'gmv' is used twice: as metric of a person in seconds",
  ],
  [
    "definePolicy({ ...head, pay: { gmv }, «scorecards»: [scorecard(\"s\", { gmv: { metric: teamMetric(\"gmv\", \"money\"), weight: 100, points } })] })",
    "'gmv' is used twice: as metric of a person in money",
    "'gmv' is used twice: as metric of a team in money",
  ],
];

const results: readonly Mistake[] = [
  [
    "settle(policy, { period: \"2026-11\", teams, people }).statements[0]!.lines.«nope»",
    "Property 'nope' does not exist on type '{ readonly base: LineResult; readonly commission: LineResult; readonly bonus: LineResult; }'",
  ],
  [
    "settle(policy, { period: \"2026-11\", teams, people }).teams[0]!.gates.«nope»",
    "Property 'nope' does not exist on type '{ readonly shop: GatesResult<",
  ],
  [
    "checkGates(shop, { dsr: 1, complaints: 1 }).gates.«nope»",
    "Property 'nope' does not exist on type '{ readonly dsr: GateResult; readonly complaints: GateResult; }'",
  ],
  [
    "explain(policy, { period: \"2026-11\", teams, people }, { person: \"li\", «line»: \"nope\" })",
    `Type '"nope"' is not assignable to type`,
  ],
  ["withParameters(policy, { «rat»: 1 })", "Did you mean to write 'rate'?"],
  ["rankOf(pk, «\"gvm\"»)", `Argument of type '"gvm"' is not assignable to parameter of type '"gmv" | "art" | undefined'`],
  ["prizeOf(open, «\"art\"»)", `Argument of type '"art"' is not assignable to parameter of type '"gmv"`],
  ["score(service, { csat: 1, art: 2 }).items.«nope»", "Property 'nope' does not exist on type '{ readonly", "readonly csat: ItemResult;"],
  [
    "standings(contest(\"c\", { entrants: \"teams\", factors: { sold: highest(teamSum(gmv)) } }), [])[0]!.entrants[0]!.«person»",
    "Property 'person' does not exist on type 'TeamEntrant<\"sold\">'",
  ],
  ["standings(open, [])[0]!.entrants[0]!.factors.«nope»", "Property 'nope' does not exist on type '{ readonly gmv: Placing; }'"],
  [
    "settle(agents, { period: \"2026-11\", teams, people: [] }).standings.«nope»",
    "Property 'nope' does not exist on type '{ readonly pk: readonly GroupStandings<",
  ],
  [
    "settle(agents, { period: \"2026-11\", teams, people: [] }).statements[0]!.scores!.«nope»",
    "Property 'nope' does not exist on type '{ readonly service: ScoreResult<",
  ],
  ["definePolicy({ ...head, pay: { base }, protected: [«\"bse\"»] })", `Type '"bse"' is not assignable to type '"base"'`],
  [
    "explain(both, { period: \"2026-11\", teams, people: [] }, { person: \"li\", «line»: \"nope\" })",
    `Type '"nope"' is not assignable to type '"base" | "override"'`,
  ],
];

// What a law names is the law's type.
const laws: readonly Mistake[] = [
  ["checkLaws(policy, [«untouchable(\"bsae\")»])", `Type '"bsae"' is not assignable to type '"base" | "commission" | "bonus"`],
  ["checkLaws(policy, [«monotone(\"gmw\")»])", `Type '"gmw"' is not assignable to type`],
  [
    "checkLaws(policy, [noCliff(gmv, { above: 1 }), «monotone(gmv, { lines: [\"fixed\"] })»])",
    `Type '"fixed"' is not assignable to type '"base" | "commission" | "bonus"`,
  ],
  ["periods(policy, { ranges: { «gmw»: [0, 1] } })", "'gmw' does not exist in type"],
  ["periods(policy, { notApplicable: [«\"gmw\"»] })", `Type '"gmw"' is not assignable to type`],
];

const kinds: readonly Mistake[] = [
  ["when(«gmv», 1, 0)", `Property '"~condition"' is missing`],
  ["highest(gmv, { «eligible»: chats })", `Property '"~condition"' is missing`],
  ["highest(gmv, { «weight»: true })", "Type 'true' is not assignable to type 'DecimalInput"],
  [
    "standings(contest(\"c\", { factors: { gmv: highest(gmv, { eligible: atLeast(chats, 5) }) } }), [«{ id: 1, gmv: 1 }»])",
    "Property 'chats' is missing",
  ],
  ["gates(\"shop\", { «gmv» })", `Property '"~condition"' is missing`],
  ["plus(gmv, «true»)", "Argument of type 'boolean' is not assignable to parameter of type 'Operand'"],
  ["metrics({ person: { «gmv»: \"mony\" } })", `Did you mean '"money"'?`],
  ["scorecard(\"s\", { «gmv»: { metric: gmv, points } })", "Property 'weight' is missing"],
  [
    "scorecard(\"s\", { gmv: { metric: gmv, weight: 100, «points»: [[0, 0]] } })",
    "is missing the following properties from type 'LookupTable<",
  ],
  ["contest(\"c\", { factors: { «gmv» } })", "Property 'order' is missing in type"],
  [
    "contest(\"c\", { entrants: \"teams\", factors: { sold: highest(teamSum(gmv)), «gmv»: highest(gmv) } })",
    "'gmv' is of one person: compare teams by teamSum, teamMean, teamMin, teamMax or teamCount",
  ],
  [
    "contest(\"c\", { entrants: \"teams\", factors: { sold: highest(teamSum(gmv)) }, «eligible»: atLeast(chats, 5) })",
    "'chats' is of one person: compare teams by teamSum, teamMean, teamMin, teamMax or teamCount",
  ],
  [
    "contest(\"c\", { entrants: \"teams\", factors: { sold: highest(teamSum(gmv)) }, tieBreakers: [«lowest(art)»] })",
    "'art' is of one person: compare teams by teamSum, teamMean, teamMin, teamMax or teamCount",
  ],
  [
    "contest(\"c\", { entrants: \"teams\", factors: { «won»: highest(prizeOf(open)) } })",
    "teams are compared by no rank, prize or share",
  ],
  [
    "contest(\"c\", { entrants: \"teams\", factors: { «part»: highest(shareOf(teamSum(gmv), 1)) } })",
    "teams are compared by no rank, prize or share",
  ],
  [
    "contest(\"c\", { entrants: \"teams\", «within»: \"team\", factors: { sold: highest(teamSum(gmv)) } })",
    "teams meet everyone under the policy",
  ],
  ["contest(\"c\", { «entrants»: \"shops\", factors: { sold: highest(teamSum(gmv)) } })", `Type '"shops"' is not assignable to type`],
  ["lookup(gmv, «[[0, 1]]»)", "is missing the following properties from type 'LookupTable<"],
];

// TypeScript shows the policy's whole type here, and the sentence after it.
const wordy: readonly Mistake[] = [["settle(policy, «{ period: \"2026-11\", people }»)", "Property 'teams' is missing"]];

const mistakes = [...units, ...stated, ...rows, ...grades, ...cards, ...several, ...names, ...results, ...laws, ...kinds, ...wordy];
const unmarked = ([code]: Mistake): string => code.replaceAll(/[«»]/g, "");
const errors = compileErrors(new Map([
  ["given", given],
  ["imports", imports],
  ["long", long],
  ...mistakes.map((mistake, index) => [`mistake-${index}`, `${imports}${unmarked(mistake)};\n`] as const),
]));

describe.each([
  ["units that do not go together", units, 170],
  ["numbers that are parameters", stated, 300],
  ["rows that lack a reading", rows, 300],
  ["what each grade is worth", grades, 320],
  ["a scorecard's items", cards, 320],
  ["rows of several policies", several, 560],
  ["names that are taken or cannot be one", names, 320],
  ["results that a policy does not have", results, 200],
  ["what a law or a range names", laws, 300],
  ["what is of another kind", kinds, 250],
  ["a period without teams", wordy, 700],
])("the error about %s", (_, cases, longest) => {
  test.each(cases.map((mistake) => [unmarked(mistake), mistake] as const))("%s", (code, mistake) => {
    const [marked, ...sentences] = mistake;
    const [error, ...others] = errors.get(`mistake-${mistakes.indexOf(mistake)}`) ?? [];
    const message = error?.message ?? "";
    expect(others).toEqual([]);
    for (const sentence of sentences) expect(message).toContain(sentence);
    const start = (error?.start ?? 0) - imports.length;
    const end = start + (error?.length ?? 0);
    expect(`${code.slice(0, start)}«${code.slice(start, end)}»${code.slice(end)}`).toBe(marked);
    expect(message.length).toBeLessThanOrEqual(longest);
    expect(message.split("\n").length).toBeLessThanOrEqual(2);
  });
});

test("what the mistakes refer to compiles", () => {
  expect([errors.get("given"), errors.get("imports")]).toEqual([[], []]);
});

test("a sum that begins with 1,200 plain numbers compiles", () => {
  expect(errors.get("long")).toEqual([]);
});
