import type { Settlement } from "../../src/index.js";
import {
  boardOf,
  bulletsOf,
  comparisonOf,
  gatesOf,
  heatmapOf,
  radarOf,
  ranksOf,
  trendOf,
  waterfallOf,
  type Figure,
} from "../../src/plot/index.js";
import { month, policy } from "./small-month.js";

/** Every figure of a month that is of somebody, or of everybody. */
export function figuresOf(settled: Settlement): readonly Figure[] {
  const months = [settled, { ...settled, period: "2026-12" }];
  const teams = settled.standings["pk"]?.map(({ team }) => team) ?? [];
  return [
    ...settled.statements.flatMap(({ person }): Figure[] => [
      radarOf(policy, settled, { person, pass: "60" }),
      bulletsOf(policy, settled, { person }),
      waterfallOf(policy, settled, { person }),
      trendOf(policy, months, { person, of: { scorecard: "service", item: "csat" } }),
      trendOf(policy, months, { person, of: "payable" }),
    ]),
    ...teams.flatMap((team): Figure[] => [
      ...["gmv", "response"].map((factor) => boardOf(policy, settled, { factor, team })),
      ranksOf(policy, months, { factor: "gmv", team }),
    ]),
    heatmapOf(policy, settled, { gates: "shop" }),
    gatesOf(policy, settled, { gates: "shop" }),
    comparisonOf({ before: month, after: settled }),
  ];
}
