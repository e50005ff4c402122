import { settle } from "jixiao";
import { payCurve } from "jixiao/analysis";
import {
  boardOf,
  bulletsOf,
  comparisonOf,
  gatesOf,
  heatmapOf,
  payCurveOf,
  radarOf,
  ranksOf,
  trendOf,
  waterfallOf,
  type Figure,
} from "jixiao/plot";
import { corrected, readCorrections } from "../../examples/01-shop-month/corrections.js";
import { policies } from "../../examples/01-shop-month/policies.js";
import { readMonth } from "../../examples/01-shop-month/read-month.js";

const rows = readMonth();
const november = settle(policies, rows);
const again = settle(policies, corrected(rows, readCorrections()));

/** A share of a figure in percent, exactly, cut to the figure's own places. */
function shareOf(figure: string, percent: number): string {
  const [whole = "", part = ""] = figure.split(".");
  const units = (BigInt(whole + part) * BigInt(percent)) / 100n;
  const digits = String(units).padStart(part.length + 1, "0");
  return part === "" ? digits : `${digits.slice(0, -part.length)}.${digits.slice(-part.length)}`;
}

/** The month so many before November, made of it by a rule: the demo has one month alone. In one of them PD004 has no satisfaction. */
function earlier(before: number): typeof november {
  const people = rows.people.map((row, index) => {
    const isReadable = typeof row.gmv === "string" && /^[0-9.]+$/.test(row.gmv);
    const gmv = isReadable ? shareOf(String(row.gmv), 80 + ((index * 37 + before * 53) % 41)) : row.gmv;
    const satisfaction = row.id === "PD004" ? (before === 2 ? null : shareOf("0.9300", 100 - before)) : row.satisfaction;
    return { ...row, gmv, satisfaction };
  });
  return settle(policies, { ...rows, period: `2026-${String(11 - before).padStart(2, "0")}`, adjustments: [], carryIns: [], people });
}

const months = [earlier(3), earlier(2), earlier(1), november];

const curve = payCurve(policies, rows, { person: "TM009", reading: "gmv", from: 100000, to: 200000 });
const gmv = String(rows.people.find(({ id }) => id === "TM009")?.gmv);
const payable = november.statements.find(({ person }) => person === "TM009")?.payable ?? "";

/** A figure of each kind of the demo's month, by the name of its picture. */
export const demoFigures: Readonly<Record<string, Figure>> = {
  radar: radarOf(policies, november, { person: "TM012", pass: 60 }),
  bullets: bulletsOf(policies, november, { person: "TM012" }),
  waterfall: waterfallOf(policies, november, { person: "PD004" }),
  board: boardOf(policies, november, { factor: "response", person: "PD004" }),
  ranks: ranksOf(policies, months, { factor: "gmv", person: "PD004" }),
  heatmap: heatmapOf(policies, november),
  gates: gatesOf(policies, november),
  "pay-curve": payCurveOf(policies, curve, { present: { reading: gmv, payable } }),
  comparison: comparisonOf({ before: november, after: again }, {
    most: 4,
    names: { before: { en: "November", zh: "11 月" }, after: { en: "corrected", zh: "更正后" } },
  }),
  trend: trendOf(policies, months, { person: "PD004", of: { scorecard: "service", item: "satisfaction" } }),
};
