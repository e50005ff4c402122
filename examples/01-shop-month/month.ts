import type { Period, SettlementOf, StatementOf } from "jixiao";
import { agents } from "./agents-policy.js";
import { leads } from "./leads-policy.js";
import type { policies } from "./policies.js";

export type MonthRows = Period<(typeof policies)[number]>;
export type Month = SettlementOf<(typeof policies)[number]>;
export type Statement = Month["statements"][number];
export type AgentStatement = StatementOf<typeof agents>;
export type LeadStatement = StatementOf<typeof leads>;

export function agentsOf(month: Month): AgentStatement[] {
  return month.statements.filter((statement) => statement.policy === agents.id);
}

export function leadsOf(month: Month): LeadStatement[] {
  return month.statements.filter((statement) => statement.policy === leads.id);
}

/** The rows that the agents' statements are made of: most have one, who moved in mid-month has several. */
export function agentRowsOf(month: Month) {
  return agentsOf(month).flatMap(({ person, name, team, scores, stints }) =>
    scores === null
      ? stints.map((stint) => ({ id: stint.id, name, team: stint.team, scores: stint.scores }))
      : [{ id: person, name, team, scores }]
  );
}

/** What to call a shop: its name, or its id where the file of shops does not have it. */
export function shopName(month: Month, id: Statement["team"]): string {
  return month.teams.find((team) => team.id === id)?.name ?? String(id ?? "");
}

/** The shop of a statement; who moved in mid-month is of several. */
export function shopOf(month: Month, { team, stints }: Statement): string {
  return team === null && stints.length > 0 ? "调店 · moved" : shopName(month, team);
}
