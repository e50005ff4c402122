import { expect, it } from "vitest";
import { safeParsePolicy } from "../../src/json/index.js";

const one = { kind: "constant", value: "1" };
const empty = {
  kind: "policy",
  format: 1,
  id: "p",
  version: "1",
  currency: { code: "CNY", places: 2 },
  metrics: [],
  parameters: [],
  gates: [],
  scorecards: [],
  contests: [],
  pay: [],
  protected: [],
};
const many = <Item>(length: number, item: (index: number) => Item): Item[] => Array.from({ length }, (_, index) => item(index));
const lines = (count: number, quantity: unknown) => many(count, (index) => ({ name: `n${index}`, rounding: "up", quantity }));
const card = {
  id: "s",
  items: [{ name: "i", metric: one, weight: "100", points: { kind: "curve", points: [{ x: "0", y: "0" }], places: 2, rounding: "up" } }],
  weights: "hundred",
  notApplicable: "zero",
  adjustments: [],
  places: 2,
  from: "0",
  to: "100",
  grades: many(20_000, (index) => ({ grade: `g${index}`, from: `0.${index}` })),
};

it.each<[string, object, string]>([
  ["20,000 grades, of which 30,000 formulas have none", {
    scorecards: [card],
    pay: lines(60, { kind: "plus", parts: many(500, () => ({ kind: "byGrade", scorecard: "s", values: [] })) }),
  }, "scorecards[0].grades: too large: got 20000 grades, expected at most 100 grades"],
  [
    "20,000 protected names, none of them a line",
    { pay: lines(20_000, one), protected: many(20_000, (index) => `x${index}`) },
    "protected[99]: unknown name: got \"x99\", expected a pay line of the policy (n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, n12, n13, n14, n15, n16, n17, n18, n19)",
  ],
  [
    "30,000 pools, each of the last of 20,000 metrics",
    {
      metrics: many(20_000, (index) => ({ id: `m${index}`, unit: "money", scope: "person" })),
      pay: lines(60, { kind: "plus", parts: many(500, () => ({ kind: "shareOf", pool: { kind: "metric", id: "m19999" }, by: one })) }),
    },
    "pay[0].quantity.parts[0].pool: misplaced: got something of one person, expected what is the same for the whole team: its readings, parameters, sums over it",
  ],
])("%s are faults", (_, fields, message) => {
  expect(safeParsePolicy({ ...empty, ...fields }).faults.some((fault) => fault.message === message)).toBe(true);
});
