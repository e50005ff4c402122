import { ZenEngine } from "@gorules/zen-engine";
import type { MonthByEngine } from "./month-by-json-rules.js";
import type { MonthPeriod } from "./period.js";

// What zen-engine can say of the month, as one node of expressions in its own decimals. It knows one person at a time, so there is no PK.

const points = (at: string, none: string, all: string): string =>
  `round(max([0, min([100, (${at} - ${none}) * 100 / (${all} - ${none})])]), 2)`;

const gates =
  "number(refundRate) <= 0.03 and complaints <= 2 and number(attendance) >= 0.9 and number(response) <= 65 and number(phrases) >= 0.7";

const expressions: Readonly<Record<keyof MonthByEngine, string>> = {
  commission: "round(number(gmv) * 0.003, 2)",
  bonus: `number(gmv) >= target and ${gates} ? 1000 : 0`,
  score: `round((${
    [
      `30 * ${points("number(satisfaction)", "0.80", "0.95")}`,
      `20 * ${points("number(response)", "60", "10")}`,
      `20 * ${points("number(conversion)", "0.2", "0.6")}`,
      `20 * ${points("round(number(gmv) / target, 4)", "0.5", "1.2")}`,
      `10 * ${points("number(phrases)", "0.7", "1")}`,
    ].join(" + ")
  }) / 100, 2)`,
};

const engine = new ZenEngine();
const decision = engine.createDecision({
  nodes: [
    { id: "in", type: "inputNode", name: "in" },
    {
      id: "pay",
      type: "expressionNode",
      name: "pay",
      content: { expressions: Object.entries(expressions).map(([key, value]) => ({ id: key, key, value })) },
    },
    { id: "out", type: "outputNode", name: "out" },
  ],
  edges: [
    { id: "1", type: "edge", sourceId: "in", targetId: "pay" },
    { id: "2", type: "edge", sourceId: "pay", targetId: "out" },
  ],
});

export async function monthByZen({ people }: MonthPeriod): Promise<readonly MonthByEngine[]> {
  const found: MonthByEngine[] = [];
  for (const row of people) found.push((await decision.evaluate(row)).result as MonthByEngine);
  return found;
}
