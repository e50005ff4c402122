import type { SettlementOf, StatementOf } from "jixiao";
import type { policy } from "./policy.js";

export type Month = SettlementOf<typeof policy>;
export type Statement = StatementOf<typeof policy>;

/** What to call a shop: its name, or its id where the file of shops does not have it. */
export function shopName(month: Month, id: Statement["team"]): string {
  return month.teams.find((team) => team.id === id)?.name ?? String(id ?? "");
}
