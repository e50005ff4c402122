import { Decimal, exactText } from "../../src/decimal/index.js";
import type { PolicyDefinition } from "../../src/policy/index.js";
import { settle, type Settlement, type Statement } from "../../src/settle/index.js";
import { readSettlement, toSql, type QueriedStatement, type SqlTable } from "../../src/sql/index.js";
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
  const results = [];
  for (const policy of policies) {
    const query = toSql(untyped(policies), { dialect: database.dialect, people, teams, policy: policy.id, mostRows: 1000 });
    results.push({ query, rows: await database.query(query.sql) });
  }
  const read = readSettlement({ period: period.period, results });
  const same = (what: string, told: unknown, settled: unknown) => {
    compared += 1;
    if (JSON.stringify(told) !== JSON.stringify(settled)) {
      differences.push(`${what}: ${database.dialect} ${JSON.stringify(told)}, settle ${JSON.stringify(settled)}`);
    }
  };
  same("statements", read.statements.length, settlement.statements.length);
  for (const statement of settlement.statements) {
    const told = read.statements.find((each) => each.policy === statement.policy && each.person === String(statement.person));
    if (told !== undefined) compareStatement(told, statement, settlement, same);
    else differences.push(`${statement.policy} ${statement.person}: no row`);
  }
  same("totals", read.totals, settlement.totals);
  return { differences, compared, read, settlement };
}

function compareStatement(
  told: QueriedStatement,
  statement: Statement,
  { standings }: Settlement,
  same: (what: string, told: unknown, settled: unknown) => void,
): void {
  const who = `${statement.policy} ${statement.person}`;
  const { team, period, version, currency, lineOrder, payable, held, pending, provisional } = statement;
  const plain = { team: team === null ? null : String(team), period, version, currency, lineOrder, payable, held, pending, provisional };
  for (const [field, settled] of Object.entries(plain)) same(`${who} ${field}`, told[field as keyof QueriedStatement], settled);
  for (const [name, settled] of Object.entries(statement.lines)) {
    const line = told.lines[name];
    if (line === undefined) throw new Error(`no line ${name}`);
    for (const field of ["state", "amount", "payable", "before"] as const) same(`${who} ${name} ${field}`, line[field], settled[field]);
    same(`${who} ${name} gates`, line.failedGates.toSorted(), settled.failedGates.toSorted());
    same(`${who} ${name} faults`, line.faults.length > 0, settled.faults.length > 0);
  }
  const added = ({ kind, label, state, amount, payable: paid }: Statement["added"][number]) => ({ kind, label, state, amount, paid });
  same(`${who} added`, told.added.map(added), statement.added.map(added));
  if (!told.isForSettle) same(`${who} balances`, told.balances, statement.balances);
  for (const [card, { score, grade }] of Object.entries(statement.scores ?? {})) {
    same(`${who} ${card}`, told.scored[card], { score, grade });
  }
  for (const [contest, { factors, overall, prize }] of Object.entries(told.placed)) {
    const entrant = standings[contest]?.flatMap(({ entrants }) => entrants).find(({ id }) => String(id) === told.person);
    for (const [factor, placing] of Object.entries(factors)) same(`${who} ${contest} ${factor}`, placing, placed(entrant?.factors[factor]));
    if (overall !== null) same(`${who} ${contest} overall`, overall, placed(entrant?.overall));
    same(`${who} ${contest} prize`, figure(prize), figure(entrant?.prize));
  }
}

/** Whoever is in no group stands nowhere. */
function placed(placing: { readonly rank: number | null; readonly prize: string | null } | null | undefined) {
  return { rank: placing?.rank ?? null, prize: placing?.prize ?? null };
}

function figure(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : exactText(new Decimal(text));
}
