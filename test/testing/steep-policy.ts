import {
  atLeast,
  between,
  byGrade,
  contest,
  curve,
  definePolicy,
  gates,
  highest,
  marginal,
  max,
  metrics,
  min,
  orElse,
  parameter,
  prizeOf,
  ratio,
  scorecard,
  settle,
  teamSum,
  times,
  voidedBy,
  wholeAmount,
  when,
} from "../../src/index.js";
import type { DrawnPeriod, DrawnRow } from "../../src/testing/index.js";
import { untyped } from "../error/untyped.js";
import { Exact } from "../formula/decimals.js";
import type { Meter, Units } from "./sides-met.js";

const { gmv, target, base, csat, replied, asked, dsr } = metrics({
  person: { gmv: "money", target: "money", base: "money", csat: "ratio", replied: "count", asked: "count" },
  team: { dsr: "points" },
});
const goal = parameter("goal", "money", 60000, { per: "person" });
const least = parameter("least", "money", "3600");

const shop = gates("shop", { dsr: between(dsr, "4.6", "4.9") });
const card = scorecard(
  "service",
  {
    csat: { metric: csat, weight: 60, points: curve([["0.5", 0], ["0.9", 100]]), pass: 40 },
    replies: { metric: ratio(replied, asked, { places: 2 }), weight: 40, points: curve([[0, 0], [1, 100]]) },
  },
  { grades: { A: 80, B: 0 } },
);
const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "policy", eligible: atLeast(asked, 20), prizesPerFactor: [300, 100] });

/** A policy with a threshold of every kind. */
export const steep = definePolicy({
  id: "steep",
  version: "1",
  currency: "CNY",
  pay: {
    base: max(base, 3000),
    commission: marginal(gmv, [[0, "0.002"], [100000, "0.005"]]),
    attainment: min(wholeAmount(gmv, [["0.8", "0.01"], [1, "0.02"]], { attainmentOf: target }), 2500),
    goal: voidedBy(shop, when(atLeast(gmv, goal), 800, 0)),
    team: when(atLeast(teamSum(gmv), 400000), 500, 0),
    grade: times(orElse(byGrade(card, { A: 2, B: 1 }), 0), 100),
    prize: prizeOf(pk),
  },
  cap: 7000,
  floor: least,
});

export const steepUnits: Units = {
  gmv: "0.01",
  target: "0.01",
  base: "0.01",
  goal: "0.01",
  csat: "0.0001",
  replied: "1",
  asked: "1",
  dsr: "0.01",
};

const exact = (value: string | null | undefined): Exact | null => (value === null || value === undefined ? null : new Exact(value));
const pair = (
  figure: Exact | null,
  bound: Exact | string | null,
) => (figure === null || bound === null ? null : ([figure, new Exact(bound)] as const));
const of = (name: string, id: string, bound: (row: DrawnRow) => Exact | string | null): Meter => ({
  name,
  of: [id, "target", "goal"],
  figures: (_, row) => pair(exact(row[id]), bound(row)),
});
const statementOf = (period: DrawnPeriod, row: DrawnRow) =>
  settle(steep, untyped(period)).statements.find(({ person }) => person === row.id)!;
const dsrOf = ({ teams }: DrawnPeriod, { team }: DrawnRow) => exact(teams?.find(({ id }) => id === team)?.dsr);
const csatPoints = ({ csat: reading }: DrawnRow) => {
  const value = exact(reading);
  return value === null
    ? null
    : Exact.max(0, Exact.min(100, value.minus("0.5").dividedBy("0.4").times(100))).toDecimalPlaces(2, Exact.ROUND_HALF_UP);
};
const replies = ({ replied: some, asked: all }: DrawnRow) => {
  const [one, other] = [exact(some), exact(all)];
  return one === null || other === null || other.isZero() ? null : one.dividedBy(other).toDecimalPlaces(2, Exact.ROUND_HALF_UP);
};
const linesOf = (period: DrawnPeriod, row: DrawnRow) =>
  Object.values(statementOf(period, row).lines).reduce((sum, { payable }) => sum.plus(payable), new Exact(0));
const wages = ["gmv", "target", "base", "csat"];

/** The thresholds of the policy, each by hand. */
export const steepMeters: readonly Meter[] = [
  of("base 3000", "base", () => "3000"),
  of("gmv 100000", "gmv", () => "100000"),
  of("gmv 80%", "gmv", ({ target: all }) => (all === null || all === undefined || all === "0" ? null : new Exact(all).times("0.8"))),
  of("gmv 100%", "gmv", ({ target: all }) => (all === "0" ? null : exact(all))),
  {
    name: "attainment 2500",
    of: ["gmv", "target"],
    figures: (_, { gmv: sold, target: all }) => {
      const [value, whole] = [exact(sold), exact(all)];
      if (value === null || whole === null || whole.isZero()) return null;
      return pair(value.times(value.gte(whole) ? "0.02" : value.gte(whole.times("0.8")) ? "0.01" : 0), "2500");
    },
  },
  of("gmv goal", "gmv", ({ goal: own }) => exact(own ?? "60000")),
  {
    name: "team gmv 400000",
    of: ["gmv"],
    figures: ({ people }, { team }) =>
      pair(people.filter((row) => row.team === team).reduce((sum, row) => sum.plus(row.gmv ?? 0), new Exact(0)), "400000"),
  },
  { name: "dsr 4.6", of: ["dsr"], figures: (period, row) => pair(dsrOf(period, row), "4.6") },
  { name: "dsr 4.9", of: ["dsr"], figures: (period, row) => pair(dsrOf(period, row), "4.9") },
  of("csat 0.5", "csat", () => "0.5"),
  of("csat 0.9", "csat", () => "0.9"),
  { name: "csat points 40", of: ["csat"], figures: (_, row) => pair(csatPoints(row), "40") },
  { name: "replies 1", of: ["replied", "asked"], figures: (_, row) => pair(replies(row), "1") },
  {
    name: "score 80",
    of: ["csat", "replied", "asked"],
    figures: (period, row) => pair(exact(statementOf(period, row).scores?.service?.score), "80"),
  },
  of("asked 20", "asked", () => "20"),
  { name: "cap 7000", of: wages, figures: (period, row) => pair(linesOf(period, row), "7000") },
  { name: "floor 3600", of: wages, figures: (period, row) => pair(linesOf(period, row), "3600") },
];
