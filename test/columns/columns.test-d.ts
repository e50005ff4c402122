import { expectTypeOf, it } from "vitest";
import { fromRows, settleColumns, type LineColumn } from "../../src/columns/index.js";
import { explain } from "../../src/explain/index.js";
import { definePolicy, metric, times, type Period, type StatementOf } from "../../src/index.js";

const gmv = metric("gmv", "money");
const agents = definePolicy({ id: "agents", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });
const leads = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { share: times(gmv, "0.001"), base: 3000 } });
const period = { period: "2026-11", people: [{ id: "li", gmv: 1 }] };

it("names the lines of a policy, and gives statements and rows as settle and explain have them", () => {
  const [sales] = settleColumns(agents, fromRows(agents, period)).policies;
  expectTypeOf(sales!.policy).toEqualTypeOf<"agents">();
  expectTypeOf(sales!.lines.commission).toEqualTypeOf<LineColumn>();
  expectTypeOf(sales!.statement(0)).toEqualTypeOf<StatementOf<typeof agents>>();
  expectTypeOf(sales!.periodOf(0)).toEqualTypeOf<Period<typeof agents>>();
  explain(agents, sales!.periodOf(0), { person: "li", line: "commission" });
  // @ts-expect-error no line of the policy
  void sales!.lines.bonus;
});

it("tells several policies apart by their ids", () => {
  const rows = {
    period: "2026-11",
    people: [{ id: "li", policy: "agents" as const, gmv: 1 }, { id: "wu", policy: "leads" as const, gmv: 1 }],
  };
  for (const of of settleColumns([agents, leads], fromRows([agents, leads], rows)).policies) {
    if (of.policy === "agents") expectTypeOf(of.lines).toEqualTypeOf<Readonly<Record<"commission", LineColumn>>>();
    else expectTypeOf(of.lines).toEqualTypeOf<Readonly<Record<"share" | "base", LineColumn>>>();
    expectTypeOf(of.periodOf(0)).toEqualTypeOf<Period<typeof agents | typeof leads>>();
  }
});
