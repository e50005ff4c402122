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
  /** 1,000 unless stated. */
  readonly mostRows?: number;
  /** The type of the columns that name somebody: texts unless stated. */
  readonly ids?: string;
}

/** What a database and a settlement of the same month say differently, and how many figures were compared. */
export async function compareSql(
  { policies, people, teams, adjustments, carryIns, period, mostRows = 1000, ids = "TEXT" }: TypedMonth,
  database: Database,
  settlement: Settlement = settle(untyped(policies), untyped(period)),
) {
  const added = { ...(adjustments === undefined ? {} : { adjustments }), ...(carryIns === undefined ? {} : { carryIns }) };
  const queries = policies.map((policy) =>
    toSql(untyped(policies), { dialect: database.dialect, people, teams, ...added, policy: policy.id, mostRows })
  );
  await database.run(
    ...tableOf(people, period.people, true, ids),
    ...tableOf(teams, period.teams, false, ids),
    ...(adjustments === undefined ? [] : amountsOf(adjustments, period.adjustments ?? [], ids)),
    ...(carryIns === undefined ? [] : amountsOf(carryIns, period.carryIns ?? [], ids)),
  );
  const differences: string[] = [];
  let compared = 0;
  const same: Same = (told, settled, what) => {
    compared += 1;
    if (told === settled) return;
    const [ours, theirs] = [JSON.stringify(told), JSON.stringify(settled)];
    if (ours !== theirs) differences.push(`${what()}: ${database.dialect} ${ours}, settle ${theirs}`);
  };

  const rejections = rejectionsOf(settlement, { ...period, mostRows });
  const rejectedRows = await database.query(queries[0]?.rejected ?? "");
  const rejected = countOf(rejectedRows.map((row) => ({
    from: row["from_table"] ?? "",
    id: row["id"] ?? "",
    fault: row["fault"] ?? "",
    count: Number(row["row_count"]),
  })));
  for (const what of new Set([...rejections.keys(), ...rejected.keys()])) same(rejected.get(what), rejections.get(what), () => what);
  const results = [];
  for (const query of queries) {
    const { stints } = query;
    const ofRows = stints === null ? {} : { stints: await database.query(stints.sql) };
    results.push({ query, rows: await database.query(query.sql), ...ofRows });
  }
  const read = readSettlement({ period: period.period, results, rejected: rejectedRows });
  if (rejections.size > 0) {
    const codes = (of: Settlement["rejections"]) => [...new Set(of.map(({ from, faults: [{ code }] }) => `${from} ${code}`))];
    const told = codes(read.rejections).filter((what) => !what.endsWith("too_large"));
    same(told.filter((what) => !codes(settlement.rejections).includes(what)).join("\n"), "", () => "rejections");
    same(read.rejections.length, rejectedRows.length, () => "rows that are rejected");
    for (const { id } of policies) {
      same(read.statements.filter(({ policy }) => policy === id).length, 0, () => `${id}: statements while a row is rejected`);
    }
    return { differences, compared, read, settlement };
  }

  same(read.statements.length, settlement.statements.length, () => "statements");
  const told = new Map(read.statements.map((statement) => [`${statement.policy}\n${statement.person}`, statement]));
  const standings = standingsOf(settlement);
  for (const statement of settlement.statements) {
    const theirs = told.get(`${statement.policy}\n${statement.person}`);
    if (theirs !== undefined) compareStatement(theirs, statement, standings, same);
    else differences.push(`${statement.policy} ${statement.person}: no row`);
  }
  const isWhole = read.statements.every(({ isForSettle }) => !isForSettle);
  if (isWhole) {
    read.totals.forEach(({ lines, ...totals }, at) => {
      const settled: Readonly<Record<string, unknown>> = { ...settlement.totals[at] };
      for (const [figure, value] of Object.entries(totals)) same(value, settled[figure], () => `${totals.policy} total ${figure}`);
      for (const [line, value] of Object.entries(lines)) {
        same(value, settlement.totals[at]?.lines[line], () => `${totals.policy} total of ${line}`);
      }
    });
  }
  return { differences, compared, read, settlement };
}

type Same = (told: unknown, settled: unknown, what: () => string) => void;

interface Rejected {
  readonly from: string;
  readonly id: string;
  readonly fault: string;
  readonly count: number;
}

/** How many rows there are of each fault: what is no id is none, however it is written. */
function countOf(rejected: readonly Rejected[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from, id, fault, count } of rejected) {
    const what = `${from} ${JSON.stringify(id.trim() === "" ? null : id)} ${fault}`;
    counts.set(what, (counts.get(what) ?? 0) + count);
  }
  return counts;
}

/**
 * What `settle` rejects, and what is more than was said. An amount of somebody whose rows are all rejected is nobody's for `settle`: a
 * database that says which rows are rejected says nothing of what hangs on them.
 */
function rejectionsOf(
  { rejections }: Settlement,
  { people, teams, adjustments = [], carryIns = [], mostRows }: TypedMonth["period"] & { readonly mostRows: number },
): ReadonlyMap<string, number> {
  const named = new Set(rejections.flatMap(({ from, index }) => {
    const { id, person = null } = (from === "people" ? people[index] ?? {} : {}) as Readonly<Record<string, unknown>>;
    return [String(person ?? id)];
  }));
  const counted = Object.entries({ people, teams, adjustments, carryIns });
  return countOf([
    ...rejections.flatMap(({ from, id, faults: [{ code }] }): readonly Rejected[] =>
      code === "unknown_person" && named.has(String(id)) ? [] : [{ from, id: String(id ?? ""), fault: code, count: 1 }]
    ),
    ...counted.flatMap(([from, { length }]): readonly Rejected[] =>
      length > mostRows ? [{ from, id: "", fault: "too_large", count: length }] : []
    ),
  ]);
}

type Entrant = Settlement["standings"][string][number]["entrants"][number];

/** The entrants of each contest, by whose they are, and by their rows. */
function standingsOf({ standings }: Settlement): ReadonlyMap<string, ReadonlyMap<string, Entrant>> {
  return new Map(Object.entries(standings).map(([contest, groups]) => [
    contest,
    new Map(groups.flatMap(({ entrants }) =>
      entrants.flatMap((each) =>
        "person" in each ? [[`person ${String(each.person)}`, each] as const, [`row ${String(each.id)}`, each] as const] : []
      )
    )),
  ]));
}

function compareStatement(
  told: QueriedStatement,
  statement: Statement,
  standings: ReadonlyMap<string, ReadonlyMap<string, Entrant>>,
  same: Same,
): void {
  const { policy, person, team } = statement;
  const of = (what: string) => () => `${policy} ${person} ${what}`;
  same(told.team, team === null ? null : String(team), of("team"));
  same(told.payable, statement.payable, of("payable"));
  same(told.held, statement.held, of("held"));
  same(told.provisional, statement.provisional, of("provisional"));
  const words = ({ version, currency, period, lineOrder }: Statement | QueriedStatement) =>
    [version, currency, period, ...lineOrder].join("\n");
  same(words(told), words(statement), of("policy"));
  // Of several rows settle has the gates in the order of the rows, which a table has not.
  const inOrder = (gates: readonly string[]) => (statement.stints.length === 0 ? gates : gates.toSorted()).join("\n");
  compareLines(told.lines, statement.lines, inOrder, same, of);
  // What cannot be read is for settle.
  if (!told.isForSettle) {
    same(told.pending.join("\n"), statement.pending.join("\n"), of("pending"));
    same(told.added.map(addedOf), addedOnce(statement.added), of("added"));
    for (const balance of ["draw", "protection", "rounding"] as const) {
      same(told.balances[balance], statement.balances[balance], of(`${balance} balance`));
    }
  }
  // Of several rows each has scores and places of its own.
  if (statement.stints.length === 0) compareOwn(told, statement.scores, `person ${person}`, standings, same, of);
  const ids = (stints: readonly { readonly id: unknown }[]) => stints.map(({ id }) => String(id)).toSorted().join("\n");
  same(ids(told.stints), ids(statement.stints), of("stints"));
  for (const stint of statement.stints) {
    const own = told.stints.find(({ id }) => id === String(stint.id));
    if (own === undefined) continue;
    const ofStint = (what: string) => of(`${stint.id} ${what}`);
    same(own.team, stint.team === null ? null : String(stint.team), ofStint("team"));
    compareLines(own.lines, stint.lines, (gates) => gates.join("\n"), same, ofStint);
    compareOwn(own, stint.scores, `row ${stint.id}`, standings, same, ofStint);
  }
}

type Named = (what: string) => () => string;

function compareLines(
  told: QueriedStatement["lines"],
  lines: Statement["lines"],
  gatesOf: (failed: readonly string[]) => string,
  same: Same,
  of: Named,
): void {
  for (const [name, settled] of Object.entries(lines)) {
    const line = told[name];
    if (line === undefined) throw new Error(`no line ${name}`);
    for (const field of ["state", "amount", "payable", "before"] as const) same(line[field], settled[field], of(`${name} ${field}`));
    same(gatesOf(line.failedGates), gatesOf(settled.failedGates), of(`${name} gates`));
    same(line.faults.length > 0, settled.faults.length > 0, of(`${name} faults`));
  }
}

/** What a row has of its own: scores, and where it stands. */
function compareOwn(
  told: Pick<QueriedStatement, "scored" | "placed">,
  scores: Statement["scores"],
  whose: string,
  standings: ReadonlyMap<string, ReadonlyMap<string, Entrant>>,
  same: Same,
  of: Named,
): void {
  for (const [card, { score, grade }] of Object.entries(scores ?? {})) {
    same(told.scored[card]?.score, score, of(`${card} score`));
    same(told.scored[card]?.grade, grade, of(`${card} grade`));
  }
  for (const [contest, { factors, overall, prize }] of Object.entries(told.placed)) {
    // Whoever is in no group stands nowhere.
    const entrant = standings.get(contest)?.get(whose);
    for (const [factor, placing] of Object.entries(factors)) {
      same(placing.rank, entrant?.factors[factor]?.rank ?? null, of(`${contest} ${factor} rank`));
      same(placing.prize, entrant?.factors[factor]?.prize ?? null, of(`${contest} ${factor} prize`));
    }
    if (overall !== null) {
      same(overall.rank, entrant?.overall?.rank ?? null, of(`${contest} overall rank`));
      same(overall.prize, entrant?.overall?.prize ?? null, of(`${contest} overall prize`));
    }
    same(figure(prize), figure(entrant?.prize), of(`${contest} prizes`));
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

function figure(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : exactText(new Decimal(text));
}
