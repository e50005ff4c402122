import { Decimal, exactText } from "../../src/decimal/index.js";
import type { PolicyDefinition } from "../../src/policy/index.js";
import { settle, type Settlement, type Statement } from "../../src/settle/index.js";
import { readSettlement, toSql, type QueriedStatement, type SqlAdjustments, type SqlCarryIns, type SqlTable } from "../../src/sql/index.js";
import { untyped } from "../error/untyped.js";
import { amountsOf, tableOf, type Database } from "./databases.js";

/** A month whose readings are all of their columns' types. */
export interface TypedMonth {
  readonly policies: readonly PolicyDefinition[];
  readonly people: SqlTable & { readonly table: string };
  readonly teams: SqlTable & { readonly table: string };
  readonly adjustments?: SqlAdjustments & { readonly table: string };
  readonly carryIns?: SqlCarryIns & { readonly table: string };
  readonly period: {
    readonly period: string;
    readonly teams: readonly object[];
    readonly people: readonly object[];
    readonly adjustments?: readonly object[];
    readonly carryIns?: readonly object[];
  };
}

/** What a database and a settlement of the same month say differently, and how many figures were compared. */
export async function compareSql({ policies, people, teams, adjustments, carryIns, period }: TypedMonth, database: Database) {
  await database.run(...tableOf(people, period.people, true));
  await database.run(...tableOf(teams, period.teams, false));
  const added = { ...(adjustments === undefined ? {} : { adjustments }), ...(carryIns === undefined ? {} : { carryIns }) };
  if (adjustments !== undefined) await database.run(...amountsOf(adjustments, period.adjustments ?? []));
  if (carryIns !== undefined) await database.run(...amountsOf(carryIns, period.carryIns ?? []));
  const settlement: Settlement = settle(untyped(policies), untyped(period));
  const differences: string[] = [];
  let compared = 0;
  const results = [];
  for (const policy of policies) {
    const query = toSql(untyped(policies), { dialect: database.dialect, people, teams, ...added, policy: policy.id, mostRows: 1000 });
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
  const isWhole = read.statements.every(({ isForSettle }) => !isForSettle);
  if (isWhole) same("totals", read.totals, settlement.totals);
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
  const plain = {
    team: team === null ? null : String(team),
    period,
    version,
    currency,
    lineOrder,
    payable,
    held,
    pending: told.isForSettle ? told.pending : pending,
    provisional,
  };
  for (const [field, settled] of Object.entries(plain)) same(`${who} ${field}`, told[field as keyof QueriedStatement], settled);
  for (const [name, settled] of Object.entries(statement.lines)) {
    const line = told.lines[name];
    if (line === undefined) throw new Error(`no line ${name}`);
    for (const field of ["state", "amount", "payable", "before"] as const) same(`${who} ${name} ${field}`, line[field], settled[field]);
    same(`${who} ${name} gates`, line.failedGates.toSorted(), settled.failedGates.toSorted());
    same(`${who} ${name} faults`, line.faults.length > 0, settled.faults.length > 0);
  }
  // What cannot be read is for settle.
  if (!told.isForSettle) same(`${who} added`, told.added.map(addedOf), addedOnce(statement.added));
  if (!told.isForSettle) same(`${who} balances`, told.balances, statement.balances);
  for (const [card, { score, grade }] of Object.entries(statement.scores ?? {})) {
    same(`${who} ${card}`, told.scored[card], { score, grade });
  }
  // Of several rows each has places of its own.
  const placedOnce = statement.stints.length > 0 ? {} : told.placed;
  for (const [contest, { factors, overall, prize }] of Object.entries(placedOnce)) {
    const entrant = standings[contest]?.flatMap(({ entrants }) => entrants).find((each) =>
      "person" in each && String(each.person) === told.person
    );
    for (const [factor, placing] of Object.entries(factors)) same(`${who} ${contest} ${factor}`, placing, placed(entrant?.factors[factor]));
    if (overall !== null) same(`${who} ${contest} overall`, overall, placed(entrant?.overall));
    same(`${who} ${contest} prize`, figure(prize), figure(entrant?.prize));
  }
}

function addedOf({ kind, label, state, amount, payable }: Statement["added"][number]) {
  return { kind, label, state, amount, payable };
}

/** What was adjusted by hand as one line, which is none where it comes to nothing. */
function addedOnce(added: Statement["added"]) {
  const sum = added.reduce((all, { kind, payable }) => (kind === "adjustment" ? all.plus(payable) : all), new Decimal(0));
  const places = added[0]?.payable.split(".")[1]?.length ?? 0;
  const text = sum.toFixed(places);
  const adjusted = sum.isZero() ? [] : [{ kind: "adjustment", label: "adjustment", state: "settled", amount: text, payable: text }];
  return [...adjusted, ...added.filter(({ kind }) => kind !== "adjustment").map(addedOf)];
}

/** Whoever is in no group stands nowhere. */
function placed(placing: { readonly rank: number | null; readonly prize: string | null } | null | undefined) {
  return { rank: placing?.rank ?? null, prize: placing?.prize ?? null };
}

function figure(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : exactText(new Decimal(text));
}
