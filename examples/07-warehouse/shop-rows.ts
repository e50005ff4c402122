import { literal, type Database } from "./database.js";
import type { Month } from "./drawn-month.js";
import type { peopleColumns, shopColumns } from "./tables.js";

type Readings<Columns> = { readonly [Name in keyof Columns]: string | null };
type PersonRow = { readonly id: string; readonly team: string } & Readings<typeof peopleColumns>;
type ShopRow = { readonly id: string } & Readings<typeof shopColumns>;

/** A month of some shops as `settle` takes it. */
export interface ShopMonth {
  readonly period: string;
  readonly teams: readonly ShopRow[];
  readonly people: readonly PersonRow[];
}

/** The rows of these people's shops: of whole shops, since a place in the PK hangs on everybody there. */
export async function shopsOfPeople(database: Database, { period }: Pick<Month, "period">, ids: readonly string[]): Promise<ShopMonth> {
  const shops = `SELECT team FROM "${period}".people WHERE id IN (${ids.map(literal).join(", ")})`;
  return {
    period,
    teams: await database.rows(`SELECT * FROM "${period}".shops WHERE id IN (${shops}) ORDER BY id`),
    people: await database.rows(`SELECT * FROM "${period}".people WHERE team IN (${shops}) ORDER BY id`),
  };
}
