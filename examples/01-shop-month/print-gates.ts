import type { GateResult } from "jixiao";
import { agents } from "./agents-policy.js";
import type { Month } from "./month.js";
import { table } from "./print-table.js";

export function printGates(month: Month): string[] {
  const set = agents.gates[0];
  const first = month.teams[0]?.gates.shop;
  if (set === undefined || first === undefined) return [];
  const rows = month.teams.map(({ id, name, gates: { shop } }) => [
    name ?? String(id),
    shop.state === "passed" ? "passed" : `${shop.state} ×`,
    ...Object.values(shop.gates).map(reading),
  ]);
  return table(
    [
      ["店铺", "达标", ...set.gates.map(({ label }) => label?.zh ?? "")],
      ["shop", "result", ...set.gates.map(({ label }) => label?.en ?? "")],
      ["", "", ...Object.values(first.gates).map(({ bound }) => `bound ${bound}`)],
      ...rows,
    ],
    ["left", "left", ...set.gates.map(() => "right" as const)],
  );
}

function reading(gate: GateResult): string {
  if (gate.notApplicable) return `n/a, ${gate.state}`;
  if (gate.reading === null || gate.margin === null) return "no reading ×";
  return `${gate.reading} (${gate.margin.startsWith("-") ? "" : "+"}${gate.margin})${gate.state === "failed" ? " ×" : ""}`;
}
