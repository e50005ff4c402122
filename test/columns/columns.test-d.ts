import { expectTypeOf, it } from "vitest";
import {
  fromRows,
  settleColumns,
  type ContestColumn,
  type LineColumn,
  type ScoreColumn,
  type StandingColumn,
} from "../../src/columns/index.js";
import { explain } from "../../src/explain/index.js";
import { parsePolicy } from "../../src/json/index.js";
import {
  contest,
  curve,
  definePolicy,
  highest,
  metric,
  scorecard,
  teamMetric,
  times,
  type Period,
  type StatementOf,
} from "../../src/index.js";

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

it("names the scores and contests of a policy, with its grades and factors", () => {
  const asked = metric("asked", "count");
  const card = scorecard("card", { asked: { metric: asked, weight: 100, points: curve([[0, 0], [10, 100]]) } }, {
    grades: { A: 90, B: 0 },
  });
  const pk = contest("pk", { factors: { gmv: highest(gmv), asked: highest(asked) }, within: "team" });
  const shops = contest("shops", { factors: { gmv: highest(teamMetric("shopGmv", "money")) }, entrants: "teams" });
  const full = definePolicy({ id: "full", version: "1", currency: "CNY", scorecards: [card], contests: [pk, shops], pay: { base: 3000 } });
  const [of] = settleColumns(full, { period: "2026-11", people: { id: [], readings: {} } }).policies;
  expectTypeOf(of!.scores.card).toEqualTypeOf<ScoreColumn<"A" | "B">>();
  expectTypeOf(of!.contests.pk).toEqualTypeOf<ContestColumn<"gmv" | "asked", "people">>();
  expectTypeOf(of!.contests.pk.factors.gmv).toEqualTypeOf<StandingColumn>();
  expectTypeOf(of!.contests.shops.isOfTeams).toEqualTypeOf<true>();
  // @ts-expect-error no scorecard of the policy
  void of!.scores.cart;
  // @ts-expect-error no factor of the contest
  void of!.contests.pk.factors.response;
});

it("lets every name pass where the type of a policy says nothing of it", () => {
  const [of] = settleColumns(parsePolicy("{}"), { period: "2026-11", people: { id: [], readings: {} } }).policies;
  expectTypeOf(of!.scores).toEqualTypeOf<{ readonly [card: string]: ScoreColumn }>();
  expectTypeOf(of!.contests).toEqualTypeOf<{ readonly [contest: string]: ContestColumn }>();
});
