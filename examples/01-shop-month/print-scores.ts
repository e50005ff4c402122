import type { ItemResult } from "jixiao";
import { agents } from "./agents-policy.js";
import { agentRowsOf, shopName, type Month } from "./month.js";
import { atPlaces } from "./print-figures.js";
import { table, underShops } from "./print-table.js";

const barWidth = 20;

/** The points of every item, the score, and the grade. */
export function printScores(month: Month): string[] {
  const items = agents.scorecards[0]?.items ?? [];
  const rows = agentRowsOf(month);
  const [labels = "", weights = "", ...lines] = table(
    [
      ["工号", "姓名", ...items.map(({ label }) => label?.zh ?? ""), "奖惩分", "得分", "等级", ""],
      ["id", "name", ...items.map(({ weight }) => `× ${weight}`), "±", "score", "grade", ""],
      ...rows.map(row),
    ],
    ["left", "left", ...items.map(() => "right" as const), "right", "right", "left", "left"],
  );
  return [labels, weights, ...underShops(lines, rows.map(({ team }) => shopName(month, team)))];
}

function row({ id, name, scores: { service } }: ReturnType<typeof agentRowsOf>[number]): string[] {
  const conduct = service.adjustments.conduct ?? "0";
  return [
    String(id),
    name ?? "",
    ...Object.values(service.items).map(points),
    Number(conduct) === 0 ? "" : conduct,
    service.score ?? (service.state === "faulty" ? "pending" : "n/a"),
    service.grade ?? "",
    service.score === null ? "" : bar(service.score),
  ];
}

function points({ points, faults }: ItemResult): string {
  if (points !== null) return atPlaces(points, 2);
  return faults.length > 0 ? "?" : "n/a";
}

// Only how long a bar is may be a float.
function bar(score: string): string {
  return "█".repeat(Math.round((Number(score) / 100) * barWidth)).padEnd(barWidth, "░");
}
