import type { ItemResult } from "jixiao";
import { shopName, type Month, type Statement } from "./month.js";
import { policy } from "./policy.js";
import { atPlaces } from "./print-figures.js";
import { table, underShops } from "./print-table.js";

const barWidth = 20;

/** The points of every item, the score, and the grade. */
export function printScores(month: Month): string[] {
  const items = policy.scorecards[0]?.items ?? [];
  const [labels = "", weights = "", ...lines] = table(
    [
      ["工号", "姓名", ...items.map(({ label }) => label?.zh ?? ""), "奖惩分", "得分", "等级", ""],
      ["id", "name", ...items.map(({ weight }) => `× ${weight}`), "±", "score", "grade", ""],
      ...month.statements.map(row),
    ],
    ["left", "left", ...items.map(() => "right" as const), "right", "right", "left", "left"],
  );
  return [labels, weights, ...underShops(lines, month.statements.map(({ team }) => shopName(month, team)))];
}

function row({ person, name, scores }: Statement): string[] {
  const service = scores?.service;
  if (service === undefined) return [String(person), name ?? ""];
  const conduct = service.adjustments.conduct ?? "0";
  return [
    String(person),
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
