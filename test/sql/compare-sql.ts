import { Decimal, exactText } from "../../src/decimal/index.js";
import type { PolicyDefinition } from "../../src/policy/index.js";
import { settle, type Settlement, type Statement } from "../../src/settle/index.js";
import { toSql, type SqlQuery, type SqlTable } from "../../src/sql/index.js";
import { untyped } from "../error/untyped.js";
import { tableOf, type Database } from "./databases.js";

/** A month whose readings are all of their columns' types. */
export interface TypedMonth {
  readonly policies: readonly PolicyDefinition[];
  readonly people: SqlTable & { readonly table: string };
  readonly teams: SqlTable & { readonly table: string };
  readonly period: { readonly period: string; readonly teams: readonly object[]; readonly people: readonly object[] };
}

/** What a database and a settlement of the same month say differently, and how many figures were compared. */
export async function compareSql({ policies, people, teams, period }: TypedMonth, database: Database) {
  await database.run(...tableOf(people, period.people, true));
  await database.run(...tableOf(teams, period.teams, false));
  const settlement: Settlement = settle(untyped(policies), untyped(period));
  const differences: string[] = [];
  let compared = 0;
  for (const policy of policies) {
    const query = toSql(untyped(policies), { dialect: database.dialect, people, teams, policy: policy.id, mostRows: 1000 });
    const rows = new Map((await database.query(query.sql)).map((row) => [row["id"], row]));
    const statements = settlement.statements.filter((each) => each.policy === policy.id);
    if (rows.size !== statements.length) differences.push(`${rows.size} rows of ${statements.length} statements`);
    for (const statement of statements) {
      const row = rows.get(String(statement.person));
      for (const { column, told, settled } of figures(query, row ?? {}, statement, settlement)) {
        compared += 1;
        if (told !== settled) {
          differences.push(`${policy.id} ${statement.person} ${column}: ${database.dialect} ${told}, settle ${settled}`);
        }
      }
    }
  }
  return { differences, compared };
}

function exact(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : exactText(new Decimal(text));
}

function figures(query: SqlQuery, row: Readonly<Record<string, string | null>>, statement: Statement, { standings }: Settlement) {
  const isDoubtful = query.columns.some(({ name, what }) => what === "doubtful" && row[name] === "1");
  return query.columns.flatMap(({ name, what, of, factor }) => {
    const raw = row[name] ?? null;
    const line = of === null ? undefined : statement.lines[of];
    const number = (settled: string | null | undefined) => [{ column: name, told: exact(raw), settled: exact(settled) }];
    const text = (settled: string | null | undefined) => [{ column: name, told: raw, settled: settled ?? null }];
    const entrant = () => standings[of ?? ""]?.flatMap(({ entrants }) => entrants).find(({ id }) => String(id) === row["id"]);
    const placing = () => (factor === null ? entrant()?.overall : entrant()?.factors[factor]);
    const added = () => statement.added.find(({ kind }) => kind === of);
    switch (what) {
      case "id":
      case "doubtful":
        return [];
      case "amount":
        return number(line?.amount);
      case "state":
        return text(line?.state);
      case "before":
        return number(line?.before);
      case "failedGates":
        return [{
          column: name,
          told: (raw ?? "").split("\n").filter((each) => each !== "").toSorted().join(),
          settled: [...line?.failedGates ?? []].toSorted().join(),
        }];
      case "added":
        return number(added()?.payable ?? "0");
      case "addedState":
        return text(added()?.state ?? "settled");
      case "payable":
        return number(statement.payable);
      case "held":
        return number(statement.held);
      case "provisional":
        return text(statement.provisional ? "1" : "0");
      case "balance":
        return isDoubtful ? [] : number(statement.balances[of as "draw"]);
      case "score":
        return number(statement.scores?.[of ?? ""]?.score);
      case "grade":
        return text(statement.scores?.[of ?? ""]?.grade);
      case "rank":
        return number(placing()?.rank?.toString());
      case "prize":
        return name.endsWith("prizes") ? number(entrant()?.prize) : number(placing()?.prize);
    }
  });
}
