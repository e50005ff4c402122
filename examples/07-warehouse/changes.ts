import { explainDifference, toText } from "jixiao/explain";
import type { Database } from "./database.js";
import type { Month } from "./drawn-month.js";
import { policy } from "./policy.js";
import { shopsOfPeople } from "./shop-rows.js";

/** Somebody who is paid otherwise than last month. */
interface Change {
  readonly id: string;
  readonly team: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** How a month's pay differs from that of the month before. */
export interface Changes {
  readonly left: string;
  readonly joined: string;
  readonly more: string;
  readonly less: string;
  readonly same: string;
  readonly largest: readonly Change[];
}

/** Compares the results of two months, and names the largest changes among who worked in both. */
export async function changesBetween(database: Database, before: Month, after: Month, most: number): Promise<Changes> {
  const both = `"${before.period}".settled AS was FULL JOIN "${after.period}".settled AS now USING (id)`;
  const counting = `SELECT COUNT(*) FILTER (WHERE now.payable IS NULL) AS "left", COUNT(*) FILTER (WHERE was.payable IS NULL) AS joined,
    COUNT(*) FILTER (WHERE now.payable > was.payable) AS more, COUNT(*) FILTER (WHERE now.payable < was.payable) AS less,
    COUNT(*) FILTER (WHERE now.payable = was.payable) AS same FROM ${both}`;
  const [counts] = await database.rows<Omit<Changes, "largest">>(counting);
  if (counts === undefined) throw new Error("nothing was compared");
  const ranking = `SELECT id, now.team, was.payable AS before, now.payable AS after, now.payable - was.payable AS change
    FROM ${both} WHERE was.base > 0 AND now.base > 0 ORDER BY abs(change) DESC, id LIMIT ${most}`;
  const largest = await database.rows<Change>(ranking);
  return { ...counts, largest };
}

/** Why somebody is paid otherwise, cause by cause, out of the rows of both months. */
export async function whyChanged(database: Database, before: Month, after: Month, person: string): Promise<string> {
  const [was, is] = [await shopsOfPeople(database, before, [person]), await shopsOfPeople(database, after, [person])];
  return toText(explainDifference({ policy, period: was }, { policy, period: is }, { person }));
}
