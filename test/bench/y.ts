import { shopCommission } from "../../src/index.js";
import { planOf, neededFor, passesOf } from "../../src/plan/index.js";
import { openColumns } from "../../src/columns/open-columns.js";
import { outputsOf } from "../../src/columns/column-results.js";
import { policiesOf } from "../../src/settle/index.js";
import { month } from "./month.js";
import { monthColumns, shopColumns } from "./columns-of.js";
for (const [policy, period] of [[shopCommission({ version: "2026-11" }), shopColumns(10000)], [month, monthColumns(10000)]] as const) {
  const open = openColumns(policiesOf(policy as never), period, { areIdsTrusted: true });
  const plan = planOf(open.policies, open.facts);
  const outs = plan.policies.flatMap(outputsOf);
  const needed = neededFor(outs);
  const passes = passesOf(plan.steps.filter((s) => needed.has(s)));
  const isOut = new Set(outs);
  for (const s of plan.steps) if (needed.has(s) && s.domain?.of === "rows") {
    const { id, op, of, domain, mayBeAbsent, mayBeFaulty, path, kind, least, most, worst, scale, ...rest } = s as any;
    console.log(id, passes.get(s), domain?.of ?? "-", op, of.map((e: any) => e.id).join(","), mayBeAbsent ? "NA" : "", mayBeFaulty ? "F" : "", isOut.has(s) ? "OUT" : "", JSON.stringify(rest, (k, v) => k === "race" ? v.id : typeof v === "bigint" ? Number(v) : v));
  }
  break;
}
