import { Engine, type Almanac } from "json-rules-engine";
import type { MonthPeriod, MonthRow } from "./period.js";

// What json-rules-engine can say of the month: the conditions of the bonus as rules, the commission and the points of the card as facts
// written in JavaScript, in floating point. It knows one person at a time, so there is no PK.

export interface MonthByEngine {
  readonly commission: number;
  readonly bonus: number;
  readonly score: number;
}

const numberOf = async (almanac: Almanac, fact: string): Promise<number> => Number(await almanac.factValue(fact));

const engine = new Engine();
const is = (fact: string, operator: string, value: number | { readonly fact: string }) => ({ fact, operator, value });
engine.addRule({
  name: "bonus",
  event: { type: "bonus", params: { amount: 1000 } },
  conditions: {
    all: [
      is("gmv", "greaterThanInclusive", { fact: "target" }),
      is("refundRate", "lessThanInclusive", 0.03),
      is("complaints", "lessThanInclusive", 2),
      is("attendance", "greaterThanInclusive", 0.9),
      is("response", "lessThanInclusive", 65),
      is("phrases", "greaterThanInclusive", 0.7),
    ],
  },
});
engine.addRule({ name: "commission", event: { type: "commission" }, conditions: { all: [is("commission", "greaterThan", 0)] } });
engine.addRule({ name: "score", event: { type: "score" }, conditions: { all: [is("score", "greaterThanInclusive", 0)] } });
engine.addFact("commission", async (_, almanac) => toCents((await numberOf(almanac, "gmv")) * 0.003));
engine.addFact("score", async (_, almanac) => {
  const points = [
    between(await numberOf(almanac, "satisfaction"), 0.8, 0.95),
    between(await numberOf(almanac, "response"), 60, 10),
    between(await numberOf(almanac, "conversion"), 0.2, 0.6),
    between(rounded((await numberOf(almanac, "gmv")) / (await numberOf(almanac, "target")), 4), 0.5, 1.2),
    between(await numberOf(almanac, "phrases"), 0.7, 1),
  ];
  return toCents(points.reduce((sum, each, item) => sum + each * [30, 20, 20, 20, 10][item]!, 0) / 100);
});

export async function monthByJsonRules({ people }: MonthPeriod): Promise<readonly MonthByEngine[]> {
  const found: MonthByEngine[] = [];
  for (const row of people) {
    const { events, almanac } = await engine.run(factsOf(row));
    found.push({
      commission: await numberOf(almanac, "commission"),
      bonus: events.some(({ type }) => type === "bonus") ? 1000 : 0,
      score: await numberOf(almanac, "score"),
    });
  }
  return found;
}

function factsOf(row: MonthRow): Record<string, number> {
  return {
    gmv: Number(row.gmv),
    target: row.target,
    satisfaction: Number(row.satisfaction),
    response: Number(row.response),
    conversion: Number(row.conversion),
    phrases: Number(row.phrases),
    refundRate: Number(row.refundRate),
    complaints: row.complaints,
    attendance: Number(row.attendance),
  };
}

function toCents(value: number): number {
  return rounded(value, 2);
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}

function between(at: number, none: number, all: number): number {
  return toCents(Math.min(100, Math.max(0, ((at - none) * 100) / (all - none))));
}
